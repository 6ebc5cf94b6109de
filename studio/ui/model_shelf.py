"""Owns the models as the sidebar and the picker ask for them: lines, a picked spec, and how its provider stands.

Knows services and ports only; what the window shows of a provider is one `ProviderState`.
"""

import asyncio
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

from studio.domain.models import ModelLine, ModelSpec
from studio.domain.servers import Health, KeyPlace
from studio.services.workspace import Workspace

if TYPE_CHECKING:
    from studio.craft.model_names import NameAnswer


class ProviderState(NamedTuple):
    """How a provider stands. `closed` is one sentence that says why nothing can be sent to it; empty = it can."""

    key: KeyPlace = KeyPlace.NOT_NEEDED
    health: Health = Health.UNKNOWN
    closed: str = ""


class ModelShelf(Protocol):
    """What the sidebar and the picker ask of the services."""

    async def lines(self) -> tuple[ModelLine, ...]:
        """Return what a list shows of every model."""

    async def names(self) -> "Sequence[NameAnswer]":
        """Return what is said of names of dead models and of services that cannot be asked."""

    async def pick(self, model_id: str) -> ModelSpec:
        """Read a model; raises NotFound or InputError."""

    async def state(self, provider: str, *, needs_key: bool = True) -> ProviderState:
        """Return how a provider stands now; `needs_key` = look for its key. Never asks the provider itself."""


def _no_names() -> "Sequence[NameAnswer]":
    return ()


class WorkspaceShelf:
    """The models of an open workspace. `names` reads the answers about names."""

    def __init__(self, workspace: Workspace, names: "Callable[[], Sequence[NameAnswer]]" = _no_names) -> None:
        self._workspace = workspace
        self._names = names

    async def lines(self) -> tuple[ModelLine, ...]:
        """Return what a list shows of every model."""
        return await self._workspace.catalogue.lines()

    async def names(self) -> "Sequence[NameAnswer]":
        """Return what is said of names that lead nowhere."""
        return await asyncio.to_thread(self._names)

    async def pick(self, model_id: str) -> ModelSpec:
        """Read a model; raises NotFound or InputError."""
        return await self._workspace.catalogue.pick(model_id)

    async def state(self, provider: str, *, needs_key: bool = True) -> ProviderState:
        """Return how a provider stands now; the key of one that takes no requests is not looked for."""
        closed = self._workspace.catalogue.closed(provider)
        look = needs_key and not closed
        key = await self._workspace.secrets.place(provider) if look else KeyPlace.NOT_NEEDED
        return ProviderState(key, self._health(provider), closed)

    def _health(self, provider: str) -> Health:
        """Return how a provider answered when it was last tested."""
        checks = [check for check in self._workspace.settings.value().checks if check.provider == provider]
        last = max(checks, key=lambda check: check.at, default=None)
        return last.health if last is not None else Health.UNKNOWN
