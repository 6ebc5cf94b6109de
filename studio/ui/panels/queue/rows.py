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


KEY_ERRORS = frozenset({"auth_failed", "no_key"})


class QueueRow(NamedTuple):
    """One job, one film that is written, or the head of a group of jobs. `fraction` None: no honest number is known.

    `path` is where a film is or will be; it is empty for a job. `job_id` is the id of any of them. `group` is set for
    a group's head, `inside` for the jobs under it. `fix_key` names the provider whose key was refused or is not there.
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

    @property
    def can_show(self) -> bool:
        """Whether there is a film to be shown in its folder."""
        return bool(self.path) and self.state == ExportState.DONE.value


def left_words(left_s: float) -> str:
    """Return how much time is left, such as "0:38 left"."""
    left = max(0, round(left_s))
    return QCoreApplication.translate("queue", "{0} left").format(f"{left // 60}:{left % 60:02}")


def lacks_key(job: GenerationJob) -> bool:
    """Say whether a job does not get on because its key was refused or is not there."""
    refused = job.error is not None and job.error.kind in KEY_ERRORS
    return refused and (job.state is JobState.FAILED or job.held in (Held.NO_KEY, Held.ACCOUNT))
