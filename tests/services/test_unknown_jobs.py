"""Requests of unknown fate: the same key, a look-up, a list, the user's word; none is ever ended by a guess.

Over 400 lines: one test for each way in which a paid request could be sent twice, lost, or taken for another one.
"""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest

from studio.domain.errors import (
    AuthFailed,
    BadReply,
    Billed,
    InputError,
    MaybeSent,
    NoKey,
    PromptRejected,
    ProviderUnavailable,
    QuotaExceeded,
    RateLimited,
    ResultGone,
    StudioError,
)
from studio.domain.jobs import GenerationJob, JobState
from studio.domain.provider_ports import Capabilities, RemoteStatus
from studio.services.tasks import Alarm
from studio.services.unknown_jobs import KEY_SHARE, WAITS_S
from tests.fakes.providers import COST_MICRO_USD
from tests.fakes.workspaces import Bench

WINDOW_S = 86_400.0
KEYS = Capabilities(idempotent=True, key_window_s=WINDOW_S, source="a test")
LISTS = Capabilities(lists=True, source="a test")
UNKNOWN, DONE, FAILED, RUNNING = JobState.UNKNOWN, JobState.DONE, JobState.FAILED, JobState.RUNNING


@pytest.fixture
async def bench() -> AsyncIterator[Bench]:
    """An open workspace whose provider knows no reference of ours."""
    made = Bench(finds=False)
    await made.open()
    yield made
    await made.close()


async def _sent(bench: Bench, **changes: Any) -> GenerationJob:
    return await bench.workspace.jobs.request(await bench.order(**changes))


async def _lost(bench: Bench, word: str = "lost_reply") -> GenerationJob:
    """Send a job whose answer does not come."""
    bench.remote.plan = [word]
    job = await _sent(bench)
    await bench.clock.until(lambda: _state(bench, job) is UNKNOWN)
    return bench.jobs.saved[job.id]


def _state(bench: Bench, job: GenerationJob) -> JobState:
    return bench.jobs.saved[job.id].state


async def _done(bench: Bench, *jobs: GenerationJob) -> None:
    await bench.clock.until(lambda: all(_state(bench, job) is DONE for job in jobs))


async def _asked(bench: Bench, job: GenerationJob) -> JobState:
    """Ask about a job at once, as a wish of the user."""
    return (await bench.clock.run(bench.workspace.jobs.reconcile(job.id)))[0].state


# ---- the same key ----------------------------------------------------------------------------------------------------


async def test_the_same_bytes_go_out_again_under_the_same_key(bench: Bench) -> None:
    bench.remote.capabilities = KEYS
    bodies: list[tuple[bytes, str]] = []
    taken = bench.remote.submit

    async def submit(job: GenerationJob) -> str:
        bodies.append((job.body, job.idempotency_key))
        return await taken(job)

    bench.remote.submit = submit  # type: ignore[method-assign]  # to see what goes out
    job = await _lost(bench)
    await _done(bench, job)
    assert bodies == [(job.body, job.idempotency_key)] * 2
    assert bench.remote.billed == [job.idempotency_key]
    assert (bench.jobs.saved[job.id].sent_at, bench.jobs.saved[job.id].attempts) == (job.sent_at, 2)


@pytest.mark.parametrize(
    ("passed", "jump_s", "again"),
    [
        (KEY_SHARE - 0.01, 0.0, True),
        (KEY_SHARE + 0.01, 0.0, False),
        (0.01, -3600.0, False),  # set back to before it was sent
        (0.01, 86_400.0, False),
        (0.01, 10**9, False),
    ],
)
async def test_a_start_sends_again_only_while_the_key_surely_holds(
    bench: Bench, passed: float, jump_s: float, again: bool
) -> None:
    bench.remote.capabilities = KEYS
    job = await _lost(bench)
    await bench.kill()
    await bench.clock.advance(passed * WINDOW_S)
    bench.clock.jump(jump_s)
    await bench.open()
    await bench.clock.advance(7200)
    assert len(bench.remote.sent) == 1 + again
    assert _state(bench, job) is (DONE if again else UNKNOWN)
    assert bench.remote.billed == [job.idempotency_key]


