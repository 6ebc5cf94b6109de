"""Owns backups of the database: made with SQLite's own call, verified after writing, renamed into place when whole.

A backup is one file in `backups/`, named by time, reason and number. The numbers go up whatever the clock says, and the
order of backups is theirs. What a clock said that cannot be believed is not counted as time that passed: such a backup
also names the time it counts as. A backup says in itself that it is one, however it comes back. Restoring sets the
present database aside first. The functions here block; `Database.backup` runs them in the database's thread.
"""

import contextlib
import re
import shutil
import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from studio.domain.errors import StoreError, WorkspaceDamaged
from studio.store.backup_plan import believed
from studio.store.durable_files import PRIVATE_FILE, file_errors, rename_new, sync_file, sync_folder
from studio.store.facts import keep_fact
from studio.store.sqlite_errors import translated
from studio.store.workspace_folder import WorkspaceFolder

BACKUP_FACT = "backup"
"""The fact that a database was written as a backup, and when."""
_NAME = re.compile(r"backup-(\d{8}T\d{6})Z-([a-z0-9-]+?)(?:\.(\d{1,9}))?(?:\.as-(\d{8}T\d{6})Z)?\.sqlite")
_STAMP = "%Y%m%dT%H%M%S"
_REASON = re.compile(r"[a-z0-9-]{1,40}")
_SIDE_FILES = ("-wal", "-shm", "-journal")


class Backup(NamedTuple):
    """One whole backup file. `number` orders backups; `counts_as` is the time that its age is counted from."""

    path: Path
    made_at: datetime
    reason: str
    size_bytes: int
    number: int
    counts_as: datetime


def make(connection: sqlite3.Connection, folder: WorkspaceFolder, reason: str, now: datetime) -> Backup:
    """Write a verified backup of what `connection` has committed and return it.

    `reason` is letters, digits and dashes. Must run in the thread of `connection`, outside a transaction. Raises
    DiskFull or StoreError; no file under a backup's name is left then.
    """
    if _REASON.fullmatch(reason) is None:
        raise StoreError(f"“{reason}” cannot name a backup.", "Report this: it is a fault of the program.")
    part = folder.backups / f"{reason}.part"
    with file_errors("write a backup", folder.backups):
        _discard(part)
        part.touch(PRIVATE_FILE)
    try:
        _copy(connection, part, now)
        with file_errors("write a backup", folder.backups):
            named = _named(part, reason, now.replace(microsecond=0), listed(folder))
            rename_new(part, named.path)
            sync_folder(folder.backups)
            return named
    except sqlite3.Error as error:
        raise translated(error, "write a backup", part) from error
    finally:
        with contextlib.suppress(OSError):
            _discard(part)


def listed(folder: WorkspaceFolder) -> tuple[Backup, ...]:
    """Return all backups, those that were made last first."""
    found: list[Backup] = []
    with file_errors("read the backups", folder.backups):
        names = sorted(folder.backups.iterdir(), reverse=True) if folder.backups.is_dir() else []
        for path in names:
            match = _NAME.fullmatch(path.name)
            if match is not None:
                made_at = _moment(match[1])
                counts_as = _moment(match[4]) if match[4] else made_at
                found.append(Backup(path, made_at, match[2], path.stat().st_size, int(match[3] or 0), counts_as))
    return tuple(sorted(found, key=lambda backup: (backup.number, backup.made_at), reverse=True))


def newest_good(folder: WorkspaceFolder) -> Backup | None:
    """Return the newest backup that is whole, or None."""
    return next((backup for backup in listed(folder) if is_good(backup.path)), None)


def is_good(path: Path) -> bool:
    """Say whether a backup opens and passes SQLite's integrity check. Writes nothing."""
    try:
        with contextlib.closing(_open_read_only(path)) as connection:
            return _is_whole(connection)
    except sqlite3.Error:
        return False


