"""What only the rehearsal does: its books, its time while the studio is closed, its simulated prices."""

from datetime import date
from functools import partial
from pathlib import Path

import pytest

from studio.craft.late_analyser import LateAnalyser
from studio.domain.errors import InputError, ResultGone
from studio.domain.jobs import JobState
from studio.domain.money import estimate
from studio.domain.parameters import Parameters, check
from studio.providers.rehearsal import RehearsalProvider
from studio.providers.rehearsal_ledger import LEDGER_NAME, Entry, RehearsalLedger
from studio.providers.rehearsal_models import GRAND, MODELS, STEADY, SWIFT, scripted
from tests.fakes.jobs import asked, job_for
from tests.fakes.media import MemoryDisk, ScriptedRenderer
from tests.fakes.resources import LEXICON
from tests.fakes.time import START, FakeRandom, InstantClock


def _provider(folder: Path, clock: InstantClock, disk: MemoryDisk | None = None) -> RehearsalProvider:
    return RehearsalProvider(folder, ScriptedRenderer(disk or MemoryDisk()), clock, FakeRandom(), LateAnalyser(LEXICON))


async def test_jobs_advance_while_the_studio_is_closed(tmp_path: Path) -> None:
    clock = InstantClock()
    first = _provider(tmp_path, clock)
    remote_id = await first.submit(job_for(first, STEADY.id, extras=(("wait_s", 3600.0),)))
    assert (await first.status(asked(remote_id))).queued
    clock.skip(1800)
    halfway = await _provider(tmp_path, clock).status(asked(remote_id))
    assert (halfway.state, halfway.queued) == (JobState.RUNNING, False)
    assert halfway.eta_s == pytest.approx(1800, abs=1)
    clock.skip(1801)
    assert (await _provider(tmp_path, clock).status(asked(remote_id))).state is JobState.FETCHING


async def test_a_key_is_honoured_by_one_model_and_bills_twice_at_another(tmp_path: Path) -> None:
    provider = _provider(tmp_path, InstantClock())
    steady = job_for(provider, STEADY.id, "a" * 32)
    assert await provider.submit(steady) == await provider.submit(steady)
    swift = job_for(provider, SWIFT.id, "b" * 32, audio=False)
    assert await provider.submit(swift) != await provider.submit(swift)
    assert await provider.find(asked(key="b" * 32)) is None
    keys = [entry.key for entry in RehearsalLedger(tmp_path).entries() if entry.event == "taken"]
    assert keys == ["a" * 32, "b" * 32, "b" * 32]


async def test_results_expire(tmp_path: Path) -> None:
    clock = InstantClock()
    provider = _provider(tmp_path, clock)
    soon = await provider.submit(job_for(provider, STEADY.id, "a" * 32, extras=(("script", "expire"),)))
    later = await provider.submit(job_for(provider, STEADY.id, "b" * 32))
    clock.skip(60)
    with pytest.raises(ResultGone):
        await provider.fetch(asked(soon), "parts/x", lambda _: None)
    await provider.fetch(asked(later), "parts/y", lambda _: None)
    clock.skip(25 * 3600)
    with pytest.raises(ResultGone):
        await provider.fetch(asked(later), "parts/z", lambda _: None)


async def test_a_cancel_in_the_queue_is_free_and_later_is_not(tmp_path: Path) -> None:
    clock = InstantClock()
    provider = _provider(tmp_path, clock)
    for key, pause_s, free in (("a" * 32, 0.0, True), ("b" * 32, 50.0, False)):
        remote_id = await provider.submit(job_for(provider, STEADY.id, key, extras=(("wait_s", 100.0),)))
        clock.skip(pause_s)
        await provider.cancel(asked(remote_id))
        status = await provider.status(asked(remote_id))
        assert status.state is JobState.CANCELLED
        assert (status.cost_micro_usd == 0) is free


def _adds(entries: tuple[Entry, ...], entry: Entry) -> tuple[Entry, None]:
    return entry, None


def test_a_cut_off_line_is_left_out_and_later_lines_count(tmp_path: Path) -> None:
    ledger = RehearsalLedger(tmp_path)
    for number in range(3):
        entry = Entry(event="taken", at=START, key=str(number))
        ledger.append(partial(_adds, entry=entry))
    whole = (tmp_path / LEDGER_NAME).read_bytes()
    for cut in range(1, 60, 7):
        (tmp_path / LEDGER_NAME).write_bytes(whole[:-cut])
        assert [entry.key for entry in RehearsalLedger(tmp_path).entries()] in (["0", "1"], ["0", "1", "2"])
        RehearsalLedger(tmp_path).append(lambda _: (Entry(event="taken", at=START, key="after"), None))
        assert RehearsalLedger(tmp_path).entries()[-1].key == "after"


def test_a_changed_line_is_not_believed(tmp_path: Path) -> None:
    ledger = RehearsalLedger(tmp_path)
    ledger.append(lambda _: (Entry(event="taken", at=START, key="one"), None))
    path = tmp_path / LEDGER_NAME
    path.write_bytes(path.read_bytes().replace(b"one", b"two"))
    assert RehearsalLedger(tmp_path).entries() == ()


def test_the_rule_of_1080p_names_the_length() -> None:
    with pytest.raises(InputError) as refused:
        check(STEADY, Parameters(duration_s=4, resolution="1080p"), "A kite.")
    assert refused.value.field == "duration_s"
    check(STEADY, Parameters(duration_s=8, resolution="1080p"), "A kite.")


@pytest.mark.parametrize(
    ("model", "parameters", "micro_usd"),
    [
        (STEADY, Parameters(duration_s=4), 600_000),
        (STEADY, Parameters(duration_s=4, audio=False), 400_000),
        (STEADY, Parameters(duration_s=8, resolution="1080p", audio=False), 1_600_000),
        (SWIFT, Parameters(duration_s=2, resolution="360p", audio=False), 40_000),
        (GRAND, Parameters(duration_s=10, resolution="1080p"), 3_600_000),
    ],
)
def test_prices_are_simulated_and_the_most_exact_rule_holds(
    model: object, parameters: Parameters, micro_usd: int
) -> None:
    spec = next(each for each in MODELS if each == model)
    cost = estimate(spec, parameters, 1, date(2026, 11, 22))
    assert (cost.low_micro_usd, cost.high_micro_usd, cost.source) == (micro_usd, micro_usd, "simulated")
    assert spec.simulated


def test_most_seeds_go_well_and_some_do_not() -> None:
    assert all(scripted(seed) == "ok" for seed in range(90))
    assert {scripted(seed) for seed in range(90, 100)} == {
        "slow", "rate_limit", "refuse", "fail", "lost_reply", "offline", "cut", "expire",
    }  # fmt: skip
    assert scripted(None) == "ok"
