"""The probe: facts of good files, plain refusals of hostile ones, and a child that cannot do more than read."""

import asyncio
import random
import socket
import struct
import sys
import zlib
from collections.abc import AsyncIterator
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from studio.domain.errors import MediaError, UnreadableMedia, UnsupportedCodec
from studio.domain.frames import FrameRate
from studio.media.probe import MediaProber
from tests.media.clips import ClipMake, make_clip


@pytest.fixture
async def prober() -> AsyncIterator[MediaProber]:
    made = MediaProber()
    yield made
    made.close()


async def test_facts_of_a_clip(prober: MediaProber, clip: Path, reordered_clip: Path) -> None:
    facts = await prober.probe(str(clip))
    assert (facts.width_px, facts.height_px, facts.rate, facts.frames) == (320, 180, FrameRate(numerator=24), 60)
    assert facts.duration_s == pytest.approx(2.5)
    assert (facts.video_codec, facts.audio_codec, facts.audio_rate_hz, facts.audio_channels) == (
        "h264", "aac", 48_000, 2,
    )  # fmt: skip
    assert "mp4" in facts.container
    assert (await prober.probe(str(reordered_clip))).audio_codec is None


async def test_a_rate_that_is_a_fraction(prober: MediaProber, tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "clip.mp4", ClipMake(frames=30, rate=Fraction(30_000, 1001), sound=False))
    assert (await prober.probe(str(clip))).rate == FrameRate(numerator=30_000, denominator=1001)


async def test_size_of_pictures(prober: MediaProber, tmp_path: Path) -> None:
    for name in ("still.png", "still.jpg", "still.webp"):
        assert await prober.probe_picture(str(_picture(tmp_path / name))) == (64, 48)


