"""Owns the start of the program: the window, or the command line, or the main job where there is no display."""

import sys
from collections.abc import Sequence
from pathlib import Path

from studio.cli.command import main as command
from studio.cli.main_job import display_works, main_job


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with the arguments of the process; return the exit code."""
    return command(sys.argv[1:] if argv is None else argv, _open_window)


def _open_window(workspace: Path) -> int:
    reason = display_works()
    if reason is not None:
        return main_job(workspace, reason)
    from studio.app import run_window

    return run_window(workspace)


if __name__ == "__main__":
    sys.exit(main())
