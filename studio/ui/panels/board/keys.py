"""Owns what the board's keys do: walking, selecting, moving, editing."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from studio.ui.panels.board.view_model import BoardRow, RowKind

if TYPE_CHECKING:
    from studio.ui.panels.board.view import BoardView

_Step = QAbstractItemView.CursorAction
_STEPS = {
    Qt.Key.Key_Left: _Step.MoveLeft,
    Qt.Key.Key_Right: _Step.MoveRight,
    Qt.Key.Key_Up: _Step.MoveUp,
    Qt.Key.Key_Down: _Step.MoveDown,
    Qt.Key.Key_Home: _Step.MoveHome,
    Qt.Key.Key_End: _Step.MoveEnd,
    Qt.Key.Key_PageUp: _Step.MovePageUp,
    Qt.Key.Key_PageDown: _Step.MovePageDown,
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NONE, _CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
_SHIFT, _ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


class BoardKeys:
    """The keys of one board. `anchor` is the shot from which Shift selects."""

    def __init__(self, view: "BoardView") -> None:
        self._view = view
        self.anchor: str | None = None

    def press(self, event: QKeyEvent) -> None:
        """Do what a key says, or leave it to the page."""
        view, key = self._view, Qt.Key(event.key())
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key == Qt.Key.Key_Escape and view.hand.cancel():
            return
        row = view.current_row()
        event.accept()
        if modifiers == _ALT and key in _STEPS and row is not None:
            view.by_keys = True
            self._move(row, key)
        elif modifiers in (_NONE, _SHIFT) and key in _STEPS:
            view.by_keys = True
            self._walk(key, extend=modifiers == _SHIFT)
        elif not self._act(key, modifiers, row):
            event.ignore()

    def _act(self, key: Qt.Key, modifiers: Qt.KeyboardModifier, row: BoardRow | None) -> bool:
        view, edits = self._view, self._view.view_model.edits
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus) and modifiers & ~_SHIFT in (_NONE, _CTRL):
            view.view_model.widen(-1 if key == Qt.Key.Key_Minus else 1)
        elif key == Qt.Key.Key_A and modifiers == _CTRL:
            self.select_all()
        elif row is None:
            return False
        elif key == Qt.Key.Key_Escape and modifiers == _NONE:
            self.select_only(view.view_model.current_id)
        elif key in _ENTER and modifiers == _NONE:
            self.enter(row)
        elif key == Qt.Key.Key_F2 and row.kind is not RowKind.ADD:
            view.edit_name(view.current)
        elif key == Qt.Key.Key_Delete and modifiers == _NONE:
            edits.remove(self.parts(row))
        elif key == Qt.Key.Key_D and modifiers == _CTRL:
            edits.duplicate(self.parts(row))
        elif key == Qt.Key.Key_Menu:
            box = view.box_of(view.current)
            view.menu_requested.emit(view.viewport().mapToGlobal(box.topLeft() + QPoint(20, 30)))
        else:
            return False
        return True

    def enter(self, row: BoardRow) -> None:
        """Open a shot in Compose, fold a scene, or add a shot."""
        if row.kind is RowKind.SHOT:
            self._view.compose_requested.emit(row.id)
        elif row.kind is RowKind.SCENE:
            self._view.view_model.fold(row.id)
        else:
            self._view.view_model.edits.add_shot(row.scene_id)

    def parts(self, row: BoardRow) -> tuple[str, ...]:
        """Return what a wish is for: the selected shots, or the scene whose head has the keys."""
        if row.kind is RowKind.SCENE:
            return (row.id,)
        return self._view.view_model.edits.selected if row.kind is RowKind.SHOT else ()

    def select_all(self) -> None:
        """Select every shot that has a card."""
        shots = [row.id for row in self._view.rows if row.kind is RowKind.SHOT]
        if shots:
            self._view.view_model.select(shots, self._view.view_model.current_id)

    def select_only(self, shot_id: str | None) -> None:
        """Select one shot, which becomes the open one."""
        self.anchor = shot_id
        if shot_id is not None:
            self._view.view_model.select([shot_id], shot_id)

    def select_up_to(self, row: BoardRow) -> None:
        """Select the shots from where the selection began up to one, which becomes the open one."""
        view = self._view
        begin = view.row_of_id(self.anchor or view.view_model.current_id)
        end = view.row_of_id(row.id)
        if begin < 0:
            self.select_only(row.id)
            return
        between = view.rows[min(begin, end) : max(begin, end) + 1]
        view.view_model.select([one.id for one in between if one.kind is RowKind.SHOT], row.id)

    def toggle(self, row: BoardRow) -> None:
        """Add a shot to the selection, or take it out; the last one stays."""
        model = self._view.view_model
        self.anchor = row.id
        if row.id not in model.selection:
            model.select([*model.selection, row.id], row.id)
        elif len(model.selection) > 1:
            rest = [shot_id for shot_id in model.selection if shot_id != row.id]
            model.select(rest, model.current_id if model.current_id in rest else rest[-1])

    def led_to(self, action: QAbstractItemView.CursorAction, row: int) -> int:
        """Return the row to which a step leads from `row`; -1 on an empty board."""
        rows, places = self._view.rows, self._view.places
        if not rows:
            return -1
        if row < 0:
            return next((at for at, one in enumerate(rows) if one.kind is not RowKind.SCENE), 0)
        if action in (_Step.MoveUp, _Step.MoveDown):
            return places.beside(row, -1 if action is _Step.MoveUp else 1)
        if action in (_Step.MovePageUp, _Step.MovePageDown):
            levels = places.levels_in(self._view.viewport().height())
            return self._card_near(places.beside(row, -levels if action is _Step.MovePageUp else levels), row)
        if action in (_Step.MoveHome, _Step.MoveEnd):
            cards = [at for at, one in enumerate(rows) if one.kind is RowKind.SHOT]
            return row if not cards else cards[0] if action is _Step.MoveHome else cards[-1]
        back = action is _Step.MovePrevious or action is (
            _Step.MoveRight if self._view.isRightToLeft() else _Step.MoveLeft
        )
        others = range(row - 1, -1, -1) if back else range(row + 1, len(rows))
        return next((at for at in others if rows[at].kind is not RowKind.SCENE), row)

    def _card_near(self, row: int, before: int) -> int:
        """Return a row below a head: a page leads from card to card."""
        if self._view.rows[row].kind is not RowKind.SCENE:
            return row
        below = self._view.places.beside(row, 1)
        return below if below != row and self._view.rows[below].kind is not RowKind.SCENE else before

    def _walk(self, key: Qt.Key, *, extend: bool) -> None:
        view, row = self._view, self._view.current_row()
        if row is not None and row.kind is RowKind.SCENE and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            backward = Qt.Key.Key_Right if view.isRightToLeft() else Qt.Key.Key_Left
            if row.unfolded == (key == backward):
                view.view_model.fold(row.id)
                return
        to = self.led_to(_STEPS[key], view.current)
        if to < 0 or to == view.current:
            return
        view.set_current(to)
        target = view.rows[to]
        if target.kind is not RowKind.SHOT:
            return
        if extend:
            self.anchor = self.anchor or view.view_model.current_id
            self.select_up_to(target)
        else:
            self.select_only(target.id)

    def _move(self, row: BoardRow, key: Qt.Key) -> None:
        """Move the selected cards, or the scene whose head has the keys."""
        edits = self._view.view_model.edits
        sideways = key in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        if not sideways and key not in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            return
        step = -1 if key in (Qt.Key.Key_Left, Qt.Key.Key_Up) else 1
        if sideways and self._view.isRightToLeft():
            step = -step
        if row.kind is RowKind.SCENE:
            edits.step_scene(row.id, step)
        elif row.kind is RowKind.SHOT:
            edits.step_shots(edits.selected, step, by_scene=not sideways)
