"""Owns the surface that a moving picture is painted on: the right shape, the bars beside it, overlays on top.

It decides nothing: an engine hands it pictures that were already scaled for it. No controls, no words.
"""

from collections.abc import Callable

from PySide6.QtCore import Property, QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.domain.media import Picture

Overlay = Callable[[QPainter, QRectF], None]
_LEAST = QSize(160, 90)
_USUAL = QSize(640, 360)


class VideoPane(QWidget):
    """Paints one picture at a time, as large as its shape allows.

    `device_size_changed` says that pictures should come in another size. The theme sets `barsColor`. Overlays are
    painted over the picture in logical px; each gets the painter and the picture's rectangle.
    """

    device_size_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Picture"))
        self._bars = QColor(Qt.GlobalColor.black)
        self._picture: Picture | None = None
        self._image = QImage()
        self._shape = QSize(16, 9)
        self._held = False
        self._overlays: list[Overlay] = []

    @property
    def picture(self) -> Picture | None:
        """The picture on screen, or None."""
        return self._picture

    @property
    def held(self) -> bool:
        """Whether the clip is over and its last frame stands."""
        return self._held

    def device_size(self) -> tuple[int, int]:
        """Return the pane's size in device px, which is what pictures should be scaled to fit."""
        ratio = self.devicePixelRatioF()
        return max(1, round(self.width() * ratio)), max(1, round(self.height() * ratio))

    def show_picture(self, picture: Picture, *, held: bool = False) -> None:
        """Show a picture from the next paint on."""
        stride, rows = picture.stride, picture.height_px
        self._picture = picture  # keeps the pixels alive: the image only points at them
        self._image = QImage(picture.pixels, picture.width_px, rows, stride, QImage.Format.Format_RGB32)
        self._shape = QSize(picture.width_px, rows)
        self._held = held
        self.update()

    def clear(self) -> None:
        """Show no picture."""
        self._image, self._picture, self._held = QImage(), None, False
        self.update()

    def set_shape(self, width: int, height: int) -> None:
        """Set the shape of the place where a picture will be, while there is none."""
        if self._picture is None:
            self._shape = QSize(max(1, width), max(1, height))
            self.update()

    def add_overlay(self, overlay: Overlay) -> None:
        """Paint `overlay` over every picture, after those that are there."""
        self._overlays.append(overlay)
        self.update()

    def remove_overlay(self, overlay: Overlay) -> None:
        """Stop painting an overlay; one that is not there is left alone."""
        if overlay in self._overlays:
            self._overlays.remove(overlay)
            self.update()

    def picture_rect(self) -> QRectF:
        """Return where the picture lies, in logical px, on whole device px."""
        ratio = self.devicePixelRatioF()
        width, height = self.device_size()
        fitted = self._shape.scaled(QSize(width, height), Qt.AspectRatioMode.KeepAspectRatio)
        differs = abs(fitted.width() - self._shape.width()) + abs(fitted.height() - self._shape.height())
        if self._picture and differs <= 2:
            fitted = self._shape  # decoded for this pane: painted pixel by pixel
        left, top = (width - fitted.width()) // 2, (height - fitted.height()) // 2
        return QRectF(left / ratio, top / ratio, fitted.width() / ratio, fitted.height() / ratio)

    def _get_bars(self) -> QColor:
        return self._bars

    def _set_bars(self, color: QColor) -> None:
        self._bars = QColor(color)
        self.update()

    barsColor = Property(QColor, _get_bars, _set_bars)  # noqa: N815 -- named as style sheets name properties

    def sizeHint(self) -> QSize:
        """Return a usual size."""
        return _USUAL

    def minimumSizeHint(self) -> QSize:
        """Return the size below which a picture says nothing."""
        return _LEAST

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for pictures of the new size."""
        super().resizeEvent(event)
        self.device_size_changed.emit()

    def event(self, event: QEvent) -> bool:
        """Notice a move to a screen of another density."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.device_size_changed.emit()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint bars, picture, overlays."""
        painter = QPainter(self)
        place = self.picture_rect()
        if self._image.isNull():
            painter.fillRect(self.rect(), self._bars)
        else:
            painter.setClipRegion(QRegion(self.rect()).subtracted(QRegion(_inner(place))))
            painter.fillRect(self.rect(), self._bars)
            painter.setClipping(False)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(place, self._image)
        for overlay in self._overlays:
            painter.save()
            overlay(painter, place)
            painter.restore()
        painter.end()


def _inner(place: QRectF) -> QRect:
    """Return the whole logical px that lie inside, so that bars reach under a picture's broken edge."""
    left, top = -int(-place.left() // 1), -int(-place.top() // 1)
    return QRect(left, top, int(place.right()) - left, int(place.bottom()) - top)
