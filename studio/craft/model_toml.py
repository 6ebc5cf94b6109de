"""Owns specs written as a model file. What it writes is read back as the same specs."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from studio.domain.models import ModelSpec, ModelStatus

_APART = frozenset(
    {"id", "provider", "status", "source", "checked_on", "confirmed", "facts", "limits", "prices", "rules", "extras",
     "claims", "wire"}
)  # fmt: skip
_Told = tuple[str, date, bool]


def model_toml(provider: str, specs: Sequence[ModelSpec], note: str) -> str:
    """Return a file of one provider's specs; `note`, one line, says at its top where they are from.

    Every spec's id begins with the provider's; what a spec leaves at its default is left out.
    """
    keys = _source_keys(specs)
    lines = [f"# {note}", f"provider = {_value(provider)}"]
    for (title, as_of, confirmed), key in keys.items():
        lines += ["", f"[sources.{key}]", f"title = {_value(title)}", f"as_of = {_value(as_of)}"]
        lines += [] if confirmed else ["confirmed = false"]
    for spec in specs:
        lines += ["", *_model_lines(spec, keys)]
    return "\n".join(lines) + "\n"


def _source_keys(specs: Sequence[ModelSpec]) -> dict[_Told, str]:
    told: dict[_Told, None] = {}
    for spec in specs:
        told[spec.source, spec.checked_on, spec.confirmed] = None
        told.update(dict.fromkeys((fact.source, fact.as_of, fact.confirmed) for fact in spec.facts))
        told.update(dict.fromkeys((price.source, price.as_of, price.confirmed) for price in spec.prices))
        told.update(dict.fromkeys((claim.source, claim.as_of, True) for claim in spec.claims))
    return {each: f"s{number}" for number, each in enumerate(told, 1)}


def _model_lines(spec: ModelSpec, keys: Mapping[_Told, str]) -> Iterator[str]:
    fields: dict[str, Any] = spec.model_dump(exclude_defaults=True)
    yield "[[models]]"
    yield f"id = {_value(spec.id.removeprefix(f'{spec.provider}/'))}"
    yield f"source = {_value(keys[spec.source, spec.checked_on, spec.confirmed])}"
    if spec.retires_on is None and spec.status is not ModelStatus.ACTIVE:
        yield f"status = {_value(spec.status)}"
    yield from (f"{name} = {_value(value)}" for name, value in fields.items() if name not in _APART)
    limits = spec.limits.model_dump(exclude_defaults=True)
    yield f"limits = {_value(_without_unknown_lengths(limits, known=spec.limits.duration_s.known))}"
    if spec.facts:
        yield "[models.sources]"
        for fact in spec.facts:
            yield f"{_key(fact.field)} = {_value(keys[fact.source, fact.as_of, fact.confirmed])}"
    for price in spec.prices:
        own = price.model_dump(exclude_defaults=True, exclude={"as_of", "source", "confirmed", "when"})
        own |= {"when": dict(price.when)} if price.when else {}
        yield from _table("prices", own | {"source": keys[price.source, price.as_of, price.confirmed]})
    for rule in spec.rules:
        yield from _table("rules", {"when": dict(rule.when), "then": dict(rule.then), "message": rule.message})
    for extra in spec.extras:
        yield from _table("extras", extra.model_dump(exclude_defaults=True))
    for claim in spec.claims:
        own = claim.model_dump(exclude={"as_of", "source"})
        yield from _table("claims", own | {"source": keys[claim.source, claim.as_of, True]})
    for field in spec.wire:
        yield from _table("wire", field.model_dump(exclude_defaults=True))


def _without_unknown_lengths(limits: dict[str, Any], *, known: bool) -> dict[str, Any]:
    return limits if known else {name: value for name, value in limits.items() if name != "duration_s"}


def _table(name: str, fields: Mapping[str, Any]) -> Iterator[str]:
    yield f"[[models.{name}]]"
    yield from (f"{key} = {_value(value)}" for key, value in fields.items() if value is not None)


def _key(name: str) -> str:
    return name if name.isascii() and name.replace("_", "").replace("-", "").isalnum() else _value(name)


def _value(value: object) -> str:
    """Return a value as TOML writes it, everything in one line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str | Decimal):
        text = f"{value:f}" if isinstance(value, Decimal) else str(value)
        return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return (
            "{ " + ", ".join(f"{_key(key)} = {_value(each)}" for key, each in value.items() if each is not None) + " }"
        )
    if isinstance(value, Sequence):
        return "[" + ", ".join(map(_value, value)) + "]"
    return repr(value)
