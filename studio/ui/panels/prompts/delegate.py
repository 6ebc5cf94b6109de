"""Owns how a saved prompt is painted: the picture of its best take, title, first words, stars, uses and tags."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from studio.domain.library import PromptLine
from studio.ui.kit.icons import Weight
from studio.ui.kit.look import Look
from studio.ui.kit.mirror import Mirror
from studio.ui.kit.painted_rows import PaintedRows
from studio.ui.kit.pictures import draw_filling
from studio.ui.kit.rows import Index
from studio.ui.kit.thumbnails import Thumbnails
from studio.ui.panels.prompts.list_model import PromptListModel
from studio.ui.panels.prompts.view_model import PromptsViewModel

HEIGHT, PAD = 66, 10
THUMB_WIDTH, THUMB_HEIGHT = 46, 26
STARS = 5
_HOVER, _FOCUS, _SELECTED = (
    QStyle.StateFlag.State_MouseOver.value,
    QStyle.StateFlag.State_HasFocus.value,
    QStyle.StateFlag.State_Selected.value,
)


class PromptDelegate(QStyledItemDelegate):
    """Paints saved prompts; grey bars stand for those that are being read."""

    def __init__(
        self,
        look: Look,
        model: PromptListModel,
        view_model: PromptsViewModel,
        thumbnails: Thumbnails,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._model = model
        self._view_model = view_model
        self._thumbnails = thumbnails
        self._rows = PaintedRows(look, "bg1")
        self._mirror = Mirror(QRect(), Qt.LayoutDirection.LeftToRight)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row."""
        return QSize(180, self._look.theme.px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        line = self._model.line(index.row())
        state, direction = option.state.value, option.direction
        take = self._view_model.take_of(line) if line is not None else None
        image = self._thumbnails.image(take) if take is not None else None
        looks = (state & _HOVER, state & _FOCUS, state & _SELECTED, direction, image.cacheKey() if image else 0)

        def paint(painter: QPainter, place: QRect) -> None:
            self._mirror = Mirror(place, direction)
            rect = place.adjusted(6, 1, -6, -1)
            self._paint_ground(painter, rect, state)
            if line is None:
                self._paint_bars(painter, rect)
            else:
                self._paint_line(painter, rect, line, image, has_take=take is not None)

        if line is None:  # nothing to keep it by
            painter.save()
            painter.translate(option.rect.topLeft())
            paint(painter, QRect(0, 0, option.rect.width(), option.rect.height()))
            painter.restore()
        else:
            self._rows.paint(painter, option.rect, line, looks, paint)

    def _paint_ground(self, painter: QPainter, rect: QRect, state: int) -> None:
        theme = self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        box = QRectF(rect)
        if state & _SELECTED:
            painter.setBrush(theme.selection())
            painter.drawRoundedRect(box, 8, 8)
        elif state & _HOVER:
            painter.setBrush(theme.colour("bg3", 0.6))
            painter.drawRoundedRect(box, 8, 8)
        if state & _FOCUS:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 8, 8)

    def _paint_bars(self, painter: QPainter, rect: QRect) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.colour("bg3"))
        for row, share in enumerate((0.6, 0.9, 0.35)):
            bar = QRectF(rect.left() + PAD, rect.top() + 12 + row * 17, (rect.width() - 2 * PAD) * share, 8)
            painter.drawRoundedRect(self._mirror.box(bar), 4, 4)

    def _paint_line(
        self, painter: QPainter, rect: QRect, line: PromptLine, image: QImage | None, *, has_take: bool
    ) -> None:
        theme = self._look.theme
        px = theme.px
        left, right = rect.left() + px(PAD), rect.right() - px(PAD)
        top, row = rect.top() + px(6), px(18)
        if has_take:
            box = self._mirror.box(QRectF(left, top + px(5), px(THUMB_WIDTH), px(THUMB_HEIGHT)))
            self._paint_thumb(painter, box, image)
            left += px(THUMB_WIDTH) + 8
        end = right
        if line.starter:
            self._icon(painter, QPointF(right - px(13), top + px(3)), "sparkle", "text3", px(13))
            end = right - px(18)
        self._words(painter, QRect(left, top, end - left, row), line.title, "text", "bodyStrong")
        self._words(painter, QRect(left, top + row, right - left, row), line.excerpt, "text2", "label")
        self._paint_foot(painter, QRect(rect.left() + px(PAD), top + 2 * row, right - rect.left() - px(PAD), row), line)

    def _paint_foot(self, painter: QPainter, rect: QRect, line: PromptLine) -> None:
        """Paint stars, uses and tags from the beginning of the line on."""
        px = self._look.theme.px
        left = rect.left()
        if line.rating is not None:
            for star in range(STARS):
                filled = star < line.rating
                at = QPointF(left + star * px(12), rect.center().y() - px(5))
                self._icon(painter, at, "star", "warning" if filled else "control", px(11), fill=filled)
            left += STARS * px(12) + 8
        words = " · ".join(part for part in (self._model.uses(line), *line.tags) if part)
        self._words(painter, QRect(left, rect.top(), rect.right() - left, rect.height()), words, "text3", "caption")

    def _paint_thumb(self, painter: QPainter, box: QRectF, image: QImage | None) -> None:
        if image is not None:
            draw_filling(painter, box, image, 4)
            return
        painter.setPen(QPen(self._look.theme.colour("control"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def _icon(self, painter: QPainter, at: QPointF, name: str, role: str, size: int, *, fill: bool = False) -> None:
        ratio = painter.device().devicePixelRatioF()
        weight: Weight = "fill" if fill else "regular"
        colour = self._look.theme.colour(role)
        pixmap = self._look.icons.pixmap(name, colour, size, weight=weight, ratio=ratio)
        painter.drawPixmap(self._mirror.at(at, size), pixmap)

    def _words(self, painter: QPainter, rect: QRect, words: str, colour: str, role: str) -> None:
        painter.setFont(self._look.theme.font(role))
        painter.setPen(self._look.theme.colour(colour))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, max(0, rect.width()))
        painter.drawText(self._mirror.rect(rect), self._mirror.leading, shown)
