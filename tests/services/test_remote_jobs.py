"""Jobs that are sent: the intent before the request, one bill for one intent, and what every answer does."""

import pytest

from studio.domain.errors import (
    AuthFailed,
    Billed,
    InputError,
    ProviderUnavailable,
    ResultGone,
    StoreError,
    StudioError,
    WorkspaceDamaged,
    WorkspaceReadOnly,
)
from studio.domain.jobs import GenerationJob, Held, JobState
from studio.services.job_ledger import JobProgress
from tests.fakes.time import calm
from tests.fakes.workspaces import Bench


async def _sent(bench: Bench) -> GenerationJob:
    return await bench.workspace.jobs.request(await bench.order())


async def _ended(bench: Bench, job: GenerationJob) -> GenerationJob:
    return await bench.clock.run(bench.workspace.jobs.wait(job.id))


async def test_a_sent_job_is_followed_to_its_take(bench: Bench) -> None:
    done = await _ended(bench, await _sent(bench))
    assert done.state is JobState.DONE
    assert done.cost_micro_usd == 500_000
    assert done.remote_id is not None
    states = [state for job_id, state in bench.jobs.history if job_id == done.id]
    assert states[:3] == [JobState.QUEUED, JobState.SUBMITTING, JobState.RUNNING]


async def test_the_intent_is_on_disk_before_anything_is_sent(bench: Bench) -> None:
    job = await _sent(bench)
    await bench.clock.until(lambda: bench.remote.sent == [job.id])
    at_send = bench.jobs.history.index((job.id, JobState.SUBMITTING))
    assert at_send >= 0
    stored = bench.jobs.saved[job.id]
    assert stored.body == job.body
    assert stored.estimate.low_micro_usd == 500_000


@pytest.mark.parametrize(("word", "held"), [("rate_limit", Held.RATE_LIMIT), ("offline", Held.OFFLINE)])
async def test_what_was_surely_not_sent_waits_and_goes_again(bench: Bench, word: str, held: Held) -> None:
    bench.remote.plan = [word]
    job, behind = await _sent(bench), await _sent(bench)
    await bench.clock.until(lambda: bench.jobs.saved[job.id].held is held)
    sent_at = bench.clock.monotonic()
    assert bench.remote.sent == [job.id]
    assert (await _ended(bench, job)).state is JobState.DONE
    assert bench.remote.sent[:2] == [job.id, job.id]
    assert (await _ended(bench, behind)).state is JobState.DONE
    if held is Held.RATE_LIMIT:
        assert bench.clock.monotonic() - sent_at >= 30.0
    assert len(bench.remote.billed) == 2


async def test_a_refusal_fails_keeps_the_words_and_is_not_repeated(bench: Bench) -> None:
    bench.remote.plan = ["refuse"]
    ended = await _ended(bench, await _sent(bench))
    assert ended.state is JobState.FAILED
    assert ended.error is not None
    assert (ended.error.what_happened, ended.error.billed) == ("The provider refused this prompt.", Billed.NO)
    assert ended.prompt == "A kite over dunes, wide shot."
    await bench.clock.advance(3600)
    assert len(bench.remote.sent) == 1


async def test_a_lost_reply_is_unknown_then_found_and_billed_once(bench: Bench) -> None:
    bench.remote.plan = ["lost_reply"]
    job = await _sent(bench)
    assert (await _ended(bench, job)).state is JobState.UNKNOWN
    await bench.clock.until(lambda: bench.jobs.saved[job.id].state is JobState.DONE)
    assert bench.remote.billed == [job.idempotency_key]


async def test_without_a_look_up_the_user_decides() -> None:
    bench = Bench(finds=False)
    await bench.open()
    bench.remote.plan = ["lost_reply"]
    job = await _sent(bench)
    await bench.clock.advance(3600)
    assert bench.jobs.saved[job.id].state is JobState.UNKNOWN
    assert (await bench.workspace.jobs.reconcile())[0].state is JobState.UNKNOWN
    with pytest.raises(InputError):
        await bench.workspace.jobs.retry(job.id)
    with pytest.raises(InputError):
        await bench.workspace.jobs.cancel(job.id)
    again = await bench.workspace.jobs.settle(job.id, as_failed=False)
    assert again.retry_of == job.id
    old = bench.jobs.saved[job.id]
    assert old.state is JobState.FAILED
    assert old.error is not None
    assert old.error.billed is Billed.UNKNOWN
    await bench.clock.run(bench.workspace.jobs.wait(again.id))
    assert len(bench.remote.billed) == 2
    await bench.close()


