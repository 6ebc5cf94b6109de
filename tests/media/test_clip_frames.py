"""Reading clips for playback: the exact frame whatever was read before, and sound that starts with its picture."""

import itertools
import random
import threading
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from studio.domain.errors import UnreadableMedia
from studio.domain.frames import FrameRate
from studio.media.clip_frames import ClipFrames, ClipReader
from tests.media.clips import ClipMake, make_clip, number_in


@pytest.fixture
def reader(clip: Path) -> ClipReader:
    return ClipFrames().open(str(clip))


def _number(reader: ClipReader, index: int) -> int:
    frame = reader.read(index, 320, 180)
    assert frame.frame_index == max(0, min(index, reader.frames - 1))
    return number_in(frame.picture)


def test_facts(reader: ClipReader, reordered_clip: Path) -> None:
    assert (reader.rate, reader.frames, reader.size) == (FrameRate(numerator=24), 60, (320, 180))
    assert reader.has_sound
    assert not ClipFrames().open(str(reordered_clip)).has_sound


@pytest.mark.parametrize("kept_bytes", [1, 1 << 20, 64 << 20])
def test_every_order_of_reading_gives_the_exact_frame(reordered_clip: Path, kept_bytes: int) -> None:
    reader = ClipFrames(kept_bytes).open(str(reordered_clip))
    chance = random.Random(4)
    jumps = [chance.randrange(70) for _ in range(40)]
    for index in itertools.chain(range(70), range(69, -1, -1), jumps, range(0, 70, 7)):
        assert _number(reader, index) == index


def test_indices_beyond_the_clip_are_held_at_its_ends(reader: ClipReader) -> None:
    assert _number(reader, -5) == 0
    assert _number(reader, 1000) == 59


def test_forward_reading_does_not_seek(clip: Path) -> None:
    reader = ClipFrames().open(str(clip))
    reader.read(0, 32, 18)
    decoded_before = reader.frames_decoded
    for index in range(1, 60):
        reader.read(index, 32, 18)
    assert reader.frames_decoded - decoded_before == 59


def test_backward_reading_decodes_each_group_once(clip: Path) -> None:
    reader = ClipFrames().open(str(clip))
    for index in range(59, -1, -1):
        assert _number(reader, index) == index
    assert reader.frames_decoded <= 60 + 5


def test_pictures_fit_inside_the_size(reader: ClipReader) -> None:
    picture = reader.read(7, 100, 100).picture
    assert (picture.width_px, picture.height_px) == (100, 56)
    assert number_in(picture) == 7
    tall = reader.read(7, 640, 200).picture
    assert (tall.width_px, tall.height_px) == (356, 200)
    assert len(tall.pixels) >= tall.stride * 200


def test_key_frames_for_dragging(reader: ClipReader) -> None:
    for wanted, nearest in ((0, 0), (5, 0), (7, 12), (12, 12), (59, 48), (31, 36)):
        frame = reader.read_key(wanted, 320, 180)
        assert (frame.frame_index, number_in(frame.picture)) == (nearest, nearest)
    assert _number(reader, 31) == 31


def test_sound_is_gapless_and_in_step(reader: ClipReader) -> None:
    whole = np.frombuffer(reader.sound(0, 120_000).samples, np.int16).reshape(-1, 2)
    click = int(np.argmax(np.abs(whole[:, 0].astype(int)) > 12_000))
    assert abs(click - 30 * 2000) <= 24  # half a millisecond
    pieces = b"".join(reader.sound(start, 1777).samples for start in range(0, 120_000, 1777))
    assert pieces[: 120_000 * 4] == whole.tobytes()
    jumped = np.frombuffer(reader.sound(59_000, 4000).samples, np.int16).reshape(-1, 2)
    assert np.array_equal(jumped, whole[59_000:63_000])


def test_sound_beyond_the_clip_and_of_a_silent_clip_is_silence(reader: ClipReader, reordered_clip: Path) -> None:
    behind = reader.sound(500_000, 1000)
    assert (behind.start_sample, behind.samples) == (500_000, bytes(4000))
    across = reader.sound(-100, 200).samples
    assert len(across) == 800
    assert across[:400] == bytes(400)
    assert ClipFrames().open(str(reordered_clip)).sound(0, 10).samples == bytes(40)


