"""Owns waiting for a job to come to rest. Changes nothing."""

import asyncio

from studio.domain.jobs import GenerationJob, Held, JobState
from studio.services.job_ledger import JobChange, JobLedger, JobProgress
from studio.services.queue_pause import QueuePause

ENDED = frozenset({JobState.DONE, JobState.FAILED, JobState.CANCELLED})
_WITHOUT_END = ("not_saved", "no_answer")
_PATIENCE_S = {Held.OFFLINE: 8.0, Held.RATE_LIMIT: 90.0}


async def rested(ledger: JobLedger, pause: QueuePause, job_id: str, *, until_sent: bool) -> GenerationJob:
    """Return the job when it has ended, its fate is not known, or it waits for more than a short while, also because
    sending stands still.

    With `until_sent` it is enough that its remote id is stored. A result that cannot be saved, and a provider that has
    not answered for long, end the wait too; the job says why in its `error`. Raises what the store raised where
    nothing more can be saved.
    """
    changed, given_up = asyncio.Event(), False

    def on_change(change: JobChange) -> None:
        if change.job.id == job_id:
            changed.set()

    def on_progress(progress: JobProgress) -> None:
        nonlocal given_up
        if progress.job_id == job_id and progress.phase in _WITHOUT_END:
            given_up = True
        if given_up or ledger.fault is not None:
            changed.set()

    ends = (
        ledger.changes.subscribe(on_change),
        ledger.progress.subscribe(on_progress),
        pause.changes.subscribe(lambda _: changed.set()),
    )
    try:
        while True:
            changed.clear()
            if ledger.fault is not None:
                raise ledger.fault
            job = await ledger.job(job_id)
            if given_up or _at_rest(ledger, pause, job) or (until_sent and job.remote_id is not None):
                unsaved = ledger.unsaved(job_id)
                return job if unsaved is None or job.state in ENDED else job.replace(error=unsaved)
            await changed.wait()
    finally:
        for end in ends:
            end()


def _at_rest(ledger: JobLedger, pause: QueuePause, job: GenerationJob) -> bool:
    if job.state is JobState.QUEUED and not job.local and pause.stops(job.provider):
        return True
    if job.state is not JobState.QUEUED or job.held is None:
        return job.state in ENDED or job.state is JobState.UNKNOWN
    wait_s = ledger.wait_s(job)
    return wait_s is None or wait_s > _PATIENCE_S.get(job.held, 0.0)
