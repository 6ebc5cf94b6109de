"""Owns the running of experiments by group and seed: each row's result is a file, so that a run can be gone on with.

Results lie in `build/faults/<commit>/<seed>/<row>-<size>.json`. A row that was good at this commit and seed is not run
again.
"""

import hashlib
import json
import os
import shutil
import subprocess
import tempfile
import time
import traceback
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from pydantic import ValidationError

from studio.domain.base import Frozen
from tests.faults.bench.catalogue import rows
from tests.faults.bench.engine_process import ROOT, Nursery
from tests.faults.bench.experiments import Experiment, Figure, Setting, Size, experiments

RESULTS = ROOT / "build" / "faults"


class Result(Frozen):
    """What a row's experiment found, when, at which commit, and how long it took. `changed`: not all was committed."""

    row: str
    size: Size
    seed: int
    commit: str
    changed: bool
    ok: bool
    value: str
    details: str = ""
    at: datetime
    took_s: float
    load: float = 0.0


def commit() -> str:
    """Return the short name of the commit that is worked on; with `+` and a hash where the program's files differ."""
    name = _git("rev-parse", "--short=10", "HEAD") or "no-commit"
    changed = _git("status", "--porcelain", "studio", "tests/faults") + _git("diff", "HEAD", "studio", "tests/faults")
    return f"{name}+{hashlib.sha256(changed.encode()).hexdigest()[:6]}" if changed else name


def _git(*words: str) -> str:
    try:
        ended = subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=False, timeout=30)
    except OSError:
        return ""
    return ended.stdout.strip() if ended.returncode == 0 else ""


def results(folder: Path = RESULTS) -> list[Result]:
    """Return every result that was kept, oldest first; a file that cannot be read is passed over."""
    found = []
    for path in folder.glob("*/*/*.json"):
        try:
            found.append(Result.model_validate_json(path.read_text(encoding="utf-8")))
        except (OSError, ValidationError):
            continue
    return sorted(found, key=lambda result: result.at)


def run_group(
    group: str,
    *,
    seed: int,
    size: Size = Size.LONG,
    only: Sequence[str] = (),
    again: bool = False,
    minutes: float = 30.0,
    keep: Path | None = None,
) -> list[Result]:
    """Run the rows of a group that are wanted and have no good result yet; print each as it ends.

    After `minutes` no other row is begun: the next run goes on there. `keep` is where the files of bad rows are kept.
    """
    name = commit()
    deadline = time.monotonic() + minutes * 60
    wanted = {row: act for row, act in experiments(group).items() if not only or row in only}
    same = [result for result in results() if (result.commit, result.seed, result.size) == (name, seed, size)]
    had = {result.row for result in same if result.ok}
    found: list[Result] = []
    for row, act in wanted.items():
        if row in had and not again:
            print(f"{row}  good already at {name}, seed {seed}", flush=True)
            continue
        if time.monotonic() > deadline:
            print(f"{row}  left for the next run: {minutes:g} minutes are over", flush=True)
            continue
        found.append(run_row(row, act, seed=seed, size=size, at=name, keep=keep))
    return found


def run_row(row: str, act: Experiment, *, seed: int, size: Size, at: str, keep: Path | None = None) -> Result:
    """Run one experiment, keep its result and print it."""
    began = time.monotonic()
    folder = Path(tempfile.mkdtemp(prefix=f"faults-{row}-"))
    try:
        figure = figure_of(row, act, seed=seed, size=size, folder=folder)
        if keep is not None and not figure.ok:
            shutil.copytree(folder, keep / f"{row}-{seed}", dirs_exist_ok=True)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    result = Result(
        row=row, size=size, seed=seed, commit=at, changed="+" in at, ok=figure.ok, value=figure.value,
        details=json.dumps(dict(figure.details), default=str)[:20_000], at=datetime.now(UTC).replace(microsecond=0),
        took_s=round(time.monotonic() - began, 1), load=round(os.getloadavg()[0], 1),
    )  # fmt: skip
    path = RESULTS / at / str(seed) / f"{row}-{size.value}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(result.model_dump_json(indent=1), encoding="utf-8")
    print(f"{row}  {'good' if result.ok else 'BAD '}  {result.value}  [{result.took_s:.0f} s]", flush=True)
    return result


def figure_of(row: str, act: Experiment, *, seed: int, size: Size, folder: Path) -> Figure:
    """Return what an experiment finds; one that breaks off is a bad figure that says how."""
    with Nursery(folder / "nursery") as nursery:
        try:
            return act(Setting(seed, size, folder / "run", nursery))
        except Exception as error:  # noqa: BLE001  # a row that breaks off is a bad row, and the others go on
            print(traceback.format_exc(), flush=True)
            return Figure(row, f"broke off: {type(error).__name__}: {str(error)[:300]}", False)


def table(found: Iterable[Result]) -> str:
    """Return results as lines for people."""
    levels = {row.id: row.level for row in rows()}
    lines = [
        f"{result.row} {levels[result.row]} {'good' if result.ok else 'BAD '} {result.took_s:6.1f} s  {result.value}"
        for result in found
    ]
    return "\n".join(lines)
