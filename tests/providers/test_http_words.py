"""Proves that no key, signed query or user name gets out of the HTTP client, in whatever form, at any level of log."""

import base64
import io
import logging
import traceback
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from pydantic import SecretStr

from studio.domain.errors import StudioError
from studio.domain.servers import Network
from studio.providers.http import HttpClient
from studio.providers.http_calls import Call, Reply
from studio.providers.http_policy import StrictPolicy, kind
from studio.providers.http_words import host_of, one_line, place, without_secrets
from tests.fakes.raw_http import Line, Seen, answer, serving

KEY = "sk-Sentinel/9f+8e=7 d"
FORMS = (
    KEY, quote(KEY, safe=""), KEY.encode().hex(), base64.b64encode(KEY.encode()).decode(),
    base64.urlsafe_b64encode(KEY.encode()).decode(), "Sentinel",
)  # fmt: skip


@pytest.fixture
def everything() -> Iterator[io.StringIO]:
    """All that any logger writes, at every level."""
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.setFormatter(logging.Formatter("%(name)s %(levelname)s %(message)s %(args)r"))
    known = ["httpx", "httpcore", "httpcore.http11", "httpcore.connection", "httpcore.proxy", "asyncio", "studio"]
    loggers = [logging.getLogger(), *map(logging.getLogger, known)]
    before = [(logger, logger.level) for logger in loggers]
    for logger in loggers:
        logger.setLevel(1)
    logging.getLogger().addHandler(handler)
    yield written
    logging.getLogger().removeHandler(handler)
    for logger, level in before:
        logger.setLevel(level)


def told_of(error: BaseException) -> str:
    """Return all that can be read of an exception: texts, reprs, notes, causes, contexts, and its printed form."""
    parts = ["".join(traceback.format_exception(error))]
    at: BaseException | None = error
    while at is not None:
        parts += [str(at), repr(at), repr(at.args), *getattr(at, "__notes__", []), repr(vars(at))]
        at = at.__cause__ or at.__context__
    return "\n".join(parts)


async def echo_in_header(seen: Seen, line: Line) -> None:
    """Throw everything back in a header that is none."""
    await line.send(b"HTTP/1.1 200 OK\r\n" + seen.raw.replace(b"\r\n", b" ") + b"\r\n\r\n")


async def echo_as_status(seen: Seen, line: Line) -> None:
    """Throw everything back as a status."""
    await line.send(b"HTTP/1.1 " + seen.raw.replace(b"\r\n", b" ") + b"\r\n\r\n")


async def echo_as_length(seen: Seen, line: Line) -> None:
    """Throw the key back as a length."""
    await line.send(b"HTTP/1.1 200 OK\r\nContent-Length: " + seen.header("authorization").encode() + b"\r\n\r\n")


async def echo_as_encoding(seen: Seen, line: Line) -> None:
    """Throw the key back as an encoding."""
    await line.send(answer(b"x", "200 OK", f"Content-Encoding: {seen.header('authorization')}"))


async def echo_as_place(seen: Seen, line: Line) -> None:
    """Lead to where the key stands in the query and before the host."""
    await line.send(answer(b"", "302 Found", f"Location: http://Sentinel:Sentinel@127.0.0.1:1/a?{seen.target}"))


async def good(_: Seen, line: Line) -> None:
    """Answer well."""
    await line.send(answer(b"{}", "200 OK", "Set-Cookie: Sentinel", "Location: https://a/?Sentinel"))


async def cut(_: Seen, line: Line) -> None:
    """Cut the answer."""
    await line.send(answer(b"{}", length=50))


@pytest.mark.parametrize(
    "script", [good, cut, echo_in_header, echo_as_status, echo_as_length, echo_as_encoding, echo_as_place]
)
@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_no_form_of_a_key_is_written_anywhere(everything: io.StringIO, script: object, method: str) -> None:
    call_url = "{}/a?key={}&Signature=" + quote(base64.b64encode(KEY.encode()))
    async with serving() as server:
        server.scripts["/a"] = script  # type: ignore[assignment]  # parameters of tests are objects
        client = HttpClient(Network(), StrictPolicy())
        headers = tuple(
            (name, SecretStr(value))
            for name, value in [
                ("Authorization", f"Bearer {KEY}"),
                ("X-Api-Key", base64.b64encode(KEY.encode()).decode()),
                ("X-Hex", KEY.encode().hex()),
            ]
        )
        call = Call(method, call_url.format(server.origin, quote(KEY, safe="")), headers)
        shown = repr(call) + str(call)
        try:
            shown += repr(await client.call(call, provider="p", paid=method == "POST"))
        except StudioError as error:
            shown += told_of(error)
        await client.close()
    assert server.seen[0].header("authorization") == f"Bearer {KEY}"
    lines = everything.getvalue()
    assert f"p: {method} {server.origin}/a" in lines
    assert [form for form in FORMS if form in shown + lines] == []


