"""Waiting jobs that are edited in their place, and keys that are replaced under jobs that run."""

from dataclasses import dataclass
from typing import Any

import pytest

from studio.domain.budgets import Budgets, BudgetScope
from studio.domain.errors import AuthFailed, BudgetRefused, DiskFull, InputError, NoKey
from studio.domain.jobs import GenerationJob, Held, JobState
from studio.domain.parameters import Parameters
from studio.services.open_jobs import Lane
from studio.services.remote_follow import GONE_OVER_S
from tests.fakes.providers import COST_MICRO_USD
from tests.fakes.workspaces import Bench

OTHER_WORDS = "A kite over a lake, close."


@dataclass
class Waiting:
    """Three jobs that wait, none of which is sent."""

    bench: Bench
    jobs: tuple[GenerationJob, ...]

    async def edit(self, number: int, prompt: str = OTHER_WORDS, **changes: Any) -> GenerationJob:
        order = await self.bench.order(prompt=prompt, **changes)
        return await self.bench.workspace.jobs.edit(self.jobs[number].id, order)

    def order_of_work(self) -> list[str]:
        return [job.prompt for job in self.bench.workspace.jobs.open_jobs()]


@pytest.fixture
async def waiting(bench: Bench) -> Waiting:
    await bench.workspace.jobs.pause(True)
    orders = [await bench.order(prompt=f"Kite {number} over dunes.") for number in range(3)]
    return Waiting(bench, await bench.workspace.jobs.request_all(orders))


async def test_the_new_one_takes_the_place_of_the_old_one(bench: Bench, waiting: Waiting) -> None:
    new = await waiting.edit(1)
    assert waiting.order_of_work() == ["Kite 0 over dunes.", OTHER_WORDS, "Kite 2 over dunes."]
    old = bench.jobs.saved[waiting.jobs[1].id]
    assert (old.state, new.replaces, new.position) == (JobState.CANCELLED, old.id, old.position)
    assert (new.body != old.body, new.idempotency_key != old.idempotency_key) == (True, True)
    assert bench.workspace.money.committed() == (3 * COST_MICRO_USD, 0)
    await bench.workspace.jobs.pause(False)
    await bench.clock.run(bench.workspace.jobs.wait(waiting.jobs[2].id))
    assert bench.remote.sent == [waiting.jobs[0].id, new.id, waiting.jobs[2].id]


async def test_an_edited_job_can_be_edited_again_and_stays_paused(bench: Bench, waiting: Waiting) -> None:
    await bench.workspace.jobs.hold(waiting.jobs[0].id, True)
    new = await waiting.edit(0)
    assert new.held is Held.USER
    newest = await bench.workspace.jobs.edit(new.id, await bench.order(prompt="A third try."))
    assert (newest.replaces, newest.held) == (new.id, Held.USER)
    await bench.workspace.jobs.pause(False)
    await bench.clock.advance(600)
    assert newest.id not in bench.remote.sent
    assert waiting.order_of_work() == ["A third try."]


async def _budget(bench: Bench, micro_usd: int) -> None:
    budgets = Budgets(time_zone="UTC").with_limit(BudgetScope.MONTH, "", micro_usd)
    await bench.workspace.money.set_budgets(budgets)


async def test_the_budget_counts_the_old_one_as_free(bench: Bench, waiting: Waiting) -> None:
    await _budget(bench, 3 * COST_MICRO_USD)
    new = await waiting.edit(1)
    assert bench.workspace.money.committed() == (3 * COST_MICRO_USD, 0)
    before = dict(bench.jobs.saved)
    with pytest.raises(BudgetRefused):
        await bench.workspace.jobs.edit(new.id, await bench.order(parameters=Parameters(seed=7, duration_s=20.0)))
    assert (bench.jobs.saved, bench.workspace.money.committed()) == (before, (3 * COST_MICRO_USD, 0))


async def test_without_room_on_the_disk_the_old_one_waits_on(bench: Bench, waiting: Waiting) -> None:
    bench.jobs.full = True
    with pytest.raises(DiskFull):
        await waiting.edit(1)
    bench.jobs.full = False
    assert bench.workspace.money.committed() == (3 * COST_MICRO_USD, 0)
    assert waiting.order_of_work()[1] == "Kite 1 over dunes."


