"""Ten thousand jobs that wait: what one change of one of them costs."""

import time
from datetime import timedelta
from typing import Any

import pytest

from studio.domain.budgets import Budgets, BudgetScope
from studio.domain.jobs import GenerationJob, Held, JobError, JobState
from tests.fakes.workspaces import Bench


@pytest.mark.parametrize("held", [Held.USER, Held.ACCOUNT, Held.BUDGET, Held.RATE_LIMIT])
async def test_one_change_costs_little_beside_ten_thousand_held_jobs(held: Held) -> None:
    bench = Bench()
    await bench.open()
    like = await bench.workspace.jobs.request(await bench.order())
    await bench.clock.until(lambda: bench.jobs.saved[like.id].state is JobState.DONE)
    await bench.close()
    _fill(bench, like, held)
    if held is Held.BUDGET:
        bench.ledger.kept["budgets"] = Budgets(time_zone="UTC").with_limit(BudgetScope.DAY, "", 1).model_dump_json()
    await bench.open()
    began = time.process_time()
    for number in range(20):
        await bench.workspace.jobs.hold(f"held-{number}", True)
        await bench.clock.advance(0.5)
    took_s = (time.process_time() - began) / 20
    assert len(bench.remote.sent) == 1
    assert took_s < 0.05, f"a change took {took_s * 1000:.1f} ms"
    await bench.close()


def _fill(bench: Bench, like: GenerationJob, held: Held) -> None:
    until = bench.clock.now() + timedelta(days=1) if held is Held.RATE_LIMIT else None
    words = JobError(kind="auth_failed", what_happened="Refused.", what_to_do="Look.")
    for number in range(10_000):
        changes: dict[str, Any] = {
            "id": f"held-{number}", "idempotency_key": f"held-{number}", "sequence": number + 2,
            "position": float(number + 2), "state": JobState.QUEUED, "held": held, "held_until": until,
            "error": words, "remote_id": None, "cost_micro_usd": None, "finished_at": None,
        }  # fmt: skip
        bench.jobs.saved[f"held-{number}"] = like.model_copy(update=changes)
