"""Proves how the program starts and ends in the real window: signals, kills, second starts, bad workspaces."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests.end_to_end.real_window import (
    ROOT,
    Box,
    RealWindow,
    Screen,
    past_first_run,
    program,
    shotwright,
    told,
    until,
    window,
)

pytestmark = [pytest.mark.end_to_end, pytest.mark.timeout(110)]

QUIT_S = 5.0
MIDDLE = Box(400, 200, 800, 600)
PROMPT = "Wide shot of a heron in a marsh at sunrise, the camera holds still."
BROKEN_WORKSPACES = {"newer": 5, "damaged": 1, "read-only": 1}


def _a_project(workspace: Path) -> None:
    past_first_run(workspace)
    done = shotwright(workspace, "generate", PROMPT, "--duration", "4", "--no-wait", "--project", "Marsh")
    assert done.returncode == 0, done.stderr


def _states(workspace: Path) -> list[str]:
    return [job["state"] for job in told(workspace, "jobs", "list")["jobs"]]


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGKILL])
def test_a_signal_while_drawing_loses_and_doubles_nothing(
    end: signal.Signals, display: Screen, pictures: Path, tmp_path: Path
) -> None:
    workspace = tmp_path / "workspace"
    _a_project(workspace)
    with window(display, workspace, pictures, f"signal-{end.name}") as first:
        until(first.is_drawing, "clip being drawn", 40)
        began = time.monotonic()
        first.process.send_signal(end)
        code = first.process.wait(15)
        assert code == (0 if end is signal.SIGTERM else -signal.SIGKILL)
        assert time.monotonic() - began <= QUIT_S
        assert first.clips() == set()
    with window(display, workspace, pictures, f"after-{end.name}") as second:
        until(second.clips, "take of the job that was cut off", 60)
        assert second.close(lambda: second.process.send_signal(signal.SIGTERM)) == 0
        assert len(second.clips()) == 1
    assert _states(workspace) == ["done"]
    assert len(told(workspace, "take", "list")["takes"]) == 1
    assert list((workspace / "parts").iterdir()) == []


def test_a_second_start_raises_the_open_window(display: Screen, pictures: Path, tmp_path: Path) -> None:
    workspace = tmp_path / "workspace"
    past_first_run(workspace)
    with window(display, workspace, pictures, "second-start") as first, _covered(display):
        started = subprocess.run(
            program(workspace),
            env=display.environment,
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )
        assert started.returncode == 5
        assert "Traceback" not in started.stderr
        until(lambda: not _is_plain(display.pixels(MIDDLE)), "raised window", 10)
        assert shotwright(workspace, "project", "list").returncode == 5
        assert first.close() == 0


@contextmanager
def _covered(display: Screen) -> Iterator[None]:
    """Cover the screen with another window, the pointer out of its middle: some systems paint it into the picture."""
    subprocess.run(["xdotool", "mousemove", "2", "2"], env=display.environment, check=True, timeout=10)
    command = [sys.executable, "-m", "tests.end_to_end.bare_window"]
    with subprocess.Popen(command, env=display.environment, cwd=ROOT, start_new_session=True) as cover:
        try:
            until(lambda: _is_plain(display.pixels(MIDDLE)), "covering window", 20)
            yield
        finally:
            cover.kill()


def _is_plain(pixels: bytes) -> bool:
    return any(pixels[:3]) and pixels == pixels[:4] * (len(pixels) // 4)


@pytest.mark.parametrize("kind", BROKEN_WORKSPACES)
def test_a_workspace_that_cannot_be_opened_is_told_in_a_window(
    kind: str, display: Screen, pictures: Path, tmp_path: Path
) -> None:
    workspace = tmp_path / "workspace"
    past_first_run(workspace)
    command = program(workspace)
    database = workspace / "workspace.sqlite"
    if kind == "newer":
        with closing(sqlite3.connect(database)) as connection:
            connection.execute("PRAGMA user_version = 9999")
            connection.commit()
    elif kind == "damaged":
        database.write_bytes(b"not a database, but somebody's only copy " * 200)
    else:
        command = _with_a_read_only_folder(workspace, command)
    before = database.read_bytes()
    told_in = RealWindow(display, workspace, pictures, command)
    try:
        code = _read_and_left(told_in, kind)
        assert code == BROKEN_WORKSPACES[kind], told_in.output()
        assert "Traceback" not in told_in.output()
    finally:
        told_in.kill()
    kept = [path for path in workspace.glob("*.sqlite") if path.read_bytes() == before]
    assert len(kept) == 1  # as it was, or set aside


def _read_and_left(told_in: RealWindow, kind: str) -> int:
    """Press Enter on the message once it is painted, and return the exit code."""
    until(lambda: len(set(told_in.screen.pixels(Box(0, 0, 1600, 1000)))) > 20, "painted message", 20)
    told_in.picture(f"cannot-open-{kind}")
    return told_in.close(lambda: told_in.key("Return"))


def _with_a_read_only_folder(workspace: Path, command: list[str]) -> list[str]:
    """Return `command` on a folder that cannot be written, for root too."""
    if os.geteuid():
        workspace.chmod(0o500)
        return command
    script = 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && exec "$@"'
    wrapped = ["unshare", "--mount", "sh", "-c", script, str(workspace)]
    if subprocess.run([*wrapped, "true"], capture_output=True, check=False).returncode:
        pytest.skip("root without the right to mount")
    return [*wrapped, *command]
