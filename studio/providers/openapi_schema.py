"""Owns the reading of a published JSON schema: references followed, unions narrowed, everything bounded.

Knows nothing of models. What it cannot read is left as it is; nothing in a schema can make it run for long.
"""

import math
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from studio.domain.models import Value

DEPTH_LIMIT = 12
FIELDS_LIMIT = 200
CHOICES_LIMIT = 500
_KINDS = frozenset({"string", "integer", "number", "boolean", "array", "object"})


class Field(NamedTuple):
    """One input field. `kind` is a JSON type, or empty where the schema leaves it open; `choices` keep their types.

    `is_file` says that it takes the address of a file, `of_files` that it takes a list of those.
    """

    name: str
    kind: str
    label: str
    help: str
    required: bool
    default: Any
    choices: tuple[Value, ...]
    least: float | None
    most: float | None
    longest: int | None
    is_file: bool
    of_files: bool


def input_fields(document: Mapping[str, Any]) -> tuple[Field, ...]:
    """Return the fields of the request body that a document publishes, in the order it wants them shown.

    Reads an OpenAPI document with paths, one with only `components.schemas.Input`, or a bare object schema. Empty where
    there is none of these.
    """
    schema = _resolved(_input_schema(document), document)
    properties = _mapping(schema.get("properties"))
    required = {name for name in _list(schema.get("required")) if isinstance(name, str)}
    read = [
        (_order(schema, name, place, raw), _field(name, _resolved(raw, document), document, name in required))
        for place, (name, raw) in enumerate(properties.items())
        if place < FIELDS_LIMIT and isinstance(name, str)
    ]
    return tuple(field for _, field in sorted(read, key=lambda each: each[0]))


def _input_schema(document: Mapping[str, Any]) -> Mapping[str, Any]:
    for path, operations in _mapping(document.get("paths")).items():
        body = _mapping(_mapping(_mapping(operations).get("post")).get("requestBody"))
        schema = _mapping(_mapping(_mapping(body.get("content")).get("application/json")).get("schema"))
        if schema and "/requests/" not in str(path):
            inner = _resolved(schema, document)
            wrapped = _mapping(_mapping(inner.get("properties")).get("input"))
            return wrapped or inner
    schemas = _mapping(_mapping(document.get("components")).get("schemas"))
    return _mapping(schemas.get("Input")) or (document if "properties" in document else {})


def _resolved(schema: Any, document: Mapping[str, Any]) -> dict[str, Any]:
    """Return a schema with its references, `allOf` and one-branch unions folded in; a loop ends the folding."""
    found: dict[str, Any] = {}
    for layer in _layers(schema, document, DEPTH_LIMIT):
        for key, value in layer.items():
            if key in ("properties", "required") and key in found:
                found[key] = _joined(found[key], value)
            else:
                found.setdefault(key, value)
    return found


def _layers(schema: Any, document: Mapping[str, Any], depth: int) -> Iterator[Mapping[str, Any]]:
    """Give the schema itself, then what it refers to, the nearest first."""
    if not isinstance(schema, Mapping) or not depth:
        return
    yield schema
    reference = schema.get("$ref")
    if isinstance(reference, str):
        yield from _layers(_looked_up(reference, document), document, depth - 1)
    for part in _list(schema.get("allOf"))[:FIELDS_LIMIT]:
        yield from _layers(part, document, depth - 1)
    for union in ("anyOf", "oneOf"):
        branches = [branch for branch in _list(schema.get(union)) if _mapping(branch).get("type") != "null"]
        if len(branches) == 1:
            yield from _layers(branches[0], document, depth - 1)


def _looked_up(reference: str, document: Mapping[str, Any]) -> Any:
    """Return what a reference inside the document names; nothing for one that leads out of it."""
    if not reference.startswith("#/"):
        return {}
    found: Any = document
    for step in reference[2:].split("/")[:DEPTH_LIMIT]:
        found = _mapping(found).get(step.replace("~1", "/").replace("~0", "~"))
    return found


def _joined(first: Any, second: Any) -> Any:
    if isinstance(first, Mapping) and isinstance(second, Mapping):
        return {**second, **first}
    return [*_list(first), *_list(second)]


def _field(name: str, schema: Mapping[str, Any], document: Mapping[str, Any], required: bool) -> Field:
    choices = _choices(schema)
    inner = _resolved(schema.get("items"), document)
    return Field(
        name=name,
        kind=_kind(schema, choices),
        label=_text(schema.get("title")) or name.replace("_", " ").strip().capitalize(),
        help=_text(schema.get("description")),
        required=required,
        default=schema.get("default"),
        choices=choices,
        least=_bound(schema, "minimum", "exclusiveMinimum"),
        most=_bound(schema, "maximum", "exclusiveMaximum"),
        longest=_whole(schema.get("maxItems" if schema.get("type") == "array" else "maxLength")),
        is_file=_takes_file(name, schema),
        of_files=schema.get("type") == "array" and _takes_file(name.removesuffix("s"), {"type": "string", **inner}),
    )


def _choices(schema: Mapping[str, Any]) -> tuple[Value, ...]:
    listed = _list(schema.get("enum")) or ([schema["const"]] if "const" in schema else [])
    return tuple(
        value for value in listed[:CHOICES_LIMIT] if isinstance(value, bool | int | float | str) and _finite(value)
    )


def _kind(schema: Mapping[str, Any], choices: tuple[Value, ...]) -> str:
    named = schema.get("type")
    if isinstance(named, list):
        kinds = [kind for kind in named if isinstance(kind, str) and kind in _KINDS]
        named = kinds[0] if len(kinds) == 1 else ""
    if isinstance(named, str) and named in _KINDS:
        return named
    of_choices = {
        "boolean" if isinstance(value, bool) else "string" if isinstance(value, str) else "number" for value in choices
    }
    return of_choices.pop() if len(of_choices) == 1 else ""


def _takes_file(name: str, schema: Mapping[str, Any]) -> bool:
    if schema.get("type") != "string" or "enum" in schema:
        return False
    return schema.get("format") in ("uri", "binary") or name.endswith(("_url", "_uri")) or "contentMediaType" in schema


def _order(schema: Mapping[str, Any], name: str, place: int, raw: Any) -> tuple[int, int]:
    listed = _list(schema.get("x-fal-order-properties"))
    if name in listed:
        return listed.index(name), place
    own = _whole(_mapping(raw).get("x-order"))
    return (own if own is not None else FIELDS_LIMIT + place), place


def _bound(schema: Mapping[str, Any], including: str, excluding: str) -> float | None:
    """Return a bound; an excluded one of whole numbers is moved by one, of others taken as it is."""
    value = _number(schema.get(including))
    edge = _number(schema.get(excluding))
    if value is not None or edge is None:
        return value
    step = (1 if excluding == "exclusiveMinimum" else -1) if schema.get("type") == "integer" else 0
    return edge + step


def _number(value: Any) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not _finite(value):
        return None
    return float(value)


def _finite(value: Any) -> bool:
    try:
        return not isinstance(value, int | float) or math.isfinite(value)
    except OverflowError:
        return False


def _whole(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**9 else None


def _text(value: Any) -> str:
    return " ".join(value[:500].split()) if isinstance(value, str) else ""


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
