"""Owns what one deliberate act is: presses that follow each other closely are one, and paid work can be taken back.

Knows no model, no price and no widget.
"""

from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from PySide6.QtCore import QObject, Signal

from studio.domain.ports import Clock
from studio.services.tasks import Alarm
from studio.ui.workbench import Workbench

GRACE_S = 5
SAME_ACT_S = 0.8
_TICKS = 8

Send = Callable[[], Coroutine[Any, Any, object]]
Ask = Callable[[], Awaitable[bool]]


class Acts(QObject):
    """Does what presses ask for. Presses within 0.8 s of one another are one act, however they came.

    Those seconds pass only while the window can answer: what piles up while it is blocked belongs to the press before.
    """

    waiting = Signal(int)  # seconds until paid work is sent; 0 = sent or taken back

    def __init__(self, workbench: Workbench, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._clock = clock
        self._press = 0
        self._grace = Alarm(clock)
        self._waiting: Send | None = None
        self.is_settled = True
        """Whether a press that comes now begins another act."""
        self.seconds_left = 0

    def is_new(self) -> bool:
        """Say whether a press that comes now begins another act; it belongs to that act from now on."""
        new, self.is_settled = self.is_settled, False
        self.keep()
        return new

    def may_answer(self) -> bool:
        """Say whether a press that comes now answers a question, and is not part of the act that asked it."""
        return self.is_settled

    def keep(self) -> None:
        """Say that the keys of the last act are still held, so that what comes now belongs to it."""
        if not self.is_settled:
            self._press += 1
            self._workbench.run(self._settle(self._press), "settle an act", exclusive=True)

    def forget(self) -> None:
        """Let the next press be an act of its own: nothing came of the last one."""
        self._press += 1
        self.is_settled = True

    async def _settle(self, press: int) -> None:
        for _ in range(_TICKS):  # in steps, so that a time in which the window is blocked counts as one of them
            await self._clock.sleep(SAME_ACT_S / _TICKS)
        if press == self._press:
            self.is_settled = True

    def act(self, send: Send, *, paid: bool, ask: Ask | None = None) -> None:
        """Do what a press asks for, where it is a new act; see `begin`."""
        if self.is_new():
            self.begin(send, paid=paid, ask=ask)

    def begin(self, send: Send, *, paid: bool, ask: Ask | None = None) -> None:
        """Call `send`, which `ask` may refuse first. Paid work can be taken back for 5 s; it is not called before."""
        if paid:
            self._waiting = send  # at once: the work it replaces must know that it is replaced
        work = self._begun(send, ask, paid=paid)
        self._workbench.run(work, "paid work" if paid else "request", exclusive=paid)

    def take_back(self) -> None:
        """Take back the paid work that waits to be sent."""
        if self._waiting is not None:
            self._waiting = None
            self._grace.ring()

    async def _begun(self, send: Send, ask: Ask | None, *, paid: bool) -> None:
        if ask is not None and not await ask():
            self.forget()
            if self._waiting is send:
                self._waiting = None
            return
        await (self._after_grace(send) if paid else send())

    async def _after_grace(self, send: Send) -> None:
        try:
            for left in range(GRACE_S, 0, -1):
                self._show_left(left)
                await self._grace.wait(1.0)
                if self._waiting is not send:
                    return
            await send()
        finally:
            if self._waiting is send or self._waiting is None:  # later work has its own count
                self._waiting = None
                self._show_left(0)

    def _show_left(self, seconds: int) -> None:
        self.seconds_left = seconds
        self.waiting.emit(seconds)
