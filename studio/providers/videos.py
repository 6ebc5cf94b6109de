"""Owns the adapter of the Videos protocol: servers of the user's own and gateways, in four dialects.

One create, one poll, one file: `POST /v1/videos`, `GET /v1/videos/{id}`, `GET /v1/videos/{id}/content`. Sends each call
once. Sources: OpenAI Videos API reference, vLLM-Omni, SGLang Diffusion and NVIDIA Dynamo, as dated in
`videos_dialects.py`. Knows no store: pictures and kept answers reach it as paths.
"""

import asyncio
import ipaddress
import logging
from collections.abc import Callable
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from studio.domain.errors import BadReply, InputError, ResultGone
from studio.domain.jobs import GenerationJob, JobState
from studio.domain.models import ModelSpec, ModelStatus
from studio.domain.ports import Clock
from studio.domain.provider_ports import (
    Capabilities,
    KeyCheck,
    Order,
    PlannedRequest,
    RemoteJob,
    RemoteStatus,
    Secrets,
)
from studio.domain.servers import Dialect, Server
from studio.providers import videos_dialects
from studio.providers.frozen_request import FrozenRequest, assembled, thawed
from studio.providers.http_calls import REPLY_LIMIT_BYTES, Call, Http
from studio.providers.replies import create_error, odd_create, parsed
from studio.providers.videos_calls import VideosCalls
from studio.providers.videos_kept import KeptAnswers
from studio.providers.videos_replies import Record, created, status_of, usable_name
from studio.providers.videos_results import VideosResults, Wanted, record_url

OPENAI_HOST = "api.openai.com"
OWN_POLL_S = 3.0
GATEWAY_POLL_S = 10.0
"""OpenAI's guide advises to ask every 10 to 20 s."""
INLINE_LIMIT_BYTES = 128 << 20
_WORDS_TOLD = 100

_log = logging.getLogger(__name__)


