"""Owns the start of the program: the window, or the command line, or the main job where there is no display.

Almost nothing is imported before the signals are taken over: from then on each of them ends a command as promised.
"""

from __future__ import annotations

import gc
import os
import sys

from studio.cli.end_signals import EndSignals

TYPE_CHECKING = False  # typing itself takes 5 ms to load
if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with the arguments of the process; return the exit code."""
    signals = EndSignals()
    signals.listen()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # looking for some costs 20 ms at every start
    from studio.cli.command import main as command

    try:
        return command(sys.argv[1:] if argv is None else argv, lambda path: _open_window(path, signals), signals)
    finally:
        signals.ignore()


def _open_window(workspace: Path, signals: EndSignals) -> int:
    from studio.cli.display import DisplayProbe

    signals.raise_from_now()
    probe = DisplayProbe()
    gc.disable()  # what is made until the first picture stays; the window switches it on again
    if not probe.missing:
        signals.end_at_once()  # the window takes them when it has a loop
        from studio import app  # while the child looks at the display

        if probe.reason() is None:
            return app.main(workspace)
        signals.listen()
    from studio.cli.main_job import main_job

    return main_job(workspace, probe.reason() or "", signals)


if __name__ == "__main__":
    sys.exit(main())
