"""Owns the experiments about time that is lost or another one: clocks that are set, a process that is stopped."""

import os
import signal
from datetime import UTC, datetime
from typing import Any

from tests.faults.bench.books import peak_a_second
from tests.faults.bench.engine_process import Fact, Owner
from tests.faults.bench.experiments import Figure, Setting, Stage, stage
from tests.faults.bench.fault_rules import Rule
from tests.faults.bench.paid_jobs import Variant

FACTOR = 20.0
DAY_S = 86_400.0
TO_2099, TO_1970 = datetime(2099, 1, 1, tzinfo=UTC).timestamp(), DAY_S
RETRY_AFTER_S = 40.0
A_SECOND = 5
POLLED_S = 10.0
CLOCKS = Variant(finds=True, idempotent=True, render_s=30.0)


# ---- G01 -------------------------------------------------------------------------------------------------------------


def set_clocks(setting: Setting) -> Figure:
    """G01: the clock is set by an hour, a day, to 1970 and to 2099, while jobs run and between two runs."""
    others: list[tuple[str, float]] = [("+1 h", 3600.0), ("-1 h", -3600.0), ("+1 day", DAY_S), ("-1 day", -DAY_S)]
    wrong, ok, details, jobs = 0, True, dict[str, Any](), 0
    for word, shift_s in (*setting.sized(others[4:], others), ("1970", 0.0), ("2099", 0.0)):
        for between in setting.sized((word == "1970",), (False, True)):
            with stage(setting, CLOCKS, FACTOR, f"clock-{word}-{between}") as at:
                to_s = {"1970": TO_1970, "2099": TO_2099}.get(word, at.times.now_s() + shift_s)
                counted = _clock_is_set(at, to_s - at.times.now_s(), between=between)
                found = at.compared()
            wrong += sum(counted.values())
            ok = ok and found.is_clean and found.states == {"done": 6}
            jobs += found.jobs
            details[f"{word} {'between' if between else 'running'}"] = {**counted, **found.breaches(), **found.states}
    return Figure(
        "G01", f"wrong actions {wrong} with {jobs} jobs and {len(details)} clocks set", ok and not wrong, details
    )


def _clock_is_set(at: Stage, shift_s: float, *, between: bool) -> dict[str, int]:
    """Let jobs run, wait for a limit and be of unknown fate while the clock is set; return what was done wrongly."""
    limit = {"status": 429, "headers": {"Retry-After": str(int(RETRY_AFTER_S))}}
    at.provider.rules(
        Rule("create", "status", skip=3, times=1, values=limit),
        Rule("create", "reset", billed=True, skip=4, times=1),
        Rule("poll", "status", share=0.2, values={"status": 503}),
    )
    reach = {"at_once": 6}
    owner = at.start(orders=6, at_once=True, finish=not between, reach=reach, patience_s=1800.0)
    assert owner.until(lambda fact: fact.get("held") == "rate_limit", 60.0) is not None, "no limit was met"
    set_s = at.provider.now_s()
    if between:
        owner.tell("end")
        at.ended(owner)
        factor = at.times.factor  # a time of day that runs so fast is moved by moving when it began
        at.finished(60.0, epoch_s=at.times.epoch_s + shift_s / (1.0 - factor), reach=reach, patience_s=1800.0)
    else:
        owner.tell("shift", seconds=shift_s)
        at.ended(owner, 60.0)
    creates = at.provider.asked("create")
    limited_s = next(each.at_s for each in creates if each.status == 429)
    promised = not (between and shift_s > 0)  # a later start cannot know that no time has passed
    early = [each for each in creates if limited_s + 0.5 < each.at_s < limited_s + RETRY_AFTER_S * 0.97]
    order = list(dict.fromkeys(each.intent for each in creates))
    asked = [each.at_s for each in at.provider.asked() if each.at_s >= set_s]
    return {
        "early": len(early) if promised else 0,
        "storms": int(peak_a_second(asked, 10.0) > A_SECOND * 10 * 1.05),
        "out_of_order": int(order != [fact["key"] for fact in at.facts if fact["fact"] == "ack"]),
    }


# ---- G02 -------------------------------------------------------------------------------------------------------------


def stopped(setting: Setting) -> Figure:
    """G02: the process is stopped for ten minutes while a POST and questions are in flight, then goes on."""
    jobs, stop_s, factor = setting.sized((6, 40.0, FACTOR), (40, 600.0, FACTOR / 2))
    with stage(setting, Variant(finds=True, render_s=1e6), factor) as at:
        silent = Rule("create", "silence", billed=True, skip=jobs, times=1)
        at.provider.rules(silent, Rule("poll", "silence", share=0.2))
        owner = at.start(orders=jobs + 1, at_once=True, finish=False, reach={"at_once": jobs + 1})
        _running(owner, jobs)
        assert _asked_for(at, owner, jobs + 1), "the last POST did not leave"
        os.kill(owner.pid, signal.SIGSTOP)
        owner.until(lambda _: False, stop_s / factor)
        at.provider.rules()
        went_on_s = at.provider.now_s()
        os.kill(owner.pid, signal.SIGCONT)
        owner.until(lambda _: False, 3 * POLLED_S / factor)
        looked_s = at.provider.now_s()
        at.provider.change(render_s=0.0)
        owner.tell("end")
        at.ended(owner)
        at.finished(120.0, reach={"at_once": jobs + 1}, patience_s=3600.0)
        found = at.compared()
        asked = [each for each in at.provider.asked() if went_on_s <= each.at_s <= looked_s]
    first = {each.remote_id: each.at_s - went_on_s for each in reversed(asked) if each.what == "poll"}
    latest_s = max((at_s for job, at_s in first.items() if job != f"job-{jobs + 1:06d}"), default=1e9)
    burst = peak_a_second([each.at_s for each in asked], 10.0) / 10
    unknown = {fact["id"] for fact in at.facts if fact["fact"] == "state" and fact["state"] == "unknown"}
    told = f"in-flight POSTs told as unknown {len(unknown)} of 1"
    value = f"doubles {found.double}, burst {burst:.1f} requests/s, {len(first)} jobs asked about, the last after"
    ok = found.is_clean and found.states == {"done": jobs + 1} and len(unknown) == 1 and len(first) >= jobs
    good = ok and burst <= A_SECOND * 1.05 and latest_s <= POLLED_S
    return Figure("G02", f"{value} {latest_s:.1f} s; {told}", good, {**found.breaches(), **found.states})


def _running(owner: Owner, count: int) -> None:
    """Hear an owner until so many of its jobs run."""
    running = set[str]()
    while len(running) < count:
        fact: Fact | None = owner.hear(60.0)
        assert fact is not None, f"{len(running)} of {count} jobs run"
        if fact["fact"] == "state" and fact["state"] == "running":
            running.add(fact["id"])


def _asked_for(at: Stage, owner: Owner, count: int) -> bool:
    """Wait until so many creates have come in."""
    for _ in range(100):
        if len(at.provider.asked("create")) >= count:
            return True
        owner.until(lambda _: False, 0.05)
    return False
