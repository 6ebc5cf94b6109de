"""Writes the sample of the newest format into `v<N>/workspace.sql`: `python -m tests.data.workspaces.make_samples`.

Run it once, when a format is released, and never again for that format: the samples stand for what users have on disk.
`v0` was written by hand.
"""

import asyncio
import sqlite3
import tempfile
from datetime import timedelta
from pathlib import Path

from studio.domain.frames import TimeRange
from studio.domain.jobs import JobState
from studio.domain.project import Scene
from studio.store.database import Database
from studio.store.job_store import SqliteJobStore
from studio.store.migrations import CURRENT_VERSION
from studio.store.opening import APPLICATION_ID
from studio.store.project_store import SqliteProjectStore
from tests.store.samples import SteppedClock, edit, job, project, take, with_prompt

FOLDER = Path(__file__).parent


def sample_text(version: int) -> str:
    """Return the SQL that makes the sample of a format."""
    return (FOLDER / f"v{version}" / "workspace.sql").read_text(encoding="utf-8")


def make_database(version: int, path: Path) -> None:
    """Make the sample database of a format at `path`."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript(sample_text(version))
    connection.close()


def trimmed(scene: Scene) -> Scene:
    """Return a scene whose first shot has a caption and a trim."""
    first = scene.shots[0].replace(caption="The heron waits.", trim=TimeRange(first_frame=12, frames=48))
    return scene.replace(shots=(first, *scene.shots[1:]))


async def _fill(folder: Path) -> None:
    opened = await Database.open(folder, SteppedClock())
    projects, jobs = SqliteProjectStore(opened), SqliteJobStore(opened)
    first = project()
    await projects.save_project(first)
    await projects.save_project(project(1, "project-2").replace(scenes=(), archived=True))
    second = with_prompt(first, 1, "A heron — 🪶 — lifts off.\r\nRings spread over the water.")
    await projects.save_edit(edit(first, second, "Change prompt", "type"), merge=False, keep=200)
    third = with_prompt(second, 2, "Reeds bend in the wind.")
    await projects.save_edit(edit(second, third, "Change prompt"), merge=False, keep=200)
    fourth = third.replace(scenes=(trimmed(third.scenes[0]),), updated_at=third.updated_at + timedelta(seconds=1))
    await projects.save_edit(edit(third, fourth, "Trim clip"), merge=False, keep=200)
    await projects.undo(first.id)
    await projects.undo(first.id)
    done = await jobs.add(job(1))
    for state in (JobState.SUBMITTING, JobState.RUNNING, JobState.FETCHING):
        done = done.moved_to(state)
        await jobs.save(done)
    await jobs.finish(done.moved_to(JobState.DONE, cost_micro_usd=0), [take(done, 0), take(done, 1)])
    await jobs.add(job(2, local=False))
    await opened.close()


def _write() -> None:
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_fill(Path(folder)))
        connection = sqlite3.connect(Path(folder) / "workspace.sqlite")
        lines = [
            f"PRAGMA application_id = {APPLICATION_ID};",
            f"PRAGMA user_version = {CURRENT_VERSION};",
            *connection.iterdump(),
        ]
        connection.close()
    target = FOLDER / f"v{CURRENT_VERSION}" / "workspace.sql"
    target.parent.mkdir(exist_ok=True)
    target.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="")


if __name__ == "__main__":
    _write()
