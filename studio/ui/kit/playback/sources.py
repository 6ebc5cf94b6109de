"""Owns what a lane of playback shows: one clip, or clips joined into a cut, read through the frames port.

It runs in one decode thread a lane and knows no Qt. A timeline frame is turned into a frame of a file here, and a part
without a file into the card that its painter makes.
"""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from fractions import Fraction
from typing import NamedTuple

from studio.domain.errors import UnreadableMedia
from studio.domain.frames import FrameRate
from studio.domain.media import Picture, Sound
from studio.domain.ports import FrameReader, Frames

SAMPLE_RATE = 48_000
_OPEN_AT_ONCE = 3  # the clip on screen, the next one, and the one that was left
_NEAR = 36  # frames: as near to a join, the clip behind it is opened and its first picture decoded

CardPainter = Callable[[int, int], Picture]
"""Paints a card that fits into a width and a height in device px. Called in a decode thread."""


class CutPart(NamedTuple):
    """One clip of a cut: `frames` frames of the cut's rate, from `first_frame` of the clip (counted at that rate).

    Behind the clip's end its last picture is held. `card` stands for it where `path` is empty or cannot be read.
    """

    path: str
    first_frame: int
    frames: int
    card: CardPainter | None = None


class Timeline(NamedTuple):
    """How long a source is and how fast it runs."""

    frames: int
    rate: Fraction


class Shown(NamedTuple):
    """A picture for a timeline frame. `held` says the clip is over and its last frame stands."""

    frame: int
    picture: Picture
    held: bool


