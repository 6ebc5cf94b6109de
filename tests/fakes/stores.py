"""Owns stores in memory, written against `domain.ports`: what a disk would keep outlives a service that is closed."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from studio.domain.errors import DiskFull, IllegalMove, NotFound, StoreError
from studio.domain.job_events import JobEvent
from studio.domain.jobs import LOCAL_MOVES, MOVES, OPEN_STATES, GenerationJob, JobState
from studio.domain.ledger import LedgerEntry, LedgerRow, entries
from studio.domain.ledger_ports import LedgerQuery
from studio.domain.ports import Clock, UndoStep
from studio.domain.project import Project, Take
from studio.domain.versions import PromptVersion
from tests.fakes.time import FakeClock


class MemoryProjects:
    """A `ProjectStore`. `fault` makes every edit fail."""

    def __init__(self) -> None:
        self.saved: dict[str, Project] = {}
        self.fault: StoreError | None = None
        self._steps: dict[str, list[UndoStep]] = {}
        self._at: dict[str, int] = {}

    async def projects(self) -> tuple[Project, ...]:
        return tuple(sorted(self.saved.values(), key=lambda project: project.updated_at, reverse=True))

    async def project(self, project_id: str) -> Project | None:
        return self.saved.get(project_id)

    async def save_project(self, project: Project) -> None:
        self.saved[project.id] = project

    async def save_edit(self, step: UndoStep, *, merge: bool, keep: int) -> None:
        if self.fault is not None:
            raise self.fault
        project_id = step.after.id
        at = self._at.get(project_id, 0)
        steps = self._steps.get(project_id, [])[:at]
        if merge and steps:
            step = UndoStep(step.label, step.merge_key, steps.pop().before, step.after)
        steps = [*steps, step][-keep:]
        self._steps[project_id], self._at[project_id] = steps, len(steps)
        self.saved[project_id] = step.after

    async def undo_labels(self, project_id: str) -> tuple[str | None, str | None]:
        steps, at = self._steps.get(project_id, []), self._at.get(project_id, 0)
        return (steps[at - 1].label if at else None), (steps[at].label if at < len(steps) else None)

    async def undo(self, project_id: str) -> tuple[UndoStep, Project] | None:
        at = self._at.get(project_id, 0)
        if at == 0:
            return None
        step = self._steps[project_id][at - 1]
        self._at[project_id] = at - 1
        self.saved[project_id] = step.before
        return step, step.before

    async def redo(self, project_id: str) -> tuple[UndoStep, Project] | None:
        steps, at = self._steps.get(project_id, []), self._at.get(project_id, 0)
        if at >= len(steps):
            return None
        self._at[project_id] = at + 1
        self.saved[project_id] = steps[at].after
        return steps[at], steps[at].after

    async def delete_project(self, project_id: str) -> None:
        self.saved.pop(project_id, None)
        self._steps.pop(project_id, None)
        self._at.pop(project_id, None)


class MemoryVersions:
    """A `VersionStore`."""

    def __init__(self) -> None:
        self.saved: dict[str, PromptVersion] = {}
        self.bases: dict[str, int] = {}

    async def versions(self, shot_id: str) -> tuple[PromptVersion, ...]:
        own = [version for version in self.saved.values() if version.shot_id == shot_id]
        return tuple(sorted(own, key=lambda version: version.number))

    async def add(self, version: PromptVersion) -> PromptVersion:
        added = version.replace(number=1 + len(await self.versions(version.shot_id)))
        self.saved[added.id] = added
        self.bases[added.shot_id] = added.number
        return added

    async def base(self, shot_id: str) -> int | None:
        return self.bases.get(shot_id)

    async def set_base(self, shot_id: str, number: int) -> None:
        self.bases[shot_id] = number

    async def rename(self, version_id: str, name: str) -> PromptVersion:
        self.saved[version_id] = self.saved[version_id].replace(name=name)
        return self.saved[version_id]


class MemoryTakes:
    """A `TakeStore`."""

    def __init__(self) -> None:
        self.saved: dict[str, Take] = {}

    async def takes(self, project_id: str | None = None, shot_id: str | None = None) -> tuple[Take, ...]:
        return tuple(
            take
            for take in self.saved.values()
            if not take.trashed
            and (project_id is None or take.project_id == project_id)
            and (shot_id is None or take.shot_id == shot_id)
        )

    async def take(self, take_id: str) -> Take | None:
        return self.saved.get(take_id)

    async def takes_of_job(self, job_id: str) -> tuple[Take, ...]:
        return tuple(take for take in self.saved.values() if take.job_id == job_id)

    async def uses_of(self, sha256: str) -> int:
        return sum(take.sha256 == sha256 for take in self.saved.values())

    async def trash_take(self, take_id: str, *, trashed: bool) -> None:
        self.saved[take_id] = self.saved[take_id].replace(trashed=trashed)


class MemoryLedger:
    """A `LedgerStore` whose rows a `MemoryJobs` shares. `fault` makes every write of its own fail."""

    def __init__(self, clock: Clock | None = None) -> None:
        self.clock = clock or FakeClock()
        self.written: list[LedgerRow] = []
        self.kept: dict[str, str] = {}
        self.fault: StoreError | None = None

    def append(self, entry: LedgerEntry) -> LedgerRow:
        """Add a row at the end."""
        row = LedgerRow(sequence=len(self.written) + 1, at=self.clock.now(), entry=entry)
        self.written.append(row)
        return row

    async def rows(self, query: LedgerQuery) -> tuple[LedgerRow, ...]:
        return tuple(row for row in self.written if _is_meant(row, query))

    async def add(self, entry: LedgerEntry) -> LedgerRow:
        self._allow()
        return self.append(entry)

    async def spent(self, query: LedgerQuery) -> int:
        return sum(row.entry.settled_micro_usd or 0 for row in await self.rows(query))

    async def facts(self, name: str) -> str | None:
        return self.kept.get(name)

    async def keep_facts(self, name: str, value: str) -> None:
        self._allow()
        self.kept[name] = value

    def _allow(self) -> None:
        if self.fault is not None:
            raise self.fault


def _is_meant(row: LedgerRow, query: LedgerQuery) -> bool:
    entry = row.entry
    return (
        (query.since is None or row.at >= query.since)
        and (query.until is None or row.at < query.until)
        and query.job_id in (None, entry.job_id)
        and query.project_id in (None, entry.project_id)
        and query.provider in (None, entry.provider)
    )


FIXED = (
    "sequence", "project_id", "shot_id", "provider", "account", "local", "body", "idempotency_key", "created_at",
    "group",
)  # fmt: skip


class MemoryJobs:
    """A `JobStore` that refuses what the table of states refuses. `full` and `fault` make every write fail.

    `step` is awaited before every write. Rows about money go to `ledger`, at the times of its clock.
    """

    def __init__(
        self, takes: MemoryTakes, step: Callable[[], Awaitable[None]], ledger: MemoryLedger | None = None
    ) -> None:
        self.saved: dict[str, GenerationJob] = {}
        self.history: list[tuple[str, JobState]] = []
        self.noted: list[JobEvent] = []
        self.hidden: set[str] = set()
        self.full = False
        self.fault: StoreError | None = None
        self.ledger = ledger or MemoryLedger()
        self._takes = takes
        self._step = step

    async def _allow(self) -> None:
        await self._step()
        if self.fault is not None:
            raise self.fault
        if self.full:
            raise DiskFull("Could not save: the disk is full.", "Make room.", needed_bytes=4096, free_bytes=0)

    def _keep(self, job: GenerationJob) -> None:
        before = self.saved.get(job.id)
        for entry in entries(before, job):
            self.ledger.append(entry)
        if before is None or _standing(before) != _standing(job):
            self._note(job)
        self.saved[job.id] = job
        self.history.append((job.id, job.state))

    def _note(self, job: GenerationJob) -> None:
        error = "" if job.error is None else job.error.kind
        at, sequence = self.ledger.clock.now(), len(self.noted) + 1
        self.noted.append(JobEvent(sequence, at, job.id, job.state, job.held, job.attempts, job.remote_id, error))

    async def add(self, job: GenerationJob) -> GenerationJob:
        return (await self.add_all([job]))[0]

    async def add_all(self, jobs: Sequence[GenerationJob]) -> tuple[GenerationJob, ...]:
        await self._allow()
        for job in jobs:
            self._refuse_taken(job)
        if len({job.id for job in jobs}) < len(jobs):
            raise IllegalMove("A job is there already.", "Look again.")
        first = max((other.position for other in self.saved.values()), default=0.0) + 1
        count = len(self.saved)
        added = tuple(
            job.replace(sequence=count + number + 1, position=first + number) for number, job in enumerate(jobs)
        )
        for job in added:
            self._keep(job)
        return added

    async def group(self, group_id: str) -> tuple[GenerationJob, ...]:
        jobs = (job for job in self.saved.values() if job.group is not None and job.group.id == group_id)
        return tuple(sorted(jobs, key=lambda job: job.sequence))

    async def save(self, job: GenerationJob) -> None:
        await self.save_all([job])

    async def save_all(self, jobs: Sequence[GenerationJob]) -> None:
        for place, job in enumerate(jobs):
            self._refuse_illegal(job, jobs[:place])
        await self._allow()
        for job in jobs:
            self._keep(job)

    async def replace(self, old: GenerationJob, new: GenerationJob) -> GenerationJob:
        self._refuse_illegal(old)
        self._refuse_taken(new)
        await self._allow()
        self._keep(old)
        placed = new.replace(sequence=len(self.saved) + 1, position=old.position)
        self._keep(placed)
        return placed

    def _refuse_taken(self, job: GenerationJob) -> None:
        if job.id in self.saved:
            raise IllegalMove(f"The job {job.id} is there already.", "Look again.")

    def _refuse_illegal(self, job: GenerationJob, others: Sequence[GenerationJob] = ()) -> None:
        stored = next((other for other in reversed(others) if other.id == job.id), self.saved.get(job.id))
        if stored is None:
            raise NotFound("That job is not there.", "Look again.", field="job")
        for field in FIXED:
            if getattr(stored, field) != getattr(job, field):
                raise IllegalMove(f"The {field} of a job cannot change.", "Look again.")
        allowed = MOVES[stored.state] | (LOCAL_MOVES[stored.state] if stored.local else frozenset())
        if job.state is not stored.state and job.state not in allowed:
            raise IllegalMove(f"{stored.state} to {job.state}", "Look again.")
        if stored.base_url not in ("", job.base_url):
            raise IllegalMove("Where a job was sent cannot change.", "Look again.")

    async def finish(self, job: GenerationJob, takes: Sequence[Take]) -> tuple[Take, ...]:
        stored = self.saved.get(job.id)
        if stored is not None and stored.state is JobState.DONE:
            raise IllegalMove("The job is done already.", "Look again.")
        await self.save(job)
        return tuple(map(self._numbered, takes))

    async def add_take(self, job: GenerationJob, take: Take) -> Take:
        if job.state is not JobState.FETCHING:
            raise IllegalMove("Only a job that is being fetched can get a take.", "Look again.")
        await self.save(job.replace(saving=None))
        return self._numbered(take)

    def _numbered(self, take: Take) -> Take:
        number = 1 + sum(other.shot_id == take.shot_id for other in self._takes.saved.values())
        self._takes.saved[take.id] = take.replace(number=number)
        return self._takes.saved[take.id]

    async def events(self, job_id: str) -> tuple[JobEvent, ...]:
        return tuple(event for event in self.noted if event.job_id == job_id)

    async def remote_ids(self, provider: str) -> frozenset[str]:
        jobs = (job for job in self.saved.values() if job.provider == provider)
        return frozenset(job.remote_id for job in jobs if job.remote_id is not None)

    async def job(self, job_id: str) -> GenerationJob | None:
        return self.saved.get(job_id)

    async def jobs(
        self, *, states: frozenset[JobState] | None = None, project_id: str | None = None
    ) -> tuple[GenerationJob, ...]:
        jobs = (
            job
            for job in self.saved.values()
            if job.id not in self.hidden
            and (states is None or job.state in states)
            and (project_id is None or job.project_id == project_id)
        )
        return tuple(sorted(jobs, key=lambda job: (job.position, job.sequence)))

    async def clear_ended(self, project_id: str | None = None) -> tuple[str, ...]:
        ended = tuple(job.id for job in await self.jobs(project_id=project_id) if job.state not in OPEN_STATES)
        self.hidden.update(ended)
        return ended


def _standing(job: GenerationJob) -> tuple[object, ...]:
    return (job.state, job.held, job.attempts, job.remote_id)


class MemorySettings:
    """A `SettingsStore`."""

    def __init__(self, stored: dict[str, Any] | None = None) -> None:
        self.stored: dict[str, Any] = stored or {}
        self.full = False

    async def read(self) -> dict[str, Any]:
        return dict(self.stored)

    async def write(self, settings: dict[str, Any]) -> None:
        if self.full:
            raise DiskFull("Could not save the settings: the disk is full.", "Make room.")
        self.stored = dict(settings)

    def notices(self) -> tuple[str, ...]:
        return ()
