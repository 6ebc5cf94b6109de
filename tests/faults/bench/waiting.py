"""Owns the experiments about jobs that run at a provider: group B."""

import re
from collections import Counter, defaultdict
from itertools import pairwise
from typing import Any

from tests.faults.bench.books import Asked, peak_a_second, sends_by_intent
from tests.faults.bench.comparison import Compared
from tests.faults.bench.experiments import Figure, Setting, Stage, stage
from tests.faults.bench.fault_rules import Rule
from tests.faults.bench.paid_jobs import Variant
from tests.faults.bench.provider_process import PaidProvider

FOR_EVER_S = 1e9
POLLED_S = 10.0
LONGEST_WAIT_S = 120.0
A_SECOND = 5
KEYS = Variant(idempotent=True)
RUNNING = KEYS.replace(render_s=FOR_EVER_S)
_TOOK = re.compile(r": GET \S+ \S+, ([0-9.]+) s")


def _begun(at: Stage, orders: int, **changes: Any) -> None:
    """Let an owner send so many jobs, which run for ever, and end."""
    owner = at.start(orders=orders, at_once=True, finish=False, **changes)
    running = set[str]()
    while len(running) < orders:
        fact = owner.hear(120.0)
        assert fact is not None, f"{len(running)} of {orders} jobs run"
        if fact["fact"] == "state" and fact["state"] == "running":
            running.add(fact["id"])
    owner.tell("end")
    at.ended(owner)


def kills_while_running(setting: Setting) -> Figure:
    """B01: kills while 50 jobs run at two providers: each is asked about again within 10 s of a start; no POST."""
    jobs, rounds, factor = setting.sized(10, 50), setting.sized(3, 200), setting.sized(20.0, 10.0)
    chance, latest_s, unasked = setting.chance(), 0.0, 0
    with stage(setting, RUNNING, factor) as one:
        place = one.workspace.parent / "other"
        with PaidProvider(setting.nursery, place, RUNNING, one.times, provider_id="other") as other:
            at = Stage(setting, one.provider, one.times, one.workspace, (other,))
            reach = {"at_once": jobs}
            _begun(at, jobs, reach=reach)
            posts = len(one.provider.asked("create")) + len(other.asked("create"))
            for number in range(rounds):
                began_s = at.times.now_s()
                owner = at.start(finish=False, reach=reach)
                whole = number % 4 == 0
                owner.until(lambda _: False, POLLED_S / factor if whole else chance.random() * POLLED_S / factor)
                at.killed(owner, group=number % 2 == 1)
                if whole:
                    asked = _first_polls(at, began_s)
                    unasked += jobs - len(asked)
                    latest_s = max(latest_s, *asked.values())
            more = len(one.provider.asked("create")) + len(other.asked("create")) - posts
            for provider in (one.provider, other):
                provider.change(render_s=0.0)
            at.finished(reach=reach)
            found = at.compared()
    value = f"{rounds} kills with {jobs} jobs: lost {found.lost}, POSTs {more}, all asked again after {latest_s:.1f} s"
    ok = found.is_clean and more == 0 and unasked == 0 and latest_s <= POLLED_S and found.states == {"done": jobs}
    return Figure("B01", value, ok, {**found._asdict(), "unasked": unasked})


def _first_polls(at: Stage, since_s: float) -> dict[tuple[str, str], float]:
    """Return when each job was first asked about, counted from a moment."""
    first: dict[tuple[str, str], float] = {}
    for provider in (at.provider, *at.others):
        for each in provider.asked("poll"):
            if each.at_s >= since_s:
                first.setdefault((provider.provider_id, each.remote_id), each.at_s - since_s)
    return first


