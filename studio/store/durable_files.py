"""Owns the small steps that make a file durable, and the one translation of the system's file errors.

Knows nothing of takes, jobs or settings. Everything here blocks.
"""

import contextlib
import errno
import json
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from studio.domain.errors import DiskFull, StoreError, WorkspaceReadOnly

PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_NOT_ALLOWED = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})
_NO_HARD_LINKS = frozenset({errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK})
_WINDOWS_DISK_FULL = frozenset({39, 112})


@contextmanager
def file_errors(doing: str, folder: Path, *, needed_bytes: int | None = None) -> Iterator[None]:
    """Turn an OSError of the body into DiskFull, WorkspaceReadOnly or StoreError.

    `doing` completes "Could not …"; `folder` is where the free room is measured.
    """
    try:
        yield
    except OSError as error:
        raise file_error(error, doing, folder, needed_bytes=needed_bytes) from error


def file_error(error: OSError, doing: str, folder: Path, *, needed_bytes: int | None = None) -> StoreError:
    """Return the studio's error for `error`; see `file_errors`."""
    if error.errno in _NO_ROOM or getattr(error, "winerror", None) in _WINDOWS_DISK_FULL:
        return disk_full(doing, folder, needed_bytes=needed_bytes)
    if error.errno in _NOT_ALLOWED:
        return WorkspaceReadOnly(
            f"Could not {doing}: the folder {folder} does not allow it.",
            "Give yourself the right to write there or choose another workspace folder.",
        )
    reason = error.strerror or type(error).__name__
    return StoreError(f"Could not {doing}: {reason}.", "Check the disk and try again.")


def disk_full(doing: str, folder: Path, *, needed_bytes: int | None = None) -> DiskFull:
    """Return a DiskFull that names the needed and the free bytes where they are known."""
    free = free_bytes(folder)
    room = "" if free is None else f"; {free:,} bytes are free"
    needed = "" if needed_bytes is None else f"; {needed_bytes:,} bytes are needed"
    return DiskFull(
        f"Could not {doing}: the disk has no room or a limit is reached{needed}{room}.",
        "Make room and try again; nothing was lost.",
        needed_bytes=needed_bytes,
        free_bytes=free,
    )


def free_bytes(folder: Path) -> int | None:
    """Return the room left on the disk of `folder` (or of the nearest folder above that exists), None if not known."""
    for place in (folder, *folder.parents):
        with contextlib.suppress(OSError):
            return shutil.disk_usage(place).free
    return None


def make_private_folder(folder: Path) -> None:
    """Make `folder` and what is missing above it, each 0700 where the system has modes. Raises OSError."""
    missing = [folder]
    while not missing[-1].parent.exists():
        missing.append(missing[-1].parent)
    for place in reversed(missing):
        with contextlib.suppress(FileExistsError):
            place.mkdir(mode=PRIVATE_FOLDER)
            sync_folder(place.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in `folder` durable. Does nothing on Windows, which has no such call. Raises OSError."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_file(path: Path) -> None:
    """Make the content of a file durable. Raises OSError."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def write_synced(path: Path, content: bytes) -> None:
    """Write a new private file and sync it; a file of that name is replaced in place. Raises OSError."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), PRIVATE_FILE)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def replace_file(path: Path, content: bytes) -> None:
    """Put a private file with `content` in the place of `path`: whole and durable, or not at all. Raises OSError.

    For small files of our own, such as settings; media files are never replaced.
    """
    part = path.with_name(f"{path.name}.part")
    try:
        write_synced(part, content)
        part.replace(path)
        sync_folder(path.parent)
    finally:
        part.unlink(missing_ok=True)


def rename_new(source: Path, target: Path) -> None:
    """Rename a file to a name that must be free; raises FileExistsError where it is not, or OSError."""
    if sys.platform == "win32":
        source.rename(target)
        return
    try:
        target.hardlink_to(source)
    except OSError as error:
        if error.errno not in _NO_HARD_LINKS:
            raise
        if target.exists():  # a disk without hard links; one process owns the workspace, so nobody comes between
            raise FileExistsError(errno.EEXIST, "the name is taken", str(target)) from error
        source.rename(target)
        return
    source.unlink()


def set_aside(path: Path, now: datetime, reason: str = "damaged") -> Path:
    """Rename a file to `<stem>-<reason>-<time><suffix>`, counting up where that name is taken. Raises OSError."""
    stamp = f"{now:%Y%m%dT%H%M%SZ}"
    count = 1
    while True:
        number = "" if count == 1 else f"-{count}"
        target = path.with_name(f"{path.stem}-{reason}-{stamp}{number}{path.suffix}")
        try:
            rename_new(path, target)
        except FileExistsError:
            count += 1
        else:
            sync_folder(path.parent)
            return target


def compact_json(value: object) -> str:
    """Return `value` as JSON without spaces, text as it is."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
