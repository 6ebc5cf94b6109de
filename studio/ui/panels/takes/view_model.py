"""Owns the takes of the open shot as the strip shows them: kept ones, and those that are being made."""

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from studio.domain.jobs import OPEN_STATES, GenerationJob, Grade, JobState
from studio.domain.money import usd_text
from studio.domain.project import Take
from studio.services.job_ledger import JobChange, JobProgress
from studio.ui.final_links import FinalLinks
from studio.ui.kit.binding import Bindings
from studio.ui.paid_acts import PaidActs
from studio.ui.shot_words import final_words
from studio.ui.workbench import Workbench


class Tile(NamedTuple):
    """One tile. `take` is None for one that is being made or that failed.

    `final_of` says of a final which take it was made from, `retry` is the verb that makes a failed one again.
    """

    key: str
    take: Take | None
    number: str
    words: str
    fraction: float | None
    shown: bool
    chosen: bool
    failed: bool
    final_of: str = ""
    retry: str = ""


class TakesViewModel(QObject):
    """Tiles and wishes of the strip."""

    changed = Signal()

    def __init__(self, workbench: Workbench, paid: PaidActs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._paid = paid
        self._links = FinalLinks(workbench, self)
        self._links.changed.connect(self.changed)
        self._jobs: dict[str, GenerationJob] = {}
        self._progress: dict[str, JobProgress] = {}
        self._bindings = Bindings()
        self._bindings.listen(workbench.workspace.jobs.changes, self._on_job)
        self._bindings.listen(workbench.workspace.jobs.progress, self._on_progress)
        for signal in (
            workbench.shot_opened, workbench.takes_changed, workbench.take_shown, workbench.project_changed,
        ):  # fmt: skip
            signal.connect(self._announce)

    def close(self) -> None:
        """Let go of the services."""
        self._bindings.drop()

    def _announce(self, *_: object) -> None:
        self.changed.emit()

    def tiles(self) -> list[Tile]:
        """Return the tiles from left to right, oldest take first."""
        shot = self._workbench.shot
        if shot is None:
            return []
        shown = self._workbench.take.id if self._workbench.take is not None else ""
        tiles = [self._take_tile(take, shown, shot.chosen_take) for take in self._workbench.takes_of(shot.id)]
        tiles.extend(self._job_tile(job) for job in self._jobs.values() if job.shot_id == shot.id)
        return tiles

    def show(self, tile: Tile) -> None:
        """Show a take in the viewer."""
        if tile.take is not None:
            self._workbench.show_take(tile.take.id)

    def show_beside(self, step: int) -> None:
        """Show the take before (-1) or behind (1) the shown one."""
        takes = [tile for tile in self.tiles() if tile.take is not None]
        at = next((at for at, tile in enumerate(takes) if tile.shown), None)
        if at is not None and 0 <= at + step < len(takes):
            self.show(takes[at + step])

    def choose(self, take_id: str) -> None:
        """Choose a take for its shot, or take the choice back."""
        project = self._workbench.project
        take = next((take for take in self._workbench.takes if take.id == take_id), None)
        shot = project.shot(take.shot_id) if project is not None and take is not None else None
        if project is not None and shot is not None:
            wanted = None if shot.chosen_take == take_id else take_id
            self._workbench.run(
                self._workbench.workspace.projects.choose_take(project.id, shot.id, wanted), "choose take"
            )

    def choose_shown(self) -> None:
        """Choose the take in the viewer, or take the choice back."""
        if self._workbench.take is not None:
            self.choose(self._workbench.take.id)

    def delete(self, take_id: str) -> None:
        """Put a take into the trash; the message offers to bring it back."""
        self._workbench.trash_take(take_id)

    def path(self, take: Take) -> str:
        """Return where a take's file lies."""
        return self._workbench.workspace.takes.path(take)

    def retry(self, tile: Tile) -> None:
        """Make the failed take again, as a new job at its own price."""
        job = self._jobs.get(tile.key)
        if job is not None and tile.failed:
            self._paid.retry(job)

    def cancel(self, tile: Tile) -> None:
        """Cancel a take that is being made."""
        self._workbench.run(self._workbench.workspace.jobs.cancel(tile.key), "cancel job")

    def dismiss(self, tile: Tile) -> None:
        """Take a failed tile off the strip."""
        self._jobs.pop(tile.key, None)
        self.changed.emit()

    def _cost(self, take: Take) -> str:
        if take.grade is Grade.ANIMATIC:
            return self.tr("free")
        amount = usd_text(take.slate.cost_micro_usd)
        return self.tr("cost unknown") if amount is None else f"${amount}"

    def _take_tile(self, take: Take, shown: str, chosen: str | None) -> Tile:
        version = take.slate.prompt_version
        words = self._cost(take) if version is None else self.tr("v{0}").format(version)
        draft = self._links.draft_number(take)
        made_from = "" if draft is None else final_words(draft)
        if draft is not None:
            words = self.tr("Final of {0}").format(draft)
        return Tile(take.id, take, str(take.number), words, None, take.id == shown, take.id == chosen, False, made_from)

    def _job_tile(self, job: GenerationJob) -> Tile:
        if job.state is JobState.FAILED:
            words = job.error.what_happened if job.error is not None else self.tr("Failed")
            return Tile(job.id, None, "", words, None, False, False, True, retry=self._paid.retry_words(job))
        progress = self._progress.get(job.id)
        words = self.tr("Waiting") if job.state is JobState.QUEUED else self.tr("Drawing")
        if job.state is JobState.UNKNOWN:
            words = self.tr("Not sure")
        fraction = progress.fraction if progress is not None else None
        if progress is not None and progress.eta_s is not None:
            seconds = max(0, round(progress.eta_s))
            words = self.tr("{0} left").format(f"{seconds // 60}:{seconds % 60:02}")
        return Tile(job.id, None, "", words, fraction, False, False, False)

    def _on_job(self, change: JobChange) -> None:
        job = change.job
        if job.state in OPEN_STATES or job.state is JobState.FAILED:
            self._jobs[job.id] = job
            if job.retry_of is not None:
                self._jobs.pop(job.retry_of, None)
        else:
            self._jobs.pop(job.id, None)
            self._progress.pop(job.id, None)
        self.changed.emit()

    def _on_progress(self, progress: JobProgress) -> None:
        if progress.job_id in self._jobs:
            self._progress[progress.job_id] = progress
            self.changed.emit()
