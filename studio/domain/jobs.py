"""Owns generation jobs and the one table of the states they may go through. No other code sets a state."""

from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Self

from pydantic import Field

from studio.domain.base import Frozen
from studio.domain.cards import Card
from studio.domain.errors import Billed, IllegalMove
from studio.domain.money import Bill, Estimate
from studio.domain.parameters import Parameters


class JobState(StrEnum):
    """Where a job is. The window's words for them are in `ui`."""

    QUEUED = "queued"
    SUBMITTING = "submitting"
    RUNNING = "running"
    FETCHING = "fetching"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"


class Held(StrEnum):
    """Why a queued job waits."""

    USER = "user"
    OFFLINE = "offline"
    BUDGET = "budget"
    RATE_LIMIT = "rate_limit"
    NO_KEY = "no_key"
    ACCOUNT = "account"
    DISK = "disk"


class Grade(StrEnum):
    """The three grades of a take."""

    ANIMATIC = "animatic"
    DRAFT = "draft"
    FINAL = "final"


_Q, _S, _R, _F = JobState.QUEUED, JobState.SUBMITTING, JobState.RUNNING, JobState.FETCHING
_D, _X, _C, _U = JobState.DONE, JobState.FAILED, JobState.CANCELLED, JobState.UNKNOWN

MOVES = MappingProxyType(
    {
        _Q: frozenset({_S, _C, _X}),
        _S: frozenset({_R, _Q, _X, _U}),
        _R: frozenset({_F, _X, _C}),
        _F: frozenset({_D, _X}),
        _U: frozenset({_R, _X, _S}),
        _X: frozenset({_F}),
        _C: frozenset({_F}),
        _D: frozenset(),
    }
)
"""From each state, where a job may go. Local jobs may also go back to QUEUED; see `LOCAL_MOVES`."""

LOCAL_MOVES = MappingProxyType({state: frozenset({_Q}) if state in {_S, _R, _F} else frozenset() for state in JobState})
"""Moves that only a job of this computer may make: its worker or its owner was killed."""

MAX_LOCAL_RESTARTS = 3
OPEN_STATES = frozenset({_Q, _S, _R, _F, _U})


class JobError(Frozen):
    """Why a job failed, as it is kept: the words of the error that ended it."""

    kind: str
    what_happened: str
    what_to_do: str
    retryable: bool = False
    billed: Billed = Billed.NO
    details: str = Field(default="", max_length=4000, description="the provider's raw answer, escaped and cut")


class SavingFile(Frozen):
    """The name in the media store of a whole, checked file that is about to become a job's take."""

    sha256: str
    extension: str


class JobGroup(Frozen):
    """What a job has in common with the others that were asked for in the same act, and what sets it apart.

    `title` names the group ("Lighting"), `value` this job in it ("Blue hour"). `card` is the one card in which the
    prompts of a group of variations differ; None where the group is of another kind.
    """

    id: str = Field(min_length=1)
    title: str
    value: str
    card: Card | None = None


class GenerationJob(Frozen):
    """One request, paid or free, for 1..n takes of a shot.

    `body` is the exact request, written before anything is sent; `idempotency_key` goes with it. `sequence` orders jobs
    as they were made; `position` orders those that wait. `restarts` counts how often a local job began again. `saving`
    is set, only while fetching, before the result gets its final name, so that a restart can finish a save. Jobs of one
    `group` were written together; one that is asked for again stays in it.

    `base_url`, `account` and `key_fingerprint` say where and as whom it was sent, `attempts` how often, `expires_at`
    until when its result lies at the provider, `outputs` how many files that is. `bill` is what the provider charged in
    its own unit, `cost_micro_usd` the same in dollars. `replaces` is a waiting job that was edited into this one,
    `final_of` the take that was approved as a draft and that this final makes again.
    """

    id: str
    sequence: int = Field(ge=0)
    position: float
    project_id: str
    shot_id: str
    model: str
    provider: str
    account: str = ""
    grade: Grade
    prompt: str
    parameters: Parameters
    takes: int = Field(default=1, ge=1)
    state: JobState = JobState.QUEUED
    held: Held | None = None
    held_until: datetime | None = None
    held_s: float | None = Field(default=None, ge=0, description="how long `held_until` was away when it was set")
    local: bool = False
    simulated: bool = False
    body: bytes = Field(repr=False)
    body_sha256: str
    idempotency_key: str
    estimate: Estimate
    cost_micro_usd: int | None = None
    remote_id: str | None = None
    retry_of: str | None = None
    prompt_version: int | None = None
    restarts: int = Field(default=0, ge=0)
    cancel_requested_at: datetime | None = None
    created_at: datetime
    sent_at: datetime | None = None
    finished_at: datetime | None = None
    error: JobError | None = None
    saving: SavingFile | None = None
    group: JobGroup | None = None
    base_url: str = ""
    key_fingerprint: str = ""
    attempts: int = Field(default=0, ge=0)
    expires_at: datetime | None = None
    outputs: int = Field(default=1, ge=1)
    bill: Bill | None = None
    replaces: str | None = None
    final_of: str | None = None

    @property
    def took_s(self) -> float | None:
        """How long it took from sending to its end; None while unknown, also where the clock was set back meanwhile."""
        if self.sent_at is None or self.finished_at is None or self.finished_at < self.sent_at:
            return None
        return (self.finished_at - self.sent_at).total_seconds()

    def moved_to(self, state: JobState, **changes: object) -> Self:
        """Return the job in `state` with `changes`; raises IllegalMove where the table does not allow it.

        Leaving `queued` clears `held`; a local job that goes back to `queued` counts a restart. Every move clears
        `saving`: whoever makes another move than to `done` deletes that file first, where nothing else names it.
        """
        local_return = self.local and state in LOCAL_MOVES[self.state]
        if state not in MOVES[self.state] and not local_return:
            raise IllegalMove(
                f"A job cannot go from {self.state.value} to {state.value}.",
                "Report this: it is a fault of the program.",
            )
        if local_return and "restarts" not in changes:
            changes["restarts"] = self.restarts + 1
        if state is JobState.SUBMITTING:
            changes.setdefault("attempts", self.attempts + 1)
        if state is not JobState.QUEUED:
            changes.setdefault("held", None)
            changes.setdefault("held_until", None)
        changes.setdefault("saving", None)
        return self.replace(state=state, **changes)
