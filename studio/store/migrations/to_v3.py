"""Version 3: projects have looks and rules that are off, shots have versions of their prompt, jobs have groups."""

import json
import sqlite3

from studio.store.durable_files import compact_json

_SCHEMA = (
    "ALTER TABLE projects ADD COLUMN looks TEXT NOT NULL DEFAULT '[]'",  # JSON
    "ALTER TABLE projects ADD COLUMN rules_off TEXT NOT NULL DEFAULT '[]'",  # JSON
    """CREATE TABLE prompt_versions (
        id TEXT PRIMARY KEY NOT NULL,
        project_id TEXT NOT NULL,            -- no reference: versions outlive their project
        shot_id TEXT NOT NULL,
        number INTEGER NOT NULL,
        parent INTEGER,
        prompt TEXT NOT NULL,                -- JSON
        name TEXT NOT NULL,
        created_at TEXT NOT NULL,
        UNIQUE (shot_id, number)
    ) WITHOUT ROWID""",
    """CREATE TABLE version_bases (
        shot_id TEXT PRIMARY KEY NOT NULL,
        number INTEGER NOT NULL              -- the version that the shot's prompt is written from
    ) WITHOUT ROWID""",
    "ALTER TABLE jobs ADD COLUMN group_id TEXT",
    "CREATE INDEX jobs_of_group ON jobs (group_id, sequence) WHERE group_id IS NOT NULL",
)
_NEW_COLUMNS = ("[]", "[]")


def apply(connection: sqlite3.Connection) -> None:
    """Add the tables and columns, and the columns' values of an untouched project to what undo steps keep."""
    for statement in _SCHEMA:
        connection.execute(statement)
    rows = connection.execute(
        "SELECT project_id, place, part_id, before, after FROM undo_changes WHERE kind = 'project'"
    ).fetchall()
    connection.executemany(
        "UPDATE undo_changes SET before = ?, after = ? WHERE project_id = ? AND place = ? AND kind = 'project'"
        " AND part_id = ?",
        [(_widened(before), _widened(after), project, place, part) for project, place, part, before, after in rows],
    )


def _widened(entry: str | None) -> str | None:
    return None if entry is None else compact_json([*json.loads(entry), *_NEW_COLUMNS])
