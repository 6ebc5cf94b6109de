"""Time that was lost or set: a computer that slept, a process that stood still, a clock that somebody changed."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from studio.domain.errors import RateLimited
from studio.domain.jobs import GenerationJob, Held, JobState
from studio.domain.provider_ports import RemoteStatus
from studio.services.retry import CALLS_A_SECOND
from studio.services.wakes import LOOK_S, LOST_S, Wakes
from tests.fakes.time import START, FakeClock, calm
from tests.fakes.workspaces import Bench

JUMPS_S = {
    "an hour on": 3600.0,
    "an hour back": -3600.0,
    "a day on": 86_400.0,
    "a day back": -86_400.0,
    "1970": (datetime(1970, 1, 1, tzinfo=UTC) - START).total_seconds(),
    "2099": (datetime(2099, 12, 31, tzinfo=UTC) - START).total_seconds(),
}
JUMPS = pytest.mark.parametrize("jump_s", JUMPS_S.values(), ids=JUMPS_S.keys())


class Watch:
    """Counts wakes."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.count = 0
        self._task = asyncio.ensure_future(Wakes(self.clock, self._woke).run())

    def _woke(self) -> None:
        self.count += 1

    async def close(self) -> None:
        self._task.cancel()
        await asyncio.wait({self._task})


@pytest.fixture
async def watch() -> AsyncIterator[Watch]:
    made = Watch()
    await calm()
    yield made
    await made.close()


async def test_time_that_passes_is_no_wake(watch: Watch) -> None:
    await watch.clock.advance(24 * 3600)
    assert watch.count == 0


@JUMPS
async def test_a_clock_that_is_set_is_seen_once(watch: Watch, jump_s: float) -> None:
    watch.clock.jump(jump_s)
    await watch.clock.advance(LOOK_S)
    assert watch.count == 1
    await watch.clock.advance(3600)
    assert watch.count == 1


async def test_small_corrections_are_no_wake(watch: Watch) -> None:
    for jump_s in (1.0, -1.0, LOST_S - 1, 1 - LOST_S):
        watch.clock.jump(jump_s)
        await watch.clock.advance(LOOK_S)
    assert watch.count == 0


@pytest.mark.parametrize(("stood_s", "wakes"), [(LOST_S - 1, 0), (LOST_S + LOOK_S + 1, 1), (600.0, 1), (86_400.0, 1)])
async def test_a_process_that_stood_still_is_seen_once(watch: Watch, stood_s: float, wakes: int) -> None:
    watch.clock.stand_still(stood_s)
    await watch.clock.advance(2 * LOOK_S)
    assert watch.count == wakes


async def test_a_sleep_in_which_only_the_day_went_on_is_seen(watch: Watch) -> None:
    watch.clock.jump(600.0)  # a monotonic clock that does not run while the computer sleeps
    await watch.clock.advance(LOOK_S)
    assert watch.count == 1


# ---- with the queue --------------------------------------------------------------------------------------------------

RUNNING_JOBS = 30


class Busy:
    """A bench with jobs that run, one that is parked, and one of unknown fate. `calls` are the times of all calls."""

    def __init__(self) -> None:
        self.bench = Bench()
        self.bench.remote.capabilities = self.bench.remote.capabilities.replace(at_once=RUNNING_JOBS)
        self.bench.remote.polls = 10**6
        self.calls: list[float] = []
        self.running: list[GenerationJob] = []
        self._submit, self._status = self.bench.remote.submit, self.bench.remote.status
        self._find = self.bench.remote.find
        self.bench.remote.submit = self.submit  # type: ignore[method-assign]  # all calls are noted
        self.bench.remote.status = self.status  # type: ignore[method-assign]  # as above
        self.bench.remote.find = self.find  # type: ignore[method-assign]  # as above

    def _note(self) -> None:
        self.calls.append(self.bench.clock.monotonic())

    async def submit(self, job: GenerationJob) -> str:
        self._note()
        return await self._submit(job)

    async def status(self, job: GenerationJob) -> RemoteStatus:
        self._note()
        return await self._status(job)

    async def find(self, job: GenerationJob) -> str | None:
        self._note()
        return None

    async def open(self, asked_s: float) -> None:
        await self.bench.open()
        orders = [await self.bench.order() for _ in range(RUNNING_JOBS - 1)]
        self.running = list(await self.bench.workspace.jobs.request_all(orders))
        await self.bench.clock.until(lambda: self._states(self.running) == {JobState.RUNNING})
        limited = RateLimited("Too many.", "Wait.", provider="away", retry_after_s=asked_s)
        self.bench.remote.plan = ["reset_before", limited]
        self.unknown, self.parked, self.behind = await self.bench.workspace.jobs.request_all(
            [await self.bench.order() for _ in range(3)]
        )
        await self.bench.clock.until(lambda: self.bench.jobs.saved[self.parked.id].held is Held.RATE_LIMIT)
        self.parked_at = self.bench.clock.monotonic()

    def _states(self, jobs: list[GenerationJob]) -> set[JobState]:
        return {self.bench.jobs.saved[job.id].state for job in jobs}

    def check(self) -> None:
        """Nothing ended, nothing was sent, and the provider was asked no more often than it may be."""
        assert self._states(self.running) == {JobState.RUNNING}
        assert self.bench.jobs.saved[self.unknown.id].state is JobState.UNKNOWN
        burst = int(CALLS_A_SECOND)
        spans = [last - first for first, last in zip(self.calls, self.calls[burst:], strict=False)]
        assert min(spans, default=1.0) >= 1.0 - 1e-6, "more than five calls in a second"

    def check_not_sent(self) -> None:
        stored = [self.bench.jobs.saved[job.id] for job in (self.parked, self.behind)]
        assert [job.state for job in stored] == [JobState.QUEUED] * 2

    async def end(self) -> None:
        """Let all work end as it should."""
        self.bench.remote.polls = 0
        self.bench.remote._left = dict.fromkeys(self.bench.remote._left, 0)
        jobs = [*self.running, self.parked, self.behind]
        await self.bench.clock.until(lambda: self._states(jobs) == {JobState.DONE}, limit_s=5000)
        assert self.bench.remote.sent.index(self.behind.id) > self.bench.remote.sent.index(self.parked.id)
        assert len(self.bench.remote.billed) == len(set(self.bench.remote.billed)) == RUNNING_JOBS + 1
        assert self.bench.jobs.saved[self.unknown.id].state is JobState.UNKNOWN


