"""Owns the words for a shot that more than one view says: how far it is, how long it is, its grade."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from studio.domain.frames import FrameRate
from studio.domain.jobs import GenerationJob, Grade, JobState
from studio.domain.project import Take
from studio.domain.timeline import Clip, planned_frames
from studio.ui.kit import numerals
from studio.ui.shot_states import ShotStatus


class ShotLength(NamedTuple):
    """How long a shot is in the cut. `moving_s` is shorter than `shown_s` where its last picture is `held`."""

    planned_s: float
    shown_s: float
    moving_s: float
    held: bool

    @property
    def pair(self) -> tuple[float, float]:
        """What there is and what it should be: of a held shot its picture's, else the length in the cut."""
        return (self.moving_s, self.shown_s) if self.held else (self.shown_s, self.planned_s)

    @property
    def differs(self) -> bool:
        """Whether both are not the same as they are written, to a tenth of a second."""
        there, wanted = self.pair
        return round(there, 1) != round(wanted, 1)


def length_of(clip: Clip, rate: FrameRate) -> ShotLength:
    """Return how long the shot of a clip is."""
    return ShotLength(
        float(rate.seconds(planned_frames(clip.shot, rate))),
        float(rate.seconds(clip.frames)),
        float(rate.seconds(clip.moving)),
        clip.held > 0,
    )


def length_words(length: ShotLength) -> str:
    """Return "8.0 s", "6.0 / 8.0 s" where it is not as long as planned, "Held 4.0 / 8.0 s" where its picture stands."""
    there, wanted = (numerals.fixed(seconds, 1) for seconds in length.pair)
    if length.held:
        return QCoreApplication.translate("shots", "Held {0} / {1} s").format(there, wanted)
    if length.differs:
        return QCoreApplication.translate("shots", "{0} / {1} s").format(there, wanted)
    return QCoreApplication.translate("shots", "{0} s").format(there)


def length_sentence(length: ShotLength) -> str:
    """Return the same in words: "8 seconds", "4 seconds, held up to 8 seconds", "6 seconds, planned 8 seconds"."""
    there, wanted = (numerals.plain(round(seconds, 1)) for seconds in length.pair)
    if length.held:
        words = QCoreApplication.translate("shots", "{0} seconds, held up to {1} seconds")
    elif length.differs:
        words = QCoreApplication.translate("shots", "{0} seconds, planned {1} seconds")
    else:
        words = QCoreApplication.translate("shots", "{0} seconds")
    return words.format(there, wanted)


def status_words(status: ShotStatus, job: GenerationJob | None) -> str:
    """Return how far a shot is; `job` is the one that is being made for it."""
    if status is ShotStatus.WORKING and job is not None:
        if job.state is JobState.QUEUED:
            return QCoreApplication.translate("shots", "In queue")
        if job.state is JobState.UNKNOWN:
            return QCoreApplication.translate("shots", "Not sure")
        return _drawing() if job.local else QCoreApplication.translate("shots", "Running")
    return {
        ShotStatus.EMPTY: QCoreApplication.translate("shots", "To do"),
        ShotStatus.WORKING: _drawing(),
        ShotStatus.FAILED: QCoreApplication.translate("shots", "Failed"),
        ShotStatus.ANIMATIC: grade_words(Grade.ANIMATIC),
        ShotStatus.DRAFT: grade_words(Grade.DRAFT),
        ShotStatus.FINAL: grade_words(Grade.FINAL),
    }[status]


def _drawing() -> str:
    return QCoreApplication.translate("shots", "Drawing")


def grade_words(grade: Grade) -> str:
    """Return a grade's name."""
    return {
        Grade.ANIMATIC: QCoreApplication.translate("shots", "Animatic"),
        Grade.DRAFT: QCoreApplication.translate("shots", "Draft"),
        Grade.FINAL: QCoreApplication.translate("shots", "Final"),
    }[grade]


def final_words(draft_number: int) -> str:
    """Return what says of a final which take it was made again from."""
    return QCoreApplication.translate("shots", "Final of take {0}").format(draft_number)


def take_words(take: Take) -> str:
    """Return a take's name."""
    return QCoreApplication.translate("shots", "Take {0}").format(take.number)


def shot_sentence(code: str, name: str, status: str, take: Take | None, takes: int, chosen: bool, length: str) -> str:
    """Return a shot as a screen reader says it: "Shot 1A, Red canoe, draft, take 4 of 5, chosen, 8 seconds"."""
    parts = [QCoreApplication.translate("shots", "Shot {0}").format(code), name, status.lower()]
    if take is not None:
        parts.append(QCoreApplication.translate("shots", "take {0} of {1}").format(take.number, takes))
    if chosen:
        parts.append(QCoreApplication.translate("shots", "chosen"))
    return ", ".join((*parts, length))
