"""Owns the check of kept files: whether each is there and still what it was when it was saved. Changes nothing.

Knows the rows that name files and how their names are made. Everything here blocks, and reads every byte.
"""

import contextlib
import hashlib
import sqlite3
from pathlib import Path
from typing import NamedTuple

from studio.domain.errors import StoreError
from studio.store.media_folder import MediaFolder
from studio.store.workspace_folder import WorkspaceFolder

SHOWN = 3


class MediaChecked(NamedTuple):
    """What a check found: how many files takes name, and the paths of those that are gone or another file by now."""

    files: int
    gone: tuple[str, ...]
    changed: tuple[str, ...]


def checked_media(folder: WorkspaceFolder) -> MediaChecked:
    """Read every file that a take names. Only where nobody owns the workspace. Raises StoreError."""
    media = MediaFolder(folder.path)
    gone, changed = [], []
    named = _named(folder.database)
    for sha256, extension in named:
        path = media.path(sha256, extension)
        try:
            with Path(path).open("rb") as file:
                is_whole = hashlib.file_digest(file, "sha256").hexdigest() == sha256
        except FileNotFoundError:
            gone.append(path)
        except OSError:
            changed.append(path)
        else:
            changed += [] if is_whole else [path]
    return MediaChecked(len(named), tuple(gone), tuple(changed))


def _named(database: Path) -> list[tuple[str, str]]:
    """Return hash and extension of every file that a take names; none where there is no database."""
    if not database.is_file():
        return []
    try:
        with contextlib.closing(sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            rows = connection.execute("SELECT DISTINCT sha256, extension FROM takes ORDER BY sha256").fetchall()
    except sqlite3.Error as error:
        raise StoreError("The takes cannot be read.", "Look at the check of the database first.") from error
    return [(str(sha256), str(extension)) for sha256, extension in rows]
