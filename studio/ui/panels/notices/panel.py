"""Owns the list behind the bell: notices to read and to go to by mouse and keys."""

from typing import Any

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from studio.ui.kit.controls import Button
from studio.ui.kit.later import Later
from studio.ui.kit.look import Look
from studio.ui.kit.mirror import Mirror
from studio.ui.kit.rows import Index, RowList, RowModel, row_of
from studio.ui.kit.text import label, plain_tip
from studio.ui.panels.notices.view_model import NoticeRow, NoticesViewModel

WIDTH, MOST_ROWS, ROW, HEAD = 400, 7, 56, 64
_SELECTED, _HOVER = QStyle.StateFlag.State_Selected.value, QStyle.StateFlag.State_MouseOver.value


class NoticeListModel(RowModel[NoticeRow]):
    """The notices."""

    def __init__(self, view_model: NoticesViewModel, parent: QObject | None = None) -> None:
        super().__init__(view_model.rows, _key, parent)
        self._view_model = view_model

    def part(self, row: NoticeRow, role: int) -> Any:
        """Return a notice's sentence for a screen reader, and its whole words for a tip."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._view_model.sentence(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(f"{row.title}. {row.body}" if row.body else row.title)
        return None


def _key(row: NoticeRow) -> str:
    return row.id


class NoticeDelegate(QStyledItemDelegate):
    """Paints a notice: its mark, title, body and time; a dot where it is new."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row."""
        return QSize(200, self._look.theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        row: NoticeRow = row_of(index)
        theme, rect, mirror = self._look.theme, option.rect, Mirror(option.rect, option.direction)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state.value & (_SELECTED | _HOVER):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.selection() if option.state.value & _SELECTED else theme.colour("bg3"))
            painter.drawRoundedRect(QRectF(rect).adjusted(4, 2, -4, -2), 8, 8)
        left, top, half = rect.left() + theme.px(14), rect.top() + theme.px(8), theme.px(20)
        size = theme.px(18)
        icon = self._look.icons.pixmap(
            row.icon, theme.colour(row.tone), size, weight="fill", ratio=painter.device().devicePixelRatioF()
        )
        painter.drawPixmap(mirror.at(QPointF(left, top + 1), size), icon)
        words = left + size + theme.px(10)
        room = rect.right() - theme.px(14) - words
        upper, lower = QRect(words, top, room, half), QRect(words, top + half, room, half)
        taken = self._words(painter, mirror, upper, row.when, "caption", "text3", trailing=True) + theme.px(10)
        tone = "text2" if row.seen else "text"
        self._words(painter, mirror, upper.adjusted(0, 0, -taken, 0), row.title, "bodyStrong", tone)
        self._words(painter, mirror, lower.adjusted(0, 0, -theme.px(14), 0), row.body, "label", "text2")
        if not row.seen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accentText"))
            dot = theme.px(7)
            at = mirror.at(QPointF(upper.right() - dot + 1, lower.center().y() - dot / 2), dot)
            painter.drawEllipse(QRectF(at.x(), at.y(), dot, dot))
        painter.restore()

    def _words(
        self, painter: QPainter, mirror: Mirror, box: QRect, words: str, role: str, tone: str, *, trailing: bool = False
    ) -> int:
        """Paint words that fit and return how wide they are."""
        theme = self._look.theme
        font: QFont = theme.font(role)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(theme.colour(tone))
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(mirror.box(QRectF(box)), mirror.trailing if trailing else mirror.leading, shown)
        return metrics.horizontalAdvance(shown)


class NoticeList(RowList):
    """The list. Enter or a press goes where a notice leads."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Notices"))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._choose)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows, go with Enter or Space."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() in keys and self.currentIndex().isValid():
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _choose(self, index: Index) -> None:
        row: NoticeRow = row_of(index)
        self.chosen.emit(row.id)


class NoticesPanel(QWidget):
    """What stands in the popover. `done` says that it can be closed: the user goes somewhere."""

    done = Signal()

    def __init__(self, look: Look, view_model: NoticesViewModel) -> None:
        super().__init__()
        self._look = look
        self._view_model = view_model
        self._model = NoticeListModel(view_model, self)
        self.list = NoticeList()
        self.list.setModel(self._model)
        self.list.setItemDelegate(NoticeDelegate(look, self.list))
        self.seen = Button(look, self.tr("Mark all as read"), "link")
        self.clear = Button(look, self.tr("Clear"), "link")
        self._nothing = label(
            self.tr("Nothing to tell. What ends while you look elsewhere is kept here for 30 days."),
            tone="text2",
            wrap=True,
        )
        self._lay_out()
        self._nothing.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # Esc must reach the popover from somewhere
        self.list.chosen.connect(self._open)
        self.seen.clicked.connect(view_model.see_all)
        self.clear.clicked.connect(view_model.clear)
        self._reading = Later(self._read, self)
        view_model.changed.connect(self._reading.ask)
        self._read()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 12, 4)
        head.addWidget(label(self.tr("Notices"), "heading"))
        head.addStretch()
        head.addWidget(self.seen)
        head.addWidget(self.clear)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 8)
        rows.setSpacing(4)
        rows.addLayout(head)
        rows.addWidget(self.list, 1)
        self._nothing.setContentsMargins(16, 8, 16, 8)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        rows.addWidget(self._nothing, 1)

    def sizeHint(self) -> QSize:
        """Return room for the notices that are there, at least for two and at most for seven."""
        px, rows = self._look.theme.px, max(2, min(MOST_ROWS, len(self._view_model.rows())))
        return QSize(px(WIDTH), px(HEAD + rows * ROW))

    def showEvent(self, event: QShowEvent) -> None:
        """Show how long ago things are now, with the newest chosen."""
        self._read()
        if self._model.rows:
            self.list.setCurrentIndex(self._model.index(0))
            self.list.scrollToTop()
        super().showEvent(event)

    def _read(self) -> None:
        self._model.read()
        any_row = bool(self._model.rows)
        self.list.setVisible(any_row)
        self._nothing.setVisible(not any_row)
        self.setFocusProxy(self.list if any_row else self._nothing)
        self.clear.setVisible(any_row)
        self.seen.setVisible(self._view_model.unseen > 0)

    def _open(self, notice_id: str) -> None:
        self.done.emit()
        self._view_model.open(notice_id)
