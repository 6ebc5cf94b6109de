"""The short form of the experiments with films and imports; `python -m tests.faults.film_faults` runs the long one."""

import asyncio
from pathlib import Path

import pytest

from tests.faults.film_faults import cancels, import_cancels, kills, small_disk, vanishing

pytestmark = pytest.mark.end_to_end


def test_a_cancelled_film_leaves_nothing(tmp_path: Path) -> None:
    figures = asyncio.run(cancels(tmp_path, 8))
    assert (figures["left"], figures["other"]) == (0, 0)
    assert figures["cancelled"] > 0


def test_a_cancelled_import_leaves_nothing(tmp_path: Path) -> None:
    figures = asyncio.run(import_cancels(tmp_path, 6))
    assert (figures["left"], figures["other"]) == (0, 0)


def test_a_clip_that_vanishes_makes_no_half_film(tmp_path: Path) -> None:
    figures = asyncio.run(vanishing(tmp_path))
    assert (figures["left"], figures["half"]) == (0, 0)
    assert figures["failed"] + figures["done"] == 2


def test_a_killed_owner_leaves_no_half_film_and_its_parts_go(tmp_path: Path) -> None:
    figures = kills(tmp_path, 3)
    assert figures["killed"] > 0
    assert (figures["half"], figures["left"]) == (0, 0)


def test_without_room_nothing_lies_there(tmp_path: Path) -> None:
    figures = small_disk(tmp_path)
    if figures is None:
        pytest.skip("no right to mount a file system here")
    assert figures == {"left": 0, "full": 2, "refused": 1}
