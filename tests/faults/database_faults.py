"""Owns the fault experiments on the database: kills while editing, cut logs, full disks, backups, migrations.

Each takes an empty folder, how many rounds and a seed, and returns its figures. What counts as true is what a process
said outside itself before it died.
"""

import asyncio
import errno
import os
import random
import resource
import shutil
import signal
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from functools import partial
from itertools import pairwise
from pathlib import Path

from studio.domain.errors import StoreError, StudioError
from studio.domain.jobs import GenerationJob, JobState
from studio.domain.ledger_ports import LedgerQuery
from studio.domain.project import Project
from studio.store import backups
from studio.store.database import Database
from studio.store.job_store import SqliteJobStore
from studio.store.ledger_store import SqliteLedgerStore
from studio.store.migrations import CURRENT_VERSION
from studio.store.project_store import SqliteProjectStore
from studio.store.workspace_folder import WorkspaceFolder
from tests.data.workspaces.make_samples import make_database
from tests.faults.killing import Say, count_steps, run_forked
from tests.store.samples import SteppedClock, edit, paid_job, project, with_prompt

Figures = dict[str, int | float]

SHOTS = 3
LONGEST_RUN_S = 0.25


@asynccontextmanager
async def opened(folder: Path) -> AsyncIterator[Database]:
    """Open a workspace's database and close it again."""
    database = await Database.open(folder, SteppedClock())
    try:
        yield database
    finally:
        await database.close()


def text_of(number: int) -> str:
    """Return the prompt of the `number`-th edit: long enough that edits reach over pages."""
    return f"{number} " + "reeds bend in the wind, " * (number % 60)


async def edited(database: Database, number: int) -> None:
    """Store edit `number`: its number is the project's name and the prompt of one shot, so half an edit would show."""
    store = SqliteProjectStore(database)
    before = await store.project("project-1")
    if before is None:
        before = project(SHOTS)
        await store.save_project(before)
    after = with_prompt(before, number % SHOTS, text_of(number)).replace(name=str(number))
    await store.save_edit(edit(before, after, f"Edit {number}"), merge=False, keep=20)


def number_of(stored: Project | None) -> int:
    """Return which edit a stored project shows, 0 before the first; -1 where it shows half of one."""
    if stored is None or stored.name == f"Name of {stored.id}":
        return 0
    number = int(stored.name)
    return number if stored.shots[number % SHOTS].prompt.text == text_of(number) else -1


async def shown(folder: Path) -> tuple[int, str]:
    """Return which edit the workspace shows, and SQLite's own words about its integrity."""
    async with opened(folder) as database:
        store = SqliteProjectStore(database)
        number = number_of(await store.project("project-1"))
        if number > 0 and await store.undo_labels("project-1") != (f"Edit {number}", None):
            number = -1
        words = await database.read(lambda c: str(c.execute("PRAGMA integrity_check").fetchone()[0]))
        return number, words


def kills_while_editing(folder: Path, *, rounds: int, seed: int) -> Figures:
    """D01: kill an editing process at each step and at random moments; every acknowledged edit must be there."""
    chance = random.Random(seed)
    last = 0

    async def edits(say: Say, first: int, count: int) -> None:
        async with opened(folder) as database:
            for number in range(first, first + count):
                await edited(database, number)
                say(str(number))

    def run_edits(first: int, count: int, say: Say) -> None:
        asyncio.run(edits(say, first, count))

    run_edits(0, 1, lambda _: None)
    steps = count_steps(partial(run_edits, 1, 3))
    figures: Counter[str] = Counter()
    last = 3
    for kill in range(rounds):
        at_step = chance.randint(1, steps) if kill % 2 else None
        after_s = None if kill % 2 else chance.uniform(0.01, LONGEST_RUN_S)
        start = last + 1
        count = 3 if kill % 2 else 100_000
        ended = run_forked(partial(run_edits, start, count), kill_at_step=at_step, kill_after_s=after_s)
        acknowledged = int(ended.lines[-1]) if ended.lines else start - 1
        number, integrity = asyncio.run(shown(folder))
        figures["kills"] += ended.killed
        figures["failed_by_itself"] += ended.failed
        figures["acknowledged"] += len(ended.lines)
        figures["acknowledged_but_lost"] += max(0, acknowledged - number)
        figures["half_edits"] += number < 0 or number > acknowledged + 1
        figures["bad_integrity"] += integrity != "ok"
        last = max(number, acknowledged)
    return dict(figures)


