"""Owns model files: TOML text into checked specs, every fault by line, model and field. Knows no folder and no clock.

Nothing that a file does not say is filled in, and nothing that it says is passed over: an unknown word is a fault.
"""

import re
import tomllib
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, NamedTuple, TypeVar

from pydantic import Field, ValidationError
from pydantic_core import to_json

from studio.craft.model_bounds import Fault, Place, bounds_fault, place_words, shown
from studio.craft.model_checks import spec_fault
from studio.craft.model_places import line_of
from studio.domain.base import Frozen
from studio.domain.errors import InputError
from studio.domain.models import UNKNOWN_LENGTHS, ModelSpec

MOST_BYTES = 2_000_000
MOST_MODELS = 5_000
LONGEST_LINE = 20_000
MOST_DOTS = 200
"""Dots outside quotes in one line: `tomllib` takes a time that grows with their square."""

_HEADER = re.compile(r"^[ \t]*\[\[[ \t]*models[ \t]*\]\]", re.MULTILINE)
_QUOTED = re.compile(r'"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'')
_PROVIDER = re.compile(r"[a-z0-9][a-z0-9._-]{0,59}(?::[a-z0-9][a-z0-9-]{0,39})?")
_ID = re.compile(r"[A-Za-z0-9._/:@+~-]{1,200}")
_USD = re.compile(r"[0-9]{1,12}(?:\.[0-9]{1,18})?")
_OURS = frozenset({"provider", "checked_on", "confirmed", "facts"})
_FIELDS = (frozenset(ModelSpec.model_fields) | {"sources"}) - _OURS
_PARTS = ("limits", "prices", "rules", "extras", "claims")
_TAGS = frozenset({"bool", "int", "float", "str"})

_F = TypeVar("_F", bound=Frozen)


class FoundModel(NamedTuple):
    """A good model of a file: its spec, and where its block stands in the text (both -1 where that is not sure)."""

    spec: ModelSpec
    start: int
    end: int


class ModelText(NamedTuple):
    """What a file holds. `faults` say what was left out; `bad` are the ids of those, with the fault of each."""

    models: tuple[FoundModel, ...]
    faults: tuple[str, ...]
    bad: dict[str, str]


class _Source(Frozen):
    title: str = Field(min_length=1, max_length=200)
    as_of: date
    confirmed: bool = True


class _Wrong(Exception):  # a fault on its way to where its model is known
    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.message)
        self.fault = fault


class _Head(NamedTuple):
    provider: str
    sources: dict[str, _Source]


def parsed(text: str) -> ModelText:
    """Return the models of a file; raises InputError, naming the place, where the file as a whole cannot be used."""
    headers = [match.start() for match in _HEADER.finditer(text)]
    document = _document(text, len(headers))
    head = _head(document)
    raws = document.get("models", [])
    if not isinstance(raws, list) or not all(isinstance(raw, dict) for raw in raws):
        raise _refused("models: it is a list of tables; each begins with [[models]]")
    if len(raws) > MOST_MODELS:
        raise _refused(f"it holds more than {MOST_MODELS:,} models")
    sure = len(headers) == len(raws)
    found: dict[str, FoundModel] = {}
    faults: list[str] = []
    bad: dict[str, str] = {}
    for at, raw in enumerate(raws):
        start, end = (headers[at], [*headers, len(text)][at + 1]) if sure else (-1, -1)
        try:
            spec = _spec(raw, head)
            if spec.id in found:
                raise _Wrong(Fault(("id",), "another model of the file has it"))
            found[spec.id] = FoundModel(spec, start, end)
        except _Wrong as wrong:
            words = _fault_words(wrong.fault, raw, text, start, end)
            faults.append(words)
            if isinstance(raw.get("id"), str):
                bad.setdefault(f"{head.provider}/{shown(raw['id'])}", words)
    return ModelText(tuple(found.values()), tuple(faults), bad)


