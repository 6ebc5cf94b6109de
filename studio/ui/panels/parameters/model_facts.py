"""Owns what must be asked before it is known of a shot's model: spec, provider, successor, time, cost of a kept shot.

Each is read once and kept until the models are others; what cannot be read is not known.
"""

from PySide6.QtCore import QObject, Signal

from studio.domain.errors import StudioError
from studio.domain.models import ModelSpec, ModelStatus
from studio.domain.parameters import Parameters
from studio.services.catalogue import TimeEstimate
from studio.ui.model_shelf import ModelShelf, ProviderState
from studio.ui.workbench import Workbench

_LONGEST_CHAIN = 5


class ModelFacts(QObject):
    """Facts of one model at a time. `changed` says that there are others."""

    changed = Signal()

    def __init__(self, workbench: Workbench, shelf: ModelShelf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._shelf = shelf
        self._time: tuple[str, TimeEstimate | None] = ("", None)
        self._state: tuple[str, ProviderState] = ("", ProviderState())
        self._successor: tuple[str, ModelSpec | None] = ("", None)
        self._kept_cost: tuple[str, int | None] = ("", None)
        self._missing = ""
        self._is_stale = False

    def is_missing(self, model_id: str) -> bool:
        """Say whether a model was looked for and is not there."""
        return bool(model_id) and self._missing == model_id

    def state(self, spec: ModelSpec) -> ProviderState:
        """Return how the model's provider stands; one of which nothing is known yet stands well."""
        return self._state[1] if self._state[0] == spec.provider else ProviderState()

    def successor(self, spec: ModelSpec) -> ModelSpec | None:
        """Return the first living model down the line of successors of a retired one, once it was read."""
        return self._successor[1] if self._successor[0] == spec.id else None

    def time(self, spec: ModelSpec) -> TimeEstimate | None:
        """Return how long a take needed before, once it was read."""
        return self._time[1] if self._time[0] == spec.id else None

    def kept_cost(self, spec: ModelSpec) -> int | None:
        """Return what a kept shot of the model cost so far, in micro-USD, once it was read; None where unknown."""
        return self._kept_cost[1] if self._kept_cost[0] == spec.id else None

    def forget(self) -> None:
        """Ask anew when it is next read: models, keys or providers are others now. What was known holds until then."""
        self._is_stale, self._missing = True, ""

    def read(self, model_id: str, spec: ModelSpec | None, parameters: Parameters) -> None:
        """Read what is not known of a model; `spec` is None where it was not read yet."""
        self._workbench.run(self._read(model_id, spec, parameters), "read the model", exclusive=True)

    async def _read(self, model_id: str, spec: ModelSpec | None, parameters: Parameters) -> None:
        if spec is None:
            await self._find(model_id)
            return
        try:
            if (self._is_stale or self._state[0] != spec.provider) and not (spec.local and spec.free):
                self._is_stale = False
                self._state = (spec.provider, await self._shelf.state(spec.provider, needs_key=spec.needs_key))
                self.changed.emit()
            if spec.status is ModelStatus.RETIRED and self._successor[0] != spec.id:
                self._successor = (spec.id, await self._living(spec))
                self.changed.emit()
            time = (spec.id, await self._workbench.workspace.catalogue.time_estimate(spec.id, parameters))
        except StudioError:  # what is not known is not shown
            return
        if time != self._time:
            self._time = time
            self.changed.emit()
        await self._read_kept_cost(spec)

    async def _read_kept_cost(self, spec: ModelSpec) -> None:
        if spec.free or spec.local:
            return
        try:
            kept = (spec.id, await self._workbench.workspace.spending.kept_cost(spec.id))
        except StudioError:
            return
        if kept != self._kept_cost:
            self._kept_cost = kept
            self.changed.emit()

    async def found(self, model_id: str) -> ModelSpec | None:
        """Return a model, None where it is in no catalogue."""
        try:
            return await self._shelf.pick(model_id)
        except StudioError:
            return None

    async def _find(self, model_id: str) -> None:
        if await self.found(model_id) is None:  # where it is found, the workbench says that models changed
            self._missing = model_id
            self.changed.emit()

    async def _living(self, spec: ModelSpec) -> ModelSpec | None:
        for _ in range(_LONGEST_CHAIN):
            if not spec.successor:
                return None
            spec = await self._shelf.pick(spec.successor)
            if spec.status is not ModelStatus.RETIRED:
                return spec
        return None
