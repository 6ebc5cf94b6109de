"""Owns a download as the tests of the HTTP client make it."""

from pathlib import Path

from studio.providers.http import HttpClient
from studio.providers.http_calls import Call, Downloaded, Reply
from tests.fakes.raw_http import RawServer


async def fetch(
    http: HttpClient,
    server: RawServer,
    part: Path,
    path: str = "/f",
    limit_bytes: int = 1 << 32,
    deadline_s: float = 5.0,
) -> Downloaded | Reply:
    """Download from the provider's own origin."""
    call = Call("GET", f"{server.origin}{path}", deadline_s=deadline_s)
    return await http.download(
        call, str(part), lambda _: None, provider="p", limit_bytes=limit_bytes, home=f"{server.origin}/v1"
    )
