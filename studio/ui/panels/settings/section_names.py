"""Owns the names of the page's sections: one button each, of which one is chosen."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from studio.ui.kit.look import Look
from studio.ui.kit.mirror import Mirror
from studio.ui.kit.text import label

HEIGHT, PAD, ICON = 34, 10, 18


class SectionButton(QAbstractButton):
    """An icon and a name beside it; the chosen one lies on the accent."""

    def __init__(self, look: Look, icon: str, name: str) -> None:
        super().__init__()
        self._look = look
        self._icon = icon
        self.setText(name)
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        look.theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return the room of icon and name."""
        theme = self._look.theme
        words = QFontMetrics(theme.font("bodyStrong")).horizontalAdvance(self.text())
        return QSize(words + theme.px(2 * PAD + ICON + 10), theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, icon, name and focus ring."""
        theme, painter = self._look.theme, QPainter(self)
        mirror = Mirror(self.rect(), self.layoutDirection())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse():
            painter.setBrush(theme.selection() if self.isChecked() else theme.colour("bg3"))
            painter.drawRoundedRect(ground, 8, 8)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawRoundedRect(ground, 8, 8)
        size, pad = theme.px(ICON), theme.px(PAD)
        colour = theme.colour("accentText" if self.isChecked() else "text2")
        pixmap = self._look.icons.pixmap(
            self._icon, colour, size, weight="fill" if self.isChecked() else "regular", ratio=self.devicePixelRatioF()
        )
        box = mirror.rect(QRect(QPoint(pad, (self.height() - size) // 2), QSize(size, size)))
        painter.drawPixmap(box.topLeft(), pixmap)
        painter.setFont(theme.font("bodyStrong" if self.isChecked() else "body"))
        painter.setPen(theme.colour("text" if self.isChecked() else "text2"))
        left = pad + size + 10
        words = mirror.rect(QRect(left, 0, self.width() - left - pad, self.height()))
        painter.drawText(words, mirror.leading, self.text())


class SectionNames(QWidget):
    """The column of names. The arrow keys move the choice; `section_chosen` names a section."""

    section_chosen = Signal(str)

    def __init__(self, look: Look, width: int, heading: str) -> None:
        super().__init__()
        self._look = look
        self._buttons: dict[str, SectionButton] = {}
        self._group = QButtonGroup(self)
        self.setProperty("surface", "bg1")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(heading)
        self._width = width
        self._fit()
        look.theme.changed.connect(self._fit)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(10, 22, 10, 12)
        self._rows.setSpacing(2)
        head = label(heading, "heading")
        head.setContentsMargins(10, 0, 0, 10)
        self._rows.addWidget(head)
        self._rows.addStretch()

    def add(self, name: str, icon: str, words: str) -> None:
        """Add a section at the end."""
        button = self._buttons[name] = SectionButton(self._look, icon, words)
        button.setProperty("section", name)
        button.clicked.connect(self._announce)
        self._group.addButton(button)
        self._rows.insertWidget(self._rows.count() - 1, button)

    def _fit(self) -> None:
        self.setFixedWidth(self._look.theme.px(self._width))

    def show_chosen(self, name: str) -> None:
        """Mark a section as the open one."""
        self._buttons[name].setChecked(True)

    def _announce(self) -> None:
        chosen = self._group.checkedButton()
        if chosen is not None:
            self.section_chosen.emit(str(chosen.property("section")))
