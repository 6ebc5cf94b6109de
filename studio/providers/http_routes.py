"""Owns the way to a host: whether an address may be opened, the proxy before it, and the connections that are kept.

It knows no answers. Names are looked up and addresses judged here and in `http_connect`, nowhere else.
"""

import asyncio
import contextlib
import os
import ssl
from collections.abc import Iterable
from concurrent.futures import Executor
from typing import NamedTuple

import httpcore
import httpx
from pydantic import SecretStr

from studio.domain.servers import Network
from studio.providers.http_calls import AddressPolicy
from studio.providers.http_connect import AddressRefused, Connector, Lookup, LookupFailed
from studio.providers.http_policy import kind
from studio.providers.http_proxies import Proxy, proxy_for
from studio.providers.http_trust import trusting

MOST_IDLE = 16
KNOWN_S = 60.0
"""For so long a name that is asked through a proxy is not looked up again, whether it was found or not."""
LAST_PORT = 65535

Origin = tuple[str, str, int]
"""Scheme, host and port."""


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


class Routes:
    """The ways to all hosts under one policy. `executor` reads certificates."""

    def __init__(
        self,
        network: Network,
        policy: AddressPolicy,
        proxy_password: SecretStr | None,
        lookup: Lookup,
        waits: Waits,
        executor: Executor,
    ) -> None:
        self._network = network
        self._proxy_password = proxy_password or SecretStr("")
        self._policy = policy
        self._lookup = lookup
        self._waits = waits
        self._executor = executor
        self._transports: dict[Route, Transport] = {}
        self._left: list[Transport] = []
        self._addresses: dict[str, tuple[tuple[str, ...], float]] = {}
        self._trust: ssl.SSLContext | None = None

    @property
    def most_bytes(self) -> int:
        """The largest result that is taken, as the settings say."""
        return self._network.largest_result_mb << 20

    def use(self, network: Network, proxy_password: SecretStr | None) -> None:
        """Go on with other settings of the network; what is under way ends as it began."""
        self._network, self._proxy_password = network, proxy_password or SecretStr("")
        self._left += self._transports.values()
        self._transports, self._addresses, self._trust = {}, {}, None

    async def way(self, url: httpx.URL, *, home: bool) -> Proxy | None:
        """Judge an address and return the proxy it is asked through; raises AddressRefused or InputError."""
        scheme, host, port = origin_of(url)
        refusal = self._policy.url_refusal(scheme, host, port, has_user=bool(url.userinfo), home=home)
        if scheme not in ("http", "https") or refusal:
            raise AddressRefused(refusal or "not a web address")
        return await self._proxy(scheme, host, port, home)

    async def transport(self, route: Route) -> Transport:
        """Return the connections of a route; raises InputError where the user's certificates cannot be read."""
        context = None
        if route.secure or (route.proxy is not None and route.proxy.scheme == "https"):
            context = self._trust or await asyncio.get_running_loop().run_in_executor(
                self._executor, trusting, self._network.ca_file
            )
            self._trust = context
        if route not in self._transports:
            self._transports[route] = Transport(self._pool(route, context))
        return self._transports[route]

    async def touch(self, url: httpx.URL, *, home: bool) -> None:
        """Connect as for a request, and let go at once; raises as a request does before its first byte."""
        proxy = await self.way(url, home=home)
        connector = Connector(None if proxy else self._policy, self._lookup, home=home)
        stream = await connector.connect_tcp(*(proxy[1:3] if proxy else origin_of(url)[1:]))
        await stream.aclose()

    def let_go(self) -> Iterable[Transport]:
        """Return all connections, for closing; the next request makes new ones."""
        transports, self._transports, self._left = [*self._transports.values(), *self._left], {}, []
        return transports

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


def url_of(address: str, base: httpx.URL | None = None) -> httpx.URL:
    """Read an address, one that counts from `base` where that is given; raises AddressRefused."""
    found = None
    with contextlib.suppress(httpx.InvalidURL, ValueError):
        found = httpx.URL(address) if base is None else base.join(address)
    if found is None or (found.port or 0) > LAST_PORT:
        raise AddressRefused("not an address that can be read")
    return found


def origin_of(url: httpx.URL) -> Origin:
    """Return scheme, host and port of an address, the port also where it is the usual one."""
    return url.scheme, url.host, url.port or (443 if url.scheme == "https" else 80)
