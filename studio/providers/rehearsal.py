"""Owns the rehearsal: a simulator that behaves like a paid remote provider. Nothing leaves this computer, nothing is
billed; its money is marked simulated.

Its jobs advance by the clock also while the studio is closed, for their state follows from the times in its own ledger.
Results are drawn when they are fetched.
"""

import asyncio
import json
from collections.abc import Callable
from contextlib import aclosing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from studio import __version__
from studio.craft.late_analyser import LateAnalyser
from studio.domain.base import Frozen
from studio.domain.errors import (
    AuthFailed,
    Billed,
    MaybeSent,
    PromptRejected,
    ProviderError,
    ProviderUnavailable,
    QuotaExceeded,
    RateLimited,
    ResultGone,
)
from studio.domain.jobs import GenerationJob, JobError, JobState
from studio.domain.models import ModelSpec
from studio.domain.money import estimate
from studio.domain.parameters import Parameters
from studio.domain.ports import Clock, Random, Renderer
from studio.domain.provider_ports import Capabilities, KeyCheck, Order, PlannedRequest, RemoteJob, RemoteStatus
from studio.domain.render import RenderProgress
from studio.domain.servers import Cancels
from studio.providers.rehearsal_ledger import Entry, RehearsalLedger
from studio.providers.rehearsal_models import FINDS_BY_KEY, MODELS, SOURCE, scripted
from studio.providers.sketching import Sketching

LATENCY_S = 0.15
SLOW_TIMES = 10.0
QUEUE_SHARE = 0.25
RESULT_LIVES = timedelta(hours=24)
OFFLINE_TRIES = 2
_URL = "https://rehearsal.invalid/v1/clips"


class _Body(Frozen):
    """A request as it is sent."""

    model: str
    prompt: str
    parameters: Parameters
    first_frame: str | None = None


