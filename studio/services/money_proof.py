"""Owns the text that shows a provider what was sent and what was charged, such as one request that was billed twice."""

from collections.abc import Iterable
from datetime import UTC, datetime

from studio.domain.errors import NotFound
from studio.domain.job_events import JobEvent
from studio.domain.jobs import GenerationJob
from studio.domain.ledger import LedgerKind, LedgerRow
from studio.domain.ledger_ports import LedgerQuery, LedgerStore
from studio.domain.money import Amount, usd_text
from studio.domain.ports import JobStore

_CHARGES = frozenset({LedgerKind.BILLED, LedgerKind.UNKNOWN, LedgerKind.CORRECTED, LedgerKind.REFUNDED})


async def proof(job_id: str, ledger: LedgerStore, jobs: JobStore | None, now: datetime) -> str:
    """Return the text about a job and every other one that sent the same request. Raises NotFound naming `job`.

    It holds neither the prompt nor a key: the request stands there by its hash.
    """
    rows = await ledger.rows(LedgerQuery(job_id=job_id))
    job = None if jobs is None else await jobs.job(job_id)
    if not rows or job is None or jobs is None:
        raise NotFound("There is no money of that job.", "Look it up in the ledger.", field="job")
    parts = [_head(job, now), await _about(job, rows, jobs)]
    others = await _same_requests(job, jobs)
    parts += [await _about(other, await ledger.rows(LedgerQuery(job_id=other.id)), jobs) for other in others]
    return "\n\n".join(parts) + "\n"


async def _same_requests(job: GenerationJob, jobs: JobStore) -> tuple[GenerationJob, ...]:
    """Return the other jobs of the same bytes at the same provider, oldest first."""
    found = [
        each
        for each in await jobs.jobs(project_id=job.project_id)
        if each.id != job.id and (each.provider, each.body_sha256) == (job.provider, job.body_sha256) and each.sent_at
    ]
    return tuple(sorted(found, key=lambda each: each.sequence))


def _head(job: GenerationJob, now: datetime) -> str:
    return (
        f"Record of a request to {job.provider}, written {_time(now)} from an append-only ledger.\n"
        "One row is one entry; amounts are exact. All times are UTC."
    )


async def _about(job: GenerationJob, rows: Iterable[LedgerRow], jobs: JobStore) -> str:
    facts = (
        ("Job", job.id),
        ("Provider", job.provider),
        ("Account", job.account or "the first one"),
        ("Address", job.base_url or "the provider's own"),
        ("Fingerprint of the key", job.key_fingerprint or "not kept"),
        ("Model", job.model),
        ("SHA-256 of the request", job.body_sha256),
        ("Idempotency key", job.idempotency_key),
        ("Id at the provider", job.remote_id or "none was received"),
        ("Written", _time(job.created_at)),
        ("Sent", _time(job.sent_at)),
        ("Times sent", str(job.attempts)),
        ("Repeats the job", job.retry_of or "none: it is a request of its own"),
        ("Estimate", _range(job)),
    )
    lines = [f"{name}: {value}" for name, value in facts]
    lines += ["", "What happened:", *(f"  {_event(event)}" for event in await jobs.events(job.id))]
    lines += ["", "Charges:", *(f"  {_charge(row)}" for row in rows if row.entry.kind in _CHARGES)]
    return "\n".join(lines)


def _event(event: JobEvent) -> str:
    words = [f"#{event.sequence}", _time(event.at), event.state.value, f"attempt {event.attempt}"]
    words += [f"id {event.remote_id}"] if event.remote_id else []
    words += [event.error] if event.error else []
    return "  ".join(words)


def _charge(row: LedgerRow) -> str:
    entry = row.entry
    usd = "unknown" if entry.usd_micro is None else f"${usd_text(entry.usd_micro)}"
    words = [f"#{row.sequence}", _time(row.at), entry.kind.value, _amount(entry.amount), f"counted as {usd}"]
    words += [f"id {entry.remote_id}"] if entry.remote_id else []
    words += [f"by the word of: {entry.source}"] if entry.source else []
    words += [entry.note] if entry.note else []
    return "  ".join(words)


def _amount(amount: Amount | None) -> str:
    return "an unknown amount" if amount is None else f"{usd_text(amount.micro)} {amount.unit}"


def _range(job: GenerationJob) -> str:
    low, high = usd_text(job.estimate.low_micro_usd), usd_text(job.estimate.high_micro_usd)
    return "unknown" if high is None else f"${low} to ${high}"


def _time(moment: datetime | None) -> str:
    return "never" if moment is None else f"{moment.astimezone(UTC):%Y-%m-%d %H:%M:%S}Z"
