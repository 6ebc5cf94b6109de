"""Owns the HTTP client: what is sent, how long is waited, what is taken. The one module that builds one.

Every request is sent once. Redirects, cookies, the environment and encodings are never followed by a library: each is
decided here. It takes 0.2 s to import; `network_thread` and `http_late` do that at the first request.
"""

import asyncio
import contextlib
import logging
import os
import re
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, NamedTuple, TypeVar

import httpcore
import httpx
from pydantic import SecretStr

from studio.domain.errors import InputError, StudioError
from studio.domain.servers import Network
from studio.providers.http_calls import (
    DOWNLOAD_LIMIT_BYTES,
    HOPS,
    REPLY_LIMIT_BYTES,
    AddressPolicy,
    Call,
    Downloaded,
    Reply,
)
from studio.providers.http_connect import AddressRefused, Connector, Lookup, LookupFailed, look_up
from studio.providers.http_download import PartFile, Progress, free_at
from studio.providers.http_faults import FAULTS, Attempt, ReplyRefused, told
from studio.providers.http_policy import kind
from studio.providers.http_proxies import Proxy, proxy_for
from studio.providers.http_trust import trusting
from studio.providers.http_words import host_of, one_line, place

T = TypeVar("T")

_log = logging.getLogger(__name__)

MOST_IDLE = 16
DISK_THREADS = 2
KNOWN_S = 60.0
"""For so long a name that is asked through a proxy is not looked up again, whether it was found or not."""
SLOW_BYTES = 16 * 1024
LAST_PORT = 65535
READS = ("GET", "HEAD")
REDIRECTS = (301, 302, 303, 307, 308)
OWN_HEADERS = [("User-Agent", "Shotwright"), ("Accept-Encoding", "identity"), ("Accept", "*/*")]
CHATTY = ("httpx", "httpcore.connection", "httpcore.http11", "httpcore.http2", "httpcore.proxy", "httpcore.socks")
_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_VALUE = re.compile(r"[\t\x20-\x7e]*")


class Waits(NamedTuple):
    """How long parts of a call may take beside its deadline, and how many connections of a kind there are.

    `idle_s` is less than the 5 s after which common servers close an idle connection: no request meets one that closes.
    """

    connect_s: float = 10.0
    pool_s: float = 10.0
    lookup_s: float = 3.0
    reach_s: float = 5.0
    idle_s: float = 4.0
    connections: int = 64


USUAL_WAITS = Waits()


class Route(NamedTuple):
    """Which connections may be used. `home` ones were judged as the provider's own, `fresh` ones are used once."""

    secure: bool
    home: bool
    fresh: bool
    proxy: Proxy | None


