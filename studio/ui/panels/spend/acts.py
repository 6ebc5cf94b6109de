"""Owns what the page's buttons ask for: the dialogs they open, the files they write, the rows they add.

Nothing that was written is overwritten without a question, in the ledger or on disk.
"""

import asyncio
from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QSaveFile
from PySide6.QtWidgets import QFileDialog, QWidget

from studio.domain.budgets import BudgetLine
from studio.domain.errors import DiskFull, InputError
from studio.domain.spend import Charge
from studio.ui.budget_fields import BudgetForm
from studio.ui.budgets_model import BudgetsViewModel
from studio.ui.kit.dialogs import ask
from studio.ui.kit.forms import fill_in
from studio.ui.kit.look import Look
from studio.ui.money_ports import SpendingService
from studio.ui.panels.spend.charge_dialog import ChargeDialog
from studio.ui.panels.spend.forms import AccountForm, AmountForm, RaiseForm, correction_form, refund_form
from studio.ui.panels.spend.view_model import SpendViewModel
from studio.ui.panels.spend.words import title_of
from studio.ui.workbench import Workbench

Act = Callable[[ChargeDialog], Coroutine[Any, Any, None]]


class SpendActs(QObject):
    """The acts of the page; dialogs open over `page`."""

    def __init__(
        self,
        look: Look,
        workbench: Workbench,
        view_model: SpendViewModel,
        spending: SpendingService,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._look = look
        self._workbench = workbench
        self._view_model = view_model
        self._spending = spending
        self._page = page

    def set_budget(self) -> None:
        """Ask for limits."""
        self._workbench.run(self._set_budget(), "ask for budgets", exclusive=True)

    async def _set_budget(self) -> None:
        budgets = BudgetsViewModel(self._workbench, self._view_model.money, self)
        form = BudgetForm(self._look, budgets, self._page.window())
        try:
            if await fill_in(form, lambda: budgets.keep(form.fields.typed())):
                self._workbench.told.emit(self.tr("The budgets are set."))
        finally:
            budgets.close()

    def raise_today(self, name: str, line: BudgetLine) -> None:
        """Ask how far a budget is raised for today."""
        self._workbench.run(self._raise(name, line), "ask for a higher limit", exclusive=True)

    async def _raise(self, name: str, line: BudgetLine) -> None:
        form = RaiseForm(self._look, name, line, self._page.window())

        async def act() -> None:
            self._view_model.money.raise_today(line.budget.scope, line.budget.of, form.micro_usd())

        if await fill_in(form, act):
            self._workbench.told.emit(self.tr("The limit is higher until the day ends."))

    # ---- rows by hand

    def add_row(self) -> None:
        """Ask for a row of an account."""
        self._workbench.run(self._add_row(), "ask for a row", exclusive=True)

    async def _add_row(self) -> None:
        budgets = BudgetsViewModel(self._workbench, self._view_model.money, self)
        form = AccountForm(self._look, budgets.all_providers(), self._page.window())
        budgets.close()

        async def act() -> None:
            await self._view_model.money.note_account(
                form.row_kind, form.row_provider, form.account.text().strip(), form.row_amount(),
                form.row_usd_micro(), form.note.text().strip(),
            )  # fmt: skip

        if await fill_in(form, act):
            self._workbench.told.emit(self.tr("The row stands in the ledger."))

    def show_charge(self, charge: Charge) -> None:
        """Show the rows of a charge."""
        self._workbench.run(self._show_charge(charge), "show a charge", exclusive=True)

    async def _show_charge(self, charge: Charge) -> None:
        dialog = ChargeDialog(self._look, self._view_model, charge, self._page.window())
        for signal, act in (
            (dialog.correct_requested, self._correct),
            (dialog.refund_requested, self._refund),
            (dialog.proof_requested, self._proof),
        ):
            signal.connect(partial(self._in_dialog, act, dialog))
        await ask(dialog)

    def _in_dialog(self, act: Act, dialog: ChargeDialog) -> None:
        self._workbench.run(act(dialog), "act on a charge", exclusive=True)

    async def _correct(self, dialog: ChargeDialog) -> None:
        form = correction_form(self._look, dialog.charge, dialog)
        job_id = dialog.charge.job_id or ""

        async def act() -> None:
            await self._view_model.money.correct(job_id, form.micro_usd(), _note(form))

        await fill_in(form, act)

    async def _refund(self, dialog: ChargeDialog) -> None:
        form = refund_form(self._look, dialog.charge, dialog)
        job_id = dialog.charge.job_id or ""

        async def act() -> None:
            await self._view_model.money.refund(job_id, form.micro_usd(), _note(form))

        await fill_in(form, act)

    async def _proof(self, dialog: ChargeDialog) -> None:
        text = await self._view_model.money.double_bill_proof(dialog.charge.job_id or "")
        name = f"{title_of(dialog.charge).replace(' · ', '-').replace(' ', '-')}-bill.txt"
        path = await self._where(self.tr("Save the proof"), name, self.tr("Text") + " (*.txt)", "txt", dialog)
        if path:
            await _write(path, text)
            self._workbench.told.emit(self.tr("Saved as {0}").format(path.rpartition("/")[2]))

    # ---- files

    def export_csv(self) -> None:
        """Ask where the lines that are shown go, and write them."""
        self._workbench.run(self._export(), "export the ledger", exclusive=True)

    async def _export(self) -> None:
        view = self._view_model
        spend = view.spend
        if spend is None:
            return
        charges = view.found
        name = f"ledger-{spend.since.isoformat()}-{view.today.isoformat()}.csv"
        patterns = self.tr("Comma-separated values") + " (*.csv)"
        path = await self._where(self.tr("Export the ledger"), name, patterns, "csv", self._page.window())
        if path:
            await _write(path, await self._spending.csv(charges))
            words = self.tr("%n line(s) written to {0}", "", len(charges))
            self._workbench.told.emit(words.format(path.rpartition("/")[2]))

    async def _where(self, title: str, name: str, patterns: str, ending: str, parent: QWidget) -> str | None:
        """Ask for a file to write; Qt asks before one is replaced."""
        dialog = QFileDialog(parent, title, name, patterns)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending)
        return dialog.selectedFiles()[0] if await ask(dialog) else None


def _note(form: AmountForm) -> str:
    return form.note.text().strip()


async def _write(path: str, text: str) -> None:
    """Write a file whole or not at all, in a thread. Raises DiskFull or InputError naming `out`."""
    await asyncio.to_thread(_written, path, text)


def _written(path: str, text: str) -> None:
    file = QSaveFile(path)
    content = text.encode()
    if not file.open(QSaveFile.OpenModeFlag.WriteOnly):
        raise InputError(
            QCoreApplication.translate("spend", "“{0}” cannot be written.").format(path),
            QCoreApplication.translate("spend", "Choose another folder."),
            field="out",
        )
    if file.write(content) != len(content) or not file.commit():
        raise DiskFull(
            QCoreApplication.translate("spend", "“{0}” was not written: the disk is full.").format(path),
            QCoreApplication.translate("spend", "Make room, then export again."),
        )
