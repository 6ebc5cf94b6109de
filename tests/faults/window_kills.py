"""Owns the experiment that kills the window and the command line in turns, on one workspace full of jobs.

Each round tops the queue up with animatics and rehearsal jobs, starts the real window on a screen, or a verb of the
command line, and kills it at a random moment: every other time its children too. The truth is outside the database: the
rehearsal's own books, and the witness that noted every promise.
"""

import asyncio
import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import IO, NamedTuple

from studio.cli.composition import PROGRAM, opened
from studio.domain.jobs import OPEN_STATES, JobState
from studio.domain.project import Project
from studio.domain.prompt import Prompt
from studio.services.system import SystemClock
from studio.services.workspace import Workspace
from studio.store.database import Database
from studio.store.job_store import SqliteJobStore
from studio.store.workspace_folder import WorkspaceFolder
from tests.end_to_end.real_window import ROOT, Box, Screen, past_first_run, program, screen, until
from tests.faults.job_kills import Figures, Witness, counted
from tests.faults.job_owner import PROMPT, order
from tests.faults.window_stage import integrity

KEEP_OPEN = 5
OWNERS = ("window", "resume", "window", "generate")
DELAYS_S = {"window": (0.1, 4.0), "resume": (0.1, 2.5), "generate": (0.05, 1.2)}
"""How long after its start a program is killed: from before it owns the workspace to the middle of its work."""
FACTS = ("start", "drawn", "billed", "kept")
AFTER_FACT_S = 0.5
FACT_S = 12.0
"""Two of three kills of a program that works on the queue come shortly after a fact of its work, or after this long."""
FINISH_S = 300.0
WINDOW_S = 20.0
BUTTON = Box(1380, 815, 100, 30)
ENDED_IN_ORDER = (0, 1, 4)
"""Of the last `jobs resume`: what was killed too often has failed, and unknown jobs wait for the user."""


class Outcome(NamedTuple):
    """What the experiment found: the count of `job_kills`, and what it saw of the owners and the database."""

    figures: Figures
    owners: dict[str, int]
    before_kill: dict[str, int]
    integrity: str
    last_window: int

    @property
    def good(self) -> bool:
        """Whether nothing was lost, billed twice, half kept, left over or damaged."""
        found = self.figures
        never = (found.lost, found.double, found.promises_broken, found.bad_files, found.orphans, found.parts_left)
        return not any(never) and not found.faults and self.integrity == "ok" and self.last_window == 0

    def words(self) -> str:
        """Return the figures as one line."""
        found = self.figures
        return (
            f"{found.kills} kills ({', '.join(f'{name} {count}' for name, count in sorted(self.owners.items()))}; "
            f"owner alone {found.owner_only}), {found.live} with open jobs "
            f"({', '.join(f'{state} {count}' for state, count in sorted(found.states.items()))}); jobs {found.jobs}, "
            f"bills {found.bills}: lost {found.lost}, billed twice {found.double}, promises broken "
            f"{found.promises_broken}, bad files {found.bad_files}, orphans {found.orphans}, parts left "
            f"{found.parts_left}, database {self.integrity}, last window's exit code {self.last_window}; "
            f"ended {', '.join(f'{state} {count}' for state, count in sorted(found.ended.items()))}; "
            f"faults {list(found.faults)}"
        )


