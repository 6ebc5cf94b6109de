"""Owns the small forms of the page: a corrected amount, a refund, a row of an account, a limit raised for today."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from studio.domain.budgets import BudgetLine
from studio.domain.errors import InputError
from studio.domain.ledger import LedgerKind
from studio.domain.money import MICRO, Amount
from studio.domain.spend import Charge
from studio.ui.kit.controls import DropDown
from studio.ui.kit.forms import Form
from studio.ui.kit.look import Look
from studio.ui.money_words import brief, field_text, rounded, typed_micro_usd, typed_words
from studio.ui.panels.spend.words import row_words, title_of

NOTE_LIMIT, UNIT_LIMIT = 500, 20
DOLLARS = "USD"


class AmountForm(Form):
    """Asks for an amount in dollars and a note."""

    def __init__(self, look: Look, title: str, body: str, verb: str, asked: str, parent: QWidget) -> None:
        super().__init__(look, title, body, verb, parent=parent)
        self.verb.setProperty("bar", True)
        self.amount = QLineEdit()
        self.amount.setAccessibleName(asked)
        self.amount.setPlaceholderText("0.00")
        self.note = QLineEdit()
        self.note.setMaxLength(NOTE_LIMIT)
        self.note.setAccessibleName(self.tr("Note"))
        self.add_field(asked, self.amount, "usd")
        self.add_field(self.tr("Note"), self.note, "note")

    def micro_usd(self) -> int:
        """Return the amount; raises InputError naming `usd`."""
        return amount_in(self.amount.text(), "usd")


def amount_in(text: str, field: str) -> int:
    """Return an amount that was typed; raises InputError naming the field."""
    amount = typed_micro_usd(text)
    if amount is None:
        words = (
            QCoreApplication.translate("spend", "“{0}” is not an amount.").format(text.strip()) if text.strip() else ""
        )
        raise InputError(
            words or QCoreApplication.translate("spend", "An amount is missing."), typed_words(), field=field
        )
    return amount


def correction_form(look: Look, charge: Charge, parent: QWidget) -> AmountForm:
    """Return the form for what a job truly cost."""
    form = AmountForm(
        look,
        QCoreApplication.translate("spend", "Correct {0}").format(title_of(charge)),
        QCoreApplication.translate(
            "spend", "Write what the provider truly took for it, all in all. A new row says so; the earlier ones stay."
        ),
        QCoreApplication.translate("spend", "Add the correction"),
        QCoreApplication.translate("spend", "What it cost, in dollars"),
        parent,
    )
    settled = charge.money.settled_micro_usd if charge.money is not None else None
    form.amount.setText(field_text(settled))
    form.amount.selectAll()
    return form


def refund_form(look: Look, charge: Charge, parent: QWidget) -> AmountForm:
    """Return the form for what came back of a job's cost."""
    return AmountForm(
        look,
        QCoreApplication.translate("spend", "Note a refund for {0}").format(title_of(charge)),
        QCoreApplication.translate(
            "spend", "Write how much the provider gave back. A new row says so; the earlier ones stay."
        ),
        QCoreApplication.translate("spend", "Add the refund"),
        QCoreApplication.translate("spend", "What came back, in dollars"),
        parent,
    )


class RaiseForm(Form):
    """Asks how far a budget is raised until the day ends."""

    def __init__(self, look: Look, name: str, line: BudgetLine, parent: QWidget) -> None:
        used = line.spent_micro_usd + line.reserved_micro_usd
        body = self.tr("{0} of {1} is used. The limit is {1} again tomorrow, or when you close Shotwright.")
        super().__init__(
            look,
            self.tr("Raise “{0}” for today").format(name),
            body.format(rounded(used), brief(line.limit_micro_usd)),
            self.tr("Raise for today"),
            parent=parent,
        )
        self.verb.setProperty("bar", True)
        self.limit = QLineEdit()
        asked = self.tr("Limit for today, in dollars")
        self.limit.setAccessibleName(asked)
        self.add_field(asked, self.limit, "budget")
        least = max(used, line.limit_micro_usd)
        self.limit.setText(field_text((least // MICRO + 5) * MICRO))
        self.limit.selectAll()

    def micro_usd(self) -> int:
        """Return the limit; raises InputError naming `budget`."""
        return amount_in(self.limit.text(), "budget")


class AccountForm(Form):
    """Asks for a row of an account: free credits, a pack that was paid in advance, a subscription."""

    def __init__(self, look: Look, providers: Sequence[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(
            look,
            self.tr("Add a row to the ledger"),
            self.tr(
                "Credits and subscriptions of an account stand in the ledger and count in no total of what takes cost."
            ),
            self.tr("Add the row"),
            parent=parent,
        )
        self.verb.setProperty("bar", True)
        self.kind = DropDown(look, self.tr("What it is"))
        for kind in (LedgerKind.PACK, LedgerKind.GRANTED, LedgerKind.SUBSCRIPTION):
            self.kind.addItem(row_words(kind), kind.value)
        self.provider = DropDown(look, self.tr("Provider"))
        for provider, name in providers:
            self.provider.addItem(name, provider)
        self.account, self.amount, self.unit, self.usd, self.note = (QLineEdit() for _ in range(5))
        self.unit.setText(DOLLARS)
        self.unit.setMaxLength(UNIT_LIMIT)
        self.note.setMaxLength(NOTE_LIMIT)
        self.usd.setPlaceholderText(self.tr("unknown"))
        for words, field, name in (
            (self.tr("What it is"), self.kind, "kind"),
            (self.tr("Provider"), self.provider, "provider"),
            (self.tr("Account, where you have several"), self.account, "account"),
            (self.tr("How much, such as 500"), self.amount, "amount"),
            (self.tr("Of what: USD, another currency, or credit"), self.unit, "unit"),
            (self.tr("What it cost, in dollars; empty where you do not know"), self.usd, "usd"),
            (self.tr("Note"), self.note, "note"),
        ):
            field.setAccessibleName(words)
            self.add_field(words, field, name)

    @property
    def row_kind(self) -> LedgerKind:
        """What the row is."""
        return LedgerKind(str(self.kind.currentData()))

    @property
    def row_provider(self) -> str:
        """The provider's id."""
        return str(self.provider.currentData() or "")

    def row_amount(self) -> Amount:
        """Return the amount in its own unit; raises InputError naming `amount` or `unit`."""
        unit = self.unit.text().strip()
        if not unit:
            raise InputError(self.tr("The unit is missing."), self.tr("Write USD, or credit."), field="unit")
        unit = {"credits": "credit", "$": DOLLARS, "usd": DOLLARS}.get(unit.lower(), unit)
        return Amount(micro=amount_in(self.amount.text(), "amount"), unit=unit)

    def row_usd_micro(self) -> int | None:
        """Return what it cost; None where nobody knows. Raises InputError naming `usd`."""
        if self.usd.text().strip():
            return amount_in(self.usd.text(), "usd")
        amount = self.row_amount()
        return amount.micro if amount.unit == DOLLARS else None
