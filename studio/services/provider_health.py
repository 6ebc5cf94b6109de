"""Owns how each provider answered lately, as the queue tells it. Asks nobody: it is told what came of every call."""

from datetime import datetime
from typing import NamedTuple

from studio.domain.errors import BadReply, MaybeSent, ProviderUnavailable, RateLimited
from studio.domain.ports import Clock
from studio.domain.servers import Health
from studio.services.broadcast import Broadcast

SLOW_S = 10.0
DOWN_AFTER = 3
"""So many failures in a row mean that a provider is down; one or two are the network's everyday life."""


class ProviderHealth(NamedTuple):
    """How a provider answers, since when, until when it asked to be left alone, and the last trouble in its words."""

    provider: str
    health: Health = Health.UNKNOWN
    since: datetime | None = None
    until: datetime | None = None
    words: str = ""


class HealthWatch:
    """The health of all providers. `changes` tells the id of one whose health is another now."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._known: dict[str, ProviderHealth] = {}
        self._failures: dict[str, int] = {}
        self.changes: Broadcast[str] = Broadcast()

    def of(self, provider: str) -> ProviderHealth:
        """Return what is known of a provider."""
        return self._known.get(provider, ProviderHealth(provider))

    def answered(self, provider: str, took_s: float) -> None:
        """Note an answer that came in so many seconds."""
        self._failures.pop(provider, None)
        self._note(provider, Health.SLOW if took_s >= SLOW_S else Health.OK)

    def failed(self, provider: str, error: Exception, until: datetime | None = None) -> None:
        """Note that a call went wrong; a refusal of what was asked for is an answer all the same."""
        if isinstance(error, RateLimited):
            self._note(provider, Health.LIMITED, until, error.what_happened)
        elif isinstance(error, ProviderUnavailable | BadReply | MaybeSent | TimeoutError):
            self._failures[provider] = self._failures.get(provider, 0) + 1
            if self._failures[provider] >= DOWN_AFTER:
                self._note(provider, Health.DOWN, None, getattr(error, "what_happened", ""))
        else:
            self.answered(provider, 0.0)

    def _note(self, provider: str, health: Health, until: datetime | None = None, words: str = "") -> None:
        before = self.of(provider)
        if (before.health, before.until, before.words) == (health, until, words):
            return
        since = before.since if before.health is health else self._clock.now()
        self._known[provider] = ProviderHealth(provider, health, since, until, words)
        self.changes.send(provider)
