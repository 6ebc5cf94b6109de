"""Owns what the picker shows: the models that a search leaves, in groups, and what is said of each."""

from datetime import date
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from studio.craft.model_names import NameAnswer
from studio.domain.models import Makes, ModelLine, ModelStatus
from studio.domain.project import Take
from studio.domain.servers import Health, KeyPlace
from studio.services.model_search import EVERY_MODEL, ModelFilter, ModelOrder, ModelSearch, ModelsFound
from studio.ui.model_roles import ModelRoles, Role
from studio.ui.model_shelf import ModelShelf, ProviderState
from studio.ui.model_words import health_words, needs_key_words, status_words
from studio.ui.workbench import Workbench

WORKING = frozenset({Health.OK, Health.UNKNOWN, Health.SLOW})


class Group(Enum):
    """Where a row of the picker stands. `ROLES` are the models that the project keeps for something."""

    ROLES = "roles"
    READY = "ready"
    NO_KEY = "no key"
    CLOSED = "closed"
    RETIRED = "retired"


class ModelRow(NamedTuple):
    """A row: a heading (`line` is None) or a model.

    `status` says what stands in its way or soon will, `tone` how serious that is. `chosen_id` is what choosing the row
    chooses: of a retired model its successor, named by `instead`; empty where there is none.
    """

    key: str
    group: Group
    line: ModelLine | None = None
    models: int = 0
    status: str = ""
    tone: str = "text3"
    roles: tuple[Role, ...] = ()
    chosen_id: str = ""
    instead: str = ""
    is_present: bool = False
    take: Take | None = None


