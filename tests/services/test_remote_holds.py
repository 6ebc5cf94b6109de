"""What holds waiting jobs: limits, refused accounts, budgets; when they go on, and in which order.

Over 400 lines: one bench for all the reasons a job may wait for.
"""

import asyncio
import itertools
import math
from collections.abc import Sequence
from datetime import timedelta

import pytest

from studio.domain.budgets import Budgets, BudgetScope
from studio.domain.errors import AuthFailed, BudgetRefused, NoKey, QuotaExceeded, RateLimited, StudioError
from studio.domain.jobs import GenerationJob, Held, JobState
from studio.domain.provider_ports import Capabilities
from studio.services.retry import LONGEST_HOLD_S
from tests.fakes.providers import COST_MICRO_USD
from tests.fakes.workspaces import Bench

DAY_S = 86_400.0


def _limited(retry_after_s: float | None) -> RateLimited:
    return RateLimited("Too many requests.", "Wait.", provider="away", retry_after_s=retry_after_s)


async def _jobs(bench: Bench, count: int) -> tuple[GenerationJob, ...]:
    return await bench.workspace.jobs.request_all([await bench.order()] * count)


def _stored(bench: Bench, jobs: Sequence[GenerationJob]) -> list[GenerationJob]:
    return [bench.jobs.saved[job.id] for job in jobs]


async def _all_done(bench: Bench, jobs: Sequence[GenerationJob]) -> None:
    await bench.clock.until(lambda: all(job.state is JobState.DONE for job in _stored(bench, jobs)))


# ---- limits ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked_s", "waits_s"),
    [
        (30.0, 30.0), (30.123456789, 30.123456789), (0.25, 1.0), (0.0, 1.0), (-5.0, 1.0), (math.nan, 1.0),
        (math.inf, 1.0), (None, 1.0), (900.0, 900.0), (5000.0, 5000.0), (3 * DAY_S, 3 * DAY_S),
    ],
)  # fmt: skip
@pytest.mark.parametrize("ends", ["", "close", "kill", "wake"])
async def test_a_limit_is_kept_in_all_its_forms(bench: Bench, asked_s: float | None, waits_s: float, ends: str) -> None:
    bench.remote.plan = [_limited(asked_s)]
    jobs = await _jobs(bench, 3)
    await bench.clock.until(lambda: bench.jobs.saved[jobs[0].id].held is Held.RATE_LIMIT)
    at = bench.clock.monotonic()
    until = bench.jobs.saved[jobs[0].id].held_until
    assert until is not None
    assert abs(until - bench.clock.now() - timedelta(seconds=waits_s)) < timedelta(milliseconds=1)
    await bench.clock.advance(waits_s / 2)
    if ends == "wake":
        bench.workspace.jobs.woke()
    elif ends:
        await (bench.close() if ends == "close" else bench.kill())
        await bench.open()
    await bench.clock.advance(at + waits_s - 0.01 - bench.clock.monotonic())
    assert bench.remote.sent == [jobs[0].id]
    await bench.clock.advance(2.0)
    assert bench.remote.sent[:2] == [jobs[0].id] * 2
    await _all_done(bench, jobs)
    assert bench.remote.sent == [jobs[0].id, *(job.id for job in jobs)]


async def test_an_endless_limit_is_parked_until_the_user_says_otherwise(bench: Bench) -> None:
    bench.remote.plan = [_limited(1e9)]
    jobs = await _jobs(bench, 2)
    parked = await bench.clock.run(bench.workspace.jobs.wait(jobs[0].id))
    assert (parked.held, parked.held_until) == (Held.RATE_LIMIT, bench.clock.now() + timedelta(seconds=1e9))
    await bench.clock.advance(DAY_S)
    await bench.close()
    await bench.open()
    await bench.clock.advance(DAY_S)
    assert bench.remote.sent == [jobs[0].id]
    await bench.workspace.jobs.hold(jobs[0].id, False)
    await _all_done(bench, jobs)
    assert bench.remote.sent == [jobs[0].id] * 2 + [jobs[1].id]


