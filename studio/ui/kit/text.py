"""Owns the widgets that show text. Text is always plain: what people or servers wrote is shown literally."""

from html import escape

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QStyleOption, QToolTip, QWidget


def label(text: str = "", role: str = "body", *, tone: str = "text", wrap: bool = False) -> QLabel:
    """Return a plain-text label of a type role and a tone (`text`, `text2`, `text3`, `danger` …)."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setProperty("role", role)
    made.setProperty("tone", tone)
    made.setWordWrap(wrap)
    return made


def set_tip(widget: QWidget, text: str) -> None:
    """Give a widget a tooltip that is shown literally, wrapped by the toolkit."""
    tip = plain_tip(text)
    if widget.toolTip() != tip:
        widget.setToolTip(tip)


def plain_tip(text: str) -> str:
    """Return what the toolkit must be given to show `text` literally in a tooltip."""
    return f"<span>{escape(text)}</span>" if text else ""


def show_tip(widget: QWidget, at: QPoint, text: str) -> None:
    """Show `text` literally at a place of the screen."""
    QToolTip.showText(at, plain_tip(text), widget)


def hide_tip() -> None:
    """Take away the tip that is shown."""
    QToolTip.hideText()


class Elided(QWidget):
    """One line of plain text that is cut with an ellipsis where there is no room; the whole text is its tooltip."""

    def __init__(self, text: str = "", role: str = "body", *, tone: str = "text") -> None:
        super().__init__()
        self._text = text
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def text(self) -> str:
        """Return the whole text."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show another text."""
        if text == self._text and self.accessibleName() == text:
            return
        self._text = text
        self.setAccessibleName(text)
        set_tip(self, text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room the whole text wants."""
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self._text.replace("\n", " ")) + 2, metrics.height() + 2)

    def minimumSizeHint(self) -> QSize:
        """Return room for a few letters."""
        metrics = QFontMetrics(self.font())
        return QSize(metrics.averageCharWidth() * 4, metrics.height() + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what fits."""
        painter = QPainter(self)
        option = QStyleOption()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        shown = painter.fontMetrics().elidedText(
            self._text.replace("\n", " "), Qt.TextElideMode.ElideRight, self.width()
        )
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
