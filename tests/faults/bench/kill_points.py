"""Owns the named kill points: moments between two durable steps at which an engine of the bench ends itself.

They stand only in the bench's own process: `install` wraps methods of the store, of the adapters and of connections,
statements of SQLite and calls of the system there. The program as it is released knows nothing of them.
"""

import functools
import os
import signal
import sqlite3
from collections import Counter
from collections.abc import Callable
from typing import Any

from studio.domain.jobs import GenerationJob, JobState

POINTS = (
    "intent.before", "intent.after",  # the job is written
    "sending.before", "sending.after",  # submitting is committed
    "post.before", "post.first_byte", "post.head", "post.body", "post.headers", "post.answer",
    "id.before", "id.after",  # the remote id is committed
    "unknown.before", "unknown.after",  # the fate is not known
    "lookup.before", "lookup.after",
    "poll.before", "poll.after",
    "done.before", "done.after",  # fetching is committed
    "fetch.before", "part.open", "part.write", "part.cut", "part.synced", "fetch.after",
    "probe.after", "seal.after",
    "note.before", "note.after",  # the name of the file is committed
    "rename.before", "rename.linked", "rename.after", "folder.synced",
    "row.before", "row.after",  # the take and the end are committed
    "commit.before", "commit.after",  # any transaction
    "backup.before", "backup.copied", "backup.after",
    "migration.step", "migration.before", "migration.after",
)  # fmt: skip
"""Every point, in the order a job meets them; the last six stand outside a job's life."""
OF_A_SUBMIT = POINTS[: POINTS.index("poll.before")]
OF_A_WAIT = ("poll.before", "poll.after", "done.before", "done.after")
OF_A_SAVE = POINTS[POINTS.index("done.before") : POINTS.index("commit.before")]

Call = Callable[..., Any]


class Forced(RuntimeError):
    """A fault of the program that the bench asked for."""