@pytest.fixture
async def busy() -> AsyncIterator[Busy]:
    made = Busy()
    await made.open(asked_s=900.0)
    yield made
    await made.bench.close()


@JUMPS
async def test_a_clock_that_is_set_while_it_runs_does_nothing_wrong(busy: Busy, jump_s: float) -> None:
    busy.bench.clock.jump(jump_s)
    await busy.bench.clock.advance(busy.parked_at + 899.0 - busy.bench.clock.monotonic())
    busy.check()
    busy.check_not_sent()
    await busy.end()


@JUMPS
async def test_a_clock_that_is_set_between_runs_does_nothing_wrong(busy: Busy, jump_s: float) -> None:
    await busy.bench.kill()
    await busy.bench.clock.advance(1)  # a start takes its time
    busy.bench.clock.jump(jump_s)
    await busy.bench.open()
    await busy.bench.clock.advance(60)
    busy.check()
    if jump_s < 0:  # that a clock was set on cannot be seen: time may as well have passed
        busy.check_not_sent()
    await busy.end()


async def test_a_clock_that_is_set_to_and_fro_makes_no_storm(busy: Busy) -> None:
    for turn in range(20):
        busy.bench.clock.jump(3600.0 * (-1) ** turn)
        await busy.bench.clock.advance(7)
    busy.check()
    busy.check_not_sent()
    await busy.end()


async def test_after_ten_minutes_still_all_that_runs_is_asked_about_within_ten_seconds(busy: Busy) -> None:
    await busy.bench.clock.advance(300)  # nothing moves at the provider, so questions are far apart by now
    busy.bench.clock.stand_still(540.0)
    await calm()
    woken_at, asked = busy.bench.clock.monotonic(), len(busy.bench.remote.asked)
    await busy.bench.clock.advance(10)
    ids = {busy.bench.jobs.saved[job.id].remote_id for job in busy.running}
    assert ids <= set(busy.bench.remote.asked[asked:])
    assert busy.bench.clock.monotonic() - woken_at <= 10.0
    busy.check()
    await busy.end()


async def test_a_request_that_was_under_way_is_of_unknown_fate(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    taken, never = bench.remote.submit, asyncio.Event()

    async def submit(job: GenerationJob) -> str:
        await taken(job)
        await never.wait()
        raise AssertionError("the answer never comes")

    bench.remote.submit = submit  # type: ignore[method-assign]  # the fake answers at once
    job = await bench.workspace.jobs.request(await bench.order())
    await bench.clock.until(lambda: bench.remote.sent == [job.id])
    loop = asyncio.get_running_loop()
    real, late_s = loop.time, 600.0
    monkeypatch.setattr(loop, "time", lambda: real() + late_s)  # the process stood still
    bench.clock.stand_still(late_s)
    bench.remote.submit = taken  # type: ignore[method-assign]  # as before
    await bench.clock.until(lambda: bench.jobs.saved[job.id].state is JobState.UNKNOWN)
    await bench.clock.until(lambda: bench.jobs.saved[job.id].state is JobState.DONE)
    assert (bench.remote.sent, bench.remote.billed) == ([job.id], [job.idempotency_key])


async def test_waits_are_as_long_as_asked_whatever_the_clock_says(bench: Bench) -> None:
    bench.remote.plan = ["offline"] * 6
    job = await bench.workspace.jobs.request(await bench.order())
    await bench.clock.until(lambda: bench.jobs.saved[job.id].held is Held.OFFLINE)
    await bench.kill()
    bench.clock.jump(-86_400.0)
    await bench.open()
    await bench.clock.advance(300)
    assert bench.jobs.saved[job.id].state is JobState.DONE
