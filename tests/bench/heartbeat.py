"""A window with a heartbeat: `heartbeat.py FILE studio DIR` or `heartbeat.py FILE bare [MODULE...]`.

A precise 5 ms timer notes when it ticked. At the end FILE holds the ticks (seconds of the monotonic clock) and the
modules that were imported. The program knows nothing of it.
"""

import contextlib
import importlib
import json
import signal
import sys
import time
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit

BEAT_MS = 5


def bare(application: QApplication, modules: list[str]) -> int:
    """Show a window with a field for text until SIGTERM."""
    for module in modules:
        with contextlib.suppress(ImportError):  # some are made by the package that another name imports
            importlib.import_module(module)
    window = QMainWindow()
    window.setWindowTitle("Bare")
    window.setGeometry(0, 0, 1600, 1000)
    window.setCentralWidget(QPlainTextEdit())
    signal.signal(signal.SIGTERM, lambda *_: application.quit())
    window.show()
    return application.exec()


def main() -> int:
    out, kind, *rest = sys.argv[1:]
    application = QApplication(["shotwright"])
    ticks: list[float] = []
    timer = QTimer(application)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setInterval(BEAT_MS)
    timer.timeout.connect(lambda: ticks.append(time.monotonic()))
    timer.start()
    if kind == "studio":
        from studio import app

        code = app.main(Path(rest[0]))
    else:
        code = bare(application, rest)
    timer.stop()
    modules = list(sys.modules)
    Path(out).write_text(json.dumps({"ticks": ticks, "modules": modules}), encoding="utf-8")
    return code


if __name__ == "__main__":
    sys.exit(main())
