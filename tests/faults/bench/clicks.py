"""Owns the experiment with hasty hands on the real window: A11. Needs a screen of its own (Xvfb and xdotool)."""

import shutil
import signal
import time
from collections.abc import Callable

from tests.end_to_end.real_window import PROSE, RealWindow, past_first_run, screen, told, until, window
from tests.end_to_end.test_input import GENERATE, HELD_S
from tests.faults.bench.experiments import Figure, Setting

ACT_APART_S = 3.0
"""What comes so much later is another act also in a window that hardly gets on beside the takes it is making."""


def hasty_hands(setting: Setting) -> Figure:
    """A11: double clicks, click and Enter, a held shortcut, 20 clicks in 100 ms, a blocked window: one intent each."""
    if not all(map(shutil.which, ("Xvfb", "xdotool"))):
        return Figure("A11", "not shown: there is no Xvfb or xdotool here", False)
    rounds, workspace = setting.sized(1, 6), setting.folder / "workspace"
    past_first_run(workspace)
    acts: tuple[Callable[[RealWindow], None], ...] = (_double, _click_and_enter, _held, _twenty, _blocked)
    with screen() as display, window(display, workspace, setting.folder, "acts") as on:
        on.changes(PROSE, lambda: on.type("A grey heron in the reeds, wide shot"), "typed prompt")
        for _ in range(rounds):
            for act in acts:
                _pass_by(ACT_APART_S)
                act(on)
        _pass_by(ACT_APART_S)
        code = on.close()
    made = len(told(workspace, "jobs", "list")["jobs"])
    wanted = rounds * len(acts)
    value = f"intents per act {made / wanted:g}: {made} of {wanted} acts, {rounds} rounds"
    return Figure("A11", value, made == wanted and code == 0, {"made": made, "code": code})


def _pass_by(seconds: float) -> None:
    """Let time go by, so that what comes next is another act."""
    end = time.monotonic() + seconds
    until(lambda: time.monotonic() >= end, "end of the time", seconds + 1)


def _double(on: RealWindow) -> None:
    on.click(*GENERATE, times=2, delay_ms=80)


def _click_and_enter(on: RealWindow) -> None:
    on.click(*GENERATE)
    on.key("Return")


def _held(on: RealWindow) -> None:
    on.xdotool("keydown", "ctrl", "keydown", "Return")
    _pass_by(HELD_S)
    on.xdotool("keyup", "Return", "keyup", "ctrl")


def _twenty(on: RealWindow) -> None:
    on.click(*GENERATE, times=20, delay_ms=5)


def _blocked(on: RealWindow) -> None:
    on.process.send_signal(signal.SIGSTOP)
    on.click(*GENERATE, times=10, delay_ms=30)
    on.process.send_signal(signal.SIGCONT)
