"""Owns the files of takes and inputs: named by content, whole or not there. Implements `ports.MediaStore`.

Knows nothing of rows. Part files lie in `parts/` on the same disk; what a dead owner left there is swept. A final file
is `media/ab/cd/abcd….mp4`. Blocking work runs in threads.
"""

import asyncio
import contextlib
import hashlib
import logging
import os
import re
import shutil
from datetime import UTC, datetime
from pathlib import Path

from studio.domain.errors import NotFound, StoreError
from studio.domain.media import KeptFile
from studio.store.durable_files import (
    PRIVATE_FILE,
    disk_full,
    file_errors,
    free_bytes,
    make_private_folder,
    rename_new,
    set_aside,
    sync_folder,
)
from studio.store.workspace_folder import WorkspaceFolder

_ATTEMPT = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,120}")
_EXTENSION = re.compile(r"[a-z0-9]{1,8}")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_COPY_CHUNK_BYTES = 1 << 20
_NAME_BYTES = 3 * 4096
"""What the final name of a part that is there already may need: two folders and an entry."""

_log = logging.getLogger(__name__)


class MediaFolder:
    """The media store of the workspace folder `path`."""

    def __init__(self, path: Path) -> None:
        self._folder = WorkspaceFolder(path)

    def part_path(self, attempt: str) -> str:
        """Return where a part file named by `attempt` (letters, digits, `_`, `-`, `.`) may be written."""
        if _ATTEMPT.fullmatch(attempt) is None:
            raise StoreError(f"“{attempt}” cannot name a part file.", "Report this: it is a fault of the program.")
        return str(self._folder.parts / f"{attempt}.part")

    async def keep(self, part_path: str, extension: str) -> KeptFile:
        """Sync, hash and rename a part file to its final name without overwriting.

        A whole file that has that name already is used and the part dropped. Raises DiskFull or StoreError; the part is
        left then, so that nothing is made or paid for again.
        """
        return await asyncio.to_thread(self._keep, Path(part_path), _checked_extension(extension))

    async def seal(self, part_path: str, extension: str) -> KeptFile:
        """Sync and hash a part file; return what it is to be kept as. Raises StoreError; the part is left then."""
        return await asyncio.to_thread(self._seal, Path(part_path), _checked_extension(extension))

    async def place(self, part_path: str, sealed: KeptFile) -> None:
        """Rename a sealed part file to its final name; whole files of that name, errors and the part as for `keep`."""
        await asyncio.to_thread(self._place, Path(part_path), sealed)

    async def kept(self, sha256: str, extension: str) -> KeptFile | None:
        """Return a kept file after its content was read and compared with its name; it and its name are durable then.

        None where it is not there or not whole. Raises StoreError where it cannot be read.
        """
        return await asyncio.to_thread(self._read_again, sha256, _checked_extension(extension))

    async def delete(self, sha256: str, extension: str) -> None:
        """Delete a kept file that nothing names any more; nothing happens where there is none. Raises StoreError."""
        await asyncio.to_thread(self._delete, self._final(sha256, _checked_extension(extension)))

    async def keep_copy(self, source_path: str, extension: str) -> KeptFile:
        """Copy a file from outside into the store. Raises DiskFull, NotFound or StoreError; no part is left then."""
        return await asyncio.to_thread(self._keep_copy, Path(source_path), _checked_extension(extension))

    async def discard(self, part_path: str) -> None:
        """Delete a part file; nothing happens where there is none."""
        await asyncio.to_thread(self._discard, Path(part_path))

    async def sweep_parts(self) -> int:
        """Delete part files that a dead owner left; return how many. Only for the owner, before it makes any."""
        return await asyncio.to_thread(self._sweep)

    def path(self, sha256: str, extension: str) -> str:
        """Return where a kept file lies, whether or not it is there."""
        return str(self._final(sha256, _checked_extension(extension)))

    async def present(self, sha256: str, extension: str, size_bytes: int | None = None) -> bool:
        """Say whether a kept file is there and not empty; with `size_bytes`, whether it is of that size."""
        path = self._final(sha256, _checked_extension(extension))
        size = await asyncio.to_thread(_size_bytes, path)
        return size > 0 and size_bytes in (None, size)

    async def free_bytes(self) -> int:
        """Return the room left on the store's disk; raises StoreError where it cannot be known."""
        free = await asyncio.to_thread(free_bytes, self._folder.media)
        if free is None:
            raise StoreError("The room on the workspace's disk is not known.", "Check that the disk is there.")
        return free

    def _final(self, sha256: str, extension: str) -> Path:
        if _SHA256.fullmatch(sha256) is None:
            raise StoreError("A media file has no valid name.", "Report this: it is a fault of the program.")
        return self._folder.media / sha256[:2] / sha256[2:4] / f"{sha256}.{extension}"

    def _keep(self, part: Path, extension: str) -> KeptFile:
        sealed = self._seal(part, extension)
        self._place(part, sealed)
        return sealed

    def _seal(self, part: Path, extension: str) -> KeptFile:
        with file_errors("save the file", self._folder.media, needed_bytes=_NAME_BYTES):
            sha256, size_bytes = _hash_and_sync(part)
        if not size_bytes:
            raise StoreError("The file to save is empty.", "Make it again.")
        final = self._final(sha256, extension)
        return KeptFile(sha256=sha256, extension=extension, size_bytes=size_bytes, path=str(final))

    def _place(self, part: Path, sealed: KeptFile) -> None:
        final = Path(sealed.path)
        with file_errors("save the file", self._folder.media, needed_bytes=_NAME_BYTES):
            make_private_folder(final.parent)
            try:
                rename_new(part, final)
            except FileExistsError:
                self._use_existing(part, final, sealed.sha256, sealed.size_bytes)
            sync_folder(final.parent)

    def _read_again(self, sha256: str, extension: str) -> KeptFile | None:
        final = self._final(sha256, extension)
        with file_errors("read a saved file again", self._folder.media):
            try:
                found, size_bytes = _hash_and_sync(final)
            except FileNotFoundError:
                return None
            if found != sha256:
                return None
            for folder in (final.parent, *final.parent.parents[:2]):  # the owner may have ended before it did this
                sync_folder(folder)
        return KeptFile(sha256=sha256, extension=extension, size_bytes=size_bytes, path=str(final))

    def _delete(self, final: Path) -> None:
        with file_errors("delete a file that nothing uses", self._folder.media):
            if final.parent.is_dir():
                final.unlink(missing_ok=True)
                sync_folder(final.parent)

    def _use_existing(self, part: Path, final: Path, sha256: str, size_bytes: int) -> None:
        """Drop the part where `final` is whole; else set the broken file aside, never over it, and keep the part."""
        if final.stat().st_size == size_bytes and _hash_and_sync(final)[0] == sha256:
            part.unlink()
            return
        aside = set_aside(final, datetime.now(UTC))
        _log.error("A kept file was damaged; it was set aside as %s and saved anew", aside.name)
        rename_new(part, final)

    def _keep_copy(self, source: Path, extension: str) -> KeptFile:
        if not source.is_file():
            raise NotFound(f"The file {source} is not there.", "Choose another file.")
        with file_errors("copy the file", self._folder.media):
            needed = source.stat().st_size
            free = free_bytes(self._folder.parts)
            if free is not None and free < needed:
                raise disk_full("copy the file", self._folder.parts, needed_bytes=needed)
            part = self._new_part()
        try:
            copying = file_errors("copy the file", self._folder.parts, needed_bytes=needed)
            with copying, source.open("rb") as reader, part.open("wb") as writer:
                shutil.copyfileobj(reader, writer, _COPY_CHUNK_BYTES)
            return self._keep(part, extension)
        finally:
            self._discard(part)

    def _new_part(self) -> Path:
        make_private_folder(self._folder.parts)
        count = 0
        while True:
            part = self._folder.parts / f"copy-{os.getpid()}-{count}.part"
            with contextlib.suppress(FileExistsError):
                part.touch(PRIVATE_FILE, exist_ok=False)
                return part
            count += 1

    def _discard(self, part: Path) -> None:
        with file_errors("delete a part file", self._folder.parts):
            part.unlink(missing_ok=True)

    def _sweep(self) -> int:
        swept = 0
        with file_errors("delete old part files", self._folder.parts):
            for part in self._folder.parts.iterdir() if self._folder.parts.is_dir() else ():
                if part.is_file() or part.is_symlink():
                    part.unlink(missing_ok=True)
                    swept += 1
        return swept


def _checked_extension(extension: str) -> str:
    name = extension.removeprefix(".").lower()
    if _EXTENSION.fullmatch(name) is None:
        raise StoreError(f"“{extension}” is not the ending of a media file.", "Report this with the log.")
    return name


def _hash_and_sync(path: Path) -> tuple[str, int]:
    """Return a file's SHA-256 and size in bytes; its content is on disk then."""
    with path.open("rb+") as file:
        with contextlib.suppress(OSError):
            path.chmod(PRIVATE_FILE)
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        os.fsync(file.fileno())
        return sha256, os.fstat(file.fileno()).st_size


def _size_bytes(path: Path) -> int:
    """Return a file's size, 0 where there is none."""
    try:
        return path.stat().st_size
    except OSError:
        return 0