class CutSource:
    """Reads a cut as if it were one clip. With no `rate` the cut is one whole clip and runs at the clip's own rate.

    Opens files when they are first wanted, at most three at once. Blocks; raises UnreadableMedia for a part that has
    no card.
    """

    def __init__(self, frames: Frames, parts: Sequence[CutPart], rate: FrameRate | None) -> None:
        self._files = frames
        self._parts = list(parts)
        self._open: OrderedDict[str, FrameReader] = OrderedDict()
        self._lost: set[str] = set()
        self._still: tuple[Hashable, Picture] | None = None  # a card or a held picture stands for many frames
        self._ready_place = -1
        if rate is None:
            reader = self._reader(parts[0].path)
            rate, self._parts = reader.rate, [CutPart(parts[0].path, 0, reader.frames)]
        self._starts: list[int] = []
        at = 0
        for part in self._parts:
            self._starts.append(at)
            at += part.frames
        self.timeline = Timeline(at, rate.fraction)

    def take_over(self, other: "CutSource") -> None:
        """Take the files that another source has open and that this one reads, too, instead of opening them again."""
        paths = {part.path for part in self._parts}
        for path in [path for path in other._open if path in paths and path not in self._open]:
            self._open[path] = other._open.pop(path)

    def shown(self, frame: int, master_rate: Fraction, size_px: tuple[int, int], *, key: bool) -> Shown:
        """Return the picture at a frame of the master timeline; `key` takes the nearest key frame instead."""
        own, over = self._own(frame, master_rate)
        place = self._place(own)
        part = self._parts[place]
        if not self._is_card(part):
            try:
                picture, held = self._filmed(part, own - self._starts[place], size_px, key=key, over=over)
                return Shown(frame, picture, held)
            except UnreadableMedia:
                if part.card is None:
                    raise
                self._lose(part.path)
        card = part.card
        assert card is not None  # a part without one was read, or has raised
        return Shown(frame, self._kept_still((place, size_px), lambda: card(*size_px)), over)

    def look_ahead(self, frame: int, master_rate: Fraction, size_px: tuple[int, int], *, forward: bool) -> bool:
        """Open the clip beside the one at a frame and decode its first picture where it comes soon; say if it did."""
        own, _ = self._own(frame, master_rate)
        place = self._place(own)
        part, beside = self._parts[place], place + (1 if forward else -1)
        left = self._starts[place] + part.frames - 1 - own if forward else own - self._starts[place]
        if left > _NEAR or beside == self._ready_place or not 0 <= beside < len(self._parts):
            return False
        self._ready_place = beside
        coming = self._parts[beside]
        if self._is_card(coming) or coming.path == part.path:
            return False
        try:
            self._filmed(coming, 0 if forward else coming.frames - 1, size_px, key=False, over=False)
        except UnreadableMedia:
            if coming.card is not None:
                self._lose(coming.path)
        if part.path in self._open:
            self._open.move_to_end(part.path)
        return True

    def sound(self, start_sample: int, samples: int) -> Sound:
        """Return 48 kHz stereo from `start_sample` of the cut, across its joins; silence where there is none."""
        out = bytearray()
        while len(out) < samples * 4:
            at = start_sample + len(out) // 4
            place = self._place(min(int(at * self.timeline.rate / SAMPLE_RATE), self.timeline.frames - 1))
            end = self._sample_of(self._starts[place] + self._parts[place].frames)
            if at >= end:
                break
            out += self._sound_of(place, at, min(samples - len(out) // 4, end - at))
        return Sound(start_sample, bytes(out) + bytes(samples * 4 - len(out)))

    def close(self) -> None:
        """Close all files."""
        while self._open:
            self._open.popitem()[1].close()

    def _filmed(
        self, part: CutPart, at: int, size_px: tuple[int, int], *, key: bool, over: bool
    ) -> tuple[Picture, bool]:
        """Return the picture `at` frames into a part, and whether it is a held one."""
        reader = self._reader(part.path)
        wanted = int((at + part.first_frame) * reader.rate.fraction / self.timeline.rate)
        last = reader.frames - 1
        held = over or wanted > last
        wanted = min(wanted, last)
        if key:
            return reader.read_key(wanted, *size_px).picture, held
        if not held:
            return reader.read(wanted, *size_px).picture, False
        still = (part.path, wanted, size_px)
        return self._kept_still(still, lambda: reader.read(wanted, *size_px).picture), True

    def _kept_still(self, still: Hashable, make: Callable[[], Picture]) -> Picture:
        if self._still is None or self._still[0] != still:
            self._still = (still, make())
        return self._still[1]

    def _sound_of(self, place: int, at: int, samples: int) -> bytes:
        """Return sound of one part from sample `at` of the cut; silence for a card and behind the clip's last frame."""
        part, start = self._parts[place], self._starts[place]
        if self._is_card(part):
            return bytes(samples * 4)
        try:
            reader = self._reader(part.path)
            there = -int(-reader.frames * self.timeline.rate / reader.rate.fraction // 1) - part.first_frame
            heard = min(samples, max(0, self._sample_of(start + there) - at))
            offset = self._sample_of(part.first_frame) - self._sample_of(start)
            sound = reader.sound(at + offset, heard).samples if heard else b""
        except UnreadableMedia:
            if part.card is None:
                raise
            self._lose(part.path)
            sound = b""
        return sound + bytes(samples * 4 - len(sound))

    def _is_card(self, part: CutPart) -> bool:
        return part.card is not None and (not part.path or part.path in self._lost)

    def _lose(self, path: str) -> None:
        """Show cards instead of a file from now on."""
        self._lost.add(path)
        reader = self._open.pop(path, None)
        if reader is not None:
            reader.close()

    def _sample_of(self, frame: int) -> int:
        return int(frame * SAMPLE_RATE / self.timeline.rate)

    def _own(self, frame: int, master_rate: Fraction) -> tuple[int, bool]:
        """Return this source's frame for one of the master timeline, and whether it is over by then."""
        own = int(frame * self.timeline.rate / master_rate)
        return min(max(0, own), self.timeline.frames - 1), own >= self.timeline.frames

    def _place(self, own: int) -> int:
        return max(0, bisect_right(self._starts, own) - 1)

    def _reader(self, path: str) -> FrameReader:
        reader = self._open.get(path)
        if reader is None:
            reader = self._files.open(path)
            self._open[path] = reader
            while len(self._open) > _OPEN_AT_ONCE:
                self._open.popitem(last=False)[1].close()
        self._open.move_to_end(path)
        return reader
