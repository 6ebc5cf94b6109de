"""Owns the experiment with a disk that errs: strace makes one system call of the database fail, whichever it is.

`python -m tests.faults.disk_errors FOLDER` is the process that is traced; it says what it was told was saved.
"""

import asyncio
import logging
import random
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

from studio.domain.errors import StoreError
from studio.store.job_store import SqliteJobStore
from studio.store.project_store import SqliteProjectStore
from tests.faults.database_faults import Figures, begun, edited, number_of, opened, stored
from tests.store.samples import paid_job

CALLS = ("pwrite64", "fdatasync")
FAULTS = ("EIO", "ENOSPC")
EDITS = 12
LATEST_CALL = 40


def errors_of_the_disk(folder: Path, *, rounds: int, seed: int) -> Figures:
    """D05: one write or sync of the database fails; it is told, rolled back, and the next edit goes on.

    Without strace nothing is done and the figures say `skipped`.
    """
    strace = shutil.which("strace")
    if strace is None:
        return {"skipped": rounds}
    chance = random.Random(seed)
    figures: Counter[str] = Counter(rounds=rounds)
    for _ in range(rounds):
        place = folder / "workspace"
        shutil.rmtree(place, ignore_errors=True)
        asyncio.run(begun(place))
        call, fault = chance.choice(CALLS), chance.choice(FAULTS)
        inject = f"inject={call}:error={fault}:when={chance.randint(1, LATEST_CALL)}"
        traced = [strace, "-f", "-qq", "-e", f"trace={call}", "-e", inject, "-o", str(folder / "calls")]
        child = [sys.executable, "-m", "tests.faults.disk_errors", str(place)]
        ended = subprocess.run([*traced, *child], capture_output=True, text=True, check=False)
        figures["failed_by_itself"] += ended.returncode != 0
        said = [line.split() for line in ended.stdout.splitlines()]
        figures.update(words[0] for words in said if words[0] in ("refused", "ahead", "not_opened"))
        edits = [int(number) for word, number in said if word == "edit"]
        jobs = {number for word, number in said if word == "job"}
        number, integrity, kept = asyncio.run(stored(place))
        figures["acknowledged_but_lost"] += (max(edits, default=0) != number) + len(jobs - kept)
        figures["never_acknowledged"] += len(kept - jobs)
        figures["bad_integrity"] += integrity != "ok"
    return dict(figures)


async def _edit(folder: Path) -> None:
    try:
        async with opened(folder) as database:
            store, jobs = SqliteProjectStore(database), SqliteJobStore(database)
            acknowledged, known = 0, 0
            for number in range(1, EDITS + 1):
                try:
                    await edited(database, number)
                    acknowledged = number
                    print("edit", number)
                    added = await jobs.add(paid_job(number))
                    known += 1
                    print("job", added.id)
                except StoreError as error:
                    print("refused", error.kind)
                    ahead = number_of(await store.project("project-1")) != acknowledged
                    if ahead or len(await jobs.jobs()) != known:
                        print("ahead", number)
    except StoreError as error:
        print("not_opened", error.kind)


if __name__ == "__main__":
    logging.disable()
    asyncio.run(_edit(Path(sys.argv[1])))
