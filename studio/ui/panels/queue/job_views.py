"""Owns what is known of each job beside the job itself: its last news, whose turn is next, how long it may take."""

from collections.abc import Callable, Mapping

from studio.domain.errors import NotFound
from studio.domain.jobs import OPEN_STATES, GenerationJob, JobState
from studio.domain.ports import Clock
from studio.services.catalogue import Catalogue
from studio.services.job_ledger import JobProgress
from studio.ui.panels.queue.job_words import JobView
from studio.ui.panels.queue.tally import LOCAL_LANE, Tally, lane_of


class JobViews:
    """Jobs with what is known of them now."""

    def __init__(
        self,
        jobs: Mapping[str, GenerationJob],
        tally: Tally,
        catalogue: Catalogue,
        is_paused: Callable[[str], bool],
        clock: Clock,
    ) -> None:
        self._jobs = jobs
        self._tally = tally
        self._catalogue = catalogue
        self._is_paused = is_paused
        self._clock = clock
        self._heard: dict[str, tuple[JobProgress, float]] = {}
        self._asked: set[str] = set()
        self._replaced: set[str] = set()

    def found(self, job: GenerationJob) -> None:
        """Take in a job as the program found it: one under way is asked about until its provider answers."""
        if not job.local and job.state in (JobState.RUNNING, JobState.FETCHING) and job.id not in self._heard:
            self._asked.add(job.id)

    def changed(self, job: GenerationJob) -> None:
        """Take over that a job is another now."""
        if job.state not in OPEN_STATES:
            self._heard.pop(job.id, None)
            self._asked.discard(job.id)
        if job.replaces is not None:
            self._replaced.add(job.replaces)

    def heard(self, progress: JobProgress) -> None:
        """Take over news of work under way."""
        self._asked.discard(progress.job_id)
        self._heard[progress.job_id] = progress, self._clock.monotonic()

    def progress(self, job_id: str) -> JobProgress | None:
        """Return the last news of a job, None where there are none."""
        heard = self._heard.get(job_id)
        return heard[0] if heard is not None else None

    def is_unsaved(self, job_id: str) -> bool:
        """Say whether a job's result is there and could not be saved."""
        progress = self.progress(job_id)
        return progress is not None and progress.phase == "not_saved"

    def view(self, job: GenerationJob) -> JobView:
        """Return a job with all of this."""
        is_next = self._tally.next(lane_of(job)) == job.id
        return JobView(
            job,
            self.progress(job.id),
            self._left_s(job.id),
            is_next=is_next,
            starts_s=self._starts_s(job) if is_next else None,
            is_paused=not job.local and self._is_paused(job.provider),
            is_asked=job.id in self._asked,
            is_replaced=job.id in self._replaced,
        )

    def _left_s(self, job_id: str) -> float | None:
        """Return how long a job takes from now by its provider's word, None where that is not known or has passed."""
        heard = self._heard.get(job_id)
        if heard is None or heard[0].eta_s is None:
            return None
        left_s = heard[0].eta_s - (self._clock.monotonic() - heard[1])
        return left_s if left_s > 0 else None

    def _starts_s(self, job: GenerationJob) -> float | None:
        """Return when a place for the next job is free, where every place is taken and one of them says how long."""
        busy = [each for each in self._tally.busy(lane_of(job)) if self._jobs[each].state is not JobState.FETCHING]
        places = self._places(job)
        left = [left_s for each in busy if (left_s := self._left_s(each)) is not None]
        return min(left) if left and places is not None and len(busy) >= places else None

    def _places(self, job: GenerationJob) -> int | None:
        if lane_of(job) == LOCAL_LANE:
            return 1
        try:
            return self._catalogue.remote(job.provider).capabilities.at_once
        except NotFound:
            return None