def cut_logs(folder: Path, *, rounds: int, seed: int) -> Figures:
    """D02: cut the write-ahead log at random offsets; the workspace opens and shows a prefix of the commits."""
    chance = random.Random(seed)
    source = folder / "source"

    async def edits(say: Say) -> None:
        async with opened(source) as database:
            for number in range(1, 61):
                await edited(database, number)
                say(str(number))
            os.kill(os.getpid(), signal.SIGKILL)

    ended = run_forked(lambda say: asyncio.run(edits(say)))
    log = (source / "workspace.sqlite-wal").read_bytes()
    figures: Counter[str] = Counter(commits=len(ended.lines), log_bytes=len(log))
    by_offset: list[tuple[int, int]] = []
    for _ in range(rounds):
        offset = chance.randrange(len(log) + 1)
        copy = folder / "copy"
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(source, copy)
        (copy / "workspace.sqlite-wal").write_bytes(log[:offset])
        number, integrity = asyncio.run(shown(copy))
        by_offset.append((offset, number))
        figures["good"] += integrity == "ok" and 0 <= number <= len(ended.lines)
    numbers = [number for _, number in sorted(by_offset)]
    figures["rounds"] = rounds
    figures["out_of_order"] = sum(later < sooner for sooner, later in pairwise(numbers))
    figures["different_states"] = len(set(numbers))
    return dict(figures)


def refused_writes(folder: Path, *, rounds: int, seed: int) -> Figures:
    """D05: no room at any database write, by a file-size limit and (where `folder` is a small disk) by filling it.

    A refused write is told, leaves the last acknowledged state to be read at once, and goes on when there is room.
    """
    chance = random.Random(seed)
    figures: Counter[str] = Counter()
    small_disk = shutil.disk_usage(folder).total < 64 << 20
    for number in range(rounds):
        place = folder / "workspace"
        shutil.rmtree(place, ignore_errors=True)
        asyncio.run(begun(place))
        by_filling = small_disk and number % 2 == 1
        room = chance.randrange(0, 400_000)
        ended = run_forked(lambda say: asyncio.run(_until_refused(place, room, say, by_filling=by_filling)))  # noqa: B023
        outcome = Counter(line.split()[0] for line in ended.lines)
        figures["rounds"] += 1
        figures["by_full_disk" if by_filling else "by_file_size_limit"] += 1
        figures["refused"] += outcome["refused"]
        figures["told_as_disk_full"] += outcome["full"]
        figures["screen_ahead_of_disk"] += outcome["ahead"]
        figures["could_not_go_on"] += outcome["stuck"]
        figures["failed_by_itself"] += ended.failed
        edits = [int(line.split()[1]) for line in ended.lines if line.startswith("edit ")]
        jobs = {line.split()[1] for line in ended.lines if line.startswith("job ")}
        number_shown, integrity, stored_jobs = asyncio.run(stored(place))
        figures["acknowledged_but_lost"] += (max(edits, default=0) != number_shown) + len(jobs - stored_jobs)
        figures["jobs_never_acknowledged"] += len(stored_jobs - jobs)
        figures["bad_integrity"] += integrity != "ok"
    return dict(figures)


async def begun(folder: Path) -> None:
    """Make a workspace with one project."""
    async with opened(folder) as database:
        await SqliteProjectStore(database).save_project(project(SHOTS))


async def _until_refused(folder: Path, room: int, say: Say, *, by_filling: bool) -> None:
    """Edit and add jobs until the disk refuses; look at the state, make room, go on for three more edits."""
    filler = folder.parent / "filler"
    async with opened(folder) as database:
        _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        if by_filling:
            fill(filler, room)
        else:
            resource.setrlimit(resource.RLIMIT_FSIZE, (room, hard))
        acknowledged, jobs, refused = 0, 0, None
        for number in range(1, 400):
            try:
                await edited(database, number)
                acknowledged = number
                say(f"edit {number}")
                added: GenerationJob = await SqliteJobStore(database).add(paid_job(number))
                jobs += 1
                say(f"job {added.id}")
            except StoreError as error:
                refused = error
                break
        if refused is not None:
            say(f"refused {refused.kind}")
            say("full") if refused.kind == "disk_full" else None
            store = SqliteProjectStore(database)
            if number_of(await store.project("project-1")) != acknowledged or (
                len(await SqliteJobStore(database).jobs()) != jobs
            ):
                say("ahead")
        filler.unlink(missing_ok=True)
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
        for number in range(acknowledged + 1, acknowledged + 4):
            try:
                await edited(database, number)
                say(f"edit {number}")
            except StudioError:
                say("stuck")


