"""Owns how far each shot of the open project is: by its best take and by the jobs that are heard of."""

from enum import StrEnum

from PySide6.QtCore import QObject, QTimer, Signal

from studio.domain.jobs import OPEN_STATES, GenerationJob, JobState
from studio.domain.project import Shot
from studio.services.job_ledger import JobChange, JobProgress
from studio.ui.kit.binding import Bindings
from studio.ui.kit.icons import Weight
from studio.ui.workbench import Workbench

PROGRESS_MS = 100


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
    """The latest job of each shot. `changed` carries the id of a shot whose job changed.

    `progressed` says, at most ten times a second, that work on some shot went on.
    """

    changed = Signal(str)
    progressed = Signal()

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._jobs: dict[str, GenerationJob] = {}
        self._fractions: dict[str, float | None] = {}
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PROGRESS_MS)
        self._soon.timeout.connect(self.progressed)
        self._bindings = Bindings()
        self._bindings.listen(workbench.workspace.jobs.changes, self._on_job)
        self._bindings.listen(workbench.workspace.jobs.progress, self._on_progress)

    def close(self) -> None:
        """Let go of the services and stop the timer."""
        self._bindings.drop()
        self._soon.stop()

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

    def fraction(self, shot_id: str) -> float | None:
        """Return how much of a shot's open job is done, from 0 to 1; None where no honest number is known."""
        job = self.open_job(shot_id)
        return self._fractions.get(job.id) if job is not None else None

    def _on_job(self, change: JobChange) -> None:
        self._jobs[change.job.shot_id] = change.job
        if change.job.state not in OPEN_STATES:
            self._fractions.pop(change.job.id, None)
        self.changed.emit(change.job.shot_id)

    def _on_progress(self, progress: JobProgress) -> None:
        self._fractions[progress.job_id] = progress.fraction
        if not self._soon.isActive():
            self._soon.start()
