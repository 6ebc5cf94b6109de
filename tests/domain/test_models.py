"""Model specs: their status on a day, and where each fact was read."""

from datetime import date

import pytest

from studio.domain.models import FactSource, ModelStatus
from tests.domain.specs import spec


@pytest.mark.parametrize(
    ("retires_on", "status"),
    [
        (None, ModelStatus.ACTIVE),
        (date(2026, 11, 22), ModelStatus.RETIRED),
        (date(2026, 11, 23), ModelStatus.RETIRING),
    ],
)
def test_a_model_is_retired_from_its_day_on(retires_on: date | None, status: ModelStatus) -> None:
    assert spec(retires_on=retires_on).status_on(date(2026, 11, 22)) is status


def test_a_fact_has_its_own_source_or_that_of_the_spec() -> None:
    guide = FactSource(field="limits.audio", source="a guide", as_of=date(2026, 7, 1), confirmed=False)
    known = spec(facts=(guide,))
    assert known.fact("limits.audio") == guide
    assert known.fact("limits.seed") == FactSource(field="limits.seed", source=known.source, as_of=known.checked_on)
    doubtful = spec(confirmed=False)
    assert not doubtful.fact("prices").confirmed
