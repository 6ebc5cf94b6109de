"""Owns where frames lie on the strip, and which of them the ruler names. Pure arithmetic; time runs to the right."""

from collections.abc import Iterator
from typing import NamedTuple

from studio.domain.frames import FrameRate
from studio.domain.timeline import Timeline

LEAD_PX = 8.0
"""Room before the first frame, so that its handle can be taken."""
CLOSEST = 16.0
"""Px a frame takes at most."""
_LABEL_PX = 72
_NARROWEST_PX, _USUAL_PX = 28, 90  # of a clip, on the average
_STEPS_S = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600)
_PARTS = {1: 4, 2: 2, 5: 5, 10: 2, 15: 3, 30: 3, 60: 4, 120: 2, 300: 5, 600: 2, 1800: 3, 3600: 4}


class Axis(NamedTuple):
    """`px` of a frame, and how far the strip is scrolled to the right."""

    px: float
    scrolled_px: float

    def x(self, frame: float) -> float:
        """Return where a frame begins."""
        return LEAD_PX + frame * self.px - self.scrolled_px

    def at(self, x: float) -> float:
        """Return the place in frames that lies at `x`."""
        return (x + self.scrolled_px - LEAD_PX) / self.px

    def frame(self, x: float) -> int:
        """Return the frame that lies at `x`."""
        return int(self.at(x) // 1)


class Tick(NamedTuple):
    """A line of the ruler; `words` is empty for those between."""

    frame: float
    words: str


def fitting_px(frames: int, width_px: float) -> float:
    """Return how wide a frame is where the whole cut lies in `width_px`."""
    return min(CLOSEST, max(1.0, width_px - 3 * LEAD_PX) / max(1, frames))


def first_px(timeline: Timeline | None, width_px: float) -> float:
    """Return how wide a frame is where a cut is opened; 0 = all of it is shown, where its clips can be told apart."""
    clips = len(timeline.picture.clips) if timeline is not None else 0
    if (
        timeline is None
        or not clips
        or fitting_px(timeline.frames, width_px) * timeline.frames / clips >= _NARROWEST_PX
    ):
        return 0.0
    return min(CLOSEST, _USUAL_PX * clips / timeline.frames)


def ticks(axis: Axis, rate: FrameRate, left_px: float, right_px: float) -> Iterator[Tick]:
    """Yield the lines between two places, from left to right; those with words are far enough apart to be read."""
    second_px = float(rate.fraction) * axis.px
    step_s = next((step for step in _STEPS_S if step * second_px >= _LABEL_PX), _STEPS_S[-1])
    parts = _PARTS[step_s]
    first = max(0, int(axis.at(left_px - 2 * _LABEL_PX) / float(rate.fraction) / step_s))
    for number in range(first * parts, 1_000_000):
        frame = float(rate.fraction * number * step_s / parts)
        if axis.x(frame) > right_px:
            return
        seconds = number * step_s // parts
        yield Tick(frame, clock_words(seconds) if number % parts == 0 else "")


def clock_words(seconds: int) -> str:
    """Return "0:10", "12:00" or "1:02:30"."""
    minutes, rest = divmod(seconds, 60)
    if minutes < 60:
        return f"{minutes}:{rest:02}"
    return f"{minutes // 60}:{minutes % 60:02}:{rest:02}"
