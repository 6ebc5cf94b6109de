"""Owns the fix that splits a shot: what is said once for all goes into every part, what happens into one of them.

Each part is the prompt without the words of the other parts, so that every word keeps its place and its card. Light,
camera, style and setting that would be gone from a part are said in it again.
"""

from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import chain

from studio.craft.lint.case import Case
from studio.craft.lint.edits import Edit, are_apart, edited, merged
from studio.craft.lint.found import Found
from studio.craft.lint.inserts import IDEOGRAPHIC, SENTENCES, Insert
from studio.craft.lint.parts import Parts, beat_parts, event_parts, list_parts, shot_parts, timed_parts
from studio.craft.sketch.moves import CAMERA_VERBS
from studio.craft.words import AUXILIARIES, PLACE_PREPOSITIONS, PREPOSITIONS
from studio.domain.cards import Card, Component
from studio.domain.lint import Fix, FixKind
from studio.domain.lint_rules import Rule
from studio.domain.models import ModelSpec
from studio.domain.parameters import Parameters, duration_allowed
from studio.domain.prompt import Prompt
from studio.domain.reading import Span

CONTINUES = "last_frame"
"""In the values of a split whose second shot begins with the last frame of the first."""

_LEADS = {
    Component.LIGHTING: "The light is ",
    Component.CAMERA_MOVEMENT: "The camera movement is ",
    Component.STYLE: "The look is ",
}
_VERBS = CAMERA_VERBS | AUXILIARIES
_WHERE = PLACE_PREPOSITIONS - {"through", "throughout", "along", "around", "over", "surrounded"}
_EDGES = " .,;:。，、；：\n"
_CLOSED = (".", "!", "?", "…", '"', "”", "。", "！", "？", "」")
_LOOSE = " \t\n,;"
_SIZES = (2, 3)
_SHARED = (Component.ENVIRONMENT, Component.LIGHTING, Component.CAMERA_MOVEMENT, Component.STYLE)
_NEEDED = {Component.CAMERA_MOVEMENT: Insert.STILL_CAMERA, Component.LIGHTING: Insert.EVEN_LIGHT}


class Voice(Enum):
    """How a part says again what would be gone from it: in the prompt's own words or in plain ones of ours.

    Steady and moving: with a camera, too, where the prompt has none, so that what little happens in a part is meant.
    """

    OWN = "own"
    STEADY = "steady"
    MOVING = "moving"
    PLAIN = "plain"


_CAMERAS = {Voice.STEADY: Insert.STILL_CAMERA, Voice.MOVING: Insert.PUSH_IN}


def by_places(case: Case, found: Found) -> Iterator[Fix]:
    """Split by numbered shots, else by beats, else by what the finding counted: two to a shot, or three."""
    tried = set()
    ways: list[Parts] = []
    for voice in Voice:
        for parts in ways or _noted(_ways(case, found), ways):
            for fix in _split(case, parts, voice):
                texts = (fix.prompt.text, *(prompt.text for prompt in fix.further))
                if texts not in tried:
                    yield fix
                tried.add(texts)


def _noted(ways: Iterator[Parts], known: list[Parts]) -> Iterator[Parts]:
    """Yield the ways, each worked out when it is asked for: often the first one will do."""
    for parts in ways:
        known.append(parts)
        yield parts


def _ways(case: Case, found: Found) -> Iterator[Parts]:
    ways: Iterator[Parts | None]
    if case.reading.shots:
        ways = (shot_parts(case, opening=opening) for opening in (False, True))
    elif case.reading.beats:
        ways = (beat_parts(case, size) for size in (*_SIZES[:1], 1, *_SIZES[1:]))
    elif found.rule is Rule.OVERLOADED:
        listed = (list_parts(case, found.places, size) for size in _SIZES)
        ways = chain(listed, (event_parts(case, found.places, size, whole=True) for size in _SIZES))
    else:
        ways = (event_parts(case, found.places, size) for size in _SIZES)
    yield from (way for way in ways if way is not None)


