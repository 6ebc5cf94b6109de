"""Owns the list of fault experiments on the store and how one is run: in a process of its own that says its figures.

`run("kills_while_saving", rounds=200, seed=1, folder=...)` is for tests and long runs alike;
`python -m tests.faults.store_faults NAME --rounds N --seed S --folder DIR` is what it starts. POSIX only.
"""

import argparse
import json
import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.faults import backup_days, bit_flips, database_faults, disk_errors, file_faults, library_kills, save_kills
from tests.faults.database_faults import Figures

ROOT = Path(__file__).resolve().parents[2]
SMALL_DISK_BYTES = 16 << 20

EXPERIMENTS: dict[str, Callable[..., Figures]] = {
    "kills_while_saving": file_faults.kills_while_saving,
    "kills_while_a_take_is_saved": save_kills.kills_while_a_take_is_saved,
    "full_disk_while_saving": file_faults.full_disk_while_saving,
    "saves_at_once": file_faults.saves_at_once,
    "kills_while_editing": database_faults.kills_while_editing,
    "kills_while_importing": library_kills.kills_while_importing,
    "cut_logs": database_faults.cut_logs,
    "flipped_bits": bit_flips.flipped_bits,
    "refused_writes": database_faults.refused_writes,
    "errors_of_the_disk": disk_errors.errors_of_the_disk,
    "backups_under_load": database_faults.backups_under_load,
    "backups_over_days": backup_days.backups_over_days,
    "kills_while_migrating": database_faults.kills_while_migrating,
    "broken_settings": file_faults.broken_settings,
    "starts_at_once": file_faults.starts_at_once,
}

CATALOGUE_ROWS = {
    "kills_while_saving": "C01",
    "kills_while_a_take_is_saved": "C01",
    "full_disk_while_saving": "C09",
    "saves_at_once": "C10",
    "kills_while_editing": "D01",
    "kills_while_importing": "D01",
    "cut_logs": "D02",
    "flipped_bits": "D03",
    "refused_writes": "D05",
    "errors_of_the_disk": "D05",
    "backups_under_load": "D06",
    "backups_over_days": "D07",
    "kills_while_migrating": "D08",
    "broken_settings": "D09",
    "starts_at_once": "G07",
}

LONG_ROUNDS = {
    "kills_while_saving": 400,
    "kills_while_a_take_is_saved": 150,
    "full_disk_while_saving": 100,
    "saves_at_once": 50,
    "kills_while_editing": 400,
    "kills_while_importing": 300,
    "cut_logs": 300,
    "flipped_bits": 400,
    "refused_writes": 200,
    "errors_of_the_disk": 100,
    "backups_under_load": 50,
    "backups_over_days": 400,
    "kills_while_migrating": 5,
    "broken_settings": 200,
    "starts_at_once": 20,
}
"""How often the long form does each."""

ON_A_SMALL_DISK = frozenset({"full_disk_while_saving", "refused_writes"})


def run(name: str, *, rounds: int, seed: int, folder: Path, timeout_s: float = 1800.0) -> dict[str, Any]:
    """Run one experiment in `folder` (empty) and return its figures.

    Experiments on full disks get a small disk of their own where the system lets us mount one; without it they use
    file-size limits alone, and `by_full_disk` is missing from their figures. Raises CalledProcessError.
    """
    command = [
        sys.executable, "-m", "tests.faults.store_faults", name,
        "--rounds", str(rounds), "--seed", str(seed), "--folder", str(folder),
    ]  # fmt: skip
    if name in ON_A_SMALL_DISK and _can_mount():
        script = f'mount -t tmpfs -o size={SMALL_DISK_BYTES},mode=700 tmpfs "$0" && exec "$@"'
        command = ["unshare", "--mount", "sh", "-c", script, str(folder), *command]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=timeout_s, check=False)
    if ended.returncode:
        raise RuntimeError(f"{name} failed by itself:\n{ended.stdout}{ended.stderr}")
    figures: dict[str, Any] = json.loads(ended.stdout)
    return figures


def report(name: str, figures: dict[str, Any]) -> str:
    """Return an experiment's figures as one line."""
    words = ", ".join(f"{key.replace('_', ' ')} {value}" for key, value in figures.items())
    return f"{CATALOGUE_ROWS[name]} {name.replace('_', ' ')}: {words}"


def _can_mount() -> bool:
    """Say whether this process may mount a small disk that nobody else sees."""
    if sys.platform != "linux" or os.geteuid() != 0 or shutil.which("unshare") is None:
        return False
    tried = subprocess.run(
        ["unshare", "--mount", "mount", "-t", "tmpfs", "-o", "size=65536", "tmpfs", "/mnt"],
        capture_output=True,
        check=False,
    )
    return tried.returncode == 0


def main() -> None:
    """Run the experiment named on the command line and print its figures as JSON."""
    parser = argparse.ArgumentParser(description="Run one fault experiment on the store.")
    parser.add_argument("name", choices=sorted(EXPERIMENTS))
    parser.add_argument("--rounds", type=int, required=True)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--folder", type=Path, required=True)
    asked = parser.parse_args()
    logging.disable()
    print(json.dumps(EXPERIMENTS[asked.name](asked.folder, rounds=asked.rounds, seed=asked.seed)))


if __name__ == "__main__":
    main()