class Owner:
    """A program that owns the workspace for a moment, with all it says."""

    def __init__(self, command: list[str], on: Screen) -> None:
        self._on = on
        self._said: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115  # closed by `ended`
        self.process = subprocess.Popen(
            command, env=on.environment, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=self._said,
            stderr=subprocess.STDOUT, start_new_session=True,
        )  # fmt: skip

    def press_when_seen(self, keys: str) -> None:
        """Press keys once the window shows its panels; nothing happens where the program ends before."""
        until(lambda: self.process.poll() is not None or self._window(), "window", WINDOW_S)
        until(lambda: self.process.poll() is not None or self._has_panels(), "panels in the window", WINDOW_S)
        if window := self._window():
            self._xdotool("windowfocus", "--sync", window, "key", keys)

    def _window(self) -> str:
        return self._xdotool("search", "--onlyvisible", "--name", "^Shotwright$").split("\n")[0]

    def _has_panels(self) -> bool:
        return len(set(memoryview(self._on.pixels(BUTTON)).cast("I"))) > 2

    def _xdotool(self, *words: str) -> str:
        command = ["xdotool", *words]
        done = subprocess.run(
            command, env=self._on.environment, capture_output=True, text=True, check=False, timeout=30
        )
        return done.stdout.strip()

    def seen(self, fact: Callable[[], bool]) -> None:
        """Wait until a fact of its work holds, until it ends, or long enough."""
        pause, end = threading.Event(), time.monotonic() + FACT_S
        while self.process.poll() is None and not fact() and time.monotonic() < end:
            pause.wait(0.01)

    def killed_after(self, seconds: float, *, alone: bool) -> bool:
        """Kill it after so much time; False where it had ended by itself before."""
        try:
            self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.process.kill() if alone else os.killpg(self.process.pid, signal.SIGKILL)
            return self.process.wait(10) == -signal.SIGKILL
        return False

    def ended(self) -> str:
        """Return all that was said, once the program has ended."""
        self._said.seek(0)
        with self._said:
            return self._said.read().decode(errors="replace")


def run(workspace: Path, *, rounds: int, seed: int) -> Outcome:
    """Kill `rounds` owners, let the last one finish all work, open the window once more, and count."""
    chance, witness = random.Random(seed), Witness()
    owners: Counter[str] = Counter()
    by_themselves: Counter[str] = Counter()
    states: Counter[str] = Counter()
    live = alone_count = made = turn = 0
    past_first_run(workspace)
    with screen() as on:
        while sum(owners.values()) < rounds and turn < rounds * 3:
            kind, alone = OWNERS[turn % len(OWNERS)], turn // len(OWNERS) % 2 == 0
            found, made = asyncio.run(_topped_up(workspace, witness, made))
            states.update(found)
            if _killed(workspace, kind, on, chance, witness, alone=alone):
                owners[kind] += 1
                alone_count += alone
                live += any(state != JobState.UNKNOWN for state in found)
            else:
                by_themselves[kind] += 1
            turn += 1
        faults = _finished(workspace, on)
        last_window = _opened_and_closed(workspace, on)
    figures = asyncio.run(counted(workspace, witness))
    figures = figures._replace(
        kills=sum(owners.values()), live=live, owner_only=alone_count, states=dict(states),
        faults=(*figures.faults, *faults),
    )  # fmt: skip
    return Outcome(figures, dict(owners), dict(by_themselves), integrity(workspace), last_window)


async def _topped_up(path: Path, witness: Witness, made: int) -> tuple[list[str], int]:
    """Tell the states of the jobs that the last owner left open; fill the queue up and note each promise."""
    with WorkspaceFolder(path).lock(PROGRAM):
        database = await Database.open(path, SystemClock())
        try:
            found = [job.state.value for job in await SqliteJobStore(database).jobs(states=OPEN_STATES)]
        finally:
            await database.close()
    async with opened(path, lambda error: witness.faults.append(repr(error))) as workspace:
        project = await _project(workspace)
        waiting = sum(job.state is not JobState.UNKNOWN for job in workspace.jobs.open_jobs())
        for _ in range(KEEP_OPEN - waiting):
            shot = project.shots[made % len(project.shots)]
            job = await workspace.jobs.request(order(project.id, shot.id, made))
            witness.acknowledged[job.id] = job.idempotency_key
            made += 1
    return found, made


async def _project(workspace: Workspace) -> Project:
    known = workspace.projects.by_name("Kills")
    if known is not None:
        return known
    project = await workspace.projects.create("Kills")
    for _ in range(2):
        await workspace.projects.add_shot(project.id, project.scenes[0].id, prompt=Prompt(text=PROMPT))
    return workspace.projects.project(project.id)


