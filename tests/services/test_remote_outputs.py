"""Jobs with several results, and with none: every result is a take, once, and a job without one says so."""

import asyncio

import pytest

from studio.domain.errors import Billed
from studio.domain.jobs import GenerationJob, JobState
from studio.domain.provider_ports import RemoteStatus
from tests.fakes.providers import COST_MICRO_USD
from tests.fakes.workspaces import Bench

STEPS = 20


async def _done(bench: Bench, job: GenerationJob) -> GenerationJob:
    await bench.clock.until(lambda: bench.jobs.saved[job.id].state is JobState.DONE)
    return bench.jobs.saved[job.id]


def _spent(bench: Bench) -> int:
    return sum(row.entry.settled_micro_usd or 0 for row in bench.ledger.written)


async def test_two_results_are_two_takes_of_one_request(bench: Bench) -> None:
    bench.remote.outputs = 2
    told: list[int] = []
    bench.workspace.jobs.changes.subscribe(lambda change: told.append(len(change.takes)))
    job = await bench.workspace.jobs.request(await bench.order())
    await _done(bench, job)
    takes = sorted(bench.takes.saved.values(), key=lambda take: take.number)
    assert ([take.number for take in takes], {take.job_id for take in takes}) == ([1, 2], {job.id})
    assert len({take.sha256 for take in takes}) == 2
    assert (sum(told), bench.remote.sent, len(bench.remote.fetched)) == (2, [job.id], 2)
    assert _spent(bench) == 2 * COST_MICRO_USD


async def test_results_that_are_alike_are_takes_all_the_same(bench: Bench) -> None:
    async def fetch(job: GenerationJob, part_path: str, progress: object, output: int = 0) -> str:
        bench.disk.write(part_path, b"clip:the same")
        return "mp4"

    bench.remote.outputs, bench.remote.fetch = 3, fetch  # type: ignore[method-assign]  # the fake's results differ
    await _done(bench, await bench.workspace.jobs.request(await bench.order()))
    assert (len(bench.takes.saved), len({take.sha256 for take in bench.takes.saved.values()})) == (3, 1)


async def test_a_kill_at_each_step_leaves_two_takes() -> None:
    between = 0
    for step in range(1, STEPS):
        bench = Bench()
        bench.remote.outputs = 2
        await bench.open(run_remote=False)
        job = await bench.workspace.jobs.request(await bench.order())
        await bench.close()
        start = asyncio.ensure_future(bench.open(halt_at=step))
        await bench.clock.advance(600)
        await bench.kill()
        await asyncio.gather(start, return_exceptions=True)
        between += len(bench.takes.saved) == 1
        await bench.open()
        await _done(bench, job)
        await bench.close()
        assert len(bench.takes.saved) == 2
        assert {path for path in bench.disk.files if path.startswith("media/")} == {
            f"media/{take.sha256}.mp4" for take in bench.takes.saved.values()
        }
        assert (bench.remote.sent, len(bench.remote.billed)) == ([job.id], 1)
    assert between >= 3  # the first take was there and the second one was not


async def test_a_result_that_is_broken_after_a_good_one_leaves_the_good_one(bench: Bench) -> None:
    bench.remote.outputs, bench.remote.fetches = 2, ["ok", "html", "html", "html"]
    job = await bench.workspace.jobs.request(await bench.order())
    await bench.clock.until(lambda: bench.jobs.saved[job.id].state is JobState.FAILED)
    assert len(bench.takes.saved) == 1
    await bench.clock.run(bench.workspace.jobs.reconcile(job.id))
    await _done(bench, job)
    assert (len(bench.takes.saved), len({take.sha256 for take in bench.takes.saved.values()})) == (2, 2)
    assert (_spent(bench), bench.remote.sent) == (2 * COST_MICRO_USD, [job.id])


@pytest.mark.parametrize(("cost", "billed"), [(700, Billed.YES), (0, Billed.NO), (None, Billed.UNKNOWN)])
async def test_done_without_a_result_is_a_failure_of_its_own(bench: Bench, cost: int | None, billed: Billed) -> None:
    asked = bench.remote.status

    async def status(job: GenerationJob) -> RemoteStatus:
        return RemoteStatus(JobState.FETCHING, outputs=0, cost_micro_usd=cost)

    bench.remote.status = status  # type: ignore[method-assign]  # done, and nothing to show for it
    job = await bench.workspace.jobs.request(await bench.order())
    ended = await bench.clock.run(bench.workspace.jobs.wait(job.id))
    assert ended.error is not None
    assert (ended.state, ended.error.kind, ended.error.billed) == (JobState.FAILED, "no_output", billed)
    assert (ended.cost_micro_usd, bench.remote.fetched) == (cost, [])
    assert _spent(bench) == (COST_MICRO_USD if cost is None else cost)  # what nobody knows counts at the most it can be
    assert (await bench.clock.run(bench.workspace.jobs.reconcile(job.id)))[0].state is JobState.FAILED
    bench.remote.status, bench.remote.polls = asked, 0  # type: ignore[method-assign]  # it comes late
    bench.remote._left = dict.fromkeys(bench.remote._left, 0)
    await bench.clock.run(bench.workspace.jobs.reconcile())
    assert (await _done(bench, job)).cost_micro_usd == COST_MICRO_USD
    assert (len(bench.takes.saved), bench.remote.sent) == (1, [job.id])
