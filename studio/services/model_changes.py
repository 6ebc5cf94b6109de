"""Owns what is different between two sets of model specs, as rows of text: what a refresh would change. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import Any, NamedTuple

from studio.domain.models import ModelSpec

NOTHING = "–"
"""How a value is written that is not there."""
_LONGEST = 300


class ModelChangeKind(StrEnum):
    """What happened to a model."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


class ModelChange(NamedTuple):
    """One row: a model that came or went, or one `field` of it, such as `limits.audio`, that was `old` and is `new`."""

    kind: ModelChangeKind
    model: str
    name: str
    field: str = ""
    old: str = ""
    new: str = ""


def model_changes(before: Iterable[ModelSpec], after: Iterable[ModelSpec]) -> tuple[ModelChange, ...]:
    """Return the rows that lead from one set to the other: added models, removed ones, then changed fields, by id."""
    old, new = ({spec.id: spec for spec in specs} for specs in (before, after))
    added = (ModelChange(ModelChangeKind.ADDED, id_, new[id_].name) for id_ in sorted(new.keys() - old.keys()))
    removed = (ModelChange(ModelChangeKind.REMOVED, id_, old[id_].name) for id_ in sorted(old.keys() - new.keys()))
    changed = (row for id_ in sorted(old.keys() & new.keys()) for row in _field_changes(old[id_], new[id_]))
    return (*added, *removed, *changed)


def _field_changes(old: ModelSpec, new: ModelSpec) -> Iterator[ModelChange]:
    if old == new:
        return
    before, after = (dict(_fields(spec.model_dump(mode="json"))) for spec in (old, new))
    for field in dict.fromkeys((*before, *after)):
        was, now = before.get(field), after.get(field)
        told = _words(was), _words(now)
        if was != now and told != (NOTHING, NOTHING):
            yield ModelChange(ModelChangeKind.CHANGED, new.id, new.name, field, *told)


def _fields(values: dict[str, Any], above: str = "") -> Iterator[tuple[str, Any]]:
    """Yield the fields of a spec by name. Tables in a list, such as prices, are fields of their own place, from 1."""
    for name, value in values.items():
        if isinstance(value, dict):
            yield from _fields(value, f"{above}{name}.")
        elif isinstance(value, list) and value and all(isinstance(each, dict) for each in value):
            for number, each in enumerate(value, 1):
                yield from _fields(each, f"{above}{name}[{number}].")
        else:
            yield f"{above}{name}", value


def _words(value: object) -> str:
    text = _written(value)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _written(value: object) -> str:
    if value is None or value == "" or value == []:
        return NOTHING
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ", ".join(_pair(each) if _is_pair(each) else _written(each) for each in value)
    return str(value)


def _is_pair(value: object) -> bool:
    return isinstance(value, list) and len(value) == 2 and isinstance(value[0], str)


def _pair(value: list[Any]) -> str:
    return f"{value[0]} = {_written(value[1])}"
