"""Owns the experiments about keeping results: no room, a folder that goes away, the order of a save, damage later."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.faults.bench.books import sends_by_intent
from tests.faults.bench.downloads import wrong_files
from tests.faults.bench.engine_process import ROOT, Fact, Owner
from tests.faults.bench.experiments import Figure, Setting, Stage, stage
from tests.faults.bench.paid_jobs import Variant
from tests.faults.bench.save_order import judged
from tests.faults.bench.small_disks import can_mount, small_disk

FACTOR = 20.0
SIZE = 300_000
RESULTS = Variant(finds=True, render_s=1.0, media_bytes=SIZE)
ENOUGH_KB = 32_000
JOBS = 4


# ---- C09 -------------------------------------------------------------------------------------------------------------


def small_disks(setting: Setting) -> Figure:
    """C09: results come to disks of many sizes that are too small, then there is room: no partial file, no POST."""
    if not can_mount(setting.folder / "try"):
        return Figure("C09", "not run: no file system can be mounted here", False)
    sizes = setting.sized((800,), tuple(range(450, 1450, 50)))
    bad = posts = full = unsaid = 0
    ok, details = True, dict[str, Any]()
    for size_kb in sizes:
        with stage(setting, RESULTS, FACTOR, f"disk-{size_kb}") as at:
            with small_disk(at.workspace.parent / "disk", size_kb) as disk:
                at.workspace = disk.folder / "workspace"
                owner = at.start(orders=JOBS, at_once=True, patience_s=3600.0)
                is_full = owner.until(_not_saved, 20.0) is not None
                partial = _partial_files(at)
                disk.size(ENOUGH_KB)
                at.ended(owner, 60.0)
                at.finished(60.0, orders=JOBS)
                found, wrong = at.compared(), wrong_files(at, SIZE)
            posts += sum(count - 1 for count in sends_by_intent(at.provider.folder).values())
        full += is_full
        unsaid += is_full and not any("bytes" in fact["what"] for fact in at.facts if fact.get("what"))
        bad += found.bad_files + wrong + partial
        good = found.is_clean and found.states == {"done": JOBS}
        ok = ok and good
        details |= {} if good else {str(size_kb): {**found.breaches(), **found.states}}
    value = f"bad files {bad}, POSTs again {posts}, {full} of {len(sizes)} disks were full, {unsaid} did not name bytes"
    return Figure("C09", value, ok and full > 0 and not bad + posts + unsaid, details)


def _not_saved(fact: Fact) -> bool:
    return fact["fact"] in ("refused", "not_opened") or (fact["fact"] == "phase" and fact["phase"] == "not_saved")


def _partial_files(at: Stage) -> int:
    """Return how many final files are shorter than a result is."""
    return sum(path.stat().st_size != SIZE for path in (at.workspace / "media").rglob("*.mp4"))


# ---- C11 -------------------------------------------------------------------------------------------------------------


def folder_goes_away(setting: Setting) -> Figure:
    """C11: the folder of results is removed, something else, read-only or unmounted while results come."""
    kinds: dict[str, Callable[[Stage], Callable[[], None]]] = {"removed": _removed, "a file": _another_thing}
    if can_mount(setting.folder / "try"):
        kinds["read-only"] = _read_only
    stuck, told, ok, details = 0, 0, True, dict[str, Any]()
    for name, take_away in list(kinds.items())[:: setting.sized(2, 1)]:
        with stage(setting, RESULTS, FACTOR, f"folder-{name}") as at:
            at.provider.down("media")
            owner = at.start(orders=JOBS, keep_open=2, finish=False)
            owner.until(lambda fact: fact["fact"] == "state" and fact["state"] == "fetching", 20.0)
            bring_back = take_away(at)
            at.provider.up("media")
            seen = _seen_without_folder(owner)
            bring_back()
            owner.tell("end")
            at.ended(owner)
            later = at.start(orders=JOBS)  # with another folder for its files it holds itself for a copy, and waits
            later.until(lambda fact: fact["fact"] == "opened", 20.0)
            later.tell("pause", paused=False)
            at.ended(later, 60.0)
            found, wrong = at.compared(), wrong_files(at, SIZE)
        told += "not_saved" in seen
        gave_up = seen & {"failed", "cancelled"}
        stuck += found.jobs - found.states.get("done", 0)
        ok = ok and found.is_clean and not wrong and not gave_up and seen & {"not_saved", "done"} != set()
        details[name] = {**found.breaches(), **found.states, "seen": sorted(seen)}
    value = f"stuck {stuck} of {JOBS * len(details)}, told as not saved with {told} of {len(details)} kinds of loss"
    return Figure("C11", value, ok and not stuck and told > 0, details)


def _seen_without_folder(owner: Owner) -> set[str]:
    """Return the states and phases that are told in half a minute of the program's time."""
    before = len(owner.facts)
    owner.until(_not_saved, 20.0)
    owner.until(lambda _: False, 10.0 / FACTOR)
    return {str(fact.get("phase") or fact.get("state")) for fact in owner.facts[before:]}


