"""Owns the prose field: the words of each component and the names of looks tinted, and the keys that assign them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen, QTextBlock, QTextCursor, QTextLine

from studio.craft.sending import VARIABLE
from studio.domain.looks import LOOK_MARK
from studio.domain.prompt import Card, Prompt, PromptRange
from studio.domain.utf16 import utf16_offset
from studio.ui.kit.look import Look
from studio.ui.kit.plain_field import PlainField

_PATTERNS = {
    "solid": Qt.PenStyle.SolidLine,
    "dash": Qt.PenStyle.DashLine,
    "dot": Qt.PenStyle.DotLine,
}


class Prose(PlainField):
    """The prose. `assign_requested` and `clear_requested` mean the selection, `card_requested` a card to go to."""

    assign_requested = Signal(object)
    clear_requested = Signal()
    card_requested = Signal(object)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(name)
        self._look = look
        self._spans: tuple[tuple[Card, int, int], ...] = ()
        self._framed: tuple[tuple[int, int], ...] = ()
        self._named: tuple[tuple[int, int], ...] = ()
        self.setProperty("kind", "prose")
        self.setViewportMargins(12, 10, 12, 10)
        self._dress()
        look.theme.changed.connect(self._dress)

    def show_prompt(self, prompt: Prompt) -> None:
        """Show the text and the ranges of a prompt."""
        if prompt.text != self.text():
            self._framed = ()
        self.set_text(prompt.text)
        self._spans = tuple(self._span(prompt.text, part) for part in prompt.ranges)
        self._named = self._names(prompt.text) if "@" in prompt.text else ()
        self.viewport().update()

    def show_places(self, places: Sequence[tuple[int, int]]) -> None:
        """Frame stretches of the text, given in code points, until others are framed or the text changes."""
        text = self.text()
        self._framed = tuple((utf16_offset(text, start), utf16_offset(text, end)) for start, end in places)
        self.viewport().update()

    def _span(self, text: str, part: PromptRange) -> tuple[Card, int, int]:
        return part.card, utf16_offset(text, part.start), utf16_offset(text, part.end)

    def _names(self, text: str) -> tuple[tuple[int, int], ...]:
        """Return where looks are named: "@name"."""
        found = LOOK_MARK.finditer(text)
        return tuple((utf16_offset(text, match.start()), utf16_offset(text, match.end())) for match in found)

    def _dress(self) -> None:
        role = self._look.theme.tokens.type["prose"]
        self.setFont(self._look.theme.font("prose"))
        self.set_line_height(self._look.theme.px(role.line))
        self.viewport().update()

    def select_placeholder(self, at: int) -> bool:
        """Select the first variable that begins at `at` or behind it; return whether there is one."""
        found = next((match for match in VARIABLE.finditer(self.text()) if match.start() >= at), None)
        if found is None:
            return False
        cursor = self.textCursor()
        cursor.setPosition(utf16_offset(self.text(), found.start()))
        cursor.setPosition(utf16_offset(self.text(), found.end()), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go to the next variable with Tab; behind the last one Tab leaves the field."""
        if forward and not self.isReadOnly() and self.select_placeholder(self.selection()[1]):
            return True
        return super().focusNextPrevChild(forward)

    def event(self, event: QEvent) -> bool:
        """Keep Alt and a digit for the selection; without one the window's shortcut goes to the card."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def _is_ours(self, event: QKeyEvent) -> bool:
        digit = event.key() - Qt.Key.Key_0
        if event.modifiers() != Qt.KeyboardModifier.AltModifier or not 0 <= digit <= 9:
            return False
        return digit == 0 or self.textCursor().hasSelection()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Assign the selection with Alt+1 to Alt+9, clear with Alt+0; without a selection go to the card."""
        digit = event.key() - Qt.Key.Key_0
        if event.modifiers() == Qt.KeyboardModifier.AltModifier and 0 <= digit <= 9:
            selected = self.textCursor().hasSelection()
            if digit == 0:
                self.clear_requested.emit()
            elif selected:
                self.assign_requested.emit(list(Card)[digit - 1])
            else:
                self.card_requested.emit(list(Card)[digit - 1])
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tints and underlines behind the words, then the words."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        visible = QRectF(self.viewport().rect())
        first = self.cursorForPosition(self.viewport().rect().topLeft()).position()
        last = self.cursorForPosition(self.viewport().rect().bottomRight()).position()
        for card, start, end in self._spans:
            if end < first or start > last:
                continue
            for box, baseline in self._boxes(start, end, visible):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._look.theme.tint(card))
                painter.drawRoundedRect(box, 3, 3)
                self._underline(painter, card, box, baseline)
        for start, end in self._named:
            for box, baseline in self._boxes(start, end, visible):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._look.theme.colour("text3", 0.26))
                painter.drawRoundedRect(box, 3, 3)
                painter.setPen(QPen(self._look.theme.colour("text2"), 1.5, Qt.PenStyle.DashDotLine))
                painter.drawLine(QPointF(box.left(), baseline), QPointF(box.right(), baseline))
        for start, end in self._framed:
            painter.setPen(QPen(self._look.theme.colour("warning"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for box, _ in self._boxes(start, end, visible):
                painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), 4, 4)
        painter.end()
        super().paintEvent(event)

    def _boxes(self, start: int, end: int, visible: QRectF) -> list[tuple[QRectF, float]]:
        """Return the rectangles of a span's lines that can be seen, each with where its underline lies."""
        boxes = []
        block = self.document().findBlock(start)
        while block.isValid() and block.position() < end:
            origin = self._origin(block)
            if origin.y() > visible.bottom():
                break
            layout = block.layout()
            at = layout.lineForTextPosition(max(0, start - block.position()))
            while at.isValid() and block.position() + at.textStart() < end:
                if origin.y() + at.y() > visible.bottom():
                    break
                box = self._line_box(at, block, origin, start, end)
                if box is not None and box[0].intersects(visible):
                    boxes.append(box)
                at = layout.lineAt(at.lineNumber() + 1) if at.lineNumber() + 1 < layout.lineCount() else QTextLine()
            block = block.next()
        return boxes

    def _origin(self, block: QTextBlock) -> QPointF:
        place = self.document().documentLayout().blockBoundingRect(block).topLeft()
        return place - QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _line_box(
        self, line: QTextLine, block: QTextBlock, origin: QPointF, start: int, end: int
    ) -> tuple[QRectF, float] | None:
        first = max(start - block.position(), line.textStart())
        last = min(end - block.position(), line.textStart() + line.textLength())
        if first >= last:
            return None
        text = block.text()
        while last > first and text[last - 1 : last] == " ":
            last -= 1
        if first >= last:
            return None
        left, right = self._x(line, first), self._x(line, last)
        metrics = self.fontMetrics()
        top = origin.y() + line.y() + line.ascent() - metrics.ascent()
        box = QRectF(origin.x() + min(left, right) - 1, top - 1, abs(right - left) + 2, metrics.height() + 3)
        return box, box.bottom()

    def _x(self, line: QTextLine, position: int) -> float:
        x: Any = line.cursorToX(position)  # PySide6 6.11 returns x alone or a pair of x and the position
        return float(x[0]) if isinstance(x, tuple) else float(x)

    def _underline(self, painter: QPainter, card: Card, box: QRectF, y: float) -> None:
        pattern = self._look.theme.tokens.underlines[card]
        pen = QPen(self._look.theme.component(card), 1.5, _PATTERNS.get(pattern, Qt.PenStyle.SolidLine))
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if pattern == "wave":
            painter.drawPath(_wave(box, y))
            return
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
        if pattern == "double":
            painter.drawLine(QPointF(box.left(), y - 2.5), QPointF(box.right(), y - 2.5))


def _wave(box: QRectF, y: float) -> QPainterPath:
    path = QPointF(box.left(), y)
    wave = QPainterPath(path)
    x, up = box.left(), True
    while x < box.right():
        wave.quadTo(QPointF(x + 2, y + (-2 if up else 2)), QPointF(x + 4, y))
        x, up = x + 4, not up
    return wave
