"""Owns the heads of groups in the queue: what their jobs come to together, and which groups are unfolded."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from studio.domain.jobs import OPEN_STATES, GenerationJob, JobState
from studio.domain.money import total, usd_text
from studio.services.job_groups import standing
from studio.services.job_ledger import JobProgress
from studio.ui.card_words import group_title
from studio.ui.panels.queue.rows import GroupMark, QueueRow, spoken

MOST_ON_WALL = 9
_UNDER_WAY = frozenset({JobState.SUBMITTING, JobState.RUNNING, JobState.FETCHING})


class GroupRows:
    """Groups of two or more jobs. A group is folded until somebody unfolds it."""

    def __init__(self) -> None:
        self._unfolded: set[str] = set()
        self._all: dict[str, dict[str, GenerationJob]] = {}
        self._members: dict[str, dict[str, GenerationJob]] = {}

    def change(self, before: GenerationJob | None, after: GenerationJob | None) -> tuple[str, ...]:
        """Take over a job's change, or that it came or left; return the ids of the entries that are others now."""
        job = after or before
        if job is None:
            return ()
        if job.group is None:
            return (job.id,)
        group_id, members = job.group.id, self._members.get(job.group.id, {})
        if after is not None and before is not None and after.id in members:
            members[after.id] = self._all[group_id][after.id] = after
            return (group_id,)
        known = self._all.setdefault(group_id, {})
        touched = (group_id, job.id, *known)
        if after is None:
            known.pop(job.id, None)
        else:
            known[job.id] = job
        self._members.pop(group_id, None)
        if len(known) > 1:
            self._members[group_id] = {each.id: each for each in standing(known.values())}
        elif not known:
            del self._all[group_id]
        return touched

    def __contains__(self, group_id: object) -> bool:
        return group_id in self._members

    def of(self, job: GenerationJob) -> str:
        """Return the id of the group that a job stands under; empty where it stands alone."""
        return job.group.id if job.group is not None and job.group.id in self._members else ""

    def members(self, group_id: str) -> tuple[GenerationJob, ...]:
        """Return the jobs of a group as they were asked for."""
        return tuple(self._members.get(group_id, {}).values())

    def is_open(self, group_id: str) -> bool:
        """Say whether a job of the group is open."""
        return any(job.state in OPEN_STATES for job in self.members(group_id))

    def is_folded(self, group_id: str) -> bool:
        """Say whether only the head is shown."""
        return group_id not in self._unfolded

    def toggle(self, group_id: str) -> None:
        """Fold or unfold."""
        self._unfolded ^= {group_id}

    def head(
        self, group_id: str, shot: str, progress: Callable[[str], JobProgress | None], rows: Sequence[QueueRow]
    ) -> QueueRow:
        """Return the head of a group over `rows`, those of its jobs; `shot` names the shot where there is one."""
        jobs = self.members(group_id)
        group = jobs[0].group
        assert group is not None  # `change` takes jobs with a group alone
        states = [job.state for job in jobs]
        is_open = self.is_open(group_id)
        title = group_title(group)
        parts = [1.0 if job.state is JobState.DONE else _fraction(progress(job.id)) for job in jobs]
        can_compare = JobState.DONE in states and group.card is not None and len(jobs) <= MOST_ON_WALL
        row = QueueRow(
            job_id=group_id,
            title=f"{shot} · {title}" if shot else title,
            settings=", ".join(job.group.value for job in jobs if job.group is not None),
            state=_state(states).value,
            words=_words(states, is_open=is_open),
            fraction=sum(parts) / len(parts) if is_open and any(parts) else None,
            time="",
            cost=_cost(jobs),
            take=next((row.take for row in rows if row.take is not None), None),
            can_cancel=any(row.can_cancel for row in rows),
            can_retry=not is_open and any(row.can_retry for row in rows),
            can_move=False,
            needs_user=False,
            error=next((row.error for row in rows if row.error is not None), None),
            group=GroupMark(self.is_folded(group_id), can_compare),
        )
        return row._replace(spoken=spoken(row._replace(error=None)))


def _fraction(progress: JobProgress | None) -> float:
    return progress.fraction or 0.0 if progress is not None else 0.0


def _state(states: Sequence[JobState]) -> JobState:
    """Return the state that stands for all: what is under way, else what waits, else the worst end."""
    order = (JobState.RUNNING, JobState.QUEUED, JobState.UNKNOWN, JobState.FAILED, JobState.DONE)
    there = {JobState.RUNNING if state in _UNDER_WAY else state for state in states}
    return next((state for state in order if state in there), JobState.CANCELLED)


def _words(states: Sequence[JobState], *, is_open: bool) -> str:
    done, failed = states.count(JobState.DONE), states.count(JobState.FAILED)
    if is_open and not done and not failed and not _UNDER_WAY & set(states):
        return QCoreApplication.translate("queue", "Waiting")
    if not is_open and not done and not failed:
        return QCoreApplication.translate("queue", "Cancelled")
    words = QCoreApplication.translate("queue", "{0} of {1} done").format(done, len(states))
    return QCoreApplication.translate("queue", "{0}, {1} failed").format(words, failed) if failed else words


def _cost(jobs: Sequence[GenerationJob]) -> str:
    if all(job.local for job in jobs):
        return QCoreApplication.translate("queue", "free")
    known = [job.cost_micro_usd for job in jobs]
    amount = usd_text(
        sum(cost for cost in known if cost is not None)
        if all(cost is not None for cost in known)
        else total([job.estimate for job in jobs]).high_micro_usd
    )
    words = QCoreApplication.translate("queue", "unknown") if amount is None else f"${amount}"
    if any(job.simulated for job in jobs):
        return QCoreApplication.translate("queue", "{0} (simulated)").format(words)
    return words
