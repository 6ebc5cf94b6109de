"""Owns how the tests of the command line run it: in this process, or as a program of its own."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from studio.cli.command import main

ROOT = Path(__file__).resolve().parents[2]


class Answer(NamedTuple):
    """What a command said and its exit code."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """The one JSON document on standard output."""
        return json.loads(self.out)


Run = Callable[..., Answer]


def _no_window(workspace: Path) -> int:
    raise AssertionError(f"the window was opened on {workspace}")


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A workspace folder that is not there yet."""
    return tmp_path / "work space"


@pytest.fixture
def cli(workspace: Path, capfd: pytest.CaptureFixture[str]) -> Run:
    """Run the command in this process on the workspace, with --json."""

    def run(*words: str, text: bool = False) -> Answer:
        capfd.readouterr()
        tail = () if text else ("--json",)
        code = main([*words, "--workspace", str(workspace), *tail], _no_window)
        out, err = capfd.readouterr()
        return Answer(code, out, err)

    return run


@pytest.fixture
def program(workspace: Path) -> Run:
    """Run the command as a program of its own on the workspace, with --json and nothing on standard input."""

    def run(*words: str, stdin: bytes = b"", timeout_s: float = 60.0) -> Answer:
        done = subprocess.run(
            [sys.executable, "-m", "studio", *words, "--workspace", str(workspace), "--json"],
            cwd=ROOT,
            input=stdin,
            capture_output=True,
            timeout=timeout_s,
            check=False,
        )
        return Answer(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run
