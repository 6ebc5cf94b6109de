"""Owns how far each shot of the open project is: by its best take and by the jobs that are heard of."""

from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from studio.domain.jobs import OPEN_STATES, GenerationJob, JobState
from studio.domain.project import Shot
from studio.services.job_ledger import JobChange
from studio.ui.kit.binding import Bindings
from studio.ui.kit.icons import Weight
from studio.ui.workbench import Workbench


class ShotStatus(StrEnum):
    """How far a shot is."""

    EMPTY = "empty"
    WORKING = "working"
    FAILED = "failed"
    ANIMATIC = "animatic"
    DRAFT = "draft"
    FINAL = "final"


STATUS_MARKS: dict[ShotStatus, tuple[str, str, Weight]] = {
    ShotStatus.EMPTY: ("circle-dashed", "text3", "regular"),
    ShotStatus.WORKING: ("circle-notch", "accentText", "regular"),
    ShotStatus.FAILED: ("warning-circle", "danger", "fill"),
    ShotStatus.ANIMATIC: ("pencil-line", "info", "regular"),
    ShotStatus.DRAFT: ("circle-half", "warning", "regular"),
    ShotStatus.FINAL: ("seal-check", "success", "fill"),
}
"""Icon, colour role and weight of each."""


class ShotStates(QObject):
    """The latest job of each shot. `changed` carries the id of a shot whose job changed."""

    changed = Signal(str)

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._jobs: dict[str, GenerationJob] = {}
        self._bindings = Bindings()
        self._bindings.listen(workbench.workspace.jobs.changes, self._on_job)

    def close(self) -> None:
        """Let go of the services."""
        self._bindings.drop()

    def of(self, shot: Shot) -> ShotStatus:
        """Return how far a shot is."""
        job = self._jobs.get(shot.id)
        if job is not None and job.state in OPEN_STATES:
            return ShotStatus.WORKING
        if job is not None and job.state is JobState.FAILED:
            return ShotStatus.FAILED
        take = self._workbench.shown_of(shot)
        return ShotStatus(take.grade.value) if take is not None else ShotStatus.EMPTY

    def open_job(self, shot_id: str) -> GenerationJob | None:
        """Return the job that is being made for a shot, or None."""
        job = self._jobs.get(shot_id)
        return job if job is not None and job.state in OPEN_STATES else None

    def _on_job(self, change: JobChange) -> None:
        self._jobs[change.job.shot_id] = change.job
        self.changed.emit(change.job.shot_id)
