"""Owns what the rehearsal remembers: an append-only file outside the database, a checksum in each line.

It plays the books of a far-away service, so it must not depend on anything the studio stores. Everything here blocks.
"""

import hashlib
import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from studio.domain.base import Frozen

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

T = TypeVar("T")

LEDGER_NAME = "rehearsal-ledger.jsonl"


class Entry(Frozen):
    """One line. `event` is taken (a request that was billed), turned_away (one that was not), cancelled or broken."""

    event: str
    at: datetime
    key: str = ""
    remote_id: str = ""
    model: str = ""
    script: str = ""
    cost_micro_usd: int = 0
    wait_s: float = 0.0
    body: str = ""


class RehearsalLedger:
    """The file. Writers of several processes take turns; a line is on disk when `append` returns."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / LEDGER_NAME
        self._seen: tuple[int, int] | None = None
        self._entries: tuple[Entry, ...] = ()

    def entries(self) -> tuple[Entry, ...]:
        """Return all whole lines in order. A line that a kill cut off is left out."""
        try:
            status = self.path.stat()
        except FileNotFoundError:
            return ()
        mark = (status.st_size, status.st_mtime_ns)
        if mark != self._seen:
            self._entries = tuple(_whole_lines(self.path.read_bytes()))
            self._seen = mark
        return self._entries

    def append(self, decide: Callable[[tuple[Entry, ...]], tuple[Entry | None, T]]) -> T:
        """Let `decide` look at all entries and add one, with nobody else writing in between; return its answer.

        Raises OSError.
        """
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("ab") as file, _alone(file.fileno()):
            self._seen = None
            entry, answer = decide(self.entries())
            if entry is not None:
                start = b"" if _ends_whole(self.path) else b"\n"
                file.write(start + _line(entry))
                file.flush()
                os.fsync(file.fileno())
            return answer


def _line(entry: Entry) -> bytes:
    text = json.dumps(entry.model_dump(mode="json"), ensure_ascii=False, sort_keys=True)
    check = hashlib.sha256(text.encode()).hexdigest()
    return json.dumps({"check": check, "entry": text}, ensure_ascii=False).encode() + b"\n"


def _whole_lines(content: bytes) -> Iterator[Entry]:
    for line in content.split(b"\n"):
        entry = _entry(line)
        if entry is not None:
            yield entry


def _entry(line: bytes) -> Entry | None:
    try:
        wrapped: Any = json.loads(line)
        text = wrapped["entry"]
        if hashlib.sha256(text.encode()).hexdigest() != wrapped["check"]:
            return None
        return Entry.model_validate_json(text)
    except (ValueError, KeyError, TypeError, AttributeError, ValidationError):
        return None


def _ends_whole(path: Path) -> bool:
    with path.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        if size == 0:
            return True
        file.seek(size - 1)
        return file.read(1) == b"\n"


@contextmanager
def _alone(descriptor: int) -> Iterator[None]:
    """Hold the system's lock on the file; it ends with the process that has it."""
    if sys.platform == "win32":
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)
        try:
            yield
        finally:
            os.lseek(descriptor, 0, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        try:
            yield
        finally:
            fcntl.flock(descriptor, fcntl.LOCK_UN)
