"""Owns a field of five stars."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.ui.kit.icons import Weight
from studio.ui.kit.look import Look

STARS, SIZE, STEP = 5, 18, 24


class StarsField(QWidget):
    """Five stars. A press on the last given one takes all away. `rated` carries 1 to 5, or 0 for none."""

    rated = Signal(int)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._name = name
        self._stars = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.theme.changed.connect(self.updateGeometry)
        self.set_stars(0)

    @property
    def stars(self) -> int:
        """How many there are."""
        return self._stars

    def set_stars(self, stars: int) -> None:
        """Show so many; nothing is announced."""
        self._stars = stars
        words = self.tr("%n star(s)", "", stars) if stars else self.tr("No stars")
        self.setAccessibleName(f"{self._name}: {words}")
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of five stars."""
        return QSize(self._look.theme.px(STEP) * STARS + 4, self._look.theme.px(28))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Give as many stars as lie up to the pointer."""
        at = event.position().x()
        star = int((self.width() - at if self.isRightToLeft() else at) // self._look.theme.px(STEP)) + 1
        self._rate(0 if star == self._stars else star)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rate with digits; give one more or one less with the arrows."""
        key = Qt.Key(event.key())
        onward = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        if Qt.Key.Key_0 <= key <= Qt.Key.Key_5:
            self._rate(key - Qt.Key.Key_0)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._rate(self._stars + (1 if key == onward else -1))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the stars and the focus ring."""
        theme, ratio = self._look.theme, self.devicePixelRatioF()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size, step = theme.px(SIZE), theme.px(STEP)
        for star in range(STARS):
            filled = star < self._stars
            weight: Weight = "fill" if filled else "regular"
            colour = theme.colour("warning" if filled else "control")
            left = star * step + (step - size) // 2 + 2
            if self.isRightToLeft():
                left = self.width() - left - size
            pixmap = self._look.icons.pixmap("star", colour, size, weight=weight, ratio=ratio)
            painter.drawPixmap(QPoint(left, (self.height() - size) // 2), pixmap)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _rate(self, stars: int) -> None:
        stars = max(0, min(STARS, stars))
        if stars != self._stars:
            self.set_stars(stars)
            self.rated.emit(stars)
