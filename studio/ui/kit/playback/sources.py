"""Owns what a lane of playback shows: one clip, or clips joined into a cut, read through the frames port.

It runs in one decode thread a lane and knows no Qt. A timeline frame is turned into a frame of a file here.
"""

from collections import OrderedDict
from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from studio.domain.frames import FrameRate
from studio.domain.media import Picture, Sound
from studio.domain.ports import FrameReader, Frames

SAMPLE_RATE = 48_000
_OPEN_AT_ONCE = 3  # the clip on screen, the next one, and the one that was left


class CutPart(NamedTuple):
    """One clip of a cut: `frames` frames of the cut's rate, from `first_frame` of the clip (counted at that rate)."""

    path: str
    first_frame: int
    frames: int


class Timeline(NamedTuple):
    """How long a source is and how fast it runs. `size_px` is that of its (first) picture."""

    frames: int
    rate: Fraction
    size_px: tuple[int, int]
    has_sound: bool


class Shown(NamedTuple):
    """A picture for a timeline frame. `held` says the clip is over and its last frame stands."""

    frame: int
    picture: Picture
    held: bool


class CutSource:
    """Reads a cut as if it were one clip. With no `rate` the cut is one whole clip and runs at the clip's own rate.

    Opens files when they are first wanted, at most three at once. Blocks; raises UnreadableMedia.
    """

    def __init__(self, frames: Frames, parts: Sequence[CutPart], rate: FrameRate | None) -> None:
        self._files = frames
        self._parts = list(parts)
        self._cut_rate = rate
        self._open: OrderedDict[str, FrameReader] = OrderedDict()
        self._starts: list[int] = []
        self.timeline = self._measure()

    def _measure(self) -> Timeline:
        reader = self._reader(self._parts[0].path)
        if self._cut_rate is None:
            self._parts = [CutPart(self._parts[0].path, 0, reader.frames)]
        at = 0
        for part in self._parts:
            self._starts.append(at)
            at += part.frames
        rate = (self._cut_rate or reader.rate).fraction
        return Timeline(at, rate, reader.size, reader.has_sound or len(self._parts) > 1)

    def shown(self, frame: int, master_rate: Fraction, size_px: tuple[int, int], *, key: bool) -> Shown:
        """Return the picture at a frame of the master timeline; `key` takes the nearest key frame instead."""
        own = int(frame * self.timeline.rate / master_rate)
        held = own >= self.timeline.frames
        own = min(max(0, own), self.timeline.frames - 1)
        place = self._place(own)
        part = self._parts[place]
        reader = self._reader(part.path)
        wanted = int((own - self._starts[place] + part.first_frame) * reader.rate.fraction / self.timeline.rate)
        read = reader.read_key if key else reader.read
        return Shown(frame, read(wanted, *size_px).picture, held)

    def sound(self, start_sample: int, samples: int) -> Sound:
        """Return 48 kHz stereo from `start_sample` of the cut, across its joins; silence behind the end."""
        out = bytearray()
        while len(out) < samples * 4:
            at = start_sample + len(out) // 4
            place = self._place(min(int(at * self.timeline.rate / SAMPLE_RATE), self.timeline.frames - 1))
            part, end = self._parts[place], self._sample_of(self._starts[place] + self._parts[place].frames)
            if at >= end:
                break
            reader = self._reader(part.path)
            offset = self._sample_of(part.first_frame) - self._sample_of(self._starts[place])
            out += reader.sound(at + offset, min(samples - len(out) // 4, end - at)).samples
        return Sound(start_sample, bytes(out) + bytes(samples * 4 - len(out)))

    def close(self) -> None:
        """Close all files."""
        while self._open:
            self._open.popitem()[1].close()

    def _sample_of(self, frame: int) -> int:
        return int(frame * SAMPLE_RATE / self.timeline.rate)

    def _place(self, own: int) -> int:
        place = len(self._starts) - 1
        while place > 0 and self._starts[place] > own:
            place -= 1
        return place

    def _reader(self, path: str) -> FrameReader:
        reader = self._open.get(path)
        if reader is None:
            reader = self._files.open(path)
            self._open[path] = reader
            while len(self._open) > _OPEN_AT_ONCE:
                self._open.popitem(last=False)[1].close()
        self._open.move_to_end(path)
        return reader
