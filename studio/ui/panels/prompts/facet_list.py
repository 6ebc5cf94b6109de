"""Owns the list of folders and tags as a widget: how its rows are painted, its keys, its height."""

from PySide6.QtCore import QModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from studio.ui.kit.look import Look
from studio.ui.kit.mirror import Mirror
from studio.ui.kit.painted_rows import PaintedRows
from studio.ui.kit.rows import Index, RowList, row_of
from studio.ui.panels.prompts.facets import FacetKind, FacetModel, FacetRow

HEIGHT, PAD, STEP, MOST_ROWS = 26, 10, 14, 9
_HOVER, _FOCUS = QStyle.StateFlag.State_MouseOver.value, QStyle.StateFlag.State_HasFocus.value


class FacetDelegate(QStyledItemDelegate):
    """Paints headings, folders and tags."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._rows = PaintedRows(look, "bg1")

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row."""
        return QSize(100, self._look.theme.px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row: FacetRow = row_of(index)
        state, direction = option.state.value, option.direction

        def paint(painter: QPainter, place: QRect) -> None:
            self._paint(painter, place.adjusted(6, 0, -6, 0), row, state, Mirror(place, direction))

        self._rows.paint(painter, option.rect, row, (state & _HOVER, state & _FOCUS, direction), paint)

    def _paint(self, painter: QPainter, rect: QRect, row: FacetRow, state: int, mirror: Mirror) -> None:
        theme = self._look.theme
        box = QRectF(rect).adjusted(0, 1, 0, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if row.chosen or state & _HOVER:
            painter.setBrush(theme.selection() if row.chosen else theme.colour("bg3", 0.6))
            painter.drawRoundedRect(box, 6, 6)
        if state & _FOCUS:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
        is_heading = row.kind is FacetKind.HEADING
        left = rect.left() + theme.px(PAD) - 4
        if is_heading:
            name = "caret-down" if row.unfolded else "caret-left" if mirror.turned else "caret-right"
        else:
            left += theme.px(STEP) * (1 + row.depth)
            name = "tag" if row.kind is FacetKind.TAG else "folder-open" if row.chosen else "folder"
        size = theme.px(12 if is_heading else 14)
        role = "accentText" if row.chosen else "text3"
        pixmap = self._look.icons.pixmap(
            name, theme.colour(role), size, ratio=painter.device().devicePixelRatioF()
        )  # fmt: skip
        painter.drawPixmap(mirror.at(QPointF(left, rect.center().y() - size / 2 + 1), size), pixmap)
        painter.setFont(theme.font("label"))
        painter.setPen(theme.colour("text3"))
        count = "" if is_heading else str(row.prompts)
        painter.drawText(mirror.rect(rect.adjusted(0, 0, -8, 0)), mirror.trailing, count)
        right = rect.right() - 14 - painter.fontMetrics().horizontalAdvance(count)
        painter.setFont(theme.font("bodyStrong" if is_heading or row.chosen else "body"))
        painter.setPen(theme.colour("text" if is_heading or row.chosen else "text2"))
        room = QRect(left + size + 6, rect.top(), max(0, right - left - size - 6), rect.height())
        shown = painter.fontMetrics().elidedText(row.words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(mirror.rect(room), mirror.leading, shown)


class FacetList(RowList):
    """The list. A click, Enter or Space chooses a row, or folds what is under a heading; F2 renames a folder."""

    pressed_row = Signal(object)  # FacetRow
    rename_requested = Signal(str)

    def __init__(self, look: Look, model: FacetModel) -> None:
        super().__init__()
        self._look = look
        self._model = model
        self.setModel(model)
        self.setItemDelegate(FacetDelegate(look, self))
        self.setAccessibleName(self.tr("Folders and tags"))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def read(self) -> None:
        """Read the rows again; what the keys stand on stays."""
        row = self._row(self.currentIndex())
        chosen = {(each.kind, each.name) for each in self._model.rows if each.chosen}
        self._model.read()
        height = self._look.theme.px(HEIGHT)
        self.setFixedHeight(height * min(MOST_ROWS, len(self._model.rows)))
        self.setVisible(bool(self._model.rows))
        if row is not None and self._row(self.currentIndex()) != row:
            same = [at for at, each in enumerate(self._model.rows) if (each.kind, each.name) == (row.kind, row.name)]
            if same:
                self.setCurrentIndex(self._model.index(same[0]))
        for at, each in enumerate(self._model.rows):
            if each.chosen and (each.kind, each.name) not in chosen:
                self.scrollTo(self._model.index(at))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose or fold what is clicked."""
        super().mouseReleaseEvent(event)
        row = self._row(self.indexAt(event.position().toPoint()))
        if row is not None and event.button() == Qt.MouseButton.LeftButton:
            self.pressed_row.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the keys say."""
        row, key = self._row(self.currentIndex()), Qt.Key(event.key())
        if row is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed_row.emit(row)
        elif row is not None and row.kind is FacetKind.HEADING and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            onward = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
            if row.unfolded != (key == onward):
                self.pressed_row.emit(row)
        elif row is not None and row.kind is FacetKind.FOLDER and key == Qt.Key.Key_F2:
            self.rename_requested.emit(row.name)
        else:
            super().keyPressEvent(event)

    def row_at(self, place: QModelIndex) -> FacetRow | None:
        """Return the row of an index, or None."""
        return self._row(place)

    def _row(self, index: QModelIndex) -> FacetRow | None:
        return self._model.rows[index.row()] if index.isValid() and index.row() < len(self._model.rows) else None
