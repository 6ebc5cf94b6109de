"""Owns the rail: one button a page, Help and Settings at its foot."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QLinearGradient, QPainter, QPaintEvent, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from studio.ui.kit.icons import Weight
from studio.ui.kit.keys import shown_keys
from studio.ui.kit.look import Look
from studio.ui.kit.text import set_tip

LABELS_FROM_HEIGHT = 800


class Mark(QWidget):
    """The program's mark."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(28, 28)
        self.setAccessibleName("Shotwright")
        look.theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the play mark on its square."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gradient = QLinearGradient(0, 0, 28, 28)
        gradient.setColorAt(0, self._look.theme.colour("accent").lighter(125))
        gradient.setColorAt(1, self._look.theme.colour("accent"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(gradient)
        painter.drawRoundedRect(QRectF(0, 0, 28, 28), 7, 7)
        painter.setBrush(self._look.theme.colour("onAccent"))
        painter.drawRoundedRect(QRectF(7.5, 8, 2.4, 12), 1, 1)
        painter.drawPolygon(QPolygonF.fromList([_point(12, 8.4), _point(21, 14), _point(12, 19.6)]))


def _point(x: float, y: float) -> QPointF:
    return QPointF(x, y)


class RailButton(QAbstractButton):
    """An icon over a word; the chosen one is filled and lies on the accent."""

    def __init__(self, look: Look, icon: str, name: str, keys: str) -> None:
        super().__init__()
        self._look = look
        self._icon = icon
        self._labelled = True
        self.setText(name)
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_tip(self, f"{name} ({shown_keys(keys)})")
        look.theme.changed.connect(self.updateGeometry)

    def show_label(self, shown: bool) -> None:
        """Show or hide the word."""
        self._labelled = shown
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of icon and word."""
        words = QFontMetrics(self._look.theme.font("caption")).horizontalAdvance(self.text()) + 4
        return QSize(max(62, words) if self._labelled else 46, self._look.theme.px(54) if self._labelled else 46)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, icon, word and focus ring."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked():
            painter.setBrush(theme.selection())
            painter.drawRoundedRect(ground, 10, 10)
        elif self.underMouse():
            painter.setBrush(theme.colour("bg3"))
            painter.drawRoundedRect(ground, 10, 10)
        colour = theme.colour("accentText" if self.isChecked() else "text2")
        weight: Weight = "fill" if self.isChecked() else "regular"
        ratio = self.devicePixelRatioF()
        pixmap = self._look.icons.pixmap(self._icon, colour, 22, weight=weight, ratio=ratio)
        top = theme.px(8) if self._labelled else (self.height() - 22) // 2
        painter.drawPixmap((self.width() - 22) // 2, top, pixmap)
        if self._labelled:
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.colour("text" if self.isChecked() else "text2"))
            words = self.rect().adjusted(0, top + 22, 0, -3)
            painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(theme.colour("focus"))
            painter.drawRoundedRect(ground, 10, 10)


class RailPanel(QWidget):
    """The rail. `page_requested` names a page: compose, storyboard, spend, help or settings."""

    page_requested = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("surface", "bg1")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Pages"))
        self._buttons = {
            "compose": RailButton(look, "film-slate", self.tr("Compose"), "Ctrl+1"),
            "storyboard": RailButton(look, "kanban", self.tr("Storyboard"), "Ctrl+2"),
            "spend": RailButton(look, "wallet", self.tr("Spend"), "Ctrl+4"),
            "help": RailButton(look, "question", self.tr("Help"), "F1"),
            "settings": RailButton(look, "gear-six", self.tr("Settings"), "Ctrl+,"),
        }
        group = QButtonGroup(self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 8, 0, 12)
        rows.setSpacing(4)
        rows.addWidget(Mark(look), alignment=Qt.AlignmentFlag.AlignHCenter)
        rows.addSpacing(16)
        for page, button in self._buttons.items():
            if page == "help":
                rows.addStretch()
            group.addButton(button)
            rows.addWidget(button, alignment=Qt.AlignmentFlag.AlignHCenter)
            button.setProperty("page", page)
            button.clicked.connect(self._announce)
        self._fit(LABELS_FROM_HEIGHT)

    def show_page(self, page: str) -> None:
        """Mark a page as the open one."""
        if page in self._buttons:
            self._buttons[page].setChecked(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide the words in a low window."""
        self._fit(event.size().height() + 44)
        super().resizeEvent(event)

    def _fit(self, window_height: int) -> None:
        labelled = window_height >= LABELS_FROM_HEIGHT
        for button in self._buttons.values():
            button.show_label(labelled)
        self.setFixedWidth(max(button.sizeHint().width() for button in self._buttons.values()) + 10)

    def _announce(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.page_requested.emit(str(sender.property("page")))
