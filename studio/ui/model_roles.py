"""Owns which model a project keeps for which work: its draft, its final, one with sound, one on the user's machines.

Kept in the settings beside what else a project's pages remember; knows no widget.
"""

import json
from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from studio.domain.errors import StudioError
from studio.ui.workbench import Workbench


class Role(StrEnum):
    """What a model is kept for."""

    DRAFT = "draft"
    FINAL = "final"
    SOUND = "sound"
    LOCAL = "local"


class ModelRoles(QObject):
    """The roles of the open project. Models of it are read when the project opens, so that they can be used at once."""

    changed = Signal()

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._models: dict[Role, str] = {}
        workbench.project_opened.connect(self._on_project_opened)
        self._on_project_opened()

    @property
    def models(self) -> Mapping[Role, str]:
        """The id of the model that holds each role; a role that none holds is not in it."""
        return self._models

    def model(self, role: Role) -> str:
        """Return the id of the model that holds a role, or an empty text."""
        return self._models.get(role, "")

    def roles_of(self, model_id: str) -> tuple[Role, ...]:
        """Return the roles that a model holds, in their order."""
        return tuple(role for role in Role if self._models.get(role) == model_id)

    def give(self, role: Role, model_id: str) -> None:
        """Let a model hold a role of the open project, instead of the one that held it; "" leaves it to none."""
        if self._workbench.project is None or self.model(role) == model_id:
            return
        self._models = {each: held for each, held in self._models.items() if each is not role}
        if model_id:
            self._models[role] = model_id
        self.changed.emit()
        self._workbench.run(self._keep(self._key(), dict(self._models)), "keep model roles")
        self._workbench.run(self._read_models(), "read models of roles", exclusive=True)

    def _key(self) -> str:
        return f"model_roles:{self._workbench.project.id}" if self._workbench.project is not None else ""

    async def _keep(self, key: str, models: dict[Role, str]) -> None:
        await self._workbench.remember(**{key: json.dumps({role.value: model for role, model in models.items()})})

    def _on_project_opened(self) -> None:
        kept = self._workbench.remembered(self._key(), "") if self._workbench.project is not None else ""
        self._models = _read(kept)
        self.changed.emit()
        if self._models:
            self._workbench.run(self._read_models(), "read models of roles", exclusive=True)

    async def _read_models(self) -> None:
        for model_id in dict.fromkeys(self._models.values()):
            try:
                await self._workbench.workspace.catalogue.pick(model_id)
            except StudioError:  # it is gone from the catalogue: the shot's own model is used instead
                continue
        self.changed.emit()


def _read(kept: str) -> dict[Role, str]:
    """Return the roles in a kept text; what is none is left out."""
    try:
        values = json.loads(kept) if kept else {}
    except ValueError:
        return {}
    if not isinstance(values, dict):
        return {}
    known = {role.value: role for role in Role}
    return {known[name]: model for name, model in values.items() if name in known and isinstance(model, str)}
