"""What each dialect's refusals and faults mean, on a create and on a question, over a real socket."""

import hashlib
import json
from datetime import timedelta
from email.utils import format_datetime
from typing import Any

import pytest
from pydantic import SecretStr

from studio.domain.errors import (
    AuthFailed,
    BadReply,
    Billed,
    InputError,
    MaybeSent,
    NoKey,
    PromptRejected,
    ProviderError,
    ProviderUnavailable,
    QuotaExceeded,
    RateLimited,
    ResultGone,
)
from studio.domain.servers import Dialect
from studio.providers.replies import REFUSED
from tests.fakes.time import START
from tests.fakes.videos_socket import Fault, html_fault, json_fault
from tests.providers.conformance.stands import KEY, POLLED, Stand, standing

polled = pytest.mark.parametrize("stand", POLLED, ids=str, indirect=True)

HOSTILE = "No <b>boats</b>\r\n\x1b[2J\u202egnp.exe"
FORMS: dict[str, Any] = {
    "text": {"detail": HOSTILE},
    "fields": {"detail": [{"loc": ["body", "size"], "msg": HOSTILE, "type": "x"}, {"loc": "odd", "msg": 5}, "a"]},
    "openai": {"error": {"message": HOSTILE, "type": "invalid_request_error", "param": None, "code": "bad"}},
    "plain": {"message": HOSTILE},
    "one word": {"error": HOSTILE},
}


async def _refused(stand: Stand) -> ProviderError:
    before = len(stand.server.of("POST"))
    with pytest.raises(ProviderError) as raised:
        await stand.provider.submit(stand.job())
    assert raised.value.provider == "videos:gpu-1"
    assert len(stand.server.of("POST")) == before + 1
    return raised.value


# ---- a create that is refused --------------------------------------------------------------------------------------


REFUSALS = [(status, "text") for status in sorted(REFUSED - {422})] + [(422, form) for form in FORMS]


async def test_a_documented_refusal_keeps_the_servers_words(stand: Stand) -> None:
    for status, form in REFUSALS:
        stand.server.fail("create", json_fault(status, FORMS[form]))
        error = await _refused(stand)
        assert type(error) is PromptRejected, (status, form)
        assert error.billed is Billed.NO
        assert r"No <b>boats</b>\r\n\x1b[2J\u202egnp.exe" in error.what_happened, (status, form)
        assert status in stand.provider.capabilities.surely_no_job
    assert stand.server.ledger == []
    assert len(stand.server.of("POST")) == len(REFUSALS)


@pytest.mark.parametrize(
    "body", [b"", b"<html><body>no</body></html>", b"{", b"[" * 100_000, b"\xff\xfe\x00{", b'{"detail": null}', b"null",
             b'{"error": [1, {"x": 2}, []]}', b'{"error": {"error": {"error": {"error": {"message": "deep"}}}}}'],
    ids=range(9),
)  # fmt: skip
async def test_a_refusal_without_words_is_one_still(stand: Stand, body: bytes) -> None:
    stand.server.fail("create", Fault(400, body))
    error = await _refused(stand)
    assert type(error) is PromptRejected
    assert len(error.what_happened) < 600


async def test_long_words_are_bounded(stand: Stand) -> None:
    stand.server.fail("create", json_fault(422, {"detail": "\x1b" * 200_000}))
    assert len((await _refused(stand)).what_happened) < 3000


@pytest.mark.parametrize("status", [401, 403])
async def test_a_refused_key(stand: Stand, status: int) -> None:
    stand.server.fail("create", json_fault(status, {"error": {"message": "Wrong key", "code": "invalid_api_key"}}))
    error = await _refused(stand)
    assert type(error) is AuthFailed
    assert "Wrong key" in error.what_happened


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (402, {}),
        (402, {"detail": "Top up"}),
        (429, {"error": {"message": "You exceeded your current quota", "code": "insufficient_quota"}}),
        (429, {"error": {"message": "You exceeded your current quota", "type": "insufficient_quota"}}),
    ],
)
async def test_an_empty_account(stand: Stand, status: int, body: dict[str, Any]) -> None:
    stand.server.fail("create", json_fault(status, body, ("Retry-After", "5")))
    assert type(await _refused(stand)) is QuotaExceeded