class KillPoints:
    """Counts how often each point is met, and ends the process at the one it was told, without a farewell.

    With `fault` it raises `Forced` there instead, and goes on.
    """

    def __init__(self, kill: str = "", *, group: bool = False, fault: str = "") -> None:
        self._name, _, number = (kill or fault).partition(":")
        self._raises = bool(fault) and not kill
        if self._name and self._name not in POINTS:
            raise ValueError(f"there is no point that is called {self._name}")
        self._number = int(number or 1)
        self._group = group
        self.met: Counter[str] = Counter()
        self._posts: dict[int, int] = {}

    def at(self, name: str) -> None:
        """Pass a point, or end there."""
        self.met[name] += 1
        if name == self._name and self.met[name] == self._number:
            if self._raises:
                raise Forced(f"a fault was asked for at {name}")
            if self._group:
                os.killpg(os.getpgrp(), signal.SIGKILL)
            os.kill(os.getpid(), signal.SIGKILL)

    def install(self) -> None:
        """Stand at every point of this process from now on."""
        self._at_the_store()
        self._at_files()
        self._at_parts()
        self._at_connections()
        self._at_statements()

    def at_provider(self, provider: Any) -> Any:
        """Stand around the calls of an adapter; return it."""
        around = self._around
        provider.submit = around(provider.submit, "post.before", "post.answer")
        provider.status = around(provider.status, "poll.before", "poll.after")
        provider.fetch = around(provider.fetch, "fetch.before", "fetch.after")
        provider.find = around(provider.find, "lookup.before", "lookup.after")
        provider.listed = around(provider.listed, "lookup.before", "lookup.after")
        return provider

    def at_prober(self, prober: Any) -> Any:
        """Stand behind the look at a file; return the prober."""
        prober.probe = self._around(prober.probe, "", "probe.after")
        return prober

    def _around(self, call: Call, before: str, after: str) -> Call:
        @functools.wraps(call)
        async def passed(*arguments: Any, **named: Any) -> Any:
            if before:
                self.at(before)
            try:
                return await call(*arguments, **named)
            finally:
                self.at(after)

        return passed

    def _at_the_store(self) -> None:
        from studio.store.job_store import SqliteJobStore
        from studio.store.media_folder import MediaFolder

        store: Any = SqliteJobStore
        for name, point in (("add", "intent"), ("add_all", "intent"), ("finish", "row"), ("add_take", "row")):
            if hasattr(store, name):
                setattr(store, name, self._around(getattr(store, name), f"{point}.before", f"{point}.after"))
        store.save = self._of_job(store.save)
        media: Any = MediaFolder
        media.seal = self._around(media.seal, "", "seal.after")

    def _of_job(self, save: Call) -> Call:
        @functools.wraps(save)
        async def passed(store: Any, job: GenerationJob, *rest: Any) -> Any:
            point = _of_state(job)
            if point:
                self.at(f"{point}.before")
            result = await save(store, job, *rest)
            if point:
                self.at(f"{point}.after")
            return result

        return passed

    def _at_files(self) -> None:
        from studio.store import media_folder

        folder: Any = media_folder
        rename, sync = folder.rename_new, folder.sync_folder

        def renamed(*arguments: Any) -> Any:
            self.at("rename.before")
            result = rename(*arguments)
            self.at("rename.after")
            return result

        def synced(*arguments: Any) -> Any:
            result = sync(*arguments)
            self.at("folder.synced")
            return result

        def linked(source: Any, target: Any, **named: Any) -> None:
            link(source, target, **named)
            self.at("backup.after" if "/backups/" in str(target) else "rename.linked")

        link, system = os.link, vars(os)
        folder.rename_new, folder.sync_folder = renamed, synced
        system["link"] = linked

    def _at_parts(self) -> None:
        from studio.providers import http_download

        part: Any = http_download.PartFile
        opened, wrote, synced = part._open, part._write, part._sync

        def open_(own: Any, *arguments: Any, **named: Any) -> Any:
            result = opened(own, *arguments, **named)
            self.at("part.open")
            return result

        def write(own: Any, pieces: list[bytes]) -> None:
            whole = b"".join(pieces)
            wrote(own, [whole[: len(whole) // 2]])
            self.at("part.cut")
            wrote(own, [whole[len(whole) // 2 :]])
            self.at("part.write")

        def sync(own: Any) -> None:
            synced(own)
            self.at("part.synced")

        part._open, part._write, part._sync = open_, write, sync

    def _at_connections(self) -> None:
        """Stand in the middle of what is sent for a POST: after its first byte, its head, its body, at its answer."""
        from studio.providers import http_connect

        stream: Any = http_connect.Stream
        write, read = stream.write, stream.read

        async def written(own: Any, buffer: bytes, timeout: float | None = None) -> None:
            if buffer[:5] == b"POST " and b"/cancel " not in buffer[:200]:
                await write(own, buffer[:1], timeout)
                self.at("post.first_byte")
                await write(own, buffer[1:], timeout)
                own.bench_post = "head"
                self.at("post.head")
                return
            await write(own, buffer, timeout)
            if getattr(own, "bench_post", "") == "head":
                own.bench_post = "body"
                self.at("post.body")

        async def came(own: Any, max_bytes: int, timeout: float | None = None) -> bytes:
            result: bytes = await read(own, max_bytes, timeout)
            if getattr(own, "bench_post", ""):
                own.bench_post = ""
                self.at("post.headers")
            return result

        stream.write, stream.read = written, came

    def _at_statements(self) -> None:
        points = self

        class Connection(sqlite3.Connection):
            migrates = False

            def execute(self, sql: str, *arguments: Any) -> sqlite3.Cursor:
                commits, begins = sql == "COMMIT", sql.startswith("PRAGMA foreign_keys = OFF")
                self.migrates = begins or (self.migrates and not commits)
                if self.migrates:
                    points.at("migration.before" if begins else "migration.step")
                if commits:
                    points.at("commit.before")
                result = super().execute(sql, *arguments)
                if commits:
                    points.at("commit.after")
                if sql.startswith("PRAGMA user_version ="):
                    points.at("migration.after")
                return result

            def executescript(self, sql: str) -> sqlite3.Cursor:
                if self.migrates:
                    points.at("migration.step")
                return super().executescript(sql)

            def backup(self, *arguments: Any, **named: Any) -> None:
                points.at("backup.before")
                super().backup(*arguments, **named)
                points.at("backup.copied")

        connect: Any = sqlite3.connect

        def connected(*arguments: Any, **named: Any) -> sqlite3.Connection:
            named.setdefault("factory", Connection)
            opened: sqlite3.Connection = connect(*arguments, **named)
            return opened

        sqlite3.connect = connected  # type: ignore[assignment]  # only inside the process that is to die


def _of_state(job: GenerationJob) -> str:
    """Return the point that the writing of a job's state is."""
    if job.state is JobState.SUBMITTING:
        return "sending"
    if job.state is JobState.RUNNING:
        return "id"
    if job.state is JobState.FETCHING:
        return "note" if job.saving is not None else "done"
    return "unknown" if job.state is JobState.UNKNOWN else ""
