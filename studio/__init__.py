"""Shotwright: a desktop studio for AI video. Knows its version and where its resources lie, and nothing else."""

from __future__ import annotations

TYPE_CHECKING = False  # this module is the first to be loaded, at every start
if TYPE_CHECKING:
    from pathlib import Path

__version__ = "0.1.0"


def resource_folder() -> Path:
    """Return the folder of fonts, icons, tokens and word lists: beside `studio` in a source tree, inside it in a wheel.

    Called only by `app.py`, `cli.py` and the render worker, which hand on what they read there as values.
    Raises FileNotFoundError where the installation lost its resources.
    """
    from pathlib import Path

    package = Path(__file__).resolve().parent
    for folder in (package / "resources", package.parent / "resources"):
        if (folder / "tokens.json").is_file():
            return folder
    raise FileNotFoundError(f"Shotwright's resources are missing beside {package}; install it again.")
