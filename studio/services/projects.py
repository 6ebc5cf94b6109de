"""Owns projects in memory, their edits and undo. Every edit is saved before it is announced.

Knows the store only through its port, and nothing of takes or jobs beyond their ids.
"""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from typing import TYPE_CHECKING, Any

from studio.domain.errors import NotFound
from studio.domain.frames import DEFAULT_RATE, FrameRate
from studio.domain.parameters import Parameters, frame_size
from studio.domain.ports import Clock, ProjectStore, Random, UndoStep
from studio.domain.project import Origin, Project, ProjectChange, Scene, Shot
from studio.domain.prompt import Prompt
from studio.services import outline
from studio.services.broadcast import Broadcast

if TYPE_CHECKING:
    from studio.services.planned_scenes import PlannedScene

UNDO_STEPS = 200
MERGE_WITHIN_S = 1.0


class Projects:
    """All projects of the workspace as frozen values; the one place that changes them."""

    def __init__(self, store: ProjectStore, clock: Clock, random: Random) -> None:
        self._store = store
        self._clock = clock
        self._random = random
        self._projects: dict[str, Project] = {}
        self._line = asyncio.Lock()
        self._last_edit: tuple[str, str, float] = ("", "", 0.0)
        self.changes: Broadcast[ProjectChange] = Broadcast()

    async def load(self) -> None:
        """Read all projects into memory."""
        self._projects = {project.id: project for project in await self._store.projects()}

    def all(self) -> tuple[Project, ...]:
        """Return all projects: those in use before archived ones, newest change first."""
        newest = sorted(self._projects.values(), key=lambda project: project.updated_at, reverse=True)
        return tuple(sorted(newest, key=lambda project: project.archived))

    def project(self, project_id: str) -> Project:
        """Return one project; raises NotFound."""
        project = self._projects.get(project_id)
        if project is None:
            raise NotFound("That project is not in the workspace.", "Choose another project.", field="project")
        return project

    def by_name(self, name: str) -> Project | None:
        """Return the project of that name, or None."""
        return next((project for project in self._projects.values() if project.name == name.strip()), None)

    async def create(self, name: str, aspect_ratio: str = "16:9", rate: FrameRate = DEFAULT_RATE) -> Project:
        """Make a project with one empty scene; raises InputError for a bad name or aspect ratio."""
        frame_size("720p", aspect_ratio)
        async with self._line:
            scene = Scene(id=self._random.new_id(), name="Scene 1")
            return await self._created(name, aspect_ratio, rate, (scene,), Origin.USER)

    async def from_script(
        self, name: str, scenes: "Sequence[PlannedScene]", aspect_ratio: str = "16:9", rate: FrameRate = DEFAULT_RATE
    ) -> Project:
        """Make a project of a script's scenes and shots in order; raises InputError."""
        from studio.services.planned_scenes import SceneMaker, check_count  # no window needs it to be painted

        frame_size("720p", aspect_ratio)
        check_count(scenes)
        async with self._line:
            made = SceneMaker(aspect_ratio, rate, self._random.new_id).scenes(scenes)
            return await self._created(name, aspect_ratio, rate, made, Origin.SCRIPT)

    async def _created(
        self, name: str, aspect_ratio: str, rate: FrameRate, scenes: tuple[Scene, ...], origin: Origin
    ) -> Project:
        name = outline.checked_name(name, (project.name for project in self._projects.values()))
        now = self._clock.now()
        project = Project(
            id=self._random.new_id(), name=name, aspect_ratio=aspect_ratio, rate=rate, scenes=scenes,
            created_at=now, updated_at=now,
        )  # fmt: skip
        await self._store.save_project(project)
        self._projects[project.id] = project
        parts = tuple(part for scene in scenes for part in (scene.id, *(shot.id for shot in scene.shots)))
        self.changes.send(ProjectChange(project_id=project.id, project=project, added=parts, origin=origin))
        return project

    async def rename(self, project_id: str, name: str) -> ProjectChange:
        """Name a project; one undo step. Raises InputError where the name is taken, empty or too long."""

        def change(project: Project) -> Project:
            others = (other.name for other in self._projects.values() if other.id != project_id)
            return project.replace(name=outline.checked_name(name, others))

        return await self.edit(project_id, change, "Rename project")

    async def delete(self, project_id: str) -> ProjectChange:
        """Delete a project and its outline; its takes, jobs and money stay in the ledger."""
        async with self._line:
            project = self.project(project_id)
            await self._store.delete_project(project_id)
            del self._projects[project_id]
            parts = (*(scene.id for scene in project.scenes), *(shot.id for shot in project.shots))
            change = ProjectChange(project_id=project_id, project=None, removed=parts)
            self.changes.send(change)
            return change

    async def add_scene(
        self, project_id: str, name: str | None = None, at: int | None = None, *, editor: str = ""
    ) -> ProjectChange:
        """Put a new scene in at place `at` (None: at the end)."""

        def change(project: Project) -> Project:
            taken = [scene.name for scene in project.scenes]
            title = (
                outline.free_name("Scene", taken, first=len(taken) + 1)
                if name is None
                else outline.checked_name(name, taken)
            )
            return outline.with_scene(project, Scene(id=self._random.new_id(), name=title), at)

        return await self.edit(project_id, change, "Add scene", editor=editor)

    async def add_shot(
        self,
        project_id: str,
        scene_id: str,
        *,
        name: str | None = None,
        prompt: Prompt | None = None,
        at: int | None = None,
        editor: str = "",
    ) -> ProjectChange:
        """Put a new shot into a scene. It takes model and parameters from the shot before it, but no pictures."""

        def change(project: Project) -> Project:
            scene = outline.scene_of(project, scene_id)
            taken = outline.shot_names(scene)
            title = (
                outline.free_name("Shot", taken, first=len(taken) + 1)
                if name is None
                else outline.checked_name(name, taken)
            )
            return outline.with_shot(project, scene_id, self._new_shot(project, scene, title, prompt, at), at)

        return await self.edit(project_id, change, "Add shot", editor=editor)

    def _new_shot(self, project: Project, scene: Scene, name: str, prompt: Prompt | None, at: int | None) -> Shot:
        before = scene.shots[: len(scene.shots) if at is None else max(0, at)] or scene.shots or project.shots
        shot = Shot(
            id=self._random.new_id(), name=name, prompt=prompt or Prompt(),
            parameters=Parameters(aspect_ratio=project.aspect_ratio, rate=project.rate),
        )  # fmt: skip
        if not before:
            return shot
        like = before[-1]
        parameters = like.parameters.replace(
            first_frame=None, last_frame=None, seed=like.parameters.seed if like.seed_locked else None
        )
        return shot.replace(model=like.model, parameters=parameters, seed_locked=like.seed_locked)

    async def rename_part(self, project_id: str, part_id: str, name: str, *, editor: str = "") -> ProjectChange:
        """Name a scene or a shot; names are unique within their parent."""
        return await self.edit(
            project_id, lambda project: outline.with_name(project, part_id, name), "Rename", editor=editor
        )

    async def duplicate(self, project_id: str, part_id: str, *, editor: str = "") -> ProjectChange:
        """Put a copy of a scene or a shot behind it; takes are not copied."""
        return await self.edit(
            project_id,
            lambda project: outline.duplicated(project, part_id, self._random.new_id),
            "Duplicate",
            editor=editor,
        )

    async def remove(self, project_id: str, part_ids: Sequence[str], *, editor: str = "") -> ProjectChange:
        """Take scenes and shots out; their takes stay, and undo brings all back."""
        label = "Delete" if len(part_ids) == 1 else f"Delete {len(part_ids)} parts"
        return await self.edit(project_id, lambda project: outline.without(project, part_ids), label, editor=editor)

    async def move_shot(
        self, project_id: str, shot_id: str, scene_id: str, at: int, *, editor: str = ""
    ) -> ProjectChange:
        """Put a shot at place `at` of a scene, counted without the shot itself."""
        return await self.edit(
            project_id,
            lambda project: outline.with_shot_moved(project, shot_id, scene_id, at),
            "Move shot",
            editor=editor,
        )

    async def move_scene(self, project_id: str, scene_id: str, at: int, *, editor: str = "") -> ProjectChange:
        """Put a scene at place `at`, counted without the scene itself."""
        return await self.edit(
            project_id, lambda project: outline.with_scene_moved(project, scene_id, at), "Move scene", editor=editor
        )

    async def set_prompt(
        self,
        project_id: str,
        shot_id: str,
        prompt: Prompt,
        *,
        label: str = "",
        merge_key: str = "",
        editor: str = "",
    ) -> ProjectChange:
        """Write a shot's prompt. Edits with one `merge_key` within a second of each other are one step."""
        return await self.edit(
            project_id,
            lambda project: outline.with_shot_changed(project, shot_id, lambda shot: shot.replace(prompt=prompt)),
            label or "Change prompt",
            merge_key=merge_key,
            editor=editor,
        )

    def set_parameters(
        self,
        project_id: str,
        shot_id: str,
        parameters: Parameters,
        *,
        model: str | None = None,
        seed_locked: bool | None = None,
        label: str = "",
        merge_key: str = "",
        editor: str = "",
    ) -> Coroutine[Any, Any, ProjectChange]:
        """Write a shot's parameters, and its model and seed lock where they are given.

        What another view changes meanwhile stays, where these parameters leave it as it was at this very call: so this
        is no coroutine, it returns one.
        """
        project = self._projects.get(project_id)
        shots = () if project is None else project.shots
        seen = next((shot.parameters for shot in shots if shot.id == shot_id), parameters)

        def change(shot: Shot) -> Shot:
            locked = shot.seed_locked if seed_locked is None else seed_locked
            merged = outline.with_changed_parameters(shot.parameters, seen, parameters)
            return shot.replace(parameters=merged, model=model or shot.model, seed_locked=locked)

        return self.edit(
            project_id,
            lambda project: outline.with_shot_changed(project, shot_id, change),
            label or ("Change model" if model else "Change parameters"),
            merge_key=merge_key,
            editor=editor,
        )

    async def choose_take(
        self, project_id: str, shot_id: str, take_id: str | None, *, editor: str = ""
    ) -> ProjectChange:
        """Choose the take that stands for a shot; None leaves the choice to the grades."""
        return await self.edit(
            project_id,
            lambda project: outline.with_shot_changed(project, shot_id, lambda shot: shot.replace(chosen_take=take_id)),
            "Choose take" if take_id else "Clear chosen take",
            editor=editor,
        )

    async def edit(
        self,
        project_id: str,
        change: Callable[[Project], Project],
        label: str,
        *,
        merge_key: str = "",
        editor: str = "",
    ) -> ProjectChange:
        """Change a project as one undo step named `label`: save, keep, announce. What changes nothing is no step.

        Edits with one `merge_key` within a second of each other are one step. Raises what `change` raises.
        """
        async with self._line:
            before = self.project(project_id)
            after = change(before)
            if after == before:
                return ProjectChange(project_id=project_id, project=before, editor=editor)
            after = after.replace(updated_at=self._clock.now())
            step = UndoStep(label, merge_key, before, after)
            await self._store.save_edit(step, merge=self._merges(project_id, merge_key), keep=UNDO_STEPS)
            self._last_edit = (project_id, merge_key, self._clock.monotonic())
            return self._announced(before, after, Origin.USER, label, editor)

    def _merges(self, project_id: str, merge_key: str) -> bool:
        last_project, last_key, at = self._last_edit
        soon = self._clock.monotonic() - at <= MERGE_WITHIN_S
        return bool(merge_key) and (last_project, last_key) == (project_id, merge_key) and soon

    def _announced(
        self, before: Project, after: Project, origin: Origin, label: str, editor: str = ""
    ) -> ProjectChange:
        self._projects[after.id] = after
        added, changed, removed = outline.differences(before, after)
        change = ProjectChange(
            project_id=after.id, project=after, added=added, changed=changed, removed=removed,
            origin=origin, editor=editor, label=label,
        )  # fmt: skip
        self.changes.send(change)
        return change

    async def undo(self, project_id: str) -> ProjectChange | None:
        """Take the last step back; None where there is none."""
        return await self._step(project_id, Origin.UNDO)

    async def redo(self, project_id: str) -> ProjectChange | None:
        """Take the step that was last undone again; None where there is none."""
        return await self._step(project_id, Origin.REDO)

    async def _step(self, project_id: str, origin: Origin) -> ProjectChange | None:
        async with self._line:
            before = self.project(project_id)
            go = self._store.undo if origin is Origin.UNDO else self._store.redo
            stepped = await go(project_id)
            self._last_edit = ("", "", 0.0)
            if stepped is None:
                return None
            step, after = stepped
            return self._announced(before, after, origin, step.label)

    async def undo_labels(self, project_id: str) -> tuple[str | None, str | None]:
        """Return the names of the steps that undo and redo would take."""
        return await self._store.undo_labels(project_id)
