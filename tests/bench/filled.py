"""Owns the workspaces that the window is measured with: 1 000 takes of 40 shots, or a board of 500 shots."""

import asyncio
import struct
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from studio.domain.jobs import JobState
from studio.domain.parameters import Parameters
from studio.domain.project import Project, Scene, Shot
from studio.domain.prompt import Prompt
from studio.services.system import SystemClock
from studio.store.database import Database
from studio.store.job_store import SqliteJobStore
from studio.store.media_folder import MediaFolder
from studio.store.project_store import SqliteProjectStore
from tests.end_to_end.real_window import past_first_run, shotwright
from tests.store.samples import job, take

DIFFERENT = 120
PROMPTS = (
    "Wide shot of a red barn in a wheat field, noon sun, the camera pans left.",
    "Close-up of a candle on a table at night, slow push in.",
    "A tram crosses a bridge in the rain, evening, tracking shot.",
)


class Size(NamedTuple):
    """How much there is in a workspace."""

    shots: int
    takes_a_shot: int
    scenes: int


MANY_TAKES = Size(40, 25, 4)
LONG_BOARD = Size(500, 1, 50)


def fill(workspace: Path, size: Size = MANY_TAKES) -> None:
    """Make the workspace: three clips are drawn, the other files are the same pictures with another tail."""
    past_first_run(workspace)
    for number, prompt in enumerate(PROMPTS):
        words = ("--duration", "2", "--resolution", "360p", "--project", "Clips", "--seed", str(number + 1))
        done = shotwright(workspace, "generate", prompt, *words)
        if done.returncode:
            raise RuntimeError(done.stderr)
    asyncio.run(_fill(workspace, size))


async def _fill(workspace: Path, size: Size) -> None:
    media = MediaFolder(workspace)
    clips = sorted((workspace / "media").rglob("*.mp4"))
    files = []
    for number in range(DIFFERENT):
        part = Path(media.part_path(f"fill-{number}"))
        content = clips[number % len(clips)].read_bytes() + struct.pack(">I4sI", 12, b"free", number)
        part.write_bytes(content)
        kept = await media.keep(str(part), "mp4")
        files.append((kept.sha256, len(content)))
    database = await Database.open(workspace, SystemClock())
    try:
        await SqliteProjectStore(database).save_project(_project(size))
        await _take_rows(SqliteJobStore(database), files, size)
    finally:
        await database.close()


async def _take_rows(jobs: SqliteJobStore, files: list[tuple[str, int]], size: Size) -> None:
    """Write the jobs and takes. The newest take of each shot has a file of its own."""
    for number in range(size.shots):
        made = await jobs.add(job(number, project_id="filled").replace(shot_id=f"shot-{number}"))
        for state in (JobState.SUBMITTING, JobState.RUNNING, JobState.FETCHING):
            made = made.moved_to(state)
            await jobs.save(made)
        takes = []
        for each in range(size.takes_a_shot):
            sha256, size_bytes = files[(number + each * 7) % len(files)]
            one = take(made, each, sha256, size_bytes)
            facts = one.media.replace(width_px=640, height_px=360, frames=48, duration_s=2.0)
            takes.append(one.replace(media=facts))
        await jobs.finish(made.moved_to(JobState.DONE), takes)


def _project(size: Size) -> Project:
    now = datetime.now(UTC) + timedelta(minutes=1)
    shots = [
        Shot(
            id=f"shot-{number}",
            name=f"Shot {number + 1}",
            prompt=Prompt(text=PROMPTS[number % 3]),
            parameters=Parameters(duration_s=2.0),
        )
        for number in range(size.shots)
    ]
    each = size.shots // size.scenes
    scenes = tuple(
        Scene(id=f"scene-{at}", name=f"Scene {at + 1}", shots=tuple(shots[at * each : at * each + each]))
        for at in range(size.scenes)
    )
    return Project(id="filled", name="Filled", scenes=scenes, created_at=now, updated_at=now)
