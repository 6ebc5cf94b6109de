"""Owns the signs at the end of the top bar: the month's money and the jobs under way. Made behind the first picture."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from studio.ui.kit.look import Look
from studio.ui.kit.mirror import Mirror
from studio.ui.kit.text import set_tip
from studio.ui.panels.top_bar.signs_model import SignsViewModel

HEIGHT, PAD, GAP, ICON, BAR = 26, 11, 7, 15, 26


class Pill(QAbstractButton):
    """A round-ended button: an icon, words, and a small bar where there is a share to show."""

    def __init__(self, look: Look, icon: str, role: str) -> None:
        super().__init__()
        self._look = look
        self._icon, self._role = icon, role
        self._share: float | None = None
        self._tone = "success"
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        look.theme.changed.connect(self.updateGeometry)

    def show_words(self, words: str, told: str, share: float | None = None, tone: str = "success") -> None:
        """Show other words; `told` is the whole of it, for the tip and screen readers."""
        self._share, self._tone = share, tone
        self.setText(words)
        self.setAccessibleName(told)
        set_tip(self, told)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of icon, words and bar."""
        px = self._look.theme.px
        words = QFontMetrics(self._look.theme.font("label")).horizontalAdvance(self.text())
        bar = px(BAR) + px(GAP) + 2 if self._share is not None else 0
        return QSize(px(ICON) + px(GAP) + words + bar + 2 * px(PAD) + 2, px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the same: amounts are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint all of it, from where reading begins."""
        theme, painter = self._look.theme, QPainter(self)
        px, mirror = theme.px, Mirror(self.rect(), self.layoutDirection())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = float(px(HEIGHT))
        box = QRectF(0.5, (self.height() - height) / 2 + 0.5, self.width() - 1, height - 1)
        painter.setPen(QPen(theme.colour("focus"), 2) if self.hasFocus() else QPen(theme.colour("line2"), 1))
        painter.setBrush(theme.colour("bg4" if self.underMouse() else "bg2"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), height / 2, height / 2)
        left, size = float(px(PAD)), px(ICON)
        middle = box.center().y()
        icon = self._look.icons.pixmap(self._icon, theme.colour(self._role), size, ratio=self.devicePixelRatioF())
        painter.drawPixmap(mirror.box(QRectF(left, middle - size / 2, size, size)).topLeft(), icon)
        left += size + px(GAP)
        painter.setFont(theme.font("label"))
        words = painter.fontMetrics().horizontalAdvance(self.text()) + 2
        painter.setPen(theme.colour("text"))
        painter.drawText(mirror.box(QRectF(left, box.top(), words, height)), mirror.leading, self.text())
        if self._share is not None:
            self._paint_bar(painter, mirror, QRectF(left + words + px(GAP) - 2, middle - 2, px(BAR), 4))

    def _paint_bar(self, painter: QPainter, mirror: Mirror, box: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.colour("bg4" if not self.underMouse() else "control"))
        painter.drawRoundedRect(mirror.box(box), 2, 2)
        part = QRectF(box)
        part.setWidth(box.width() * min(1.0, self._share or 0.0))
        if part.width() > 0:
            painter.setBrush(self._look.theme.colour(self._tone))
            painter.drawRoundedRect(mirror.box(part), 2, 2)


class MonthPill(Pill):
    """What this month cost, of how much. `spend_requested` comes when it is pressed."""

    spend_requested = Signal()

    def __init__(self, look: Look, view_model: SignsViewModel) -> None:
        super().__init__(look, "wallet", "text2")
        self._view_model = view_model
        self.clicked.connect(self.spend_requested)
        view_model.changed.connect(self._read)
        self._read()

    def _read(self) -> None:
        month = self._view_model.month
        self.show_words(month.words, month.told, month.share, month.tone)


class JobsChip(Pill):
    """How many jobs wait or run; seen on the pages without a queue of their own."""

    queue_requested = Signal()

    def __init__(self, look: Look, view_model: SignsViewModel) -> None:
        super().__init__(look, "circle-notch", "accentText")
        self._view_model = view_model
        self.clicked.connect(self.queue_requested)
        view_model.changed.connect(self._read)
        self._read()

    def _read(self) -> None:
        words = self.tr("%n job(s)", "", self._view_model.jobs)
        told = self.tr("%n job(s) waiting or running; go to the queue", "", self._view_model.jobs)
        self.show_words(words, told)
        self.setVisible(self._view_model.shows_jobs)