def failing_polls(setting: Setting) -> Figure:
    """B02: half of all questions fail for 30 minutes in every way: no job is failed by that."""
    jobs, minutes, factor = setting.sized(6, 40), setting.sized(2.0, 30.0), 60.0
    variant = KEYS.replace(render_s=minutes * 60)
    with stage(setting, variant, factor) as at:
        faults = [
            Rule("poll", "status", share=0.08, values={"status": 429, "headers": {"Retry-After": "5"}}),
            Rule("poll", "status", share=0.1, values={"status": 500}),
            Rule("poll", "status", share=0.1, values={"status": 503, "html": True}),
            Rule("poll", "status", share=0.05, values={"status": 404}),
            Rule("poll", "status", share=0.1, values={"status": 200, "html": True}),
            Rule("poll", "reset", share=0.12),
            Rule("poll", "close", share=0.1),
            Rule("poll", "silence", share=0.05),
        ]
        at.provider.rules(*faults)
        at.finished(240.0, orders=jobs, at_once=True, reach={"at_once": jobs}, patience_s=minutes * 60 + 1800)
        found = at.compared()
        polls = at.provider.asked("poll")
    failed = sum(each.done != "" for each in polls)
    false = found.jobs - found.states.get("done", 0)
    value = f"false failures {false} of {jobs}; {failed} of {len(polls)} questions failed"
    return Figure("B02", value, found.is_clean and found.states == {"done": jobs}, found._asdict())


def stands_still(setting: Setting) -> Figure:
    """B03: progress stops at 99 % for a day: told as long, asked about more rarely, its result taken all the same.

    How long it waits between two questions is measured in time that runs less fast: at 500 times, a processor that is
    busy elsewhere for a tenth of a second adds 50 s.
    """
    hours, jobs = setting.sized(0.2, 24.0), 2
    day, told, longest_s = _still(setting, "day", hours, setting.sized(300.0, 500.0), jobs)
    good = day.is_clean and day.states == {"done": jobs} and told == jobs
    if setting.sized(False, True):
        hour, _, longest_s = _still(setting, "hour", 1.3, 60.0, jobs)
        good = good and hour.is_clean and hour.states == {"done": jobs}
    given_up = jobs - day.states.get("done", 0)
    value = f"jobs given up {given_up} after {hours:g} h, {told} told as long, waits up to {longest_s:.0f} s"
    return Figure("B03", value, good and 10 < longest_s <= LONGEST_WAIT_S * 1.05, day._asdict())


def _still(setting: Setting, name: str, hours: float, factor: float, jobs: int) -> tuple[Compared, int, float]:
    """Let jobs stand still for so long; return what became of them, how many were told as long, the longest wait."""
    with stage(setting, RUNNING, factor, name) as at:
        at.provider.rules(Rule("poll", "fields", values={"status": "running", "progress": 0.99}))
        owner = at.start(orders=jobs, patience_s=1e9, reach={"call_deadline_s": 1000.0})
        owner.until(lambda _: False, hours * 3600 / factor)
        at.provider.rules()
        at.provider.change(render_s=0.0)
        at.ended(owner, 60.0)
        found = at.compared()
        gaps = [gap for each in _polls_by_job(at.provider.asked("poll")).values() for gap in _gaps(each)]
    told = len({fact["id"] for fact in at.facts if fact["fact"] == "phase" and fact["phase"] == "longer"})
    return found, told, max(gaps, default=0.0)


def _polls_by_job(polls: list[Asked]) -> dict[str, list[float]]:
    found: dict[str, list[float]] = defaultdict(list)
    for each in polls:
        found[each.remote_id].append(each.at_s)
    return found


def _gaps(times: list[float]) -> list[float]:
    return [after - before for before, after in pairwise(times)]


def odd_words(setting: Setting) -> Figure:
    """B04: words for a state that are written otherwise: known ones are understood, others mean running."""
    words: list[tuple[Any, bool, bool]] = [
        ("SUCCEEDED", False, True), ("success", False, True), ("completed ", False, True), ("expired", False, False),
        ("wobbling", False, False), (7, False, False), (None, False, False), (None, True, False), ("", False, False),
        ([], False, False), ("x" * 5000, False, False),
    ]  # fmt: skip
    misread, ok, details, reported = 0, True, dict[str, Any](), 0
    for number, (word, missing, is_done) in enumerate(words[:: setting.sized(3, 1)]):
        with stage(setting, KEYS, 20.0, f"word-{number}") as at:
            at.provider.change(render_s=0.0)
            at.provider.rules(Rule("poll", "word", times=3, values={"word": word, "missing": missing}))
            owner = at.finished(orders=1)
            found, polls = at.compared(), at.provider.asked("poll")
        odd = next(owner.heard("rested"))["odd_words"]
        understood = found.states == {"done": 1} and (len(odd) == 0) is is_done
        misread += not understood
        reported += len(odd)
        ok = ok and found.is_clean
        details[f"{number} {str(word)[:20]}"] = {"states": found.states, "polls": len(polls), "odd": len(odd)}
    others = sum(not is_done for _, _, is_done in words[:: setting.sized(3, 1)])
    ok = ok and misread == 0 and reported == others
    return Figure("B04", f"misread states {misread} of {len(words)}, {reported} words reported once each", ok, details)


