"""Owns money in memory for tests of the window: budgets that are kept, sums that are given, rows that are noted."""

import asyncio
import csv
import io
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import NamedTuple

from studio.domain.budgets import Budget, BudgetLine, Budgets, BudgetScope, next_month
from studio.domain.errors import InputError, StudioError
from studio.domain.jobs import Grade
from studio.domain.ledger import LedgerEntry, LedgerKind, LedgerRow, job_money
from studio.domain.money import Amount, Rate
from studio.domain.spend import Charge, Compared, DaySpend, KeyFigures, ModelSpend, Spend, SpendPeriod
from studio.services.broadcast import Broadcast
from tests.fakes.time import START

USD = 1_000_000


class Noted(NamedTuple):
    """A row that was written by hand."""

    what: str
    job_id: str
    micro_usd: int | None
    note: str


class FakeMoney:
    """Budgets and rows by hand. `spent` is what each budget's scope and subject has spent."""

    def __init__(self) -> None:
        self.changes: Broadcast[None] = Broadcast()
        self.budgets = Budgets()
        self.zone: tzinfo = UTC
        self.month = 0
        self.is_loaded = True
        self.spent: dict[tuple[BudgetScope, str], int] = {}
        self.reserved: dict[tuple[BudgetScope, str], int] = {}
        self.raised: dict[tuple[BudgetScope, str], int] = {}
        self.noted: list[Noted] = []
        self.proofs: list[str] = []

    def month_micro_usd(self) -> int:
        return self.month

    def limit(self, scope: BudgetScope, usd: float, of: str = "", spent: float = 0.0, reserved: float = 0.0) -> None:
        """Set a limit, and what is spent and kept back of it, in dollars."""
        self.budgets = self.budgets.with_limit(scope, of, round(usd * USD))
        self.spent[scope, of] = round(spent * USD)
        self.reserved[scope, of] = round(reserved * USD)

    def line(self, budget: Budget) -> BudgetLine:
        key = budget.scope, budget.of
        ends = None if budget.scope is BudgetScope.PROJECT else next_month(START.replace(day=1, hour=0))
        return BudgetLine(
            budget, self.raised.get(key, budget.limit_micro_usd), self.spent.get(key, 0), self.reserved.get(key, 0),
            resets_at=ends,
        )  # fmt: skip

    def lines(self, project_id: str | None = None, provider: str | None = None) -> tuple[BudgetLine, ...]:
        return tuple(self.line(each) for each in self.budgets.limits if each.scope is not BudgetScope.JOB)

    async def set_budgets(self, budgets: Budgets) -> None:
        if budgets.time_zone == "Nowhere/Land":
            raise InputError("There is no such time zone.", "Choose another one.", field="time_zone")
        self.budgets = budgets
        self.changes.send(None)

    def raise_today(self, scope: BudgetScope, of: str, limit_micro_usd: int) -> None:
        if limit_micro_usd <= (self.budgets.limit(scope, of) or 0):
            raise InputError("Only a budget can be raised, to more than it is.", "Write more.", field="budget")
        self.raised[scope, of] = limit_micro_usd
        self.changes.send(None)

    async def correct(self, job_id: str, actual_micro_usd: int, note: str) -> LedgerRow:
        return self._noted(LedgerKind.CORRECTED, job_id, actual_micro_usd, note)

    async def refund(self, job_id: str, micro_usd: int, note: str) -> LedgerRow:
        if not note:
            raise InputError("A note is missing.", "Say why.", field="note")
        return self._noted(LedgerKind.REFUNDED, job_id, micro_usd, note)

    async def note_account(
        self, kind: LedgerKind, provider: str, account: str, amount: Amount, usd_micro: int | None, note: str
    ) -> LedgerRow:
        return self._noted(kind, f"{provider}/{account}: {amount.micro} {amount.unit}", usd_micro, note)

    def _noted(self, kind: LedgerKind, job_id: str, micro_usd: int | None, note: str) -> LedgerRow:
        self.noted.append(Noted(kind.value, job_id, micro_usd, note))
        self.changes.send(None)
        entry = LedgerEntry(kind=kind, provider="away", usd_micro=micro_usd, note=note, source="user")
        return LedgerRow(sequence=100 + len(self.noted), at=START, entry=entry)

    async def double_bill_proof(self, job_id: str) -> str:
        self.proofs.append(job_id)
        return f"Charges of {job_id}\n"


class FakeSpending:
    """Sums that a test gives, while `go` is set. An error in `faults` is raised by the next question."""

    def __init__(self, spend: Spend | None = None, charges: Sequence[Charge] = ()) -> None:
        self.answer = spend if spend is not None else spend_of()
        self.lines = tuple(charges)
        self.faults: list[StudioError] = []
        self.asked: list[tuple[SpendPeriod, str | None, str | None]] = []
        self.go = asyncio.Event()
        self.go.set()

    async def spend(self, period: SpendPeriod, project_id: str | None = None, provider: str | None = None) -> Spend:
        self.asked.append((period, project_id, provider))
        await self.go.wait()
        if self.faults:
            raise self.faults.pop(0)
        return self.answer

    async def charges(
        self, period: SpendPeriod, project_id: str | None = None, provider: str | None = None
    ) -> tuple[Charge, ...]:
        return tuple(each for each in self.lines if provider in (None, each.provider))

    async def csv(self, charges: Sequence[Charge]) -> str:
        out = io.StringIO()
        writer = csv.writer(out)
        writer.writerow(("at", "take", "usd"))
        writer.writerows((each.at.isoformat(), each.shot, _usd(each)) for each in charges)
        return out.getvalue()


