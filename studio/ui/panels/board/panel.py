"""Owns the board: the cards, what is shown where there are none, and their menu."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from studio.ui.kit.controls import Button
from studio.ui.kit.later import Later
from studio.ui.kit.look import Look
from studio.ui.kit.text import label
from studio.ui.kit.thumbnails import Thumbnails
from studio.ui.kit.when_seen import WhenSeen
from studio.ui.panels.board.view import BoardView
from studio.ui.panels.board.view_model import BoardViewModel, RowKind
from studio.ui.shot_menu import ShotMenu


class BoardPanel(QWidget):
    """The board. Wishes that others fulfil are signals; paths are those of files on this computer."""

    compose_requested = Signal(str)  # a shot's id; it is open
    script_requested = Signal()
    folder_requested = Signal(str)
    video_requested = Signal(str)  # a shot's id
    picture_requested = Signal(str)
    clips_requested = Signal(str)  # a scene's id
    videos_dropped = Signal(list, str)  # paths, shot's id
    videos_dropped_at = Signal(list, str, int)  # paths, scene's id, place
    picture_dropped = Signal(str, str)  # path, shot's id
    script_dropped = Signal(str)

    def __init__(self, look: Look, view_model: BoardViewModel, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._look = look
        self._view_model = view_model
        self.view = BoardView(look, view_model, thumbnails)
        self.setProperty("surface", "bg0")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._empty = self._empty_board()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        view = self.view
        view.compose_requested.connect(self._compose)
        view.menu_requested.connect(self._show_menu)
        view.videos_dropped.connect(self.videos_dropped)
        view.videos_dropped_at.connect(self.videos_dropped_at)
        view.picture_dropped.connect(self.picture_dropped)
        view.script_dropped.connect(self.script_dropped)
        thumbnails.ready.connect(view.cards.show_picture)
        look.theme.changed.connect(view.reshape)
        selection, current = WhenSeen(self, view.show_selection), WhenSeen(self, view.show_current)
        reading = WhenSeen(self, Later(self._read, self).ask, on_show=self._read)  # the newest filter is asked first
        view_model.changed.connect(reading.ask)
        view_model.selection_changed.connect(selection.ask)
        view_model.current_changed.connect(current.ask)
        view_model.width_changed.connect(view.reshape)
        self._read()

    def take_focus(self) -> None:
        """Give the keys to the cards."""
        (self._add_scene if self._view_model.is_empty else self.view).setFocus(Qt.FocusReason.OtherFocusReason)

    def _empty_board(self) -> QWidget:
        empty = QWidget()
        words = label(self.tr("Start with a scene, or paste a script."), "heading", tone="text2")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._add_scene = Button(self._look, self.tr("Add scene"), "secondary", icon="plus")
        self._paste = Button(self._look, self.tr("Paste script"), "link")
        self._add_scene.clicked.connect(self._view_model.edits.add_scene)
        self._paste.clicked.connect(self.script_requested)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch()
        buttons.addWidget(self._add_scene)
        buttons.addWidget(self._paste)
        buttons.addStretch()
        rows = QVBoxLayout(empty)
        rows.setSpacing(16)
        rows.addStretch()
        rows.addWidget(words)
        rows.addLayout(buttons)
        rows.addStretch()
        return empty

    def _read(self) -> None:
        self.view.read()
        self._stack.setCurrentWidget(self._empty if self._view_model.is_empty else self.view)

    def _compose(self, shot_id: str) -> None:
        self._view_model.select([shot_id], shot_id)
        self.compose_requested.emit(shot_id)

    def _show_menu(self, at: QPoint) -> None:
        row = self.view.current_row()
        edits = self._view_model.edits
        menu = ShotMenu(self._look, edits, self)
        menu.compose_requested.connect(self._compose)
        menu.folder_requested.connect(self.folder_requested)
        menu.video_requested.connect(self.video_requested)
        menu.picture_requested.connect(self.picture_requested)
        menu.clips_requested.connect(self.clips_requested)
        if row is not None and row.kind is RowKind.SHOT:
            menu.offer_names(self._edit_name, self._edit_caption)
            menu.fill_for_shots(row.id, edits.selected)
        elif row is not None and row.kind is RowKind.SCENE:
            menu.offer_names(self._edit_name, None)
            menu.fill_for_scene(row.id)
        else:
            menu.fill_for_board(row.scene_id if row is not None else None)
        menu.popup(at)

    def _edit_name(self) -> None:
        self.view.edit_name(self.view.current)

    def _edit_caption(self) -> None:
        self.view.edit_caption(self.view.current)
