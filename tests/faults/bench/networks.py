"""Owns the experiments about networks that are away, lie, or cannot prove who they are."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.faults.bench import certificates
from tests.faults.bench.books import sends_by_intent
from tests.faults.bench.downloads import wrong_files
from tests.faults.bench.engine_process import Fact, Owner
from tests.faults.bench.experiments import Figure, Setting, Stage, stage
from tests.faults.bench.fault_rules import KINDS, Rule
from tests.faults.bench.paid_jobs import Variant
from tests.faults.bench.provider_process import PaidProvider
from tests.faults.bench.scaled_loop import ScaledTime

FACTOR = 20.0
RESUMES_S = 15.0
FLAP_S = 5.0
FOUND = Variant(finds=True, render_s=20.0)
PORTAL = {"status": 200, "html": True}


# ---- G03 -------------------------------------------------------------------------------------------------------------


def offline(setting: Setting) -> Figure:
    """G03: no network at the start, none in the middle, one that comes and goes: nothing fails, work goes on soon."""
    acts: dict[str, Callable[[Stage, Owner, int], float]] = {
        "start": _away_at_start, "middle": _away_in_the_middle, "flapping": _comes_and_goes,
    }  # fmt: skip
    lost = double = false = 0
    ok, latest_s, details = True, 0.0, dict[str, Any]()
    for name, act in acts.items():
        jobs = setting.sized(4, 20) if name != "flapping" else setting.sized(6, 120)
        with stage(setting, FOUND, FACTOR, f"offline-{name}") as at:
            if name == "start":
                at.provider.down()
            owner = at.start(orders=jobs, at_once=name != "flapping", keep_open=jobs, patience_s=4 * 3600.0)
            latest_s = max(latest_s, act(at, owner, jobs))
            edited = [fact["refused"] for fact in owner.heard("did") if fact["do"] == "edit"]
            at.ended(owner, 180.0)
            found = at.compared()
        lost, double = lost + found.lost, double + found.double
        false += found.jobs - found.states.get("done", 0)
        ok = ok and found.is_clean and found.states == {"done": jobs} and edited == [None]
        details[name] = {**found.breaches(), **found.states, "edits": edited}
    value = f"lost {lost} / double {double} / false failures {false}; goes on after {latest_s:.1f} s"
    return Figure("G03", value, ok and latest_s <= RESUMES_S, details)


def _away_at_start(at: Stage, owner: Owner, _: int) -> float:
    assert owner.until(_is_offline, 20.0) is not None, "the jobs do not wait for the network"
    return _edited_away_and_back(at, owner)


def _away_in_the_middle(at: Stage, owner: Owner, _: int) -> float:
    owner.until(lambda fact: fact["fact"] == "state" and fact["state"] == "running", 20.0)
    at.provider.down()
    return _edited_away_and_back(at, owner)


def _edited_away_and_back(at: Stage, owner: Owner) -> float:
    """Work on without a network for minutes, then put it up; return how long until the provider is asked again."""
    owner.tell("edit", text="A red kite over dunes, wide shot.")
    owner.until(lambda fact: fact["fact"] == "did", 10.0)
    owner.until(lambda _: False, at.setting.sized(10.0, 300.0) / FACTOR)
    before_s = at.provider.now_s()
    at.provider.up()
    for _ in range(100):
        later = [each.at_s for each in at.provider.asked() if each.at_s >= before_s]
        if later:
            return later[0] - before_s
        owner.until(lambda _: False, 0.05)
    return 1e9


def _comes_and_goes(at: Stage, owner: Owner, _: int) -> float:
    owner.until(lambda fact: fact["fact"] == "ack", 20.0)
    owner.tell("edit", text="A red kite over dunes, wide shot.")
    for _ in range(round(at.setting.sized(20.0, 1800.0) / (2 * FLAP_S))):
        owner.until(lambda _: False, FLAP_S / FACTOR)
        at.provider.down()
        owner.until(lambda _: False, FLAP_S / FACTOR)
        at.provider.up()
    return 0.0


def _is_offline(fact: Fact) -> bool:
    return fact.get("held") == "offline"


# ---- G04 -------------------------------------------------------------------------------------------------------------


def portals(setting: Setting) -> Figure:
    """G04: a portal answers every request with a page: nothing of it is taken for an answer or saved."""
    saved, ok, details, posts, jobs = 0, True, dict[str, Any](), 0, 6
    for name, variant in (("keys", Variant(idempotent=True, render_s=20.0)), ("none", Variant(render_s=20.0))):
        with stage(setting, variant, FACTOR, f"portal-{name}") as at:
            owner = at.start(orders=jobs, at_once=True, reach={"at_once": 3}, patience_s=3600.0)
            running = set[str]()
            while len(running) < 3 and (fact := owner.hear(20.0)) is not None:
                running |= {fact["id"]} if fact["fact"] == "state" and fact["state"] == "running" else set()
            at.provider.rules(*(Rule(on, "html" if on == "media" else "status", values=PORTAL) for on in KINDS))
            owner.until(lambda _: False, setting.sized(15.0, 300.0) / FACTOR)
            at.provider.rules()
            at.ended(owner, 60.0)
            found, wrong = at.compared(), wrong_files(at, variant.media_bytes)
            again = sum(count - 1 for count in sends_by_intent(at.provider.folder).values())
        posts += again if name == "none" else 0
        saved += wrong + found.bad_files
        open_ones = {"unknown"} if name == "none" else set()
        ok = ok and found.is_clean and not saved and set(found.states) - {"done"} <= open_ones
        details[name] = {**found.breaches(), **found.states, "sent_again": again}
    value = f"wrong saves {saved}, POSTs again without a key {posts}, {details['keys']['done']} of {jobs} done after it"
    return Figure("G04", value, ok and posts == 0 and details["keys"]["done"] == jobs, details)


# ---- G05 -------------------------------------------------------------------------------------------------------------


def wrong_certificates(setting: Setting) -> Figure:
    """G05: expired, self-signed, for another host, of an authority nobody knows: refused; a private one accepted."""
    if not certificates.can_make():
        return Figure("G05", "not run: certificates cannot be made here without the openssl program", False)
    made = certificates.made(setting.folder / "certificates")
    authority = str(made.authority)
    cases = (
        ("expired", made.expired, authority, False), ("self-signed", made.self_signed, authority, False),
        ("wrong host", made.wrong_host, authority, False), ("unknown authority", made.good, "", False),
        ("private authority", made.good, authority, True),
    )  # fmt: skip
    false, words, ok = 0, dict[str, str](), True
    for number, (name, certificate, ca_file, is_good) in enumerate(cases):
        accepted, said, clean = _asked_with(setting, f"tls-{number}", certificate, ca_file, is_good=is_good)
        false += accepted and not is_good
        words[name] = said
        ok = ok and clean and accepted is is_good
    told_apart = len({said for name, said in words.items() if name != "private authority"})
    value = (
        f"false accepts {false} of {len(cases) - 1}, {told_apart} messages of their own; a private authority accepted"
    )
    return Figure("G05", value, ok and told_apart == len(cases) - 1, {"words": words})


def _asked_with(
    setting: Setting, name: str, certificate: Path, ca_file: str, *, is_good: bool
) -> tuple[bool, str, bool]:
    """Return whether a request arrived, what was said where none could, and whether all is as it must be."""
    times, place = ScaledTime(time.time(), FACTOR), setting.folder / name
    with PaidProvider(
        setting.nursery, place / "provider", Variant(finds=True, render_s=1.0), times, certificate=str(certificate),
        ca_file=ca_file,
    ) as provider:  # fmt: skip
        at = Stage(setting, provider, times, place / "workspace")
        owner = at.start(orders=1, finish=is_good)
        fact = None if is_good else owner.until(_is_offline, 20.0)
        if not is_good:
            owner.until(lambda _: False, 10.0 / FACTOR)
            owner.tell("end")
        at.ended(owner)
        found = at.compared(at_rest=is_good)
        accepted = bool(provider.asked())
    said = str(fact["what"]) if fact is not None else ""
    return accepted, said, found.is_clean and found.states == ({"done": 1} if is_good else {"queued": 1})
