"""Owns the card of what a kept clip costs by model, for a clip or for a second of it."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from studio.domain.spend import ModelSpend, Spend
from studio.ui.kit.chart_card import Card
from studio.ui.kit.controls import Segmented
from studio.ui.kit.look import Look
from studio.ui.kit.mirror import Mirror
from studio.ui.kit.rows import ROW_ROLE, Index
from studio.ui.kit.text import label
from studio.ui.money_words import rounded
from studio.ui.panels.spend.view_model import SpendViewModel

HEIGHT, BAR = 44, 6
CLIP, SECOND = "clip", "second"
_FOCUS = QStyle.StateFlag.State_HasFocus.value


class ModelsModel(QAbstractListModel):
    """The models, the dearest first; those of which nothing was kept, and free ones, behind them."""

    def __init__(self, view_model: SpendViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self.models: tuple[ModelSpend, ...] = ()
        self.unit = CLIP

    def show_models(self, models: tuple[ModelSpend, ...], unit: str) -> None:
        """Show other ones, for a clip or for a second."""
        self.beginResetModel()
        self.unit = unit
        self.models = tuple(sorted(models, key=lambda model: (model.free, -(self.cost(model) or 0), model.model)))
        self.endResetModel()

    def cost(self, model: ModelSpend) -> int | None:
        """Return what a kept clip, or a second of one, costs."""
        return model.per_kept_micro_usd if self.unit == CLIP else model.per_kept_s_micro_usd

    @property
    def highest(self) -> int:
        """The highest cost of all."""
        return max((self.cost(model) or 0 for model in self.models), default=0)

    def cost_words(self, model: ModelSpend) -> str:
        """Return the cost as it is written: "$1.44", "free", "none kept", "unknown"."""
        if model.free:
            return self.tr("free")
        cost = self.cost(model)
        if cost is not None:
            return rounded(cost)
        return self.tr("unknown") if model.kept else self.tr("none kept")

    def kept_words(self, model: ModelSpend) -> str:
        """Return how many takes were kept: "5 of 12 kept"."""
        return self.tr("{0} of %n kept", "", model.takes).format(model.kept)

    def name(self, model: ModelSpend) -> str:
        """Return what a model is called."""
        return self._view_model.model_name(model.model)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many models there are."""
        return 0 if parent is not None and parent.isValid() else len(self.models)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row, or its sentence."""
        if not index.isValid():
            return None
        model = self.models[index.row()]
        if role == ROW_ROLE:
            return model
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join((self.name(model), self.kept_words(model), self.cost_words(model)))
        return None


class ModelDelegate(QStyledItemDelegate):
    """Paints a model: its name, how many were kept, the cost, and a bar beside the dearest one's."""

    def __init__(self, look: Look, model: ModelsModel, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row."""
        return QSize(120, self._look.theme.px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:  # type: ignore[override]  # Qt hands a plain index
        """Paint one row."""
        model: ModelSpend = index.data(ROW_ROLE)
        theme, mirror = self._look.theme, Mirror(option.rect, option.direction)
        box = QRectF(option.rect).adjusted(2, 0, -2, 0)
        line = QRectF(box.left(), box.top() + 4, box.width(), theme.px(20))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("bodyStrong"))
        painter.setPen(theme.colour("text" if not model.free else "text2"))
        cost = self._model.cost_words(model)
        wide = max(theme.px(58), painter.fontMetrics().horizontalAdvance(cost) + 2)
        painter.drawText(
            mirror.box(QRectF(line.right() - wide, line.top(), wide, line.height())), mirror.trailing, cost
        )
        painter.setFont(theme.font("label"))
        painter.setPen(theme.colour("text3"))
        kept = self._model.kept_words(model)
        about = painter.fontMetrics().horizontalAdvance(kept) + 2
        left = line.right() - wide - 8 - about
        painter.drawText(mirror.box(QRectF(left, line.top(), about, line.height())), mirror.trailing, kept)
        painter.setFont(theme.font("bodyStrong"))
        painter.setPen(theme.colour("text"))
        room = max(0.0, left - 8 - line.left())
        name = painter.fontMetrics().elidedText(self._model.name(model), Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(mirror.box(QRectF(line.left(), line.top(), room, line.height())), mirror.leading, name)
        self._paint_bar(painter, mirror, QRectF(box.left(), line.bottom() + 4, box.width(), BAR), model)
        if option.state.value & _FOCUS:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(-0.5, 1, 0.5, -3), 6, 6)
        painter.restore()

    def _paint_bar(self, painter: QPainter, mirror: Mirror, box: QRectF, model: ModelSpend) -> None:
        theme = self._look.theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("bg4"))
        painter.drawRoundedRect(box, BAR / 2, BAR / 2)
        highest = self._model.highest
        cost = self._model.cost(model) or 0
        if highest and cost:
            part = QRectF(box)
            part.setWidth(max(float(BAR), box.width() * cost / highest))
            painter.setBrush(theme.colour("accent"))
            painter.drawRoundedRect(mirror.box(part), BAR / 2, BAR / 2)


class ModelsCard(Card):
    """The card."""

    def __init__(self, look: Look, view_model: SpendViewModel) -> None:
        super().__init__(look, self.tr("Cost per kept clip"), self.tr("By model, all takes of shots with a kept one"))
        self._spend: Spend | None = None
        self.unit = Segmented(
            look, self.tr("Cost of"), [(CLIP, self.tr("Clip")), (SECOND, self.tr("Second"))], compact=True
        )
        self.unit.set_value(CLIP)
        self.head.addWidget(self.unit)
        self.models = ModelsModel(view_model, self)
        self.list = QListView()
        self.list.setModel(self.models)
        self.list.setItemDelegate(ModelDelegate(look, self.models, self.list))
        self.list.setAccessibleName(self.tr("Cost per kept clip"))
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.empty = label(self.tr("No paid take yet."), tone="text2", wrap=True)
        self.empty.hide()  # it is not known before the sums are
        self.rows.addWidget(self.empty)
        self.rows.addWidget(self.list, 1)
        self.unit.value_chosen.connect(self._show)
        look.theme.changed.connect(self.list.doItemsLayout)

    def show_spend(self, spend: Spend) -> None:
        """Show other models."""
        self._spend = spend
        self._show()

    def _show(self, *_: object) -> None:
        spend = self._spend
        if spend is None:
            return
        self.models.show_models(spend.models, self.unit.value())
        self.empty.setVisible(not spend.models)
        self.list.setVisible(bool(spend.models))
