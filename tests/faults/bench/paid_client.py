"""Owns the adapter to the fake paid provider: one over the real HTTP client, so that sockets and errors are real.

What the provider can do comes from the plan, as it would come from a provider's documents. Addresses are judged by a
table.
"""

import asyncio
import base64
import hashlib
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

from pydantic import SecretStr

from studio.domain.errors import BadReply, NoKey
from studio.domain.frames import DEFAULT_RATE
from studio.domain.jobs import GenerationJob, JobError, JobState
from studio.domain.models import Audio, DurationLimit, Limits, ModelSpec, Price, PriceUnit
from studio.domain.ports import Clock
from studio.domain.provider_ports import Capabilities, KeyCheck, Order, PlannedRequest, RemoteJob, RemoteStatus
from studio.domain.servers import Cancels, KeyPlace
from studio.providers.frozen_request import FrozenRequest, json_request, thawed
from studio.providers.http_calls import Call, Http
from studio.providers.http_connect import LookupFailed
from studio.providers.replies import (
    SURELY_NO_JOB,
    OddJson,
    Who,
    create_error,
    maybe_sent,
    parsed,
    read_error,
    read_json,
)
from tests.faults.bench.engine_plan import ProviderPlan
from tests.faults.bench.paid_api import INTENT
from tests.faults.bench.paid_jobs import MICRO_USD_A_SECOND, MODEL
from tests.faults.bench.paid_results import Wanted, fetched

PAGES = 50
LIMITS = Limits(
    duration_s=DurationLimit(min=1, max=60),
    resolutions=("360p", "720p"),
    aspect_ratios=("16:9",),
    fps=(DEFAULT_RATE,),
    audio=Audio.NEVER,
    seed=True,
    first_frame=True,
)
_STATES = {
    "queued": JobState.RUNNING, "pending": JobState.RUNNING, "running": JobState.RUNNING,
    "processing": JobState.RUNNING, "in_progress": JobState.RUNNING, "succeeded": JobState.FETCHING,
    "success": JobState.FETCHING, "completed": JobState.FETCHING, "complete": JobState.FETCHING,
    "failed": JobState.FAILED, "error": JobState.FAILED, "cancelled": JobState.CANCELLED,
    "canceled": JobState.CANCELLED,
}  # fmt: skip


class TablePolicy:
    """An `AddressPolicy` that knows the ports of this computer that may be opened, and refuses every other place."""

    def __init__(self, ports: frozenset[int], hosts: frozenset[str] = frozenset({"127.0.0.1", "localhost"})) -> None:
        self._ports = ports
        self._hosts = hosts

    def url_refusal(self, scheme: str, host: str, port: int, *, has_user: bool, home: bool) -> str:
        """Refuse what is not in the table."""
        return "" if not has_user and host in self._hosts and port in self._ports else "not in the table"

    def address_refusal(self, address: str, port: int, *, home: bool) -> str:
        """Refuse what is not in the table."""
        return "" if address in ("127.0.0.1", "::1") and port in self._ports else "not in the table"


class BenchKeys:
    """`Secrets` in memory: the keys of every provider's accounts, which may be changed or taken away meanwhile."""

    def __init__(self, keys: Mapping[tuple[str, str], str]) -> None:
        self.keys = dict(keys)

    async def key(self, provider: str, account: str = "") -> SecretStr | None:
        """Return a key."""
        found = self.keys.get((provider, account))
        return SecretStr(found) if found else None

    async def place(self, provider: str, account: str = "") -> KeyPlace:
        """Say where a key is."""
        return KeyPlace.SESSION if (provider, account) in self.keys else KeyPlace.MISSING

    async def keep(self, provider: str, account: str, key: SecretStr, place: KeyPlace = KeyPlace.KEYRING) -> KeyPlace:
        """Keep a key in memory."""
        self.keys[provider, account] = key.get_secret_value()
        return KeyPlace.SESSION

    async def forget(self, provider: str, account: str = "") -> None:
        """Forget a key."""
        self.keys.pop((provider, account), None)

    def notices(self) -> tuple[str, ...]:
        """Return nothing."""
        return ()


