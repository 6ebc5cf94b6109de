"""What was spent, as it is shown: sums, kept clips, estimates beside bills, the forecast, charges and their CSV.

Over 400 lines: one set-up of books for all of them.
"""

import csv
import io
from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from studio.domain.budgets import BudgetScope
from studio.domain.errors import Billed
from studio.domain.frames import DEFAULT_RATE
from studio.domain.jobs import GenerationJob, Grade, JobError, JobState
from studio.domain.ledger import LedgerKind, LedgerRow, entries
from studio.domain.ledger_ports import LedgerQuery
from studio.domain.money import MICRO, Amount, Bill, Estimate, Rate
from studio.domain.project import MediaFacts, Project, Slate, Take
from studio.domain.servers import Health, LastCheck
from studio.domain.spend import SpendPeriod
from studio.services.money import Money
from studio.services.spending import Spending
from studio.services.spending_sums import Days
from tests.fakes.jobs import asked
from tests.fakes.stores import MemoryLedger
from tests.fakes.time import FakeClock
from tests.fakes.workspaces import Bench

CENT = MICRO // 100
DAY_S = 86_400
MONTH, WEEK, YEAR = SpendPeriod.MONTH, SpendPeriod.WEEK, SpendPeriod.YEAR


class Studio:
    """A workspace in memory whose jobs are written as a store would, on the clock's days."""

    def __init__(self, bench: Bench, project: Project) -> None:
        self.bench = bench
        self.clock: FakeClock = bench.clock
        self.project = project
        self.shot_id = project.shots[0].id
        self.money = Money(bench.ledger, bench.clock)
        self.jobs: dict[str, GenerationJob] = {}
        self.spending = self.spending_over(bench.ledger)

    def spending_over(self, ledger: MemoryLedger) -> Spending:
        """Return what is shown of a ledger."""
        workspace = self.bench.workspace
        return Spending(
            ledger, self.money, workspace.takes, workspace.projects, workspace.catalogue, workspace.settings,
            lambda: self.jobs.values(), self.clock,
        )  # fmt: skip

    def write(self, job: GenerationJob) -> GenerationJob:
        """Write a job and its rows, and tell of it."""
        before = self.jobs.get(job.id)
        for entry in entries(before, job):
            self.bench.ledger.append(entry)
        self.jobs[job.id] = job
        self.money.changed(before, job)
        return job

    def job(self, low: int | None = 60, high: int | None = None, **changes: Any) -> GenerationJob:
        """Write a new job of an estimate in cents."""
        low_usd = None if low is None else low * CENT
        cost = Estimate(low_micro_usd=low_usd, high_micro_usd=low_usd if high is None else high * CENT)
        number = len(self.jobs) + 1
        made = asked().replace(
            id=f"job-{number}", sequence=number, estimate=cost, created_at=self.clock.now(),
            **{"project_id": self.project.id, "shot_id": self.shot_id, **changes},
        )  # fmt: skip
        return self.write(made)

    def sent(self, job: GenerationJob) -> GenerationJob:
        """Write a job as running at its provider."""
        sent = self.write(job.moved_to(JobState.SUBMITTING))
        return self.write(sent.moved_to(JobState.RUNNING, remote_id=f"remote-{job.sequence}"))

    def done(self, job: GenerationJob, cents: int | None, **changes: Any) -> Take:
        """Write a job as done at a cost, with one take."""
        fetching = self.write(self.sent(job).moved_to(JobState.FETCHING))
        cost = None if cents is None else cents * CENT
        return self.take(self.write(fetching.moved_to(JobState.DONE, cost_micro_usd=cost)), **changes)

    def take(self, job: GenerationJob, **changes: Any) -> Take:
        """Keep a take of a job."""
        number = len(self.bench.takes.saved) + 1
        media = MediaFacts(
            width_px=640, height_px=360, rate=DEFAULT_RATE, duration_s=4.0, video_codec="h264", container="mp4"
        )  # fmt: skip
        slate = Slate(
            prompt="A goat.", parameters=job.parameters, provider=job.provider, model=job.model, seed=7,
            cost_micro_usd=job.cost_micro_usd, simulated=job.simulated, program="test",
        )  # fmt: skip
        take = Take(
            id=f"take-{number}", project_id=job.project_id, shot_id=job.shot_id, job_id=job.id, number=number,
            grade=job.grade, sha256="0" * 64, extension="mp4", size_bytes=1, media=media, slate=slate,
            created_at=self.clock.now(),
        ).replace(**changes)  # fmt: skip
        self.bench.takes.saved[take.id] = take
        return take

    async def choose(self, take: Take) -> None:
        """Let a take stand for its shot."""
        await self.bench.workspace.projects.choose_take(take.project_id, take.shot_id, take.id)


