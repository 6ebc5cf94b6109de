"""Owns the screen that the end-to-end tests share, and the place where pictures of failures are kept."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.real_window import ROOT, Screen, screen

NEEDED = ("Xvfb", "xdotool")


@pytest.fixture(scope="session")
def display() -> Iterator[Screen]:
    """Give a screen; the tests that need it are skipped where there is no X."""
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing or sys.platform != "linux":
        pytest.skip(f"not here: {', '.join(missing) or 'X11'}")
    with screen() as made:
        yield made


@pytest.fixture(scope="session")
def pictures() -> Path:
    """Return where pictures of failed tests are kept: `SHOTWRIGHT_PICTURES`, or `build/pictures`."""
    folder = Path(os.environ.get("SHOTWRIGHT_PICTURES", ROOT / "build" / "pictures"))
    folder.mkdir(parents=True, exist_ok=True)
    return folder
