"""Owns files of text that come from outside or leave the workspace. Implements `ports.TextFiles`."""

import asyncio
import contextlib
import secrets
from functools import partial
from pathlib import Path

from studio.domain.errors import InputError
from studio.store.durable_files import file_errors, rename_new, sync_folder, write_synced
from studio.store.outside_places import check_place, taken
from studio.store.workspace_folder import WorkspaceFolder


class TextFolder:
    """Text files on this computer's disks. What `workspace` keeps is left alone."""

    def __init__(self, workspace: WorkspaceFolder) -> None:
        self._workspace = workspace

    async def read(self, path: str, limit_bytes: int) -> bytes:
        """Return a file's content; raises InputError naming `file` where it is no file, too large or not readable."""
        return await asyncio.to_thread(_read, Path(path), limit_bytes)

    async def write(self, path: str, content: bytes, *, overwrite: bool) -> None:
        """Write a file whole or not at all; raises InputError naming `out`, DiskFull or StoreError."""
        await asyncio.to_thread(partial(self._write, Path(path), content, overwrite))

    def _write(self, path: Path, content: bytes, overwrite: bool) -> None:
        try:
            self._check(path, overwrite)
        except (OSError, ValueError) as error:  # a name that is too long, or holds a NUL
            reason = getattr(error, "strerror", None) or error
            raise InputError(f"{path} cannot be made: {reason}.", "Name another file.", field="out") from error
        part = path.with_name(f".shotwright-{secrets.token_hex(8)}.part")
        with file_errors(f"write {path.name}", path.parent):
            try:
                write_synced(part, content)
                _put(part, path, overwrite)
                sync_folder(path.parent)
            finally:
                with contextlib.suppress(OSError):
                    part.unlink(missing_ok=True)

    def _check(self, path: Path, overwrite: bool) -> None:
        check_place(path, overwrite, self._workspace)
        if not path.parent.is_dir():
            raise InputError(f"The folder {path.parent} is not there.", "Make it, or name another.", field="out")


def _put(part: Path, path: Path, overwrite: bool) -> None:
    if overwrite:
        part.replace(path)
        return
    try:
        rename_new(part, path)
    except FileExistsError as error:
        raise taken(path) from error


def _read(path: Path, limit_bytes: int) -> bytes:
    try:
        if path.exists() and not path.is_file():
            raise InputError(f"{path} is not a file.", "Name a file of prompts.", field="file")
        with path.open("rb") as stream:
            content = stream.read(limit_bytes + 1)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"{path} cannot be read: {reason}.", "Name a file of prompts.", field="file") from error
    if len(content) > limit_bytes:
        raise InputError(f"{path} is too large.", f"Use at most {limit_bytes // 1_000_000} MB of text.", field="file")
    return content
