"""Owns what is asked before a request leaves this computer: its host, its pictures, a price that nobody knows.

Hosts and pictures are asked about once and remembered; nothing is written where the answer is no. It is imported with
the panels, its dialogs when they are first asked.
"""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from studio.domain.budgets import Judgement
from studio.domain.models import ModelSpec
from studio.domain.parameters import Parameters
from studio.services.workspace import Workspace
from studio.ui.kit.look import Look


class SendingQuestions:
    """Asks over the window `parent`. `is_settled` says whether a press is another act than the one that asked."""

    def __init__(
        self, look: Look, workspace: Workspace, parent: QWidget, is_settled: Callable[[], bool] | None = None
    ) -> None:
        self._look = look
        self._workspace = workspace
        self._parent = parent
        self._is_settled = is_settled

    async def may_send(self, spec: ModelSpec, parameters: Parameters) -> bool:
        """Return whether the user agreed to all that a request of this model needs."""
        if spec.local or spec.simulated:
            return True
        return await self._may_go_there(spec.provider) and await self._may_use_pictures(parameters)

    async def may_spend(self, model: str, judgement: Judgement, cost_micro_usd: int | None) -> bool:
        """Return whether to send what nobody knows the price of, or a final where a budget is nearly used up."""
        from studio.ui.spend_question import may_spend

        return await may_spend(self._look, model, judgement, cost_micro_usd, self._parent, self._is_settled)

    async def _may_go_there(self, provider: str) -> bool:
        connections = self._workspace.connections
        host = connections.consent_needed(provider)
        if not host:
            return True
        from studio.ui.consent import may_send

        line = await connections.connection(provider)
        own = line.server is not None and line.server.own
        if not await may_send(self._look, host, line.name, own=own, parent=self._parent):
            return False
        await connections.consent(provider)
        return True

    async def _may_use_pictures(self, parameters: Parameters) -> bool:
        if parameters.first_frame is None and parameters.last_frame is None:
            return True
        pictures = self._workspace.frame_pictures
        for origin in pictures.to_agree(parameters):
            from studio.ui.picture_rights import may_use

            if not await may_use(self._look, self._workspace, origin, self._parent):
                return False
            await pictures.agree(origin.original)
        return True
