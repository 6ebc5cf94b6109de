"""Owns a shelf of models for tests: the workspace's own, with providers that stand as a test says."""

from collections.abc import Sequence

from studio.craft.model_names import NameAnswer
from studio.domain.models import ModelLine
from studio.ui.model_shelf import ProviderState, WorkspaceShelf
from tests.ui.conftest import Desk


class FakeShelf(WorkspaceShelf):
    """Providers stand well unless `states` says otherwise; `more` are lines beside the workspace's."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.workspace)
        self._desk = desk
        self.states: dict[str, ProviderState] = {}
        self.more: tuple[ModelLine, ...] = ()
        self.answers: tuple[NameAnswer, ...] = ()

    async def lines(self) -> tuple[ModelLine, ...]:
        return (*await super().lines(), *self.more)

    async def names(self) -> Sequence[NameAnswer]:
        return self.answers

    async def state(self, provider: str, *, needs_key: bool = True) -> ProviderState:
        return self.states.get(provider, ProviderState())

    def set(self, provider: str, state: ProviderState) -> None:
        """Let a provider stand otherwise, and tell it."""
        self.states[provider] = state
        self._desk.workspace.catalogue.changes.send(provider)
