"""Owns what the user was told of work that ended and of budgets, for 30 days: the list behind the bell.

Knows words as they were said; who finds them, and where they lead, is the window's matter.
"""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from enum import StrEnum

from pydantic import Field, TypeAdapter, ValidationError

from studio.domain.base import Frozen
from studio.domain.errors import StoreError
from studio.domain.ledger_ports import LedgerStore
from studio.domain.ports import Clock, Random
from studio.services.broadcast import Broadcast
from studio.services.tasks import TaskScope

KEPT_DAYS = 30
MOST = 200
_FACT = "notices"
_CLOSE_S = 1.0


class NoticeLevel(StrEnum):
    """How grave it is."""

    GOOD = "good"
    WARNING = "warning"
    FAILED = "failed"


class Notice(Frozen):
    """One thing that was told. What is named in it is where it leads: a page, a shot, a job, a group of jobs."""

    id: str
    at: datetime
    level: NoticeLevel
    title: str = Field(max_length=400)
    body: str = Field(default="", max_length=1000)
    page: str = ""
    project_id: str = ""
    shot_id: str = ""
    job_id: str = ""
    group_id: str = ""
    seen: bool = False


_Notices = TypeAdapter(tuple[Notice, ...])


class Notices:
    """The notices of one workspace, newest first: at most 200, none older than 30 days."""

    def __init__(
        self, ledger: LedgerStore, clock: Clock, random: Random, on_error: Callable[[BaseException], None]
    ) -> None:
        self._ledger = ledger
        self._clock = clock
        self._random = random
        self._scope = TaskScope("notices", on_error)
        self._notices: tuple[Notice, ...] = ()
        self._unkept = False
        self._line = asyncio.Lock()
        self.changes: Broadcast[None] = Broadcast()

    async def load(self) -> None:
        """Read what was kept; a list that cannot be read is left behind: nothing hangs on it. Raises StoreError."""
        text = await self._ledger.facts(_FACT)
        try:
            kept = _Notices.validate_json(text) if text else ()
        except ValidationError:
            kept = ()
        known = {notice.id for notice in self._notices}
        self._notices = self._fresh((*self._notices, *(each for each in kept if each.id not in known)))
        self.changes.send(None)

    async def close(self) -> None:
        """Keep what is not kept yet, at most 1 s."""
        if self._scope.running("keep"):
            await asyncio.wait({self._scope.spawn(self._keep(), name="keep the last")}, timeout=_CLOSE_S)
        await self._scope.close(_CLOSE_S)

    def all(self) -> tuple[Notice, ...]:
        """Return the notices, newest first."""
        return self._notices

    @property
    def unseen(self) -> int:
        """How many were not looked at."""
        return sum(not notice.seen for notice in self._notices)

    def tell(self, level: NoticeLevel, title: str, body: str = "", **leads: str) -> Notice:
        """Add a notice of this moment; `leads` are the fields that say where it leads."""
        values = {"id": self._random.new_id(), "at": self._clock.now(), "level": level}
        notice = Notice.model_validate({**values, "title": title[:400], "body": body[:1000], **leads})
        self._set((notice, *self._notices))
        return notice

    def see(self, notice_id: str | None = None) -> None:
        """Note that a notice was looked at; None: that all were."""
        seen = tuple(
            notice if notice.seen or notice_id not in (None, notice.id) else notice.replace(seen=True)
            for notice in self._notices
        )
        self._set(seen)

    def clear(self) -> None:
        """Forget all."""
        self._set(())

    def _set(self, notices: tuple[Notice, ...]) -> None:
        fresh = self._fresh(notices)
        if fresh == self._notices:
            return
        self._notices, self._unkept = fresh, True
        self.changes.send(None)
        if self._scope.is_open and not self._scope.running("keep"):
            self._scope.spawn(self._keep(), name="keep")

    def _fresh(self, notices: tuple[Notice, ...]) -> tuple[Notice, ...]:
        oldest = self._clock.now() - timedelta(days=KEPT_DAYS)
        return tuple(notice for notice in notices if notice.at >= oldest)[:MOST]

    async def _keep(self) -> None:
        """Write the list until it is as it stands; what the disk refuses is written with the next notice."""
        async with self._line:
            while self._unkept:
                self._unkept = False
                try:
                    await self._ledger.keep_facts(_FACT, _Notices.dump_json(self._notices).decode())
                except StoreError:
                    self._unkept = True
                    return
