"""Days, months and time zones of budgets, clocks that jump, and levels that are told once in a period."""

import asyncio
import time
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from studio.domain.budgets import Budget, BudgetLine, Budgets, BudgetScope
from studio.domain.errors import DiskFull, InputError
from studio.domain.jobs import JobState
from studio.domain.ledger import entries
from studio.domain.money import MICRO
from tests.conftest import ExpectedLogs
from tests.fakes.books import CENT, Books, priced
from tests.fakes.time import FakeClock, calm


@pytest.fixture
async def books() -> Books:
    """Empty books."""
    made = Books()
    await made.money.load([])
    return made


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