@pytest.mark.parametrize("started_anew", [True, False])
async def test_a_clock_that_is_set_back_lengthens_no_window(bench: Bench, started_anew: bool) -> None:
    bench.remote.capabilities = KEYS
    job = await _lost(bench, "reset_before")
    bench.remote.fingerprints[""] = "away for a while"  # nothing can be sent under this key
    if started_anew:
        await bench.kill()
        await bench.clock.advance(0.2 * WINDOW_S)
        await bench.open()
    await bench.clock.advance(0.25 * WINDOW_S)
    bench.clock.jump(-0.15 * WINDOW_S)
    await bench.clock.advance((KEY_SHARE + 0.02) * WINDOW_S - bench.clock.monotonic())
    bench.remote.fingerprints.clear()
    assert await _asked(bench, job) is UNKNOWN
    assert bench.remote.sent == [job.id]


async def test_it_is_sent_again_only_with_the_key_it_was_sent_with(bench: Bench) -> None:
    bench.remote.capabilities = KEYS
    bench.remote.fingerprints[""] = "one"
    job = await _lost(bench)
    assert job.key_fingerprint == "one"
    bench.remote.fingerprints[""] = "another"
    await bench.clock.advance(3600)
    assert (bench.remote.sent, _state(bench, job)) == ([job.id], UNKNOWN)
    bench.remote.fingerprints[""] = "one"
    await _done(bench, job)
    assert bench.remote.billed == [job.idempotency_key]


async def test_without_a_key_it_waits_for_one(bench: Bench) -> None:
    bench.remote.capabilities = KEYS
    named, missing = bench.remote.key_fingerprint, True

    async def fingerprint(account: str = "") -> str:
        if missing and bench.remote.sent:
            raise NoKey("There is no key.", "Add one.", provider="away")
        return await named(account)

    bench.remote.key_fingerprint = fingerprint  # type: ignore[method-assign]  # the key is taken away
    job = await _lost(bench)
    await bench.clock.advance(600)
    assert (bench.remote.sent, _state(bench, job)) == ([job.id], UNKNOWN)
    missing = False
    await _done(bench, job)


@pytest.mark.parametrize("able", [KEYS.replace(key_window_s=None), KEYS.replace(idempotent=False)])
async def test_where_keys_are_not_promised_nothing_goes_out_again(bench: Bench, able: Capabilities) -> None:
    bench.remote.capabilities = able
    job = await _lost(bench)
    await bench.clock.advance(7200)
    assert await _asked(bench, job) is UNKNOWN
    assert bench.remote.sent == [job.id]


async def test_a_job_that_nobody_wants_any_more_is_not_sent_again(bench: Bench) -> None:
    bench.remote.capabilities = KEYS

    async def submit(job: GenerationJob) -> str:
        bench.remote.sent.append(job.id)
        await bench.workspace.jobs.cancel(job.id)
        raise MaybeSent("No answer came.", "Ask the provider.", provider="away")

    bench.remote.submit = submit  # type: ignore[method-assign]  # the wish comes in the middle of the call
    job = await _sent(bench)
    await bench.clock.advance(7200)
    assert (bench.remote.sent, _state(bench, job)) == ([job.id], UNKNOWN)


def _error(kind: type[StudioError]) -> StudioError:
    return kind("The words of it.", "Do this.", provider="away")


@pytest.mark.parametrize(
    "error",
    [
        *map(_error, (AuthFailed, NoKey, QuotaExceeded, ProviderUnavailable, PromptRejected, InputError, BadReply)),
        MaybeSent("The words of it.", "Do this.", provider="away"),
        RateLimited("The words of it.", "Do this.", provider="away", retry_after_s=20.0),
        TimeoutError(),
        ValueError("a fault of an adapter"),
    ],
)
async def test_whatever_a_request_that_goes_out_again_is_told_its_fate_is_unknown(
    bench: Bench, error: Exception
) -> None:
    bench.remote.capabilities = KEYS
    job = await _lost(bench)
    bench.remote.plan = [error]
    await bench.clock.until(lambda: len(bench.remote.sent) == 2)
    await bench.clock.until(lambda: bench.jobs.saved[job.id].state is UNKNOWN)
    told = bench.jobs.saved[job.id].error
    assert told is not None
    assert (told.kind, told.billed) == ("maybe_sent", Billed.UNKNOWN)
    if isinstance(error, StudioError):
        assert told.what_happened == "The words of it."
    await _done(bench, job)
    assert bench.remote.billed == [job.idempotency_key]
    assert JobState.FAILED not in {state for _, state in bench.jobs.history}
    assert len(bench.faults) == isinstance(error, ValueError)
    bench.faults.clear()