async def test_a_request_cut_off_by_a_kill_is_unknown_and_never_sent_again(bench: Bench) -> None:
    await bench.close()
    await bench.open(run_remote=False)
    job = await _sent(bench)
    bench.jobs.saved[job.id] = bench.jobs.saved[job.id].moved_to(JobState.SUBMITTING)
    await bench.kill()
    await bench.open()
    assert bench.jobs.saved[job.id].state is JobState.UNKNOWN
    await bench.clock.advance(3600)
    assert bench.remote.sent == []


async def test_a_running_job_is_asked_about_again_after_a_kill(bench: Bench) -> None:
    bench.remote.polls = 50
    job = await _sent(bench)
    await bench.clock.until(lambda: bench.jobs.saved[job.id].state is JobState.RUNNING)
    await bench.kill()
    await bench.open()
    assert (await _ended(bench, job)).state is JobState.DONE
    assert bench.remote.sent == [job.id]


async def test_a_refused_account_holds_its_other_jobs(bench: Bench) -> None:
    order = await bench.order()
    jobs = [await bench.workspace.jobs.request(order) for _ in range(3)]
    bench.remote.plan = [AuthFailed("The key is not accepted.", "Paste it again.", provider="away")]
    assert (await _ended(bench, jobs[0])).state is JobState.FAILED
    await bench.clock.advance(3600)
    assert bench.remote.sent == [jobs[0].id]
    assert [bench.jobs.saved[job.id].held for job in jobs[1:]] == [Held.ACCOUNT, Held.ACCOUNT]


async def test_errors_of_questions_never_end_a_job(bench: Bench) -> None:
    bench.remote.status_errors = [ProviderUnavailable("No connection.", "Wait.", provider="away") for _ in range(40)]
    bench.remote.status_errors[5] = ResultGone("Not found.", "Wait.", provider="away")
    job = await _sent(bench)
    waited = await _ended(bench, job)
    assert waited.error is not None  # nobody need wait for ever; the job is asked about on
    assert (waited.state, waited.error.what_happened) == (JobState.RUNNING, "No connection.")
    assert bench.clock.monotonic() >= 300.0
    await bench.clock.until(lambda: bench.jobs.saved[job.id].state is JobState.DONE)
    assert bench.jobs.saved[job.id].error is None


async def test_a_job_the_provider_keeps_denying_is_gone_and_a_late_result_is_taken(bench: Bench) -> None:
    bench.remote.status_errors = [ResultGone("Not found.", "Ask them.", provider="away") for _ in range(30)]
    gone = await _ended(bench, await _sent(bench))
    assert gone.error is not None
    assert (gone.state, gone.error.kind, gone.error.billed) == (JobState.FAILED, "gone", Billed.UNKNOWN)
    bench.remote.status_errors = []
    bench.remote._left = dict.fromkeys(bench.remote._left, 0)
    await bench.clock.run(bench.workspace.jobs.reconcile())
    assert (await _ended(bench, gone)).state is JobState.DONE
    assert bench.remote.billed == [gone.idempotency_key]


async def test_a_cancel_of_a_sent_job_is_a_wish_and_its_result_is_kept(bench: Bench) -> None:
    bench.remote.polls = 5
    job = await _sent(bench)
    await bench.clock.until(lambda: bench.jobs.saved[job.id].state is JobState.RUNNING)
    wished = await bench.workspace.jobs.cancel(job.id)
    assert wished.state is JobState.RUNNING
    assert wished.cancel_requested_at is not None
    ended = await _ended(bench, job)
    assert ended.state is JobState.DONE
    assert bench.remote.cancelled == [job.remote_id or ended.remote_id]


async def test_a_cancel_the_provider_obeys_ends_the_job(bench: Bench) -> None:
    bench.remote.polls, bench.remote.obeys_cancel = 50, True
    job = await _sent(bench)
    await bench.clock.until(lambda: bench.jobs.saved[job.id].state is JobState.RUNNING)
    await bench.workspace.jobs.cancel(job.id)
    ended = await _ended(bench, job)
    assert (ended.state, ended.cost_micro_usd) == (JobState.CANCELLED, 0)


async def test_a_result_without_room_stays_and_is_fetched_when_there_is_room(bench: Bench) -> None:
    phases: list[str] = []

    def listen(progress: JobProgress) -> None:
        phases.append(progress.phase)

    bench.workspace.jobs.progress.subscribe(listen)
    bench.disk.full = True
    job = await _sent(bench)
    waiting = await _ended(bench, job)
    assert waiting.state is JobState.FETCHING
    assert waiting.error is not None
    assert waiting.error.kind == "disk_full"
    assert "not_saved" in phases
    bench.disk.full = False
    assert (await bench.workspace.jobs.retry(job.id)).id == job.id
    await bench.clock.until(lambda: bench.jobs.saved[job.id].state is JobState.DONE)
    assert bench.remote.sent == [job.id]


