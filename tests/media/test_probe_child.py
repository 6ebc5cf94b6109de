"""The reading that the probe's child does, in this process: every refusal it knows, and what it takes."""

import io
import json
import struct
import subprocess
import sys
from pathlib import Path

import av
import numpy as np
import pytest

from studio.media.probe_child import FRAMES_LIMIT, picture_size, reply_to, video_facts
from studio.media.probe_limits import Refused
from tests.media.clips import ClipMake, make_clip
from tests.media.test_probe import _picture, _png_of_size

SMALL = ClipMake(frames=6, width_px=64, height_px=64)


def _clip(folder: Path, make: ClipMake = SMALL) -> bytearray:
    return bytearray(make_clip(folder / "made.mp4", make).read_bytes())


def _container(form: str, codec: str, *, rate: int = 24, frames: int = 3) -> bytes:
    """Return a file of grey pictures."""
    content = io.BytesIO()
    with av.open(content, "w", format=form) as container:
        stream = container.add_stream(codec, rate=rate)
        assert isinstance(stream, av.VideoStream)
        stream.width, stream.height, stream.pix_fmt = 32, 32, "yuv420p" if codec != "gif" else "rgb8"
        for _ in range(frames):
            frame = av.VideoFrame.from_ndarray(np.full((32, 32, 3), 128, np.uint8), format="rgb24")
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return content.getvalue()


def _sound_alone() -> bytes:
    content = io.BytesIO()
    with av.open(content, "w", format="mp4") as container:
        stream = container.add_stream("aac", rate=48_000)
        frame = av.AudioFrame.from_ndarray(np.zeros((1, 2048), np.float32), format="fltp", layout="mono")
        frame.rate = 48_000
        container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return content.getvalue()


def _with_box(clip: bytearray, box: bytes, at: int, value: bytes) -> io.BytesIO:
    """Return a clip with other bytes `at` a place behind the name of its `box` (the first behind its track's name)."""
    place = clip.find(box, clip.find(b"trak")) + at
    clip[place : place + len(value)] = value
    return io.BytesIO(bytes(clip))


def test_a_clip_with_sound_is_told_whole(tmp_path: Path) -> None:
    facts = video_facts(io.BytesIO(bytes(_clip(tmp_path))))["facts"]
    assert isinstance(facts, dict)
    assert facts.pop("container").startswith("mov,mp4")
    assert facts == {
        "width_px": 64, "height_px": 64, "rate": "24/1", "frames": 6, "duration_s": 0.25, "video_codec": "h264",
        "audio_codec": "aac", "audio_rate_hz": 48_000, "audio_channels": 2,
    }  # fmt: skip


def test_a_file_that_does_not_count_its_pictures_says_so_and_is_taken() -> None:
    facts = video_facts(io.BytesIO(_container("matroska", "mpeg4")))["facts"]
    assert isinstance(facts, dict)
    assert (facts["frames"], facts["video_codec"], "audio_codec" in facts) == (None, "mpeg4", False)
    assert facts["duration_s"] == pytest.approx(3 / 24, abs=0.01)


@pytest.mark.parametrize(
    ("said", "content"),
    [
        ("no picture track", _sound_alone()),
        ("how many pictures a second", _container("mp4", "mpeg4", rate=1000)),
    ],
)
def test_a_file_that_is_no_clip_for_us_is_refused_in_plain_words(said: str, content: bytes) -> None:
    with pytest.raises(Refused, match=said) as refused:
        video_facts(io.BytesIO(content))
    assert refused.value.refusal.reply() == {"error": "unreadable", "what_happened": str(refused.value)}


@pytest.mark.parametrize("milliseconds", [86_400_001.0, 1e15])
def test_a_clip_that_claims_days_is_refused(milliseconds: float) -> None:
    clip = _container("matroska", "mpeg4")
    place = clip.find(b"\x44\x89\x88") + 3  # the element of the duration, a number of 8 bytes
    claimed = clip[:place] + struct.pack(">d", milliseconds) + clip[place + 8 :]
    with pytest.raises(Refused, match="more than a day"):
        video_facts(io.BytesIO(claimed))


def test_a_clip_of_an_unknown_codec_is_unsupported(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="cannot decode") as refused:
        video_facts(_with_box(_clip(tmp_path, SMALL._replace(sound=False)), b"avc1", 0, b"zzzz"))
    assert refused.value.refusal.error == "unsupported"


