"""Owns a real window on a screen of its own: Xvfb, the program as a subprocess, keys and clicks through xdotool.

Facts are read from outside: the workspace's files, the program's exit code, pixels of the screen, and, once the window
is closed, the command line. Nothing waits for a time; `until` waits for a fact, at most so long.
"""

import contextlib
import json
import mmap
import os
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

T = TypeVar("T")
_POLL_S = 0.02
_STILL_S = 0.4
WIDTH, HEIGHT = 1600, 1000
ROOT = Path(__file__).resolve().parents[2]
NO_KEYRING = {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}
"""Keeps the keys of tests out of the keyring of whoever runs them."""
_FRAME_BUFFER = "Xvfb_screen0"
_STRIDE_AT, _COLOURS_AT, _COLOUR_BYTES = 12, 19, 12


class Box(NamedTuple):
    """A part of the screen, in pixels."""

    x: int
    y: int
    width: int
    height: int


PROSE = Box(940, 580, 320, 225)
"""The prompt's text on the compose page, from its first line on."""


def until(fact: Callable[[], T], what: str, timeout_s: float = 30.0) -> T:
    """Return the first true value of `fact`; fail naming `what` where it does not come in time."""
    pause = threading.Event()
    end = time.monotonic() + timeout_s
    while True:
        found = fact()
        if found:
            return found
        if time.monotonic() >= end:
            raise AssertionError(f"in {timeout_s:g} s there was no {what}")
        pause.wait(_POLL_S)


