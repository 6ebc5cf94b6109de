"""The short forms of the fault experiments on the open window; `make soak` runs the long ones. `-s` shows figures."""

import random
from pathlib import Path

import pytest

from tests.end_to_end.real_window import Screen
from tests.faults.window_faults import CATALOGUE_ROWS, EXPERIMENTS, LONG_ROUNDS, NEVER, bad, report, run
from tests.faults.window_stage import Stage

pytestmark = [pytest.mark.end_to_end, pytest.mark.timeout(110)]

SHORT_ROUNDS = {
    "killed_workers": 1,
    "kills_while_typing": 1,
    "kills_while_migrating": 1,
    "ends_at_any_moment": 2,
    "starts_at_once": 1,
    "full_disk": 1,
    "broken_settings": 2,
    "hostile_workspace": 1,
    "jumping_clock_without_network": 1,
}

SOME = {
    "killed_workers": ("takes",),
    "kills_while_typing": ("kills", "letters_kept"),
    "kills_while_migrating": ("kills",),
    "ends_at_any_moment": ("ends", "takes"),
    "starts_at_once": ("starts",),
    "full_disk": ("rounds",),
    "broken_settings": ("rounds",),
    "hostile_workspace": ("shots",),
    "jumping_clock_without_network": ("jumps", "takes"),
}
"""Figures that show that the fault really came."""


@pytest.mark.parametrize("name", EXPERIMENTS)
def test_the_window_survives(name: str, display: Screen, pictures: Path, tmp_path: Path) -> None:
    figures = run(name, Stage(display, tmp_path, pictures, SHORT_ROUNDS[name], random.Random(20_261_122)))
    print(report(name, figures))
    if "skipped" in figures:
        pytest.skip("this machine cannot do it: it needs a small disk, or a compiler and a network to leave")
    assert bad(name, figures) == {}
    assert [key for key in SOME[name] if not figures.get(key, 0)] == []


def test_every_experiment_has_a_row_of_the_catalogue_a_long_form_and_a_verdict() -> None:
    assert set(EXPERIMENTS) == set(CATALOGUE_ROWS) == set(LONG_ROUNDS) == set(SHORT_ROUNDS) == set(NEVER) == set(SOME)
