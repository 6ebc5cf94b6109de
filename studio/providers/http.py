"""Owns the HTTP client: what is sent, how long is waited, what is taken. The one module that builds one.

Every request is sent once. Redirects, cookies, the environment and encodings are never followed by a library: each is
decided here. It takes 0.2 s to import; `network_thread` and `http_late` do that at the first request.
"""

import asyncio
import contextlib
import logging
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, NamedTuple, TypeVar

import httpcore
import httpx
from pydantic import SecretStr

from studio.domain.errors import InputError, StudioError
from studio.domain.servers import Network
from studio.providers.http_calls import (
    HOPS,
    REPLY_LIMIT_BYTES,
    AddressPolicy,
    Call,
    Downloaded,
    Reply,
)
from studio.providers.http_connect import Lookup, look_up
from studio.providers.http_download import PartFile, Patience, Progress, free_at
from studio.providers.http_faults import FAULTS, Attempt, ReplyRefused, told
from studio.providers.http_resume import MOST_UNFINISHED, Begun, Named, Prefix, continues, named, prefix_of
from studio.providers.http_routes import USUAL_WAITS, Route, Routes, Waits, origin_of, url_of
from studio.providers.http_words import host_of, one_line, place

T = TypeVar("T")

_log = logging.getLogger(__name__)

DISK_THREADS = 2
READS = ("GET", "HEAD")
REDIRECTS = (301, 302, 303, 307, 308)
OWN_HEADERS = [("User-Agent", "Shotwright"), ("Accept-Encoding", "identity"), ("Accept", "*/*")]
CHATTY = ("httpx", "httpcore.connection", "httpcore.http11", "httpcore.http2", "httpcore.proxy", "httpcore.socks")
_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_VALUE = re.compile(r"[\t\x20-\x7e]*")


