"""Owns the list of providers as a widget: its rows, how they are painted, and its keys."""

from typing import Any

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from studio.domain.providers_known import ProviderKind
from studio.domain.servers import Health, KeyPlace
from studio.services.connection_lines import Connection
from studio.ui.kit.look import Look
from studio.ui.kit.mirror import Mirror
from studio.ui.kit.painted_rows import PaintedRows
from studio.ui.kit.rows import Index, RowList, RowModel, row_of
from studio.ui.panels.settings.provider_rows import Row
from studio.ui.panels.settings.provider_words import Sign, brief_when, health_sign, place_sign
from studio.ui.panels.settings.providers_model import ProvidersViewModel

HEIGHT, HEADING, PAD, ICON = 56, 34, 12, 14
_SELECTED, _FOCUS = QStyle.StateFlag.State_Selected.value, QStyle.StateFlag.State_HasFocus.value
_HOVER = QStyle.StateFlag.State_MouseOver.value


def best_place(connection: Connection) -> KeyPlace:
    """Return where the key of the first account that has one is."""
    places = [each.place for each in connection.accounts]
    return next((place for place in places if place is not KeyPlace.MISSING), KeyPlace.MISSING)


class ProviderListModel(RowModel[Row]):
    """The rows as the toolkit's list model; headings cannot be chosen."""

    def __init__(self, view_model: ProvidersViewModel, parent: QObject | None = None) -> None:
        super().__init__(view_model.rows, _key, parent)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say what can be done with a row."""
        if index.isValid() and index.row() < len(self.rows) and self.rows[index.row()].is_heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def part(self, row: Row, role: int) -> Any:
        """Return a row's name, or its sentence for a screen reader."""
        if role == Qt.ItemDataRole.DisplayRole:
            return row.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            signs = [] if row.is_heading else [self.left(row).words, self.right(row).words, self.models(row)]
            return ", ".join(part for part in (row.words, *signs) if part)
        return None

    def left(self, row: Row) -> Sign:
        """Return where the key is, or that there is no way in."""
        if row.connection is None:
            return Sign("prohibit", "text3", self.tr("No way in; the same models elsewhere"))
        return place_sign(best_place(row.connection), brief=True)

    def right(self, row: Row, *, timed: bool = True) -> Sign:
        """Return how it answered, and when."""
        connection = row.connection
        if connection is None or not connection.testable or connection.kind is ProviderKind.BUILT_IN:
            return Sign("", "text3", "")
        sign, when = health_sign(connection), brief_when(connection.checked_at)
        if connection.health is Health.UNKNOWN or not when or not timed:
            return sign
        return sign._replace(words=f"{sign.words} · {when}")

    def models(self, row: Row) -> str:
        """Return how many models it has."""
        return self.tr("%n model(s)", "", row.connection.models) if row.connection is not None else ""