AFTER: list[tuple[tuple[str, str] | None, float | None]] = [
    (("Retry-After", "7"), 7.0),
    (("Retry-After", "1.5"), 1.5),
    (("Retry-After", "0"), 0.0),
    (("Retry-After", "-5"), None),
    (("Retry-After", "1e9"), 1e9),
    (("Retry-After", "9" * 4000), None),
    (("Retry-After", "1e999"), None),
    (("Retry-After", "nan"), None),
    (("Retry-After", "inf"), None),
    (("Retry-After", "soon"), None),
    (("Retry-After", ""), None),
    (("Retry-After", format_datetime(START + timedelta(seconds=90), usegmt=True)), 90.0),
    (("Retry-After", format_datetime(START - timedelta(days=3), usegmt=True)), 0.0),
    (("Retry-After", "Sun, 99 Foo 2026 99:99:99 GMT"), None),
    (("retry-after-ms", "250"), 0.25),
    (("retry-after-ms", "soon"), None),
    (("retry-after-ms", "-250"), None),
    (("retry-after-ms", "0"), 0.0),
    (("Retry-After", "³"), None),
    (("Retry-After", "1,5"), None),
    (("Retry-After", "7 s"), None),
    (None, None),
]


async def test_too_many_requests(stand: Stand) -> None:
    for header, wait_s in AFTER:
        answer = json_fault(429, {"error": {"message": "Slow down", "code": "rate_limit_exceeded"}})
        stand.server.fail("create", answer._replace(headers=(*answer.headers, *([header] if header else []))))
        error = await _refused(stand)
        assert isinstance(error, RateLimited), header
        assert error.retry_after_s == wait_s, header
    assert stand.server.ledger == []


@pytest.mark.parametrize(
    ("headers", "wait_s"),
    [({"Retry-After": "12"}, 12.0), ({"retry-after": 3}, 3.0), ({"Retry-After": -1}, None), ({"x": "1"}, None),
     ([], None), (None, None), ({"Retry-After": ["5"]}, None)],
)  # fmt: skip
async def test_a_wait_may_stand_in_the_error_itself(stand: Stand, headers: Any, wait_s: float | None) -> None:
    stand.server.fail("create", json_fault(429, {"error": {"message": "Slow down", "headers": headers}}))
    error = await _refused(stand)
    assert isinstance(error, RateLimited)
    assert error.retry_after_s == wait_s


async def test_too_many_requests_in_plain_words(stand: Stand) -> None:
    stand.server.fail("create", Fault(429, b"slow down", (("Content-Type", "text/plain"),)))
    error = await _refused(stand)
    assert isinstance(error, RateLimited)
    assert error.retry_after_s is None
    assert "slow down" in error.what_happened


async def test_the_milliseconds_go_before_the_seconds(stand: Stand) -> None:
    stand.server.fail("create", json_fault(429, {}, ("Retry-After", "3"), ("retry-after-ms", "2500")))
    error = await _refused(stand)
    assert isinstance(error, RateLimited)
    assert error.retry_after_s == 2.5


# ---- a create of unknown fate --------------------------------------------------------------------------------------

UNKNOWN = [408, 409, 425, 418, 500, 502, 503, 504, 520]


@pytest.mark.parametrize("billed", [False, True], ids=["not billed", "billed"])
async def test_any_other_status_is_not_known(stand: Stand, billed: bool) -> None:
    statuses = [*UNKNOWN, 301, 302, 303, 307, 308]
    for status in statuses:
        fault = html_fault(status, billed=billed)
        stand.server.fail("create", fault._replace(headers=(*fault.headers, ("Location", "/v1/videos/elsewhere"))))
        error = await _refused(stand)
        assert isinstance(error, MaybeSent), status
        assert error.billed is Billed.UNKNOWN
        assert status not in stand.provider.capabilities.surely_no_job
    assert len(stand.server.seen) == len(statuses)
    assert len(stand.server.ledger) == len(statuses) * billed


@pytest.mark.parametrize(
    "fault",
    [
        Fault(0, billed=True),
        Fault(200, b'{"id": "video_1", "status"', billed=True),
        Fault(200, b'{"id": "video_1", "status": "queued"}', billed=True, after=20),
        html_fault(200, billed=True),
        Fault(200, b"", billed=True),
        Fault(204, b"", billed=True),
        Fault(200, b'{"id": "video_1"}' + b" " * (130 << 10), (("Content-Encoding", "gzip"),), billed=True),
        Fault(200, b"HTTP/1.1", (("Content-Length", "3"),), billed=True, no_length=True),
    ],
    ids=["closed", "not whole", "cut", "page", "empty", "204", "compressed", "length"],
)
async def test_an_answer_that_is_none_is_not_known(stand: Stand, fault: Fault) -> None:
    stand.server.fail("create", fault)
    assert isinstance(await _refused(stand), MaybeSent)
    assert len(stand.server.ledger) == 1