def _usd(charge: Charge) -> str:
    settled = charge.money.settled_micro_usd if charge.money is not None else None
    return "" if settled is None else f"{settled / USD:.2f}"


def figures_of(**numbers: object) -> KeyFigures:
    """Return key figures of a workspace in which nothing was paid, but for what is named."""
    return KeyFigures(
        **{  # type: ignore[arg-type]  # of the types that KeyFigures names
            "spent_micro_usd": 0, "unconfirmed_micro_usd": 0, "unknown_jobs": 0, "committed_micro_usd": 0,
            "committed_unknown": 0, "open_jobs": 0, "keepers": 0, "paid_takes": 0, "per_kept_micro_usd": None,
            "per_kept_history": (), "median_off": None, "free_takes": 0, "takes_per_keeper": None, "waiting_s": None,
            "finished_s_a_week": 0.0, "forecast_micro_usd": None, **numbers,
        }
    )  # fmt: skip


def spend_of(
    days: Sequence[tuple[int, str, float]] = (),
    *,
    money: FakeMoney | None = None,
    models: Sequence[ModelSpend] = (),
    compared: Sequence[Compared] = (),
    **numbers: object,
) -> Spend:
    """Return November 2026 with these days: number, provider, dollars."""
    spent = sum(round(usd * USD) for _, _, usd in days)
    return Spend(
        since=date(2026, 11, 1),
        until=date(2026, 12, 1),
        figures=figures_of(**{"spent_micro_usd": spent, **numbers}),
        days=tuple(DaySpend(date(2026, 11, day), provider, round(usd * USD)) for day, provider, usd in days),
        budgets=money.lines() if money is not None else (),
        models=tuple(models),
        compared=tuple(compared),
        balances=(),
    )


def rows_of(
    job_id: str, estimate: float, *ends: tuple[LedgerKind, float | None], at: datetime
) -> tuple[LedgerRow, ...]:
    """Return the rows of a job: estimated, kept back, then `ends` in dollars (None: unknown)."""
    kinds = [(LedgerKind.ESTIMATED, estimate, 0.0), (LedgerKind.RESERVED, estimate, 0.0)]
    said: list[tuple[LedgerKind, float | None, float | None]] = [*kinds, *((kind, usd, usd) for kind, usd in ends)]
    return tuple(
        LedgerRow(
            sequence=at_row + 1,
            at=at + timedelta(seconds=at_row),
            entry=LedgerEntry(
                kind=kind, job_id=job_id, provider="google", remote_id=f"op-{job_id}",
                amount=None if usd is None else Amount(micro=round(usd * USD)),
                usd_micro=None if usd is None else round(usd * USD),
                settled_micro_usd=None if settled is None else round(settled * USD),
                source="provider" if kind is LedgerKind.BILLED else "estimate",
            ),
        )
        for at_row, (kind, usd, settled) in enumerate(said)
    )  # fmt: skip


def charge_of(
    job_id: str,
    shot: str,
    estimate: float,
    *ends: tuple[LedgerKind, float | None],
    at: datetime = START,
    kept: bool = False,
    provider: str = "google",
    model_name: str = "Veo 3.1 Fast",
    grade: Grade = Grade.DRAFT,
    take_id: str | None = None,
) -> Charge:
    """Return a line of the ledger for a job with these rows behind its estimate."""
    rows = rows_of(job_id, estimate, *ends, at=at)
    money = job_money(rows)
    return Charge(
        at=at, job_id=job_id, take_id=take_id, shot=shot, project="Film", provider=provider,
        model=f"{provider}/a-model", model_name=model_name, grade=grade, money=money, kind=money.state, note="",
        kept=kept, rows=rows,
    )  # fmt: skip


def credits_charge(job_id: str, shot: str, credits_: float, usd: float, at: datetime = START) -> Charge:
    """Return a line that a provider billed in credits, converted by a dated rate."""
    made = charge_of(job_id, shot, usd, (LedgerKind.BILLED, usd), at=at, provider="kling", model_name="Kling 2.6")
    rate = Rate(micro_usd=round(usd / credits_ * USD), as_of=date(2026, 11, 1), source="price page")
    last = made.rows[-1]
    entry = last.entry.replace(amount=Amount(micro=round(credits_ * USD), unit="credit"), rate=rate)
    return made._replace(rows=(*made.rows[:-1], last.replace(entry=entry)))


def pack_charge(provider: str, credits_: float, usd: float | None, at: datetime = START) -> Charge:
    """Return the line of a prepaid pack."""
    entry = LedgerEntry(
        kind=LedgerKind.PACK, provider=provider, amount=Amount(micro=round(credits_ * USD), unit="credit"),
        usd_micro=None if usd is None else round(usd * USD), settled_micro_usd=0, note="Autumn pack", source="user",
    )  # fmt: skip
    return Charge(
        at=at, job_id=None, take_id=None, shot="", project="", provider=provider, model="", model_name="",
        grade=None, money=None, kind=LedgerKind.PACK, note="Autumn pack", kept=False,
        rows=(LedgerRow(sequence=9, at=at, entry=entry),),
    )  # fmt: skip
