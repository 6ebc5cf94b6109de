"""Owns the experiments that kill an owner while it submits: A01, A12 with budgets, A15 with an updated program."""

from typing import Any

from tests.faults.bench.books import sends_by_intent
from tests.faults.bench.comparison import Compared
from tests.faults.bench.experiments import Figure, Setting, Stage, stage
from tests.faults.bench.fault_rules import Rule
from tests.faults.bench.kill_points import OF_A_SUBMIT
from tests.faults.bench.kill_rounds import STATES, VISIBLE_S, Kills, Rounds, kill_often


def kills_during_submit(setting: Setting) -> Figure:
    """A01: 200 random kills and every point of a submit five times, with three kinds of providers."""
    told, ok, details = [], True, dict[str, Any]()
    for variant in ("none", "lists", "keys"):
        with stage(setting, variant, setting.sized(25.0, 10.0), variant) as at:
            at.provider.rules(Rule("create", "reset", billed=True, share=0.12))
            rounds = setting.sized(Rounds(longest_s=0.6), Rounds(prober="child" if variant == "lists" else "light"))
            points = [each for each in OF_A_SUBMIT if variant != "keys" or not each.startswith("lookup.")]
            kills = kill_often(
                at, rounds, moments=setting.sized(3, 200), points=setting.sized(points[4:14:4], points),
                repeats=setting.sized(1, 5), reach={"at_once": 6},
            )  # fmt: skip
            at.provider.rules()
            begin = setting.sized(setting.nursery.start, setting.nursery.start_cold)
            cold = at.ended(begin(at.workspace, at.plan()), 120.0)
            found = at.compared()
        good = found.is_clean and kills.invisible == 0 and cold.code == 0 and _enough(setting, kills)
        ok = ok and good
        told.append(f"{variant}: {_words(kills, found)}")
        details[variant] = {**kills.details(), **found._asdict(), "cold_start_s": _opened_after_s(cold.facts)}
    return Figure("A01", "; ".join(told), ok, details)


def _opened_after_s(facts: list[dict[str, Any]]) -> float:
    return next((float(fact["after_s"]) for fact in facts if fact["fact"] == "opened"), -1.0)


def _enough(setting: Setting, kills: Kills) -> bool:
    """Say whether enough kills fell while a job was live, and in each state."""
    if setting.sized(True, False):
        return True
    return kills.live >= 40 and all(kills.states[state] >= 5 for state in STATES) and not kills.missed


def _words(kills: Kills, found: Compared) -> str:
    bad = "" if found.is_clean else f" BAD {found.breaches()}"
    return (
        f"{kills.kills} kills ({kills.at_points} at points, {kills.live} live), {found.bills} bills: "
        f"lost {found.lost}, double {found.double}, unknown {found.unknown}, "
        f"shown after {kills.latest_s:.2f} s of {VISIBLE_S:g} s, invisible {kills.invisible}{bad}"
    )


def resent_bytes(setting: Setting) -> Figure:
    """A15: the program is updated between intent and resend: what is sent again is what was written."""
    rounds, mismatches, resent = setting.sized(3, 20), 0, 0
    points = ("sending.after", "post.before", "post.head", "post.body", "post.headers", "post.answer")
    with stage(setting, "keys", 10.0) as at:
        for number in range(rounds):
            at.provider.rules(Rule("create", "status", values={"status": 503}, times=number % 2))
            at.ended(at.start(orders=(number + 1) * 2, kill=f"{points[number % len(points)]}:1"))
            at.finished(orders=(number + 1) * 2, reach={"body_version": 2})
        found, hashes = at.compared(), dict[str, set[str]]()
        for each in at.provider.asked("create"):
            hashes.setdefault(each.intent, set()).add(each.body_sha256)
        resent = sum(count > 1 for count in sends_by_intent(at.provider.folder).values())
        mismatches = sum(len(each - {""}) > 1 for each in hashes.values())
    value = f"mismatches {mismatches} in {resent} requests that were sent again; {found.words()}"
    return Figure(
        "A15", value, mismatches == 0 and resent > 0 and found.is_clean and found.unknown == 0, found._asdict()
    )


def submits_against_a_budget(setting: Setting) -> Figure:
    """A12: 100 submits at once against a budget for ten, with kills: never more is charged than the budget."""
    orders, paid_for = setting.sized(30, 100), setting.sized(3, 10)
    limit = paid_for * 400_000
    moments = setting.sized(3, 20)
    with stage(setting, "keys", 10.0) as at:
        refused = _asked_against(at, orders, limit, moments)
        found = at.compared()
    over = max(0, found.billed_micro_usd - limit)
    value = (
        f"overshoot {over / 1e6:.2f} $ of {limit / 1e6:.2f} $: {orders} asked for with {moments} kills, "
        f"{found.bills} charged, {refused} refused; {found.words()}"
    )
    return Figure("A12", value, over == 0 and found.is_clean and found.bills == paid_for, found._asdict())


def _asked_against(at: Stage, orders: int, limit: int, moments: int) -> int:
    """Ask for many jobs one by one and all together, with kills in between; return how many acts were refused."""
    chance = at.setting.chance()
    asking: dict[str, Any] = {"orders": orders, "at_once": True, "each_alone": True}
    asking["provider_budgets"] = {at.provider.provider_id: limit}
    for _ in range(moments):
        owner = at.start(finish=False, **asking)
        owner.until(lambda _: False, chance.random() * 0.4)
        at.killed(owner, group=chance.random() < 0.5)
    at.finished(120.0, **asking)
    return sum(int(fact["count"]) for fact in at.facts if fact["fact"] == "refused")
