"""Owns what the fault experiments on the open window share: a screen, a folder, how often, and looks from outside."""

import hashlib
import random
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

from tests.end_to_end.real_window import PROSE, ROOT, Box, RealWindow, Screen, past_first_run, told, until

Figures = dict[str, int | float]

SMALL = ("--duration", "1", "--resolution", "360p", "--project", "Faults")
PROMPT = "Wide shot of a heron in a marsh at sunrise, the camera holds still."
WHOLE = Box(0, 0, 1600, 1000)
CLIP_S = 90.0
FINISH_S = 600.0


class Stage(NamedTuple):
    """Where an experiment is made, how many rounds of it, and its chance."""

    on: Screen
    folder: Path
    pictures: Path
    rounds: int
    chance: random.Random

    def workspace(self, name: str = "workspace") -> Path:
        """Return a new workspace whose user has been here before, with one project of one small shot."""
        place = self.folder / name
        past_first_run(place)
        asked_for(place)
        return place


def asked_for(workspace: Path, *words: str) -> str:
    """Ask the command line for a small take without waiting for it; return the job's id."""
    made = told(workspace, "generate", PROMPT, *SMALL, "--shot", "Shot 1", "--no-wait", *words)
    return str(made["job"]["id"])


def closed(window: RealWindow, complaints: list[str]) -> int:
    """Close the window as a user does; note a wrong exit code or words of a fault. Returns the code."""
    code = window.close()
    complained(window, complaints)
    if code:
        complaints.append(f"exit code {code}")
    return code


def complained(window: RealWindow, complaints: list[str]) -> None:
    """Note where the program told a fault of its own on its output or in its log."""
    log = window.workspace / "logs" / "shotwright.log"
    said = window.output() + (log.read_text(encoding="utf-8", errors="replace") if log.is_file() else "")
    if "Traceback" in said or " ERROR " in said:
        complaints.append(said[-3000:])


def kept_complaints(stage: Stage, complaints: list[str]) -> int:
    """Keep what programs complained about beside the pictures of failures; return how many there are."""
    if complaints:
        text = "\n\n".join(complaints)
        (stage.pictures / "complaints.txt").write_text(text, encoding="utf-8")
    return len(complaints)


def typed(window: RealWindow, text: str) -> None:
    """Type into the prompt and see it on the screen."""
    window.changes(PROSE, lambda: window.type(text), "typed text")


def prompt_of(workspace: Path) -> str:
    """Return the prompt of the only shot; the window must be closed."""
    project = told(workspace, "project", "show", "Faults")["project"]
    return str(project["scenes"][0]["shots"][0]["prompt"])


def states(workspace: Path) -> list[str]:
    """Return the state of every job; the window must be closed."""
    return [str(job["state"]) for job in told(workspace, "jobs", "list")["jobs"]]


def takes(workspace: Path) -> list[dict[str, Any]]:
    """Return every take in the order they were made; the window must be closed."""
    found: list[dict[str, Any]] = told(workspace, "take", "list")["takes"]
    return found


def bad_files(workspace: Path) -> int:
    """Return how many kept files are not what their names say."""
    files = [path for path in (workspace / "media").rglob("*") if path.is_file()]
    return sum(hashlib.sha256(path.read_bytes()).hexdigest() != path.stem for path in files)


def parts_left(workspace: Path) -> int:
    """Return how many part files lie about."""
    return sum(1 for _ in (workspace / "parts").iterdir())


def integrity(workspace: Path) -> str:
    """Return SQLite's own words about the database, and how many rows point to nothing where some do."""
    with closing(sqlite3.connect(workspace / "workspace.sqlite")) as connection:
        words = str(connection.execute("PRAGMA integrity_check").fetchone()[0])
        strays = connection.execute("PRAGMA foreign_key_check").fetchall()
    return f"{words}, {len(strays)} stray rows" if strays else words


def settled_ledger(workspace: Path) -> None:
    """Let the command line finish whatever is open; a long experiment leaves much of it."""
    resume = [sys.executable, "-m", "studio", "jobs", "resume", "--workspace", str(workspace)]
    subprocess.run(resume, cwd=ROOT, capture_output=True, timeout=FINISH_S, check=False)


def child_named(parent: int, words: str) -> int:
    """Return the id of a child process whose command line has `words`; waits until there is one."""

    def find() -> int:
        for task in Path(f"/proc/{parent}/task").iterdir():
            for child in (task / "children").read_text(encoding="ascii").split():
                if words in Path(f"/proc/{child}/cmdline").read_bytes().replace(b"\0", b" ").decode():
                    return int(child)
        return 0

    return until(find, f"process {words}")
