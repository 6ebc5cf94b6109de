"""Owns a real window on a screen of its own: Xvfb, the program as a subprocess, keys and clicks through xdotool.

Facts are read from outside: the workspace's files, its database (read only), the program's exit code, pictures of the
screen. Nothing waits for a time; `until` waits for a fact, at most so long.
"""

import contextlib
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
_POLL_S = 0.05
WIDTH, HEIGHT = 1600, 1000


def until(fact: Callable[[], T], what: str, timeout_s: float = 30.0) -> T:
    """Return the first true value of `fact`; fail naming `what` where it does not come in time."""
    pause = threading.Event()
    end = time.monotonic() + timeout_s
    while time.monotonic() < end:
        found = fact()
        if found:
            return found
        pause.wait(_POLL_S)
    raise AssertionError(f"in {timeout_s:g} s there was no {what}")


class Screen:
    """A virtual screen."""

    def __init__(self, process: "subprocess.Popen[bytes]", display: str) -> None:
        self._process = process
        self.display = display

    @property
    def environment(self) -> dict[str, str]:
        """The environment of a program on this screen."""
        kept = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
        return {**kept, "DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(Path.cwd())}

    def close(self) -> None:
        """End the screen."""
        self._process.terminate()
        self._process.wait(10)


@contextlib.contextmanager
def screen() -> Iterator[Screen]:
    """Give a virtual screen of 1600 x 1000."""
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-nolisten", "tcp"]
    process = subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL)
    os.close(writer)
    with os.fdopen(reader) as answer:
        number = answer.readline().strip()
    made = Screen(process, f":{number}")
    try:
        yield made
    finally:
        made.close()


class RealWindow:
    """The program with its window open."""

    def __init__(self, on: Screen, workspace: Path, pictures: Path) -> None:
        self._screen = on
        self.workspace = workspace
        self._pictures = pictures
        command = [sys.executable, "-m", "studio", "--workspace", str(workspace)]
        self.process = subprocess.Popen(
            command, env=on.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True
        )
        self.id = until(self._find, "visible window")

    def _find(self) -> str:
        assert self.process.poll() is None, f"the program ended: {self.output()}"
        found = self._xdotool("search", "--onlyvisible", "--name", "^Shotwright$", check=False)
        return found.split("\n")[0]

    def _xdotool(self, *words: str, check: bool = True) -> str:
        done = subprocess.run(
            ["xdotool", *words], env=self._screen.environment, capture_output=True, text=True, check=check, timeout=30
        )
        return done.stdout.strip()

    def output(self) -> str:
        """Return what the ended program said."""
        assert self.process.stdout is not None
        return self.process.stdout.read().decode(errors="replace")

    def fill(self) -> None:
        """Make the window as large as the screen."""
        self._xdotool("windowmove", "--sync", self.id, "0", "0")
        self._xdotool("windowsize", "--sync", self.id, str(WIDTH), str(HEIGHT))
        self._xdotool("windowfocus", "--sync", self.id, check=False)

    def click(self, x: int, y: int, button: int = 1) -> None:
        """Click at a place of the window."""
        self._xdotool("mousemove", "--window", self.id, str(x), str(y), "click", str(button))

    def type(self, text: str) -> None:
        """Type a text as a person would."""
        self._xdotool("type", "--delay", "6", text)

    def key(self, *keys: str) -> None:
        """Press keys, named as xdotool does."""
        self._xdotool("key", *keys)

    def picture(self, name: str) -> Path:
        """Keep a picture of the screen and return its path."""
        path = self._pictures / f"{name}.png"
        import_tool = shutil.which("import")
        if import_tool is not None:
            subprocess.run(
                [import_tool, "-window", "root", str(path)], env=self._screen.environment, check=False, timeout=30
            )
        return path

    def rows(self, query: str) -> list[tuple[object, ...]]:
        """Return rows of the workspace's database, opened for reading only."""
        file = self.workspace / "workspace.sqlite"
        if not file.is_file():
            return []
        with contextlib.closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True, timeout=5)) as connection:
            try:
                return connection.execute(query).fetchall()
            except sqlite3.OperationalError:  # the tables are being made
                return []

    def close(self, how: Callable[[], None] | None = None) -> int:
        """Close the window (by Ctrl+Q unless told `how`) and return the program's exit code."""
        if self.process.poll() is None:
            (how or (lambda: self.key("ctrl+q")))()
        return self.process.wait(15)

    def kill(self) -> None:
        """End the program at once with all it started."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(10)


def shotwright(workspace: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    """Run the command line on a workspace."""
    command = [sys.executable, "-m", "studio", *words, "--workspace", str(workspace)]
    environment = {**os.environ, "PYTHONPATH": str(Path.cwd())}
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)
