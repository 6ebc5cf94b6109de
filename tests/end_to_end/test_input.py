"""Proves that real input does what was meant: one job each deliberate act, and every letter literally."""

import signal
import time
from pathlib import Path

import pytest

from tests.end_to_end.real_window import PROSE, RealWindow, Screen, past_first_run, shotwright, told, until, window

pytestmark = [pytest.mark.end_to_end, pytest.mark.timeout(110)]

GENERATE = (1430, 831)
ACT_APART_S = 1.0  # presses within 0.8 s of one another are one act, by rule
HELD_S = 2.0
MARKUP = "<b>Fox</b> &amp; <img src=x> %1 {0} \\n "
FOREIGN = "🦊 שלום 👩‍🚀 é"


def _apart() -> None:
    """Let so much time go by that what comes next is another act."""
    _hold(ACT_APART_S)


def _hold(seconds: float) -> None:
    end = time.monotonic() + seconds
    until(lambda: time.monotonic() >= end, "end of the time", seconds + 1)


def _typed(on: RealWindow, prompt: str) -> None:
    on.changes(PROSE, lambda: on.type(prompt), "typed prompt")


def test_each_deliberate_act_makes_one_job(display: Screen, pictures: Path, tmp_path: Path) -> None:
    workspace = tmp_path / "workspace"
    past_first_run(workspace)
    with window(display, workspace, pictures, "acts") as on:
        _typed(on, "A grey heron in the reeds, wide shot, morning")
        _apart()
        on.click(*GENERATE, times=2, delay_ms=80)  # a double click
        _apart()
        on.click(*GENERATE)  # a click, and Enter on top of it
        on.key("Return")
        _apart()
        on.xdotool("keydown", "ctrl", "keydown", "Return")  # held
        _hold(HELD_S)
        on.xdotool("keyup", "Return", "keyup", "ctrl")
        _apart()
        on.click(*GENERATE, times=20, delay_ms=5)
        _apart()
        on.process.send_signal(signal.SIGSTOP)  # the window does not answer
        on.click(*GENERATE, times=10, delay_ms=30)
        on.process.send_signal(signal.SIGCONT)
        _apart()
        on.picture("acts")
        assert on.close() == 0
    made = sorted(
        int(job["id"][:16], 16) / 1e6 for job in told(workspace, "jobs", "list")["jobs"]
    )  # when, by their ids
    assert len(made) == 5, [round(each - made[0], 2) for each in made]


def test_what_is_typed_is_kept_and_shown_literally(display: Screen, pictures: Path, tmp_path: Path) -> None:
    workspace = tmp_path / "workspace"
    past_first_run(workspace)
    with window(display, workspace, pictures, "literal") as on:
        _typed(on, MARKUP)
        on.xdotool("type", "--delay", "150", FOREIGN)  # each letter needs a key of its own for a moment
        on.picture("literal")
        assert on.close() == 0
        assert "Traceback" not in on.output()
    project = told(workspace, "project", "show", "Untitled")["project"]
    assert project["scenes"][0]["shots"][0]["prompt"] == MARKUP + FOREIGN
    assert shotwright(workspace, "doctor").returncode == 0
