"""Owns which frame is on screen now: an integer frame clock over a source of time. It knows no Qt, files or sound.

While it plays, a count of steps grows with time; `frame_of` says which frame a step shows. So direction, rate, loop and
range live in one place, and the frames that come next are known before they are due.
"""

from collections.abc import Callable
from fractions import Fraction
from typing import NamedTuple

SLOWEST = Fraction(1, 4)
FASTEST = Fraction(4)
NANOSECONDS = 1_000_000_000
_SHOWN_A_SECOND = 30  # pictures a second when played faster than it was made; others are left out on purpose


class Range(NamedTuple):
    """Frames from `first` to `last`, both included."""

    first: int
    last: int


class FrameClock:
    """Counts frames. `now_ns` gives nanoseconds that never go back; a clock reads it only while it plays.

    Frames count from 0 at `rate` frames a second. A speed below 0 plays backward.
    """

    def __init__(self, now_ns: Callable[[], int]) -> None:
        self._now_ns = now_ns
        self._rate = Fraction(24)
        self._frames = 1
        self._speed = Fraction(1)
        self._range = Range(0, 0)
        self._loop = False
        self._playing = False
        self._anchor_frame = 0
        self._anchor_ns = 0

    @property
    def rate(self) -> Fraction:
        """Frames a second of the timeline."""
        return self._rate

    @property
    def frames(self) -> int:
        """Length of the timeline."""
        return self._frames

    @property
    def speed(self) -> Fraction:
        """Times the normal speed; below 0 backward."""
        return self._speed

    @property
    def playing(self) -> bool:
        """Whether time moves it."""
        return self._playing

    @property
    def loop(self) -> bool:
        """Whether the range begins again at its end."""
        return self._loop

    @property
    def range(self) -> Range:
        """The frames that play."""
        return self._range

    @property
    def frame(self) -> int:
        """The frame that is due now."""
        return self.frame_of(self.step())

    @property
    def at_end(self) -> bool:
        """Whether a play without loop has run its course: the last frame has had its full time."""
        return self._playing and not self._loop and self.step() > self._last_step()

    def set_timeline(self, frames: int, rate: Fraction, frame: int = 0) -> None:
        """Begin a new timeline at `frame`, paused, with its whole length as the range."""
        self._playing = False
        self._frames, self._rate = max(1, frames), rate
        self._range = Range(0, self._frames - 1)
        self._anchor_frame = self._clamped(frame)

    def set_length(self, frames: int) -> None:
        """Change the length, keeping place and range; a range that ended at the end still does."""
        whole = self._range == Range(0, self._frames - 1)
        self._anchor()
        self._frames = max(1, frames)
        last = self._frames - 1
        self._range = Range(0, last) if whole else Range(min(self._range.first, last), min(self._range.last, last))
        self._anchor_frame = self._clamped(self._anchor_frame)

    def play(self) -> None:
        """Let time move it."""
        if not self._playing:
            self._anchor_ns = self._now_ns()
            self._playing = True

    def rewind_if_spent(self) -> None:
        """Go to the end of the range where play begins, if the frame is outside it or nothing is left to play."""
        first, last = self._range
        frame, forward = self.frame, self._speed > 0
        spent = frame >= last if forward else frame <= first
        if spent or not first <= frame <= last:
            self.seek(first if forward else last)

    def pause(self) -> None:
        """Stop on the frame that is due."""
        self._anchor()
        self._playing = False

    def seek(self, frame: int) -> None:
        """Go to a frame (clamped to the timeline); play goes on from there."""
        self._anchor_frame = self._clamped(frame)
        if self._playing:
            self._anchor_ns = self._now_ns()

    def set_speed(self, speed: Fraction) -> None:
        """Change the speed; its size is held between SLOWEST and FASTEST."""
        self._anchor()
        size = min(max(abs(speed), SLOWEST), FASTEST)
        self._speed = size if speed > 0 else -size

    def set_loop(self, loop: bool) -> None:
        """Play the range again and again, or once."""
        self._anchor()
        self._loop = loop

    def set_range(self, first: int, last: int) -> None:
        """Play only the frames from `first` to `last`; the two may come in any order."""
        self._anchor()
        self._range = Range(*sorted((self._clamped(first), self._clamped(last))))

    def step(self) -> int:
        """Return how many steps were due since play or the last change of it; 0 where it is paused."""
        if not self._playing:
            return 0
        passed = (self._now_ns() - self._anchor_ns) * self._rate * abs(self._speed)
        return int(passed / (NANOSECONDS * self._stride()))

    def frame_of(self, step: int) -> int:
        """Return the frame that a step shows (steps count from 0 at the last change)."""
        first, last = self._bounds()
        frame, moved = self._anchor_frame, step * self._stride()
        length = last - first + 1
        place = frame - first + (moved if self._speed > 0 else -moved)
        return first + (place % length if self._loop else min(max(place, 0), length - 1))

    def upcoming(self, count: int, first_step: int | None = None) -> tuple[int, ...]:
        """Return the frames due from now on (or from a step on) in order, each once; at most `count`."""
        first = self.step() if first_step is None else first_step
        return tuple(dict.fromkeys(self.frame_of(first + ahead) for ahead in range(count)))

    def due_in_ns(self) -> int:
        """Return nanoseconds until the next step."""
        a_step = NANOSECONDS * self._stride() / (self._rate * abs(self._speed))
        return max(0, int((self.step() + 1) * a_step) + 1 - (self._now_ns() - self._anchor_ns))

    def _stride(self) -> int:
        """Return how many frames a step is: 1, and more where frames come faster than they can be shown."""
        shown = self._rate * abs(self._speed)
        return 1 if abs(self._speed) <= 1 else max(1, round(shown / max(Fraction(_SHOWN_A_SECOND), self._rate)))

    def _bounds(self) -> Range:
        """Return the range, or the whole timeline where play was put outside the range."""
        first, last = self._range
        return self._range if first <= self._anchor_frame <= last else Range(0, self._frames - 1)

    def _last_step(self) -> int:
        first, last = self._bounds()
        left = last - self._anchor_frame if self._speed > 0 else self._anchor_frame - first
        return -(-max(0, left) // self._stride())

    def _anchor(self) -> None:
        if self._playing:
            self._anchor_frame = self.frame
            self._anchor_ns = self._now_ns()

    def _clamped(self, frame: int) -> int:
        return min(max(0, frame), self._frames - 1)
