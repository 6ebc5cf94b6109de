"""Owns edits of a project's outline as pure functions: a project in, the changed project out. Knows no store."""

from collections.abc import Callable, Iterable, Sequence

from studio.domain.errors import InputError, NotFound
from studio.domain.parameters import Parameters
from studio.domain.project import NAME_LIMIT, Project, Scene, Shot


def checked_name(name: str, taken: Iterable[str] = (), *, field: str = "name") -> str:
    """Return `name` without blanks around it; raises InputError, naming `field`, for an empty, long or taken one."""
    name = name.strip()
    if not name:
        raise InputError("The name is empty.", "Give it a name.", field=field)
    if len(name) > NAME_LIMIT:
        raise InputError(f"The name has {len(name)} characters.", f"Use at most {NAME_LIMIT}.", field=field)
    if "\0" in name or any(0xD800 <= ord(letter) <= 0xDFFF for letter in name):
        raise InputError("The name holds a character that cannot be kept.", "Choose another name.", field=field)
    if name in set(taken):
        raise InputError(f"The name “{name}” is taken.", "Choose another name.", field=field)
    return name


def free_name(stem: str, taken: Iterable[str], *, first: int | None = None) -> str:
    """Return a name that is not taken: `stem`, else `stem 2`, `stem 3` …; with `first`, counting starts there."""
    used = set(taken)
    number = 1 if first is None else first
    while True:
        tail = "" if first is None and number == 1 else f" {number}"
        name = f"{stem[: NAME_LIMIT - len(tail)]}{tail}"
        if name not in used:
            return name
        number += 1


def scene_of(project: Project, scene_id: str) -> Scene:
    """Return a scene; raises NotFound."""
    for scene in project.scenes:
        if scene.id == scene_id:
            return scene
    raise NotFound("That scene is not in the project.", "Choose another scene.", field="scene")


def shot_of(project: Project, shot_id: str) -> Shot:
    """Return a shot; raises NotFound."""
    shot = project.shot(shot_id)
    if shot is None:
        raise NotFound("That shot is not in the project.", "Choose another shot.", field="shot")
    return shot


def shot_names(scene: Scene) -> list[str]:
    """Return the names of a scene's shots."""
    return [shot.name for shot in scene.shots]


def with_scene(project: Project, scene: Scene, at: int | None) -> Project:
    """Put a scene in at place `at` (None: at the end; clamped)."""
    return project.replace(scenes=inserted(project.scenes, scene, at))


def with_shot(project: Project, scene_id: str, shot: Shot, at: int | None) -> Project:
    """Put a shot into a scene at place `at` (None: at the end; clamped)."""
    return _each_scene(
        project, lambda scene: scene.replace(shots=inserted(scene.shots, shot, at)) if scene.id == scene_id else scene
    )


def with_shot_changed(project: Project, shot_id: str, change: Callable[[Shot], Shot]) -> Project:
    """Change one shot; raises NotFound."""
    shot_of(project, shot_id)

    def changed(scene: Scene) -> Scene:
        if all(shot.id != shot_id for shot in scene.shots):
            return scene
        return scene.replace(shots=tuple(change(shot) if shot.id == shot_id else shot for shot in scene.shots))

    return _each_scene(project, changed)


def with_changed_parameters(now: Parameters, seen: Parameters, wanted: Parameters) -> Parameters:
    """Return parameters as they are now with what differs between those that a view saw and those that it wants."""
    changes = {
        name: value for name in Parameters.model_fields if (value := getattr(wanted, name)) != getattr(seen, name)
    }
    return wanted if now == seen else now.replace(**changes)


def without(project: Project, part_ids: Sequence[str]) -> Project:
    """Take scenes and shots out; raises NotFound for an id that is neither."""
    gone = set(part_ids)
    known = {scene.id for scene in project.scenes} | {shot.id for shot in project.shots}
    if not gone <= known:
        raise NotFound("That scene or shot is not in the project.", "Choose another one.", field="shot")
    scenes = tuple(scene for scene in project.scenes if scene.id not in gone)
    return _each_scene(
        project.replace(scenes=scenes),
        lambda scene: scene.replace(shots=tuple(shot for shot in scene.shots if shot.id not in gone)),
    )


def with_scene_moved(project: Project, scene_id: str, at: int) -> Project:
    """Put a scene at place `at` of the others."""
    scene = scene_of(project, scene_id)
    others = tuple(other for other in project.scenes if other.id != scene_id)
    return project.replace(scenes=inserted(others, scene, at))


def with_shot_moved(project: Project, shot_id: str, scene_id: str, at: int) -> Project:
    """Put a shot at place `at` of a scene; a name taken there gets a number."""
    shot, scene = shot_of(project, shot_id), scene_of(project, scene_id)
    taken = [other.name for other in scene.shots if other.id != shot_id]
    shot = shot.replace(name=free_name(shot.name, taken))
    return with_shot(without(project, [shot_id]), scene_id, shot, at)


