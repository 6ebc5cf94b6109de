"""Owns the list of fault experiments on the open window, and how one is run: on a given screen, in an empty folder.

Each takes a `Stage` and returns its figures. The window is the real program; input comes as keys and clicks, faults
from outside, and what counts as true is read from files and, once the window is closed, from the command line.
"""

import argparse
import json
import random
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.end_to_end.real_window import screen
from tests.faults import window_crashes, window_places
from tests.faults.window_stage import Figures, Stage

EXPERIMENTS: dict[str, Callable[[Stage], Figures]] = {
    "killed_workers": window_crashes.killed_workers,
    "kills_while_typing": window_crashes.kills_while_typing,
    "kills_while_migrating": window_crashes.kills_while_migrating,
    "ends_at_any_moment": window_crashes.ends_at_any_moment,
    "starts_at_once": window_crashes.starts_at_once,
    "full_disk": window_places.full_disk,
    "broken_settings": window_places.broken_settings,
    "hostile_workspace": window_places.hostile_workspace,
    "jumping_clock_without_network": window_places.jumping_clock_without_network,
}

CATALOGUE_ROWS = {
    "killed_workers": "C01, G09",
    "kills_while_typing": "D01, D02",
    "kills_while_migrating": "D06, D08",
    "ends_at_any_moment": "C01, G09",
    "starts_at_once": "G07",
    "full_disk": "C09, D05",
    "broken_settings": "D09",
    "hostile_workspace": "E08, E09, C14",
    "jumping_clock_without_network": "G01, G03",
}

LONG_ROUNDS = {
    "killed_workers": 20,
    "kills_while_typing": 40,
    "kills_while_migrating": 20,
    "ends_at_any_moment": 30,
    "starts_at_once": 5,
    "full_disk": 20,
    "broken_settings": 24,
    "hostile_workspace": 3,
    "jumping_clock_without_network": 12,
}
"""How often the long form does each."""

NEVER = {
    "killed_workers": "lost double parts_left complaints",
    "kills_while_typing": "lost_seconds_over_2 half_texts bad_integrity not_a_prefix did_not_open complaints",
    "kills_while_migrating": "between did_not_open no_backup complaints",
    "ends_at_any_moment": "late wrong_codes lost double bad_files parts_left complaints",
    "starts_at_once": "owners_but_one wrong_codes complaints",
    "full_disk": "bad_files parts_left kept_without_room lost_letters not_told did_not_go_on complaints",
    "broken_settings": "silent_resets lost_originals did_not_open complaints",
    "hostile_workspace": "canary_hits files_read lossy did_not_go_on complaints",
    "jumping_clock_without_network": "lost double out_of_order parts_left complaints",
}
"""Figures that must be 0; one that is absent is 0."""


def run(name: str, stage: Stage) -> Figures:
    """Run one experiment; the figures have `skipped` where this machine cannot do it."""
    return EXPERIMENTS[name](stage)


def report(name: str, figures: Figures) -> str:
    """Return an experiment's figures as one line."""
    words = ", ".join(f"{key.replace('_', ' ')} {value}" for key, value in figures.items())
    return f"{CATALOGUE_ROWS[name]} window: {name.replace('_', ' ')}: {words}"


def bad(name: str, figures: Figures) -> dict[str, int | float]:
    """Return the figures that should be 0 and are not."""
    return {key: figures[key] for key in NEVER[name].split() if figures.get(key, 0)}


def main() -> int:
    """Run experiments by name, all of them where none is named, and print their figures."""
    parser = argparse.ArgumentParser(description="Run fault experiments on the open window.")
    parser.add_argument("names", nargs="*", choices=[[], *EXPERIMENTS])
    parser.add_argument("--rounds", type=int)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    all_good = True
    with screen() as on:
        for name in asked.names or EXPERIMENTS:
            with tempfile.TemporaryDirectory(prefix="faults-") as place:
                rounds = asked.rounds or LONG_ROUNDS[name]
                figures = run(name, Stage(on, Path(place), Path(place), rounds, random.Random(asked.seed)))
            all_good = all_good and not bad(name, figures)
            print(
                "BAD " if bad(name, figures) else "good",
                report(name, figures),
                json.dumps(bad(name, figures)),
                flush=True,
            )
    return int(not all_good)


if __name__ == "__main__":
    sys.exit(main())