class RehearsalProvider:
    """The simulator as a `RemoteProvider`. `folder` holds its ledger."""

    def __init__(
        self,
        folder: Path,
        renderer: Renderer,
        clock: Clock,
        random: Random,
        analyser: LateAnalyser,
        program: str = f"Shotwright {__version__}",
    ) -> None:
        self._ledger = RehearsalLedger(folder)
        self._renderer = renderer
        self._clock = clock
        self._random = random
        self._sketching = Sketching(analyser, program)
        self._specs = {spec.id: spec for spec in MODELS}

    @property
    def id(self) -> str:
        """`rehearsal`."""
        return "rehearsal"

    @property
    def poll_s(self) -> float:
        """Half a second: the questions cost nothing."""
        return 0.5

    @property
    def capabilities(self) -> Capabilities:
        """What the kinds of service that it plays can do."""
        return Capabilities(
            finds=True, cancels=Cancels.YES, surely_no_job=frozenset({400, 401, 402, 403, 429}), source=SOURCE
        )

    @property
    def base_url(self) -> str:
        """Empty: nothing leaves this computer."""
        return ""

    @property
    def closed(self) -> str:
        """Empty: it is always there."""
        return ""

    def specs(self) -> tuple[ModelSpec, ...]:
        """Return its models."""
        return MODELS

    def body(self, order: Order) -> bytes:
        """Return the order as canonical JSON."""
        body = _Body(
            model=order.model,
            prompt=order.prompt,
            parameters=order.parameters,
            first_frame=dict(order.inputs).get("first_frame"),
        )
        return json.dumps(
            body.model_dump(mode="json"), ensure_ascii=False, sort_keys=True, separators=(",", ":")
        ).encode()

    def planned(self, order: Order) -> tuple[PlannedRequest, ...]:
        """Return the one request that would be sent, if there were somebody to send it to."""
        headers = (("Content-Type", "application/json"), ("Idempotency-Key", "<of the job>"))
        return (PlannedRequest("POST", _URL, headers, self.body(order).decode()),)

    async def submit(self, job: GenerationJob) -> str:
        """Take a request as a paid service would, by its script; see `RemoteProvider.submit` for the errors."""
        body = _read(job.body)
        script = str(dict(body.parameters.extras).get("script") or scripted(body.parameters.seed))
        await self._clock.sleep(LATENCY_S * (0.5 + self._random.jitter()))
        remote_id, error = await self._write(lambda entries: self._decide(entries, job, body, script))
        await self._clock.sleep(LATENCY_S * (0.5 + self._random.jitter()))
        if error is not None:
            raise error
        return remote_id

    def _decide(
        self, entries: tuple[Entry, ...], job: GenerationJob, body: _Body, script: str
    ) -> tuple[Entry | None, tuple[str, ProviderError | None]]:
        """Return the line to write and the answer: a remote id or an error, or both for a lost reply."""
        own = [entry for entry in entries if entry.key == job.idempotency_key]
        taken = next((entry for entry in own if entry.event == "taken"), None)
        if taken is not None and body.model in FINDS_BY_KEY:
            return None, (taken.remote_id, None)
        error = _turned_away(script, sum(entry.event == "turned_away" for entry in own))
        if error is not None:
            line = Entry(event="turned_away", at=self._clock.now(), key=job.idempotency_key, script=script)
            return line, ("", error)
        price = estimate(self._specs[body.model], body.parameters, 1, self._clock.now().date())
        line = Entry(
            event="taken",
            at=self._clock.now(),
            key=job.idempotency_key,
            remote_id=f"re-{self._random.new_id()}",
            model=body.model,
            script=script,
            cost_micro_usd=price.high_micro_usd or 0,
            wait_s=self._wait_s(body, script),
            body=job.body.decode(),
        )
        return line, (line.remote_id, _lost() if script == "lost_reply" else None)

    def _wait_s(self, body: _Body, script: str) -> float:
        extras = dict(body.parameters.extras)
        usual: Any = next(extra.default for extra in self._specs[body.model].extras if extra.name == "wait_s")
        asked: Any = extras.get("wait_s", usual)
        return float(asked) * (SLOW_TIMES if script == "slow" else 1.0)

    async def _write(
        self,
        decide: Callable[[tuple[Entry, ...]], tuple[Entry | None, tuple[str, ProviderError | None]]],
    ) -> tuple[str, ProviderError | None]:
        try:
            return await asyncio.to_thread(self._ledger.append, decide)
        except OSError as error:
            raise ProviderUnavailable(
                f"The rehearsal cannot write its ledger: {error.strerror}.", "Make room and try again.",
                provider=self.id,
            ) from error  # fmt: skip

    async def _entries(self) -> tuple[Entry, ...]:
        """Return the ledger's lines; raises ProviderUnavailable."""
        try:
            return await asyncio.to_thread(self._ledger.entries)
        except OSError as error:
            raise ProviderUnavailable(
                f"The rehearsal cannot read its ledger: {error.strerror}.", "Try again.", provider=self.id
            ) from error

    async def _entry(self, remote_id: str) -> tuple[Entry, datetime | None]:
        """Return the line of a taken request, and when it was cancelled; raises ResultGone or ProviderUnavailable."""
        own = [entry for entry in await self._entries() if entry.remote_id == remote_id]
        taken = next((entry for entry in own if entry.event == "taken"), None)
        if taken is None:
            raise ResultGone("The rehearsal does not know this job.", "Ask for the take again.", provider=self.id)
        return taken, next((entry.at for entry in own if entry.event == "cancelled"), None)

    async def status(self, job: GenerationJob) -> RemoteStatus:
        """Say where a job is by now; raises ResultGone for one that was never taken."""
        taken, cancelled_at = await self._entry(job.remote_id or "")
        now = self._clock.now()
        queued_until = taken.at + timedelta(seconds=taken.wait_s * QUEUE_SHARE)
        ends_at = taken.at + timedelta(seconds=taken.wait_s)
        if cancelled_at is not None and cancelled_at < ends_at:
            cost = 0 if cancelled_at < queued_until else taken.cost_micro_usd
            return RemoteStatus(JobState.CANCELLED, cost_micro_usd=cost)
        if now < ends_at:
            eta_s = (ends_at - now).total_seconds()
            if now < queued_until:
                return RemoteStatus(JobState.RUNNING, queued=True, eta_s=eta_s)
            drawn = (now - queued_until) / (ends_at - queued_until)
            return RemoteStatus(JobState.RUNNING, progress=round(drawn, 3), eta_s=eta_s)
        if taken.script == "fail":
            return RemoteStatus(JobState.FAILED, cost_micro_usd=0, error=_failed())
        return RemoteStatus(
            JobState.FETCHING, progress=1.0, cost_micro_usd=taken.cost_micro_usd, expires_at=ends_at + _lives(taken)
        )

    async def fetch(
        self, job: GenerationJob, part_path: str, progress: Callable[[float], None], output: int = 0
    ) -> str:
        """Draw the result; raises ResultGone, ProviderUnavailable, EncodeFailed, InputError or DiskFull."""
        taken, _ = await self._entry(job.remote_id or "")
        if output:
            raise ResultGone("The rehearsal makes one video a job.", "Take that one.", provider=self.id)
        if self._clock.now() >= taken.at + timedelta(seconds=taken.wait_s) + _lives(taken):
            raise ResultGone("The result has expired at the provider.", "Ask for the take again.", provider=self.id)
        if taken.script == "cut":
            await self._cut_once(taken, progress)
        body = _read(taken.body.encode())
        request = await asyncio.to_thread(
            self._sketching.request,
            kind="rehearsal, nothing was generated or billed",
            model=body.model,
            prompt=body.prompt,
            parameters=body.parameters,
            first_frame_path=body.first_frame,
            part_path=part_path,
            preview=False,
        )
        stream: Any = self._renderer.render(request)
        async with aclosing(stream) as events:
            async for event in events:
                if isinstance(event, RenderProgress):
                    progress(event.frames_done / event.frames)
        return "mp4"

    async def _cut_once(self, taken: Entry, progress: Callable[[float], None]) -> None:
        """Break the first download of a job in its middle."""

        def decide(entries: tuple[Entry, ...]) -> tuple[Entry | None, tuple[str, ProviderError | None]]:
            if any(entry.event == "broken" and entry.remote_id == taken.remote_id for entry in entries):
                return None, ("", None)
            cut = ProviderUnavailable("The download broke in the middle.", "It is tried again.", provider="rehearsal")
            return Entry(event="broken", at=self._clock.now(), remote_id=taken.remote_id), ("", cut)

        _, error = await self._write(decide)
        if error is not None:
            progress(0.5)
            raise error

    async def cancel(self, job: GenerationJob) -> None:
        """Stop a job; one that is still waiting costs nothing."""
        line = Entry(event="cancelled", at=self._clock.now(), remote_id=job.remote_id or "")
        await self._write(lambda _: (line, ("", None)))

    async def find(self, job: GenerationJob) -> str | None:
        """Return the remote id of a request, for the models that keep keys; None for the others."""
        for entry in await self._entries():
            if entry.event == "taken" and entry.key == job.idempotency_key and entry.model in FINDS_BY_KEY:
                return entry.remote_id
        return None

    async def listed(self, job: GenerationJob) -> tuple[RemoteJob, ...]:
        """Return nothing: like many services it lists no jobs."""
        return ()

    async def check_key(self, account: str = "") -> KeyCheck:
        """Answer at once: it takes no key."""
        return KeyCheck(account="rehearsal", models_found=len(MODELS), balance_micro_usd=None, latency_ms=0)

    async def key_fingerprint(self, account: str = "") -> str:
        """Return nothing: it takes no key."""
        return ""

    async def reachable(self) -> bool:
        """Say yes: it is on this computer."""
        return True


