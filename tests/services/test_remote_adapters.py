"""Jobs that are sent: without a key, by another adapter, and to a provider that answers only when all is done."""

import asyncio

from studio.domain.jobs import GenerationJob, Held, JobState
from studio.domain.provider_ports import Capabilities
from tests.fakes.providers import RemoteFake
from tests.fakes.workspaces import Bench


async def _sent(bench: Bench) -> GenerationJob:
    return await bench.workspace.jobs.request(await bench.order())


async def _ended(bench: Bench, job: GenerationJob) -> GenerationJob:
    return await bench.clock.run(bench.workspace.jobs.wait(job.id))


async def test_a_request_without_a_key_waits_until_there_is_one(bench: Bench) -> None:
    bench.remote.plan = ["no_key"]
    job = await _sent(bench)
    waiting = await _ended(bench, job)
    assert (waiting.state, waiting.held) == (JobState.QUEUED, Held.NO_KEY)
    assert waiting.error is not None
    await bench.clock.advance(3600)
    assert len(bench.remote.sent) == 1
    await bench.workspace.jobs.key_changed("elsewhere")
    assert bench.jobs.saved[job.id].held is Held.NO_KEY
    await bench.workspace.jobs.key_changed("away")
    assert (await _ended(bench, job)).state is JobState.DONE
    assert len(bench.remote.billed) == 1


async def test_another_adapter_of_a_provider_takes_over_what_the_first_sent(bench: Bench) -> None:
    bench.remote.polls = 50
    job = await _sent(bench)
    await bench.clock.until(lambda: bench.jobs.saved[job.id].state is JobState.RUNNING)
    other = RemoteFake(bench.disk)
    other.stand_for(bench.remote)
    bench.workspace.jobs.add_remote(other)
    assert (await _ended(bench, job)).state is JobState.DONE
    assert (len(other.fetched), bench.remote.fetched, other.sent) == (1, [], [])


async def test_where_the_answer_is_the_take_others_are_sent_meanwhile(bench: Bench) -> None:
    bench.remote.capabilities = Capabilities(create_deadline_s=3600.0, source="a test")
    take, answers = bench.remote.submit, asyncio.Event()

    async def slow(job: GenerationJob) -> str:
        await answers.wait()
        return await take(job)

    bench.remote.submit = slow  # type: ignore[method-assign]  # the fake answers at once
    jobs = [await _sent(bench) for _ in range(3)]
    await bench.clock.until(lambda: all(bench.jobs.saved[job.id].state is JobState.SUBMITTING for job in jobs))
    assert bench.remote.billed == []
    answers.set()
    assert [(await _ended(bench, job)).state for job in jobs] == [JobState.DONE] * 3
    assert len(bench.remote.billed) == 3
