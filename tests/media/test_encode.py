"""The encoder: what the part file holds, that it repeats byte for byte, and what a full disk or a stop leaves."""

import sys
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from studio.domain.errors import DiskFull, EncodeFailed
from studio.media.encode import COMMENT, KEY_FRAME_EVERY, SAMPLE_RATE, ClipEncoder, ClipFormat, Samples

FRAMES = 30


def _click(clip: ClipFormat) -> Samples:
    """Give silence with one click at the first sample and one in the middle."""
    samples = np.zeros((2, clip.sample_count), np.float32)
    samples[:, :48] = 0.8
    samples[:, clip.sample_count // 2 : clip.sample_count // 2 + 48] = 0.8
    return samples


def _encode(path: Path, *, sound: bool = True, rate: Fraction = Fraction(24)) -> ClipFormat:
    clip = ClipFormat(str(path), 160, 90, rate, FRAMES, (("prompt", "a paper kite\0 over a hill"), ("seed", "7")))
    encoder = ClipEncoder(clip, (lambda: _click(clip)) if sound else None)
    for index in range(FRAMES):
        slot = encoder.take_buffer()
        encoder.buffers[slot][...] = (index * 8) % 256
        encoder.put(slot)
    assert encoder.finish() == path.stat().st_size
    return clip


def test_the_file_is_what_every_player_takes(tmp_path: Path) -> None:
    path = tmp_path / "take.part"
    _encode(path)
    with av.open(str(path)) as container:
        assert container.metadata["prompt"] == "a paper kite over a hill"
        assert container.metadata["seed"] == "7"
        assert container.metadata["comment"] == COMMENT
        video, audio = container.streams.video[0], container.streams.audio[0]
        assert (video.codec_context.name, video.codec_context.pix_fmt) == ("h264", "yuv420p")
        assert (video.codec_context.colorspace, video.codec_context.color_range) == (1, 1)
        assert (audio.codec_context.name, audio.rate, audio.codec_context.layout.nb_channels) == ("aac", 48_000, 2)
        assert video.average_rate == 24
        packets = [packet for packet in container.demux(video) if packet.pts is not None]
    assert [packet.is_keyframe for packet in packets] == [i % KEY_FRAME_EVERY == 0 for i in range(FRAMES)]
    assert [packet.pts for packet in packets] == [packet.dts for packet in packets]
    assert packets[0].pts == 0


def test_the_index_comes_first_so_that_a_player_can_start_at_once(tmp_path: Path) -> None:
    path = tmp_path / "take.part"
    _encode(path)
    content = path.read_bytes()
    assert content.index(b"moov") < content.index(b"mdat")


@pytest.mark.parametrize("rate", [Fraction(24), Fraction(25), Fraction(30), Fraction(30000, 1001)])
def test_sound_starts_with_the_picture_and_is_as_long(tmp_path: Path, rate: Fraction) -> None:
    path = tmp_path / "take.part"
    clip = _encode(path, rate=rate)
    with av.open(str(path)) as container:
        frames = list(container.decode(audio=0))
        first = (frames[0].pts or 0) * Fraction(frames[0].time_base or 0)
        samples = np.concatenate([frame.to_ndarray() for frame in frames], axis=1)
    assert first <= 0
    start = -round(first * SAMPLE_RATE)
    heard = samples[:, start : start + clip.sample_count]
    assert heard.shape[1] == clip.sample_count == -(-SAMPLE_RATE * FRAMES // rate)
    middle = clip.sample_count // 2
    assert np.abs(heard[:, :48]).max() > 0.3
    assert np.abs(heard[:, middle : middle + 48]).max() > 0.3
    assert np.abs(heard[:, 6000 : middle - 2048]).max() < 0.05


def test_the_same_frames_give_the_same_bytes(tmp_path: Path) -> None:
    one, other = tmp_path / "one.part", tmp_path / "other.part"
    _encode(one)
    _encode(other)
    assert one.read_bytes() == other.read_bytes()


def test_a_clip_without_sound_has_no_sound_track(tmp_path: Path) -> None:
    path = tmp_path / "take.part"
    _encode(path, sound=False)
    with av.open(str(path)) as container:
        assert not container.streams.audio


def test_a_stop_leaves_no_file(tmp_path: Path) -> None:
    path = tmp_path / "take.part"
    encoder = ClipEncoder(ClipFormat(str(path), 160, 90, Fraction(24), FRAMES), None)
    for _ in range(3):
        encoder.put(encoder.take_buffer())
    encoder.abandon()
    assert not path.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a device that is always full")
def test_a_full_disk_is_said_as_such() -> None:
    encoder = ClipEncoder(ClipFormat("/dev/full", 160, 90, Fraction(24), FRAMES), None)
    encoder.put(encoder.take_buffer())
    with pytest.raises(DiskFull):
        encoder.finish()


def test_a_folder_that_is_not_there_fails_with_the_reason(tmp_path: Path) -> None:
    encoder = ClipEncoder(ClipFormat(str(tmp_path / "gone" / "take.part"), 160, 90, Fraction(24), 1), None)
    with pytest.raises(EncodeFailed, match="No such file"):
        encoder.finish()
