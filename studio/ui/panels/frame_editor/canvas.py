"""Owns the picture that is cut: painted with a frame that is dragged, and the result as it will be sent."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.domain.pictures import Corner, padded_size
from studio.ui.kit.look import Look
from studio.ui.kit.pictures import fitted
from studio.ui.panels.frame_editor.view_model import (
    BIG_STEP_PX,
    STEP_PX,
    FrameEditorModel,
    Way,
)

MARGIN = 24
HANDLE, HIT = 10, 28
LINE = QColor(255, 255, 255)
THIRDS = QColor(255, 255, 255, 70)
OUTSIDE = QColor(8, 9, 11, 158)
_STEPS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}  # fmt: skip
_CURSORS = {
    Corner.TOP_LEFT: Qt.CursorShape.SizeFDiagCursor, Corner.BOTTOM_RIGHT: Qt.CursorShape.SizeFDiagCursor,
    Corner.TOP_RIGHT: Qt.CursorShape.SizeBDiagCursor, Corner.BOTTOM_LEFT: Qt.CursorShape.SizeBDiagCursor,
}  # fmt: skip
SOFT = QSize(24, 24)


class CropCanvas(QWidget):
    """The picture with the frame over it. Drag the frame or a corner, turn the wheel, or use the keys."""

    def __init__(self, look: Look, model: FrameEditorModel, image: QImage) -> None:
        super().__init__()
        self._look = look
        self._model = model
        self._image = image
        self._held: Corner | None = None
        self._grip: QPointF | None = None  # from the frame's corner to the pointer, in pixels of the picture
        self.setMinimumSize(320, 240)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Crop frame"))
        model.changed.connect(self._on_changed)
        self._on_changed()

    def _on_changed(self) -> None:
        crop, size = self._model.crop, self._model.size
        words = self.tr("{0} × {1} of {2} × {3}, from {4} left and {5} top. Arrows move, plus and minus zoom.")
        self.setAccessibleDescription(
            words.format(crop.width_px, crop.height_px, *size, crop.left_px, crop.top_px)
        )  # fmt: skip
        self.update()

    # ---- places ------------------------------------------------------------------------------------------------------

    def _room(self) -> tuple[float, float]:
        """Return the size in pixels of the picture that must be seen: with the edges where there are any."""
        if self._model.way is Way.FIT:
            width, height = padded_size(self._model.size, self._model.cutting.ratio)
            return float(width), float(height)
        return float(self._model.size[0]), float(self._model.size[1])

    def _scale(self) -> float:
        width, height = self._room()
        return max(1e-6, min((self.width() - 2 * MARGIN) / width, (self.height() - 2 * MARGIN) / height))

    def picture_rect(self) -> QRectF:
        """Return where the picture is painted."""
        width, height = (side * self._scale() for side in self._model.size)
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)

    def frame_rect(self) -> QRectF:
        """Return where the frame is painted."""
        scale, picture = self._scale(), self.picture_rect()
        if self._model.way is Way.FIT:
            width, height = (side * scale for side in self._room())
            return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)
        crop = self._model.crop
        return QRectF(
            picture.left() + crop.left_px * scale,
            picture.top() + crop.top_px * scale,
            crop.width_px * scale,
            crop.height_px * scale,
        )

    def corner_point(self, corner: Corner) -> QPointF:
        """Return where a corner of the frame is painted."""
        frame = self.frame_rect()
        return QPointF(
            frame.left() if corner.is_left else frame.right(), frame.top() if corner.is_top else frame.bottom()
        )

    def _corner_at(self, point: QPointF) -> Corner | None:
        if self._model.way is Way.FIT:
            return None
        near = [corner for corner in Corner if (self.corner_point(corner) - point).manhattanLength() <= HIT]
        return min(near, key=lambda corner: (self.corner_point(corner) - point).manhattanLength(), default=None)

    def _pixel(self, point: QPointF) -> QPointF:
        """Return the place in the picture, in its pixels, under a point of the widget."""
        return (point - self.picture_rect().topLeft()) / self._scale()

    # ---- hand --------------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a corner or of the frame."""
        if event.button() is not Qt.MouseButton.LeftButton or self._model.way is Way.FIT:
            return
        self._held = self._corner_at(event.position())
        at = self._pixel(event.position())
        if self._held is None and self.frame_rect().contains(event.position()):
            self._grip = at - QPointF(self._model.crop.left_px, self._model.crop.top_px)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move what is held; else show what could be."""
        at = self._pixel(event.position())
        if self._held is not None:
            self._model.drag(self._held, at.x(), at.y())
        elif self._grip is not None:
            to = at - self._grip
            self._model.move_to(round(to.x()), round(to.y()))
        else:
            self._show_cursor(event.position())

    def _show_cursor(self, point: QPointF) -> None:
        corner = self._corner_at(point)
        if corner is not None:
            self.setCursor(_CURSORS[corner])
        elif self._model.way is Way.FILL and self.frame_rect().contains(point):
            self.setCursor(Qt.CursorShape.SizeAllCursor)
        else:
            self.unsetCursor()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._held = self._grip = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the pointer."""
        frame = self.frame_rect()
        across = (event.position().x() - frame.left()) / max(1.0, frame.width())
        down = (event.position().y() - frame.top()) / max(1.0, frame.height())
        self._model.zoom(event.angleDelta().y() / 120, (min(max(across, 0.0), 1.0), min(max(down, 0.0), 1.0)))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by arrows (ten times as far with Shift), zoom by plus and minus, 0 for the largest part."""
        key = event.key()
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        acts: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Plus: lambda: self._model.zoom(1), Qt.Key.Key_Equal: lambda: self._model.zoom(1),
            Qt.Key.Key_Minus: lambda: self._model.zoom(-1), Qt.Key.Key_0: self._model.fill,
        }  # fmt: skip
        step = _STEPS.get(Qt.Key(key)) if key in {each.value for each in _STEPS} else None
        if step is not None:
            far = BIG_STEP_PX if shift else STEP_PX
            self._model.move(step[0] * far, step[1] * far)
        elif key in acts:
            acts[key]()
        else:
            super().keyPressEvent(event)

    # ---- painting ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture, dimmed outside the frame, and the frame with its corners."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), self._look.theme.colour("viewer"))
        picture, frame = self.picture_rect(), self.frame_rect()
        if self._model.way is Way.FIT:
            paint_edges(painter, frame, self._image, self._model.pad)
        painter.drawImage(picture, self._image)
        if self._model.way is Way.FILL:
            self._dim(painter, picture, frame)
            self._paint_thirds(painter, frame)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(LINE, 1.5))
        painter.drawRect(frame)
        if self._model.way is Way.FILL:
            self._paint_corners(painter)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.hasFocus():
            painter.setPen(QPen(self._look.theme.colour("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _dim(self, painter: QPainter, picture: QRectF, frame: QRectF) -> None:
        outside = QPainterPath()  # in one piece: pieces side by side would show their seams
        outside.addRect(picture)
        outside.addRect(frame.intersected(picture))
        painter.fillPath(outside, OUTSIDE)

    def _paint_thirds(self, painter: QPainter, frame: QRectF) -> None:
        painter.setPen(QPen(THIRDS, 1))
        for third in (1 / 3, 2 / 3):
            x, y = frame.left() + frame.width() * third, frame.top() + frame.height() * third
            painter.drawLine(QPointF(x, frame.top()), QPointF(x, frame.bottom()))
            painter.drawLine(QPointF(frame.left(), y), QPointF(frame.right(), y))

    def _paint_corners(self, painter: QPainter) -> None:
        painter.setPen(QPen(self._look.theme.colour("accent"), 1.5))
        painter.setBrush(LINE)
        for corner in Corner:
            at = self.corner_point(corner)
            painter.drawEllipse(at, HANDLE / 2, HANDLE / 2)


class ResultPreview(QWidget):
    """The result, as the model will get it."""

    def __init__(self, look: Look, model: FrameEditorModel, image: QImage) -> None:
        super().__init__()
        self._look = look
        self._model = model
        self._image = image
        self.setFixedSize(look.theme.px(232), look.theme.px(150))
        self.setAccessibleName(self.tr("Result"))
        model.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in the middle."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        width, height = self._model.result_size
        frame = fitted(QRectF(0, 0, width, height).size(), QRectF(self.rect()))
        if self._model.way is Way.FIT:
            paint_edges(painter, frame, self._image, self._model.pad)
            size = QRectF(0, 0, *self._model.size).size()
            painter.drawImage(fitted(size, frame), self._image)
            return
        scale_x = self._image.width() / self._model.size[0]
        scale_y = self._image.height() / self._model.size[1]
        crop = self._model.crop
        source = QRectF(
            crop.left_px * scale_x, crop.top_px * scale_y, crop.width_px * scale_x, crop.height_px * scale_y
        )
        painter.drawImage(frame, self._image, source)


def paint_edges(painter: QPainter, frame: QRectF, image: QImage, pad: str) -> None:
    """Fill `frame` with a colour, or with the middle of the picture so soft that only its colours are left."""
    if pad.startswith("#"):
        painter.fillRect(frame, QColor(pad))
        return
    middle = fitted(frame.size(), QRectF(image.rect()))
    small = image.copy(middle.toRect()).scaled(
        SOFT, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    painter.drawImage(frame, small)
