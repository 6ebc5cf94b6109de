"""Owns files that leave the workspace: written beside their place, then moved there whole.

Implements `ports.ReelFiles`. Knows nothing of what is in them.
"""

import asyncio
import contextlib
import errno
import hashlib
import os
import secrets
import time
from pathlib import Path

from studio.domain.errors import InputError
from studio.domain.ports import PlacedReel
from studio.store.durable_files import file_errors, rename_new, sync_file, sync_folder
from studio.store.workspace_folder import WorkspaceFolder

_BLOCK = 1 << 20
_PART = ".shotwright-"
_LEFT_AFTER_S = 24 * 3600.0
_NO_SUCH_PLACE = frozenset({errno.EEXIST, errno.ENOTDIR, errno.ENAMETOOLONG, errno.EACCES, errno.EPERM, errno.EROFS,
                            errno.ELOOP, errno.ENOENT, errno.EINVAL})  # fmt: skip


class ReelFolder:
    """Reels on this computer's disks. Missing folders above a reel are made; what `workspace` keeps is left alone."""

    def __init__(self, workspace: WorkspaceFolder) -> None:
        self._workspace = workspace

    async def check(self, path: str, *, overwrite: bool) -> None:
        """Raise InputError naming `out` where a reel cannot be put at `path`; make the folder above it."""
        await asyncio.to_thread(_check, Path(path), overwrite, self._workspace)

    def part_beside(self, path: str) -> str:
        """Return a name beside `path` that nobody else uses."""
        return str(Path(path).with_name(f"{_PART}{secrets.token_hex(8)}.part"))

    async def place(self, part_path: str, path: str, *, overwrite: bool) -> PlacedReel:
        """Sync, hash and rename a whole part file; an existing file is replaced only with `overwrite`.

        Raises InputError, DiskFull or StoreError.
        """
        return await asyncio.to_thread(_place, Path(part_path), Path(path), overwrite)

    async def discard(self, part_path: str) -> None:
        """Delete a part file; nothing happens where there is none."""
        await asyncio.to_thread(_discard, Path(part_path))


def _check(path: Path, overwrite: bool, workspace: WorkspaceFolder) -> None:
    with file_errors("look at the place of the film", path.parent):
        try:
            if path.is_dir():
                raise InputError(f"{path} is a folder.", "Name a file.", field="out")
            if path.exists():
                if not path.is_file():
                    raise InputError(f"{path} is a device, not a file.", "Name a file.", field="out")
                if not overwrite:
                    raise _taken(path)
            if workspace.keeps(path):
                raise InputError(f"{path} is a place of the workspace's own.", "Name another folder.", field="out")
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            if error.errno not in _NO_SUCH_PLACE:
                raise
            raise InputError(f"{path} cannot be made: {error.strerror}.", "Name another file.", field="out") from error
        if not os.access(path.parent, os.W_OK):
            raise InputError(f"{path.parent} cannot be written to.", "Name another folder.", field="out")
        _sweep(path.parent)


def _sweep(folder: Path) -> None:
    """Delete what exports that were killed left here; a part that was written to within a day may be in use."""
    for part in folder.glob(f"{_PART}*.part*"):
        with contextlib.suppress(OSError):
            if time.time() - part.stat().st_mtime > _LEFT_AFTER_S:
                part.unlink()


def _taken(path: Path) -> InputError:
    return InputError(f"{path} exists already.", "Name another file or ask to overwrite it.", field="out")


def _place(part: Path, path: Path, overwrite: bool) -> PlacedReel:
    with file_errors("write the film", path.parent):
        sync_file(part)
        digest = hashlib.sha256()
        size_bytes = 0
        with part.open("rb") as file:
            while block := file.read(_BLOCK):
                digest.update(block)
                size_bytes += len(block)
        if overwrite:
            part.replace(path)
        else:
            try:
                rename_new(part, path)
            except FileExistsError as error:
                raise _taken(path) from error
        sync_folder(path.parent)
    return PlacedReel(str(path), digest.hexdigest(), size_bytes)


def _discard(part: Path) -> None:
    with contextlib.suppress(OSError):
        part.unlink(missing_ok=True)
