"""Owns how scenes' heads, cards and places for new shots are painted."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen, QTextLayout, QTextOption

from studio.ui.kit.look import Look
from studio.ui.kit.mirror import Mirror
from studio.ui.kit.painted_rows import PaintedRows
from studio.ui.kit.thumbnails import Thumbnails
from studio.ui.panels.board.card import INSET, PAD, CardShape
from studio.ui.panels.board.picture import PicturePainter
from studio.ui.panels.board.view_model import BoardRow, RowKind
from studio.ui.shot_states import STATUS_MARKS

RADIUS, HEAD_RADIUS = 10, 7
CODE_X = 28
# Made once: to join flags costs PySide more than to paint a word.
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Looks(NamedTuple):
    """How a row stands on the board. `lit`: the pointer is over it."""

    selected: bool
    focused: bool
    lit: bool
    direction: Qt.LayoutDirection


class BoardPainter:
    """Paints rows, each once for as long as nothing it shows changes. `shape` is that of the cards."""

    def __init__(self, look: Look, thumbnails: Thumbnails, shape: CardShape) -> None:
        self._look = look
        self._thumbnails = thumbnails
        self._pictures = PicturePainter(look)
        self.shape = shape
        self.rows = PaintedRows(look, "bg0")
        self._mirror = Mirror(QRect(), Qt.LayoutDirection.LeftToRight)

    def paint(self, painter: QPainter, box: QRect, row: BoardRow, looks: Looks) -> None:
        """Paint a row in its box."""
        image = self._image(painter, row)

        lit = looks.lit and row.take is None

        def paint(painter: QPainter, place: QRect) -> None:
            self._mirror = Mirror(place, looks.direction)
            if row.kind is RowKind.SCENE:
                self._paint_head(painter, place, row, lit=lit)
            elif row.kind is RowKind.ADD:
                self._paint_add(painter, place, lit=lit)
            else:
                self._paint_card(painter, place, row, image, lit=lit)

        self.rows.paint(painter, box, row, (lit, looks.direction, image.cacheKey() if image is not None else 0), paint)
        self._paint_edge(painter, QRectF(box), row.kind, looks)

    def _paint_edge(self, painter: QPainter, box: QRectF, kind: RowKind, looks: Looks) -> None:
        """Paint what comes and goes often over the row as it is kept: that it is selected, lit, or has the keys."""
        marked = kind is RowKind.SHOT and (looks.selected or looks.lit)
        if not marked and not looks.focused:
            return
        theme = self._look.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if marked:
            width = 2.0 if looks.selected else 1.0
            painter.setPen(QPen(theme.colour("accentText" if looks.selected else "control"), width))
            inset = width / 2
            painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
        if looks.focused:
            inset = 4.0 if looks.selected else 1.0
            radius = HEAD_RADIUS if kind is RowKind.SCENE else RADIUS
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius)
        painter.restore()

    def paint_scrub(
        self, painter: QPainter, box: QRect, row: BoardRow, image: QImage | None, fraction: float, *, mirrored: bool
    ) -> None:
        """Paint the frame under the pointer over a card's picture."""
        self._pictures.paint_scrub(painter, self.shape.picture(box), row, image, fraction, mirrored=mirrored)

    def _image(self, painter: QPainter, row: BoardRow) -> QImage | None:
        if row.take is None:
            return None
        width = (self.shape.width - 2 * PAD) * painter.device().devicePixelRatioF()
        return self._thumbnails.image(row.take, round(width))

    def _paint_head(self, painter: QPainter, place: QRect, row: BoardRow, *, lit: bool) -> None:
        if lit:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.theme.colour("bg2"))
            painter.drawRoundedRect(QRectF(place), HEAD_RADIUS, HEAD_RADIUS)
        name = "caret-down" if row.unfolded else "caret-left" if self._mirror.turned else "caret-right"
        caret = self._mirror.at(QPointF(place.left() + 2, place.center().y() - 6), 14)
        self._icon(painter, caret, name, "text2", 14)
        painter.setFont(self._look.theme.font("body"))
        end = painter.fontMetrics().horizontalAdvance(row.detail)
        painter.setPen(self._look.theme.colour("text2"))
        painter.drawText(self._mirror.rect(place.adjusted(0, 0, -2, 0)), _RIGHT, row.detail)
        line = place.adjusted(CODE_X - 8, 0, -end - 10, 0)
        code = self._words(painter, line, row.code, "text2", "bodyStrong")
        self._words(painter, line.adjusted(code + 8, 0, 0, 0), row.name, "text", "bodyStrong")

    def _paint_add(self, painter: QPainter, place: QRect, *, lit: bool) -> None:
        theme = self._look.theme
        painter.setPen(QPen(theme.colour("text3" if lit else "line2"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(theme.colour("bg2") if lit else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        middle = place.center()
        self._icon(painter, QPointF(middle.x() - 9, middle.y() - 36), "plus", "text2", 18)
        lines = (
            (QCoreApplication.translate("board", "Add shot"), "bodyStrong", -8),
            (QCoreApplication.translate("board", "or drop a clip here"), "body", 11),
        )
        painter.setPen(theme.colour("text2"))
        for words, role, down in lines:
            painter.setFont(theme.font(role))
            line = QRect(place.left() + 8, middle.y() + down, place.width() - 16, theme.px(20))
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignCenter, shown)

    def _paint_card(self, painter: QPainter, place: QRect, row: BoardRow, image: QImage | None, *, lit: bool) -> None:
        theme = self._look.theme
        painter.setPen(QPen(theme.colour("line2"), 1))
        painter.setBrush(theme.colour("bg2"))
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        self._pictures.paint(painter, self.shape.picture(place), row, image, lit=lit, mirrored=self._mirror.turned)
        line = self.shape.name(place)
        code = self._words(painter, line, row.code, "text2", "bodyStrong")
        self._words(painter, line.adjusted(code + 8, 0, 0, 0), row.name, "text", "bodyStrong")
        self._paint_caption(painter, self.shape.caption(place), row)
        painter.setPen(QPen(theme.colour("line2"), 1))
        y = self.shape.line_y(place)
        painter.drawLine(place.left() + INSET, y, place.right() - INSET, y)
        self._paint_status(painter, self.shape.status(place), row)

    def _paint_caption(self, painter: QPainter, place: QRect, row: BoardRow) -> None:
        """Paint two lines; what does not fit into the second is cut."""
        font = self._look.theme.font("label")
        text = row.caption.replace("\n", " ")
        layout = QTextLayout(text, font)
        layout.setTextOption(QTextOption(_LEFT))
        layout.beginLayout()
        line = layout.createLine()
        cut = 0
        if line.isValid():
            line.setLineWidth(place.width())
            cut = line.textLength()
        layout.endLayout()
        tone = "text3" if row.caption_is_prompt else "text2"
        height = place.height() // 2
        for number, words in enumerate((text[:cut].strip(), text[cut:].strip())):
            if words:
                one = QRect(place.left(), place.top() + number * height, place.width(), height)
                self._words(painter, one, words, tone, "label")

    def _paint_status(self, painter: QPainter, line: QRect, row: BoardRow) -> None:
        theme, middle = self._look.theme, line.center().y()
        ratio = painter.device().devicePixelRatioF()
        name, role, weight = STATUS_MARKS[row.status]
        mark = self._look.icons.pixmap(name, theme.colour(role), 14, weight=weight, ratio=ratio)
        painter.drawPixmap(self._mirror.at(QPointF(line.left(), middle - 6), 14), mark)
        painter.setFont(theme.font("label"))
        end = painter.fontMetrics().horizontalAdvance(row.take_words)
        painter.setPen(theme.colour("text2"))
        painter.drawText(self._mirror.rect(line), _RIGHT, row.take_words)
        if row.chosen:
            star = self._look.icons.pixmap("star", theme.colour("warning"), 12, weight="fill", ratio=ratio)
            painter.drawPixmap(self._mirror.at(QPointF(line.right() - end - 16, middle - 5), 12), star)
            end += 18
        self._words(painter, line.adjusted(20, 0, -end - 6, 0), row.status_words, "text", "label")

    def _icon(self, painter: QPainter, at: QPointF, name: str, role: str, size: int) -> None:
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(at, self._look.icons.pixmap(name, self._look.theme.colour(role), size, ratio=ratio))

    def _words(self, painter: QPainter, line: QRect, words: str, colour: str, role: str) -> int:
        """Paint words that are cut where there is no room; return how wide the whole of them would be."""
        painter.setFont(self._look.theme.font(role))
        painter.setPen(self._look.theme.colour(colour))
        metrics = painter.fontMetrics()
        width = metrics.horizontalAdvance(words)
        if width > line.width():
            words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0, line.width()))
        painter.drawText(self._mirror.rect(line), _LEFT, words)
        return width