def parsed_one(text: str, model_id: str, start: int, end: int) -> ModelSpec | None:
    """Return one model of a file by the place of its block, None where it is not there, or not sure to be whole."""
    first = _HEADER.search(text)
    if first is None or start < first.start():
        return None
    try:
        document = tomllib.loads(text[: first.start()] + text[start:end])
        raw, *others = document["models"]
        spec = _spec(raw, _head(document))
    except (ValueError, KeyError, TypeError, RecursionError, InputError, _Wrong):
        return None
    return spec if not others and spec.id == model_id else None


def _document(text: str, headers: int) -> dict[str, Any]:
    if len(text) > MOST_BYTES:
        raise _refused(f"it is larger than {MOST_BYTES // 1_000_000} MB")
    if headers > MOST_MODELS:
        raise _refused(f"it holds more than {MOST_MODELS:,} models")
    _check_lines(text)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _refused(shown(str(error))) from error
    except (RecursionError, ValueError) as error:  # ValueError: a number of too many digits
        raise _refused("it is nested too deeply, or a number has no end") from error


def _check_lines(text: str) -> None:
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > LONGEST_LINE:
            raise _refused(f"line {number} is longer than {LONGEST_LINE:,} characters")
        if line.count(".") > MOST_DOTS and _QUOTED.sub("", line).count(".") > MOST_DOTS:
            raise _refused(f"line {number} is nested too deeply")


def _head(document: dict[str, Any]) -> _Head:
    unknown = next((key for key in document if key not in ("provider", "sources", "models")), None)
    if unknown is not None:
        raise _refused(f"{shown(unknown)}: only provider, sources and models stand at the top")
    provider, raws = document.get("provider"), document.get("sources")
    if not isinstance(provider, str) or not _PROVIDER.fullmatch(provider):
        raise _refused("provider: it is missing, or not of a-z, 0-9, “-”, “.” and “_”")
    if not isinstance(raws, dict) or not raws:
        raise _refused("sources: there must be one")
    fault = bounds_fault(raws, ("sources",))
    if fault is not None:
        raise _refused(_words(fault))
    try:
        return _Head(provider, {key: _validated(_Source, raw, ("sources", key)) for key, raw in raws.items()})
    except _Wrong as wrong:
        raise _refused(_words(wrong.fault)) from wrong


def _spec(raw: dict[str, Any], head: _Head) -> ModelSpec:
    fault = bounds_fault(raw)
    if fault is not None:
        raise _Wrong(fault)
    unknown = next((key for key in raw if key not in _FIELDS), None)
    if unknown is not None:
        raise _Wrong(Fault((unknown,), "a model has no such field"))
    if "retires_on" in raw and "status" in raw:
        raise _Wrong(Fault(("status",), "it follows from retires_on"))
    name = raw.get("id")
    if not isinstance(name, str) or not _ID.fullmatch(name):
        raise _Wrong(Fault(("id",), "it is missing, or holds more than letters, digits and . _ / : @ + ~ -"))
    source = _source(raw, head, ())
    fields = {key: value for key, value in raw.items() if key not in ("sources", *_PARTS)}
    fields |= {
        "id": f"{head.provider}/{name}",
        "provider": head.provider,
        "source": source.title,
        "checked_on": source.as_of,
        "confirmed": source.confirmed,
        "facts": list(_facts(raw.get("sources", {}), head)),
        "limits": _limits(raw.get("limits")),
        "prices": _tables(raw, "prices", lambda table, place: _price(table, place, head)),
        "rules": _tables(raw, "rules", _rule),
        "extras": _tables(raw, "extras", lambda table, _place: table),
        "claims": _tables(raw, "claims", lambda table, place: table | _published(table, place, head)),
    }
    spec = _validated(ModelSpec, fields, ())
    fault = spec_fault(spec)
    if fault is not None:
        raise _Wrong(fault)
    return spec


def _validated(kind: type[_F], raw: object, place: Place) -> _F:
    """Return `raw` as a value, every type exactly as it must be; raises _Wrong."""
    try:
        return kind.model_validate_json(to_json(raw), strict=True)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        where = (*place, *first["loc"])
        while where and where[-1] in _TAGS:
            where = where[:-1]
        raise _Wrong(Fault(where, _plain(first["type"], first["msg"]))) from error


