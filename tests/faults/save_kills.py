"""Owns the experiment that kills owners at each step of a save: real services and stores, providers that write bytes.

No two results of a job are alike here, so a clip that is made a second time cannot hide behind the first one's name.
"""

import asyncio
import hashlib
import random
import secrets
from collections import Counter
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

from studio.domain.jobs import GenerationJob, Grade, JobState
from studio.domain.parameters import Parameters
from studio.domain.project import MediaFacts
from studio.domain.provider_ports import RemoteStatus
from studio.domain.render import RenderEvent, RenderFinished
from studio.services.jobs import GenerateOrder
from studio.services.system import SystemClock, SystemRandom
from studio.services.workspace import Adapters, Workspace
from studio.store.database import Database
from studio.store.job_store import SqliteJobStore
from studio.store.ledger_store import SqliteLedgerStore
from studio.store.media_folder import MediaFolder
from studio.store.project_store import SqliteProjectStore
from studio.store.settings_file import SettingsFile
from studio.store.take_store import SqliteTakeStore
from tests.fakes.media import MemoryDisk
from tests.fakes.providers import LocalFake, RemoteFake
from tests.faults.database_faults import Figures, opened
from tests.faults.killing import Say, run_forked, steps_taken
from tests.store.samples import job, take

MODELS = ("here/one", "away/one")
LONGEST_RUN_S = 0.4


def _write(part_path: str) -> int:
    content = secrets.token_bytes(1 + secrets.randbelow(200_000))
    with Path(part_path).open("wb", buffering=0) as file:
        file.write(content)
    return len(content)


class _Here(LocalFake):
    """Draws at once and says so before."""

    def __init__(self, say: Say) -> None:
        super().__init__(MemoryDisk())
        self._say = say

    async def make(self, job: GenerationJob, part_path: str, *, preview: bool) -> AsyncIterator[RenderEvent]:
        self._say(f"made {job.id} {steps_taken()}")
        yield RenderFinished(part_path=part_path, size_bytes=_write(part_path))


class _Away(RemoteFake):
    """Knows every request by its key, for ever, and has its result at once."""

    def __init__(self, say: Say) -> None:
        super().__init__(MemoryDisk())
        self._say = say

    async def submit(self, job: GenerationJob) -> str:
        return job.idempotency_key

    async def find(self, job: GenerationJob) -> str | None:
        return job.idempotency_key

    async def status(self, job: GenerationJob) -> RemoteStatus:
        return RemoteStatus(JobState.FETCHING, cost_micro_usd=500_000)

    async def fetch(
        self, job: GenerationJob, part_path: str, progress: Callable[[float], None], output: int = 0
    ) -> str:
        self._say(f"made {job.remote_id} {steps_taken()}")
        _write(part_path)
        return "mp4"


class _Facts:
    """A prober that finds every file good."""

    async def probe(self, path: str) -> MediaFacts:
        return take(job()).media

    async def probe_picture(self, path: str) -> tuple[int, int]:
        return 1280, 720


def _workspace(folder: Path, database: Database, say: Say) -> Workspace:
    unused: Any = None  # nothing is shown, played or exported here
    adapters = Adapters(
        SqliteProjectStore(database), SqliteTakeStore(database), SqliteJobStore(database), MediaFolder(folder),
        SettingsFile(folder / "settings.json"), _Facts(), unused, unused, unused, unused,
        (_Here(say),), (_Away(say),), SystemClock(), SystemRandom(), "a test", unused, unused,
        unused, unused, unused, unused, unused, unused, unused, unused, SqliteLedgerStore(database),
    )  # fmt: skip
    return Workspace(adapters, lambda error: say(f"fault {error!r}"))


async def _own(folder: Path, model: str, orders: int, say: Say) -> None:
    """Finish what is open, then `orders` new jobs one after the other."""
    async with opened(folder) as database:
        workspace = _workspace(folder, database, say)
        await workspace.open()
        project = workspace.projects.by_name("Saves") or await workspace.projects.create("Saves")
        if not project.shots:
            change = await workspace.projects.add_shot(project.id, project.scenes[0].id)
            assert change.project is not None
            project = change.project
        for open_job in workspace.jobs.open_jobs():
            await workspace.jobs.reconcile(open_job.id)  # a request that was cut off is found by its key
            await workspace.jobs.wait(open_job.id)
        for _ in range(orders):
            order = GenerateOrder(
                project_id=project.id, shot_id=project.shots[0].id, model=model, grade=Grade.DRAFT,
                prompt="A heron stands in shallow water.", parameters=Parameters(seed=7),
            )  # fmt: skip
            await workspace.jobs.wait((await workspace.jobs.request(order)).id)
        await workspace.close()


