"""Owns choices side by side that say more than a word: a price behind or below it, the shape of a picture before it."""

from math import sqrt

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton

from studio.ui.kit.controls import Segmented
from studio.ui.kit.look import Look
from studio.ui.kit.text import set_tip

GAP, PADDING, GLYPH = 6, 8, 13


class Segment(QPushButton):
    """One choice: its words, a note in smaller letters, and the outline of a picture's shape where it is one."""

    def __init__(self, look: Look, words: str) -> None:
        super().__init__(words)
        self._look = look
        self._note = ""
        self._shape: float | None = None
        self._stacked = False
        self._dim = False

    def set_note(self, note: str) -> None:
        """Show a note, such as a price."""
        if note != self._note:
            self._note = note
            self.updateGeometry()
            self.update()

    def set_shape(self, shape: float | None) -> None:
        """Show the outline of a picture of this width by height."""
        self._shape = shape
        self.updateGeometry()
        self.update()

    def set_stacked(self, stacked: bool) -> None:
        """Put the note below the words instead of behind them."""
        if stacked != self._stacked:
            self._stacked = stacked
            self.updateGeometry()
            self.update()

    def set_dim(self, dim: bool, tip: str) -> None:
        """Show that choosing this changes something else too; `tip` says what."""
        self._dim = dim
        self.setAccessibleDescription(tip or self._note)
        set_tip(self, tip)
        self.update()

    def wanted_width(self, *, stacked: bool) -> int:
        """Return the room it wants, in px, with its note below or behind."""
        words = QFontMetrics(self._look.theme.font("bodyStrong")).horizontalAdvance(self.text())
        words += GLYPH + GAP if self._shape is not None else 0
        note = self._note_width()
        return (max(words, note) if stacked else words + (GAP + note if note else 0)) + 2 * PADDING

    def _note_width(self) -> int:
        font = self._look.theme.font("caption")
        return QFontMetrics(font).horizontalAdvance(self._note) if self._note else 0

    def sizeHint(self) -> QSize:
        """Return the room of all of it."""
        size = super().sizeHint()
        extra = QFontMetrics(self._look.theme.font("caption")).height() if self._stacked and self._note else 0
        return QSize(self.wanted_width(stacked=self._stacked), size.height() + extra)

    def minimumSizeHint(self) -> QSize:
        """Return little room: where the whole does not fit, the field puts notes below or shows a list instead."""
        return QSize(2 * PADDING, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground as the style sheet has it, then outline, words and note in the middle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        theme, room = self._look.theme, QRectF(self.rect())
        words_font = theme.font("bodyStrong")
        width = QFontMetrics(words_font).horizontalAdvance(self.text())
        glyph = GLYPH + GAP if self._shape is not None else 0
        note = self._note_width()
        whole = glyph + width + (GAP + note if note and not self._stacked else 0)
        line = QFontMetrics(words_font).height()
        below = QFontMetrics(theme.font("caption")).height() if self._stacked and note else 0
        top = (room.height() - line - below) / 2
        left = (room.width() - whole) / 2
        mirrored = self.isRightToLeft()

        def place(x: float, wide: float, y: float, high: float) -> QRectF:
            return QRectF(room.width() - x - wide if mirrored else x, y, wide, high)

        colour = theme.colour(self._tone())
        if self._shape is not None:
            self._paint_shape(painter, place(left, GLYPH, room.height() / 2 - GLYPH / 2, GLYPH))
        painter.setPen(colour)
        painter.setFont(words_font)
        middle = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
        painter.drawText(place(left + glyph, width, top, line), middle, self.text())
        if note:
            painter.setFont(theme.font("caption"))
            painter.setPen(
                theme.colour("textDis" if not self.isEnabled() else "text2" if self.isChecked() else "text3")
            )
            behind = place(left + glyph + width + GAP, note, top, line)
            painter.drawText(QRectF(0, top + line, room.width(), below) if below else behind, middle, self._note)

    def _tone(self) -> str:
        if not self.isEnabled():
            return "textDis"
        if self.isChecked() or (self.underMouse() and not self._dim):
            return "text"
        return "text3" if self._dim else "text2"

    def _paint_shape(self, painter: QPainter, box: QRectF) -> None:
        shape = min(3.0, max(1 / 3, self._shape or 1.0))
        across = (GLYPH - 2) * sqrt(shape)
        outline = QRectF(0, 0, across, across / shape)
        outline.moveCenter(box.center())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._look.theme.colour(self._tone()), 1.3))
        painter.drawRoundedRect(outline, 2, 2)


class Segments(Segmented):
    """A few choices with their notes."""

    def _made(self, words: str) -> QPushButton:
        return Segment(self._look, words)

    def segment(self, value: str) -> Segment:
        """Return the choice of a value."""
        found = self._buttons[value]
        assert isinstance(found, Segment)
        return found

    def stack_where_needed(self, room_px: int) -> bool:
        """Put the notes behind the words, or below them where that does not fit; return whether either fits."""
        segments = [self.segment(value) for value in self._buttons]
        each = (room_px - 4 - 2 * (len(segments) - 1)) // max(1, len(segments))
        stacked = any(segment.wanted_width(stacked=False) > each for segment in segments)
        for segment in segments:
            segment.set_stacked(stacked)
        return all(segment.wanted_width(stacked=True) <= each for segment in segments)
