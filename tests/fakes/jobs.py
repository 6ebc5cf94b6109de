"""Owns the making of jobs for tests of providers."""

import hashlib
from typing import Any

from studio.domain.jobs import GenerationJob, Grade
from studio.domain.money import Estimate
from studio.domain.parameters import Parameters
from studio.domain.provider_ports import Order, Provider
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


def asked(remote_id: str = "", key: str = "k" * 32) -> GenerationJob:
    """Return a job of no model in particular that was sent as `remote_id` under `key`."""
    return GenerationJob(
        id="j" * 32, sequence=1, position=1.0, project_id="p", shot_id="s", model="away/one", provider="away",
        grade=Grade.DRAFT, prompt="A goat.", parameters=Parameters(), body=b"{}", body_sha256="0" * 64,
        idempotency_key=key, estimate=Estimate(), remote_id=remote_id or None, created_at=START,
    )  # fmt: skip
