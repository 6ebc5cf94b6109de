"""Owns the socket of a fake server: one thread a connection, answers or planned faults, and what came in."""

import json
import sys
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event
from typing import Any, NamedTuple, Protocol

from tests.fakes.videos_forms import Cite


class Fault(NamedTuple):
    """What is answered in place of the server's own answer to one request.

    `billed` takes a create all the same. `after` bytes of the body the connection is cut (None: never); with `dripping`
    they come one by one, a hundredth of a second apart. `status` 0 closes without a word, -1 never answers.
    """

    status: int = 200
    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = (("Content-Type", "application/json"),)
    billed: bool = False
    after: int | None = None
    dripping: bool = False
    no_length: bool = False


class Seen(NamedTuple):
    """A request as it came: header names in lower case."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes


class Answer(NamedTuple):
    """What is sent back: JSON, or `raw` bytes."""

    status: int
    json: Any = None
    raw: bytes = b""
    headers: tuple[tuple[str, str], ...] = (("Content-Type", "application/json"),)
    cite: Cite | None = None

    @property
    def body(self) -> bytes:
        """The bytes of the answer."""
        return self.raw if self.json is None else json.dumps(self.json, ensure_ascii=False).encode()


class Answering(Protocol):
    """What answers. `closing` is set when the server ends."""

    closing: Event

    def answer(self, request: Seen) -> tuple[Fault | None, Answer]:
        """Return the planned fault of a request, if there is one, and the server's own answer."""


class SocketServer(ThreadingHTTPServer):
    """Listens; keeps its connections so that they can be ended."""

    daemon_threads = False
    block_on_close = True

    def __init__(self, address: tuple[str, int], fake: Answering) -> None:
        self.fake = fake
        self._open: set[Any] = set()
        super().__init__(address, _Handler)

    def process_request(self, request: Any, client_address: Any) -> None:
        """Remember a connection."""
        self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        """Forget a connection that ended."""
        self._open.discard(request)
        super().shutdown_request(request)

    def cut_all(self) -> None:
        """End every open connection."""
        for request in tuple(self._open):
            try:
                request.shutdown(2)
            except OSError:
                continue  # it has ended by itself

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of clients that went away."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    """One connection."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: SocketServer

    def do_GET(self) -> None:
        """Answer a question."""
        self._act()

    def do_POST(self) -> None:
        """Answer a create."""
        self._act()

    def do_DELETE(self) -> None:
        """Answer a delete."""
        self._act()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # the base class's name
        """Write no lines: what came is in `seen`."""

    def _act(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        headers = {name.lower(): value for name, value in self.headers.items()}
        fault, answer = self.server.fake.answer(Seen(self.command, self.path, headers, body))
        if fault is None:
            self._send(answer.status, answer.headers, answer.body)
        elif fault.status == -1:
            self.server.fake.closing.wait(30)
            self.close_connection = True
        elif fault.status == 0:
            self.close_connection = True
        else:
            self._send_fault(fault)

    def _send(self, status: int, headers: tuple[tuple[str, str], ...], body: bytes, length: int | None = None) -> None:
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        if length is None or length >= 0:
            self.send_header("Content-Length", str(len(body) if length is None else length))
        self.end_headers()
        self.wfile.write(body)

    def _send_fault(self, fault: Fault) -> None:
        if fault.dripping:
            self._send(fault.status, fault.headers, b"", len(fault.body))
            for byte in fault.body:
                if self.server.fake.closing.wait(0.01):
                    break
                self.wfile.write(bytes([byte]))
            return
        part = fault.body if fault.after is None else fault.body[: fault.after]
        self._send(fault.status, fault.headers, part, -1 if fault.no_length else len(fault.body))
        if fault.after is not None or fault.no_length:
            self.close_connection = True


def json_fault(status: int, value: Any, *headers: tuple[str, str], billed: bool = False) -> Fault:
    """Return a fault that answers JSON."""
    return Fault(status, json.dumps(value).encode(), (("Content-Type", "application/json"), *headers), billed)


def html_fault(status: int, *, billed: bool = False) -> Fault:
    """Return a fault that answers a web page, as a proxy or a portal does."""
    page = b"<!DOCTYPE html><html><body><h1>Sign in</h1></body></html>"
    return Fault(status, page, (("Content-Type", "text/html"),), billed)
