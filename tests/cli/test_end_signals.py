"""Signals that end a command: at any moment one document and the promised exit code, and nothing is lost."""

import contextlib
import fcntl
import json
import os
import random
import signal
import subprocess
import sys
import termios
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.cli.command import main
from studio.cli.end_signals import EndSignals
from studio.cli.terminal import EXIT_DONE, EXIT_FAILED, Interrupted, Terminal
from tests.cli.conftest import ROOT, Answer, Run
from tests.cli.shapes import check_shape

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="asks /proc which signals a process listens to")

KITE = "A red kite over dunes at noon, wide shot, the camera pans left."
SMALL = ("--duration", "1", "--resolution", "360p")
COMMANDS = (
    ("generate", KITE, *SMALL),
    (
        "generate",
        KITE,
        "--model",
        "rehearsal/swift-1",
        "--duration",
        "2",
        "--yes",
        "--seed",
        "7",
        "--set",
        "wait_s=0.2",
    ),
    ("project", "list"),
    ("models", "list", "--provider", "rehearsal"),
    ("estimate", KITE),
    ("jobs", "list"),
    ("--version",),
)
ENDS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
PIPE_BYTES = 4096


def _started(workspace: Path, *words: str, stdout: int = subprocess.PIPE) -> subprocess.Popen[str]:
    """Start the command and return when its first lines have run: from there on it answers for itself."""
    process = subprocess.Popen(
        [sys.executable, "-m", "studio", *words, "--workspace", str(workspace), "--json"],
        cwd=ROOT, stdin=subprocess.DEVNULL, stdout=stdout, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    while not _listens(process.pid):
        assert not _ended_within(process, 0.002)
    return process


def _listens(pid: int) -> bool:
    """Say whether a process has a handler for SIGTERM; Python itself has none."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    return bool(int(status.partition("SigCgt:")[2].split()[0], 16) >> (signal.SIGTERM - 1) & 1)


def _ended_within(process: subprocess.Popen[str], seconds: float) -> bool:
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return False
    return True


def _answer(process: subprocess.Popen[str]) -> Answer:
    out, err = process.communicate(timeout=60)
    return Answer(process.returncode, out, err)


def _check_end(answer: Answer, told: str) -> None:
    """Fail where an ended command broke its promise: interrupted and 1, or finished and 0; one document, no trace."""
    assert "Traceback" not in answer.err, told + answer.err
    try:
        document = answer.document
    except ValueError:
        pytest.fail(f"{told}: {answer}")
    if "error" in document:
        check_shape("error", document)
        assert (answer.code, document["error"]["kind"]) == (EXIT_FAILED, "interrupted"), told
    else:
        assert answer.code == EXIT_DONE, f"{told}: {answer}"


def test_at_any_moment_it_is_one_document_and_the_promised_code(program: Run, workspace: Path) -> None:
    chance = random.Random(20)
    for number in range(28):
        words, end = COMMANDS[number % len(COMMANDS)], chance.choice(ENDS)
        process = _started(workspace, *words)
        after_s = chance.uniform(0, 0.3) if number % 4 else 0.0
        if not _ended_within(process, after_s):
            process.send_signal(end)
            if chance.random() < 0.3:
                process.send_signal(end)
        _check_end(_answer(process), f"{words[0]}, {end.name} after {after_s:.3f} s")
    assert {job["state"] for job in program("jobs", "resume").document["jobs"]} <= {"done"}
    left = {job["state"] for job in program("jobs", "list").document["jobs"]}
    assert left <= {"done", "unknown"}


def test_until_it_listens_next_to_nothing_is_loaded() -> None:
    """A signal before that is Python's own to answer, so it must be soon."""
    code = "import sys; before = set(sys.modules); import studio.__main__; print(*(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True)
    heavy = {"argparse", "asyncio", "json", "pathlib", "pydantic", "typing", "studio.cli.command"}
    assert "studio.cli.end_signals" in done.stdout.split()
    assert heavy.isdisjoint(done.stdout.split())


def test_an_ignored_signal_stays_ignored(workspace: Path) -> None:
    ignored = signal.signal(signal.SIGHUP, signal.SIG_IGN)  # as nohup does; the child inherits it
    try:
        process = _started(workspace, "project", "list")
    finally:
        signal.signal(signal.SIGHUP, ignored)
    process.send_signal(signal.SIGHUP)
    answer = _answer(process)
    assert (answer.code, answer.document) == (EXIT_DONE, {"projects": []})


def test_an_answer_that_nobody_reads_is_given_up(program: Run, workspace: Path, tmp_path: Path) -> None:
    script = tmp_path / "script.txt"
    script.write_text("A kite rises over dunes.\n\n" * 50, encoding="utf-8")
    assert len(program("project", "from-script", str(script), "--name", "Long").out) > PIPE_BYTES
    reader, writer = os.pipe()
    with contextlib.ExitStack() as stack:
        stack.callback(os.close, reader)
        fcntl.fcntl(writer, fcntl.F_SETPIPE_SZ, PIPE_BYTES)
        process = _started(workspace, "project", "show", "Long", stdout=writer)
        os.close(writer)
        while _unread(reader) < PIPE_BYTES:
            assert not _ended_within(process, 0.002)
        process.send_signal(signal.SIGTERM)
        answer = _answer(process)
    assert (answer.code, "Traceback" in answer.err) == (EXIT_FAILED, False)
    assert "ended before it was done" in answer.err


def _unread(reader: int) -> int:
    return int.from_bytes(fcntl.ioctl(reader, termios.FIONREAD, bytes(4)), sys.byteorder)


# ---- in this process ---------------------------------------------------------------------------------------------


@pytest.fixture
def signals() -> Iterator[EndSignals]:
    """Listen until the end of the test."""
    before = {each: signal.getsignal(each) for each in ENDS}
    made = EndSignals()
    made.listen()
    yield made
    for each, handler in before.items():
        signal.signal(each, handler)


def test_an_end_asked_for_at_the_start_makes_nothing(
    signals: EndSignals, workspace: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    os.kill(os.getpid(), signal.SIGTERM)
    code = main(["project", "new", "A", "--json", "--workspace", str(workspace)], lambda path: 1, signals)
    assert (code, json.loads(capfd.readouterr().out)["error"]["kind"]) == (EXIT_FAILED, "interrupted")
    assert not workspace.exists()


def test_a_read_that_waits_for_a_person_is_ended_and_a_later_signal_is_remembered(signals: EndSignals) -> None:
    terminal = Terminal(as_json=True, signals=signals)
    reader, writer = os.pipe()
    sent = threading.Timer(0.05, os.kill, (os.getpid(), signal.SIGINT))
    sent.start()
    with pytest.raises(Interrupted), terminal.ends_by_signal():
        os.read(reader, 1)
    sent.join()
    os.kill(os.getpid(), signal.SIGTERM)  # outside of the block: only remembered
    with pytest.raises(Interrupted), terminal.ends_by_signal():
        pytest.fail("the block was begun")
    os.close(reader)
    os.close(writer)


def test_signals_that_are_ignored_are_no_longer_heard(signals: EndSignals) -> None:
    signals.ignore()
    for each in ENDS:
        os.kill(os.getpid(), each)
    assert not signals.heard


def test_while_no_exception_may_be_raised_the_system_ends_the_process(signals: EndSignals) -> None:
    signals.raise_from_now()
    signals.end_at_once()
    assert {signal.getsignal(each) for each in ENDS} == {signal.SIG_DFL}
    signals.listen()
    with pytest.raises(KeyboardInterrupt):
        os.kill(os.getpid(), signal.SIGHUP)
    with pytest.raises(KeyboardInterrupt):
        signals.end_at_once()


def test_from_then_on_a_signal_raises_and_so_does_one_that_came_before(signals: EndSignals) -> None:
    signals.raise_from_now()
    with pytest.raises(KeyboardInterrupt):
        os.kill(os.getpid(), signal.SIGTERM)
    with pytest.raises(KeyboardInterrupt):
        signals.raise_from_now()


def test_a_prompt_is_read_before_the_workspace_is_taken(program: Run, workspace: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "prompt"
    os.mkfifo(pipe)
    process = _started(workspace, "generate", "--prompt-file", str(pipe), "--no-wait")
    with pipe.open("wb") as writing:  # opens when the command has opened it to read
        assert program("jobs", "list").code == EXIT_DONE
        writing.write(KITE.encode())
    assert _answer(process).document["job"]["prompt"] == KITE
    waiting = _started(workspace, "project", "from-script", str(pipe), "--name", "A")
    with pipe.open("wb"):
        waiting.send_signal(signal.SIGINT)
        _check_end(_answer(waiting), "from-script")
    assert program("project", "list").document["projects"][0]["shots"] == 1
