"""What a person at a terminal sees and is asked, and what is read from standard input and settings."""

import io
import sys
from pathlib import Path

import pytest

from studio.cli.doctor import _disk
from studio.cli.requests import cap, read_text
from studio.cli.terminal import EXIT_BUDGET, EXIT_DONE, EXIT_WRONG, Terminal, keep_standard_streams
from studio.domain.errors import InputError
from studio.domain.media import ExportProgress
from studio.services.job_ledger import JobProgress
from tests.cli.conftest import Run

KITE = "A kite over dunes, wide shot, static camera."
STEADY = ("--model", "rehearsal/steady-1", "--duration", "4", "--seed", "7")  # a seed that goes well


class _Tty(io.StringIO):
    """A stream of a terminal."""

    def isatty(self) -> bool:
        return True


def _screen(monkeypatch: pytest.MonkeyPatch) -> _Tty:
    """Make standard error a terminal from here on; not in a fixture, for pytest puts in its own before each test."""
    shown = _Tty()
    monkeypatch.setattr(sys, "stderr", shown)
    return shown


def test_progress_is_one_line_that_grows_and_ends_before_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = _screen(monkeypatch)
    terminal = Terminal(as_json=False)
    terminal.on_progress(JobProgress("a" * 32, "rendering", 0.5, 3.0))
    terminal.on_progress(JobProgress("a" * 32, "rendering", 0.75))
    terminal.on_progress(JobProgress("a" * 32, "not_saved"))
    terminal.on_progress(JobProgress("a" * 32, "no_answer"))
    terminal.on_export(ExportProgress(frames_done=12, frames=24))
    terminal.on_fault(ValueError("a fault"))
    assert screen.getvalue() == (
        "\rrendering  50%, 3 s left   \rrendering  75%   \nJob aaaaaaaa: done, but not saved yet.\n"
        "Job aaaaaaaa: the provider does not answer.\n\rfilm  50%   \nA fault of the program: ValueError: a fault\n"
    )


@pytest.mark.parametrize(("said", "code"), [("no\n", EXIT_BUDGET), ("", EXIT_BUDGET)])
def test_a_person_who_does_not_agree_sends_nothing(
    cli: Run, monkeypatch: pytest.MonkeyPatch, said: str, code: int
) -> None:
    screen = _screen(monkeypatch)
    monkeypatch.setattr(sys, "stdin", _Tty(said))
    assert cli("generate", KITE, *STEADY).code == code
    assert "Rehearsal Steady: $0.60 (simulated, nothing is billed). Send it? [y/N]" in screen.getvalue()
    monkeypatch.undo()
    assert cli("jobs", "list").document == {"jobs": []}


def test_a_person_who_agrees_sends(cli: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    _screen(monkeypatch)
    monkeypatch.setattr(sys, "stdin", _Tty("y\n"))
    assert cli("generate", KITE, *STEADY, "--set", "wait_s=600", "--no-wait").code == EXIT_DONE


@pytest.mark.parametrize(
    ("content", "code"), [("A kite 🛶\r\n".encode(), EXIT_DONE), (b"\xff", EXIT_WRONG), (b"x" * 8_000_001, EXIT_WRONG)]
)
def test_a_prompt_from_standard_input(cli: Run, monkeypatch: pytest.MonkeyPatch, content: bytes, code: int) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    answer = cli("estimate", "-")
    assert answer.code == code
    assert code == EXIT_DONE or answer.document["error"]["field"] == "prompt"


@pytest.mark.parametrize(
    ("words", "field"),
    [
        (("--set", "wait_s=soon"), "wait_s"),
        (("--set", "wait_s=-1"), "wait_s"),
        (("--duration", "0"), "duration_s"),
        (("--max-cost", "-1"), "max_cost"),
        (("--set", "fps=500"), "fps"),
    ],
)
def test_settings_that_are_not_possible_name_the_field(cli: Run, words: tuple[str, ...], field: str) -> None:
    answer = cli("estimate", KITE, *STEADY, *words)
    assert (answer.code, answer.document["error"]["field"]) == (EXIT_WRONG, field)


def test_an_amount_is_kept_to_the_millionth() -> None:
    assert (cap(None), cap("0.60"), cap("0")) == (None, 600_000, 0)
    with pytest.raises(InputError):
        cap("NaN")


def test_a_folder_is_no_text(tmp_path: Path) -> None:
    with pytest.raises(InputError) as refused:
        read_text(tmp_path, "prompt")
    assert refused.value.field == "prompt"


def test_the_doctor_looks_at_the_room_of_the_nearest_folder(tmp_path: Path) -> None:
    check = _disk(tmp_path / "not" / "there" / "yet")
    assert check.name == "disk"
    assert str(tmp_path) in check.found


def test_streams_that_are_closed_are_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    keep_standard_streams()
    streams = [sys.stdin, sys.stdout, sys.stderr]
    assert [stream.fileno() for stream in streams] == [0, 1, 2]
    for stream in streams:
        stream.close()
