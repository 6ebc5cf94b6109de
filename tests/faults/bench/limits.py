"""Owns the experiments about a process that has too little, is told to end, or errs by itself: G08 to G10, G12."""

import os
import signal
import time
from pathlib import Path
from typing import Any

from tests.faults.bench.experiments import Figure, Setting, Stage, stage
from tests.faults.bench.fault_rules import Rule
from tests.faults.bench.paid_jobs import Variant

FACTOR = 20.0
OUT_S = 5.0
KEYS = Variant(idempotent=True, render_s=1.0, media_bytes=2_000_000)
CALLS = ("submit", "status", "fetch", "find")


# ---- G08 -------------------------------------------------------------------------------------------------------------


def too_little(setting: Setting) -> Figure:
    """G08: a limit on memory at many points, and one of 64 handles: nothing is damaged or doubled, all is finished."""
    limits = setting.sized((1.0, 24.0), tuple(0.5 + 2.0 * step for step in range(50)))
    plans: list[dict[str, Any]] = [{"memory_mb": limit} for limit in limits]
    plans.append({"handles": 64, "orders": setting.sized(10, 100), "reach": {"at_once": 30}})
    damaged = double = ended = 0
    ok, details = True, dict[str, Any]()
    for number, plan in enumerate(plans):
        with stage(setting, KEYS, FACTOR, f"little-{number}") as at:
            orders = plan.pop("orders", 3)
            owner = at.start(orders=orders, at_once=True, patience_s=200.0, **plan)
            at.ended(owner, 30.0)
            ended += owner.code != 0
            forget_faults(at)
            at.finished(60.0, orders=orders)
            found = at.compared()
        damaged += found.integrity != "ok" or found.bad_files > 0
        double += found.double
        good = found.is_clean and found.takes == orders
        ok = ok and good
        details |= {} if good else {str(plan): {**found.breaches(), **found.states, "code": owner.code}}
    value = f"damaged {damaged}, doubles {double} in {len(limits)} limits of memory and 64 handles; {ended} ended early"
    return Figure("G08", value, ok and not damaged and not double, details)


def forget_faults(at: Stage) -> int:
    """Leave the faults that were asked for out of the comparison; return how many were told."""
    told = sum(1 for fact in at.facts if fact["fact"] == "fault")
    at.facts[:] = [fact for fact in at.facts if fact["fact"] != "fault"]
    return told


# ---- G09 -------------------------------------------------------------------------------------------------------------


def told_to_end(setting: Setting) -> Figure:
    """G09: the system ends the program at random moments: it is out in time, and nothing is lost or doubled."""
    chance, slowest_s, wrong, rounds = setting.chance(), 0.0, 0, setting.sized(3, 60)
    with stage(setting, Variant(finds=True, render_s=0.3, media_bytes=400_000), 1.0) as at:
        at.provider.rules(Rule("create", "slow", share=0.3, values={"seconds": 0.4}), Rule("media", "slow", share=0.2,
                          values={"bytes_a_second": 400_000}))  # fmt: skip
        for number in range(rounds):
            owner = at.start(orders=1000, keep_open=6, finish=False, reach={"poll_s": 0.2})
            if number % 8:  # else it may be in the middle of its start
                owner.until(lambda fact: fact["fact"] == "opened", 20.0)
            owner.until(lambda _: False, chance.random() * 1.2)
            began = time.monotonic()
            os.kill(owner.pid, (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)[number % 3])
            at.ended(owner, 30.0)
            slowest_s = max(slowest_s, time.monotonic() - began)
            in_its_start = not any(owner.heard("opened"))
            wrong += owner.code != 0 and not in_its_start
        at.provider.rules()
        at.finished(60.0, reach={"poll_s": 0.2})
        found = at.compared()
    value = f"{rounds} times out after at most {slowest_s:.1f} s; {found.words()}"
    ok = found.is_clean and not wrong and slowest_s <= OUT_S and found.takes == found.states.get("done", 0)
    return Figure("G09", value, ok, {**found.breaches(), "wrong_codes": wrong, "states": found.states})


# ---- G10 -------------------------------------------------------------------------------------------------------------


def faults_of_its_own(setting: Setting) -> Figure:
    """G10: faults of the program in the middle of its tasks: each is reported, and the queue goes on."""
    each = setting.sized(2, 25)
    jobs = setting.sized(4, 30)
    with stage(setting, KEYS.replace(finds=True), 100.0) as at:
        at.provider.rules(Rule("create", "reset", billed=True, times=each))
        owner = at.finished(
            setting.sized(60.0, 300.0), orders=jobs, keep_open=6, patience_s=24 * 3600.0,
            reach={"breaks": dict.fromkeys(CALLS, each)}, unknown_s=1800.0,
        )  # fmt: skip
        reported = forget_faults(at)
        found = at.compared()
    asked_for = int(next(owner.heard("rested"))["broke"])
    value = (
        f"swallowed {max(0, asked_for - reported)} of {asked_for}, {found.states.get('done', 0)} of {jobs} jobs done"
    )
    ok = found.is_clean and reported == asked_for >= each * (len(CALLS) - 1) and found.states == {"done": jobs}
    return Figure("G10", value, ok, {**found.breaches(), **found.states, "reported": reported})


# ---- G12 -------------------------------------------------------------------------------------------------------------


def one_connection(setting: Setting) -> Figure:
    """G12: the version of SQLite is in the log, and the database is open once, whatever is done."""
    most, looks = 0, 0
    with stage(setting, Variant(finds=True, render_s=1.0), FACTOR) as at:
        owner = at.start(orders=setting.sized(10, 200), keep_open=6)
        while (fact := owner.hear(20.0)) is not None and fact["fact"] != "closed":
            most, looks = max(most, _times_open(owner.pid, at.workspace / "workspace.sqlite")), looks + 1
        at.ended(owner)
        found = at.compared()
        log = owner.errors.read_text(encoding="utf-8")
    version = next((line.partition("SQLite ")[2].split(",")[0] for line in log.splitlines() if "SQLite " in line), "")
    value = f"connections {most} in {looks} looks, SQLite {version or 'not logged'}"
    return Figure("G12", value, found.is_clean and most == 1 and version != "", found.breaches())


def _times_open(pid: int, path: Path) -> int:
    """Return how often a process has a file open."""
    count = 0
    try:
        for handle in Path(f"/proc/{pid}/fd").iterdir():
            try:
                count += str(handle.readlink()) == str(path)
            except OSError:
                continue
    except OSError:
        return count
    return count
