"""Owns the verb `doctor`: looks at everything the program stands on and says what to do. Changes nothing."""

import argparse
import asyncio
import importlib.metadata
import importlib.util
import os
import shutil
import sys
from pathlib import Path
from typing import NamedTuple

from studio import __version__, resource_folder
from studio.cli.display import DISPLAY_PROBE
from studio.cli.documents import Document, time_text
from studio.cli.terminal import EXIT_DONE, EXIT_FAILED, Terminal
from studio.domain.errors import StoreError

NEEDED = ("PySide6", "av", "httpx", "keyring", "numpy", "platformdirs", "pydantic", "qasync")
LOW_BYTES, FULL_BYTES = 5 * 10**9, 10**9
CHILD_TIMEOUT_S = 20.0
_CODECS = (
    "import av; names = av.codec.codecs_available; "
    "missing = [n for n in ('libx264', 'aac', 'h264') if n not in names]; "
    "print(av.__version__, 'without', *missing) if missing else print('PyAV', av.__version__, 'with H.264 and AAC'); "
    "raise SystemExit(bool(missing))"
)


class Check(NamedTuple):
    """What one check found. `status` is ok, warning, failed or skipped."""

    name: str
    status: str
    found: str
    what_to_do: str | None = None


async def doctor(arguments: argparse.Namespace, path: Path, terminal: Terminal) -> int:
    """Check everything; needs no lock."""
    from studio.store.workspace_folder import WorkspaceFolder

    owner = await asyncio.to_thread(WorkspaceFolder(path).owner)
    checks = [_installation(), await _keyring()]
    for name, program, advice in (
        ("codecs", _CODECS, "Install the program again; its video library is not whole."),
        ("display", DISPLAY_PROBE, "Without a display the command line still works; set DISPLAY for the window."),
    ):
        checks.append(await _in_child(name, program, advice))
    checks.append(await asyncio.to_thread(_database, path, owner is not None))
    checks.append(_disk(path))
    checks.append(await asyncio.to_thread(_results, path, owner is not None))
    ok = all(check.status != "failed" for check in checks)
    document: Document = {
        "ok": ok,
        "version": __version__,
        "workspace": {
            "path": str(path),
            "owner": None
            if owner is None
            else {"pid": owner.pid, "program": owner.program, "since": time_text(owner.since)},
        },
        "checks": [check._asdict() for check in checks],
    }
    words = [f"Shotwright {__version__}, workspace {path}", *map(_line, checks)]
    if owner is not None:
        words.insert(1, f"The workspace is in use by {owner.words()}.")
    terminal.answer(document, lambda: "\n".join(words))
    return EXIT_DONE if ok else EXIT_FAILED


def _line(check: Check) -> str:
    advice = "" if check.what_to_do is None else f"\n    {check.what_to_do}"
    return f"{check.status:8} {check.name}: {check.found}{advice}"


def _installation() -> Check:
    missing = [name for name in NEEDED if importlib.util.find_spec(name) is None]
    if missing:
        return Check("installation", "failed", f"missing: {', '.join(missing)}", "Install the program again.")
    try:
        folder = resource_folder()
    except FileNotFoundError as error:
        return Check("installation", "failed", str(error), "Install the program again.")
    if not (folder / "lexicon.json").is_file():
        return Check("installation", "failed", f"no word list in {folder}", "Install the program again.")
    qt = importlib.metadata.version("PySide6")
    return Check("installation", "ok", f"Python {sys.version.split()[0]}, PySide6 {qt}")


async def _keyring() -> Check:
    """Say which keyring is used. Asks it for no key, so that nobody has to unlock it."""
    from studio.store.system_keyring import SystemKeyring, Trouble

    found = await SystemKeyring().found()
    if found.trouble is None:
        return Check("keyring", "ok", f"keys are kept in {found.name}")
    advice = {
        Trouble.SLOW: "Unlock it, or end the program that holds it; until then keys last for one session.",
        Trouble.PLAIN: "Set up GNOME Keyring or KWallet, or give keys by environment variables.",
    }.get(found.trouble, "Set up GNOME Keyring or KWallet and unlock it, or give keys by environment variables.")
    return Check("keyring", "warning", f"none is used: {found.trouble.value}", advice)


async def _in_child(name: str, program: str, advice: str) -> Check:
    """Run a check in a process of its own: Qt ends the process where no display can be opened."""
    code, said = await child(program)
    if code == 0:
        return Check(name, "ok", said or "fine")
    status = "warning" if name == "display" else "failed"
    return Check(name, status, said or "it could not be opened", advice)


async def child(program: str, timeout_s: float = CHILD_TIMEOUT_S) -> tuple[int, str]:
    """Run a small Python program; return its exit code (-1: no answer in time) and the last line it wrote."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        program,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    try:
        async with asyncio.timeout(timeout_s):
            out, _ = await process.communicate()
    except TimeoutError:
        process.kill()
        await process.wait()
        return -1, "no answer in time"
    lines = out.decode(errors="replace").strip().splitlines()
    return process.returncode or 0, lines[-1] if lines else ""


def _database(path: Path, owned: bool) -> Check:
    from studio.store.backups import newest_good
    from studio.store.opening import examined
    from studio.store.workspace_folder import WorkspaceFolder

    folder = WorkspaceFolder(path)
    if owned:
        return Check("database", "skipped", "the workspace is in use; its owner looks after the database")
    if not folder.database.exists():
        return Check("database", "ok", "there is none yet; it is made on first use")
    try:
        wrong = examined(folder)
        if not wrong:
            return Check("database", "ok", "whole")
        backup = newest_good(folder)
    except StoreError as error:
        return Check("database", "failed", error.what_happened, error.what_to_do)
    advice = "Open the workspace: the database is set aside, nothing is overwritten"
    named = "and there is no backup." if backup is None else f"and the newest good backup is named: {backup.path}."
    return Check("database", "failed", f"it is damaged: {wrong}", f"{advice}, {named}")


def _results(path: Path, owned: bool) -> Check:
    """Read every kept file: one that was deleted or changed behind the program's back is named."""
    from studio.store.media_check import SHOWN, checked_media
    from studio.store.workspace_folder import WorkspaceFolder

    if owned:
        return Check("results", "skipped", "the workspace is in use")
    try:
        found = checked_media(WorkspaceFolder(path))
    except StoreError as error:
        return Check("results", "skipped", error.what_happened, error.what_to_do)
    bad = (*found.changed, *found.gone)
    if not bad:
        return Check("results", "ok", f"{found.files} files, each as it was saved")
    named = ", ".join(bad[:SHOWN]) + (", …" if len(bad) > SHOWN else "")
    words = f"{len(bad)} of {found.files} files are not what was saved, {len(found.gone)} of them are gone: {named}"
    advice = "Put them back from a copy of yours. Nothing is asked for again by itself: that may be charged anew."
    return Check("results", "warning", words, advice)


def _disk(path: Path) -> Check:
    place = next((folder for folder in (path, *path.parents) if folder.is_dir()), Path(path.anchor or "/"))
    if not os.access(place, os.W_OK):
        return Check("disk", "failed", f"{place} cannot be written to", "Choose another workspace folder.")
    free = shutil.disk_usage(place).free
    found = f"{free / 10**9:.1f} GB are free at {place}"
    if free < FULL_BYTES:
        return Check("disk", "failed", found, "Make room: takes can hardly be saved.")
    return Check(
        "disk", "warning" if free < LOW_BYTES else "ok", found, "Make room soon." if free < LOW_BYTES else None
    )
