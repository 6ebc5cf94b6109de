"""Owns the completion of names behind an "@": a list beside the cursor, which leaves the focus in the field."""

import re
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QVBoxLayout

from studio.ui.kit.completed import Completed, matching
from studio.ui.kit.look import Look
from studio.ui.kit.plain_field import PlainField

MOST_ROWS, WIDTH, ROW_HEIGHT, EXCERPT = 7, 300, 26, 60
_BEGUN = re.compile(r"(?<![\w@])@([^\W\d_][\w-]{0,39})?$")
_TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class Completion(QObject):
    """Completes names in one field while it has the focus. Up and Down choose, Enter or Tab takes, Esc closes."""

    def __init__(self, look: Look, field: PlainField, names: Callable[[], list[Completed]]) -> None:
        super().__init__(field)
        self._look = look
        self._field = field
        self._names = names
        self._found: list[Completed] = []
        self._popup: QFrame | None = None
        self._list: QListView | None = None
        self._begun = ""
        field.edited.connect(self._read)

    @property
    def is_open(self) -> bool:
        """Whether the list is on screen."""
        return self._popup is not None and self._popup.isVisible()

    def close(self) -> None:
        """Put the list away."""
        if self._popup is not None and not self._popup.isHidden():
            self._popup.hide()
            self._field.removeEventFilter(self)
            self._field.cursorPositionChanged.disconnect(self._check)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that mean the list while it is open; close it where the field is left."""
        if not self.is_open:
            return False
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.close()
        elif event.type() == QEvent.Type.Resize and self._popup is not None:
            self._place(self._popup)
        if not isinstance(event, QKeyEvent) or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        key = Qt.Key(event.key())
        if key not in _STEPS and key not in _TAKES and key != Qt.Key.Key_Escape:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            self._press(key)
            return True
        return False

    def _press(self, key: Qt.Key) -> None:
        if key in _STEPS:
            self._go(_STEPS[key])
        elif key in _TAKES:
            self._take()
        else:
            self.close()

    def _begun_name(self) -> str | None:
        """Return what is written of a name before the cursor, or None where no name is begun."""
        cursor = self._field.textCursor()
        if cursor.hasSelection():
            return None
        before = cursor.block().text()[: cursor.positionInBlock()]
        match = _BEGUN.search(before)
        return (match[1] or "") if match is not None else None

    def _read(self) -> None:
        begun = self._begun_name()
        self._found = matching(self._names(), begun) if begun is not None and self._field.hasFocus() else []
        if begun is None or not self._found or [each.name for each in self._found] == [begun]:
            self.close()
            return
        self._begun = begun
        popup, rows = self._made()
        model = rows.model()
        assert isinstance(model, QStringListModel)
        model.setStringList([self._words(each) for each in self._found])
        rows.setCurrentIndex(model.index(0))
        self._place(popup)
        if popup.isHidden():  # the keys of the field are watched no longer than the list is open
            self._field.installEventFilter(self)
            self._field.cursorPositionChanged.connect(self._check)
            popup.show()
        popup.raise_()

    def _check(self) -> None:
        if self.is_open and self._begun_name() is None:
            self.close()

    def _words(self, found: Completed) -> str:
        excerpt = " ".join(found.text.split())
        shown = excerpt[:EXCERPT] + ("…" if len(excerpt) > EXCERPT else "")
        return f"@{found.name}   {shown}"

    def _made(self) -> tuple[QFrame, QListView]:
        if self._popup is None or self._list is None:
            self._popup = QFrame(self._field.window())
            self._popup.hide()
            self._popup.setProperty("kind", "popover")
            self._popup.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
            self._list = QListView()
            self._list.setModel(QStringListModel(self._list))
            self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._list.setAccessibleName(self.tr("Characters and looks"))
            self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
            self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
            self._list.setProperty("kind", "completion")
            self._list.clicked.connect(self._take)
            rows = QVBoxLayout(self._popup)
            rows.setContentsMargins(4, 4, 4, 4)
            rows.addWidget(self._list)
        elif self._popup.parentWidget() is not self._field.window():
            self._popup.setParent(self._field.window())
        return self._popup, self._list

    def _place(self, popup: QFrame) -> None:
        """Put the list under the line of the cursor, or above it where there is no room."""
        window = self._field.window()
        caret = self._field.cursorRect()
        at = QRect(self._field.viewport().mapTo(window, caret.topLeft()), caret.size())
        height = self._look.theme.px(ROW_HEIGHT) * min(MOST_ROWS, len(self._found)) + 10
        width = min(self._look.theme.px(WIDTH), window.width())
        left = at.right() - width if self._field.isRightToLeft() else at.left()
        left = max(4, min(left, window.width() - width - 4))
        top = at.bottom() + 4 if at.bottom() + 4 + height <= window.height() else at.top() - 4 - height
        popup.setGeometry(QRect(left, top, width, height))

    def _go(self, step: int) -> None:
        if self._list is not None:
            model = self._list.model()
            row = (self._list.currentIndex().row() + step) % max(1, len(self._found))
            self._list.setCurrentIndex(model.index(row, 0))

    def _take(self, *_: object) -> None:
        row = self._list.currentIndex().row() if self._list is not None else -1
        self.close()
        if not 0 <= row < len(self._found):
            return
        cursor = self._field.textCursor()
        cursor.movePosition(
            QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, len(self._begun.encode("utf-16-le")) // 2
        )
        cursor.insertText(self._found[row].name)
        self.close()
        self._field.setTextCursor(cursor)