@pytest.fixture
async def studio(bench: Bench) -> Studio:
    """A project with one shot and nothing spent."""
    project_id, _ = await bench.shot()
    made = Studio(bench, bench.workspace.projects.project(project_id))
    await made.money.load([])
    return made


async def test_nothing_is_spent_where_nothing_was(studio: Studio) -> None:
    spend = await studio.spending.spend(MONTH)
    figures = spend.figures
    assert (spend.since, spend.until) == (date(2026, 11, 1), date(2026, 12, 1))
    assert (figures.spent_micro_usd, figures.committed_micro_usd, figures.open_jobs, figures.free_takes) == (0, 0, 0, 0)
    assert [figures.per_kept_micro_usd, figures.median_off, figures.takes_per_keeper, figures.waiting_s] == [None] * 4
    assert figures.forecast_micro_usd is None
    assert (spend.days, spend.models, spend.compared, spend.balances, spend.budgets) == ((), (), (), (), ())
    assert await studio.spending.charges(MONTH) == ()


async def test_days_hold_what_each_provider_took_and_what_none_confirmed(studio: Studio) -> None:
    studio.done(studio.job(), 55)
    unknown = studio.write(studio.write(studio.job(80).moved_to(JobState.SUBMITTING)).moved_to(JobState.UNKNOWN))
    error = JobError(kind="settled", what_happened="a", what_to_do="b", billed=Billed.UNKNOWN)
    studio.write(unknown.moved_to(JobState.FAILED, error=error))
    studio.clock.jump(DAY_S)
    studio.done(studio.job(provider="near", model="near/two"), 60)
    studio.done(studio.job(None), None)
    studio.sent(studio.job(30))
    studio.job(None)

    spend = await studio.spending.spend(MONTH)

    assert [each[:4] for each in spend.days] == [
        (date(2026, 11, 21), "away", 135 * CENT, 80 * CENT),
        (date(2026, 11, 22), "away", 0, 0),
        (date(2026, 11, 22), "near", 60 * CENT, 0),
    ]
    figures = spend.figures
    assert (figures.spent_micro_usd, figures.unconfirmed_micro_usd, figures.unknown_jobs) == (195 * CENT, 80 * CENT, 1)
    assert (figures.committed_micro_usd, figures.committed_unknown, figures.open_jobs) == (30 * CENT, 1, 2)
    near = await studio.spending.spend(MONTH, provider="near")
    assert near.figures.spent_micro_usd == 60 * CENT
    assert near.figures.open_jobs == 0
    assert (await studio.spending.spend(MONTH, project_id="other")).days == ()


async def test_a_late_bill_confirms_what_was_unknown(studio: Studio) -> None:
    error = JobError(kind="gone", what_happened="a", what_to_do="b", billed=Billed.UNKNOWN)
    failed = studio.write(studio.sent(studio.job()).moved_to(JobState.FAILED, error=error))
    assert (await studio.spending.spend(MONTH)).figures.unconfirmed_micro_usd == 60 * CENT
    studio.clock.jump(DAY_S)
    fetching = studio.write(failed.moved_to(JobState.FETCHING))
    studio.write(fetching.moved_to(JobState.DONE, cost_micro_usd=50 * CENT))
    figures = (await studio.spending.spend(MONTH)).figures
    assert (figures.spent_micro_usd, figures.unconfirmed_micro_usd) == (50 * CENT, 0)


