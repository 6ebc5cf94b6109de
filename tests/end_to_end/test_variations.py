"""Variations in the real window with real keys: three lights as one group, the wall, one kept; a kill loses nothing."""

import threading
from pathlib import Path
from typing import Any

import pytest

from tests.end_to_end.real_window import Box, RealWindow, Screen, past_first_run, told, until, window

pytestmark = [pytest.mark.end_to_end, pytest.mark.timeout(180)]

PROMPT = "Wide shot: a red kite over grey dunes. Soft morning light. The camera holds still."
VALUES = ("Blue hour", "Hard noon sun", "Moonlight")
VALUE_FIELD, COMPARE = (1442, 655), (1577, 922)
MIDDLE = Box(320, 46, 950, 820)
QUEUE = Box(82, 880, 1500, 110)
SIDEBAR = Box(1284, 46, 310, 680)


def begin(workspace: Path) -> None:
    """Make a project with one shot in a workspace whose user has been here before."""
    past_first_run(workspace)
    script = workspace.parent / "script.txt"
    script.write_text(PROMPT, encoding="utf-8")
    told(workspace, "project", "from-script", str(script), "--name", "Kite")


def ask(opened: RealWindow) -> None:
    """Give the values, and press for all takes."""
    opened.settles(MIDDLE)
    opened.click(*VALUE_FIELD)
    for value in VALUES:
        opened.changes(SIDEBAR, lambda value=value: _enter(opened, value), "chip")  # type: ignore[misc]  # not inferred
    opened.key("Tab")
    opened.changes(QUEUE, lambda: opened.key("space"), "line in the queue")


def _enter(opened: RealWindow, value: str) -> None:
    opened.type(value)
    opened.key("Return")


def compare(opened: RealWindow) -> None:
    """Open the wall and let it stand still: it plays by itself once its first pictures are there."""
    opened.settles(QUEUE)
    viewer = opened.screen.pixels(MIDDLE)
    opened.click(*COMPARE)
    until(lambda: opened.screen.pixels(MIDDLE) != viewer, "wall")
    until(lambda: _plays(opened.screen), "wall that plays by itself")
    opened.key("space")
    opened.settles(MIDDLE)


def _plays(display: Screen) -> bool:
    """Say whether the picture moves: it is another one 0.3 s later, and once more."""
    seen = set()
    for _ in range(3):
        seen.add(display.pixels(MIDDLE))
        threading.Event().wait(0.3)
    return len(seen) > 2


def jobs(workspace: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = told(workspace, "jobs", "list")["jobs"]
    return found


def test_three_lights_are_compared_and_one_is_kept(display: Screen, tmp_path: Path, pictures: Path) -> None:
    workspace = tmp_path / "workspace"
    begin(workspace)
    with window(display, workspace, pictures, "variations") as opened:
        ask(opened)
        until(lambda: len(opened.clips()) == len(VALUES), "clip of each value", 60)
        compare(opened)
        opened.changes(MIDDLE, lambda: opened.key("3", "s"), "star")
        opened.changes(MIDDLE, lambda: opened.key("Return"), "viewer")
        assert opened.close() == 0
    made = jobs(workspace)
    assert [job["group"]["value"] for job in made] == list(VALUES)
    assert len({job["group"]["id"] for job in made}) == 1
    assert len({job["parameters"]["seed"] for job in made}) == 1
    shot = told(workspace, "project", "show", "Kite")["project"]["scenes"][0]["shots"][0]
    assert shot["prompt"] == PROMPT.replace("Soft morning light", "Moonlight")
    assert shot["chosen_take"] is not None


def test_a_kill_between_two_takes_of_a_group_loses_none(display: Screen, tmp_path: Path, pictures: Path) -> None:
    workspace = tmp_path / "workspace"
    begin(workspace)
    with window(display, workspace, pictures, "variations-killed") as opened:
        ask(opened)
        until(lambda: opened.clips(), "first clip", 60)
        opened.kill()
    with window(display, workspace, pictures, "variations-again") as opened:
        until(lambda: len(opened.clips()) >= len(VALUES) and not opened.is_drawing(), "clip of each value", 60)
        opened.settles(QUEUE)
        assert opened.close() == 0
    made = jobs(workspace)
    assert [(job["group"]["value"], job["state"]) for job in made] == [(value, "done") for value in VALUES]
    assert len(told(workspace, "take", "list")["takes"]) == len(VALUES)
