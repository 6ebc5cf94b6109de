"""Owns the wait for the network: while a provider cannot be reached, its host is tried until it answers again.

Only a connection is made, nothing is sent. Whoever waits is told once, when the host that was away is there again: a
host that can be connected to and refuses all the same is left to the usual wait.
"""

from collections.abc import Callable

from studio.domain.ports import Clock
from studio.domain.provider_ports import RemoteProvider
from studio.services.tasks import TaskScope

TRY_S = 10.0


class Reach:
    """Watches one provider's host from a failure on until it is back."""

    def __init__(self, scope: TaskScope, clock: Clock, on_back: Callable[[], None]) -> None:
        self._scope = scope
        self._clock = clock
        self._on_back = on_back
        self._provider: RemoteProvider | None = None

    def lost(self, provider: RemoteProvider) -> None:
        """Watch for a provider that could not be reached just now."""
        self._provider = provider
        name = f"reach {provider.id}"
        if self._scope.is_open and not self._scope.running(name):
            self._scope.spawn(self._until_back(), name=name)

    def found(self) -> None:
        """Note that the provider answered: the watch ends."""
        self._provider = None

    async def _until_back(self) -> None:
        away = False
        while self._provider is not None:
            if not await self._provider.reachable():
                away = True
            elif away:
                self._provider = None
                self._on_back()
                return
            else:
                return  # it can be connected to: what went wrong is of another kind
            await self._clock.sleep(TRY_S)
