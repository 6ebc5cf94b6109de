"""Answers that nobody wrote: a create's are taken or not known, a question's read or odd, and none crashes.

Each of the 1,000 bodies, for creates in two forms, follows from its seed, so that a failing one comes again.
"""

import json
import random
import tracemalloc
from collections import Counter

import pytest

from studio.domain.errors import BadReply, MaybeSent, ProviderUnavailable
from studio.domain.servers import Dialect
from studio.providers.http_calls import REPLY_LIMIT_BYTES
from tests.conftest import ExpectedLogs
from tests.fakes.videos_socket import Fault
from tests.providers.conformance.stands import POLLED, Stand

RECORD = {
    "id": "video_1", "object": "video", "status": "queued", "progress": 0, "seconds": "4", "size": "1280x720",
    "created_at": 1_789_000_000, "expires_at": None, "error": None, "data": [{"url": "https://a.example/b"}],
}  # fmt: skip
VALUES: list[bytes] = [
    b"null", b"true", b"-1", b"1e400", b"NaN", b"Infinity", b"9" * 5000, b"-" + b"9" * 5000, b"0." + b"1" * 5000,
    b"[" * 100_000, b'{"a":' * 50_000, b"[]", b"{}", b'""', b'"\\ud800"', b'"\\u0000"', b'"' + b"x" * 5000 + b'"',
    b'"..\\/..\\/x"', b'"\\n"', b"1.5", b'["completed"]', b'{"id": "x"}', b'"completed"', b'"' + b"\xff" + b'"', b"\0",
]  # fmt: skip
PAGE = b"<!DOCTYPE html><html><head><title>Welcome</title></head><body>Sign in</body></html>"
MUTATIONS = 1000
TEN_MB = 10 << 20
KINDS = 9


def mutated(seed: int) -> bytes:
    """Return the record with one to three faults."""
    chance = random.Random(seed)
    body = json.dumps(RECORD).encode()
    for _ in range(chance.randint(1, 3)):
        body = _once_more(chance, chance.randrange(KINDS), body)
    return body


def _once_more(chance: random.Random, kind: int, body: bytes) -> bytes:
    name = chance.choice(list(RECORD))
    if kind == 0:  # a wrong value
        value = json.dumps(RECORD[name]).encode()
        return body.replace(f'"{name}": '.encode() + value, f'"{name}": '.encode() + chance.choice(VALUES), 1)
    if kind == 1:  # cut
        return body[: chance.randrange(len(body) + 1)]
    if kind == 2:  # a wrong byte
        at = chance.randrange(len(body) + 1)
        return body[:at] + bytes([chance.randrange(256)]) + body[at + 1 :]
    if kind == 3:  # a repeated key
        return body.replace(b"{", f'{{"{name}": '.encode() + chance.choice(VALUES) + b", ", 1)
    if kind == 4:  # a wrong mark
        return body.replace(chance.choice([b'"id"', b'"status"', b": ", b", ", b"}"]), chance.choice([b"", b'"x"']))
    if kind == 5:  # another writing
        wide = body.decode("latin-1").encode(chance.choice(["utf-16", "utf-32", "utf-16-be"]))
        return chance.choice([wide, b"\xef\xbb\xbf" + body, body + body, b"[" + body + b"]"])
    if kind == 6:  # a page
        return chance.choice([PAGE, body + PAGE, PAGE + body])
    if kind == 7:  # no id
        return body.replace(
            b'"id": "video_1"', chance.choice([b'"ID": "video_1"', b'"id": null', b'"id": 5', b'"i": ""'])
        )
    return chance.choice(VALUES)


@pytest.mark.parametrize("stand", POLLED, ids=str, indirect=True)
async def test_no_answer_crashes(stand: Stand, expected_logs: ExpectedLogs) -> None:
    """The dialects read answers alike, so each takes a third of them."""
    expected_logs.expect("calls the state of a job “")
    asked = stand.job().replace(remote_id="video_1")
    seen: Counter[str] = Counter()
    seeds = range(MUTATIONS)[POLLED.index(stand.dialect) :: len(POLLED)]
    for seed in seeds:
        stand.server.fail("create", Fault(200, mutated(seed)))
        try:
            remote_id = await stand.provider.submit(stand.job(key=f"{seed:032}"))
            seen["taken" if 0 < len(remote_id) <= 512 else "taken without an id"] += 1
        except MaybeSent as error:
            seen["not known" if len(error.details) <= 2000 else "told at too great length"] += 1
        stand.server.fail("record", Fault(200, mutated(seed)))
        try:
            await stand.provider.status(asked)
            seen["read"] += 1
        except (BadReply, ProviderUnavailable):
            seen["odd"] += 1
    assert set(seen) == {"taken", "not known", "read", "odd"}
    assert seen.total() == 2 * len(seeds)
    assert min(seen.values()) >= len(seeds) // 20
    assert len(stand.server.of("POST")) == len(seeds)


@pytest.mark.parametrize("stand", [Dialect.DYNAMO], ids=str, indirect=True)
async def test_no_answer_that_may_be_the_result_crashes(stand: Stand, expected_logs: ExpectedLogs) -> None:
    seen: Counter[str] = Counter()
    for seed in range(MUTATIONS):
        stand.server.fail("create", Fault(200, mutated(seed)))
        try:
            await stand.provider.submit(stand.job(key=f"{seed:032}"))
            seen["taken"] += 1
        except MaybeSent:
            seen["not known"] += 1
    assert seen.total() == MUTATIONS
    assert min(seen["taken"], seen["not known"]) >= MUTATIONS // 20


@pytest.mark.parametrize("stand", POLLED, ids=str, indirect=True)
@pytest.mark.parametrize("form", ["announced", "without a length"])
async def test_of_ten_megabytes_one_is_read(stand: Stand, form: str) -> None:
    body = json.dumps({**RECORD, "more": "x" * TEN_MB}).encode()
    fault = Fault(200, body, billed=True, no_length=form != "announced")
    job = stand.job()
    stand.server.fail("create", fault)
    stand.server.fail("record", fault)
    tracemalloc.start()
    try:
        with pytest.raises(MaybeSent, match="larger than 1 MB"):
            await stand.provider.submit(job)
        with pytest.raises(BadReply, match="larger than 1 MB"):
            await stand.provider.status(job.replace(remote_id="video_1"))
        _, peak_bytes = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    # The fake server in this process may hold what it sends a second time; the client may not add another copy.
    assert peak_bytes < TEN_MB + 4 * REPLY_LIMIT_BYTES
    assert len(stand.server.ledger) == 1
