"""Owns what may be spent: the budgets, and the word whether work may be asked for and sent.

Sums are read from the ledger once and kept current with every change of a job (`money_standing`); nothing here writes a
job. The rule what a job counts as is `domain.ledger`'s.
"""

import asyncio
import contextlib
from collections.abc import Callable, Iterable, Sequence
from datetime import tzinfo
from typing import NamedTuple

from pydantic import ValidationError

from studio.domain.budgets import ASK_SHARE, Budget, BudgetLine, Budgets, BudgetScope, Judgement, judged
from studio.domain.errors import InputError, StoreError, WorkspaceDamaged
from studio.domain.jobs import GenerationJob, Grade
from studio.domain.ledger import LedgerEntry, LedgerKind, LedgerRow, is_money, settled
from studio.domain.ledger_ports import LedgerQuery, LedgerStore
from studio.domain.money import Amount
from studio.domain.ports import Clock, JobStore
from studio.services import money_words as words
from studio.services.broadcast import Broadcast
from studio.services.money_levels import SaidLevels
from studio.services.money_standing import Standing
from studio.services.money_sums import MONTH
from studio.services.money_zone import zone_of

_BUDGETS, _LEVELS = "budgets", "budget_levels"
_LOOK_S = 600.0
"""How long a changed clock may go unseen."""


class Asking(NamedTuple):
    """Paid work that is asked for: whose it is, and the high end of what it may cost; None for an unknown price."""

    project_id: str
    provider: str
    grade: Grade
    high_micro_usd: int | None

    def is_of(self, budget: Budget) -> bool:
        """Say whether a budget concerns it."""
        of = {BudgetScope.PROJECT: self.project_id, BudgetScope.PROVIDER: self.provider}
        return budget.of == of.get(budget.scope, "")


def asking_of(job: GenerationJob) -> Asking:
    """Return a job as work that is asked for."""
    return Asking(job.project_id, job.provider, job.grade, job.estimate.high_micro_usd)


