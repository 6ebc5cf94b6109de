"""The short form of the experiment with a small disk; `python -m tests.faults.job_disk` runs 20 sizes."""

from pathlib import Path

import pytest

from tests.faults.job_disk import can_mount, run


@pytest.mark.end_to_end
def test_without_room_nothing_is_half_kept_and_it_goes_on_with_room(tmp_path: Path) -> None:
    if not can_mount(tmp_path / "disk"):
        pytest.skip("no right to mount a file system here")
    figures = run(tmp_path / "disk", [900])
    assert figures.full > 0
    assert (figures.unsaid, figures.bad_files, figures.parts_left, figures.not_resumed) == (0, 0, 0, 0)