async def test_a_limit_that_a_second_request_meets_is_kept(bench: Bench) -> None:
    bench.remote.capabilities = KEYS
    job = await _lost(bench)
    bench.remote.plan = [RateLimited("Too many.", "Wait.", provider="away", retry_after_s=600.0)]
    await bench.clock.until(lambda: len(bench.remote.sent) == 2)
    behind = await _sent(bench)
    await bench.clock.advance(599)
    assert bench.remote.sent == [job.id, job.id]
    await _done(bench, job, behind)


async def test_two_look_ups_at_once_send_once(bench: Bench) -> None:
    bench.remote.capabilities = KEYS
    job = await _lost(bench)
    taken, answers = bench.remote.submit, asyncio.Event()

    async def slow(job: GenerationJob) -> str:
        remote_id = await taken(job)
        await answers.wait()
        return remote_id

    async def slow_keyring(account: str = "") -> str:
        await Alarm(bench.clock).wait(0.1)
        return ""

    bench.remote.submit = slow  # type: ignore[method-assign]  # the fake answers at once
    bench.remote.key_fingerprint = slow_keyring  # type: ignore[method-assign]  # all are here before one is sent
    asked = asyncio.gather(*(bench.workspace.jobs.reconcile(job.id) for _ in range(3)))
    await bench.clock.advance(30)
    assert (bench.remote.sent, _state(bench, job)) == ([job.id, job.id], JobState.SUBMITTING)
    answers.set()
    await bench.clock.run(asked)
    await _done(bench, job)


async def test_what_cannot_be_sent_again_is_looked_up_in_the_list(bench: Bench) -> None:
    bench.remote.capabilities = KEYS.replace(lists=True)
    job = await _lost(bench)
    bench.remote.plan = [_error(PromptRejected)]
    assert await _asked(bench, job) is RUNNING
    assert bench.remote.sent == [job.id, job.id]
    await _done(bench, job)


# ---- look-ups --------------------------------------------------------------------------------------------------------


async def test_a_reference_of_ours_is_looked_up_and_nothing_sent() -> None:
    bench = Bench()
    await bench.open()
    job = await _lost(bench)
    await _done(bench, job)
    assert bench.remote.sent == [job.id]
    await bench.close()


NEAR_S, DEADLINE_S = 600.0, LISTS.create_deadline_s


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, True),
        ({"model": None}, True),
        ({"model": "away/one"}, True),
        ({"model": "two"}, False),
        ({"prompt": None}, False),
        ({"prompt": "A kite over dunes, wide shot. "}, False),
        ({"seconds": None}, True),
        ({"seconds": 5.4}, True),
        ({"seconds": 6.0}, False),
        ({"created_at": None}, False),
        ({"created_at": -NEAR_S + 1}, True),
        ({"created_at": -NEAR_S - 1}, False),
        ({"created_at": DEADLINE_S + NEAR_S - 1}, True),
        ({"created_at": DEADLINE_S + NEAR_S + 1}, False),
    ],
)
async def test_a_listed_job_is_ours_where_all_that_is_told_is_the_same(
    bench: Bench, changes: dict[str, Any], found: bool
) -> None:
    bench.remote.capabilities = LISTS
    job = await _lost(bench)
    remote_id, made = next(iter(bench.remote.made.items()))
    assert job.sent_at is not None
    if isinstance(changes.get("created_at"), float):
        changes = {"created_at": job.sent_at + timedelta(seconds=changes["created_at"])}
    bench.remote.made[remote_id] = made._replace(**changes)
    await bench.clock.advance(7200)
    assert _state(bench, job) is (DONE if found else UNKNOWN)
    assert bench.remote.sent == [job.id]


async def test_the_job_of_another_one_here_is_not_taken(bench: Bench) -> None:
    bench.remote.capabilities = LISTS
    first = await _sent(bench)
    await _done(bench, first)
    second = await _lost(bench, "reset_before")
    await bench.clock.advance(7200)
    assert (_state(bench, second), len(bench.remote.made)) == (UNKNOWN, 1)