async def test_kept_clips_carry_the_cost_of_the_others(studio: Studio) -> None:
    takes = [studio.done(studio.job(), 60) for _ in range(4)]
    studio.clock.jump(60)
    slow = studio.sent(studio.job())
    studio.clock.jump(100)
    studio.write(slow.moved_to(JobState.FETCHING, cost_micro_usd=60 * CENT))
    studio.take(slow)
    local = studio.job(0, local=True, grade=Grade.ANIMATIC, model="animatic/sketch-1", provider="animatic")
    studio.take(local)
    studio.take(studio.job(90, simulated=True, provider="rehearsal", model="rehearsal/x"), rating=5)
    own = studio.job(0, provider="videos:here", model="videos:here/wan")
    studio.take(own, rating=4)
    studio.take(own, rating=3)
    await studio.choose(takes[1])
    studio.bench.takes.saved[takes[2].id] = takes[2].replace(rating=4)

    spend = await studio.spending.spend(MONTH)

    figures = spend.figures
    assert (figures.keepers, figures.paid_takes, figures.free_takes) == (2, 5, 3)
    assert figures.per_kept_micro_usd == 150 * CENT
    assert figures.per_kept_history == (150 * CENT,)
    assert figures.takes_per_keeper == 2.5
    assert figures.waiting_s == 0
    assert figures.finished_s_a_week == pytest.approx(12.0 * 7 / 21)
    away, here = spend.models
    assert away[:4] == ("away/one", 5, 2, 300 * CENT)
    assert away[4:] == (150 * CENT, round(300 * CENT / 8), False)
    assert here == ("videos:here/wan", 2, 1, 0, None, None, True)
    assert await studio.spending.kept_cost("away/one") == 150 * CENT
    assert await studio.spending.kept_cost("away/one") == 150 * CENT
    assert await studio.spending.kept_cost("videos:here/wan") is None


async def test_a_model_without_a_kept_clip_has_no_price_of_one(studio: Studio) -> None:
    studio.done(studio.job(), 60)
    studio.job()
    (model,) = (await studio.spending.spend(MONTH)).models
    assert model == ("away/one", 1, 0, 60 * CENT, None, None, False)
    assert await studio.spending.kept_cost("away/one") is None


async def test_an_unknown_cost_makes_no_price_of_a_kept_clip(studio: Studio) -> None:
    await studio.choose(studio.done(studio.job(None), None))
    spend = await studio.spending.spend(MONTH)
    assert spend.models[0].per_kept_micro_usd is None
    assert spend.figures.per_kept_micro_usd is None
    assert await studio.spending.kept_cost("away/one") is None
    await studio.money.correct("job-1", 70 * CENT, "By their list.")
    assert (await studio.spending.spend(MONTH)).figures.per_kept_micro_usd == 70 * CENT
    assert await studio.spending.kept_cost("away/one") is None  # it may be a minute old
    await studio.clock.advance(60)
    assert await studio.spending.kept_cost("away/one") == 70 * CENT


async def test_only_bills_stand_beside_estimates_and_what_leaves_the_range_stands_out(studio: Studio) -> None:
    studio.done(studio.job(50, 70), 66)
    studio.done(studio.job(50), 100)
    studio.done(studio.job(), None)
    studio.done(studio.job(None), 60)
    spend = await studio.spending.spend(WEEK)
    assert [(each.job_id, each.estimated_micro_usd, each.outlier) for each in spend.compared] == [
        ("job-1", 60 * CENT, False),
        ("job-2", 50 * CENT, True),
    ]
    assert spend.compared[0].shot == "1A · Take 1"
    assert spend.figures.median_off == pytest.approx(0.55)
    studio.clock.jump(90 * DAY_S)
    assert (await studio.spending.spend(YEAR)).compared == ()


async def test_a_forecast_needs_seven_days(studio: Studio) -> None:
    studio.clock.jump(10 * DAY_S)  # the first of December
    for day in range(10):
        figures = (await studio.spending.spend(MONTH)).figures
        assert (figures.forecast_micro_usd is None) == (day < 6)
        assert (await studio.spending.spend(WEEK)).figures.forecast_micro_usd is None
        studio.done(studio.job(), 100 if day < 5 else 200)
        studio.clock.jump(DAY_S)
    # The 11th, with 20 days left: $15 in 11 days, $11 of them in the last week.
    assert (await studio.spending.spend(MONTH)).figures.forecast_micro_usd == (
        15 * MICRO + round(20 * 15 * MICRO / 11),
        15 * MICRO + round(20 * 11 * MICRO / 7),
    )


async def test_history_is_by_weeks_that_have_a_kept_clip(studio: Studio) -> None:
    for weeks_ago, cents in ((9, 500), (7, 80), (1, 40), (0, 20)):
        studio.clock.jump(-7 * DAY_S * weeks_ago)
        studio.done(studio.job(), cents, rating=5)
        studio.clock.jump(7 * DAY_S * weeks_ago)
    assert (await studio.spending.spend(WEEK)).figures.per_kept_history == (80 * CENT, 40 * CENT, 20 * CENT)


