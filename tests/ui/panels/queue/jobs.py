"""Owns the job that the tests of the queue change to what they need."""

from typing import Any

from studio.domain.jobs import GenerationJob, Grade
from studio.domain.money import Confidence, Estimate
from tests.fakes.time import START
from tests.ui.conftest import Desk


def job(desk: Desk, **changes: Any) -> GenerationJob:
    """Return a paid job of the open shot."""
    assert desk.workbench.project is not None
    assert desk.workbench.shot is not None
    values: dict[str, Any] = {
        "id": "job", "sequence": 1, "position": 1.0, "project_id": desk.workbench.project.id,
        "shot_id": desk.workbench.shot.id, "model": "away/one", "provider": "away", "grade": Grade.DRAFT,
        "prompt": "A kite.", "parameters": desk.workbench.shot.parameters, "body": b"{}", "body_sha256": "0",
        "idempotency_key": "key",
        "estimate": Estimate(low_micro_usd=500_000, high_micro_usd=500_000, confidence=Confidence.HIGH),
        "created_at": START,
    }  # fmt: skip
    return GenerationJob(**{**values, **changes})