def _plain(kind: str, message: str) -> str:
    known = {"extra_forbidden": "there is no such field", "missing": "it is missing"}
    said = message.replace("Input should be", "it must be", 1)
    return known.get(kind) or shown(said[:1].lower() + said[1:])


def _source(table: dict[str, Any], head: _Head, place: Place) -> _Source:
    key = table.get("source")
    if not isinstance(key, str) or key not in head.sources:
        raise _Wrong(Fault((*place, "source"), "it is missing, or none of [sources]"))
    return head.sources[key]


def _published(table: dict[str, Any], place: Place, head: _Head) -> dict[str, Any]:
    source = _source(table, head, place)
    return {"source": source.title, "as_of": table.get("as_of", source.as_of)}


def _facts(raw: object, head: _Head) -> Iterator[dict[str, Any]]:
    if not isinstance(raw, dict):
        raise _Wrong(Fault(("sources",), "it is a table of fields"))
    for field, key in raw.items():
        source = _source({"source": key}, head, ("sources", field))
        yield {"field": field, "source": source.title, "as_of": source.as_of, "confirmed": source.confirmed}


def _limits(raw: object) -> dict[str, Any]:
    if not isinstance(raw, dict):
        raise _Wrong(Fault(("limits",), "it is missing, or not a table"))
    limits = {"resolutions": [], "aspect_ratios": [], "fps": [], "seed": False, **raw}
    length = raw.get("duration_s", UNKNOWN_LENGTHS.model_dump())
    if not isinstance(length, dict):
        raise _Wrong(Fault(("limits", "duration_s"), "it is a table: { values = [5, 10] } or { min = 2, max = 10 }"))
    values = length.get("values")
    if isinstance(values, list) and values and all(type(value) in (int, float) for value in values):
        length = {"min": min(values), "max": max(values), **length}
    return limits | {"duration_s": length}


def _tables(
    raw: dict[str, Any], name: str, made: Callable[[dict[str, Any], Place], dict[str, Any]]
) -> list[dict[str, Any]]:
    tables = raw.get(name, [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise _Wrong(Fault((name,), f"it is a list of tables; each begins with [[models.{name}]]"))
    return [made(table, (name, at)) for at, table in enumerate(tables)]


def _price(table: dict[str, Any], place: Place, head: _Head) -> dict[str, Any]:
    source = _source(table, head, place)
    for name in ("usd", "usd_high", "tokens_per_s"):
        if name in table and not (isinstance(table[name], str) and _USD.fullmatch(table[name])):
            raise _Wrong(Fault((*place, name), 'it is a text of digits, such as "0.10"'))
    when = _pairs(table.get("when", {}), (*place, "when"))
    return {"confirmed": source.confirmed} | table | _published(table, place, head) | {"when": when}


def _rule(table: dict[str, Any], place: Place) -> dict[str, Any]:
    when, then = (_pairs(table.get(name), (*place, name)) for name in ("when", "then"))
    return table | {"when": when, "then": then}


def _pairs(table: object, place: Place) -> list[tuple[str, object]]:
    if not isinstance(table, dict):
        raise _Wrong(Fault(place, 'it is a table, such as { resolution = "1080p" }'))
    return list(table.items())


def _fault_words(fault: Fault, raw: dict[str, Any], text: str, start: int, end: int) -> str:
    name = raw.get("id")
    model = f", model “{shown(name)}”" if isinstance(name, str) else ""
    line = "" if start < 0 else f"line {line_of(text, start, end, fault.place)}"
    return f"{line}{model}: {_words(fault)}".removeprefix(", ")


def _words(fault: Fault) -> str:
    where = place_words(fault.place)
    return f"{where}: {fault.message}" if where else fault.message


def _refused(why: str) -> InputError:
    return InputError(f"{why}.", "Correct the file, or take it out of the folder.", field="model")
