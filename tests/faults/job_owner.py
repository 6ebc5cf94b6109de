"""Owns the process that the kill experiments kill: a real owner of a workspace that makes jobs and works on them.

Every line it writes is a fact that was on disk before: `found ID STATE` (what the owner before left), `ack ID KEY` (a
job that was promised), `state ID STATE local|remote`. It ends by itself when nothing is left to do.
"""

import asyncio
import sys
from pathlib import Path

from studio.cli.composition import PROGRAM, opened
from studio.domain.jobs import OPEN_STATES, Grade, JobState
from studio.domain.parameters import Parameters
from studio.domain.prompt import Prompt
from studio.services.job_ledger import JobChange
from studio.services.jobs import GenerateOrder
from studio.services.system import SystemClock
from studio.services.workspace import Workspace
from studio.store.database import Database
from studio.store.job_store import SqliteJobStore
from studio.store.workspace_folder import WorkspaceFolder

MODELS = ("rehearsal/steady-1", "animatic/sketch-1", "rehearsal/swift-1", "animatic/sketch-1")
PROMPT = "A paper boat on a canal at noon, wide shot."


def _say(*words: str) -> None:
    sys.stdout.write(" ".join(words) + "\n")
    sys.stdout.flush()


async def _tell_found(path: Path) -> int:
    """Tell the state of each open job on disk; return how many jobs there are."""
    with WorkspaceFolder(path).lock(PROGRAM):
        database = await Database.open(path, SystemClock())
        try:
            jobs = await SqliteJobStore(database).jobs()
        finally:
            await database.close()
    for job in jobs:
        if job.state in OPEN_STATES:
            _say("found", job.id, job.state.value)
    return len(jobs)


def order(project_id: str, shot_id: str, number: int) -> GenerateOrder:
    """Return the `number`-th order: small animatics and rehearsal jobs in turns, with seeds that go well."""
    model = MODELS[number % len(MODELS)]
    parameters = Parameters(duration_s=1.0, resolution="360p", seed=number % 80)
    if model == "rehearsal/steady-1":
        parameters = parameters.replace(duration_s=4.0, resolution="720p", extras=(("wait_s", 0.4),))
    elif model == "rehearsal/swift-1":
        parameters = parameters.replace(duration_s=2.0, audio=False, extras=(("wait_s", 0.4),))
    grade = Grade.ANIMATIC if model.startswith("animatic") else Grade.DRAFT
    return GenerateOrder(
        project_id=project_id, shot_id=shot_id, model=model, grade=grade, prompt=PROMPT, parameters=parameters
    )


async def _shot(workspace: Workspace) -> tuple[str, str]:
    project = workspace.projects.by_name("Kills") or await workspace.projects.create("Kills")
    if not project.shots:
        change = await workspace.projects.add_shot(project.id, project.scenes[0].id, prompt=Prompt(text=PROMPT))
        return project.id, change.added[0]
    return project.id, project.shots[0].id


async def own(path: Path, keep_open: int) -> None:
    """Work on what is open and keep `keep_open` jobs under way until the process is killed; with 0 finish and end."""
    made = await _tell_found(path)
    async with opened(path, lambda error: _say("fault", repr(error))) as workspace:
        wake = asyncio.Event()

        def tell(change: JobChange) -> None:
            _say("state", change.job.id, change.job.state.value, "local" if change.job.local else "remote")
            wake.set()

        workspace.jobs.changes.subscribe(tell)
        project_id, shot_id = await _shot(workspace)
        workspace.jobs.run()
        while True:
            wake.clear()
            live = [job for job in workspace.jobs.open_jobs() if job.state is not JobState.UNKNOWN]
            if not live and keep_open == 0:
                return
            if len(live) < keep_open:
                job = await workspace.jobs.request(order(project_id, shot_id, made))
                made += 1
                _say("ack", job.id, job.idempotency_key)
                continue
            await wake.wait()


if __name__ == "__main__":
    asyncio.run(own(Path(sys.argv[1]), int(sys.argv[2])))
