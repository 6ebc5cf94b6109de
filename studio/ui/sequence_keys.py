"""Owns what the transport keys do to the cut, for every view that shows it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from studio.ui.sequence_player import SequencePlayer

Act = Callable[[], object]
_MANY = 10


class SequenceKeys:
    """Space, J K L, the arrows, Home and End. A view hands its key events on; K held makes J and L slow."""

    def __init__(self, player: SequencePlayer) -> None:
        self._player = player
        self._k_down = False

    def pressed(self, event: QKeyEvent) -> bool:
        """Do what a key says; return whether it was one of these."""
        key = Qt.Key(event.key())
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key == Qt.Key.Key_K and not modifiers:
            self._k_down = True
        if not self._player.frames:
            return False
        if modifiers == Qt.KeyboardModifier.ShiftModifier:
            act = self._steps(_MANY).get(key)
        elif not modifiers:
            act = self._acts(event.isAutoRepeat()).get(key)
        else:
            act = None
        if act is not None:
            act()
        return act is not None

    def released(self, event: QKeyEvent) -> None:
        """Remember that K is up again."""
        if event.key() == Qt.Key.Key_K and not event.isAutoRepeat():
            self._k_down = False

    def _steps(self, frames: int) -> dict[Qt.Key, Act]:
        step = self._player.engine.step
        return {Qt.Key.Key_Left: partial(step, -frames), Qt.Key.Key_Right: partial(step, frames)}

    def _acts(self, repeated: bool) -> dict[Qt.Key, Act]:
        player, engine = self._player, self._player.engine
        acts: dict[Qt.Key, Act] = {
            **self._steps(1),
            Qt.Key.Key_Up: partial(player.go_to_edit, -1),
            Qt.Key.Key_Down: partial(player.go_to_edit, 1),
            Qt.Key.Key_Home: partial(player.seek, 0),
            Qt.Key.Key_End: partial(player.seek, player.frames - 1),
        }
        if not repeated:
            acts |= {
                Qt.Key.Key_Space: engine.toggle,
                Qt.Key.Key_J: partial(engine.shuttle_back, slow=self._k_down),
                Qt.Key.Key_K: engine.shuttle_stop,
                Qt.Key.Key_L: partial(engine.shuttle_forward, slow=self._k_down),
            }
        return acts
