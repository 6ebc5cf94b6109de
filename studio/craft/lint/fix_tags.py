"""Owns the fix that writes a list of keywords as sentences: every keyword stays, what stands between them changes."""

from collections.abc import Iterator
from typing import NamedTuple

from studio.craft.lint.case import Case
from studio.craft.lint.edits import Edit, edited
from studio.craft.lint.found import Found
from studio.craft.words import DETERMINERS, PREPOSITIONS
from studio.domain.cards import Component
from studio.domain.lint import Fix, FixKind
from studio.domain.reading import Stretch

_LEADS = {
    Component.SHOT_TYPE: "The framing is",
    Component.SUBJECT: "The picture shows",
    Component.ACTION: "The action is",
    Component.ENVIRONMENT: "The place is",
    Component.LIGHTING: "The light is",
    Component.CAMERA_MOVEMENT: "The camera movement is",
    Component.STYLE: "The look is",
    Component.AUDIO: "The sound is",
}
_THINGS = frozenset({Component.SUBJECT, Component.ENVIRONMENT})
_SEPARATORS = ",;.|、，。\n"
_SPACE = " \t\r\n"


class _Tag(NamedTuple):
    """A keyword and the component that it shows."""

    place: Stretch
    component: Component


def sentences(case: Case, found: Found) -> Iterator[Fix]:
    """Join the keywords of a component by "and", and give each such run a subject and a verb."""
    if not case.is_english:
        return
    edits: list[Edit] = []
    last: _Tag | None = None
    for tag in _tags(case, found.places):
        joint = None if last is None else _joint(case, last, tag)
        edit = _lead_alone(case, tag) if last is None or joint is None else _joined(case, last, tag, joint)
        edits += [] if edit is None else [edit]
        last = tag
    prompt = edited(case.prompt, edits) if edits else None
    if prompt is not None:
        yield Fix(kind=FixKind.REPLACE, prompt=prompt)


def _joined(case: Case, last: _Tag, tag: _Tag, joint: Stretch) -> Edit | None:
    """Return the edit that joins two keywords: with a space, "and", or as a new sentence."""
    word, before = case.word(case.index_at(tag.place.start)), case.word(case.index_at(last.place.start))
    ends = case.text[joint.start : joint.end].strip(_SPACE) not in (",", ";", "")
    if (word in PREPOSITIONS or word == "and") and not ends:
        return Edit(*joint, " ")  # "a lake, with cliffs"
    things = {last.component, tag.component} <= _THINGS
    described = things and before in DETERMINERS and word not in DETERMINERS
    if not ends and (described or (last.component is tag.component and not _is_sentence(case, tag))):
        return Edit(*joint, " and ")
    lead = "" if _is_sentence(case, tag) else f"{_LEADS[tag.component]} "
    return Edit(*joint, f". {lead}") if not ends else _lead_alone(case, tag)


def _is_sentence(case: Case, tag: _Tag) -> bool:
    """Say whether a keyword is a short sentence: "the camera stays still"."""
    return (
        any(token.word in ("camera", "is", "are") for token in case.tokens_in(tag.place))
        and len(case.tokens_in(tag.place)) > 2
    )


def _tags(case: Case, places: tuple[Stretch, ...]) -> list[_Tag]:
    """Return the keywords; one that shows no component counts to the one before it."""
    found: list[_Tag] = []
    for place in sorted(places):
        spans = case.spans_over(place)
        widest = max(spans, key=lambda span: min(span.end, place.end) - max(span.start, place.start), default=None)
        before = found[-1].component if found else Component.STYLE
        component = widest.component if widest is not None and widest.component in _LEADS else before
        found.append(_Tag(place, component))
    return found


def _joint(case: Case, last: _Tag, tag: _Tag) -> Stretch | None:
    """Return what stands between two keywords where that is nothing but a comma or a stop; else None."""
    between = Stretch(last.place.end, tag.place.start)
    return between if not case.text[between.start : between.end].strip(_SEPARATORS + _SPACE) else None


def _lead_alone(case: Case, tag: _Tag) -> Edit | None:
    """Return the edit that begins a sentence with a keyword that stands behind other words, or first."""
    start = tag.place.start
    if _is_sentence(case, tag) or case.word(case.index_at(start)) in PREPOSITIONS:
        return None
    before = case.text[:start].rstrip(_SPACE)
    if not before:
        return Edit(start, start, f"{_LEADS[tag.component]} ")
    if before[-1] in ",;":
        stop = " " if before[:-1].rstrip(_SPACE).endswith(".") else ". "
        return Edit(len(before) - 1, start, f"{stop}{_LEADS[tag.component]} ")
    return Edit(start, start, f"{_LEADS[tag.component]} ") if before[-1] in _SEPARATORS else None
