"""Owns how the picture of a card is painted: the take's, what stands for one, work under way, the scrubbed frame."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from studio.ui.kit import numerals
from studio.ui.kit.look import Look
from studio.ui.kit.pictures import draw_filling, fitted
from studio.ui.panels.board.view_model import BoardRow
from studio.ui.shot_states import ShotStatus

RADIUS, BADGE_RADIUS = 6, 5
NEARLY = 0.1  # a picture of almost the shape of its box fills it
NEAR_PX = 8
_SHADE = QColor(8, 9, 11, 184)
_PALE = QColor(255, 255, 255, 80)
_WHITE = QColor(Qt.GlobalColor.white)


class PicturePainter:
    """Paints the box of a card's picture. `mirrored`: the window runs from right to left (a clip's time never does)."""

    def __init__(self, look: Look) -> None:
        self._look = look

    def paint(
        self, painter: QPainter, place: QRectF, row: BoardRow, image: QImage | None, *, lit: bool, mirrored: bool
    ) -> None:
        """Paint a take's picture, or what stands for it, and the work under way."""
        works = row.status is ShotStatus.WORKING
        if image is not None:
            box = _box_of(image, place)
            if works or box != place:
                self._fill(painter, place, "viewer")
            painter.setOpacity(0.45 if works else 1.0)
            draw_filling(painter, box, image, RADIUS)
            painter.setOpacity(1.0)
        elif row.take is not None or works:
            self._fill(painter, place, "bg3")
        else:
            self._paint_empty(painter, place, lit=lit)
        if works:
            self._paint_work(painter, place, row, on_picture=image is not None, mirrored=mirrored)
        if row.take is not None or (works and row.fraction is None):
            self._paint_length(painter, place, row, mirrored)

    def paint_scrub(
        self, painter: QPainter, place: QRectF, row: BoardRow, image: QImage | None, fraction: float, *, mirrored: bool
    ) -> None:
        """Paint the frame under the pointer, the line that follows the pointer, and its way through the clip."""
        outline = QPainterPath()
        outline.addRoundedRect(place, RADIUS, RADIUS)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.setClipPath(outline)
        if image is not None:
            painter.fillRect(place, self._look.theme.colour("viewer"))
            painter.drawImage(_cover(image, place, painter.device().devicePixelRatioF()), image)
            self._paint_length(painter, place, row, mirrored)
        x = place.left() + place.width() * fraction
        way = QRectF(place.left(), place.bottom() - 3, place.width(), 3)
        painter.fillRect(way, _PALE)
        painter.fillRect(QRectF(way.left(), way.top(), x - way.left(), 3), self._look.theme.colour("accentText"))
        painter.fillRect(QRectF(x - 0.75, place.top(), 1.5, place.height()), _WHITE)
        painter.restore()

    def _fill(self, painter: QPainter, place: QRectF, role: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.colour(role))
        painter.drawRoundedRect(place, RADIUS, RADIUS)

    def _paint_empty(self, painter: QPainter, place: QRectF, *, lit: bool) -> None:
        theme = self._look.theme
        painter.setPen(QPen(theme.colour("text3" if lit else "line2"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(theme.colour("bg3", 0.5) if lit else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        middle = place.center()
        ratio = painter.device().devicePixelRatioF()
        icon = self._look.icons.pixmap("film-slate", theme.colour("text2"), 18, ratio=ratio)
        painter.drawPixmap(QPointF(middle.x() - 9, middle.y() - 22), icon)
        painter.setFont(theme.font("label"))
        painter.setPen(theme.colour("text2"))
        line = QRectF(place.left() + 4, middle.y() + 2, place.width() - 8, 20)
        words = QCoreApplication.translate("board", "Compose this shot")
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(line.width()))
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, shown)

    def _paint_work(
        self, painter: QPainter, place: QRectF, row: BoardRow, *, on_picture: bool, mirrored: bool
    ) -> None:  # fmt: skip
        colour = _WHITE if on_picture else self._look.theme.colour("text")
        middle = place.center()
        icon = self._look.icons.pixmap("circle-notch", colour, 20, ratio=painter.device().devicePixelRatioF())
        painter.drawPixmap(QPointF(middle.x() - 10, middle.y() - 24), icon)
        words = QCoreApplication.translate("board", "Waiting") if row.waits else row.status_words
        if row.fraction is not None:
            words = QCoreApplication.translate("board", "{0} · {1}").format(words, numerals.percent(row.fraction))
            way = QRectF(place.left() + 8, place.bottom() - 9, place.width() - 16, 3)
            done = QRectF(way.left(), way.top(), way.width() * min(1.0, row.fraction), 3)
            if mirrored:
                done.moveRight(way.right())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_PALE if on_picture else self._look.theme.colour("line2"))
            painter.drawRoundedRect(way, 1.5, 1.5)
            painter.setBrush(self._look.theme.colour("accentText"))
            painter.drawRoundedRect(done, 1.5, 1.5)
        painter.setFont(self._look.theme.font("label"))
        painter.setPen(colour)
        line = QRectF(place.left(), middle.y(), place.width(), 20)
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_length(self, painter: QPainter, place: QRectF, row: BoardRow, mirrored: bool) -> None:
        """Paint how long the shot is."""
        painter.setFont(self._look.theme.font("label"))
        width = painter.fontMetrics().horizontalAdvance(row.length) + 12
        height = painter.fontMetrics().height() + 3
        lift = 14 if row.status is ShotStatus.WORKING and row.fraction is not None else 6
        box = QRectF(place.right() - width - 6, place.bottom() - height - lift, width, height)
        if mirrored:
            box.moveLeft(place.left() + 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_SHADE)
        painter.drawRoundedRect(box, BADGE_RADIUS, BADGE_RADIUS)
        painter.setPen(_WHITE)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, row.length)


def _box_of(image: QImage, place: QRectF) -> QRectF:
    """Return where an image stands in the box of a card: whole; one of about the same shape fills it."""
    shape = QSizeF(image.size())
    same = abs(shape.width() / shape.height() - place.width() / place.height()) < NEARLY
    return place if same else fitted(shape, place)


def _cover(image: QImage, place: QRectF, ratio: float) -> QRectF:
    """Return the same for a frame; one that was read for this box is not scaled again, which would blur it."""
    box = _box_of(image, place)
    if box != place:
        return box
    size = QSizeF(image.size()) / ratio
    if not 0 <= size.width() - place.width() <= NEAR_PX or size.height() < place.height():
        size.scale(place.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    corner = place.center() - QPointF(size.width() / 2, size.height() / 2)
    return QRectF(QPointF(round(corner.x()), round(corner.y())), size)
