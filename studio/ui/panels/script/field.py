"""Owns the script's text with what was found in it: a tint and a code beside each shot, a bar beside each heading."""

from typing import Any, NamedTuple

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen, QTextBlock, QTextLine

from studio.domain.utf16 import utf16_offset
from studio.ui.kit.look import Look
from studio.ui.kit.plain_field import PlainField
from studio.ui.panels.script.view_model import Mark

MARGIN, LINE = 52, 21
_BAR = 3
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Band(NamedTuple):
    """A mark in the toolkit's units; `code` is what stands in the margin."""

    start: int
    end: int
    mark: Mark


class ScriptField(PlainField):
    """The text. `split_requested` means the caret, `caret_moved` carries its place, `file_dropped` a path."""

    split_requested = Signal(int)
    caret_moved = Signal(int)
    file_dropped = Signal(str)

    def __init__(self, look: Look, name: str) -> None:
        self._read: tuple[int, str] | None = None
        super().__init__(name)
        self._look = look
        self._bands: tuple[_Band, ...] = ()
        self._current: int | None = None
        self.setProperty("kind", "script")
        self.setUndoRedoEnabled(True)  # the board's undo knows nothing of a text that is not on it yet
        self.setViewportMargins(10, 10, 12, 10)
        self._dress()
        look.theme.changed.connect(self._dress)
        self.cursorPositionChanged.connect(self._on_caret)

    def _dress(self) -> None:
        frame = self.document().rootFrame()
        style = frame.frameFormat()
        left, right = (0, MARGIN) if self.isRightToLeft() else (MARGIN, 0)
        style.setLeftMargin(left)
        style.setRightMargin(right)
        frame.setFrameFormat(style)
        self.setFont(self._look.theme.font("body"))
        self.set_line_height(self._look.theme.px(LINE))
        self.document().clearUndoRedoStacks()
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Move the margin to the other side where the window's direction changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._dress()

    def text(self) -> str:
        """Return the text; it is read once for each change: a script is long, and many ask for it."""
        revision = self.document().revision()
        if self._read is None or self._read[0] != revision:
            self._read = (revision, super().text())
        return self._read[1]

    def show_marks(self, marks: list[Mark]) -> None:
        """Show what was found in the text; the marks come in order."""
        text = self.text()
        if text.isascii():
            self._bands = tuple(_Band(mark.start, mark.end, mark) for mark in marks)
        else:
            self._bands = tuple(_in_units(text, marks))
        self.viewport().update()

    def show_current(self, start: int | None) -> None:
        """Tint the shot that begins there more than the others."""
        if start != self._current:
            self._current = start
            self.viewport().update()

    def go_to(self, start: int) -> None:
        """Put the caret at a place of the text and bring it into view."""
        cursor = self.textCursor()
        cursor.setPosition(utf16_offset(self.text(), start))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _on_caret(self) -> None:
        self.caret_moved.emit(self.cursor_index())

    def event(self, event: QEvent) -> bool:
        """Keep undo and redo: this text is not part of the project yet."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _step_of(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Split at the caret with Ctrl+Enter; undo and redo within the text."""
        step = _step_of(event)
        if step:
            self.undo() if step == "undo" else self.redo()
        elif event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.split_requested.emit(self.cursor_index())
        else:
            super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take text, and files from outside."""
        return source.hasUrls() or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste text; a file is opened."""
        paths = [url.toLocalFile() for url in source.urls() if url.isLocalFile()]
        if paths:
            self.file_dropped.emit(paths[0])
        else:
            super().insertFromMimeData(source)

    # --- painting ---

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint tints and margin, then the text."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        visible = self.viewport().rect()
        first = self.cursorForPosition(visible.topLeft()).position()
        last = self.cursorForPosition(visible.bottomRight()).position()
        for band in self._bands:
            if band.start > last:
                break
            if band.end >= first:
                self._paint_band(painter, band)
        painter.end()
        super().paintEvent(event)

    def _paint_band(self, painter: QPainter, band: _Band) -> None:
        top, bottom = self._line_at(band.start), self._line_at(max(band.start, band.end - 1))
        if top is None or bottom is None:
            return
        mark = band.mark
        shot = mark.place >= 0
        role = "text2" if mark.is_scene else ("accentText", "info")[mark.place % 2] if mark.code else "text3"
        colour = self._look.theme.colour(role)
        whole = QRectF(0, top.top() + 0.5, self.viewport().width(), bottom.bottom() - top.top() - 1)
        if shot and mark.code:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.theme.colour(role, 0.22 if mark.start == self._current else 0.09))
            self._tint(painter, band, whole, top, bottom)
        x = whole.right() - _BAR if self.isRightToLeft() else 0.0
        painter.setPen(QPen(colour, _BAR, Qt.PenStyle.SolidLine if mark.code else Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(x + 1.5, whole.top() + 2), QPointF(x + 1.5, whole.bottom() - 2))
        head = top if self._x_in_line(band.start) is None else bottom  # in a line that another begins, it would hide it
        if mark.code and (head is top or bottom.top() > top.top()):
            painter.setPen(colour)
            painter.setFont(self._look.theme.font("bodyStrong" if mark.is_scene else "label"))
            left = whole.right() - MARGIN if self.isRightToLeft() else _BAR + 6
            box = QRectF(left, head.top(), MARGIN - _BAR - 8, head.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, mark.code)

    def _tint(self, painter: QPainter, band: _Band, whole: QRectF, top: QRectF, bottom: QRectF) -> None:
        """Fill the shot's lines; where others stand in its first or last line, only its own words there."""
        begin, end = self._x_in_line(band.start), self._x_in_line(band.end)
        if (begin is None and end is None) or self.isRightToLeft():
            painter.drawRoundedRect(whole, 4, 4)
            return
        left, right = begin if begin is not None else whole.left(), end if end is not None else whole.right()
        if top.top() == bottom.top():
            painter.drawRoundedRect(QRectF(left, whole.top(), right - left, whole.height()), 4, 4)
            return
        painter.drawRect(QRectF(left, whole.top(), whole.right() - left, top.bottom() - whole.top()))
        painter.drawRect(QRectF(whole.left(), top.bottom(), whole.width(), bottom.top() - top.bottom()))
        painter.drawRect(QRectF(whole.left(), bottom.top(), right - whole.left(), whole.bottom() - bottom.top()))

    def _place(self, position: int) -> tuple[QTextBlock, QTextLine, QPointF] | None:
        block = self.document().findBlock(position)
        if not block.isValid():
            return None
        line = block.layout().lineForTextPosition(position - block.position())
        if not line.isValid():
            return None
        corner = self.document().documentLayout().blockBoundingRect(block).topLeft()
        scroll = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        return block, line, corner - scroll

    def _line_at(self, position: int) -> QRectF | None:
        """Return the box in the viewport of the line that a place is in, as high as lines are apart."""
        found = self._place(position)
        if found is None:
            return None
        _, line, corner = found
        height, letters = self._look.theme.px(LINE), self.fontMetrics()
        top = corner.y() + line.y() + line.ascent() - letters.ascent() - (height - letters.height()) / 2
        return QRectF(corner.x() + line.x(), top, line.width(), height)

    def _x_in_line(self, position: int) -> float | None:
        """Return where a place lies across its line; None at the line's own start or end."""
        found = self._place(position)
        if found is None:
            return None
        block, line, corner = found
        at = position - block.position()
        words = block.text()
        first, last = line.textStart(), line.textStart() + line.textLength()
        if not words[first:at].strip() or not words[at:last].strip():
            return None
        x: Any = line.cursorToX(at)  # PySide6 6.11 returns x alone or a pair of x and the position
        return corner.x() + float(x[0] if isinstance(x, tuple) else x)


def _in_units(text: str, marks: list[Mark]) -> list[_Band]:
    """Return the marks in UTF-16 units; the text is measured once."""
    places = sorted({place for mark in marks for place in (mark.start, mark.end)})
    units: dict[int, int] = {}
    at = unit = 0
    for place in places:
        unit += utf16_offset(text[at:place], place - at)
        units[place] = unit
        at = place
    return [_Band(units[mark.start], units[mark.end], mark) for mark in marks]


def _step_of(event: QKeyEvent) -> str:
    if event.matches(QKeySequence.StandardKey.Undo):
        return "undo"
    return "redo" if event.matches(QKeySequence.StandardKey.Redo) else ""
