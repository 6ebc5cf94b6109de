"""Owns the outline's rows and its edits: scenes, their shots, and the takes of unfolded shots."""

from collections.abc import Coroutine
from enum import StrEnum
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal

from studio.domain.jobs import Grade, JobState
from studio.domain.project import Project, Scene, Shot, Take
from studio.ui.shot_states import ShotStates, ShotStatus
from studio.ui.workbench import Workbench


class RowKind(StrEnum):
    """What a row shows."""

    SCENE = "scene"
    SHOT = "shot"
    TAKE = "take"


class Row(NamedTuple):
    """One line of the outline. `take` is the take whose picture stands in the row; only shots have one."""

    kind: RowKind
    id: str
    code: str
    name: str
    detail: str
    status: ShotStatus
    take: Take | None
    unfolded: bool
    chosen: bool
    current: bool


class OutlineViewModel(QObject):
    """Rows and wishes of the outline. `changed` says to read the rows again."""

    changed = Signal()
    shot_added = Signal()  # by the user, and it is open

    def __init__(self, workbench: Workbench, states: ShotStates, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._filter = ""
        self._folded: set[str] = set()
        self._unfolded: set[str] = set()
        self._unfold_when_known = False
        self._states = states
        states.changed.connect(self._announce)
        for signal in (
            workbench.project_opened,
            workbench.project_changed,
            workbench.take_shown,
        ):
            signal.connect(self._announce)
        workbench.shot_opened.connect(self._on_shot_opened)
        workbench.takes_changed.connect(self._on_takes_changed)

    def rows(self) -> list[Row]:
        """Return the visible rows from top to bottom."""
        project = self._workbench.project
        if project is None:
            return []
        rows: list[Row] = []
        codes = project.codes()
        for number, scene in enumerate(project.scenes, 1):
            shots = [shot for shot in scene.shots if self._matches(codes[shot.id], shot)]
            if self._filter and not shots:
                continue
            unfolded = scene.id not in self._folded
            rows.append(self._scene_row(number, scene, unfolded))
            if unfolded:
                for shot in shots:
                    rows.extend(self._shot_rows(codes[shot.id], shot))
        return rows

    @property
    def summary(self) -> tuple[str, str]:
        """Return "3 shots · 0:15" and "2 of 3 chosen"."""
        project = self._workbench.project
        shots = project.shots if project is not None else ()
        chosen = sum(shot.chosen_take is not None for shot in shots)
        count = self.tr("%n shot(s)", "", len(shots))
        if self._workbench.takes_known:
            seconds = round(sum(self._length(shot) for shot in shots))
            count = f"{count} · {seconds // 60}:{seconds % 60:02}"
        return count, self.tr("{0} of {1} chosen").format(chosen, len(shots))

    @property
    def current_id(self) -> str | None:
        """The id of the open shot."""
        return self._workbench.shot.id if self._workbench.shot is not None else None

    def filter(self, text: str) -> None:
        """Show only shots whose code, name or prompt holds `text`."""
        self._filter = text.strip().casefold()
        self.changed.emit()

    def fold(self, row: Row) -> None:
        """Fold or unfold a scene or a shot."""
        if row.kind is RowKind.SCENE:
            self._folded ^= {row.id}
        elif row.kind is RowKind.SHOT:
            self._unfolded ^= {row.id}
        self.changed.emit()

    def open(self, row: Row) -> None:
        """Open a shot, or show a take; a scene is folded."""
        if row.kind is RowKind.SHOT:
            self._workbench.open_shot(row.id)
        elif row.kind is RowKind.TAKE:
            self._workbench.show_take(row.id)

    def add_shot(self) -> None:
        """Add a shot behind the open one."""
        project, shot = self._workbench.project, self._workbench.shot
        if project is None:
            return
        scene = self._scene_of(project, shot) or (project.scenes[-1] if project.scenes else None)
        if scene is None:
            self.add_scene()
            return
        at = scene.shots.index(shot) + 1 if shot in scene.shots else len(scene.shots)
        self._run(self._add_and_open(project, scene.id, at), "add shot")

    def add_scene(self) -> None:
        """Add a scene at the end."""
        if self._workbench.project is not None:
            self._run(self._workbench.workspace.projects.add_scene(self._workbench.project.id), "add scene")

    def rename(self, row: Row, name: str) -> None:
        """Give a scene or a shot another name."""
        project = self._workbench.project
        if project is not None and row.kind is not RowKind.TAKE and name.strip() and name.strip() != row.name:
            self._run(self._workbench.workspace.projects.rename_part(project.id, row.id, name.strip()), "rename")

    def duplicate(self, row: Row) -> None:
        """Put a copy of a scene or a shot behind it."""
        project = self._workbench.project
        if project is not None and row.kind is not RowKind.TAKE:
            self._run(self._workbench.workspace.projects.duplicate(project.id, row.id), "duplicate")

    def remove(self, row: Row) -> None:
        """Delete a scene or a shot, or put a take into the trash."""
        project = self._workbench.project
        if project is None:
            return
        if row.kind is RowKind.TAKE:
            self._workbench.trash_take(row.id)
        else:
            self._run(self._workbench.workspace.projects.remove(project.id, [row.id]), "delete")

    def choose(self, row: Row) -> None:
        """Choose a take for its shot, or take the choice back."""
        project = self._workbench.project
        take = next((take for take in self._workbench.takes if take.id == row.id), None)
        if project is not None and take is not None:
            wanted = None if row.chosen else take.id
            self._run(self._workbench.workspace.projects.choose_take(project.id, take.shot_id, wanted), "choose take")

    def move(self, row: Row, step: int) -> None:
        """Move a scene or a shot one place up (-1) or down (1), a shot also into the next scene."""
        project = self._workbench.project
        if project is None:
            return
        projects = self._workbench.workspace.projects
        if row.kind is RowKind.SCENE:
            at = [scene.id for scene in project.scenes].index(row.id) + step
            if 0 <= at < len(project.scenes):
                self._run(projects.move_scene(project.id, row.id, at), "move scene")
        elif row.kind is RowKind.SHOT:
            place = self._place_after(project, row.id, step)
            if place is not None:
                self._run(projects.move_shot(project.id, row.id, *place), "move shot")

    def drop(self, dragged: Row, onto: Row) -> None:
        """Move a dragged scene or shot to where `onto` stands; a shot on a scene becomes its first."""
        project = self._workbench.project
        if project is None or dragged.id == onto.id:
            return
        projects = self._workbench.workspace.projects
        if dragged.kind is RowKind.SCENE and onto.kind is RowKind.SCENE:
            at = [scene.id for scene in project.scenes].index(onto.id)
            self._run(projects.move_scene(project.id, dragged.id, at), "move scene")
        elif dragged.kind is RowKind.SHOT and onto.kind is RowKind.SCENE:
            self._run(projects.move_shot(project.id, dragged.id, onto.id, 0), "move shot")
        elif dragged.kind is RowKind.SHOT and onto.kind is RowKind.SHOT:
            scene = next(one for one in project.scenes if any(shot.id == onto.id for shot in one.shots))
            at = [shot.id for shot in scene.shots].index(onto.id)
            self._run(projects.move_shot(project.id, dragged.id, scene.id, at), "move shot")

    def path_of(self, row: Row) -> str | None:
        """Return where a take's file lies, or None for other rows."""
        take = next((take for take in self._workbench.takes if take.id == row.id), None)
        return self._workbench.workspace.takes.path(take) if take is not None else None

    async def _add_and_open(self, project: Project, scene_id: str, at: int) -> None:
        change = await self._workbench.workspace.projects.add_shot(project.id, scene_id, at=at)
        if change.added:
            self._workbench.open_shot(change.added[0])
            self.shot_added.emit()

    def _place_after(self, project: Project, shot_id: str, step: int) -> tuple[str, int] | None:
        for number, scene in enumerate(project.scenes):
            ids = [shot.id for shot in scene.shots]
            if shot_id not in ids:
                continue
            at = ids.index(shot_id) + step
            if 0 <= at < len(ids):
                return scene.id, at
            beside = number + step
            if 0 <= beside < len(project.scenes):
                other = project.scenes[beside]
                return other.id, len(other.shots) if step < 0 else 0
        return None

    def _scene_of(self, project: Project, shot: Shot | None) -> Scene | None:
        return next((scene for scene in project.scenes if shot in scene.shots), None)

    def _matches(self, code: str, shot: Shot) -> bool:
        words = f"{code} {shot.name} {shot.prompt.text}" if self._filter else ""
        return self._filter in words.casefold()

    def _length(self, shot: Shot) -> float:
        take = self._workbench.shown_of(shot)
        return take.media.duration_s if take is not None else shot.parameters.duration_s

    def _scene_row(self, number: int, scene: Scene, unfolded: bool) -> Row:
        seconds = round(sum(self._length(shot) for shot in scene.shots))
        detail = self.tr("{0} s").format(seconds) if self._workbench.takes_known else ""
        return Row(
            RowKind.SCENE, scene.id, str(number), scene.name, detail, ShotStatus.EMPTY, None, unfolded, False, False
        )

    def _shot_rows(self, code: str, shot: Shot) -> list[Row]:
        takes = self._workbench.takes_of(shot.id)
        shown = self._workbench.shown_of(shot)
        unfolded = shot.id in self._unfolded and bool(takes)
        current = shot.id == self.current_id
        detail = self._job_words(shot.id)
        rows = [
            Row(
                RowKind.SHOT,
                shot.id,
                code,
                shot.name,
                detail,
                self._states.of(shot),
                shown,
                unfolded,
                False,
                current,
            )
        ]
        if unfolded:
            rows.extend(self._take_row(shot, take) for take in reversed(takes))
        return rows

    def _take_row(self, shot: Shot, take: Take) -> Row:
        grade = {
            Grade.ANIMATIC: self.tr("Animatic"),
            Grade.DRAFT: self.tr("Draft"),
            Grade.FINAL: self.tr("Final"),
        }[take.grade]
        shown = self._workbench.take is not None and take.id == self._workbench.take.id
        name = self.tr("Take {0}").format(take.number)
        chosen = take.id == shot.chosen_take
        return Row(RowKind.TAKE, take.id, "", name, grade, ShotStatus(take.grade.value), None, False, chosen, shown)

    def _job_words(self, shot_id: str) -> str:
        job = self._states.open_job(shot_id)
        if job is None:
            return ""
        if job.state is JobState.QUEUED:
            return self.tr("Waiting")
        return self.tr("Drawing") if job.local else self.tr("Running")

    def _on_shot_opened(self) -> None:
        self._unfold_when_known = not self._workbench.takes_known
        self._unfold_open()
        self.changed.emit()

    def _on_takes_changed(self) -> None:
        if self._unfold_when_known and self._workbench.takes_known:
            self._unfold_when_known = False
            self._unfold_open()
        self.changed.emit()

    def _unfold_open(self) -> None:
        if self.current_id is not None and self._workbench.takes_of(self.current_id):
            self._unfolded = {self.current_id}

    def _announce(self, *_: object) -> None:
        self.changed.emit()

    def _run(self, work: Coroutine[Any, Any, object], name: str) -> None:
        self._workbench.run(work, name)