@pytest.mark.parametrize(
    ("words", "elsewhere", "found"),
    [
        (["lost_reply"], 0, 1),
        (["lost_reply"], 1, 0),  # one of two: it may be the other one
        (["reset_before"], 0, 0),
        (["lost_reply", "lost_reply"], 0, 2),
        (["lost_reply", "reset_before"], 0, 1),
        (["lost_reply", "lost_reply"], 1, 0),
        (["lost_reply", "lost_reply", "reset_before"], 1, 3),
    ],
)
async def test_jobs_that_are_alike_take_what_is_surely_theirs(
    bench: Bench, words: list[str], elsewhere: int, found: int
) -> None:
    bench.remote.capabilities = LISTS
    bench.remote.lag_s = 5.0  # all of them are listed, or none
    bench.remote.plan = list(words)
    jobs = [await _sent(bench) for _ in words]
    await bench.clock.until(lambda: all(_state(bench, job) is UNKNOWN for job in jobs))
    for number in range(elsewhere):  # the same words, sent by another program
        made = next(iter(bench.remote.made.values()))
        bench.remote.stranger(made._replace(remote_id=f"elsewhere-{number}"))
    await bench.clock.advance(7200)
    states = [_state(bench, job) for job in jobs]
    assert (states.count(DONE), states.count(UNKNOWN)) == (found, len(jobs) - found)
    ids = [bench.jobs.saved[job.id].remote_id for job in jobs if _state(bench, job) is DONE]
    assert len(set(ids)) == found


async def test_while_one_that_is_alike_is_being_sent_nothing_is_taken(bench: Bench) -> None:
    bench.remote.capabilities = LISTS
    taken, answers = bench.remote.submit, asyncio.Event()
    first = await _lost(bench, "reset_before")

    async def slow(job: GenerationJob) -> str:
        remote_id = await taken(job)
        await answers.wait()
        return remote_id

    bench.remote.submit = slow  # type: ignore[method-assign]  # it is listed before its id is here
    second = await _sent(bench)
    await bench.clock.until(lambda: len(bench.remote.made) == 1)
    await bench.clock.advance(200)
    assert (_state(bench, first), _state(bench, second)) == (UNKNOWN, JobState.SUBMITTING)
    answers.set()
    await _done(bench, second)
    assert _state(bench, first) is UNKNOWN


@pytest.mark.parametrize("lag_s", [10.0, 200.0, 4000.0])
async def test_lists_may_lag(bench: Bench, lag_s: float) -> None:
    bench.remote.capabilities, bench.remote.lag_s = LISTS, lag_s
    job = await _lost(bench)
    await bench.clock.advance(lag_s - 5)
    assert _state(bench, job) is UNKNOWN
    await bench.clock.advance(sum(WAITS_S) - lag_s + 60)
    assert _state(bench, job) is DONE


async def test_absence_never_ends_a_job_and_it_is_asked_about_when_somebody_says_so(bench: Bench) -> None:
    bench.remote.capabilities, bench.remote.lag_s = LISTS, 200_000.0
    job = await _lost(bench)
    await bench.clock.advance(100_000)
    assert _state(bench, job) is UNKNOWN
    await bench.close()
    await bench.open()
    await bench.clock.advance(50_000)
    assert _state(bench, job) is UNKNOWN
    await bench.clock.advance(60_000)
    assert await _asked(bench, job) is RUNNING
    await _done(bench, job)


@pytest.mark.parametrize("act", ["key", "pause", "wake"])
async def test_what_was_given_up_is_looked_for_anew_when_something_is_other(bench: Bench, act: str) -> None:
    bench.remote.capabilities, bench.remote.lag_s = LISTS, 20_000.0
    job = await _lost(bench)
    await bench.workspace.jobs.pause(True)
    await bench.clock.advance(30_000)
    assert _state(bench, job) is UNKNOWN
    if act == "key":
        await bench.workspace.jobs.key_changed("away")
    elif act == "pause":
        await bench.workspace.jobs.pause(False)
    else:
        bench.clock.jump(3600)
    await bench.clock.advance(30)
    assert _state(bench, job) is DONE


async def test_a_network_that_comes_and_goes_shortens_no_search(bench: Bench) -> None:
    bench.remote.capabilities, bench.remote.lag_s = LISTS, 4000.0
    job = await _lost(bench)
    for _ in WAITS_S:
        bench.workspace.jobs._remote["away"].back()  # as when the network is there again
        await bench.clock.advance(10)
    await bench.clock.advance(sum(WAITS_S))
    assert _state(bench, job) is DONE


