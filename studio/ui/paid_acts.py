"""Owns what stands between a press and money: what the budgets say of it, the question before it, and asking again.

Knows budgets by the service of money only, and no widget.
"""

from collections.abc import Awaitable, Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from studio.domain.budgets import BudgetScope, Judgement
from studio.domain.jobs import GenerationJob, Grade, JobState
from studio.domain.models import ModelSpec
from studio.domain.money import usd_text
from studio.ui.acts import Acts, Ask
from studio.ui.budget_words import Over, Raise, over_words
from studio.ui.model_words import provider_name
from studio.ui.workbench import Workbench

MaySpend = Callable[[str, Judgement, int | None], Awaitable[bool]]
"""Asks whether to spend: with which model, what the budgets say, and the high estimate or None, in micro-USD."""


class PaidActs:
    """Work of the open workspace that may cost money. Free, simulated and local work is never judged."""

    def __init__(self, workbench: Workbench, acts: Acts) -> None:
        self._workbench = workbench
        self._acts = acts
        self.may_spend: MaySpend | None = None
        """Asked first where nobody knows the price, or for a final at 90 % of a budget; without it, it is a no."""

    def judge(self, spec: ModelSpec, grade: Grade, costs_micro_usd: Sequence[int | None]) -> Judgement:
        """Return what the budgets say of work in the open project."""
        project = self._workbench.project
        if not _is_paid(spec) or project is None:
            return Judgement()
        return self._workbench.workspace.money.judge(project.id, spec.provider, grade, costs_micro_usd)

    def over(self, judgement: Judgement, spec: ModelSpec, costs: str, cost_micro_usd: int | None) -> Over | None:
        """Return why the budgets have no room for work whose cost `costs` says; None where they have."""
        project = self._workbench.project
        if not judgement.over or project is None:
            return None
        money = self._workbench.workspace.money
        cap = money.budgets.limit(BudgetScope.JOB)
        names = project.name, provider_name(spec.provider)
        return over_words(costs, cost_micro_usd, judgement.over, money.lines(project.id, spec.provider), cap, names)

    def raise_today(self, raises: Sequence[Raise]) -> None:
        """Let budgets have higher limits until the day ends or the program does; raises InputError."""
        for each in raises:
            self._workbench.workspace.money.raise_today(each.scope, each.of, each.limit_micro_usd)

    def asking(self, model: str, judgement: Judgement, cost_micro_usd: int | None) -> Ask | None:
        """Return the question that work needs before it is sent; None where it needs none."""
        return partial(self._may_spend, model, judgement, cost_micro_usd) if judgement.asks else None

    async def _may_spend(self, model: str, judgement: Judgement, cost_micro_usd: int | None) -> bool:
        return self.may_spend is not None and await self.may_spend(model, judgement, cost_micro_usd)

    def retry_words(self, job: GenerationJob) -> str:
        """Return the verb that asks again for what a job asked for, with today's price: "Retry · $0.60"."""
        spec = self._workbench.workspace.catalogue.known(job.model)
        if spec is None or not _costs(job, spec):
            return QCoreApplication.translate("jobs", "Retry")
        amount = usd_text(self._price_again(job))
        if amount is None:
            return QCoreApplication.translate("jobs", "Retry · price unknown")
        return QCoreApplication.translate("jobs", "Retry · ${0}").format(amount)

    def retry(self, job: GenerationJob) -> None:
        """Ask again for what an ended job asked for: a new act at today's price. What lies ready is only fetched."""
        if not self._acts.is_new():
            return
        workspace = self._workbench.workspace
        spec = workspace.catalogue.known(job.model)
        if spec is None or not _costs(job, spec):
            self._acts.begin(partial(workspace.jobs.retry, job.id), paid=False)
            return
        cost = self._price_again(job)
        judgement = Judgement()
        if _is_paid(spec):
            judgement = workspace.money.judge(job.project_id, job.provider, job.grade, (cost,))
        ask = self.asking(spec.name, judgement, cost)
        self._acts.begin(partial(workspace.jobs.retry, job.id, agreed=judgement.asks), paid=True, ask=ask)

    def _price_again(self, job: GenerationJob) -> int | None:
        return self._workbench.workspace.catalogue.estimate(job.model, job.parameters, job.takes).high_micro_usd


def _is_paid(spec: ModelSpec) -> bool:
    return not (spec.free or spec.local or spec.simulated)


def _costs(job: GenerationJob, spec: ModelSpec) -> bool:
    """Say whether asking again is a request with a price, if only a simulated one."""
    return not (job.local or job.state is JobState.FETCHING or spec.free)