class Screen:
    """A virtual screen whose pixels can be read at any moment, without asking the X server."""

    def __init__(self, process: "subprocess.Popen[bytes]", display: str, folder: Path) -> None:
        self._process = process
        self.display = display
        with (folder / _FRAME_BUFFER).open("rb") as file:
            self._memory = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        header = struct.unpack(">25I", self._memory[:100])
        self._stride = header[_STRIDE_AT]
        self._start = header[0] + header[_COLOURS_AT] * _COLOUR_BYTES

    @property
    def environment(self) -> dict[str, str]:
        """The environment of a program on this screen."""
        kept = {name: value for name, value in os.environ.items() if name not in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY")}
        return {**kept, **NO_KEYRING, "DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}

    def pixels(self, box: Box) -> bytes:
        """Return the pixels of a part of the screen, 4 bytes each."""
        rows = range(box.y, box.y + box.height)
        starts = (self._start + row * self._stride + box.x * 4 for row in rows)
        return b"".join(self._memory[start : start + box.width * 4] for start in starts)

    def close(self) -> None:
        """End the screen."""
        self._memory.close()
        self._process.terminate()
        self._process.wait(10)


@contextlib.contextmanager
def screen(width: int = WIDTH, height: int = HEIGHT) -> Iterator[Screen]:
    """Give a virtual screen."""
    reader, writer = os.pipe()
    with tempfile.TemporaryDirectory(prefix="screen-") as folder:
        command = [
            "Xvfb",
            "-displayfd",
            str(writer),
            "-screen",
            "0",
            f"{width}x{height}x24",
            "-nolisten",
            "tcp",
            "-noreset",
        ]
        process = subprocess.Popen(
            [*command, "-fbdir", folder], pass_fds=[writer], stderr=subprocess.DEVNULL, start_new_session=True
        )
        os.close(writer)
        with os.fdopen(reader) as answer:
            number = answer.readline().strip()
        made = Screen(process, f":{number}", Path(folder))
        try:
            yield made
        finally:
            made.close()


def program(workspace: Path) -> list[str]:
    """Return the command that opens the window on a workspace."""
    return [sys.executable, "-m", "studio", "--workspace", str(workspace)]


class RealWindow:
    """The program with its window open. `command` is another one than the program's own, where a test needs it."""

    def __init__(self, on: Screen, workspace: Path, pictures: Path, command: Sequence[str] = ()) -> None:
        self.screen = on
        self.workspace = workspace
        self._pictures = pictures
        self._words = tempfile.TemporaryFile()  # noqa: SIM115  # lives as long as the program
        self.process = subprocess.Popen(
            command or program(workspace),
            env=on.environment,
            stdout=self._words,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            cwd=ROOT,
        )
        try:
            self.id = until(self._find, "visible window")
        except BaseException as error:
            error.add_note(self.output())
            self.picture("failed-no-window")
            self.kill()
            raise

    def _find(self) -> str:
        assert self.process.poll() is None, f"the program ended: {self.output()}"
        found = self.xdotool("search", "--onlyvisible", "--name", "^Shotwright$", check=False)
        return found.split("\n")[0]

    def xdotool(self, *words: str, check: bool = True) -> str:
        """Do what xdotool's words say and return its answer."""
        done = subprocess.run(
            ["xdotool", *words], env=self.screen.environment, capture_output=True, text=True, check=check, timeout=30
        )
        return done.stdout.strip()

    def output(self) -> str:
        """Return what the program said so far, and where it stood if it crashed."""
        self._words.seek(0)
        crashes = self.workspace / "logs" / "crashes.log"
        crashed = crashes.read_text(encoding="utf-8") if crashes.is_file() else ""
        return self._words.read().decode(errors="replace") + crashed

    def fill(self) -> None:
        """Make the window as large as the screen and wait until it has painted all of it."""
        self.xdotool("windowmove", self.id, "0", "0")
        self.xdotool("windowsize", "--sync", self.id, str(WIDTH), str(HEIGHT))
        self.xdotool("windowfocus", self.id, check=False)
        until(lambda: any(self.screen.pixels(Box(20, HEIGHT - 60, 40, 40))), "painted corner of the window")

    def click(self, x: int, y: int, button: int = 1, *, times: int = 1, delay_ms: int = 5) -> None:
        """Click at a place of the screen."""
        self.xdotool(
            "mousemove", str(x), str(y), "click", "--repeat", str(times), "--delay", str(delay_ms), str(button)
        )

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Drag with the left button, in small steps, as a hand does."""
        self.xdotool("mousemove", *map(str, start), "mousedown", "1")
        for step in range(1, 11):
            x, y = (first + (last - first) * step // 10 for first, last in zip(start, end, strict=True))
            self.xdotool("mousemove", "--sync", str(x), str(y))
        self.xdotool("mouseup", "1")

    def type(self, text: str) -> None:
        """Type a text as a person would."""
        self.xdotool("type", "--delay", "8", text)

    def key(self, *keys: str) -> None:
        """Press keys, named as xdotool does."""
        self.xdotool("key", *keys)

    def changes(self, box: Box, act: Callable[[], object], what: str, timeout_s: float = 15.0) -> None:
        """Act, and wait until a part of the screen looks different and stays as it then is."""
        before = self.screen.pixels(box)
        act()
        until(lambda: self.screen.pixels(box) != before, what, timeout_s)
        self.settles(box)

    def shows(self, box: Box) -> None:
        """Wait until something stands in a part of the window that is plain before, and stays as it is."""
        until(lambda: len(set(memoryview(self.screen.pixels(box)).cast("I"))) > 2, "content in a part of the window")
        self.settles(box)

    def settles(self, box: Box) -> None:
        """Wait until a part of the screen has not changed for a moment."""
        last, since = self.screen.pixels(box), time.monotonic()

        def is_still() -> bool:
            nonlocal last, since
            now = self.screen.pixels(box)
            if now != last:
                last, since = now, time.monotonic()
            return time.monotonic() - since >= _STILL_S

        until(is_still, "still picture")

    def picture(self, name: str) -> Path:
        """Keep a picture of the screen and return its path."""
        path = self._pictures / f"{name}.png"
        import_tool = shutil.which("import")
        if import_tool is not None:
            subprocess.run(
                [import_tool, "-window", "root", str(path)], env=self.screen.environment, check=False, timeout=30
            )
        return path

    def clips(self) -> set[str]:
        """Return the names of the clips that are kept in the workspace."""
        return {path.name for path in (self.workspace / "media").rglob("*.mp4")}

    def is_drawing(self) -> bool:
        """Say whether a clip is being written."""
        return any(path.stat().st_size > 0 for path in (self.workspace / "parts").glob("*"))

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
        self._words.close()


@contextlib.contextmanager
def window(on: Screen, workspace: Path, pictures: Path, name: str, command: Sequence[str] = ()) -> Iterator[RealWindow]:
    """Give the program with its window filling the screen; a picture `name` is kept where the block fails."""
    opened = RealWindow(on, workspace, pictures, command)
    try:
        opened.fill()
        yield opened
    except BaseException as error:
        error.add_note(opened.output())
        opened.picture(f"failed-{name}")
        raise
    finally:
        opened.kill()


def shotwright(workspace: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    """Run the command line on a workspace."""
    command = [sys.executable, "-m", "studio", *words, "--workspace", str(workspace)]
    environment = {**os.environ, **NO_KEYRING, "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False, cwd=ROOT)


def told(workspace: Path, *words: str) -> dict[str, Any]:
    """Return the JSON document that the command line answers; fails where it does not end well."""
    done = shotwright(workspace, *words, "--json")
    assert done.returncode == 0, done.stdout + done.stderr
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def past_first_run(workspace: Path) -> None:
    """Make a workspace whose user has been here before."""
    told(workspace, "project", "list")
    settings = {"version": 1, "settings": {"version": 1, "first_run_done": True}}
    (workspace / "settings.json").write_text(json.dumps(settings), encoding="utf-8")
