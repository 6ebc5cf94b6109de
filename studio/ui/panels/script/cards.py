"""Owns the list of the cards to be made: the current one is worked on in place."""

from itertools import pairwise

from PySide6.QtCore import QEvent, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView

from studio.ui.kit.look import Look
from studio.ui.kit.rows import ROW_ROLE, Index, RowList
from studio.ui.panels.script.card_editor import CardEditor, RowEditor, SceneEditor
from studio.ui.panels.script.delegate import ScriptDelegate
from studio.ui.panels.script.list_model import ScriptListModel
from studio.ui.panels.script.view_model import ScriptRow, ScriptViewModel


class CardList(RowList):
    """Headings and cards. Enter or F2 edits the current one, Ctrl+Backspace merges it, Delete leaves it out.

    `shot_chosen` carries the start of the shot that became the current one by the user's hand.
    """

    shot_chosen = Signal(int)

    def __init__(self, look: Look, view_model: ScriptViewModel) -> None:
        super().__init__()
        self._look = look
        self._view_model = view_model
        self._rows = ScriptListModel(view_model, self)
        self.editor: RowEditor | None = None
        self._edited: QPersistentModelIndex | None = None
        self._following = False
        self.setAccessibleName(self.tr("Scenes and shots"))
        self.setModel(self._rows)
        self.setItemDelegate(ScriptDelegate(look, self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        look.theme.changed.connect(self.scheduleDelayedItemsLayout)

    def row(self) -> ScriptRow | None:
        """Return the current row."""
        index = self.currentIndex()
        found: ScriptRow | None = index.data(ROW_ROLE) if index.isValid() else None
        return found

    def read(self) -> None:
        """Read the rows again; the current one stays, and so does the field that is typed into."""
        present, at = self.row(), self.currentIndex().row()
        field = self._focus_name()
        if self.editor is not None:
            self.editor.is_live = False  # one that is taken away loses the focus: it must not write then
        self._rows.read()
        row = self.row()  # none after a reset, which takes the editor away
        if row is not None and self.editor is not None and row.key == self.editor.row.key:
            self.editor.is_live = True
            self.editor.show_row(row)
            return
        self._close_editor()
        if present is None or not self._rows.rows:
            return
        keys = [row.key for row in self._rows.rows]
        place = keys.index(present.key) if present.key in keys else min(max(0, at), len(keys) - 1)
        self._following = True
        self.setCurrentIndex(self._rows.index(place))
        self._following = False
        self._focus(field)

    def show_shot(self, start: int | None) -> None:
        """Make a shot the current row, without saying so."""
        place = next((at for at, row in enumerate(self._rows.rows) if not row.is_scene and row.start == start), None)
        if place is not None and place != self.currentIndex().row():
            self._following = True
            self.setCurrentIndex(self._rows.index(place))
            self._following = False

    def flush(self) -> None:
        """Hand over what is being typed."""
        if self.editor is not None:
            self.editor.flush()

    # --- the editor ---

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Put the fields into the row that is the current one now."""
        super().currentChanged(current, previous)
        self.flush()
        self._open_editor(current)
        row = self.row()
        if row is not None and not row.is_scene and not self._following:
            self.shot_chosen.emit(row.start)

    def _open_editor(self, index: Index) -> None:
        self._close_editor()
        row: ScriptRow | None = index.data(ROW_ROLE) if index.isValid() else None
        if row is None:
            return
        if row.is_scene:
            editor: RowEditor = SceneEditor(self._look, self._view_model, row)
        else:
            card = CardEditor(self._look, self._view_model, row)
            card.merge_requested.connect(self._merge)
            card.keep_requested.connect(self._keep)
            editor = card
        editor.left_requested.connect(self._take_focus)
        self.editor = editor
        self._edited = QPersistentModelIndex(index)
        self.setIndexWidget(index, editor)
        for before, behind in pairwise((self, *editor.fields())):
            self.setTabOrder(before, behind)

    def _close_editor(self) -> None:
        """Let the view delete the editor: it would keep one that is deleted behind its back."""
        self.editor = None
        if self._edited is not None and self._edited.isValid():
            self.setIndexWidget(self._edited, None)  # type: ignore[arg-type]  # the stubs leave out that it may be None
        self._edited = None

    def _focus_name(self) -> str:
        """Return which part of the editor has the focus: "name", "words", "other"; "list" or empty outside it."""
        focus = self.focusWidget() if self.isActiveWindow() else None
        if self.hasFocus():
            return "list"
        if self.editor is None or focus is None or not focus.hasFocus() or not self.editor.isAncestorOf(focus):
            return ""
        if focus is self.editor.name:
            return "name"
        return "words" if isinstance(self.editor, CardEditor) and focus is self.editor.words else "other"

    def _focus(self, field: str) -> None:
        if field == "words" and isinstance(self.editor, CardEditor):
            self.editor.words.setFocus(Qt.FocusReason.OtherFocusReason)
        elif field == "name" and self.editor is not None:
            self.editor.name.setFocus(Qt.FocusReason.OtherFocusReason)
        elif field:
            self._take_focus()

    def _take_focus(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- wishes ---

    def _merge(self) -> None:
        row = self.row()
        if row is not None and row.can_merge:
            self.flush()
            at = self.currentIndex().row()
            self._view_model.merge(row.start)
            self.setCurrentIndex(self._rows.index(at - 1))

    def _keep(self, kept: bool) -> None:
        row = self.row()
        if row is not None and not row.is_scene:
            self._view_model.keep(row.start, kept)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the list's keys say."""
        row, key = self.row(), Qt.Key(event.key())
        if row is None or self.editor is None:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Backspace and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self._merge()
        elif key == Qt.Key.Key_Delete and not row.is_scene:
            self._keep(not row.kept)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.editor.begin()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go on into the field that lies where the row was clicked."""
        super().mouseReleaseEvent(event)
        if self.editor is None or event.button() != Qt.MouseButton.LeftButton:
            return
        there = self.viewport().childAt(event.position().toPoint())
        if there is not None and self.editor.isAncestorOf(there):
            target = there if there.focusPolicy() & Qt.FocusPolicy.ClickFocus else there.parentWidget()
            if target is not None and target is not self.editor and self.editor.isAncestorOf(target):
                target.setFocus(Qt.FocusReason.MouseFocusReason)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show no tip of the painted row: its fields have their own."""
        return False if event.type() == QEvent.Type.ToolTip else super().viewportEvent(event)
