"""Owns one drawing process: its pipes, its reader threads, its preview block, its end. Knows nothing of orders.

Plain pipes and reader threads are used instead of asyncio's subprocess support, because the window's event loop has
none on every system; this way is the same everywhere, and in one place.
"""

import asyncio
import collections
import contextlib
import mmap
import os
import signal
import subprocess
import tempfile
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import IO

from pydantic import ValidationError

from studio.domain.errors import EncodeFailed
from studio.media.worker_protocol import NOTICES, PREVIEW_BLOCK_BYTES, Notice

_END_TIMEOUT_S = 2.0
_LAST_WORDS = 12


class WorkerChild:
    """A running worker. `inbox` gets each notice on `loop`, then None when the process has ended.

    Constructing it blocks for the few milliseconds of a process start: do it in a thread. `send` and `end` block too.
    Raises EncodeFailed where the process cannot be started.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop, inbox: asyncio.Queue[Notice | None], command: Sequence[str]):
        self._loop = loop
        self.inbox = inbox
        self._killed = False
        self.block, self._block_path = _new_preview_block()
        shown = ["--preview-block", self._block_path] if self._block_path else []
        try:
            self.process = _spawn([*command, *shown])
        except OSError as error:
            self._drop_block()
            raise EncodeFailed(
                f"The drawing program could not be started: {error.strerror or error}.", "Install Shotwright again."
            ) from error
        self._last_words: collections.deque[str] = collections.deque(maxlen=_LAST_WORDS)
        self._threads = [
            threading.Thread(target=self._listen, name="worker-notices", daemon=True),
            threading.Thread(target=self._keep_last_words, name="worker-words", daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    @property
    def over(self) -> bool:
        """Whether the process has ended or was told to by `kill`."""
        return self._killed or self.process.poll() is not None

    def send(self, line: str) -> None:
        """Write one order; raises EncodeFailed when the process no longer listens."""
        try:
            self._input.write(line.encode() + b"\n")
            self._input.flush()
        except OSError as error:
            raise self.death() from error

    def kill(self) -> None:
        """End the process at once; does not block."""
        self._killed = True
        with contextlib.suppress(OSError):
            self.process.kill()

    def end(self) -> None:
        """Close the worker's input, wait for its end (2 s, then by force), and let go of everything."""
        with contextlib.suppress(OSError):
            self._input.close()
        try:
            self.process.wait(_END_TIMEOUT_S)
        except subprocess.TimeoutExpired:
            self.kill()
            self.process.wait()
        for thread in self._threads:
            thread.join()
        for pipe in (self.process.stdout, self.process.stderr):
            if pipe is not None:
                pipe.close()
        self._drop_block()

    def forget_block_file(self) -> None:
        """Unlink the preview file once both sides have it mapped, so that nothing stays behind after a crash."""
        if os.name == "posix" and self._block_path:
            Path(self._block_path).unlink(missing_ok=True)

    def death(self) -> EncodeFailed:
        """Return why the process is gone, in words for the user; waits up to 2 s for its exit code."""
        try:
            code: int | None = self.process.wait(_END_TIMEOUT_S)
        except subprocess.TimeoutExpired:
            code = None
        words = self._last_words[-1] if self._last_words else ""
        if code is not None and code < 0:
            name = signal.Signals(-code).name if -code in set(signal.Signals) else str(-code)
            reason = f"it was stopped by the system ({name})"
            if name == "SIGKILL":
                reason += ", perhaps because memory ran out"
        else:
            reason = f"it ended by itself (code {code})" + (f": {words}" if words else "")
        return EncodeFailed(f"The drawing program is gone: {reason}.", "Try again; a new one is started.")

    @property
    def _input(self) -> IO[bytes]:
        if self.process.stdin is None:
            raise EncodeFailed("The drawing program has no input.", "Try again.")
        return self.process.stdin

    def _listen(self) -> None:
        if self.process.stdout is not None:
            for line in self.process.stdout:
                try:
                    self._post(NOTICES.validate_json(line))
                except ValidationError:
                    self._last_words.append(line.decode(errors="replace").strip())
        self.process.wait()
        self._post(None)

    def _keep_last_words(self) -> None:
        if self.process.stderr is not None:
            for line in self.process.stderr:
                self._last_words.append(line.decode(errors="replace").strip())

    def _post(self, notice: Notice | None) -> None:
        with contextlib.suppress(RuntimeError):  # the loop is closed: nobody waits any more
            self._loop.call_soon_threadsafe(self.inbox.put_nowait, notice)

    def _drop_block(self) -> None:
        self.block.close()
        if self._block_path:
            Path(self._block_path).unlink(missing_ok=True)


def _spawn(command: Sequence[str]) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    flags = getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0) | getattr(subprocess, "CREATE_NO_WINDOW", 0)
    # A group of its own, as Ctrl+C in a terminal is the owner's to handle; not a session of its own: Linux shares the
    # processors out among sessions first, and the worker's lower priority would count for nothing beside the window.
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
        creationflags=flags,
        process_group=0 if os.name == "posix" else None,
    )


def _new_preview_block() -> tuple[mmap.mmap, str]:
    """Map a new file that the worker can map too; where there is no room for one, go on without previews.

    Gives ordinary memory and no path then: a render is worth more than the pictures on its way.
    """
    folder = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # noqa: S108 -- memory, where there is such a folder
    path = ""
    try:
        handle, path = tempfile.mkstemp(prefix="shotwright-preview-", dir=folder)
        try:
            os.truncate(handle, PREVIEW_BLOCK_BYTES)
            if hasattr(os, "posix_fallocate"):
                os.posix_fallocate(handle, 0, PREVIEW_BLOCK_BYTES)  # a full disk is told here, not by a signal later
            return mmap.mmap(handle, PREVIEW_BLOCK_BYTES), path
        finally:
            os.close(handle)
    except OSError:
        if path:
            Path(path).unlink(missing_ok=True)
        return mmap.mmap(-1, PREVIEW_BLOCK_BYTES), ""