@polled
async def test_an_answer_over_a_megabyte_is_not_read(stand: Stand) -> None:
    stand.server.fail("create", Fault(200, b'{"id": "video_1", "x": "' + b"x" * (2 << 20) + b'"}', billed=True))
    assert isinstance(await _refused(stand), MaybeSent)


async def test_it_can_be_reached_where_somebody_listens_and_is_sent_nothing(stand: Stand) -> None:
    assert await stand.provider.reachable()
    assert not await stand.remake(stand.described(url="http://127.0.0.1:1/v1")).reachable()
    stand.policy.refused.add(int(stand.server.url.rpartition(":")[2]))
    assert not await stand.provider.reachable()
    assert stand.server.seen == []


async def test_nobody_there_is_surely_not_sent(stand: Stand) -> None:
    job = stand.job()
    nowhere = job.replace(body=job.body.replace(stand.server.url.encode(), b"http://127.0.0.1:1"))
    with pytest.raises(ProviderUnavailable):
        await stand.provider.submit(nowhere)
    assert stand.server.seen == []


# ---- questions -----------------------------------------------------------------------------------------------------


ANSWERS: dict[int, type[ProviderError]] = {
    401: AuthFailed, 403: AuthFailed, 402: QuotaExceeded, 429: RateLimited, 404: ResultGone, 410: ResultGone,
    400: BadReply, 422: BadReply, 418: BadReply, 304: BadReply, 408: ProviderUnavailable, 500: ProviderUnavailable,
    503: ProviderUnavailable, 520: ProviderUnavailable,
}  # fmt: skip


@polled
async def test_what_an_answer_to_a_question_means(stand: Stand) -> None:
    job = await stand.sent()
    for status, error in ANSWERS.items():
        body = json_fault(status, {"detail": "Something"}) if status != 304 else Fault(304)
        stand.server.fail("record", body)
        with pytest.raises(ProviderError) as raised:
            await stand.provider.status(job)
        assert type(raised.value) is error, status
        assert raised.value.provider == "videos:gpu-1"
    assert (await stand.ended(job)).error is None


@polled
@pytest.mark.parametrize(
    "fault",
    [html_fault(200), Fault(200, b"{"), Fault(200, b"[]"), Fault(200, b'"completed"'), Fault(200, b"\xff\xfe{\0}\0"),
     Fault(200, b'{"status": "failed"}', after=6), Fault(0), Fault(200, b'{"status": "failed", "status": "queued"}')],
    ids=["page", "cut json", "list", "text", "utf-16", "cut", "closed", "twice"],
)  # fmt: skip
async def test_an_odd_answer_ends_no_job(stand: Stand, fault: Fault) -> None:
    job = await stand.sent()
    stand.server.fail("record", fault)
    with pytest.raises((BadReply, ProviderUnavailable)):
        await stand.provider.status(job)
    assert (await stand.ended(job)).error is None


@polled
async def test_a_slow_answer_is_taken_while_it_comes(stand: Stand) -> None:
    job = await stand.sent()
    stand.server.fail("record", json_fault(200, {"id": "a", "status": "completed"})._replace(dripping=True))
    assert (await stand.provider.status(job)).error is None


# ---- keys ----------------------------------------------------------------------------------------------------------