async def test_cut_off_pictures_are_refused(prober: MediaProber, tmp_path: Path) -> None:
    for name in ("still.png", "still.jpg", "still.webp"):
        whole = _picture(tmp_path / name).read_bytes()
        (tmp_path / name).write_bytes(whole[: len(whole) // 2])
        with pytest.raises(UnreadableMedia):
            await prober.probe_picture(str(tmp_path / name))


async def test_huge_pictures_are_refused(prober: MediaProber, tmp_path: Path) -> None:
    huge = tmp_path / "huge.png"
    huge.write_bytes(_png_of_size(60_000, 60_000))
    with pytest.raises(UnreadableMedia, match="60000"):
        await prober.probe_picture(str(huge))
    jpeg = bytearray(_picture(tmp_path / "still.jpg").read_bytes())
    frame_header = jpeg.find(b"\xff\xc0")
    jpeg[frame_header + 5 : frame_header + 9] = struct.pack(">HH", 60_000, 60_000)
    (tmp_path / "huge.jpg").write_bytes(jpeg)
    with pytest.raises(UnreadableMedia):
        await prober.probe_picture(str(tmp_path / "huge.jpg"))


async def test_a_picture_is_no_video_and_a_video_no_picture(prober: MediaProber, clip: Path, tmp_path: Path) -> None:
    with pytest.raises(MediaError):
        await prober.probe(str(_picture(tmp_path / "still.png")))
    with pytest.raises(MediaError):
        await prober.probe_picture(str(clip))


async def test_things_that_are_not_files(prober: MediaProber, tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "absent.mp4", Path("/dev/zero")):
        with pytest.raises(UnreadableMedia):
            await prober.probe(str(path))


async def test_playlists_fetch_nothing(prober: MediaProber, tmp_path: Path, clip: Path) -> None:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        server.setblocking(False)
        address = f"http://127.0.0.1:{server.getsockname()[1]}/a.ts"
        for name, text in {
            "hls.mp4": f"#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n{address}\n#EXT-X-ENDLIST\n",
            "concat.mp4": f"ffconcat version 1.0\nfile '{address}'\n",
            "local.mp4": f"#EXTM3U\n#EXTINF:1,\nfile://{clip}\n",
            "dash.mp4": f'<?xml version="1.0"?><MPD><Period><BaseURL>{address}</BaseURL></Period></MPD>',
            "sdp.mp4": "v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\nm=video 9999 RTP/AVP 96\n",
        }.items():
            (tmp_path / name).write_text(text)
            with pytest.raises(MediaError):
                await prober.probe(str(tmp_path / name))
        with pytest.raises(BlockingIOError):
            server.accept()


async def test_mutated_clips_end_in_facts_or_a_plain_refusal(prober: MediaProber, tmp_path: Path) -> None:
    good = make_clip(tmp_path / "good.mp4", ClipMake(frames=6, width_px=64, height_px=64)).read_bytes()
    chance = random.Random(11)
    paths = []
    for number in range(16):
        bad = bytearray(good)
        for _ in range(chance.choice((3, 40, 400))):
            bad[chance.randrange(len(bad))] = chance.randrange(256)
        paths.append(tmp_path / f"{number}.mp4")
        paths[-1].write_bytes(bad[: chance.randrange(len(bad) // 2, len(bad))] if number % 4 == 0 else bad)
    answers = await asyncio.gather(*(prober.probe(str(path)) for path in paths), return_exceptions=True)
    for answer in answers:
        if isinstance(answer, BaseException):
            assert isinstance(answer, MediaError)
            assert answer.what_happened
            assert answer.what_to_do


@pytest.mark.parametrize("header", ["W100000 H100000 F24:1", "W0 H0 F24:1", "W64 H64 F99999999:1"])
async def test_a_clip_that_claims_the_impossible(prober: MediaProber, tmp_path: Path, header: str) -> None:
    clip = tmp_path / "clip.y4m"
    clip.write_bytes(f"YUV4MPEG2 {header} Ip A1:1 C420jpeg\nFRAME\n".encode() + bytes(64 * 64 * 3 // 2))
    with pytest.raises(UnreadableMedia):
        await prober.probe(str(clip))


async def test_the_decoded_picture_says_the_size_not_the_container(prober: MediaProber, tmp_path: Path) -> None:
    clip = bytearray(make_clip(tmp_path / "clip.mp4", ClipMake(frames=3, width_px=64, height_px=64)).read_bytes())
    sample_entry = clip.find(b"avc1", clip.find(b"stsd"))
    clip[sample_entry + 28 : sample_entry + 32] = struct.pack(">HH", 65_535, 65_535)
    (tmp_path / "clip.mp4").write_bytes(clip)
    facts = await prober.probe(str(tmp_path / "clip.mp4"))
    assert (facts.width_px, facts.height_px) == (64, 64)


async def test_an_unknown_codec_is_named_as_such(prober: MediaProber, tmp_path: Path) -> None:
    clip = bytearray(make_clip(tmp_path / "clip.mp4", ClipMake(frames=3, sound=False)).read_bytes())
    sample_entry = clip.find(b"avc1", clip.find(b"stsd"))
    clip[sample_entry : sample_entry + 4] = b"zzzz"
    (tmp_path / "clip.mp4").write_bytes(clip)
    with pytest.raises(UnsupportedCodec):
        await prober.probe(str(tmp_path / "clip.mp4"))


async def test_a_child_that_dies_hangs_or_lies_is_a_refusal(clip: Path) -> None:
    for code in (
        "import os; os.abort()",
        "import threading; threading.Event().wait()",
        "print('{}' * 100000)",
        'print(\'{"facts": {"width_px": 0}}\')',
    ):
        prober = MediaProber((sys.executable, "-c", code), deadline_s=1.0)
        with pytest.raises(UnreadableMedia):
            await prober.probe(str(clip))
        prober.close()


@pytest.mark.skipif(sys.platform == "win32", reason="the system has no such limits")
@pytest.mark.parametrize(
    "act",
    ["open('/etc/hostname')", "socket.socket()", "bytearray(4 << 30)", "[None for _ in iter(int, 1)]"],
)
async def test_the_child_has_no_files_no_network_little_memory_and_time(clip: Path, act: str) -> None:
    code = (
        "import socket; from studio.media.probe_child import limit_process; limit_process(1 << 30, 1)\n"
        f"try:\n    {act}\n"
        "except (OSError, MemoryError):\n    raise SystemExit(1)\n"
        "print('{\"picture\": [1, 1]}')"
    )
    prober = MediaProber((sys.executable, "-c", code), deadline_s=6.0)
    with pytest.raises(UnreadableMedia):
        await prober.probe_picture(str(clip))
    prober.close()


def _picture(path: Path) -> Path:
    encoder = {".png": "png", ".jpg": "mjpeg", ".webp": "libwebp"}[path.suffix]
    pixel_format = {".png": "rgb24", ".jpg": "yuvj420p", ".webp": "yuv420p"}[path.suffix]
    context = av.CodecContext.create(encoder, "w")
    assert isinstance(context, av.VideoCodecContext)
    context.width, context.height, context.pix_fmt, context.time_base = 64, 48, pixel_format, Fraction(1, 24)
    pixels = np.random.default_rng(2).integers(0, 255, (48, 64, 3), np.uint8)
    frame = av.VideoFrame.from_ndarray(pixels, format="rgb24").reformat(format=pixel_format)
    path.write_bytes(b"".join(bytes(packet) for packet in (*context.encode(frame), *context.encode(None))))
    return path


def _png_of_size(width: int, height: int) -> bytes:
    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = zlib.compress(bytes(1 << 20))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
