"""Owns what the queue shows: its rows, what its head says, and which jobs are shown. Wishes are `wishes.py`'s."""

from PySide6.QtCore import QObject, QTimer, Signal

from studio.domain.jobs import GenerationJob, JobState
from studio.domain.money import usd_text
from studio.domain.ports import Clock
from studio.services.exports import ExportState
from studio.services.job_ledger import JobChange, JobProgress
from studio.ui.kit.binding import Bindings
from studio.ui.panels.queue.film_rows import FilmRows
from studio.ui.panels.queue.filters import Filter
from studio.ui.panels.queue.group_rows import GroupRows
from studio.ui.panels.queue.job_views import JobViews
from studio.ui.panels.queue.job_words import JobWords
from studio.ui.panels.queue.row_shelf import RowShelf
from studio.ui.panels.queue.rows import QueueRow
from studio.ui.panels.queue.standing import Standing
from studio.ui.panels.queue.tally import Tally
from studio.ui.panels.queue.wishes import QueueWishes
from studio.ui.workbench import Workbench

REFRESH_MS = 100
TIMES_MS = 500
_A_SLICE = 100


class QueueViewModel(QObject):
    """Rows and head line of the queue. `changed` comes at most ten times a second, behind the steps of `shelf`."""

    changed = Signal()
    compare_requested = Signal(str)  # the id of a group

    def __init__(self, workbench: Workbench, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workbench = workbench
        self._clock = clock
        self._jobs: dict[str, GenerationJob] = {}
        self._films = FilmRows(workbench.workspace.exports, clock, self)
        self._groups = GroupRows()
        self._tally = Tally()
        self.words = JobWords(workbench, self)
        self.standing = Standing(workbench, self)
        catalogue = workbench.workspace.catalogue
        self._views = JobViews(self._jobs, self._tally, catalogue, self.standing.is_paused, clock)
        self.shelf = RowShelf(self._jobs, self._views.is_unsaved, self._films, self._groups, self._made, self)
        self.wishes = QueueWishes(workbench, self)
        self.standing.changed.connect(self._on_names)
        self._refresh = self._timer(REFRESH_MS, single=True)
        self._refresh.timeout.connect(self._settle)
        self._times = self._timer(TIMES_MS, single=False)
        self._times.timeout.connect(self._on_time)
        self._bindings = Bindings()
        self._bindings.listen(workbench.workspace.jobs.changes, self._on_job)
        self._bindings.listen(workbench.workspace.jobs.progress, self._on_progress)
        self._films.changed.connect(self._on_film)
        for signal in (workbench.project_changed, workbench.project_opened, workbench.takes_changed):
            signal.connect(self._on_names)
        workbench.models_changed.connect(self._on_names)

    def _timer(self, interval_ms: int, *, single: bool) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(interval_ms)
        timer.setSingleShot(single)
        return timer

    async def load(self) -> None:
        """Read the jobs that are there, in slices."""
        for number, job in enumerate(await self.workbench.workspace.jobs.jobs(), 1):
            if job.id not in self._jobs:  # what was announced meanwhile is newer
                self._views.found(job)
                self._take_over(job)
            if number % _A_SLICE == 0:
                self._settle()
                await self._clock.sleep(0.0)  # ten thousand in one step would hold the window up
        self._run_times()
        self._settle()

    def close(self) -> None:
        """Let go of the services and stop the timers."""
        self._bindings.drop()
        self._films.close()
        self.standing.close()
        self._refresh.stop()
        self._times.stop()

    # ---- rows ----------------------------------------------------------------------------------------------------

    def rows(self) -> list[QueueRow]:
        """Return all rows, each of them made: open films and jobs by their order, then what ended, newest first."""
        self.shelf.settle()
        return [row for row_id in self.shelf.ids if (row := self.shelf.row(row_id)) is not None]

    def _made(self, row_id: str) -> QueueRow | None:
        """Return the row of a film, a group's head or a job as it is now."""
        if row_id in self._films:
            return self._films.row(row_id)
        if row_id in self._groups:
            return self._head(row_id)
        job = self._jobs.get(row_id)
        return None if job is None else self.words.row(self._views.view(job), inside=bool(self._groups.of(job)))

    def _head(self, group_id: str) -> QueueRow:
        members = self._groups.members(group_id)
        rows = [row for job in members if (row := self.shelf.row(job.id)) is not None]
        names = self.words.names_of(members[0].shot_id) if members[0].group and members[0].group.card else None
        shot = f"{names[0]} · {names[1]}" if names is not None else ""
        return self._groups.head(group_id, shot, self._views.progress, rows)

    def job(self, job_id: str) -> GenerationJob | None:
        """Return a job of the list, None where there is none of that id."""
        return self._jobs.get(job_id)

    def is_film(self, row_id: str) -> bool:
        """Say whether a row is a film."""
        return row_id in self._films

    def members(self, group_id: str) -> tuple[GenerationJob, ...]:
        """Return the jobs of a group, none where it is no group's id."""
        return self._groups.members(group_id)

    def group_of(self, job_id: str) -> str:
        """Return the id of the group that a row is the head of or stands in; empty where it is in none."""
        return job_id if job_id in self._groups else self._groups.of(self._jobs[job_id]) if job_id in self._jobs else ""

    def toggle(self, group_id: str) -> None:
        """Fold or unfold a group."""
        self._groups.toggle(group_id)
        self.shelf.touch(group_id)
        self._settle()

    def compare(self, group_id: str) -> None:
        """Ask for the takes of a group side by side."""
        self.compare_requested.emit(group_id)

    def use(self, wanted: Filter) -> None:
        """Show the rows of another filter."""
        self.shelf.use(wanted)
        self._settle()

    def show_more(self) -> None:
        """Show another page of what ended, where there is more."""
        if self.shelf.has_more:
            self.shelf.show_more()
            self._settle()

    # ---- the head ------------------------------------------------------------------------------------------------

    @property
    def summary(self) -> str:
        """Return "1 running · 2 waiting · 1 failed · $1.20 committed"; empty where there is nothing."""
        states, films = self._tally.states, self._films.states()
        running = self._tally.under_way + films.count(ExportState.RUNNING)
        waiting = states[JobState.QUEUED] + films.count(ExportState.WAITING)
        failed = states[JobState.FAILED] + films.count(ExportState.FAILED)
        unsure = states[JobState.UNKNOWN]
        parts = [self.tr("{0} running").format(running)] if running else []
        parts += [self.tr("{0} waiting").format(waiting)] if waiting else []
        parts += [self.tr("{0} not sure").format(unsure)] if unsure else []
        parts += [self.tr("{0} failed").format(failed)] if failed else []
        return " · ".join((*parts, *self._committed()))

    def _committed(self) -> list[str]:
        """Return what open jobs hold back: money, jobs whose price nobody knows, and what rehearsals play with."""
        micro_usd, unknown = self.workbench.workspace.money.committed()
        parts = [self.tr("{0} committed").format(f"${usd_text(micro_usd)}")] if micro_usd else []
        parts += [self.tr("%n of unknown price", "", unknown)] if unknown else []
        simulated = self._tally.simulated_micro_usd
        parts += [self.tr("{0} committed (simulated)").format(f"${usd_text(simulated)}")] if simulated else []
        return parts

    @property
    def providers(self) -> tuple[str, ...]:
        """The providers that are asked over a wire and have jobs in the list."""
        return tuple(sorted(provider for provider, jobs in self._tally.providers.items() if jobs > 0))

    @property
    def running(self) -> QueueRow | None:
        """The film or job that is being made, for the collapsed bar."""
        film = next((each for each in self._films.ids() if self._films.state(each) is ExportState.RUNNING), None)
        if film is not None:
            return self.shelf.row(film)
        busy = [self._jobs[each] for each in self._tally.all_busy()]
        first = min(busy, key=lambda job: (job.position, job.sequence), default=None)
        return None if first is None else self.shelf.row(self._groups.of(first) or first.id)

    @property
    def has_ended(self) -> bool:
        """Whether there are ended jobs or films to clear."""
        return self._films.has_ended or self._tally.ended > 0

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in the list, whatever the filter shows of it."""
        return not self._jobs and not self._films.ids()

    def newest_to_retry(self) -> QueueRow | None:
        """Return the first row of the list that can be asked for again."""
        failed = (JobState.FAILED, JobState.CANCELLED)
        jobs = [job for job in self._jobs.values() if job.state in failed]
        newest = max(jobs, key=lambda job: job.sequence, default=None)
        return None if newest is None else self.shelf.row(self._groups.of(newest) or newest.id)

    def first_waiting(self) -> str | None:
        """Return the first job that waits, None where none does."""
        return self._tally.first_waiting()

    # ---- what services tell --------------------------------------------------------------------------------------

    def forget(self, job_ids: tuple[str, ...]) -> None:
        """Take cleared jobs off the list."""
        for job_id in job_ids:
            job = self._jobs.pop(job_id, None)
            self._tally.change(job, None)
            self.shelf.touch(*self._groups.change(job, None))
        self._soon()

    def clear_films(self) -> None:
        """Take ended films off the list."""
        self._films.clear()

    def _take_over(self, job: GenerationJob) -> None:
        before = self._jobs.get(job.id)
        self._jobs[job.id] = job
        nexts = self._tally.change(before, job)
        self.shelf.touch(*self._groups.change(before, job), *map(self._entry_of, nexts))
        self.shelf.touch_row(job.id)
        self._views.changed(job)
        if job.replaces is not None:
            self.shelf.touch(self._entry_of(job.replaces))

    def _entry_of(self, job_id: str) -> str:
        return self.group_of(job_id) or job_id

    def _on_job(self, change: JobChange) -> None:
        self._take_over(change.job)
        self._run_times()
        self._soon()

    def _on_progress(self, progress: JobProgress) -> None:
        if progress.job_id in self._jobs:
            self._views.heard(progress)
            self.shelf.touch(self._entry_of(progress.job_id))
            self.shelf.touch_row(progress.job_id)
            self._soon()

    def _run_times(self) -> None:
        """Let times count on while there is something open."""
        live = self._tally.open > 0 or self._films.is_live
        if live and not self._times.isActive():
            self._times.start()
        elif not live:
            self._times.stop()

    def _on_time(self) -> None:
        self.shelf.touch_timed()
        self._settle()

    def _on_film(self, film_id: str) -> None:
        self.shelf.touch(film_id)
        self._run_times()
        self._soon()

    def _on_names(self, *_: object) -> None:
        self.shelf.touch_all()
        self._soon()

    def _soon(self) -> None:
        if not self._refresh.isActive():
            self._refresh.start()

    def _settle(self) -> None:
        self.shelf.settle()
        self.changed.emit()
