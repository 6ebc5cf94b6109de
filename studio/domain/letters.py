"""Owns which letters no text may hold: NUL, and halves of characters, which neither files nor services can carry."""

import re

from studio.domain.errors import InputError

_REFUSED = re.compile("[\0\ud800-\udfff]")


def refused_at(text: str) -> int | None:
    """Return the index of the first letter that no text may hold, or None."""
    found = _REFUSED.search(text)
    return None if found is None else found.start()


def check_letters(text: str, what: str, field: str) -> None:
    """Raise InputError, naming `field` and the place of the first letter that `what` may not hold.

    Places count characters from 1.
    """
    found = _REFUSED.search(text)
    if found is None:
        return
    kind = "a NUL character" if found.group() == "\0" else "half a character (a lone surrogate)"
    message = f"The {what} holds {kind} at character {found.start() + 1:,}."
    raise InputError(message, "Remove it and try again.", field=field)
