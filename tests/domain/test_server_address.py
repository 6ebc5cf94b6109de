"""Which addresses of servers are taken, and what the environment puts in their place."""

import pytest

from studio.domain.errors import InputError
from studio.domain.server_address import addressed, checked_address, host_of, is_near, is_this_computer, unnamed_server
from studio.domain.servers import Dialect, Server

DEN = Server(name="my-den", url="http://192.168.1.20:8091", dialect=Dialect.VLLM_OMNI)


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        (" http://192.168.1.20:8091/ ", "http://192.168.1.20:8091"),
        ("https://den.example/v1//", "https://den.example/v1"),
        ("http://[fd00::1]:8000", "http://[fd00::1]:8000"),
        ("http://localhost:8091/v1", "http://localhost:8091/v1"),
    ],
)
def test_an_address_is_kept_without_blanks_and_slashes(url: str, kept: str) -> None:
    assert checked_address(url) == kept


@pytest.mark.parametrize(
    "url",
    [
        "",
        "den",
        "ftp://den",
        "http://",
        "http://user@den",
        "http://user:key@den:80",
        "http://@den",
        "http://den?key=k-1",
        "http://den/#k-1",
        "http://den/?",
        "http://den:port",
        "http://den:99999",
        "http://den two",
        "http://[fd00::1",
        "http://den/\n",
        "http://den/\x1b[2J",
        "http://" + "d" * 600,
        "file:///etc/passwd",
    ],
)
def test_an_address_that_could_hide_a_key_or_leads_nowhere_is_refused(url: str) -> None:
    if url == "http://den/\n":  # blanks around it are no part of it
        assert checked_address(url) == "http://den"
        return
    with pytest.raises(InputError) as caught:
        checked_address(url)
    assert caught.value.field == "url"
    assert "k-1" not in caught.value.what_happened + caught.value.what_to_do


def test_a_service_of_somebody_else_is_asked_over_https() -> None:
    assert checked_address("https://sells.example", own=False) == "https://sells.example"
    assert checked_address("http://127.0.0.1:99", own=False) == "http://127.0.0.1:99"
    with pytest.raises(InputError, match="https only"):
        checked_address("http://sells.example", own=False)


@pytest.mark.parametrize(
    ("host", "here"),
    [
        ("localhost", True),
        ("den.localhost", True),
        ("127.8.0.1", True),
        ("::1", True),
        ("192.168.1.20", False),
        ("den", False),
    ],
)
def test_this_computer_is_known_by_its_names(host: str, here: bool) -> None:
    assert is_this_computer(host) is here


@pytest.mark.parametrize(
    ("host", "near"),
    [
        ("localhost", True),
        ("10.1.2.3", True),
        ("fd00::1", True),
        ("0.0.0.0", False),
        ("8.8.8.8", False),
        ("den.example", False),
    ],
)
def test_a_private_network_is_near(host: str, near: bool) -> None:
    assert is_near(host) is near


def test_the_host_of_an_address_is_told() -> None:
    assert (host_of("http://den:80/v1"), host_of("animatic"), host_of("http://[bad")) == ("den", "", "")


def test_the_environment_changes_address_and_key() -> None:
    assert addressed(DEN, {}) == DEN
    moved = addressed(DEN, {"SHOTWRIGHT_VIDEOS_MY_DEN_BASE_URL": "http://127.0.0.1:9/v1/ "})
    assert (moved.url, moved.needs_key) == ("http://127.0.0.1:9/v1", False)
    assert addressed(DEN, {"SHOTWRIGHT_VIDEOS_MY_DEN_API_KEY": "k-1"}).needs_key
    with pytest.raises(InputError) as caught:
        addressed(DEN, {"SHOTWRIGHT_VIDEOS_MY_DEN_BASE_URL": "http://k-1@den"})
    assert caught.value.field == "SHOTWRIGHT_VIDEOS_MY_DEN_BASE_URL"


@pytest.mark.parametrize(
    ("environment", "url", "needs_key"),
    [
        ({}, "https://api.openai.com/v1", True),
        ({"SHOTWRIGHT_VIDEOS_BASE_URL": " "}, "https://api.openai.com/v1", True),
        ({"SHOTWRIGHT_VIDEOS_BASE_URL": "http://127.0.0.1:9/v1"}, "http://127.0.0.1:9/v1", False),
        ({"SHOTWRIGHT_VIDEOS_BASE_URL": "http://127.0.0.1:9", "OPENAI_API_KEY": "k"}, "http://127.0.0.1:9", True),
    ],
)
def test_the_server_without_a_name_is_where_the_environment_leads(
    environment: dict[str, str], url: str, needs_key: bool
) -> None:
    server = unnamed_server(environment)
    assert (server.url, server.needs_key, server.own) == (url, needs_key, False)
