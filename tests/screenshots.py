"""Owns `python -m tests.screenshots [NAME...]`: pictures of the real window for docs/images, in both themes.

The window stands on a virtual screen of 1600 x 1000 over a throw-away workspace that holds the sample project, drawn.
"""

import asyncio
import contextlib
import json
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from studio.cli.composition import opened
from studio.domain.frames import TimeRange
from studio.domain.jobs import Grade
from studio.services.jobs import GenerateOrder
from studio.services.planned_scenes import PlannedScene, PlannedShot
from studio.services.sample import SAMPLE_NAME, SHOTS
from tests.end_to_end.real_window import ROOT, Box, RealWindow, screen, shotwright, told, until, window
from tests.spent_workspace import spend_in

IMAGES = ROOT / "docs" / "images"
PLACE = Path(tempfile.gettempdir()) / "Shotwright"  # it stands in the pictures, so it is the same each time
WHOLE = Box(0, 0, 1600, 1000)
PANELS, LEDGER = Box(330, 540, 900, 280), Box(850, 660, 700, 300)
OUTLINE_TOP = 143
AWAY = ("mousemove", "700", "22")
BOARD = (
    PlannedScene(
        "The harbour",
        (
            PlannedShot(
                "Last boat",
                "Wide shot of a white ferry leaving a harbour at dusk, lamps along the quay, the camera pans right.",
                6.0,
                "The last boat of the day leaves.",
            ),
            PlannedShot(
                "The rail", "Medium shot of a woman in a yellow coat standing on a pier at dusk, slow push in.", 5
            ),
            PlannedShot(
                "Lamps",
                "Close-up of a lantern on a wooden table at night, its flame flickers.",
                4.0,
                "One lamp stays on.",
            ),
        ),
    ),
    PlannedScene(
        "The crossing",
        (
            PlannedShot(
                "Open sea",
                "Extreme wide shot of a ship on the open sea under a full moon, the camera holds still.",
                6.0,
            ),
            PlannedShot(
                "Weather",
                "A small fishing boat on high waves in a storm, lightning, rain, handheld camera.",
                5.0,
                "It gets rough.",
            ),
            PlannedShot("The light", "A lighthouse on a rock at night, its beam turns, wide shot.", 4.0),
        ),
    ),
    PlannedScene(
        "The island",
        (
            PlannedShot("Landing", "Wide shot of a beach at dawn, a red rowing boat at the water's edge, mist.", 5.0),
            PlannedShot("The path", "", 4.0, "She walks up between the pines."),
            PlannedShot(
                "Pines", "A man in a red jacket walks through a pine forest at golden hour, tracking shot.", 6.0
            ),
        ),
    ),
    PlannedScene(
        "Morning",
        (
            PlannedShot(
                "Kitchen", "Close-up of a steaming cup on a kitchen table in morning light.", 4.0, "Coffee. Quiet."
            ),
            PlannedShot("Gulls", "A flock of gulls in a blue sky at noon, low angle, the camera tilts up.", 4.0),
        ),
    ),
)


def make_sample(workspace: Path) -> None:
    """Draw the sample project."""
    told(workspace, "project", "list")
    for number, shot in enumerate(SHOTS, 1):
        words = ("--project", SAMPLE_NAME, "--shot", shot.name, "--duration", f"{shot.duration_s:g}")
        done = shotwright(workspace, "generate", shot.text, *words, "--seed", str(10 + number))
        if done.returncode:
            raise RuntimeError(done.stderr)


async def _make_board(workspace: Path) -> None:
    async with opened(workspace, _raise, print) as studio:
        project = await studio.projects.create("Night ferry")
        await studio.storyboard.add_script(project.id, BOARD)
        project = studio.projects.project(project.id)
        studio.jobs.run(remote=False)
        for number, shot in enumerate(project.shots):
            if shot.prompt.text:
                order = GenerateOrder(
                    project_id=project.id,
                    shot_id=shot.id,
                    model=shot.model,
                    grade=Grade.ANIMATIC,
                    prompt=shot.prompt.text,
                    parameters=shot.parameters.replace(seed=20 + number),
                )
                await studio.jobs.wait((await studio.jobs.request(order)).id)
        await studio.storyboard.set_trim(project.id, project.shots[3].id, TimeRange(first_frame=12, frames=84))
        await studio.storyboard.set_planned_s(project.id, [project.shots[5].id], 6.0)


def _raise(error: BaseException) -> None:
    raise error


def make_board(workspace: Path) -> None:
    """Make a storyboard of four scenes: one shot is not drawn yet, one is trimmed, one is held."""
    asyncio.run(_make_board(workspace))


def make_spent(workspace: Path) -> None:
    """Make the sample with a month of paid takes; names and prices are samples."""
    make_sample(workspace)
    spend_in(workspace)


def spend(on: RealWindow) -> None:
    """Show the Spend page."""
    until(lambda: len(set(on.screen.pixels(PANELS))) > 30, "panels")
    head = Box(320, 50, 700, 50)
    before = on.screen.pixels(head)
    on.key("ctrl+4")
    until(lambda: on.screen.pixels(head) != before, "page")
    until(lambda: len(set(on.screen.pixels(LEDGER))) > 60, "ledger")
    on.settles(WHOLE)


