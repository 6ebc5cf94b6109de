"""Owns what the user is told of work that ends while they look elsewhere, and of budgets that fill up.

A toast, the list behind the bell, the desktop, a screen reader: which of them, and how often, is decided here.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from studio.domain.budgets import BudgetLine
from studio.domain.jobs import GenerationJob, JobState
from studio.domain.project import Take
from studio.services.job_ledger import JobChange
from studio.services.notices import Notice, NoticeLevel, Notices
from studio.ui.kit.announcer import Announcer
from studio.ui.kit.binding import Bindings
from studio.ui.kit.errors import words_for
from studio.ui.main_window import MainWindow
from studio.ui.notice_words import NoticeWords
from studio.ui.workbench import Workbench

TOGETHER_MS = 300
"""What ends within this time is told as one."""
LONG_S = 60.0
"""The desktop is told only of work that took longer."""
_IMPORT = "import"
_STATES = {NoticeLevel.GOOD: "good", NoticeLevel.WARNING: "info", NoticeLevel.FAILED: "failed"}


class GroupTold(NamedTuple):
    """How a group of takes ended, in words; `took_s` is that of its longest job, None where that is not known."""

    level: NoticeLevel
    title: str
    body: str
    group_id: str
    project_id: str
    shot_id: str
    took_s: float | None


class _Ended(NamedTuple):
    job: GenerationJob
    take: Take | None


class WorkNotices(QObject):
    """Hears of jobs, groups and budgets. `desktop` shows a notice outside the window, `opened` says where to go."""

    opened = Signal(object)  # Notice

    def __init__(
        self,
        workbench: Workbench,
        window: MainWindow,
        notices: Notices,
        desktop: Callable[[str, str], object],
        announcer: Announcer,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._window = window
        self._notices = notices
        self._words = NoticeWords(workbench)
        self._desktop = desktop
        self._announcer = announcer
        self._ended: list[_Ended] = []
        self._told: dict[str, JobState] = {}
        self._last: Notice | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(TOGETHER_MS)
        self._soon.timeout.connect(self.tell_now)
        self._bindings = Bindings()
        self._bindings.listen(workbench.workspace.jobs.changes, self._on_job)
        self._bindings.listen(workbench.workspace.money.levels, self._on_level)
        workbench.failed.connect(self._on_failed)

    def close(self) -> None:
        """Let go of the services and tell nothing more."""
        self._bindings.drop()
        self._soon.stop()

    def open_last(self) -> None:
        """Go where the last notice of the desktop leads: it was pressed."""
        self._window.raise_up()
        if self._last is not None:
            self.opened.emit(self._last)

    def tell_group(self, told: GroupTold) -> None:
        """Keep how a group ended; its toast is told by who offers to compare it."""
        leads = {"page": "compose", "project_id": told.project_id, "shot_id": told.shot_id, "group_id": told.group_id}
        notice = self._notices.tell(told.level, told.title, told.body, **leads)
        self._announcer.tell(told.title)
        self._tell_desktop(notice, told.took_s)

    def tell_now(self) -> None:
        """Tell of what ended: one by one where it is one of a kind, else how many."""
        self._soon.stop()
        ended, self._ended = self._ended, []
        done = [each for each in ended if each.job.state is JobState.DONE]
        failed = [each for each in ended if each.job.state is JobState.FAILED]
        unsure = [each for each in ended if each.job.state is JobState.UNKNOWN]
        if done:
            self._tell_done(done)
        if failed:
            self._tell(NoticeLevel.FAILED, *self._words.failed([each.job for each in failed]), failed)
        if unsure:
            self._tell(NoticeLevel.WARNING, *self._words.unsure([each.job for each in unsure]), unsure)

    # --- what is heard ---

    def _on_job(self, change: JobChange) -> None:
        job = change.job
        if job.state not in (JobState.DONE, JobState.FAILED, JobState.UNKNOWN):
            self._told.pop(job.id, None)
            return
        if job.provider == _IMPORT or job.group is not None or self._told.get(job.id) is job.state:
            return
        if job.state is not JobState.DONE:
            self._told[job.id] = job.state
        self._ended.append(_Ended(job, change.takes[0] if change.takes else None))
        if not self._soon.isActive():
            self._soon.start()

    def _on_level(self, line: BudgetLine) -> None:
        title, body = self._words.budget(line)
        notice = self._notices.tell(NoticeLevel.WARNING, title, body, page="spend")
        self._announcer.tell(title)
        self._toast(notice)

    def _on_failed(self, error: object) -> None:
        if isinstance(error, BaseException):
            self._announcer.warn(words_for(error).what_happened)

    # --- what is told ---

    def _tell_done(self, done: Sequence[_Ended]) -> None:
        away = [each for each in done if not self._is_on_screen(each.job)]
        longest = max((each.job.took_s or 0.0 for each in done), default=0.0)
        if not away:
            if longest > LONG_S:
                title, body = self._words.done([(each.job, each.take) for each in done])
                self._tell_desktop(self._of(NoticeLevel.GOOD, title, body, done), longest)
            return
        title, body = self._words.done([(each.job, each.take) for each in away])
        if all(each.job.local for each in away):  # an animatic is told, and no more
            self._toast(self._of(NoticeLevel.GOOD, title, body, away))
        else:
            self._tell(NoticeLevel.GOOD, title, body, away)

    def _tell(self, level: NoticeLevel, title: str, body: str, those: Sequence[_Ended]) -> None:
        leads = _leads(those[-1].job)
        notice = self._notices.tell(level, title, body, **leads)
        self._announcer.tell(title)
        self._toast(notice)
        self._tell_desktop(notice, max((each.job.took_s or 0.0 for each in those), default=None))

    def _of(self, level: NoticeLevel, title: str, body: str, those: Sequence[_Ended]) -> Notice:
        """Return a notice that is not kept."""
        now = self._workbench.workspace.adapters.clock.now()
        return Notice(id="", at=now, level=level, title=title, body=body, **_leads(those[-1].job))

    def _toast(self, notice: Notice) -> None:
        if not self._is_disturbing:
            return
        toast = self._window.toasts.tell(notice.title, notice.body, state=_STATES[notice.level])
        toast.add_action(self.tr("Show"), partial(self.opened.emit, notice))

    def _tell_desktop(self, notice: Notice, took_s: float | None) -> None:
        if took_s is not None and took_s > LONG_S and not self._window.isActiveWindow() and self._is_disturbing:
            self._last = notice
            self._desktop(notice.title, notice.body)

    @property
    def _is_disturbing(self) -> bool:
        """Whether the user may be disturbed: not while a picture fills the screen."""
        return not self._window.isFullScreen()

    def _is_on_screen(self, job: GenerationJob) -> bool:
        """Say whether the page that is open shows by itself that a job is done."""
        page, shot = self._window.page, self._workbench.shot
        project = self._workbench.project
        if project is None or project.id != job.project_id or page == "first_run":
            return page == "first_run"
        return (page == "compose" and shot is not None and shot.id == job.shot_id) or (
            page == "storyboard" and job.local
        )


def _leads(job: GenerationJob) -> dict[str, str]:
    return {"page": "compose", "project_id": job.project_id, "shot_id": job.shot_id, "job_id": job.id}
