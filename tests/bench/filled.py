"""Owns the workspace that the window is measured with: 1 000 takes of 40 shots over real clips."""

import asyncio
import struct
from datetime import UTC, datetime, timedelta
from pathlib import Path

from studio.domain.jobs import JobState
from studio.domain.project import Project, Scene, Shot
from studio.domain.prompt import Prompt
from studio.services.system import SystemClock
from studio.store.database import Database
from studio.store.job_store import SqliteJobStore
from studio.store.media_folder import MediaFolder
from studio.store.project_store import SqliteProjectStore
from tests.end_to_end.real_window import past_first_run, shotwright
from tests.store.samples import job, take

SHOTS, TAKES_A_SHOT, DIFFERENT = 40, 25, 120
PROMPTS = (
    "Wide shot of a red barn in a wheat field, noon sun, the camera pans left.",
    "Close-up of a candle on a table at night, slow push in.",
    "A tram crosses a bridge in the rain, evening, tracking shot.",
)


def fill(workspace: Path) -> None:
    """Make the workspace: three clips are drawn, the other files are the same pictures with another tail."""
    past_first_run(workspace)
    for number, prompt in enumerate(PROMPTS):
        words = ("--duration", "2", "--resolution", "360p", "--project", "Clips", "--seed", str(number + 1))
        done = shotwright(workspace, "generate", prompt, *words)
        if done.returncode:
            raise RuntimeError(done.stderr)
    asyncio.run(_fill(workspace))


async def _fill(workspace: Path) -> None:
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
        await SqliteProjectStore(database).save_project(_project())
        await _take_rows(SqliteJobStore(database), files)
    finally:
        await database.close()


async def _take_rows(jobs: SqliteJobStore, files: list[tuple[str, int]]) -> None:
    """Write the jobs and takes. The newest take of each shot has a file of its own."""
    for number in range(SHOTS):
        made = await jobs.add(job(number, project_id="filled").replace(shot_id=f"shot-{number}"))
        for state in (JobState.SUBMITTING, JobState.RUNNING, JobState.FETCHING):
            made = made.moved_to(state)
            await jobs.save(made)
        takes = []
        for each in range(TAKES_A_SHOT):
            sha256, size = files[(number + each * 7) % len(files)]
            one = take(made, each, sha256, size)
            facts = one.media.replace(width_px=640, height_px=360, frames=48, duration_s=2.0)
            takes.append(one.replace(media=facts))
        await jobs.finish(made.moved_to(JobState.DONE), takes)


def _project() -> Project:
    now = datetime.now(UTC) + timedelta(minutes=1)
    shots = [
        Shot(id=f"shot-{number}", name=f"Shot {number + 1}", prompt=Prompt(text=PROMPTS[number % 3]))
        for number in range(SHOTS)
    ]
    scenes = tuple(
        Scene(id=f"scene-{at}", name=f"Scene {at + 1}", shots=tuple(shots[at * 10 : at * 10 + 10])) for at in range(4)
    )
    return Project(id="filled", name="Filled", scenes=scenes, created_at=now, updated_at=now)
