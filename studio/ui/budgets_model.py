"""Owns the limits as they are set: what there is, what may be limited, what was typed.

It keeps nothing that is not whole. The dialog of the Spend page and the section of the settings share it.
"""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, QTimeZone, Signal

from studio.domain.budgets import Budget, Budgets, BudgetScope
from studio.domain.errors import InputError, NotFound
from studio.ui.kit.binding import Bindings
from studio.ui.model_words import provider_name
from studio.ui.money_ports import MoneyService
from studio.ui.money_words import field_text, typed_micro_usd, typed_words
from studio.ui.workbench import Workbench

FIXED = (BudgetScope.DAY, BudgetScope.MONTH, BudgetScope.JOB)
"""The scopes of which there is one limit each."""


class Typed(NamedTuple):
    """One limit as its field has it; an empty text is no limit."""

    scope: BudgetScope
    of: str
    text: str


class BudgetsViewModel(QObject):
    """The limits as they hold now; `changed` comes when others are set."""

    changed = Signal()

    def __init__(self, workbench: Workbench, money: MoneyService, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._money = money
        self._bindings = Bindings()
        self._shown = money.budgets
        self._bindings.listen(money.changes, self._on_change)

    def close(self) -> None:
        """Let go of the services."""
        self._bindings.drop()

    def _on_change(self, _: None) -> None:
        if self._money.budgets != self._shown:  # sums change often, limits seldom
            self._shown = self._money.budgets
            self.changed.emit()

    @property
    def budgets(self) -> Budgets:
        """The limits that hold."""
        return self._money.budgets

    def holds(self, budgets: Budgets) -> bool:
        """Say whether these limits hold already, in whatever order."""
        now = self.budgets
        return set(budgets.limits) == set(now.limits) and budgets.time_zone == now.time_zone

    def fixed(self) -> tuple[Typed, ...]:
        """Return the limits of day, month and one job as their fields show them."""
        return tuple(Typed(scope, "", field_text(self.budgets.limit(scope))) for scope in FIXED)

    def named(self) -> tuple[Typed, ...]:
        """Return the limits of projects and providers as their fields show them."""
        return tuple(
            Typed(each.scope, each.of, field_text(each.limit_micro_usd))
            for each in self.budgets.limits
            if each.scope in (BudgetScope.PROJECT, BudgetScope.PROVIDER)
        )

    def name(self, scope: BudgetScope, of: str) -> str:
        """Return what a project or provider is called."""
        if scope is BudgetScope.PROVIDER:
            return provider_name(of)
        try:
            return self._workbench.workspace.projects.project(of).name
        except NotFound:
            return self.tr("A deleted project")

    def free(self, scope: BudgetScope, taken: Sequence[str]) -> tuple[tuple[str, str], ...]:
        """Return the projects or providers that may still get a limit, as pairs of id and name."""
        everyone = self.all_providers() if scope is BudgetScope.PROVIDER else self._projects()
        return tuple((key, name) for key, name in everyone if key not in taken)

    def _projects(self) -> tuple[tuple[str, str], ...]:
        return tuple((project.id, project.name) for project in self._workbench.workspace.projects.all())

    def all_providers(self) -> tuple[tuple[str, str], ...]:
        """Return the providers that can be paid, by name."""
        remotes = self._workbench.workspace.catalogue.remotes()
        pairs = {provider.id: provider_name(provider.id) for provider in remotes}
        return tuple(sorted(pairs.items(), key=lambda pair: pair[1].casefold()))

    @staticmethod
    def zones() -> tuple[str, ...]:
        """Return the names of the time zones that this computer knows."""
        names = {bytes(name.data()).decode() for name in QTimeZone.availableTimeZoneIds()}
        return tuple(sorted(name for name in names if "/" in name and not name.startswith("Etc/")))

    @staticmethod
    def fault(text: str) -> str:
        """Say what is wrong with a limit as it was typed; an empty one is no limit."""
        return "" if not text.strip() or typed_micro_usd(text) is not None else typed_words()

    @staticmethod
    def of(typed: Sequence[Typed], time_zone: str) -> Budgets:
        """Return the limits that were typed. Raises InputError naming `budget` for one that is none."""
        limits = []
        for each in typed:
            if not each.text.strip():
                continue
            limit = typed_micro_usd(each.text)
            if limit is None:
                words = QCoreApplication.translate("budgets", "“{0}” is not an amount.").format(each.text.strip())
                raise InputError(words, typed_words(), field="budget")
            limits.append(Budget(scope=each.scope, of=each.of, limit_micro_usd=limit))
        return Budgets(limits=tuple(limits), time_zone=time_zone)

    async def keep(self, budgets: Budgets) -> None:
        """Set the limits. Raises InputError or StoreError."""
        await self._money.set_budgets(budgets)
