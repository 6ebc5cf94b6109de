"""Rows about money: which rows a change of a job makes, and that they come to what the job counts as."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.errors import Billed
from studio.domain.jobs import MOVES, GenerationJob, Grade, JobError, JobState
from studio.domain.ledger import (
    LedgerEntry,
    LedgerKind,
    LedgerRow,
    entries,
    is_money,
    job_money,
    open_reserve,
    settled,
)
from studio.domain.money import Amount, Bill, Estimate, Rate
from studio.domain.parameters import Parameters

AT = datetime(2026, 11, 21, 10, tzinfo=UTC)
K = LedgerKind


def job(high: int | None = 600, **changes: Any) -> GenerationJob:
    """Return a queued job that may cost `high` millionths of a dollar."""
    low = None if high is None else high // 2
    values: dict[str, Any] = {
        "id": "job", "sequence": 1, "position": 1.0, "project_id": "p", "shot_id": "s", "model": "away/one",
        "provider": "away", "account": "b", "grade": Grade.DRAFT, "prompt": "A goat.", "parameters": Parameters(),
        "body": b"{}", "body_sha256": "0" * 64, "idempotency_key": "k", "created_at": AT,
        "estimate": Estimate(low_micro_usd=low, high_micro_usd=high, as_of=date(2026, 11, 1)), **changes,
    }  # fmt: skip
    return GenerationJob(**values)


def failed(billed: Billed, kind: str = "gone") -> JobError:
    """Return an error that says whether the job was charged."""
    return JobError(kind=kind, what_happened="It failed.", what_to_do="Look.", billed=billed)


def moved(first: GenerationJob, *states: JobState, **last: Any) -> GenerationJob:
    """Return the job after some moves; `last` goes with the last one."""
    for place, state in enumerate(states, 1):
        changes = {"remote_id": "r"} if state is JobState.RUNNING else {}
        first = first.moved_to(state, **changes, **(last if place == len(states) else {}))
    return first


RUNNING = (JobState.SUBMITTING, JobState.RUNNING)
DONE = (*RUNNING, JobState.FETCHING, JobState.DONE)


def rows(found: list[LedgerEntry]) -> list[LedgerRow]:
    """Return entries as they would be written."""
    return [LedgerRow(sequence=number, at=AT, entry=entry) for number, entry in enumerate(found, 1)]


@pytest.mark.parametrize("free", [{"local": True}, {"simulated": True}, {"high": 0}])
def test_free_and_simulated_jobs_are_no_money(free: dict[str, Any]) -> None:
    made = job(**free)
    assert not is_money(made)
    assert (open_reserve(made), settled(moved(made, *DONE))) == (0, 0)
    assert entries(None, made) == entries(made, moved(made, JobState.SUBMITTING)) == ()


def test_a_job_that_was_free_and_was_billed_after_all_is_money() -> None:
    before = moved(job(0), *RUNNING)
    after = moved(before, JobState.FETCHING, cost_micro_usd=500)
    (billed,) = entries(before, after)
    assert (billed.kind, billed.settled_micro_usd, settled(after)) == (K.BILLED, 500, 500)


def test_a_new_job_has_an_estimate_and_a_reserve() -> None:
    estimated, reserved = entries(None, job())
    assert (estimated.kind, estimated.low_usd_micro, estimated.usd_micro) == (K.ESTIMATED, 300, 600)
    assert (estimated.settled_micro_usd, estimated.amount, estimated.as_of) == (0, Amount(micro=600), date(2026, 11, 1))
    assert (reserved.kind, reserved.usd_micro, reserved.settled_micro_usd) == (K.RESERVED, 600, 0)
    assert (reserved.account, reserved.project_id, reserved.shot_id, reserved.model) == ("b", "p", "s", "away/one")
    unknown = entries(None, job(None))[0]
    assert (unknown.usd_micro, unknown.amount, unknown.settled_micro_usd) == (None, None, 0)
    assert (open_reserve(job()), open_reserve(job(None))) == (600, None)


def test_moves_that_cost_nothing_make_no_row() -> None:
    made = job()
    assert entries(made, moved(made, JobState.SUBMITTING)) == ()
    done = moved(made, *DONE, cost_micro_usd=500)
    assert entries(done, done.replace(position=2.0)) == ()
    ended = moved(made, JobState.CANCELLED)
    assert entries(ended, ended.replace(position=2.0)) == ()


def test_a_bill_is_kept_in_its_own_unit_too() -> None:
    rate = Rate(micro_usd=10, as_of=date(2026, 10, 1), source="list")
    before = moved(job(), *RUNNING)
    bill = Bill(amount=Amount(micro=50_000_000, unit="credit"), rate=rate)
    (row,) = entries(before, moved(before, JobState.FETCHING, cost_micro_usd=500, bill=bill))
    assert (row.kind, row.amount, row.rate, row.usd_micro) == (K.BILLED, bill.amount, rate, 500)
    assert (row.as_of, row.source, row.remote_id, row.settled_micro_usd) == (rate.as_of, "provider", "r", 500)
    (plain,) = entries(before, moved(before, JobState.FETCHING, cost_micro_usd=500))
    assert (plain.amount, plain.rate, plain.as_of) == (Amount(micro=500), None, None)


def test_a_job_that_was_never_sent_is_released() -> None:
    made = job()
    (row,) = entries(made, moved(made, JobState.CANCELLED))
    assert (row.kind, row.usd_micro, row.settled_micro_usd, row.source) == (K.RELEASED, 0, 0, "studio")
    sent = moved(made, *RUNNING)
    (row,) = entries(sent, moved(sent, JobState.FAILED, error=failed(Billed.NO, "refused")))
    assert (row.kind, row.note, row.source, open_reserve(sent)) == (K.RELEASED, "refused", "provider", 600)


@pytest.mark.parametrize(
    ("end", "error"),
    [
        (JobState.FAILED, failed(Billed.UNKNOWN)),
        (JobState.FAILED, failed(Billed.YES)),
        (JobState.CANCELLED, None),
    ],
)
def test_a_sent_job_without_a_bill_counts_at_its_high_end(end: JobState, error: JobError | None) -> None:
    sent = moved(job(), *RUNNING)
    (row,) = entries(sent, moved(sent, end, error=error))
    assert (row.kind, row.usd_micro, row.settled_micro_usd, row.source) == (K.UNKNOWN, 600, 600, "estimate")


def test_a_done_job_without_a_bill_counts_at_its_high_end() -> None:
    fetching = moved(job(), *DONE[:-1])
    (row,) = entries(fetching, moved(fetching, JobState.DONE))
    assert (row.kind, row.settled_micro_usd) == (K.UNKNOWN, 600)
    fetching = moved(job(None), *DONE[:-1])
    (row,) = entries(fetching, moved(fetching, JobState.DONE))
    assert (row.usd_micro, row.settled_micro_usd, row.amount) == (None, None, None)


def test_an_unknown_request_that_left_no_id_counts_where_it_may_be_charged() -> None:
    unknown = moved(job(), JobState.SUBMITTING, JobState.UNKNOWN)
    assert (settled(unknown), open_reserve(unknown)) == (0, 600)
    assert settled(moved(unknown, JobState.FAILED, error=failed(Billed.UNKNOWN))) == 600
    assert settled(moved(unknown, JobState.FAILED, error=failed(Billed.NO))) == 0
    assert settled(None) == 0


def test_a_late_result_takes_back_what_was_counted_until_its_bill_comes() -> None:
    ended = moved(job(), *RUNNING, JobState.FAILED, error=failed(Billed.UNKNOWN))
    fetching = moved(ended, JobState.FETCHING)
    (row,) = entries(ended, fetching)
    assert (row.kind, row.settled_micro_usd, row.usd_micro) == (K.RESERVED, -600, 600)
    (row,) = entries(fetching, moved(fetching, JobState.DONE, cost_micro_usd=550))
    assert (row.kind, row.settled_micro_usd) == (K.BILLED, 550)


def test_what_is_known_later_of_an_ended_job_is_a_row() -> None:
    ended = moved(job(), *RUNNING, JobState.FAILED, error=failed(Billed.NO))
    (row,) = entries(ended, ended.replace(error=failed(Billed.UNKNOWN)))
    assert (row.kind, row.settled_micro_usd) == (K.UNKNOWN, 600)
    billed = ended.replace(cost_micro_usd=200)
    (row,) = entries(ended, billed)
    assert (row.kind, row.settled_micro_usd) == (K.BILLED, 200)
    (row,) = entries(billed, billed.replace(cost_micro_usd=250))
    assert row.settled_micro_usd == 50


STATES = st.lists(st.sampled_from(list(JobState)), max_size=12)


@given(
    states=STATES,
    high=st.sampled_from([None, 0, 600]),
    costs=st.lists(st.sampled_from([None, None, 0, 100, 700]), min_size=12, max_size=12),
    billed=st.lists(st.sampled_from(list(Billed)), min_size=12, max_size=12),
    local=st.booleans(),
)
def test_the_rows_of_any_walk_come_to_what_the_job_counts_as(
    states: list[JobState], high: int | None, costs: list[int | None], billed: list[Billed], local: bool
) -> None:
    now = job(high, local=local)
    found = list(entries(None, now))
    for state, cost, word in zip(states, costs, billed, strict=False):
        if state not in MOVES[now.state]:
            continue
        changes: dict[str, Any] = {"error": failed(word) if state is JobState.FAILED else None}
        if state is JobState.RUNNING:
            changes["remote_id"] = "r"
        if cost is not None and state in (JobState.FETCHING, JobState.DONE, JobState.FAILED):
            changes["cost_micro_usd"] = cost
        after = now.moved_to(state, **changes)
        found += entries(now, after)
        now = after
    total = settled(now)
    assert sum(entry.settled_micro_usd or 0 for entry in found) == (total or 0)
    if found:
        money = job_money(rows(found))
        assert money.settled_micro_usd == total
        assert (money.state is K.RESERVED) == (open_reserve(now) != 0)


def entry(kind: LedgerKind, usd: int | None, change: int | None) -> LedgerEntry:
    """Return an entry of a job."""
    return LedgerEntry(kind=kind, job_id="job", provider="away", usd_micro=usd, settled_micro_usd=change)


def test_rows_in_any_order_come_to_the_same() -> None:
    found = rows([*entries(None, job()), entry(K.BILLED, 500, 500), entry(K.CORRECTED, 400, -100)])
    assert job_money(reversed(found)) == job_money(found) == (300, 600, 400, K.BILLED, True)


def test_a_refund_is_a_correction_and_unknown_stays_unknown_until_somebody_knows() -> None:
    planned = list(entries(None, job(None)))
    unknown = [*planned, entry(K.UNKNOWN, None, None)]
    assert job_money(rows(unknown)) == (None, None, None, K.UNKNOWN, False)
    assert job_money(rows([*unknown, entry(K.REFUNDED, 10, -10)])).settled_micro_usd is None
    corrected = [*unknown, entry(K.CORRECTED, 70, 70)]
    assert job_money(rows(corrected)) == (None, None, 70, K.UNKNOWN, True)
    assert job_money(rows([*corrected, entry(K.REFUNDED, 30, -30)])).settled_micro_usd == 40
    assert job_money(rows([*unknown, entry(K.BILLED, 90, 90)])) == (None, None, 90, K.BILLED, False)
    assert job_money(rows([*unknown, entry(K.RELEASED, 0, 0)])) == (None, None, 0, K.RELEASED, False)


def test_a_job_without_rows_has_nothing() -> None:
    assert job_money([]) == (None, None, 0, K.RESERVED, False)
