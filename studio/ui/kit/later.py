"""Owns when a widget reads its view-model again: once for any number of changes, and not all widgets in one step.

View-models are right at once; what is painted may follow a few turns of the event loop behind, so that a change which
many panels show does not hold the window up. Fields that are typed into must not wait: they are read at once.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Later(QObject):
    """Does `act` once, `turns` turns of the event loop after it was first asked for.

    What has the same turn is read in one step and painted at once; a step must not take long (8 ms), and each one that
    paints may have to wait for the display.
    """

    def __init__(self, act: Callable[[], object], parent: QObject, turns: int = 1) -> None:
        super().__init__(parent)
        self._act = act
        self._turns = turns
        self._left = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._turn)

    @property
    def is_due(self) -> bool:
        """Whether it was asked for and not done yet."""
        return self._left > 0

    def ask(self, *_: object) -> None:
        """Have it done; asking again before it is done changes nothing."""
        if not self._left:
            self._left = self._turns
            self._timer.start()

    def now(self) -> None:
        """Do it at once where it is due, as before the first paint."""
        if self._left:
            self._left = 0
            self._timer.stop()
            self._act()

    def _turn(self) -> None:
        self._left -= 1
        if self._left:
            self._timer.start()
        else:
            self._act()
