"""Owns which draft a final was made again from, as the panels say it. Read once a take, in the window's scope."""

from PySide6.QtCore import QObject, Signal

from studio.domain.jobs import Grade
from studio.domain.project import Take
from studio.ui.workbench import Workbench


class FinalLinks(QObject):
    """Numbers of drafts. `changed` says that one more is known."""

    changed = Signal()

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._numbers: dict[str, int | None] = {}

    def draft_number(self, take: Take) -> int | None:
        """Return the number of the take that a final was made from; None where there is none or it is not read yet."""
        if take.grade is not Grade.FINAL or take.slate.provider == "import":
            return None
        if take.id not in self._numbers:
            self._numbers[take.id] = None
            self._workbench.run(self._read(take), "read the draft of a final")
        return self._numbers[take.id]

    async def _read(self, take: Take) -> None:
        draft = await self._workbench.workspace.finals.draft_of(take)
        if draft is not None:
            self._numbers[take.id] = draft.number
            self.changed.emit()
