"""Budgets and how they stand: what is let in, what may be sent, days and months, and rows that a person writes."""

import asyncio
import contextlib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.domain.budgets import Budget, BudgetLine, Budgets, BudgetScope
from studio.domain.errors import Billed, BudgetRefused, DiskFull, InputError, StudioError, WorkspaceDamaged
from studio.domain.jobs import GenerationJob, Grade, JobError, JobState
from studio.domain.ledger_ports import LedgerQuery
from studio.domain.money import MICRO, Estimate
from studio.services.money import Money
from tests.fakes.books import CENT, Books, priced
from tests.fakes.stores import MemoryLedger
from tests.fakes.time import FakeClock, calm


@pytest.fixture
async def books() -> Books:
    """Empty books."""
    made = Books()
    await made.money.load([])
    return made


async def test_a_hundred_jobs_at_once_do_not_pass_a_budget_for_ten(books: Books) -> None:
    await books.limit(BudgetScope.MONTH, 6.00)
    admitted = []
    for number in range(100):
        with contextlib.suppress(BudgetRefused):
            books.money.admit([priced(number)], agreed=False)
            admitted.append(number)
            if number % 3 == 0:  # some are written at once, some later
                books.write(priced(number))
    for number in admitted:
        if number % 3:
            books.write(priced(number))

    assert len(admitted) == 10
    assert books.line().reserved_micro_usd == 6 * MICRO
    assert books.line().left_micro_usd == 0


STEPS = st.lists(
    st.tuples(st.sampled_from(["ask", "write", "lose", "send", "bill", "fail", "doubt"]), st.integers(0, 7)),
    max_size=40,
)


@given(steps=STEPS)
@settings(max_examples=150, deadline=None)
def test_no_order_of_asking_writing_and_billing_passes_a_budget(steps: list[tuple[str, int]]) -> None:
    asyncio.run(_no_overshoot(steps))


async def _no_overshoot(steps: list[tuple[str, int]]) -> None:
    books = Books()
    await books.money.load([])
    await books.limit(BudgetScope.MONTH, 3)
    await books.limit(BudgetScope.PROJECT, 2, "p")
    admitted: dict[str, GenerationJob] = {}
    for place, (step, number) in enumerate(steps):
        job = priced(number, 30 + 20 * number, project_id="pq"[number % 2])
        written = books.jobs.get(job.id)
        if step == "ask" and written is None and job.id not in admitted:
            with contextlib.suppress(BudgetRefused):
                books.money.admit([job], agreed=False)
                admitted[job.id] = job
        elif step == "write" and job.id in admitted:
            books.write(admitted.pop(job.id))
        elif step == "lose" and job.id in admitted:
            del admitted[job.id]
            books.money.forget([job.id])
        elif written is not None:
            _go_on(books, written, step, place)
        for line in books.money.lines():
            assert line.spent_micro_usd + line.reserved_micro_usd <= line.limit_micro_usd
    books.money.forget(admitted)
    assert (await books.again()).lines() == books.money.lines()


def _go_on(books: Books, job: GenerationJob, step: str, place: int) -> None:
    """Take a written job one step on, where it can go there: to its provider, its bill, its end or into doubt."""
    ends = {JobState.RUNNING: JobState.FETCHING, JobState.FETCHING: JobState.DONE}
    billed = JobError(kind="gone", what_happened="a", what_to_do="b", billed=list(Billed)[place % 3])
    if step == "send" and job.state is JobState.QUEUED:
        assert books.money.allows(job)
        books.write(job.moved_to(JobState.SUBMITTING))
    elif step == "send" and job.state in (JobState.SUBMITTING, JobState.UNKNOWN):
        books.write(job.moved_to(JobState.RUNNING, remote_id="r"))
    elif step == "bill" and job.state in ends:
        cost = (job.estimate.high_micro_usd or 0) // 2 if place % 2 else job.cost_micro_usd
        books.write(job.moved_to(ends[job.state], cost_micro_usd=cost))
    elif step == "fail" and job.state in (JobState.SUBMITTING, JobState.RUNNING, JobState.FETCHING, JobState.UNKNOWN):
        books.write(job.moved_to(JobState.FAILED, error=billed))
    elif step == "doubt" and job.state is JobState.SUBMITTING:
        books.write(job.moved_to(JobState.UNKNOWN))


