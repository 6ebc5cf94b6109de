"""Sending that stands still: for all providers or one, kept over starts, after a copy or a restored backup."""

import json

import pytest

from studio.domain.errors import DiskFull, StoreError
from studio.domain.jobs import GenerationJob, JobState
from studio.services.queue_pause import QueuePause
from tests.fakes.providers import REMOTE_SPEC, RemoteFake
from tests.fakes.stores import MemoryLedger
from tests.fakes.workspaces import Bench


async def _sent(bench: Bench, model: str = "away/one") -> GenerationJob:
    return await bench.workspace.jobs.request(await bench.order(model))


async def _waited(bench: Bench, job: GenerationJob) -> JobState:
    return (await bench.clock.run(bench.workspace.jobs.wait(job.id))).state


async def test_nothing_is_sent_until_it_goes_on(bench: Bench) -> None:
    await bench.workspace.jobs.pause(True)
    assert (bench.workspace.jobs.paused, bench.workspace.jobs.paused_why) == (True, "user")
    jobs = [await _sent(bench) for _ in range(3)]
    assert await _waited(bench, jobs[0]) is JobState.QUEUED  # nobody need wait for what stands still
    await bench.clock.advance(3600)
    assert bench.remote.sent == []
    await bench.workspace.jobs.pause(False)
    assert [await _waited(bench, job) for job in jobs] == [JobState.DONE] * 3
    assert bench.remote.sent == [job.id for job in jobs]


async def test_who_waits_is_told_when_sending_stops(bench: Bench) -> None:
    bench.remote.polls, bench.remote.capabilities = 10_000, bench.remote.capabilities.replace(at_once=1)
    await _sent(bench)
    behind = await _sent(bench)
    waits = bench.workspace.jobs.wait(behind.id)

    async def stop() -> JobState:
        await bench.workspace.jobs.pause(True)
        return (await waits).state

    assert await bench.clock.run(stop()) is JobState.QUEUED


async def test_one_provider_stands_still_and_another_goes_on(bench: Bench) -> None:
    other = RemoteFake(bench.disk, provider="far")
    other.offered = (REMOTE_SPEC.replace(id="far/one", provider="far"),)
    bench.workspace.catalogue.add_remote(other)
    heard: list[None] = []
    bench.workspace.jobs.pause_changes.subscribe(heard.append)
    await bench.workspace.jobs.pause(True, "away")
    still, goes = await _sent(bench), await _sent(bench, "far/one")
    assert await _waited(bench, goes) is JobState.DONE
    await bench.clock.advance(600)
    assert (bench.remote.sent, bench.jobs.saved[still.id].state) == ([], JobState.QUEUED)
    assert (bench.workspace.jobs.paused, bench.workspace.jobs.paused_providers) == (False, frozenset({"away"}))
    await bench.workspace.jobs.pause(False, "away")
    assert await _waited(bench, still) is JobState.DONE
    assert len(heard) == 2


async def test_a_takes_work_here_goes_on(bench: Bench) -> None:
    await bench.workspace.jobs.pause(True)
    assert await _waited(bench, await _sent(bench, "here/one")) is JobState.DONE


async def test_what_was_sent_is_asked_about_all_the_same(bench: Bench) -> None:
    job = await _sent(bench)
    await bench.clock.until(lambda: bench.jobs.saved[job.id].state is JobState.RUNNING)
    await bench.workspace.jobs.pause(True)
    assert await _waited(bench, job) is JobState.DONE


async def test_a_request_is_not_sent_again_while_sending_stands_still(bench: Bench) -> None:
    bench.remote.capabilities = bench.remote.capabilities.replace(idempotent=True, finds=False, key_window_s=86_400.0)
    bench.remote._finds = False
    bench.remote.plan = ["lost_reply"]
    job = await _sent(bench)
    await bench.clock.until(lambda: bench.jobs.saved[job.id].state is JobState.UNKNOWN)
    await bench.workspace.jobs.pause(True)
    await bench.clock.advance(600)
    assert (bench.remote.sent, bench.jobs.saved[job.id].state) == ([job.id], JobState.UNKNOWN)
    await bench.workspace.jobs.pause(False)
    await bench.clock.until(lambda: bench.jobs.saved[job.id].state is JobState.DONE)
    assert bench.remote.billed == [job.idempotency_key]


