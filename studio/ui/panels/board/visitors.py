"""Owns what comes to the board by drag from outside: where it would go, and what the board says to it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QPainter, QPen

from studio.ui.kit.drags import Carried, Load, load_of
from studio.ui.panels.board.layout import Gap
from studio.ui.panels.board.view_model import RowKind

if TYPE_CHECKING:
    from studio.ui.panels.board.view import BoardView

BESIDE = 0.15  # so much of a card's width, at each side, counts as beside it


class Visitors:
    """The drag over one board. What it may not do there is told under the pointer."""

    def __init__(self, view: "BoardView") -> None:
        self._view = view
        self._load: Load | None = None
        self._at = QPoint()

    def enter(self, event: QDragEnterEvent) -> None:
        """Look at what comes. It is let in even if it can be dropped nowhere, to be told why."""
        self._load = load_of(event.mimeData())
        self._at = event.position().toPoint()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._view.viewport().update()

    def move(self, event: QDragMoveEvent) -> None:
        """Say whether it may be dropped here."""
        self._at = event.position().toPoint()
        if self._why_not():
            event.ignore()
        else:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        self._view.viewport().update()

    def leave(self) -> None:
        """Forget it."""
        self._load = None
        self._view.viewport().update()

    def drop(self, event: QDropEvent) -> None:
        """Announce what was dropped, and where."""
        self._load, self._at = load_of(event.mimeData()), event.position().toPoint()
        load, card, gap = self._load, self._card(), self._gap()
        if self._why_not():
            event.ignore()
            self.leave()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.leave()
        view, paths = self._view, list(load.paths)
        row = view.rows[card] if card >= 0 else None
        if load.kind is Carried.SCRIPT:
            view.script_dropped.emit(paths[0])
        elif load.kind is Carried.VIDEOS and row is not None:
            view.videos_dropped.emit(paths, row.id)
        elif load.kind is Carried.VIDEOS and gap is not None:
            view.videos_dropped_at.emit(paths, gap.scene_id, gap.at)
        elif load.kind is Carried.PICTURE and row is not None:
            view.picture_dropped.emit(paths[0], row.id)
        elif load.kind is Carried.TAKE and row is not None:
            view.view_model.edits.choose_take(row.id, load.take_id)

    def paint(self, painter: QPainter) -> None:
        """Mark where it would go, or say why not."""
        if self._load is None:
            return
        theme, why_not = self._view.look.theme, self._why_not()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if why_not:
            self._paint_words(painter, why_not)
            return
        if self._load.kind is Carried.SCRIPT:
            marked: QRect | None = self._view.viewport().rect().adjusted(4, 4, -4, -4)
        else:
            marked = self._view.box_of(self._card()) if self._card() >= 0 else None
        if marked is not None:
            painter.setPen(QPen(theme.colour("accentText"), 2))
            painter.setBrush(theme.selection())
            painter.drawRoundedRect(QRectF(marked).adjusted(1, 1, -1, -1), 10, 10)
            return
        gap = self._gap()
        if gap is not None:
            painter.fillRect(gap.bar.translated(0, -self._view.verticalOffset()), theme.colour("accentText"))

    def _paint_words(self, painter: QPainter, words: str) -> None:
        theme, room = self._view.look.theme, self._view.viewport().rect()
        painter.setFont(theme.font("label"))
        most = QRect(0, 0, min(300, room.width() - 20), 200)
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
        box = painter.boundingRect(most, flags, words).adjusted(-10, -7, 10, 7)
        box.moveTopLeft(self._at + QPoint(14, 18))
        box.moveLeft(max(4, min(box.left(), room.right() - box.width() - 4)))
        if box.bottom() > room.bottom():
            box.moveBottom(self._at.y() - 12)
        painter.setPen(QPen(theme.colour("danger"), 1))
        painter.setBrush(theme.colour("bg3"))
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(theme.colour("text"))
        painter.drawText(box.adjusted(10, 7, -10, -7), flags, words)

    def _card(self) -> int:
        """Return the card that is dropped on, -1 beside them. A video may also go between cards."""
        view = self._view
        row = view.indexAt(self._at).row()
        if row < 0 or view.rows[row].kind is not RowKind.SHOT:
            return -1
        box = view.box_of(row)
        edge = round(box.width() * BESIDE) if self._load is not None and self._load.kind is Carried.VIDEOS else 0
        return row if box.adjusted(edge, 0, -edge, 0).contains(self._at) else -1

    def _gap(self) -> Gap | None:
        return self._view.places.gap_at(self._at + QPoint(0, self._view.verticalOffset()))

    def _why_not(self) -> str:
        view, load, card = self._view, self._load, self._card()
        if load is None or load.kind is Carried.NOTHING:
            return load.why_not if load is not None else ""
        if load.kind is Carried.PICTURE and card < 0:
            return QCoreApplication.translate("board", "Drop a picture on a shot: it becomes the first frame.")
        if load.kind is Carried.VIDEOS and card < 0 and self._gap() is None:
            return QCoreApplication.translate("board", "Add a scene first.")
        if load.kind is Carried.TAKE:
            own = view.view_model.edits.takes_of(view.rows[card].id) if card >= 0 else ()
            if all(take.id != load.take_id for take in own):
                return QCoreApplication.translate("board", "A take can be chosen for its own shot only.")
        return ""
