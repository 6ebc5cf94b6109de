"""The wait for the network: tried while it is away, told once when it is back, and what waited goes on at once."""

from collections.abc import AsyncIterator

import pytest

from studio.domain.errors import ProviderUnavailable
from studio.domain.jobs import GenerationJob, Held, JobState
from studio.domain.provider_ports import RemoteStatus
from studio.services.reach import TRY_S, Reach
from studio.services.tasks import TaskScope
from tests.fakes.media import MemoryDisk
from tests.fakes.providers import RemoteFake
from tests.fakes.time import FakeClock, calm
from tests.fakes.workspaces import Bench


class Watched:
    """A provider's host, and how often it was told that it is back."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.scope = TaskScope("test", self._fail)
        self.host = RemoteFake(MemoryDisk())
        self.backs = 0
        self.reach = Reach(self.scope, self.clock, self._back)

    def _back(self) -> None:
        self.backs += 1

    def _fail(self, error: BaseException) -> None:
        raise error


@pytest.fixture
async def watched() -> AsyncIterator[Watched]:
    made = Watched()
    yield made
    await made.scope.close()


async def test_a_host_that_is_away_is_tried_until_it_is_back_and_told_once(watched: Watched) -> None:
    watched.host.online = False
    for _ in range(3):
        watched.reach.lost(watched.host)
    await watched.clock.advance(10 * TRY_S)
    assert (watched.host.reached, watched.backs) == (11, 0)
    watched.host.online = True
    await watched.clock.advance(TRY_S)
    assert watched.backs == 1
    await watched.clock.advance(3600)
    assert (watched.backs, watched.host.reached) == (1, 12)


async def test_a_host_that_can_be_connected_to_is_not_watched(watched: Watched) -> None:
    watched.reach.lost(watched.host)
    await watched.clock.advance(3600)
    assert (watched.backs, watched.host.reached) == (0, 1)


async def test_an_answer_ends_the_watch(watched: Watched) -> None:
    watched.host.online = False
    watched.reach.lost(watched.host)
    await calm()
    watched.reach.found()
    watched.host.online = True
    await watched.clock.advance(3600)
    assert (watched.backs, watched.host.reached) == (0, 1)
    watched.host.online = False
    watched.reach.lost(watched.host)
    await calm()
    watched.host.online = True
    await watched.clock.advance(TRY_S)
    assert watched.backs == 1


async def test_a_closed_scope_watches_nothing(watched: Watched) -> None:
    await watched.scope.close()
    watched.host.online = False
    watched.reach.lost(watched.host)
    await watched.clock.advance(60)
    assert watched.host.reached == 0


# ---- with the queue --------------------------------------------------------------------------------------------------


class Network:
    """What stands between a bench and its provider. `times` are the moments at which requests went out."""

    def __init__(self, bench: Bench) -> None:
        self.up = True
        self.flaps_until = 0.0
        self.times: list[float] = []
        self._bench = bench
        self._submit, self._status = bench.remote.submit, bench.remote.status
        bench.remote.submit = self.submit  # type: ignore[method-assign]  # all that goes out comes through here
        bench.remote.status = self.status  # type: ignore[method-assign]  # as above
        bench.remote.reachable = self.reachable  # type: ignore[method-assign]  # as above

    def is_up(self) -> bool:
        now = self._bench.clock.monotonic()
        return int(now // 5) % 2 == 1 if now < self.flaps_until else self.up

    async def reachable(self) -> bool:
        return self.is_up()

    def _allow(self) -> None:
        if not self.is_up():
            raise ProviderUnavailable("No connection.", "Check the network.", provider="away")

    async def submit(self, job: GenerationJob) -> str:
        self.times.append(self._bench.clock.monotonic())
        self._allow()
        return await self._submit(job)

    async def status(self, job: GenerationJob) -> RemoteStatus:
        self._allow()
        return await self._status(job)


def _states(bench: Bench) -> set[JobState]:
    return {job.state for job in bench.jobs.saved.values()}


async def test_offline_work_waits_without_a_storm_and_goes_on_when_the_network_is_back(bench: Bench) -> None:
    network = Network(bench)
    network.up = False
    jobs = [await bench.workspace.jobs.request(await bench.order()) for _ in range(5)]
    await bench.clock.advance(1800)
    assert bench.jobs.saved[jobs[0].id].held is Held.OFFLINE
    assert _states(bench) == {JobState.QUEUED}
    gaps = [after - before for before, after in zip(network.times[6:], network.times[7:], strict=False)]
    assert len(network.times) <= 6 + 1800 / 60 + 1
    assert all(40.0 <= gap <= 61.0 for gap in gaps)
    network.up, back_at = True, bench.clock.monotonic()
    await bench.clock.until(lambda: len(bench.remote.sent) > 0)
    assert bench.clock.monotonic() - back_at <= 15.0
    await bench.clock.until(lambda: _states(bench) == {JobState.DONE})
    assert bench.remote.sent == [job.id for job in jobs]


async def test_offline_in_the_middle_ends_nothing_and_polls_go_on_at_once(bench: Bench) -> None:
    network, bench.remote.polls = Network(bench), 40
    job = await bench.workspace.jobs.request(await bench.order())
    await bench.clock.until(lambda: bench.jobs.saved[job.id].state is JobState.RUNNING)
    network.up = False
    await bench.clock.advance(1000)
    assert bench.jobs.saved[job.id].state is JobState.RUNNING
    network.up, asked = True, len(bench.remote.asked)
    await bench.clock.advance(15)
    assert len(bench.remote.asked) > asked
    await bench.clock.until(lambda: _states(bench) == {JobState.DONE})
    assert bench.remote.sent == [job.id]


async def test_a_network_that_flaps_fails_nothing(bench: Bench) -> None:
    network, bench.remote.polls = Network(bench), 20
    network.flaps_until = 1800.0
    jobs = [await bench.workspace.jobs.request(await bench.order()) for _ in range(12)]
    await bench.clock.until(lambda: bench.clock.monotonic() >= 1800.0 or _states(bench) == {JobState.DONE})
    assert not _states(bench) & {JobState.FAILED, JobState.UNKNOWN, JobState.CANCELLED}
    await bench.clock.until(lambda: _states(bench) == {JobState.DONE})
    assert sorted(bench.remote.billed) == sorted(job.idempotency_key for job in jobs)
