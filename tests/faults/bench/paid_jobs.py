"""Owns what the fake paid provider makes and charges: its accounts, jobs, keys and prices. Speaks no HTTP.

Every charge is in the books before anything is answered. What the variants can do beside that is in `Variant`.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import Field

from studio.domain.base import Frozen
from tests.faults.bench.books import Bill, Books
from tests.faults.bench.scaled_loop import ScaledTime

MICRO_USD_A_SECOND = 100_000
MODEL = "bench-one"


class Variant(Frozen):
    """What a provider offers so that a request of unknown fate can be found again, and how its jobs go.

    `idempotent`: the same key within `key_window_s` (None: for ever) starts nothing new. `lists`: the jobs of an
    account are listed, each `lag_s` after it was made. `finds`: a job is found by our reference. Times are scaled.
    """

    idempotent: bool = False
    key_window_s: float | None = None
    lists: bool = False
    lag_s: float = 0.0
    finds: bool = False
    tells_cost: bool = True
    queue_s: float = 0.0
    render_s: float = 2.0
    media_bytes: int = 0
    address_life_s: float = 3600.0
    credits_usd_micro: int | None = None
    accounts: Mapping[str, str] = Field(default_factory=lambda: {"bench-key": ""}, description="label by key")


VARIANTS = {
    "none": Variant(),
    "lists": Variant(lists=True),
    "lagging": Variant(lists=True, lag_s=20.0),
    "finds": Variant(finds=True),
    "keys": Variant(idempotent=True),
    "expiring": Variant(idempotent=True, key_window_s=30.0),
}


@dataclass
class PaidJob:
    """A job that was charged. `word` and `odd` are what faults make of its state."""

    remote_id: str
    intent: str
    account: str
    model: str
    prompt: str
    seconds: float
    size: str
    micro_usd: int
    body_sha256: str
    made_s: float
    cancelled: bool = False
    failed: Mapping[str, Any] | None = None
    refunded: bool = False
    outputs: int = 1
    output_type: str = "video/mp4"
    addresses: int = 0
    fields: Mapping[str, Any] = field(default_factory=dict)


class KeyConflict(Exception):
    """A key came again with another body."""


class PaidJobs:
    """The jobs of the provider."""

    def __init__(self, variant: Variant, books: Books, times: ScaledTime) -> None:
        self.variant = variant
        self.books = books
        self.times = times
        self._jobs: dict[str, PaidJob] = {}
        self._by_key: dict[tuple[str, str], PaidJob] = {}

    def taken(
        self, account: str, key: str, intent: str, body: bytes, fields: Mapping[str, Any]
    ) -> tuple[PaidJob, bool]:
        """Return the job of a request and whether it is a new one, which is charged now. Raises KeyConflict."""
        now_s, sha256 = self.times.now_s(), hashlib.sha256(body).hexdigest()
        known = self._by_key.get((account, key)) if self.variant.idempotent and key else None
        window_s = self.variant.key_window_s
        if known is not None and (window_s is None or now_s - known.made_s <= window_s):
            if known.body_sha256 != sha256:
                raise KeyConflict
            return known, False
        seconds = float(fields["seconds"])
        job = PaidJob(
            f"job-{len(self._jobs) + 1:06d}", intent, account, str(fields["model"]), str(fields["prompt"]), seconds,
            str(fields["size"]), round(seconds * MICRO_USD_A_SECOND), sha256, now_s, fields=fields,
        )  # fmt: skip
        self.books.bill(Bill(now_s, intent, job.remote_id, account, job.model, job.micro_usd, sha256))
        self._jobs[job.remote_id] = job
        self._by_key[account, key] = job
        return job, True

    def job(self, remote_id: str, account: str) -> PaidJob | None:
        """Return a job of an account."""
        job = self._jobs.get(remote_id)
        return job if job is not None and job.account == account else None

    def any_job(self, remote_id: str) -> PaidJob | None:
        """Return a job of whatever account."""
        return self._jobs.get(remote_id)

    def jobs(self, account: str) -> list[PaidJob]:
        """Return the jobs of an account that its list shows by now, newest first."""
        shown_s = self.times.now_s() - self.variant.lag_s
        return [job for job in reversed(self._jobs.values()) if job.account == account and job.made_s <= shown_s]

    def by_intent(self, intent: str, account: str) -> PaidJob | None:
        """Return the newest job with a reference of ours."""
        return next((job for job in self.jobs(account) if job.intent == intent), None)

    def refund(self, job: PaidJob) -> None:
        """Give the price of a job back, once."""
        if not job.refunded:
            job.refunded = True
            now_s = self.times.now_s()
            self.books.bill(
                Bill(now_s, job.intent, job.remote_id, job.account, job.model, -job.micro_usd, job.body_sha256)
            )

    def state(self, job: PaidJob) -> str:
        """Return the word for where a job is: queued, running, succeeded, failed or cancelled."""
        if job.failed is not None:
            return "failed"
        if job.cancelled:
            return "cancelled"
        age_s = self.times.now_s() - job.made_s - self.variant.queue_s
        if age_s < 0:
            return "queued"
        return "running" if age_s < self.variant.render_s else "succeeded"

    def progress(self, job: PaidJob) -> float:
        """Return how far a job is, 0 to 1."""
        age_s = self.times.now_s() - job.made_s - self.variant.queue_s
        return min(1.0, max(0.0, age_s / self.variant.render_s)) if self.variant.render_s else 1.0

    def cancel(self, job: PaidJob) -> None:
        """Stop a job that is not done; one that only waited is given back."""
        state = self.state(job)
        if state in ("queued", "running"):
            job.cancelled = True
            if state == "queued":
                self.refund(job)
