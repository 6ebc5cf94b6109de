"""Owns the layout of a workspace folder and the lock that makes one process its owner.

Knows nothing of what the files hold. The lock is the system's own and dies with the process that has it; the text in
its file only says who that is. Everything here blocks for a moment at most.
"""

import contextlib
import json
import os
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from studio.domain.errors import StoreError, WorkspaceLocked
from studio.store.durable_files import PRIVATE_FILE, PRIVATE_FOLDER, compact_json, file_errors, make_private_folder

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_LOCKED_BYTE = 1 << 30
"""Where Windows locks: far behind the text, which others may then read."""
_TRIES = 6
_TRY_AGAIN_S = 0.02
_OWNER_TEXT_LIMIT = 4096


class Owner(NamedTuple):
    """Who has a workspace. `pid` is None and the rest empty where its words cannot be read."""

    pid: int | None
    program: str
    since: datetime | None

    def words(self) -> str:
        """Return the owner as part of a sentence."""
        if self.pid is None:
            return "another program"
        since = "" if self.since is None else f", since {self.since:%Y-%m-%d %H:%M} UTC"
        return f"{self.program or 'another program'} (process {self.pid}{since})"


class WorkspaceLock:
    """Ownership of a workspace for as long as this process lives or until `release`. Children do not inherit it."""

    def __init__(self, descriptor: int, owner: Owner) -> None:
        self._descriptor: int | None = descriptor
        self.owner = owner

    def release(self) -> None:
        """Give the workspace free; later calls do nothing."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            with contextlib.suppress(OSError):
                os.truncate(descriptor, 0)
            _unlock(descriptor)
            os.close(descriptor)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


class WorkspaceFolder:
    """The places in a workspace folder."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.database = path / "workspace.sqlite"
        self.restoring = path / "workspace.restoring"
        self.media = path / "media"
        self.parts = path / "parts"
        self.backups = path / "backups"
        self.logs = path / "logs"
        self.rehearsal = path / "rehearsal"
        self.answers = path / "answers"
        self.cache = path / "cache"
        self.settings = path / "settings.json"
        self.lock_file = path / "workspace.lock"
        self.home = path / "workspace.home"

    def keeps(self, path: Path) -> bool:
        """Say whether `path` is a place of the workspace's own files: database, settings, media, backups and so on."""
        whole, own = path.parent.resolve() / path.name, self.path.resolve()
        if whole.parent == own:
            return whole.name.startswith(("workspace.", "workspace-", self.settings.name))
        kept = (self.media, self.parts, self.backups, self.logs, self.rehearsal, self.cache)
        return any(whole.is_relative_to(own / folder.name) for folder in kept)

    def create(self) -> None:
        """Make the folders, 0700 where the system has modes; raises WorkspaceReadOnly, DiskFull or StoreError.

        A folder that was there and holds other things keeps its mode; what is ours in it is private.
        """
        with file_errors(f"make the workspace folder {self.path}", self.path):
            if self.path.is_dir() and not any(self.path.iterdir()):
                self.path.chmod(PRIVATE_FOLDER)
            make_private_folder(self.path)
            for folder in (self.media, self.parts, self.backups, self.logs):
                make_private_folder(folder)

    def lock(self, program: str) -> WorkspaceLock:
        """Become the owner; `program` says who asks. Makes the folder if needed.

        Blocks at most about 0.1 s. Raises WorkspaceLocked, naming the owner, or the errors of `create`.
        """
        self.create()
        with file_errors("open the workspace's lock", self.path):
            descriptor = self._open_lock_file(os.O_RDWR | os.O_CREAT)
        taken = False
        try:
            with file_errors("lock the workspace", self.path):
                taken = _lock(descriptor)
            if not taken:
                raise self._locked(_read_owner(descriptor))
            owner = Owner(os.getpid(), program, datetime.now(UTC).replace(microsecond=0))
            with file_errors("write the workspace's lock", self.path):
                _write_owner(descriptor, owner)
        except StoreError:
            os.close(descriptor)
            raise
        return WorkspaceLock(descriptor, owner)

    def owner(self) -> Owner | None:
        """Return who has the workspace, or None. Waits for nobody and opens no database."""
        try:
            descriptor = self._open_lock_file(os.O_RDONLY)
        except PermissionError:  # another user's lock: theirs, as far as we can know
            return Owner(None, "", None)
        except OSError:
            return None
        try:
            if _try_lock(descriptor, shared=True):
                _unlock(descriptor)
                return None
            return _read_owner(descriptor)
        finally:
            os.close(descriptor)

    def _open_lock_file(self, flags: int) -> int:
        # Not to wait: a named pipe in the lock's place would be waited for. A file does not know the difference.
        flags |= getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NONBLOCK", 0)
        return os.open(self.lock_file, flags, PRIVATE_FILE)

    def _locked(self, owner: Owner) -> WorkspaceLocked:
        return WorkspaceLocked(
            f"The workspace {self.path} is in use by {owner.words()}.",
            "Use it there, or close it there and try again.",
        )


def _lock(descriptor: int) -> bool:
    """Lock for this process alone. Somebody who only looks holds the lock for a moment, so a refusal is tried again."""
    for attempt in range(_TRIES):
        if _try_lock(descriptor, shared=False):
            return True
        if attempt + 1 < _TRIES:
            time.sleep(_TRY_AGAIN_S)
    return False


def _try_lock(descriptor: int, *, shared: bool) -> bool:
    try:
        if sys.platform == "win32":
            os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def _unlock(descriptor: int) -> None:
    with contextlib.suppress(OSError):
        if sys.platform == "win32":
            os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_UN)


def _write_owner(descriptor: int, owner: Owner) -> None:
    since = "" if owner.since is None else owner.since.isoformat()
    text = compact_json({"pid": owner.pid, "program": owner.program, "since": since}).encode()
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.write(descriptor, text)
    os.truncate(descriptor, len(text))


def _read_owner(descriptor: int) -> Owner:
    os.lseek(descriptor, 0, os.SEEK_SET)
    try:
        words = json.loads(os.read(descriptor, _OWNER_TEXT_LIMIT))
        return Owner(int(words["pid"]), str(words["program"]), datetime.fromisoformat(words["since"]))
    except (ValueError, KeyError, TypeError, OSError):
        return Owner(None, "", None)
