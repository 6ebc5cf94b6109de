"""Owns the queue dock: a bar that folds out to the list of jobs."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from studio.ui.kit.look import Look
from studio.ui.kit.text import label
from studio.ui.kit.thumbnails import Thumbnails
from studio.ui.panels.queue.acts import RowActs
from studio.ui.panels.queue.card_place import CardPlace
from studio.ui.panels.queue.delegate import QueueDelegate
from studio.ui.panels.queue.head import PauseStrip, QueueHead
from studio.ui.panels.queue.list_model import QueueListModel
from studio.ui.panels.queue.queue_list import QueueList
from studio.ui.panels.queue.row_menu import RowMenu
from studio.ui.panels.queue.rows import QueueRow
from studio.ui.panels.queue.view_model import QueueViewModel

BAR, LEAST, MOST = 34, 98, 360


class QueuePanel(QWidget):
    """The dock. `folded` says whether only the bar is shown; the other signals are wishes that the window fulfils:
    to show a file, to ask for a provider's key, to choose another model for the shot that is open now.
    """

    folded = Signal(bool)
    folder_requested = Signal(str)
    key_requested = Signal(str)
    model_requested = Signal(str)

    def __init__(self, look: Look, view_model: QueueViewModel, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._view_model = view_model
        self._model = QueueListModel(view_model, self)
        self._acts = RowActs(look, view_model, view_model.workbench, self)
        self._list = QueueList(view_model, self._model, self._acts.tip)
        self._list.setItemDelegate(QueueDelegate(look, thumbnails, self._list))
        self._head = QueueHead(look, view_model)
        self._pause = PauseStrip(look)
        self._menu = RowMenu(view_model, self._acts, self)
        self._card = CardPlace(look, view_model, self._acts, self._list)
        self._empty = label("", "body", tone="text3")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setProperty("surface", "bg1")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._lay_out()
        self._connect(look, thumbnails)
        self._is_folded = False
        self.fold(False)

    def _lay_out(self) -> None:
        line = QFrame()
        line.setProperty("kind", "line")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(line)
        rows.addWidget(self._head)
        rows.addWidget(self._pause)
        rows.addWidget(self._list, 1)
        rows.addWidget(self._empty, 1)

    def _connect(self, look: Look, thumbnails: Thumbnails) -> None:
        self._head.fold_requested.connect(self.toggle)
        self._pause.resume_requested.connect(self._resume)
        self._list.act_requested.connect(self._acts.do)
        self._list.menu_requested.connect(self._show_menu)
        self._acts.folder_requested.connect(self.folder_requested)
        self._acts.key_requested.connect(self.key_requested)
        self._acts.model_requested.connect(self.model_requested)
        self._acts.details_requested.connect(self._card.show_row)
        thumbnails.ready.connect(self._model.show_picture)
        look.theme.changed.connect(self._list.scheduleDelayedItemsLayout)
        self._view_model.changed.connect(self._read)

    def toggle(self) -> None:
        """Fold or unfold."""
        self.fold(not self._is_folded)

    def fold(self, folded: bool) -> None:
        """Show only the bar, or the list too."""
        self._is_folded = folded
        self._head.fold.show_as(
            "caret-up" if folded else "caret-down",
            self.tr("Unfold the queue") if folded else self.tr("Fold the queue"),
        )
        self.setMinimumHeight(BAR if folded else LEAST)
        self.setMaximumHeight(BAR if folded else MOST)
        self._read()
        self.folded.emit(folded)

    @property
    def is_folded(self) -> bool:
        """Whether only the bar is shown."""
        return self._is_folded

    def cancel_selected(self) -> None:
        """Cancel the selected job, else the running one."""
        row = self._list.current() or self._view_model.running
        if row is not None and row.can_cancel:
            self._acts.do("cancel", row)

    def retry_selected(self) -> None:
        """Retry the selected job, else the newest that can be retried."""
        row = self._list.current()
        if row is None or not row.can_retry:
            row = self._view_model.newest_to_retry()
        if row is not None:
            self._acts.do("retry", row)

    def _resume(self) -> None:
        self._view_model.wishes.pause(False)

    def _read(self) -> None:
        any_row = self._model.rowCount() > 0
        self._list.setVisible(any_row and not self._is_folded)
        if not any_row:
            self._empty.setText(
                self.tr("Nothing in line. Animatics are free and take seconds.")
                if self._view_model.is_empty
                else self.tr("No job of that kind is in line.")
            )
        self._empty.setVisible(not any_row and not self._is_folded)
        self._pause.say("" if self._is_folded else self._view_model.standing.pause_words)
        self._head.read(folded=self._is_folded)
        self._card.read()

    def _show_menu(self, row: QueueRow, at: QPoint) -> None:
        self._menu.made(row).popup(at)
