"""Owns clips that can be made again at any time, kept so that they need not be. Implements `ports.ClipCache`.

The folder may be deleted whole. What was not used for an hour goes first when there is too much.
"""

import asyncio
import contextlib
import os
import re
import time
from pathlib import Path

from studio.domain.errors import StoreError
from studio.store.durable_files import file_errors, make_private_folder
from studio.store.workspace_folder import WorkspaceFolder

MOST_BYTES = 2 << 30
IN_USE_S = 3600.0
_KEY = re.compile(r"[0-9a-f]{1,128}")


class ClipCacheFolder:
    """The clips below `cache/` of a workspace folder; at most `most_bytes` beside those in use."""

    def __init__(self, workspace: WorkspaceFolder, most_bytes: int = MOST_BYTES) -> None:
        self._folder = workspace.cache / "clips"
        self._most_bytes = most_bytes

    async def found(self, key: str) -> str | None:
        """Return where the clip of a key lies, None where there is none; it counts as used now."""
        return await asyncio.to_thread(self._found, self._place(key))

    async def keep(self, part_path: str, key: str) -> str:
        """Move a whole part file to its place and return that. Raises DiskFull or StoreError; the part is left then."""
        return await asyncio.to_thread(self._keep, Path(part_path), self._place(key))

    def _place(self, key: str) -> Path:
        if _KEY.fullmatch(key) is None:
            raise StoreError("A clip of the cache has no valid name.", "Report this: it is a fault of the program.")
        return self._folder / f"{key}.mp4"

    def _found(self, place: Path) -> str | None:
        with contextlib.suppress(OSError):
            if place.stat().st_size:
                os.utime(place)
                return str(place)
        return None

    def _keep(self, part: Path, place: Path) -> str:
        with file_errors("keep a clip", self._folder):
            make_private_folder(self._folder.parent)
            make_private_folder(self._folder)
            part.replace(place)
        self._make_room()
        return str(place)

    def _make_room(self) -> None:
        with contextlib.suppress(OSError):
            kept = [(path, path.stat()) for path in self._folder.glob("*.mp4")]
            too_much = sum(facts.st_size for _, facts in kept) - self._most_bytes
            for path, facts in sorted(kept, key=lambda each: each[1].st_mtime):
                if too_much <= 0 or time.time() - facts.st_mtime < IN_USE_S:
                    return
                path.unlink(missing_ok=True)
                too_much -= facts.st_size
