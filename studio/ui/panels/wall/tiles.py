"""Owns what one tile of the wall shows, and the words for a take that is not there."""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from studio.domain.jobs import OPEN_STATES, GenerationJob, Held, JobState
from studio.domain.project import Take
from studio.services.job_ledger import JobProgress
from studio.ui.kit.errors import words_for_job
from studio.ui.kit.numerals import percent


class TileState(StrEnum):
    """How far the take of a tile is."""

    READY = "ready"
    COMING = "coming"
    UNSURE = "unsure"
    FAILED = "failed"
    CANCELLED = "cancelled"
    MISSING = "missing"


class Tile(NamedTuple):
    """One tile. `lane` is where its take plays, None where it does not; `fraction` None: no honest number is known.

    `retry` is the verb that asks for it again, with its price.
    """

    label: str
    state: TileState
    words: str
    take: Take | None
    lane: int | None
    fraction: float | None
    chosen: bool
    in_use: bool
    can_retry: bool
    shape: tuple[int, int]
    retry: str = ""


def state_of(job: GenerationJob) -> TileState:
    """Return how far the take of a job is that has none yet."""
    if job.state is JobState.UNKNOWN:
        return TileState.UNSURE
    if job.state in OPEN_STATES:
        return TileState.COMING
    return {JobState.FAILED: TileState.FAILED, JobState.CANCELLED: TileState.CANCELLED}.get(
        job.state, TileState.MISSING
    )


def words_of(job: GenerationJob, progress: JobProgress | None) -> str:
    """Return why the take of a job is not there, or how far it is."""
    if job.state is JobState.QUEUED:
        return _waiting(job)
    if job.state in (JobState.SUBMITTING, JobState.RUNNING):
        fraction = progress.fraction if progress is not None else None
        doing = (
            QCoreApplication.translate("wall", "Drawing")
            if job.local
            else QCoreApplication.translate("wall", "Rendering")
        )
        return doing if fraction is None else f"{doing}  {percent(fraction)}"
    if job.state is JobState.FAILED:
        if job.error is None:
            return QCoreApplication.translate("wall", "Failed")
        words = words_for_job(job.error, paid=not job.local)
        return f"{words.what_happened} {words.what_to_do}".strip()
    return {
        JobState.FETCHING: QCoreApplication.translate("wall", "Saving"),
        JobState.CANCELLED: QCoreApplication.translate("wall", "Cancelled"),
        JobState.UNKNOWN: QCoreApplication.translate(
            "wall", "It is not known whether this was sent. The queue can ask the provider."
        ),
    }.get(job.state, QCoreApplication.translate("wall", "The take was deleted."))


def _waiting(job: GenerationJob) -> str:
    if job.held is None:
        return QCoreApplication.translate("wall", "Waiting")
    return (
        QCoreApplication.translate("wall", "Paused by you")
        if job.held is Held.USER
        else QCoreApplication.translate("wall", "Waiting; the queue says for what")
    )
