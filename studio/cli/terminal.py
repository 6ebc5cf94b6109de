"""Owns what the command line says: one JSON document or text on standard output, everything else on standard error."""

import contextlib
import json
import os
import select
import sys
from collections.abc import Callable, Iterator
from typing import TextIO

from studio.cli.documents import Document, error_document, shortened
from studio.cli.end_signals import EndSignals
from studio.domain.budgets import BudgetLine
from studio.domain.errors import (
    Billed,
    BudgetRefused,
    InputError,
    StudioError,
    WorkspaceLocked,
    WorkspaceTooNew,
)
from studio.domain.jobs import GenerationJob
from studio.domain.media import ExportProgress
from studio.services.job_ledger import JobChange, JobProgress
from studio.services.money_words import level

EXIT_DONE, EXIT_FAILED, EXIT_WRONG, EXIT_BUDGET, EXIT_UNKNOWN, EXIT_WORKSPACE = range(6)


class Interrupted(StudioError):
    """The user or the system ended the command."""

    retryable = True


class AnswerLost(StudioError):
    """Standard output did not take the answer."""


class Fault(StudioError):
    """Something that should not happen: a bug."""


def interrupted() -> Interrupted:
    """Return the error of a command that was ended by a signal."""
    return Interrupted("The command was ended before it was done.", "Go on with “shotwright jobs resume”.")


def _raise() -> None:
    raise KeyboardInterrupt


def _raise_where_nobody_reads() -> None:
    """End a write that waits for room in a pipe; one that goes on is let through."""
    try:
        _, writable, _ = select.select([], [sys.stdout], [], 0)
    except (OSError, ValueError):  # no stream of the system; Windows knows sockets only
        return
    if not writable:
        raise KeyboardInterrupt


def keep_standard_streams() -> None:
    """Put the null device in the place of standard streams that are closed, so that no file gets their numbers."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # the lowest free number, so this one
    if sys.stdin is None:
        sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115  # lives as long as the process
    if sys.stdout is None:
        sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    if sys.stderr is None:
        sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115


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

    def __init__(self, *, as_json: bool, signals: EndSignals | None = None) -> None:
        self.as_json = as_json
        self.signals = signals or EndSignals()
        self._line_open = False
        self._answered = False

    @property
    def answered(self) -> bool:
        """Whether the command's one answer was begun."""
        return self._answered

    def answer(self, document: Document, text: Callable[[], str]) -> None:
        """Write the command's one answer: the document under --json, else the text for people.

        Raises AnswerLost, or BrokenPipeError where nobody reads any more, or Interrupted where a signal comes while
        the reader takes nothing.
        """
        self._end_line()
        words = json.dumps(document, ensure_ascii=True, indent=2) if self.as_json else _safe(text())
        self._answered = True
        try:
            with self.ends_by_signal(_raise_where_nobody_reads):
                self._put(words + "\n", flush=True)
        except Interrupted:
            _silence(sys.stdout)
            raise

    def line(self, document: Document) -> None:
        """Write one line of an answer in JSON Lines; raises as `answer` does. `end_lines` says that it was the last."""
        self._answered = True
        self._put(json.dumps(document, ensure_ascii=True, separators=(",", ":")) + "\n", flush=False)

    def end_lines(self) -> None:
        """See to it that every line was taken; raises as `answer` does."""
        self._put("", flush=True)

    def _put(self, words: str, *, flush: bool) -> None:
        try:
            sys.stdout.write(words)
            if flush:
                sys.stdout.flush()
        except OSError as error:
            _silence(sys.stdout)
            if isinstance(error, BrokenPipeError):
                raise
            raise AnswerLost(
                f"The work is done, but its answer could not be written: {error.strerror}.",
                "Look it up again where standard output can be written.",
            ) from error

    def fail(self, error: StudioError) -> int:
        """Write an error as the command's answer; return the exit code. There is one answer: a later error is said."""
        if self.as_json and not self._answered:
            try:
                self.answer(error_document(error), str)
            except (AnswerLost, BrokenPipeError, Interrupted):
                self._say_error(error)
        else:
            self._say_error(error)
        return exit_code(error)

    def _say_error(self, error: StudioError) -> None:
        self.say(f"{shortened(error.what_happened)} {shortened(error.what_to_do)}")

    def fault(self, error: Exception) -> None:
        """Write a fault of the program as the command's answer; its traceback is the interpreter's to write."""
        what_happened = f"A fault of the program: {type(error).__name__}."
        self.fail(Fault(what_happened, "Report it with the lines on standard error.", billed=Billed.UNKNOWN))

    def say(self, text: str) -> None:
        """Write a line for people beside the answer; where standard error takes nothing, it is dropped."""
        self._end_line()
        self._write(_safe(text) + "\n")

    def _write(self, text: str) -> None:
        try:
            sys.stderr.write(text)
            sys.stderr.flush()
        except OSError:
            _silence(sys.stderr)

    def ask(self, question: str) -> bool | None:
        """Ask a person for a yes; None where nobody is there to answer."""
        if not (sys.stdin.isatty() and sys.stderr.isatty()):
            return None
        self._end_line()
        self._write(_safe(question) + " [y/N] ")
        with self.ends_by_signal():
            return sys.stdin.readline().strip().lower() in ("y", "yes")

    @contextlib.contextmanager
    def ends_by_signal(self, act: Callable[[], object] = _raise) -> Iterator[None]:
        """Let a signal end the block, which waits for somebody else, at once: raises Interrupted."""
        before = self.signals.then(act)
        try:
            if self.signals.heard:
                act()
            yield
        except KeyboardInterrupt:
            raise interrupted() from None
        finally:
            self.signals.then(before)

    def _end_line(self) -> None:
        if self._line_open:
            self._write("\n")
            self._line_open = False

    def on_change(self, change: JobChange) -> None:
        """Tell a job's new state."""
        self.say(f"{_short(change.job)}: {_state_words(change.job)}")

    def on_progress(self, progress: JobProgress) -> None:
        """Show how far a job is, where a person looks on."""
        if progress.phase == "not_saved":
            self.say(f"Job {progress.job_id[-8:]}: done, but not saved yet.")
        elif progress.phase == "no_answer":
            self.say(f"Job {progress.job_id[-8:]}: the provider does not answer.")
        elif progress.fraction is not None and sys.stderr.isatty():
            left = "" if progress.eta_s is None else f", {progress.eta_s:.0f} s left"
            self._write(f"\r{progress.phase.replace('_', ' ')} {progress.fraction:4.0%}{left}   ")
            self._line_open = True

    def on_export(self, progress: ExportProgress) -> None:
        """Show how far a film is, where a person looks on."""
        if sys.stderr.isatty():
            self._write(f"\rfilm {progress.frames_done / progress.frames:4.0%}   ")
            self._line_open = True

    def on_level(self, line: BudgetLine) -> None:
        """Tell that a budget is nearly or wholly used up."""
        self.say(level(line))

    def on_fault(self, error: BaseException) -> None:
        """Report a fault of the program that left a background task."""
        self.say(f"A fault of the program: {type(error).__name__}: {error}")


def _silence(stream: TextIO) -> None:
    """Send what is left in a stream that takes nothing to the null device, so that its end is quiet."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        stream.flush()


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
