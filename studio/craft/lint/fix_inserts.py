"""Owns the fixes that put words in: a camera, a light, the sky, a pace, a cut between beats.

Each yields what may help, the best first; whether it does is for the linter to read.
"""

from collections.abc import Iterator

from studio.craft.lint.case import Case
from studio.craft.lint.edits import Edit, edited
from studio.craft.lint.found import Found
from studio.craft.lint.inserts import Insert, insertions
from studio.craft.sketch.actions import VERBS
from studio.craft.tokens import word_set
from studio.craft.words import PREPOSITIONS, SPEECH
from studio.domain.cards import Card, Component
from studio.domain.lint import Fix, FixKind
from studio.domain.reading import Fault, Stretch

_QUICK = word_set("run race sprint gallop chase dash charge jog speed rush")
_STILL = word_set("sit stand lie sleep rest wait be look face pose lean nap talk speak chat")


def camera(case: Case, found: Found) -> Iterator[Fix]:
    """Put a camera in: still where much happens, a slow push where little does.

    A camera that moves through much movement gives a model more to hold together; where nothing moves, it is what does.
    """
    busy = case.reading.has(Component.ACTION) and Fault.VAGUE_MOTION not in case.reading.faults
    ways = (Insert.STILL_CAMERA, Insert.PUSH_IN) if busy else (Insert.PUSH_IN, Insert.STILL_CAMERA)
    for way in ways:
        yield from _sentences(case, way, Card.CAMERA)


def light(case: Case, found: Found) -> Iterator[Fix]:
    """Put the plain light of the place in: daylight under the sky, a lamp in a room, else even light."""
    fitting = Insert.DAYLIGHT if case.is_outdoors else Insert.LAMPLIGHT if case.is_indoors else Insert.EVEN_LIGHT
    for way in dict.fromkeys((fitting, Insert.EVEN_LIGHT)):
        yield from _sentences(case, way, Card.LIGHTING)


def weather(case: Case, found: Found) -> Iterator[Fix]:
    """Put a clear sky in: what a model shows most readily, and easily written over."""
    yield from _sentences(case, Insert.CLEAR_SKY, Card.ENVIRONMENT)


def _sentences(case: Case, insert: Insert, card: Card) -> Iterator[Fix]:
    for words, edit in insertions(case, insert, card):
        prompt = edited(case.prompt, [edit])
        if prompt is not None:
            yield Fix(kind=FixKind.INSERT, values=(words[0].lower() + words[1:],), prompt=prompt)


def motion(case: Case, found: Found) -> Iterator[Fix]:
    """Give a bare verb a pace; where nothing moves, or no pace fits the verb, let the camera move."""
    for place in found.places or tuple(Stretch(span.start, span.end) for span in case.reading.of(Component.ACTION)):
        yield from _paced(case, place)
    yield from _sentences(case, Insert.PUSH_IN, Card.CAMERA)


def _paced(case: Case, place: Stretch) -> Iterator[Fix]:
    words = range(case.index_at(place.start), case.index_at(place.end))
    for index in words if case.is_english else ():
        verb = VERBS.get(case.word(index))
        if verb is None or verb in _STILL or case.word(index) in SPEECH:
            continue
        pace = "quickly" if verb in _QUICK else "slowly"
        behind = case.word(index + 1)
        token = case.tokens[index]
        at_end = not behind or case.gap(index + 1).strip() != "" or behind in PREPOSITIONS or behind == "and"
        if at_end:
            edit = Edit(token.end, token.end, f" {pace}", Card.SUBJECT)
        else:  # "slowly eating noodles": a pace does not part a verb from what it is done to
            edit = Edit(token.start, token.start, f"{pace} ", Card.SUBJECT)
        prompt = edited(case.prompt, [edit])
        if prompt is not None:
            yield Fix(kind=FixKind.INSERT, values=(pace,), prompt=prompt)
        return


def transition(case: Case, found: Found) -> Iterator[Fix]:
    """Put a cut before the words of each beat that shows something else."""
    edits = []
    for place in found.places:
        beat = next(beat for beat in case.reading.beats if beat.time == place)
        start = max(beat.words.start, place.end)
        gap = case.text[start : beat.words.end]
        start += len(gap) - len(gap.lstrip(" \t\n:-–—]).,*|"))
        words = "After a cut, " if case.text[start : start + 1].isupper() else "after a cut, "
        edits.append(Edit(start, start, words, Card.BEATS))
    prompt = edited(case.prompt, edits)
    if prompt is not None:
        yield Fix(kind=FixKind.INSERT, values=("after a cut",), prompt=prompt)
