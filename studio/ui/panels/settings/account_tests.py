"""Owns what came of the last thing that was done with each account, and the one test that runs. Knows no list."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from studio.domain.errors import StudioError
from studio.domain.provider_ports import KeyCheck
from studio.domain.servers import KeyPlace
from studio.services.tasks import TaskScope
from studio.ui.kit.errors import ErrorWords, words_for

Account = tuple[str, str]
"""A provider's id and an account's label."""


class Answer(NamedTuple):
    """What came of it: where the key is now, what a test found, or why there is none."""

    check: KeyCheck | None = None
    fault: ErrorWords | None = None
    saved: KeyPlace | None = None


class AccountTests(QObject):
    """Tests one account at a time. `ended` says that a test is over; `running` is the account that is asked."""

    changed = Signal()
    ended = Signal()

    def __init__(
        self, ask: Callable[[str, str], Awaitable[KeyCheck]], scope: TaskScope, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._ask = ask
        self._scope = scope
        self._answers: dict[Account, Answer] = {}
        self._task: asyncio.Task[None] | None = None
        self.running: Account | None = None

    def answer(self, account: Account) -> Answer:
        """Return what came of the last thing that was done with an account."""
        return self._answers.get(account, Answer())

    def note(self, account: Account, answer: Answer) -> None:
        """Keep what came of something else than a test."""
        self._answers[account] = answer
        self.changed.emit()

    def forget(self, account: Account) -> Answer:
        """Forget what is known of an account; return it."""
        return self._answers.pop(account, Answer())

    def begin(self, account: Account, saved: KeyPlace | None = None) -> None:
        """Ask an account's provider something that costs nothing; `saved` is told with the answer."""
        if self.running is None and self._scope.is_open:
            self.running = account
            self._task = self._scope.spawn(self._tested(account, saved), name="test a key")
            self.changed.emit()

    def cancel(self) -> None:
        """Wait no longer for the answer."""
        if self._task is not None:
            self._task.cancel()

    async def _tested(self, account: Account, saved: KeyPlace | None) -> None:
        answer = Answer(saved=saved)
        try:
            answer = Answer(check=await self._ask(*account), saved=saved)
        except StudioError as error:
            answer = Answer(fault=words_for(error), saved=saved)
        finally:
            self._answers[account] = answer
            self.running = self._task = None
            self.changed.emit()
        self.ended.emit()
