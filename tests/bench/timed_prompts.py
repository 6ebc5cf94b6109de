"""The program with a stop-watch at its saved prompts: `timed_prompts.py FILE DIR`.

FILE holds, for each turn of the wheel over the list, how long it held the window's thread: taking the turn and painting
what it uncovered (seconds). The program knows nothing of it.
"""

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QTableView

from studio import app
from studio.ui.panels.prompts.table import PromptTable

_taken: list[float] = []


def turned(view: PromptTable, event: QWheelEvent) -> None:
    """Take a turn of the wheel and paint what it asks for at once, so that the painting counts to its turn."""
    began = time.perf_counter()
    QTableView.wheelEvent(view, event)
    QCoreApplication.sendPostedEvents(view.window(), QEvent.Type.UpdateRequest.value)
    _taken.append(time.perf_counter() - began)


def main() -> int:
    out, workspace = sys.argv[1:]
    QApplication(["shotwright"])
    PromptTable.wheelEvent = turned  # type: ignore[assignment, method-assign]  # a stop-watch from outside
    code = app.main(Path(workspace))
    Path(out).write_text(json.dumps({"turns": _taken}), encoding="utf-8")
    return code


if __name__ == "__main__":
    sys.exit(main())
