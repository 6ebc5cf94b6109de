"""Owns the two tables whose rows are only ever added, the ledger and the events of jobs: adding, and seeing damage.

Sequences have no gap: the count of the rows, the last sequence and SQLite's own memory of it agree, else a row was
taken away or put in. Each row carries its own checksum (`ledger_rows`).
"""

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import datetime

from studio.domain.errors import WorkspaceDamaged
from studio.domain.jobs import GenerationJob
from studio.domain.ledger import LedgerEntry, entries
from studio.store.ledger_rows import EVENT_COLUMNS, LEDGER_COLUMNS, event_row, ledger_row, row_checksum

Change = tuple[GenerationJob | None, GenerationJob]
"""A job as it was stored, None where it is new, and as it is to be."""

TABLES = {"ledger": LEDGER_COLUMNS, "job_events": EVENT_COLUMNS}


def note_changes(connection: sqlite3.Connection, at: datetime, changes: Iterable[Change]) -> None:
    """Add the rows about money and the events that belong to changes of jobs, in the caller's transaction."""
    money: list[LedgerEntry] = []
    moved: list[GenerationJob] = []
    for before, after in changes:
        money.extend(entries(before, after))
        if before is None or _standing(before) != _standing(after):
            moved.append(after)
    add_entries(connection, at, money)
    first = _next(connection, "job_events") if moved else 1
    _insert(connection, "job_events", [event_row(first + place, at, job) for place, job in enumerate(moved)])


def add_entries(connection: sqlite3.Connection, at: datetime, money: Sequence[LedgerEntry]) -> int:
    """Add rows about money in the caller's transaction; return the sequence of the first."""
    first = _next(connection, "ledger") if money else 1
    _insert(connection, "ledger", [ledger_row(first + place, at, entry) for place, entry in enumerate(money)])
    return first


class Whole:
    """Sees rows that are missing or were put in. Counts all of a table once, then only what came since."""

    def __init__(self, table: str) -> None:
        self._table = table
        self._until = 0

    def refuse_gaps(self, connection: sqlite3.Connection) -> None:
        """Raise WorkspaceDamaged where a row is missing or was put in. Runs in the database's thread."""
        new = f" WHERE sequence > {self._until}" if self._until else ""  # SQLite counts a whole table by its index
        count, last = connection.execute(
            f"SELECT (SELECT count(*) FROM {self._table}{new}),"  # noqa: S608  # one of our tables
            f" (SELECT coalesce(max(sequence), 0) FROM {self._table})"
        ).fetchone()
        if not self._until + count == last == _next(connection, self._table) - 1:
            raise _damaged(f"Rows of the {_words(self._table)} in the workspace's database are missing.")
        self._until = last


def checked(connection: sqlite3.Connection, table: str, after: int, limit: int) -> int | None:
    """Check up to `limit` rows behind the sequence `after`; return the last one's sequence, None at the end.

    Raises WorkspaceDamaged for a row that was changed, is missing or was put in.
    """
    rows = connection.execute(
        f"SELECT {TABLES[table]} FROM {table} WHERE sequence > ? ORDER BY sequence LIMIT ?",  # noqa: S608  # ours
        (after, limit),
    ).fetchall()
    for place, row in enumerate(rows, start=after + 1):
        if row[0] != place or row[-1] != row_checksum(row[:-1]):
            raise _damaged(f"The row {place} of the {_words(table)} in the workspace's database is damaged.")
    if len(rows) == limit:
        return after + limit
    if after + len(rows) != _next(connection, table) - 1:
        raise _damaged(f"Rows of the {_words(table)} in the workspace's database are missing.")
    return None


def _words(table: str) -> str:
    return table.replace("_", " ")


def _damaged(what_happened: str) -> WorkspaceDamaged:
    return WorkspaceDamaged(
        what_happened, "Nothing more is written to it. Restore a backup, or report this with the log."
    )


def _standing(job: GenerationJob) -> tuple[object, ...]:
    return (job.state, job.held, job.attempts, job.remote_id)


def _next(connection: sqlite3.Connection, table: str) -> int:
    """Return the sequence of the next row: one that never was, whatever became of the rows."""
    last = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
    return 1 if last is None else int(last[0]) + 1


def _insert(connection: sqlite3.Connection, table: str, rows: Sequence[tuple[object, ...]]) -> None:
    columns = TABLES[table]
    marks = ", ".join("?" * len(columns.split(",")))
    connection.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", rows)  # noqa: S608  # our own words