def with_shots_moved(project: Project, shot_ids: Sequence[str], scene_id: str, at: int) -> Project:
    """Put shots, in the film's order, at place `at` of a scene, counted without them; taken names get a number.

    Raises NotFound.
    """
    for shot_id in shot_ids:
        shot_of(project, shot_id)
    moved = tuple(shot for shot in project.shots if shot.id in set(shot_ids))
    rest = without(project, shot_ids)
    others = scene_of(rest, scene_id).shots
    place = max(0, min(at, len(others)))
    joined = _named_apart(others, moved)
    shots = (*others[:place], *joined, *others[place:])
    return _each_scene(rest, lambda scene: scene.replace(shots=shots) if scene.id == scene_id else scene)


def with_scenes_merged(project: Project, scene_id: str) -> Project:
    """Put the shots of the scene behind `scene_id` at its end; that scene is gone then.

    Raises NotFound, or InputError for the last scene.
    """
    place = project.scenes.index(scene_of(project, scene_id))
    if place + 1 == len(project.scenes):
        raise InputError("There is no scene behind this one.", "Merge the scene before it.", field="scene")
    first, second = project.scenes[place : place + 2]
    merged = first.replace(shots=(*first.shots, *_named_apart(first.shots, second.shots)))
    return project.replace(scenes=(*project.scenes[:place], merged, *project.scenes[place + 2 :]))


def with_scene_split(project: Project, shot_id: str, new_id: str) -> Project:
    """Let a new scene begin at a shot; raises NotFound, or InputError where a scene begins there already."""
    shot = shot_of(project, shot_id)
    place, scene = next((at, one) for at, one in enumerate(project.scenes) if shot in one.shots)
    at = scene.shots.index(shot)
    if at == 0:
        raise InputError("A scene begins at this shot already.", "Choose a later shot of the scene.", field="shot")
    name = free_name(f"{scene.name}, part 2", [other.name for other in project.scenes])
    parts = (scene.replace(shots=scene.shots[:at]), Scene(id=new_id, name=name, shots=scene.shots[at:]))
    return project.replace(scenes=(*project.scenes[:place], *parts, *project.scenes[place + 1 :]))


def _named_apart(there: Sequence[Shot], coming: Sequence[Shot]) -> list[Shot]:
    """Return `coming` with a number behind each name that `there`, or one before it, has already."""
    taken = {shot.name for shot in there}
    apart: list[Shot] = []
    for shot in coming:
        name = free_name(shot.name, taken)
        taken.add(name)
        apart.append(shot if name == shot.name else shot.replace(name=name))
    return apart


def with_name(project: Project, part_id: str, name: str) -> Project:
    """Name a scene or a shot; raises NotFound or InputError."""
    if any(scene.id == part_id for scene in project.scenes):
        name = checked_name(name, (scene.name for scene in project.scenes if scene.id != part_id))
        return _each_scene(project, lambda scene: scene.replace(name=name) if scene.id == part_id else scene)
    scene = next((scene for scene in project.scenes if any(shot.id == part_id for shot in scene.shots)), None)
    if scene is None:
        raise NotFound("That scene or shot is not in the project.", "Choose another one.", field="shot")
    name = checked_name(name, (shot.name for shot in scene.shots if shot.id != part_id))
    return with_shot_changed(project, part_id, lambda shot: shot.replace(name=name))


def duplicated(project: Project, part_id: str, new_id: Callable[[], str]) -> Project:
    """Put a copy of a scene or a shot behind it. Copies have no takes, so none is chosen."""
    for place, scene in enumerate(project.scenes):
        if scene.id == part_id:
            name = free_name(f"{scene.name} copy", (other.name for other in project.scenes))
            shots = tuple(shot.replace(id=new_id(), chosen_take=None) for shot in scene.shots)
            return with_scene(project, Scene(id=new_id(), name=name, shots=shots), place + 1)
        for at, shot in enumerate(scene.shots):
            if shot.id == part_id:
                name = free_name(f"{shot.name} copy", shot_names(scene))
                copy = shot.replace(id=new_id(), name=name, chosen_take=None)
                return with_shot(project, scene.id, copy, at + 1)
    raise NotFound("That scene or shot is not in the project.", "Choose another one.", field="shot")


def differences(before: Project, after: Project) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Return the ids of scenes and shots that were added, changed and removed, in the order of the outline."""
    old, new = _parts(before), _parts(after)
    added = tuple(part for part in new if part not in old)
    removed = tuple(part for part in old if part not in new)
    changed = tuple(part for part in new if part in old and new[part] != old[part])
    return added, changed, removed


def _parts(project: Project) -> dict[str, object]:
    """Return every scene (as its name and order of shots, its place) and shot by id."""
    parts: dict[str, object] = {}
    for place, scene in enumerate(project.scenes):
        parts[scene.id] = (place, scene.name, tuple(shot.id for shot in scene.shots))
        parts.update({shot.id: shot for shot in scene.shots})
    return parts


def inserted(parts: tuple[object, ...], part: object, at: int | None) -> tuple[object, ...]:
    """Return `parts` with `part` at place `at`, clamped; None: at the end."""
    place = len(parts) if at is None else max(0, min(at, len(parts)))
    return (*parts[:place], part, *parts[place:])


def _each_scene(project: Project, change: Callable[[Scene], Scene]) -> Project:
    return project.replace(scenes=tuple(change(scene) for scene in project.scenes))
