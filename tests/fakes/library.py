"""Owns a prompt library in memory: the real tables on a database without a file, and files without a disk."""

import sqlite3
from typing import Any, cast

from studio.craft.late_analyser import LateAnalyser
from studio.domain.errors import InputError
from studio.services.library import LibraryGivens
from studio.store.database import Database, Work
from studio.store.library_store import SqliteLibraryStore
from studio.store.migrations import MIGRATIONS
from tests.fakes.resources import LEXICON, WORDS


class MemoryDatabase:
    """Runs the library's work on a database in memory, each in a transaction of its own."""

    def __init__(self) -> None:
        self.connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        for step in MIGRATIONS:
            step.apply(self.connection)

    async def run(self, work: Work[Any]) -> Any:
        """Run `work`; an error undoes it."""
        self.connection.execute("BEGIN")
        try:
            result = work(self.connection)
        except BaseException:
            self.connection.execute("ROLLBACK")
            raise
        self.connection.execute("COMMIT")
        return result

    read = run


class MemoryTexts:
    """A `TextFiles`."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}

    async def read(self, path: str, limit_bytes: int) -> bytes:
        if path not in self.files:
            raise InputError(f"{path} cannot be read.", "Name a file of prompts.", field="file")
        return self.files[path]

    async def write(self, path: str, content: bytes, *, overwrite: bool) -> None:
        if path in self.files and not overwrite:
            raise InputError(f"{path} exists already.", "Name another file.", field="out")
        self.files[path] = content


def memory_library(database: MemoryDatabase | None = None) -> SqliteLibraryStore:
    """Return a store of prompts that is gone with the test; empty, unless on a database that is there."""
    return SqliteLibraryStore(cast("Database", database or MemoryDatabase()))


def library_givens(store: SqliteLibraryStore, files: MemoryTexts, starters: str = '{"prompts": []}') -> LibraryGivens:
    """Return what a library stands on; without `starters` a new one is empty."""
    return LibraryGivens(store, files, LateAnalyser(LEXICON, lambda: WORDS), lambda: starters)
