"""Owns what happens when something is pressed in the queue: what must be asked first is asked, then it is wished for.

What costs money or may be charged says so before. Dialogs are imported when they are first asked.
"""

from collections.abc import Callable, Coroutine
from typing import Any

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from studio.domain.budgets import Budget, BudgetScope
from studio.domain.errors import StudioError
from studio.domain.jobs import GenerationJob, JobState
from studio.domain.money import MICRO, usd_text
from studio.services.job_requests import GenerateOrder
from studio.ui.kit.controls import Kind
from studio.ui.kit.look import Look
from studio.ui.model_words import provider_name
from studio.ui.panels.queue.job_facts import FactWords
from studio.ui.panels.queue.rows import QueueRow
from studio.ui.panels.queue.view_model import QueueViewModel
from studio.ui.workbench import Workbench


class RowActs(QObject):
    """Acts on rows by their names. The signals are wishes that the window fulfils."""

    folder_requested = Signal(str)  # a file
    key_requested = Signal(str)  # a provider
    model_requested = Signal(str)  # a shot, which is open now, that is to be made by another model
    details_requested = Signal(object)  # QueueRow

    def __init__(self, look: Look, view_model: QueueViewModel, workbench: Workbench, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._view_model = view_model
        self._wishes = view_model.wishes
        self._workbench = workbench
        self._parent = parent
        self.facts = FactWords(workbench, view_model.words)
        self._acts: dict[str, Callable[[QueueRow], object]] = {
            "cancel": self.cancel,
            "retry": self.retry,
            "again": lambda row: self._wishes.again(row.job_id),
            "up": lambda row: self._wishes.move(row.job_id, -1),
            "down": lambda row: self._wishes.move(row.job_id, 1),
            "folder": lambda row: self.folder_requested.emit(row.path),
            "compare": lambda row: self._view_model.compare(row.job_id),
            "details": self.details_requested.emit,
            "key": lambda row: self._key(row.job_id),
            "model": lambda row: self._model(row.job_id),
            "open": lambda row: self._wishes.open_shot(row.job_id),
            "raise": lambda row: self._ask(self._raise(row.job_id)),
            "edit": lambda row: self._ask(self._edit(row.job_id)),
            "ask": lambda row: self._workbench.run(self._told(row.job_id), "ask the provider"),
            "send_again": self._ask_to_send_again,
            "leave": lambda row: self._wishes.settle(row.job_id),
            "page": lambda row: self._ask(self._page(row.job_id)),
        }

    def do(self, act: str, row: QueueRow) -> None:
        """Do what a button or a key of a row asks for."""
        self._acts[act](row)

    def tip(self, row: QueueRow, act: str) -> str:
        """Return what is told under the pointer: what a button does, else why a row failed."""
        if act == "cancel":
            job = self._view_model.job(row.job_id)
            what = self.tr("Cancel")
            return f"{what}. {self.facts.cancel_words(job)}" if job is not None and row.is_job else what
        if act:
            return {
                "retry": self.tr("Retry"), "up": self.tr("Move up"), "down": self.tr("Move down"),
                "folder": self.tr("Show file"), "compare": self.tr("Compare"), "menu": self.tr("More"),
            }.get(act, "")  # fmt: skip
        return "" if row.error is None else f"{row.error.what_happened} {row.error.what_to_do}".strip()

    def _ask(self, work: Coroutine[Any, Any, object]) -> None:
        self._workbench.run(work, "ask about a job", exclusive=True)

    async def _sure(self, title: str, body: str, verb: str, *, kind: Kind = "primary") -> bool:
        """Ask; a press that still belongs to the one that asked is no answer."""
        from studio.ui.kit.dialogs import Question, ask

        parent, is_ready = self._parent.window(), self._wishes.may_answer
        return await ask(Question(self._look, title, body, verb, kind=kind, parent=parent, is_ready=is_ready))

    # ---- cancel and retry ----------------------------------------------------------------------------------------

    def cancel(self, row: QueueRow) -> None:
        """Cancel; where a provider has the request already, say first what that does."""
        job = self._view_model.job(row.job_id)
        members = self._view_model.members(row.job_id) or (() if job is None else (job,))
        sent = [each for each in members if _goes_on(each)]
        if sent:
            self._ask(self._cancel(row, sent))
        else:
            self._wishes.cancel(row.job_id)

    async def _cancel(self, row: QueueRow, sent: list[GenerationJob]) -> None:
        words = list(dict.fromkeys(self.facts.cancel_words(job) for job in sent))
        if await self._sure(self.tr("Cancel “{0}”?").format(row.title), " ".join(words), self.tr("Ask to cancel")):
            self._wishes.cancel(row.job_id)

    def retry(self, row: QueueRow) -> None:
        """Ask for it again, once for each deliberate act; what costs money shows its price first."""
        if not self._wishes.is_new_act():
            return
        jobs = self._wishes.to_retry(row.job_id)
        prices = [price for job in jobs if (price := self._view_model.words.again_price(job))]
        if prices:
            self._ask(self._retry(row.job_id, jobs, prices))
        else:
            self._wishes.retry(row.job_id)

    async def _retry(self, row_id: str, jobs: tuple[GenerationJob, ...], prices: list[str]) -> None:
        names = ", ".join(dict.fromkeys(provider_name(job.provider) for job in jobs))
        price = prices[0] if len(prices) == 1 else self.tr("{0} each").format(prices[0])
        body = self.tr("{0} makes it anew and charges for it: {1}. What failed stays in the list.").format(names, price)
        verb = self.tr("Retry · {0}").format(price)
        if await self._sure(self.tr("Ask for it again?"), body, verb):
            self._wishes.retry(row_id, agreed=True)

    # ---- jobs of unknown fate ------------------------------------------------------------------------------------

    def _ask_to_send_again(self, row: QueueRow) -> None:
        if self._wishes.is_new_act():
            self._ask(self._send_again(row.job_id))

    async def _send_again(self, job_id: str) -> None:
        job = self._view_model.job(job_id)
        if job is None:
            return
        price = self._view_model.words.again_price(job)
        body = self.tr("If the first request did run after all, {0} charges for both.").format(
            provider_name(job.provider)
        )
        verb = self.tr("Send again · {0}").format(price) if price else self.tr("Send again")
        if await self._sure(self.tr("Send it a second time?"), body, verb, kind="danger"):
            self._wishes.send_again(job_id)

    async def found(self, job_id: str, remote_id: str) -> StudioError | None:
        """Say that a job ran under that id; return why that cannot be, None where it is followed now."""
        try:
            await self._workbench.workspace.jobs.settle_found(job_id, remote_id)
        except StudioError as error:
            return error
        return None

    async def look_up(self, job_id: str) -> str:
        """Ask the provider about a job; return what is to be said where its fate is still not known."""
        jobs = await self._workbench.workspace.jobs.reconcile(job_id)
        if any(job.state is JobState.UNKNOWN for job in jobs):
            name = provider_name(jobs[0].provider)
            return self.tr("{0} names no such request. That proves nothing: such lists can lag.").format(name)
        return ""

    async def _told(self, job_id: str) -> None:
        words = await self.look_up(job_id)
        if words:
            self._workbench.told.emit(words)

    async def _page(self, job_id: str) -> None:
        """Open the provider's own page in the browser, once the user saw where it leads."""
        job = self._view_model.job(job_id)
        facts = self.facts.facts(job, "") if job is not None else None
        if facts is None or not facts.page_url:
            return
        title = self.tr("Open a page of {0}?").format(facts.host)
        body = self.tr("Your browser opens {0}.").format(facts.page_url)
        if await self._sure(title, body, self.tr("Open")) and not QDesktopServices.openUrl(QUrl(facts.page_url)):
            QGuiApplication.clipboard().setText(facts.page_url)
            self._workbench.told.emit(self.tr("No browser was found; the address is copied."))

    # ---- what lets a job go on -----------------------------------------------------------------------------------

    def _key(self, job_id: str) -> None:
        job = self._view_model.job(job_id)
        if job is not None:
            self.key_requested.emit(job.provider)

    def _model(self, job_id: str) -> None:
        job = self._view_model.job(job_id)
        if job is not None:
            self._wishes.open_shot(job_id)
            self.model_requested.emit(job.shot_id)

    async def _raise(self, job_id: str) -> None:
        """Offer to raise, for today, the limits that a job waits for; where none is passed any more, let it go."""
        job, money = self._view_model.job(job_id), self._workbench.workspace.money
        if job is None:
            return
        used = [
            (line, line.spent_micro_usd + line.reserved_micro_usd)
            for line in money.lines(job.project_id, job.provider)
            if line.spent_micro_usd + line.reserved_micro_usd > line.limit_micro_usd
        ]
        if not used:
            self._wishes.hold(job_id, False)
            return
        words = self.tr("{0}: ${1} of ${2} are spent or kept back for what waits.")
        body = " ".join(
            words.format(self._budget(line.budget), usd_text(micro_usd), usd_text(line.limit_micro_usd))
            for line, micro_usd in used
        )
        limits = {line.budget: -(-micro_usd // MICRO) * MICRO for line, micro_usd in used}
        verb = self.tr("Raise to ${0} today").format(usd_text(max(limits.values())))
        if await self._sure(self.tr("Raise the budget for today?"), body, verb):
            for budget, limit in limits.items():
                money.raise_today(budget.scope, budget.of, limit)

    def _budget(self, budget: Budget) -> str:
        return {
            BudgetScope.DAY: self.tr("Today's budget"),
            BudgetScope.MONTH: self.tr("This month's budget"),
            BudgetScope.PROJECT: self.tr("This project's budget"),
            BudgetScope.PROVIDER: self.tr("The budget for {0}").format(provider_name(budget.of)),
            BudgetScope.JOB: self.tr("The limit of one job"),
        }[budget.scope]

    async def _edit(self, job_id: str) -> None:
        """Change a waiting job; the old one is cancelled, the new one stands in its place."""
        from studio.ui.kit.forms import fill_in
        from studio.ui.panels.queue.edit_form import EditForm

        job, workspace = self._view_model.job(job_id), self._workbench.workspace
        spec = workspace.catalogue.known(job.model) if job is not None else None
        if job is None or spec is None:
            return
        form = EditForm(self._look, job, spec, workspace.catalogue, self._parent.window())

        async def put() -> None:
            order = GenerateOrder(
                project_id=job.project_id, shot_id=job.shot_id, model=job.model, grade=job.grade, prompt=form.prompt,
                parameters=form.parameters, takes=job.takes, retry_of=job.retry_of, group=job.group, agreed=True,
                prompt_version=job.prompt_version if form.prompt == job.prompt else None, final_of=job.final_of,
            )  # fmt: skip
            await workspace.jobs.edit(job_id, order)

        await fill_in(form, put)


def _goes_on(job: GenerationJob) -> bool:
    """Say whether a provider has a job that may be charged though it is cancelled."""
    return not job.local and not job.simulated and job.state in (JobState.SUBMITTING, JobState.RUNNING)
