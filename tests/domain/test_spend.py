"""What the Spend page shows: charges are found by their words."""

from datetime import UTC, datetime

import pytest

from studio.domain.jobs import Grade
from studio.domain.ledger import LedgerEntry, LedgerKind, LedgerRow
from studio.domain.spend import Charge, found

AT = datetime(2026, 11, 21, 10, tzinfo=UTC)


def charge(**changes: object) -> Charge:
    """Return a charge of a job."""
    row = LedgerRow(
        sequence=1, at=AT, entry=LedgerEntry(kind=LedgerKind.BILLED, provider="away", remote_id="task-77")
    )  # fmt: skip
    made = Charge(
        at=AT, job_id="job-1", take_id=None, shot="1A · Take 4", project="Amber", provider="away", model="away/one",
        model_name="Away One", grade=Grade.DRAFT, money=None, kind=LedgerKind.BILLED, note="Billed twice", kept=False,
        rows=(row,),
    )  # fmt: skip
    return made._replace(**changes)  # type: ignore[arg-type]  # a test names the fields it changes


@pytest.mark.parametrize(
    "words", ["", "  ", "AMBER", "take 4", "one draft", "twice amber", "task-77", "job-1", "billed", "1a · take"]
)
def test_every_word_is_looked_for_anywhere_without_regard_to_case(words: str) -> None:
    assert found([charge()], words) == (charge(),)


@pytest.mark.parametrize("words", ["final", "amber near", "task-78"])
def test_a_charge_without_one_of_the_words_is_not_found(words: str) -> None:
    assert found([charge()], words) == ()


def test_rows_of_accounts_are_found_too() -> None:
    pack = charge(job_id=None, grade=None, shot="", project="", model="", model_name="", kind=LedgerKind.PACK, note="")
    assert found([charge(), pack], "pack") == (pack,)
