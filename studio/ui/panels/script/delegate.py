"""Owns how a heading and a card of the script are painted."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from studio.ui.kit.look import Look
from studio.ui.kit.mirror import Mirror
from studio.ui.kit.numerals import seconds
from studio.ui.kit.painted_rows import PaintedRows
from studio.ui.kit.rows import Index, row_of
from studio.ui.kit.theme import Theme
from studio.ui.panels.script.view_model import ScriptRow

SCENE_HEIGHT, CARD_HEIGHT = 44, 122
GAP, CODE, LINE, LINES = 4, 44, 19, 3
_SELECTED = QStyle.StateFlag.State_Selected.value
_LEFT = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ScriptDelegate(QStyledItemDelegate):
    """Paints a heading in one line; a card with its code, name, length and the first lines of its prompt."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._rows = PaintedRows(look, "bg1")

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row."""
        row: ScriptRow = row_of(index)
        return QSize(260, self._look.theme.px(SCENE_HEIGHT if row.is_scene else CARD_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        row: ScriptRow = row_of(index)
        selected, direction = bool(option.state.value & _SELECTED), option.direction

        def paint(painter: QPainter, rect: QRect) -> None:
            mirror = Mirror(rect, direction)
            if row.is_scene:
                self._paint_scene(painter, rect, row, mirror, selected=selected)
            else:
                self._paint_card(painter, rect, row, mirror, selected=selected)

        self._rows.paint(painter, option.rect, row, (selected, direction), paint)

    def _paint_scene(self, painter: QPainter, rect: QRect, row: ScriptRow, mirror: Mirror, *, selected: bool) -> None:
        theme = self._look.theme
        if selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.selection())
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 6, -1, -2), 8, 8)
        line, code = rect.adjusted(10, 8, -10, -2), theme.px(24)
        self._words(painter, mirror, QRect(line.topLeft(), QSize(code, line.height())), row.code, "text2", "heading")
        self._words(painter, mirror, line.adjusted(code, 0, 0, 0), row.name, "text", "heading")

    def _paint_card(self, painter: QPainter, rect: QRect, row: ScriptRow, mirror: Mirror, *, selected: bool) -> None:
        theme = self._look.theme
        paint_box(painter, theme, rect, kept=row.kept, current=selected)
        line, words = card_boxes(rect, theme.px)
        tone, quiet = ("text", "text2") if row.kept else ("text3", "text3")
        length = self.tr("Left out") if not row.kept else seconds(row.duration_s)
        code, end = theme.px(CODE), theme.px(80)
        told = "text" if row.told_s and row.kept else "text3"
        self._words(painter, mirror, QRect(line.topLeft(), QSize(code, line.height())), row.code, quiet, "bodyStrong")
        self._words(painter, mirror, line.adjusted(code, 0, -end, 0), row.name, tone, "bodyStrong")
        self._words(painter, mirror, line.adjusted(line.width() - end, 0, 0, 0), length, told, "label", at_end=True)
        self._paint_prompt(painter, QRectF(mirror.rect(words)), f"{row.prompt}\n{row.extra}", quiet)

    def _paint_prompt(self, painter: QPainter, box: QRectF, prompt: str, tone: str) -> None:
        """Paint the first lines of a prompt, the last of them cut with an ellipsis."""
        theme = self._look.theme
        font = theme.font("body")
        painter.setFont(font)
        painter.setPen(theme.colour(tone))
        words = " ".join(prompt[:600].split())
        layout = QTextLayout(words, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        height = theme.px(LINE)
        for number in range(LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(box.width())
            top = box.top() + number * height
            place = QRectF(box.left(), top, box.width(), height)
            if number == LINES - 1:
                rest = painter.fontMetrics().elidedText(
                    words[line.textStart() :], Qt.TextElideMode.ElideRight, int(box.width())
                )
                painter.drawText(place, _LEFT, rest)
                break
            painter.drawText(place, _LEFT, words[line.textStart() : line.textStart() + line.textLength()])
        layout.endLayout()

    def _words(
        self, painter: QPainter, mirror: Mirror, box: QRect, words: str, tone: str, role: str, *, at_end: bool = False
    ) -> None:
        """Paint words at the side of a box on which a line begins, or at its other one."""
        painter.setFont(self._look.theme.font(role))
        painter.setPen(self._look.theme.colour(tone))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, max(0, box.width()))
        painter.drawText(mirror.rect(box), _RIGHT if at_end is not mirror.turned else _LEFT, shown)


def paint_box(painter: QPainter, theme: Theme, rect: QRect, *, kept: bool, current: bool) -> None:
    """Paint the box of a card within its row; one that is left out is an empty dashed one."""
    ground = theme.colour("bg2" if theme.mode == "dark" else "bg0")
    painter.setBrush(ground if kept else Qt.BrushStyle.NoBrush)
    style = Qt.PenStyle.SolidLine if kept else Qt.PenStyle.DashLine
    painter.setPen(QPen(theme.colour("accentText" if current else "line2"), 2 if current else 1, style))
    painter.drawRoundedRect(QRectF(rect).adjusted(1, GAP, -1, -GAP), 10, 10)


def card_boxes(rect: QRect, px: Callable[[float], int]) -> tuple[QRect, QRect]:
    """Return where a card's first line and its prompt lie, from left to right; the editor stands there too."""
    line = QRect(rect.left() + 14, rect.top() + GAP + 8, rect.width() - 28, px(32))
    words = QRect(line.left(), line.bottom() + 5, line.width(), px(LINE * LINES) + 2)
    return line, words