@pytest.mark.parametrize(
    ("period", "since", "until"),
    [
        (WEEK, date(2026, 11, 15), date(2026, 11, 22)),
        (SpendPeriod.DAYS_30, date(2026, 10, 23), date(2026, 11, 22)),
        (YEAR, date(2026, 1, 1), date(2027, 1, 1)),
    ],
)
async def test_periods_end_with_today_or_are_whole(
    studio: Studio, period: SpendPeriod, since: date, until: date
) -> None:
    spend = await studio.spending.spend(period)
    assert (spend.since, spend.until) == (since, until)


async def test_days_are_those_of_the_budgets_time_zone(studio: Studio) -> None:
    await studio.money.set_budgets(studio.money.budgets.replace(time_zone="Asia/Tokyo"))
    studio.clock.jump(6 * 3600)  # 16:00 UTC is one o'clock of the next day there
    studio.done(studio.job(), 60)
    assert [each.day for each in (await studio.spending.spend(MONTH)).days] == [date(2026, 11, 22)]


async def test_charges_are_jobs_and_rows_of_accounts_newest_first(studio: Studio) -> None:
    take = studio.done(studio.job(), 60)
    await studio.choose(take)
    studio.clock.jump(60)
    await studio.money.note_account(LedgerKind.PACK, "away", "b", Amount(micro=MICRO, unit="credit"), None, "June")
    studio.clock.jump(60)
    studio.sent(studio.job(grade=Grade.FINAL, project_id="gone", shot_id="gone"))
    await studio.money.correct("job-1", 90 * CENT, "Billed twice.")

    running, pack, done = await studio.spending.charges(MONTH)

    assert (running.kind, running.take_id, running.shot, running.project) == (LedgerKind.RESERVED, None, "", "gone")
    assert (pack.job_id, pack.money, pack.note, pack.provider) == (None, None, "June", "away")
    assert (done.kind, done.take_id, done.shot, done.project) == (LedgerKind.BILLED, take.id, "1A · Take 1", "Film")
    assert (done.kept, done.note, done.model_name) == (True, "Billed twice.", "Away")
    assert done.money is not None
    assert (done.money.settled_micro_usd, done.money.corrected) == (90 * CENT, True)
    assert [row.entry.kind.value for row in done.rows] == ["estimated", "reserved", "billed", "corrected"]
    assert [each.job_id for each in await studio.spending.charges(MONTH, provider="near")] == []


@pytest.mark.parametrize("count", [2, 60])
async def test_a_job_that_began_before_the_days_is_whole(studio: Studio, count: int) -> None:
    running = [studio.sent(studio.job(70)) for _ in range(count)]
    studio.clock.jump(100 * DAY_S)
    for job in running:
        studio.write(job.moved_to(JobState.FETCHING, cost_micro_usd=75 * CENT))
    charges = await studio.spending.charges(WEEK)
    assert len(charges) == count
    assert {charge.money.estimate_high_micro_usd for charge in charges if charge.money} == {70 * CENT}
    assert (await studio.spending.spend(WEEK)).figures.spent_micro_usd == count * 75 * CENT


class _Busy(MemoryLedger):
    """A ledger that is written to right after its rows were read for the first time."""

    write: Callable[[], object] = staticmethod(lambda: None)

    async def rows(self, query: LedgerQuery) -> tuple[LedgerRow, ...]:
        found = await super().rows(query)
        write, self.write = self.write, lambda: None
        write()
        return found


async def test_what_changes_while_it_is_read_is_read_again(studio: Studio) -> None:
    studio.done(studio.job(), 60)
    ledger = _Busy(studio.clock)
    ledger.written = studio.bench.ledger.written
    busy = studio.spending_over(ledger)
    ledger.write = lambda: studio.done(studio.job(), 40)
    before = await busy.spend(MONTH)
    after = await busy.spend(MONTH)
    assert before.figures.spent_micro_usd == 60 * CENT
    assert after.figures.spent_micro_usd == 100 * CENT


