"""Proves that only good certificates are taken, that each bad one has its own words, and that proxies are obeyed."""

import asyncio
import base64
import contextlib
import ssl
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from pydantic import SecretStr

from studio.domain.errors import InputError, ProviderUnavailable
from studio.domain.servers import Network
from studio.providers.http import HttpClient
from studio.providers.http_calls import Call
from studio.providers.http_policy import StrictPolicy
from studio.providers.http_proxies import Proxy, parsed, proxy_for
from studio.providers.http_routes import Waits
from studio.providers.http_trust import certificate_words
from tests.fakes.addresses import Names, TablePolicy
from tests.fakes.raw_http import CERTIFICATES, Line, Seen, answer, serving

CA_FILE = str(CERTIFICATES / "ca.pem")


async def post(client: HttpClient, url: str) -> bytes:
    """Send a paid request and close the client."""
    try:
        return (
            await client.call(Call("POST", url, (("Authorization", SecretStr("k")),)), provider="p", paid=True)
        ).body
    finally:
        await client.close()


# ---- certificates --------------------------------------------------------------------------------------------------


async def test_a_certificate_of_a_private_authority_is_taken_where_its_file_is_named() -> None:
    async with serving("good") as server:
        server.says("/a", answer(b"ok"))
        assert await post(HttpClient(Network(ca_file=CA_FILE), StrictPolicy()), f"{server.origin}/a") == b"ok"
        names = Names({"studio.test": ("127.0.0.1",)})
        by_name = HttpClient(Network(ca_file=CA_FILE), StrictPolicy(), lookup=names)
        assert await post(by_name, f"https://studio.test:{server.port}/a") == b"ok"


async def test_a_private_authority_in_the_system_s_store_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", CA_FILE)  # where OpenSSL keeps the system's store, for this process
    async with serving("good") as server:
        server.says("/a", answer(b"ok"))
        assert await post(HttpClient(Network(), StrictPolicy()), f"{server.origin}/a") == b"ok"


@pytest.mark.parametrize(
    ("certificate", "ca_file", "words"),
    [
        ("expired", CA_FILE, "The certificate of 127.0.0.1 has expired."),
        ("self_signed", CA_FILE, "The certificate of 127.0.0.1 is self-signed."),
        ("other_host", CA_FILE, "The certificate shown for 127.0.0.1 belongs to another host."),
        ("good", "", "Nobody that is trusted here vouches for the certificate of 127.0.0.1."),
    ],
)
async def test_a_bad_certificate_is_refused_in_its_own_words_and_nothing_is_sent(
    certificate: str, ca_file: str, words: str
) -> None:
    async with serving(certificate) as server:
        with pytest.raises(ProviderUnavailable) as raised:
            await post(HttpClient(Network(ca_file=ca_file), StrictPolicy()), f"{server.origin}/a")
        assert raised.value.what_happened == words
        assert server.seen == []


@pytest.mark.parametrize(("connect_s", "deadline_s"), [(0.2, 5.0), (5.0, 0.2)])
async def test_a_server_that_never_shakes_hands_was_surely_sent_nothing(connect_s: float, deadline_s: float) -> None:
    async with serving() as server:  # it waits for the end of a plain request
        client = HttpClient(Network(), StrictPolicy(), waits=Waits(connect_s=connect_s))
        call = Call("POST", f"https://127.0.0.1:{server.port}/a", deadline_s=deadline_s)
        with pytest.raises(ProviderUnavailable, match="did not answer in time"):
            await client.call(call, provider="p", paid=True)
        await client.close()


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (9, "The certificate of a.test is not valid yet."),
        (10, "The certificate of a.test has expired."),
        (62, "The certificate shown for a.test belongs to another host."),
        (20, "Nobody that is trusted here vouches for the certificate of a.test."),
        (23, "The certificate of a.test could not be checked."),
    ],
)
def test_each_fault_of_a_certificate_has_its_words(code: int, words: str) -> None:
    error = ssl.SSLCertVerificationError(1, "certificate verify failed")
    error.verify_code = code
    what, advice = certificate_words(error, "a.test")
    assert what == words
    assert advice.endswith(".")


@pytest.mark.parametrize("content", [None, b"", b"no certificate"])
async def test_a_file_without_certificates_is_told_of(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "ca.pem").write_bytes(content)
    client = HttpClient(Network(ca_file=str(tmp_path / "ca.pem")), StrictPolicy())
    with pytest.raises(InputError) as raised:
        await post(client, "https://127.0.0.1:1/a")
    assert raised.value.field == "ca_file"


# ---- proxies -------------------------------------------------------------------------------------------------------


