"""One suite for everything that implements `RemoteProvider`: the rehearsal, the Videos adapter in its four dialects
before fake servers, and the fake of the services' tests. What is also true of the animatic is asked of it, too.
"""

import json
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
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
from studio.domain.provider_ports import Order, Provider, RemoteProvider, RemoteStatus
from studio.domain.servers import Cancels, Dialect
from studio.providers.animatic import AnimaticProvider
from studio.providers.rehearsal import RehearsalProvider
from studio.providers.rehearsal_ledger import RehearsalLedger
from tests.fakes.jobs import job_for
from tests.fakes.media import MemoryDisk, ScriptedRenderer
from tests.fakes.providers import RemoteFake
from tests.fakes.resources import LEXICON
from tests.fakes.time import FakeRandom, InstantClock
from tests.fakes.videos_socket import Fault, json_fault
from tests.providers.conformance.stands import Stand, standing

SCRIPTS = {
    "refuse": json_fault(422, {"detail": "No."}),
    "rate_limit": json_fault(429, {}),
    "reset_before": Fault(0),
    "lost_reply": Fault(0, billed=True),
}


class Adapter(NamedTuple):
    """A provider with what the suite needs to know of it. `free` is one that nobody bills for."""

    provider: RemoteProvider
    clock: InstantClock
    bills: Callable[[], int]
    job: Callable[[str, str], GenerationJob]
    part_path: str
    content: Callable[[], bytes]
    free: bool = False
    waits: bool = True


Maker = Callable[[Path, AsyncExitStack], Awaitable[Adapter]]


async def _rehearsal(folder: Path, stack: AsyncExitStack) -> Adapter:
    disk, clock = MemoryDisk(), InstantClock()
    provider = RehearsalProvider(folder, ScriptedRenderer(disk), clock, FakeRandom(), LateAnalyser(LEXICON))

    def bills() -> int:
        return sum(entry.event == "taken" for entry in RehearsalLedger(folder).entries())

    def job(script: str, key: str) -> GenerationJob:
        return job_for(provider, "rehearsal/steady-1", key, extras=(("script", script), ("wait_s", 2.0)))

    return Adapter(provider, clock, bills, job, "parts/one", lambda: disk.files["parts/one"])


async def _fake(folder: Path, stack: AsyncExitStack) -> Adapter:
    disk = MemoryDisk()
    provider = RemoteFake(disk)

    def job(script: str, key: str) -> GenerationJob:
        provider.plan.append(script)
        return job_for(provider, "away/one", key)

    return Adapter(
        provider, InstantClock(), lambda: len(provider.billed), job, "parts/one", lambda: disk.files["parts/one"]
    )


def _videos(dialect: Dialect) -> Maker:
    async def make(folder: Path, stack: AsyncExitStack) -> Adapter:
        stand = await stack.enter_async_context(standing(folder, dialect))
        return Adapter(
            stand.provider, stand.clock, lambda: len(stand.server.ledger), lambda *asked: _job(stand, *asked),
            str(stand.part()), stand.part().read_bytes, free=True, waits=dialect is not Dialect.DYNAMO,
        )  # fmt: skip

    return make


def _job(stand: Stand, script: str, key: str) -> GenerationJob:
    job = stand.job(key=key)
    if script in SCRIPTS:
        stand.server.fail("create", SCRIPTS[script])
    elif script == "fail":
        stand.server.states, stand.server.error = ("queued", "failed"), "no memory left"
    elif script == "offline":
        job = job.replace(body=job.body.replace(stand.server.url.encode(), b"http://127.0.0.1:1"))
    return job


MAKERS: dict[str, Maker] = {
    "rehearsal": _rehearsal,
    "fake": _fake,
    **{f"videos {each.value}": _videos(each) for each in Dialect},
}


@pytest.fixture(params=MAKERS)
async def adapter(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Adapter]:
    """Each provider in turn."""
    async with AsyncExitStack() as stack:
        yield await MAKERS[request.param](tmp_path, stack)


async def _ended(adapter: Adapter, job: GenerationJob) -> RemoteStatus:
    for _ in range(100):
        status = await adapter.provider.status(job)
        if status.state is not JobState.RUNNING:
            return status
        assert status.progress is None or 0 <= status.progress <= 1
        adapter.clock.skip(adapter.provider.poll_s)
    raise AssertionError("the job never ended")


async def test_a_taken_request_is_billed_once_runs_and_gives_a_whole_file(adapter: Adapter) -> None:
    job = adapter.job("ok", "a" * 32)
    job = job.replace(remote_id=await adapter.provider.submit(job))
    first = await adapter.provider.status(job)
    assert first.state is (JobState.RUNNING if adapter.waits else JobState.FETCHING)
    ended = await _ended(adapter, job)
    assert ended.state is JobState.FETCHING
    assert ended.cost_micro_usd is not None
    assert (ended.cost_micro_usd == 0) is adapter.free
    told: list[float] = []
    assert await adapter.provider.fetch(job, adapter.part_path, told.append) == "mp4"
    assert adapter.content()
    assert ended.outputs == 1
    with pytest.raises(ResultGone):
        await adapter.provider.fetch(job, f"{adapter.part_path}-2", told.append, 1)
    assert told
    assert all(0 <= fraction <= 1 for fraction in told)
    assert adapter.bills() == 1


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
async def test_each_fault_is_its_own_error(
    adapter: Adapter, script: str, error: type[ProviderError], bills: int
) -> None:
    job = adapter.job(script, "b" * 32)
    with pytest.raises(error) as raised:
        await adapter.provider.submit(job)
    assert raised.value.provider == adapter.provider.id
    assert raised.value.billed is (Billed.UNKNOWN if error is MaybeSent else Billed.NO)
    assert raised.value.what_happened.endswith((".", "No.", "…"))
    assert adapter.bills() == bills


