"""Owns the way from decoded pixels to what Qt paints."""

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath

from studio.domain.media import Picture


def image_of(picture: Picture) -> QImage:
    """Return an image that owns a copy of the pixels."""
    return QImage(
        picture.pixels, picture.width_px, picture.height_px, picture.stride, QImage.Format.Format_RGB32
    ).copy()


def fitted(size: QSizeF, into: QRectF) -> QRectF:
    """Return the largest rectangle of the shape of `size` in the middle of `into`."""
    scaled = size.scaled(into.size(), Qt.AspectRatioMode.KeepAspectRatio)
    left = into.x() + (into.width() - scaled.width()) / 2
    return QRectF(left, into.y() + (into.height() - scaled.height()) / 2, scaled.width(), scaled.height())


def draw_filling(painter: QPainter, rect: QRectF, image: QImage, radius: float) -> None:
    """Paint `image` so that it fills `rect`, cut at the sides where its shape is another, with round corners."""
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    outline = QPainterPath()
    outline.addRoundedRect(rect, radius, radius)
    painter.setClipPath(outline)
    size = QSizeF(image.size()).scaled(rect.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    left = rect.x() + (rect.width() - size.width()) / 2
    painter.drawImage(QRectF(left, rect.y() + (rect.height() - size.height()) / 2, size.width(), size.height()), image)
    painter.restore()