async def test_the_month_is_summed_without_a_budget_too(books: Books) -> None:
    books.ask(priced(1))
    books.send(priced(1), cost_cents=60)
    assert books.money.month_micro_usd() == (await books.again()).month_micro_usd() == 60 * CENT
    await books.money.refund("job-1", 60 * CENT, "")
    books.clock.jump(30 * 86_400)
    assert books.money.month_micro_usd() == 0


async def test_a_batch_is_let_in_whole_or_not_at_all(books: Books) -> None:
    await books.limit(BudgetScope.DAY, 1.00)
    with pytest.raises(
        BudgetRefused, match=r"These 2 requests may cost \$1.20. The budget of this day has \$1.00 left"
    ):
        books.money.admit([priced(1), priced(2)], agreed=True)
    assert books.money.committed() == (0, 0)
    books.ask(priced(1))
    assert books.money.committed() == (60 * CENT, 0)


async def test_a_job_that_could_not_be_written_keeps_nothing_back(books: Books) -> None:
    heard: list[None] = []
    books.money.changes.subscribe(heard.append)
    books.ask(priced(1))
    books.money.admit([priced(2)], agreed=False)
    books.money.forget(["job-1", "job-2", "job-3"])
    assert books.money.committed() == (60 * CENT, 0)
    count = len(heard)
    books.money.forget(["job-2"])
    assert len(heard) == count


async def test_an_edited_job_takes_the_room_of_the_one_it_replaces(books: Books) -> None:
    await books.limit(BudgetScope.MONTH, 1.00)
    books.ask(priced(1))
    with pytest.raises(BudgetRefused):
        books.money.admit([priced(2, 80)], agreed=False)
    books.money.admit([priced(2, 80)], agreed=False, instead_of=["job-1"])
    books.write(priced(1).moved_to(JobState.CANCELLED))
    books.write(priced(2, 80))
    assert books.line().reserved_micro_usd == 80 * CENT


async def test_what_was_billed_takes_the_place_of_what_was_kept_back(books: Books) -> None:
    await books.limit(BudgetScope.MONTH, 10)
    books.ask(priced(1))
    assert (books.line().spent_micro_usd, books.line().reserved_micro_usd) == (0, 60 * CENT)
    books.send(priced(1), cost_cents=55)
    assert (books.line().spent_micro_usd, books.line().reserved_micro_usd) == (55 * CENT, 0)
    assert (await books.again()).lines() == books.money.lines()


async def test_work_of_unknown_fate_counts_at_its_high_end(books: Books) -> None:
    await books.limit(BudgetScope.MONTH, 10)
    books.ask(priced(1))
    unknown = books.write(books.write(priced(1).moved_to(JobState.SUBMITTING)).moved_to(JobState.UNKNOWN))
    assert books.line().reserved_micro_usd == 60 * CENT
    error = JobError(kind="settled", what_happened="a", what_to_do="b", billed=Billed.UNKNOWN)
    books.write(unknown.moved_to(JobState.FAILED, error=error))
    assert (books.line().spent_micro_usd, books.line().reserved_micro_usd) == (60 * CENT, 0)
    assert (await books.again()).lines() == books.money.lines()


async def test_a_refused_job_gives_its_room_back(books: Books) -> None:
    await books.limit(BudgetScope.MONTH, 10)
    books.ask(priced(1))
    error = JobError(kind="prompt_rejected", what_happened="a", what_to_do="b")
    books.write(books.write(priced(1).moved_to(JobState.SUBMITTING)).moved_to(JobState.FAILED, error=error))
    assert books.line() == BudgetLine(books.line().budget, 10 * MICRO, 0, 0, 0, books.line().resets_at)


@pytest.mark.parametrize("free", [{"simulated": True}, {"local": True}, {"estimate": Estimate(high_micro_usd=0)}])
async def test_free_and_simulated_work_is_never_refused(books: Books, free: dict[str, Any]) -> None:
    await books.limit(BudgetScope.MONTH, 0)
    await books.limit(BudgetScope.JOB, 0)
    job = priced(1).replace(grade=Grade.FINAL, **free)
    books.ask(job)
    assert books.money.allows(job)
    assert books.money.committed() == (0, 0)
    assert books.ledger.written == []
    assert books.money.judge("p", "away", Grade.FINAL, [0, 0]).over == ()


