"""Owns the fault experiments on files and the lock: kills while saving, full disks, settings, many starts at once.

Each takes an empty folder, how many rounds and a seed, and returns its figures.
"""

import asyncio
import hashlib
import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from studio.domain.errors import DiskFull, StoreError, WorkspaceLocked
from studio.domain.jobs import OPEN_STATES, GenerationJob, JobState
from studio.store.job_store import SqliteJobStore
from studio.store.media_folder import MediaFolder
from studio.store.settings_file import VERSION, SettingsFile
from studio.store.take_store import SqliteTakeStore
from studio.store.workspace_folder import WorkspaceFolder
from tests.faults.database_faults import Figures, fill, opened
from tests.faults.killing import Say, count_steps, run_forked
from tests.store.samples import job, take

LONGEST_RUN_S = 0.3
COPY_BYTES = 200_000


def content_of(made: GenerationJob, seed: int) -> bytes:
    """Return the bytes of a job's result: the same each time it is made."""
    chance = random.Random(f"{seed} {made.id}")
    return chance.randbytes(chance.randrange(1, 300_000))


async def _save_results(folder: Path, seed: int, count: int, say: Say) -> None:
    """Bring every open job to its end, then `count` new ones: part file, kept file, row; say each when it is done."""
    async with opened(folder) as database:
        jobs, media = SqliteJobStore(database), MediaFolder(folder)
        await media.sweep_parts()
        number = len(await jobs.jobs())
        todo = list(await jobs.jobs(states=OPEN_STATES))
        while todo or count > 0:
            if todo:
                made = todo.pop()
                if made.state is not JobState.QUEUED:
                    made = made.moved_to(JobState.QUEUED)
                    await jobs.save(made)
            else:
                count, number = count - 1, number + 1
                made = await jobs.add(job(number))
            for state in (JobState.SUBMITTING, JobState.RUNNING):
                made = made.moved_to(state)
                await jobs.save(made)
            part = Path(media.part_path(f"{made.id}-{os.getpid()}"))
            _write_slowly(part, content_of(made, seed))
            made = made.moved_to(JobState.FETCHING)
            await jobs.save(made)
            kept = await media.keep(str(part), "mp4")
            new = take(made, sha256=kept.sha256, size_bytes=kept.size_bytes)
            await jobs.finish(made.moved_to(JobState.DONE), [new])
            say(made.id)


def _write_slowly(part: Path, content: bytes) -> None:
    with part.open("wb", buffering=0) as file:
        for start in range(0, len(content), 16_384):
            file.write(content[start : start + 16_384])


