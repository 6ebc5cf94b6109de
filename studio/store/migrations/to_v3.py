"""Version 3: projects have looks and rules that are off, shots have versions of their prompt, jobs have groups.

The workspace has a library of prompts, with its index of words.
"""

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
    """CREATE TABLE saved_prompts (
        place INTEGER PRIMARY KEY NOT NULL,  -- counts down: what was changed last has the least
        id TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        folded_title TEXT NOT NULL,          -- without regard to case, to sort by
        folder TEXT NOT NULL,
        tags TEXT NOT NULL,                  -- JSON
        rating INTEGER CHECK (rating BETWEEN 1 AND 5),
        uses INTEGER NOT NULL,
        best_take TEXT,                      -- no reference: a take may come back from the trash
        variables TEXT NOT NULL,             -- JSON: the names in the text
        cards TEXT NOT NULL,                 -- those that have words, with spaces between
        starter INTEGER NOT NULL CHECK (starter IN (0, 1)),
        trashed INTEGER NOT NULL CHECK (trashed IN (0, 1)),
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        text TEXT NOT NULL,
        ranges TEXT NOT NULL,                -- card:start-end, with spaces between
        further TEXT NOT NULL,               -- JSON: what else the prompt has
        note TEXT NOT NULL,
        same BLOB NOT NULL,                  -- equal for texts that differ only in case and white space
        indexed BLOB NOT NULL                -- the words that the index holds, packed; empty in the trash
    )""",
    "CREATE INDEX saved_prompts_alike ON saved_prompts (same) WHERE NOT trashed",
    "CREATE INDEX saved_prompts_by_title ON saved_prompts (folded_title) WHERE NOT trashed",
    "CREATE INDEX saved_prompts_by_rating ON saved_prompts (rating DESC) WHERE NOT trashed",
    "CREATE INDEX saved_prompts_by_uses ON saved_prompts (uses DESC) WHERE NOT trashed",
    # The index keeps no second copy of the texts; what is taken out of it is named by `indexed`.
    """CREATE VIRTUAL TABLE prompt_index USING fts5(
        words, content = '', prefix = '2 3',
        tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co S*'"
    )""",
    """CREATE TABLE prompt_labels (
        kind TEXT NOT NULL CHECK (kind IN ('folder', 'tag')),
        name TEXT NOT NULL,
        prompts INTEGER NOT NULL,            -- how many that are not in the trash
        PRIMARY KEY (kind, name)
    ) WITHOUT ROWID""",
    """CREATE TABLE library_marks (
        name TEXT PRIMARY KEY NOT NULL       -- what was done once and is not to be done again
    ) WITHOUT ROWID""",
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
