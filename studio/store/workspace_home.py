"""Owns where a workspace lives, so that a copied or restored one is known: its waiting jobs may have been sent already.

The database remembers the files it is made of and the computer, and how often it was opened; a small file beside it
remembers the latter too, so that an older database in its place shows. Moving the folder on its disk changes none of
it; a copy has other files, also where times and names are kept. Knows nothing of what is done about it.
"""

import contextlib
import hashlib
import json
import sqlite3
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple, Self

from studio.domain.ledger_ports import QUEUE_FACT
from studio.store.backups import BACKUP_FACT
from studio.store.database import Database
from studio.store.durable_files import PRIVATE_FILE, compact_json
from studio.store.facts import drop_fact, keep_fact, kept_fact
from studio.store.workspace_folder import WorkspaceFolder

_FACT = "home"
_OPENINGS_LIMIT = 20
"""Digits: more are no number of ours."""


class _Home(NamedTuple):
    """Where a database lives. 0 and an empty text are unknown.

    `openings` counts how often it was opened, `beside` is what the file beside it said then. `why` is a reason that
    nobody may have acted on yet: the fact about the queue was `queue` when it was found.
    """

    database: int
    media: int
    computer: str
    openings: int
    beside: int
    why: str = ""
    queue: str | None = None

    @classmethod
    def read(cls, text: str | None) -> Self | None:
        """Return the home that a fact tells of, None where there is none that can be understood."""
        try:
            return None if text is None else cls(**json.loads(text))
        except (TypeError, ValueError):
            return None


class WorkspaceHome:
    """Says, once a start, whether a workspace came from somewhere else."""

    def __init__(self, folder: WorkspaceFolder, database: Database, computer: Callable[[], str] | None = None) -> None:
        """`computer` returns what names this computer, by default what the system says."""
        self._folder = folder
        self._database = database
        self._computer = computer or computer_name

    async def settled_in(self) -> str:
        """Return why the queue must come up paused, `copied` or `restored`, else an empty text; remember the new home.

        A reason is said again at the next start unless the fact about the queue changed since: whoever pauses it keeps
        that there. Raises StoreError or WorkspaceDamaged.
        """
        home = await self._database.run(self._settled)
        await self._database.read(partial(self._write_beside, openings=home.openings))
        return home.why

    def _settled(self, connection: sqlite3.Connection) -> _Home:
        before = _Home.read(kept_fact(connection, _FACT))
        now = self._found(before)
        why = _why(before, now, restored=kept_fact(connection, BACKUP_FACT) is not None)
        queue = kept_fact(connection, QUEUE_FACT)
        if not why and before is not None and before.why and before.queue == queue:
            why = before.why
        home = now._replace(why=why, queue=queue if why else None)
        drop_fact(connection, BACKUP_FACT)
        keep_fact(connection, _FACT, compact_json(home._asdict()))
        return home

    def _found(self, before: _Home | None) -> _Home:
        beside = self._read_beside()
        openings = max(beside, 0 if before is None else before.openings) + 1
        files = (_file_number(self._folder.database), _file_number(self._folder.media))
        return _Home(*files, self._computer(), openings, beside)

    def _read_beside(self) -> int:
        try:
            text = self._folder.home.read_text(encoding="ascii", errors="replace").strip()
        except OSError:
            return 0
        return int(text) if text.isascii() and text.isdigit() and len(text) < _OPENINGS_LIMIT else 0

    def _write_beside(self, _: sqlite3.Connection, openings: int) -> None:
        """Write the file beside the database. What is lost of it is only that an older database shows less surely."""
        with contextlib.suppress(OSError):
            self._folder.home.touch(PRIVATE_FILE)
            self._folder.home.write_text(f"{openings}\n", encoding="ascii")


def _why(before: _Home | None, now: _Home, *, restored: bool) -> str:
    if restored:
        return "restored"
    if before is None:
        return ""
    if _other(before.media, now.media) or _other(before.computer, now.computer):
        return "copied"
    if _other(before.database, now.database):
        return "restored"
    older = now.beside not in (0, before.openings, before.beside)  # a kill may have come before it was written
    return "restored" if older else ""


def _other(before: int | str, now: int | str) -> bool:
    return bool(before and now and before != now)


def _file_number(path: Path) -> int:
    """Return the number that a file system gives a file for as long as it is there; 0 where it gives none."""
    try:
        return path.stat().st_ino
    except OSError:
        return 0


def computer_name() -> str:
    """Return what names this computer and nothing else: a hash of the system's own id; empty where it tells none."""
    name = _system_id()
    return hashlib.sha256(f"shotwright {name}".encode()).hexdigest()[:32] if name else ""


def _system_id() -> str:
    if sys.platform == "win32":
        import winreg

        with (
            contextlib.suppress(OSError),
            winreg.OpenKey(
                winreg.HKEY_LOCAL_MACHINE,
                r"SOFTWARE\Microsoft\Cryptography",
                0,
                winreg.KEY_READ | winreg.KEY_WOW64_64KEY,
            ) as key,
        ):
            return str(winreg.QueryValueEx(key, "MachineGuid")[0])
        return ""
    if sys.platform == "darwin":
        return _mac_id()
    for place in (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id")):
        with contextlib.suppress(OSError, UnicodeDecodeError):
            return place.read_text(encoding="ascii").strip()
    return ""


def _mac_id() -> str:
    """Return the id of a Mac, which its C library tells without another process."""
    import ctypes

    found, at_once = (ctypes.c_ubyte * 16)(), (ctypes.c_long * 2)()
    with contextlib.suppress(AttributeError, OSError):
        if ctypes.CDLL(None).gethostuuid(found, at_once) == 0:
            return bytes(found).hex()
    return ""