def kills_while_saving(folder: Path, *, rounds: int, seed: int) -> Figures:
    """C01, save side: kill at each step of a save and at random moments; names hold whole files, done jobs theirs."""
    chance = random.Random(seed)
    asyncio.run(_save_results(folder, seed, 1, lambda _: None))
    steps = count_steps(lambda say: asyncio.run(_save_results(folder, seed, 1, say)))
    figures: Counter[str] = Counter(steps_of_a_save=steps)
    said: set[str] = set()
    kills = [*range(1, steps + 1)][:: max(1, 2 * steps // rounds)]
    plan: list[int | None] = [*kills, *[None] * max(0, rounds - len(kills))]
    for at_step in plan:
        ended = run_forked(
            lambda say: asyncio.run(_save_results(folder, seed, 1 if at_step else 100_000, say)),  # noqa: B023
            kill_at_step=at_step,
            kill_after_s=None if at_step else chance.uniform(0.01, LONGEST_RUN_S),
        )
        said.update(ended.lines)
        figures["kills"] += ended.killed
        figures["failed_by_itself"] += ended.failed
        figures["bad_files"] += _bad_files(folder)
        for state, count in asyncio.run(_open_states(folder)).items():
            figures[f"killed_while_{state}"] += count
    asyncio.run(_save_results(folder, seed, 0, lambda _: None))
    figures.update(asyncio.run(_ledger(folder, seed, said)))
    figures["bad_files"] += _bad_files(folder)
    figures["parts_left"] = sum(1 for _ in (folder / "parts").iterdir())
    return dict(figures)


def _bad_files(folder: Path) -> int:
    """Return how many final names do not hold exactly the content they are named by."""
    return sum(
        hashlib.sha256(path.read_bytes()).hexdigest() != path.stem
        for path in (folder / "media").rglob("*")
        if path.is_file()
    )


async def _open_states(folder: Path) -> Counter[str]:
    async with opened(folder) as database:
        return Counter(made.state.value for made in await SqliteJobStore(database).jobs(states=OPEN_STATES))


async def _ledger(folder: Path, seed: int, said: set[str]) -> Counter[str]:
    """Compare rows, files and what was said outside."""
    figures: Counter[str] = Counter(lost=0, double=0, rows_without_file=0)
    async with opened(folder) as database:
        jobs, takes = await SqliteJobStore(database).jobs(), await SqliteTakeStore(database).takes()
        media = MediaFolder(folder)
        by_job = Counter(each.job_id for each in takes)
        figures["jobs"] = len(jobs)
        figures["lost"] += len(said - {made.id for made in jobs if made.state is JobState.DONE})
        figures["lost"] += sum(made.state is not JobState.DONE for made in jobs)
        figures["double"] += sum(count != 1 for count in by_job.values())
        for made in jobs:
            sha256 = hashlib.sha256(content_of(made, seed)).hexdigest()
            figures["rows_without_file"] += not await media.present(sha256, "mp4")
        named = {Path(media.path(each.sha256, "mp4")) for each in takes}
    files = {path for path in (folder / "media").rglob("*") if path.is_file()}
    figures["files_without_row"] = len(files - named)
    return figures


def full_disk_while_saving(folder: Path, *, rounds: int, seed: int) -> Figures:
    """C09: room for anything from nothing to more than enough; a file is whole or absent, and room lets it go on."""
    chance = random.Random(seed)
    source = folder / "source.png"
    source.write_bytes(random.Random(seed).randbytes(COPY_BYTES))
    small_disk = shutil.disk_usage(folder).total < 64 << 20
    figures: Counter[str] = Counter()
    for number in range(rounds):
        place = folder / "workspace"
        shutil.rmtree(place, ignore_errors=True)
        WorkspaceFolder(place).create()
        by_filling = small_disk and number % 2 == 1
        room = chance.randrange(0, COPY_BYTES * 5 // 4)
        ended = run_forked(lambda say: asyncio.run(_copy_with(place, source, room, say, by_filling=by_filling)))  # noqa: B023
        figures["rounds"] += 1
        figures["by_full_disk" if by_filling else "by_file_size_limit"] += 1
        figures.update(ended.lines)
        figures["failed_by_itself"] += ended.failed
        figures["bad_files"] += _bad_files(place)
    return dict(figures)


async def _copy_with(folder: Path, source: Path, room: int, say: Say, *, by_filling: bool) -> None:
    media = MediaFolder(folder)
    filler = folder.parent / "filler"
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    if by_filling:
        fill(filler, room)
    else:
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, hard))
    try:
        await media.keep_copy(str(source), "png")
        say("kept")
    except DiskFull as full:
        say("refused")
        if full.needed_bytes is None or full.free_bytes is None:
            say("sizes_not_named")
        if any(path.is_file() for path in (folder / "media").rglob("*")):
            say("partial_files")
    if any((folder / "parts").iterdir()):
        say("parts_left")
    filler.unlink(missing_ok=True)
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    kept = await media.keep_copy(str(source), "png")
    say("went_on" if Path(kept.path).read_bytes() == source.read_bytes() else "wrong_after_room")


def saves_at_once(folder: Path, *, rounds: int, seed: int) -> Figures:
    """C10: 50 saves of one content at once, `rounds` times; one whole file each, nothing written over."""
    return asyncio.run(_saves_at_once(folder, rounds, seed))


async def _saves_at_once(folder: Path, rounds: int, seed: int) -> Figures:
    WorkspaceFolder(folder).create()
    media = MediaFolder(folder)
    figures: Counter[str] = Counter(saves=0, overwrites=0, wrong=0)
    for number in range(rounds):
        content = random.Random(seed + number).randbytes(50_000)
        parts = [Path(media.part_path(f"{number}-{each}")) for each in range(50)]
        for part in parts:
            part.write_bytes(content)
        kept = await asyncio.gather(*(media.keep(str(part), "mp4") for part in parts))
        inode = Path(kept[0].path).stat().st_ino
        again = Path(media.part_path("again"))
        again.write_bytes(content)
        await media.keep(str(again), "mp4")
        figures["saves"] += len(kept) + 1
        figures["overwrites"] += Path(kept[0].path).stat().st_ino != inode
        figures["wrong"] += len(set(kept)) != 1 or Path(kept[0].path).read_bytes() != content
    figures["files"] = sum(path.is_file() for path in (folder / "media").rglob("*"))
    figures["bad_files"] = _bad_files(folder)
    return dict(figures)


def broken_settings(folder: Path, *, rounds: int, seed: int) -> Figures:
    """D09: settings NUL-filled, cut, bad UTF-8, of wrong types, and a kill at each step of a write; no silent reset."""
    chance = random.Random(seed)
    figures: Counter[str] = Counter(silent_resets=0, lost_originals=0, between=0)
    path = folder / "settings.json"
    good = {"theme": "light", "text_scale": 1.5, "pages": {"a": {"b": [1, 2, 3]}}}
    whole = json.dumps({"version": VERSION, "settings": good}).encode()
    for number in range(rounds):
        for with_copy in (True, False):
            shutil.rmtree(folder, ignore_errors=True)
            asyncio.run(SettingsFile(path).write(good))
            broken = _broken(whole, number, chance)
            path.write_bytes(broken)
            if not with_copy:
                (folder / "settings.json.bak").unlink()
            settings = SettingsFile(path)
            found = asyncio.run(settings.read())
            figures["rounds"] += 1
            figures["silent_resets"] += found != (good if with_copy else {}) or not settings.notices()
            figures["lost_originals"] += broken not in [each.read_bytes() for each in folder.iterdir()]
    new = {"theme": "dark"}
    asyncio.run(SettingsFile(path).write(good))
    steps = count_steps(lambda _: asyncio.run(SettingsFile(path).write(good)))
    for step in range(1, steps + 1):
        asyncio.run(SettingsFile(path).write(good))
        ended = run_forked(lambda _: asyncio.run(SettingsFile(path).write(new)), kill_at_step=step)
        settings = SettingsFile(path)
        figures["kills"] += ended.killed
        figures["between"] += asyncio.run(settings.read()) not in (good, new) or settings.notices() != ()
    return dict(figures)


def _broken(whole: bytes, number: int, chance: random.Random) -> bytes:
    kinds = (
        b"\0" * len(whole),
        whole[: chance.randrange(len(whole))],
        whole[:30] + b"\xff\xfe\x80" + whole[30:],
        json.dumps({"version": VERSION, "settings": chance.choice([None, 1, "dark", [1]])}).encode(),
        json.dumps({"version": chance.choice([None, "1", -1, True, VERSION + 1]), "settings": {}}).encode(),
        whole[: len(whole) // 2] + b"\0" * (len(whole) - len(whole) // 2),
    )
    return kinds[number % len(kinds)]


def starts_at_once(folder: Path, *, rounds: int, seed: int) -> Figures:
    """G07: 50 processes want the workspace at once; one gets it, the others learn who. Killed, it is free again."""
    del seed  # the system decides the order
    figures: dict[str, int | float] = {
        "rounds": rounds, "rounds_with_one_owner": 0, "not_told_who": 0, "longest_recovery_s": 0.0,
    }  # fmt: skip
    workspace = WorkspaceFolder(folder)
    workspace.create()
    for _ in range(rounds):
        owners, told, children, release = _race(workspace)
        figures["rounds_with_one_owner"] += int(len(owners) == 1 and len(told) == len(children) - 1)
        figures["not_told_who"] += sum(f"(process {owners[0]}," not in words for words in told) if owners else len(told)
        for owner in owners:
            os.kill(owner, signal.SIGKILL)
        os.close(release)
        for child in children:
            os.waitpid(child, 0)
        words = json.dumps({"pid": os.getpid(), "program": "reused id", "since": "2020-01-01T00:00:00+00:00"})
        workspace.lock_file.write_text(words)
        begin = time.monotonic()
        workspace.lock("next").release()
        figures["longest_recovery_s"] = max(figures["longest_recovery_s"], round(time.monotonic() - begin, 3))
    figures["lock_outlived_owner"] = _children_hold_the_lock(workspace)
    return figures


def _race(workspace: WorkspaceFolder, starts: int = 50) -> tuple[list[int], list[str], list[int], int]:
    """Start processes that wait for one signal and then lock; return owners, words of the others, all, and the gate."""
    gate, release = os.pipe()
    heard, say = os.pipe()
    children = []
    for _ in range(starts):
        child = os.fork()
        if child == 0:
            os.close(release)
            _want_the_workspace(workspace, gate, say)
        children.append(child)
    os.close(say)
    os.close(gate)
    os.write(release, b"x" * starts)
    lines: list[str] = []
    rest = b""
    while len(lines) < starts and (block := os.read(heard, 65_536)):
        *whole, rest = (rest + block).split(b"\n")
        lines += [line.decode() for line in whole]
    os.close(heard)
    owners = [int(line.removeprefix("owner ")) for line in lines if line.startswith("owner ")]
    return owners, [line for line in lines if line.startswith("told ")], children, release


def _want_the_workspace(workspace: WorkspaceFolder, gate: int, say: int) -> None:
    try:
        os.read(gate, 1)
        lock = workspace.lock("start")
        os.write(say, f"owner {lock.owner.pid}\n".encode())
        signal.pause()  # until the experiment kills us
    except WorkspaceLocked as locked:
        os.write(say, f"told {locked.what_happened}\n".encode())
    except StoreError as error:
        os.write(say, f"failed {error.what_happened}\n".encode())
    finally:
        os._exit(0)


def _children_hold_the_lock(workspace: WorkspaceFolder) -> int:
    """Return 1 where a child that an owner started keeps the workspace locked after the owner was killed."""
    heard, say = os.pipe()
    owner = os.fork()
    if owner == 0:
        workspace.lock("owner")
        child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE, stderr=subprocess.DEVNULL)
        os.write(say, f"{child.pid}\n".encode())
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(owner, 0)
    os.close(say)
    os.read(heard, 64)
    os.close(heard)
    try:
        workspace.lock("next").release()
    except WorkspaceLocked:
        return 1
    return 0
