"""Owns the rows of projects, scenes, shots and undo steps. Implements `ports.ProjectStore`.

Knows the flat form of `outline.py`; knows nothing of jobs and takes.
"""

import json
import sqlite3
from collections import defaultdict
from datetime import datetime
from functools import partial

from studio.domain.errors import NotFound
from studio.domain.ports import UndoStep
from studio.domain.project import Project
from studio.store.database import Database
from studio.store.durable_files import compact_json
from studio.store.ledger_rows import utc_text
from studio.store.outline import (
    COLUMNS,
    PROJECT,
    SCENE,
    SHOT,
    Change,
    Difference,
    Entry,
    Outline,
    applied,
    between,
    built,
    difference,
    flat,
    joined,
    touches_structure,
    turned,
)
from studio.store.storable_text import refuse_unstorable

_TABLES = {PROJECT: "projects", SCENE: "scenes", SHOT: "shots"}
_COLUMN_LISTS = {kind: ", ".join(columns) for kind, columns in COLUMNS.items()}


class SqliteProjectStore:
    """Projects and their undo stacks in a workspace's database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def projects(self) -> tuple[Project, ...]:
        """Return all projects, archived ones too, newest change first."""
        return await self._database.read(_all_projects)

    async def project(self, project_id: str) -> Project | None:
        """Return one project, or None."""
        return await self._database.read(partial(_project, project_id=project_id))

    async def save_project(self, project: Project) -> None:
        """Write a project and its outline in one transaction; rows of scenes and shots that are gone are deleted.

        The undo stack stays unless scenes or shots came, went or changed places; then it is emptied, because its steps
        no longer fit. Raises InputError, naming the field, for text that cannot be kept.
        """
        refuse_unstorable(project)
        await self._database.run(partial(_save_project, project=project))

    async def save_edit(self, step: UndoStep, *, merge: bool, keep: int) -> None:
        """Write `step.after` and push the step in one transaction; `merge` joins it to the top step.

        Only what differs is kept. The redo part is dropped and at most `keep` steps stay. Raises NotFound for a project
        that is not stored and InputError for text that cannot be kept.
        """
        _refuse_unstorable_edit(step)
        changes = difference(step.before, step.after)
        await self._database.run(partial(_save_edit, step=step, changes=changes, merge=merge, keep=keep))

    async def undo_labels(self, project_id: str) -> tuple[str | None, str | None]:
        """Return the names of the steps that undo and redo would take, each None where there is none."""
        return await self._database.read(partial(_labels, project_id=project_id))

    async def undo(self, project_id: str) -> tuple[UndoStep, Project] | None:
        """Go one step back in one transaction; return the step and the project as it is now, or None."""
        return await self._database.run(partial(_go, project_id=project_id, back=True, now=self._database.now()))

    async def redo(self, project_id: str) -> tuple[UndoStep, Project] | None:
        """Go one step forward in one transaction; return the step and the project as it is now, or None."""
        return await self._database.run(partial(_go, project_id=project_id, back=False, now=self._database.now()))

    async def delete_project(self, project_id: str) -> None:
        """Delete a project, its outline and its undo stack. Jobs, takes and money stay in the ledger."""
        await self._database.run(partial(_delete, project_id=project_id))


def _refuse_unstorable_edit(step: UndoStep) -> None:
    """Check the texts of what was replaced; parts that both sides share were checked when they came."""
    refuse_unstorable(step.label, "label")
    refuse_unstorable((step.after.name, *(scene.name for scene in step.after.scenes)), "name")
    old = {shot.id: shot for shot in step.before.shots}
    for shot in step.after.shots:
        if old.get(shot.id) is not shot:
            refuse_unstorable(shot)


def _all_projects(connection: sqlite3.Connection) -> tuple[Project, ...]:
    outlines: dict[str, Outline] = defaultdict(dict)
    heads = connection.execute(
        f"SELECT id, created_at, updated_at, {_COLUMN_LISTS[PROJECT]} FROM projects"  # noqa: S608  # our own columns
        " ORDER BY updated_at DESC, id DESC"
    ).fetchall()
    for project_id, _, _, *columns in heads:
        outlines[project_id][PROJECT, project_id] = tuple(columns)
    for kind in (SCENE, SHOT):
        rows = connection.execute(f"SELECT project_id, id, {_COLUMN_LISTS[kind]} FROM {_TABLES[kind]}")  # noqa: S608
        for project_id, part_id, *columns in rows:
            outlines[project_id][kind, part_id] = tuple(columns)
    return tuple(built(outlines[head[0]], head[0], head[1], head[2]) for head in heads)


def _outline(connection: sqlite3.Connection, project_id: str) -> tuple[Outline, str, str] | None:
    """Return a project's entries, when it was made and when changed."""
    head = connection.execute(
        f"SELECT created_at, updated_at, {_COLUMN_LISTS[PROJECT]} FROM projects WHERE id = ?",  # noqa: S608
        (project_id,),
    ).fetchone()
    if head is None:
        return None
    outline: Outline = {(PROJECT, project_id): tuple(head[2:])}
    for kind in (SCENE, SHOT):
        rows = connection.execute(
            f"SELECT id, {_COLUMN_LISTS[kind]} FROM {_TABLES[kind]} WHERE project_id = ?",  # noqa: S608
            (project_id,),
        )
        outline.update({(kind, part_id): tuple(columns) for part_id, *columns in rows})
    return outline, head[0], head[1]


