"""Owns the experiments with very many jobs: a long queue over several providers, a day that is run through quickly."""

import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from tests.faults.bench.engine_process import Owner
from tests.faults.bench.experiments import Figure, Setting, Stage
from tests.faults.bench.fault_rules import Rule
from tests.faults.bench.paid_jobs import Variant
from tests.faults.bench.provider_process import PaidProvider
from tests.faults.bench.scaled_loop import ScaledTime

PROVIDERS = 4
USABLE_S, RECONCILED_S, PAUSE_MS, MEMORY_MB = 3.0, 60.0, 100.0, 300.0
WAL_BYTES, LOG_BYTES = 64 << 20, 50 << 20
LOOK_EVERY_S = 5.0


def rss_mb(pid: int) -> float:
    """Return the memory that a process has in use, in MB."""
    for line in Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0


def handles(pid: int) -> int:
    """Return how many files and sockets a process has open."""
    return sum(1 for _ in Path(f"/proc/{pid}/fd").iterdir())


@contextmanager
def stages(setting: Setting, variant: Variant, factor: float, count: int = PROVIDERS) -> Iterator[Stage]:
    """Give several providers of one kind and an empty workspace."""
    times = ScaledTime(time.time(), factor)
    with ExitStack() as stack:
        providers = []
        for number in range(count):
            folder, seed = setting.folder / f"provider-{number}", setting.seed + number
            made = PaidProvider(setting.nursery, folder, variant, times, seed=seed, provider_id=f"bench{number}")
            providers.append(stack.enter_context(made))
        yield Stage(setting, providers[0], times, setting.folder / "workspace", others=tuple(providers[1:]))


# ---- H01 -------------------------------------------------------------------------------------------------------------


class _Start(NamedTuple):
    usable_s: float
    reconciled_s: float
    pause_p99_ms: float
    memory_mb: float


