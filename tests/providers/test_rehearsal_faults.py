"""The rehearsal when something is wrong: its scripts, a ledger it cannot use, requests and jobs it does not know."""

import asyncio
from pathlib import Path

import pytest

from studio.craft.late_analyser import LateAnalyser
from studio.domain.errors import (
    AuthFailed,
    MaybeSent,
    PromptRejected,
    ProviderError,
    ProviderUnavailable,
    QuotaExceeded,
    RateLimited,
    ResultGone,
)
from studio.domain.jobs import GenerationJob, JobState
from studio.providers.rehearsal import OFFLINE_TRIES, SLOW_TIMES, RehearsalProvider
from studio.providers.rehearsal_ledger import LEDGER_NAME, RehearsalLedger
from studio.providers.rehearsal_models import STEADY
from tests.fakes.jobs import asked, job_for
from tests.fakes.media import MemoryDisk, ScriptedRenderer
from tests.fakes.resources import LEXICON
from tests.fakes.time import FakeRandom, InstantClock


class Bench:
    """A rehearsal over a folder, its clock and the disk that it draws on."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = InstantClock()
        self.disk = MemoryDisk()
        self.provider = RehearsalProvider(
            folder, ScriptedRenderer(self.disk), self.clock, FakeRandom(), LateAnalyser(LEXICON)
        )

    def job(self, script: str = "ok", key: str = "k" * 32) -> GenerationJob:
        return job_for(self.provider, STEADY.id, key, extras=(("script", script), ("wait_s", 2.0)))

    def billed(self) -> list[str]:
        """The keys of what was taken."""
        return [entry.key for entry in RehearsalLedger(self.folder).entries() if entry.event == "taken"]


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path / "rehearsal")


@pytest.mark.parametrize(
    ("script", "error"),
    [("refuse", PromptRejected), ("no_credit", QuotaExceeded), ("bad_key", AuthFailed), ("reset_before", MaybeSent)],
)
async def test_what_is_turned_away_is_so_each_time_and_never_billed(
    bench: Bench, script: str, error: type[ProviderError]
) -> None:
    for _ in range(3):
        with pytest.raises(error) as refused:
            await bench.provider.submit(bench.job(script))
        assert refused.value.provider == "rehearsal"
        assert refused.value.what_to_do
    assert bench.billed() == []


@pytest.mark.parametrize(
    ("script", "error", "times"), [("rate_limit", RateLimited, 1), ("offline", ProviderUnavailable, OFFLINE_TRIES)]
)
async def test_what_passes_by_is_taken_afterwards(
    bench: Bench, script: str, error: type[ProviderError], times: int
) -> None:
    for _ in range(times):
        with pytest.raises(error):
            await bench.provider.submit(bench.job(script))
    assert (await bench.provider.submit(bench.job(script))).startswith("re-")
    assert bench.billed() == ["k" * 32]


async def test_a_slow_one_takes_ten_times_as_long_and_a_failing_one_costs_nothing(bench: Bench) -> None:
    slow, failing = [await bench.provider.submit(bench.job(script, script * 8)) for script in ("slow", "fail")]
    bench.clock.skip(3.0)
    assert (await bench.provider.status(asked(slow))).state is JobState.RUNNING
    failed = await bench.provider.status(asked(failing))
    assert (failed.state, failed.cost_micro_usd) == (JobState.FAILED, 0)
    assert failed.error is not None
    assert failed.error.retryable
    bench.clock.skip(2.0 * SLOW_TIMES)
    assert (await bench.provider.status(asked(slow))).state is JobState.FETCHING


async def test_the_first_download_of_a_cut_one_breaks_and_the_second_is_whole(bench: Bench) -> None:
    remote_id = await bench.provider.submit(bench.job("cut"))
    bench.clock.skip(3.0)
    seen: list[float] = []
    with pytest.raises(ProviderUnavailable, match="broke in the middle"):
        await bench.provider.fetch(asked(remote_id), "parts/x", seen.append)
    assert (seen, bench.disk.files) == ([0.5], {})
    assert await bench.provider.fetch(asked(remote_id), "parts/x", seen.append) == "mp4"
    assert "parts/x" in bench.disk.files


async def test_a_job_it_never_took_is_gone(bench: Bench) -> None:
    for ask in (
        bench.provider.status(asked("re-none")),
        bench.provider.fetch(asked("re-none"), "parts/x", lambda _: None),
    ):
        with pytest.raises(ResultGone):
            await ask
    assert await bench.provider.find(asked(key="k" * 32)) is None


async def test_a_request_that_is_not_one_is_refused_before_anything_is_written(bench: Bench) -> None:
    with pytest.raises(PromptRejected, match="cannot read this request"):
        await bench.provider.submit(bench.job().replace(body=b"{}"))
    assert not bench.folder.exists()


async def test_a_ledger_that_cannot_be_written_takes_nothing_and_says_so(bench: Bench) -> None:
    bench.folder.write_text("a file in the place of the folder", encoding="utf-8")
    with pytest.raises(ProviderUnavailable, match="cannot write its ledger"):
        await bench.provider.submit(bench.job())
    with pytest.raises(ProviderUnavailable, match="cannot write its ledger"):
        await bench.provider.cancel(asked("re-none"))


async def test_a_ledger_that_cannot_be_read_is_asked_again_later(bench: Bench) -> None:
    remote_id = await bench.provider.submit(bench.job())
    ledger = bench.folder / LEDGER_NAME
    kept = await asyncio.to_thread(ledger.read_bytes)
    ledger.unlink()
    ledger.mkdir()
    for ask in (bench.provider.status(asked(remote_id)), bench.provider.find(asked(key="k" * 32))):
        with pytest.raises(ProviderUnavailable, match="cannot read its ledger") as refused:
            await ask
        assert refused.value.retryable
    ledger.rmdir()
    ledger.write_bytes(kept)
    assert await bench.provider.find(asked(key="k" * 32)) == remote_id