def in_two(case: Case, found: Found) -> Iterator[Fix]:
    """Split into two shots of half the length; the second goes on from the last frame of the first.

    Beats are dealt by their times, events by their order; a prompt with one event is what both shots show.
    """
    spec, parameters = case.context.spec, case.context.parameters
    if spec is None or parameters is None:
        return
    half = _half(spec, parameters, float(found.values[1]))
    if half is None:
        return
    settings = parameters.replace(duration_s=half)
    ways: list[Parts | None] = [[[], []]]
    if case.reading.beats:
        ways = [timed_parts(case, [0.0, half])]
    else:
        first = {span.start: case.place_of(span) for span in reversed(case.reading.of(Component.ACTION))}
        places = sorted(first.values())
        if len(places) > 1:
            ways.insert(0, event_parts(case, places, -(-len(places) // 2), whole=True))
    for parts in ways:
        if parts is not None and len(parts) == 2:
            for voice in Voice:
                yield from _split(case, parts, voice, settings=settings, mark=(CONTINUES,))


def _half(spec: ModelSpec, parameters: Parameters, limit: float) -> float | None:
    """Return the shortest possible duration from half of the set one on that is within the limit."""
    allowed = spec.limits.duration_s
    wanted = parameters.duration_s / 2
    seconds = allowed.values or (wanted, *(float(second) for second in range(int(wanted), int(limit) + 1)))
    fitting = [value for value in seconds if wanted <= value <= limit and duration_allowed(allowed, value)]
    return float(min(fitting)) if fitting else None


def _split(
    case: Case, parts: Parts, voice: Voice, *, settings: Parameters | None = None, mark: tuple[str, ...] = ()
) -> Iterator[Fix]:
    prompts = []
    for edits in parts:
        prompt = _part(case, edits, voice)
        if prompt is None:
            return
        prompts.append(prompt)
    yield Fix(
        kind=FixKind.SPLIT,
        values=(str(len(prompts)), *mark),
        prompt=prompts[0],
        further=tuple(prompts[1:]),
        parameters=settings,
    )


def _part(case: Case, edits: Sequence[Edit], voice: Voice) -> Prompt | None:
    """Return the prompt of a part; None where a locked card would change."""
    edits = merged(edits)
    prompt = edited(case.prompt, edits) if are_apart(edits) else None
    for component in _SHARED:
        words = _said_again(case, edits, component, voice)
        if words and prompt is not None:
            prompt = _with_sentence(prompt, words, component.card, solid=case.reading.language in IDEOGRAPHIC)
    return None if prompt is None else _trimmed(prompt)


def _with_sentence(prompt: Prompt, words: str, card: Card, *, solid: bool) -> Prompt | None:
    """Return the prompt with a sentence more; `solid` writing has no spaces between sentences."""
    stop, space = ("。", "") if solid else (".", " ")
    end = len(prompt.text.rstrip(_LOOSE))
    joint = space if prompt.text[:end].endswith(_CLOSED) else stop + space
    if prompt.text[:end].endswith((":", "：")):
        joint = "\n"  # a heading whose shots are in other parts
    return edited(prompt, [Edit(end, len(prompt.text), f"{joint}{words[0].upper()}{words[1:]}{stop}", card)])


def _trimmed(prompt: Prompt) -> Prompt | None:
    text = prompt.text
    start, end = len(text) - len(text.lstrip(_LOOSE)), len(text.rstrip(_LOOSE))
    if start >= end:
        return None
    if end - start == len(text) and not prompt.ranges:
        return prompt
    return edited(prompt, [Edit(0, start), Edit(end, len(text))])


def _said_again(case: Case, edits: Sequence[Edit], component: Component, voice: Voice) -> str:
    """Return the words for a component of which a part has none left."""
    spans = case.reading.of(component)
    ours = SENTENCES.get(case.reading.language or "en", {})
    if voice in _CAMERAS and component is Component.CAMERA_MOVEMENT and not spans:
        return ours.get(_CAMERAS[voice], "")
    if not spans or any(not _is_gone(span, edits) for span in spans):
        return ""
    if voice is Voice.PLAIN:
        return ours.get(_NEEDED[component], "") if component in _NEEDED else ""
    named = [case.said(span).strip(_EDGES) for span in spans]
    if not case.is_english:
        return named[0] if component in _NEEDED else ""
    if component is Component.ENVIRONMENT:
        named = [words for words in named if words.split()[0].lower() in _WHERE]
    return _sentence(component, named[0]) if named else ""


def _sentence(component: Component, words: str) -> str:
    """Return words of a component as a sentence of their own: a bare phrase would read as a keyword."""
    first = words.split()[0].lower()
    if first in PREPOSITIONS:
        return f"The scene is set {words}"
    if component is Component.CAMERA_MOVEMENT and first in CAMERA_VERBS:
        return f"The camera {words}"
    if component not in _LEADS or any(word.lower() in _VERBS for word in words.split()):
        return words
    small = words[0].lower() if words[1:2].islower() else words[0]
    return f"{_LEADS[component]}{small}{words[1:]}"


def _is_gone(span: Span, edits: Sequence[Edit]) -> bool:
    return any(edit.start < span.end and span.start < edit.end for edit in edits)
