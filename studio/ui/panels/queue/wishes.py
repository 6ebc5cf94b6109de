"""Owns what the queue asks of the services: cancel, retry, move, pause, settle, clear. What must be asked first is
asked by `acts.py`."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from studio.domain.jobs import GenerationJob, Held, JobState
from studio.ui.acts import Acts
from studio.ui.workbench import Workbench

if TYPE_CHECKING:
    from studio.ui.panels.queue.view_model import QueueViewModel

_CAN_RETRY = frozenset({JobState.FAILED, JobState.CANCELLED})


class QueueWishes(QObject):
    """Wishes about rows, by their ids. Errors are told by the workbench."""

    def __init__(self, workbench: Workbench, view_model: "QueueViewModel") -> None:
        super().__init__(view_model)
        self._workbench = workbench
        self._queue = view_model
        self.acts: Acts | None = None
        """What one deliberate act is, where the window says so: without it every press is one."""

    def is_new_act(self) -> bool:
        """Say whether a press that comes now is another act than the last one; it belongs to that act then."""
        return self.acts is None or self.acts.is_new()

    def may_answer(self) -> bool:
        """Say whether a press that comes now answers a question about money."""
        return self.acts is None or self.acts.may_answer()

    def cancel(self, row_id: str) -> None:
        """Cancel a film, a group or a job, or ask the job's provider to."""
        workspace = self._workbench.workspace
        if self._queue.is_film(row_id):
            workspace.exports.cancel(row_id)
        elif self._queue.members(row_id):
            self._workbench.run(workspace.groups.cancel(row_id), "cancel group")
        else:
            self._workbench.run(workspace.jobs.cancel(row_id), "cancel job")

    def to_retry(self, row_id: str) -> tuple[GenerationJob, ...]:
        """Return the jobs that a retry of a row asks for again."""
        job = self._queue.job(row_id)
        jobs = self._queue.members(row_id) or (() if job is None else (job,))
        return tuple(each for each in jobs if each.state in _CAN_RETRY)

    def retry(self, row_id: str, *, agreed: bool = False) -> None:
        """Make new jobs like those that failed; let a film wait for its turn again. `agreed`: the price was seen."""
        if self._queue.is_film(row_id):
            self._workbench.run(self._film_again(row_id), "retry film")
        for job in self.to_retry(row_id):
            self._workbench.run(self._workbench.workspace.jobs.retry(job.id, agreed=agreed), "retry job")

    def again(self, job_id: str) -> None:
        """Fetch or save a result again that waits for it; nothing new is asked for."""
        self._workbench.run(self._workbench.workspace.jobs.retry(job_id), "save again")

    def settle(self, job_id: str) -> None:
        """Take an unknown job as failed: the user knows what it may cost."""
        self._workbench.run(self._workbench.workspace.jobs.settle(job_id, as_failed=True), "settle job")

    def send_again(self, job_id: str) -> None:
        """Send an unknown job a second time: the user agreed to pay twice if it did run."""
        self._workbench.run(self._workbench.workspace.jobs.settle(job_id, as_failed=False, agreed=True), "send again")

    def hold(self, job_id: str, held: bool) -> None:
        """Pause a waiting job or let it go on."""
        self._workbench.run(self._workbench.workspace.jobs.hold(job_id, held), "hold job")

    def is_held(self, job_id: str) -> bool:
        """Say whether the user paused the job."""
        job = self._queue.job(job_id)
        return job is not None and job.held is Held.USER

    def move(self, job_id: str, step: int) -> None:
        """Move a waiting job one row forward (-1) or back (1)."""
        shelf = self._queue.shelf
        at = shelf.index(job_id)
        if at is None:
            return
        rows = [at - 1] if step < 0 else [at + 1, at + 2]
        ids = [self._movable(shelf.ids[row]) if 0 <= row < len(shelf.ids) else None for row in rows]
        if ids[0] is not None:
            self._workbench.run(self._workbench.workspace.jobs.move(job_id, ids[-1]), "move job")

    def _movable(self, row_id: str) -> str | None:
        """Return the waiting job that a row stands for; None where it stands for none."""
        job = self._queue.job(row_id)
        jobs = self._queue.members(row_id) or (() if job is None else (job,))
        return next((each.id for each in jobs if each.state is JobState.QUEUED), None)

    def move_before(self, job_id: str, other_id: str | None) -> None:
        """Move a waiting job before another row, or to the end; what runs stands before all of them."""
        other = None if other_id is None else self._movable(other_id)
        if other is None and other_id is not None and self._stands_first(other_id):
            other = self._queue.first_waiting()
        if job_id != other:
            self._workbench.run(self._workbench.workspace.jobs.move(job_id, other), "move job")

    def _stands_first(self, row_id: str) -> bool:
        shelf, first = self._queue.shelf, self._queue.first_waiting()
        at, waiting = shelf.index(row_id), None if first is None else shelf.index(self._queue.group_of(first) or first)
        return at is not None and waiting is not None and at < waiting

    def pause(self, paused: bool, provider: str = "") -> None:
        """Let all sending, or that to one provider, stand still or go on."""
        self._workbench.run(self._workbench.workspace.jobs.pause(paused, provider), "pause")

    def clear(self) -> None:
        """Take ended jobs and films off the list; the jobs' rows in the ledger stay, and so do files."""
        self._workbench.run(self._cleared(), "clear jobs")

    def open_shot(self, row_id: str) -> None:
        """Open the shot a job belongs to, in another project too."""
        members, project = self._queue.members(row_id), self._workbench.project
        job = members[0] if members else self._queue.job(row_id)
        if job is None:
            return
        if project is not None and project.id == job.project_id:
            self._workbench.open_shot(job.shot_id)
        else:
            self._workbench.run(self._workbench.open_project(job.project_id, job.shot_id), "open project")

    async def _film_again(self, export_id: str) -> None:
        self._workbench.workspace.exports.retry(export_id)

    async def _cleared(self) -> None:
        self._queue.clear_films()
        self._queue.forget(await self._workbench.workspace.jobs.clear_ended())
