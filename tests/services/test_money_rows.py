"""Rows about money that a person writes: corrections, refunds, packs; and the proof of a double bill."""

import pytest

from studio.domain.budgets import BudgetScope
from studio.domain.errors import InputError, NotFound
from studio.domain.jobs import JobState
from studio.domain.ledger import LedgerKind
from studio.domain.ledger_ports import LedgerQuery
from studio.domain.money import MICRO, Amount, Rate
from studio.services.money import Money
from tests.fakes.books import CENT, Books, priced
from tests.fakes.stores import MemoryJobs, MemoryLedger, MemoryTakes
from tests.fakes.time import START, FakeClock


@pytest.fixture
async def books() -> Books:
    """Empty books."""
    made = Books()
    await made.money.load([])
    return made


async def test_a_correction_is_a_row_with_the_difference(books: Books) -> None:
    await books.limit(BudgetScope.MONTH, 10)
    books.ask(priced(1))
    books.send(priced(1), cost_cents=60)
    row = await books.money.correct("job-1", 90 * CENT, " Billed twice. ")
    entry = row.entry
    assert (entry.kind, entry.usd_micro, entry.settled_micro_usd) == (LedgerKind.CORRECTED, 90 * CENT, 30 * CENT)
    assert (entry.note, entry.source, entry.project_id, entry.shot_id) == ("Billed twice.", "user", "p", "s")
    assert books.line().spent_micro_usd == 90 * CENT
    await books.money.refund("job-1", 40 * CENT, "They gave it back.")
    assert books.line().spent_micro_usd == 50 * CENT
    assert (await books.again()).lines() == books.money.lines()


async def test_a_refund_of_an_earlier_day_raises_no_limit_of_this_one(books: Books) -> None:
    await books.limit(BudgetScope.DAY, 10)
    books.ask(priced(1))
    books.send(priced(1), cost_cents=60)
    books.clock.jump(86_400)
    await books.money.refund("job-1", 60 * CENT, "")
    assert books.line(BudgetScope.DAY).left_micro_usd == 10 * MICRO


async def test_what_nobody_knew_is_known_after_a_correction(books: Books) -> None:
    books.ask(priced(1, None), agreed=True)
    sent = books.send(priced(1, None))
    with pytest.raises(InputError, match="has not ended"):
        await books.money.correct("job-1", CENT, "")
    books.write(books.write(sent.moved_to(JobState.FETCHING)).moved_to(JobState.DONE))
    with pytest.raises(InputError, match="not known"):
        await books.money.refund("job-1", CENT, "")
    await books.money.correct("job-1", 42 * CENT, "By their bill.")
    assert await books.ledger.spent(LedgerQuery()) == 42 * CENT
    await books.money.refund("job-1", 42 * CENT, "")
    assert await books.ledger.spent(LedgerQuery()) == 0


async def test_wrong_corrections_are_refused(books: Books) -> None:
    books.ask(priced(1))
    books.send(priced(1), cost_cents=60)
    for job, cents, note, field in (
        ("job-1", -1, "", "usd"),
        ("job-1", 10**9, "", "usd"),
        ("job-1", 1, "x" * 501, "note"),
        ("job-1", 1, "\0", "note"),
        ("job-9", 1, "", "job"),
    ):
        with pytest.raises(InputError) as caught:
            await books.money.correct(job, cents * CENT, note)
        assert caught.value.field == field
    for cents in (0, 61):
        with pytest.raises(InputError, match=r"counts as \$0.60"):
            await books.money.refund("job-1", cents * CENT, "")
    assert len(books.ledger.written) == 3


async def test_packs_and_free_credits_are_rows_that_count_nowhere(books: Books) -> None:
    await books.limit(BudgetScope.PROVIDER, 10, "away")
    note = books.money.note_account
    row = await note(LedgerKind.PACK, "away", "", Amount(micro=1000 * MICRO, unit="credit"), 10 * MICRO, "June")
    assert row.entry.rate == Rate(micro_usd=CENT, as_of=START.date(), source="user")
    assert (row.entry.usd_micro, row.entry.settled_micro_usd) == (10 * MICRO, 0)
    row = await note(LedgerKind.SUBSCRIPTION, "away", "b", Amount(micro=12 * MICRO), None, "")
    assert (row.entry.usd_micro, row.entry.rate) == (12 * MICRO, None)
    row = await note(LedgerKind.GRANTED, "away", "", Amount(micro=MICRO, unit="credit"), None, "")
    assert (row.entry.usd_micro, row.entry.rate) == (None, None)
    assert books.line(BudgetScope.PROVIDER).spent_micro_usd == 0
    assert await books.ledger.spent(LedgerQuery()) == 0


@pytest.mark.parametrize(
    ("kind", "provider", "micro", "usd", "field"),
    [
        (LedgerKind.BILLED, "away", 1, None, "kind"),
        (LedgerKind.PACK, "", 1, None, "provider"),
        (LedgerKind.PACK, "away", 0, None, "amount"),
        (LedgerKind.PACK, "away", 1, -1, "amount"),
    ],
)
async def test_wrong_rows_of_accounts_are_refused(
    books: Books, kind: LedgerKind, provider: str, micro: int, usd: int | None, field: str
) -> None:
    with pytest.raises(InputError) as caught:
        await books.money.note_account(kind, provider, "", Amount(micro=micro, unit="credit"), usd, "")
    assert caught.value.field == field


async def test_the_proof_names_both_charges_and_neither_prompt_nor_key() -> None:
    clock = FakeClock()
    ledger = MemoryLedger(clock)

    async def at_once() -> None:
        return None

    jobs = MemoryJobs(MemoryTakes(), at_once, ledger)
    money = Money(ledger, clock, jobs)
    for number, retry_of in ((1, None), (2, "job-1")):
        job = await jobs.add(priced(number, retry_of=retry_of, base_url="https://away.example", key_fingerprint="ab12"))
        sent = job.moved_to(JobState.SUBMITTING, sent_at=clock.now())
        await jobs.save(sent)
        running = sent.moved_to(JobState.RUNNING, remote_id=f"remote-{number}")
        await jobs.save(running)
        await jobs.save(running.moved_to(JobState.FETCHING, cost_micro_usd=60 * CENT))
        await clock.advance(60)
    other = await jobs.add(priced(3, body_sha256="1" * 64))

    text = await money.double_bill_proof("job-1")

    for word in ("remote-1", "remote-2", "0" * 64, "k" * 32, "https://away.example", "ab12", "0.60 USD", "job-2"):
        assert word in text
    assert text.count("billed") == 2
    assert "2026-11-21 10:00:00Z" in text
    assert other.id not in text
    assert "A goat." not in text
    with pytest.raises(NotFound):
        await money.double_bill_proof("job-9")
    with pytest.raises(NotFound):
        await Money(ledger, clock).double_bill_proof("job-1")
