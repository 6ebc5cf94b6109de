"""Proves the calls of the HTTP client against a server that may do anything: what is sent, what each fault means."""

import asyncio
import contextlib
import socket

import pytest
from pydantic import SecretStr

from studio.domain.errors import BadReply, InputError, MaybeSent, ProviderUnavailable
from studio.domain.servers import Network
from studio.providers.http import HttpClient
from studio.providers.http_calls import REPLY_LIMIT_BYTES, Call
from studio.providers.http_connect import LookupFailed
from studio.providers.http_policy import StrictPolicy
from studio.providers.http_routes import Waits
from tests.fakes.raw_http import Line, RawServer, Seen, answer

SOON_S = 0.15


async def get(http: HttpClient, url: str, deadline_s: float = 5.0) -> object:
    """Read an address."""
    return await http.call(Call("GET", url, deadline_s=deadline_s), provider="p")


async def create(http: HttpClient, url: str, deadline_s: float = 5.0) -> object:
    """Send a paid request."""
    call = Call("POST", url, (("Content-Type", "application/json"),), b"{}", deadline_s)
    return await http.call(call, provider="p", paid=True)


# ---- what is sent and what comes back -----------------------------------------------------------------------------


async def test_a_request_is_sent_as_it_was_written_and_nothing_is_added_that_tells_of_the_user(
    http: HttpClient, server: RawServer
) -> None:
    server.says("/v1/videos", answer(b'{"id":"a"}', "200 OK", "Content-Type: application/json", "X-Request-Id: 7"))
    headers = (("Authorization", SecretStr("Bearer abc")), ("Content-Type", "application/json"))
    reply = await http.call(
        Call("POST", f"{server.origin}/v1/videos?q=1", headers, b'{"a": 1}'), provider="p", paid=True
    )
    assert (reply.status, reply.body, reply.header("x-request-id")) == (200, b'{"id":"a"}', "7")
    (seen,) = server.seen
    assert (seen.method, seen.target, seen.body) == ("POST", "/v1/videos?q=1", b'{"a": 1}')
    assert dict(seen.headers) == {
        "host": f"127.0.0.1:{server.port}",
        "user-agent": "Shotwright",
        "accept": "*/*",
        "accept-encoding": "identity",
        "authorization": "Bearer abc",
        "content-type": "application/json",
        "content-length": "8",
    }


@pytest.mark.parametrize("status", ["201 Created", "400 Bad", "401 No", "402 Pay", "429 Slow", "500 Oops", "503 Later"])
@pytest.mark.parametrize("paid", [True, False])
async def test_every_status_is_an_answer(http: HttpClient, server: RawServer, status: str, paid: bool) -> None:
    server.says("/a", answer(b"words", status))
    reply = await http.call(Call("POST" if paid else "GET", f"{server.origin}/a"), provider="p", paid=paid)
    assert (reply.status, reply.body) == (int(status[:3]), b"words")


async def test_no_cookie_is_kept(http: HttpClient, server: RawServer) -> None:
    server.says("/kept", answer(b"", "200 OK", "Set-Cookie: a=b"))
    await get(http, f"{server.origin}/kept")
    await get(http, f"{server.origin}/kept")
    assert [seen.header("cookie") for seen in server.seen] == ["", ""]


async def test_reads_share_a_connection_and_paid_requests_never_use_an_old_one(
    http: HttpClient, server: RawServer
) -> None:
    server.says("/kept", answer(b"ok"))
    for _ in range(3):
        await get(http, f"{server.origin}/kept")
    assert server.connections == 1
    for _ in range(3):
        await create(http, f"{server.origin}/kept")
    assert server.connections == 4


async def test_an_answer_of_just_a_megabyte_is_taken(http: HttpClient, server: RawServer) -> None:
    server.says("/a", answer(b"x" * REPLY_LIMIT_BYTES, length=None))
    reply = await http.call(Call("GET", f"{server.origin}/a"), provider="p")
    assert len(reply.body) == REPLY_LIMIT_BYTES


@pytest.mark.parametrize(
    ("content_type", "body", "is_page"),
    [
        ("text/html; charset=utf-8", b"x", True),
        ("application/json", b"\n<!DOCTYPE html><p>", True),
        ("application/json", b'{"a": "<html>"}', False),
    ],
)
async def test_a_web_page_is_told_from_an_answer(
    http: HttpClient, server: RawServer, content_type: str, body: bytes, is_page: bool
) -> None:
    server.says("/a", answer(body, "200 OK", f"Content-Type: {content_type}"))
    assert (await http.call(Call("GET", f"{server.origin}/a"), provider="p")).is_page is is_page


# ---- what was surely not sent --------------------------------------------------------------------------------------


