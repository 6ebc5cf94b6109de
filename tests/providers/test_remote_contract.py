"""One suite for everything that implements `RemoteProvider`: the rehearsal, and the fake of the services' tests."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from studio.craft.late_analyser import LateAnalyser
from studio.domain.errors import (
    Billed,
    MaybeSent,
    PromptRejected,
    ProviderError,
    ProviderUnavailable,
    RateLimited,
    ResultGone,
)
from studio.domain.jobs import GenerationJob, JobState
from studio.domain.parameters import check
from studio.domain.provider_ports import Order, RemoteProvider, RemoteStatus
from studio.providers.rehearsal import RehearsalProvider
from studio.providers.rehearsal_ledger import RehearsalLedger
from tests.fakes.jobs import asked, job_for
from tests.fakes.media import MemoryDisk, ScriptedRenderer
from tests.fakes.providers import RemoteFake
from tests.fakes.resources import LEXICON
from tests.fakes.time import FakeRandom, InstantClock


class Stand(NamedTuple):
    """A provider with what the suite needs to know of it."""

    provider: RemoteProvider
    clock: InstantClock
    disk: MemoryDisk
    bills: Callable[[], list[str]]
    job: Callable[[str, str], GenerationJob]


def _rehearsal(folder: Path) -> Stand:
    disk, clock = MemoryDisk(), InstantClock()
    provider = RehearsalProvider(folder, ScriptedRenderer(disk), clock, FakeRandom(), LateAnalyser(LEXICON))

    def bills() -> list[str]:
        return [entry.key for entry in RehearsalLedger(folder).entries() if entry.event == "taken"]

    def job(script: str, key: str) -> GenerationJob:
        return job_for(provider, "rehearsal/steady-1", key, extras=(("script", script), ("wait_s", 2.0)))

    return Stand(provider, clock, disk, bills, job)


def _fake(folder: Path) -> Stand:
    disk = MemoryDisk()
    provider = RemoteFake(disk)

    def job(script: str, key: str) -> GenerationJob:
        provider.plan.append(script)
        return job_for(provider, "away/one", key)

    return Stand(provider, InstantClock(), disk, lambda: provider.billed, job)


@pytest.fixture(params=[_rehearsal, _fake], ids=["rehearsal", "fake"])
def stand(request: pytest.FixtureRequest, tmp_path: Path) -> Stand:
    """Each provider in turn."""
    made: Stand = request.param(tmp_path)
    return made


async def _ended(stand: Stand, remote_id: str) -> RemoteStatus:
    for _ in range(100):
        status = await stand.provider.status(asked(remote_id))
        if status.state is not JobState.RUNNING:
            return status
        assert status.progress is None or 0 <= status.progress <= 1
        stand.clock.skip(stand.provider.poll_s)
    raise AssertionError("the job never ended")


async def test_a_taken_request_is_billed_once_runs_and_gives_a_whole_file(stand: Stand) -> None:
    job = stand.job("ok", "a" * 32)
    remote_id = await stand.provider.submit(job)
    assert (await stand.provider.status(asked(remote_id))).state is JobState.RUNNING
    ended = await _ended(stand, remote_id)
    assert ended.state is JobState.FETCHING
    assert ended.cost_micro_usd is not None
    assert ended.cost_micro_usd > 0
    told: list[float] = []
    assert await stand.provider.fetch(asked(remote_id), "parts/one", told.append) == "mp4"
    assert stand.disk.files["parts/one"]
    assert told
    assert all(0 <= fraction <= 1 for fraction in told)
    assert stand.bills() == [job.idempotency_key]


@pytest.mark.parametrize(
    ("script", "error", "bills"),
    [
        ("refuse", PromptRejected, 0),
        ("rate_limit", RateLimited, 0),
        ("offline", ProviderUnavailable, 0),
        ("reset_before", MaybeSent, 0),
        ("lost_reply", MaybeSent, 1),
    ],
)
async def test_each_fault_is_its_own_error(stand: Stand, script: str, error: type[ProviderError], bills: int) -> None:
    job = stand.job(script, "b" * 32)
    with pytest.raises(error) as raised:
        await stand.provider.submit(job)
    assert raised.value.provider == stand.provider.id
    assert raised.value.billed is (Billed.UNKNOWN if error is MaybeSent else Billed.NO)
    assert len(stand.bills()) == bills


async def test_a_lost_request_is_found_by_its_key_and_others_are_not(stand: Stand) -> None:
    job = stand.job("lost_reply", "c" * 32)
    with pytest.raises(MaybeSent):
        await stand.provider.submit(job)
    remote_id = await stand.provider.find(asked(key="c" * 32))
    assert remote_id is not None
    assert (await _ended(stand, remote_id)).state is JobState.FETCHING
    assert await stand.provider.find(asked(key="d" * 32)) is None


async def test_a_failed_job_says_so_and_costs_nothing(stand: Stand) -> None:
    remote_id = await stand.provider.submit(stand.job("fail", "e" * 32))
    ended = await _ended(stand, remote_id)
    assert (ended.state, ended.cost_micro_usd) == (JobState.FAILED, 0)


async def test_a_cancel_is_only_a_wish(stand: Stand) -> None:
    remote_id = await stand.provider.submit(stand.job("ok", "f" * 32))
    await stand.provider.cancel(asked(remote_id))
    assert (await _ended(stand, remote_id)).state in (JobState.CANCELLED, JobState.FETCHING)


async def test_an_id_that_was_never_given_is_gone(stand: Stand) -> None:
    with pytest.raises(ResultGone):
        await stand.provider.status(asked("never"))


async def test_what_would_be_sent_is_what_is_sent(stand: Stand) -> None:
    spec = stand.provider.specs()[0]
    job = stand.job("ok", "0" * 32)
    order = Order(spec.id, job.prompt, job.parameters, 1)
    check(spec, job.parameters, job.prompt)
    assert [request.body for request in stand.provider.planned(order)] == [stand.provider.body(order).decode()]
    assert stand.provider.body(order) == job.body
    assert stand.bills() == []