@pytest.mark.parametrize("error", [_error(ProviderUnavailable), TimeoutError(), ValueError("a fault of an adapter")])
async def test_a_question_that_fails_proves_nothing_and_is_asked_again(bench: Bench, error: Exception) -> None:
    bench.remote.capabilities = LISTS
    listed, failures = bench.remote.listed, [error] * 3

    async def fail(job: GenerationJob) -> Any:
        if failures:
            raise failures.pop()
        return await listed(job)

    bench.remote.listed = fail  # type: ignore[method-assign]  # the fake's lists do not fail
    job = await _lost(bench)
    await _done(bench, job)
    assert len(bench.faults) == (3 if isinstance(error, ValueError) else 0)
    bench.faults.clear()


# ---- late results ----------------------------------------------------------------------------------------------------


async def _settled(bench: Bench, job: GenerationJob) -> GenerationJob:
    return await bench.workspace.jobs.settle(job.id, as_failed=True)


async def test_a_late_result_of_a_settled_job_is_taken_with_its_cost(bench: Bench) -> None:
    bench.remote.capabilities, bench.remote.polls = LISTS, 0
    bench.remote.lag_s = 10_000.0
    job = await _lost(bench)
    assert (await _settled(bench, job)).state is FAILED
    assert bench.workspace.money.committed() == (0, 0)
    bench.remote.lag_s = 0.0
    await bench.clock.run(bench.workspace.jobs.reconcile())
    await _done(bench, job)
    assert bench.jobs.saved[job.id].cost_micro_usd == COST_MICRO_USD
    assert sum(row.entry.settled_micro_usd or 0 for row in bench.ledger.written) == COST_MICRO_USD
    assert (len(bench.takes.saved), bench.remote.sent) == (1, [job.id])


async def test_a_late_cost_of_a_failed_job_is_written_once(bench: Bench) -> None:
    bench.remote.status_errors = [ResultGone("Not found.", "Ask them.", provider="away") for _ in range(30)]
    job = await _sent(bench)
    await bench.clock.until(lambda: _state(bench, job) is FAILED)
    bench.remote.status_errors = []

    async def status(job: GenerationJob) -> RemoteStatus:
        return RemoteStatus(FAILED, cost_micro_usd=123)

    bench.remote.status = status  # type: ignore[method-assign]  # it failed there, and was charged
    for _ in range(2):
        assert await _asked(bench, job) is FAILED
    assert bench.jobs.saved[job.id].cost_micro_usd == 123
    assert sum(row.entry.settled_micro_usd or 0 for row in bench.ledger.written) == 123


async def test_a_late_result_keeps_a_cost_that_is_known_and_all_of_its_files(bench: Bench) -> None:
    bench.remote.fetches = ["gone"] * 3
    job = await _sent(bench)
    await bench.clock.until(lambda: _state(bench, job) is FAILED)
    assert bench.jobs.saved[job.id].cost_micro_usd == COST_MICRO_USD

    bench.remote.outputs = 2

    async def status(job: GenerationJob) -> RemoteStatus:
        return RemoteStatus(JobState.FETCHING, outputs=2)

    bench.remote.status = status  # type: ignore[method-assign]  # it is there after all, and no price is named
    await _asked(bench, job)
    await _done(bench, job)
    assert bench.jobs.saved[job.id].cost_micro_usd == COST_MICRO_USD
    assert sum(row.entry.settled_micro_usd or 0 for row in bench.ledger.written) == COST_MICRO_USD
    assert len(bench.takes.saved) == 2


async def test_a_job_that_was_never_sent_has_no_late_result(bench: Bench) -> None:
    bench.remote.capabilities = LISTS
    await bench.workspace.jobs.pause(True)
    job = await _sent(bench)
    await bench.workspace.jobs.cancel(job.id)
    bench.remote.made["elsewhere"] = (await _made_like(bench, job))._replace(remote_id="elsewhere")
    bench.remote._made_at["elsewhere"] = 0.0
    assert await _asked(bench, job) is JobState.CANCELLED


async def _made_like(bench: Bench, job: GenerationJob) -> Any:
    bench.remote._taken(job, fails=False)
    return next(iter(bench.remote.made.values()))


