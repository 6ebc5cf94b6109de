"""Measures the queue over 10 000 waiting and 500 running jobs, in a program of its own, off screen."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.bench.rows import Row
from tests.end_to_end.real_window import ROOT


def queue(folder: Path) -> list[Row]:
    """A change of a job, a refresh after twenty of them, a step of scrolling."""
    out = folder / "queue.json"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.bench.timed_queue", str(out)]
    subprocess.run(command, check=True, cwd=ROOT, env=environment, timeout=300)
    figures = json.loads(out.read_text(encoding="utf-8"))
    return [
        Row("Queue over 10 500 jobs, a change", "–", figures["change_ms"], "ms", None, 0.3),
        Row("  a refresh after 20 changes, p95", "–", figures["refresh_ms"], "ms", None, 8),
        Row("  a step of scrolling, p95", "–", figures["scroll_ms"], "ms", None, 8),
    ]
