"""Proves that every place a server leads to is judged: by its address, its origin, and what is really connected to."""

import asyncio
import socket
import threading
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from pydantic import SecretStr

from studio.domain.errors import BadReply, ProviderUnavailable
from studio.domain.servers import Network
from studio.providers.http import HttpClient
from studio.providers.http_calls import Call, Downloaded
from studio.providers.http_connect import LookupFailed, look_up
from studio.providers.http_policy import StrictPolicy
from studio.providers.http_routes import Waits
from tests.fakes.addresses import Names, TablePolicy
from tests.fakes.raw_http import RawServer, answer, serving
from tests.providers.fetching import fetch

BODY = b"x" * 100_000


@pytest.fixture
async def other() -> AsyncIterator[RawServer]:
    """Another origin."""
    async with serving() as server:
        yield server


async def test_a_redirect_to_a_listed_origin_is_followed_without_the_keys(
    server: RawServer, other: RawServer, tmp_path: Path
) -> None:
    client = HttpClient(Network(), TablePolicy(other.port))
    server.says("/f", answer(b"", "302 Found", f"Location: {other.origin}/back?sig=1"))
    other.says("/back", answer(b"", "307 Again", f"Location: {other.origin}/f"))
    other.says("/f", answer(BODY))
    headers = (("Authorization", SecretStr("Bearer k")), ("X-Api-Key", "k"), ("Cookie", "k"))
    found = await client.download(
        Call("GET", f"{server.origin}/f", headers),
        str(tmp_path / "a"),
        lambda _: None,
        provider="p",
        home=server.origin,
    )
    assert isinstance(found, Downloaded)
    assert found.size_bytes == len(BODY)
    assert server.seen[0].header("authorization") == "Bearer k"
    assert [{name for name, _ in seen.headers} for seen in other.seen] == [
        {"host", "user-agent", "accept-encoding", "accept"}
    ] * 2
    await client.close()


async def test_keys_do_not_come_back_after_a_round_through_another_origin(
    server: RawServer, other: RawServer, tmp_path: Path
) -> None:
    client = HttpClient(Network(), TablePolicy(other.port))
    server.says("/f", answer(b"", "302 Found", f"Location: {other.origin}/f"))
    other.says("/f", answer(b"", "302 Found", f"Location: {server.origin}/end"))
    server.says("/end", answer(b"x"))
    call = Call("GET", f"{server.origin}/f", (("Authorization", SecretStr("Bearer k")),))
    await client.download(call, str(tmp_path / "a"), lambda _: None, provider="p", home=server.origin)
    assert [seen.header("authorization") for seen in server.seen] == ["Bearer k", ""]
    await client.close()


async def test_a_redirect_within_the_origin_keeps_the_keys(http: HttpClient, server: RawServer, tmp_path: Path) -> None:
    server.says("/f", answer(b"", "308 There", "Location: ../g?x=1"))
    server.says("/g", answer(b"x"))
    call = Call("GET", f"{server.origin}/f", (("Authorization", SecretStr("Bearer k")),))
    await http.download(call, str(tmp_path / "a"), lambda _: None, provider="p", home=server.origin)
    assert [seen.header("authorization") for seen in server.seen] == ["Bearer k"] * 2


@pytest.mark.parametrize("hops", [5, 6])
async def test_five_hops_are_followed_and_no_more(
    http: HttpClient, server: RawServer, tmp_path: Path, hops: int
) -> None:
    for hop in range(hops):
        server.says(f"/{hop}", answer(b"", "302 Found", f"Location: /{hop + 1}"))
    server.says(f"/{hops}", answer(b"x"))
    if hops == 5:
        assert isinstance(await fetch(http, server, tmp_path / "a", "/0"), Downloaded)
        return
    with pytest.raises(BadReply, match="more than 5 times"):
        await fetch(http, server, tmp_path / "a", "/0")
    assert len(server.seen) == 6


async def test_a_loop_ends(http: HttpClient, server: RawServer, tmp_path: Path) -> None:
    server.says("/f", answer(b"", "302 Found", "Location: /f"))
    with pytest.raises(BadReply, match="more than 5 times"):
        await fetch(http, server, tmp_path / "a")


