"""Owns the start of the drawing process: `python -m studio.media.draw`. Everything else is in `worker.py`."""

import argparse
import os
import sys

# Before Qt: PySide6 6.11's import hook looks into each new module, which pydantic 2.14, half loaded, does not survive.
import studio.media.worker_protocol  # noqa: F401


def main(arguments: list[str] | None = None) -> int:
    """Run the worker until its input ends; return its exit code."""
    parser = argparse.ArgumentParser(prog="shotwright-draw", description="Draws animatics for Shotwright.")
    parser.add_argument("--preview-block", help="file that takes small pictures while drawing")
    options = parser.parse_args(arguments)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if hasattr(os, "nice"):
        os.nice(max(0, 10 - os.nice(0)))
    from studio.media.draw.worker import serve  # Qt reads the platform from the environment, so it comes after

    return serve(options.preview_block)


if __name__ == "__main__":
    sys.exit(main())
