"""Owns the experiments about results on their way: broken off, continued, wrong, endless, expired, slow. Group C."""

import asyncio
import hashlib
from typing import Any

from studio.services.system import SystemClock
from studio.store.database import Database
from studio.store.job_store import SqliteJobStore
from studio.store.take_store import SqliteTakeStore
from tests.faults.bench.experiments import Figure, Setting, Stage, stage
from tests.faults.bench.fault_rules import Rule
from tests.faults.bench.kill_points import OF_A_SAVE
from tests.faults.bench.kill_rounds import Rounds, kill_often
from tests.faults.bench.load import rss_mb
from tests.faults.bench.paid_jobs import Variant
from tests.faults.bench.paid_media import content_of

SIZE = 300_000
FACTOR = 20.0
QUICK = Variant(finds=True, render_s=0.5, media_bytes=SIZE)


def wrong_files(at: Stage, size: int = SIZE) -> int:
    """Return how many takes hold another file than the provider has for their job."""
    return asyncio.run(_wrong_files(at, size))


async def _wrong_files(at: Stage, size: int) -> int:
    database = await Database.open(at.workspace, SystemClock())
    try:
        jobs = {job.id: job for job in await SqliteJobStore(database).jobs()}
        takes = await SqliteTakeStore(database).takes()
    finally:
        await database.close()
    wrong = 0
    for take in takes:
        remote_id = jobs[take.job_id].remote_id or ""
        right = (content_of(remote_id, output, size) for output in range(2))
        wrong += take.sha256 not in {hashlib.sha256(content).hexdigest() for content in right}
    return wrong


def sent_bytes(at: Stage) -> int:
    """Return how many bytes of results the provider sent."""
    return sum(int(asked.done.rpartition(":")[2] or 0) for asked in at.provider.asked("media"))


def _met(setting: Setting, rules: list[Rule], *, variant: Variant = QUICK, **plan: Any) -> tuple[Stage, Any, int]:
    """Let jobs, one for each rule, meet the rules and end; return the stage, the comparison and wrong files."""
    with stage(setting, variant, plan.pop("factor", FACTOR), name=plan.pop("name", "met")) as at:
        at.provider.rules(*rules)
        at.finished(120.0, orders=plan.pop("orders", len(rules)), at_once=True, **plan)
        return at, at.compared(), wrong_files(at, variant.media_bytes)


def kills_while_fetching(setting: Setting) -> Figure:
    """C01: kills while results are fetched and saved, at every point and at random: whole files only, all saved."""
    moments, repeats = setting.sized((2, 0), (200, 5))
    points = OF_A_SAVE if repeats else ()
    with stage(setting, QUICK, FACTOR) as at:
        rounds = Rounds(keep_open=6, more=3, within_s=0.6)
        kills = kill_often(at, rounds, moments=moments, points=points, repeats=repeats, reach={})
        at.finished(120.0)
        found = at.compared()
        wrong, again = wrong_files(at), sent_bytes(at) - found.takes * SIZE
    value = f"{kills.kills} kills: bad files {found.bad_files + wrong}, {found.takes} takes, {again / 1e6:.1f} MB again"
    ok = found.is_clean and not wrong and found.takes == found.states.get("done", 0)
    return Figure("C01", value, ok, {**kills.details(), **found.breaches(), "states": found.states})


