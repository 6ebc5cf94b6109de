"""Owns the edits of shots and scenes that the views of the storyboard have in common. Each is one undo step.

It knows no widget.
"""

from collections.abc import Coroutine, Sequence
from typing import Any

from PySide6.QtCore import QObject

from studio.domain.jobs import Grade
from studio.domain.project import Project, ProjectChange, Scene, Shot, Take
from studio.services import outline
from studio.ui.cutting import Cutting
from studio.ui.generator import Generator
from studio.ui.workbench import Workbench


class ShotEdits(QObject):
    """Edits of the open project. What is made new is selected; a fault is told by the workbench."""

    def __init__(
        self, workbench: Workbench, cutting: Cutting, generator: Generator, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._cutting = cutting
        self._generator = generator

    @property
    def selected(self) -> tuple[str, ...]:
        """The ids of the selected shots in the film's order."""
        return tuple(shot.id for shot in self._cutting.selected_shots())

    def shot(self, shot_id: str) -> Shot | None:
        """Return a shot of the open project, or None."""
        project = self._workbench.project
        return project.shot(shot_id) if project is not None else None

    def takes_of(self, shot_id: str) -> tuple[Take, ...]:
        """Return the takes of a shot, oldest first."""
        return self._workbench.takes_of(shot_id)

    def scene_of(self, shot_id: str) -> Scene | None:
        """Return the scene that a shot is in, or None."""
        project = self._workbench.project
        scenes = project.scenes if project is not None else ()
        return next((scene for scene in scenes if any(shot.id == shot_id for shot in scene.shots)), None)

    def is_last_scene(self, scene_id: str) -> bool:
        """Say whether no scene is behind it."""
        project = self._workbench.project
        return project is None or not project.scenes or project.scenes[-1].id == scene_id

    def path_of(self, shot_id: str) -> str | None:
        """Return where the file of the take lies that stands for a shot, or None without one."""
        shot = self.shot(shot_id)
        take = self._workbench.shown_of(shot) if shot is not None else None
        return self._workbench.workspace.takes.path(take) if take is not None else None

    def add_scene(self) -> None:
        """Put a new scene at the end."""
        project = self._workbench.project
        if project is not None:
            self.run(self._workbench.workspace.projects.add_scene(project.id), "add scene")

    def add_shot(self, scene_id: str, at: int | None = None) -> None:
        """Put a new shot into a scene at place `at` (None: at its end) and open it."""
        project = self._workbench.project
        if project is not None:
            add = self._workbench.workspace.projects.add_shot(project.id, scene_id, at=at)
            self.run(self._and_select(add), "add shot")

    def add_shot_after(self, shot_id: str) -> None:
        """Put a new shot behind another one and open it."""
        scene = self.scene_of(shot_id)
        if scene is not None:
            self.add_shot(scene.id, [shot.id for shot in scene.shots].index(shot_id) + 1)

    def duplicate(self, part_ids: Sequence[str]) -> None:
        """Put a copy of each scene or shot behind it."""
        project = self._workbench.project
        if project is not None and part_ids:
            copy = self._workbench.workspace.storyboard.duplicate(project.id, part_ids)
            self.run(self._and_select(copy), "duplicate")

    def remove(self, part_ids: Sequence[str]) -> None:
        """Take scenes and shots out."""
        project = self._workbench.project
        if project is not None and part_ids:
            self.run(self._workbench.workspace.projects.remove(project.id, part_ids), "delete")

    def rename(self, part_id: str, name: str) -> None:
        """Give a scene or a shot another name."""
        project = self._workbench.project
        if project is not None and name.strip():
            self.run(self._workbench.workspace.projects.rename_part(project.id, part_id, name), "rename")

    def set_caption(self, shot_id: str, caption: str) -> None:
        """Write a shot's card text; empty shows the prompt there."""
        project = self._workbench.project
        if project is not None:
            self.run(self._workbench.workspace.storyboard.set_caption(project.id, shot_id, caption), "caption")

    def set_prompt(self, shot_id: str, text: str) -> None:
        """Write a shot's prompt; its cards keep their words where these stay."""
        self.run(self._write_prompt(shot_id, text), "prompt")

    def set_planned_s(self, shot_ids: Sequence[str], duration_s: float) -> None:
        """Plan shots for a length in seconds."""
        project = self._workbench.project
        if project is not None and shot_ids:
            self.run(self._workbench.workspace.storyboard.set_planned_s(project.id, shot_ids, duration_s), "length")

    def clear_trims(self, shot_ids: Sequence[str]) -> None:
        """Let the cut show all of the shots' takes again."""
        project = self._workbench.project
        if project is None:
            return

        def change(before: Project) -> Project:
            for shot_id in shot_ids:
                before = outline.with_shot_changed(before, shot_id, lambda shot: shot.replace(trim=None))
            return before

        self.run(self._workbench.workspace.projects.edit(project.id, change, "Clear trim"), "clear trim")

    def choose_take(self, shot_id: str, take_id: str | None) -> None:
        """Choose the take that stands for a shot; None leaves the choice to the grades."""
        project = self._workbench.project
        if project is not None:
            self.run(self._workbench.workspace.projects.choose_take(project.id, shot_id, take_id), "choose take")

    def make_animatics(self, shot_ids: Sequence[str]) -> None:
        """Draw a free take of each shot; of many, those without a prompt are left out."""
        project = self._workbench.project
        written = [one for one in shot_ids if (shot := self.shot(one)) is not None and shot.prompt.text.strip()]
        if project is not None:
            self.run(self._make_animatics(project.id, written or shot_ids[:1]), "animatics")

    def split_scene(self, shot_id: str) -> None:
        """Let a new scene begin at a shot."""
        project = self._workbench.project
        if project is not None:
            self.run(self._workbench.workspace.storyboard.split_scene(project.id, shot_id), "split scene")

    def merge_scenes(self, scene_id: str) -> None:
        """Join a scene with the one behind it."""
        project = self._workbench.project
        if project is not None:
            self.run(self._workbench.workspace.storyboard.merge_scenes(project.id, scene_id), "merge scenes")

    def move_scene(self, scene_id: str, at: int) -> None:
        """Put a scene at place `at`, counted without itself; outside the project nothing happens."""
        project = self._workbench.project
        if project is not None and 0 <= at < len(project.scenes):
            self.run(self._workbench.workspace.projects.move_scene(project.id, scene_id, at), "move scene")

    def step_scene(self, scene_id: str, step: int) -> None:
        """Move a scene one place up (-1) or down (1)."""
        project = self._workbench.project
        if project is not None:
            self.move_scene(scene_id, [scene.id for scene in project.scenes].index(scene_id) + step)

    def move_shots(self, shot_ids: Sequence[str], scene_id: str, at: int) -> None:
        """Put shots before what stands at place `at` of a scene now, themselves counted."""
        project = self._workbench.project
        scene = next((one for one in project.scenes if one.id == scene_id), None) if project is not None else None
        if project is None or scene is None or not shot_ids:
            return
        moved = set(shot_ids)
        place = at - sum(shot.id in moved for shot in scene.shots[:at])
        self.run(self._workbench.workspace.storyboard.move_shots(project.id, shot_ids, scene_id, place), "move shots")

    def step_shots(self, shot_ids: Sequence[str], step: int, *, by_scene: bool = False) -> None:
        """Move shots one place back (-1) or on (1), over the borders of scenes; `by_scene`: into the one beside."""
        project = self._workbench.project
        place = _place_beside(project, shot_ids, step, by_scene) if project is not None and shot_ids else None
        if project is not None and place is not None:
            self.run(self._workbench.workspace.storyboard.move_shots(project.id, shot_ids, *place), "move shots")

    async def _write_prompt(self, shot_id: str, text: str) -> None:
        await self._workbench.settle_edits()
        project, shot = self._workbench.project, self.shot(shot_id)
        if project is not None and shot is not None and text != shot.prompt.text:
            prompt = shot.prompt.with_text(text)
            await self._workbench.workspace.projects.set_prompt(project.id, shot_id, prompt)

    async def _make_animatics(self, project_id: str, shot_ids: Sequence[str]) -> None:
        for shot_id in shot_ids:
            await self._generator.request(project_id, shot_id, Grade.ANIMATIC)

    async def _and_select(self, edit: Coroutine[Any, Any, ProjectChange]) -> None:
        change = await edit
        added = set(change.added)
        shots = [shot.id for shot in change.project.shots if shot.id in added] if change.project is not None else []
        if shots:
            self._cutting.select(shots)

    def run(self, work: Coroutine[Any, Any, object], name: str) -> None:
        """Do `work` in the window's scope; a fault of it is told."""
        self._workbench.run(work, name)


def _place_beside(project: Project, shot_ids: Sequence[str], step: int, by_scene: bool) -> tuple[str, int] | None:
    """Return scene and place, counted without the moved shots, one step beside them; None at the film's ends."""
    moved = set(shot_ids)
    ends = [number for number, scene in enumerate(project.scenes) if any(shot.id in moved for shot in scene.shots)]
    if not ends:
        return None
    number = ends[0] if step < 0 else ends[-1]
    shots = project.scenes[number].shots
    places = [at for at, shot in enumerate(shots) if shot.id in moved]
    others = len(shots) - len(places)
    at = (places[0] if step < 0 else places[-1] + 1 - len(places)) + step
    if not by_scene and 0 <= at <= others:
        return project.scenes[number].id, at
    beside = number + step
    if not 0 <= beside < len(project.scenes):
        return None
    there = sum(shot.id not in moved for shot in project.scenes[beside].shots)
    return project.scenes[beside].id, there if step < 0 else 0
