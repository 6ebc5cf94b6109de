"""The short form of the kill experiment; `python -m tests.faults.job_kills 48 1` is the long one."""

from pathlib import Path

import pytest

from tests.faults.job_kills import run


@pytest.mark.end_to_end
@pytest.mark.timeout(180)
def test_no_kill_loses_or_doubles_anything(tmp_path: Path) -> None:
    figures = run(tmp_path / "w", rounds=12, seed=7)
    assert figures.faults == ()
    assert (figures.lost, figures.double, figures.promises_broken) == (0, 0, 0)
    assert (figures.bad_files, figures.orphans, figures.parts_left) == (0, 0, 0)
    assert figures.live >= 10
    assert figures.bills > 0
    assert set(figures.ended) <= {"done", "unknown", "failed"}
