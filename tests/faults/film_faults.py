"""Owns the experiments with films and imports that go wrong: cancelled, killed, without room, with files that vanish.

`python -m tests.faults.film_faults` runs the long form. Each works on a whole workspace with the real adapters; its
takes are imported clips, so that the way in is tried as well.
"""

import asyncio
import contextlib
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path
from typing import NamedTuple

import av

from studio.cli.composition import opened
from studio.domain.errors import StudioError
from studio.domain.frames import TimeRange
from studio.domain.jobs import GenerationJob, JobState
from studio.services.exports import ENDED, ExportState, FilmExport
from studio.services.workspace import Workspace
from tests.faults.job_disk import can_mount
from tests.media.clips import ClipMake, make_clip

ROOT = Path(__file__).resolve().parents[2]
CLIPS, FRAMES, CUT = 4, 60, 59
NAME = "film.mp4"


class Bench(NamedTuple):
    """An open workspace with a project of imported clips, and a folder for films."""

    workspace: Workspace
    project_id: str
    films: Path


def clips_in(folder: Path) -> list[str]:
    """Make the clips that stand for files from outside."""
    folder.mkdir(parents=True, exist_ok=True)
    make = ClipMake(FRAMES, 640, 360, noise=True)
    return [str(make_clip(folder / f"clip {n}.mp4", make._replace(first_number=n * 100))) for n in range(CLIPS)]


@contextlib.asynccontextmanager
async def bench(folder: Path) -> AsyncIterator[Bench]:
    """Open the workspace below `folder`; its project is made where it is missing. Cuts begin between key frames."""
    faults: list[BaseException] = []
    async with opened(folder / "w", faults.append, run_local=True) as workspace:
        project = workspace.projects.by_name("Film")
        if project is None:
            project = await workspace.projects.create("Film")
            paths = clips_in(folder / "outside")
            jobs = await workspace.imports.videos_as_shots(project.id, project.scenes[0].id, None, paths)
            for job in jobs:
                if (await workspace.jobs.wait(job.id)).state is not JobState.DONE:
                    raise RuntimeError("a clip was not imported")
            await _cut(workspace, project.id)
        (folder / "films").mkdir(exist_ok=True)
        yield Bench(workspace, project.id, folder / "films")
    if faults:
        raise faults[0]


async def _cut(workspace: Workspace, project_id: str) -> None:
    for shot in workspace.projects.project(project_id).shots:
        await workspace.storyboard.set_trim(project_id, shot.id, TimeRange(first_frame=1, frames=CUT))


async def _uncut(workspace: Workspace, project_id: str) -> None:
    for shot in workspace.projects.project(project_id).shots:
        await workspace.storyboard.set_trim(project_id, shot.id, None)


class _Ending:
    """Hears of exports and waits for one to end."""

    def __init__(self, workspace: Workspace) -> None:
        self._last: dict[str, FilmExport] = {}
        self._news = asyncio.Event()
        workspace.exports.changes.subscribe(self._hear)

    def _hear(self, export: FilmExport) -> None:
        self._last[export.id] = export
        self._news.set()

    async def of(self, export_id: str) -> FilmExport:
        async with asyncio.timeout(60):
            while self._last[export_id].state not in ENDED:
                self._news.clear()
                await self._news.wait()
        return self._last[export_id]

    async def begun(self, export_id: str) -> None:
        async with asyncio.timeout(60):
            while not self._last[export_id].frames_done and self._last[export_id].state not in ENDED:
                self._news.clear()
                await self._news.wait()


async def cancels(folder: Path, rounds: int, seed: int = 3) -> Counter[str]:
    """Cancel films at random moments, encoded and copied in turn; count what is left and how long it took."""
    chance, figures = random.Random(seed), Counter[str](left=0, longest_ms=0, cancelled=0, done=0, other=0)
    async with bench(folder) as (workspace, project_id, films):
        ending = _Ending(workspace)
        for turn in range(rounds):
            await (_cut if turn % 2 else _uncut)(workspace, project_id)
            export = await workspace.exports.start(project_id, str(films / NAME))
            await _moment(chance.uniform(0, 1.2 if turn % 2 else 0.15))
            began = time.monotonic()
            workspace.exports.cancel(export.id)
            ended = await ending.of(export.id)
            if ended.state is ExportState.CANCELLED:
                figures["longest_ms"] = max(figures["longest_ms"], round((time.monotonic() - began) * 1000))
            figures[ended.state.value if ended.state.value in figures else "other"] += 1
            place = films / NAME
            figures["left"] += len([path for path in films.iterdir() if path != place])
            figures["left"] += place.exists() != (ended.state is ExportState.DONE)
            place.unlink(missing_ok=True)
    return figures