def fill(filler: Path, room: int) -> None:
    """Fill the disk of `filler` but for about `room` bytes."""
    free = shutil.disk_usage(filler.parent).free
    with filler.open("wb") as file:
        try:
            for _ in range(max(0, free - room) // 4096):
                file.write(b"\xaa" * 4096)
        except OSError as error:
            if error.errno != errno.ENOSPC:
                raise


async def stored(folder: Path) -> tuple[int, str, set[str]]:
    """Return which edit the workspace shows, words about its integrity, and the ids of its jobs.

    It is not whole where the rows about money are not those of its jobs.
    """
    number, integrity = await shown(folder)
    async with opened(folder) as database:
        jobs = await SqliteJobStore(database).jobs()
        rows = Counter(row.entry.job_id for row in await SqliteLedgerStore(database).rows(LedgerQuery()))
        fits = rows == Counter({each.id: 2 for each in jobs if not each.local})
        return number, integrity if fits else "rows about money are not those of the jobs", {each.id for each in jobs}


def backups_under_load(folder: Path, *, rounds: int, seed: int) -> Figures:
    """D06: back up while edits run; restored elsewhere, every row must equal the database at that moment."""
    del seed  # the edits are the same in every run
    return asyncio.run(_backups_under_load(folder, rounds))


async def charged(database: Database, number: int) -> None:
    """Store a job that was sent and charged: its rows, and those about its money and its states."""
    jobs = SqliteJobStore(database)
    sent = (await jobs.add(paid_job(number))).moved_to(JobState.SUBMITTING)
    await jobs.save(sent)
    running = sent.moved_to(JobState.RUNNING, remote_id=f"far-{number}")
    await jobs.save(running)
    await jobs.save(running.moved_to(JobState.FETCHING, cost_micro_usd=(number + 1) * 10_000))


async def _backups_under_load(folder: Path, rounds: int) -> Figures:
    figures: Counter[str] = Counter(rounds=rounds)
    async with opened(folder / "source") as database:
        for number in range(rounds):
            first = number * 6 + 1
            edits = [asyncio.create_task(edited(database, first + each)) for each in range(3)]
            edits.append(asyncio.create_task(charged(database, number)))
            rows = asyncio.create_task(database.read(_all_rows))
            backup = asyncio.create_task(database.backup("load"))
            await asyncio.gather(edited(database, first + 4), *edits, rows, backup)
            target = WorkspaceFolder(folder / f"restored-{number}")
            target.create()
            backups.restore(target, (await backup).path, datetime.now(UTC))
            connection = sqlite3.connect(target.database)
            figures["good"] += _all_rows(connection) == await rows
            figures["ledger_rows"] += connection.execute("SELECT count(*) FROM ledger").fetchone()[0]
            connection.close()
            shutil.rmtree(target.path)
    return dict(figures)


def _all_rows(connection: sqlite3.Connection) -> list[str]:
    """Return all that a database holds but that it was a backup."""
    return [line for line in connection.iterdump() if f"VALUES('{backups.BACKUP_FACT}'," not in line]


def kills_while_migrating(folder: Path, *, rounds: int, seed: int) -> Figures:
    """D08: kill at each step of opening every old format (`rounds` times each); then old or new, never between.

    Also: a newer format is refused and not a byte of it changes.
    """
    del seed  # every step is taken
    figures: Counter[str] = Counter()
    for version in range(CURRENT_VERSION):
        sample = folder / f"v{version}.sqlite"
        make_database(version, sample)
        place = folder / "workspace"
        _laid_out(sample, place)
        steps = count_steps(lambda _: asyncio.run(_open_and_close(place)))  # noqa: B023  # run at once
        wanted = asyncio.run(_projects(place))
        for step in [each for each in range(1, steps + 1) for _ in range(rounds)]:
            _laid_out(sample, place)
            ended = run_forked(lambda _: asyncio.run(_open_and_close(place)), kill_at_step=step)  # noqa: B023
            figures["kills"] += ended.killed
            figures["between"] += not _is_old_or_new(place / "workspace.sqlite", version)
            figures["good"] += asyncio.run(_projects(place)) == wanted
            figures["bad_backups"] += sum(
                not backups.is_good(each.path) for each in backups.listed(WorkspaceFolder(place))
            )
    figures["newer_refused"], figures["newer_changed"] = _newer_is_refused(folder / "newer")
    return dict(figures)


def _laid_out(sample: Path, place: Path) -> None:
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    shutil.copyfile(sample, place / "workspace.sqlite")


async def _open_and_close(folder: Path) -> None:
    async with opened(folder):
        pass


async def _projects(folder: Path) -> tuple[Project, ...]:
    async with opened(folder) as database:
        return await SqliteProjectStore(database).projects()


def _is_old_or_new(path: Path, old: int) -> bool:
    """Say whether a database is whole and has the tables of the version it names. Looks at a copy."""
    copy = path.parent.parent / "looked-at"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(path.parent, copy)
    connection = sqlite3.connect(copy / path.name)
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    whole = connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
    fits = ("project" in tables and "jobs" not in tables) if version == old == 0 else "jobs" in tables
    return whole and version in (old, CURRENT_VERSION) and fits


def _newer_is_refused(folder: Path) -> tuple[int, int]:
    asyncio.run(_open_and_close(folder))
    path = folder / "workspace.sqlite"
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {CURRENT_VERSION + 1}")
    connection.close()
    before = {each: each.read_bytes() for each in folder.rglob("*") if each.is_file()}
    refused = 0
    try:
        asyncio.run(_open_and_close(folder))
    except StoreError as error:
        refused = int(error.kind == "workspace_too_new")
    after = {each: each.read_bytes() for each in folder.rglob("*") if each.is_file()}
    return refused, int(before != after)