async def test_a_lost_request_is_found_by_its_key_where_it_can_be(adapter: Adapter) -> None:
    job = adapter.job("lost_reply", "c" * 32)
    with pytest.raises(MaybeSent):
        await adapter.provider.submit(job)
    remote_id = await adapter.provider.find(job)
    assert (remote_id is not None) is adapter.provider.capabilities.finds
    if remote_id is not None:
        assert (await _ended(adapter, job.replace(remote_id=remote_id))).state is JobState.FETCHING
    assert await adapter.provider.find(job.replace(idempotency_key="d" * 32)) is None


async def test_a_failed_job_says_so_and_costs_nothing(adapter: Adapter) -> None:
    job = adapter.job("fail", "e" * 32)
    ended = await _ended(adapter, job.replace(remote_id=await adapter.provider.submit(job)))
    assert (ended.state, ended.cost_micro_usd) == (JobState.FAILED, 0)


async def test_a_cancel_is_only_a_wish(adapter: Adapter) -> None:
    job = adapter.job("ok", "f" * 32)
    job = job.replace(remote_id=await adapter.provider.submit(job))
    await adapter.provider.cancel(job)
    ended = await _ended(adapter, job)
    assert ended.state in (JobState.CANCELLED, JobState.FETCHING)
    if adapter.provider.capabilities.cancels is Cancels.NO:
        assert ended.state is JobState.FETCHING


async def test_an_id_that_was_never_given_is_gone(adapter: Adapter) -> None:
    job = adapter.job("ok", "1" * 32).replace(remote_id="never")
    with pytest.raises(ResultGone):
        await adapter.provider.status(job)


async def test_what_would_be_sent_is_what_is_sent(adapter: Adapter) -> None:
    provider = adapter.provider
    job = adapter.job("ok", "0" * 32)
    spec = next(each for each in provider.specs() if each.id == job.model)
    check(spec, job.parameters, job.prompt)
    order = Order(job.model, job.prompt, job.parameters, 1)
    assert provider.body(order) == job.body
    planned = provider.planned(order)
    assert planned == provider.planned(order)
    assert planned[-1].method == "POST"
    assert (
        planned[-1].parts or planned[-1].body.encode() == job.body or planned[-1].body == json.loads(job.body)["body"]
    )
    assert adapter.bills() == 0


async def test_a_key_is_checked_for_nothing(adapter: Adapter) -> None:
    found = await adapter.provider.check_key()
    assert found.models_found is None or found.models_found >= 1
    assert adapter.bills() == 0


async def test_the_fingerprint_of_a_key_tells_it_from_another_and_nothing_else(adapter: Adapter) -> None:
    found = await adapter.provider.key_fingerprint()
    assert found == await adapter.provider.key_fingerprint()
    assert found == "" or re.fullmatch(r"[0-9a-f]{12}", found)
    assert adapter.bills() == 0


async def test_whether_it_can_be_reached_is_found_out_without_a_request(adapter: Adapter) -> None:
    assert await adapter.provider.reachable() is True
    assert adapter.bills() == 0


async def test_a_list_is_given_by_those_that_have_one(adapter: Adapter) -> None:
    job = adapter.job("ok", "2" * 32)
    listed = await adapter.provider.listed(job)
    assert listed == () or adapter.provider.capabilities.lists


async def test_what_is_said_of_it_is_in_words_and_in_bounds(adapter: Adapter) -> None:
    provider = adapter.provider
    assert provider.capabilities.source
    assert provider.capabilities.create_deadline_s > 0
    assert provider.poll_s > 0
    assert provider.closed == ""
    assert not provider.capabilities.surely_no_job & {200, 202, 408, *range(500, 600)}


# ---- of every provider, also one of this computer -------------------------------------------------------------------


@pytest.fixture(params=[*MAKERS, "animatic"])
async def any_provider(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Provider]:
    """Each provider in turn, those of this computer, too."""
    async with AsyncExitStack() as stack:
        if request.param == "animatic":
            yield AnimaticProvider(ScriptedRenderer(MemoryDisk()), LateAnalyser(LEXICON), "Shotwright test")
        else:
            yield (await MAKERS[request.param](tmp_path, stack)).provider


async def test_its_models_are_its_own_and_dated(any_provider: Provider) -> None:
    assert any_provider.specs()
    for spec in any_provider.specs():
        assert spec.id.startswith(f"{any_provider.id}/")
        assert spec.provider == any_provider.id
        assert spec.source
        assert all(price.source for price in spec.prices)
        assert spec.free or spec.prices or spec.needs_key


async def test_one_order_is_always_written_alike(any_provider: Provider) -> None:
    spec = any_provider.specs()[0]
    bodies = {job_for(any_provider, spec.id, key, seed=7).body for key in ("a" * 32, "b" * 32)}
    assert len(bodies) == 1
    others = {job_for(any_provider, spec.id, duration_s=duration_s).body for duration_s in (4.0, 5.0)}
    assert len(others) == 2
