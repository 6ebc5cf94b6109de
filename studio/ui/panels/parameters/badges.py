"""Owns the row of badges on the model's card: as many as there is room for, and how many more there are."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.ui.kit.look import Look
from studio.ui.kit.text import set_tip
from studio.ui.model_words import Badge

HEIGHT, PADDING, GAP, ICON = 20, 7, 5, 12
_GROUND = {"good": "success", "draft": "warning", "failed": "danger"}
_TONE = {"": "text2", "good": "success", "draft": "warning", "failed": "danger"}


class BadgeRow(QWidget):
    """Badges in one line. All of them are its tip and what a screen reader says."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._badges: list[Badge] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_badges(self, badges: list[Badge]) -> None:
        """Show other badges."""
        if badges != self._badges:
            self._badges = badges
            words = ", ".join(badge.told or badge.words for badge in badges)
            self.setAccessibleName(words)
            set_tip(self, words)
            self.setVisible(bool(badges))
            self.update()

    def sizeHint(self) -> QSize:
        """Return room for one line."""
        return QSize(self._look.theme.px(120), self._look.theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return room for one badge."""
        return QSize(self._look.theme.px(60), self._look.theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint those that fit, then how many are left."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._look.theme.font("label"))
        metrics = QFontMetrics(painter.font())
        x = 0.0
        for place, badge in enumerate(self._badges):
            left = len(self._badges) - place
            width = metrics.horizontalAdvance(badge.words) + 2 * PADDING + ICON + 4
            more = metrics.horizontalAdvance(f"+{left - 1}") + 2 * PADDING + GAP if left > 1 else 0
            if place and x + width + more > self.width():
                self._paint(painter, x, metrics.horizontalAdvance(f"+{left}") + 2 * PADDING, Badge("", f"+{left}"))
                return
            self._paint(painter, x, width, badge)
            x += width + GAP

    def _paint(self, painter: QPainter, x: float, width: float, badge: Badge) -> None:
        theme, mirrored = self._look.theme, self.isRightToLeft()
        box = QRectF(self.width() - x - width if mirrored else x, 0, width, self.height())
        painter.setPen(Qt.PenStyle.NoPen)
        plain = "bg3" if theme.mode == "dark" else "bg2"  # the card is as light as bg3 in the light mode
        painter.setBrush(theme.colour(_GROUND[badge.state], 0.12) if badge.state else theme.colour(plain))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        words = box.adjusted(PADDING, 0, -PADDING, 0)
        colour = theme.colour(_TONE[badge.state])
        if badge.icon:
            at = words.right() - ICON if mirrored else words.left()
            pixmap = self._look.icons.pixmap(badge.icon, colour, ICON, ratio=self.devicePixelRatioF())
            painter.drawPixmap(round(at), round((self.height() - ICON) / 2), pixmap)
            words.adjust(0 if mirrored else ICON + 4, 0, -ICON - 4 if mirrored else 0, 0)
        painter.setPen(colour)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, badge.words)
