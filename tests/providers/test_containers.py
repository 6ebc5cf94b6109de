"""Proves that no cut video is told whole, with films that are made here in every form that servers send."""

import random
import tempfile
from fractions import Fraction
from functools import cache
from pathlib import Path

import av
import numpy as np
import pytest

from studio.providers.containers import MOST_BOXES, Ending, ending
from tests.fakes.videos_server import CLIP, box

FORMS: dict[str, tuple[str, str, dict[str, str]]] = {
    "mp4": ("mp4", "mpeg4", {}),
    "mp4, index first": ("mp4", "mpeg4", {"movflags": "faststart"}),
    "mov": ("mov", "mpeg4", {}),
    "mp4 in fragments": ("mp4", "mpeg4", {"movflags": "frag_keyframe+empty_moov"}),
    "webm": ("webm", "libvpx", {}),
    "webm for streaming": ("webm", "libvpx", {"live": "1"}),
}


@cache
def film(form: str) -> bytes:
    """Return a film of one second."""
    kind, codec, options = FORMS[form]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"film.{kind}"
        _make(path, kind, codec, options)
        return path.read_bytes()


def _make(path: Path, kind: str, codec: str, options: dict[str, str]) -> None:
    with av.open(str(path), "w", format=kind, options=options) as container:
        stream = container.add_stream(codec, rate=12)
        assert isinstance(stream, av.VideoStream)
        stream.width, stream.height, stream.pix_fmt = 64, 36, "yuv420p"
        stream.time_base = Fraction(1, 12)
        chance = np.random.default_rng(4)
        for _ in range(12):
            frame = av.VideoFrame.from_ndarray(chance.integers(0, 255, (36, 64, 3), dtype=np.uint8), format="rgb24")
            container.mux(stream.encode(frame))
        container.mux(stream.encode())


def judged(folder: Path, content: bytes) -> Ending:
    """Return what is said of a file of that content."""
    path = folder / "a.part"
    path.write_bytes(content)
    return ending(str(path))


@pytest.mark.parametrize("form", FORMS)
def test_a_whole_film_is_whole(tmp_path: Path, form: str) -> None:
    expected = Ending.UNTOLD if form == "webm for streaming" else Ending.WHOLE
    assert judged(tmp_path, film(form)) is expected


@pytest.mark.parametrize("form", FORMS)
def test_no_cut_film_is_whole(tmp_path: Path, form: str) -> None:
    content = film(form)
    chance = random.Random(form)
    for at in {0, 1, 7, 8, 16, 40, len(content) - 1, *(chance.randrange(len(content)) for _ in range(300))}:
        assert judged(tmp_path, content[:at]) is not Ending.WHOLE, at


@pytest.mark.parametrize("form", ["mp4", "mp4, index first", "mov", "webm"])
def test_a_cut_film_is_told_cut(tmp_path: Path, form: str) -> None:
    content = film(form)
    for at in range(64, len(content) - 8, len(content) // 200):
        assert judged(tmp_path, content[:at]) is Ending.CUT, at


@pytest.mark.parametrize("more", [b"\0" * 7, b"\0" * 9, b"\0\0\0\5free", b"\xff" * 30])
def test_what_follows_a_whole_film_does_not_spoil_it(tmp_path: Path, more: bytes) -> None:
    assert judged(tmp_path, CLIP + more) is Ending.UNTOLD
    assert judged(tmp_path, film("webm") + more) is Ending.WHOLE


INDEX = box(b"moov", b"x")
LONG = b"\0\0\0\1mdat" + (20).to_bytes(8)


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"", Ending.CUT),
        (b"no film at all", Ending.CUT),
        (INDEX, Ending.CUT),
        (box(b"mdat", b"x"), Ending.CUT),
        (INDEX + box(b"mdat", b"x"), Ending.WHOLE),
        (INDEX + LONG + b"four", Ending.WHOLE),
        (INDEX + LONG + b"fou", Ending.CUT),
        (INDEX + LONG[:12], Ending.CUT),
        (INDEX + b"\0\0\0\0mdat" + b"to the end", Ending.UNTOLD),
        (INDEX + b"\0\0\0\1mdat" + (15).to_bytes(8) + b"four", Ending.CUT),
        (INDEX + box(b"moof") + box(b"mdat"), Ending.UNTOLD),
        (INDEX + box(b"moof") + box(b"mdat") + box(b"mfra"), Ending.WHOLE),
        (INDEX + b"\0\0\0\1mdat" + b"\xff" * 8, Ending.CUT),
        (INDEX + box(b"mdat") + box(b"free") * (MOST_BOXES + 1), Ending.UNTOLD),
        (b"\x1aE\xdf\xa3", Ending.CUT),
        (b"\x1aE\xdf\xa3\0", Ending.CUT),
        (b"\x1aE\xdf\xa3\x80" + b"wrong", Ending.CUT),
        (b"\x1aE\xdf\xa3\x80\x18\x53\x80\x67", Ending.CUT),
        (b"\x1aE\xdf\xa3\x80\x18\x53\x80\x67\x82ab", Ending.WHOLE),
        (b"\x1aE\xdf\xa3\x80\x18\x53\x80\x67\x82a", Ending.CUT),
        (b"\x1aE\xdf\xa3\x80\x18\x53\x80\x67\xffab", Ending.UNTOLD),
    ],
    ids=range(21),
)
def test_odd_files_are_judged(tmp_path: Path, content: bytes, found: Ending) -> None:
    assert judged(tmp_path, content) is found


def test_a_file_that_is_gone_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(OSError):
        ending(str(tmp_path / "gone"))
