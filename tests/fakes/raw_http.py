"""Owns a server that speaks HTTP byte by byte, on a real socket of this computer, and may misbehave in every way.

It knows nothing of the program. A test scripts what each path answers; what came in is kept to be looked at.
"""

import asyncio
import contextlib
import socket
import ssl
import struct
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import NamedTuple

CERTIFICATES = Path(__file__).resolve().parent.parent / "data" / "certificates"


class Seen(NamedTuple):
    """A request as it came in; header names in lower case."""

    method: str
    target: str
    headers: tuple[tuple[str, str], ...]
    body: bytes
    raw: bytes

    def header(self, name: str) -> str:
        """Return a header, empty where it is not there."""
        return next((value for each, value in self.headers if each == name), "")


class Line:
    """One connection, as the script of an answer writes to it."""

    def __init__(self, writer: asyncio.StreamWriter, closing: asyncio.Event) -> None:
        self._writer = writer
        self.gone = asyncio.Event()
        self.closing = closing

    async def send(self, *pieces: bytes) -> None:
        """Send bytes; that the other side is gone is no matter."""
        with contextlib.suppress(ConnectionError):
            self._writer.writelines(pieces)
            await self._writer.drain()

    async def drip(self, content: bytes, every_s: float) -> None:
        """Send a byte at a time until the other side has enough of it."""
        for index in range(len(content)):
            await self.send(content[index : index + 1])
            if await self.waits(every_s):
                return

    async def waits(self, seconds: float | None = None) -> bool:
        """Wait until the other side is gone or the server closes; say whether that was before the time was over."""
        ends = [asyncio.ensure_future(event.wait()) for event in (self.gone, self.closing)]
        done, waiting = await asyncio.wait(ends, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        for each in waiting:
            each.cancel()
        return bool(done)

    def reset(self) -> None:
        """Break the connection off without a farewell."""
        raw = self._writer.get_extra_info("socket")
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._writer.transport.abort()

    def cut(self) -> None:
        """Close the connection below the secured one: its farewell is never said."""
        raw = self._writer.get_extra_info("socket")
        raw.shutdown(socket.SHUT_WR)


Script = Callable[[Seen, Line], Awaitable[None]]


def answer(body: bytes = b"", status: str = "200 OK", *headers: str, length: int | None = -1) -> bytes:
    """Return an answer; `length` None leaves Content-Length out, -1 tells the truth."""
    size = [] if length is None else [f"Content-Length: {len(body) if length < 0 else length}"]
    return "\r\n".join([f"HTTP/1.1 {status}", *headers, *size, "", ""]).encode("latin-1") + body


class RawServer:
    """Listens on a port of its own. `scripts` say by path what is answered; a path without one has a 404.

    A connection is closed after one answer, but for paths that begin with `/kept`.
    """

    def __init__(self) -> None:
        self.scripts: dict[str, Script] = {}
        self.seen: list[Seen] = []
        self.connections = 0
        self.closing = asyncio.Event()
        self.secure = False
        self.port = 0
        self._server: asyncio.Server | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def origin(self) -> str:
        """Its address, by number."""
        return f"http{'s' if self.secure else ''}://127.0.0.1:{self.port}"

    def says(self, path: str, *pieces: bytes) -> None:
        """Answer a path with these bytes."""

        async def script(_: Seen, line: Line) -> None:
            await line.send(*pieces)

        self.scripts[path] = script

    async def open(self, certificate: str = "", address: str = "127.0.0.1", port: int = 0) -> None:
        """Begin to listen, secured where a certificate of tests/data is named; port 0 is any that is free."""
        context = None
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(CERTIFICATES / f"{certificate}.pem")
            self.secure = True
        self._server = await asyncio.start_server(self._serve, address, port, ssl=context)
        self.port = self._server.sockets[0].getsockname()[1]

    async def close(self) -> None:
        """End every connection and stop listening."""
        self.closing.set()
        if self._server is not None:
            self._server.close()
        while self._tasks:
            await asyncio.wait(set(self._tasks))

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        try:
            with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError, ssl.SSLError):
                while await self._answer(reader, writer):
                    pass
        finally:
            writer.close()
            with contextlib.suppress(ConnectionError, ssl.SSLError, TimeoutError):
                async with asyncio.timeout(1):
                    await writer.wait_closed()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """Answer one request; say whether the connection may be used again."""
        seen = await _read(reader, self.closing)
        if seen is None:
            return False
        self.seen.append(seen)
        line = Line(writer, self.closing)
        script = self.scripts.get(seen.target.partition("?")[0])
        if script is None:
            await line.send(answer(b"not here", "404 Not Found"))
            return False
        if seen.target.startswith("/kept"):
            await script(seen, line)
            return True
        listen = asyncio.ensure_future(_listen(reader, line))
        try:
            await script(seen, line)
        finally:
            listen.cancel()
            await asyncio.wait({listen})
        return False


async def _listen(reader: asyncio.StreamReader, line: Line) -> None:
    """Notice that the other side closed."""
    with contextlib.suppress(ConnectionError):
        await reader.read(1)
    line.gone.set()


async def _read(reader: asyncio.StreamReader, closing: asyncio.Event) -> Seen | None:
    """Read a request; None where none comes any more."""
    head = asyncio.ensure_future(reader.readuntil(b"\r\n\r\n"))
    end = asyncio.ensure_future(closing.wait())
    await asyncio.wait({head, end}, return_when=asyncio.FIRST_COMPLETED)
    end.cancel()
    if not head.done():
        head.cancel()
        return None
    raw = head.result()
    first, *lines = raw.decode("latin-1").split("\r\n")[:-2]
    headers = tuple((name.lower(), value.strip()) for name, _, value in (each.partition(":") for each in lines))
    size = next((int(value) for name, value in headers if name == "content-length"), 0)
    body = await reader.readexactly(size)
    method, target, _ = first.split(" ")
    return Seen(method, target, headers, body, raw + body)


@contextlib.asynccontextmanager
async def serving(certificate: str = "") -> AsyncIterator[RawServer]:
    """Give a server that listens, and close it."""
    server = RawServer()
    await server.open(certificate)
    try:
        yield server
    finally:
        await server.close()