async def test_a_refused_connection_tells_nothing_of_the_query(everything: io.StringIO, unused_tcp_port: int) -> None:
    client = HttpClient(Network(), StrictPolicy())
    url = f"http://127.0.0.1:{unused_tcp_port}/a?key={quote(KEY)}"
    with pytest.raises(StudioError) as raised:
        await client.call(Call("GET", url), provider="p")
    await client.close()
    assert quote(KEY) not in told_of(raised.value) + everything.getvalue()


async def test_a_provider_s_name_and_path_are_one_line_of_the_log(
    everything: io.StringIO,
) -> None:
    async with serving() as server:
        server.says("/a%0aFORGED", answer(b"ok"))
        client = HttpClient(Network(), StrictPolicy())
        await client.call(Call("POST", f"{server.origin}/a%0aFORGED"), provider="p\nFORGED line \x1b[31m\u2028x")
        await client.close()
    ours = [line for line in everything.getvalue().splitlines() if "studio.providers.http" in line]
    assert len(ours) == 1
    assert "\x1b" not in ours[0]


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://me:pw@host.test:8443/v1/videos?sig=1#frag", "https://host.test:8443/v1/videos"),
        ("https://[2001:db8::1]/a", "https://[2001:db8::1]/a"),
        ("https://host.test", "https://host.test"),
        ("data:video/mp4;base64,Sentinel", "data:"),
        ("/only/path?x", "an address without a host"),
        ("http://[bad/", "an address that cannot be read"),
        ("http://a:99999/", "an address that cannot be read"),
        ("https://a/\x1b[31m\u202e", "https://a/\\x1b[31m\\u202e"),
    ],
)
def test_of_an_address_only_its_place_is_shown(url: str, shown: str) -> None:
    assert place(url) == shown


def test_words_of_a_server_stay_one_line() -> None:
    assert one_line("a\r\nb\x00\x1b[1mc\u2028d é") == "a\\r\\nb\\x00\\x1b[1mc\\u2028d é"
    assert one_line("x" * 9, 4) == "xxxx…"
    assert (host_of("https://u:p@a.test/x"), host_of("http://[bad/"), host_of("")) == (
        "a.test", "the server", "the server",
    )  # fmt: skip


def test_keys_are_taken_out_of_texts_in_every_form() -> None:
    text = " ".join(FORMS[:-1])
    assert without_secrets(f"wrong key: {text}!", [SecretStr(KEY)]) == f"wrong key: {' '.join(['***'] * 5)}!"
    assert without_secrets("an abc", [SecretStr("abc"), SecretStr("")]) == "an abc"


def test_values_of_the_seam_show_no_secrets() -> None:
    call = Call("GET", "https://a.test/x?Sentinel", (("X", SecretStr("Sentinel")), ("Y", "Sentinel")), b"Sentinel")
    reply = Reply(200, (("location", "https://a/?Sentinel"),), b"Sentinel")
    assert f"{call!r} {call} {reply!r}" == ("Call(GET https://a.test/x) Call(GET https://a.test/x) Reply(200, 8 bytes)")
    assert [secret.get_secret_value() for secret in call.secrets] == ["Sentinel"]


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.215.14", True), ("2606:2800:21f:cb07:6820:80da:af6b:8b2c", True), ("8.8.8.8", True),
        ("127.0.0.1", False), ("127.9.9.9", False), ("::1", False), ("0.0.0.0", False), ("::", False),
        ("10.0.0.1", False), ("172.16.0.1", False), ("192.168.0.1", False), ("100.64.0.1", False),
        ("169.254.169.254", False), ("fe80::1", False), ("fe80::1%eth0", False), ("fd00::1", False),
        ("224.0.0.1", False), ("ff02::1", False), ("255.255.255.255", False), ("240.0.0.1", False),
        ("192.0.2.1", False), ("198.18.0.1", False), ("2001:db8::1", False), ("::ffff:10.0.0.1", False),
        ("::ffff:93.184.215.14", True), ("2002:7f00:1::", False), ("2002:0a00:0001::1", False),
        ("64:ff9b::10.0.0.1", False), ("64:ff9b::93.184.215.14", True), ("::127.0.0.1", False), ("fec0::1", False),
        ("64:ff9b:1::1", False), ("not an address", False),
    ],
)  # fmt: skip
def test_only_public_addresses_are_public(address: str, public: bool) -> None:
    assert (kind(address) == "") is public