def kills_while_a_take_is_saved(folder: Path, *, rounds: int, seed: int) -> Figures:
    """C01, from part file to take: kill at each step, restart; then kills at random moments, many in a row."""
    chance = random.Random(seed)
    asyncio.run(_own(folder, MODELS[0], 1, lambda _: None))
    figures: Counter[str] = Counter()
    for model in MODELS:
        first, last = _steps_of_a_save(folder, model)
        figures["steps_of_a_save"] += last - first
        for step in range(first, last, max(1, (last - first) * 4 // rounds)):
            ended = run_forked(lambda say: asyncio.run(_own(folder, model, 1, say)), kill_at_step=step)  # noqa: B023
            waiting = _unnamed(folder)
            figures["kills"] += ended.killed
            figures["clips_waiting"] += len(waiting)
            after = run_forked(lambda say: asyncio.run(_own(folder, model, 0, say)))  # noqa: B023
            figures["failed_by_itself"] += ended.failed + after.failed
            figures["made_again"] += sum(line.startswith("made") for line in after.lines) if waiting else 0
            figures["faults"] += sum(line.startswith("fault") for line in (*ended.lines, *after.lines))
            figures["orphans"] += len(_unnamed(folder))
    for number in range(rounds // 2):
        ended = run_forked(
            lambda say: asyncio.run(_own(folder, MODELS[number % 2], 1000, say)),  # noqa: B023
            kill_after_s=chance.uniform(0.05, LONGEST_RUN_S),
        )
        figures["kills"] += ended.killed
        figures["failed_by_itself"] += ended.failed
    asyncio.run(_own(folder, MODELS[0], 0, lambda _: None))
    figures.update(asyncio.run(_ledger(folder)))
    figures["orphans"] += len(_unnamed(folder))
    return dict(figures)


def _steps_of_a_save(folder: Path, model: str) -> tuple[int, int]:
    """Return the steps of a whole run at which its clip begins to be written and at which the run ends."""

    def work(say: Say) -> None:
        asyncio.run(_own(folder, model, 1, say))
        say(f"end {steps_taken()}")

    lines = run_forked(work, kill_at_step=0).lines
    made = next(line for line in lines if line.startswith("made"))
    return int(made.split()[-1]) + 1, int(lines[-1].split()[-1]) + 1


def _files(folder: Path) -> list[Path]:
    return [path for path in (folder / "media").rglob("*") if path.is_file()]


def _unnamed(folder: Path) -> set[str]:
    """Return the names of kept files that no take names."""
    return {path.stem for path in _files(folder)} - asyncio.run(_named(folder))


async def _named(folder: Path) -> set[str]:
    async with opened(folder) as database:
        return {each.sha256 for each in await SqliteTakeStore(database).takes()}


async def _ledger(folder: Path) -> Counter[str]:
    async with opened(folder) as database:
        jobs, takes = await SqliteJobStore(database).jobs(), await SqliteTakeStore(database).takes()
    by_job, files = Counter(each.job_id for each in takes), _files(folder)
    done = [made for made in jobs if made.state is JobState.DONE]
    return Counter(
        jobs=len(jobs),
        done=len(done),
        failed=sum(made.state is JobState.FAILED for made in jobs),
        left_open=sum(made.state not in (JobState.DONE, JobState.FAILED) for made in jobs),
        done_without_one_take=sum(by_job[made.id] != 1 for made in done),
        takes_of_others=len(takes) - len(done),
        takes_without_file=len({each.sha256 for each in takes} - {path.stem for path in files}),
        bad_files=sum(hashlib.sha256(path.read_bytes()).hexdigest() != path.stem for path in files),
        parts_left=sum(1 for _ in (folder / "parts").iterdir()),
    )