def use(workspace: Path, theme: str, *, first_run_done: bool) -> None:
    """Write the settings that the next start finds."""
    settings = {"version": 1, "first_run_done": first_run_done, "theme": theme}
    text = json.dumps({"version": 1, "settings": settings})
    (workspace / "settings.json").write_text(text, encoding="utf-8")


def compose(on: RealWindow) -> None:
    """Open the third shot and stop its take in the middle."""
    on.changes(Box(300, 100, 900, 400), lambda: on.click(160, OUTLINE_TOP + 38 + 2 * 38), "third shot")
    on.click(160, 700)
    on.xdotool("mousemove", "740", "507", "click", "1", *AWAY)
    on.settles(Box(300, 60, 900, 460))


def hints(on: RealWindow) -> None:
    """Write a prompt with faults and look up a word for it: the hints stand below, the vocabulary beside."""
    on.changes(Box(300, 100, 900, 400), lambda: on.click(160, OUTLINE_TOP + 38 + 2 * 38), "third shot")
    on.click(1100, 620)
    on.key("ctrl+a")
    on.type("A woman in a red coat walks across a square, sits down, opens a letter, reads it, stands up and leaves.")
    on.settles(Box(330, 560, 900, 300))
    on.changes(Box(330, 560, 900, 300), lambda: on.key("F4"), "vocabulary")
    on.type("light")
    on.xdotool(*AWAY)
    on.settles(WHOLE)


def storyboard(on: RealWindow) -> None:
    """Open the storyboard with a shot in the middle of the cut."""
    on.changes(Box(300, 100, 900, 400), lambda: on.key("ctrl+2"), "storyboard")
    on.key("ctrl+j")
    on.settles(WHOLE)
    on.click(180, 190)
    on.xdotool(*AWAY)
    on.settles(WHOLE)


def settings(on: RealWindow) -> None:
    """Open the settings."""
    on.changes(Box(300, 100, 900, 400), lambda: on.key("ctrl+comma"), "settings")
    on.xdotool(*AWAY)


def providers(on: RealWindow) -> None:
    """Open the settings of a service whose key is not there yet."""
    settings(on)
    on.changes(WHOLE, lambda: on.click(170, 187), "providers")
    on.changes(WHOLE, lambda: on.click(430, 497), "a service")  # Runway
    on.xdotool(*AWAY)
    on.settles(WHOLE)


def models(on: RealWindow) -> None:
    """Look for a model that is gone."""
    compose(on)
    on.click(1561, 83)
    on.changes(WHOLE, lambda: on.type("sora 2"), "what became of it")
    on.settles(WHOLE)


def help_page(on: RealWindow) -> None:
    """Open the help."""
    on.changes(Box(300, 100, 900, 400), lambda: on.key("F1"), "help")
    on.xdotool(*AWAY)


def nothing(_: RealWindow) -> None:
    """Leave the window as it opens."""


class Wish(NamedTuple):
    """A picture: the theme, the workspace it is made in, and what leads to it."""

    theme: str
    workspace: str
    act: Callable[[RealWindow], None]


FILLED, EMPTY, BOARDED, SPENT = "My films", "First films", "Storyboards", "Paid films"
PICTURES = {
    "first-run": Wish("dark", EMPTY, nothing),
    "first-run-light": Wish("light", EMPTY, nothing),
    "compose-dark": Wish("dark", FILLED, compose),
    "compose-light": Wish("light", FILLED, compose),
    "hints-dark": Wish("dark", FILLED, hints),
    "hints-light": Wish("light", FILLED, hints),
    "storyboard-dark": Wish("dark", BOARDED, storyboard),
    "storyboard-light": Wish("light", BOARDED, storyboard),
    "spend-dark": Wish("dark", SPENT, spend),
    "spend-light": Wish("light", SPENT, spend),
    "settings": Wish("dark", FILLED, settings),
    "settings-light": Wish("light", FILLED, settings),
    "providers": Wish("dark", FILLED, providers),
    "models": Wish("dark", FILLED, models),
    "help": Wish("dark", FILLED, help_page),
}
MAKERS: dict[str, Callable[[Path], None]] = {FILLED: make_sample, BOARDED: make_board, SPENT: make_spent}


def main(names: list[str]) -> int:
    """Make the named pictures, or all."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    with screen() as on, contextlib.ExitStack() as stack:
        stack.callback(shutil.rmtree, PLACE, ignore_errors=True)
        for name in names or PICTURES:
            theme, folder, act = PICTURES[name]
            workspace = PLACE / folder
            if not workspace.exists():
                workspace.mkdir(parents=True)
                if folder in MAKERS:
                    MAKERS[folder](workspace)
            use(workspace, theme, first_run_done=folder in MAKERS)
            with window(on, workspace, IMAGES, name) as shown:
                shown.settles(Box(0, 60, 300, 700))
                act(shown)
                until(lambda: len(set(on.pixels(WHOLE))) > 30, "picture")
                shown.picture(name)
                shown.close()
            print(IMAGES / f"{name}.png")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
