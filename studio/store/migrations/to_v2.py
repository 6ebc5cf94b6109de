"""Version 2: shots have a caption and the part of their take that the cut shows; so have those in undo steps."""

import json
import sqlite3

from studio.store.durable_files import compact_json

_SCHEMA = (
    "ALTER TABLE shots ADD COLUMN caption TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE shots ADD COLUMN trim TEXT",  # JSON: first frame and frames; NULL = all of it
)
_NEW_COLUMNS = ("", None)


def apply(connection: sqlite3.Connection) -> None:
    """Add the columns, and their values of an untouched shot to the shots that undo steps keep."""
    for statement in _SCHEMA:
        connection.execute(statement)
    rows = connection.execute(
        "SELECT project_id, place, part_id, before, after FROM undo_changes WHERE kind = 'shot'"
    ).fetchall()
    connection.executemany(
        "UPDATE undo_changes SET before = ?, after = ? WHERE project_id = ? AND place = ? AND kind = 'shot'"
        " AND part_id = ?",
        [(_widened(before), _widened(after), project, place, part) for project, place, part, before, after in rows],
    )


def _widened(entry: str | None) -> str | None:
    return None if entry is None else compact_json([*json.loads(entry), *_NEW_COLUMNS])
