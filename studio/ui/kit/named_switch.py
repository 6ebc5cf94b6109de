"""Owns a switch with its name beside it, which turns it too."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studio.ui.kit.controls import Switch
from studio.ui.kit.look import Look
from studio.ui.kit.text import label


class NamedSwitch(QWidget):
    """On or off, with words. `toggled` says which it is now."""

    toggled = Signal(bool)

    def __init__(self, look: Look, name: str, *, role: str = "body", tone: str = "text", wrap: bool = False) -> None:
        super().__init__()
        self.switch = Switch(look, name)
        self.switch.toggled.connect(self.toggled)
        self.setFocusProxy(self.switch)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        line.addWidget(self.switch)
        line.addWidget(label(name, role, tone=tone, wrap=wrap), 1)

    def isChecked(self) -> bool:
        """Say whether it is on."""
        return self.switch.isChecked()

    def setChecked(self, on: bool) -> None:
        """Turn it on or off."""
        self.switch.setChecked(on)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Turn it where its name was clicked."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.switch.click()