async def test_the_key_goes_with_every_call_and_nothing_repeats_it(
    stand: Stand, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    job = await stand.sent()
    await stand.ended(job)
    assert all(seen.headers["authorization"] == f"Bearer {KEY}" for seen in stand.server.seen)
    texts = [repr(stand.provider.planned(stand.order())), job.body.decode(), repr(job), repr(vars(stand.provider))]
    for status in (400, 401, 429, 500):
        echo = {"error": {"message": f"Incorrect API key provided: {KEY}, {json.dumps(KEY)}.", "code": KEY}}
        stand.server.fail("create", json_fault(status, echo))
        with pytest.raises(ProviderError) as raised:
            await stand.provider.submit(stand.job())
        error: BaseException | None = raised.value
        while error is not None:
            texts += [str(error), repr(error), repr(error.__dict__)]
            error = error.__cause__ or error.__context__
    texts += [record.getMessage() for record in caplog.records]
    assert not any(KEY in text or "sentinel" in text for text in texts)
    assert any("***" in text for text in texts)


async def test_a_missing_key_sends_nothing(stand: Stand) -> None:
    stand.keys.keys.clear()
    with pytest.raises(NoKey):
        await stand.provider.submit(stand.job())
    with pytest.raises(NoKey):
        await stand.provider.check_key()
    assert stand.server.seen == []


@pytest.mark.parametrize("key", ["", "a b", "a\r\nX-Evil: 1", "clé", "a\0b"], ids=repr)
async def test_a_key_that_cannot_be_one_sends_nothing(stand: Stand, key: str) -> None:
    stand.keys.keys["videos:gpu-1", ""] = SecretStr(key)
    with pytest.raises(AuthFailed):
        await stand.provider.submit(stand.job())
    assert stand.server.seen == []


async def test_each_account_has_its_own_key(stand: Stand) -> None:
    stand.keys.keys["videos:gpu-1", "studio two"] = SecretStr("other-key")
    with pytest.raises(AuthFailed):
        await stand.provider.submit(stand.job(account="studio two"))
    assert stand.server.seen[-1].headers["authorization"] == "Bearer other-key"
    with pytest.raises(NoKey):
        await stand.provider.submit(stand.job(account="nobody"))


async def test_the_fingerprint_follows_the_key_of_the_account_and_gives_nothing_away(stand: Stand) -> None:
    first = await stand.provider.key_fingerprint()
    stand.keys.keys["videos:gpu-1", "studio two"] = SecretStr("other-key")
    second = await stand.provider.key_fingerprint("studio two")
    assert len({first, second}) == 2
    assert not any(first in form for form in (KEY, KEY.encode().hex(), hashlib.sha256(KEY.encode()).hexdigest()))
    stand.keys.keys["videos:gpu-1", ""] = SecretStr("other-key")
    assert await stand.provider.key_fingerprint() == second
    with pytest.raises(NoKey):
        await stand.provider.key_fingerprint("nobody")
    assert stand.server.seen == []


async def test_a_server_without_a_key_is_asked_without_one(tmp_path: Any) -> None:
    for dialect in Dialect:
        async with standing(tmp_path / dialect.value, dialect, key="") as stand:
            await stand.ended(await stand.sent())
            assert await stand.provider.key_fingerprint() == ""
            assert stand.keys.asked == []
            assert not any("authorization" in seen.headers for seen in stand.server.seen)


# ---- the gate ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("url", "own", "open_"),
    [
        ("http://127.0.0.1:8091", False, True), ("http://[::1]:8091/v1", False, True),
        ("http://localhost:1", False, True), ("http://10.0.0.5:8091", False, True),
        ("http://192.168.1.9/v1/", False, True), ("https://gpu.example", True, True),
        ("https://gateway.example/v1", False, True), ("http://gateway.example/v1", False, False),
        ("http://8.8.8.8/v1", False, False), ("http://localhost.example", False, False),
        ("http://0.0.0.0", False, False), ("http://gpu.example", True, True),
        ("https://api.openai.com/v1", True, False), ("https://api.openai.com/v1", False, False),
    ],
)  # fmt: skip
async def test_nothing_paid_goes_over_an_open_line_to_a_strangers_server(
    stand: Stand, url: str, own: bool, open_: bool
) -> None:
    far = stand.remake(stand.described(url=url, own=own))
    assert (far.closed == "") is open_
    if not open_:
        order = stand.order()
        job = stand.job().replace(body=far.body(order))
        with pytest.raises(InputError):
            await far.submit(job)
        assert far.planned(order)[0].url.endswith("/v1/videos")
        assert far.closed.endswith(".")


async def test_a_removed_server_is_asked_about_its_jobs_and_sent_no_more(stand: Stand) -> None:
    job = await stand.sent()
    removed = stand.remake(stand.described(removed=True))
    assert removed.closed
    assert (await stand.ended(job)).error is None
    with pytest.raises(InputError):
        await removed.submit(stand.job())


async def test_a_job_is_asked_about_where_it_was_sent(stand: Stand) -> None:
    job = await stand.sent()
    moved = stand.remake(stand.described(url="http://127.0.0.1:1/v1"))
    assert (await moved.status(job)).error is None
    await moved.listed(job)
