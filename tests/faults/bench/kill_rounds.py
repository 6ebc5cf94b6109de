"""Owns rounds of kills: an owner works, is killed at a point or at any moment, and the next one is looked at.

What is counted is what each next owner shows, how soon, and at the end what the books say.
"""

import sqlite3
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from studio.domain.jobs import OPEN_STATES
from tests.faults.bench.experiments import Stage

VISIBLE_S = 3.0
TRIES = 8
STATES = ("queued", "submitting", "running", "fetching")


@dataclass
class Kills:
    """What was counted. `live` are kills that met an open job, `invisible` open jobs that the next owner did not show.

    `missed` are points that were not met, however often it was tried: there the owner was killed at some moment.
    """

    kills: int = 0
    live: int = 0
    alone: int = 0
    at_points: int = 0
    missed: Counter[str] = field(default_factory=Counter)
    states: Counter[str] = field(default_factory=Counter)
    invisible: int = 0
    latest_s: float = 0.0
    pause_max_ms: float = 0.0
    open_before: set[str] = field(default_factory=set)

    def details(self) -> dict[str, Any]:
        """Return it for the record."""
        return {
            "kills": self.kills, "live": self.live, "owner_alone": self.alone, "at_points": self.at_points,
            "missed": dict(self.missed), "killed_in": dict(self.states), "shown_after_s": round(self.latest_s, 2),
        }  # fmt: skip


@dataclass(frozen=True)
class Rounds:
    """How kills are made: `keep_open` jobs at a time, `more` new ones in a round, each owner at most `longest_s`.

    The moment of a kill of chance is up to `within_s` after the owner has opened.
    """

    keep_open: int = 6
    more: int = 3
    within_s: float = 0.35
    longest_s: float = 1.5
    prober: str = "light"


def kill_often(at: Stage, rounds: Rounds, *, moments: int, points: Sequence[str], repeats: int, reach: Any) -> Kills:
    """Kill at `moments` moments of chance and at each of `points` `repeats` times, mixed; return what was seen.

    A point that is not met in its round is tried again later, at most `TRIES` times.
    """
    chance, kills = at.setting.chance(), Kills()
    plan = [("", TRIES)] * moments + [(point, 1) for point in points for _ in range(repeats)]
    chance.shuffle(plan)
    orders, number = 0, 0
    while plan:
        number += 1
        point, tries = plan.pop()
        kill = f"{point}:{chance.randint(1, 3) if tries == 1 else 1}" if point else ""
        orders = min(orders + rounds.more, _count(at) + rounds.keep_open + rounds.more)
        group = number % 2 == 1
        owner = at.start(
            orders=orders, keep_open=rounds.keep_open, finish=False, kill=kill, kill_group=group, reach=reach,
            prober=rounds.prober,
        )  # fmt: skip
        opened = owner.until(lambda fact: fact["fact"] == "opened", VISIBLE_S * 4)
        if opened is not None or owner.is_alive:  # one that was killed while it opened shows nothing
            _look(kills, opened, time.monotonic() - owner.began)
        wait_s = rounds.longest_s if kill else chance.random() * rounds.within_s
        if opened is not None:
            owner.until(lambda _: False, wait_s)
        met = kill != "" and not owner.is_alive
        if kill and not met and tries < TRIES:
            plan.insert(chance.randint(0, len(plan)), (point, tries + 1))
        elif kill and not met:
            kills.missed[point] += 1
        at.killed(owner, group=group)
        kills.kills += 1
        kills.at_points += met
        kills.alone += not group
        open_now = _open_jobs(at)
        kills.open_before = {job_id for job_id, _ in open_now}
        kills.live += bool(open_now)
        kills.states.update({state for _, state in open_now})
    return kills


def _look(kills: Kills, opened: Any, after_s: float) -> None:
    """Note whether an owner shows every open job in time."""
    shown = {job["id"] for job in opened["jobs"]} if opened is not None else set()
    kills.invisible += len(kills.open_before - shown)
    if opened is not None and kills.open_before:
        kills.latest_s = max(kills.latest_s, after_s)
        kills.invisible += len(kills.open_before) if after_s > VISIBLE_S else 0


def _rows(at: Stage) -> list[tuple[str, str]]:
    """Return id and state of every job on disk, with no owner running."""
    path = at.workspace / "workspace.sqlite"
    if not path.exists():
        return []
    connection = sqlite3.connect(path)
    try:
        return connection.execute("SELECT id, state FROM jobs").fetchall()
    except sqlite3.OperationalError:  # killed before the tables were made
        return []
    finally:
        connection.close()


def _open_jobs(at: Stage) -> list[tuple[str, str]]:
    wanted = {state.value for state in OPEN_STATES}
    return [row for row in _rows(at) if row[1] in wanted]


def _count(at: Stage) -> int:
    return len(_rows(at))
