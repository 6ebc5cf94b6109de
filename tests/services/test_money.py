"""Budgets and how they stand: what is let in, what may be sent, days and months, and rows that a person writes."""

import asyncio
import contextlib
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from studio.domain.budgets import Budget, BudgetLine, Budgets, BudgetScope
from studio.domain.errors import Billed, BudgetRefused, DiskFull, InputError, NotFound, StudioError, WorkspaceDamaged
from studio.domain.jobs import GenerationJob, Grade, JobError, JobState
from studio.domain.ledger import LedgerKind, entries
from studio.domain.ledger_ports import LedgerQuery
from studio.domain.money import MICRO, Amount, Estimate, Rate
from studio.services.money import Money
from tests.conftest import ExpectedLogs
from tests.fakes.jobs import asked
from tests.fakes.stores import MemoryJobs, MemoryLedger, MemoryTakes
from tests.fakes.time import START, FakeClock, calm

CENT = MICRO // 100


def priced(number: int, cents: int | None = 60, **changes: Any) -> GenerationJob:
    """Return a queued paid job."""
    high = None if cents is None else cents * CENT
    cost = Estimate(low_micro_usd=high, high_micro_usd=high)
    return asked().replace(id=f"job-{number}", sequence=number, estimate=cost, **changes)


class Books:
    """Money over a ledger in memory, with the jobs as they were last written."""

    def __init__(self, clock: FakeClock | None = None) -> None:
        self.clock = clock or FakeClock()
        self.ledger = MemoryLedger(self.clock)
        self.jobs: dict[str, GenerationJob] = {}
        self.money = Money(self.ledger, self.clock)

    async def limit(self, scope: BudgetScope, dollars: float, of: str = "") -> None:
        """Set one budget."""
        budgets = self.money.budgets.with_limit(scope, of, int(dollars * MICRO))
        await self.money.set_budgets(budgets)

    def write(self, job: GenerationJob) -> GenerationJob:
        """Write a job as the store would, and tell of it."""
        before = self.jobs.get(job.id)
        for entry in entries(before, job):
            self.ledger.append(entry)
        self.jobs[job.id] = job
        self.money.changed(before, job)
        return job

    def ask(self, *jobs: GenerationJob, agreed: bool = False) -> None:
        """Admit jobs and write them."""
        self.money.admit(jobs, agreed=agreed)
        for job in jobs:
            self.write(job)

    def send(self, job: GenerationJob, cost_cents: int | None = None) -> GenerationJob:
        """Write a job as sent, and with a cost as done."""
        sent = self.write(self.write(job.moved_to(JobState.SUBMITTING)).moved_to(JobState.RUNNING, remote_id="r"))
        if cost_cents is None:
            return sent
        fetching = self.write(sent.moved_to(JobState.FETCHING))
        return self.write(fetching.moved_to(JobState.DONE, cost_micro_usd=cost_cents * CENT))

    def line(self, scope: BudgetScope = BudgetScope.MONTH) -> BudgetLine:
        """Return how one budget stands."""
        return next(line for line in self.money.lines() if line.budget.scope is scope)

    async def again(self) -> Money:
        """Return the money of a new run of the program over the same ledger."""
        money = Money(self.ledger, self.clock)
        await money.load(tuple(self.jobs.values()))
        return money


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


