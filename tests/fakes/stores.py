"""Owns stores in memory, written against `domain.ports`: what a disk would keep outlives a service that is closed."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from studio.domain.errors import DiskFull, IllegalMove, NotFound, StoreError
from studio.domain.jobs import LOCAL_MOVES, MOVES, OPEN_STATES, GenerationJob, JobState
from studio.domain.ports import UndoStep
from studio.domain.project import Project, Take
from studio.domain.versions import PromptVersion


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


class MemoryJobs:
    """A `JobStore` that refuses what the table of states refuses. `full` and `fault` make every write fail.

    `step` is awaited before every write.
    """

    def __init__(self, takes: MemoryTakes, step: Callable[[], Awaitable[None]]) -> None:
        self.saved: dict[str, GenerationJob] = {}
        self.history: list[tuple[str, JobState]] = []
        self.hidden: set[str] = set()
        self.full = False
        self.fault: StoreError | None = None
        self._takes = takes
        self._step = step

    async def _write(self, job: GenerationJob) -> None:
        await self._allow()
        self._keep(job)

    async def _allow(self) -> None:
        await self._step()
        if self.fault is not None:
            raise self.fault
        if self.full:
            raise DiskFull("Could not save: the disk is full.", "Make room.", needed_bytes=4096, free_bytes=0)

    def _keep(self, job: GenerationJob) -> None:
        self.saved[job.id] = job
        self.history.append((job.id, job.state))

    async def add(self, job: GenerationJob) -> GenerationJob:
        return (await self.add_all([job]))[0]

    async def add_all(self, jobs: Sequence[GenerationJob]) -> tuple[GenerationJob, ...]:
        await self._allow()
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
        stored = self.saved.get(job.id)
        if stored is None:
            raise NotFound("That job is not there.", "Look again.", field="job")
        allowed = MOVES[stored.state] | (LOCAL_MOVES[stored.state] if stored.local else frozenset())
        if job.state is not stored.state and job.state not in allowed:
            raise IllegalMove(f"{stored.state} to {job.state}", "Look again.")
        await self._write(job)

    async def finish(self, job: GenerationJob, takes: Sequence[Take]) -> tuple[Take, ...]:
        if self.saved[job.id].state is JobState.DONE:
            raise IllegalMove("The job is done already.", "Look again.")
        await self.save(job)
        numbered = []
        for take in takes:
            number = 1 + sum(other.shot_id == take.shot_id for other in self._takes.saved.values())
            take = take.replace(number=number)
            self._takes.saved[take.id] = take
            numbered.append(take)
        return tuple(numbered)

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
