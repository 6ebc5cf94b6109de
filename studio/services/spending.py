"""Owns what the Spend page and the verb `spend` show. Reads rows, takes and names; the sums are made in a thread.

A take counts as kept where it is the chosen one of its shot or has four stars or five. Knows no money of its own: what
may be spent is `money`'s.
"""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta

from studio.domain.jobs import GenerationJob
from studio.domain.ledger import LedgerKind, LedgerRow
from studio.domain.ledger_ports import LedgerQuery, LedgerStore
from studio.domain.ports import Clock
from studio.domain.project import ProjectChange
from studio.domain.spend import Balance, Charge, DaySpend, Spend, SpendPeriod
from studio.services.catalogue import Catalogue
from studio.services.money import Money
from studio.services.projects import Projects
from studio.services.settings import SettingsService
from studio.services.spending_csv import charges_csv
from studio.services.spending_figures import WEEKS, Look, key_figures
from studio.services.spending_sums import Books, Days, Names, by_model, compared, grouped, kept_cost
from studio.services.takes import Takes

COMPARED_DAYS = 90
_KEPT_COST_DAYS = 90
_KEPT_COST_S = 60.0
"""How old a cost of a kept clip may be: it is asked for with every change of a shot's settings."""
_SINGLE_JOBS = 50
"""Of more jobs than this that began before the days looked at, all rows are read at once."""


