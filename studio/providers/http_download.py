"""Owns the file that a download is written to: pieces gathered to a megabyte, written, hashed and synced off the loop.

It knows no requests. The file is its owner's to delete: when a download ends early it is left with all that came, and
what it holds is told, so that it can be continued.
"""

import asyncio
import contextlib
import errno
import hashlib
import os
import threading
import time
from collections.abc import Callable
from concurrent.futures import CancelledError, Executor, Future
from functools import partial
from pathlib import Path
from shutil import disk_usage

from studio.domain.errors import DiskFull, StoreError, StudioError
from studio.providers.http_calls import HEAD_BYTES, Downloaded
from studio.providers.http_resume import Left, Prefix

BATCH_BYTES = 1 << 20
TOLD_EVERY_S = 0.1
SLOW_BYTES = 16 * 1024
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def free_at(part_path: str) -> int:
    """Return the free bytes where a part file will be. Blocks."""
    return disk_usage(Path(part_path).parent).free


class PartFile:
    """One file, written by a thread while the next piece comes in. Its methods raise DiskFull or StoreError."""

    def __init__(self, part_path: str, executor: Executor) -> None:
        self._path = part_path
        self._executor = executor
        self._lock = threading.Lock()
        self._descriptor = -1
        self._hash = hashlib.sha256()
        self._hashed_bytes = 0
        self._pieces: list[bytes] = []
        self._gathered_bytes = 0
        self._writing: Future[None] | None = None
        self._continued_bytes = 0
        self.size_bytes = 0
        self.head = b""

    async def open(self, needed_bytes: int, free_bytes: Callable[[str], int], prefix: Prefix | None = None) -> None:
        """Ask for room, then begin an empty file, or go on behind a prefix; raises DiskFull where there is too little.

        `prefix` is used up.
        """
        if prefix is not None:
            self._hash, self.head = prefix.hash, prefix.head
            self._hashed_bytes = self._continued_bytes = self.size_bytes = prefix.size_bytes
        await self._done(self._in_thread(partial(self._open, needed_bytes, free_bytes)))

    async def add(self, piece: bytes) -> None:
        """Take in a piece; waits only while more than two megabytes are not written yet."""
        if len(self.head) < HEAD_BYTES:
            self.head += piece[: HEAD_BYTES - len(self.head)]
        self.size_bytes += len(piece)
        self._pieces.append(piece)
        self._gathered_bytes += len(piece)
        if self._gathered_bytes >= BATCH_BYTES:
            await self._pass_on()

    async def finish(self, content_type: str, *, end_known: bool) -> Downloaded:
        """Write what is left and sync the file. `end_known` says whether its length was told, see `Downloaded`."""
        await self._pass_on()
        await self._written()
        await self._done(self._in_thread(self._sync))
        return Downloaded(
            self._hash.hexdigest(), self.size_bytes, content_type, self.head, end_known, self._continued_bytes
        )

    def close(self) -> Future[Left]:
        """Write what is left and close the file. Does not wait; the answer says what the file holds then."""
        pieces, self._pieces = self._pieces, []
        return self._executor.submit(self._close, self._writing, pieces)

    async def _pass_on(self) -> None:
        await self._written()
        pieces, self._pieces, self._gathered_bytes = self._pieces, [], 0
        self._writing = self._in_thread(partial(self._write, pieces))

    async def _written(self) -> None:
        if self._writing is not None:
            await self._done(self._writing)

    def _in_thread(self, act: Callable[[], None]) -> Future[None]:
        return self._executor.submit(_in_our_words, act)

    async def _done(self, work: Future[None]) -> None:
        """Wait for work on the file. Whoever waits may be cancelled; the work then ends by itself, in its order."""
        await asyncio.shield(asyncio.wrap_future(work))

    def _open(self, needed_bytes: int, free_bytes: Callable[[str], int]) -> None:
        free = free_bytes(self._path)
        if needed_bytes > free:
            raise DiskFull(
                "There is no room for the result.",
                "Free some room; it is fetched again by itself.",
                needed_bytes=needed_bytes,
                free_bytes=free,
            )
        flags = os.O_WRONLY | os.O_CREAT | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
        with self._lock:
            self._descriptor = os.open(self._path, flags if self._continued_bytes else flags | os.O_TRUNC, 0o600)
            if self._continued_bytes:
                os.ftruncate(self._descriptor, self._continued_bytes)
                os.lseek(self._descriptor, 0, os.SEEK_END)

    def _write(self, pieces: list[bytes]) -> None:
        piece = b"".join(pieces)
        rest = memoryview(piece)
        with self._lock:
            while rest:
                rest = rest[os.write(self._descriptor, rest) :]
        self._hash.update(piece)  # of what is on the disk, so that it can be continued
        self._hashed_bytes += len(piece)

    def _sync(self) -> None:
        with self._lock:
            os.fsync(self._descriptor)

    def _close(self, writing: Future[None] | None, pieces: list[bytes]) -> Left:
        """Write after what is being written, never over a gap: of two threads this one was asked later."""
        with contextlib.suppress(StudioError, OSError, CancelledError):
            if writing is not None:
                writing.result()
            if self._descriptor >= 0:
                self._write(pieces)
        with self._lock:
            if self._descriptor >= 0:
                os.close(self._descriptor)
                self._descriptor = -1
        return Left(self._hashed_bytes, self._hash.hexdigest())


def _in_our_words(act: Callable[[], None]) -> None:
    """Do something with the disk; raises DiskFull or StoreError for what the system raises."""
    try:
        act()
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise DiskFull("There is no room for the result.", "Free some room; it is fetched again.") from error
        raise StoreError("The result could not be written.", "Look whether the folder can be written to.") from error


class Progress:
    """Passes on how far a download is, at most ten times a second."""

    def __init__(
        self, tell: Callable[[float], None], total_bytes: int | None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._tell = tell
        self._total_bytes = total_bytes
        self._clock = clock
        self._next_s = clock()

    def at(self, size_bytes: int) -> None:
        """Note how much is there; 0 is told where the whole is not known."""
        now = self._clock()
        if now >= self._next_s:
            self._next_s = now + TOLD_EVERY_S
            self._tell(min(1.0, size_bytes / self._total_bytes) if self._total_bytes else 0.0)


class Patience:
    """Ends a download that brings fewer than 16 KiB in `seconds`; a slow one that is healthy may last."""

    def __init__(self, limit: asyncio.Timeout, seconds: float) -> None:
        self._limit = limit
        self._seconds = seconds
        self._came_bytes = SLOW_BYTES

    def came(self, size_bytes: int) -> None:
        """Note bytes that came."""
        self._came_bytes += size_bytes
        if self._came_bytes >= SLOW_BYTES:
            self._came_bytes = 0
            self._limit.reschedule(asyncio.get_running_loop().time() + self._seconds)

    def over(self) -> None:
        """Wait for nothing from the network any more; what the disk takes is not limited."""
        self._limit.reschedule(None)
