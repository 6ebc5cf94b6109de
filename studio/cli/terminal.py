"""Owns what the command line says: one JSON document or text on standard output, everything else on standard error."""

import json
import sys
from collections.abc import Callable

from studio.cli.documents import Document, error_document
from studio.domain.errors import (
    BudgetRefused,
    InputError,
    StudioError,
    WorkspaceLocked,
    WorkspaceTooNew,
)
from studio.domain.jobs import GenerationJob
from studio.domain.media import ExportProgress
from studio.services.job_ledger import JobChange, JobProgress

EXIT_DONE, EXIT_FAILED, EXIT_WRONG, EXIT_BUDGET, EXIT_UNKNOWN, EXIT_WORKSPACE = range(6)


class Interrupted(StudioError):
    """The user or the system ended the command."""

    retryable = True


def exit_code(error: StudioError) -> int:
    """Return the promised exit code of an error."""
    if isinstance(error, InputError):
        return EXIT_WRONG
    if isinstance(error, BudgetRefused):
        return EXIT_BUDGET
    if isinstance(error, WorkspaceLocked | WorkspaceTooNew):
        return EXIT_WORKSPACE
    return EXIT_FAILED


class Terminal:
    """Standard output and standard error of one command."""

    def __init__(self, *, as_json: bool) -> None:
        self.as_json = as_json
        self._line_open = False

    def answer(self, document: Document, text: Callable[[], str]) -> None:
        """Write the command's one answer: the document under --json, else the text for people."""
        self._end_line()
        if self.as_json:
            sys.stdout.write(json.dumps(document, ensure_ascii=True, indent=2) + "\n")
        else:
            sys.stdout.write(_safe(text()) + "\n")
        sys.stdout.flush()

    def fail(self, error: StudioError) -> int:
        """Write an error as the command's answer; return the exit code."""
        if self.as_json:
            self.answer(error_document(error), str)
        else:
            self.say(f"{error.what_happened} {error.what_to_do}")
        return exit_code(error)

    def say(self, text: str) -> None:
        """Write a line for people beside the answer."""
        self._end_line()
        sys.stderr.write(_safe(text) + "\n")
        sys.stderr.flush()

    def ask(self, question: str) -> bool | None:
        """Ask a person for a yes; None where nobody is there to answer."""
        if not (sys.stdin.isatty() and sys.stderr.isatty()):
            return None
        self._end_line()
        sys.stderr.write(_safe(question) + " [y/N] ")
        sys.stderr.flush()
        return sys.stdin.readline().strip().lower() in ("y", "yes")

    def _end_line(self) -> None:
        if self._line_open:
            sys.stderr.write("\n")
            self._line_open = False

    def on_change(self, change: JobChange) -> None:
        """Tell a job's new state."""
        self.say(f"{_short(change.job)}: {_state_words(change.job)}")

    def on_progress(self, progress: JobProgress) -> None:
        """Show how far a job is, where a person looks on."""
        if progress.phase == "not_saved":
            self.say(f"Job {progress.job_id[-8:]}: done, but not saved yet.")
        elif progress.fraction is not None and sys.stderr.isatty():
            left = "" if progress.eta_s is None else f", {progress.eta_s:.0f} s left"
            sys.stderr.write(f"\r{progress.phase.replace('_', ' ')} {progress.fraction:4.0%}{left}   ")
            sys.stderr.flush()
            self._line_open = True

    def on_export(self, progress: ExportProgress) -> None:
        """Show how far a film is, where a person looks on."""
        if sys.stderr.isatty():
            sys.stderr.write(f"\rfilm {progress.frames_done / progress.frames:4.0%}   ")
            sys.stderr.flush()
            self._line_open = True

    def on_fault(self, error: BaseException) -> None:
        """Report a fault of the program that left a background task."""
        self.say(f"A fault of the program: {type(error).__name__}: {error}")


def _short(job: GenerationJob) -> str:
    return f"Job {job.id[-8:]}"


def _state_words(job: GenerationJob) -> str:
    words = job.state.value if job.held is None else f"{job.state.value}, held: {job.held.value.replace('_', ' ')}"
    return words if job.error is None else f"{words}. {job.error.what_happened} {job.error.what_to_do}"


def _safe(text: str) -> str:
    """Return text that cannot steer a terminal and that any encoding can carry: control characters are written out."""
    shown = "".join(
        letter
        if letter in "\n\t" or (letter.isprintable() and not 0xD800 <= ord(letter) <= 0xDFFF)
        else _escaped(letter)
        for letter in text
    )
    encoding = sys.stdout.encoding or "utf-8"
    return shown.encode(encoding, "backslashreplace").decode(encoding)


def _escaped(letter: str) -> str:
    return letter.encode("unicode_escape").decode("ascii")
