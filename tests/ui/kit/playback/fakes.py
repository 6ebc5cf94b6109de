"""Fakes for playback: time that a test moves, clips without files, a sound device that a test plays."""

import threading

import numpy as np

from studio.domain.errors import UnreadableMedia
from studio.domain.frames import FrameRate
from studio.domain.media import Picture, Sound, VideoFrame


class HandTime:
    """Time that moves only when told."""

    def __init__(self) -> None:
        self.ns = 5_000_000_000

    def __call__(self) -> int:
        return self.ns

    def go(self, seconds: float) -> None:
        """Let time pass."""
        self.ns += round(seconds * 1_000_000_000)


class FakeReader:
    """A clip whose pictures carry `base + frame` in their first pixel, and whose samples count up."""

    def __init__(self, frames: int, base: int, rate: int, key_every: int = 12) -> None:
        self.frames = frames
        self.rate = FrameRate(numerator=rate)
        self.size = (64, 36)
        self.has_sound = True
        self.closed = False
        self.fails = False
        self.gate: threading.Event | None = None  # while it is not set, reading waits
        self._base = base
        self._key_every = key_every

    def read(self, frame_index: int, width_px: int, height_px: int) -> VideoFrame:
        """Return a 4 x 2 picture that holds the number."""
        if self.gate is not None:
            self.gate.wait(10)
        if self.fails:
            raise UnreadableMedia("The file is broken.", "Choose another one.")
        index = min(max(0, frame_index), self.frames - 1)
        number = np.array([self._base + index] * 8, np.uint32)
        return VideoFrame(index, Picture(4, 2, 16, number.tobytes()))

    def read_key(self, frame_index: int, width_px: int, height_px: int) -> VideoFrame:
        """Return the key frame at or before."""
        return self.read(frame_index // self._key_every * self._key_every, width_px, height_px)

    def sound(self, start_sample: int, samples: int) -> Sound:
        """Return the low 15 bits of the sample's number on the left and the base on the right."""
        if self.fails:
            raise UnreadableMedia("The file is broken.", "Choose another one.")
        left = np.arange(start_sample, start_sample + samples) % 32_768
        both = np.stack([left, np.full(samples, self._base)], axis=1).astype(np.int16)
        return Sound(start_sample, both.tobytes())

    def close(self) -> None:
        """Remember that it is closed."""
        self.closed = True


class FakeFrames:
    """Opens clips by a made-up path: `frames@rate+base`, such as `48@24+1000`."""

    def __init__(self) -> None:
        self.opened: list[FakeReader] = []

    def open(self, path: str) -> FakeReader:
        """Open one; a path that is not of that form is a broken file."""
        try:
            frames, rest = path.split("@")
            rate, base = rest.split("+")
            reader = FakeReader(int(frames), int(base), int(rate))
        except ValueError as error:
            raise UnreadableMedia("The file is broken.", "Choose another one.") from error
        self.opened.append(reader)
        return reader


class FakeOutput:
    """A sound device; the test says how much of what was written it has played."""

    def __init__(self) -> None:
        self.heard = bytearray()
        self.running = False
        self.starts = 0
        self.volume = 1.0
        self.played = 0
        self.room = 48_000 * 4

    def start(self) -> None:
        """Begin anew."""
        self.running, self.played = True, 0
        self.starts += 1
        self.heard.clear()

    def stop(self) -> None:
        """Fall silent."""
        self.running = False

    def write(self, samples: bytes) -> int:
        """Take as much as there is room for."""
        taken = samples[: self.room] if self.running else b""
        self.heard += taken
        return len(taken)

    def played_ns(self) -> int:
        """Return what the test said."""
        return self.played

    def set_volume(self, volume: float) -> None:
        """Remember it."""
        self.volume = volume


def number_of(picture: Picture | None) -> int:
    """Return the number that a fake picture holds."""
    assert picture is not None
    return int(np.frombuffer(picture.pixels, np.uint32, 1)[0])