class FakeProxy:
    """A proxy for http and https that connects everybody to one port, and a socks one; it keeps what was asked."""

    def __init__(self, target_port: int, refusal: bytes = b"") -> None:
        self.target_port = target_port
        self.refusal = refusal
        self.asked: list[str] = []
        self.heads: list[bytes] = []
        self.port = 0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Pass one connection on."""
        first = await reader.readexactly(1)
        there: asyncio.StreamWriter | None = None
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):
            head = b"" if first == b"\x05" else first + await reader.readuntil(b"\r\n\r\n")
            if not head:
                await self._socks(reader, writer)
            else:
                self.heads.append(head)
                self.asked.append(head.split(b" ")[1].decode())
            if not self.refusal:
                back, there = await asyncio.open_connection("127.0.0.1", self.target_port)
                if head.startswith(b"CONNECT"):
                    writer.write(b"HTTP/1.1 200 Fine\r\n\r\n")
                elif head:
                    method, url, rest = head.split(b" ", 2)
                    there.write(b"%s /%s %s" % (method, url.split(b"/", 3)[3], rest))
                pumps = {asyncio.ensure_future(pump(reader, there)), asyncio.ensure_future(pump(back, writer))}
                _, open_ones = await asyncio.wait(pumps, return_when=asyncio.FIRST_COMPLETED)
                for one in open_ones:
                    one.cancel()
            else:
                writer.write(self.refusal)
        for each in (writer, there):
            if each is not None:
                each.close()

    async def _socks(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readexactly((await reader.readexactly(1))[0])
        writer.write(b"\x05\x00")
        await reader.readexactly(4)
        host = await reader.readexactly((await reader.readexactly(1))[0])
        port = int.from_bytes(await reader.readexactly(2), "big")
        self.asked.append(f"{host.decode()}:{port}")
        writer.write(b"\x05\x00\x00\x01\x00\x00\x00\x00\x00\x00")


async def pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Copy until the end."""
    with contextlib.suppress(ConnectionError):
        while piece := await reader.read(65536):
            writer.write(piece)


@contextlib.asynccontextmanager
async def proxying(target_port: int, refusal: bytes = b"") -> AsyncIterator[FakeProxy]:
    """Give a proxy that listens."""
    proxy = FakeProxy(target_port, refusal)
    server = await asyncio.start_server(proxy.serve, "127.0.0.1", 0)
    proxy.port = server.sockets[0].getsockname()[1]
    before = asyncio.all_tasks()
    try:
        yield proxy
    finally:
        server.close()
        if served := asyncio.all_tasks() - before - {asyncio.current_task()}:
            await asyncio.wait(served, timeout=5)


@pytest.mark.parametrize("scheme", ["http", "socks5"])
async def test_public_names_are_asked_through_the_proxy_and_near_ones_never(scheme: str) -> None:
    async with serving("good") as server, proxying(server.port) as proxy:
        server.says("/a", answer(b"ok"))
        network = Network(proxy=f"{scheme}://127.0.0.1:{proxy.port}", ca_file=CA_FILE)
        names = Names({"gpu.test": ("127.0.0.1",)})
        for host in ("studio.test", "127.0.0.1", "localhost"):
            client = HttpClient(network, StrictPolicy(), lookup=Names({"localhost": ("127.0.0.1",)}))
            assert await post(client, f"https://{host}:{server.port}/a") == b"ok"
        assert proxy.asked == [f"studio.test:{server.port}"]
        with pytest.raises(ProviderUnavailable, match="belongs to another host"):  # it was asked, and directly
            await post(HttpClient(network, StrictPolicy(), lookup=names), f"https://gpu.test:{server.port}/a")
        assert len(proxy.asked) == 1


async def test_a_plain_request_is_passed_on_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    async with serving() as server, proxying(server.port) as proxy:
        server.says("/a", answer(b"ok", "200 OK", "Connection: close"))
        network = Network(proxy=f"http://me@127.0.0.1:{proxy.port}")
        client = HttpClient(network, StrictPolicy(), lookup=Names({}), proxy_password=SecretStr("hush"))
        assert await post(client, "http://studio.test/a") == b"ok"
        assert proxy.asked == ["http://studio.test/a"]
        assert base64.b64encode(b"me:hush") in proxy.heads[0]


@pytest.mark.parametrize("refusal", ["407 Proxy Authentication Required", "502 Bad Gateway", "403 Forbidden"])
async def test_a_proxy_that_opens_no_tunnel_surely_sent_nothing(refusal: str) -> None:
    async with serving() as server, proxying(server.port, answer(b"", refusal)) as proxy:
        network = Network(proxy=f"http://me:hush@127.0.0.1:{proxy.port}")
        with pytest.raises(ProviderUnavailable) as raised:
            await post(HttpClient(network, StrictPolicy(), lookup=Names({})), "https://studio.test/a")
        assert "did not pass the request on" in raised.value.what_happened
        assert "hush" not in repr(raised.value) + raised.value.what_happened + repr(raised.value.__cause__)
        assert server.seen == []


