"""Owns the start of the program: the window, or the command line, or the main job where there is no display."""

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from studio.cli.command import main as command
from studio.cli.display import DisplayProbe


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with the arguments of the process; return the exit code."""
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # looking for some costs 20 ms at every start
    return command(sys.argv[1:] if argv is None else argv, _open_window)


def _open_window(workspace: Path) -> int:
    probe = DisplayProbe()
    gc.disable()  # what is made until the first picture stays; the window switches it on again
    if not probe.missing:
        from studio import app  # while the child looks at the display

        if probe.reason() is None:
            return app.main(workspace)
    from studio.cli.main_job import main_job

    return main_job(workspace, probe.reason() or "")


if __name__ == "__main__":
    sys.exit(main())
