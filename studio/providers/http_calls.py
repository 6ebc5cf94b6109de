"""Owns the values that cross the HTTP seam, and the seam itself: what an adapter asks for and what comes back.

It imports no HTTP library, so that an adapter costs nothing before its first request. Keys stand in a call's headers as
`SecretStr` and are unwrapped only where bytes are built; no repr here shows a header, a query or a body.
"""

from collections.abc import Callable
from typing import NamedTuple, Protocol

from pydantic import SecretStr

from studio.providers.http_words import place

REPLY_LIMIT_BYTES = 1 << 20
HEAD_BYTES = 64
HOPS = 5
CALL_DEADLINE_S = 30.0


class Call(NamedTuple):
    """One request. `deadline_s` bounds all of a call, or a download until its body begins.

    In a download it is also how long so little may come (fewer than 16 KiB) that it is given up. `limit_bytes` is the
    longest answer of a call that is read; more than 1 MB is for servers that answer with the result itself.
    """

    method: str
    url: str
    headers: tuple[tuple[str, str | SecretStr], ...] = ()
    content: bytes = b""
    deadline_s: float = CALL_DEADLINE_S
    limit_bytes: int = REPLY_LIMIT_BYTES

    def __repr__(self) -> str:
        """Show the method and the place only."""
        return f"Call({self.method} {place(self.url)})"

    @property
    def secrets(self) -> tuple[SecretStr, ...]:
        """Its keys, for taking them out of texts."""
        return tuple(value for _, value in self.headers if isinstance(value, SecretStr))


class Reply(NamedTuple):
    """A whole answer of any status. Header names are in lower case; the body is as it was sent.

    `secure` says that it came over https, so that nobody between can have written it.
    """

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    secure: bool = False

    def __repr__(self) -> str:
        """Show no header and no body: both are a server's words, and an address in them may be signed."""
        return f"Reply({self.status}, {len(self.body)} bytes)"

    def header(self, name: str) -> str:
        """Return the first header of that lower-case name, empty where there is none."""
        return next((value for each, value in self.headers if each == name), "")

    @property
    def is_page(self) -> bool:
        """Whether a web page came, as networks that want a sign-in answer everything with one."""
        start = self.body[:64].lstrip().lower()
        return self.header("content-type").lower().startswith("text/html") or start.startswith(
            (b"<!doctype html", b"<html")
        )


class Downloaded(NamedTuple):
    """A file, synced to disk. `head` are its first 64 bytes, for telling what it is.

    It is whole where `end_known`: its length was announced, or its end was told by the form of the answer or the
    secured line. Elsewhere the line only ended, and what the file says of itself must prove that nothing is missing.
    `continued_bytes` is how much of it an earlier call had fetched.
    """

    sha256: str
    size_bytes: int
    content_type: str
    head: bytes
    end_known: bool = True
    continued_bytes: int = 0


class Http(Protocol):
    """Sends each request once. Errors are those of `domain.errors`; a time limit is told as one of them, too."""

    async def call(self, call: Call, *, provider: str, paid: bool = False) -> Reply:
        """Return the answer to one request, whatever its status.

        `paid` is a request that may start paid work: it and every other request that is no read is never redirected,
        status 3xx is its answer. A GET follows up to five redirects, each checked by the address policy.
        Raises ProviderUnavailable (surely not sent, or a read without an answer), MaybeSent (paid: cut off, no answer
        in time, or one that cannot be read), BadReply (not paid: cut, too large, encoded, led where it must not go) or
        InputError (a header or address that cannot be sent; nothing was).
        """

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
        """Stream the answer to a GET into `part_path`, checked for length, hashed and synced.

        What an earlier call to the same path left there is continued where the server proves that it is the same file
        (see `http_resume`), else written anew. Returns the Reply where there is no file in the answer: nothing was
        written then. `home` is the provider's own base
        address: what it serves from that same origin may lie in a private network; without it, only public https
        addresses are opened. Keys are sent no further when a redirect leaves the origin of `call.url`.
        `limit_bytes` is the most that is taken, by default as the settings of the network say.
        `progress` hears 0..1 at most ten times a second, 0 where the length is not known. On an error the part file is
        left to its owner. Raises ProviderUnavailable, BadReply, InputError, DiskFull or StoreError.
        """

    async def reach(self, url: str, *, provider: str, home: str = "") -> bool:
        """Say within five seconds whether the host of an address can be connected to; nothing is sent to it.

        Names are looked up and addresses judged as for a request. Where it is asked through a proxy, the proxy is
        connected to: only a request can tell whether that reaches the host. Never raises a StudioError.
        """

    async def close(self) -> None:
        """End what is under way and close all connections."""


class AddressPolicy(Protocol):
    """Decides where requests may go. Each answer is empty, or says what is wrong in words that follow "is"."""

    def url_refusal(self, scheme: str, host: str, port: int, *, has_user: bool, home: bool) -> str:
        """Judge an address before it is opened. `home` is an address of the provider's own origin."""

    def address_refusal(self, address: str, port: int, *, home: bool) -> str:
        """Judge the numeric address that would really be connected to."""
