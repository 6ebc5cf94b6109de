"""Owns the rows whose experiments stand elsewhere: on the store, on the open window, among the tests of one part.

They are run as they are, and their figures become a row's. In `make test` they run where they stand.
"""

import platform
import re
import subprocess
import sys
from importlib.metadata import version

from tests.faults import store_faults, store_verdicts
from tests.faults.bench.engine_process import ROOT
from tests.faults.bench.experiments import Experiment, Figure, Setting

_PASSED = re.compile(r"(\d+) passed")
TESTS_TIMEOUT_S = 900.0


def on_the_store(row: str, *names: str) -> Experiment:
    """Return the experiment that runs some of the store's."""

    def act(setting: Setting) -> Figure:
        words, wrong = [], dict[str, object]()
        for name in names:
            folder = setting.folder / name
            folder.mkdir(parents=True)
            rounds = setting.sized(2, store_faults.LONG_ROUNDS[name])
            figures = store_faults.run(name, rounds=rounds, seed=setting.seed, folder=folder)
            if "skipped" in figures:
                return Figure(row, "not run: this machine has no strace", False)
            wrong |= store_verdicts.bad(name, figures)
            words.append(", ".join(f"{key.replace('_', ' ')} {value}" for key, value in figures.items()))
        return Figure(row, "; ".join(words), not wrong, {"wrong": wrong})

    return act


def in_the_window(row: str, *names: str) -> Experiment:
    """Return the experiment that runs some of the window's, on a screen of its own."""

    def act(setting: Setting) -> Figure:
        rounds = ("--rounds", "1") if setting.sized(True, False) else ()
        command = [sys.executable, "-m", "tests.faults.window_faults", *names, "--seed", str(setting.seed), *rounds]
        ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=1800.0)
        lines = [line for line in ended.stdout.splitlines() if line.startswith(("good", "BAD"))]
        ok = ended.returncode == 0 and len(lines) == len(names)
        return Figure(row, "; ".join(lines) or ended.stderr[-300:], ok)

    return act


def among_the_tests(row: str, what: str, *paths: str) -> Experiment:
    """Return the experiment that runs tests; `what` says what they hold. One that fails or is skipped is told."""

    def act(_: Setting) -> Figure:
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *paths]
        ended = subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=TESTS_TIMEOUT_S
        )  # fmt: skip
        last = ended.stdout.strip().rpartition("\n")[2]
        passed = _PASSED.search(last)
        return Figure(row, f"{what}: {last}", ended.returncode == 0 and passed is not None and "skipped" not in last)

    return act


def and_elsewhere(act: Experiment, *others: Experiment) -> Experiment:
    """Return an experiment whose long form runs others, too, which stand elsewhere; their words follow its own."""

    def together(setting: Setting) -> Figure:
        first = act(setting)
        rest = setting.sized((), others)
        figures = [first, *(other(setting._replace(folder=setting.folder / str(at))) for at, other in enumerate(rest))]
        details = {name: value for figure in figures for name, value in figure.details.items()}
        return Figure(first.id, "; ".join(figure.value for figure in figures), all(f.ok for f in figures), details)

    return together


def in_the_soak(row: str, *groups: str) -> Experiment:
    """Return the experiment that runs groups of `tests.soak` on this Python and this toolkit, which it names."""

    def act(setting: Setting) -> Figure:
        names = [word for group in groups for word in ("--group", group)]
        figures = setting.folder / "figures.txt"
        setting.folder.mkdir(parents=True)
        command = [
            sys.executable,
            "-m",
            "tests.soak",
            *names,
            "--minutes",
            "10",
            "--seed",
            str(setting.seed),
            "--figures",
            str(figures),
        ]
        ended = subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=2 * TESTS_TIMEOUT_S
        )  # fmt: skip
        lines = [line for line in ended.stdout.splitlines() if row in line]
        on = f"on Python {platform.python_version()} with PySide6 {version('PySide6')} only: no other is installed here"
        return Figure(row, f"{'; '.join(lines) or ended.stderr[-300:]}; {on}", ended.returncode == 0 and bool(lines))

    return act
