"""Owns the fault experiments on the open window that end a process: its worker, itself, several of it at once."""

import os
import shutil
import signal
import sqlite3
import subprocess
import threading
import time
from collections import Counter
from contextlib import closing
from pathlib import Path

from studio.store.migrations import CURRENT_VERSION
from tests.data.workspaces.make_samples import make_database
from tests.end_to_end.real_window import ROOT, RealWindow, past_first_run, program, told, until, window
from tests.faults.window_stage import (
    CLIP_S,
    PROMPT,
    Figures,
    Stage,
    asked_for,
    bad_files,
    child_named,
    closed,
    complained,
    integrity,
    kept_complaints,
    parts_left,
    prompt_of,
    settled_ledger,
    states,
    takes,
)

WORDS_AT_ONCE = 12
KEY_MS = 12
SAVED_WITHIN_S = 2.0
OUT_WITHIN_S = 5.0
STARTS = 4
ORDERLY = (0, 1, -signal.SIGTERM, -signal.SIGINT, -signal.SIGHUP)
"""0 from the window; 1 or the signal itself from a program that had not come so far as to have anything to close."""


def killed_workers(stage: Stage) -> Figures:
    """Kill the drawing worker in the middle of a clip: the clip is drawn again by a new one, once."""
    workspace, complaints = stage.workspace(), list[str]()
    figures: Counter[str] = Counter(rounds=stage.rounds)
    with window(stage.on, workspace, stage.pictures, "killed-workers") as opened:
        for number in range(stage.rounds):
            if number:
                opened.key("ctrl+Return")
            worker = child_named(opened.process.pid, "studio.media.draw")
            until(lambda: opened.is_drawing() or len(opened.clips()) > number, "clip being drawn", CLIP_S)  # noqa: B023
            threading.Event().wait(stage.chance.uniform(0, 0.4))
            figures["killed_while_drawing"] += opened.is_drawing()
            os.kill(worker, signal.SIGKILL)
            until(lambda: len(opened.clips()) == number + 1, "take of the cut-off job", CLIP_S)  # noqa: B023
            until(lambda: not opened.is_drawing(), "end of drawing", CLIP_S)
        closed(opened, complaints)
    return {**figures, **_held_against(workspace, stage.rounds), "complaints": kept_complaints(stage, complaints)}


def _held_against(workspace: Path, jobs: int) -> Figures:
    """Return what is missing or too many after `jobs` jobs that should have made one take each."""
    made, ended = takes(workspace), states(workspace)
    return {
        "takes": len(made),
        "lost": max(0, jobs - len(made)) + sum(state != "done" for state in ended),
        "double": max(0, len(made) - len(ended)),
        "parts_left": parts_left(workspace),
    }


def kills_while_typing(stage: Stage) -> Figures:
    """D01: kill the window under the typist; at most 2 s of typing are lost. D02: then cut its log, and open again."""
    workspace, complaints, texts = stage.workspace(), list[str](), [PROMPT]
    settled_ledger(workspace)
    figures: Counter[str] = Counter(lost_seconds_over_2=0, half_texts=0, bad_integrity=0, not_a_prefix=0)
    for number in range(stage.rounds):
        with window(stage.on, workspace, stage.pictures, "kills-while-typing") as opened:
            text, witnessed = _typed_until_killed(opened, stage, number)
            complained(opened, complaints)
        left = stage.folder / "left"
        shutil.rmtree(left, ignore_errors=True)
        shutil.copytree(workspace, left)
        kept = prompt_of(workspace)
        figures["kills"] += 1
        figures["letters_typed"] += len(text)
        figures["letters_kept"] += len(kept)
        figures["half_texts"] += not text.startswith(kept)
        figures["lost_seconds_over_2"] += len(kept) < witnessed
        figures["bad_integrity"] += integrity(workspace) != "ok"
        texts.append(text)
        figures["not_a_prefix"] += not _opens_with_a_prefix(left, texts, stage, complaints)
    return {**figures, "complaints": kept_complaints(stage, complaints)}


def _typed_until_killed(opened: RealWindow, stage: Stage, number: int) -> tuple[str, int]:
    """Type over the prompt until the kill; return all that was typed and how much of it was older than 2 s."""
    text, times = "", list[tuple[float, int]]()
    opened.key("ctrl+a")
    end = time.monotonic() + stage.chance.uniform(2.2, 4.5)
    while time.monotonic() < end:
        words = f"r{number} " + "reeds "[: stage.chance.randint(2, 6)] * 2
        opened.xdotool("type", "--delay", str(KEY_MS), words[:WORDS_AT_ONCE])
        text += words[:WORDS_AT_ONCE]
        times.append((time.monotonic(), len(text)))
    now = time.monotonic()
    os.killpg(opened.process.pid, signal.SIGKILL)
    opened.process.wait(10)
    return text, max((length for at, length in times if now - at >= SAVED_WITHIN_S), default=0)


