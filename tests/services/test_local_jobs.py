"""Jobs of this computer: their order, cancel, restarts and what a full disk does to them."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from studio.domain.errors import DiskFull, EncodeFailed, InputError, WorkspaceDamaged
from studio.domain.jobs import GenerationJob, Held, JobState
from studio.domain.render import RenderEvent
from studio.services.job_ledger import JobChange
from tests.fakes.time import calm
from tests.fakes.workspaces import Bench


async def test_an_order_becomes_a_take_and_each_state_is_on_disk_before_it_is_told(bench: Bench) -> None:
    told: list[JobState] = []

    def listen(change: JobChange) -> None:
        assert bench.jobs.saved[change.job.id].state is change.job.state
        told.append(change.job.state)

    bench.workspace.jobs.changes.subscribe(listen)
    job = await bench.workspace.jobs.request(await bench.order("here/one"))
    done = await bench.clock.run(bench.workspace.jobs.wait(job.id))
    assert done.state is JobState.DONE
    assert told == [JobState.QUEUED, JobState.SUBMITTING, JobState.RUNNING, JobState.FETCHING, JobState.DONE]
    takes = await bench.workspace.takes.of_job(job.id)
    assert [take.slate.seed for take in takes] == [7]
    assert await bench.workspace.takes.present(takes[0])
    assert not [path for path in bench.disk.files if path.startswith("parts/")]


async def test_one_job_at_a_time_in_the_order_the_user_gave(bench: Bench) -> None:
    bench.local.endless = True
    order = await bench.order("here/one")
    first, second, third = [await bench.workspace.jobs.request(order) for _ in range(3)]
    await calm()
    assert bench.local.made == [first.id]
    await bench.workspace.jobs.move(third.id, second.id)
    bench.local.endless = False
    await bench.workspace.jobs.cancel(first.id)
    await bench.clock.run(bench.workspace.jobs.wait(second.id))
    assert bench.local.made == [first.id, third.id, second.id]


async def test_moving_between_neighbours_without_room_counts_anew(bench: Bench) -> None:
    bench.local.endless = True
    order = await bench.order("here/one")
    jobs = [await bench.workspace.jobs.request(order) for _ in range(4)]
    await calm()
    for _ in range(70):
        await bench.workspace.jobs.move(jobs[3].id, jobs[2].id)
        await bench.workspace.jobs.move(jobs[2].id, jobs[3].id)
    waiting = [job.id for job in await bench.workspace.jobs.jobs(states=frozenset({JobState.QUEUED}))]
    assert waiting == [jobs[1].id, jobs[2].id, jobs[3].id]


async def test_cancel_ends_the_drawing_and_keeps_nothing(bench: Bench) -> None:
    bench.local.endless = True
    job = await bench.workspace.jobs.request(await bench.order("here/one"))
    await bench.clock.until(lambda: bench.jobs.saved[job.id].state is JobState.RUNNING)
    await bench.workspace.jobs.cancel(job.id)
    ended = await bench.clock.run(bench.workspace.jobs.wait(job.id))
    assert ended.state is JobState.CANCELLED
    assert bench.local.ended_early == 1
    assert await bench.workspace.takes.of_job(job.id) == ()


async def test_a_killed_worker_is_tried_three_times_more_then_the_job_fails(bench: Bench) -> None:
    bench.local.failures = [EncodeFailed("The drawing worker ended.", "Try again.") for _ in range(4)]
    job = await bench.workspace.jobs.request(await bench.order("here/one"))
    ended = await bench.clock.run(bench.workspace.jobs.wait(job.id))
    assert (ended.state, ended.restarts) == (JobState.FAILED, 3)
    assert ended.error is not None
    assert ended.error.what_happened == "The drawing worker ended."
    assert len(bench.local.made) == 4


async def test_a_drawing_that_found_no_room_waits_and_says_how_much_there_is(bench: Bench) -> None:
    bench.local.failures = [DiskFull("The take could not be drawn: no room.", "Make room.")]
    job = await bench.workspace.jobs.request(await bench.order("here/one"))
    await bench.clock.until(lambda: bench.jobs.saved[job.id].held is Held.DISK)
    error = bench.jobs.saved[job.id].error
    assert error is not None
    assert error.what_happened == "The take could not be drawn: no room. 1,000,000,000 bytes are free."


async def test_a_drawing_whose_job_cannot_be_written_is_ended_before_anything_else(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    happened: list[str] = []
    make, save = bench.local.make, bench.jobs.save

    async def watched(job: GenerationJob, part_path: str, *, preview: bool) -> AsyncIterator[RenderEvent]:
        try:
            async for event in make(job, part_path, preview=preview):
                yield event
        finally:
            happened.append("ended")

    async def refusing(job: GenerationJob) -> None:
        if job.state is JobState.RUNNING:
            raise DiskFull("No room.", "Make room.", free_bytes=0)
        happened.append(job.state.value)
        await save(job)

    monkeypatch.setattr(bench.local, "make", watched)
    monkeypatch.setattr(bench.jobs, "save", refusing)
    job = await bench.workspace.jobs.request(await bench.order("here/one"))
    await bench.clock.until(lambda: bench.jobs.saved[job.id].held is Held.DISK)
    assert happened[:3] == ["submitting", "ended", "queued"]


async def test_a_killed_owner_is_taken_up_three_times_then_the_job_fails(bench: Bench) -> None:
    bench.local.endless = True
    job = await bench.workspace.jobs.request(await bench.order("here/one"))
    for _ in range(4):
        await bench.clock.until(lambda: bench.jobs.saved[job.id].state is JobState.RUNNING)
        await bench.kill()
        await bench.open()
    ended = await bench.clock.run(bench.workspace.jobs.wait(job.id))
    assert (ended.state, ended.restarts) == (JobState.FAILED, 3)


async def test_closing_puts_the_job_back_without_counting_a_restart(bench: Bench) -> None:
    bench.local.endless = True
    job = await bench.workspace.jobs.request(await bench.order("here/one"))
    await bench.clock.until(lambda: bench.jobs.saved[job.id].state is JobState.RUNNING)
    await bench.close()
    assert (bench.jobs.saved[job.id].state, bench.jobs.saved[job.id].restarts) == (JobState.QUEUED, 0)
    bench.local.endless = False
    await bench.open()
    assert (await bench.clock.run(bench.workspace.jobs.wait(job.id))).state is JobState.DONE


@pytest.mark.parametrize("model", ["here/one", "away/one"])
async def test_closing_while_a_job_is_being_taken_up_waits_for_it(bench: Bench, model: str) -> None:
    begun, go = asyncio.Event(), asyncio.Event()
    at_once = bench.jobs._step

    async def slowly() -> None:
        begun.set()
        await go.wait()
        await at_once()

    bench.local.endless = True
    job = await bench.workspace.jobs.request(await bench.order(model))
    bench.jobs._step = slowly
    await bench.clock.until(begun.is_set)
    closing = asyncio.get_running_loop().create_task(bench.workspace.close())
    await calm()
    go.set()
    await bench.clock.run(closing)
    assert bench.faults == []
    bench.jobs._step = at_once
    stored = bench.jobs.saved[job.id]
    assert (stored.state, stored.restarts) == (JobState.QUEUED if stored.local else JobState.RUNNING, 0)
    bench.local.endless = False
    await bench.open()
    assert (await bench.clock.run(bench.workspace.jobs.wait(job.id))).state is JobState.DONE


async def test_no_room_holds_the_job_and_it_goes_on_by_itself(bench: Bench) -> None:
    bench.disk.full = True
    job = await bench.workspace.jobs.request(await bench.order("here/one"))
    held = await bench.clock.run(bench.workspace.jobs.wait(job.id))
    assert (held.state, held.held) == (JobState.QUEUED, Held.DISK)
    assert held.error is not None
    assert held.error.kind == "disk_full"
    bench.disk.full = False
    await bench.clock.until(lambda: bench.jobs.saved[job.id].state is JobState.DONE)
    assert bench.jobs.saved[job.id].error is None
    assert bench.jobs.saved[job.id].restarts == 0


async def test_without_room_for_the_intent_nothing_is_asked_for(bench: Bench) -> None:
    order = await bench.order("here/one")
    bench.jobs.full = True
    with pytest.raises(DiskFull) as refused:
        await bench.workspace.jobs.request(order)
    assert refused.value.free_bytes == 0
    await calm()
    assert bench.local.made == []
    assert bench.jobs.saved == {}


async def test_a_user_hold_lasts_until_the_user_lets_go(bench: Bench) -> None:
    bench.local.endless = True
    order = await bench.order("here/one")
    await bench.workspace.jobs.request(order)
    job = await bench.workspace.jobs.request(order)
    await calm()
    assert (await bench.workspace.jobs.hold(job.id, True)).held is Held.USER
    bench.local.endless = False
    await bench.workspace.jobs.cancel(bench.local.made[0])
    await bench.clock.advance(3600)
    assert bench.jobs.saved[job.id].state is JobState.QUEUED
    await bench.workspace.jobs.hold(job.id, False)
    assert (await bench.clock.run(bench.workspace.jobs.wait(job.id))).state is JobState.DONE


async def test_a_missing_picture_names_the_field(bench: Bench) -> None:
    order = await bench.order("here/one", first_frame_path="gone.png")
    with pytest.raises(InputError) as refused:
        await bench.workspace.jobs.request(order)
    assert refused.value.field == "first_frame"
    assert bench.jobs.saved == {}


async def test_a_retry_is_a_new_job_and_finds_its_picture_again(bench: Bench) -> None:
    bench.disk.files["kite.png"] = b"picture:kite"
    bench.local.failures = [InputError("The picture cannot be drawn.", "Choose another one.", field="first_frame")]
    job = await bench.workspace.jobs.request(await bench.order("here/one", first_frame_path="kite.png"))
    failed = await bench.clock.run(bench.workspace.jobs.wait(job.id))
    assert failed.state is JobState.FAILED
    again = await bench.workspace.jobs.retry(job.id)
    assert again.retry_of == job.id
    assert again.idempotency_key != job.idempotency_key
    assert again.body == job.body
    assert (await bench.clock.run(bench.workspace.jobs.wait(again.id))).state is JobState.DONE
    assert bench.jobs.saved[job.id].state is JobState.FAILED


async def test_a_worker_that_stands_still_is_ended_and_the_job_begun_again(bench: Bench) -> None:
    bench.local.endless = True
    reasons: list[str] = []

    def listen(change: JobChange) -> None:
        reasons.extend([] if change.job.error is None else [change.job.error.what_happened])

    bench.workspace.jobs.changes.subscribe(listen)
    job = await bench.workspace.jobs.request(await bench.order("here/one"))
    await bench.clock.until(lambda: bench.jobs.saved[job.id].restarts == 1)
    assert bench.clock.monotonic() >= 60.0
    assert bench.local.ended_early == 1
    assert reasons == ["The drawing stood still for 60 s and was ended."]
    bench.local.endless = False
    await bench.clock.until(lambda: bench.jobs.saved[job.id].state is JobState.DONE)
    assert bench.jobs.saved[job.id].restarts <= 2


async def test_a_damaged_database_stops_the_queue_and_is_told(bench: Bench) -> None:
    bench.local.endless = True
    order = await bench.order("here/one")
    job, behind = await bench.workspace.jobs.request(order), await bench.workspace.jobs.request(order)
    await bench.clock.until(lambda: bench.jobs.saved[job.id].state is JobState.RUNNING)
    bench.jobs.fault = WorkspaceDamaged("The database is damaged.", "Start again.")
    for waited in (job, behind):
        with pytest.raises(WorkspaceDamaged):
            await bench.clock.run(bench.workspace.jobs.wait(waited.id))
    await bench.clock.advance(3600)
    assert bench.local.made == [job.id]
    assert {type(error) for error in bench.faults} == {WorkspaceDamaged}
    assert len(bench.faults) == 1
    bench.faults.clear()


async def test_a_fault_of_the_program_is_reported_and_the_queue_goes_on(bench: Bench) -> None:
    class Fault(Exception):
        pass

    bench.local.failures = [Fault("a fault of a painter")]  # type: ignore[list-item]  # no error of the studio
    job, behind = [await bench.workspace.jobs.request(await bench.order("here/one")) for _ in range(2)]
    await bench.clock.run(bench.workspace.jobs.wait(behind.id))
    ended = await bench.clock.run(bench.workspace.jobs.wait(job.id))
    assert (ended.state, ended.restarts) == (JobState.DONE, 1)
    assert [str(fault) for fault in bench.faults] == ["a fault of a painter"]
    bench.faults.clear()


async def test_news_of_a_take_that_the_disk_does_not_take_are_told_with_their_reason(bench: Bench) -> None:
    await bench.close()
    await bench.open(run_local=False)
    job = await bench.workspace.jobs.request(await bench.order("here/one"))
    bench.jobs.full = True
    bench.workspace.jobs.run(remote=False)
    told = await bench.clock.run(bench.workspace.jobs.wait(job.id))
    assert told.error is not None
    assert (told.state, told.error.kind, bench.local.made) == (JobState.QUEUED, "disk_full", [])
    bench.jobs.full = False
    assert (await bench.clock.run(bench.workspace.jobs.wait(job.id))).state is JobState.DONE
