"""Owns `docs/reliability.md`: all rows of the catalogue with what was found, or why nothing was. Never written by hand.

Of each row the newest long result stands there; where there is none, the newest short one, which says so.
"""

from collections.abc import Sequence

from tests.faults.bench.catalogue import GROUPS, Row, rows
from tests.faults.bench.engine_process import ROOT
from tests.faults.bench.experiments import Size, experiments
from tests.faults.bench.reasons import REASONS
from tests.faults.bench.runner import Result, results

PAGE = ROOT / "docs" / "reliability.md"

INTRODUCTION = """# How reliable it is

The studio spends money and keeps work. This page says what was done to it and what became of it: each row is a fault
that was injected, what had to hold, and the figure that was measured. The page is written by the program that measures
(`python -m tests.faults.bench table`), never by hand.

- **G** is a gate: no tolerance. **R** is required.
- Everything runs on one machine, over loopback. The provider is a fake that keeps books of its own, on disk before it
  answers anything: they are the truth that the studio is held against.
- To run a group again: `make faults GROUP=A SEED=1`, or some rows of it: `make faults GROUP=A SEED=1 ROWS=A01,A02`.
  A group takes at most 30 minutes; a run that was ended goes on where it was. Results lie in `build/faults`.
- To look at one kill: `python -m tests.faults.bench once --variant keys --kill id.before:2`; `points` names all points.
- A small form of every experiment is a part of `make test`; a figure of it says “short”.
"""


def write() -> str:
    """Write the page; return how many rows have a good figure, in words."""
    newest = _newest(results())
    measured = [result for result in newest.values() if result.ok]
    parts = [INTRODUCTION, _summary(newest)]
    for letter, title in GROUPS.items():
        parts.append(_group(letter, title, newest))
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text("\n".join(parts), encoding="utf-8")
    return f"{len(measured)} of {len(rows())} rows have a good figure"


def _newest(found: Sequence[Result]) -> dict[str, Result]:
    """Return the result that stands for each row: a long one before a short one, then the newest."""
    best: dict[str, Result] = {}
    for result in found:
        before = best.get(result.row)
        if before is None or not (before.size is Size.LONG and result.size is Size.SHORT):
            best[result.row] = result
    return best


def _summary(newest: dict[str, Result]) -> str:
    lines = ["| Group | Rows | Good | Not good | No figure |", "|---|---|---|---|---|"]
    for letter, title in GROUPS.items():
        own = rows(letter)
        good = sum(row.id in newest and newest[row.id].ok for row in own)
        bad = sum(row.id in newest and not newest[row.id].ok for row in own)
        lines.append(f"| {letter} {title} | {len(own)} | {good} | {bad} | {len(own) - good - bad} |")
    return "\n".join([*lines, ""])


def _group(letter: str, title: str, newest: dict[str, Result]) -> str:
    lines = [
        f"## {letter}. {title}", "",
        "| Row | Level | Fault | Must hold | Found | Seed | Date | Took | Commit |",
        "|---|---|---|---|---|---|---|---|---|",
    ]  # fmt: skip
    return "\n".join([*lines, *(_line(row, newest.get(row.id)) for row in rows(letter)), ""])


def _line(row: Row, result: Result | None) -> str:
    told = [row.id, row.level, row.fault, row.must_hold]
    if result is None:
        reason = "not run yet" if row.id in experiments(row.id[0]) else REASONS.get(row.id, "no experiment yet")
        return _cells([*told, f"— {reason}", "", "", "", ""])
    short = "short: " if result.size is Size.SHORT else ""
    verdict = "" if result.ok else "**not good** "
    took = f"{result.took_s:.0f} s" if result.took_s < 120 else f"{result.took_s / 60:.0f} min"
    return _cells(
        [*told, f"{verdict}{short}{result.value}", str(result.seed), f"{result.at:%Y-%m-%d}", took, result.commit]
    )


def _cells(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"