def _opens_with_a_prefix(left: Path, texts: list[str], stage: Stage, complaints: list[str]) -> bool:
    """Cut the log of a copy anywhere; the window opens on it and shows what was once in the prompt."""
    log = left / "workspace.sqlite-wal"
    if log.is_file():
        log.write_bytes(log.read_bytes()[: stage.chance.randrange(log.stat().st_size + 1)])
    with window(stage.on, left, stage.pictures, "cut-log") as again:
        closed(again, complaints)
    shown = prompt_of(left)
    return integrity(left) == "ok" and any(text.startswith(shown) for text in texts)


def kills_while_migrating(stage: Stage) -> Figures:
    """D08: kill the window as it opens every old format; then it opens for good, with a backup and every project."""
    complaints: list[str] = []
    figures: Counter[str] = Counter(between=0, did_not_open=0, no_backup=0)
    for number in range(stage.rounds):
        version = number % CURRENT_VERSION
        workspace = stage.folder / f"old-{number}"
        workspace.mkdir()
        make_database(version, workspace / "workspace.sqlite")
        wanted = _projects_after_opening(workspace, stage.folder / "copy")
        dying = subprocess.Popen(
            program(workspace), env=stage.on.environment, cwd=ROOT, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        threading.Event().wait(stage.chance.uniform(0.2, 1.5))
        os.killpg(dying.pid, signal.SIGKILL)
        dying.wait(10)
        figures["kills"] += 1
        figures["killed_before_its_end"] += _version(workspace) == version
        figures["between"] += _version(workspace) not in (version, CURRENT_VERSION)
        with window(stage.on, workspace, stage.pictures, "old-format") as opened:
            figures["did_not_open"] += closed(opened, complaints) != 0
        shown = told(workspace, "project", "list")["projects"]
        figures["between"] += shown != wanted or _version(workspace) != CURRENT_VERSION
        figures["no_backup"] += not any((workspace / "backups").glob("*"))
    return {**figures, "complaints": kept_complaints(stage, complaints)}


def _projects_after_opening(workspace: Path, copy: Path) -> list[object]:
    """Return what the command line shows of a copy of an old workspace."""
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(workspace, copy)
    projects: list[object] = told(copy, "project", "list")["projects"]
    return projects


def _version(workspace: Path) -> int:
    with closing(sqlite3.connect(workspace / "workspace.sqlite")) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def ends_at_any_moment(stage: Stage) -> Figures:
    """G09: SIGTERM, SIGINT or SIGHUP at any moment of start and work; out in 5 s, and each job makes one take."""
    workspace, complaints = stage.workspace(), list[str]()
    figures: Counter[str] = Counter(late=0, wrong_codes=0)
    slowest = 0.0
    for number in range(stage.rounds):
        if number:
            asked_for(workspace)
        end = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)[number % 3]
        with subprocess.Popen(
            program(workspace), env=stage.on.environment, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            start_new_session=True, text=True,
        ) as running:  # fmt: skip
            until(lambda: _listens(running.pid), "first line of the program")  # before, Python answers
            threading.Event().wait(stage.chance.uniform(0, 3.5))
            began = time.monotonic()
            running.send_signal(end)
            said, _ = running.communicate(timeout=30)
            took = time.monotonic() - began
        slowest = max(slowest, took)
        figures["ends"] += 1
        figures["late"] += took > OUT_WITHIN_S
        figures["wrong_codes"] += running.returncode not in ORDERLY
        complaints += [said] if "Traceback" in said else []
    settled_ledger(workspace)
    held = _held_against(workspace, stage.rounds)
    return {
        **figures, "slowest_s": round(slowest, 2), **held, "bad_files": bad_files(workspace),
        "complaints": kept_complaints(stage, complaints),
    }  # fmt: skip


def _listens(process_id: int) -> bool:
    """Tell whether a process has a handler for SIGTERM; Python itself has none."""
    status = Path(f"/proc/{process_id}/status").read_text(encoding="utf-8")
    return bool(int(status.partition("SigCgt:")[2].split()[0], 16) >> (signal.SIGTERM - 1) & 1)


def starts_at_once(stage: Stage) -> Figures:
    """G07: several starts at one moment; one window stays, the others end with code 5, and the work goes on."""
    workspace, complaints = stage.folder / "workspace", list[str]()
    past_first_run(workspace)
    figures: Counter[str] = Counter(owners_but_one=0, wrong_codes=0)
    for _ in range(stage.rounds):
        started = [
            subprocess.Popen(
                program(workspace), env=stage.on.environment, cwd=ROOT, stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT, start_new_session=True, text=True,
            )
            for _ in range(STARTS)
        ]  # fmt: skip
        until(lambda: sum(each.poll() is None for each in started) <= 1, "end of all starts but one", CLIP_S)  # noqa: B023
        owners = [each for each in started if each.poll() is None]
        figures["starts"] += len(started)
        figures["owners_but_one"] += len(owners) != 1
        figures["wrong_codes"] += sum(each.returncode != 5 for each in started if each not in owners)
        for each in owners:
            each.send_signal(signal.SIGTERM)
        for each in started:
            said, _ = each.communicate(timeout=30)
            complaints += [said] if "Traceback" in said else []
        figures["wrong_codes"] += sum(each.returncode not in ORDERLY for each in owners)
    assert told(workspace, "project", "list")["projects"]
    return {**figures, "complaints": kept_complaints(stage, complaints)}