def gone(setting: Setting) -> Figure:
    """B05: 404 or 410 for a job that was taken: gone after three answers over two minutes; never sent again."""
    ok, told, posts, soonest, details = True, [], 0, 1e9, dict[str, Any]()
    for status in setting.sized((404,), (404, 410)):
        with stage(setting, "none", 60.0, f"gone-{status}") as at:
            at.provider.rules(Rule("poll", "status", values={"status": status}))
            at.finished(60.0, orders=3, reach={"at_once": 3})
            last = {fact["id"]: fact for fact in at.facts if fact["fact"] == "state"}.values()
            as_gone = sum(fact["state"] == "failed" and fact["error"] == "gone" for fact in last)
            before = at.compared()
            times = _polls_by_job(at.provider.asked("poll")).values()
            soonest = min(soonest, *(each[-1] - each[0] for each in times))
            answers = min(len(each) for each in times)
            at.provider.rules()
            _asked_about(at)
            found = at.compared()
            posts += sum(count - 1 for count in sends_by_intent(at.provider.folder).values())
        good = before.is_clean and found.is_clean and as_gone == 3 and answers >= 3 and found.states == {"done": 3}
        ok = ok and good
        told.append(f"{status}: {as_gone} of 3 gone, {found.states.get('done', 0)} late results taken")
        details[str(status)] = {"before": before._asdict(), "after": found._asdict()}
    value = f"POSTs {posts}; {'; '.join(told)}; soonest after {soonest:.0f} s"
    return Figure("B05", value, ok and posts == 0 and soonest >= 119, details)


def _asked_about(at: Stage) -> None:
    """Ask the provider about everything that may have a late result, and let it be taken."""
    owner = at.start(finish=False)
    owner.until(lambda fact: fact["fact"] == "opened", 10.0)
    owner.tell("reconcile")
    owner.until(lambda fact: fact["fact"] == "did", 30.0)
    owner.tell("end")
    at.ended(owner)
    at.finished()


def dripping(setting: Setting) -> Figure:
    """B06: an answer that drips a byte every 2 s, and one with 3 MB of headers: each call has an end."""
    factor, deadline_s = 30.0, 30.0
    with stage(setting, KEYS, factor) as at:
        times = setting.sized(2, 6)
        at.provider.rules(
            Rule("poll", "drip", times=times, values={"every_s": 2.0}),
            Rule("poll", "big_headers", times=times),
        )
        owner = at.finished(120.0, orders=2, reach={"call_deadline_s": deadline_s})
        found = at.compared()
        faults = Counter(each.done for each in at.provider.asked("poll"))
    took = [float(each) for each in _TOOK.findall(owner.errors.read_text(encoding="utf-8"))]
    worst = max(took, default=0.0)
    counts = f"{faults['drip']} dripped, {faults['big_headers']} with 3 MB"
    value = f"worst call {worst:.1f} s of {deadline_s:g} s allowed; {counts}"
    ok = found.is_clean and found.states == {"done": 2} and deadline_s * 0.5 < worst <= deadline_s + 0.1 * factor
    return Figure("B06", value, ok, found._asdict())


