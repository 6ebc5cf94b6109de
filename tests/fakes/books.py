"""Owns books for tests of money: budgets over a ledger in memory, and jobs that are written as a store would."""

from typing import Any

from studio.domain.budgets import BudgetLine, BudgetScope
from studio.domain.jobs import GenerationJob, JobState
from studio.domain.ledger import entries
from studio.domain.money import MICRO, Estimate
from studio.services.money import Money
from tests.fakes.jobs import asked
from tests.fakes.stores import MemoryLedger
from tests.fakes.time import FakeClock

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
