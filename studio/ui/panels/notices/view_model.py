"""Owns the notices as the list behind the bell shows them: words, marks, how long ago, and the wish to go there."""

from datetime import datetime, timedelta
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from studio.domain.ports import Clock
from studio.domain.project import Take
from studio.services.notices import Notice, NoticeLevel, Notices
from studio.ui.kit.binding import Bindings
from studio.ui.kit.numerals import day

_MARKS = {
    NoticeLevel.GOOD: ("check-circle", "success"),
    NoticeLevel.WARNING: ("warning", "warning"),
    NoticeLevel.FAILED: ("warning-circle", "danger"),
}


class NoticeRow(NamedTuple):
    """A notice as it is painted. No picture stands in it."""

    id: str
    title: str
    body: str
    when: str
    icon: str
    tone: str
    seen: bool
    take: Take | None = None


class NoticesViewModel(QObject):
    """Read by the list; `changed` says to read again, `opened` carries the notice that is to be gone to."""

    changed = Signal()
    opened = Signal(object)  # Notice

    def __init__(self, notices: Notices, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notices = notices
        self._clock = clock
        self._bindings = Bindings()
        self._bindings.listen(notices.changes, self._on_change)

    def close(self) -> None:
        """Let go of the service."""
        self._bindings.drop()

    def rows(self) -> list[NoticeRow]:
        """Return the notices, newest first."""
        return [self._row(notice) for notice in self._notices.all()]

    @property
    def unseen(self) -> int:
        """How many were not looked at."""
        return self._notices.unseen

    def open(self, notice_id: str) -> None:
        """Go where a notice leads; it was looked at then."""
        notice = next((each for each in self._notices.all() if each.id == notice_id), None)
        if notice is not None:
            self._notices.see(notice_id)
            self.opened.emit(notice)

    def see_all(self) -> None:
        """Note that all were looked at."""
        self._notices.see()

    def clear(self) -> None:
        """Forget all."""
        self._notices.clear()

    def sentence(self, row: NoticeRow) -> str:
        """Return a notice as a screen reader says it."""
        new = "" if row.seen else self.tr("New")
        return ". ".join(part for part in (new, row.title, row.body, row.when) if part)

    def _row(self, notice: Notice) -> NoticeRow:
        icon, tone = _MARKS[notice.level]
        return NoticeRow(notice.id, notice.title, notice.body, self._when(notice.at), icon, tone, notice.seen)

    def _when(self, at: datetime) -> str:
        passed = self._clock.now() - at
        if passed < timedelta(minutes=1):
            return self.tr("now")
        if passed < timedelta(hours=1):
            return self.tr("{0} min ago").format(int(passed.total_seconds() // 60))
        if passed < timedelta(days=1):
            return self.tr("{0} h ago").format(int(passed.total_seconds() // 3600))
        return day(at.astimezone().date())

    def _on_change(self, _: None) -> None:
        self.changed.emit()
