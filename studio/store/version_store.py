"""Owns the rows of versions of shots' prompts. Implements `ports.VersionStore`.

Versions outlive their shot and their project, because undo brings those back; a number is given once.
"""

import sqlite3
from datetime import datetime
from functools import partial

from pydantic import ValidationError

from studio.domain.errors import NotFound, WorkspaceDamaged
from studio.domain.prompt import Prompt
from studio.domain.versions import PromptVersion
from studio.store.database import Database
from studio.store.ledger_rows import utc_text
from studio.store.storable_text import refuse_unstorable

_COLUMNS = "id, project_id, shot_id, number, parent, prompt, name, created_at"
_Row = tuple[str, str, str, int, int | None, str, str, str]


class SqliteVersionStore:
    """Versions of prompts in a workspace's database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def versions(self, shot_id: str) -> tuple[PromptVersion, ...]:
        """Return a shot's versions by number. Raises WorkspaceDamaged for a row that cannot be read."""
        return await self._database.read(partial(_versions, shot_id=shot_id))

    async def add(self, version: PromptVersion) -> PromptVersion:
        """Write a new version and return it with its `number` set; the shot's prompt is written from it now.

        Raises InputError, naming the field, for text that cannot be kept.
        """
        refuse_unstorable(version)
        return await self._database.run(partial(_add, version=version))

    async def base(self, shot_id: str) -> int | None:
        """Return the number of the version that the shot's prompt is written from, or None."""
        return await self._database.read(partial(_base, shot_id=shot_id))

    async def set_base(self, shot_id: str, number: int) -> None:
        """Say which version the shot's prompt is written from."""
        await self._database.run(partial(_set_base, shot_id=shot_id, number=number))

    async def rename(self, version_id: str, name: str) -> PromptVersion:
        """Name a version; raises NotFound, or InputError for text that cannot be kept."""
        refuse_unstorable(name, "name")
        return await self._database.run(partial(_rename, version_id=version_id, name=name))


def _versions(connection: sqlite3.Connection, shot_id: str) -> tuple[PromptVersion, ...]:
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM prompt_versions WHERE shot_id = ? ORDER BY number",  # noqa: S608  # our own columns
        (shot_id,),
    )
    return tuple(_version(row) for row in rows)


def _add(connection: sqlite3.Connection, version: PromptVersion) -> PromptVersion:
    (last,) = connection.execute(
        "SELECT coalesce(max(number), 0) FROM prompt_versions WHERE shot_id = ?", (version.shot_id,)
    ).fetchone()
    added = version.replace(number=last + 1)
    connection.execute(
        f"INSERT INTO prompt_versions ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608  # our own columns
        (
            added.id, added.project_id, added.shot_id, added.number, added.parent, added.prompt.model_dump_json(),
            added.name, utc_text(added.created_at),
        ),
    )  # fmt: skip
    _set_base(connection, added.shot_id, added.number)
    return added


def _base(connection: sqlite3.Connection, shot_id: str) -> int | None:
    found = connection.execute("SELECT number FROM version_bases WHERE shot_id = ?", (shot_id,)).fetchone()
    return None if found is None else int(found[0])


def _set_base(connection: sqlite3.Connection, shot_id: str, number: int) -> None:
    connection.execute(
        "INSERT INTO version_bases (shot_id, number) VALUES (?, ?)"
        " ON CONFLICT (shot_id) DO UPDATE SET number = excluded.number",
        (shot_id, number),
    )


def _rename(connection: sqlite3.Connection, version_id: str, name: str) -> PromptVersion:
    connection.execute("UPDATE prompt_versions SET name = ? WHERE id = ?", (name, version_id))
    row = connection.execute(
        f"SELECT {_COLUMNS} FROM prompt_versions WHERE id = ?",  # noqa: S608  # our own columns
        (version_id,),
    ).fetchone()
    if row is None:
        raise NotFound("That version is not in the workspace.", "Choose another version.", field="version")
    return _version(row)


def _version(row: _Row) -> PromptVersion:
    version_id, project_id, shot_id, number, parent, prompt, name, created_at = row
    try:
        return PromptVersion(
            id=version_id, project_id=project_id, shot_id=shot_id, number=number, parent=parent,
            prompt=Prompt.model_validate_json(prompt), name=name, created_at=datetime.fromisoformat(created_at),
        )  # fmt: skip
    except (ValueError, TypeError, ValidationError) as error:
        raise WorkspaceDamaged(
            f"A version of a prompt ({version_id}) cannot be read from the workspace's database.",
            "Nothing more is written to it. Restore a backup, or report this with the log.",
        ) from error
