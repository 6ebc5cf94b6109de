"""Owns what the job engine needs of money: whether jobs may be asked for and sent, and who is told what they cost."""

from collections.abc import Sequence
from typing import Protocol

from studio.domain.jobs import GenerationJob


class Purse(Protocol):
    """Keeps budgets. No call blocks or waits."""

    def admit(self, jobs: Sequence[GenerationJob], *, agreed: bool, instead_of: Sequence[str] = ()) -> None:
        """Count jobs that are about to be written; raises BudgetRefused, and counts none, where a budget is passed.

        `agreed` says that the user saw the price, or that nobody knows it, and said yes. `instead_of` are waiting jobs
        that the new ones replace.
        """

    def forget(self, job_ids: Sequence[str]) -> None:
        """Count jobs no more that were admitted and could not be written."""

    def allows(self, job: GenerationJob) -> bool:
        """Say whether a waiting job may be sent now."""

    def changed(self, before: GenerationJob | None, after: GenerationJob) -> None:
        """Take note of a job as it was and as it is now on disk."""

    def seconds_to_next_day(self) -> float:
        """Return the seconds until the day of the budgets ends."""
