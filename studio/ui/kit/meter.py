"""Owns the bar that shows how full something is: a part that is used, a part that is kept back, a mark."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.ui.kit.look import Look

HEIGHT = 8


class Meter(QWidget):
    """A bar of 0 to 1. `tone` is a colour of the theme; the part that is kept back is lighter. It fills as one reads.

    Its words are said by who shows it: it is hidden from screen readers.
    """

    def __init__(self, look: Look, *, mark: float | None = None, height: int = HEIGHT) -> None:
        super().__init__()
        self._look = look
        self._mark = mark
        self._height = height
        self._used = 0.0
        self._kept = 0.0
        self._tone = "success"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.theme.changed.connect(self.update)

    def show_share(self, used: float, kept: float = 0.0, tone: str = "success") -> None:
        """Show shares of the whole; what passes it is cut."""
        used, kept = min(max(used, 0.0), 1.0), max(kept, 0.0)
        self._used, self._kept, self._tone = used, min(kept, 1.0 - used), tone
        self.update()

    def sizeHint(self) -> QSize:
        """Return the bar's height, and that of the mark."""
        return QSize(80, self._height + (4 if self._mark is not None else 0))

    def minimumSizeHint(self) -> QSize:
        """Return room for a short bar."""
        return QSize(24, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the groove, both parts and the mark."""
        painter, theme = QPainter(self), self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isRightToLeft():
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        high = float(self._height)
        whole = QRectF(0, (self.height() - high) / 2, self.width(), high)
        painter.setBrush(theme.colour("bg4"))
        painter.drawRoundedRect(whole, high / 2, high / 2)
        for share, alpha in ((self._used + self._kept, 0.45), (self._used, 1.0)):
            if share > 0:
                part = QRectF(whole)
                part.setWidth(max(high, whole.width() * share))
                painter.setBrush(theme.colour(self._tone, alpha))
                painter.drawRoundedRect(part, high / 2, high / 2)
        if self._mark is not None:
            painter.setBrush(theme.colour("text3"))
            painter.drawRect(QRectF(whole.width() * self._mark - 0.75, 0, 1.5, self.height()))
