"""Owns the settings file: versioned JSON, written whole, with the last good copy beside it. Implements `SettingsStore`.

Knows no setting. A file that cannot be read is set aside, the last good copy takes its place, and `notices` says so;
nothing is reset in silence.
"""

import asyncio
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from studio.store.durable_files import file_errors, make_private_folder, replace_file, set_aside

VERSION = 1
_SIZE_LIMIT_BYTES = 4 << 20


class _Unreadable(Exception):
    """Why a settings file cannot be used, in words that follow “because”."""


class SettingsFile:
    """The settings in the file `path` and their copy `<path>.bak`.

    `check` may look at the settings that were read and raise ValueError where they cannot be meant so.
    """

    def __init__(self, path: Path, check: Callable[[dict[str, Any]], None] | None = None) -> None:
        self._path = path
        self._copy = path.with_name(f"{path.name}.bak")
        self._check = check
        self._notices: list[str] = []
        self._lock = asyncio.Lock()

    async def read(self) -> dict[str, Any]:
        """Return all settings, empty where there is no file yet; raises StoreError where the disk fails.

        A file that cannot be read was set aside; the last good copy or, without one, the defaults (an empty result)
        hold then, and `notices` says so.
        """
        async with self._lock:
            return await asyncio.to_thread(self._read)

    async def write(self, settings: dict[str, Any]) -> None:
        """Replace the file and then its copy; raises DiskFull or StoreError, and the old file stays then."""
        text = json.dumps({"version": VERSION, "settings": settings}, ensure_ascii=False, indent=1, allow_nan=False)
        async with self._lock:
            await asyncio.to_thread(self._write, text.encode())

    def notices(self) -> tuple[str, ...]:
        """Return what the user must be told about the file, in plain words."""
        return tuple(self._notices)

    def _read(self) -> dict[str, Any]:
        with file_errors("read the settings", self._path.parent):
            found = self._load(self._path)
            copy = self._load(self._copy) if found is None else None
            if found is not None:
                return found
            if copy is None:
                return {}
            replace_file(self._path, self._copy.read_bytes())
            self._notices.append("The last good copy of the settings is in use.")
            return copy

    def _load(self, path: Path) -> dict[str, Any] | None:
        """Return the settings of a file, None where it is not there or was set aside."""
        if not path.exists():
            return None
        try:
            return self._parsed(path)
        except _Unreadable as reason:
            aside = set_aside(path, datetime.now(UTC))
            which = "settings file" if path == self._path else "copy of the settings"
            self._notices.append(f"The {which} could not be used because {reason}. It was set aside as {aside.name}.")
            return None

    def _parsed(self, path: Path) -> dict[str, Any]:
        if not path.is_file():  # a named pipe would be waited for
            raise _Unreadable("it is not a file")
        if path.stat().st_size > _SIZE_LIMIT_BYTES:
            raise _Unreadable("it is far too large")
        try:
            document = json.loads(path.read_bytes().decode())
        except (ValueError, RecursionError) as error:
            raise _Unreadable("it is damaged") from error
        version = document.get("version") if isinstance(document, dict) else None
        if not isinstance(version, int) or isinstance(version, bool) or version < 1:
            raise _Unreadable("it does not say its version")
        if version > VERSION:
            raise _Unreadable("a newer version of this program wrote it")
        settings = document.get("settings")
        if not isinstance(settings, dict):
            raise _Unreadable("it holds no settings")
        if self._check is not None:
            try:
                self._check(settings)
            except ValueError as error:
                raise _Unreadable("a setting has a value that is not possible") from error
        return settings

    def _write(self, content: bytes) -> None:
        with file_errors("save the settings", self._path.parent, needed_bytes=2 * len(content)):
            make_private_folder(self._path.parent)
            replace_file(self._path, content)
            replace_file(self._copy, content)