class Names:
    """The names of hosts, which can be found or not."""

    def __init__(self) -> None:
        self.known = False

    async def look_up(self, host: str) -> tuple[str, ...]:
        """Return where a host is; raises LookupFailed."""
        if not self.known:
            raise LookupFailed(-2, "the name was not found")
        return ("127.0.0.1",)


class PaidClient:
    """The fake paid provider, as the engine knows it."""

    def __init__(self, plan: ProviderPlan, http: Http, keys: BenchKeys, clock: Clock) -> None:
        self._plan = plan
        self._http = http
        self._keys = keys
        self._clock = clock
        self.odd_words: set[str] = set()
        self._breaks = dict(plan.breaks)
        self.broke = 0

    def _break(self, what: str) -> None:
        """End a call in a fault of the program, as many times as the plan says."""
        if self._breaks.get(what, 0) > 0:
            self._breaks[what] -= 1
            self.broke += 1
            raise RuntimeError(f"a fault was asked for in {what}")

    @property
    def id(self) -> str:
        """The provider's word."""
        return self._plan.id

    @property
    def poll_s(self) -> float:
        """Seconds between two questions."""
        return self._plan.poll_s

    @property
    def base_url(self) -> str:
        """Where it is asked."""
        return f"{self._plan.origin}/v1"

    @property
    def closed(self) -> str:
        """Nothing stands against sending."""
        return ""

    @property
    def capabilities(self) -> Capabilities:
        """What the variant can do."""
        return Capabilities(
            idempotent=self._plan.idempotent,
            key_window_s=self._plan.key_window_s or (1e9 if self._plan.idempotent else None),
            finds=self._plan.finds,
            lists=self._plan.lists,
            cancels=Cancels.YES,
            surely_no_job=frozenset(SURELY_NO_JOB),
            create_deadline_s=self._plan.create_deadline_s,
            at_once=self._plan.at_once,
            source="the fault bench",
        )

    def specs(self) -> tuple[ModelSpec, ...]:
        """Return its one model."""
        day = date(2026, 11, 1)
        price = Price(
            per=PriceUnit.SECOND, usd=Decimal(MICRO_USD_A_SECOND) / 1_000_000, as_of=day, source="the fault bench"
        )
        return (
            ModelSpec(
                id=f"{self.id}/{MODEL}", provider=self.id, name="Bench One", checked_on=day, source="the fault bench",
                limits=LIMITS.replace(takes=self._plan.takes), prices=(price,),
            ),
        )  # fmt: skip

    def body(self, order: Order) -> bytes:
        """Return the frozen request; reads the order's pictures."""
        return self._request(order).to_bytes()

    def planned(self, order: Order) -> tuple[PlannedRequest, ...]:
        """Return the one request."""
        return (self._request(order).planned((("Authorization", "Bearer ***"),)),)

    def _request(self, order: Order) -> FrozenRequest:
        parameters = order.parameters
        fields: dict[str, Any] = {
            "model": MODEL, "prompt": order.prompt, "seconds": parameters.duration_s, "size": parameters.resolution,
            "seed": parameters.seed,
        }  # fmt: skip
        for role, path in order.inputs:
            fields[role] = base64.b64encode(Path(path).read_bytes()).decode()
        if self._plan.body_version > 1:
            fields = {"version": self._plan.body_version, **fields, "quality": "standard"}
        return json_request(f"{self.base_url}/jobs", fields)

    async def _asking(self, account: str) -> tuple[Who, tuple[tuple[str, str | SecretStr], ...]]:
        key = await self._keys.key(self.id, account)
        if key is None:
            raise NoKey("There is no key for the bench.", "Add it in the settings.", provider=self.id)
        bearer = SecretStr(f"Bearer {key.get_secret_value()}")
        return Who(self.id, "The bench", key), (("Accept", "application/json"), ("Authorization", bearer))

    async def key_fingerprint(self, account: str = "") -> str:
        """Return the beginning of the hash of an account's key."""
        who, _ = await self._asking(account)
        assert who.key is not None
        return hashlib.sha256(who.key.get_secret_value().encode()).hexdigest()[:16]

    async def reachable(self) -> bool:
        """Say whether a connection can be made; nothing is sent."""
        url = urlsplit(self.base_url)
        try:
            async with asyncio.timeout(10.0):
                _, writer = await asyncio.open_connection(url.hostname, url.port)
        except (OSError, TimeoutError):
            return False
        writer.close()
        return True

    async def check_key(self, account: str = "") -> KeyCheck:
        """Ask whose key it is."""
        who, headers = await self._asking(account)
        value = await self._value(f"{self.base_url}/account", who, headers)
        return KeyCheck(str(value.get("id")), None, value.get("balance_micro_usd"), 1)

    async def submit(self, job: GenerationJob) -> str:
        """Send the frozen request once; return the remote id."""
        self._break("submit")
        request = thawed(job.body)
        who, headers = await self._asking(job.account)
        own: list[tuple[str, str | SecretStr]] = [(INTENT, job.idempotency_key)]  # for the books only
        if self._plan.idempotent:
            own.append(("Idempotency-Key", job.idempotency_key))
        call = Call(
            request.method, request.url, (*headers, ("Content-Type", "application/json"), *own),
            request.body.encode(), self._plan.create_deadline_s,
        )  # fmt: skip
        reply = await self._http.call(call, provider=self.id, paid=True)
        if reply.status // 100 != 2:
            raise create_error(reply, who, self._clock.now())
        try:
            return await parsed(reply.body, _job_id)
        except ValueError as error:
            raise maybe_sent(who, "answered without a job that can be asked about") from error

    async def status(self, job: GenerationJob) -> RemoteStatus:
        """Ask once."""
        self._break("status")
        who, headers = await self._asking(job.account)
        return self._status(await self._value(self._record_url(job), who, headers))

    def _record_url(self, job: GenerationJob) -> str:
        return f"{thawed(job.body).url}/{quote(job.remote_id or '', safe='')}"

    async def _value(
        self, url: str, who: Who, headers: tuple[tuple[str, str | SecretStr], ...], method: str = "GET"
    ) -> dict[str, Any]:
        reply = await self._http.call(
            Call(method, url, headers, deadline_s=self._plan.call_deadline_s), provider=self.id
        )
        if reply.status // 100 != 2:
            raise read_error(reply, who, self._clock.now())
        try:
            return await parsed(reply.body, _object)
        except OddJson as error:
            raise BadReply("The bench answered something odd.", "It is asked again.", provider=self.id) from error

    def _status(self, value: dict[str, Any]) -> RemoteStatus:
        word = value.get("status")
        state = _STATES.get(word.strip().lower()) if isinstance(word, str) else None
        if state is None:
            self.odd_words.add(str(word))
            state = JobState.RUNNING
        cost, outputs = value.get("cost_micro_usd"), value.get("outputs")
        cost = cost if isinstance(cost, int) and not isinstance(cost, bool) else None
        if state is JobState.FETCHING:
            videos = [each for each in outputs or [] if str(each.get("type", "")).startswith("video/")]
            if not videos:
                return RemoteStatus(JobState.FAILED, cost_micro_usd=cost, error=_no_output(value))
            expires = datetime.fromisoformat(videos[0]["expires_at"]).astimezone(UTC)
            return RemoteStatus(state, False, 1.0, cost_micro_usd=cost, expires_at=expires, outputs=len(videos))
        error = _error(value) if state is JobState.FAILED else None
        progress = value.get("progress")
        progress = float(progress) if isinstance(progress, int | float) else None
        return RemoteStatus(state, word == "queued", progress, cost_micro_usd=cost, error=error)

    async def fetch(
        self, job: GenerationJob, part_path: str, progress: Callable[[float], None], output: int = 0
    ) -> str:
        """Ask where the result is, and fetch it from there; an address whose time is over is asked for anew."""
        self._break("fetch")
        who, headers = await self._asking(job.account)

        async def addresses() -> list[str]:
            outputs = (await self._value(self._record_url(job), who, headers)).get("outputs") or []
            return [str(each["url"]) for each in outputs if str(each.get("type", "")).startswith("video/")]

        most, deadline_s = self._plan.media_limit_bytes, self._plan.call_deadline_s
        wanted = Wanted(addresses, output, part_path, progress, deadline_s, most, self.base_url)
        return await fetched(self._http, who, self._clock, wanted)

    async def cancel(self, job: GenerationJob) -> None:
        """Ask it to stop."""
        who, headers = await self._asking(job.account)
        await self._value(f"{self._record_url(job)}/cancel", who, headers, "POST")

    async def find(self, job: GenerationJob) -> str | None:
        """Look a request up by our reference, where the variant can."""
        self._break("find")
        if not self._plan.finds:
            return None
        who, headers = await self._asking(job.account)
        query = urlencode({"reference": job.idempotency_key})
        value = await self._value(f"{thawed(job.body).url}?{query}", who, headers)
        return next((str(each["id"]) for each in value.get("data") or []), None)

    async def listed(self, job: GenerationJob) -> tuple[RemoteJob, ...]:
        """Return the jobs of the account near the time the job was sent, all pages of them."""
        if not self._plan.lists:
            return ()
        who, headers = await self._asking(job.account)
        found: list[RemoteJob] = []
        after = ""
        for _ in range(PAGES):
            query = urlencode({"limit": 20} | ({"after": after} if after else {}))
            value = await self._value(f"{thawed(job.body).url}?{query}", who, headers)
            found += [_remote_job(each) for each in value.get("data") or []]
            after = str(value.get("after") or "")
            times = [each.created_at for each in found[-20:] if each.created_at is not None]
            near = job.sent_at or job.created_at
            if not after or (times and (near - min(times)).total_seconds() > 3600):
                break
        return tuple(found)


