"""Owns the bar over the page: which days, which project, which provider; budgets and export."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from studio.domain.spend import SpendPeriod
from studio.ui.kit.controls import Button, DropDown, Segmented
from studio.ui.kit.look import Look
from studio.ui.kit.text import label
from studio.ui.panels.spend.view_model import SpendViewModel

HEIGHT, COMBO, BRIEF_BELOW = 56, 160, 1060


class SpendHeader(QWidget):
    """The bar. Buttons are icons alone where it is narrow."""

    budget_requested = Signal()
    export_requested = Signal()

    def __init__(self, look: Look, view_model: SpendViewModel) -> None:
        super().__init__()
        self._look = look
        self._view_model = view_model
        self._offered: tuple[object, ...] = ()
        self.setProperty("surface", "bg1")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.periods = Segmented(
            look,
            self.tr("Days"),
            [
                (SpendPeriod.WEEK.value, self.tr("7 days")),
                (SpendPeriod.DAYS_30.value, self.tr("30 days")),
                (SpendPeriod.MONTH.value, self.tr("Month")),
                (SpendPeriod.YEAR.value, self.tr("Year")),
            ],
        )
        self.projects = DropDown(look, self.tr("Projects"))
        self.providers = DropDown(look, self.tr("Providers"))
        self.budget = Button(look, self.tr("Set budget"), "secondary", icon="target")
        self.export = Button(look, self.tr("Export CSV"), "secondary", icon="export")
        self._lay_out()
        self.periods.value_chosen.connect(view_model.choose_period)
        self.projects.activated.connect(self._choose_project)
        self.providers.activated.connect(self._choose_provider)
        self.budget.clicked.connect(self.budget_requested)
        self.export.clicked.connect(self.export_requested)
        view_model.changed.connect(self._read)
        look.theme.changed.connect(self._fit)
        self._fit()
        self._read()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(10)
        row.addWidget(label(self.tr("Spend"), "title"))
        row.addSpacing(20)
        for widget in (self.periods, self.projects, self.providers):
            row.addWidget(widget)
        row.addStretch()
        row.addWidget(self.budget)
        row.addWidget(self.export)

    def _fit(self) -> None:
        px = self._look.theme.px
        self.setFixedHeight(px(HEIGHT))
        self.periods.setMinimumWidth(px(300))
        self.periods.setMaximumWidth(px(360))
        self.periods.setFixedHeight(px(30))
        for combo in (self.projects, self.providers):
            combo.setFixedWidth(px(COMBO))

    def fit_width(self, width: int) -> None:
        """Show buttons as icons where the words have no room."""
        for button in (self.budget, self.export):
            button.set_brief(width < self._look.theme.px(BRIEF_BELOW))

    @property
    def chosen_days(self) -> QPushButton:
        """The button of the days that are looked at."""
        buttons = self.periods.findChildren(QPushButton)
        return next(each for each in buttons if each.focusPolicy() == Qt.FocusPolicy.StrongFocus)

    def _read(self) -> None:
        view = self._view_model
        self.periods.set_value(view.period.value)
        offered = (view.projects, view.providers)
        if offered != self._offered:
            self._offered = offered
            _offer(self.projects, self.tr("All projects"), view.projects)
            _offer(self.providers, self.tr("All providers"), view.providers)
        self.projects.setCurrentIndex(max(0, self.projects.findData(view.project_id or "")))
        self.providers.setCurrentIndex(max(0, self.providers.findData(view.provider or "")))
        self.export.set_ready(bool(view.charges), self.tr("There is nothing to export."))

    def _choose_project(self, at: int) -> None:
        self._view_model.choose_project(str(self.projects.itemData(at) or ""))

    def _choose_provider(self, at: int) -> None:
        self._view_model.choose_provider(str(self.providers.itemData(at) or ""))


def _offer(combo: DropDown, everything: str, choices: Sequence[tuple[str, str]]) -> None:
    combo.clear()
    combo.addItem(everything, "")
    for key, name in choices:
        combo.addItem(name, key)