async def test_a_proxy_that_wants_a_password_for_a_plain_request_surely_sent_nothing() -> None:
    async with serving() as server, proxying(server.port, answer(b"", "407 Proxy Authentication Required")) as proxy:
        network = Network(proxy=f"http://127.0.0.1:{proxy.port}")
        with pytest.raises(ProviderUnavailable, match="did not pass the request on"):
            await post(HttpClient(network, StrictPolicy(), lookup=Names({})), "http://studio.test/a")


async def test_a_proxy_that_is_down_is_named(unused_tcp_port: int) -> None:
    network = Network(proxy=f"http://me:hush@127.0.0.1:{unused_tcp_port}")
    with pytest.raises(ProviderUnavailable) as raised:
        await post(HttpClient(network, StrictPolicy(), lookup=Names({})), "https://studio.test/a")
    assert raised.value.what_happened == f"The proxy http://127.0.0.1:{unused_tcp_port} could not be reached."


async def test_a_result_whose_name_is_near_is_not_opened_through_a_proxy_either() -> None:
    async with serving() as server, proxying(server.port) as proxy:
        network = Network(proxy=f"http://127.0.0.1:{proxy.port}")
        names = Names({"mixed.test": ("93.184.215.14", "10.0.0.1"), "near.test": ("10.0.0.1",)})
        client = HttpClient(network, TablePolicy(), lookup=names)
        for host in ("mixed.test", "near.test"):
            with pytest.raises(Exception, match="it is in a private network"):
                await client.download(Call("GET", f"https://{host}/a"), "unused", lambda _: None, provider="p")
        assert proxy.asked == []
        await client.close()


async def test_other_settings_hold_from_the_next_request_on() -> None:
    async with serving() as server, proxying(server.port) as proxy:

        async def change(_: Seen, line: Line) -> None:
            client.use(Network(proxy=f"http://127.0.0.1:{proxy.port}"))
            await line.send(answer(b"ok", "200 OK", "Connection: close"))

        server.scripts["/a"] = change
        client = HttpClient(Network(), StrictPolicy(), lookup=Names({"studio.test": ("127.0.0.1",)}))
        url = f"http://studio.test:{server.port}/a"
        assert (await client.call(Call("GET", url), provider="p")).body == b"ok"
        client._routes._lookup = Names({})
        assert (await client.call(Call("GET", url), provider="p")).body == b"ok"
        assert proxy.asked == [url]
        await client.close()


# ---- which proxy ---------------------------------------------------------------------------------------------------

PROXY = Proxy("http", "proxy.test", 3128)


@pytest.mark.parametrize(
    ("host", "bypass", "proxied"),
    [
        ("api.test", (), True),
        ("api.test", ("api.test",), False),
        ("a.api.test", ("api.test",), False),
        ("a.api.test", (".api.test",), False),
        ("notapi.test", ("api.test",), True),
        ("a.api.test", ("*.api.test",), False),
        ("api.test", ("*",), False),
        ("93.184.215.14", ("93.184.0.0/16",), False),
        ("93.185.215.14", ("93.184.0.0/16",), True),
        ("localhost", (), False),
        ("a.localhost", (), False),
        ("127.0.0.1", (), False),
        ("10.1.2.3", (), False),
        ("fe80::1", (), False),
        ("169.254.1.1", (), False),
    ],
)
def test_what_is_asked_through_the_proxy(host: str, bypass: tuple[str, ...], proxied: bool) -> None:
    found = proxy_for(Network(proxy="http://proxy.test:3128", bypass=bypass), "https", host, {})
    assert found == (PROXY if proxied else None)


@pytest.mark.parametrize(
    ("environment", "scheme", "found"),
    [
        ({"HTTPS_PROXY": "http://proxy.test:3128"}, "https", PROXY),
        ({"HTTPS_PROXY": "http://proxy.test:3128"}, "http", None),
        ({"http_proxy": "proxy.test:3128"}, "http", PROXY),
        ({"ALL_PROXY": "http://proxy.test:3128", "NO_PROXY": "other.test, api.test"}, "https", None),
        ({"all_proxy": "socks5h://proxy.test"}, "https", Proxy("socks5h", "proxy.test", 1080)),
        ({}, "https", None),
    ],
)
def test_the_environment_counts_where_the_settings_say_so(
    environment: dict[str, str], scheme: str, found: Proxy | None
) -> None:
    assert proxy_for(Network(use_environment=True), scheme, "api.test", environment) == found
    assert proxy_for(Network(), scheme, "api.test", environment) is None


@pytest.mark.parametrize("address", ["ftp://a:1", "http://", "http://a:x", "file:///a"])
def test_an_address_of_a_proxy_that_cannot_be_read_is_named(address: str) -> None:
    with pytest.raises(InputError) as raised:
        parsed(address)
    assert raised.value.field == "proxy"


def test_a_proxy_shows_neither_user_nor_password() -> None:
    proxy = parsed("http://me:hush%21@proxy.test")
    assert (proxy.user, proxy.password.get_secret_value()) == ("me", "hush!")
    assert f"{proxy} {proxy!r}" == "Proxy(http://proxy.test:80) Proxy(http://proxy.test:80)"