@pytest.mark.parametrize(
    "target",
    [
        "file:///etc/passwd", "data:video/mp4;base64,AAAA", "ftp://127.0.0.1/f", "javascript:1",
        "//[bad/", "https://[::1", "https://a:x/", "https://a:99999/",
        "http://{other}/f", "https://{other}/f", "http://localhost:{port}/f", "https://127.0.0.1:{port}/f",
        "http://user:pw@127.0.0.1:{port}/f", "http://127.1:{other_port}/f", "http://[::1]:{other_port}/f",
        "http://[::ffff:127.0.0.1]:{other_port}/f", "https://[::ffff:127.0.0.1]:{other_port}/f", "https://2130706433/f",
        "https://0x7f000001:{other_port}/f", "https://0.0.0.0:{other_port}/f", "https://169.254.169.254/latest",
        "https://10.0.0.1/f", "https://192.168.1.1/f", "https://[fe80::1]/f", "https://[64:ff9b::7f00:1]/f",
        "https://rebound.test:{other_port}/f",
    ],
)  # fmt: skip
@pytest.mark.parametrize("first", [True, False])
async def test_whatever_is_not_public_is_not_opened(
    server: RawServer, other: RawServer, tmp_path: Path, target: str, first: bool
) -> None:
    """Neither as the place of a result, nor where a redirect leads. The other server counts who connects."""
    names = Names(
        {
            "rebound.test": ("127.0.0.1",),
            "localhost": ("127.0.0.1",),
            **dict.fromkeys(("127.1", "0x7f000001", "2130706433"), ("127.0.0.1",)),
        }
    )
    client = HttpClient(Network(), StrictPolicy(), lookup=names)
    url = target.format(other=f"127.0.0.1:{other.port}", port=server.port, other_port=other.port)
    server.says("/f", answer(b"", "302 Found", f"Location: {url}"))
    call = Call("GET", url if first else f"{server.origin}/f", (("Authorization", SecretStr("Bearer k")),))
    with pytest.raises(BadReply) as raised:
        await client.download(call, str(tmp_path / "a"), lambda _: None, provider="p", home=server.origin)
    assert "was not opened" in raised.value.what_happened
    assert "pw" not in raised.value.what_happened
    assert other.connections == 0
    assert len(server.seen) == (0 if first else 1)
    await client.close()


async def test_only_judged_addresses_of_a_name_are_connected_to(server: RawServer, other: RawServer) -> None:
    """A name with a bad address beside a good one: the bad one is never tried, though it comes first."""

    class Only(TablePolicy):
        def address_refusal(self, address: str, port: int, *, home: bool) -> str:
            return "" if address == "127.0.0.1" else "elsewhere"

    server.says("/f", answer(b"ok"))
    names = Names({"two.test": ("127.0.0.2", "127.0.0.1")})
    client = HttpClient(Network(), Only(server.port), lookup=names)
    reply = await client.call(Call("GET", f"http://two.test:{server.port}/f"), provider="p")
    assert reply.body == b"ok"
    assert server.seen[0].header("host") == f"two.test:{server.port}"
    assert names.asked == ["two.test"]
    await client.close()


async def test_the_next_address_of_a_name_is_tried_where_the_first_is_silent(server: RawServer) -> None:
    server.says("/f", answer(b"ok"))
    client = HttpClient(Network(), StrictPolicy(), lookup=Names({"two.test": ("127.0.0.3", "::1", "127.0.0.1")}))
    reply = await client.call(Call("GET", f"http://two.test:{server.port}/f"), provider="p")
    assert reply.body == b"ok"
    await client.close()


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("method", ["POST", "DELETE", "PUT"])
async def test_a_redirect_of_anything_but_a_read_is_an_answer(
    server: RawServer, other: RawServer, status: int, method: str
) -> None:
    client = HttpClient(Network(), TablePolicy(other.port))
    for location in (f"{other.origin}/a", "/b"):
        server.says("/a", answer(b"", f"{status} Elsewhere", f"Location: {location}"))
        call = Call(method, f"{server.origin}/a", (("Authorization", SecretStr("Bearer k")),), b"prompt")
        reply = await client.call(call, provider="p", paid=method == "POST")
        assert (reply.status, reply.header("location")) == (status, location)
    assert (other.connections, len(server.seen)) == (0, 2)
    await client.close()


async def test_a_read_is_led_on_within_its_own_origin_only(
    http: HttpClient, server: RawServer, other: RawServer
) -> None:
    server.says("/kept/a", answer(b"", "307 There", "Location: /kept/b"))
    server.says("/kept/b", answer(b"ok"))
    server.says("/kept/c", answer(b"", "307 There", f"Location: {other.origin}/b"))
    assert (await http.call(Call("GET", f"{server.origin}/kept/a"), provider="p")).body == b"ok"
    with pytest.raises(BadReply, match="was not opened"):
        await http.call(Call("GET", f"{server.origin}/kept/c"), provider="p")
    assert other.connections == 0


