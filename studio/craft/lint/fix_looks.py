"""Owns the fixes that name a look of the project."""

from collections.abc import Iterator
from difflib import get_close_matches

from studio.craft.lint.case import Case
from studio.craft.lint.edits import Edit, edited
from studio.craft.lint.found import Found
from studio.domain.lint import Fix, FixKind

_NEAR = 0.7


def look(case: Case, found: Found) -> Iterator[Fix]:
    """Name the character's look where the project has one of that name."""
    looks = {own.key: own.name for own in case.context.looks}
    name = looks.get(found.values[0].casefold())
    if name is not None:
        yield from _named(case, found, {found.values[0].casefold(): name})


def nearest_look(case: Case, found: Found) -> Iterator[Fix]:
    """Name the look whose name is nearest to each one that is unknown."""
    looks = {own.key: own.name for own in case.context.looks}
    near = {}
    for value in found.values:
        matches = get_close_matches(value[1:].casefold(), looks, n=1, cutoff=_NEAR)
        if not matches:
            return
        near[value.casefold()] = looks[matches[0]]
    yield from _named(case, found, near)


def _named(case: Case, found: Found, names: dict[str, str]) -> Iterator[Fix]:
    edits = []
    for place in found.places:
        written = case.text[place.start : place.end]
        plain = written.removesuffix("'s").removesuffix("’s")
        edits.append(Edit(place.start, place.start + len(plain), f"@{names[plain.casefold()]}"))
    prompt = edited(case.prompt, edits)
    if prompt is not None:
        yield Fix(kind=FixKind.REPLACE, values=tuple(f"@{name}" for name in names.values()), prompt=prompt)
