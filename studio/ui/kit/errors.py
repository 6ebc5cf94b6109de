"""Owns the words for errors in the window: what happened, what to do, and the details that can be copied."""

import traceback
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from studio.domain.errors import Billed, StudioError
from studio.domain.jobs import JobError


@dataclass(frozen=True, slots=True)
class ErrorWords:
    """One error as a person reads it. `details` is for a report: names and causes, no keys."""

    what_happened: str
    what_to_do: str
    details: str


def words_for(error: BaseException) -> ErrorWords:
    """Return plain words for any error; one that nobody foresaw is called a fault of the program."""
    details = "".join(traceback.format_exception(error))
    if isinstance(error, StudioError):
        return ErrorWords(error.what_happened, error.what_to_do, details)
    return ErrorWords(
        QCoreApplication.translate("errors", "Something went wrong inside Shotwright. Your work is saved."),
        QCoreApplication.translate("errors", "Copy the details and report them; then go on."),
        details,
    )


def words_for_job(error: JobError, *, paid: bool) -> ErrorWords:
    """Return the words for a job that ended badly; a paid one also says whether it was charged."""
    happened = f"{error.what_happened} {_billed_words(error.billed)}" if paid else error.what_happened
    return ErrorWords(happened, error.what_to_do, f"{error.kind}: {error.what_happened}\n{error.what_to_do}")


def _billed_words(billed: Billed) -> str:
    return {
        Billed.YES: QCoreApplication.translate("errors", "It was charged."),
        Billed.NO: QCoreApplication.translate("errors", "Nothing was charged."),
        Billed.UNKNOWN: QCoreApplication.translate("errors", "It is not known whether it was charged."),
    }[billed]