@pytest.mark.parametrize("paid", [True, False])
async def test_a_refused_connection_is_surely_not_sent(http: HttpClient, paid: bool) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound, and nobody listens
        url = f"http://127.0.0.1:{taken.getsockname()[1]}/a"
        with pytest.raises(ProviderUnavailable) as raised:
            await http.call(Call("POST", url), provider="p", paid=paid)
    assert raised.value.what_happened == "127.0.0.1 could not be reached."
    assert raised.value.retryable
    assert raised.value.__context__ is None


async def test_a_name_that_is_not_known_is_surely_not_sent(server: RawServer) -> None:
    async def nobody(_: str) -> tuple[str, ...]:
        raise LookupFailed(-2, "not known")

    client = HttpClient(Network(), StrictPolicy(), lookup=nobody)
    with pytest.raises(ProviderUnavailable, match=r"studio\.test has no address that is known here"):
        await create(client, "http://studio.test/a")
    await client.close()


async def test_a_deadline_while_connecting_is_surely_not_sent(server: RawServer) -> None:
    async def forever(_: str) -> tuple[str, ...]:
        await asyncio.get_running_loop().create_future()
        raise AssertionError

    client = HttpClient(Network(), StrictPolicy(), lookup=forever)
    with pytest.raises(ProviderUnavailable, match="did not answer in time"):
        await create(client, "http://studio.test/a", SOON_S)
    await client.close()