class PickerViewModel(QObject):
    """Read by the picker. `rows_changed` says that other rows are shown, `model_chosen` carries a model's id."""

    rows_changed = Signal()
    model_chosen = Signal(str)

    def __init__(
        self, workbench: Workbench, shelf: ModelShelf, roles: ModelRoles, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._shelf = shelf
        self._roles = roles
        self._search = ModelSearch(())
        self._lines: dict[str, ModelLine] = {}
        self._states: dict[str, ProviderState] = {}
        self._known: dict[str, ModelRow] = {}  # rows are made once, as long as nothing is said of them anew
        self._found = ModelsFound((), (), ())
        self.is_loaded = False
        self.wanted: ModelFilter = EVERY_MODEL
        self.order = ModelOrder.RELEVANCE
        self._unfolded = False
        workbench.models_changed.connect(self._on_models_changed)
        roles.changed.connect(self._forget_rows)

    def open(self) -> None:
        """Read the models, where they were not read or are others now."""
        self._forget_rows()
        self._workbench.run(self._read(), "read the models", exclusive=True)

    async def _read(self) -> None:
        lines = await self._shelf.lines()
        if tuple(self._lines.values()) != lines or not self.is_loaded:
            self._lines = {line.id: line for line in lines}
            self._search = ModelSearch(lines, await self._shelf.names())
        self.is_loaded = True
        self._forget_rows()
        locked = {line.provider for line in lines if line.needs_key}
        for provider in dict.fromkeys(line.provider for line in lines):
            self._states[provider] = await self._shelf.state(provider, needs_key=provider in locked)
        self._forget_rows()

    @property
    def count(self) -> int:
        """How many models there are."""
        return len(self._lines)

    @property
    def answers(self) -> tuple[NameAnswer, ...]:
        """What is to be said of the name that is searched for."""
        return self._found.answers

    def line(self, model_id: str) -> ModelLine | None:
        """Return what a list shows of a model, or None."""
        return self._lines.get(model_id)

    def want(self, wanted: ModelFilter) -> None:
        """Show the models that are wanted."""
        if wanted != self.wanted:
            self.wanted = wanted
            self._find()

    def sort(self, order: ModelOrder) -> None:
        """Show them in another order."""
        if order is not self.order:
            self.order = order
            self._find()

    @property
    def shows_retired(self) -> bool:
        """Whether the retired models are unfolded: they are where a search finds no others."""
        return self._unfolded or (bool(self.wanted.words.strip()) and not self._found.living)

    def show_retired(self, shown: bool) -> None:
        """Unfold the retired models, or fold them."""
        if shown is not self._unfolded:
            self._unfolded = shown
            self.rows_changed.emit()

    def choose(self, row: ModelRow) -> None:
        """Choose a row's model, or the one that took its place; the heading of retired ones unfolds them."""
        if row.line is None and row.group is Group.RETIRED:
            self.show_retired(not self.shows_retired)
        elif row.chosen_id:
            self.model_chosen.emit(row.chosen_id)

    def give_role(self, role: Role, model_id: str, *, given: bool) -> None:
        """Let a model hold a role of the project, or take it away."""
        if given:
            self._roles.give(role, model_id)
        elif self._roles.model(role) == model_id:
            self._roles.give(role, "")

    def state(self, provider: str) -> ProviderState:
        """Return how a provider stands, as far as it is known."""
        return self._states.get(provider, ProviderState())

    def rows(self) -> list[ModelRow]:
        """Return headings and models: those of the project first, then those that can be used at once."""
        groups: dict[Group, list[ModelRow]] = {group: [] for group in Group}
        for line in self._found.living:
            row = self._row(line)
            groups[row.group].append(row)
            if row.roles:
                groups[Group.ROLES].append(row._replace(key=f"role:{row.key}", group=Group.ROLES))
        rows: list[ModelRow] = []
        for group in (Group.ROLES, Group.READY, Group.NO_KEY, Group.CLOSED):
            if groups[group]:
                rows += [ModelRow(f"heading:{group.value}", group, models=len(groups[group])), *groups[group]]
        if self._found.retired:
            rows.append(ModelRow("heading:retired", Group.RETIRED, models=len(self._found.retired)))
            if self.shows_retired:
                rows += [self._row(line) for line in self._found.retired]
        return rows

    def _row(self, line: ModelLine) -> ModelRow:
        known = self._known.get(line.id)
        if known is None:
            known = self._known[line.id] = self._made(line)
        return known

    def _made(self, line: ModelLine) -> ModelRow:
        state = self.state(line.provider)
        shot = self._workbench.shot
        group, status, tone = self._standing(line, state)
        instead = self._living(line)
        return ModelRow(
            key=line.id, group=group, line=line, status=status, tone=tone, roles=self._roles.roles_of(line.id),
            chosen_id=line.id if group is not Group.RETIRED else instead.id if instead is not None else "",
            instead=instead.name if instead is not None and group is Group.RETIRED else "",
            is_present=shot is not None and shot.model == line.id,
        )  # fmt: skip

    def _standing(self, line: ModelLine, state: ProviderState) -> tuple[Group, str, str]:
        """Return the group of a model, what is said of it, and in which tone: the gravest thing."""
        ends = status_words(line.status, line.retires_on, self._today())
        if line.status is ModelStatus.RETIRED:
            return Group.RETIRED, ends, "danger"
        if state.closed:
            return Group.CLOSED, state.closed.rstrip("."), "text3"
        if line.needs_key and state.key is KeyPlace.MISSING:
            return Group.NO_KEY, needs_key_words(line.provider), "warning"
        health = health_words(state.health)
        return Group.READY, " · ".join(words for words in (health, ends) if words), "warning"

    def _living(self, line: ModelLine) -> ModelLine | None:
        """Return the first model down the line of successors that can still be used."""
        seen = {line.id}
        successor = self._lines.get(line.successor or "")
        while successor is not None and successor.status is ModelStatus.RETIRED and successor.id not in seen:
            seen.add(successor.id)
            successor = self._lines.get(successor.successor or "")
        return successor if successor is not None and successor.status is not ModelStatus.RETIRED else None

    def _today(self) -> date:
        return self._workbench.workspace.adapters.clock.now().date()

    def _on_models_changed(self) -> None:
        if self.is_loaded:
            self._workbench.run(self._read(), "read the models", exclusive=True)

    def _forget_rows(self) -> None:
        self._known.clear()
        self._find()

    def _find(self) -> None:
        healths = {provider: state.health for provider, state in self._states.items()}
        self._found = self._search.found(self.wanted, self.order, healths)
        self.rows_changed.emit()


def tasks() -> tuple[Makes, ...]:
    """Return the tasks that a picker offers."""
    return (Makes.TEXT, Makes.IMAGE, Makes.FIRST_LAST, Makes.REFERENCE, Makes.EXTEND, Makes.EDIT)