async def test_every_scope_has_its_own_sum(books: Books) -> None:
    for scope, of in ((BudgetScope.DAY, ""), (BudgetScope.PROJECT, "p"), (BudgetScope.PROVIDER, "away")):
        await books.limit(scope, 10, of)
    books.ask(priced(1), priced(2, project_id="q"), priced(3, provider="near"))
    books.send(priced(2, project_id="q"), cost_cents=60)
    stand = {line.budget.scope: (line.spent_micro_usd, line.reserved_micro_usd) for line in books.money.lines()}
    assert stand == {
        BudgetScope.DAY: (60 * CENT, 120 * CENT),
        BudgetScope.PROJECT: (0, 120 * CENT),
        BudgetScope.PROVIDER: (60 * CENT, 60 * CENT),
    }
    assert [line.budget.scope for line in books.money.lines("q", "near")] == [BudgetScope.DAY]
    assert [line.budget.scope for line in books.money.lines("p")] == [BudgetScope.DAY, BudgetScope.PROJECT]
    assert (await books.again()).lines() == books.money.lines()


async def test_one_job_may_not_cost_more_than_the_cap(books: Books) -> None:
    await books.limit(BudgetScope.JOB, 0.50)
    with pytest.raises(BudgetRefused, match=r"This may cost \$0.60. One job may cost \$0.50"):
        books.money.admit([priced(1)], agreed=True)
    assert not books.money.allows(priced(1))
    assert books.money.judge(None, None, Grade.DRAFT, [60 * CENT]).over == (BudgetScope.JOB,)
    books.money.raise_today(BudgetScope.JOB, "", MICRO)
    assert books.money.allows(priced(1))
    assert books.money.lines() == ()


async def test_an_unknown_price_asks_and_passes_no_budget_that_is_used_up(books: Books) -> None:
    await books.limit(BudgetScope.MONTH, 0.60)
    with pytest.raises(BudgetRefused, match="Nobody knows what this costs"):
        books.money.admit([priced(1, None)], agreed=False)
    books.ask(priced(1, None), agreed=True)
    assert books.money.committed() == (0, 1)
    assert books.line().unknown == 1
    assert books.money.allows(priced(1, None))
    books.ask(priced(2))
    books.send(priced(2))
    assert not books.money.allows(priced(1, None))
    with pytest.raises(BudgetRefused, match=r"not known. The budget of this month of \$0.60 is used up"):
        books.money.admit([priced(3, None)], agreed=True)


async def test_a_final_asks_from_ninety_percent_on_and_drafts_still_run(books: Books) -> None:
    await books.limit(BudgetScope.PROJECT, 6.00, "p")
    books.ask(priced(1, 546))
    with pytest.raises(BudgetRefused, match="This project's budget is used to 91%"):
        books.money.admit([priced(2, 20, grade=Grade.FINAL)], agreed=False)
    assert books.money.judge("p", "away", Grade.FINAL, [20 * CENT]).asks
    assert not books.money.judge("p", "away", Grade.DRAFT, [20 * CENT]).asks
    books.ask(priced(3, 10))
    books.ask(priced(4, 20, grade=Grade.FINAL), agreed=True)
    with pytest.raises(BudgetRefused, match=r"This project's budget has \$0.24 left"):
        books.ask(priced(5, 25), agreed=True)


async def test_only_what_was_sent_is_in_the_way_of_a_waiting_job(books: Books) -> None:
    books.ask(priced(1), priced(2), priced(3))
    await books.limit(BudgetScope.MONTH, 1.20)
    assert books.money.allows(priced(1))
    books.send(priced(1))
    assert books.money.allows(priced(2))
    books.send(priced(2), cost_cents=65)
    assert not books.money.allows(priced(3))
    books.money.raise_today(BudgetScope.MONTH, "", 2 * MICRO)
    assert books.money.allows(priced(3))
    sent = books.send(priced(3))
    assert books.money.allows(sent)  # its own room is its own
    assert books.money.allows(sent.replace(cost_micro_usd=9 * MICRO))