async def test_an_order_that_cannot_be_asked_for_changes_nothing(bench: Bench, waiting: Waiting) -> None:
    before = dict(bench.jobs.saved)
    with pytest.raises(InputError):
        await waiting.edit(1, parameters=Parameters(seed=7, duration_s=500.0))
    assert bench.jobs.saved == before


async def test_what_was_sent_is_not_edited(bench: Bench, waiting: Waiting) -> None:
    await bench.workspace.jobs.pause(False)
    await bench.clock.until(lambda: bench.jobs.saved[waiting.jobs[0].id].state is JobState.RUNNING)
    with pytest.raises(InputError) as refused:
        await waiting.edit(0)
    await bench.clock.run(bench.workspace.jobs.wait(waiting.jobs[0].id))
    with pytest.raises(InputError):
        await waiting.edit(0)
    assert (refused.value.field, bench.jobs.saved[waiting.jobs[0].id].state) == ("job", JobState.DONE)


async def test_what_is_sent_while_its_edit_is_made_runs_on(bench: Bench, waiting: Waiting) -> None:
    new = waiting.jobs[0].replace(id="new", idempotency_key="new", replaces=waiting.jobs[0].id)
    await bench.workspace.jobs.pause(False)
    await bench.clock.until(lambda: bench.jobs.saved[waiting.jobs[0].id].state is JobState.RUNNING)
    with pytest.raises(InputError):  # between the look at the job and its write; there is no public door
        await bench.workspace.jobs._ledger.replace(waiting.jobs[0].id, new, agreed=False)
    assert bench.jobs.saved[waiting.jobs[0].id].state is JobState.RUNNING
    assert (len(bench.jobs.saved), bench.workspace.money.committed()[0]) == (3, 3 * COST_MICRO_USD)


# ---- keys that are replaced ------------------------------------------------------------------------------------------


async def _running(bench: Bench) -> GenerationJob:
    bench.remote.fingerprints[""], bench.remote.polls = "one", 3
    job = await bench.workspace.jobs.request(await bench.order())
    await bench.clock.until(lambda: bench.jobs.saved[job.id].state is JobState.RUNNING)
    assert bench.jobs.saved[job.id].key_fingerprint == "one"
    return job


@pytest.mark.parametrize("over_a_start", [False, True])
async def test_another_account_that_does_not_know_a_job_ends_none(bench: Bench, over_a_start: bool) -> None:
    job = await _running(bench)
    bench.remote.fingerprints[""] = "another"
    if over_a_start:
        await bench.kill()
        await bench.open()
    await bench.clock.advance(10 * GONE_OVER_S)
    told = bench.jobs.saved[job.id]
    assert told.error is not None
    assert (told.state, told.error.kind) == (JobState.RUNNING, "result_gone")
    bench.remote.fingerprints[""] = "one"
    await bench.clock.until(lambda: bench.jobs.saved[job.id].state is JobState.DONE)
    assert bench.remote.sent == [job.id]


async def test_answers_of_another_account_do_not_count_towards_the_end(bench: Bench) -> None:
    job = await _running(bench)
    for name in ("another", "one") * 8:  # every second answer is of its own account, where it is known
        bench.remote.fingerprints[""] = name
        await bench.clock.advance(20)
    assert bench.jobs.saved[job.id].state is not JobState.FAILED


@pytest.mark.parametrize("error", [AuthFailed, NoKey])
async def test_a_key_that_is_taken_away_ends_none(bench: Bench, error: type[AuthFailed]) -> None:
    job = await _running(bench)
    bench.remote.status_errors = [error("No key.", "Add one.", provider="away") for _ in range(20)]
    await bench.clock.advance(600)
    assert bench.jobs.saved[job.id].state is JobState.RUNNING
    await bench.clock.until(lambda: bench.jobs.saved[job.id].state is JobState.DONE)


async def test_new_jobs_go_out_with_the_new_key(bench: Bench) -> None:
    first = await _running(bench)
    bench.remote.fingerprints[""] = "another"
    await bench.workspace.jobs.key_changed("away")
    second = await bench.workspace.jobs.request(await bench.order())
    await bench.clock.until(lambda: bench.jobs.saved[second.id].state is JobState.DONE)
    stored = bench.jobs.saved[second.id]
    assert (stored.key_fingerprint, Lane(stored.provider, stored.account)) == ("another", Lane("away"))
    assert bench.jobs.saved[first.id].state is JobState.RUNNING
