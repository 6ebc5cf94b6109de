"""Owns the measuring of what the job engine costs: from a request to its saved take, with ten thousand in the queue.

The provider answers at once and its time runs 200 times as fast, so that what is left is the engine, the database with
its syncs and the files. Real store, real files; only the decoder that would look at each clip is left out.
"""

import os
import time
from collections.abc import Callable
from contextlib import AsyncExitStack
from pathlib import Path

from studio.cli import composition
from studio.cli.connectors import Connectors
from studio.domain.jobs import GenerationJob, Grade, JobState
from studio.domain.models import ModelSpec
from studio.domain.parameters import Parameters
from studio.domain.prompt import Prompt
from studio.domain.provider_ports import (
    Capabilities,
    KeyCheck,
    Order,
    PlannedRequest,
    RemoteJob,
    RemoteStatus,
)
from studio.services.jobs import GenerateOrder
from studio.services.workspace import Workspace
from studio.store.database import Database
from studio.store.workspace_folder import WorkspaceFolder
from tests.bench.rows import Row
from tests.fakes.providers import REMOTE_SPEC
from tests.faults.bench.clips import LightProber, clip
from tests.faults.bench.scaled_loop import ScaledClock, ScaledTime, run_scaled

JOBS, MEASURED = 10_000, 1500
FACTOR = 200.0
LIMIT_MS, COMMITS = 20.0, 6.0
"""Written are: the job, that it is sent, its id, that it waits to be fetched, its file's name, and that it is done."""


class Ready:
    """A `RemoteProvider` that has every take ready at once."""

    id = "away"
    poll_s = 0.5
    base_url = "https://away.invalid"
    closed = ""
    capabilities = Capabilities(at_once=50)

    def __init__(self) -> None:
        self.done = 0

    def specs(self) -> tuple[ModelSpec, ...]:
        return (REMOTE_SPEC,)

    def body(self, order: Order) -> bytes:
        return order.prompt.encode()

    def planned(self, order: Order) -> tuple[PlannedRequest, ...]:
        return ()

    async def check_key(self, account: str = "") -> KeyCheck:
        return KeyCheck(None, 1, None, 1)

    async def key_fingerprint(self, account: str = "") -> str:
        return "0123456789ab"

    async def reachable(self) -> bool:
        return True

    async def submit(self, job: GenerationJob) -> str:
        return f"r-{job.id}"

    async def status(self, job: GenerationJob) -> RemoteStatus:
        return RemoteStatus(JobState.FETCHING, cost_micro_usd=500_000)

    async def fetch(
        self, job: GenerationJob, part_path: str, progress: Callable[[float], None], output: int = 0
    ) -> str:
        Path(part_path).write_bytes(clip(job.id))
        progress(1.0)
        return "mp4"

    async def cancel(self, job: GenerationJob) -> None:
        return None

    async def find(self, job: GenerationJob) -> str | None:
        return None

    async def listed(self, job: GenerationJob) -> tuple[RemoteJob, ...]:
        return ()


def engine(folder: Path) -> list[Row]:
    """Measure jobs from the request to the saved take: time and commits of each."""
    clip("warm")
    workspace = folder / "engine"
    ms, commits = run_scaled(_run(workspace), FACTOR)
    sync_ms = _one_sync_ms(folder)
    return [
        Row(f"engine, a job of {JOBS:,} from request to take", "–", ms, "ms", None, LIMIT_MS),
        Row("its commits", "–", commits, "", None, COMMITS),
        Row("one synced write of this disk", "–", sync_ms, "ms"),
    ]


def _one_sync_ms(folder: Path) -> float:
    with (folder / "sync").open("wb") as file:
        began = time.monotonic()
        for _ in range(50):
            file.write(b"x" * 4096)
            file.flush()
            os.fsync(file.fileno())
    return (time.monotonic() - began) * 1000 / 50


async def _run(path: Path) -> tuple[float, float]:
    """Return milliseconds and commits for each of the first jobs of a long queue."""
    async with AsyncExitStack() as stack:
        folder = WorkspaceFolder(path)
        folder.create()
        stack.callback(folder.lock("bench").release)
        clock = ScaledClock(ScaledTime(time.time(), FACTOR))
        database = await Database.open(path, clock)
        stack.push_async_callback(database.close)
        connectors = Connectors(folder, clock)
        stack.push_async_callback(connectors.close)
        adapters = composition._adapters(stack, folder, database, clock, connectors)
        workspace = Workspace(adapters._replace(remote_providers=(Ready(),), prober=LightProber()), _raise)
        stack.push_async_callback(workspace.close)
        await workspace.open(run_local=False, run_remote=False)
        project = await workspace.projects.create("Bench")
        change = await workspace.projects.add_shot(project.id, project.scenes[0].id, prompt=Prompt(text="A kite."))
        order = GenerateOrder(
            project_id=project.id, shot_id=change.added[0], model=REMOTE_SPEC.id, grade=Grade.DRAFT,
            prompt="A kite over dunes.", parameters=Parameters(seed=7), agreed=True,
        )  # fmt: skip
        await workspace.jobs.request_all([order] * JOBS)
        return await _measured(workspace, database)


def _raise(error: BaseException) -> None:
    raise error


async def _measured(workspace: Workspace, database: Database) -> tuple[float, float]:
    commits = 0

    def count(statement: str) -> None:
        nonlocal commits
        commits += statement == "BEGIN IMMEDIATE"  # what only reads begins otherwise

    await database.read(lambda connection: connection.set_trace_callback(count))
    began = time.monotonic()
    workspace.jobs.run(local=False)
    first = workspace.jobs.open_jobs()[:MEASURED]
    for job in first:
        await workspace.jobs.wait(job.id)
    spent_ms = (time.monotonic() - began) * 1000
    done = JOBS - len(workspace.jobs.open_jobs())
    return spent_ms / done, commits / done
