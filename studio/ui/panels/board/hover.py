"""Owns what the mouse does on the board while it is not pressed: the row under it, the frame under it."""

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QSize, QTimer

from studio.ui.panels.board.view_model import RowKind

if TYPE_CHECKING:
    from studio.ui.panels.board.view import BoardView


class BoardHover:
    """The mouse over one board. `lit` is the row under it, `scrubbed` how far it is along that card's picture."""

    def __init__(self, view: "BoardView") -> None:
        self._view = view
        self.lit = -1
        self.scrubbed = 0.0
        self._pointer = QPoint()
        self._dwell = QTimer(view)
        self._dwell.setSingleShot(True)
        self._dwell.setInterval(int(view.look.theme.tokens.motion["hover_scrub_delay_ms"]))
        self._dwell.timeout.connect(self._begin_scrub)
        view.view_model.scrub.changed.connect(self._show_scrub)

    def forget(self) -> None:
        """Let go of rows that are not there any more."""
        self.stop_scrub()
        self.lit = -1

    def move(self, at: QPoint) -> None:
        """Light the row under the pointer; over a clip's picture begin to show the frame under it after a moment."""
        view = self._view
        if view.hand.is_busy:
            return
        self._pointer = at
        row = view.indexAt(at).row()
        if row != self.lit:
            before, self.lit = self.lit, row
            view.update_row(before)
            view.update_row(row)
            self.stop_scrub()
        on_picture = row >= 0 and self.is_on_picture(row, at)
        scrub = view.view_model.scrub
        if not on_picture:
            self.stop_scrub()
        elif scrub.shot_id:
            self._seek()
        elif not self._dwell.isActive() and view.rows[row].take is not None and not view.look.theme.reduced_motion:
            self._dwell.start()

    def leave(self) -> None:
        """Forget the row under the pointer."""
        before, self.lit = self.lit, -1
        self._view.update_row(before)
        self.stop_scrub()

    def _begin_scrub(self) -> None:
        view = self._view
        if 0 <= self.lit < len(view.rows) and self.is_on_picture(self.lit, self._pointer):
            view.view_model.begin_scrub(view.rows[self.lit])
            self._seek()

    def _seek(self) -> None:
        view, scrub = self._view, self._view.view_model.scrub
        place = view.shape.picture(view.box_of(self.lit))
        self.scrubbed = min(1.0, max(0.0, (self._pointer.x() - place.left()) / place.width()))
        ratio = view.devicePixelRatioF()
        scrub.seek(self.scrubbed, QSize(ceil(place.width() * ratio) + 2, ceil(place.height() * ratio) + 2))
        view.viewport().update(place.toAlignedRect())

    def _show_scrub(self) -> None:
        view = self._view
        row = view.row_of_id(view.view_model.scrub.shot_id)
        if row >= 0:
            view.viewport().update(view.shape.picture(view.box_of(row)).toAlignedRect())

    def stop_scrub(self) -> None:
        """Let go of the clip under the pointer."""
        self._dwell.stop()
        scrub = self._view.view_model.scrub
        if scrub.shot_id:
            row = self._view.row_of_id(scrub.shot_id)
            scrub.shut()
            self._view.update_row(row)

    def is_on_picture(self, row: int, at: QPoint) -> bool:
        """Say whether a place is on the picture of a card."""
        view = self._view
        return view.rows[row].kind is RowKind.SHOT and view.shape.picture(view.box_of(row)).contains(QPointF(at))