def _read(body: bytes) -> _Body:
    try:
        return _Body.model_validate_json(body)
    except ValidationError as error:
        raise PromptRejected(
            "The rehearsal cannot read this request.", "Ask for the take again.", provider="rehearsal"
        ) from error


def _turned_away(script: str, times_before: int) -> ProviderError | None:
    """Return the error that a script gives, after `times_before` such answers; None where the request is taken."""
    who = "rehearsal"
    if script == "refuse":
        return PromptRejected(
            "The rehearsal refused this prompt, as its script says.", "Change the prompt or the script.", provider=who
        )
    if script == "no_credit":
        return QuotaExceeded("The rehearsal's account is empty.", "Choose another script.", provider=who)
    if script == "bad_key":
        return AuthFailed("The rehearsal did not accept the key.", "Choose another script.", provider=who)
    if script == "rate_limit" and times_before == 0:
        return RateLimited("The rehearsal is busy.", "Your take waits in line.", provider=who, retry_after_s=2.0)
    if script == "offline" and times_before < OFFLINE_TRIES:
        return ProviderUnavailable("The rehearsal cannot be reached.", "It is tried again.", provider=who)
    if script == "reset_before":
        return _lost()
    return None


def _lost() -> MaybeSent:
    return MaybeSent(
        "The rehearsal did not answer, so it is not known whether it took the request.",
        "Ask the provider, or settle the job yourself.",
        provider="rehearsal",
    )


def _failed() -> JobError:
    return JobError(
        kind="failed",
        what_happened="The rehearsal failed this job, as its script says.",
        what_to_do="Try again with another script.",
        retryable=True,
        billed=Billed.NO,
    )


def _lives(taken: Entry) -> timedelta:
    return timedelta() if taken.script == "expire" else RESULT_LIVES
