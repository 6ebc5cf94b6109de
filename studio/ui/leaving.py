"""Owns the question at the window's end: what goes on at providers, and may be charged, although the program is gone.

Only a person is asked. Signals and the end of a session never come here.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, Signal

from studio.domain.jobs import GenerationJob, JobState
from studio.ui.budget_words import money
from studio.ui.kit.dialogs import Question, ask
from studio.ui.kit.look import Look
from studio.ui.kit.text import label
from studio.ui.main_window import MainWindow
from studio.ui.model_words import provider_name
from studio.ui.workbench import Workbench

NAMED = 4
"""So many takes are named; of the others it is said how many there are."""


class Leaving(QObject):
    """Asks before the window is left. `agreed` says that it may end."""

    agreed = Signal()

    def __init__(self, look: Look, workbench: Workbench, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._workbench = workbench
        self._window = window
        self._is_asking = False

    def ask(self) -> None:
        """Say what goes on at providers and let the user choose; where nothing does, or it is asked already: no word.

        Closing the window once more while the question stands changes nothing.
        """
        jobs = self._workbench.workspace.jobs.going_on()
        if not jobs:
            self.agreed.emit()
        elif not self._is_asking:
            self._is_asking = True
            self._window.raise_up()
            self._workbench.run(self._asked(jobs), "ask before leaving")

    async def _asked(self, jobs: Sequence[GenerationJob]) -> None:
        try:
            leave = await ask(self._question(jobs))
        finally:
            self._is_asking = False
        if leave:
            self.agreed.emit()

    def _question(self, jobs: Sequence[GenerationJob]) -> Question:
        names = ", ".join(dict.fromkeys(provider_name(job.provider) for job in jobs))
        words = self.tr("%n take(s) go on at {0} and may be charged: {1}.", "", len(jobs)).format(names, _total(jobs))
        question = Question(
            self._look, self.tr("Leave while takes are being made?"), words, self.tr("Leave"),
            way_out=self.tr("Stay"), parent=self._window,
        )  # fmt: skip
        place = question.rows.count() - 1
        for line in ("\n".join(self._lines(jobs)), self._after()):
            question.rows.insertWidget(place, label(line, tone="text2", wrap=True))
            place += 1
        return question

    def _lines(self, jobs: Sequence[GenerationJob]) -> list[str]:
        lines = [f"• {self._line(job)}" for job in jobs[:NAMED]]
        if len(jobs) > NAMED:
            lines.append(self.tr("and %n more", "", len(jobs) - NAMED))
        return lines

    def _line(self, job: GenerationJob) -> str:
        """Return "1A Red canoe · Veo 3.1 Fast · up to $0.60"."""
        spec = self._workbench.workspace.catalogue.known(job.model)
        return " · ".join((self._shot_name(job), spec.name if spec is not None else job.model, _price(job)))

    def _shot_name(self, job: GenerationJob) -> str:
        projects = {project.id: project for project in self._workbench.workspace.projects.all()}
        project = projects.get(job.project_id)
        shot = project.shot(job.shot_id) if project is not None else None
        return f"{project.code(shot.id)} {shot.name}" if project and shot else self.tr("A deleted shot")

    def _after(self) -> str:
        """Say what becomes of it all when the program is started again."""
        waiting = [
            job for job in self._workbench.workspace.jobs.open_jobs() if job.state is JobState.QUEUED and not job.local
        ]
        words = self.tr("What they make is fetched when you open Shotwright again.")
        if waiting:
            kept = self.tr("%n waiting take(s) are kept and sent then.", "", len(waiting))
            return f"{words} {kept}"
        return words


def _total(jobs: Sequence[GenerationJob]) -> str:
    known = [job.estimate.high_micro_usd for job in jobs if job.estimate.high_micro_usd is not None]
    if not known:
        return QCoreApplication.translate("leaving", "nobody knows how much")
    if len(known) < len(jobs):
        return QCoreApplication.translate("leaving", "up to {0} and what nobody knows").format(money(sum(known)))
    return QCoreApplication.translate("leaving", "up to {0}").format(money(sum(known)))


def _price(job: GenerationJob) -> str:
    high = job.estimate.high_micro_usd
    if high is None:
        return QCoreApplication.translate("leaving", "price unknown")
    return QCoreApplication.translate("leaving", "up to {0}").format(money(high))
