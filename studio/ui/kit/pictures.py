"""Owns the way from decoded pixels to what Qt paints."""

from math import ceil

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPixmap, QPixmapCache

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
    """Paint `image` so that it fills `rect`, cut at the sides where its shape is another, with round corners.

    The result is kept in Qt's pixmap cache: lists paint the same small pictures at every repaint.
    """
    ratio = painter.device().devicePixelRatioF()
    key = f"filling:{image.cacheKey()}:{rect.width():.1f}x{rect.height():.1f}:{radius}:{ratio}"
    pixmap = QPixmap()
    if not QPixmapCache.find(key, pixmap):
        pixmap = _filling(rect.size(), image, radius, ratio)
        QPixmapCache.insert(key, pixmap)
    painter.drawPixmap(rect.topLeft(), pixmap)


def _filling(size: QSizeF, image: QImage, radius: float, ratio: float) -> QPixmap:
    pixmap = QPixmap(ceil(size.width() * ratio), ceil(size.height() * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    outline = QPainterPath()
    outline.addRoundedRect(QRectF(0, 0, size.width(), size.height()), radius, radius)
    painter.setClipPath(outline)
    whole = QSizeF(image.size()).scaled(size, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    left, top = (size.width() - whole.width()) / 2, (size.height() - whole.height()) / 2
    painter.drawImage(QRectF(left, top, whole.width(), whole.height()), image)
    painter.end()
    return pixmap