class VideosProvider:
    """A server that speaks the Videos protocol. It is `videos:NAME`, or `provider_id` where that is given.

    `media_path` tells where the picture with a hash and an ending lies; `answers_folder` holds answers that are results
    until they are fetched.
    """

    def __init__(
        self,
        server: Server,
        http: Http,
        secrets: Secrets,
        media_path: Callable[[str, str], str],
        clock: Clock,
        answers_folder: Path,
        provider_id: str = "",
    ) -> None:
        self._server = server
        self._http = http
        self._media_path = media_path
        self._clock = clock
        self._id = provider_id or server.provider
        self._root = root_of(server.url)
        self._calls = VideosCalls(self._id, server.name, http, secrets, clock, needs_key=server.needs_key)
        self._results = VideosResults(self._id, server.name, self._calls, KeptAnswers(answers_folder), self._cost)
        self._models = tuple(filter(usable_name, server.served))
        self._specs_of: tuple[tuple[str, ...], date] | None = None
        self._specs: tuple[ModelSpec, ...] = ()
        self._told: set[str] = set()
        self._stopped: set[str] = set()

    @property
    def id(self) -> str:
        """`videos:NAME`."""
        return self._id

    @property
    def poll_s(self) -> float:
        """3 s on the user's own server, 10 s elsewhere."""
        return OWN_POLL_S if self._server.own else GATEWAY_POLL_S

    @property
    def capabilities(self) -> Capabilities:
        """What the server's dialect can do."""
        return videos_dialects.capabilities(self._server.dialect)

    @property
    def base_url(self) -> str:
        """The server's address, with its `/v1`."""
        return f"{self._root}/v1"

    @property
    def closed(self) -> str:
        """Why nothing is sent to the server."""
        return why_closed(self._server, self._root)

    def specs(self) -> tuple[ModelSpec, ...]:
        """Return the models that the server served when it was last asked; those it once served are retired."""
        of = (self._models, self._clock.now().date())
        if self._specs_of != of:  # a spec is asked for with every row of a list
            self._specs_of, self._specs = of, self._made_specs(*of)
        return self._specs

    def _made_specs(self, models: tuple[str, ...], today: date) -> tuple[ModelSpec, ...]:
        def spec(name: str) -> ModelSpec:
            return videos_dialects.spec(self._id, self._server, name, today)

        gone = (name for name in self._server.gone if usable_name(name) and name not in models)
        retired = (spec(name).replace(status=ModelStatus.RETIRED) for name in gone)
        return (*map(spec, models), *retired)

    def body(self, order: Order) -> bytes:
        """Return the frozen request; raises InputError. Reads the order's pictures: it blocks."""
        return self._request(order).to_bytes()

    def planned(self, order: Order) -> tuple[PlannedRequest, ...]:
        """Return the one request: a first frame goes with it, so nothing is uploaded before."""
        hidden = (("Authorization", "Bearer ***"),) if self._server.needs_key else ()
        return (self._request(order).planned(hidden),)

    def _request(self, order: Order) -> FrozenRequest:
        wire_name = order.model.partition("/")[2]
        if not usable_name(wire_name):
            raise InputError(f"“{order.model}” is no model of this server.", "Choose another model.", field="model")
        return videos_dialects.request(self._server.dialect, f"{self._root}/v1/videos", wire_name, order)

    async def check_key(self, account: str = "") -> KeyCheck:
        """Ask which models are served: it costs nothing. A server without such a list is asked for its health."""
        began = self._clock.monotonic()
        names = await self._names(account)
        latency_ms = round((self._clock.monotonic() - began) * 1000)
        return KeyCheck(None, None if names is None else len(names), None, latency_ms)

    async def key_fingerprint(self, account: str = "") -> str:
        """Return 12 hex digits that tell an account's key from another; empty where the server needs none."""
        return await self._calls.fingerprint(account)

    async def reachable(self) -> bool:
        """Say whether the server, or the proxy before it, can be connected to now."""
        return await self._http.reach(self.base_url, provider=self._id, home=self.base_url)

    async def served(self, account: str = "") -> tuple[ModelSpec, ...]:
        """Ask which models are served, keep their names and return their specs. Raises as `check_key` does."""
        names = await self._names(account)
        if names is not None:
            self._models = names
        return tuple(spec for spec in self.specs() if spec.status is not ModelStatus.RETIRED)

    async def _names(self, account: str) -> tuple[str, ...] | None:
        return await self._calls.models(self._root, self._server.dialect, await self._calls.asking(account))

    async def submit(self, job: GenerationJob) -> str:
        """Send the frozen request once; return the remote id. An answer that is the result is kept on disk first."""
        request = thawed(job.body)
        closed = why_closed(self._server, request.url)
        if closed:
            raise InputError(closed, "Choose a model that runs on your own server.", field="model")
        asking = await self._calls.asking(job.account)
        content = await asyncio.to_thread(assembled, request, self._media_path)
        deadline_s = self.capabilities.create_deadline_s
        limit_bytes = INLINE_LIMIT_BYTES if self._server.dialect is Dialect.DYNAMO else REPLY_LIMIT_BYTES
        headers = (*request.headers, *asking.headers)
        call = Call(request.method, request.url, headers, content, deadline_s, limit_bytes)
        reply = await self._http.call(call, provider=self._id, paid=True)
        if reply.status // 100 != 2:
            raise create_error(reply, asking.who, self._clock.now())
        try:
            answer = await parsed(reply.body, lambda body: created(body, asking.who, own=self._server.own))
            if isinstance(answer, str):
                return answer
            return await asyncio.to_thread(self._results.keep, job, answer)
        except ValueError as error:
            raise odd_create(reply, asking.who) from error

    async def status(self, job: GenerationJob) -> RemoteStatus:
        """Ask once; 404 of a job that was taken means that the server lost it: ResultGone."""
        if self._results.is_kept(job):
            return await self._results.kept_status(job)
        asking = await self._calls.asking(job.account)
        try:
            record = await self._calls.read(
                self._record_url(job), asking, lambda body: status_of(body, asking.who, own=self._server.own), "a job"
            )
        except ResultGone:
            if job.remote_id not in self._stopped:
                raise
            return RemoteStatus(JobState.CANCELLED, cost_micro_usd=self._cost)
        self._tell_once(record)
        return record.status

    @property
    def _cost(self) -> int | None:
        """Nobody bills for the user's own server; what a gateway bills is not told."""
        return 0 if self._server.own else None

    def _tell_once(self, record: Record) -> None:
        if record.odd and record.odd not in self._told and len(self._told) < _WORDS_TOLD:
            self._told.add(record.odd)
            _log.warning("%s calls the state of a job “%s”; it is taken to run", self._id, record.odd)

    async def fetch(
        self, job: GenerationJob, part_path: str, progress: Callable[[float], None], output: int = 0
    ) -> str:
        """Write a video to `part_path`; return mp4, webm or mov. A page or text is BadReply: it is fetched again."""
        wanted = Wanted(job, self._sent_to(job), part_path, progress, output)
        return await self._results.fetch(wanted, self.status)

    async def cancel(self, job: GenerationJob) -> None:
        """Delete a running job on vLLM-Omni. Elsewhere a delete only forgets it; a done one keeps its result."""
        if self._server.dialect is not Dialect.VLLM_OMNI or job.remote_id is None:
            return
        try:
            if (await self.status(job)).state is not JobState.RUNNING:
                return
            await self._calls.delete(self._record_url(job), await self._calls.asking(job.account))
        except ResultGone:
            pass  # deleted before, as by a run of the program that ended then
        self._stopped.add(job.remote_id)

    async def find(self, job: GenerationJob) -> str | None:
        """Return the id of an answer that was kept; the servers themselves know no key of ours."""
        return await self._results.find(job)

    async def listed(self, job: GenerationJob) -> tuple[RemoteJob, ...]:
        """Return the server's jobs of one hour around the time the job was sent, from at most 10 pages."""
        if not self.capabilities.lists:
            return ()
        asking = await self._calls.asking(job.account)
        return await self._calls.jobs_near(self._sent_to(job), asking, job.sent_at or job.created_at)

    def _sent_to(self, job: GenerationJob) -> str:
        """Return the address that a job was sent to; raises BadReply where it cannot be read."""
        try:
            return thawed(job.body).url
        except InputError as error:
            raise BadReply(
                "It cannot be read any more where this job was sent.", "Settle the job yourself.", provider=self._id
            ) from error

    def _record_url(self, job: GenerationJob) -> str:
        return record_url(self._sent_to(job), job)


def why_closed(server: Server, url: str) -> str:
    """Say why nothing is sent to an address that `server` has or had; empty where takes can be asked for."""
    host = urlsplit(url).hostname or ""
    if server.removed:
        return "This server was removed."
    if host == OPENAI_HOST:
        return "OpenAI switched this service off on 24 September 2026."
    if server.own or is_near(host) or urlsplit(url).scheme == "https":
        return ""
    return f"{host} is asked over http, where anybody on the way can read your key; use its https address."


def root_of(url: str) -> str:
    """Return a server's address without a last `/v1` and slashes."""
    return url.strip().rstrip("/").removesuffix("/v1").rstrip("/")


def is_near(host: str) -> bool:
    """Say whether a host is this computer or an address of a private network. Names are not looked up."""
    if host == "localhost":
        return True
    try:
        address = ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return False
    return address.is_loopback or (address.is_private and not address.is_unspecified)