async def test_a_pause_that_comes_in_the_middle_of_a_send_holds_before_the_intent(bench: Bench) -> None:
    named = bench.remote.key_fingerprint

    async def slow_keyring(account: str = "") -> str:
        await bench.workspace.jobs.pause(True)
        return await named(account)

    bench.remote.key_fingerprint = slow_keyring  # type: ignore[method-assign]  # the wish comes while a key is read
    job = await _sent(bench)
    await bench.clock.advance(60)
    assert (bench.remote.sent, bench.jobs.saved[job.id].state) == ([], JobState.QUEUED)


@pytest.mark.parametrize("ends", ["close", "kill"])
async def test_it_is_kept_over_a_start(bench: Bench, ends: str) -> None:
    await bench.workspace.jobs.pause(True)
    await bench.workspace.jobs.pause(True, "away")
    job = await _sent(bench)
    await (bench.close() if ends == "close" else bench.kill())
    await bench.open()
    await bench.clock.advance(600)
    assert (bench.remote.sent, bench.workspace.jobs.paused_why) == ([], "user")
    await bench.workspace.jobs.pause(False)
    await bench.clock.advance(60)
    assert bench.remote.sent == []
    await bench.workspace.jobs.pause(False, "away")
    assert await _waited(bench, job) is JobState.DONE


@pytest.mark.parametrize("why", ["copied", "restored"])
async def test_a_copy_and_a_restored_backup_come_up_standing_still(bench: Bench, why: str) -> None:
    await bench.workspace.jobs.pause(True)
    job = await _sent(bench)
    await bench.workspace.jobs.pause(False)
    await bench.kill()
    bench.paused_why = why
    await bench.open()
    await bench.clock.advance(600)
    assert (bench.remote.sent, bench.workspace.jobs.paused_why) == ([], why)
    bench.paused_why = ""
    await bench.close()
    await bench.open()
    assert bench.workspace.jobs.paused_why == why  # until somebody lets it go on
    await bench.workspace.jobs.pause(True)
    assert bench.workspace.jobs.paused_why == why
    await bench.workspace.jobs.pause(False)
    assert await _waited(bench, job) is JobState.DONE


@pytest.mark.parametrize(
    "text",
    [
        "", "nonsense", "[]", "7", '"user"', '{"why": null, "providers": []}', '{"why": ""}', "[" * 5000,
        '{"why": "", "providers": "away"}', '{"why": 0, "providers": []}',
    ],
)  # fmt: skip
async def test_what_cannot_be_read_stands_still(text: str) -> None:
    ledger = MemoryLedger()
    ledger.kept["queue"] = text
    pause = QueuePause(ledger)
    await pause.load()
    assert (pause.why, pause.stops("away")) == ("user", True)
    await pause.turn(False)
    again = QueuePause(ledger)
    await again.load()
    assert (again.why, again.stops("away")) == ("", False)


async def test_the_switch_turns_only_when_it_is_kept() -> None:
    ledger = MemoryLedger()
    pause = QueuePause(ledger)
    await pause.load()
    ledger.fault = DiskFull("No room.", "Make room.")
    with pytest.raises(StoreError):
        await pause.turn(True)
    assert not pause.stops("away")
    ledger.fault = None
    await pause.turn(True, "away")
    assert json.loads(ledger.kept["queue"]) == {"why": "", "providers": ["away"]}
    ledger.fault = DiskFull("No room.", "Make room.")
    with pytest.raises(StoreError):
        await pause.turn(False, "away")
    assert pause.stops("away")