def restore(folder: WorkspaceFolder, backup: Path, now: datetime) -> Path | None:
    """Put a backup in the place of the database and return where the old one was set aside, None where none was.

    The caller owns the workspace and has no database open. A restore that is cut off is ended by the next opening.
    Raises WorkspaceDamaged for a backup that is not whole (the database stays as it is), DiskFull or StoreError.
    """
    if not is_good(backup):
        raise WorkspaceDamaged(f"The backup {backup.name} is damaged.", "Choose another backup.")
    part = folder.parts / f"{folder.restoring.name}.part"
    with file_errors("restore the backup", folder.path, needed_bytes=backup.stat().st_size):
        try:
            shutil.copyfile(backup, part)
            part.chmod(PRIVATE_FILE)
            sync_file(part)
            part.replace(folder.restoring)
            sync_folder(folder.path)
        finally:
            part.unlink(missing_ok=True)
        return finish_restore(folder, now)


def finish_restore(folder: WorkspaceFolder, now: datetime) -> Path | None:
    """End a restore whose file is whole; return where the old database is, None where none was. Raises OSError."""
    if not folder.restoring.exists():
        return None
    aside = set_database_aside(folder, now, "replaced")
    rename_new(folder.restoring, folder.database)
    sync_folder(folder.path)
    return aside


def set_database_aside(folder: WorkspaceFolder, now: datetime, reason: str) -> Path | None:
    """Rename the database with its write-ahead log; return the new name, None where there was nothing. Raises OSError.

    The database goes first: alone in its place and without its log it would open as if the log's commits had never
    been. A log that a kill left behind alone is moved by the next call.
    """
    if not any(Path(f"{folder.database}{suffix}").exists() for suffix in ("", *_SIDE_FILES)):
        return None
    stamp = f"{now:%Y%m%dT%H%M%SZ}"
    target = folder.database.with_name(f"{folder.database.stem}-{reason}-{stamp}{folder.database.suffix}")
    count = 1
    while any(Path(f"{target}{suffix}").exists() for suffix in ("", *_SIDE_FILES)):
        count += 1
        target = folder.database.with_name(f"{folder.database.stem}-{reason}-{stamp}-{count}{folder.database.suffix}")
    for suffix in ("", *_SIDE_FILES):
        with contextlib.suppress(FileNotFoundError):
            rename_new(Path(f"{folder.database}{suffix}"), Path(f"{target}{suffix}"))
    sync_folder(folder.path)
    return target


def _copy(source: sqlite3.Connection, part: Path, now: datetime) -> None:
    with contextlib.closing(sqlite3.connect(part, isolation_level=None)) as target:
        target.execute("PRAGMA synchronous = FULL")
        source.backup(target)
        target.execute("PRAGMA journal_mode = DELETE")  # one file, which a reader opens without writing beside it
        if not _is_whole(target) or _row_counts(target) != _row_counts(source):
            raise StoreError("A backup did not match the database and was dropped.", "Check the disk and try again.")
        if target.execute("SELECT 1 FROM sqlite_schema WHERE name = 'workspace_facts'").fetchone() is not None:
            keep_fact(target, BACKUP_FACT, now.isoformat())
    with file_errors("write a backup", part.parent):
        sync_file(part)


def _named(part: Path, reason: str, now: datetime, others: tuple[Backup, ...]) -> Backup:
    """Return the backup that the part is to become: the next number, and the time it counts as."""
    counts_as = now if not others else others[0].counts_as + believed(now - others[0].made_at)
    number = 1 + (others[0].number if others else 0)
    if number == 1:  # those that an older program made may have a time that is still to come
        counts_as = now
    suffix = "" if counts_as == now else f".as-{counts_as:{_STAMP}}Z"
    target = part.with_name(f"backup-{now:{_STAMP}}Z-{reason}.{number}{suffix}.sqlite")
    return Backup(target, now, reason, part.stat().st_size, number, counts_as)


def _moment(stamp: str) -> datetime:
    return datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)


def _open_read_only(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None)


def _is_whole(connection: sqlite3.Connection) -> bool:
    return bool(connection.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",))


def _row_counts(connection: sqlite3.Connection) -> dict[str, int]:
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
    quoted = {name: name.replace('"', '""') for name in names}
    return {name: connection.execute(f'SELECT count(*) FROM "{quoted[name]}"').fetchone()[0] for name in names}  # noqa: S608  # names of our own schema


def _discard(part: Path) -> None:
    for suffix in ("", *_SIDE_FILES):
        Path(f"{part}{suffix}").unlink(missing_ok=True)