class HttpClient:
    """Sends requests in the loop it is used in. `free_bytes` says how much room there is where a part file will be."""

    def __init__(
        self,
        network: Network,
        policy: AddressPolicy,
        *,
        proxy_password: SecretStr | None = None,
        free_bytes: Callable[[str], int] = free_at,
        lookup: Lookup = look_up,
        waits: Waits = USUAL_WAITS,
    ) -> None:
        self._free_bytes = free_bytes
        self._waits = waits
        self._threads = ThreadPoolExecutor(DISK_THREADS, "download")
        self._routes = Routes(network, policy, proxy_password, lookup, waits, self._threads)
        self._unfinished: dict[str, Begun] = {}
        for name in CHATTY:  # they write addresses with their queries, and headers
            logging.getLogger(name).disabled = True

    def use(self, network: Network, proxy_password: SecretStr | None = None) -> None:
        """Go on with other settings of the network; what is under way ends as it began."""
        self._routes.use(network, proxy_password)

    async def call(self, call: Call, *, provider: str, paid: bool = False) -> Reply:
        """See `Http.call`."""
        attempt = Attempt(provider, paid)

        async def act() -> Reply:
            async with asyncio.timeout(call.deadline_s), self._answer(call, call.url, attempt) as response:
                return await _reply(response, call.limit_bytes)

        return await self._told(call, attempt, act)

    async def download(
        self,
        call: Call,
        part_path: str,
        progress: Callable[[float], None],
        *,
        provider: str,
        limit_bytes: int | None = None,
        home: str = "",
    ) -> Downloaded | Reply:
        """See `Http.download`."""
        attempt = Attempt(provider, paid=False, led=True)
        goal = _Goal(part_path, progress, limit_bytes or self._routes.most_bytes, home)

        async def act() -> Downloaded | Reply:
            found = await self._fetched(call, goal, attempt, await self._prefix(part_path))
            while found is None:  # once: what is asked for whole is never taken for another part
                found = await self._fetched(call, goal, attempt, None)
            return found

        return await self._told(call, attempt, act)

    async def reach(self, url: str, *, provider: str, home: str = "") -> bool:
        """See `Http.reach`."""
        try:
            async with asyncio.timeout(self._waits.reach_s):
                there = url_of(url)
                await self._routes.touch(there, home=bool(home) and origin_of(there) == origin_of(url_of(home)))
        except (*FAULTS, httpcore.NetworkError, httpcore.TimeoutException, StudioError) as error:
            _log.debug("%s: %s cannot be reached: %s", one_line(provider), place(url), type(error).__name__)
            return False
        return True

    async def close(self) -> None:
        """See `Http.close`."""
        for transport in self._routes.let_go():
            await transport.aclose()
        self._threads.shutdown(wait=False)

    # ---- one download ------------------------------------------------------------------------------------------------

    async def _prefix(self, part_path: str) -> Prefix | None:
        """Return what an earlier call left at a path, once its file is closed and hashed again; None to begin anew."""
        begun = self._unfinished.get(part_path)
        if begun is None:
            return None
        left = await asyncio.shield(asyncio.wrap_future(begun.left))
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, prefix_of, part_path, begun.named, left)

    async def _fetched(
        self, call: Call, goal: "_Goal", attempt: Attempt, prefix: Prefix | None
    ) -> Downloaded | Reply | None:
        """Take a whole file, or its rest behind `prefix`; None where the answer is no such rest: nothing is changed."""
        more = prefix.headers if prefix is not None else []
        async with asyncio.timeout(call.deadline_s) as limit, self._answer(call, goal.home, attempt, more) as response:
            origin, headers = origin_of(response.request.url), response.headers
            if prefix is not None and response.status_code in (206, 416):
                if not continues(prefix, origin, response.status_code, headers):
                    return None
                _log.info("%s: goes on at byte %d", one_line(attempt.provider), prefix.size_bytes)
            elif response.status_code != 200 or (prefix is not None and _is_page(headers)):
                return await _reply(response)  # a page, as of a network that wants a sign-in, replaces nothing
            else:
                prefix = None
            length = _length(response, goal.limit_bytes)
            name = prefix.named if prefix is not None else named(origin, headers, length)
            end_known = length is not None or "transfer-encoding" in headers or origin[0] == "https"
            taken = _Taken(length, prefix, name, end_known, headers.get("content-type", ""))
            return await self._filled(goal, response, taken, Patience(limit, call.deadline_s))

    async def _filled(self, goal: "_Goal", response: httpx.Response, taken: "_Taken", patience: Patience) -> Downloaded:
        """Write a body to the part file; what was written of one that breaks off is remembered."""
        name, part = taken.name, PartFile(goal.part_path, self._threads)
        self._unfinished.pop(goal.part_path, None)
        found = None
        total = taken.prefix.named.total_bytes if taken.prefix is not None else taken.length
        try:
            await part.open(taken.length or 0, self._free_bytes, taken.prefix)
            most = goal.limit_bytes if total is None else total
            await _fill(part, response, Progress(goal.progress, total), patience, most)
            found = await part.finish(taken.content_type, end_known=taken.end_known)
        except ReplyRefused:
            name = None  # a server that sends what cannot be gives nothing to build on
            raise
        finally:
            left = part.close()
            if found is None and name is not None:
                self._remember(goal.part_path, Begun(name, left))
        if total is not None and found.size_bytes != total:
            raise ReplyRefused("has another length than it said")
        return found

    def _remember(self, part_path: str, begun: Begun) -> None:
        self._unfinished[part_path] = begun
        while len(self._unfinished) > MOST_UNFINISHED:
            del self._unfinished[next(iter(self._unfinished))]

    # ---- one call ----------------------------------------------------------------------------------------------------

    async def _told(self, call: Call, attempt: Attempt, act: Callable[[], Awaitable[T]]) -> T:
        """Do one call, write one line about it, and tell its faults as errors of ours, without the library's texts."""
        clock = asyncio.get_running_loop().time
        began_s = clock()
        attempt.place, attempt.host = place(call.url), host_of(call.url)
        line = f"{one_line(attempt.provider)}: {one_line(call.method)} {attempt.place}"
        fault: StudioError
        try:
            answer = await act()
        except FAULTS as error:
            fault = told(error, attempt)
        except StudioError as error:
            fault = error
        else:
            status = answer.status if isinstance(answer, Reply) else 200
            quiet = call.method in READS and status < 400
            _log.log(logging.DEBUG if quiet else logging.INFO, "%s %d, %.2f s", line, status, clock() - began_s)
            return answer
        # Raised here and not above, so that what it came from, with its texts, is not its context.
        _log.info("%s %s, %.2f s: %s", line, fault.kind, clock() - began_s, one_line(fault.what_happened))
        raise fault

    @contextlib.asynccontextmanager
    async def _answer(
        self, call: Call, home: str, attempt: Attempt, more: Sequence[tuple[str, str]] = ()
    ) -> AsyncIterator[httpx.Response]:
        """Send a call and, where it only reads, follow where it leads; the answer's body is still to come.

        `more` are headers that go to wherever it leads.
        """
        follow = call.method in READS and not attempt.paid
        url, headers = url_of(call.url), [*_headers(call), *more]
        own = origin_of(url_of(home)) if home else None
        for _ in range(HOPS + 1):
            response = await self._send(call, url, headers, origin_of(url) == own, attempt)
            try:
                target = response.headers.get("location") if response.status_code in REDIRECTS else None
                if not follow or target is None:
                    yield response
                    return
            finally:
                await response.aclose()
            attempt.led = True
            before, url = url, url_of(target, url)
            attempt.place, attempt.host = place(str(url)), one_line(url.host)
            if origin_of(before) != origin_of(url):
                headers = [*OWN_HEADERS, *more]  # nothing of the caller's, keys least of all, goes to another origin
        raise ReplyRefused(f"leads on more than {HOPS} times")

    async def _send(
        self, call: Call, url: httpx.URL, headers: list[tuple[str, str]], home: bool, attempt: Attempt
    ) -> httpx.Response:
        attempt.began_sending = attempt.has_status = False
        proxy = await self._routes.way(url, home=home)
        attempt.through_proxy = proxy.shown if proxy else ""
        transport = await self._routes.transport(Route(url.scheme == "https", home, call.method not in READS, proxy))

        async def note(event: str, details: dict[str, Any]) -> None:
            # A request to open a tunnel is the proxy's matter: nothing of ours is in it.
            if event.endswith("send_request_headers.started") and details["request"].method != b"CONNECT":
                attempt.began_sending = True

        limits = {
            "connect": self._waits.connect_s,
            "read": call.deadline_s,
            "write": call.deadline_s,
            "pool": self._waits.pool_s,
        }
        request = httpx.Request(
            call.method, url, headers=headers, content=call.content, extensions={"timeout": limits, "trace": note}
        )
        response = await transport.handle_async_request(request)
        response.request = request
        if response.status_code == 407 and proxy is not None:
            await response.aclose()
            attempt.began_sending = False
            raise httpx.ProxyError("407")
        attempt.has_status = True
        return response


