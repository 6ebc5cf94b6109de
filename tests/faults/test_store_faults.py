"""The short form of the store's fault experiments. Run with `-s` to read the figures."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.store_faults import CATALOGUE_ROWS, EXPERIMENTS, LONG_ROUNDS, report, run
from tests.faults.store_verdicts import EQUAL, NEVER, SOME, bad

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks and signals")

SHORT_ROUNDS = {
    "kills_while_saving": 48,
    "kills_while_a_take_is_saved": 24,
    "full_disk_while_saving": 20,
    "saves_at_once": 3,
    "kills_while_editing": 30,
    "kills_while_importing": 24,
    "cut_logs": 60,
    "flipped_bits": 80,
    "refused_writes": 30,
    "errors_of_the_disk": 4,
    "backups_under_load": 10,
    "backups_over_days": 16,
    "kills_while_migrating": 1,
    "broken_settings": 24,
    "starts_at_once": 3,
}


MEMORY = Path("/dev/shm")  # where Linux keeps files in memory
ROOM_BYTES = 512 << 20


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Path]:
    """Give an empty folder, in memory where there is room.

    A killed process leaves there what it leaves on a disk, whose thousands of waits for every kept byte take most of
    the time of these experiments. The long forms run where the user says, on a disk.
    """
    if not os.access(MEMORY, os.W_OK) or shutil.disk_usage(MEMORY).free < ROOM_BYTES:
        yield tmp_path
        return
    with tempfile.TemporaryDirectory(prefix="store-faults-", dir=MEMORY) as folder:
        yield Path(folder)


@pytest.mark.parametrize("name", EXPERIMENTS)
def test_the_store_survives(name: str, place: Path) -> None:
    figures = run(name, rounds=SHORT_ROUNDS[name], seed=20_260_301, folder=place, timeout_s=100)
    print(report(name, figures))
    if "skipped" in figures:
        pytest.skip("strace is not here")
    assert bad(name, figures) == {}


def test_every_experiment_has_a_row_of_the_catalogue_and_a_long_form() -> None:
    assert set(EXPERIMENTS) == set(CATALOGUE_ROWS) == set(LONG_ROUNDS) == set(SHORT_ROUNDS)
    assert set(EXPERIMENTS) == set(NEVER) == set(EQUAL) == set(SOME)