class Spending:
    """What was spent, as the user looks at it. What was read is kept until something of it changes."""

    def __init__(
        self,
        ledger: LedgerStore,
        money: Money,
        takes: Takes,
        projects: Projects,
        catalogue: Catalogue,
        settings: SettingsService,
        open_jobs: Callable[[], Iterable[GenerationJob]],
        clock: Clock,
    ) -> None:
        self._ledger = ledger
        self._money = money
        self._takes = takes
        self._projects = projects
        self._catalogue = catalogue
        self._settings = settings
        self._open_jobs = open_jobs
        self._clock = clock
        self._line = asyncio.Lock()
        self._kept: tuple[tuple[date, str | None, str | None], Books] | None = None
        self._kept_costs: dict[str, tuple[float, int, int | None]] = {}
        self._state = 0
        self._shown: dict[str, tuple[object, ...]] = {}
        money.changes.subscribe(self._forget)
        takes.changes.subscribe(self._forget)
        projects.changes.subscribe(self._on_project)

    def _forget(self, _: object = None) -> None:
        self._state += 1
        self._kept = None

    def _on_project(self, change: ProjectChange) -> None:
        """Forget what was read where names, places or chosen takes are others; most edits are of words."""
        project = change.project
        shots = () if project is None else tuple((shot.id, shot.chosen_take) for shot in project.shots)
        shown = (None if project is None else project.name, *shots)
        if self._shown.get(change.project_id) != shown:
            self._shown[change.project_id] = shown
            self._forget()

    def days(self, period: SpendPeriod) -> Days:
        """Return the days of a period up to now: of a month or year all, of the others today is the last one."""
        today = self._today()
        tomorrow = today + timedelta(days=1)
        if period is SpendPeriod.MONTH:
            since, until = today.replace(day=1), (today.replace(day=28) + timedelta(days=4)).replace(day=1)
        elif period is SpendPeriod.YEAR:
            since, until = date(today.year, 1, 1), date(today.year + 1, 1, 1)
        else:
            since, until = tomorrow - timedelta(days=7 if period is SpendPeriod.WEEK else 30), tomorrow
        return Days(since, until, self._money.zone)

    def _past(self) -> Days:
        """Return the days that history, forecast and estimates beside bills look at."""
        tomorrow = self._today() + timedelta(days=1)
        return Days(tomorrow - timedelta(days=max(COMPARED_DAYS, 7 * WEEKS)), tomorrow, self._money.zone)

    def _today(self) -> date:
        return self._clock.now().astimezone(self._money.zone).date()

    async def spend(self, period: SpendPeriod, project_id: str | None = None, provider: str | None = None) -> Spend:
        """Return all that the page shows for a period, a project and a provider; None means all of them.

        Estimates beside bills are those of the last 90 days, whatever the period is. The forecast is for a month only.
        """
        days, today = self.days(period), self._today()
        past = self._past()
        books = await self._read(_longer(days, past), project_id, provider)
        open_jobs = tuple(job for job in self._open_jobs() if _is_of(job, project_id, provider))
        budgets = self._money.lines(project_id, provider)
        balances = self._balances(provider)

        def made() -> Spend:
            pairs, off = compared(books, past)
            looked_at = Days(min(days.since, past.since), max(days.until, past.until), self._money.zone)
            look = Look(days, past, today, books.daily(looked_at))
            figures = key_figures(books, look, open_jobs, off, forecasts=period is SpendPeriod.MONTH)
            by_day = tuple(DaySpend(*each[:4]) for each in look.daily if days.since <= each.day < days.until)
            models = by_model(books, days)
            return Spend(days.since, days.until, figures, by_day, budgets, models, pairs, balances)

        return await asyncio.to_thread(made)

    async def charges(
        self, period: SpendPeriod, project_id: str | None = None, provider: str | None = None
    ) -> tuple[Charge, ...]:
        """Return the jobs that cost something and the rows of accounts of a period, newest first."""
        return await self.charges_of(self.days(period), project_id, provider)

    async def charges_of(
        self, days: Days, project_id: str | None = None, provider: str | None = None
    ) -> tuple[Charge, ...]:
        """Return the charges of some days, newest first."""
        books = await self._read(_longer(days, self._past()), project_id, provider)
        return await asyncio.to_thread(books.charges, days)

    async def grouped(self, days: Days, key_of: Callable[[LedgerRow, date], str]) -> dict[str, list[int]]:
        """Return what is spent, what of it is unconfirmed and how many costs are unknown, by a pure key of rows."""
        books = await self._read(_longer(days, self._past()), None, None)
        return await asyncio.to_thread(grouped, books, days, key_of)

    async def csv(self, charges: Sequence[Charge]) -> str:
        """Return charges as CSV, one line for each row of the ledger."""
        return await asyncio.to_thread(charges_csv, charges)

    async def kept_cost(self, model_id: str) -> int | None:
        """Return what a kept clip of a model cost in the last 90 days: its price times its takes per kept one.

        In millionths of a dollar; None where none was kept, or a cost is not known. It may be a minute old.
        """
        now, state = self._clock.monotonic(), self._state
        known = self._kept_costs.get(model_id)
        if known is not None and (known[1] == state or now - known[0] < _KEPT_COST_S):
            return known[2]
        since = Days(self._today() - timedelta(days=_KEPT_COST_DAYS), self._today(), self._money.zone).begin
        rows = await self._whole(LedgerQuery(since=since, provider=model_id.partition("/")[0]))
        cost = None
        if any(row.entry.model == model_id for row in rows):
            books = Books(rows, await self._takes.all(), Names(chosen=self._chosen()))
            cost = await asyncio.to_thread(kept_cost, books, model_id)
        self._kept_costs[model_id] = (now, state, cost)
        return cost

    async def _read(self, since: Days, project_id: str | None, provider: str | None) -> Books:
        """Return rows from the first of the days on, whole jobs only, and what goes with them; see the class."""
        key = (since.since, project_id, provider)
        async with self._line:
            if self._kept is not None and self._kept[0] == key:
                return self._kept[1]
            state = self._state
            query = LedgerQuery(since=since.begin, project_id=project_id, provider=provider)
            rows = await self._whole(query)
            takes = await (self._takes.all() if project_id is None else self._takes.of_project(project_id))
            books = Books(
                rows, [take for take in takes if provider in (None, take.slate.provider)], await self._names()
            )
            if state == self._state:
                self._kept = (key, books)
            return books

    async def _whole(self, query: LedgerQuery) -> tuple[LedgerRow, ...]:
        """Return the rows of a query, with the earlier ones of jobs that began before it."""
        rows = await self._ledger.rows(query)
        begun = {row.entry.job_id for row in rows if row.entry.kind is LedgerKind.ESTIMATED}
        earlier = {row.entry.job_id for row in rows} - begun - {None}
        if len(earlier) > _SINGLE_JOBS:
            return await self._ledger.rows(query._replace(since=None))
        found = {row.sequence: row for row in rows}
        for job_id in earlier:
            found.update({row.sequence: row for row in await self._ledger.rows(LedgerQuery(job_id=job_id))})
        return tuple(found[sequence] for sequence in sorted(found))

    async def _names(self) -> Names:
        projects = self._projects.all()
        return Names(
            projects={project.id: project.name for project in projects},
            codes={shot_id: code for project in projects for shot_id, code in project.codes().items()},
            models={line.id: line.name for line in await self._catalogue.lines()},
            chosen=self._chosen(),
        )

    def _chosen(self) -> frozenset[str]:
        shots = (shot for project in self._projects.all() for shot in project.shots)
        return frozenset(shot.chosen_take for shot in shots if shot.chosen_take is not None)

    def _balances(self, provider: str | None) -> tuple[Balance, ...]:
        return tuple(
            Balance(check.provider, check.account, check.balance_micro_usd, check.at)
            for check in self._settings.value().checks
            if check.balance_micro_usd is not None and provider in (None, check.provider)
        )


def _is_of(job: GenerationJob, project_id: str | None, provider: str | None) -> bool:
    return project_id in (None, job.project_id) and provider in (None, job.provider)


def _longer(one: Days, other: Days) -> Days:
    return one if one.since <= other.since else other