def cut_bodies(setting: Setting) -> Figure:
    """C02: bodies that end too soon, with and without a length, at many offsets: seen, and fetched again."""
    offsets = setting.sized((1, SIZE // 2, SIZE - 1), tuple(range(1, SIZE, SIZE // 20)))
    rules = [Rule("media", do, times=1, values={"at": at}) for at in offsets for do in ("short", "no_length")]
    _, found, wrong = _met(setting, rules)
    value = f"false successes {wrong} of {len(rules)} cut bodies, {found.states.get('done', 0)} saved whole"
    return Figure("C02", value, found.is_clean and not wrong and found.states == {"done": len(rules)}, found.breaches())


def resumed_wrongly(setting: Setting) -> Figure:
    """C03: a broken download that goes on is answered wrongly: what is saved is what the server has."""
    kinds = ("ignore_range", "new_etag", "weak_etag", "not_satisfiable", "other_total", "weak")
    wrong, details, jobs = 0, dict[str, Any](), 0
    ok, continued = True, 0
    for number, kind in enumerate(("", *kinds)):
        rules = [Rule("media", "short", times=1, values={"at": SIZE // 2})]
        if kind:
            rules.append(Rule("media", kind, times=1))
        at, found, bad = _met(setting, rules, orders=1, name=f"resume-{number}")
        # What was broken off once and then answered with another file's bytes must not be mixed with the first half.
        statuses = [asked.status for asked in at.provider.asked("media")]
        continued += not kind and 206 in statuses
        other = kind in ("new_etag", "weak_etag")  # the bench then serves another whole file, which is rightly taken
        wrong += bad if not other else _mixed(at)
        jobs += found.jobs
        ok = ok and found.is_clean and found.states == {"done": 1}
        details[kind or "right"] = statuses
    value = f"mismatches {wrong} of {jobs}; a right one was continued: {'yes' if continued else 'no'}"
    return Figure("C03", value, ok and not wrong and continued == 1, details)


def _mixed(at: Stage) -> int:
    """Return how many takes are neither the job's file nor the other whole file that was served."""
    whole = {hashlib.sha256(content_of("another", 0, SIZE)).hexdigest()}
    names = {path.stem for path in (at.workspace / "media").rglob("*.mp4")}
    right = {hashlib.sha256(content_of(asked.remote_id, 0, SIZE)).hexdigest() for asked in at.provider.asked("media")}
    return len(names - whole - right)


def no_videos(setting: Setting) -> Figure:
    """C04: pages, JSON, nothing and wrong types in place of a video: never stored, fetched again."""
    kinds = ("html", "json", "empty", "xml", "no_type")
    rules = [Rule("media", kind, times=1) for kind in kinds]
    rules += [Rule("media", "typed", times=1, values={"type": kind}) for kind in ("text/html", "application/json")]
    _, found, wrong = _met(setting, rules)
    value = f"false saves {wrong} of {len(rules)}, {found.states.get('done', 0)} saved in the end"
    return Figure("C04", value, found.is_clean and not wrong and found.states == {"done": len(rules)}, found.breaches())


def too_large(setting: Setting) -> Figure:
    """C05: endless bodies, a length of 10 TB, more bytes than announced: stopped at the limit, nothing kept of it."""
    most = 64 << 20
    rules = [Rule("media", kind, times=1, values={"most": most}) for kind in ("endless", "huge", "more")]
    at, found, wrong = _met(setting, rules, reach={"media_limit_bytes": 16 << 20})
    over = max(0, max((_sent(asked.done) for asked in at.provider.asked("media")), default=0) - (48 << 20))
    value = f"wrong files {wrong}, most bytes of one answer over the limit and what was on its way {over}"
    return Figure("C05", value, found.is_clean and not wrong and not over and found.states == {"done": 3})


def _sent(done: str) -> int:
    return int(done.rpartition(":")[2] or 0)


def bombs(setting: Setting) -> Figure:
    """C06: a compressed transfer that grows to 300 MB: refused; memory stays."""
    with stage(setting, QUICK, FACTOR) as at:
        at.provider.rules(Rule("media", "bomb", times=2))
        owner = at.start(orders=2, at_once=True, finish=False)
        owner.until(lambda fact: fact["fact"] == "opened", 20.0)
        before, most, done = rss_mb(owner.pid), 0.0, 0
        while done < 2:
            fact = owner.hear(60.0)
            assert fact is not None, "the results were not saved"
            most = max(most, rss_mb(owner.pid))
            done += fact["fact"] == "state" and fact["state"] == "done"
        owner.tell("end")
        at.ended(owner)
        found, wrong = at.compared(), wrong_files(at)
    grown = most - before
    value = f"memory +{grown:.0f} MB, wrong files {wrong}"
    return Figure("C06", value, found.is_clean and not wrong and grown <= 64.0)


def expired(setting: Setting) -> Figure:
    """C08: addresses that expired while they waited: a fresh one is asked for, and the result is saved."""
    kinds = (("expired", 403), ("expired", 404), ("expired", 410), ("xml", 200))
    rules = [Rule("media", kind, times=1, values={"status": status}) for kind, status in kinds]
    _, found, wrong = _met(setting, rules)
    short = QUICK.replace(address_life_s=6.0, media_bytes=SIZE)
    with stage(setting, short, FACTOR, name="down") as at:
        at.provider.down("media")
        owner = at.start(orders=4, at_once=True, finish=False)
        waiting = set[str]()
        while len(waiting) < 4:
            fact = owner.hear(60.0)
            assert fact is not None, "the results do not wait"
            if fact["fact"] == "state" and fact["state"] == "fetching":
                waiting.add(fact["id"])
        owner.until(lambda _: False, 12.0 / FACTOR)  # twice as long as an address lives
        at.provider.up("media")
        owner.tell("end")
        at.ended(owner)
        at.finished(120.0)
        late, bad = at.compared(), wrong_files(at)
    lost = len(rules) + 4 - found.states.get("done", 0) - late.states.get("done", 0)
    value = f"paid results lost with time left {lost} of {len(rules) + 4}"
    return Figure("C08", value, found.is_clean and late.is_clean and not wrong + bad + lost, late.breaches())


def slow_lines(setting: Setting) -> Figure:
    """C12: 1 KB a second and stalls: a stall is broken off and continued, a slow line that moves is left alone."""
    rules = [
        Rule("media", "stall", times=1, values={"at": SIZE // 2, "seconds": 600.0}),
        Rule("media", "slow", times=1, values={"bytes_a_second": 4000}),
    ]
    at, found, wrong = _met(setting, rules, factor=setting.sized(60.0, 30.0), patience_s=3600.0)
    wasted = sent_bytes(at) - found.takes * SIZE
    value = f"wasted bytes {wasted}, saved {found.states.get('done', 0)} of 2"
    return Figure("C12", value, found.is_clean and not wrong and found.states == {"done": 2}, found.breaches())
