"""Owns files that leave the workspace: written beside their place, then moved there whole.

Implements `ports.ReelFiles`. Knows nothing of what is in them.
"""

import asyncio
import contextlib
import errno
import hashlib
import os
import platform
import secrets
import threading
import time
from pathlib import Path

from studio.domain.errors import InputError
from studio.domain.ports import PlacedReel
from studio.store.durable_files import file_errors, rename_new, sync_file, sync_folder
from studio.store.outside_places import check_place, taken
from studio.store.workspace_folder import WorkspaceFolder

_BLOCK = 1 << 20
_PART = ".shotwright-"
_LEFT_AFTER_S = 24 * 3600.0
_NO_SUCH_PLACE = frozenset({errno.EEXIST, errno.ENOTDIR, errno.ENAMETOOLONG, errno.EACCES, errno.EPERM, errno.EROFS,
                            errno.ELOOP, errno.ENOENT, errno.EINVAL})  # fmt: skip


class _Abandoned(Exception):
    """The reel is not wanted any more; it was not put in its place."""


class ReelFolder:
    """Reels on this computer's disks. Missing folders above a reel are made; what `workspace` keeps is left alone.

    A part carries a sign of its workspace. As only one process owns that, every part with our sign that this process
    does not write was left by an owner that was killed.
    """

    def __init__(self, workspace: WorkspaceFolder) -> None:
        self._workspace = workspace
        place = f"{platform.node()}\0{workspace.path.absolute()}"
        self._sign = hashlib.sha256(place.encode("utf-8", "surrogateescape")).hexdigest()[:12]
        self._writing: set[str] = set()

    async def check(self, path: str, *, overwrite: bool) -> None:
        """Raise InputError naming `out` where a reel cannot be put at `path`; make the folder above it."""
        await asyncio.to_thread(_check, Path(path), overwrite, self._workspace)
        await asyncio.to_thread(_sweep, Path(path).parent, f"{_PART}{self._sign}-", frozenset(self._writing))

    def part_beside(self, path: str) -> str:
        """Return a name beside `path` that nobody else uses; it is ours until `discard`."""
        name = f"{_PART}{self._sign}-{secrets.token_hex(8)}.part"
        self._writing.add(name)
        return str(Path(path).with_name(name))

    async def place(self, part_path: str, path: str, *, overwrite: bool) -> PlacedReel:
        """Sync, hash and rename a whole part file; an existing file is replaced only with `overwrite`.

        A cancel ends it before the rename. One that comes later is too late: the reel lies in its place, and that is
        what is returned. Raises InputError, DiskFull or StoreError.
        """
        stop = threading.Event()
        loop = asyncio.get_running_loop()
        work = loop.run_in_executor(None, _place, Path(part_path), Path(path), overwrite, stop)
        try:
            return await asyncio.shield(work)
        except asyncio.CancelledError:
            stop.set()
            await asyncio.wait([work])
            task = asyncio.current_task()
            if work.exception() is not None or task is None:
                raise
            task.uncancel()
            return work.result()

    async def discard(self, part_path: str) -> None:
        """Delete a part file; nothing happens where there is none."""
        await asyncio.to_thread(_discard, Path(part_path))
        self._writing.discard(Path(part_path).name)


def _check(path: Path, overwrite: bool, workspace: WorkspaceFolder) -> None:
    with file_errors("look at the place of the film", path.parent):
        try:
            check_place(path, overwrite, workspace)
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            if error.errno not in _NO_SUCH_PLACE:
                raise
            raise InputError(f"{path} cannot be made: {error.strerror}.", "Name another file.", field="out") from error
        if not os.access(path.parent, os.W_OK):
            raise InputError(f"{path.parent} cannot be written to.", "Name another folder.", field="out")


def _sweep(folder: Path, own: str, writing: frozenset[str]) -> None:
    """Delete what exports that were killed left here; a part of another workspace may be in use for a day."""
    for part in folder.glob(f"{_PART}*.part*"):
        ours = part.name.startswith(own)
        if ours and any(part.name.startswith(name) for name in writing):
            continue
        with contextlib.suppress(OSError):
            if ours or time.time() - part.stat().st_mtime > _LEFT_AFTER_S:
                part.unlink()


def _place(part: Path, path: Path, overwrite: bool, stop: threading.Event) -> PlacedReel:
    with file_errors("write the film", path.parent):
        sync_file(part)
        digest = hashlib.sha256()
        size_bytes = 0
        with part.open("rb") as file:
            while block := file.read(_BLOCK):
                if stop.is_set():
                    raise _Abandoned
                digest.update(block)
                size_bytes += len(block)
        if stop.is_set():
            raise _Abandoned
        if overwrite:
            part.replace(path)
        else:
            try:
                rename_new(part, path)
            except FileExistsError as error:
                raise taken(path) from error
        sync_folder(path.parent)
    return PlacedReel(str(path), digest.hexdigest(), size_bytes)


def _discard(part: Path) -> None:
    with contextlib.suppress(OSError):
        part.unlink(missing_ok=True)
