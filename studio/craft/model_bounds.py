"""Owns what may stand in a model file at all: plain values of bounded size. Knows no field."""

import math
import re
from datetime import date, datetime
from typing import NamedTuple

DEEPEST = 8
LONGEST_TEXT = 2_000
LONGEST_KEY = 120
MOST_VALUES = 500
LARGEST_INTEGER = 2**53

_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")

Place = tuple[str | int, ...]


class Fault(NamedTuple):
    """What is wrong at a place: the names of the tables down to the value, and places in lists from 0."""

    place: Place
    message: str


def place_words(place: Place) -> str:
    """Return a place as people read it, such as `prices[1].usd`; lists count from 1."""
    words = ""
    for part in place:
        words += f"[{part + 1}]" if isinstance(part, int) else f".{shown(part)}" if words else shown(part)
    return words


def shown(text: str) -> str:
    """Return text of a file as a message may quote it: one short line without control characters."""
    short = _CONTROL.sub("�", text)
    return short if len(short) <= LONGEST_KEY else f"{short[:LONGEST_KEY]}…"


def bounds_fault(value: object, place: Place = ()) -> Fault | None:
    """Return the first thing below `value` that no model file may hold, or None."""
    if isinstance(value, dict | list):
        return _inner_fault(value, place)
    if isinstance(value, str):
        return _text_fault(value, place)
    if isinstance(value, float) and not math.isfinite(value):
        return Fault(place, "it is not a finite number")
    if isinstance(value, int) and abs(value) > LARGEST_INTEGER:
        return Fault(place, "the number is too large")
    if isinstance(value, bool | int | float):
        return None
    if isinstance(value, date) and not isinstance(value, datetime):
        return None
    return Fault(place, "a time of day has no place here; a date is written like 2026-11-21")


def _inner_fault(value: dict[str, object] | list[object], place: Place) -> Fault | None:
    if len(place) >= DEEPEST:
        return Fault(place, "it is nested too deeply")
    if len(value) > MOST_VALUES:
        return Fault(place, f"it holds more than {MOST_VALUES} values")
    if isinstance(value, list):
        return next(filter(None, (bounds_fault(each, (*place, at)) for at, each in enumerate(value))), None)
    for key, each in value.items():
        fault = bounds_fault(each, (*place, key))
        if not key or len(key) > LONGEST_KEY or _CONTROL.search(key):
            fault = Fault((*place, key), "this is no name")
        if fault is not None:
            return fault
    return None


def _text_fault(text: str, place: Place) -> Fault | None:
    if len(text) > LONGEST_TEXT:
        return Fault(place, f"the text has more than {LONGEST_TEXT:,} characters")
    if _CONTROL.search(text):
        return Fault(place, "the text holds a line break or another control character")
    return None