def test_sound_of_another_rate_is_converted_in_step(tmp_path: Path) -> None:
    path = tmp_path / "mono.mkv"
    with av.open(str(path), "w") as container:
        video = container.add_stream("libx264", rate=24)
        video.codec_context.width, video.codec_context.height, video.codec_context.pix_fmt = 64, 64, "yuv420p"
        audio = container.add_stream("flac", rate=44_100)
        audio.codec_context.layout, audio.codec_context.format = "mono", "s16"
        for index in range(24):
            picture = av.VideoFrame.from_ndarray(np.full((96, 64), 99, np.uint8), format="yuv420p")
            picture.pts, picture.time_base = index, Fraction(1, 24)
            container.mux(video.encode(picture))
        samples = np.zeros((1, 44_100), np.int16)
        samples[0, 22_050:22_500] = 20_000
        for start in range(0, 44_100, 4410):
            frame = av.AudioFrame.from_ndarray(samples[:, start : start + 4410].copy(), format="s16", layout="mono")
            frame.sample_rate, frame.pts, frame.time_base = 44_100, start, Fraction(1, 44_100)
            container.mux(audio.encode(frame))
        container.mux(video.encode(None))
        container.mux(audio.encode(None))
    reader = ClipFrames().open(str(path))
    found = np.frombuffer(reader.sound(0, 48_000).samples, np.int16).reshape(-1, 2)
    assert abs(int(np.argmax(found[:, 1] > 10_000)) - 24_000) <= 96


def test_sound_and_pictures_from_two_threads(reader: ClipReader) -> None:
    expected = reader.sound(0, 96_000).samples
    heard: list[bytes] = []

    def listen() -> None:
        heard.extend(reader.sound(start, 960).samples for start in range(0, 96_000, 960))

    thread = threading.Thread(target=listen)
    thread.start()
    for index in range(59, -1, -1):
        assert _number(reader, index) == index
    thread.join()
    assert b"".join(heard) == expected


def test_what_cannot_be_opened(tmp_path: Path) -> None:
    broken = tmp_path / "broken.mp4"
    broken.write_bytes(b"not a clip" * 100)
    playlist = tmp_path / "list.mp4"
    playlist.write_text("#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:9/a.ts\n")
    sound_only = make_clip(tmp_path / "clip.mp4")
    for path in (broken, playlist, tmp_path / "absent.mp4"):
        with pytest.raises(UnreadableMedia):
            ClipFrames().open(str(path))
    reader = ClipFrames().open(str(sound_only))
    reader.close()
    reader.close()


def test_a_clip_cut_off_in_the_middle_holds_its_last_whole_frame(tmp_path: Path) -> None:
    whole = make_clip(tmp_path / "whole.mp4", ClipMake(frames=60, noise=True, sound=False)).read_bytes()
    cut = tmp_path / "cut.mp4"
    cut.write_bytes(whole[: len(whole) * 2 // 3])
    reader = ClipFrames().open(str(cut))
    assert _number(reader, 3) == 3
    last = reader.read(59, 320, 180)
    assert number_in(last.picture) < 59


def test_damage_in_the_middle_does_not_end_the_clip(tmp_path: Path) -> None:
    content = bytearray(make_clip(tmp_path / "clip.mp4", ClipMake(frames=60, noise=True)).read_bytes())
    middle = len(content) * 2 // 5
    content[middle : middle + 600] = random.Random(3).randbytes(600)
    (tmp_path / "clip.mp4").write_bytes(content)
    reader = ClipFrames().open(str(tmp_path / "clip.mp4"))
    assert [_number(reader, index) for index in (0, 3, 50, 59)] == [0, 3, 50, 59]
    assert len(reader.sound(0, 120_000).samples) == 480_000
    for index in range(60):
        assert reader.read(index, 32, 18).frame_index == index


def test_the_very_first_samples_are_heard(flashes: list[Path]) -> None:
    reader = ClipFrames().open(str(flashes[0]))
    first = np.frombuffer(reader.sound(0, 480).samples, np.int16)[::2] / 32_768
    assert first[:40].max() > 0.8
    reader.sound(30_000, 480)
    again = np.frombuffer(reader.sound(0, 480).samples, np.int16)[::2] / 32_768
    assert np.abs(first - again).max() < 0.1  # the decoder fills in noise of its own
    reader.close()