class ProviderDelegate(QStyledItemDelegate):
    """Paints headings and providers: the name and the number of models, below them the key and the health."""

    def __init__(self, look: Look, model: ProviderListModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._model = model
        self._rows = PaintedRows(look, "bg1")

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row."""
        row: Row = row_of(index)
        return QSize(220, self._look.theme.px(HEADING if row.is_heading else HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row: Row = row_of(index)
        state, direction = option.state.value & (_SELECTED | _FOCUS | _HOVER), option.direction

        def paint(painter: QPainter, place: QRect) -> None:
            mirror = Mirror(place, direction)
            inside = place.adjusted(8, 0, -8, 0)
            if row.is_heading:
                self._words(painter, mirror, inside.adjusted(8, 10, 0, 0), row.words, "caption", "text3")
            else:
                self._paint(painter, inside, row, state, mirror)

        self._rows.paint(painter, option.rect, row, (state, direction), paint)

    def _paint(self, painter: QPainter, rect: QRect, row: Row, state: int, mirror: Mirror) -> None:
        theme = self._look.theme
        box = QRectF(rect).adjusted(1, 2, -1, -2)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & (_SELECTED | _HOVER):
            painter.setBrush(theme.selection() if state & _SELECTED else theme.colour("bg3", 0.6))
            painter.drawRoundedRect(box, 8, 8)
        if state & _FOCUS and state & _SELECTED:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 8, 8)
        pad = theme.px(PAD)
        line = rect.adjusted(pad, 6, -pad, -6)
        half = line.height() // 2
        upper = QRect(line.left(), line.top(), line.width(), half)
        used = self._words(painter, mirror, upper, self._model.models(row), "caption", "text3", trailing=True)
        self._words(painter, mirror, upper.adjusted(0, 0, -used - 8, 0), row.words, "bodyStrong", "text")
        lower = upper.translated(0, half)
        left, right = self._model.left(row), self._model.right(row)
        room = lower.width() - self._room(left) - 10
        if self._room(right) > room:
            right = self._model.right(row, timed=False)
        at = lower.adjusted(max(0, lower.width() - room), 0, 0, 0)
        used = self._sign(painter, mirror, at, right, trailing=True)
        self._sign(painter, mirror, lower.adjusted(0, 0, -used - 10 if used else 0, 0), left)

    def _room(self, sign: Sign) -> int:
        """Return the room that an icon and its words want."""
        theme = self._look.theme
        return _width(theme.font("label"), sign.words) + theme.px(ICON) + 6 if sign.words else 0

    def _sign(self, painter: QPainter, mirror: Mirror, line: QRect, sign: Sign, *, trailing: bool = False) -> int:
        """Paint an icon and its words; return the room that they take."""
        if not sign.words:
            return 0
        theme = self._look.theme
        size = theme.px(ICON)
        words = min(line.width() - size - 5, _width(theme.font("label"), sign.words))
        left = line.right() - words - size - 5 if trailing else line.left()
        pixmap = self._look.icons.pixmap(
            sign.icon, theme.colour(sign.role), size, ratio=painter.device().devicePixelRatioF()
        )
        painter.drawPixmap(mirror.at(QPointF(left, line.center().y() - size / 2 + 1), size), pixmap)
        room = QRect(left + size + 5, line.top(), words + 1, line.height())
        self._words(painter, mirror, room, sign.words, "label", "text2")
        return words + size + 5

    def _words(
        self, painter: QPainter, mirror: Mirror, box: QRect, words: str, role: str, tone: str, *, trailing: bool = False
    ) -> int:
        theme = self._look.theme
        painter.setFont(theme.font(role))
        painter.setPen(theme.colour(tone))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(mirror.rect(box), mirror.trailing if trailing else mirror.leading, shown)
        return painter.fontMetrics().horizontalAdvance(shown)


class ProviderList(RowList):
    """The list. The arrow keys and clicks open a provider; Enter or the inward arrow goes on to its details."""

    entered = Signal()

    def __init__(self, look: Look, view_model: ProvidersViewModel) -> None:
        super().__init__()
        self._view_model = view_model
        self._model = ProviderListModel(view_model, self)
        self.setModel(self._model)
        self.setItemDelegate(ProviderDelegate(look, self._model, self))
        self.setAccessibleName(self.tr("Providers"))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.activated.connect(self.entered)
        look.theme.changed.connect(self.doItemsLayout)

    def read(self) -> None:
        """Read the rows again and stand on the one that is open."""
        self._model.read()
        rows = self._model.rows
        at = next((at for at, row in enumerate(rows) if row.id == self._view_model.open_id), -1)
        if at >= 0 and at != self.currentIndex().row():
            self.setCurrentIndex(self._model.index(at))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Open what the selection stands on."""
        super().currentChanged(current, previous)
        if current.isValid() and current.row() < len(self._model.rows):
            self._view_model.open(self._model.rows[current.row()].id)


def _width(font: Any, words: str) -> int:
    return QFontMetrics(font).horizontalAdvance(words) + 1


def _key(row: Row) -> str:
    return row.id
