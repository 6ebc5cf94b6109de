"""Owns the words of notices: takes that are ready, those that could not be made, requests of unknown fate, budgets."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from studio.domain.budgets import ASK_SHARE, STOP_SHARE, BudgetLine, BudgetScope
from studio.domain.errors import NotFound
from studio.domain.jobs import GenerationJob
from studio.domain.project import Take
from studio.ui.budget_words import money
from studio.ui.kit.counted import Counted
from studio.ui.kit.errors import words_for_job
from studio.ui.model_words import provider_name
from studio.ui.shot_words import grade_words
from studio.ui.workbench import Workbench

Words = tuple[str, str]
"""A title and what stands under it."""
NAMED = 3


class NoticeWords:
    """Names shots, models and budgets of the workspace that a workbench has open."""

    def __init__(self, workbench: Workbench) -> None:
        self._workbench = workbench

    def done(self, done: Sequence[tuple[GenerationJob, Take | None]]) -> Words:
        """Return "1A Red canoe: take 4 is ready", of several how many are and of which shots."""
        if len(done) > 1:
            names = list(dict.fromkeys(self._shot(job) for job, _ in done))
            return Counted.tr("%n take(s) ready", "", len(done)), ", ".join(names[:NAMED])
        job, take = done[0]
        title = QCoreApplication.translate("notices", "{0}: take {1} is ready")
        cost = "" if job.cost_micro_usd is None or job.local else money(job.cost_micro_usd)
        body = " · ".join(part for part in (grade_words(job.grade), self._model(job), cost) if part)
        return title.format(self._shot(job), take.number if take is not None else ""), body

    def failed(self, jobs: Sequence[GenerationJob]) -> Words:
        """Return which take could not be made, why, and whether it was charged; of several how many."""
        if len(jobs) > 1:
            return Counted.tr("%n take(s) could not be made", "", len(jobs)), _look()
        job = jobs[0]
        title = QCoreApplication.translate("notices", "{0}: no take was made").format(self._shot(job))
        return title, "" if job.error is None else words_for_job(job.error, paid=not job.local).what_happened

    def unsure(self, jobs: Sequence[GenerationJob]) -> Words:
        """Return of which request it is not known whether it was sent; of several how many."""
        if len(jobs) > 1:
            return Counted.tr("%n request(s) may have been sent", "", len(jobs)), _look()
        job = jobs[0]
        title = QCoreApplication.translate("notices", "{0}: not sure whether it was sent").format(self._shot(job))
        body = QCoreApplication.translate("notices", "It may be charged. {0} is asked, or you decide in the queue.")
        return title, body.format(provider_name(job.provider))

    def budget(self, line: BudgetLine) -> Words:
        """Return which budget is how full, and what follows."""
        name = self._budget(line)
        if line.share >= STOP_SHARE:
            title = QCoreApplication.translate("notices", "{0}: used up").format(name)
            waits = QCoreApplication.translate("notices", "Paid work waits until it is raised or its time is over.")
            return title, waits
        title = QCoreApplication.translate("notices", "{0}: {1} % used").format(name, int(line.share * 100))
        left, limit = money(line.left_micro_usd), money(line.limit_micro_usd)
        if line.share >= ASK_SHARE:
            body = QCoreApplication.translate("notices", "{0} of {1} left. Finals ask first now.")
        else:
            body = QCoreApplication.translate("notices", "{0} of {1} left.")
        return title, body.format(left, limit)

    def _shot(self, job: GenerationJob) -> str:
        gone = QCoreApplication.translate("notices", "A deleted shot")
        try:
            project = self._workbench.workspace.projects.project(job.project_id)
        except NotFound:
            return gone
        shot = project.shot(job.shot_id)
        if shot is None:
            return gone
        name = f"{project.code(shot.id)} {shot.name}"
        is_open = self._workbench.project is not None and self._workbench.project.id == project.id
        return name if is_open else f"{project.name} · {name}"

    def _model(self, job: GenerationJob) -> str:
        spec = self._workbench.workspace.catalogue.known(job.model)
        return spec.name if spec is not None else job.model

    def _budget(self, line: BudgetLine) -> str:
        of = line.budget.of
        known = {project.id: project.name for project in self._workbench.workspace.projects.all()}
        words = {
            BudgetScope.DAY: QCoreApplication.translate("notices", "Budget of today"),
            BudgetScope.MONTH: QCoreApplication.translate("notices", "Budget of this month"),
            BudgetScope.PROJECT: QCoreApplication.translate("notices", "Budget of {0}").format(known.get(of, of)),
            BudgetScope.PROVIDER: QCoreApplication.translate("notices", "Budget of this month for {0}"),
            BudgetScope.JOB: QCoreApplication.translate("notices", "Budget of one take"),
        }[line.budget.scope]
        return words.format(provider_name(of)) if line.budget.scope is BudgetScope.PROVIDER else words


def _look() -> str:
    return QCoreApplication.translate("notices", "The queue says why.")
