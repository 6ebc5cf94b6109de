"""Owns the writing of charges as CSV: one line for each row of the ledger. Pure, for any thread."""

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from studio.domain.ledger import LedgerRow
from studio.domain.money import usd_text
from studio.domain.spend import Charge

COLUMNS = (
    "row", "at", "kind", "job", "project", "shot", "provider", "account", "model", "grade", "remote_id", "amount",
    "unit", "usd", "counts_usd", "usd_per_unit", "rate_as_of", "source", "note",
)  # fmt: skip
"""`usd` is what the row says, `counts_usd` by how much it changes what is spent: the sum of it is the total."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would take for the beginning of a formula."""


def charges_csv(charges: Iterable[Charge]) -> str:
    """Return the rows of charges by their number, with a header. Times are UTC; what is unknown is empty."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    lines = ((row, charge) for charge in charges for row in charge.rows)
    for row, charge in sorted(lines, key=lambda line: line[0].sequence):
        writer.writerow(_cells(row, charge))
    return text.getvalue()


def _cells(row: LedgerRow, charge: Charge) -> Iterator[str]:
    entry = row.entry
    rate = entry.rate
    yield str(row.sequence)
    yield _time(row.at)
    yield entry.kind.value
    yield _text(entry.job_id)
    yield _text(charge.project)
    yield _text(charge.shot)
    yield _text(entry.provider)
    yield _text(entry.account)
    yield _text(entry.model)
    yield "" if entry.grade is None else entry.grade.value
    yield _text(entry.remote_id)
    yield "" if entry.amount is None else usd_text(entry.amount.micro) or ""
    yield "" if entry.amount is None else _text(entry.amount.unit)
    yield usd_text(entry.usd_micro) or ""
    yield usd_text(entry.settled_micro_usd) or ""
    yield "" if rate is None else usd_text(rate.micro_usd) or ""
    yield "" if rate is None else rate.as_of.isoformat()
    yield _text(entry.source)
    yield _text(entry.note)


def _text(words: str | None) -> str:
    """Return text that no spreadsheet takes for a formula."""
    words = words or ""
    return f"'{words}" if words.startswith(_FORMULA) else words


def _time(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
