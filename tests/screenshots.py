"""Owns `python -m tests.screenshots [NAME...]`: pictures of the real window for docs/images, in both themes.

The window stands on a virtual screen of 1600 x 1000 over a throw-away workspace that holds the sample project, drawn.
"""

import contextlib
import json
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from studio.services.sample import SAMPLE_NAME, SHOTS
from tests.end_to_end.real_window import ROOT, Box, RealWindow, screen, shotwright, told, until, window

IMAGES = ROOT / "docs" / "images"
PLACE = Path(tempfile.gettempdir()) / "Shotwright"  # it stands in the pictures, so it is the same each time
WHOLE = Box(0, 0, 1600, 1000)
OUTLINE_TOP = 143
AWAY = ("mousemove", "700", "22")


def make_sample(workspace: Path) -> None:
    """Draw the sample project."""
    told(workspace, "project", "list")
    for number, shot in enumerate(SHOTS, 1):
        words = ("--project", SAMPLE_NAME, "--shot", shot.name, "--duration", f"{shot.duration_s:g}")
        done = shotwright(workspace, "generate", shot.text, *words, "--seed", str(10 + number))
        if done.returncode:
            raise RuntimeError(done.stderr)


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


def settings(on: RealWindow) -> None:
    """Open the settings."""
    on.changes(Box(300, 100, 900, 400), lambda: on.key("ctrl+comma"), "settings")
    on.xdotool(*AWAY)


def help_page(on: RealWindow) -> None:
    """Open the help."""
    on.changes(Box(300, 100, 900, 400), lambda: on.key("F1"), "help")
    on.xdotool(*AWAY)


def nothing(_: RealWindow) -> None:
    """Leave the window as it opens."""


PICTURES: dict[str, tuple[str, bool, Callable[[RealWindow], None]]] = {
    "first-run": ("dark", False, nothing),
    "first-run-light": ("light", False, nothing),
    "compose-dark": ("dark", True, compose),
    "compose-light": ("light", True, compose),
    "settings": ("dark", True, settings),
    "settings-light": ("light", True, settings),
    "help": ("dark", True, help_page),
}


def main(names: list[str]) -> int:
    """Make the named pictures, or all."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    with screen() as on, contextlib.ExitStack() as stack:
        stack.callback(shutil.rmtree, PLACE, ignore_errors=True)
        filled, empty = PLACE / "My films", PLACE / "First films"
        make_sample(filled)
        for name in names or PICTURES:
            theme, first_run_done, act = PICTURES[name]
            workspace = filled if first_run_done else empty
            workspace.mkdir(exist_ok=True)
            use(workspace, theme, first_run_done=first_run_done)
            with window(on, workspace, IMAGES, name) as opened:
                opened.settles(Box(0, 60, 300, 700))
                act(opened)
                until(lambda: len(set(on.pixels(WHOLE))) > 30, "picture")
                opened.picture(name)
                opened.close()
            print(IMAGES / f"{name}.png")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
