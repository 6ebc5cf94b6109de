"""Owns `python -m tests.soak`: the long forms of the tests that look for leaks, losses and drift, group by group.

    python -m tests.soak [--group NAME]... [--minutes M] [--seed S] [--resume FILE]

Groups print their figures as they end; with `--resume` the finished ones are noted in FILE and left out the next time.
Ends with 1 where a figure that must be 0 is not.
"""

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

TOOLKIT_CALLS = 200_000
KILLS = 48
INSTANTS = 500
DRIFT_AT_MOST = 2_000  # caches fill and collections run; the defect that is looked for moves counts by every call


class Outcome(NamedTuple):
    """A group's figures in one line, and whether all of them are as they must be."""

    words: str
    good: bool


class Asked(NamedTuple):
    """What was asked for on the command line."""

    minutes: float
    seed: int
    folder: Path


def toolkit_calls(_: Asked) -> Outcome:
    """G11: 200 000 calls each of the common toolkit calls; the counts of None, True and False stay."""
    from PySide6.QtCore import QObject, QRect, QTimer
    from PySide6.QtGui import QColor, QImage, QPainter
    from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView

    application = QApplication.instance() or QApplication(sys.argv[:1])
    field, words, view, thing, timer = QLineEdit(), QLabel(), QListView(), QObject(), QTimer()
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    ground, colour = QRect(0, 0, 2, 2), QColor(1, 2, 3)
    calls: dict[str, Callable[[], object]] = {
        "processEvents": application.processEvents,
        "setText": lambda: words.setText("a"),
        "field.setText": lambda: field.setText("a"),
        "update": view.update,
        "setEnabled": lambda: field.setEnabled(True),
        "isEnabled": field.isEnabled,
        "isVisible": view.isVisible,
        "parent": field.parent,
        "setProperty": lambda: field.setProperty("state", "a"),
        "setObjectName": lambda: thing.setObjectName("a"),
        "signalsBlocked": thing.signalsBlocked,
        "setInterval": lambda: timer.setInterval(5),
        "isActive": timer.isActive,
        "fillRect": lambda: painter.fillRect(ground, colour),
        "setOpacity": lambda: painter.setOpacity(0.5),
        "setPen": lambda: painter.setPen(colour),
    }
    drift = {name: _drift(call) for name, call in calls.items()}
    painter.end()
    worst = max(drift, key=lambda name: drift[name])
    return Outcome(
        f"G11 {len(calls)} toolkit calls x {TOOLKIT_CALLS}: survived {len(calls) * TOOLKIT_CALLS}, "
        f"largest change of a count {drift[worst]} ({worst})",
        drift[worst] <= DRIFT_AT_MOST,
    )


def _drift(call: Callable[[], object]) -> int:
    before = [sys.getrefcount(value) for value in (None, True, False)]
    for _ in range(TOOLKIT_CALLS):
        call()
    after = [sys.getrefcount(value) for value in (None, True, False)]
    return max(abs(now - then) for now, then in zip(after, before, strict=True))


def event_loop(asked: Asked) -> Outcome:
    """G11: minutes of an event loop with a timer, repaints and text; no abort, flat counts."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QLabel

    application = QApplication.instance() or QApplication(sys.argv[:1])
    words, timer = QLabel(), QTimer()
    turns = 0

    def turn() -> None:
        nonlocal turns
        turns += 1
        words.setText(str(turns))
        words.repaint()

    timer.timeout.connect(turn)
    words.show()
    before = [sys.getrefcount(value) for value in (None, True, False)]
    timer.start(1)
    QTimer.singleShot(int(asked.minutes * 60_000), application.quit)
    application.exec()
    timer.stop()
    words.close()
    after = [sys.getrefcount(value) for value in (None, True, False)]
    drift = max(abs(now - then) for now, then in zip(after, before, strict=True))
    return Outcome(f"G11 {asked.minutes:g} min of event loop: {turns} turns, change {drift}", drift <= DRIFT_AT_MOST)


def store(name: str) -> Callable[[Asked], Outcome]:
    """Return the long form of one fault experiment on the store."""

    def run(asked: Asked) -> Outcome:
        from tests.faults.store_faults import LONG_ROUNDS, report
        from tests.faults.store_faults import run as experiment
        from tests.faults.test_store_faults import NEVER

        figures = experiment(name, rounds=LONG_ROUNDS[name], seed=asked.seed, folder=asked.folder, timeout_s=7200)
        return Outcome(report(name, figures), not any(figures.get(key, 0) for key in NEVER[name].split()))

    return run


def job_kills(asked: Asked) -> Outcome:
    """A01, C01, G09: kill owners of live jobs; nothing lost, nothing doubled."""
    from tests.faults.job_kills import run

    figures = run(asked.folder / "w", rounds=KILLS, seed=asked.seed)
    never = (figures.lost, figures.double, figures.promises_broken, figures.bad_files, figures.orphans)
    words = ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in figures._asdict().items())
    return Outcome(f"A01 job kills: {words}", never == (0, 0, 0, 0, 0) and not figures.faults)


def lock_step(asked: Asked) -> Outcome:
    """Two panes read back at 500 random instants across play, seek, loop and rate change: equal."""
    from tests.bench.media_bench import lock_step_rounds

    figures = lock_step_rounds(asked.folder, INSTANTS)
    words = ", ".join(f"{figure.name} {figure.value:g}" for figure in figures)
    return Outcome(words, all(figure.good for figure in figures))


def groups() -> Mapping[str, Callable[[Asked], Outcome]]:
    """Return the groups by name, in the order they are run."""
    from tests.faults.store_faults import EXPERIMENTS

    return {
        "toolkit_calls": toolkit_calls,
        "event_loop": event_loop,
        "lock_step": lock_step,
        "job_kills": job_kills,
        **{name: store(name) for name in EXPERIMENTS},
    }


def main() -> int:
    """Run what was asked for."""
    known = groups()
    parser = argparse.ArgumentParser(description="Run the long forms of the tests.")
    parser.add_argument("--group", action="append", choices=list(known), help="only this one; may be given again")
    parser.add_argument("--minutes", type=float, default=10.0, help="of event loop")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--resume", type=Path, help="a file that notes which groups are finished")
    words = parser.parse_args()
    finished: list[str] = json.loads(words.resume.read_text()) if words.resume and words.resume.is_file() else []
    all_good = True
    for name in words.group or [name for name in known if name not in finished]:
        began = time.monotonic()
        with tempfile.TemporaryDirectory(prefix="soak-") as folder:
            outcome = known[name](Asked(words.minutes, words.seed, Path(folder)))
        print(f"{'good' if outcome.good else 'BAD '} {outcome.words} [{time.monotonic() - began:.0f} s]", flush=True)
        all_good = all_good and outcome.good
        if words.resume and outcome.good:
            finished.append(name)
            words.resume.write_text(json.dumps(finished), encoding="utf-8")
    return int(not all_good)


if __name__ == "__main__":
    sys.exit(main())
