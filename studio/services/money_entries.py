"""Owns the rows about money that a person writes: corrections, refunds, and what concerns an account as a whole."""

from collections.abc import Sequence
from datetime import date

from studio.domain.errors import InputError, NotFound
from studio.domain.ledger import ACCOUNT_KINDS, JobMoney, LedgerEntry, LedgerKind, LedgerRow, job_money
from studio.domain.letters import check_letters
from studio.domain.money import MICRO, Amount, Rate, usd_text

NOTE_LIMIT = 500
AMOUNT_LIMIT = 1_000_000 * MICRO
"""The largest amount in dollars or credits that is taken for meant, in millionths."""


def correction(rows: Sequence[LedgerRow], actual_micro_usd: int, note: str) -> LedgerEntry:
    """Return the row that makes a job count as `actual_micro_usd`: it settles the difference."""
    money = _ended(rows)
    if not 0 <= actual_micro_usd <= AMOUNT_LIMIT:
        raise InputError("A job costs $0 or more.", "Give what it truly cost, in dollars.", field="usd")
    return _row(rows, LedgerKind.CORRECTED, actual_micro_usd, actual_micro_usd - (money.settled_micro_usd or 0), note)


def refund(rows: Sequence[LedgerRow], micro_usd: int, note: str) -> LedgerEntry:
    """Return the row that takes back a part of what a job counts as."""
    money = _ended(rows)
    if money.settled_micro_usd is None:
        raise InputError(
            "It is not known what this job cost, so nothing can be taken from it.",
            "Write first what it cost: “shotwright spend correct”.",
            field="job",
        )
    if not 0 < micro_usd <= money.settled_micro_usd:
        raise InputError(
            f"This job counts as ${usd_text(money.settled_micro_usd)}; no more than that can come back.",
            "Give an amount above $0 and up to that.",
            field="usd",
        )
    return _row(rows, LedgerKind.REFUNDED, micro_usd, -micro_usd, note)


def of_account(
    kind: LedgerKind, provider: str, account: str, amount: Amount, usd_micro: int | None, note: str, today: date
) -> LedgerEntry:
    """Return the row of free credits, a pack or a subscription. Dollars for credits make a rate of today."""
    if kind not in ACCOUNT_KINDS:
        raise InputError(f"A row of the kind “{kind.value}” belongs to a job.", "Choose another kind.", field="kind")
    if not provider:
        raise InputError("The provider is missing.", "Name the one that the account is at.", field="provider")
    if not 0 < amount.micro <= AMOUNT_LIMIT or not 0 <= (usd_micro or 0) <= AMOUNT_LIMIT:
        raise InputError("That is no amount.", "Give more than 0, up to 1000000.", field="amount")
    in_dollars = amount.unit == "USD"
    rate = None
    if not in_dollars and usd_micro is not None:
        rate = Rate(micro_usd=usd_micro * MICRO // amount.micro, as_of=today, source="user")
    return LedgerEntry(
        kind=kind,
        provider=provider,
        account=account,
        amount=amount,
        rate=rate,
        usd_micro=amount.micro if in_dollars else usd_micro,
        as_of=today,
        note=_checked(note),
        source="user",
    )


def _ended(rows: Sequence[LedgerRow]) -> JobMoney:
    """Return what the rows of an ended job come to; raises NotFound or InputError naming `job`."""
    if not rows:
        raise NotFound(
            "There is no money of that job.", "Look it up in the ledger; free and simulated work is not there.",
            field="job",
        )  # fmt: skip
    money = job_money(rows)
    if money.state is LedgerKind.RESERVED:
        raise InputError("That job has not ended.", "Wait until it has, or cancel it.", field="job")
    return money


def _row(rows: Sequence[LedgerRow], kind: LedgerKind, micro_usd: int, settled_micro_usd: int, note: str) -> LedgerEntry:
    """Return a row of the user about the job of `rows`."""
    last = rows[-1].entry
    return last.replace(
        kind=kind,
        amount=Amount(micro=micro_usd),
        rate=None,
        usd_micro=micro_usd,
        low_usd_micro=None,
        settled_micro_usd=settled_micro_usd,
        as_of=None,
        note=_checked(note),
        source="user",
    )


def _checked(note: str) -> str:
    note = note.strip()
    check_letters(note, "note", "note")
    if len(note) > NOTE_LIMIT:
        raise InputError(f"The note has {len(note):,} characters.", f"Use at most {NOTE_LIMIT}.", field="note")
    return note
