"""The short form of the kills of window and command line; `make soak ARGS="--group window_kills"` makes 200."""

import shutil
import sys
from pathlib import Path

import pytest

from tests.faults.window_kills import run


@pytest.mark.end_to_end
@pytest.mark.timeout(170)
def test_no_kill_of_window_or_command_line_loses_or_doubles_anything(tmp_path: Path) -> None:
    if sys.platform != "linux" or shutil.which("Xvfb") is None or shutil.which("xdotool") is None:
        pytest.skip("not here: Xvfb, xdotool or Linux")
    outcome = run(tmp_path / "w", rounds=4, seed=11)
    assert outcome.good, outcome.words()
    assert outcome.owners["window"] > 0
    assert outcome.figures.live > 0
