"""Owns the words for lines of the ledger: what a charge is, what it cost, whether it was kept, what each row says."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from studio.domain.jobs import Grade
from studio.domain.ledger import ACCOUNT_KINDS, LedgerEntry, LedgerKind
from studio.domain.money import Amount
from studio.domain.spend import Charge
from studio.ui.kit.numerals import day, plain, time_of_day
from studio.ui.money_words import exact, known_or
from studio.ui.panels.spend.view_model import is_about


def when_words(when: datetime, now: datetime) -> str:
    """Return a moment as a row shows it: "20:43" today, "18 Nov" this year, "18 Nov 2025" before."""
    if when.date() == now.date():
        return time_of_day(when)
    return day(when.date()) if when.year == now.year else f"{day(when.date())} {when.year}"


def whole_when(when: datetime) -> str:
    """Return a moment with its day, year and time: "21 Nov 2026, 20:43"."""
    return f"{day(when.date())} {when.year}, {time_of_day(when)}"


def grade_words(grade: Grade | None) -> str:
    """Return what kind of take it is."""
    if grade is None:
        return ""
    return {
        Grade.DRAFT: QCoreApplication.translate("spend", "Draft"),
        Grade.FINAL: QCoreApplication.translate("spend", "Final"),
        Grade.ANIMATIC: QCoreApplication.translate("spend", "Animatic"),
    }[grade]


def row_words(kind: LedgerKind) -> str:
    """Return what a row of the ledger says."""
    return {
        LedgerKind.ESTIMATED: QCoreApplication.translate("spend", "Estimated"),
        LedgerKind.RESERVED: QCoreApplication.translate("spend", "Kept back"),
        LedgerKind.RELEASED: QCoreApplication.translate("spend", "Not charged"),
        LedgerKind.BILLED: QCoreApplication.translate("spend", "Billed"),
        LedgerKind.UNKNOWN: QCoreApplication.translate("spend", "Not confirmed"),
        LedgerKind.REFUNDED: QCoreApplication.translate("spend", "Refunded"),
        LedgerKind.CORRECTED: QCoreApplication.translate("spend", "Corrected"),
        LedgerKind.GRANTED: QCoreApplication.translate("spend", "Free credits"),
        LedgerKind.PACK: QCoreApplication.translate("spend", "Pack"),
        LedgerKind.SUBSCRIPTION: QCoreApplication.translate("spend", "Subscription"),
    }[kind]


def source_words(source: str) -> str:
    """Return whose word a row is."""
    words = {
        "provider": QCoreApplication.translate("spend", "the provider"),
        "estimate": QCoreApplication.translate("spend", "the estimate"),
        "user": QCoreApplication.translate("spend", "you"),
        "studio": QCoreApplication.translate("spend", "this program"),
    }
    return words.get(source, source)


def amount_words(amount: Amount) -> str:
    """Return an amount in its own unit: "$0.60", "6 credits", "1.5 EUR"."""
    if amount.unit == "USD":
        return exact(amount.micro)
    number = plain(amount.micro / 1_000_000)
    if amount.unit == "credit":
        return QCoreApplication.translate("spend", "{0} credits").format(number)
    return f"{number} {amount.unit}"


def entry_amount(entry: LedgerEntry) -> str:
    """Return the amount of a row: "$0.60", "6 credits, about $0.42", "$0.50 to $0.70", "unknown"."""
    usd = entry.usd_micro
    if entry.amount is not None and entry.amount.unit != "USD":
        return f"{amount_words(entry.amount)}, {known_or(usd, is_about=True)}"
    if entry.low_usd_micro is not None and usd is not None and entry.low_usd_micro != usd:
        return QCoreApplication.translate("spend", "{0} to {1}").format(exact(entry.low_usd_micro), exact(usd))
    return known_or(usd)


def kind_words(charge: Charge) -> str:
    """Return what kind of take it is; of an account, how much it was given where that is no money: "500 credits"."""
    if charge.money is not None:
        return grade_words(charge.grade)
    amount = charge.rows[-1].entry.amount if charge.rows else None
    return amount_words(amount) if amount is not None and amount.unit != "USD" else ""


def title_of(charge: Charge) -> str:
    """Return what a line is about: a take of a shot, or what an account was given."""
    return row_words(charge.kind) if charge.kind in ACCOUNT_KINDS else charge.shot


def estimate_words(charge: Charge) -> str:
    """Return the estimate of a line: its high end, "unknown", or nothing for an account."""
    return "" if charge.money is None else known_or(charge.money.estimate_high_micro_usd)


def actual_words(charge: Charge) -> str:
    """Return what a line came to: "held", an amount, "not confirmed"; of an account, what was paid for it."""
    if charge.money is None:
        return known_or(charge.rows[-1].entry.usd_micro if charge.rows else None)
    if charge.money.state is LedgerKind.RESERVED:
        return QCoreApplication.translate("spend", "held")
    if charge.money.state is LedgerKind.UNKNOWN and not charge.money.corrected:
        return QCoreApplication.translate("spend", "not confirmed")
    return known_or(charge.money.settled_micro_usd, is_about=is_about(charge))


def kept_words(charge: Charge) -> str:
    """Return whether a take of a line was kept: "Kept", "No", "Not charged", "Open"; of an account nothing."""
    if charge.money is None:
        return ""
    if charge.kept:
        return QCoreApplication.translate("spend", "Kept")
    if charge.money.state is LedgerKind.RESERVED:
        return QCoreApplication.translate("spend", "Open")
    if charge.money.state is LedgerKind.RELEASED:
        return QCoreApplication.translate("spend", "Not charged")
    return QCoreApplication.translate("spend", "No")
