"""Owns the fields that stand in the list in place of the current row: of a card, or of a scene's heading."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from studio.domain.project import NAME_LIMIT
from studio.ui.kit.controls import IconButton, NumberField
from studio.ui.kit.look import Look
from studio.ui.kit.plain_field import PlainField
from studio.ui.kit.text import label
from studio.ui.panels.script.delegate import CODE, GAP, LINE, LINES, paint_box
from studio.ui.panels.script.view_model import LEAST_S, ScriptRow, ScriptViewModel

WRITE_AFTER_MS = 400
LONGEST_FIELD_S = 3600.0


class RowEditor(QWidget):
    """Name, and for a card also length and words, of one row. `left_requested` says that Escape was pressed."""

    left_requested = Signal()

    def __init__(self, look: Look, view_model: ScriptViewModel, row: ScriptRow) -> None:
        super().__init__()
        self._look = look
        self._view_model = view_model
        self.row = row
        self.is_live = True
        self._code = label(role="heading" if row.is_scene else "bodyStrong", tone="text2")
        self._code.setFixedWidth(look.theme.px(16 if row.is_scene else CODE - 12))
        self.name = QLineEdit()
        self.name.setMaxLength(NAME_LIMIT)
        self.name.setAccessibleName(self.tr("Scene's name") if row.is_scene else self.tr("Shot's name"))
        self.name.editingFinished.connect(self._write_name)
        look.theme.changed.connect(self.update)

    def show_row(self, row: ScriptRow) -> None:
        """Show the row as it is now; a field that is typed into is left alone."""
        self.row = row
        self._code.setText(row.code)
        if not self.name.hasFocus():
            self.name.setText(row.name)
            self.name.setCursorPosition(0)

    def fields(self) -> tuple[QWidget, ...]:
        """Return what the Tab key goes through, in its order."""
        return (self.name,)

    def begin(self) -> None:
        """Begin with the name."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def flush(self) -> None:
        """Hand over what was typed and not handed over yet."""
        self._write_name()

    def _write_name(self) -> None:
        if not self.is_live or self.name.text() == self.row.name:
            return
        if self.row.is_scene:
            self._view_model.set_scene_name(self.row.start, self.name.text())
        else:
            self._view_model.set_name(self.row.start, self.name.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint over the row below; a card has its box."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._look.theme.colour("bg1"))
        if not self.row.is_scene:
            paint_box(painter, self._look.theme, self.rect(), kept=self.row.kept, current=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the list with Escape, and with Enter in a line; the dialog stays."""
        if event.key() == Qt.Key.Key_Escape:
            self.left_requested.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.flush()
            self.left_requested.emit()
        else:
            super().keyPressEvent(event)


class SceneEditor(RowEditor):
    """A heading's name."""

    def __init__(self, look: Look, view_model: ScriptViewModel, row: ScriptRow) -> None:
        super().__init__(look, view_model, row)
        line = QHBoxLayout(self)
        line.setContentsMargins(10, 8, 10, 2)
        line.setSpacing(8)
        line.addWidget(self._code)
        line.addWidget(self.name, 1)
        self.show_row(row)


class CardEditor(RowEditor):
    """A card's name, length and words. `merge_requested` and `keep_requested` mean its shot."""

    merge_requested = Signal()
    keep_requested = Signal(bool)

    def __init__(self, look: Look, view_model: ScriptViewModel, row: ScriptRow) -> None:
        super().__init__(look, view_model, row)
        self._length = NumberField(look, self.tr("Seconds"), LEAST_S, LONGEST_FIELD_S, 0.5, decimals=1)
        self._length.set_suffix(self.tr(" s"))
        self._length.setMaximumWidth(look.theme.px(148))
        self.words = PlainField(self.tr("Shot's prompt"))
        self.words.setProperty("kind", "cardField")
        merge = self.tr("Merge with the shot before")
        self.merge = IconButton(look, "arrows-merge", merge, keys="Ctrl+Backspace", box=30)
        self.out = IconButton(look, "x", self.tr("Leave the shot out"), keys="Delete", box=30)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(WRITE_AFTER_MS)
        self._pause.timeout.connect(self._write_words)
        self._lay_out()
        self._dress()
        look.theme.changed.connect(self._dress)
        self._length.number_chosen.connect(self._write_length)
        self.words.edited.connect(self._pause.start)
        self.words.left.connect(self._write_words)
        self.merge.clicked.connect(self.merge_requested)
        self.out.clicked.connect(self._ask_keep)
        self.show_row(row)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self._code)
        line.addWidget(self.name, 1)
        line.addWidget(self._length)
        line.addWidget(self.merge)
        line.addWidget(self.out)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(14, GAP + 8, 8, GAP + 6)
        rows.setSpacing(5)
        rows.addLayout(line)
        rows.addWidget(self.words, 1)

    def _dress(self) -> None:
        self.words.setFont(self._look.theme.font("body"))
        self.words.set_line_height(self._look.theme.px(LINE))
        self.words.setMinimumHeight(self._look.theme.px(LINE * LINES))

    def show_row(self, row: ScriptRow) -> None:
        """Show the card as it is now."""
        super().show_row(row)
        self._length.set_number(row.duration_s)
        if not self.words.hasFocus():
            self.words.set_text(row.prompt)
        self.merge.set_ready(row.can_merge, self.tr("The first shot of a scene has none before it."))
        if row.kept:
            self.out.show_as("x", self.tr("Leave the shot out"))
        else:
            self.out.show_as("arrow-counter-clockwise", self.tr("Put the shot back"))
        self.update()

    def fields(self) -> tuple[QWidget, ...]:
        """Return name, length, buttons and words."""
        steps = self._length.findChildren(IconButton)
        return (*super().fields(), *self._length.findChildren(QDoubleSpinBox), *steps, self.merge, self.out, self.words)

    def flush(self) -> None:
        """Hand over name and words."""
        super().flush()
        self._write_words()

    def _write_words(self) -> None:
        self._pause.stop()
        if self.is_live and self.words.text() != self.row.prompt:
            self._view_model.set_prompt(self.row.start, self.words.text())

    def _write_length(self, duration_s: float) -> None:
        self._view_model.set_length(self.row.start, duration_s)

    def _ask_keep(self) -> None:
        self.keep_requested.emit(not self.row.kept)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the words where they were read."""
        super().resizeEvent(event)
        self.words.ensureCursorVisible()