def _project(connection: sqlite3.Connection, project_id: str) -> Project | None:
    found = _outline(connection, project_id)
    return None if found is None else built(found[0], project_id, found[1], found[2])


def _save_project(connection: sqlite3.Connection, project: Project) -> None:
    found = _outline(connection, project.id)
    changes = between({} if found is None else found[0], flat(project))
    _write(connection, project.id, changes, created_at=project.created_at, updated_at=project.updated_at)
    if touches_structure(changes):
        connection.execute("DELETE FROM undo_steps WHERE project_id = ?", (project.id,))
        connection.execute("UPDATE projects SET undo_place = 0 WHERE id = ?", (project.id,))


def _save_edit(connection: sqlite3.Connection, step: UndoStep, changes: Difference, *, merge: bool, keep: int) -> None:
    project_id = step.after.id
    head = connection.execute("SELECT updated_at, undo_place FROM projects WHERE id = ?", (project_id,)).fetchone()
    if head is None:
        raise NotFound("The project is not in the workspace.", "Choose another project.", field="project")
    stored_at, place = head
    if stored_at != utc_text(step.before.updated_at):  # the caller's `before` is not what is stored: compare all of it
        found = _outline(connection, project_id)
        changes = between({} if found is None else found[0], flat(step.after))
    _write(connection, project_id, changes, created_at=step.after.created_at, updated_at=step.after.updated_at)
    connection.execute("DELETE FROM undo_steps WHERE project_id = ? AND place > ?", (project_id, place))
    if merge and place > 0:
        changes = joined(_changes(connection, project_id, place), changes)
        connection.execute("DELETE FROM undo_steps WHERE project_id = ? AND place = ?", (project_id, place))
        place -= 1
    if changes:
        place += 1
        _push(connection, project_id, place, step, changes)
    else:
        place = _place_below(connection, project_id, place)
    connection.execute("DELETE FROM undo_steps WHERE project_id = ? AND place <= ?", (project_id, place - keep))
    connection.execute("UPDATE projects SET undo_place = ? WHERE id = ?", (place, project_id))


def _place_below(connection: sqlite3.Connection, project_id: str, place: int) -> int:
    """Return the place of the newest step up to `place`, 0 where there is none."""
    row = connection.execute(
        "SELECT max(place) FROM undo_steps WHERE project_id = ? AND place <= ?", (project_id, place)
    ).fetchone()
    return int(row[0] or 0)


def _push(connection: sqlite3.Connection, project_id: str, place: int, step: UndoStep, changes: Difference) -> None:
    connection.execute(
        "INSERT INTO undo_steps (project_id, place, label, merge_key) VALUES (?, ?, ?, ?)",
        (project_id, place, step.label, step.merge_key),
    )
    connection.executemany(
        "INSERT INTO undo_changes (project_id, place, kind, part_id, before, after) VALUES (?, ?, ?, ?, ?, ?)",
        [
            (project_id, place, kind, part_id, _entry_text(change.before), _entry_text(change.after))
            for (kind, part_id), change in changes.items()
        ],
    )


def _entry_text(entry: Entry | None) -> str | None:
    return None if entry is None else compact_json(entry)


def _entry(text: str | None) -> Entry | None:
    return None if text is None else tuple(json.loads(text))


