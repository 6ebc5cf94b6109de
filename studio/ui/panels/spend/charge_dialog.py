"""Owns the rows of one charge as they were written, which never change, and what can be added to them by hand."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from studio.domain.ledger import LedgerKind, LedgerRow
from studio.domain.spend import Charge
from studio.ui.kit.chart_card import NumberTable
from studio.ui.kit.chart_values import Table
from studio.ui.kit.controls import Button
from studio.ui.kit.look import Look
from studio.ui.kit.text import label
from studio.ui.model_words import provider_name
from studio.ui.money_words import exact
from studio.ui.panels.spend.view_model import SpendViewModel
from studio.ui.panels.spend.words import (
    actual_words,
    entry_amount,
    estimate_words,
    grade_words,
    row_words,
    source_words,
    title_of,
    whole_when,
)

WIDTH, HEIGHT = 720, 440


class ChargeDialog(QDialog):
    """The rows of a charge. It stays open while rows are added, and shows them."""

    correct_requested = Signal()
    refund_requested = Signal()
    proof_requested = Signal()

    def __init__(self, look: Look, view_model: SpendViewModel, charge: Charge, parent: QWidget) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self.charge = charge
        self.setWindowTitle(title_of(charge))
        self.resize(look.theme.px(WIDTH), look.theme.px(HEIGHT))
        self._about = label("", tone="text2", wrap=True)
        self._result = label("", "bodyStrong", wrap=True)
        self.table = NumberTable(look, self.tr("Rows of the ledger"))
        self.correct = Button(look, self.tr("Correct the amount…"), "secondary")
        self.refund = Button(look, self.tr("Note a refund…"), "secondary")
        self.proof = Button(look, self.tr("Export proof of a double bill…"), "secondary")
        self.leave = Button(look, self.tr("Close"), "primary")
        self.leave.setProperty("bar", True)
        self._lay_out()
        self.correct.clicked.connect(self.correct_requested)
        self.refund.clicked.connect(self.refund_requested)
        self.proof.clicked.connect(self.proof_requested)
        self.leave.clicked.connect(self.accept)
        self.table.installEventFilter(self)
        view_model.charges_changed.connect(self._read_again)
        self._read()

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 20, 24, 20)
        rows.setSpacing(10)
        rows.addWidget(label(title_of(self.charge), "heading", wrap=True))
        rows.addWidget(self._about)
        rows.addWidget(self._result)
        rows.addWidget(self.table, 1)
        note = self.tr("Rows are only ever added: what was written stays, and what you add says that it is yours.")
        rows.addWidget(label(note, "label", tone="text3", wrap=True))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.correct, self.refund, self.proof):
            button.setAutoDefault(False)
            buttons.addWidget(button)
            if self.charge.job_id is None:
                button.hide()
        buttons.addStretch()
        buttons.addWidget(self.leave)
        self.leave.setDefault(True)
        rows.addLayout(buttons)

    def _read_again(self) -> None:
        if self.charge.job_id is None:
            return
        charge = self._view_model.charge(self.charge.job_id)
        if charge is not None:
            self.charge = charge
            self._read()

    def _read(self) -> None:
        charge, view = self.charge, self._view_model
        parts = (
            charge.project,
            view.model_name(charge.model),
            grade_words(charge.grade),
            provider_name(charge.provider),
        )
        words = " · ".join(part for part in (*parts, whole_when(view.day_of(charge.at)), charge.note) if part)
        self._about.setText(words)
        open_now = charge.money is not None and charge.money.state is LedgerKind.RESERVED
        kept_back = self.tr("Kept back for it: {0}").format(estimate_words(charge))
        result = self.tr("It came to: {0}").format(actual_words(charge))
        self._result.setText(kept_back if open_now else result)
        self.table.show_table(self._table())
        why = self.tr("It is not known yet what it cost.")
        self.correct.set_ready(not open_now, why)
        self.refund.set_ready(not open_now, why)

    def _table(self) -> Table:
        heads = (self.tr("When"), self.tr("What"), self.tr("Amount"), self.tr("Source"), self.tr("Note"))
        return Table(heads, tuple(self._cells(row) for row in self.charge.rows))

    def _cells(self, row: LedgerRow) -> tuple[str, ...]:
        entry = row.entry
        note = entry.note
        if entry.rate is not None:
            rate = self.tr("1 {0} = {1}, {2} ({3})").format(
                entry.amount.unit if entry.amount is not None else "", exact(entry.rate.micro_usd),
                entry.rate.as_of.isoformat(), entry.rate.source,
            )  # fmt: skip
            note = f"{note} · {rate}" if note else rate
        when = whole_when(self._view_model.day_of(row.at))
        return when, row_words(entry.kind), entry_amount(entry), source_words(entry.source), note

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close with Enter from the rows, as from everywhere else."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            self.accept()
            return True
        return False