async def test_a_limit_beyond_all_calendars_is_cut(bench: Bench) -> None:
    bench.remote.plan = [_limited(1e300)]
    jobs = await _jobs(bench, 1)
    await bench.clock.until(lambda: bench.jobs.saved[jobs[0].id].held is Held.RATE_LIMIT)
    assert bench.jobs.saved[jobs[0].id].held_until == bench.clock.now() + timedelta(seconds=LONGEST_HOLD_S)


async def test_limits_in_a_row_wait_longer_and_an_answer_begins_anew(bench: Bench) -> None:
    times: list[float] = []
    taken = bench.remote.submit

    async def submit(job: GenerationJob) -> str:
        times.append(bench.clock.monotonic())
        return await taken(job)

    bench.remote.submit = submit  # type: ignore[method-assign]  # to see when requests go out
    bench.remote.plan = [*[_limited(None)] * 8, "ok", _limited(None)]
    await _all_done(bench, await _jobs(bench, 2))
    waits = [round(after - before) for before, after in itertools.pairwise(times)]
    assert waits == [1, 2, 4, 8, 16, 32, 60, 60, 0, 1]


async def test_of_several_limits_at_once_the_longest_holds(bench: Bench) -> None:
    bench.remote.capabilities = Capabilities(create_deadline_s=3600.0, source="a test")  # sent side by side
    answers: list[RateLimited] = [_limited(600.0), _limited(2.0), _limited(None)]
    both = asyncio.Event()

    async def submit(job: GenerationJob) -> str:
        bench.remote.sent.append(job.id)
        if len(bench.remote.sent) == 3:
            both.set()
        await both.wait()
        if answers:
            raise answers.pop(0)
        return bench.remote._taken(job, fails=False)

    bench.remote.submit = submit  # type: ignore[method-assign]  # they come back together
    jobs = await _jobs(bench, 3)
    behind = await _jobs(bench, 2)
    bench.remote.capabilities = bench.remote.capabilities.replace(at_once=3)
    await bench.clock.advance(599)
    assert bench.remote.sent[3:] == []
    await _all_done(bench, [*jobs, *behind])
    assert bench.remote.sent[3:] == [job.id for job in (*jobs, *behind)]


async def test_a_limit_of_one_account_is_not_that_of_another(bench: Bench) -> None:
    bench.remote.plan = [_limited(600.0)]
    first = (await _jobs(bench, 1))[0]
    await bench.clock.until(lambda: bench.jobs.saved[first.id].held is Held.RATE_LIMIT)
    second = await _second(bench, first, 1)
    await bench.clock.advance(60)
    assert bench.jobs.saved[second[0].id].state is JobState.DONE
    assert bench.jobs.saved[first.id].state is JobState.QUEUED


async def test_questions_keep_limits_too(bench: Bench) -> None:
    bench.remote.status_errors = [_limited(200.0), _limited(1e9)]
    job = (await _jobs(bench, 1))[0]
    await bench.clock.advance(190)
    assert len(bench.remote.asked) == 1
    await bench.clock.advance(20)
    assert len(bench.remote.asked) == 2
    await bench.clock.advance(880)
    assert len(bench.remote.asked) == 2
    await _all_done(bench, [job])  # it may expire: it is not left alone for thirty years


async def test_a_wish_to_cancel_that_a_kill_cut_off_is_kept(bench: Bench) -> None:
    await bench.workspace.jobs.pause(True)
    job = (await _jobs(bench, 1))[0]
    await bench.kill()  # after a request was turned away, and before its cancel was written
    bench.jobs.saved[job.id] = job.replace(cancel_requested_at=bench.clock.now())
    await bench.open()
    await bench.workspace.jobs.pause(False)
    await bench.clock.advance(60)
    assert (bench.jobs.saved[job.id].state, bench.remote.sent) == (JobState.CANCELLED, [])


