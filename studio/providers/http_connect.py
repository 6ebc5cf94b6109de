"""Owns how a connection is made: names are looked up here, each address is judged, and the judged one is connected to.

Between judging and connecting no name is looked up again, so an answer that changes in between changes nothing. It
knows no requests; certificates are `http_trust`'s matter.
"""

import asyncio
import contextlib
import ipaddress
import select
import socket
import ssl
import threading
from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

import anyio
import anyio.abc
import httpcore
from anyio.streams.tls import TLSAttribute, TLSStream

from studio.providers.http_calls import AddressPolicy

if TYPE_CHECKING:
    from httpcore._backends.base import SOCKET_OPTION

STAGGER_S = 0.25
PIECE_BYTES = 1 << 20

Lookup = Callable[[str], Awaitable[tuple[str, ...]]]
"""Returns the numeric addresses of a host; raises LookupFailed."""


class LookupFailed(OSError):
    """A name has no address, or nobody could be asked."""


class AddressRefused(Exception):
    """The policy refused every address of a host. Its text says what the address is."""


async def look_up(host: str) -> tuple[str, ...]:
    """Return the numeric addresses of a host, in the system's order; raises LookupFailed.

    The system's look-up cannot be stopped: it runs in a thread of its own that holds up no exit.
    """
    with contextlib.suppress(ValueError):
        return (str(ipaddress.ip_address(host)),)
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[tuple[str, ...] | OSError] = loop.create_future()

    def settle(found: tuple[str, ...] | OSError) -> None:
        if not answer.done():
            answer.set_result(found)

    def ask() -> None:
        found: tuple[str, ...] | OSError
        try:
            rows = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
            found = tuple(dict.fromkeys(str(row[4][0]) for row in rows))
        except (OSError, UnicodeError) as error:
            found = LookupFailed(getattr(error, "errno", None) or 0, "the name was not found")
        with contextlib.suppress(RuntimeError):  # the loop was closed meanwhile
            loop.call_soon_threadsafe(settle, found)

    threading.Thread(target=ask, name="look-up", daemon=True).start()
    found = await answer
    if isinstance(found, OSError):
        raise found
    return found


class Connector(httpcore.AsyncNetworkBackend):
    """Connects to hosts whose address the policy allows; without a policy (a proxy of the user's) to any."""

    def __init__(self, policy: AddressPolicy | None, lookup: Lookup, *, home: bool) -> None:
        self._policy = policy
        self._lookup = lookup
        self._home = home

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable["SOCKET_OPTION"] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Connect within `timeout` seconds; raises AddressRefused beside httpcore's errors."""
        try:
            async with asyncio.timeout(timeout):
                addresses = self._allowed(await self._lookup(host), port)
                return Stream(await _first(addresses, port))
        except TimeoutError as error:
            raise httpcore.ConnectTimeout from error
        except OSError as error:
            raise httpcore.ConnectError from error

    def _allowed(self, addresses: Sequence[str], port: int) -> list[str]:
        if self._policy is None:
            return list(addresses)
        refusals = {each: self._policy.address_refusal(each, port, home=self._home) for each in addresses}
        allowed = [address for address, refusal in refusals.items() if not refusal]
        if not allowed:
            raise AddressRefused(next(iter(refusals.values()), "not known"))
        return allowed


async def _first(addresses: Sequence[str], port: int) -> anyio.abc.SocketStream:
    """Connect to the address that answers first; each next one is tried 250 ms after the one before."""
    if len(addresses) == 1:
        return await anyio.connect_tcp(addresses[0], port)
    won: list[anyio.abc.SocketStream] = []
    failed: list[OSError] = []

    async def attempt(address: str) -> None:
        try:
            stream = await anyio.connect_tcp(address, port)
        except OSError as error:
            failed.append(error)
            return
        won.append(stream)

    try:
        async with asyncio.TaskGroup() as group:
            waiting: set[asyncio.Task[None]] = set()
            for number, address in enumerate(addresses, 1):
                waiting.add(group.create_task(attempt(address)))
                patience = STAGGER_S if number < len(addresses) else None
                while waiting and not won:
                    done, waiting = await asyncio.wait(waiting, timeout=patience, return_when=asyncio.FIRST_COMPLETED)
                    if not done:
                        break
                if won:
                    break
            for task in waiting:
                task.cancel()
    except BaseException:
        for stream in won:
            await anyio.aclose_forcefully(stream)
        raise
    for stream in won[1:]:
        await anyio.aclose_forcefully(stream)
    if not won:
        raise failed[0]
    return won[0]


class Stream(httpcore.AsyncNetworkStream):
    """A connection, plain or secured. A secured one that ends without the other side's farewell was cut."""

    def __init__(self, plain: anyio.abc.ByteStream, secured: TLSStream | None = None) -> None:
        self._plain = plain
        self._stream: anyio.abc.ByteStream = secured or plain
        self._ended = False

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Return what came, nothing at the end.

        It may be more than `max_bytes`: httpcore asks for 64 KB at a time, and each piece costs the same whatever its
        size. Parsers take pieces of any length.
        """
        try:
            async with asyncio.timeout(timeout):
                return await self._stream.receive(max(max_bytes, PIECE_BYTES))
        except anyio.EndOfStream:
            self._ended = True
            return b""
        except TimeoutError as error:
            raise httpcore.ReadTimeout from error
        except (OSError, anyio.BrokenResourceError, anyio.ClosedResourceError) as error:
            raise httpcore.ReadError from error

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send all of `buffer`."""
        try:
            async with asyncio.timeout(timeout):
                await self._stream.send(buffer)
        except TimeoutError as error:
            raise httpcore.WriteTimeout from error
        except (OSError, anyio.BrokenResourceError, anyio.ClosedResourceError) as error:
            raise httpcore.WriteError from error

    async def aclose(self) -> None:
        """Close without waiting for the other side."""
        await self._plain.aclose()

    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.AsyncNetworkStream:
        """Secure the connection. The certificate is judged by name, whichever address was connected to."""
        try:
            async with asyncio.timeout(timeout):
                secured = await TLSStream.wrap(
                    self._stream, server_side=False, hostname=server_hostname, ssl_context=ssl_context
                )
        except TimeoutError as error:
            await self.aclose()
            raise httpcore.ConnectTimeout from error
        except (OSError, anyio.BrokenResourceError, anyio.EndOfStream) as error:
            await self.aclose()
            raise httpcore.ConnectError from error
        except BaseException:
            await self.aclose()
            raise
        return Stream(self._plain, secured)

    def get_extra_info(self, info: str) -> Any:
        """Return what httpcore asks of a connection: its TLS object, and whether bytes or an end wait to be read."""
        if info == "ssl_object":
            return self._stream.extra(TLSAttribute.ssl_object, None)  # noqa: S610  # no database in sight
        raw = self._plain.extra(anyio.abc.SocketAttribute.raw_socket, None)  # noqa: S610  # no database either
        if info == "is_readable":  # a secured line that said farewell may stand open below
            return self._ended or raw is None or raw.fileno() < 0 or _is_readable(raw)
        return raw if info == "socket" else None


def _is_readable(raw: socket.socket) -> bool:
    """Tell whether a connection that nothing is expected of has something, which can only be its end."""
    if hasattr(select, "poll"):
        poll = select.poll()
        poll.register(raw.fileno(), select.POLLIN)
        return bool(poll.poll(0))
    return bool(select.select([raw.fileno()], [], [], 0)[0])  # Windows, where the number of a socket has no bound
