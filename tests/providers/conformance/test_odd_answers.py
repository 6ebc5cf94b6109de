"""What is told of answers that are not the server's own, and what is kept of each: its raw words, and no secret."""

import json

import pytest

from studio.domain.errors import BadReply, KeyConflict, MaybeSent, ProviderError
from tests.fakes.videos_socket import Fault, html_fault, json_fault
from tests.providers.conformance.stands import KEY, POLLED, Stand

polled = pytest.mark.parametrize("stand", POLLED, ids=str, indirect=True)


async def _refused(stand: Stand) -> ProviderError:
    before = len(stand.server.of("POST"))
    with pytest.raises(ProviderError) as raised:
        await stand.provider.submit(stand.job())
    assert len(stand.server.of("POST")) == before + 1
    return raised.value


async def test_a_conflict_shows_its_cause_and_is_not_known(stand: Stand) -> None:
    stand.server.fail("create", json_fault(409, {"error": {"message": "A request with this key is running"}}))
    error = await _refused(stand)
    assert isinstance(error, KeyConflict)
    assert "HTTP 409 (A request with this key is running)" in error.what_happened


# ---- a network that wants a sign-in --------------------------------------------------------------------------------

SIGN_IN = "answered with a web page"
PORTALS = [200, 401, 402, 403, 511]


@pytest.mark.parametrize("status", PORTALS)
async def test_a_page_in_place_of_an_answer_is_told_and_settles_nothing(stand: Stand, status: int) -> None:
    stand.server.fail("create", html_fault(status))
    error = await _refused(stand)
    assert isinstance(error, MaybeSent)
    assert SIGN_IN in error.what_happened
    assert "sign in to this network" in error.what_happened
    assert "Sign in</h1>" in error.details
    for route in ("models", "models"):
        stand.server.fail(route, html_fault(status))
    with pytest.raises(BadReply, match=SIGN_IN):
        await stand.provider.check_key()


@polled
async def test_a_page_in_place_of_a_job_ends_none(stand: Stand) -> None:
    job = await stand.sent()
    for status in (*PORTALS, 404, 410):
        stand.server.fail("record", html_fault(status))
        with pytest.raises(BadReply, match=SIGN_IN):
            await stand.provider.status(job)
    ended = await stand.ended(job)
    assert ended.error is None
    for status in (*PORTALS, 404, 410):
        stand.server.fail("content", html_fault(status))
        with pytest.raises(BadReply, match=r"web page|page or text"):
            await stand.provider.fetch(job, str(stand.part()), lambda _: None)
    assert await stand.provider.fetch(job, str(stand.part()), lambda _: None) == "mp4"


# ---- the answer itself, for whoever looks closer -------------------------------------------------------------------


async def test_the_raw_answer_is_kept_without_what_is_secret(stand: Stand) -> None:
    echo = {
        "error": {"message": f"\x1b[2J{KEY} is no key\nat all", "code": "bad", "escaped": json.dumps(KEY)},
        "see": "https://me:pw@files.example/a/b.mp4?X-Signature=deadbeef#c", "more": "x" * 5000,
    }  # fmt: skip
    for status in (400, 401, 402, 409, 429, 500):
        stand.server.fail("create", json_fault(status, echo, ("X-Request-Id", f"r-1\t{KEY}")))
        error = await _refused(stand)
        assert error.details.startswith(f"HTTP {status}, application/json, request r-1")
        assert r"\x1b[2J" in error.details or r"\u001b[2J" in error.details
        assert "https://files.example/a/b.mp4?***" in error.details
        assert len(error.details) <= 2000
        assert error.details.isprintable()
        assert not any(word in error.details for word in ("sentinel", "deadbeef", "pw@", "\n"))


async def test_what_a_server_names_in_its_words_is_no_signed_address(stand: Stand) -> None:
    stand.server.fail("create", json_fault(422, {"detail": "Cannot read https://files.example/a?sig=deadbeef today"}))
    error = await _refused(stand)
    assert "https://files.example/a?*** today" in error.what_happened


@polled
async def test_a_failed_job_keeps_the_raw_record(stand: Stand) -> None:
    stand.server.states, stand.server.error = ("failed",), {"message": "no memory", "node": "https://n.example/?t=1"}
    status = await stand.ended(await stand.sent())
    assert status.error is not None
    assert '"node": "https://n.example/?***"' in status.error.details
    stand.server.fail("record", Fault(200, b'["odd"]'))
    with pytest.raises(BadReply) as raised:
        await stand.provider.status(await stand.sent())
    assert raised.value.details == 'HTTP 200, application/json: ["odd"]'
