"""Owns the times of beats: how much time they need, and how their times are written anew. Knows no rule.

Seconds as floats: these are times that people wrote into a text, not places in a cut.
"""

import re
from collections.abc import Callable, Sequence

from studio.craft.lint.edits import Edit
from studio.domain.reading import Beat

_TIME = re.compile(r"(?P<clock>\d{1,2}:\d{2}(?:\.\d{1,3})?)|(?P<plain>\d{1,3}(?:\.\d{1,3})?)")


def needed_s(beats: Sequence[Beat]) -> float:
    """Return when the last beat ends; one without an end lasts as long as the beats before it did on average."""
    ends = [beat.end_s for beat in beats if beat.end_s is not None]
    starts = [beat.start_s for beat in beats]
    last = max(starts)
    if ends and max(ends) > last:
        return max(ends)
    first = min(starts)
    steps = len({*starts}) - 1
    return round(last + ((last - first) / steps if steps else 1.0), 2)


def scaled(beats: Sequence[Beat], duration_s: float) -> Callable[[float], float]:
    """Return the change of seconds that fits beats into `duration_s`: to half seconds where that keeps them apart."""
    factor = duration_s / needed_s(beats)
    times = {time for beat in beats for time in (beat.start_s, beat.end_s) if time is not None}
    halves = {time: round(2 * factor * time) / 2 for time in times}
    if len({*halves.values()}) < len(times) or max(halves.values()) > duration_s:
        return lambda seconds: seconds * factor
    return lambda seconds: halves.get(seconds, round(2 * factor * seconds) / 2)


def rewritten(text: str, beats: Sequence[Beat], change: Callable[[float], float]) -> list[Edit]:
    """Return the edits that write `change` of each second for every time of the beats, in the way it is written.

    "the last 3 seconds" tells a length, not a place: only a change that scales is right for it.
    """
    edits = []
    for beat in beats:
        for match in _TIME.finditer(text, beat.time.start, beat.time.end):
            written = match.group()
            new = _clock(change(_seconds(written)), written) if match["clock"] else _plain(change(float(written)))
            if new != written:
                edits.append(Edit(match.start(), match.end(), new))
    return edits


def tells_length(text: str, beat: Beat) -> bool:
    """Say whether a time is a length counted from another one: "the last 3 seconds"."""
    written = text[beat.time.start : beat.time.end].lower()
    return any(word in written for word in ("last", "remaining", "final", "next"))


def _seconds(written: str) -> float:
    minutes, _, seconds = written.partition(":")
    return 60 * float(minutes) + float(seconds)


def _plain(seconds: float) -> str:
    return f"{round(seconds, 1):g}"


def _clock(seconds: float, written: str) -> str:
    minutes, rest = divmod(round(seconds, 1), 60)
    width = len(written.partition(":")[0])
    shown = f"{rest:04.1f}" if round(rest, 1) % 1 else f"{rest:02.0f}"
    return f"{int(minutes):0{width}d}:{shown}"
