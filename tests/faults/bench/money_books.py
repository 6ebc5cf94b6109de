"""Owns the experiments about what is kept here while the world errs: a held database, a deleted project, the books."""

import contextlib
import sqlite3
import time

from tests.faults.bench.experiments import Figure, Setting, Stage, stage
from tests.faults.bench.fault_rules import Rule
from tests.faults.bench.load import FAULTS
from tests.faults.bench.paid_jobs import Variant

FOUND = Variant(finds=True, render_s=1.0)
TOLD_AFTER_S = 5.0


def held_database(setting: Setting) -> Figure:
    """D04: another program holds the database for 1, 5 and 30 s.

    While an owner works nobody else gets it: it is locked for as long as it is open. So it is held while the owner
    opens: it waits up to 5 s, then ends with the reason; nothing is lost, and the next start goes on.
    """
    ok, words = True, list[str]()
    with stage(setting, FOUND, 1.0) as at:
        at.finished(60.0, orders=2)
        owner = at.start(orders=4, finish=False)
        owner.until(lambda fact: fact["fact"] == "state", 20.0)
        with contextlib.closing(sqlite3.connect(at.workspace / "workspace.sqlite", timeout=0.5)) as connection:
            try:
                connection.execute("BEGIN EXCLUSIVE")
                ok = False
            except sqlite3.OperationalError:
                words.append("an owner's database cannot be held")
        owner.tell("end")
        at.ended(owner)
        for held_s in setting.sized((1.0,), (1.0, 5.0, 30.0)):
            said, after_s = _held_at_start(at, held_s)
            ok = ok and (said is None or after_s <= TOLD_AFTER_S + 2.0)
            ok = ok and (said is None or held_s >= TOLD_AFTER_S) and (said is not None or held_s <= TOLD_AFTER_S)
            words.append(f"held {held_s:g} s: {'opened' if said is None else 'told'} after {after_s:.1f} s")
        at.finished(90.0, orders=4)
        found = at.compared()
    return Figure("D04", f"lost writes 0; {'; '.join(words)}", ok and found.is_clean and found.states == {"done": 4})


def _held_at_start(at: Stage, held_s: float) -> tuple[str | None, float]:
    """Hold the database while an owner starts; return what it said where it did not open, and after how long."""
    with contextlib.closing(sqlite3.connect(at.workspace / "workspace.sqlite", timeout=10.0)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        began = time.monotonic()
        owner = at.start(orders=4, finish=False)
        fact = owner.until(lambda each: each["fact"] in ("opened", "not_opened"), held_s)
        connection.rollback()
    fact = fact or owner.until(lambda each: each["fact"] in ("opened", "not_opened"), 20.0)
    after_s = time.monotonic() - began
    if fact is not None and fact["fact"] == "opened":
        owner.tell("end")
    at.ended(owner)
    return (None if fact is not None and fact["fact"] == "opened" else str(fact)), after_s


def deleted_projects(setting: Setting) -> Figure:
    """D11: a project with running paid jobs is deleted: their results are fetched, their money stays in the ledger."""
    jobs = setting.sized(4, 30)
    with stage(setting, FOUND.replace(render_s=20.0), 20.0) as at:
        owner = at.start(orders=jobs, at_once=True, finish=False, reach={"at_once": jobs})
        running = set[str]()
        while len(running) < jobs:
            fact = owner.hear(30.0)
            assert fact is not None, "the jobs do not run"
            if fact["fact"] == "state" and fact["state"] == "running":
                running.add(fact["id"])
        owner.tell("delete_project")
        did = owner.until(lambda fact: fact["fact"] == "did", 20.0) or {}
        owner.tell("end")
        at.ended(owner)
        at.finished(90.0)
        found = at.compared()
    lost = jobs - found.takes
    value = f"lost results {lost} of {jobs}, {found.words()}"
    return Figure("D11", value, found.is_clean and not lost and did.get("refused", "") is None)


def books_agree(setting: Setting) -> Figure:
    """D12: after a run with faults of every kind the ledger's sum is the provider's, or the difference is listed."""
    jobs, listed, difference, ok = setting.sized(12, 300), 0, 0, True
    kinds = (FOUND, Variant(idempotent=True, key_window_s=3600.0, render_s=1.0), Variant(lists=True, render_s=1.0),
             Variant(render_s=1.0), Variant(finds=True, render_s=1.0, tells_cost=False))  # fmt: skip
    billed = 0
    for number, kind in enumerate(kinds):
        with stage(setting, kind, 60.0, name=f"books-{number}") as at:
            at.provider.rules(
                *(Rule(on, do, billed=bill, share=0.06, values=values) for on, do, bill, values in FAULTS),
                Rule("poll", "fail", share=0.02, values={"refund": True}),
                Rule("poll", "fail", share=0.02, values={"refund": False}),
            )
            at.ended(at.start(orders=jobs, keep_open=20, patience_s=1800.0), 120.0)
            at.provider.rules()
            at.finished(120.0, orders=jobs, patience_s=7200.0)
            found = at.compared()
        difference += found.difference_micro_usd
        listed += found.listed_micro_usd
        billed += found.billed_micro_usd
        ok = ok and found.is_clean
    value = (
        f"difference {difference / 1e6:.2f} $ of {billed / 1e6:.2f} $ billed; {listed / 1e6:.2f} $ listed as unknown"
    )
    return Figure("D12", value, ok and not difference)
