"""Owns what the pressed mouse does on the board: clicks, selecting with a band, dragging cards and scenes."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QApplication

from studio.ui.kit.edge_scroll import EdgeScroll
from studio.ui.panels.board.painting import Looks
from studio.ui.panels.board.view_model import BoardRow, RowKind
from studio.ui.shot_states import ShotStatus

if TYPE_CHECKING:
    from studio.ui.panels.board.view import BoardView

GHOST = 0.7
_LEFT = Qt.MouseButton.LeftButton


class _Pressed(NamedTuple):
    row: int  # -1: empty ground
    at: QPoint  # on the board
    modifiers: Qt.KeyboardModifier
    was_selected: bool


class _Drag(NamedTuple):
    """What is dragged: shots, or one scene (its id). `grip` is where in the picture the pointer holds it."""

    ids: tuple[str, ...]
    is_scene: bool
    ghost: QPixmap
    grip: QPoint


class BoardHand:
    """The mouse that is pressed on one board. `banded` are the shots in the band that it draws."""

    def __init__(self, view: "BoardView") -> None:
        self._view = view
        self.banded: frozenset[str] = frozenset()
        self._band: QRect | None = None
        self._kept: frozenset[str] = frozenset()
        self._pressed: _Pressed | None = None
        self._drag: _Drag | None = None
        self._pointer = QPoint()
        self._scroll = EdgeScroll(view, lambda: self._pointer, self._follow)

    # ---- pressing --------------------------------------------------------------------------------------------------

    def press(self, event: QMouseEvent) -> None:
        """Take hold of a row, or begin a band on empty ground; the right button opens the menu."""
        view, at = self._view, event.position().toPoint()
        index = view.indexAt(at)
        row = view.rows[index.row()] if index.isValid() else None
        selected = row is not None and row.id in view.view_model.selection
        view.hover.stop_scrub()
        if event.button() == Qt.MouseButton.RightButton:
            if row is not None:
                view.set_current(index.row())
                if row.kind is RowKind.SHOT and not selected:
                    view.keys.select_only(row.id)
            view.menu_requested.emit(event.globalPosition().toPoint())
        elif event.button() == _LEFT:
            self._pointer = at
            self._pressed = _Pressed(index.row(), self._on_board(at), event.modifiers(), selected)
            if row is not None:
                self._take_hold(index.row(), row, event.modifiers(), selected)

    def _take_hold(self, at: int, row: BoardRow, modifiers: Qt.KeyboardModifier, selected: bool) -> None:
        view = self._view
        view.set_current(at)
        if row.kind is not RowKind.SHOT:
            return
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            view.keys.select_up_to(row)
        elif modifiers & Qt.KeyboardModifier.ControlModifier:
            if not selected:
                view.keys.toggle(row)
        elif not selected:
            view.keys.select_only(row.id)

    def move(self, event: QMouseEvent) -> None:
        """Begin or go on with a drag or a band."""
        self._pointer = event.position().toPoint()
        if self._pressed is None or not event.buttons() & _LEFT:
            return
        if not self.is_busy:
            away = self._on_board(self._pointer) - self._pressed.at
            if away.manhattanLength() < QApplication.startDragDistance() or not self._begin():
                return
            self._scroll.start()
        self._follow()

    def release(self, event: QMouseEvent) -> None:
        """Drop what is dragged, end a band, or do what a click does."""
        pressed, drag, band = self._pressed, self._drag, self._band
        self._pointer = event.position().toPoint()
        if event.button() != _LEFT or pressed is None:
            return
        banded = self.banded
        self._let_go()
        if drag is not None:
            self._drop(drag)
        elif band is not None:
            self._select_banded(banded)
        else:
            self._click(pressed)

    def _click(self, pressed: _Pressed) -> None:
        view = self._view
        row = view.rows[pressed.row] if 0 <= pressed.row < len(view.rows) else None
        here = view.indexAt(self._pointer).row()
        if row is None:
            view.keys.select_only(view.view_model.current_id)
        elif here != pressed.row:
            return
        elif row.kind is RowKind.ADD:
            view.keys.enter(row)
        elif row.kind is RowKind.SCENE:
            if view.shape.caret(view.box_of(here), view.layoutDirection()).contains(self._pointer):
                view.view_model.fold(row.id)
        elif pressed.modifiers & Qt.KeyboardModifier.ControlModifier:
            if pressed.was_selected:
                view.keys.toggle(row)
        elif not pressed.modifiers & Qt.KeyboardModifier.ShiftModifier:
            view.keys.select_only(row.id)
            if (
                row.take is None
                and row.status is not ShotStatus.WORKING
                and view.hover.is_on_picture(here, self._pointer)
            ):
                view.compose_requested.emit(row.id)

    def double(self, event: QMouseEvent) -> None:
        """Open a shot in Compose, edit its caption, or rename a scene."""
        view, at = self._view, event.position().toPoint()
        index = view.indexAt(at)
        if event.button() != _LEFT or not index.isValid():
            return
        row, box = view.rows[index.row()], view.box_of(index.row())
        if row.kind is RowKind.SCENE:
            if not view.shape.caret(box, view.layoutDirection()).contains(at):
                view.edit_name(index.row())
        elif row.kind is RowKind.SHOT and view.shape.caption(box).contains(at):
            view.edit_caption(index.row())
        elif row.kind is RowKind.SHOT:
            view.compose_requested.emit(row.id)

    @property
    def is_busy(self) -> bool:
        """Whether something is dragged or a band is drawn."""
        return self._drag is not None or self._band is not None

    def cancel(self) -> bool:
        """Give up a drag or a band; return whether there was one."""
        was = self.is_busy
        self._let_go()
        return was

    def _let_go(self) -> None:
        if self.is_busy:
            self._view.viewport().update()
        self._pressed, self._drag, self._band, self.banded = None, None, None, frozenset()
        self._scroll.stop()

    # ---- dragging --------------------------------------------------------------------------------------------------

    def _begin(self) -> bool:
        view, pressed = self._view, self._pressed
        if pressed is None:
            return False
        row = view.rows[pressed.row] if 0 <= pressed.row < len(view.rows) else None
        if row is None:
            keeps = bool(pressed.modifiers & Qt.KeyboardModifier.ControlModifier)
            self._kept = frozenset(view.view_model.selection) if keeps else frozenset()
            self._band = QRect(pressed.at, QSize(1, 1))
            return True
        if row.kind is RowKind.ADD:
            return False
        box = view.places.box(pressed.row)
        is_scene = row.kind is RowKind.SCENE
        ids = (row.id,) if is_scene else view.view_model.edits.selected
        self._drag = _Drag(ids, is_scene, self._ghost(row, box), pressed.at - box.topLeft())
        return True

    def _ghost(self, row: BoardRow, box: QRect) -> QPixmap:
        ratio = self._view.devicePixelRatioF()
        ghost = QPixmap(round(box.width() * ratio), round(box.height() * ratio))
        ghost.setDevicePixelRatio(ratio)
        ghost.fill(Qt.GlobalColor.transparent)
        painter = QPainter(ghost)
        looks = Looks(False, False, True, self._view.layoutDirection())
        self._view.painter.paint(painter, QRect(QPoint(), box.size()), row, looks)
        painter.end()
        return ghost

    def _follow(self) -> None:
        view = self._view
        if self._band is not None and self._pressed is not None:
            self._band = QRect(self._pressed.at, self._on_board(self._pointer)).normalized()
            rows = (view.rows[at] for at in view.places.rows_in(self._band))
            self.banded = self._kept | {row.id for row in rows if row.kind is RowKind.SHOT}
        view.viewport().update()

    def _drop(self, drag: _Drag) -> None:
        view, at = self._view, self._on_board(self._pointer)
        if drag.is_scene:
            found = view.places.scene_gap_at(at)
            if found is not None:
                place = found[0]
                heads = [row.id for row in view.rows if row.kind is RowKind.SCENE]
                own = heads.index(drag.ids[0])
                view.view_model.edits.move_scene(drag.ids[0], place - (own < place))
            return
        gap = view.places.gap_at(at)
        if gap is not None:
            view.view_model.edits.move_shots(drag.ids, gap.scene_id, gap.at)

    def _select_banded(self, banded: frozenset[str]) -> None:
        view, model = self._view, self._view.view_model
        ids = [row.id for row in view.rows if row.id in banded]
        if ids:
            model.select(ids, model.current_id if model.current_id in banded else ids[0])
            view.keys.anchor = ids[0]
        else:
            view.keys.select_only(model.current_id)

    def paint(self, painter: QPainter) -> None:
        """Paint the band, or what is dragged and where it would go."""
        view, theme = self._view, self._view.look.theme
        down = view.verticalOffset()
        if self._band is not None:
            painter.setPen(QPen(theme.colour("accentText"), 1))
            painter.setBrush(theme.selection())
            painter.drawRect(QRectF(self._band.translated(0, -down)).adjusted(0.5, 0.5, -0.5, -0.5))
        if self._drag is None:
            return
        at = self._on_board(self._pointer)
        scene, gap = view.places.scene_gap_at(at), view.places.gap_at(at)
        bar = (scene[1] if scene is not None else None) if self._drag.is_scene else (gap.bar if gap else None)
        if bar is not None:
            painter.fillRect(bar.translated(0, -down), theme.colour("accentText"))
        painter.setOpacity(GHOST)
        corner = self._pointer - self._drag.grip
        painter.drawPixmap(corner, self._drag.ghost)
        painter.setOpacity(1.0)
        if len(self._drag.ids) > 1:
            self._paint_count(painter, corner, len(self._drag.ids))

    def _paint_count(self, painter: QPainter, corner: QPoint, count: int) -> None:
        theme = self._view.look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("bodyStrong"))
        width = max(22, painter.fontMetrics().horizontalAdvance(str(count)) + 14)
        box = QRectF(QPointF(corner) + QPointF(-8, -8), QPointF(corner) + QPointF(width - 8, 14))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawRoundedRect(box, 11, 11)
        painter.setPen(theme.colour("onAccent"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(count))

    def _on_board(self, at: QPoint) -> QPoint:
        return at + QPoint(0, self._view.verticalOffset())