def long_queue(setting: Setting) -> Figure:
    """Kill an owner of a long queue; the next one must be usable soon, ask about all that runs, and stay small."""
    queued, running = setting.sized((400, 40), (10_000, 500))
    plan: dict[str, Any] = {"finish": False, "reach": {"at_once": running // PROVIDERS}}
    with stages(setting, Variant(finds=True, render_s=1e6), factor=1.0) as at:
        bare = _settled_mb(at, at.start(orders=0, **plan))
        owner = at.start(orders=queued + running, keep_open=queued + running, at_once=True, **plan)
        count = 0
        while count < running:
            fact = owner.hear(120.0)
            assert fact is not None, f"{count} of {running} jobs run"
            count += fact["fact"] == "state" and fact["state"] == "running"
        at.killed(owner, group=False)
        posts = _asked(at, "create")
        start = _started_again(at, running, bare, plan)
        posts = _asked(at, "create") - posts
    words = (
        f"usable {start.usable_s:.1f} s, all {running} asked about after {start.reconciled_s:.0f} s, pause p99"
        f" {start.pause_p99_ms:.0f} ms, memory +{start.memory_mb:.0f} MB, {posts} POSTs of running jobs"
    )
    held = (start.usable_s <= USABLE_S, start.reconciled_s <= RECONCILED_S, start.pause_p99_ms <= PAUSE_MS,
            start.memory_mb <= MEMORY_MB, posts == 0)  # fmt: skip
    return Figure("H01", words, all(held), start._asdict())


def _settled_mb(at: Stage, owner: Owner) -> float:
    """Return the memory of an owner with nothing to do, and end it."""
    owner.until(lambda fact: fact["fact"] == "opened", 30.0)
    owner.tell("facts")
    owner.until(lambda fact: fact["fact"] == "did", 30.0)
    memory = rss_mb(owner.pid)
    at.killed(owner, group=True)
    return memory


def _started_again(at: Stage, running: int, bare_mb: float, plan: dict[str, Any]) -> _Start:
    began = time.time()
    owner = at.setting.nursery.start_cold(at.workspace, at.plan(orders=0, **plan))
    opened = owner.until(lambda fact: fact["fact"] == "opened", 60.0)
    assert opened is not None, "the owner did not open"
    usable_s = time.time() - began
    deadline = time.time() + 2 * RECONCILED_S
    while _polled_since(at, began) < running and time.time() < deadline:
        owner.hear(0.5)
    reconciled_s = time.time() - began
    owner.tell("facts")
    facts = owner.until(lambda fact: fact["fact"] == "did", 30.0) or {}
    start = _Start(usable_s, reconciled_s, float(facts.get("pause_p99_ms", 1e9)), rss_mb(owner.pid) - bare_mb)
    at.killed(owner, group=True)
    return start


def _asked(at: Stage, what: str) -> int:
    return sum(len(each.asked(what)) for each in (at.provider, *at.others))


def _polled_since(at: Stage, moment_s: float) -> int:
    """Return about how many jobs a question was asked since."""
    return sum(
        len({asked.remote_id for asked in each.asked("poll") if asked.at_s >= moment_s})
        for each in (at.provider, *at.others)
    )


# ---- H02 -------------------------------------------------------------------------------------------------------------

FAULTS: tuple[tuple[str, str, bool, dict[str, Any]], ...] = (
    ("create", "reset", True, {}), ("create", "close", True, {}), ("create", "status", True, {"status": 502}),
    ("create", "status", False, {"status": 503}),
    ("create", "status", False, {"status": 429, "headers": {"Retry-After": "2"}}),
    ("create", "status", False, {"status": 422}), ("create", "odd", True, {"body": "no_id"}),
    ("create", "odd", True, {"body": "html"}), ("poll", "status", False, {"status": 500}),
    ("poll", "status", False, {"status": 429}), ("poll", "reset", False, {}), ("poll", "odd", False, {"body": "html"}),
    ("poll", "close", False, {}), ("media", "reset", False, {}), ("media", "close", False, {}),
    ("find", "status", False, {"status": 500}), ("list", "reset", False, {}),
)  # fmt: skip
"""Faults of the groups A to C as a day has them: kind of request, what happens, whether it was charged, and how."""


def a_day(setting: Setting) -> Figure:
    """Run a day of jobs through in minutes, with faults among them; memory and handles must not grow."""
    orders, factor, seconds = setting.sized((60, 20.0, 20.0), (20_000, 60.0, 24 * 60.0))
    share = 0.05
    rules = [Rule(on, do, billed=billed, share=share / len(FAULTS) * 4, values=values)
             for on, do, billed, values in FAULTS]  # fmt: skip
    looks: list[tuple[float, float, int]] = []
    wal = 0
    with stages(setting, Variant(finds=True, idempotent=True, render_s=20.0), factor) as at:
        for provider in (at.provider, *at.others):
            provider.rules(*rules)
        owner = at.start(
            orders=orders, keep_open=200, at_once=True, finish=True, settles=True, patience_s=30 * 3600.0,
            tell_states=False, reach={"at_once": 25},
        )  # fmt: skip
        began = time.monotonic()
        while owner.hear(LOOK_EVERY_S) is not None or _alive(owner.pid):
            if time.monotonic() - began > seconds * 1.5:
                break
            now = time.monotonic() - began
            if not looks or now - looks[-1][0] >= LOOK_EVERY_S:
                looks.append((now, rss_mb(owner.pid), handles(owner.pid)))
                wal = max(wal, _size(at.workspace / "workspace.sqlite-wal"))
        took_s = time.monotonic() - began
        at.ended(owner, 120.0)
        found = at.compared()
    memory, open_files = _slope([(at_s, mb) for at_s, mb, _ in looks]), _slope([(at_s, n) for at_s, _, n in looks])
    logs = sum(_size(path) for path in (at.workspace / "logs").glob("*"))
    per_day_mb = memory * seconds
    flat = len(looks) < 20 or (per_day_mb <= 60.0 and abs(open_files * seconds) <= 20)
    words = (
        f"{found.words()}; {took_s / max(1, found.jobs) * 1000:.0f} ms a job, memory {per_day_mb:+.0f} MB and handles"
        f" {open_files * seconds:+.0f} over the later half, write-ahead log {wal / 1e6:.0f} MB"
    )
    ok = found.is_clean and flat and wal <= WAL_BYTES and logs <= LOG_BYTES
    return Figure(
        "H02", words, ok, {**found.breaches(), "took_s": took_s, "looks": looks[-50:], "states": found.states}
    )


def _alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except (OSError, IndexError):
        return False


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _slope(points: list[tuple[float, float]]) -> float:
    """Return by how much a value grows a second, over the later half of the points (least squares)."""
    later = points[len(points) // 2 :]
    if len(later) < 3:
        return 0.0
    mean_x = sum(x for x, _ in later) / len(later)
    mean_y = sum(y for _, y in later) / len(later)
    below = sum((x - mean_x) ** 2 for x, _ in later)
    return sum((x - mean_x) * (y - mean_y) for x, y in later) / below if below else 0.0
