"""Owns files that leave the workspace: written beside their place, then moved there whole.

Implements `ports.ReelFiles`. Knows nothing of what is in them.
"""

import asyncio
import contextlib
import hashlib
import secrets
from pathlib import Path

from studio.domain.errors import InputError
from studio.domain.ports import PlacedReel
from studio.store.durable_files import file_errors, rename_new, sync_file, sync_folder

_BLOCK = 1 << 20


class ReelFolder:
    """Reels on this computer's disks. Missing folders above a reel are made."""

    async def check(self, path: str, *, overwrite: bool) -> None:
        """Raise InputError naming `out` where a reel cannot be put at `path`; make the folder above it."""
        await asyncio.to_thread(_check, Path(path), overwrite)

    def part_beside(self, path: str) -> str:
        """Return a name beside `path` that nobody else uses."""
        target = Path(path)
        return str(target.with_name(f".{target.stem[:60]}-{secrets.token_hex(6)}.part{target.suffix}"))

    async def place(self, part_path: str, path: str, *, overwrite: bool) -> PlacedReel:
        """Sync, hash and rename a whole part file; an existing file is replaced only with `overwrite`.

        Raises InputError, DiskFull or StoreError.
        """
        return await asyncio.to_thread(_place, Path(part_path), Path(path), overwrite)

    async def discard(self, part_path: str) -> None:
        """Delete a part file; nothing happens where there is none."""
        await asyncio.to_thread(_discard, Path(part_path))


def _check(path: Path, overwrite: bool) -> None:
    with file_errors("look at the place of the film", path.parent):
        if path.is_dir():
            raise InputError(f"{path} is a folder.", "Name a file.", field="out")
        if path.exists() and not overwrite:
            raise _taken(path)
        path.parent.mkdir(parents=True, exist_ok=True)


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