async def test_a_secured_request_to_a_plain_server_is_surely_not_sent(http: HttpClient) -> None:
    async def plain(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(1)
        writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        writer.close()

    async with await asyncio.start_server(plain, "127.0.0.1", 0) as other:
        port = other.sockets[0].getsockname()[1]
        with pytest.raises(ProviderUnavailable, match="No secure connection"):
            await create(http, f"https://127.0.0.1:{port}/a")


@pytest.mark.parametrize("value", ["a\r\nX: y", "a\nb", "ключ", "a\x00b"])
async def test_a_key_that_cannot_be_sent_is_refused_and_not_shown(
    http: HttpClient, server: RawServer, value: str
) -> None:
    with pytest.raises(InputError) as raised:
        await http.call(Call("GET", server.origin, (("Authorization", SecretStr(value)),)), provider="p")
    assert raised.value.field == "key"
    assert value not in f"{raised.value!r}{raised.value.what_happened}"
    assert server.seen == []


@pytest.mark.parametrize(
    "url",
    [
        "http://user:pw@127.0.0.1:1/",
        "file:///etc/passwd",
        "ftp://127.0.0.1/",
        "data:,a",
        "",
        "http://[::1",
        "http://a:x/",
        "http://\x00/",
    ],
)
async def test_other_addresses_are_refused(http: HttpClient, url: str) -> None:
    with pytest.raises(InputError) as raised:
        await create(http, url)
    assert raised.value.field == "url"
    assert "pw" not in raised.value.what_happened


# ---- what may have been sent ---------------------------------------------------------------------------------------


async def reset(_: Seen, line: Line) -> None:
    """Break off instead of answering."""
    line.reset()


async def silence(_: Seen, line: Line) -> None:
    """Close instead of answering."""


async def never(_: Seen, line: Line) -> None:
    """Never answer."""
    await line.waits()


async def nonsense(_: Seen, line: Line) -> None:
    """Answer something else."""
    await line.send(b"SSH-2.0-OpenSSH_9.2\r\n\r\n")


async def cut_head(_: Seen, line: Line) -> None:
    """Stop in the middle of a header."""
    await line.send(b"HTTP/1.1 200 OK\r\nContent-Le")


async def cut_body(_: Seen, line: Line) -> None:
    """Stop in the middle of the body."""
    await line.send(answer(b'{"id"', length=50))


async def cut_chunk(_: Seen, line: Line) -> None:
    """Stop in the middle of a piece."""
    await line.send(answer(b'a\r\n{"id"', "200 OK", "Transfer-Encoding: chunked", length=None))


async def reset_body(_: Seen, line: Line) -> None:
    """Break a body without length off, once its beginning has been read."""
    await line.send(answer(b'{"id"' * 10000, length=None))
    line.reset()


async def large(_: Seen, line: Line) -> None:
    """Announce too much."""
    await line.send(answer(b"x" * 100, length=10 << 40))


async def endless(_: Seen, line: Line) -> None:
    """Go on for ever."""
    await line.send(answer(b"", length=None))
    while not line.gone.is_set():
        await line.send(b"x" * 65536)


async def headers_without_end(_: Seen, line: Line) -> None:
    """Send 3 MB of headers."""
    await line.send(b"HTTP/1.1 200 OK\r\n", *[b"X-%d: %s\r\n" % (n, b"y" * 1000) for n in range(3000)], b"\r\n")


async def one_header(_: Seen, line: Line) -> None:
    """Send one header of 3 MB."""
    await line.send(b"HTTP/1.1 200 OK\r\nX: ", b"y" * 3_000_000, b"\r\n\r\n")


async def compressed(_: Seen, line: Line) -> None:
    """Compress what nobody asked to be compressed."""
    await line.send(answer(b"\x1f\x8b" * 100, "200 OK", "Content-Encoding: gzip"))


async def compressed_transfer(_: Seen, line: Line) -> None:
    """Compress the transfer itself."""
    await line.send(answer(b"1\r\nx\r\n0\r\n\r\n", "200 OK", "Transfer-Encoding: gzip, chunked", length=None))


NO_ANSWER = (reset, silence, never, cut_head)
UNREADABLE = (
    nonsense, cut_body, cut_chunk, reset_body, large, endless, headers_without_end, one_header, compressed,
    compressed_transfer,
)  # fmt: skip


@pytest.mark.parametrize("fault", [*NO_ANSWER, *UNREADABLE])
async def test_whatever_comes_after_a_paid_request_began_it_may_have_been_taken(
    http: HttpClient, server: RawServer, fault: object
) -> None:
    server.scripts["/a"] = fault  # type: ignore[assignment]  # parameters of tests are objects
    with pytest.raises(MaybeSent) as raised:
        await create(http, f"{server.origin}/a", SOON_S if fault is never else 5.0)
    assert len(server.seen) == 1
    assert raised.value.__context__ is None
    assert not raised.value.retryable


@pytest.mark.parametrize("fault", NO_ANSWER)
async def test_a_read_without_an_answer_can_be_made_again(http: HttpClient, server: RawServer, fault: object) -> None:
    server.scripts["/a"] = fault  # type: ignore[assignment]  # parameters of tests are objects
    with pytest.raises(ProviderUnavailable):
        await get(http, f"{server.origin}/a", SOON_S if fault is never else 5.0)
    assert len(server.seen) == 1


@pytest.mark.parametrize("fault", UNREADABLE)
async def test_an_answer_to_a_read_that_cannot_be_read_is_a_bad_one(
    http: HttpClient, server: RawServer, fault: object
) -> None:
    server.scripts["/a"] = fault  # type: ignore[assignment]  # parameters of tests are objects
    with pytest.raises(BadReply):
        await get(http, f"{server.origin}/a")
    assert len(server.seen) == 1


@pytest.mark.parametrize("where", ["head", "body"])
async def test_a_dripping_answer_ends_at_the_deadline(http: HttpClient, server: RawServer, where: str) -> None:
    async def drip(_: Seen, line: Line) -> None:
        if where == "body":
            await line.send(answer(length=1000))
        await line.drip(answer(b"x" * 1000), 0.02)

    server.scripts["/a"] = drip
    began = asyncio.get_running_loop().time()
    with pytest.raises(MaybeSent):
        await create(http, f"{server.origin}/a", 0.3)
    with pytest.raises(BadReply if where == "body" else ProviderUnavailable):
        await get(http, f"{server.origin}/a", 0.3)
    assert asyncio.get_running_loop().time() - began < 2.0


async def test_many_interim_answers_end_at_the_deadline(http: HttpClient, server: RawServer) -> None:
    async def interim(_: Seen, line: Line) -> None:
        while not await line.waits(0.01):
            await line.send(b"HTTP/1.1 100 Continue\r\n\r\n")

    server.scripts["/a"] = interim
    with pytest.raises(MaybeSent):
        await create(http, f"{server.origin}/a", SOON_S)


async def test_a_cancelled_call_is_cancelled(http: HttpClient, server: RawServer) -> None:
    ended = asyncio.Event()

    async def hold(_: Seen, line: Line) -> None:
        task.cancel()
        await line.waits()
        ended.set()

    server.scripts["/a"] = hold
    task = asyncio.get_running_loop().create_task(get(http, f"{server.origin}/a"))
    with contextlib.suppress(asyncio.CancelledError):
        await task
    assert task.cancelled()
    async with asyncio.timeout(5):
        await ended.wait()


async def test_no_free_connection_is_surely_not_sent(server: RawServer) -> None:
    server.scripts["/a"] = never
    client = HttpClient(Network(), StrictPolicy(), waits=Waits(pool_s=0.1, connections=1))
    async with asyncio.TaskGroup() as group:
        first = group.create_task(client.call(Call("GET", f"{server.origin}/a", deadline_s=1.0), provider="p"))
        while not server.seen:
            await asyncio.wait({first}, timeout=0.01)
        with pytest.raises(ProviderUnavailable, match="Too many transfers"):
            await get(client, f"{server.origin}/a")
        first.cancel()
    assert len(server.seen) == 1
    await client.close()
