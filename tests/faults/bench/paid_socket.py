"""Owns one origin of the fake paid provider: a port where HTTP is spoken by hand, so that it may be spoken badly.

Knows requests and connections, nothing of jobs or money.
"""

import asyncio
import contextlib
import ssl
from collections.abc import Awaitable, Callable
from typing import NamedTuple

from tests.fakes.raw_http import Line, Seen, answer

__all__ = ["Head", "Line", "Origin", "Seen", "answer"]

HEAD_LIMIT_BYTES = 1 << 16


class Head(NamedTuple):
    """A request before its body."""

    method: str
    target: str
    headers: tuple[tuple[str, str], ...]

    def header(self, name: str) -> str:
        """Return a header by its lower-case name, empty where it is not there."""
        return next((value for each, value in self.headers if each == name), "")

    @property
    def length(self) -> int:
        """How many bytes of body follow."""
        return int(self.header("content-length") or 0)


Serve = Callable[[Seen, Line], Awaitable[bool]]
"""Answers a request; says whether the connection may be used again."""
Admit = Callable[[Head], int | None]
"""Says after how many bytes of its body a request is broken off; None where it is read whole."""


class Origin:
    """Listens on one port of this computer; it can be taken down and put up again there."""

    def __init__(self, serve: Serve, admit: Admit = lambda _: None) -> None:
        self._serve = serve
        self._admit = admit
        self._server: asyncio.Server | None = None
        self._context: ssl.SSLContext | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._closing = asyncio.Event()
        self.port = 0

    async def open(self, context: ssl.SSLContext | None = None) -> None:
        """Begin to listen: on any free port, later on the same one again."""
        self._context = context or self._context
        self._closing = asyncio.Event()
        self._server = await asyncio.start_server(
            self._connected, "127.0.0.1", self.port, ssl=self._context, backlog=1024, limit=HEAD_LIMIT_BYTES
        )
        self.port = self._server.sockets[0].getsockname()[1]

    async def close(self) -> None:
        """Stop listening, so that connecting is refused, and end every connection."""
        self._closing.set()
        if self._server is not None:
            self._server.close()
            self._server = None
        for task in tuple(self._tasks):
            task.cancel()
        while self._tasks:
            await asyncio.wait(set(self._tasks))

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        ended = (ConnectionError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, ssl.SSLError)
        early = bytearray()
        try:
            with contextlib.suppress(*ended, asyncio.CancelledError):
                while await self._answered(reader, writer, early):
                    pass
        finally:
            writer.close()

    async def _answered(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, early: bytearray) -> bool:
        """Answer one request; say whether the connection may be used again."""
        raw = bytes(early) + await reader.readuntil(b"\r\n\r\n")
        early.clear()
        first, *lines = raw.decode("latin-1").split("\r\n")[:-2]
        method, target, _ = first.split(" ")
        headers = tuple((name.lower(), value.strip()) for name, _, value in (each.partition(":") for each in lines))
        head, line = Head(method, target, headers), Line(writer, self._closing)
        cut_at = self._admit(head)
        if cut_at is not None:
            await reader.readexactly(min(cut_at, head.length))
            line.reset()
            return False
        body = await reader.readexactly(head.length)
        listening = asyncio.ensure_future(_listen(reader, line, early))
        try:
            again = await self._serve(Seen(method, target, headers, body, raw), line)
        finally:
            listening.cancel()
            await asyncio.wait({listening})
        return again and not line.gone.is_set() and not self._closing.is_set()


async def _listen(reader: asyncio.StreamReader, line: Line, early: bytearray) -> None:
    """Notice that the other side closed; what it sends meanwhile is the beginning of its next request."""
    with contextlib.suppress(ConnectionError):
        early += await reader.read(1)
    if not early:
        line.gone.set()