@pytest.mark.parametrize(
    ("words", "state"),
    [
        (["cut", "cut", "cut", "cut"], JobState.DONE),
        (["html", "ok"], JobState.DONE),
        (["html", "html", "html"], JobState.FAILED),
        (["gone", "ok"], JobState.DONE),
        (["gone", "gone", "gone"], JobState.FAILED),
    ],
)
async def test_downloads_that_break(bench: Bench, words: list[str], state: JobState) -> None:
    bench.remote.fetches = words
    ended = await _ended(bench, await _sent(bench))
    assert ended.state is state
    assert len(bench.remote.billed) == 1
    if state is JobState.FAILED:
        assert ended.error is not None
        assert ended.error.billed is Billed.YES


async def test_a_download_that_goes_on_failing_is_told_and_is_the_users_to_retry(bench: Bench) -> None:
    bench.remote.fetches = ["cut"] * 3000
    job = await _sent(bench)
    waiting = await _ended(bench, job)
    assert waiting.error is not None
    assert (waiting.state, waiting.error.what_happened) == (JobState.FETCHING, "The download broke.")
    assert (waiting.error.retryable, waiting.error.billed) == (True, Billed.YES)
    await bench.clock.advance(2 * 24 * 3600)
    left = len(bench.remote.fetches)
    await bench.clock.advance(24 * 3600)
    assert len(bench.remote.fetches) == left > 1000  # it rests; nothing asks for ever
    bench.remote.fetches = []
    assert (await bench.workspace.jobs.retry(job.id)).id == job.id
    await bench.clock.until(lambda: bench.jobs.saved[job.id].state is JobState.DONE)
    assert bench.remote.sent == [job.id]


@pytest.mark.parametrize("fault", [WorkspaceDamaged, WorkspaceReadOnly])
async def test_a_disk_that_will_take_nothing_more_stops_the_work_and_is_told(
    bench: Bench, fault: type[StoreError]
) -> None:
    taken = bench.remote.submit

    async def submit(job: GenerationJob) -> str:
        bench.jobs.fault = fault("Nothing more is written.", "Start the program again.")
        return await taken(job)

    bench.remote.submit = submit  # type: ignore[method-assign]  # the disk ends while the request is on its way
    order = await bench.order()
    job, behind = await bench.workspace.jobs.request(order), await bench.workspace.jobs.request(order)
    for waited in (job, behind):
        with pytest.raises(fault):
            await _ended(bench, waited)
    await bench.clock.advance(3600)
    assert bench.remote.sent == [job.id]
    assert [type(error) for error in bench.faults] == [fault]
    bench.faults.clear()
    await bench.kill()
    bench.jobs.fault = None
    bench.remote.submit = taken  # type: ignore[method-assign]  # the disk is whole again
    await bench.open()
    assert bench.jobs.saved[job.id].state is JobState.UNKNOWN
    await bench.clock.run(bench.workspace.jobs.reconcile())
    assert (await _ended(bench, job)).state is JobState.DONE
    assert bench.remote.billed.count(job.idempotency_key) == 1


async def test_the_remote_id_is_written_as_soon_as_the_disk_takes_it(bench: Bench) -> None:
    taken = bench.remote.submit

    async def submit(job: GenerationJob) -> str:
        bench.jobs.full = True
        return await taken(job)

    bench.remote.submit = submit  # type: ignore[method-assign]  # the disk fills up while the request is on its way
    job = await _sent(bench)
    await bench.clock.advance(600)
    assert bench.remote.sent == [job.id]
    assert bench.jobs.saved[job.id].state is JobState.SUBMITTING
    bench.jobs.full = False
    assert (await _ended(bench, job)).state is JobState.DONE
    assert bench.remote.sent == [job.id]


async def test_a_changed_time_of_day_neither_hastens_nor_delays(bench: Bench) -> None:
    bench.remote.plan = ["rate_limit"]
    job = await _sent(bench)
    await bench.clock.until(lambda: bench.jobs.saved[job.id].held is Held.RATE_LIMIT)
    bench.clock.jump(-86_400)
    await bench.clock.advance(20)
    assert bench.jobs.saved[job.id].state is JobState.QUEUED
    await bench.clock.advance(120)
    assert bench.jobs.saved[job.id].state is JobState.DONE


async def test_at_most_four_are_with_the_provider_at_once(bench: Bench) -> None:
    bench.remote.polls = 10_000
    order = await bench.order()
    for _ in range(6):
        await bench.workspace.jobs.request(order)
    await bench.clock.advance(60)
    await calm()
    assert len(bench.remote.sent) == 4


