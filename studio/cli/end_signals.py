"""Owns the system's wishes to end a command (SIGINT, SIGTERM, SIGHUP). Loads next to nothing: it has to be there first.

Nothing is cut off by a signal itself. It is remembered, and whatever may be ended just then is told: at the start of
the program nothing can be, later the running verb, or a read that waits for a person. What is ignored stays ignored:
a shell starts its background jobs so, and `nohup` its command.
"""

from __future__ import annotations

import signal

TYPE_CHECKING = False  # typing itself takes 5 ms to load
if TYPE_CHECKING:
    from collections.abc import Callable

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP")


class EndSignals:
    """Remembers that the end was asked for, and calls what is to be called then."""

    def __init__(self) -> None:
        self._heard = False
        self._act: Callable[[], object] | None = None
        self._taken: set[signal.Signals] = set()

    @property
    def heard(self) -> bool:
        """Whether the end was asked for."""
        return self._heard

    def listen(self) -> None:
        """Take the signals over; only in the main thread."""
        for number in (getattr(signal, name, None) for name in _NAMES):
            if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, self._hear)
                self._taken.add(number)

    def then(self, act: Callable[[], object] | None) -> Callable[[], object] | None:
        """Call `act` at each signal from now on, in the main thread between any two steps; return what was called."""
        before, self._act = self._act, act
        return before

    def raise_from_now(self) -> None:
        """Raise KeyboardInterrupt at each signal from now on; and now, where one came before."""
        self.then(_raise)
        if self._heard:
            _raise()

    def end_at_once(self) -> None:
        """Let the system end the process at each signal from now on, or at once where one came before.

        For as long as nothing is open that could be lost and no exception may be raised: one that breaks off the
        import of Qt leaves half of it, which hangs, fails or crashes later. `listen` takes the signals over again.
        """
        for number in self._taken:
            signal.signal(number, signal.SIG_DFL)
        if self._heard:
            _raise()

    def ignore(self) -> None:
        """Let the signals do nothing more: the outcome is told, and what is left of the process ends by itself."""
        for number in self._taken:
            signal.signal(number, signal.SIG_IGN)

    def _hear(self, _number: int, _frame: object) -> None:
        self._heard = True
        if self._act is not None:
            self._act()


def _raise() -> None:
    raise KeyboardInterrupt
