"""Owns `python -m tests.soak`: the long forms of the tests that look for leaks, losses and drift, group by group.

    python -m tests.soak [--group NAME]... [--minutes M] [--seed S] [--resume FILE] [--figures FILE]

Groups print their figures as they end and add them to `build/soak.txt`; with `--resume` the finished ones are noted in
FILE and left out the next time.
Ends with 1 where a figure that must be 0 is not.
"""

import argparse
import json
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

FIGURES = Path(__file__).resolve().parents[1] / "build" / "soak.txt"

TOOLKIT_CALLS = 200_000
KILLS = 48
INSTANTS = 500
WINDOW_KILLS = 200
LEAK_HUNT = {"renders": 500, "undos": 2000, "switches": 300}
GROWTH_MB = 2.0  # of a loop that only paints one label; its first minute is not counted
DRIFT_AT_MOST = 2_000  # caches fill and collections run; the defect that is looked for moves counts by every call


class Outcome(NamedTuple):
    """A group's figures in one line, whether all of them are as they must be, and what was seen on the way."""

    words: str
    good: bool
    table: str = ""


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
    """G11: minutes of an event loop with a timer, repaints, text and a heartbeat; no abort, flat counts and memory."""
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtWidgets import QApplication, QLabel

    from tests.faults.lateness import BEAT_MS, Lateness, by_ms
    from tests.faults.living_window import holds

    application = QApplication.instance() or QApplication(sys.argv[:1])
    words, timer, heart, minute = QLabel(), QTimer(), QTimer(), QTimer()
    lateness, looks, turns = Lateness(), list[Look](), 0

    def turn() -> None:
        nonlocal turns
        turns += 1
        words.setText(str(turns))
        words.repaint()

    def look() -> None:
        held = holds(os.getpid())
        counts = tuple(sys.getrefcount(value) for value in (None, True, False))
        looks.append(Look(turns, by_ms(lateness.taken()), held.rss_mb, held.handles, held.threads, counts))

    timer.timeout.connect(turn)
    heart.timeout.connect(lateness.beat)
    heart.setTimerType(Qt.TimerType.PreciseTimer)
    minute.timeout.connect(look)
    words.show()
    look()
    timer.start(1)
    heart.start(BEAT_MS)
    minute.start(60_000)
    QTimer.singleShot(int(asked.minutes * 60_000), application.quit)
    application.exec()
    for each in (timer, heart, minute):
        each.stop()
    look()
    words.close()
    return _judged(asked, looks)


class Look(NamedTuple):
    """What the process of the bare event loop held at a minute, and how late its beats had come since the last."""

    turns: int
    late: dict[str, int]  # beats by the whole milliseconds they came late
    rss_mb: float
    handles: int
    threads: int
    counts: tuple[int, ...]


def _judged(asked: Asked, looks: list[Look]) -> Outcome:
    from tests.faults.lateness import every_ms, rank

    first, last, late = looks[1], looks[-1], every_ms(look.late for look in looks[1:])
    drift = max(abs(now - then) for now, then in zip(last.counts, first.counts, strict=True))
    grown, handles, threads = last.rss_mb - first.rss_mb, last.handles - first.handles, last.threads - first.threads
    p50, p99, most = (rank(late, percent) for percent in (50, 99, 100))
    table = "\n".join(
        f"{at:4} turns {look.turns:9} p50 {rank(ms, 50):5.0f} p99 {rank(ms, 99):6.0f} max {rank(ms, 100):7.0f} ms  "
        f"{look.rss_mb:6.1f} MB  handles {look.handles} threads {look.threads} counts {look.counts}"
        for at, look, ms in ((at, look, every_ms([look.late])) for at, look in enumerate(looks))
    )
    return Outcome(
        f"G11 {asked.minutes:g} min of event loop: {last.turns} turns, {len(late)} beats, p50 {p50:.0f}, "
        f"p99 {p99:.0f}, max {most:.0f} ms late, change of counts {drift}, of memory {grown:+.1f} MB, "
        f"of handles {handles:+d}, of threads {threads:+d}",
        drift <= DRIFT_AT_MOST and grown <= GROWTH_MB and handles <= 0 and threads <= 0,
        table,
    )


def window(asked: Asked) -> Outcome:
    """The real window at work for so many minutes, with a heartbeat: it lives, and what it holds stays flat."""
    from tests.faults.window_soak import run

    soaked = run(asked.folder, minutes=asked.minutes, every_s=min(60.0, asked.minutes * 6))
    words, good = soaked.judged()
    return Outcome(f"window: {words}", good, soaked.table())