class Money:
    """The budgets of one workspace and how they stand.

    Everything without `async` is synchronous and exact: it counts jobs that were admitted and are not yet written. The
    store does one thing after the other; `changed` must follow each write before anything else is awaited. `jobs` is
    only for proofs.
    """

    def __init__(self, ledger: LedgerStore, clock: Clock, jobs: JobStore | None = None) -> None:
        self._ledger = ledger
        self._clock = clock
        self._jobs = jobs
        self._standing = Standing(ledger, clock)
        self._admitted: set[str] = set()
        self._said = SaidLevels()
        self._unkept = asyncio.Event()
        self.is_loaded = False
        """Whether what was spent is known here; before that nothing is said of it."""
        self._line = asyncio.Lock()
        self.changes: Broadcast[None] = Broadcast()
        """Sums or budgets are others now, also because a day ended."""
        self.levels: Broadcast[BudgetLine] = Broadcast()
        """A budget was filled to 80, 90 or 100 %; each is told once a period, also over several runs."""

    async def load(self, open_jobs: Iterable[GenerationJob]) -> None:
        """Read budgets and sums, and keep back what open jobs reserve. Raises StoreError or WorkspaceDamaged."""
        self._said = SaidLevels(await self._ledger.facts(_LEVELS))
        budgets = _read_budgets(await self._ledger.facts(_BUDGETS))
        self._standing.reserves.only(self._admitted)
        for job in open_jobs:
            self._standing.reserves.put(job)
        async with self._line:
            await self._standing.read(budgets)
        self.is_loaded = True
        self._announce()

    async def run(self) -> None:
        """Begin each day as it comes, see a changed clock, and keep what was said of levels, until it is cancelled."""
        async with asyncio.TaskGroup() as group:
            group.create_task(self._turn_days(), name="days of money")
            group.create_task(self._keep_levels(), name="levels of budgets")

    async def turn(self) -> None:
        """Read the sums anew where the day is another one: after a sleep or a jump of the clock. Raises StoreError."""
        async with self._line:
            self._standing.turned()
            if not self._standing.is_stale:
                return
            await self._standing.read(self._standing.budgets)
        self._announce()

    def seconds_to_next_day(self) -> float:
        """Return how long the present day of the budgets still is, in seconds."""
        self._standing.turned()
        return self._standing.seconds_to_next_day()

    @property
    def zone(self) -> tzinfo:
        """The time zone that days and months are counted in."""
        return self._standing.zone

    @property
    def budgets(self) -> Budgets:
        """All limits, without raises for today."""
        return self._standing.budgets

    async def set_budgets(self, budgets: Budgets) -> None:
        """Write the limits; they hold when this returns.

        Raises InputError naming `time_zone` or `budget`, or StoreError, and the earlier ones hold.
        """
        zone_of(budgets.time_zone)
        _check(budgets)
        async with self._line:
            if budgets == self._standing.budgets:
                return
            text = budgets.model_dump_json()
            await self._standing.read(budgets, lambda: self._ledger.keep_facts(_BUDGETS, text))
        self._announce()

    def raise_today(self, scope: BudgetScope, of: str, limit_micro_usd: int) -> None:
        """Let a budget have a higher limit until the day ends or the program does.

        Raises InputError naming `budget` where there is none, or the amount is not higher.
        """
        self._standing.turned()
        self._standing.raise_today(scope, of, limit_micro_usd)
        self.changes.send(None)

    def lines(self, project_id: str | None = None, provider: str | None = None) -> tuple[BudgetLine, ...]:
        """Return how the budgets stand that concern a project and a provider; all where both are None.

        The cap of one job has no line: nothing is spent against it.
        """
        self._standing.turned()
        return self._standing.lines(project_id, provider)

    def month_micro_usd(self) -> int:
        """Return what is spent in the present month, whether or not it has a budget."""
        self._standing.turned()
        return self._standing.month_micro_usd

    def judge(
        self, project_id: str | None, provider: str | None, grade: Grade, costs_micro_usd: Sequence[int | None]
    ) -> Judgement:
        """Say what the budgets mean for jobs of these high estimates (None: unknown). Free work is never judged."""
        if all(cost == 0 for cost in costs_micro_usd):
            return Judgement()
        lines = self.lines(project_id or "", provider or "")
        return judged(lines, self._standing.limit(BudgetScope.JOB), costs_micro_usd, grade)

    def admit(self, jobs: Sequence[GenerationJob], *, agreed: bool, instead_of: Sequence[str] = ()) -> None:
        """Keep back what new jobs may cost, all or none, before they are written.

        `changed(None, job)` then takes each over; for those that could not be written call `forget`. `agreed` is the
        user's yes to a final at 90 % or to an unknown price. `instead_of` are waiting jobs that these replace: what is
        kept back for them counts as free. Raises BudgetRefused with the field `budget`; nothing is kept back then.
        """
        self._standing.turned()
        reserves = self._standing.reserves
        paid = [job for job in jobs if is_money(job) and job.cost_micro_usd is None]
        with reserves.without(instead_of):
            self.check([asking_of(job) for job in paid], agreed=agreed)
        for job in paid:
            reserves.put(job)
            self._admitted.add(job.id)
        if paid:
            self.changes.send(None)

    def check(self, asked: Sequence[Asking], *, agreed: bool) -> None:
        """Raise BudgetRefused where `admit` would refuse paid work of these prices; keep nothing back."""
        cap = self._standing.limit(BudgetScope.JOB)
        for each in asked:
            if cap is not None and each.high_micro_usd is not None and each.high_micro_usd > cap:
                raise words.capped(each.high_micro_usd, cap)
        lines = self.lines()
        for line in lines:
            costs = [each.high_micro_usd for each in asked if each.is_of(line.budget)]
            if judged([line], None, costs, Grade.DRAFT).over:
                raise words.passed(line, costs)
        if agreed:
            return
        if any(each.high_micro_usd is None for each in asked):
            raise words.unknown_price()
        for line in lines:
            finals = [each for each in asked if each.is_of(line.budget) and each.grade is Grade.FINAL]
            if finals and line.share >= ASK_SHARE:
                raise words.late_final(line, [each.high_micro_usd for each in finals])

    def forget(self, job_ids: Iterable[str]) -> None:
        """Keep nothing back any more for admitted jobs that could not be written; others stay as they are."""
        failed = self._admitted.intersection(job_ids)
        self._admitted -= failed
        for job_id in failed:
            self._standing.reserves.set(job_id, None)
        if failed:
            self.changes.send(None)

    def allows(self, job: GenerationJob) -> bool:
        """Say whether a waiting job may be sent now: what is spent, what sent jobs may cost and its own fit the limits.

        A job whose price nobody knows passes where no budget is used up. To be asked where no other job can be sent
        before this one's change is written.
        """
        self._standing.turned()
        if not is_money(job) or job.cost_micro_usd is not None:
            return True
        room, cap = self._standing.room(job), self._standing.limit(BudgetScope.JOB)
        high = job.estimate.high_micro_usd
        if high is None:
            return room is None or room > 0
        return (room is None or high <= room) and (cap is None or high <= cap)

    def changed(self, before: GenerationJob | None, after: GenerationJob) -> None:
        """Count a change of a job that was written just now; `before` is None for a new job."""
        self._standing.turned()
        self._admitted.discard(after.id)
        is_other = self._standing.reserves.put(after)
        new, old = settled(after), settled(before)
        difference = 0 if before is None or new is None else new - (old or 0)
        self._standing.count(after.project_id, after.provider, difference)
        if is_other or difference:
            self._announce()

    def committed(self) -> tuple[int, int]:
        """Return the millionths of a dollar that are kept back for open jobs, and how many have no known price."""
        total = self._standing.reserves.total(MONTH)
        return total.micro_usd, total.unknown

    async def correct(self, job_id: str, actual_micro_usd: int, note: str) -> LedgerRow:
        """Write what an ended job truly cost, as a new row with the difference.

        Raises NotFound naming `job`, or InputError naming `job`, `usd` or `note`.
        """
        from studio.services.money_entries import correction

        return await self._by_hand(job_id, lambda rows: correction(rows, actual_micro_usd, note))

    async def refund(self, job_id: str, micro_usd: int, note: str) -> LedgerRow:
        """Write that a part of what a job cost came back; raises as `correct` does."""
        from studio.services.money_entries import refund

        return await self._by_hand(job_id, lambda rows: refund(rows, micro_usd, note))

    async def _by_hand(self, job_id: str, entry_of: Callable[[Sequence[LedgerRow]], LedgerEntry]) -> LedgerRow:
        async with self._line:
            entry = entry_of(await self._ledger.rows(LedgerQuery(job_id=job_id)))
            row = await self._ledger.add(entry)
            self._standing.turned()
            self._standing.count(entry.project_id or "", entry.provider, entry.settled_micro_usd or 0)
        self._announce()
        return row

    async def note_account(
        self, kind: LedgerKind, provider: str, account: str, amount: Amount, usd_micro: int | None, note: str
    ) -> LedgerRow:
        """Write free credits, a pack or a subscription of an account; it counts in no budget and no total.

        Raises InputError naming `kind`, `provider`, `amount` or `note`.
        """
        from studio.services.money_entries import of_account

        today = self._clock.now().astimezone(self.zone).date()
        row = await self._ledger.add(of_account(kind, provider, account, amount, usd_micro, note, today))
        self.changes.send(None)
        return row

    async def double_bill_proof(self, job_id: str) -> str:
        """Return a text for the provider: what was sent when, hashes, ids, and every charge. Raises NotFound."""
        from studio.services.money_proof import proof

        return await proof(job_id, self._ledger, self._jobs, self._clock.now())

    def _announce(self) -> None:
        """Tell that sums are others, and which levels they passed; without a listener that waits for one."""
        self.changes.send(None)
        if not self.levels.heard:
            return
        for line in self._said.newly_passed(self.lines()):
            self._unkept.set()
            self.levels.send(line)

    async def _turn_days(self) -> None:
        while True:
            await self._clock.sleep(min(_LOOK_S, self.seconds_to_next_day()))
            with contextlib.suppress(StoreError):  # the sums stay marked as old ones; the next look reads them
                await self.turn()

    async def _keep_levels(self) -> None:
        while True:
            await self._unkept.wait()
            self._unkept.clear()
            try:
                await self._ledger.keep_facts(_LEVELS, self._said.text())
            except StoreError:  # tried again; at worst a warning comes twice
                await self._clock.sleep(_LOOK_S)
                self._unkept.set()


def _check(budgets: Budgets) -> None:
    """Raise InputError naming `budget` where a limit is there twice, or names nothing or too much."""
    named = {(each.scope, each.of) for each in budgets.limits}
    if len(named) < len(budgets.limits):
        raise InputError("A budget is there twice.", "Keep one of them.", field="budget")
    for scope, of in named:
        if bool(of) != (scope in (BudgetScope.PROJECT, BudgetScope.PROVIDER)):
            raise InputError(
                f"A budget of a {scope.value} {'names nothing' if not of else 'names something'}.",
                "Name a project or a provider; the others stand for all work.",
                field="budget",
            )


def _read_budgets(kept: str | None) -> Budgets:
    """Return the budgets that were kept; raises WorkspaceDamaged: to spend without limits would be worse."""
    if kept is None:
        return Budgets()
    try:
        return Budgets.model_validate_json(kept)
    except ValidationError as error:
        raise WorkspaceDamaged(
            "The budgets in the workspace cannot be read.", "Restore a backup, or report this with the log."
        ) from error