class _Goal(NamedTuple):
    """Where a download goes, who hears of it, how large it may be, and whose it is."""

    part_path: str
    progress: Callable[[float], None]
    limit_bytes: int
    home: str


class _Taken(NamedTuple):
    """What is known of a body before it comes: its length, what it continues, and by which name it can be continued."""

    length: int | None
    prefix: Prefix | None
    name: Named | None
    end_known: bool
    content_type: str


async def _fill(
    part: PartFile, response: httpx.Response, progress: Progress, patience: Patience, limit_bytes: int
) -> None:
    """Stream a body into an open part file; raises ReplyRefused where it is too large or encoded."""
    patience.came(0)
    async for piece in response.aiter_raw():
        if part.size_bytes + len(piece) > limit_bytes:
            raise ReplyRefused(f"is larger than {limit_bytes} bytes")
        await part.add(piece)
        patience.came(len(piece))
        progress.at(part.size_bytes)
    patience.over()


async def _reply(response: httpx.Response, limit_bytes: int = REPLY_LIMIT_BYTES) -> Reply:
    """Read a whole answer; raises ReplyRefused where it is too large or encoded."""
    _length(response, limit_bytes)
    body = bytearray()
    async for piece in response.aiter_raw():
        body += piece
        if len(body) > limit_bytes:
            raise ReplyRefused(_too_large(limit_bytes))
    headers = tuple((name.lower(), value) for name, value in response.headers.multi_items())
    return Reply(response.status_code, headers, bytes(body), response.request.url.scheme == "https")


def _is_page(headers: httpx.Headers) -> bool:
    return str(headers.get("content-type", "")).strip().lower().startswith("text/html")


def _too_large(limit_bytes: int) -> str:
    return f"is larger than {'1 MB' if limit_bytes == REPLY_LIMIT_BYTES else f'{limit_bytes} bytes'}"


def _length(response: httpx.Response, limit_bytes: int) -> int | None:
    """Return the announced length, None where none is; raises ReplyRefused where it is too large or encoded."""
    if response.headers.get("content-encoding", "identity").strip().lower() not in ("", "identity"):
        raise ReplyRefused("is compressed, which was not asked for")
    text = response.headers.get("content-length")
    length = int(text) if text is not None and "transfer-encoding" not in response.headers else None
    if length is not None and length > limit_bytes:
        raise ReplyRefused(_too_large(limit_bytes))
    return length


def _headers(call: Call) -> list[tuple[str, str]]:
    """Return the headers as they are sent, keys in the clear; raises InputError where one cannot be sent."""
    headers = [*OWN_HEADERS]
    for name, value in call.headers:
        plain = value.get_secret_value() if isinstance(value, SecretStr) else value
        if not _NAME.fullmatch(name) or not _VALUE.fullmatch(plain):
            raise InputError(
                "The key has characters that no key can have."
                if isinstance(value, SecretStr)
                else f"The header {one_line(name)} cannot be sent.",
                "Copy it again, without line breaks or spaces around it.",
                field="key" if isinstance(value, SecretStr) else "headers",
            )
        headers = [each for each in headers if each[0].lower() != name.lower()] if name.lower() == "accept" else headers
        headers.append((name, plain))
    return headers
