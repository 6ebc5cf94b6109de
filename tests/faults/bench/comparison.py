"""Owns the holding of all against all after a run: the provider's books, the workspace, and what was seen.

No owner may run meanwhile. The books are the truth; what the studio calls unknown is no error, what it calls settled
must be so.
"""

import asyncio
import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from studio.domain.jobs import OPEN_STATES, GenerationJob, Held, JobState
from studio.domain.ledger import LedgerKind, LedgerRow, job_money, settled
from studio.domain.ledger_ports import LedgerQuery
from studio.domain.project import Take
from studio.providers.frozen_request import thawed
from studio.services.system import SystemClock
from studio.store.database import Database
from studio.store.job_store import SqliteJobStore
from studio.store.ledger_store import SqliteLedgerStore
from studio.store.take_store import SqliteTakeStore
from tests.faults.bench.books import Asked, Bill, asked, bills, charges_by_intent
from tests.faults.bench.engine_process import Fact

FREE_TO_ACT = frozenset({Held.USER, Held.BUDGET, Held.NO_KEY, Held.ACCOUNT})


class Compared(NamedTuple):
    """What was found. Everything up to `difference_micro_usd` must be 0 or empty.

    `lost`: charged and not known here as that. `double`: charges beyond the first of an intent. `stuck`: jobs that
    neither get on nor can be acted on. `unwritten`: requests that came in without a job that says just that. `states`
    are the jobs at the end, `unknown` those whose fate nobody knows, `listed_micro_usd` what is listed as unknown;
    `pause_max_ms` is how long an owner's loop stood still, as far as owners told.
    """

    lost: int
    double: int
    stuck: int
    unwritten: int
    broken_promises: int
    bad_files: int
    orphans: int
    parts_left: int
    leaks: int
    integrity: str
    difference_micro_usd: int
    faults: tuple[str, ...]
    jobs: int
    bills: int
    billed_micro_usd: int
    unknown: int
    listed_micro_usd: int
    states: dict[str, int]
    takes: int
    pause_max_ms: float

    @property
    def is_clean(self) -> bool:
        """Whether nothing was lost, doubled, stuck, broken or left."""
        return self.breaches() == {}

    def breaches(self) -> dict[str, Any]:
        """Return what is not as it must be."""
        found = {name: getattr(self, name) for name in _NEVER}
        bad = {name: value for name, value in found.items() if value}
        return bad if self.integrity == "ok" else {**bad, "integrity": self.integrity}

    @property
    def ended(self) -> str:
        """How the jobs ended, in words such as `40 done, 2 unknown`."""
        return counted(self.states)

    def words(self) -> str:
        """Return it in one line."""
        money = f"{self.bills} bills of {self.billed_micro_usd / 1_000_000:.2f} $, {self.unknown} unknown"
        bad = ", ".join(f"{name} {value}" for name, value in self.breaches().items())
        return f"lost {self.lost}, double {self.double}, {self.jobs} jobs, {money}" + (f"; BAD: {bad}" if bad else "")


_NEVER = (
    "lost", "double", "stuck", "unwritten", "broken_promises", "bad_files", "orphans", "parts_left", "leaks",
    "difference_micro_usd", "faults",
)  # fmt: skip


def counted(numbers: Mapping[str, int]) -> str:
    """Return numbers by name as words, the greatest first."""
    return (
        ", ".join(f"{number} {name}" for name, number in sorted(numbers.items(), key=lambda pair: -pair[1])) or "none"
    )


def compared(
    workspace: Path,
    books: Sequence[Path],
    facts: Iterable[Fact] = (),
    *,
    secrets: Sequence[str] = ("bench-key",),
    at_rest: bool = True,
) -> Compared:
    """Hold everything against everything. `at_rest` says that the last owner had finished by itself."""
    charged = [bill for folder in books for bill in bills(folder)]
    sent = [each for folder in books for each in asked(folder, "create")]
    return asyncio.run(_compared(workspace, _Books(charged, sent), list(facts), secrets, at_rest))


class _Books(NamedTuple):
    """What providers charged, and the requests that may start paid work."""

    bills: list[Bill]
    sent: list[Asked]

    def net(self) -> Counter[str]:
        """Return what each intent was charged in the end."""
        found: Counter[str] = Counter()
        for bill in self.bills:
            found[bill.intent] += bill.micro_usd
        return found