async def test_a_kept_connection_to_the_own_origin_serves_no_stranger(
    http: HttpClient, server: RawServer, tmp_path: Path
) -> None:
    """What was judged as the provider's own is not used for a result that is not asked for as such."""
    server.says("/kept", answer(b"ok"))
    await http.call(Call("GET", f"{server.origin}/kept"), provider="p")
    with pytest.raises(BadReply, match="was not opened"):
        await http.download(Call("GET", f"{server.origin}/kept"), str(tmp_path / "a"), lambda _: None, provider="q")
    assert len(server.seen) == 1


# ---- looking names up ----------------------------------------------------------------------------------------------


async def test_a_name_is_looked_up_in_a_thread_that_nobody_waits_for(monkeypatch: pytest.MonkeyPatch) -> None:
    threads: list[threading.Thread] = []

    def found(*_: object, **__: object) -> list[object]:
        threads.append(threading.current_thread())
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", 0))]

    monkeypatch.setattr(socket, "getaddrinfo", found)
    assert await look_up("a-name.example") == ("127.0.0.1",)
    assert [thread.daemon for thread in threads] == [True]
    assert await look_up("::1") == ("::1",)
    assert len(threads) == 1


@pytest.mark.parametrize(
    "fault", [socket.gaierror(-2, "unknown"), UnicodeError("label too long"), OSError(5, "broken")]
)
async def test_whatever_a_look_up_fails_with_is_one_fault(monkeypatch: pytest.MonkeyPatch, fault: Exception) -> None:
    def fail(*_: object, **__: object) -> None:
        raise fault

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    with pytest.raises(LookupFailed):
        await look_up("localhost")


async def test_a_look_up_that_nobody_waits_for_any_more_ends_unheard(monkeypatch: pytest.MonkeyPatch) -> None:
    asked, go_on, answered = threading.Event(), threading.Event(), threading.Event()

    def late(*_: object, **__: object) -> list[object]:
        asked.set()
        go_on.wait(5)
        answered.set()
        return []

    monkeypatch.setattr(socket, "getaddrinfo", late)
    task = asyncio.get_running_loop().create_task(look_up("localhost"))
    while not asked.is_set():
        await asyncio.wait({task}, timeout=0.01)
    task.cancel()
    go_on.set()
    await asyncio.wait({task})
    while not answered.is_set():
        await asyncio.get_running_loop().run_in_executor(None, answered.wait, 1)
    assert task.cancelled()


async def test_no_address_that_answers_is_told_as_one_fault(unused_tcp_port: int) -> None:
    client = HttpClient(Network(), StrictPolicy(), lookup=Names({"two.test": ("127.0.0.3", "127.0.0.4")}))
    with pytest.raises(ProviderUnavailable, match=r"two\.test could not be reached"):
        await client.call(Call("GET", f"http://two.test:{unused_tcp_port}/"), provider="p")
    await client.close()


async def test_a_silent_first_address_does_not_hold_up_the_second(server: RawServer) -> None:
    """The silent one listens, but its queue is full: connecting to it goes on for ever."""
    server.says("/f", answer(b"ok"))
    with socket.socket() as silent, socket.socket() as first, socket.socket() as second:
        silent.bind(("127.0.0.5", server.port))
        silent.listen(0)
        for filler in (first, second):
            filler.setblocking(False)
            filler.connect_ex(("127.0.0.5", server.port))
        client = HttpClient(Network(), StrictPolicy(), lookup=Names({"two.test": ("127.0.0.5", "127.0.0.1")}))
        reply = await client.call(Call("GET", f"http://two.test:{server.port}/f", deadline_s=5.0), provider="p")
        assert reply.body == b"ok"
        with pytest.raises(ProviderUnavailable, match="did not answer in time"):
            await client.call(Call("GET", f"http://127.0.0.5:{server.port}/f", deadline_s=0.2), provider="p")
        await client.close()


async def test_a_cancelled_connect_leaves_nothing_open(server: RawServer) -> None:
    with socket.socket() as silent, socket.socket() as first, socket.socket() as second:
        silent.bind(("127.0.0.5", server.port))
        silent.listen(0)
        for filler in (first, second):
            filler.setblocking(False)
            filler.connect_ex(("127.0.0.5", server.port))
        names = Names({"two.test": ("127.0.0.5", "127.0.0.5")})
        client = HttpClient(Network(), StrictPolicy(), lookup=names, waits=Waits(connect_s=0.4))
        with pytest.raises(ProviderUnavailable, match="did not answer in time"):
            await client.call(Call("GET", f"http://two.test:{server.port}/f"), provider="p")
        await client.close()
