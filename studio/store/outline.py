"""Owns the flat form of a project: one entry a project, scene and shot, and the differences between two such forms.

Pure: knows no database. An entry is the tuple of a row's columns, so that a difference is exactly what is written.
"""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from pydantic import ValidationError

from studio.domain.errors import WorkspaceDamaged
from studio.domain.frames import FrameRate, TimeRange
from studio.domain.lint_rules import Rule
from studio.domain.looks import Look
from studio.domain.parameters import Parameters
from studio.domain.project import Project, Scene, Shot
from studio.domain.prompt import Prompt
from studio.store.durable_files import compact_json

Value = str | int | None
Entry = tuple[Value, ...]
Key = tuple[str, str]
"""Kind ("project", "scene" or "shot") and id."""
Outline = dict[Key, Entry]

PROJECT, SCENE, SHOT = "project", "scene", "shot"
COLUMNS = {
    PROJECT: ("name", "aspect_ratio", "rate", "scenes", "archived", "looks", "rules_off"),
    SCENE: ("name", "shots"),
    SHOT: ("name", "prompt", "model", "parameters", "seed_locked", "chosen_take", "caption", "trim"),
}
_ORDER_COLUMN = {PROJECT: 3, SCENE: 1}


class Change(NamedTuple):
    """One entry before and after; None = it was or is not there."""

    before: Entry | None
    after: Entry | None


Difference = dict[Key, Change]


def flat(project: Project) -> Outline:
    """Return the project's entries."""
    outline: Outline = {(PROJECT, project.id): _project_entry(project)}
    for scene in project.scenes:
        outline[SCENE, scene.id] = _scene_entry(scene)
        for shot in scene.shots:
            outline[SHOT, shot.id] = _shot_entry(shot)
    return outline


def difference(before: Project, after: Project) -> Difference:
    """Return what differs. Shots that are equal are not written out, so a small edit of a long project is quick."""
    changes: Difference = {}
    old: dict[Key, Scene | Shot] = _parts(before)
    new: dict[Key, Scene | Shot] = _parts(after)
    heads = Change(_project_entry(before), _project_entry(after))
    if heads.before != heads.after:
        changes[PROJECT, after.id] = heads
    for key in {**old, **new}:
        was, now = old.get(key), new.get(key)
        if was is now or was == now:
            continue
        change = Change(_entry(was), _entry(now))
        if change.before != change.after:
            changes[key] = change
    return changes


def between(before: Outline, after: Outline) -> Difference:
    """Return what differs between two flat forms."""
    return {
        key: Change(before.get(key), after.get(key)) for key in {**before, **after} if before.get(key) != after.get(key)
    }


def joined(first: Difference, second: Difference) -> Difference:
    """Return the one difference that does what `first` and then `second` do."""
    both = {**first, **second}
    changes = {
        key: Change(first[key].before if key in first else change.before, change.after) for key, change in both.items()
    }
    return {key: change for key, change in changes.items() if change.before != change.after}


def turned(changes: Difference) -> Difference:
    """Return the difference that takes `changes` back."""
    return {key: Change(change.after, change.before) for key, change in changes.items()}


def applied(outline: Outline, changes: Difference) -> Outline:
    """Return `outline` after `changes`."""
    result = dict(outline)
    for key, change in changes.items():
        if change.after is None:
            result.pop(key, None)
        else:
            result[key] = change.after
    return result


def touches_structure(changes: Difference) -> bool:
    """Say whether scenes or shots come, go or change places."""
    for (kind, _), change in changes.items():
        if change.before is None or change.after is None:
            return True
        column = _ORDER_COLUMN.get(kind)
        if column is not None and change.before[column] != change.after[column]:
            return True
    return False


def built(outline: Mapping[Key, Entry], project_id: str, created_at: str, updated_at: str) -> Project:
    """Return the project that `outline` says; raises WorkspaceDamaged where its entries do not fit together."""
    try:
        name, aspect_ratio, rate, scene_ids, archived, looks, rules_off = outline[PROJECT, project_id]
        return Project(
            id=project_id,
            name=str(name),
            aspect_ratio=str(aspect_ratio),
            rate=FrameRate.model_validate(rate),
            scenes=tuple(_scene(outline, scene_id) for scene_id in json.loads(str(scene_ids))),
            archived=bool(archived),
            looks=tuple(Look.model_validate(look) for look in json.loads(str(looks))),
            rules_off=tuple(Rule(rule) for rule in json.loads(str(rules_off))),
            created_at=datetime.fromisoformat(created_at),
            updated_at=datetime.fromisoformat(updated_at),
        )
    except (KeyError, ValueError, TypeError, ValidationError) as error:
        raise WorkspaceDamaged(
            f"The project {project_id} cannot be read from the workspace's database.",
            "Nothing more is written to it. Restore a backup, or report this with the log.",
        ) from error


def _scene(outline: Mapping[Key, Entry], scene_id: str) -> Scene:
    name, shot_ids = outline[SCENE, scene_id]
    shots = tuple(_shot(shot_id, outline[SHOT, shot_id]) for shot_id in json.loads(str(shot_ids)))
    return Scene(id=scene_id, name=str(name), shots=shots)


def _shot(shot_id: str, entry: Entry) -> Shot:
    name, prompt, model, parameters, seed_locked, chosen_take, caption, trim = entry
    return Shot(
        id=shot_id,
        name=str(name),
        prompt=Prompt.model_validate_json(str(prompt)),
        model=str(model),
        parameters=Parameters.model_validate_json(str(parameters)),
        seed_locked=bool(seed_locked),
        chosen_take=None if chosen_take is None else str(chosen_take),
        caption=str(caption),
        trim=None if trim is None else TimeRange.model_validate_json(str(trim)),
    )


def _parts(project: Project) -> dict[Key, Scene | Shot]:
    parts: dict[Key, Scene | Shot] = {(SCENE, scene.id): scene for scene in project.scenes}
    parts.update({(SHOT, shot.id): shot for shot in project.shots})
    return parts


def _entry(part: Scene | Shot | None) -> Entry | None:
    if part is None:
        return None
    return _scene_entry(part) if isinstance(part, Scene) else _shot_entry(part)


def _project_entry(project: Project) -> Entry:
    scene_ids = compact_json([scene.id for scene in project.scenes])
    looks = compact_json([look.model_dump(mode="json") for look in project.looks])
    rules_off = compact_json([rule.value for rule in project.rules_off])
    return project.name, project.aspect_ratio, str(project.rate), scene_ids, int(project.archived), looks, rules_off


def _scene_entry(scene: Scene) -> Entry:
    return scene.name, compact_json([shot.id for shot in scene.shots])


def _shot_entry(shot: Shot) -> Entry:
    prompt, parameters = shot.prompt.model_dump_json(), shot.parameters.model_dump_json()
    trim = None if shot.trim is None else shot.trim.model_dump_json()
    locked = int(shot.seed_locked)
    return shot.name, prompt, shot.model, parameters, locked, shot.chosen_take, shot.caption, trim