def leaks(asked: Asked) -> Outcome:
    """500 renders, 2 000 undo steps and 300 switches of project in the window: memory, handles, threads flat."""
    from tests.faults.leak_hunt import findings, run, series

    looks = run(asked.folder, **LEAK_HUNT, timeout_s=7200)
    found = findings(looks)
    return Outcome(
        "leaks: " + "; ".join(each.words() for each in found), all(each.good for each in found), series(looks)
    )


def window_kills(asked: Asked) -> Outcome:
    """A01, B01, C01, G09: 200 kills of window and command line in turns on one workspace."""
    from tests.faults.window_kills import run

    outcome = run(asked.folder / "w", rounds=WINDOW_KILLS, seed=asked.seed)
    return Outcome(f"window and command line: {outcome.words()}", outcome.good)


def store(name: str) -> Callable[[Asked], Outcome]:
    """Return the long form of one fault experiment on the store."""

    def run(asked: Asked) -> Outcome:
        from tests.faults.store_faults import LONG_ROUNDS, report
        from tests.faults.store_faults import run as experiment
        from tests.faults.store_verdicts import bad

        figures = experiment(name, rounds=LONG_ROUNDS[name], seed=asked.seed, folder=asked.folder, timeout_s=7200)
        return Outcome(report(name, figures), "skipped" in figures or not bad(name, figures))

    return run


def window_fault(name: str) -> Callable[[Asked], Outcome]:
    """Return the long form of one fault experiment on the open window."""

    def run(asked: Asked) -> Outcome:
        from tests.end_to_end.real_window import screen
        from tests.faults.window_faults import LONG_ROUNDS, bad, report
        from tests.faults.window_faults import run as experiment
        from tests.faults.window_stage import Stage

        with screen() as on:
            stage = Stage(on, asked.folder, asked.folder, LONG_ROUNDS[name], random.Random(asked.seed))
            figures = experiment(name, stage)
        return Outcome(report(name, figures), not bad(name, figures))

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
    from tests.faults.window_faults import EXPERIMENTS as ON_THE_WINDOW

    return {
        "toolkit_calls": toolkit_calls,
        "event_loop": event_loop,
        "window": window,
        "leaks": leaks,
        "lock_step": lock_step,
        "job_kills": job_kills,
        "window_kills": window_kills,
        **{f"window_{name}": window_fault(name) for name in ON_THE_WINDOW},
        **{name: store(name) for name in EXPERIMENTS},
    }


def _tell(outcome: Outcome, seconds: float, figures: Path) -> None:
    """Print what a group found, and add it to the file of figures."""
    verdict = f"{'good' if outcome.good else 'BAD '} {outcome.words} [{seconds:.0f} s]"
    told = "\n".join(part for part in (outcome.table, verdict) if part)
    print(told, flush=True)
    figures.parent.mkdir(parents=True, exist_ok=True)
    with figures.open("a", encoding="utf-8") as file:
        file.write(f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC, load {os.getloadavg()[1]:.1f}\n{told}\n\n")


def main() -> int:
    """Run what was asked for."""
    known = groups()
    parser = argparse.ArgumentParser(description="Run the long forms of the tests.")
    parser.add_argument("--group", action="append", choices=list(known), help="only this one; may be given again")
    parser.add_argument("--minutes", type=float, default=30.0, help="of event loop, bare and in the window")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--resume", type=Path, help="a file that notes which groups are finished")
    parser.add_argument("--figures", type=Path, default=FIGURES, help="the file that all figures are added to")
    words = parser.parse_args()
    finished: list[str] = json.loads(words.resume.read_text()) if words.resume and words.resume.is_file() else []
    all_good = True
    for name in words.group or [name for name in known if name not in finished]:
        began = time.monotonic()
        with tempfile.TemporaryDirectory(prefix="soak-") as folder:
            outcome = known[name](Asked(words.minutes, words.seed, Path(folder)))
        _tell(outcome, time.monotonic() - began, words.figures)
        all_good = all_good and outcome.good
        if words.resume and outcome.good:
            finished.append(name)
            words.resume.write_text(json.dumps(finished), encoding="utf-8")
    return int(not all_good)


if __name__ == "__main__":
    sys.exit(main())
