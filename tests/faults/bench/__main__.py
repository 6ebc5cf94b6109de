"""Owns `python -m tests.faults.bench`: runs groups of experiments, writes the page of figures, kills at one point.

python -m tests.faults.bench run --group A --seed 1 [--rows A01,A02] [--size short] [--again] [--minutes 30]
python -m tests.faults.bench table
python -m tests.faults.bench once --variant keys --kill id.before:2 [--group-too]
python -m tests.faults.bench points
"""

import argparse
import sys
import tempfile
from pathlib import Path

from tests.faults.bench.engine_process import Nursery
from tests.faults.bench.experiments import Setting, Size, stage
from tests.faults.bench.kill_points import POINTS
from tests.faults.bench.paid_jobs import VARIANTS


def _run(words: argparse.Namespace) -> int:
    from tests.faults.bench.runner import run_group, table

    only = [row for row in words.rows.split(",") if row]
    groups = sorted({row[0] for row in only}) or list(words.group)
    found = []
    for group in groups:
        found += run_group(
            group, seed=words.seed, size=Size(words.size), only=only, again=words.again, minutes=words.minutes,
            keep=words.keep,
        )  # fmt: skip
    print(f"\n{table(found)}")
    return int(not all(result.ok for result in found))


def _table(_: argparse.Namespace) -> int:
    from tests.faults.bench.reliability_page import PAGE, write

    print(f"{write()}: {PAGE}")
    return 0


def _once(words: argparse.Namespace) -> int:
    """Kill an owner at one point, let the next one finish, and tell what was found."""
    with tempfile.TemporaryDirectory() as folder, Nursery(Path(folder) / "nursery") as nursery:
        setting = Setting(words.seed, Size.SHORT, Path(folder), nursery)
        with stage(setting, words.variant, words.factor) as at:
            killed = at.ended(at.start(orders=words.orders, kill=words.kill, kill_group=words.group_too, finish=True))
            print(f"the first owner ended with {killed.code}")
            at.finished(orders=words.orders)
            found = at.compared()
            print(found.words())
            for fact in at.facts if words.facts else ():
                print(fact)
            return int(not found.is_clean)


def _points(_: argparse.Namespace) -> int:
    print("\n".join(POINTS))
    return 0


def main() -> int:
    """Do what the command line says."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults.bench", description="The fault bench.")
    acts = parser.add_subparsers(required=True)
    run = acts.add_parser("run", help="run a group of experiments")
    run.add_argument("--group", default="A")
    run.add_argument("--seed", type=int, default=1)
    run.add_argument("--rows", default="", help="only these, such as A01,A02")
    run.add_argument("--size", default="long", choices=[size.value for size in Size])
    run.add_argument("--again", action="store_true", help="also rows that were good at this commit")
    run.add_argument("--minutes", type=float, default=30.0, help="after these no other row is begun")
    run.add_argument("--keep", type=Path, help="where the files of bad rows are kept")
    run.set_defaults(act=_run)
    acts.add_parser("table", help="write docs/reliability.md").set_defaults(act=_table)
    once = acts.add_parser("once", help="kill an owner at one point and look")
    once.add_argument("--kill", required=True, metavar="POINT:N")
    once.add_argument("--group-too", action="store_true", help="its children die with it")
    once.add_argument("--variant", default="keys", choices=list(VARIANTS))
    once.add_argument("--orders", type=int, default=4)
    once.add_argument("--factor", type=float, default=10.0)
    once.add_argument("--seed", type=int, default=1)
    once.add_argument("--facts", action="store_true", help="print all that the owners said")
    once.set_defaults(act=_once)
    acts.add_parser("points", help="name the kill points").set_defaults(act=_points)
    words = parser.parse_args()
    return int(words.act(words))


if __name__ == "__main__":
    sys.exit(main())