def _job_id(body: bytes) -> str:
    found = _object(body).get("id")
    if not isinstance(found, str) or not found or len(found) > 200 or not found.isprintable():
        raise OddJson("no id")
    return found


def _object(body: bytes) -> dict[str, Any]:
    value = read_json(body)
    if not isinstance(value, dict):
        raise OddJson("no object")
    return value


def _error(value: Mapping[str, Any]) -> JobError:
    told = value.get("error")
    words = told.get("message") if isinstance(told, dict) else None
    return JobError(kind="failed", what_happened=str(words or "It failed."), what_to_do="Try again.", retryable=True)


def _no_output(value: Mapping[str, Any]) -> JobError:
    return JobError(
        kind="no_output", what_happened="The bench says it is done, and names no video.", what_to_do="Try again.",
        retryable=True, details=str(value)[:4000],
    )  # fmt: skip


def _remote_job(value: Mapping[str, Any]) -> RemoteJob:
    return RemoteJob(
        str(value["id"]), datetime.fromisoformat(value["created_at"]), str(value["model"]), str(value["prompt"]),
        float(value["seconds"]), str(value["size"]),
    )  # fmt: skip


def clients(
    plans: tuple[ProviderPlan, ...], http: Callable[[ProviderPlan], Http], keys: BenchKeys, clock: Clock
) -> tuple[PaidClient, ...]:
    """Return the adapters of all providers of a plan."""
    make = partial(PaidClient, keys=keys, clock=clock)
    return tuple(make(plan, http(plan)) for plan in plans)
