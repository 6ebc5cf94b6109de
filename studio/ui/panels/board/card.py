"""Owns what a card consists of and where its parts lie, for whoever paints, edits or presses them."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt

from studio.ui.kit.mirror import Mirror
from studio.ui.kit.theme import Theme

PAD, INSET, HEAD, CARET = 6, 12, 26, 28
NAME, LINE, STATUS = 20, 16, 28
TALLEST = 1.0  # a picture's box is at most as high as it is wide


class CardShape:
    """The parts of a card of `width` logical px whose pictures have the shape `ratio`."""

    def __init__(self, theme: Theme, width: int, ratio: float) -> None:
        self.width = width
        self.ratio = ratio
        self._px = theme.px
        inner = width - 2 * PAD
        self._picture = QSize(inner, round(min(inner / ratio, inner * TALLEST)))
        self.size = QSize(width, PAD + self._picture.height() + self._words_height())
        self.head = theme.px(HEAD)

    def _words_height(self) -> int:
        return 8 + self._px(NAME) + 2 + 2 * self._px(LINE) + 10 + 1 + self._px(STATUS)

    def picture(self, card: QRect) -> QRectF:
        """Return the place of a card's picture."""
        return QRectF(card.left() + PAD, card.top() + PAD, self._picture.width(), self._picture.height())

    def name(self, card: QRect) -> QRect:
        """Return the line of code and name."""
        top = card.top() + PAD + self._picture.height() + 8
        return QRect(card.left() + INSET, top, card.width() - 2 * INSET, self._px(NAME))

    def caption(self, card: QRect) -> QRect:
        """Return the place of the caption's two lines."""
        return self.name(card).translated(0, self._px(NAME) + 2).adjusted(0, 0, 0, 2 * self._px(LINE) - self._px(NAME))

    def line_y(self, card: QRect) -> int:
        """Return where the line over the status lies."""
        return self.caption(card).bottom() + 10

    def status(self, card: QRect) -> QRect:
        """Return the line of status and take."""
        return QRect(card.left() + INSET, self.line_y(card) + 1, card.width() - 2 * INSET, self._px(STATUS))

    def caret(self, head: QRect, direction: Qt.LayoutDirection) -> QRect:
        """Return the place of a scene head's caret."""
        return Mirror(head, direction).rect(QRect(head.left(), head.top(), CARET, head.height()))