def _removed(at: Stage) -> Callable[[], None]:
    shutil.rmtree(at.workspace / "media")
    shutil.rmtree(at.workspace / "parts")

    def back() -> None:
        for name in ("media", "parts"):
            (at.workspace / name).mkdir(exist_ok=True)

    return back


def _another_thing(at: Stage) -> Callable[[], None]:
    place = at.workspace / "media"
    place.rename(place.with_name("aside"))
    place.write_bytes(b"no folder")

    def back() -> None:
        place.unlink()
        place.with_name("aside").rename(place)

    return back


def _read_only(at: Stage) -> Callable[[], None]:
    holder = small_disk(at.workspace / "media", ENOUGH_KB)
    disk = holder.__enter__()
    disk.read_only(on=True)

    def back() -> None:
        holder.__exit__(None, None, None)

    return back


# ---- C13 -------------------------------------------------------------------------------------------------------------


def order_of_saves(setting: Setting) -> Figure:
    """C13: what the system was asked to do in each save: file synced, named, folder synced, database committed."""
    if shutil.which("strace") is None:
        return Figure("C13", "not run: this machine has no strace", False)
    saves = setting.sized(3, 100)
    with stage(setting, RESULTS, 2.0) as at:
        owner = at.start(orders=saves + 4, keep_open=4, finish=False)
        owner.until(lambda fact: fact["fact"] == "opened", 20.0)
        trace = at.workspace.parent / "trace"
        calls = "openat,write,pwrite64,fsync,fdatasync,link,linkat,rename,renameat,renameat2"
        tracer = subprocess.Popen(
            ["strace", "-f", "-y", "-s", "0", "-e", f"trace={calls}", "-o", str(trace), "-p", str(owner.pid)],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        done = set[str]()
        while len(done) < saves + 4 and (fact := owner.hear(60.0)) is not None:
            done |= {fact["id"]} if fact["fact"] == "state" and fact["state"] == "done" else set()
        owner.tell("end")
        at.ended(owner)
        tracer.wait(30)
        found = at.compared()
        right, wrong = judged(trace.read_text(encoding="utf-8", errors="replace"))
    value = f"right order {right} of {right + len(wrong)} saves"
    return Figure("C13", value, found.is_clean and not wrong and right >= saves, {"wrong": wrong[:5]})


# ---- C14 -------------------------------------------------------------------------------------------------------------


def damaged_later(setting: Setting) -> Figure:
    """C14: saved files are deleted, cut, edited, and get one bit flipped: each is noticed, and none is bought again."""
    kinds = ("deleted", "cut", "edited", "flipped")
    each, chance = setting.sized(1, 10), setting.chance()
    count = each * len(kinds)
    with stage(setting, RESULTS, FACTOR) as at:
        at.finished(60.0, orders=count, at_once=True)
        files = sorted((at.workspace / "media").rglob("*.mp4"))
        for number, path in enumerate(files):
            _damage(path, kinds[number % len(kinds)], chance.randrange(100, SIZE))
        before = len(at.provider.asked())
        listed = _command(at, "take", "list")["takes"]
        missing = sum(bool(take["missing"]) for take in listed)
        checks = {check["name"]: check for check in _command(at, "doctor")["checks"]}
        at.finished(30.0, orders=count)
        asked = len(at.provider.asked()) - before
    told = checks.get("results", {"status": "ok", "found": ""})
    noticed = int(str(told["found"]).split(" ")[0]) if told["status"] != "ok" else missing
    value = f"undetected {count - noticed} of {count}: {missing} missing when listed, {noticed} found by the check"
    return Figure("C14", f"{value}; requests {asked}", noticed == count and not asked, {"told": told})


def _damage(path: Path, kind: str, at: int) -> None:
    content = bytearray(path.read_bytes())
    if kind == "deleted":
        path.unlink()
        return
    if kind == "cut":
        del content[-100:]
    elif kind == "edited":
        content[at : at + 40] = b"edited by hand".ljust(40, b".")
    else:
        content[at] ^= 1 << (at % 8)
    path.chmod(0o600)
    path.write_bytes(bytes(content))


def _command(at: Stage, *words: str) -> dict[str, Any]:
    ended = subprocess.run(
        [sys.executable, "-m", "studio", *words, "--json", "--workspace", str(at.workspace)],
        cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    found: dict[str, Any] = json.loads(ended.stdout)
    return found
