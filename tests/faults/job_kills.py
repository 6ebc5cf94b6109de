"""Owns the experiment that kills owners of a workspace while jobs are live, and counts what was lost.

The truth is outside the database: the rehearsal's own books, and the witness, this process, that noted every promise.
"""

import asyncio
import hashlib
import os
import random
import signal
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from studio.domain.jobs import GenerationJob, JobState
from studio.providers.rehearsal_ledger import RehearsalLedger
from studio.services.system import SystemClock
from studio.store.database import Database
from studio.store.job_store import SqliteJobStore
from studio.store.take_store import SqliteTakeStore

KEEP_OPEN = 3
TARGETS = (JobState.QUEUED, JobState.SUBMITTING, JobState.RUNNING, JobState.FETCHING)
DELAYS_S = {JobState.QUEUED: 0.03, JobState.SUBMITTING: 0.4, JobState.RUNNING: 0.3, JobState.FETCHING: 0.1}
"""The longest wait between a state and the kill: about as long as the state lasts."""
ROOT = Path(__file__).resolve().parents[2]
FINISH_S = 120.0
LONGEST_ROUND_S = 30.0


class Figures(NamedTuple):
    """What an experiment found. `live` counts kills that met an open job; `states` the open jobs met, by state."""

    kills: int
    live: int
    owner_only: int
    states: dict[str, int]
    jobs: int
    bills: int
    lost: int
    double: int
    promises_broken: int
    bad_files: int
    orphans: int
    parts_left: int
    faults: tuple[str, ...]
    ended: dict[str, int]


class Witness:
    """What the experiment saw with its own eyes: jobs and keys that were told, and jobs told without their keys."""

    def __init__(self) -> None:
        self.acknowledged: dict[str, str] = {}
        self.promised: set[str] = set()
        self.faults: list[str] = []
        self.found: list[str] = []

    def note(self, line: str) -> None:
        """Note one line of an owner."""
        words = line.split()
        if words[:1] == ["ack"] and len(words) == 3:
            self.acknowledged[words[1]] = words[2]
        elif words[:1] == ["found"] and len(words) == 3:
            self.found.append(words[2])
        elif words[:1] == ["fault"]:
            self.faults.append(line)


def run(workspace: Path, *, rounds: int, seed: int) -> Figures:
    """Kill an owner `rounds` times, then let one finish, and count. Every other kill takes the children too."""
    chance, witness = random.Random(seed), Witness()
    states: Counter[str] = Counter()
    live = 0
    for number in range(rounds):
        target = TARGETS[number % len(TARGETS)]
        witness.found = []
        kind = ("remote", "local")[number // 8 % 2]
        _killed(
            workspace,
            f" {target.value} {kind}\n",
            chance.random() * DELAYS_S[target],
            witness,
            alone=number // len(TARGETS) % 2 == 0,
        )
        if number:
            live += bool(witness.found)
            states.update(witness.found)
    witness.found = []
    errors = _finished(workspace, witness)
    live += bool(witness.found)
    states.update(witness.found)
    owner_only = sum(number // len(TARGETS) % 2 == 0 for number in range(rounds))
    figures = asyncio.run(counted(workspace, witness))
    return figures._replace(
        kills=rounds, live=live, owner_only=owner_only, states=dict(states), faults=(*figures.faults, *errors)
    )


def _started(workspace: Path, keep_open: int) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "tests.faults.job_owner", str(workspace), str(keep_open)],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def _lines(process: "subprocess.Popen[str]") -> Iterator[str]:
    assert process.stdout is not None
    for line in process.stdout:  # noqa: UP028  # `yield from` would close the pipe with the loop
        yield line


def _killed(workspace: Path, target: str, delay_s: float, witness: Witness, *, alone: bool) -> None:
    """Start an owner and kill it `delay_s` after a line that ends with `target`, or when it takes too long."""
    process = _started(workspace, KEEP_OPEN)
    watchdog = threading.Timer(LONGEST_ROUND_S, process.kill)
    watchdog.start()
    for line in _lines(process):
        witness.note(line)
        if line.startswith("state ") and line.endswith(target):
            threading.Event().wait(delay_s)
            break
    watchdog.cancel()
    if alone:
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)
    for line in _lines(process):  # what it had still said before it was killed
        witness.note(line)
    _ended(process)


def _finished(workspace: Path, witness: Witness) -> tuple[str, ...]:
    """Let an owner finish all work; return what it complained about."""
    process = _started(workspace, 0)
    watchdog = threading.Timer(FINISH_S, process.kill)
    watchdog.start()
    try:
        for line in _lines(process):
            witness.note(line)
    finally:
        watchdog.cancel()
    errors = _ended(process)
    return () if process.returncode == 0 else (f"exit code {process.returncode}: {errors[-2000:]}",)


def _ended(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    with process.stderr as stream:
        errors = stream.read()
    process.wait()
    return errors


async def counted(workspace: Path, witness: Witness) -> Figures:
    """Hold database, files, the rehearsal's books and what was seen against each other; no owner may run."""
    database = await Database.open(workspace, SystemClock())
    try:
        jobs = {job.idempotency_key: job for job in await SqliteJobStore(database).jobs()}
        takes = await SqliteTakeStore(database).takes()
    finally:
        await database.close()
    bills = [entry for entry in RehearsalLedger(workspace / "rehearsal").entries() if entry.event == "taken"]
    keys = Counter(entry.key for entry in bills)
    by_id = {job.id: job for job in jobs.values()}
    files = [path for path in (workspace / "media").rglob("*") if path.is_file()]
    named = {take.sha256 for take in takes}
    return Figures(
        kills=0,
        live=0,
        owner_only=0,
        states={},
        jobs=len(jobs),
        bills=len(bills),
        lost=sum(_is_lost(jobs.get(entry.key), entry.remote_id) for entry in bills),
        double=sum(count - 1 for count in keys.values()),
        promises_broken=sum(
            job_id not in by_id or by_id[job_id].idempotency_key != key for job_id, key in witness.acknowledged.items()
        )
        + len(witness.promised - by_id.keys())
        + sum(not any(take.job_id == job.id for take in takes) for job in jobs.values() if job.state is JobState.DONE),
        bad_files=sum(hashlib.sha256(path.read_bytes()).hexdigest() != path.stem for path in files)
        + len(named - {path.stem for path in files}),
        orphans=len({path.stem for path in files} - named),
        parts_left=sum(1 for _ in (workspace / "parts").iterdir()),
        faults=tuple(witness.faults),
        ended=dict(Counter(job.state.value for job in jobs.values())),
    )


def _is_lost(job: GenerationJob | None, remote_id: str) -> bool:
    """Say whether a bill is not shown to the user: neither followed under its id nor standing as unknown."""
    if job is None:
        return True
    if job.state is JobState.UNKNOWN:
        return False
    return job.remote_id != remote_id


if __name__ == "__main__":
    import json
    import tempfile

    wanted_rounds, wanted_seed = (int(word) for word in [*sys.argv[1:], "48", "1"][:2])
    with tempfile.TemporaryDirectory() as folder:
        print(json.dumps(run(Path(folder) / "w", rounds=wanted_rounds, seed=wanted_seed)._asdict(), indent=1))