async def test_only_edits_that_show_here_are_read_again(studio: Studio) -> None:
    projects, project_id = studio.bench.workspace.projects, studio.project.id
    studio.done(studio.job(), 60)
    await projects.rename(project_id, "Kites")
    ledger = _Busy(studio.clock)
    ledger.written = studio.bench.ledger.written
    spending = studio.spending_over(ledger)
    reads: list[None] = []

    async def looks(edit: Awaitable[object]) -> int:
        ledger.write = lambda: reads.append(None)
        await edit
        await spending.charges(MONTH)
        return len(reads)

    assert await looks(projects.rename_part(project_id, studio.shot_id, "One")) == 1
    assert await looks(projects.rename_part(project_id, studio.shot_id, "Two")) == 1
    assert await looks(projects.rename(project_id, "Film")) == 2
    assert (await spending.charges(MONTH))[0].project == "Film"
    assert await looks(projects.delete(project_id)) == 3


async def test_balances_are_what_providers_told(studio: Studio) -> None:
    at = studio.clock.now()
    checks = (
        LastCheck(provider="away", at=at, health=Health.OK, balance_micro_usd=12 * MICRO),
        LastCheck(provider="near", at=at, health=Health.OK),
    )
    await studio.bench.workspace.settings.change(checks=checks)
    assert (await studio.spending.spend(MONTH)).balances == (("away", "", 12 * MICRO, at),)
    assert (await studio.spending.spend(MONTH, provider="near")).balances == ()


async def test_budgets_of_the_choice_are_shown(studio: Studio) -> None:
    budgets = studio.money.budgets.with_limit(BudgetScope.MONTH, "", 6 * MICRO)
    await studio.money.set_budgets(budgets.with_limit(BudgetScope.PROJECT, "other", MICRO))
    assert len((await studio.spending.spend(MONTH)).budgets) == 2
    assert len((await studio.spending.spend(MONTH, project_id=studio.project.id)).budgets) == 1


def _read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


async def test_csv_has_every_row_and_its_sum_is_the_total(studio: Studio) -> None:
    rate = Rate(micro_usd=CENT, as_of=date(2026, 11, 1), source="list")
    bill = Bill(amount=Amount(micro=55 * MICRO, unit="credit"), rate=rate)
    sent = studio.sent(studio.job(account="Studio B"))
    studio.write(sent.moved_to(JobState.FETCHING, cost_micro_usd=bill.micro_usd, bill=bill))
    studio.done(studio.job(None), None)
    await studio.money.correct("job-1", 60 * CENT, '=HYPERLINK("x")')
    await studio.money.note_account(LedgerKind.GRANTED, "away", "@b", Amount(micro=5 * MICRO), None, "-1")

    text = await studio.spending.csv(await studio.spending.charges(MONTH))

    rows = _read(text)
    assert text.startswith("row,at,kind,job,")
    assert [row["row"] for row in rows] == [str(number) for number in range(1, 9)]
    billed = next(row for row in rows if row["kind"] == "billed")
    assert (billed["at"], billed["amount"], billed["unit"]) == ("2026-11-21T10:00:00Z", "55.00", "credit")
    assert (billed["usd"], billed["usd_per_unit"], billed["rate_as_of"]) == ("0.55", "0.01", "2026-11-01")
    unknown = next(row for row in rows if row["kind"] == "unknown")
    assert (unknown["amount"], unknown["usd"], unknown["counts_usd"]) == ("", "", "")
    corrected = next(row for row in rows if row["kind"] == "corrected")
    assert (corrected["note"], corrected["counts_usd"]) == ('\'=HYPERLINK("x")', "0.05")
    assert (rows[-1]["note"], rows[-1]["account"]) == ("'-1", "'@b")
    assert sum(float(row["counts_usd"] or 0) for row in rows) == pytest.approx(0.60)


async def test_sums_by_another_key(studio: Studio) -> None:
    studio.done(studio.job(), 60)
    studio.done(studio.job(None), None)
    await studio.money.refund("job-1", 20 * CENT, "")
    days = Days(date(2026, 11, 1), date(2026, 11, 22), UTC)
    sums = await studio.spending.grouped(days, lambda row, _: row.entry.model or "")
    assert sums == {"away/one": [40 * CENT, 0, 1]}
    assert not days.holds(datetime(2026, 11, 22, tzinfo=UTC))
    assert days.day(datetime(2026, 11, 22, tzinfo=UTC) - timedelta(microseconds=1)) == date(2026, 11, 21)
    assert days.day(datetime(2026, 10, 22, tzinfo=UTC)) is None
