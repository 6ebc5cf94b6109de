"""Owns how the fault experiments end a process: at its N-th durable step, or at any moment, always with SIGKILL.

A step is one call of the system that the store makes durable things with, or one statement of SQLite. The counting
wraps the standard library inside the child that is to die; the program's own code is as it is. POSIX only. A process
that forks must have no other threads at that moment.
"""

import logging
import os
import select
import signal
import sqlite3
import sys
import time
import traceback
from collections.abc import Callable
from typing import Any, NamedTuple

Say = Callable[[str], None]
Work = Callable[[Say], None]

_SYSTEM_CALLS = ("open", "write", "sendfile", "fsync", "link", "unlink", "rename", "replace", "mkdir")
_STATEMENTS = ("execute", "executemany", "backup", "close")


class Ended(NamedTuple):
    """What a child said, line by line, and whether it was killed, failed or ended by itself."""

    lines: tuple[str, ...]
    killed: bool
    failed: bool


def run_forked(work: Work, *, kill_at_step: int | None = None, kill_after_s: float | None = None) -> Ended:
    """Run `work` in a forked child until it ends or is killed; `work` may say lines that are outside it at once."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        _be_the_child(work, writer, kill_at_step)
    os.close(writer)
    said = _heard(reader, child, kill_after_s)
    os.close(reader)
    _, status = os.waitpid(child, 0)
    killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
    *lines, _cut_off = said.decode().split("\n")
    return Ended(tuple(lines), killed, failed=not killed and status != 0)


def count_steps(work: Work) -> int:
    """Return how many steps `work` takes when nothing ends it."""

    def counted(say: Say) -> None:
        work(lambda _: None)
        say(str(_steps_taken[0]))

    ended = run_forked(counted, kill_at_step=0)
    if ended.failed or not ended.lines:
        raise RuntimeError("the work to be counted failed by itself")
    return int(ended.lines[-1])


def _be_the_child(work: Work, writer: int, kill_at_step: int | None) -> None:
    code = 1
    try:
        logging.disable()
        if kill_at_step is not None:
            _count_and_kill(kill_at_step)
        work(lambda line: _write_all(writer, f"{line}\n".encode()))
        code = 0
    except BaseException:  # noqa: BLE001  # a forked child must not go on in its parent's code
        traceback.print_exc()
        sys.stderr.flush()
    finally:
        os._exit(code)


def _write_all(descriptor: int, content: bytes) -> None:
    while content:
        content = content[os.write(descriptor, content) :]


def _heard(reader: int, child: int, kill_after_s: float | None) -> bytes:
    """Return all that the child said; kill it when its time is over, and go on listening to the end."""
    heard = b""
    deadline = None if kill_after_s is None else time.monotonic() + kill_after_s
    while True:
        if deadline is not None:
            ready, _, _ = select.select([reader], [], [], max(0.0, deadline - time.monotonic()))
            if not ready:
                os.kill(child, signal.SIGKILL)
                deadline = None
                continue
        block = os.read(reader, 1 << 16)
        if not block:
            return heard
        heard += block


_steps_taken = [0]


def steps_taken() -> int:
    """Return how many steps this process has taken; 0 where they are not counted."""
    return _steps_taken[0]


def _count_and_kill(kill_at_step: int) -> None:
    """Count steps in this process and kill it just before step `kill_at_step` (0 = never)."""

    def step() -> None:
        _steps_taken[0] += 1
        if _steps_taken[0] == kill_at_step:
            os.kill(os.getpid(), signal.SIGKILL)

    def counted(call: Callable[..., Any]) -> Callable[..., Any]:
        def with_step(*arguments: Any, **named: Any) -> Any:
            step()
            return call(*arguments, **named)

        return with_step

    for name in _SYSTEM_CALLS:
        if hasattr(os, name):
            setattr(os, name, counted(getattr(os, name)))
    statements = {name: counted(getattr(sqlite3.Connection, name)) for name in _STATEMENTS}
    connection = type("CountedConnection", (sqlite3.Connection,), statements)
    connect = sqlite3.connect

    def counted_connect(*arguments: Any, **named: Any) -> sqlite3.Connection:
        opened: sqlite3.Connection = connect(*arguments, factory=connection, **named)
        return opened

    sqlite3.connect = counted_connect  # type: ignore[assignment]  # only inside the child that is to die