async def test_a_fault_of_the_program_while_asking_ends_no_job(bench: Bench) -> None:
    bench.remote.status_errors = [ValueError("a fault of an adapter")]  # type: ignore[list-item]  # no studio error
    assert (await _ended(bench, await _sent(bench))).state is JobState.DONE
    assert [str(fault) for fault in bench.faults] == ["a fault of an adapter"]
    bench.faults.clear()


async def test_a_fault_of_the_program_while_sending_leaves_the_fate_unknown(bench: Bench) -> None:
    taken = bench.remote.submit

    async def submit(job: GenerationJob) -> str:
        bench.remote.submit = taken  # type: ignore[method-assign]  # the fault happens once
        await taken(job)
        raise ValueError("a fault of an adapter")

    bench.remote.submit = submit  # type: ignore[method-assign]  # the fake's plan has no word for it
    job = await _sent(bench)
    await bench.clock.until(lambda: bench.jobs.saved[job.id].state is JobState.UNKNOWN)
    assert len(bench.faults) == 1
    bench.faults.clear()
    await bench.clock.run(bench.workspace.jobs.reconcile())
    assert (await _ended(bench, job)).state is JobState.DONE
    assert bench.remote.billed == [job.idempotency_key]


async def test_without_room_for_the_intent_to_send_nothing_is_sent(bench: Bench) -> None:
    await bench.close()
    await bench.open(run_remote=False)
    job = await _sent(bench)
    bench.jobs.full = True
    bench.workspace.jobs.run(local=False)
    told = await _ended(bench, job)
    assert told.error is not None
    assert (told.state, told.error.kind, bench.remote.sent) == (JobState.QUEUED, "disk_full", [])
    await bench.clock.advance(60)
    assert bench.remote.sent == []
    bench.jobs.full = False
    assert (await _ended(bench, job)).state is JobState.DONE
    assert bench.remote.sent == [job.id]


async def test_a_cancel_that_comes_while_a_request_is_turned_away_holds(bench: Bench) -> None:
    async def submit(job: GenerationJob) -> str:
        bench.remote.sent.append(job.id)
        await bench.workspace.jobs.cancel(job.id)
        raise ProviderUnavailable("No connection.", "Wait.", provider="away")

    bench.remote.submit = submit  # type: ignore[method-assign]  # the wish comes in the middle of the call
    job = await _sent(bench)
    assert (await _ended(bench, job)).state is JobState.CANCELLED
    await bench.clock.advance(3600)
    assert bench.remote.sent == [job.id]


async def test_a_look_up_that_fails_proves_nothing(bench: Bench) -> None:
    async def find(job: GenerationJob) -> str | None:
        raise ProviderUnavailable("No connection.", "Wait.", provider="away")

    bench.remote.plan = ["lost_reply"]
    bench.remote.find = find  # type: ignore[method-assign]  # the fake's questions do not fail
    job = await _sent(bench)
    assert (await _ended(bench, job)).state is JobState.UNKNOWN
    await bench.clock.advance(3600)
    assert (await bench.clock.run(bench.workspace.jobs.reconcile(job.id)))[0].state is JobState.UNKNOWN
    settled = await bench.workspace.jobs.settle(job.id, as_failed=True)
    assert settled.state is JobState.FAILED
    assert (await bench.clock.run(bench.workspace.jobs.reconcile(job.id)))[0].state is JobState.FAILED
    with pytest.raises(InputError):
        await bench.workspace.jobs.settle(job.id, as_failed=True)
    assert len(bench.remote.billed) == 1


async def test_an_ended_job_without_a_late_result_stays_as_it_is(bench: Bench) -> None:
    bench.remote.plan = ["fail"]
    failed = await _ended(bench, await _sent(bench))
    assert failed.state is JobState.FAILED
    assert (await bench.clock.run(bench.workspace.jobs.reconcile(failed.id)))[0] == failed
    bench.remote.status_errors = [ProviderUnavailable("No connection.", "Wait.", provider="away")]
    assert (await bench.clock.run(bench.workspace.jobs.reconcile(failed.id)))[0] == failed


async def test_a_question_without_an_answer_in_time_is_told_in_our_words(bench: Bench) -> None:
    late: list[StudioError | TimeoutError] = [TimeoutError() for _ in range(60)]  # as the deadline of a call raises it
    bench.remote.status_errors = late
    waited = await _ended(bench, await _sent(bench))
    assert waited.error is not None
    assert (waited.state, waited.error.kind, waited.error.retryable) == (JobState.RUNNING, "no_answer", True)
