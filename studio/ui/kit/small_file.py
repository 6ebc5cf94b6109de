"""Owns reading a file that somebody chose, of a size that a person may have written."""

from pathlib import Path

from studio.domain.errors import InputError

FILE_LIMIT = 2_000_000


def read_small_file(path: str, field: str) -> bytes:
    """Return what a file holds; blocks. Raises InputError naming `field` where it cannot be read or is over 2 MB."""
    try:
        with Path(path).open("rb") as file:
            content = file.read(FILE_LIMIT + 1)
    except OSError as error:
        raise InputError("The file could not be read.", "Choose another one.", field=field) from error
    if len(content) > FILE_LIMIT:
        raise InputError("The file is larger than 2 MB.", "Paste a part of it.", field=field)
    return content