async def test_a_raise_ends_with_the_day(books: Books) -> None:
    await books.limit(BudgetScope.MONTH, 1)
    for scope, amount in ((BudgetScope.DAY, 2), (BudgetScope.MONTH, 1)):
        with pytest.raises(InputError) as caught:
            books.money.raise_today(scope, "", amount * MICRO)
        assert caught.value.field == "budget"
    books.money.raise_today(BudgetScope.MONTH, "", 3 * MICRO)
    assert books.line().limit_micro_usd == 3 * MICRO
    assert books.line().budget.limit_micro_usd == MICRO
    books.clock.jump(86_400)
    assert books.line().limit_micro_usd == MICRO


class SlowLedger(MemoryLedger):
    """A ledger that reads a project's sum, the last one, only once the gate is open."""

    def __init__(self, clock: FakeClock) -> None:
        super().__init__(clock)
        self.gate = asyncio.Event()
        self.gate.set()

    async def spent(self, query: LedgerQuery) -> int:
        if query.project_id is not None:
            await self.gate.wait()
        return await super().spent(query)


async def test_a_charge_while_sums_are_read_is_counted_once() -> None:
    books = Books()
    books.ledger = ledger = SlowLedger(books.clock)
    books.money = Money(ledger, books.clock)
    await books.money.load([])
    await books.limit(BudgetScope.MONTH, 10)
    books.ask(priced(1))
    sent = books.send(priced(1))
    ledger.gate.clear()
    setting = asyncio.ensure_future(books.limit(BudgetScope.PROJECT, 10, "p"))
    await calm()
    books.write(books.write(sent.moved_to(JobState.FETCHING)).moved_to(JobState.DONE, cost_micro_usd=60 * CENT))
    assert [line.spent_micro_usd for line in books.money.lines()] == [60 * CENT]
    ledger.gate.set()
    await setting
    assert [line.spent_micro_usd for line in books.money.lines()] == [60 * CENT, 60 * CENT]


@pytest.mark.parametrize(
    "limits",
    [
        (Budget(scope=BudgetScope.PROJECT, limit_micro_usd=1),),
        (Budget(scope=BudgetScope.DAY, of="p", limit_micro_usd=1),),
        (Budget(scope=BudgetScope.DAY, limit_micro_usd=1), Budget(scope=BudgetScope.DAY, limit_micro_usd=2)),
    ],
)
async def test_budgets_that_make_no_sense_are_refused(books: Books, limits: tuple[Budget, ...]) -> None:
    with pytest.raises(InputError) as caught:
        await books.money.set_budgets(Budgets(limits=limits))
    assert caught.value.field == "budget"


async def test_budgets_are_kept_and_a_full_disk_leaves_the_earlier_ones(books: Books) -> None:
    await books.limit(BudgetScope.MONTH, 10)
    kept = books.money.budgets
    await books.money.set_budgets(kept)
    books.ledger.fault = DiskFull("Full.", "Make room.")
    with pytest.raises(DiskFull):
        await books.limit(BudgetScope.MONTH, 20)
    assert books.money.budgets == kept == (await books.again()).budgets


async def test_budgets_that_cannot_be_read_are_no_leave_to_spend(books: Books) -> None:
    books.ledger.kept["budgets"] = "{"
    with pytest.raises(WorkspaceDamaged):
        await books.again()


def test_every_refusal_says_what_to_do() -> None:
    from studio.services import money_words as words

    line = BudgetLine(Budget(scope=BudgetScope.MONTH, limit_micro_usd=MICRO), MICRO, 0, 0)
    refusals: list[StudioError] = [words.unknown_price(), words.capped(2, 1), words.late_final(line, [1, 2])]
    assert all(each.what_to_do and each.field == "budget" for each in refusals)
    said = [words.level(line._replace(reserved_micro_usd=cents * CENT)) for cents in (80, 90, 100)]
    assert said[0] == "The budget of this month is used to 80%: $0.80 of $1.00."
    assert ["Finals ask" in each for each in said] == [False, True, False]
    assert "Nothing paid is sent" in said[2]
    assert words.money_text(-1_500_000) == "-$1.50"


async def test_the_month_is_summed_with_and_without_a_budget() -> None:
    books = Books()
    await books.money.load(())
    job = priced(1)
    books.ask(job)
    assert books.money.month_micro_usd() == 0  # what is kept back is not spent
    books.send(job, cost_cents=55)
    assert books.money.month_micro_usd() == 55 * CENT
    await books.limit(BudgetScope.MONTH, 60)
    assert books.money.month_micro_usd() == 55 * CENT == books.line().spent_micro_usd
