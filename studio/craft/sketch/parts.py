"""Owns how a prompt falls into beats: times, numbered shots and cuts, and which words belong to all of them."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from studio.craft.marks import TimeMark, cuts, numbered_heads, times
from studio.domain.reading import Stretch

MAX_BEATS = 12
_SHORTEST_S = 0.1


class Part(NamedTuple):
    """The words of one beat (offsets in code points) and when it plays, in seconds. `cut` asks for a new picture."""

    start: int
    end: int
    start_s: float
    end_s: float
    cut: bool


class Parts(NamedTuple):
    """The beats in order, the stretches whose words hold for all of them, and the times and heads that part them."""

    shared: tuple[Stretch, ...]
    beats: tuple[Part, ...]
    marks: tuple[Stretch, ...] = ()


def parts_of(text: str, duration_s: float) -> Parts:
    """Return the beats of `text` in a take of `duration_s` seconds: at least one, at most 12, without gap.

    Times are kept; beats behind the end of the take are left out. Numbered shots and cuts without times share the take
    equally.
    """
    heads = numbered_heads(text)
    marks = times(text)
    written = tuple(Stretch(mark.start, mark.end) for mark in marks)
    if heads:
        return _numbered(text, heads, marks, duration_s)._replace(marks=(*heads, *written))
    if marks:
        return _timed(text, marks, duration_s)._replace(marks=written)
    return _cut(text, duration_s)._replace(marks=tuple(cuts(text)))


def _numbered(text: str, heads: Sequence[Stretch], marks: Sequence[TimeMark], duration_s: float) -> Parts:
    bodies = _bodies(text, heads)
    starts = [next((mark for mark in marks if body.start <= mark.start < body.end), None) for body in bodies]
    shared = (Stretch(0, heads[0].start),)
    timed = [mark for mark in starts if mark is not None]
    if len(timed) == len(bodies):
        return Parts(shared, _at_times(bodies, [mark.start_s for mark in timed], duration_s, cut=True))
    return Parts(shared, _equal(bodies, duration_s, cut=True))


def _timed(text: str, marks: Sequence[TimeMark], duration_s: float) -> Parts:
    bodies = _bodies(text, [Stretch(mark.start, mark.end) for mark in marks])
    head = Stretch(0, marks[0].start)
    shared = [head]
    if not any(_stop(text, body) for body in bodies[:-1]):
        stop = _stop(text, bodies[-1])
        if stop:
            shared.append(Stretch(stop, bodies[-1].end))
            bodies[-1] = Stretch(bodies[-1].start, stop)
    starts = [mark.start_s for mark in marks]
    if starts[0] > _SHORTEST_S and text[head.start : head.end].strip():
        bodies, starts = [Stretch(0, 0), *bodies], [0.0, *starts]
    return Parts(tuple(shared), _at_times(bodies, starts, duration_s, cut=False))


def _cut(text: str, duration_s: float) -> Parts:
    places = cuts(text)
    if not places:
        return Parts((), (Part(0, len(text), 0.0, duration_s, False),))
    bodies = [Stretch(0, places[0].start), *_bodies(text, places)]
    return Parts((), _equal([body for body in bodies if text[body.start : body.end].strip()], duration_s, cut=True))


def _bodies(text: str, heads: Sequence[Stretch]) -> list[Stretch]:
    """Return what stands behind each head, up to the next one."""
    ends = [*(head.start for head in heads[1:]), len(text)]
    return [Stretch(head.end, end) for head, end in zip(heads, ends, strict=True)]


def _stop(text: str, body: Stretch) -> int:
    """Return where the first sentence of a body ends, if there is more behind it; else 0."""
    for place in range(body.start, body.end):
        if text[place] in ".!?\n" and text[place + 1 : body.end].strip(" .!?\n)]}\"'”") and place > body.start + 2:
            behind = text[place + 1 : place + 2]
            if text[place] == "\n" or behind.isspace():
                return place + 1
    return 0


def _equal(bodies: Sequence[Stretch], duration_s: float, *, cut: bool) -> tuple[Part, ...]:
    kept = list(bodies[:MAX_BEATS]) or [Stretch(0, 0)]
    times_s = [duration_s * rank / len(kept) for rank in range(len(kept))] + [duration_s]
    return tuple(
        Part(body.start, body.end, start_s, end_s, cut and rank > 0)
        for rank, (body, (start_s, end_s)) in enumerate(zip(kept, pairwise(times_s), strict=True))
    )


def _at_times(bodies: Sequence[Stretch], starts: Sequence[float], duration_s: float, *, cut: bool) -> tuple[Part, ...]:
    kept: list[tuple[Stretch, float]] = []
    for body, start_s in zip(bodies, starts, strict=True):
        begin = start_s if kept else 0.0
        if begin <= duration_s - _SHORTEST_S and (not kept or begin >= kept[-1][1] + _SHORTEST_S):
            kept.append((body, begin))
    kept = kept[:MAX_BEATS] or [(bodies[0], 0.0)]
    ends = [*(start_s for _, start_s in kept[1:]), duration_s]
    return tuple(
        Part(body.start, body.end, start_s, end_s, cut and rank > 0)
        for rank, ((body, start_s), end_s) in enumerate(zip(kept, ends, strict=True))
    )
