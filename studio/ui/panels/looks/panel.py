"""Owns the section of characters and looks: the list under a heading that folds, its menu, its keys."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from studio.ui.kit.controls import LEAST_WIDTH, Button, IconButton
from studio.ui.kit.dialogs import Question, ask
from studio.ui.kit.forms import fill_in
from studio.ui.kit.later import Later
from studio.ui.kit.look import Look
from studio.ui.kit.rows import RowList, row_of
from studio.ui.kit.text import label
from studio.ui.kit.when_seen import WhenSeen
from studio.ui.panels.looks.delegate import HEIGHT, LookDelegate
from studio.ui.panels.looks.list_model import LookListModel
from studio.ui.panels.looks.look_dialog import LookDialog
from studio.ui.panels.looks.view_model import LookRow, LooksViewModel
from studio.ui.workbench import Workbench

MOST_ROWS = 5


class LookList(RowList):
    """The list. Enter or a double click edits a look, Delete deletes it."""

    edit_requested = Signal(object)
    delete_requested = Signal(object)

    def row(self) -> LookRow | None:
        """Return the row that the keys mean, or None."""
        index = self.currentIndex()
        return row_of(index) if index.isValid() else None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit what is double-clicked."""
        row = self.row()
        if row is not None:
            self.edit_requested.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the keys say."""
        row, key = self.row(), Qt.Key(event.key())
        if row is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and not event.isAutoRepeat():
            self.edit_requested.emit(row)
        elif row is not None and row.look is not None and key == Qt.Key.Key_Delete:
            self.delete_requested.emit(row)
        else:
            super().keyPressEvent(event)


class LooksPanel(QWidget):
    """The section. `insert_requested` carries "@name", to be written at the cursor."""

    insert_requested = Signal(str)

    def __init__(self, look: Look, view_model: LooksViewModel, workbench: Workbench) -> None:
        super().__init__()
        self._look = look
        self._view_model = view_model
        self._workbench = workbench
        self._model = LookListModel(view_model, self)
        self._list = LookList()
        self._list.setModel(self._model)
        self._list.setItemDelegate(LookDelegate(look, self._model, self._list))
        self._list.setAccessibleName(self.tr("Characters and looks"))
        self._list.setMouseTracking(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._title = Button(look, "", "quiet", icon="caret-down")
        self._title.setProperty("small", True)
        self._title.setMinimumWidth(LEAST_WIDTH)
        self._title.setCheckable(True)
        self._title.setChecked(True)
        self._add = IconButton(look, "plus", self.tr("New character or look"), size=14, box=24)
        self._empty = label(
            self.tr("Describe a character once and write @name in prompts."), "label", tone="text2", wrap=True
        )
        self.setAccessibleName(self.tr("Characters and looks"))
        self._lay_out()
        self._reading = Later(self._read, self, turns=2)
        self._seen = WhenSeen(self, self._reading.ask, self._read)
        view_model.changed.connect(self._seen.ask)
        look.theme.changed.connect(self._seen.ask)
        self._title.toggled.connect(self._read)
        self._add.clicked.connect(self.ask_new)
        self._list.edit_requested.connect(self.ask_edit)
        self._list.delete_requested.connect(self._ask_delete)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._list.customContextMenuRequested.connect(self._show_menu)
        self._read()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(8, 2, 8, 2)
        head.addWidget(self._title)
        head.addStretch()
        head.addWidget(self._add)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 2, 0, 6)
        rows.setSpacing(0)
        rows.addLayout(head)
        self._empty.setContentsMargins(16, 0, 16, 4)
        rows.addWidget(self._empty)
        rows.addWidget(self._list)

    def ask_new(self) -> None:
        """Ask for a new look."""
        self.ask_edit(LookRow("", None, 0, False, None))

    def ask_edit(self, row: LookRow) -> None:
        """Ask what a look is; a name without one becomes one."""
        self._workbench.run(self._edit(row), "edit a look", exclusive=True)

    def _read(self, *_: object) -> None:
        self._model.read()
        count = len(self._model.rows)
        unfolded = self._title.isChecked()
        words = self.tr("Characters & looks") + (f" · {count}" if count else "")
        self._title.set_icon("caret-down" if unfolded else "caret-left" if self.isRightToLeft() else "caret-right")
        self._title.set_words(words)
        self._title.setAccessibleDescription("" if unfolded else self.tr("folded"))
        self._list.setFixedHeight(self._look.theme.px(HEIGHT) * min(MOST_ROWS, count))
        self._list.setVisible(unfolded and count > 0)
        self._empty.setVisible(unfolded and count == 0)

    async def _edit(self, row: LookRow) -> None:
        dialog = LookDialog(self._look, row, self._view_model.shot_code, self._view_model.names, self.window())

        async def save() -> None:
            if dialog.only_here:
                await self._view_model.write_own(row.name, dialog.text)
                return
            await self._view_model.save(dialog.look, row.name if row.look is not None else "")

        await fill_in(dialog, save)

    def _ask_delete(self, row: LookRow) -> None:
        self._workbench.run(self._delete(row), "delete a look", exclusive=True)

    async def _delete(self, row: LookRow) -> None:
        """Delete a look that nobody names at once; else ask, since prompts keep a name that says nothing."""
        if row.shots:
            words = self.tr("%n shot(s) name it. They keep the name, and nothing is sent in its place.", "", row.shots)
            title = self.tr("Delete @{0}?").format(row.name)
            if not await ask(
                Question(self._look, title, words, self.tr("Delete"), kind="danger", parent=self.window())
            ):
                return
        self._view_model.delete(row.name)

    def _show_menu(self, at: QPoint) -> None:
        index = self._list.indexAt(at)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if not index.isValid():
            menu.addAction(self.tr("New character or look…")).triggered.connect(self.ask_new)
        else:
            row: LookRow = row_of(index)
            menu.addAction(self.tr("Write it at the cursor")).triggered.connect(partial(self._insert, row.name))
            edit = self.tr("Edit…") if row.look is not None else self.tr("Describe it…")
            menu.addAction(edit).triggered.connect(partial(self._edit_row, row))
            if row.own is not None and row.look is not None:
                words = self.tr("Take the words of {0} back").format(self._view_model.shot_code)
                menu.addAction(words).triggered.connect(partial(self._use_common, row.name))
            if row.look is not None:
                menu.addSeparator()
                menu.addAction(self.tr("Delete")).triggered.connect(partial(self._delete_row, row))
        menu.popup(self._list.viewport().mapToGlobal(at))

    def _insert(self, name: str, *_: object) -> None:
        self.insert_requested.emit(f"@{name}")

    def _edit_row(self, row: LookRow, *_: object) -> None:
        self.ask_edit(row)

    def _use_common(self, name: str, *_: object) -> None:
        self._view_model.use_common(name)

    def _delete_row(self, row: LookRow, *_: object) -> None:
        self._ask_delete(row)