async def test_a_settled_job_takes_nothing_from_one_of_unknown_fate(bench: Bench) -> None:
    bench.remote.capabilities, bench.remote.lag_s = LISTS, 30.0
    first = await _lost(bench, "reset_before")
    await _settled(bench, first)
    second = await _lost(bench)
    bench.remote.lag_s = 0.0
    assert await _asked(bench, first) is FAILED
    await _done(bench, second)
    assert await _asked(bench, first) is FAILED


# ---- the user's word -------------------------------------------------------------------------------------------------


async def test_the_right_id_of_a_job_is_followed(bench: Bench) -> None:
    job = await _lost(bench)
    remote_id = next(iter(bench.remote.made))
    settled = await bench.clock.run(bench.workspace.jobs.settle_found(job.id, f" {remote_id}\n"))
    assert (settled.state, settled.remote_id) == (RUNNING, remote_id)
    await _done(bench, job)
    assert (bench.remote.sent, bench.jobs.saved[job.id].cost_micro_usd) == ([job.id], COST_MICRO_USD)
    with pytest.raises(InputError) as refused:
        await bench.workspace.jobs.settle_found(job.id, "remote-7")
    assert refused.value.field == "job"


@pytest.mark.parametrize("remote_id", ["", "  ", "remote-7", "a\x00b", "x" * 501, "two\nlines"])
async def test_a_wrong_id_changes_nothing(bench: Bench, remote_id: str) -> None:
    job = await _lost(bench)
    with pytest.raises(InputError) as refused:
        await bench.clock.run(bench.workspace.jobs.settle_found(job.id, remote_id))
    assert refused.value.field == "remote_id"
    assert bench.jobs.saved[job.id] == job


async def test_the_id_of_another_job_here_is_refused(bench: Bench) -> None:
    other = await _sent(bench)
    await _done(bench, other)
    job = await _lost(bench)
    with pytest.raises(InputError) as refused:
        await bench.workspace.jobs.settle_found(job.id, bench.jobs.saved[other.id].remote_id or "")
    assert (refused.value.field, bench.jobs.saved[job.id]) == ("remote_id", job)


@pytest.mark.parametrize("error", [_error(ProviderUnavailable), TimeoutError(), _error(AuthFailed)])
async def test_where_the_provider_does_not_say_nothing_changes(bench: Bench, error: StudioError | TimeoutError) -> None:
    job = await _lost(bench)
    bench.remote.status_errors = [error]
    with pytest.raises(type(error) if isinstance(error, StudioError) else ProviderUnavailable):
        await bench.clock.run(bench.workspace.jobs.settle_found(job.id, next(iter(bench.remote.made))))
    assert bench.jobs.saved[job.id] == job


async def test_one_id_is_given_to_one_job(bench: Bench) -> None:
    jobs = [await _lost(bench) for _ in range(2)]
    remote_id = next(iter(bench.remote.made))
    words = (bench.workspace.jobs.settle_found(job.id, remote_id) for job in jobs)
    first, second = await bench.clock.run(asyncio.gather(*words, return_exceptions=True))
    assert isinstance(first, GenerationJob)
    assert isinstance(second, InputError)
    assert [_state(bench, job) for job in jobs] == [RUNNING, UNKNOWN]


async def test_a_job_that_is_found_while_the_user_names_an_id_keeps_its_own(bench: Bench) -> None:
    bench.remote.capabilities, bench.remote.lag_s = LISTS, 1e9
    job = await _lost(bench)
    own, asked, unknown = next(iter(bench.remote.made)), bench.remote.status, job
    bench.remote.stranger(bench.remote.made[own]._replace(remote_id="elsewhere", prompt="Another one."))

    async def status(job: GenerationJob) -> RemoteStatus:
        bench.remote.status, bench.remote.lag_s = asked, 0.0  # type: ignore[method-assign]  # once
        assert (await bench.workspace.jobs.reconcile(unknown.id))[0].remote_id == own
        return await asked(job)

    bench.remote.status = status  # type: ignore[method-assign]  # a look-up overtakes the question
    with pytest.raises(InputError) as refused:
        await bench.clock.run(bench.workspace.jobs.settle_found(job.id, "elsewhere"))
    assert (refused.value.field, bench.jobs.saved[job.id].remote_id) == ("job", own)
