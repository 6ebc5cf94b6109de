"""Owns where the card of a job is shown: over the window, beside the job's row, one at a time."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from studio.domain.jobs import GenerationJob
from studio.ui.kit.look import Look
from studio.ui.kit.popover import Popover
from studio.ui.panels.queue.acts import RowActs
from studio.ui.panels.queue.queue_list import QueueList
from studio.ui.panels.queue.rows import QueueRow
from studio.ui.panels.queue.view_model import QueueViewModel

if TYPE_CHECKING:
    from studio.ui.panels.queue.job_card import JobCard

_STAYS = frozenset({"ask", "page"})
"""Acts after which the card stays open."""


class CardPlace(QObject):
    """Shows cards beside the rows of a list."""

    def __init__(self, look: Look, view_model: QueueViewModel, acts: RowActs, rows: QueueList) -> None:
        super().__init__(rows)
        self._look = look
        self._view_model = view_model
        self._acts = acts
        self._list = rows
        self._popover: Popover | None = None
        self._card: JobCard | None = None
        self._job: GenerationJob | None = None
        self._anchor = QWidget(rows.viewport())
        self._anchor.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._anchor.hide()

    def show_row(self, row: QueueRow) -> None:
        """Show the card of a row's job."""
        from studio.ui.panels.queue.job_card import JobCard

        job = self._view_model.job(row.job_id)
        if job is None:
            return
        self.leave()
        words = self._view_model.words
        card = JobCard(self._look, self._acts.facts.facts(job, row.words), words.again_price(job))
        card.act_requested.connect(self._do)
        card.found.connect(self._found)
        self._job, self._card = job, card
        self._popover = Popover(card, self.tr("Details of {0}").format(row.title))
        self._popover.closed.connect(self._on_closed)
        self._view_model.workbench.run(self._show(job, card), "read the events of a job", exclusive=True)

    async def _show(self, job: GenerationJob, card: "JobCard") -> None:
        events = await self._view_model.workbench.workspace.jobs.events(job.id)
        if self._card is not card or self._popover is None:
            return
        card.show_history([self._acts.facts.step(event) for event in events])
        rect = self._list.rect_of(job.id)
        left = rect.left() + rect.width() // 3
        self._anchor.setGeometry(left, rect.top(), rect.width() // 3, rect.height())
        self._anchor.show()
        self._popover.open_beside(self._anchor)
        card.focus_first()

    def read(self) -> None:
        """Close the card of a job that is another one now: what stands in it is not true any more."""
        if self._job is not None and self._popover is not None and self._popover.isVisible():
            now = self._view_model.job(self._job.id)
            if now is None or now.state is not self._job.state:
                self.leave()

    def leave(self) -> None:
        """Close the card."""
        if self._popover is not None:
            self._popover.leave()

    def _on_closed(self) -> None:
        self._anchor.hide()
        if self._popover is not None:
            self._popover.deleteLater()
        self._popover = self._card = self._job = None

    def _do(self, act: str) -> None:
        job, card = self._job, self._card
        row = self._view_model.shelf.row(job.id) if job is not None else None
        if job is None or card is None or row is None:
            return
        if act == "ask":
            self._view_model.workbench.run(self._ask(job.id, card), "ask the provider")
            return
        if act not in _STAYS:
            self.leave()
        self._acts.do(act, row)

    async def _ask(self, job_id: str, card: "JobCard") -> None:
        card.say(self.tr("Asking the provider"))
        words = await self._acts.look_up(job_id)
        if self._card is card and words:
            card.say(words)

    def _found(self, remote_id: str) -> None:
        if self._job is not None and self._card is not None:
            work = self._settle(self._job.id, remote_id, self._card)
            self._view_model.workbench.run(work, "settle a job", exclusive=True)

    async def _settle(self, job_id: str, remote_id: str, card: "JobCard") -> None:
        error = await self._acts.found(job_id, remote_id)
        if error is not None and self._card is card:
            card.refuse(error)
