"""Owns the section of the budgets: the same fields as in the dialog of the Spend page."""

from PySide6.QtWidgets import QWidget

from studio.domain.errors import StudioError
from studio.ui.budget_fields import BudgetFields
from studio.ui.budgets_model import BudgetsViewModel
from studio.ui.kit.controls import Button
from studio.ui.kit.errors import words_for
from studio.ui.kit.look import Look
from studio.ui.panels.settings.answer_strip import AnswerStrip
from studio.ui.panels.settings.cards import add_card, begin_page, end_page, in_line
from studio.ui.panels.settings.provider_words import Sign
from studio.ui.workbench import Workbench


class BudgetsSection(QWidget):
    """The section. What is typed holds after "Set the budgets"."""

    def __init__(self, look: Look, view_model: BudgetsViewModel, workbench: Workbench) -> None:
        super().__init__()
        self._view_model = view_model
        self._workbench = workbench
        self.fields = BudgetFields(look, view_model)
        self.keep = Button(look, self.tr("Set the budgets"), "primary")
        self.keep.setProperty("bar", True)
        self._strip = AnswerStrip(look)
        rows = begin_page(self.tr("Budgets"))
        grid = add_card(rows)
        grid.addWidget(self.fields, 0, 0, 1, 2)
        rows.addWidget(in_line(self.keep))
        rows.addWidget(self._strip)
        end_page(self, rows)
        self.fields.changed.connect(self._check)
        view_model.changed.connect(self._check)
        self.keep.clicked.connect(self._keep)
        self._check()

    def _check(self) -> None:
        if not self.fields.is_whole:
            self.keep.set_ready(False, self.tr("One of the amounts cannot be read."))
            return
        same = self._view_model.holds(self.fields.typed())
        self.keep.set_ready(not same, self.tr("Nothing was changed."))
        if not same:
            self._strip.show_nothing()

    def _keep(self) -> None:
        self._workbench.run(self._set(), "set budgets", exclusive=True)

    async def _set(self) -> None:
        try:
            await self._view_model.keep(self.fields.typed())
        except StudioError as error:
            self._strip.show_fault(words_for(error), retype=False, key_page=False)
        else:
            self._check()
            self._strip.show_good(Sign("check-circle", "success", self.tr("The budgets are set.")), "")
