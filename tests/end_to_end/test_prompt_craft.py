"""From a weak prompt to a kept one in the real window with real keys: fixes, three lights, one kept, found again."""

from pathlib import Path
from typing import Any

import pytest

from tests.end_to_end.real_window import Box, RealWindow, Screen, past_first_run, told, until, window
from tests.end_to_end.test_variations import MIDDLE, VALUES, ask, compare

pytestmark = [pytest.mark.end_to_end, pytest.mark.timeout(180)]

WEAK = "A beautiful woman is walking in a city, epic."
MOST_FIXES = 10
WRITING = Box(320, 540, 950, 280)
HINTS = Box(320, 825, 950, 44)
SAVE = (1196, 549)
PROMPTS_TAB, SEARCH = (185, 66), (160, 108)
DOCK = Box(80, 46, 235, 690)
PAGE = Box(80, 46, 1500, 820)


def fix_all(opened: RealWindow) -> None:
    """Make every fix that the hints offer, by keys."""
    for _ in range(MOST_FIXES):
        before = opened.screen.pixels(WRITING)
        opened.key("shift+F8")
        opened.settles(HINTS)
        opened.settles(WRITING)
        if opened.screen.pixels(WRITING) == before:
            return
    raise AssertionError("the hints do not come to an end")


def is_asked(opened: RealWindow, title: str) -> bool:
    """Say whether a dialog of that title is on the screen."""
    return bool(opened.xdotool("search", "--onlyvisible", "--name", f"^{title}$", check=False))


def first_shot(workspace: Path, project: str) -> dict[str, Any]:
    scenes = told(workspace, "project", "show", project)["project"]["scenes"]
    shot: dict[str, Any] = scenes[0]["shots"][0]
    return shot


def test_a_weak_prompt_is_mended_varied_kept_and_found_again(display: Screen, tmp_path: Path, pictures: Path) -> None:
    workspace = tmp_path / "workspace"
    past_first_run(workspace)
    with window(display, workspace, pictures, "prompt-craft") as opened:
        opened.settles(PAGE)
        opened.changes(HINTS, lambda: opened.type(WEAK), "hints")
        fix_all(opened)
        ask(opened)
        until(lambda: len(opened.clips()) == len(VALUES), "clip of each value", 60)
        compare(opened)
        opened.changes(MIDDLE, lambda: opened.key("3", "Return"), "viewer")
        opened.click(*SAVE)
        until(lambda: is_asked(opened, "Keep in the library"), "question how it is kept")
        opened.settles(PAGE)
        opened.key("Return")
        until(lambda: not is_asked(opened, "Keep in the library"), "page without the question")
        opened.xdotool("windowfocus", opened.id)  # no window manager gives the keys back when a dialog closes
        opened.changes(PAGE, lambda: opened.key("ctrl+n"), "question for a name")
        opened.type("Second")
        opened.changes(PAGE, lambda: opened.key("Return"), "new project")
        opened.xdotool("windowfocus", opened.id)
        opened.changes(DOCK, lambda: opened.click(*PROMPTS_TAB), "saved prompts")
        opened.click(*SEARCH)
        opened.changes(DOCK, lambda: opened.type("walking lighting:moonlight"), "prompt that was found")
        opened.changes(WRITING, lambda: opened.key("Down", "Return"), "prompt in the new project")
        assert opened.close() == 0
    kept = first_shot(workspace, "Untitled")
    assert "Moonlight" in kept["prompt"]
    assert "beautiful" not in kept["prompt"]
    assert kept["chosen_take"] is None or kept["chosen_take"] in kept["takes"]
    reading = told(workspace, "prompt", "analyze", kept["prompt"])
    assert [found["rule"] for found in reading["lint"] if found["fix"] is not None] == []
    assert first_shot(workspace, "Second")["prompt"] == kept["prompt"]
    assert len(told(workspace, "take", "list")["takes"]) == len(VALUES)