class Transport(httpx.AsyncHTTPTransport):
    """httpx over connections that we judge: its own constructor lets nobody choose how names are looked up."""

    def __init__(self, pool: httpcore.AsyncConnectionPool) -> None:
        self._pool = pool


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
        self._network = network
        self._proxy_password = proxy_password or SecretStr("")
        self._policy = policy
        self._free_bytes = free_bytes
        self._lookup = lookup
        self._waits = waits
        self._transports: dict[Route, Transport] = {}
        self._left: list[Transport] = []
        self._addresses: dict[str, tuple[tuple[str, ...], float]] = {}
        self._trust: ssl.SSLContext | None = None
        self._threads = ThreadPoolExecutor(DISK_THREADS, "download")
        for name in CHATTY:  # they write addresses with their queries, and headers
            logging.getLogger(name).disabled = True

    def use(self, network: Network, proxy_password: SecretStr | None = None) -> None:
        """Go on with other settings of the network; what is under way ends as it began."""
        self._network, self._proxy_password = network, proxy_password or SecretStr("")
        self._left += self._transports.values()
        self._transports, self._addresses, self._trust = {}, {}, None

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
        limit_bytes: int = DOWNLOAD_LIMIT_BYTES,
        home: str = "",
    ) -> Downloaded | Reply:
        """See `Http.download`."""
        attempt = Attempt(provider, paid=False, led=True)

        async def act() -> Downloaded | Reply:
            async with asyncio.timeout(call.deadline_s) as limit, self._answer(call, home, attempt) as response:
                if response.status_code != 200:
                    return await _reply(response)
                length = _length(response, limit_bytes)
                part = PartFile(part_path, self._threads)
                try:
                    await part.open(length or 0, self._free_bytes)
                    patience = _Patience(limit, call.deadline_s)
                    await _fill(part, response, Progress(progress, length), patience, limit_bytes)
                    return await part.finish(response.headers.get("content-type", ""))
                finally:
                    part.close()

        return await self._told(call, attempt, act)

    async def reach(self, url: str, *, provider: str, home: str = "") -> bool:
        """See `Http.reach`."""
        try:
            async with asyncio.timeout(self._waits.reach_s):
                await self._connect(_parsed(url), home)
        except (*FAULTS, httpcore.NetworkError, httpcore.TimeoutException, StudioError) as error:
            _log.debug("%s: %s cannot be reached: %s", one_line(provider), place(url), type(error).__name__)
            return False
        return True

    async def _connect(self, url: httpx.URL, home: str) -> None:
        """Connect as for a request, and let go at once; raises as a request does before its first byte."""
        own = bool(home) and _origin(url) == _origin(_parsed(home))
        proxy = await self._way(url, home=own)
        connector = Connector(None if proxy else self._policy, self._lookup, home=own)
        stream = await connector.connect_tcp(*(proxy[1:3] if proxy else _origin(url)[1:]))
        await stream.aclose()

    async def close(self) -> None:
        """See `Http.close`."""
        transports, self._transports, self._left = [*self._transports.values(), *self._left], {}, []
        for transport in transports:
            await transport.aclose()
        self._threads.shutdown(wait=False)

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
    async def _answer(self, call: Call, home: str, attempt: Attempt) -> AsyncIterator[httpx.Response]:
        """Send a call and, where it only reads, follow where it leads; the answer's body is still to come."""
        follow = call.method in READS and not attempt.paid
        url, headers = _parsed(call.url), _headers(call)
        own = _origin(_parsed(home)) if home else None
        for _ in range(HOPS + 1):
            response = await self._send(call, url, headers, _origin(url) == own, attempt)
            try:
                target = response.headers.get("location") if response.status_code in REDIRECTS else None
                if not follow or target is None:
                    yield response
                    return
            finally:
                await response.aclose()
            attempt.led = True
            before, url = url, _parsed(target, url)
            attempt.place, attempt.host = place(str(url)), one_line(url.host)
            if _origin(before) != _origin(url):
                headers = [*OWN_HEADERS]  # nothing of the caller's, keys least of all, goes to another origin
        raise ReplyRefused(f"leads on more than {HOPS} times")

    async def _send(
        self, call: Call, url: httpx.URL, headers: list[tuple[str, str]], home: bool, attempt: Attempt
    ) -> httpx.Response:
        attempt.began_sending = attempt.has_status = False
        proxy = await self._way(url, home=home)
        attempt.through_proxy = proxy.shown if proxy else ""
        transport = await self._transport(Route(url.scheme == "https", home, call.method not in READS, proxy))

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
        if response.status_code == 407 and proxy is not None:
            await response.aclose()
            attempt.began_sending = False
            raise httpx.ProxyError("407")
        attempt.has_status = True
        return response

    # ---- connections -------------------------------------------------------------------------------------------------

    async def _way(self, url: httpx.URL, *, home: bool) -> Proxy | None:
        """Judge an address and return the proxy it is asked through; raises AddressRefused."""
        scheme, host, port = _origin(url)
        refusal = self._policy.url_refusal(scheme, host, port, has_user=bool(url.userinfo), home=home)
        if scheme not in ("http", "https") or refusal:
            raise AddressRefused(refusal or "not a web address")
        return await self._proxy(scheme, host, port, home)

    async def _proxy(self, scheme: str, host: str, port: int, home: bool) -> Proxy | None:
        """Return the proxy for a host; None for one whose name turns out to be in a private network."""
        proxy = proxy_for(self._network, scheme, host, os.environ, self._proxy_password)
        if proxy is None:
            return None
        addresses = await self._known(host)
        if addresses and all(map(kind, addresses)):
            return None
        for address in () if home else addresses:
            refusal = self._policy.address_refusal(address, port, home=False)
            if refusal:
                raise AddressRefused(refusal)
        return proxy

    async def _known(self, host: str) -> tuple[str, ...]:
        """Return what is known here of a host that is asked through a proxy; nothing where only the proxy can look."""
        now = asyncio.get_running_loop().time()
        found, until = self._addresses.get(host, ((), 0.0))
        if now >= until:
            try:
                async with asyncio.timeout(self._waits.lookup_s):
                    found = await self._lookup(host)
            except (LookupFailed, TimeoutError):
                found = ()
            self._addresses[host] = found, now + KNOWN_S
        return found

    async def _transport(self, route: Route) -> Transport:
        context = None
        if route.secure or (route.proxy is not None and route.proxy.scheme == "https"):
            context = self._trust or await asyncio.get_running_loop().run_in_executor(
                self._threads, trusting, self._network.ca_file
            )
            self._trust = context
        if route not in self._transports:
            self._transports[route] = Transport(self._pool(route, context))
        return self._transports[route]

    def _pool(self, route: Route, context: ssl.SSLContext | None) -> httpcore.AsyncConnectionPool:
        proxy = None
        if route.proxy is not None:
            scheme, host, port, user, password = route.proxy
            proxy = httpcore.Proxy(
                httpcore.URL(scheme=scheme.encode(), host=host.encode(), port=port, target=b"/"),
                auth=(user, password.get_secret_value()) if user else None,
                ssl_context=context if scheme == "https" else None,
            )
        return httpcore.AsyncConnectionPool(
            ssl_context=context,
            proxy=proxy,
            max_connections=self._waits.connections,
            max_keepalive_connections=0 if route.fresh else MOST_IDLE,
            keepalive_expiry=self._waits.idle_s,
            network_backend=Connector(None if proxy else self._policy, self._lookup, home=route.home),
        )


