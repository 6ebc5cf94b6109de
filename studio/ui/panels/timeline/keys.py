"""Owns what the keys do on the strip: trims, nudges, order, selection and zoom, besides the transport's own."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from studio.domain.timeline import Clip
from studio.ui.panels.timeline.view_model import TimelineViewModel
from studio.ui.sequence_keys import SequenceKeys

Act = Callable[[], object]
_STEP = 1.25
_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_BACK = (Qt.Key.Key_Comma, Qt.Key.Key_Less, Qt.Key.Key_Semicolon)  # with Shift, by keyboard layout
_ON = (Qt.Key.Key_Period, Qt.Key.Key_Greater, Qt.Key.Key_Colon)


class Strip(Protocol):
    """What keys ask of the strip."""

    def zoom_by(self, factor: float) -> None: ...
    def fit(self) -> None: ...
    def cancel_drag(self) -> bool: ...
    def show_clip(self, clip: Clip) -> None: ...
    def ask_for_menu(self) -> None: ...
    def ask_for_compose(self) -> None: ...


class StripKeys:
    """Turns keys into wishes of the view-model and the strip."""

    def __init__(self, view_model: TimelineViewModel, strip: Strip) -> None:
        self._view_model = view_model
        self._strip = strip
        self._transport = SequenceKeys(view_model.player)

    def pressed(self, event: QKeyEvent) -> bool:
        """Do what a key says; return whether it meant something."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            return self._strip.cancel_drag() or self._let_grip_go()
        if self._view_model.is_trimming:
            return True  # until the pointer lets go, only Esc means something
        act = self._acts(modifiers).get(key)
        if act is not None:
            act()
            return True
        return self._transport.pressed(event)

    def released(self, event: QKeyEvent) -> None:
        """Remember that K is up again."""
        self._transport.released(event)

    def _acts(self, modifiers: Qt.KeyboardModifier) -> dict[Qt.Key, Act]:
        zooms: dict[Qt.Key, Act] = {
            Qt.Key.Key_Plus: partial(self._strip.zoom_by, _STEP),
            Qt.Key.Key_Equal: partial(self._strip.zoom_by, _STEP),
            Qt.Key.Key_Minus: partial(self._strip.zoom_by, 1 / _STEP),
        }
        if modifiers == _NONE:
            return zooms | self._plain()
        if modifiers == _SHIFT:
            return zooms | self._shifted()
        if modifiers == _ALT:
            return self._with_alt()
        if modifiers == _CTRL:
            return {Qt.Key.Key_A: self._view_model.select_all}
        return {}

    def _plain(self) -> dict[Qt.Key, Act]:
        view_model = self._view_model
        return {
            Qt.Key.Key_I: view_model.set_in,
            Qt.Key.Key_O: view_model.set_out,
            Qt.Key.Key_Comma: partial(view_model.nudge, -1),
            Qt.Key.Key_Period: partial(view_model.nudge, 1),
            Qt.Key.Key_Up: partial(self._walk, -1),
            Qt.Key.Key_Down: partial(self._walk, 1),
            Qt.Key.Key_Delete: view_model.remove,
            Qt.Key.Key_Backspace: view_model.remove,
            Qt.Key.Key_Menu: self._strip.ask_for_menu,
            Qt.Key.Key_Return: self._strip.ask_for_compose,
            Qt.Key.Key_Enter: self._strip.ask_for_compose,
        }

    def _shifted(self) -> dict[Qt.Key, Act]:
        acts: dict[Qt.Key, Act] = {Qt.Key.Key_Z: self._strip.fit, Qt.Key.Key_F10: self._strip.ask_for_menu}
        for keys, frames in ((_BACK, -1), (_ON, 1)):
            acts |= dict.fromkeys(keys, partial(self._view_model.slip, frames))
        return acts

    def _with_alt(self) -> dict[Qt.Key, Act]:
        view_model = self._view_model
        return {
            Qt.Key.Key_I: view_model.clear_in,
            Qt.Key.Key_O: view_model.clear_out,
            Qt.Key.Key_Left: partial(view_model.move, -1),
            Qt.Key.Key_Right: partial(view_model.move, 1),
        }

    def _walk(self, step: int) -> None:
        self._view_model.walk(step)
        clip = self._view_model.player.clip
        if clip is not None:
            self._strip.show_clip(clip)

    def _let_grip_go(self) -> bool:
        held = self._view_model.grip is not None
        self._view_model.hold(None)
        return held