# ---- accounts --------------------------------------------------------------------------------------------------------


async def _second(bench: Bench, like: GenerationJob, count: int) -> list[GenerationJob]:
    """Ask for jobs of the same provider's second account."""
    made = [
        like.replace(
            id=f"second-{number}", idempotency_key=f"second-{number}", account="second", state=JobState.QUEUED,
            held=None, held_until=None, error=None, attempts=0, sent_at=None, remote_id=None,
        )
        for number in range(count)
    ]  # fmt: skip
    return [await bench.workspace.jobs.take_on(job) for job in made]


def _writes(bench: Bench) -> list[int]:
    """Return a list that gets the number of jobs of every write from now on."""
    save_all, writes = bench.jobs.save_all, list[int]()

    async def counted(jobs: Sequence[GenerationJob]) -> None:
        writes.append(len(jobs))
        await save_all(jobs)

    bench.jobs.save_all = counted  # type: ignore[method-assign]  # to see how much is written at once
    return writes


REFUSALS = pytest.mark.parametrize("kind", [AuthFailed, QuotaExceeded])


def _refusal(kind: type[StudioError]) -> StudioError:
    return kind("The account is refused.", "Look at it.", provider="away")


@REFUSALS
async def test_a_refused_account_holds_its_queue_after_one_request(bench: Bench, kind: type[StudioError]) -> None:
    bench.remote.capabilities = bench.remote.capabilities.replace(at_once=100)
    jobs = await _jobs(bench, 100)
    others = await _second(bench, jobs[0], 3)
    refused, taken, writes = jobs[50], bench.remote.submit, _writes(bench)

    async def submit(job: GenerationJob) -> str:
        if job.account == "" and refused.id in (job.id, *bench.remote.sent):
            bench.remote.plan.insert(0, _refusal(kind))
        return await taken(job)

    bench.remote.submit = submit  # type: ignore[method-assign]  # the account is refused from one request on
    await bench.clock.until(lambda: bench.jobs.saved[refused.id].state is JobState.FAILED)
    await bench.clock.advance(3600)
    own = [job_id for job_id in bench.remote.sent if not job_id.startswith("second")]
    assert own == [job.id for job in jobs[:51]]
    await _all_done(bench, [*jobs[:50], *others])
    held = _stored(bench, jobs[51:])
    assert {(job.state, job.held) for job in held} == {(JobState.QUEUED, Held.ACCOUNT)}
    assert {job.error.what_happened if job.error else "" for job in held} == {"The account is refused."}
    assert [count for count in writes if count > 1] == [49]
    bench.remote.submit, writes[:] = taken, []  # type: ignore[method-assign]  # it is topped up, or has a new key
    await bench.workspace.jobs.key_changed("away", "third")
    await bench.clock.advance(60)
    assert len(bench.remote.sent) == 54
    await bench.workspace.jobs.key_changed("away")
    await _all_done(bench, jobs[51:])
    assert [count for count in writes if count > 1] == [49]
    assert len(bench.remote.billed) == len(set(bench.remote.billed)) == 102


@REFUSALS
@pytest.mark.parametrize("over_a_start", [False, True])
async def test_new_jobs_of_a_refused_account_are_held_without_a_request(
    bench: Bench, kind: type[StudioError], over_a_start: bool
) -> None:
    bench.remote.plan = [_refusal(kind)]
    first = await _jobs(bench, 2)
    await bench.clock.until(lambda: bench.jobs.saved[first[1].id].held is Held.ACCOUNT)
    if over_a_start:
        await bench.kill()
        await bench.open()
    new = await bench.workspace.jobs.request(await bench.order())
    waiting = await bench.clock.run(bench.workspace.jobs.wait(new.id))
    assert (waiting.held, bench.remote.sent) == (Held.ACCOUNT, [first[0].id])
    assert waiting.error is not None
    await bench.workspace.jobs.key_changed("away")
    await _all_done(bench, [first[1], new])


