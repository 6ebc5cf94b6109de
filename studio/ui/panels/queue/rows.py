"""Owns what a line of the queue shows, and the words that lines of each kind share."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from studio.domain.jobs import GenerationJob, Held, JobState
from studio.domain.project import Take
from studio.services.exports import ExportState
from studio.ui.kit.errors import ErrorWords


class GroupMark(NamedTuple):
    """What the head of a group has beside a job. `can_compare` says that its takes can be put on the wall."""

    folded: bool
    can_compare: bool


class Offer(NamedTuple):
    """Something that a row offers on a button with words: the act and the words."""

    act: str
    words: str


KEY_ERRORS = frozenset({"auth_failed", "no_key"})


class QueueRow(NamedTuple):
    """One job, one film that is written, or the head of a group of jobs. `fraction` None: no honest number is known.

    `path` is where a film is or will be; it is empty for a job. `job_id` is the id of any of them. `group` is set for
    a group's head, `inside` for the jobs under it. `fix_key` names the provider whose key was refused or is not there.
    `spoken` is the row as one sentence, for a screen reader.
    """

    job_id: str
    title: str
    settings: str
    state: str
    words: str
    fraction: float | None
    time: str
    cost: str
    take: Take | None
    can_cancel: bool
    can_retry: bool
    can_move: bool
    needs_user: bool
    error: ErrorWords | None
    path: str = ""
    group: GroupMark | None = None
    inside: bool = False
    fix_key: str = ""
    can_edit: bool = False
    offers: tuple[Offer, ...] = ()
    spoken: str = ""

    @property
    def can_show(self) -> bool:
        """Whether there is a film to be shown in its folder."""
        return bool(self.path) and self.state == ExportState.DONE.value

    @property
    def is_job(self) -> bool:
        """Whether it stands for one job."""
        return not self.path and self.group is None


def spoken(row: QueueRow) -> str:
    """Return a row as one sentence: what it is of, its settings, where it is, how long, how much."""
    words = row.error.what_happened if row.error is not None and row.state == JobState.FAILED.value else row.words
    parts = (row.title, row.settings, words, row.time, row.cost)
    return ", ".join(part.replace(" · ", ", ") for part in parts if part)


def clock_words(seconds_s: float) -> str:
    """Return a span of time such as "0:38"."""
    whole = max(0, round(seconds_s))
    return f"{whole // 60}:{whole % 60:02}"


def left_words(left_s: float) -> str:
    """Return how much time is left, such as "0:38 left"."""
    return QCoreApplication.translate("queue", "{0} left").format(clock_words(left_s))


def lacks_key(job: GenerationJob) -> bool:
    """Say whether a job does not get on because its key was refused or is not there."""
    refused = job.error is not None and job.error.kind in KEY_ERRORS
    return refused and (job.state is JobState.FAILED or job.held in (Held.NO_KEY, Held.ACCOUNT))
