"""Owns the check that text can be kept exactly: SQLite and JSON carry every text but NUL and lone surrogates."""

from collections.abc import Iterator

from pydantic import BaseModel

from studio.domain.letters import check_letters

_SURROGATES = range(0xD800, 0xE000)


def refuse_unstorable(value: object, field: str = "") -> None:
    """Raise InputError, naming the field, where a text in `value` (a model, tuple, dict or text) cannot be kept."""
    for name, text in _texts(value, field):
        check_letters(text, _word(name), name)


def is_storable(text: str) -> bool:
    """Say whether SQLite can be asked for a text: one with half a character in it cannot be there."""
    return text.isascii() or not any(ord(letter) in _SURROGATES for letter in text)


def _word(field: str) -> str:
    return field.replace("_", " ") or "text"


def _texts(value: object, field: str) -> Iterator[tuple[str, str]]:
    """Yield each text with the field that holds it. `text` of a prompt is the field `prompt`."""
    if isinstance(value, str):
        yield field, value
    elif isinstance(value, BaseModel):
        for name, inner in value:
            yield from _texts(inner, field if name == "text" and field else name)
    elif isinstance(value, tuple | list):
        for inner in value:
            yield from _texts(inner, field)
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _texts(name, field)
            yield from _texts(inner, str(name))
