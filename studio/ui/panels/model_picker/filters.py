"""Owns the filters of the picker: the task, what a model must have, its price, and the order."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from studio.domain.models import Makes
from studio.services.model_search import ModelFilter, ModelOrder
from studio.ui.kit.controls import DropDown
from studio.ui.kit.flow import FlowLayout
from studio.ui.kit.look import Look
from studio.ui.model_words import can_badge, task_words
from studio.ui.panels.model_picker.view_model import WORKING, tasks

PRICES_MICRO_USD = (50_000, 100_000, 250_000, 500_000)
BADGES = ("audio", "first_frame", "last_frame", "references", "seed", "negative")
_LOCAL, _FREE, _WORKING = "local", "free", "working"


class Filters(QWidget):
    """The filters as a row of lists and a flow of switches. `changed` says that other models are wanted."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._task = DropDown(look, self.tr("Task"))
        self._price = DropDown(look, self.tr("Price"))
        self._order = DropDown(look, self.tr("Order"))
        self._switches: dict[str, QPushButton] = {}
        self._fill()
        lists = QHBoxLayout()
        lists.setSpacing(6)
        for box in (self._task, self._price, self._order):
            lists.addWidget(box, 1)
            box.activated.connect(self._announce)
        self._flow = FlowLayout(spacing=6, last_least=0)
        holder = QWidget()
        holder.setLayout(self._flow)
        for name, words in self._named():
            self._flow.addWidget(self._switch(name, words))
        self._flow.addWidget(QWidget())  # the last one takes the rest of its line
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addLayout(lists)
        rows.addWidget(holder)

    def _fill(self) -> None:
        self._task.addItem(self.tr("Any task"), None)
        for task in tasks():
            self._task.addItem(task_words(task), task)
        self._price.addItem(self.tr("Any price"), None)
        for limit in PRICES_MICRO_USD:
            self._price.addItem(self.tr("Up to ${0}/s").format(f"{limit / 1e6:.2f}"), limit)
        for order, words in (
            (ModelOrder.RELEVANCE, self.tr("Best match")),
            (ModelOrder.PRICE, self.tr("Cheapest first")),
            (ModelOrder.NAME, self.tr("By name")),
        ):
            self._order.addItem(words, order)

    def _named(self) -> list[tuple[str, str]]:
        return [
            *((name, can_badge(name).words) for name in BADGES),
            (_LOCAL, self.tr("Local")),
            (_FREE, self.tr("Free")),
            (_WORKING, self.tr("Provider answers")),
        ]

    def _switch(self, name: str, words: str) -> QPushButton:
        switch = QPushButton(words)
        switch.setCheckable(True)
        switch.setProperty("kind", "filter")
        switch.setAccessibleName(self.tr("Only: {0}").format(words))
        switch.clicked.connect(self._announce)
        self._switches[name] = switch
        return switch

    def _announce(self, *_: object) -> None:
        self.changed.emit()

    def wanted(self, words: str) -> ModelFilter:
        """Return what is wanted, with these words."""
        on = {name for name, switch in self._switches.items() if switch.isChecked()}
        task = self._task.currentData()
        return ModelFilter(
            words=words,
            badges=frozenset(on & set(BADGES)),
            task=Makes(task) if task is not None else None,
            max_micro_usd_per_s=self._price.currentData(),
            local=_LOCAL in on,
            free=_FREE in on,
            health=WORKING if _WORKING in on else frozenset(),
        )

    @property
    def order(self) -> ModelOrder:
        """The order that is wanted."""
        return ModelOrder(self._order.currentData())

    def clear(self) -> None:
        """Want every model again."""
        for switch in self._switches.values():
            switch.setChecked(False)
        self._task.setCurrentIndex(0)
        self._price.setCurrentIndex(0)
        self.changed.emit()
