"""Owns the queue's rows: each job and each film in the window's words, with what can be done about it."""

from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from studio.domain.jobs import OPEN_STATES, GenerationJob, Grade, Held, JobState
from studio.domain.money import usd_text
from studio.domain.ports import Clock
from studio.domain.project import Project, Take
from studio.services.exports import ENDED, ExportState
from studio.services.imports import MODEL as IMPORTED
from studio.services.job_ledger import JobChange, JobProgress
from studio.ui.card_words import group_title
from studio.ui.kit.binding import Bindings
from studio.ui.kit.errors import words_for_job
from studio.ui.kit.numerals import fixed, percent, seconds
from studio.ui.panels.queue.film_rows import FilmRows
from studio.ui.panels.queue.group_rows import GroupRows
from studio.ui.panels.queue.rows import QueueRow, lacks_key, left_words
from studio.ui.workbench import Workbench

REFRESH_MS = 100
TIMES_MS = 500
ENDED_SHOWN = 50


class QueueViewModel(QObject):
    """Rows, head line and wishes of the queue. `changed` comes at most ten times a second."""

    changed = Signal()
    compare_requested = Signal(str)  # the id of a group

    def __init__(self, workbench: Workbench, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._clock = clock
        self._jobs: dict[str, GenerationJob] = {}
        self._progress: dict[str, JobProgress] = {}
        self._films = FilmRows(workbench.workspace.exports, clock, self)
        self._groups = GroupRows()
        self._first = ""
        self._ended_rows: dict[str, tuple[GenerationJob, tuple[Take, ...], tuple[str, str] | None, QueueRow]] = {}
        self._named: tuple[Project | None, dict[str, tuple[str, str]]] = (None, {})
        self._refresh = self._timer(REFRESH_MS, single=True)
        self._refresh.timeout.connect(self.changed)
        self._times = self._timer(TIMES_MS, single=False)
        self._times.timeout.connect(self.changed)
        self._bindings = Bindings()
        self._bindings.listen(workbench.workspace.jobs.changes, self._on_job)
        self._bindings.listen(workbench.workspace.jobs.progress, self._on_progress)
        self._films.changed.connect(self._on_film)
        workbench.project_changed.connect(self._soon)
        workbench.project_opened.connect(self._soon)
        workbench.takes_changed.connect(self._soon)

    def _timer(self, interval_ms: int, *, single: bool) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(interval_ms)
        timer.setSingleShot(single)
        return timer

    async def load(self) -> None:
        """Read the jobs that are there."""
        for job in await self._workbench.workspace.jobs.jobs():
            self._jobs[job.id] = job
        self._soon()

    def close(self) -> None:
        """Let go of the services and stop the timers."""
        self._bindings.drop()
        self._films.close()
        self._refresh.stop()
        self._times.stop()

    def rows(self) -> list[QueueRow]:
        """Return open films, then open jobs by their order; then what has ended, films first, the newest first."""
        jobs = list(self._jobs.values())
        self._groups.read(jobs)
        waiting = sorted((job for job in jobs if self._is_open(job)), key=_place)
        ended = sorted((job for job in jobs if not self._is_open(job)), key=lambda job: -job.sequence)
        self._first = next((job.id for job in waiting if job.state is JobState.QUEUED), "")
        shown = ended[:ENDED_SHOWN]
        rows = [*self._films.open_rows(), *self._grouped(waiting), *self._films.ended_rows(), *self._grouped(shown)]
        kept = {job.id for job in (*waiting, *shown)}
        self._ended_rows = {key: row for key, row in self._ended_rows.items() if key in kept}  # others keep old takes
        return rows

    def _is_open(self, job: GenerationJob) -> bool:
        """Say whether a job, or another one of its group, is open: a group stands in one place."""
        group_id = self._groups.of(job)
        return self._groups.is_open(group_id) if group_id else job.state in OPEN_STATES

    def _grouped(self, jobs: list[GenerationJob]) -> list[QueueRow]:
        """Return the rows of jobs, each group under its head where its first job stands."""
        rows: list[QueueRow] = []
        seen: set[str] = set()
        for job in jobs:
            group_id = self._groups.of(job)
            if not group_id:
                rows.append(self._any_row(job))
            elif group_id not in seen:
                seen.add(group_id)
                members = self._groups.members(group_id)
                inner = [self._any_row(member)._replace(inside=True) for member in members]
                code = self._names_of(members[0].shot_id) if members[0].group and members[0].group.card else None
                shot = f"{code[0]} · {code[1]}" if code is not None else ""
                rows.append(self._groups.head(group_id, shot, self._progress.get, inner))
                rows += [] if self._groups.is_folded(group_id) else inner
        return rows

    def _any_row(self, job: GenerationJob) -> QueueRow:
        return self._row(job, next_up=job.id == self._first) if job.state in OPEN_STATES else self._ended_row(job)

    def toggle(self, group_id: str) -> None:
        """Fold or unfold a group."""
        self._groups.toggle(group_id)
        self.changed.emit()

    def compare(self, group_id: str) -> None:
        """Ask for the takes of a group side by side."""
        self.compare_requested.emit(group_id)

    def group_of(self, job_id: str) -> str:
        """Return the id of the group that a row is the head of or stands in; empty where it is in none."""
        return job_id if job_id in self._groups else self._groups.of(self._jobs[job_id]) if job_id in self._jobs else ""

    def _ended_row(self, job: GenerationJob) -> QueueRow:
        """Return the row of a job that ended, made once for as long as nothing it shows changes."""
        takes, names = self._workbench.takes_of(job.shot_id), self._names_of(job.shot_id)
        made = self._ended_rows.get(job.id)
        if made is None or made[0] is not job or made[1] is not takes or made[2] != names:
            made = self._ended_rows[job.id] = (job, takes, names, self._row(job, next_up=False))
        return made[3]

    def _names_of(self, shot_id: str) -> tuple[str, str] | None:
        """Return code and name of a shot of the open project, looked up once for each change of it."""
        project = self._workbench.project
        if self._named[0] is not project:
            codes = project.codes() if project is not None else {}
            shots = project.shots if project is not None else ()
            self._named = project, {shot.id: (codes[shot.id], shot.name) for shot in shots}
        return self._named[1].get(shot_id)

    @property
    def summary(self) -> str:
        """Return "1 running · 2 waiting · 1 failed · $1.20 committed"; empty where there is nothing."""
        states = [job.state for job in self._jobs.values()]
        films = self._films.states()
        running = sum(state in {JobState.SUBMITTING, JobState.RUNNING, JobState.FETCHING} for state in states)
        running += films.count(ExportState.RUNNING)
        waiting = states.count(JobState.QUEUED) + films.count(ExportState.WAITING)
        failed = states.count(JobState.FAILED) + films.count(ExportState.FAILED)
        unsure = states.count(JobState.UNKNOWN)
        parts = [self.tr("{0} running").format(running)] if running else []
        parts += [self.tr("{0} waiting").format(waiting)] if waiting else []
        parts += [self.tr("{0} not sure").format(unsure)] if unsure else []
        parts += [self.tr("{0} failed").format(failed)] if failed else []
        paid = [job for job in self._jobs.values() if job.state in OPEN_STATES and not job.local]
        committed = sum(job.estimate.high_micro_usd or 0 for job in paid)
        simulated = all(job.simulated for job in paid)
        if committed:
            words = self.tr("{0} committed (simulated)") if simulated else self.tr("{0} committed")
            parts.append(words.format(f"${usd_text(committed)}"))
        return " · ".join(parts)

    @property
    def running(self) -> QueueRow | None:
        """The job or film that is being made, for the collapsed bar."""
        return next((row for row in self.rows() if row.state in {"submitting", "running", "fetching"}), None)

    @property
    def has_ended(self) -> bool:
        """Whether there are ended jobs or films to clear."""
        return self._films.has_ended or any(job.state not in OPEN_STATES for job in self._jobs.values())

    def cancel(self, job_id: str) -> None:
        """Cancel a film or a job, or ask the job's provider to."""
        if job_id in self._films:
            self._workbench.workspace.exports.cancel(job_id)
            return
        if job_id in self._groups:
            self._workbench.run(self._workbench.workspace.groups.cancel(job_id), "cancel group")
            return
        self._workbench.run(self._workbench.workspace.jobs.cancel(job_id), "cancel job")

    def retry(self, job_id: str) -> None:
        """Make a new job like a failed one; let a film wait for its turn again."""
        if job_id in self._films:
            self._workbench.run(self._retried(job_id), "retry film")
            return
        if job_id in self._groups:
            for job in self._groups.members(job_id):
                if job.state in (JobState.FAILED, JobState.CANCELLED):
                    self.retry(job.id)
            return
        self._workbench.run(self._workbench.workspace.jobs.retry(job_id), "retry job")

    def ask_provider(self, job_id: str) -> None:
        """Look an unknown job up at its provider."""
        self._workbench.run(self._workbench.workspace.jobs.reconcile(job_id), "ask the provider")

    def settle(self, job_id: str) -> None:
        """Take an unknown job as failed: the user knows what it may cost."""
        self._workbench.run(self._workbench.workspace.jobs.settle(job_id, as_failed=True), "settle job")

    def hold(self, job_id: str, held: bool) -> None:
        """Pause a waiting job or let it go on."""
        self._workbench.run(self._workbench.workspace.jobs.hold(job_id, held), "hold job")

    def is_held(self, job_id: str) -> bool:
        """Say whether the user paused the job."""
        return self._jobs[job_id].held is Held.USER

    def move(self, job_id: str, step: int) -> None:
        """Move a waiting job one place forward (-1) or back (1)."""
        queue = [row.job_id for row in self.rows() if row.can_move]
        at = queue.index(job_id) + step if job_id in queue else -1
        if 0 <= at < len(queue):
            queue.remove(job_id)
            before = queue[at] if at < len(queue) else None
            self._workbench.run(self._moved(job_id, before), "move job")

    def move_before(self, job_id: str, other_id: str | None) -> None:
        """Move a waiting job before another, or to the end; films stand before all of them."""
        if other_id in self._films:
            other_id = next((row.job_id for row in self.rows() if row.can_move), None)
        if job_id != other_id:
            self._workbench.run(self._moved(job_id, other_id), "move job")

    def clear(self) -> None:
        """Take ended jobs and films off the list; the jobs' rows in the ledger stay, and so do files."""
        self._workbench.run(self._cleared(), "clear jobs")

    def open_shot(self, job_id: str) -> None:
        """Open the shot a job belongs to, in another project too."""
        members, project = self._groups.members(job_id), self._workbench.project
        job = members[0] if members else self._jobs[job_id]
        if project is not None and project.id == job.project_id:
            self._workbench.open_shot(job.shot_id)
        else:
            self._workbench.run(self._workbench.open_project(job.project_id, job.shot_id), "open project")

    async def _moved(self, job_id: str, before: str | None) -> None:
        await self._workbench.workspace.jobs.move(job_id, before)
        await self.load()

    async def _retried(self, export_id: str) -> None:
        self._workbench.workspace.exports.retry(export_id)

    async def _cleared(self) -> None:
        self._films.clear()
        for job_id in await self._workbench.workspace.jobs.clear_ended():
            self._jobs.pop(job_id, None)
        self._soon()

    def _on_job(self, change: JobChange) -> None:
        self._jobs[change.job.id] = change.job
        if change.job.state not in OPEN_STATES:
            self._progress.pop(change.job.id, None)
        self._run_times()
        self._soon()

    def _run_times(self) -> None:
        """Let times count on while there is something open."""
        live = any(job.state in OPEN_STATES for job in self._jobs.values())
        live = live or bool(set(self._films.states()) - ENDED)
        if live and not self._times.isActive():
            self._times.start()
        elif not live:
            self._times.stop()

    def _on_film(self) -> None:
        self._run_times()
        self._soon()

    def _on_progress(self, progress: JobProgress) -> None:
        self._progress[progress.job_id] = progress
        self._soon()

    def _soon(self, *_: object) -> None:
        if not self._refresh.isActive():
            self._refresh.start()

    def _row(self, job: GenerationJob, *, next_up: bool) -> QueueRow:
        progress = self._progress.get(job.id)
        failed = job.state is JobState.FAILED
        error = words_for_job(job.error, paid=not job.local) if job.error is not None else None
        return QueueRow(
            job_id=job.id,
            title=self._title(job),
            settings=self._settings(job),
            state=job.state.value,
            words=self._words(job, progress, next_up=next_up),
            fraction=progress.fraction if progress is not None else None,
            time=self._time(job, progress),
            cost=self._cost(job),
            take=self._take_of(job),
            can_cancel=job.state in OPEN_STATES - {JobState.UNKNOWN} and job.cancel_requested_at is None,
            can_retry=failed or job.state is JobState.CANCELLED,
            can_move=job.state is JobState.QUEUED,
            needs_user=job.state is JobState.UNKNOWN,
            error=error,
            fix_key=job.provider if lacks_key(job) else "",
        )

    def _take_of(self, job: GenerationJob) -> Take | None:
        return next((take for take in self._workbench.takes_of(job.shot_id) if take.job_id == job.id), None)

    def _title(self, job: GenerationJob) -> str:
        names = self._names_of(job.shot_id)
        if names is None:
            return self.tr("Another project")
        code, name = names
        take = self._take_of(job)
        return f"{code} · {name}" if take is None else self.tr("{0} · Take {1}").format(code, take.number)

    def _settings(self, job: GenerationJob) -> str:
        if job.model == IMPORTED:
            return self.tr("Video from a file · {0}").format(seconds(round(job.parameters.duration_s, 1)))
        spec = self._workbench.workspace.catalogue.known(job.model)
        name = spec.name if spec is not None else job.model
        grade = {Grade.ANIMATIC: "", Grade.DRAFT: self.tr("draft"), Grade.FINAL: self.tr("final")}[job.grade]
        length = seconds(job.parameters.duration_s)
        group = "" if job.group is None else f"{group_title(job.group)}: {job.group.value}"
        return " · ".join(part for part in (group, name, " ".join(p for p in (grade, length) if p)) if part)

    def _words(self, job: GenerationJob, progress: JobProgress | None, *, next_up: bool) -> str:
        if job.state is JobState.QUEUED:
            return self._waiting_words(job, next_up=next_up)
        if job.state is JobState.SUBMITTING:
            return self.tr("Starting") if job.local else self.tr("Sending")
        if job.state is JobState.RUNNING:
            return self._running_words(job, progress)
        if job.state is JobState.FETCHING:
            phase = progress.phase if progress is not None else ""
            return {
                "checking": self.tr("Checking"),
                "not_saved": self.tr("Done, not saved"),
            }.get(phase, self.tr("Saving") if job.local else self.tr("Downloading"))
        if job.state is JobState.FAILED:
            return job.error.what_happened if job.error is not None else self.tr("Failed")
        return {
            JobState.DONE: self.tr("Done"),
            JobState.CANCELLED: self.tr("Cancelled"),
            JobState.UNKNOWN: self.tr("Not sure it was sent"),
        }[job.state]

    def _running_words(self, job: GenerationJob, progress: JobProgress | None) -> str:
        if job.cancel_requested_at is not None:
            return self.tr("Cancel asked")
        phase = progress.phase if progress is not None else ""
        words = {
            "queued_at_provider": self.tr("Queued at provider"),
            "longer": self.tr("Longer than usual"),
            "no_answer": self.tr("The provider does not answer"),
        }.get(phase, self._working_words(job))
        fraction = progress.fraction if progress is not None else None
        return words if fraction is None else f"{percent(fraction)}  {words}"

    def _working_words(self, job: GenerationJob) -> str:
        if job.model == IMPORTED:
            return self.tr("Copying")
        return self.tr("Drawing") if job.local else self.tr("Rendering")

    def _waiting_words(self, job: GenerationJob, *, next_up: bool) -> str:
        if job.held is None:
            return self.tr("Waiting, next") if next_up else self.tr("Waiting")
        words = {
            Held.USER: self.tr("Paused by you"),
            Held.OFFLINE: self.tr("Waiting: offline"),
            Held.BUDGET: self.tr("Waiting: over budget"),
            Held.RATE_LIMIT: self.tr("Waiting: rate limit"),
            Held.NO_KEY: self.tr("Waiting: needs a key"),
            Held.ACCOUNT: self.tr("Waiting: account refused"),
            Held.DISK: self.tr("Waiting: disk full"),
        }[job.held]
        until = job.held_until
        return words if until is None else self.tr("{0}, until {1}").format(words, f"{until.astimezone():%H:%M}")

    def _time(self, job: GenerationJob, progress: JobProgress | None) -> str:
        if job.state in OPEN_STATES and progress is not None and progress.eta_s is not None:
            return left_words(progress.eta_s)
        if job.state is JobState.DONE and job.took_s is not None:
            return self.tr("in {0} s").format(fixed(job.took_s, 1))
        return ""

    def _cost(self, job: GenerationJob) -> str:
        if job.local:
            return self.tr("free")
        known = job.cost_micro_usd if job.cost_micro_usd is not None else job.estimate.high_micro_usd
        amount = usd_text(known)
        words = self.tr("unknown") if amount is None else f"${amount}"
        return self.tr("{0} (simulated)").format(words) if job.simulated else words


def _place(job: GenerationJob) -> tuple[int, float, datetime]:
    return (1 if job.state is JobState.QUEUED else 0, job.position, job.created_at)
