"""Owns the view-models of the sections about providers, network and models, each made when its section is opened."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from studio.domain.models import ModelLine
from studio.ui.panels.settings.ports import Connections
from studio.ui.workbench import Workbench

if TYPE_CHECKING:
    from studio.ui.budgets_model import BudgetsViewModel
    from studio.ui.panels.settings.models_model import ModelsViewModel, UserFiles
    from studio.ui.panels.settings.network_model import NetworkViewModel
    from studio.ui.panels.settings.providers_model import ProvidersViewModel


class Connected:
    """What these sections stand on. `lines` are all models, `files` the user's own, `today` the day by the clock."""

    def __init__(
        self,
        workbench: Workbench,
        connections: Connections,
        lines: Callable[[], Awaitable[Sequence[ModelLine]]],
        files: "UserFiles",
        today: Callable[[], date],
    ) -> None:
        self.workbench = workbench
        self._connections = connections
        self._lines = lines
        self._files = files
        self._today = today

    @cached_property
    def providers(self) -> "ProvidersViewModel":
        """The providers and their keys."""
        from studio.ui.panels.settings.providers_model import ProvidersViewModel

        return ProvidersViewModel(self._connections, self._lines, self.workbench.scope, self.workbench)

    @cached_property
    def network(self) -> "NetworkViewModel":
        """How the internet is reached."""
        from studio.ui.panels.settings.network_model import NetworkViewModel

        return NetworkViewModel(self.workbench, self._connections, self.workbench)

    @cached_property
    def models(self) -> "ModelsViewModel":
        """The dates of specs, and the user's own files."""
        from studio.ui.panels.settings.models_model import ModelsViewModel

        given = (self._connections, self._lines, self._files, self._today, self.workbench.scope)
        return ModelsViewModel(*given, parent=self.workbench)

    @cached_property
    def budgets(self) -> "BudgetsViewModel":
        """The limits of money."""
        from studio.ui.budgets_model import BudgetsViewModel

        return BudgetsViewModel(self.workbench, self.workbench.workspace.money, self.workbench)