async def test_days_and_months_begin_anew(books: Books) -> None:
    await books.money.set_budgets(
        Budgets(
            limits=tuple(
                Budget(scope=scope, of=of, limit_micro_usd=10 * MICRO)
                for scope, of in (("day", ""), ("month", ""), ("project", "p"), ("provider", "away"))
            ),
            time_zone="Europe/Berlin",
        )
    )
    assert books.money.seconds_to_next_day() == 13 * 3600  # 11:00 in Berlin
    books.ask(priced(1))
    books.send(priced(1), cost_cents=60)
    heard: list[None] = []
    books.money.changes.subscribe(heard.append)

    def spent() -> dict[str, int]:
        return {line.budget.scope.value: line.spent_micro_usd // CENT for line in books.money.lines()}

    running = asyncio.ensure_future(books.money.run())
    await books.clock.advance(13 * 3600 + 1)
    assert heard
    assert spent() == {"day": 0, "month": 60, "project": 60, "provider": 60}
    assert books.line(BudgetScope.DAY).resets_at == datetime(2026, 11, 22, 23, tzinfo=UTC)
    await books.clock.advance(9 * 86_400)
    assert spent() == {"day": 0, "month": 0, "project": 60, "provider": 0}
    assert (await books.again()).lines() == books.money.lines()
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


async def test_a_clock_that_is_set_back_is_read_anew_and_raises_no_budget(books: Books) -> None:
    await books.limit(BudgetScope.DAY, 10)
    books.ask(priced(1))
    books.send(priced(1), cost_cents=60)
    books.clock.jump(-2 * 86_400)
    assert books.line(BudgetScope.DAY).spent_micro_usd == 60 * CENT
    await books.money.turn()
    assert books.line(BudgetScope.DAY).spent_micro_usd == 60 * CENT
    resets_at = books.line(BudgetScope.DAY).resets_at
    assert resets_at is not None
    assert (resets_at - books.clock.now()).days == 0
    heard: list[None] = []
    books.money.changes.subscribe(heard.append)
    await books.money.turn()
    assert heard == []


async def test_a_charge_at_midnight_is_in_the_day_of_its_row(books: Books) -> None:
    """The row is written before midnight and told of after it."""
    await books.limit(BudgetScope.DAY, 10)
    books.ask(priced(1))
    sent = books.send(priced(1))
    done = sent.moved_to(JobState.FETCHING).moved_to(JobState.DONE, cost_micro_usd=60 * CENT)
    for entry in entries(sent, done):
        books.ledger.append(entry)
    books.clock.jump(86_400)
    books.money.changed(sent, done)
    assert books.line(BudgetScope.DAY).spent_micro_usd == 60 * CENT
    await books.money.turn()
    assert books.line(BudgetScope.DAY).spent_micro_usd == 0


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


async def test_a_zone_that_is_not_there_is_refused(books: Books) -> None:
    for name in ("Europe/Atlantis", "../etc", "Europe"):
        with pytest.raises(InputError) as caught:
            await books.money.set_budgets(Budgets(time_zone=name))
        assert caught.value.field == "time_zone"
    assert books.money.budgets == Budgets()


async def test_a_kept_zone_that_the_system_lost_is_this_computers(books: Books, expected_logs: ExpectedLogs) -> None:
    expected_logs.expect("There is no time zone “Europe/Atlantis”")
    kept = Budgets(limits=(Budget(scope=BudgetScope.DAY, limit_micro_usd=MICRO),), time_zone="Europe/Atlantis")
    books.ledger.kept["budgets"] = kept.model_dump_json()
    money = await books.again()
    assert money.budgets == kept


@pytest.fixture
def berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """This computer stands in Berlin."""
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("berlin")
@pytest.mark.parametrize(
    ("moment", "hours"), [(datetime(2026, 3, 29, 10, tzinfo=UTC), 12), (datetime(2026, 10, 24, 22, tzinfo=UTC), 25)]
)
async def test_this_computers_own_days_have_23_and_25_hours_too(moment: datetime, hours: int) -> None:
    books = Books(FakeClock(moment))
    await books.money.load([])
    assert books.money.seconds_to_next_day() == hours * 3600
    assert moment.astimezone(books.money.zone).tzname() == "CEST"
    zone = books.money.zone
    assert [zone.dst(None), zone.utcoffset(None), zone.tzname(None)] == [None, None, None]


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


async def test_levels_are_told_once_in_a_period_over_several_runs(books: Books) -> None:
    await books.limit(BudgetScope.MONTH, 10)
    told: list[float] = []
    books.money.levels.subscribe(lambda line: told.append(line.share))
    running = asyncio.ensure_future(books.money.run())
    for number, cents in enumerate((790, 10, 50, 45, 100, 5)):
        books.write(priced(number, cents))
        await calm()
    assert told == pytest.approx([0.8, 0.995, 1.0])
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)

    later = await books.again()
    later.levels.subscribe(lambda line: told.append(line.share))
    later.changed(None, priced(9, 1))
    assert len(told) == 3
    await later.set_budgets(later.budgets.with_limit(BudgetScope.MONTH, "", 11 * MICRO))
    assert told[3:] == [pytest.approx(10.01 / 11)]


async def test_a_disk_that_is_full_does_not_end_the_days(books: Books) -> None:
    await books.limit(BudgetScope.DAY, 1)
    told: list[BudgetLine] = []
    books.money.levels.subscribe(told.append)
    running = asyncio.ensure_future(books.money.run())
    books.ledger.fault = DiskFull("Full.", "Make room.")
    books.write(priced(1, 100))
    await books.clock.advance(86_400)
    books.ledger.fault = None
    await books.clock.advance(600)
    assert not running.done()
    assert len(told) == 2
    assert "day" in books.ledger.kept["budget_levels"]
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


async def test_levels_that_cannot_be_read_warn_again(books: Books) -> None:
    await books.limit(BudgetScope.DAY, 1)
    for text in ("[", "[]", '{"day:": 1}'):
        books.ledger.kept["budget_levels"] = text
        money = await books.again()
        told: list[BudgetLine] = []
        money.levels.subscribe(told.append)
        money.changed(None, priced(1, 100))
        assert len(told) == 1


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
