"""Owns the way from the Final button to the job: the plan, the sheet that asks once, then the grace of a paid act."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from studio.domain.budgets import Judgement
from studio.domain.errors import StudioError
from studio.domain.jobs import Grade
from studio.services.finals import FinalPlan, FinalWay
from studio.ui.budget_words import cost_words, left_of_words
from studio.ui.final_asking import ask_first, asks_first
from studio.ui.final_sheet import BudgetWords, FinalSheet
from studio.ui.generator import Generator
from studio.ui.kit.dialogs import ask
from studio.ui.kit.look import Look
from studio.ui.model_words import provider_name
from studio.ui.workbench import Workbench


class FinalWishes(QObject):
    """Makes finals of the open shot, asked about over the window of `parent`."""

    def __init__(self, look: Look, workbench: Workbench, generator: Generator, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._workbench = workbench
        self._generator = generator
        self._acts = generator.acts
        self._parent = parent
        self._is_asking = False

    def ask(self) -> None:
        """Make the final of the open shot, after the sheet; presses while it is open belong to it."""
        if not self._is_asking and self._acts.is_new():
            self._is_asking = True
            self._workbench.run(self._asked(), "final")

    async def _asked(self) -> None:
        try:
            plan = await self._plan()
            if plan is None:
                return
            way, agreed = plan.ways[0], False
            if self._needs_sheet(plan):
                sheet = FinalSheet(
                    self._look, plan, self._shot_name(plan), partial(self._budget, plan), self._acts.may_answer,
                    asks=asks_first(self._workbench), parent=self._parent.window(),
                )  # fmt: skip
                self._acts.keep()  # what was pressed until it is seen belongs to the press that asked for it
                if not await ask(sheet):
                    return
                self._acts.is_new()
                way, agreed = sheet.way, True
                await ask_first(self._workbench, sheet.asks.isChecked())
        finally:
            self._is_asking = False
        self._acts.begin(partial(self._send, plan, way, agreed=agreed), paid=not plan.spec.free)

    async def _plan(self) -> FinalPlan | None:
        await self._workbench.settle_edits()
        project, shot = self._workbench.project, self._workbench.shot
        spec = self._generator.spec_for(Grade.FINAL)
        if project is None or shot is None or spec is None:
            return None
        return await self._workbench.workspace.finals.plan(project.id, shot.id, spec.id)

    def _needs_sheet(self, plan: FinalPlan) -> bool:
        """Say whether the user must be asked: always, unless it was turned off and nothing is to choose or to fear."""
        if len(plan.ways) > 1:
            return True
        if plan.spec.free:
            return False
        judgement = self._judged(plan, plan.ways[0])
        return asks_first(self._workbench) or judgement.asks or bool(judgement.over) or bool(plan.ways[0].why_not)

    def _judged(self, plan: FinalPlan, way: FinalWay) -> Judgement:
        return self._generator.paid.judge(plan.spec, Grade.FINAL, (way.price.high_micro_usd,))

    def _budget(self, plan: FinalPlan, way: FinalWay) -> BudgetWords:
        if plan.spec.simulated:
            return BudgetWords(self.tr("Simulated: nothing is billed, and no budget counts it."))
        judgement, cost = self._judged(plan, way), way.price.high_micro_usd
        over = self._generator.paid.over(judgement, plan.spec, cost_words(Grade.FINAL, cost), cost)
        line, project = judgement.tightest, self._workbench.project
        left = ""
        if line is not None and project is not None:
            words = left_of_words(line, project.name, provider_name(plan.spec.provider))
            left = self.tr("Budget left: {0}").format(words)
        return BudgetWords(left, over.words if over is not None else "")

    def _shot_name(self, plan: FinalPlan) -> str:
        project = self._workbench.project
        shot = project.shot(plan.shot_id) if project is not None else None
        return f"{project.code(shot.id)} {shot.name}" if project is not None and shot is not None else ""

    async def _send(self, plan: FinalPlan, way: FinalWay, *, agreed: bool) -> None:
        if not await self._generator.agreed(plan.spec, way.parameters):
            self._acts.forget()
            return
        try:
            job = await self._workbench.workspace.finals.request(plan, way, agreed=agreed)
        except StudioError:
            self._acts.forget()
            raise
        self._generator.requested.emit(job.id)