def _changes(connection: sqlite3.Connection, project_id: str, place: int) -> Difference:
    rows = connection.execute(
        "SELECT kind, part_id, before, after FROM undo_changes WHERE project_id = ? AND place = ?", (project_id, place)
    )
    return {(kind, part_id): Change(_entry(before), _entry(after)) for kind, part_id, before, after in rows}


def _labels(connection: sqlite3.Connection, project_id: str) -> tuple[str | None, str | None]:
    rows = dict(
        connection.execute(
            "SELECT s.place - p.undo_place, s.label FROM projects p JOIN undo_steps s ON s.project_id = p.id"
            " WHERE p.id = ? AND s.place IN (p.undo_place, p.undo_place + 1)",
            (project_id,),
        ).fetchall()
    )
    return rows.get(0), rows.get(1)


def _go(
    connection: sqlite3.Connection, project_id: str, *, back: bool, now: datetime
) -> tuple[UndoStep, Project] | None:
    head = connection.execute("SELECT undo_place FROM projects WHERE id = ?", (project_id,)).fetchone()
    if head is None:
        return None
    place = head[0] if back else head[0] + 1
    words = connection.execute(
        "SELECT label, merge_key FROM undo_steps WHERE project_id = ? AND place = ?", (project_id, place)
    ).fetchone()
    found = _outline(connection, project_id)
    if words is None or found is None:
        return None
    outline, created_at, updated_at = found
    forward = _changes(connection, project_id, place)
    changes = turned(forward) if back else forward
    was = built(outline, project_id, created_at, updated_at)
    changed = built(applied(outline, changes), project_id, created_at, utc_text(max(now, was.updated_at)))
    _write(connection, project_id, changes, created_at=changed.created_at, updated_at=changed.updated_at)
    connection.execute("UPDATE projects SET undo_place = ? WHERE id = ?", (place - 1 if back else place, project_id))
    step = UndoStep(words[0], words[1], changed, was) if back else UndoStep(words[0], words[1], was, changed)
    return step, changed


def _write(
    connection: sqlite3.Connection, project_id: str, changes: Difference, *, created_at: datetime, updated_at: datetime
) -> None:
    head = changes.get((PROJECT, project_id))
    if head is not None and head.after is not None:
        _upsert_project(connection, project_id, head.after, utc_text(created_at))
    for (kind, part_id), change in changes.items():
        if kind != PROJECT and change.after is not None:
            _upsert_part(connection, kind, part_id, project_id, change.after)
    for (kind, part_id), change in changes.items():
        if kind != PROJECT and change.after is None:
            connection.execute(f"DELETE FROM {_TABLES[kind]} WHERE id = ?", (part_id,))  # noqa: S608  # our own names
    connection.execute("UPDATE projects SET updated_at = ? WHERE id = ?", (utc_text(updated_at), project_id))


def _upsert_project(connection: sqlite3.Connection, project_id: str, entry: Entry, created_at: str) -> None:
    connection.execute(
        "INSERT INTO projects"
        " (id, created_at, updated_at, name, aspect_ratio, rate, scenes, archived, looks, rules_off)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name,"
        " aspect_ratio = excluded.aspect_ratio, rate = excluded.rate, scenes = excluded.scenes,"
        " archived = excluded.archived, looks = excluded.looks, rules_off = excluded.rules_off",
        (project_id, created_at, created_at, *entry),
    )


_UPSERTS = {
    SCENE: "INSERT INTO scenes (id, project_id, name, shots) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (id) DO UPDATE SET name = excluded.name, shots = excluded.shots",
    SHOT: "INSERT INTO shots (id, project_id, name, prompt, model, parameters, seed_locked, chosen_take, caption, trim)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (id) DO UPDATE SET name = excluded.name, prompt = excluded.prompt,"
    " model = excluded.model, parameters = excluded.parameters, seed_locked = excluded.seed_locked,"
    " chosen_take = excluded.chosen_take, caption = excluded.caption, trim = excluded.trim",
}


def _upsert_part(connection: sqlite3.Connection, kind: str, part_id: str, project_id: str, entry: Entry) -> None:
    connection.execute(_UPSERTS[kind], (part_id, project_id, *entry))


def _delete(connection: sqlite3.Connection, project_id: str) -> None:
    connection.execute("DELETE FROM projects WHERE id = ?", (project_id,))
