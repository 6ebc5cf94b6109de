"""Owns the shot list: the table, its menu, and what is shown where there are no shots."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from studio.ui.kit.later import Later
from studio.ui.kit.look import Look
from studio.ui.kit.text import label
from studio.ui.kit.thumbnails import Thumbnails
from studio.ui.kit.when_seen import WhenSeen
from studio.ui.panels.shot_list.view import ShotTable
from studio.ui.panels.shot_list.view_model import ShotListViewModel
from studio.ui.shot_menu import ShotMenu


class ShotListPanel(QWidget):
    """The list. Wishes that others fulfil are signals; paths are those of files on this computer."""

    compose_requested = Signal(str)  # a shot's id; it is open
    folder_requested = Signal(str)
    video_requested = Signal(str)  # a shot's id
    picture_requested = Signal(str)
    clips_requested = Signal(str)  # a scene's id
    videos_dropped = Signal(list, str)  # paths, shot's id
    videos_dropped_at = Signal(list, str, int)  # paths, scene's id, place
    picture_dropped = Signal(str, str)  # path, shot's id
    script_dropped = Signal(str)

    def __init__(self, look: Look, view_model: ShotListViewModel, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._look = look
        self._view_model = view_model
        self.table = ShotTable(look, view_model, thumbnails)
        self._empty = label(self.tr("No shots yet. Add one on the board, or paste a script."), "heading", tone="text2")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setProperty("surface", "bg0")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        table = self.table
        table.compose_requested.connect(self._compose)
        table.menu_requested.connect(self._show_menu)
        table.videos_dropped.connect(self.videos_dropped)
        table.videos_dropped_at.connect(self.videos_dropped_at)
        table.picture_dropped.connect(self.picture_dropped)
        table.script_dropped.connect(self.script_dropped)
        thumbnails.ready.connect(table.shots.show_picture)
        selection, current = WhenSeen(self, table.show_selection), WhenSeen(self, table.show_current)
        reading = WhenSeen(self, Later(self._read, self).ask, on_show=self._read)  # the newest filter is asked first
        view_model.changed.connect(reading.ask)
        view_model.selection_changed.connect(selection.ask)
        view_model.current_changed.connect(current.ask)
        self._read()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the shot under the pointer."""
        self._show_menu(event.globalPos())

    def take_focus(self) -> None:
        """Give the keys to the table."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read(self) -> None:
        self.table.read()
        self._stack.setCurrentWidget(self.table if self.table.shots.rows else self._empty)

    def _compose(self, shot_id: str) -> None:
        self._view_model.select([shot_id], shot_id)
        self.compose_requested.emit(shot_id)

    def _show_menu(self, at: QPoint) -> None:
        row, edits = self.table.current_row(), self._view_model.edits
        menu = ShotMenu(self._look, edits, self)
        menu.compose_requested.connect(self._compose)
        menu.folder_requested.connect(self.folder_requested)
        menu.video_requested.connect(self.video_requested)
        menu.picture_requested.connect(self.picture_requested)
        menu.clips_requested.connect(self.clips_requested)
        if row is not None:
            menu.offer_names(self.table.edit_name, self.table.edit_caption)
            menu.fill_for_shots(row.id, edits.selected)
        else:
            menu.fill_for_board(None)
        menu.popup(at)
