"""The short form of every experiment of the bench; `make faults GROUP=A SEED=1` runs the long one of a group."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.bench.engine_process import Nursery
from tests.faults.bench.experiments import Setting, Size, experiments, short_rows

SEED = 1
EXPERIMENTS = experiments()


@pytest.fixture(scope="module")
def nursery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nursery]:
    """Give what begins processes quickly, once for all rows."""
    with Nursery(tmp_path_factory.mktemp("nursery")) as begun:
        yield begun


@pytest.mark.end_to_end
@pytest.mark.parametrize("row", short_rows())
def test_the_row_is_as_it_must_be(row: str, nursery: Nursery, tmp_path: Path) -> None:
    figure = EXPERIMENTS[row](Setting(SEED, Size.SHORT, tmp_path, nursery))
    assert figure.id == row
    assert figure.ok, f"{figure.value}; {dict(figure.details)}"