class _Patience:
    """Ends a download that brings fewer than 16 KiB in `seconds`; a slow one that is healthy may last."""

    def __init__(self, limit: asyncio.Timeout, seconds: float) -> None:
        self._limit = limit
        self._seconds = seconds
        self._came_bytes = SLOW_BYTES

    def came(self, size_bytes: int) -> None:
        """Note bytes that came."""
        self._came_bytes += size_bytes
        if self._came_bytes >= SLOW_BYTES:
            self._came_bytes = 0
            self._limit.reschedule(asyncio.get_running_loop().time() + self._seconds)

    def over(self) -> None:
        """Wait for nothing from the network any more; what the disk takes is not limited."""
        self._limit.reschedule(None)


async def _fill(
    part: PartFile, response: httpx.Response, progress: Progress, patience: _Patience, limit_bytes: int
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
    return Reply(response.status_code, headers, bytes(body))


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


def _parsed(address: str, base: httpx.URL | None = None) -> httpx.URL:
    """Read an address, one that counts from `base` where that is given; raises AddressRefused."""
    found = None
    with contextlib.suppress(httpx.InvalidURL, ValueError):
        found = httpx.URL(address) if base is None else base.join(address)
    if found is None or (found.port or 0) > LAST_PORT:
        raise AddressRefused("not an address that can be read")
    return found


def _origin(url: httpx.URL) -> tuple[str, str, int]:
    """Return scheme, host and port of an address, the port also where it is the usual one."""
    return url.scheme, url.host, url.port or (443 if url.scheme == "https" else 80)
