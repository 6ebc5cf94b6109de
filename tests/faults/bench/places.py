"""Owns the experiments about where a workspace lies and who else wants it: G06 and G07."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.faults.bench.books import sends_by_intent
from tests.faults.bench.engine_process import ROOT, Fact, Owner
from tests.faults.bench.experiments import Figure, Setting, Stage, stage
from tests.faults.bench.paid_jobs import Variant
from tests.faults.bench.small_disks import can_mount, small_disk

FACTOR = 20.0
QUICK = Variant(finds=True, render_s=1.0)
ENOUGH_KB = 32_000
RECOVERY_S = 2.0
WORKSPACE_LOCKED = 5
ODD_NAMES = (
    "with spaces and 'quotes' \"double\"", "per%20cent#hash?query&and=1", "-leading dash", "новая 工作 مشروع 🎬",
    "new\nline", "back\\slash", "trailing dot.", "n" * 250, "é" * 125, "$HOME `id` ;x",
)  # fmt: skip


# ---- G06 -------------------------------------------------------------------------------------------------------------


def bad_places(setting: Setting) -> Figure:
    """G06: a place that cannot be written, that is full, or has an odd name: no POST without an intent, no crash."""
    if not can_mount(setting.folder / "try"):
        return Figure("G06", "not run: no file system can be mounted here", False)
    posts, crashes, details = 0, 0, dict[str, Any]()
    for name, act in (("read-only", _read_only), ("full", _filled), ("small", _quota)):
        more, crashed, details[name] = act(setting)
        posts, crashes = posts + more, crashes + crashed
    names, bad = setting.sized(ODD_NAMES[3:8:4], ODD_NAMES), 0
    for number, odd in enumerate(names):
        with stage(setting, QUICK, FACTOR, f"odd-{number}") as at:
            at.workspace = at.workspace.parent / odd
            at.finished(orders=2)
            bad += not at.compared().is_clean
    good = f"{len(names) - bad} of {len(names)} odd paths good"
    value = f"POSTs {posts} while nothing could be stored, crashes {crashes}; {good}"
    return Figure(
        "G06", value, not posts and not crashes and not bad and all(v["ok"] for v in details.values()), details
    )


def _read_only(setting: Setting) -> tuple[int, int, dict[str, Any]]:
    """Start where nothing can be written, then where it can."""
    with stage(setting, QUICK, FACTOR, "read-only") as at, small_disk(at.workspace.parent / "disk", ENOUGH_KB) as disk:
        at.workspace = disk.folder / "workspace"
        disk.read_only(on=True)
        owner = at.ended(at.start(orders=2))
        told = [fact["what"] for fact in owner.heard("not_opened")]
        posts = len(at.provider.asked())
        disk.read_only(on=False)
        at.finished(orders=2)
        found = at.compared()
    return posts, _crashed(owner), {"ok": found.is_clean and len(told) == 1 and owner.code == 3, "told": told}


def _filled(setting: Setting) -> tuple[int, int, dict[str, Any]]:
    """Take the last byte of room in the middle of the work; give it back."""
    with stage(setting, QUICK, FACTOR, "full") as at, small_disk(at.workspace.parent / "disk", ENOUGH_KB) as disk:
        at.workspace = disk.folder / "workspace"
        owner = at.start(orders=60, keep_open=2, finish=False)
        owner.until(lambda fact: fact["fact"] == "state" and fact["state"] == "done", 20.0)
        disk.fill()
        owner.until(_told_of, 5.0)
        owner.until(lambda _: False, 20.0 / FACTOR)
        told = any(_told_of(fact) for fact in owner.facts)
        at.killed(owner, group=False)
        disk.empty()
        then = at.compared(at_rest=False)
        promised = {fact["key"] for fact in at.facts if fact["fact"] == "ack"}
        posts = sum(intent not in promised for intent in sends_by_intent(at.provider.folder))
        at.finished(orders=setting.sized(8, 60))
        found = at.compared()
    ok = found.is_clean and then.is_clean and told
    crashed = int("Traceback" in owner.errors.read_text(encoding="utf-8"))
    return posts + then.lost, crashed, {"ok": ok, "told": told, **then.breaches(), **found.breaches()}


def _told_of(fact: Fact) -> bool:
    """Say whether a fact tells that something could not be written."""
    return bool(fact["fact"] == "refused" or (fact["fact"] == "phase" and fact["phase"] == "not_saved"))


def _quota(setting: Setting) -> tuple[int, int, dict[str, Any]]:
    """Begin with too little room, at many sizes; then give room and finish."""
    posts, crashes, ok, sizes = 0, 0, True, setting.sized((350,), tuple(range(60, 1100, 50)))
    breaches = dict[str, Any]()
    for size_kb in sizes:
        with stage(setting, QUICK, FACTOR, f"small-{size_kb}") as at:
            with small_disk(at.workspace.parent / "disk", size_kb) as disk:
                at.workspace = disk.folder / "workspace"
                owner = at.start(orders=4, keep_open=4, finish=False)
                owner.until(lambda fact: fact["fact"] in ("not_opened", "refused"), 30.0 / FACTOR)
                if owner.is_alive:
                    owner.tell("end")
                at.ended(owner)
                disk.size(ENOUGH_KB)
                at.finished(orders=4)
                found = at.compared()
            promised = {fact["key"] for fact in at.facts if fact["fact"] == "ack"}
            posts += sum(intent not in promised for intent in sends_by_intent(at.provider.folder))
            crashes += _crashed(owner)
            ok = ok and found.is_clean and found.takes == 4
            breaches |= {str(size_kb): found.breaches()} if found.breaches() else {}
    return posts, crashes, {"ok": ok, "sizes": len(sizes), "breaches": breaches}


def _crashed(owner: Owner) -> int:
    return int(owner.code not in (0, 3) or "Traceback" in owner.errors.read_text(encoding="utf-8"))


# ---- G07 -------------------------------------------------------------------------------------------------------------


def starts_at_once(setting: Setting) -> Figure:
    """G07: many starts at once, of the engine and of the command line; a start over what a killed one left."""
    engines, commands = setting.sized((6, 2), (40, 10))
    with stage(setting, QUICK, 1.0) as at:
        owners = [at.start(orders=0, finish=False) for _ in range(engines)]
        asked = [_command(at.workspace) for _ in range(commands)]
        first = [owner.until(lambda fact: fact["fact"] in ("opened", "not_opened"), 60.0) for owner in owners]
        told = [json.loads(each.communicate(timeout=120)[0] or "{}") for each in asked]
        who = [fact["what"] for fact in first if fact is not None and fact["fact"] == "not_opened"]
        has = [
            owner for owner, fact in zip(owners, first, strict=True) if fact is not None and fact["fact"] == "opened"
        ]
        codes = [each.returncode for each in asked]
        for owner in owners:
            if owner not in has:
                at.ended(owner)
        for owner in has[1:]:
            at.killed(owner, group=True)
        at.killed(has[0], group=False)
        slowest_s = max(_start_after(at, words) for words in (None, _reused_id(), "no lock's words"))
        found = at.compared(at_rest=False)
    lost = sum(code != WORKSPACE_LOCKED for code in codes)
    named = sum("process" in words for words in who) == engines - 1
    good = len(has) == 1 and not lost and named and slowest_s <= RECOVERY_S and found.integrity == "ok"
    value = f"owners {len(has)} of {engines + commands} starts, {len(codes) - lost} of {commands} commands ended with 5"
    return Figure(
        "G07", f"{value}, recovery {slowest_s:.2f} s", good, {"codes": codes, "told": told[:2], "who": who[:2]}
    )


def _command(workspace: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "studio", "jobs", "list", "--json", "--workspace", str(workspace)],
        cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip


def _reused_id() -> str:
    """Return what a lock would say whose owner's id is that of another process by now: the first one's."""
    return json.dumps({"pid": 1, "program": "Shotwright", "since": "2026-01-01T00:00:00Z"})


def _start_after(at: Stage, lock: str | None) -> float:
    """Return how long a start takes over a lock that a killed owner left, or that says this."""
    if lock is not None:
        (at.workspace / "workspace.lock").write_text(lock, encoding="utf-8")
    owner = at.start(orders=0, finish=False)
    opened = owner.until(lambda fact: fact["fact"] == "opened", 20.0)
    took_s = float(opened["after_s"]) if opened is not None else 1e9
    at.killed(owner, group=True)
    return took_s
