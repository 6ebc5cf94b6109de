"""Owns the fix that writes a list of keywords as sentences: every keyword stays, what stands between them changes."""

from collections.abc import Iterator
from typing import NamedTuple

from studio.craft.lint.case import Case
from studio.craft.lint.edits import Edit, edited
from studio.craft.lint.found import Found
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
_SEPARATORS = ",;.|、，。\n"
_SPACE = " \t\r\n"


class _Tag(NamedTuple):
    """A keyword and the component that it shows."""

    place: Stretch
    component: Component


def sentences(case: Case, found: Found) -> Iterator[Fix]:
    """Join the keywords of a component by "and", and give each such run a subject and a verb."""
    if case.reading.language not in ("en", ""):
        return
    edits: list[Edit] = []
    last: _Tag | None = None
    for tag in _tags(case, found.places):
        joint = None if last is None else _joint(case, last, tag)
        same = last is not None and last.component is tag.component
        if joint is None:
            lead = _lead_alone(case, tag)
            edits += [] if lead is None else [lead]
        elif same:
            edits.append(Edit(*joint, " and "))
        else:
            edits.append(Edit(*joint, f". {_LEADS[tag.component]} "))
        last = tag
    prompt = edited(case.prompt, edits) if edits else None
    if prompt is not None:
        yield Fix(kind=FixKind.REPLACE, prompt=prompt)


def _tags(case: Case, places: tuple[Stretch, ...]) -> list[_Tag]:
    """Return the keywords; one that shows no component counts to the one before it."""
    found: list[_Tag] = []
    for place in sorted(places):
        spans = [span for span in case.reading.spans if span.start < place.end and place.start < span.end]
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
    before = case.text[:start].rstrip(_SPACE)
    if not before:
        return Edit(start, start, f"{_LEADS[tag.component]} ")
    if before[-1] in ",;":
        return Edit(len(before) - 1, start, f". {_LEADS[tag.component]} ")
    return Edit(start, start, f"{_LEADS[tag.component]} ") if before[-1] in _SEPARATORS else None
