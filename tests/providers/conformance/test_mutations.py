"""Answers that nobody wrote: a create's are taken or not known, a question's read or odd, and none crashes.

Each of the 320 bodies follows from its seed, so that a failing one comes again.
"""

import json
import random
from collections import Counter

import pytest

from studio.domain.errors import BadReply, MaybeSent, ProviderUnavailable
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
MUTATIONS = 320


def mutated(seed: int) -> bytes:
    """Return the record with one to three faults."""
    chance = random.Random(seed)
    body = json.dumps(RECORD).encode()
    for _ in range(chance.randint(1, 3)):
        kind = chance.randrange(7)
        if kind == 0:
            name = chance.choice(list(RECORD))
            value = json.dumps(RECORD[name]).encode()
            body = body.replace(f'"{name}": '.encode() + value, f'"{name}": '.encode() + chance.choice(VALUES), 1)
        elif kind == 1:
            body = body[: chance.randrange(len(body) + 1)]
        elif kind == 2:
            at = chance.randrange(len(body) + 1)
            body = body[:at] + bytes([chance.randrange(256)]) + body[at + 1 :]
        elif kind == 3:
            name = chance.choice(list(RECORD))
            body = body.replace(b"{", f'{{"{name}": '.encode() + chance.choice(VALUES) + b", ", 1)
        elif kind == 4:
            body = body.replace(chance.choice([b'"id"', b'"status"', b": ", b", ", b"}"]), chance.choice([b"", b'"x"']))
        elif kind == 5:
            wide = body.decode("latin-1").encode("utf-16")
            body = chance.choice([wide, b"\xef\xbb\xbf" + body, body + body, b"[" + body + b"]"])
        else:
            body = chance.choice(VALUES)
    return body


@pytest.mark.parametrize("stand", POLLED, ids=str, indirect=True)
async def test_no_answer_crashes(stand: Stand, expected_logs: ExpectedLogs) -> None:
    expected_logs.expect("calls the state of a job “")
    asked = stand.job().replace(remote_id="video_1")
    seen: Counter[str] = Counter()
    for seed in range(MUTATIONS):
        fault = Fault(200, mutated(seed))
        for route in ("create", "record"):
            stand.server.fail(route, fault)
            try:
                if route == "create":
                    remote_id = await stand.provider.submit(stand.job(key=f"{seed:032}"))
                    seen["taken"] += 1
                    assert 0 < len(remote_id) <= 512
                else:
                    await stand.provider.status(asked)
                    seen["read"] += 1
            except MaybeSent:
                assert route == "create"
                seen["not known"] += 1
            except (BadReply, ProviderUnavailable):
                assert route == "record"
                seen["odd"] += 1
    assert sum(seen.values()) == 2 * MUTATIONS
    assert min(seen[kind] for kind in ("taken", "read", "not known", "odd")) >= MUTATIONS // 20
