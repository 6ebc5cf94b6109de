"""Owns where in a row of the queue its buttons lie: small ones with icons at its end, those with words before them."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics

from studio.ui.kit.mirror import Mirror
from studio.ui.panels.queue.rows import QueueRow

BUTTON = 26
WORDS_HEIGHT = 22
_PADDING, _GAP = 12, 6
_ROOM, _SHARE = 310, 0.26

Boxes = list[tuple[str, str, QRect]]
"""Act, icon (none for a button with words) and place of each button."""


def room_for_buttons(width: int) -> int:
    """Return how much of a row of that width is kept for its buttons; what does not fit stays in its menu."""
    return min(_ROOM, int(width * _SHARE))


def buttons_of(row: QueueRow) -> list[tuple[str, str]]:
    """Return the row's small buttons from right to left, as pairs of act and icon."""
    offered = {offer.act for offer in row.offers}
    buttons = [("cancel", "x")] if row.can_cancel else []
    buttons += [("down", "arrow-down"), ("up", "arrow-up")] if row.can_move else []
    buttons += [("retry", "arrow-clockwise")] if row.can_retry and "retry" not in offered else []
    buttons += [("folder", "folder-open")] if row.can_show else []
    buttons += [("compare", "squares-four")] if row.group is not None and row.group.can_compare else []
    buttons += [("menu", "dots-three")]
    return buttons


def button_boxes(
    rect: QRect,
    row: QueueRow,
    direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
    metrics: QFontMetrics | None = None,
) -> Boxes:
    """Return the buttons of a row in `rect`; those with words only where `metrics` tells how wide their words are."""
    boxes: Boxes = []
    mirror = Mirror(rect, direction)
    right = rect.right() - 10
    for act, icon in buttons_of(row):
        box = QRect(right - BUTTON, rect.center().y() - BUTTON // 2 + 1, BUTTON, BUTTON)
        boxes.append((act, icon, mirror.rect(box)))
        right -= BUTTON + 2
    end = rect.right() - room_for_buttons(rect.width())
    right -= _GAP
    for offer in row.offers if metrics is not None else ():
        width = metrics.horizontalAdvance(offer.words) + 2 * _PADDING if metrics is not None else 0
        if right - width < end:
            break
        box = QRect(right - width, rect.center().y() - WORDS_HEIGHT // 2 + 1, width, WORDS_HEIGHT)
        boxes.append((offer.act, "", mirror.rect(box)))
        right -= width + _GAP
    return boxes
