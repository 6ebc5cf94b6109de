"""The command line in a hostile place: streams that are closed or full, little room, named pipes, others at once."""

import contextlib
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from studio.cli.command import main
from studio.cli.terminal import EXIT_DONE, EXIT_FAILED, EXIT_WORKSPACE, EXIT_WRONG
from tests.cli.conftest import ROOT, Answer, Run

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="limits, pipes and devices as Linux has them")

KITE = "A red kite over dunes at noon, wide shot."
SMALL = ("--duration", "1", "--resolution", "360p")


@contextlib.contextmanager
def _started(
    workspace: Path, *words: str, stdout: int = subprocess.PIPE, before: Callable[[], None] | None = None
) -> Iterator["subprocess.Popen[str]"]:
    with subprocess.Popen(
        [sys.executable, "-m", "studio", *words, "--workspace", str(workspace), "--json"],
        cwd=ROOT, env=_unmeasured(), stdin=subprocess.DEVNULL, stdout=stdout, stderr=subprocess.PIPE, text=True,
        preexec_fn=before,
    ) as process:  # fmt: skip
        yield process


def _unmeasured() -> dict[str, str]:
    """Return the environment without what makes coverage write a file of its own, which these limits forbid it too."""
    return {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_PROCESS")}


def _done(
    workspace: Path, *words: str, stdout: int = subprocess.PIPE, before: Callable[[], None] | None = None
) -> Answer:
    with _started(workspace, *words, stdout=stdout, before=before) as process:
        out, err = process.communicate(timeout=60)
    assert "Traceback" not in err, err
    return Answer(process.returncode, out or "", err)


@pytest.mark.parametrize("closed", [(0,), (2,), (0, 2)])
def test_closed_streams_change_no_answer(workspace: Path, closed: tuple[int, ...]) -> None:
    def close() -> None:
        for number in closed:
            os.close(number)

    assert _done(workspace, "project", "new", "Film", before=close).document["project"]["name"] == "Film"
    wrong = _done(workspace, "estimate", "-", before=close)
    assert (wrong.code, wrong.document["error"]["field"]) == (EXIT_WRONG, "prompt")


@pytest.mark.parametrize("closed", [(1,), (1, 2), (0, 1, 2)])
def test_without_a_place_for_the_answer_the_work_is_done_all_the_same(
    program: Run, workspace: Path, closed: tuple[int, ...]
) -> None:
    def close() -> None:
        for number in closed:
            os.close(number)

    _done(workspace, "project", "new", "Film", before=close)
    assert [each["name"] for each in program("project", "list").document["projects"]] == ["Film"]


def test_an_answer_that_a_full_disk_or_a_gone_reader_does_not_take_is_a_failure(workspace: Path) -> None:
    with open("/dev/full", "wb") as full:  # noqa: PTH123  # a device
        answer = _done(workspace, "project", "new", "Film", stdout=full.fileno())
        wrong = _done(workspace, "frobnicate", stdout=full.fileno())
    assert (answer.code, "could not be written" in answer.err, wrong.code) == (EXIT_FAILED, True, EXIT_WRONG)
    reader, writer = os.pipe()
    os.close(reader)
    assert _done(workspace, "project", "list", stdout=writer).code == EXIT_FAILED
    os.close(writer)


@pytest.mark.parametrize("most_bytes", [0, 20_000])
def test_where_nothing_can_be_written_it_says_so_and_nothing_is_lost(
    program: Run, workspace: Path, most_bytes: int
) -> None:
    def limit() -> None:
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, most_bytes))

    program("project", "new", "Before")
    refused = _done(workspace, "project", "new", "After", before=limit)
    assert refused.code == EXIT_FAILED
    assert refused.document["error"]["what_to_do"]
    assert [each["name"] for each in program("project", "list").document["projects"]] == ["Before"]


@pytest.mark.parametrize("name", ["workspace.sqlite", "settings.json", "workspace.lock"])
def test_a_pipe_in_the_place_of_a_file_is_not_waited_for(workspace: Path, name: str) -> None:
    workspace.mkdir()
    os.mkfifo(workspace / name)
    for words in (("project", "list"), ("doctor",)):
        answer = _done(workspace, *words)
        assert answer.code in (EXIT_DONE, EXIT_FAILED)
        assert answer.document


def test_of_many_started_at_once_each_works_or_says_who_does(program: Run, workspace: Path) -> None:
    with contextlib.ExitStack() as stack:
        started = [stack.enter_context(_started(workspace, "project", "new", f"Film {number}")) for number in range(5)]
        answers = [(process.communicate(timeout=60), process.returncode) for process in started]
    for (out, err), code in answers:
        assert code in (EXIT_DONE, EXIT_WORKSPACE), out + err
        document = json.loads(out)
        assert code == EXIT_DONE or "is in use by Shotwright" in document["error"]["what_happened"]
    made = sum(code == EXIT_DONE for _, code in answers)
    assert made >= 1
    assert len(program("project", "list").document["projects"]) == made


@pytest.mark.parametrize("named", ["  ", "~nobody-here/x", "/dev/null/x", "/proc/none"])
def test_an_environment_that_names_no_folder_is_told(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path, named: str
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SHOTWRIGHT_WORKSPACE", named)
    assert main(["project", "list", "--json"], lambda path: 1) in (EXIT_FAILED, EXIT_WRONG)
    assert json.loads(capfd.readouterr().out)["error"]["what_happened"]
    assert list(tmp_path.iterdir()) == []