async def _moment(seconds: float) -> None:
    """Let time pass: the moment of a fault is the experiment."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await asyncio.get_running_loop().create_future()


async def vanishing(folder: Path) -> Counter[str]:
    """Delete the last clip's file while a film is written; then the film fails with the file's name, or is whole."""
    figures = Counter[str](left=0, half=0, failed=0, done=0)
    async with bench(folder) as (workspace, project_id, films):
        await _cut(workspace, project_id)
        ending = _Ending(workspace)
        plan = await workspace.film.plan(project_id)
        last = Path(plan.clips[-1].path or "")
        content = last.read_bytes()
        for bites in (None, len(content) // 2):
            export = await workspace.exports.start(project_id, str(films / NAME))
            await ending.begun(export.id)
            last.unlink()
            if bites is not None:
                last.write_bytes(content[:bites])
            ended = await ending.of(export.id)
            figures[ended.state.value] += 1
            figures["left"] += len([path for path in films.iterdir() if path.name != NAME])
            if ended.state is ExportState.DONE:
                figures["half"] += _frames(films / NAME) != CLIPS * CUT
            (films / NAME).unlink(missing_ok=True)
            last.write_bytes(content)
    return figures


async def without_room(folder: Path, disk: Path) -> Counter[str]:
    """Write films to a disk that is too small, by copy and by encode, and to one that may only be read."""
    figures = Counter[str](left=0, full=0, refused=0)
    async with bench(folder) as (workspace, project_id, _):
        ending = _Ending(workspace)
        for cut in (_cut, _uncut):
            await cut(workspace, project_id)
            export = await workspace.exports.start(project_id, str(disk / NAME))
            ended = await ending.of(export.id)
            figures["full"] += ended.error is not None and ended.error.kind == "disk_full"
            figures["left"] += len(list(disk.iterdir()))
        await asyncio.to_thread(subprocess.run, ["mount", "-o", "remount,ro", str(disk)], check=True)
        try:
            await workspace.exports.start(project_id, str(disk / NAME))
        except StudioError as error:
            figures["refused"] += error.field == "out"
    return figures


def kills(folder: Path, rounds: int, seed: int = 5) -> Counter[str]:
    """Kill the owner at random moments of an export; nothing half lies at its place, what is left goes next time."""
    chance, figures = random.Random(seed), Counter[str](killed=0, half=0, left=0, parts=0)
    asyncio.run(_laid_out(folder))
    place = folder / "films" / NAME
    for _ in range(rounds):
        child = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.film_faults", "export", str(folder)],
            cwd=ROOT, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        with child:
            begun = child.stdout is not None and child.stdout.readline()
            if begun:
                with contextlib.suppress(subprocess.TimeoutExpired):
                    child.wait(chance.uniform(0, 1.5))
            child.send_signal(signal.SIGKILL)
        figures["killed"] += child.returncode == -signal.SIGKILL
        figures["parts"] += len([path for path in place.parent.iterdir() if path != place])
        figures["half"] += place.exists() and _frames(place) != CLIPS * CUT
        place.unlink(missing_ok=True)
    asyncio.run(_exported(folder))
    figures["left"] = len([path for path in place.parent.iterdir() if path != place])
    figures["half"] += _frames(place) != CLIPS * CUT
    return figures


async def _laid_out(folder: Path) -> None:
    async with bench(folder):
        pass


async def _exported(folder: Path) -> None:
    async with bench(folder) as (workspace, project_id, films):
        ending = _Ending(workspace)
        export = await workspace.exports.start(project_id, str(films / NAME))
        print("begun", flush=True)
        await ending.of(export.id)


async def import_cancels(folder: Path, rounds: int, seed: int = 7) -> Counter[str]:
    """Cancel imports at random moments; a cancelled one leaves no file and no take."""
    chance, figures = random.Random(seed), Counter[str](left=0, cancelled=0, done=0, other=0)
    async with bench(folder) as (workspace, project_id, _):
        large = folder / "outside" / "large.mp4"
        make_clip(large, ClipMake(48, 640, 360, noise=True, crf=1, first_number=5000))
        with large.open("ab") as file:
            file.write(bytes(60 << 20))  # what lies behind a film's end is nobody's, but it is copied
        shot = workspace.projects.project(project_id).shots[0]
        for _ in range(rounds):
            before = await _files(workspace, shot.id)
            job = await workspace.imports.video(project_id, shot.id, str(large))
            await _moment(chance.uniform(0, 0.3))
            with contextlib.suppress(StudioError):
                await workspace.jobs.cancel(job.id)
            ended: GenerationJob = await workspace.jobs.wait(job.id)
            figures[ended.state.value if ended.state.value in figures else "other"] += 1
            after = await _files(workspace, shot.id)
            figures["left"] += (after != before) != (ended.state is JobState.DONE)
            for take in await workspace.takes.of_shot(shot.id):
                if take.job_id == job.id:
                    await workspace.takes.trash(take.id)
        figures["left"] += len(list((folder / "w" / "parts").iterdir()))
    return figures


async def _files(workspace: Workspace, shot_id: str) -> int:
    return len(await workspace.takes.of_shot(shot_id))


def _frames(path: Path) -> int:
    try:
        with av.open(str(path)) as container:
            return sum(1 for _ in container.decode(video=0))
    except (av.FFmpegError, OSError):
        return -1


def main(words: list[str]) -> int:
    """Run everything at length, or be the owner that is killed."""
    if words[:1] == ["export"]:
        asyncio.run(_exported(Path(words[1])))
        return 0
    with tempfile.TemporaryDirectory(prefix="film-faults-") as name:
        folder = Path(name)
        print("cancels", dict(asyncio.run(cancels(folder / "a", 50))), flush=True)
        print("vanishing", dict(asyncio.run(vanishing(folder / "a"))), flush=True)
        print("kills", dict(kills(folder / "a", 20)), flush=True)
        print("import cancels", dict(asyncio.run(import_cancels(folder / "a", 50))), flush=True)
        print("without room", small_disk(folder), flush=True)
    return 0


def small_disk(folder: Path) -> dict[str, int] | None:
    """Run `without_room` on a disk of 300 kB; None where no disk can be mounted."""
    disk = folder / "disk"
    if not can_mount(disk):
        return None
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", str(disk)], check=True)
    try:
        return dict(asyncio.run(without_room(folder / "a", disk)))
    finally:
        subprocess.run(["umount", str(disk)], check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