def test_a_clip_whose_pictures_are_gone_is_refused(tmp_path: Path) -> None:
    clip = _clip(tmp_path, SMALL._replace(sound=False))
    behind = len(clip) - clip.rfind(b"mdat") - 4
    with pytest.raises((Refused, av.FFmpegError)):
        video_facts(_with_box(clip, b"mdat", 4, bytes(behind)))


def test_pictures_are_taken_by_their_content(tmp_path: Path) -> None:
    for name in ("still.png", "still.jpg", "still.webp"):
        assert picture_size(io.BytesIO(_picture(tmp_path / name).read_bytes())) == {"picture": [64, 48]}


@pytest.mark.parametrize(
    ("width", "height", "said"), [(60_000, 10, "60000 × 10"), (9000, 9000, "9000 × 9000"), (0, 5, "no size")]
)
def test_a_picture_is_refused_by_what_it_claims(width: int, height: int, said: str) -> None:
    with pytest.raises(Refused, match=said):
        picture_size(io.BytesIO(_png_of_size(width, height)))


def test_a_picture_that_was_cut_off_is_refused(tmp_path: Path) -> None:
    for name in ("still.png", "still.jpg"):
        whole = _picture(tmp_path / name).read_bytes()
        with pytest.raises((Refused, av.FFmpegError)):
            picture_size(io.BytesIO(whole[: len(whole) * 2 // 3]))


def test_a_picture_of_another_kind_is_not_taken() -> None:
    with pytest.raises((Refused, av.FFmpegError)):
        picture_size(io.BytesIO(_container("gif", "gif")))


def test_a_photograph_without_its_end_is_refused(tmp_path: Path) -> None:
    whole = _picture(tmp_path / "still.jpg").read_bytes()
    assert whole.endswith(b"\xff\xd9")
    with pytest.raises(Refused, match="cut off or damaged"):
        picture_size(io.BytesIO(whole[:-2]))


def test_a_clip_that_claims_millions_of_pictures_is_refused(tmp_path: Path) -> None:
    clip = _clip(tmp_path, SMALL._replace(sound=False))
    with pytest.raises(Refused, match="claims more pictures"):
        video_facts(_with_box(clip, b"stts", 12, struct.pack(">I", FRAMES_LIMIT + 1)))


class _Broken(io.BytesIO):
    """A file whose disk fails, or whose reading asks for too much."""

    def __init__(self, error: Exception) -> None:
        super().__init__(bytes(100))
        self._error = error

    def read(self, size: int | None = -1) -> bytes:
        raise self._error


@pytest.mark.parametrize(
    ("kind", "file", "error", "said"),
    [
        ("video", io.BytesIO(b""), "unreadable", "damaged, or is not"),
        ("picture", io.BytesIO(b"hello"), "unreadable", "damaged, or is not"),
        ("picture", io.BytesIO(_png_of_size(0, 8)), "unreadable", "no size"),
        ("picture", _Broken(OSError(5, "Input/output error")), "unreadable", "damaged, or is not"),
        ("picture", _Broken(MemoryError()), "unreadable", "more memory"),
        ("video", _Broken(ArithmeticError()), "unreadable", "damaged, or is not"),
        ("video", io.BytesIO(_sound_alone()), "unreadable", "no picture track"),
        ("picture", _Broken(av.error.PatchWelcomeError(1, "later")), "unsupported", "cannot decode"),
    ],
)
def test_whatever_goes_wrong_is_a_reply_in_plain_words(kind: str, file: io.BytesIO, error: str, said: str) -> None:
    reply = reply_to(kind, file)
    assert reply["error"] == error
    assert said in str(reply["what_happened"])


@pytest.mark.parametrize("kind", ["video", "picture"])
def test_the_child_answers_with_one_line(tmp_path: Path, kind: str) -> None:
    (tmp_path / "file").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(16))
    with (tmp_path / "file").open("rb") as file:
        done = subprocess.run(
            [sys.executable, "-m", "studio.media.probe_child", kind],
            cwd=Path(__file__).resolve().parents[2], stdin=file, capture_output=True, timeout=30,
        )  # fmt: skip
    (line,) = done.stdout.splitlines()
    assert (done.returncode, json.loads(line)["error"]) == (0, "unreadable")
