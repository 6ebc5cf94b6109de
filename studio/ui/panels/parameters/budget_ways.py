"""Owns what the sidebar can do about budgets without room, and whether a project's finals are asked about first."""

from studio.domain.errors import InputError
from studio.domain.jobs import Grade
from studio.ui.budget_words import Over
from studio.ui.final_asking import ask_first, asks_first
from studio.ui.generator import Generator
from studio.ui.workbench import Workbench


class BudgetWays:
    """The open shot's way through its budgets."""

    def __init__(self, workbench: Workbench, generator: Generator) -> None:
        self._workbench = workbench
        self._generator = generator

    @property
    def asks_first(self) -> bool:
        """Whether finals of this project are asked about before they are made."""
        return asks_first(self._workbench)

    def ask_first(self, asks: bool) -> None:
        """Ask about finals of this project from now on, or no more."""
        self._workbench.run(ask_first(self._workbench, asks), "ask about finals")

    @property
    def over(self) -> Over | None:
        """Why the budgets have no room for a draft, or else for a final, of the open shot; None where they have."""
        if self._workbench.shot is None:
            return None
        offers = (self._generator.offer(grade) for grade in (Grade.DRAFT, Grade.FINAL))
        return next((offer.over for offer in offers if offer.over is not None), None)

    def raise_today(self) -> None:
        """Let the budgets that have no room have it until the day ends."""
        over = self.over
        if over is None:
            return
        try:
            self._generator.paid.raise_today(over.raises)
        except InputError as error:  # it was raised or taken away meanwhile
            self._workbench.failed.emit(error)
