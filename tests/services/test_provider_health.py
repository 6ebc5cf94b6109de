"""How providers answered lately: what came of calls, since when, and that a change is told once."""

import pytest

from studio.domain.errors import (
    AuthFailed,
    BadReply,
    MaybeSent,
    PromptRejected,
    ProviderUnavailable,
    QuotaExceeded,
    RateLimited,
)
from studio.domain.servers import Health
from studio.services.provider_health import DOWN_AFTER, SLOW_S, HealthWatch
from tests.fakes.time import START, FakeClock


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def watch(clock: FakeClock, told: list[str]) -> HealthWatch:
    made = HealthWatch(clock)
    made.changes.subscribe(told.append)
    return made


def _off() -> ProviderUnavailable:
    return ProviderUnavailable("No connection.", "Wait.", provider="away")


def test_nobody_is_known_before_a_call(watch: HealthWatch, told: list[str]) -> None:
    assert (watch.of("away").health, watch.of("away").since, told) == (Health.UNKNOWN, None, [])


async def test_an_answer_is_good_or_slow_and_told_when_it_is_another(
    watch: HealthWatch, told: list[str], clock: FakeClock
) -> None:
    watch.answered("away", 0.2)
    await clock.advance(60)
    watch.answered("away", SLOW_S - 0.1)
    assert (watch.of("away").health, watch.of("away").since, told) == (Health.OK, START, ["away"])
    watch.answered("away", SLOW_S)
    assert (watch.of("away").health, told) == (Health.SLOW, ["away", "away"])
    assert watch.of("away").since == clock.now()
    assert watch.of("far").health is Health.UNKNOWN


@pytest.mark.parametrize(
    "error",
    [
        _off(),
        BadReply("A page came.", "Wait.", provider="away"),
        MaybeSent("No answer.", "Ask.", provider="away"),
        TimeoutError(),
    ],
)
def test_a_provider_is_down_after_failures_in_a_row(watch: HealthWatch, told: list[str], error: Exception) -> None:
    watch.answered("away", 0.2)
    for _ in range(DOWN_AFTER - 1):
        watch.failed("away", error)
    watch.answered("away", 0.2)
    for _ in range(DOWN_AFTER - 1):
        watch.failed("away", error)
    assert (watch.of("away").health, told) == (Health.OK, ["away"])
    watch.failed("away", error)
    assert (watch.of("away").health, told) == (Health.DOWN, ["away", "away"])
    assert watch.of("away").words == getattr(error, "what_happened", "")
    watch.failed("away", error)
    assert told == ["away", "away"]
    watch.answered("away", 0.2)
    assert (watch.of("away").health, watch.of("away").words) == (Health.OK, "")


@pytest.mark.parametrize("kind", [AuthFailed, QuotaExceeded, PromptRejected])
def test_a_refusal_is_an_answer(watch: HealthWatch, kind: type[AuthFailed | QuotaExceeded | PromptRejected]) -> None:
    for _ in range(2):
        watch.failed("away", _off())
    watch.failed("away", kind("No.", "Change it.", provider="away"))
    watch.failed("away", _off())
    assert watch.of("away").health is Health.OK


def test_a_limit_says_until_when_and_ends_with_an_answer(watch: HealthWatch, told: list[str]) -> None:
    limited = RateLimited("Too many.", "Wait.", provider="away", retry_after_s=30.0)
    watch.failed("away", limited, START)
    health = watch.of("away")
    assert (health.health, health.until, health.words) == (Health.LIMITED, START, "Too many.")
    watch.failed("away", limited, START)
    assert told == ["away"]
    watch.answered("away", 0.1)
    assert (watch.of("away").health, watch.of("away").until) == (Health.OK, None)
