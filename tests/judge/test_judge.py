"""A short form of the judge, from real files by the real worker: movements, the order of lights, sizes, words."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import numpy as np
import pytest

from studio.domain.sketch import Move
from tests.judge.camera import MOVES, along_axes, is_along, path_of
from tests.judge.clips import Drawer, drawing
from tests.judge.light import luma, warmth
from tests.judge.size import area, emptied
from tests.judge.verdicts import Part, Verdict, details, table
from tests.judge.words import Swap, changed_by

SET = "Wide shot of a farmer in a green meadow at noon."


@pytest.fixture
async def drawer(tmp_path: Path) -> AsyncIterator[Drawer]:
    """Give a drawer with one process."""
    async with drawing(tmp_path, processes=1) as made:
        yield made


async def test_movements_have_their_axis_and_sign(drawer: Drawer) -> None:
    for move in (Move.TRACK_RIGHT, Move.TILT_UP, Move.PUSH_IN, Move.ROLL_LEFT):
        wanted = MOVES[move]
        prompt = f"{SET} {wanted.words.format('')}"
        pictures = await drawer.frames(prompt, seconds=3.0, at=(2, 7, 12, 17, 22, 27, 32))
        moved = along_axes(await asyncio.to_thread(path_of, pictures))
        assert is_along(moved, wanted.axis, wanted.sign), (move, moved)


async def test_lights_have_their_order(drawer: Drawer) -> None:
    shown = [
        (await drawer.frames(f"Wide shot of a hiker in the mountains {light}.", seconds=0.2))[0]
        for light in ("in moonlight", "at dusk", "under an overcast sky", "at noon", "in golden light")
    ]
    lumas = [luma(picture) for picture in shown[:4]]
    assert lumas == sorted(lumas)
    assert warmth(shown[0]) < warmth(shown[3]) < warmth(shown[4])


async def test_a_subject_grows_and_a_seed_repeats(drawer: Drawer) -> None:
    areas = []
    for size in ("Extreme wide shot", "Wide shot", "Medium shot", "Close-up"):
        prompt = f"{size} of a horse in a meadow at noon."
        (full,) = await drawer.frames(prompt, seconds=0.2)
        (bare,) = await drawer.frames(prompt, seconds=0.2, plan=emptied(drawer.plan(prompt, 0.2)))
        areas.append(area(full, bare))
    assert areas == sorted(areas)
    (again,) = await drawer.frames(prompt, seconds=0.2)
    assert np.array_equal(full, again)


async def test_a_word_that_says_something_is_seen_and_another_is_not(drawer: Drawer) -> None:
    share, _ = await changed_by(drawer, Swap("subject", "A red {} by a lake at dawn.", "canoe", "bicycle"))
    assert share > 0.02
    share, most = await changed_by(drawer, Swap("no meaning", "A canoe on a lake, {}.", "quondam", "verbose"))
    assert share == most == 0.0


def test_the_table_says_which_part_is_not_good_enough() -> None:
    verdicts = [Verdict("sign", "a pan", "+3 px", True), Verdict("sign", "a tilt", "0 px", False)]
    good, bad = Part("half", verdicts, 0.5), Part("all", verdicts)
    assert (good.good, bad.good) == (True, False)
    assert table([good, bad]).splitlines()[-1].split() == ["all", "2", "1", "50.0%", "≥", "100%", "NO"]
    assert "0 px" in details(verdicts)
