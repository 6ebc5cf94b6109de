"""Owns the experiments about waiting before a request may be sent, and wishes about it: A04 to A06, A11, A13."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tests.faults.bench import certificates
from tests.faults.bench.engine_process import Owner
from tests.faults.bench.experiments import Figure, Setting, Stage, stage
from tests.faults.bench.fault_rules import Rule
from tests.faults.bench.provider_process import PaidProvider

FACTOR = 40.0
LONGEST_WAIT_S = 900.0


def no_connection(setting: Setting) -> Figure:
    """A04: refused, not found, no secure connection, no answer to connecting: tried again, ever more rarely."""
    told, ok, details = [], True, dict[str, Any]()
    minutes = setting.sized(1.5, 10.0)
    for kind in setting.sized(("refused", "tls"), ("refused", "lookup", "tls", "timeout")):
        if kind == "tls" and not certificates.can_make():
            told.append("tls: no openssl")
            continue
        figures = _without_connection(setting, kind, minutes)
        ok = ok and figures["good"]
        told.append(f"{kind}: {figures['first_minute']} in the first minute, {figures['a_minute']:.1f} a minute after")
        details[kind] = figures
    doubles = sum(each["double"] for each in details.values())
    return Figure("A04", f"double {doubles}. Connections tried: " + "; ".join(told), ok, details)


def _without_connection(setting: Setting, kind: str, minutes: float) -> dict[str, Any]:
    """Let three jobs meet a fault of connecting for so many minutes, then let them through."""
    times_s, orders = minutes * 60, 3
    with _staged(setting, kind) as at:
        reach: dict[str, Any] = {"at_once": 1}
        if kind == "lookup":
            reach |= {"looks_up": True, "origin": f"http://bench.test:{at.provider.api_port}"}
        else:
            at.provider.down("api")
        with _in_place(kind, at.provider.api_port):
            owner = at.start(orders=orders, count_points=True, reach=reach, patience_s=times_s + 3600)
            owner.until(lambda fact: fact.get("held") == "offline", 30.0)
            first = _sends_after(owner, 60 / FACTOR)
            last = _sends_after(owner, (times_s - 60) / FACTOR)
        if kind == "lookup":
            owner.tell("names", known=True)
        else:
            at.provider.up("api")
        at.ended(owner, 90.0)
        found = at.compared()
    a_minute = (last - first) / max(1.0, minutes - 1)
    good = (
        found.is_clean and found.bills == orders and found.states == {"done": orders} and first <= 12 and a_minute <= 4
    )
    return {"good": good, "first_minute": first, "a_minute": a_minute, **found._asdict()}


@contextmanager
def _staged(setting: Setting, kind: str) -> Iterator[Stage]:
    if kind != "tls":
        with stage(setting, "none", FACTOR, kind) as at:
            yield at
        return
    made = certificates.made(setting.folder / "certificates")
    with (
        stage(setting, "none", FACTOR, kind) as plain,
        PaidProvider(
            setting.nursery, setting.folder / "secure", plain.provider.variant, plain.times,
            certificate=str(made.good), ca_file=str(made.authority),
        ) as secure,
    ):  # fmt: skip
        yield Stage(setting, secure, plain.times, plain.workspace)


@contextmanager
def _in_place(kind: str, port: int) -> Iterator[None]:
    """Put what makes the fault where the provider was: nothing, a port that speaks no TLS, one that never answers."""
    if kind in ("refused", "lookup"):
        yield
        return
    with socket.socket() as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(("127.0.0.1", port))
        listening.listen(0 if kind == "timeout" else 64)
        if kind == "timeout":
            with socket.socket() as one, socket.socket() as two:  # a full line: who comes now is not answered
                for each in (one, two):
                    each.setblocking(False)
                    each.connect_ex(("127.0.0.1", port))
                yield
            return
        ended = threading.Event()
        listening.settimeout(0.05)
        thread = threading.Thread(target=_speak_no_tls, args=(listening, ended))
        thread.start()
        try:
            yield
        finally:
            ended.set()
            thread.join()


def _speak_no_tls(listening: socket.socket, ended: threading.Event) -> None:
    while not ended.is_set():
        try:
            line, _ = listening.accept()
        except TimeoutError:
            continue
        with line:
            line.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")


def _sends_after(owner: Owner, seconds: float) -> int:
    """Return how many requests an owner has begun when so many real seconds have passed."""
    owner.until(lambda _: False, seconds)
    owner.tell("facts")
    did = owner.until(lambda fact: fact["fact"] == "did", 10.0)
    return int(did["points"].get("post.before", 0)) if did else 0


def told_to_wait(setting: Setting) -> Figure:
    """A05: 429 with every form of Retry-After: obeyed up to 15 min, longer is parked, no busy loop, order kept."""
    asked: dict[str, tuple[dict[str, Any], float]] = {
        "seconds": ({"headers": {"Retry-After": "20"}}, 20.0),
        "date": ({"date_in_s": 40}, 38.0),
        "ms": ({"headers": {"retry-after-ms": "15000"}}, 15.0),
        "0": ({"headers": {"Retry-After": "0"}}, 0.0),
        "-5": ({"headers": {"Retry-After": "-5"}}, 0.0),
        "1e9": ({"headers": {"Retry-After": "1e9"}}, LONGEST_WAIT_S),
        "garbage": ({"headers": {"Retry-After": "soon, maybe"}}, 0.0),
        "none": ({}, 0.0),
    }
    early, busiest, disordered, parked, ok, details = 0, 0, 0, "", True, dict[str, Any]()
    for name in setting.sized(("date", "ms", "-5", "1e9"), tuple(asked)):
        values, wait_s = asked[name]
        figures = _told_to_wait(setting, name, values, wait_s)
        early += figures["early"]
        busiest = max(busiest, figures["busiest"])
        disordered += figures["disordered"]
        parked = figures["until"] if name == "1e9" else parked
        ok = ok and figures["clean"]
        details[name] = figures
    value = (
        f"sent early {early}, at most {busiest} requests in 10 s, out of order {disordered}; "
        f"1e9 is {'parked with a time' if parked else 'not parked'}"
    )
    return Figure("A05", value, ok and early == 0 and disordered == 0 and busiest <= 8 and bool(parked), details)


def _told_to_wait(setting: Setting, name: str, values: dict[str, Any], wait_s: float) -> dict[str, Any]:
    with stage(setting, "none", FACTOR, f"wait-{name}") as at:
        at.provider.rules(Rule("create", "status", times=2, values={"status": 429, **values}))
        owner = at.start(orders=3, finish=name != "1e9", reach={"at_once": 1})
        held = owner.until(lambda fact: fact.get("held") == "rate_limit" and bool(fact.get("until")), 30.0)
        if name == "1e9":
            owner.until(lambda _: False, LONGEST_WAIT_S / FACTOR * setting.sized(0.05, 0.9))
            owner.tell("end")
        at.ended(owner, 60.0)
        found = at.compared(at_rest=name != "1e9")
        creates = at.provider.asked("create")
    refused = [each.at_s for each in creates if each.status == 429]
    gaps = [min((each.at_s for each in creates if each.at_s > at_s), default=at_s + 1e9) - at_s for at_s in refused]
    order = [each.intent for each in creates if each.billed]
    wanted = [fact["key"] for fact in at.facts if fact["fact"] == "ack"][: len(order)]
    return {
        "early": sum(gap < wait_s - 0.05 for gap in gaps), "gaps_s": [round(gap, 2) for gap in gaps],
        "busiest": max((sum(0 <= each.at_s - first.at_s < 10 for each in creates) for first in creates), default=0),
        "disordered": int(order != wanted), "until": held["until"] if held else "", "clean": found.is_clean,
    }  # fmt: skip


def refused_accounts(setting: Setting) -> Figure:
    """A06: 401, 402, 403 in the middle of many queued jobs: that account stops after one request, others go on."""
    orders, refused_at = setting.sized(12, 100), setting.sized(3, 40)
    extra, ok, details = 0, True, dict[str, Any]()
    for status in setting.sized((401,), (401, 402, 403)):
        with stage(setting, "none", FACTOR, f"refused-{status}") as at:
            place = at.workspace.parent / "other"
            variant = at.provider.variant
            with PaidProvider(setting.nursery, place, variant, at.times, provider_id="other") as other:
                both = Stage(setting, at.provider, at.times, at.workspace, (other,))
                at.provider.rules(Rule("create", "status", skip=refused_at // 2, values={"status": status}))
                owner = both.start(orders=orders, at_once=True, reach={"at_once": 1})
                both.ended(owner, 120.0)
                creates = at.provider.asked("create")
                first = min(each.at_s for each in creates if each.status == status)
                more = sum(each.at_s > first for each in creates)
                at.provider.rules()
                others_done = len(other.bills())
                _let_go(both, at.provider.provider_id)
                found = both.compared()
        extra += more
        ends = found.states.get("failed", 0) == 1 and found.states.get("done", 0) == orders - 1
        ok = ok and found.is_clean and ends and others_done == orders // 2
        details[str(status)] = {**found._asdict(), "extra": more, "others": others_done}
    return Figure(
        "A06", f"extra requests {extra} after a refusal among {orders} jobs, nothing lost", ok and extra == 0, details
    )


def _let_go(at: Stage, provider: str) -> None:
    """Give the account its key anew, so that what waits goes on, and let all of it end."""
    owner = at.start(finish=False, reach={"at_once": 4})
    opened = owner.until(lambda fact: fact["fact"] == "opened", 10.0)
    waiting = {job["id"] for job in opened["jobs"]} if opened else set()
    owner.tell("key", provider=provider, key="bench-key")
    while waiting:
        fact = owner.hear(60.0)
        if fact is None:
            break
        if fact["fact"] == "state" and fact["state"] in ("done", "failed", "unknown"):
            waiting.discard(fact["id"])
    owner.tell("end")
    at.ended(owner)


def cancels(setting: Setting) -> Figure:
    """A13: a cancel at 50 moments of chance: never told as not charged where it was; a late result is kept."""
    count, chance = setting.sized(8, 50), setting.chance()
    with stage(setting, "keys", 10.0) as at:
        at.provider.change(queue_s=1.0, render_s=3.0)
        owner = at.start(orders=count, at_once=True, finish=False, reach={"at_once": 8})
        ids: list[str] = []
        asked = 0
        while asked < count:
            owner.until(lambda _: False, chance.random() * 0.12)
            ids = [fact["id"] for fact in owner.heard("ack")]
            if ids:
                owner.tell("cancel", id=chance.choice(ids))
                asked += 1
        owner.tell("end")
        at.ended(owner)
        at.finished()
        found = at.compared()
        charged = {bill.intent for bill in at.provider.bills()}
    wrong = found.difference_micro_usd
    late = sum(fact["state"] == "done" for fact in {f["id"]: f for f in at.facts if f["fact"] == "state"}.values())
    value = f"wrong claims {wrong} in {count} cancels: {found.ended}; {len(charged)} charged, {late} results kept"
    return Figure("A13", value, found.is_clean and wrong == 0, found._asdict())