def _killed(workspace: Path, kind: str, on: Screen, chance: random.Random, witness: Witness, *, alone: bool) -> bool:
    """Start an owner and kill it at a random moment; note what it promised and what it complained about."""
    fact = chance.choice(FACTS[1:]) if kind != "generate" and chance.random() < 0.67 else FACTS[0]
    waits_for = _fact(workspace, fact)
    owner = Owner(_command(workspace, kind, chance), on)
    if kind == "window" and chance.random() < 0.5:
        owner.press_when_seen("ctrl+Return")
    if fact == "start":
        delay_s = chance.uniform(*DELAYS_S[kind])
    else:
        owner.seen(waits_for)
        delay_s = chance.uniform(0, AFTER_FACT_S)
    killed = owner.killed_after(delay_s, alone=alone)
    said = owner.ended()
    if "Traceback" in said:
        witness.faults.append(f"{kind}: {said[-1500:]}")
    if kind == "generate" and not killed:
        _note_promise(said, witness)
    return killed


def _fact(workspace: Path, name: str) -> Callable[[], bool]:
    """Return what tells from outside that a clip is being drawn, a request was taken, or a clip was kept."""
    parts, books, media = workspace / "parts", workspace / "rehearsal", workspace / "media"

    def sizes(folder: Path) -> dict[str, int]:
        found = {}
        for path in folder.rglob("*"):
            with contextlib.suppress(FileNotFoundError):
                found[str(path)] = path.stat().st_size
        return found

    before = {folder: sizes(folder) for folder in (parts, books, media)}
    return {
        "start": lambda: True,
        "drawn": lambda: any(size for path, size in sizes(parts).items() if before[parts].get(path) != size),
        "billed": lambda: sizes(books) != before[books],
        "kept": lambda: sizes(media) != before[media],
    }[name]


def _command(workspace: Path, kind: str, chance: random.Random) -> list[str]:
    if kind == "window":
        return program(workspace)
    words = ["jobs", "resume"]
    if kind == "generate":
        small = ("--duration", "1", "--resolution", "360p", "--project", "Kills", "--no-wait")
        words = ["generate", PROMPT, *small, "--seed", str(chance.randrange(80))]
    return [sys.executable, "-m", "studio", *words, "--json", "--workspace", str(workspace)]


def _note_promise(said: str, witness: Witness) -> None:
    """Note the job that the command line said is safely on its way; its key is not in the document."""
    job = json.loads(said)["job"]
    witness.promised.add(job["id"])


def _finished(workspace: Path, on: Screen) -> tuple[str, ...]:
    """Let the command line finish all work; return what it complained about."""
    owner = Owner(_command(workspace, "resume", random.Random(0)), on)
    watchdog = threading.Timer(FINISH_S, owner.process.kill)
    watchdog.start()
    code = owner.process.wait()
    watchdog.cancel()
    said = owner.ended()
    return () if code in ENDED_IN_ORDER and "Traceback" not in said else (f"exit code {code}: {said[-1500:]}",)


def _opened_and_closed(workspace: Path, on: Screen) -> int:
    """Open the window on what is left and close it as a user does; return its exit code."""
    owner = Owner(program(workspace), on)
    owner.press_when_seen("ctrl+q")
    code = owner.process.wait(WINDOW_S)
    return code if "Traceback" not in owner.ended() else -1


if __name__ == "__main__":
    wanted_rounds, wanted_seed = (int(word) for word in [*sys.argv[1:], "200", "1"][:2])
    with tempfile.TemporaryDirectory(prefix="kills-") as folder:
        outcome = run(Path(folder) / "w", rounds=wanted_rounds, seed=wanted_seed)
    print("good" if outcome.good else "BAD ", outcome.words())
    sys.exit(not outcome.good)
