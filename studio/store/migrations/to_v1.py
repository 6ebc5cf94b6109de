"""Version 1: projects as rows with their undo steps, generation jobs, takes. Moves over the two tables of version 0.

Version 0 was a sketch of the format: projects with a flat list of shots. An empty file has no tables and gets the same
schema. What a released version wrote is never edited here; a change is a module of its own.
"""

import hashlib
import sqlite3

from studio.store.durable_files import compact_json

_SCHEMA = (
    """CREATE TABLE projects (
        id TEXT PRIMARY KEY NOT NULL,
        name TEXT NOT NULL,
        aspect_ratio TEXT NOT NULL,
        rate TEXT NOT NULL,
        scenes TEXT NOT NULL,                -- JSON: ids in order
        archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        undo_place INTEGER NOT NULL DEFAULT 0 -- the step that undo would take; 0 = none
    ) WITHOUT ROWID""",
    """CREATE TABLE scenes (
        id TEXT PRIMARY KEY NOT NULL,
        project_id TEXT NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        shots TEXT NOT NULL                  -- JSON: ids in order
    ) WITHOUT ROWID""",
    "CREATE INDEX scenes_of_project ON scenes (project_id)",
    """CREATE TABLE shots (
        id TEXT PRIMARY KEY NOT NULL,
        project_id TEXT NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        prompt TEXT NOT NULL,                -- JSON
        model TEXT NOT NULL,
        parameters TEXT NOT NULL,            -- JSON
        seed_locked INTEGER NOT NULL CHECK (seed_locked IN (0, 1)),
        chosen_take TEXT
    ) WITHOUT ROWID""",
    "CREATE INDEX shots_of_project ON shots (project_id)",
    """CREATE TABLE undo_steps (
        project_id TEXT NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
        place INTEGER NOT NULL,
        label TEXT NOT NULL,
        merge_key TEXT NOT NULL,
        PRIMARY KEY (project_id, place)
    ) WITHOUT ROWID""",
    """CREATE TABLE undo_changes (
        project_id TEXT NOT NULL,
        place INTEGER NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('project', 'scene', 'shot')),
        part_id TEXT NOT NULL,
        before TEXT,                         -- JSON list of the part's columns; NULL = it was not there
        after TEXT,
        PRIMARY KEY (project_id, place, kind, part_id),
        FOREIGN KEY (project_id, place) REFERENCES undo_steps (project_id, place) ON DELETE CASCADE
    ) WITHOUT ROWID""",
    """CREATE TABLE jobs (
        id TEXT PRIMARY KEY NOT NULL,
        sequence INTEGER NOT NULL UNIQUE,
        position REAL NOT NULL,
        project_id TEXT NOT NULL,            -- no reference: jobs outlive their project
        shot_id TEXT NOT NULL,
        provider TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN
            ('queued', 'submitting', 'running', 'fetching', 'done', 'failed', 'cancelled', 'unknown')),
        simulated INTEGER NOT NULL CHECK (simulated IN (0, 1)),
        cost_micro_usd INTEGER,
        hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)),
        record TEXT NOT NULL,                -- JSON: the whole job but its body
        body BLOB NOT NULL,
        checksum BLOB NOT NULL               -- SHA-256 of record, NUL, body
    )""",
    """CREATE TABLE takes (
        id TEXT PRIMARY KEY NOT NULL,
        project_id TEXT NOT NULL,            -- no reference: takes outlive their project
        shot_id TEXT NOT NULL,
        job_id TEXT NOT NULL REFERENCES jobs (id),
        place INTEGER NOT NULL,              -- order within its job
        number INTEGER NOT NULL,
        sha256 TEXT NOT NULL,
        extension TEXT NOT NULL,
        created_at TEXT NOT NULL,
        trashed INTEGER NOT NULL DEFAULT 0 CHECK (trashed IN (0, 1)),
        rating INTEGER CHECK (rating BETWEEN 1 AND 5),
        record TEXT NOT NULL,                -- JSON: the whole take but its rating and trash mark
        checksum BLOB NOT NULL,              -- SHA-256 of record
        UNIQUE (shot_id, number)
    )""",
    "CREATE INDEX takes_of_project ON takes (project_id, created_at)",
    "CREATE INDEX takes_of_job ON takes (job_id, place)",
    "CREATE INDEX takes_of_file ON takes (sha256)",
    """CREATE TABLE take_numbers (
        shot_id TEXT PRIMARY KEY NOT NULL,
        last INTEGER NOT NULL                -- so that no number is given twice, whatever is deleted
    ) WITHOUT ROWID""",
)


def apply(connection: sqlite3.Connection) -> None:
    """Make the schema of version 1 and move the rows of version 0, where there are any, into it."""
    for statement in _SCHEMA:
        connection.execute(statement)
    found = connection.execute("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'project'").fetchone()
    if found is not None:
        _move_version_0(connection)


def _move_version_0(connection: sqlite3.Connection) -> None:
    for project_id, name, created_at in connection.execute("SELECT id, name, created_at FROM project").fetchall():
        shots = connection.execute(
            "SELECT id, name, prompt, duration_s FROM shot WHERE project_id = ? ORDER BY place, id", (project_id,)
        ).fetchall()
        scene_id = hashlib.sha256(f"first scene of {project_id}".encode()).hexdigest()[:32]
        connection.execute(
            "INSERT INTO projects (id, name, aspect_ratio, rate, scenes, archived, created_at, updated_at)"
            " VALUES (?, ?, '16:9', '24/1', ?, 0, ?, ?)",
            (project_id, name, compact_json([scene_id]), created_at, created_at),
        )
        connection.execute(
            "INSERT INTO scenes (id, project_id, name, shots) VALUES (?, ?, 'Scene 1', ?)",
            (scene_id, project_id, compact_json([shot[0] for shot in shots])),
        )
        connection.executemany(
            "INSERT INTO shots (id, project_id, name, prompt, model, parameters, seed_locked)"
            " VALUES (?, ?, ?, ?, 'animatic/sketch-1', ?, 0)",
            [
                (shot_id, project_id, shot_name, compact_json({"text": text}), compact_json({"duration_s": duration_s}))
                for shot_id, shot_name, text, duration_s in shots
            ],
        )
    connection.execute("DROP TABLE shot")
    connection.execute("DROP TABLE project")
