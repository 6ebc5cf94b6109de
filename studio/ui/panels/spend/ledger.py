"""Owns the card of the ledger: the search, the table of charges, what stands there where nothing is found."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTableView

from studio.domain.spend import Charge
from studio.ui.kit.chart_card import Card
from studio.ui.kit.controls import Button, IconButton
from studio.ui.kit.look import Look
from studio.ui.kit.numerals import count
from studio.ui.kit.text import label
from studio.ui.kit.thumbnails import Thumbnails
from studio.ui.panels.spend.delegate import HEIGHT, LedgerDelegate
from studio.ui.panels.spend.list_model import Column, LedgerModel
from studio.ui.panels.spend.view_model import SpendViewModel

SEARCH_WIDTH = 190
WIDTHS = {Column.WHEN: 62, Column.KIND: 84, Column.ESTIMATE: 84, Column.ACTUAL: 104, Column.KEPT: 96}
"""Of the columns that hold little; take and model share the rest."""


class LedgerTable(QTableView):
    """The table. A click or Enter opens the rows of a charge."""

    opened = Signal(int)

    def __init__(self, look: Look, model: LedgerModel, delegate: LedgerDelegate) -> None:
        super().__init__()
        self._look = look
        self._delegate = delegate
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setAccessibleName(self.tr("Ledger"))
        self.setProperty("kind", "plain")
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        look.theme.changed.connect(self._fit)
        self.clicked.connect(self._open)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, then the rows that are not there yet: what scrolls is only moved."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._look.theme.colour("bg1"))
        painter.end()
        super().paintEvent(event)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.row())

    def _fit(self) -> None:
        theme = self._look.theme
        self.verticalHeader().setDefaultSectionSize(theme.px(HEIGHT))
        header = self.horizontalHeader()
        header.setFixedHeight(theme.px(28))
        metrics = header.fontMetrics()
        words = {column: str(self.model().headerData(column, Qt.Orientation.Horizontal)) for column in Column}
        widths = {
            column: max(theme.px(width), metrics.horizontalAdvance(words[column]) + theme.px(14))
            for column, width in WIDTHS.items()
        }
        rest = max(theme.px(150), self.viewport().width() - sum(widths.values()))
        widths[Column.TAKE] = max(theme.px(112), int(rest * 0.47))
        widths[Column.MODEL] = max(theme.px(60), rest - widths[Column.TAKE])
        for column, width in widths.items():
            header.resizeSection(column, width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give take and model what room there is."""
        super().resizeEvent(event)
        self._delegate.keep(self.viewport().height() // max(1, self._look.theme.px(HEIGHT)) + 1)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter or the space bar; leave the arrow keys to the rows."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)
        self._mark()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first row, and show which has the focus."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))
        self._mark()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._mark()

    def _mark(self) -> None:
        self._delegate.focused = self.currentIndex().row() if self.hasFocus() else -1
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light the whole row under the pointer."""
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        """Light no row any more."""
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row != self._delegate.hovered:
            self._delegate.hovered = row
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if row >= 0 else Qt.CursorShape.ArrowCursor)
            self.viewport().update()


class LedgerCard(Card):
    """The card. `charge_requested` carries the charge whose rows are to be shown."""

    charge_requested = Signal(object)  # Charge
    row_requested = Signal()

    def __init__(self, look: Look, view_model: SpendViewModel, thumbnails: Thumbnails) -> None:
        super().__init__(look, self.tr("Ledger"))
        self._view_model = view_model
        self.model = LedgerModel(view_model, self)
        self.delegate = LedgerDelegate(look, self.model, view_model, thumbnails, self)
        self.table = LedgerTable(look, self.model, self.delegate)
        self.search = QLineEdit()
        self.search.setAccessibleName(self.tr("Find a charge"))
        self.search.setPlaceholderText(self.tr("Find a charge"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(look.theme.px(SEARCH_WIDTH))
        self._lens = self.search.addAction(
            look.icons.icon("magnifying-glass", "text3", 16), QLineEdit.ActionPosition.LeadingPosition
        )
        self.add_row = IconButton(look, "plus", self.tr("Add a row: a pack, credits or a subscription"), box=30)
        self._lens.setText(self.search.accessibleName())
        self.empty = label("", tone="text2", wrap=True)
        self.clear = Button(look, self.tr("Clear the search"), "secondary")
        self.total = label("", "label", tone="text2")
        self.head.addWidget(self.total)
        self.head.addWidget(self.add_row)
        self.head.addWidget(self.search)
        self.rows.addWidget(self.empty)
        self.rows.addWidget(self.clear, alignment=Qt.AlignmentFlag.AlignLeading)
        self.rows.addWidget(self.table, 1)
        self.rows.addStretch()
        self.clear.clicked.connect(self.search.clear)
        self.search.textChanged.connect(view_model.search)
        self.search.installEventFilter(self)
        self.add_row.clicked.connect(self.row_requested)
        self.table.opened.connect(self._open)
        view_model.charges_changed.connect(self._read)
        view_model.takes_known.connect(self.model.repaint)
        thumbnails.ready.connect(self._on_picture)
        look.theme.changed.connect(self._dress)
        self._read()

    def _on_picture(self, _: str) -> None:
        self.table.viewport().update()

    def _dress(self) -> None:
        self._lens.setIcon(self.look.icons.icon("magnifying-glass", "text3", 16))
        self.search.setFixedWidth(self.look.theme.px(SEARCH_WIDTH))

    def _read(self) -> None:
        view, at = self._view_model, self.table.verticalScrollBar().value()
        current = self.model.charge(self.table.currentIndex().row())
        self.model.read()
        self.table.verticalScrollBar().setValue(at)
        self._stay_at(current)
        nothing = not view.found
        self.clear.setVisible(nothing and bool(view.words.strip()))
        self.table.setVisible(not nothing)
        self.empty.setVisible(nothing and view.spend is not None)
        if nothing:
            searched = self.tr("No charge has the words “{0}”.").format(view.words)
            self.empty.setText(searched if view.words.strip() else self.tr("Nothing was charged in these days."))
        shown = count(len(view.found))
        words = self.tr("{0} of {1}").format(shown, count(len(view.charges)))
        self.total.setText(words if view.words.strip() and not nothing else "")

    def _stay_at(self, current: Charge | None) -> None:
        if current is None or current.job_id is None:
            return
        for row, charge in enumerate(self.model.charges):
            if charge.job_id == current.job_id:
                self.table.setCurrentIndex(self.model.index(row, 0))
                return

    def _open(self, row: int) -> None:
        charge = self.model.charge(row)
        if charge is not None:
            self.charge_requested.emit(charge)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from the search to the rows with the arrow key; Esc clears it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self.table.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
        return False