async def test_a_job_that_the_user_sends_all_the_same_lets_the_others_go_where_it_is_taken(bench: Bench) -> None:
    bench.remote.plan = [_refusal(QuotaExceeded)]
    jobs = await _jobs(bench, 4)
    await bench.workspace.jobs.hold(jobs[3].id, True)
    await bench.clock.until(lambda: bench.jobs.saved[jobs[1].id].held is Held.ACCOUNT)
    bench.remote.plan = [_refusal(QuotaExceeded)]
    await bench.workspace.jobs.hold(jobs[1].id, False)
    await bench.clock.advance(600)
    assert bench.remote.sent == [jobs[0].id, jobs[1].id]  # refused again: the others wait on
    await bench.workspace.jobs.hold(jobs[2].id, False)
    await _all_done(bench, [jobs[2]])
    assert bench.jobs.saved[jobs[3].id].held is Held.USER
    retried = await bench.workspace.jobs.retry(jobs[1].id)
    await _all_done(bench, [retried])


async def test_a_missing_key_holds_its_account_without_a_request(bench: Bench) -> None:
    named, missing = bench.remote.key_fingerprint, True

    async def fingerprint(account: str = "") -> str:
        if missing and not account:
            raise NoKey("There is no key.", "Add one.", provider="away")
        return await named(account)

    bench.remote.key_fingerprint = fingerprint  # type: ignore[method-assign]  # the key is not there yet
    jobs = await _jobs(bench, 3)
    other = await _second(bench, jobs[0], 1)
    await _all_done(bench, other)
    assert {job.held for job in _stored(bench, jobs)} == {Held.NO_KEY}
    assert bench.remote.sent == ["second-0"]
    missing = False
    await bench.workspace.jobs.key_changed("away")
    await _all_done(bench, jobs)


# ---- budgets ---------------------------------------------------------------------------------------------------------


async def _budget(bench: Bench, scope: BudgetScope, jobs: float | None) -> None:
    limit = None if jobs is None else int(jobs * COST_MICRO_USD)
    await bench.workspace.money.set_budgets(Budgets(time_zone="UTC").with_limit(scope, "", limit))


def _spent(bench: Bench) -> int:
    return sum(row.entry.settled_micro_usd or 0 for row in bench.ledger.written)


async def test_a_budget_holds_and_lets_go_by_itself_when_it_is_raised(bench: Bench) -> None:
    await bench.workspace.jobs.pause(True)
    jobs = await _jobs(bench, 5)
    await _budget(bench, BudgetScope.MONTH, 2)
    await bench.workspace.jobs.pause(False)
    await _all_done(bench, jobs[:2])
    await bench.clock.advance(3600)
    assert {job.held for job in _stored(bench, jobs[2:])} == {Held.BUDGET}
    assert (len(bench.remote.sent), _spent(bench)) == (2, 2 * COST_MICRO_USD)
    await _budget(bench, BudgetScope.MONTH, 3)
    await _all_done(bench, jobs[:3])
    await bench.clock.advance(3600)
    assert len(bench.remote.sent) == 3
    await bench.close()
    await bench.open()
    await bench.clock.advance(3600)
    assert len(bench.remote.sent) == 3
    await _budget(bench, BudgetScope.MONTH, None)
    await _all_done(bench, jobs)
    assert bench.remote.sent == [job.id for job in jobs]


@pytest.mark.parametrize("over_a_start", [False, True])
async def test_a_days_budget_lets_go_when_the_next_day_begins(bench: Bench, over_a_start: bool) -> None:
    await bench.workspace.jobs.pause(True)
    jobs = await _jobs(bench, 4)
    await _budget(bench, BudgetScope.DAY, 2)
    await bench.workspace.jobs.pause(False)
    await _all_done(bench, jobs[:2])
    if over_a_start:
        await bench.kill()
        await bench.open()
    await bench.clock.advance(14 * 3600 - 60 - bench.clock.monotonic())  # the bench's day ends at 24 h, 14 h on
    assert len(bench.remote.sent) == 2
    await bench.clock.advance(120)
    await _all_done(bench, jobs)
    assert bench.clock.now().day == 22