def five_hundred(setting: Setting) -> Figure:
    """B07: 500 running jobs: at most five questions a second, and none of them is forgotten."""
    jobs, factor = setting.sized(40, 500), 20.0
    watch_s = setting.sized(30.0, 400.0)
    with stage(setting, RUNNING, factor) as at:
        reach = {"at_once": jobs}
        _begun(at, jobs, reach=reach)
        began_s = at.times.now_s()
        owner = at.start(finish=False, reach=reach, tell_states=False)
        owner.until(lambda _: False, watch_s / factor)
        ended_s = at.times.now_s()
        owner.tell("end")
        at.ended(owner)
        asked = [each for each in at.provider.asked() if each.at_s >= began_s]
        polls = _polls_by_job([each for each in asked if each.what == "poll"])
        oldest = max(_oldest(polls.get(f"job-{number + 1:06d}", []), began_s, ended_s) for number in range(jobs))
        peak = peak_a_second([each.at_s for each in asked], 10.0) / 10
        at.provider.change(render_s=0.0)
        at.finished(180.0, reach=reach, patience_s=5000)
        found = at.compared()
    value = f"peak {peak:.1f} requests/s, oldest question {oldest:.0f} s ago with {jobs} jobs"
    ok = found.is_clean and peak <= A_SECOND * 1.05 and oldest <= max(20.0, jobs / A_SECOND * 1.6)
    return Figure("B07", value, ok and found.states == {"done": jobs}, found._asdict())


def _oldest(times: list[float], began_s: float, ended_s: float) -> float:
    """Return the longest that a job was not asked about between two moments."""
    return max(_gaps([began_s, *times, ended_s]))


def changed_profiles(setting: Setting) -> Figure:
    """B08: a provider is removed, comes back elsewhere, its key is replaced: jobs are asked about where they ran."""
    jobs = setting.sized(4, 30)
    with stage(setting, RUNNING, 20.0) as at:
        reach = {"at_once": jobs}
        _begun(at, jobs, reach=reach)
        place = at.workspace.parent / "elsewhere"
        without = at.plan(finish=False).replace(providers=())
        owner = at.setting.nursery.start(at.workspace, without)
        opened = owner.until(lambda fact: fact["fact"] == "opened", 10.0)
        owner.until(lambda _: False, 0.3)
        owner.tell("end")
        at.ended(owner)
        shown = len(opened["jobs"]) if opened else 0
        with PaidProvider(setting.nursery, place, at.provider.variant, at.times) as elsewhere:
            moved = {"origin": elsewhere.plan().origin, "ports": (*at.provider.plan().ports, *elsewhere.plan().ports)}
            at.provider.change(accounts={"bench-key": "", "new-key": ""}, render_s=0.0)
            at.finished(reach={**moved, "account_keys": {"": "new-key"}, "at_once": jobs})
            strayed = len(elsewhere.asked())
        found = at.compared()
    orphaned = jobs - found.states.get("done", 0)
    value = f"orphaned jobs {orphaned} of {jobs}: {shown} kept while their provider was gone, {strayed} asked elsewhere"
    return Figure("B08", value, found.is_clean and orphaned == 0 and shown == jobs and strayed == 0, found._asdict())


def odd_results(setting: Setting) -> Figure:
    """B09: done without a video, with two, or with something else: told as what it is, and the ledger is right."""
    kinds: dict[str, dict[str, Any]] = {
        "none": {"count": 0},
        "two": {"count": 2},
        "picture": {"count": 1, "type": "image/png"},
    }
    each, ok, told, details = setting.sized(1, 5), True, [], dict[str, Any]()
    for name, values in kinds.items():
        with stage(setting, KEYS, 20.0, f"result-{name}") as at:
            at.provider.change(render_s=0.0)
            at.provider.rules(Rule("poll", "outputs", values=values))
            at.finished(orders=each)
            found = at.compared()
        takes = {"none": 0, "two": 2, "picture": 0}[name] * each
        ended = {"done": each} if name == "two" else {"failed": each}
        good = found.is_clean and found.takes == takes and found.states == ended
        last = {fact["id"]: fact for fact in at.facts if fact["fact"] == "state"}.values()
        kinds_told = sorted({str(fact["error"]) for fact in last})
        ok = ok and good
        told.append(f"{name}: {found.ended}, {found.takes} takes, {'/'.join(kinds_told)}")
        details[name] = found._asdict()
    return Figure("B09", f"silent drops {0 if ok else 'some'}; " + "; ".join(told), ok, details)
