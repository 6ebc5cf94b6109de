"""Pictures from addresses: asked once, without secrets in what is kept, and refused in words that say why."""

from collections.abc import Callable

import pytest

from studio.domain.errors import BadReply, InputError, ProviderUnavailable, StudioError
from studio.providers.http_calls import Call, Downloaded, Reply
from studio.providers.picture_fetch import PICTURE_LIMIT_BYTES, HttpPictures, shown_source

ADDRESS = "https://pictures.example/dunes/kite%20one.png?key=secret#top"
PNG = Downloaded("0" * 64, 1234, "image/png", b"\x89PNG\r\n\x1a\n")


class _Answers:
    """An `Http` that gives one answer and notes what it was asked."""

    def __init__(self, answer: Downloaded | Reply | StudioError) -> None:
        self._answer = answer
        self.calls: list[tuple[Call, str, int | None, str]] = []

    async def call(self, call: Call, *, provider: str, paid: bool = False) -> Reply:
        raise AssertionError("a picture is downloaded")

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
        self.calls.append((call, part_path, limit_bytes, home))
        progress(0.5)
        if isinstance(self._answer, StudioError):
            raise self._answer
        return self._answer

    async def reach(self, url: str, *, provider: str, home: str = "") -> bool:
        raise AssertionError("a picture is downloaded")

    async def close(self) -> None:
        raise AssertionError("its owner closes it")


async def test_a_picture_is_asked_for_once_without_a_key() -> None:
    http = _Answers(PNG)
    fetched = await HttpPictures(http).fetch(f"  {ADDRESS}\n", "parts/one")
    assert fetched.source == "https://pictures.example/dunes/kite%20one.png"
    assert (fetched.name, fetched.part_path, fetched.size_bytes) == ("kite one.png", "parts/one", 1234)
    ((call, part, limit, home),) = http.calls
    assert (call.method, call.url, part, limit, home) == ("GET", ADDRESS, "parts/one", PICTURE_LIMIT_BYTES, "")
    assert call.headers == (("Accept", "image/*"),)


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("http://pictures.example/a.png", "begins with http"),
        ("ftp://pictures.example/a.png", "not the address"),
        ("file:///etc/passwd", "not the address"),
        ("data:image/png;base64,AAAA", "not the address"),
        ("https://", "not the address"),
        ("https://[::1/a.png", "not the address"),
        ("https://a.example:99999/", "not the address"),
        ("https://a.example/one two", "not the address"),
        ("https://a.example/\x07", "not the address"),
        ("https://a.example/" + "a" * 2000, "not the address"),
        ("https://me:word@a.example/a.png", "user name"),
        ("", "not the address"),
    ],
)
async def test_what_is_no_https_address_is_not_asked(url: str, said: str) -> None:
    http = _Answers(PNG)
    with pytest.raises(InputError, match=said) as refused:
        await HttpPictures(http).fetch(url, "part")
    assert refused.value.field == "address"
    assert http.calls == []


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (Reply(404, (), b""), "has nothing at that address"),
        (Reply(403, (), b""), "does not show that picture to everybody"),
        (Reply(500, (), b""), "answered with 500"),
        (PNG._replace(content_type="text/html; charset=utf-8", head=b"x"), "web page"),
        (PNG._replace(head=b"\n <!DOCTYPE html>"), "web page"),
        (BadReply("The answer of a.example is larger than 30000000 bytes.", ""), "larger than 30 MB"),
        (BadReply("https://a.example/a was not opened: it is on this computer.", ""), "on this computer"),
    ],
)
async def test_what_is_no_picture_is_said_plainly(answer: Downloaded | Reply | StudioError, said: str) -> None:
    with pytest.raises(InputError, match=said) as refused:
        await HttpPictures(_Answers(answer)).fetch(ADDRESS, "part")
    assert refused.value.field == "address"
    assert "secret" not in str(refused.value)


async def test_a_host_that_cannot_be_reached_is_named() -> None:
    gone = ProviderUnavailable("No address was found for pictures.example.", "Check it.", provider="pictures")
    with pytest.raises(ProviderUnavailable) as refused:
        await HttpPictures(_Answers(gone)).fetch(ADDRESS, "part")
    assert refused.value.provider == "pictures.example"


def test_what_is_shown_of_an_address_can_be_kept() -> None:
    assert shown_source("https://[2001:db8::1]:8443/a@b?c") == "https://[2001:db8::1]:8443/a%40b"
    assert shown_source("https://A.Example") == "https://a.example"