async def test_a_hundred_at_once_cannot_pass_a_budget_for_ten(bench: Bench) -> None:
    await _budget(bench, BudgetScope.DAY, 10)
    order = await bench.order()
    asked = (bench.workspace.jobs.request(order) for _ in range(100))
    answers = await asyncio.gather(*asked, return_exceptions=True)
    taken = [answer for answer in answers if isinstance(answer, GenerationJob)]
    assert (len(taken), {type(answer) for answer in answers} - {GenerationJob}) == (10, {BudgetRefused})
    await _all_done(bench, taken)
    assert (len(bench.jobs.saved), len(bench.remote.billed), _spent(bench)) == (10, 10, 10 * COST_MICRO_USD)


async def test_two_accounts_that_send_at_once_stay_in_one_budget(bench: Bench) -> None:
    named, both, reading = bench.remote.key_fingerprint, asyncio.Event(), set[str]()

    async def slow_keyring(account: str = "") -> str:
        reading.add(account)
        if len(reading) == 2:
            both.set()
        await both.wait()  # each was asked whether it may be sent before the other one was
        return await named(account)

    bench.remote.key_fingerprint = slow_keyring  # type: ignore[method-assign]  # keys come at the same time
    await bench.workspace.jobs.pause(True)
    first = (await _jobs(bench, 1))[0]
    second = (await _second(bench, first, 1))[0]
    await _budget(bench, BudgetScope.DAY, 1)
    await bench.workspace.jobs.pause(False)
    await bench.clock.advance(600)
    assert len(bench.remote.sent) == 1
    assert [job.held for job in _stored(bench, [first, second]) if job.state is JobState.QUEUED] == [Held.BUDGET]


async def test_all_jobs_of_a_parked_account_say_until_when_also_those_that_come_later(bench: Bench) -> None:
    bench.remote.plan = [_limited(1800.0)]
    jobs = [*await _jobs(bench, 3)]
    until = bench.clock.now() + timedelta(seconds=1800.0)
    await bench.clock.advance(1.0)
    jobs += await _jobs(bench, 1)
    await bench.clock.advance(1.0)
    found = [await bench.workspace.jobs.wait(job.id) for job in jobs]
    assert {(job.state, job.held) for job in found} == {(JobState.QUEUED, Held.RATE_LIMIT)}
    assert all(job.held_until is not None and abs(job.held_until - until) < timedelta(seconds=2) for job in found)
    assert len(bench.remote.sent) == 1
    await _all_done(bench, jobs)
    assert [each for each in bench.remote.sent if each != jobs[0].id] == [job.id for job in jobs[1:]]


async def test_a_limit_told_while_the_clock_was_wrong_lasts_no_longer_than_asked(bench: Bench) -> None:
    bench.remote.plan = [_limited(30.0)]
    taken = bench.remote.submit

    async def submit(job: GenerationJob) -> str:
        bench.clock.jump(DAY_S)
        return await taken(job)

    bench.remote.submit = submit  # type: ignore[method-assign]  # the clock is set while it is under way
    (job,) = await _jobs(bench, 1)
    await bench.clock.until(lambda: bench.jobs.saved[job.id].held is Held.RATE_LIMIT)
    await bench.close()
    bench.remote.submit = taken  # type: ignore[method-assign]  # from now on it is left alone
    bench.clock.jump(-DAY_S)
    await bench.open()
    await bench.clock.advance(29.0)
    assert len(bench.remote.sent) == 1
    await bench.clock.advance(3.0)
    assert len(bench.remote.sent) == 2
