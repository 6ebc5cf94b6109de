"""Owns the rows of takes and their slates. Implements `ports.TakeStore`.

A take's number is given here and never twice for one shot. Several takes may name one file; a file is free to go when
`uses_of` says that no take, trashed or not, names it.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from studio.domain.errors import NotFound
from studio.domain.project import MediaFacts, Slate, Take
from studio.store.database import Database
from studio.store.ledger_rows import TAKE_COLUMNS, take_of, take_row
from studio.store.storable_text import is_storable


class SqliteTakeStore:
    """Takes in a workspace's database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def takes(self, project_id: str | None = None, shot_id: str | None = None) -> tuple[Take, ...]:
        """Return takes that are not in the trash, oldest first. Raises WorkspaceDamaged for a row that was changed."""
        return await self._database.read(partial(_listed, project_id=project_id, shot_id=shot_id))

    async def take(self, take_id: str) -> Take | None:
        """Return one take (a trashed one too), or None."""
        return await self._database.read(partial(_stored, take_id=take_id))

    async def takes_of_job(self, job_id: str) -> tuple[Take, ...]:
        """Return the takes a job made, trashed ones too, in the order they were made."""
        return await self._database.read(partial(_of_job, job_id=job_id))

    async def trash_take(self, take_id: str, *, trashed: bool) -> None:
        """Put a take into the trash or take it out again; raises NotFound."""
        await self._database.run(partial(_trash, take_id=take_id, trashed=trashed))

    async def uses_of(self, sha256: str) -> int:
        """Return how many takes, trashed ones too, name the file with that content."""
        return await self._database.read(partial(_uses, sha256=sha256))


def insert_takes(connection: sqlite3.Connection, takes: Sequence[Take]) -> tuple[Take, ...]:
    """Write new takes inside the caller's transaction; return them with their numbers set."""
    numbered: list[Take] = []
    for take in takes:
        place = connection.execute("SELECT count(*) FROM takes WHERE job_id = ?", (take.job_id,)).fetchone()[0]
        number = connection.execute(
            "INSERT INTO take_numbers (shot_id, last) VALUES (?, 1)"
            " ON CONFLICT (shot_id) DO UPDATE SET last = last + 1 RETURNING last",
            (take.shot_id,),
        ).fetchone()[0]
        kept = take.replace(number=number)
        marks = ", ".join("?" * len(TAKE_COLUMNS.split(",")))
        connection.execute(
            f"INSERT INTO takes ({TAKE_COLUMNS}, place) VALUES ({marks}, ?)",  # noqa: S608  # our own columns
            (*take_row(kept), place),
        )
        numbered.append(kept)
    return tuple(numbered)


def _listed(connection: sqlite3.Connection, project_id: str | None, shot_id: str | None) -> tuple[Take, ...]:
    rows = connection.execute(
        f"SELECT {TAKE_COLUMNS} FROM takes WHERE NOT trashed"  # noqa: S608  # our own columns
        " AND (:project IS NULL OR project_id = :project) AND (:shot IS NULL OR shot_id = :shot)"
        " ORDER BY rowid",  # as they were saved: the time of day may have gone back since
        {"project": project_id, "shot": shot_id},
    )
    return tuple(_sharing(map(take_of, rows)))


def _sharing(takes: Iterable[Take]) -> Iterator[Take]:
    """Let takes share what is equal in them: most of a shot's takes have the same facts, many the same slate."""
    facts: dict[MediaFacts, MediaFacts] = {}
    slates: dict[Slate, Slate] = {}
    for take in takes:
        shared = {"media": facts.setdefault(take.media, take.media), "slate": slates.setdefault(take.slate, take.slate)}
        yield take.model_copy(update=shared)


def _stored(connection: sqlite3.Connection, take_id: str) -> Take | None:
    if not is_storable(take_id):
        return None
    row = connection.execute(f"SELECT {TAKE_COLUMNS} FROM takes WHERE id = ?", (take_id,)).fetchone()  # noqa: S608
    return None if row is None else take_of(row)


def _of_job(connection: sqlite3.Connection, job_id: str) -> tuple[Take, ...]:
    rows = connection.execute(
        f"SELECT {TAKE_COLUMNS} FROM takes WHERE job_id = ? ORDER BY place, rowid",  # noqa: S608  # our own columns
        (job_id,),
    )
    return tuple(map(take_of, rows))


def _trash(connection: sqlite3.Connection, take_id: str, *, trashed: bool) -> None:
    changed = connection.execute("UPDATE takes SET trashed = ? WHERE id = ?", (int(trashed), take_id)).rowcount
    if not changed:
        raise NotFound("The take is not in the workspace.", "Choose another take.", field="take")


def _uses(connection: sqlite3.Connection, sha256: str) -> int:
    return int(connection.execute("SELECT count(*) FROM takes WHERE sha256 = ?", (sha256,)).fetchone()[0])
