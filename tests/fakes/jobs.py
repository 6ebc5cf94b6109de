"""Owns the making of jobs for tests of providers."""

import hashlib
from typing import Any

from studio.domain.jobs import GenerationJob, Grade
from studio.domain.money import Estimate
from studio.domain.parameters import Parameters
from studio.domain.ports import Order, Provider
from tests.fakes.time import START


def job_for(provider: Provider, model: str, key: str = "k" * 32, **parameters: Any) -> GenerationJob:
    """Return a queued job of `model` whose body the provider wrote; `key` is its idempotency key."""
    wanted = Parameters(**{"duration_s": 4.0, "seed": 7, **parameters})
    prompt = "A paper boat on a canal at noon, wide shot."
    body = provider.body(Order(model, prompt, wanted, 1))
    return GenerationJob(
        id=f"job-{key}",
        sequence=1,
        position=1.0,
        project_id="p",
        shot_id="s",
        model=model,
        provider=provider.id,
        grade=Grade.DRAFT,
        prompt=prompt,
        parameters=wanted,
        body=body,
        body_sha256=hashlib.sha256(body).hexdigest(),
        idempotency_key=key,
        estimate=Estimate(),
        created_at=START,
    )