async def _compared(
    workspace: Path, books: _Books, facts: list[Fact], secrets: Sequence[str], at_rest: bool
) -> Compared:
    found = await _read(workspace)
    jobs, takes, by_key, net = found.jobs, found.takes, {job.idempotency_key: job for job in found.jobs}, books.net()
    bad_files, orphans = _files(workspace, takes, jobs)
    return Compared(
        lost=sum(_is_lost(by_key.get(bill.intent), bill.remote_id) for bill in books.bills if bill.micro_usd > 0),
        double=sum(count - 1 for count in charges_by_intent(books.bills).values()),
        stuck=sum(_is_stuck(job) for job in jobs) if at_rest else 0,
        unwritten=sum(_is_unwritten(each, by_key.get(each.intent)) for each in books.sent),
        broken_promises=_broken_promises(found, facts),
        bad_files=bad_files,
        orphans=orphans,
        parts_left=sum(1 for _ in (workspace / "parts").iterdir()) if at_rest else 0,
        leaks=_leaks(workspace, secrets),
        integrity=found.integrity,
        difference_micro_usd=sum(abs(_difference(job, found.rows[job.id], net[job.idempotency_key])) for job in jobs)
        + sum(amount for intent, amount in net.items() if intent not in by_key),
        faults=tuple(fact["error"] for fact in facts if fact["fact"] == "fault"),
        jobs=len(jobs),
        bills=len(books.bills),
        billed_micro_usd=sum(net.values()),
        unknown=sum(job.state is JobState.UNKNOWN for job in jobs),
        listed_micro_usd=sum(job.estimate.high_micro_usd or 0 for job in jobs if _is_open_about_money(job)),
        states=dict(Counter(job.state.value for job in jobs)),
        takes=len(takes),
        pause_max_ms=max((float(fact.get("pause_max_ms", 0.0)) for fact in facts), default=0.0),
    )


def _broken_promises(found: "_Found", facts: list[Fact]) -> int:
    """Return how many jobs that were promised are not there as they were, and how many done ones have no take."""
    keys, made = {job.id: job.idempotency_key for job in found.jobs}, {take.job_id for take in found.takes}
    promised = {fact["id"]: fact["key"] for fact in facts if fact["fact"] == "ack"}
    without_take = [job for job in found.jobs if job.state is JobState.DONE and job.id not in made]
    return sum(1 for job_id, key in promised.items() if keys.get(job_id) != key) + len(without_take)


def _is_unwritten(sent: Asked, job: GenerationJob | None) -> bool:
    """Say whether a request came in that no job says, or other bytes than its job says."""
    if job is None:
        return True
    return sent.body_sha256 not in ("", thawed(job.body).wire_sha256)


class _Found(NamedTuple):
    """What a workspace holds; `rows` are those of the ledger by job."""

    jobs: tuple[GenerationJob, ...]
    takes: tuple[Take, ...]
    rows: dict[str, list[LedgerRow]]
    integrity: str


async def _read(workspace: Path) -> _Found:
    database = await Database.open(workspace, SystemClock())
    try:
        jobs = await SqliteJobStore(database).jobs()
        takes = await SqliteTakeStore(database).takes()
        ledger = await SqliteLedgerStore(database).rows(LedgerQuery())
        integrity = await database.read(
            lambda connection: str(connection.execute("PRAGMA integrity_check").fetchone()[0])
        )
    finally:
        await database.close()
    rows: dict[str, list[LedgerRow]] = defaultdict(list)
    for row in ledger:
        rows[row.entry.job_id or ""].append(row)
    return _Found(jobs, takes, rows, integrity)


def _is_lost(job: GenerationJob | None, remote_id: str) -> bool:
    """Say whether a charge is not shown to the user: neither followed under its id nor standing as unknown."""
    if job is None:
        return True
    return not _is_open_about_money(job) and job.remote_id != remote_id


def _is_open_about_money(job: GenerationJob) -> bool:
    """Say whether the studio says that it does not know what a job cost, or does not know it yet."""
    if job.state in OPEN_STATES:
        return job.cost_micro_usd is None
    return job.cost_micro_usd is None and settled(job) != 0


def _difference(job: GenerationJob, rows: list[LedgerRow], billed_micro_usd: int) -> int:
    """Return by how much the ledger is wrong about a job's cost; 0 where it says that it does not know it.

    What the job itself says must be what its rows come to.
    """
    money = job_money(rows)
    own = settled(job)
    if own != money.settled_micro_usd:
        return (money.settled_micro_usd or 0) - (own or 0) or 1
    if money.state in (LedgerKind.RESERVED, LedgerKind.UNKNOWN) or money.settled_micro_usd is None:
        return 0
    return money.settled_micro_usd - billed_micro_usd


def _is_stuck(job: GenerationJob) -> bool:
    """Say whether an open job neither is unknown, where the user decides, nor waits for an act of the user."""
    if job.state not in OPEN_STATES or job.state is JobState.UNKNOWN:
        return False
    return not (job.state is JobState.QUEUED and job.held in FREE_TO_ACT)


def _files(workspace: Path, takes: Sequence[Take], jobs: Sequence[GenerationJob]) -> tuple[int, int]:
    """Return how many files are not what their names say or are missing, and how many nothing names."""
    files = [path for path in (workspace / "media").rglob("*") if path.is_file()]
    inputs = {name for job in jobs for name in (job.parameters.first_frame, job.parameters.last_frame) if name}
    named, there = {take.sha256 for take in takes} | inputs, {path.stem for path in files}
    bad = sum(hashlib.sha256(path.read_bytes()).hexdigest() != path.stem for path in files)
    return bad + len(named - there), len(there - named)


def _leaks(workspace: Path, secrets: Sequence[str]) -> int:
    """Return how many files of the workspace hold a key."""
    plain = [secret.encode() for secret in secrets]
    contents = (path.read_bytes() for path in workspace.rglob("*") if path.is_file() and path.suffix != ".mp4")
    return sum(any(secret in content for secret in plain) for content in contents)
