"""Owns the bell of the top bar: a button with a dot where notices were not looked at."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from studio.ui.kit.controls import IconButton
from studio.ui.kit.look import Look


class Bell(IconButton):
    """The bell. Its name says how many notices are new."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "bell", "", size=18, box=32)
        self._theme = look.theme
        self._unseen = 0
        self.show_unseen(0)

    def show_unseen(self, unseen: int) -> None:
        """Show that so many notices are new."""
        name = self.tr("Notices, %n new", "", unseen) if unseen else self.tr("Notices")
        self._unseen = unseen
        self.show_as("bell", name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bell and its dot."""
        super().paintEvent(event)
        if not self._unseen:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = self._theme.px(8) / 2
        across = self.width() / 2 + self._theme.px(6) * (-1 if self.isRightToLeft() else 1)
        painter.setPen(QPen(self._theme.colour("bg1"), 2))
        painter.setBrush(self._theme.colour("accentText"))
        painter.drawEllipse(QPointF(across, self.height() / 2 - self._theme.px(6)), radius, radius)
