"""The fake servers themselves: what they refuse, in which words, and that a refused request is never on their bill."""

import http.client
import json
from collections.abc import Mapping
from typing import Any

import pytest

from studio.domain.servers import Dialect
from tests.fakes.videos_server import FakeVideos

GOOD: dict[Dialect, dict[str, Any]] = {
    Dialect.OPENAI: {"prompt": "A boat.", "model": "m", "seconds": "4", "size": "1280x720"},
    Dialect.VLLM_OMNI: {"prompt": "A boat.", "seconds": "4", "size": "832x480", "seed": "7", "generate_sound": "true"},
    Dialect.SGLANG: {"prompt": "A boat.", "seconds": 4, "size": "832x480", "seed": 7},
    Dialect.DYNAMO: {"prompt": "A boat.", "model": "m", "seconds": 4, "size": "832x480", "nvext": {"seed": 7}},
}
BAD: list[tuple[Dialect, dict[str, Any]]] = [
    (Dialect.OPENAI, {"seconds": 4}),
    (Dialect.OPENAI, {"seconds": "5"}),
    (Dialect.OPENAI, {"size": "640x360"}),
    (Dialect.OPENAI, {"seed": 7}),
    (Dialect.OPENAI, {"negative_prompt": "blur"}),
    (Dialect.VLLM_OMNI, {"seconds": "04"}),
    (Dialect.VLLM_OMNI, {"seconds": "4.5"}),
    (Dialect.VLLM_OMNI, {"generate_sound": "1"}),
    (Dialect.VLLM_OMNI, {"guidance_scale": "21"}),
    (Dialect.VLLM_OMNI, {"num_inference_steps": "2.5"}),
    (Dialect.VLLM_OMNI, {"size": "720p"}),
    (Dialect.VLLM_OMNI, {"lora": "ink"}),
    (Dialect.SGLANG, {"seconds": "4"}),
    (Dialect.SGLANG, {"fps": 24.0}),
    (Dialect.SGLANG, {"generate_sound": True}),
    (Dialect.SGLANG, {"num_inference_steps": 500}),
    (Dialect.DYNAMO, {"seconds": "4"}),
    (Dialect.DYNAMO, {"nvext": {"shine": 1}}),
    (Dialect.DYNAMO, {"nvext": {"seed": "7"}}),
    (Dialect.DYNAMO, {"response_format": "file"}),
    *((dialect, {"shine": "1"}) for dialect in Dialect),
    *((dialect, {"prompt": ""}) for dialect in Dialect),
]


def _form(fields: Mapping[str, Any]) -> tuple[bytes, str]:
    parts = [
        f'--b\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n' for name, value in fields.items()
    ]
    return ("".join(parts) + "--b--\r\n").encode(), "multipart/form-data; boundary=b"


def _sent(dialect: Dialect, fields: Mapping[str, Any]) -> tuple[bytes, str]:
    return _form(fields) if dialect is Dialect.VLLM_OMNI else (json.dumps(fields).encode(), "application/json")


def _post(server: FakeVideos, body: bytes, headers: Mapping[str, str]) -> tuple[int, Any]:
    line = http.client.HTTPConnection("127.0.0.1", int(server.url.rpartition(":")[2]), timeout=10)
    try:
        line.request("POST", "/v1/videos", body, dict(headers))
        answer = line.getresponse()
        return answer.status, json.loads(answer.read())
    finally:
        line.close()


def _headers(content_type: str, key: str = "k") -> dict[str, str]:
    return {"Content-Type": content_type, "Accept": "application/json", "Authorization": f"Bearer {key}"}


@pytest.mark.parametrize("dialect", Dialect)
def test_what_the_notes_describe_is_taken(dialect: Dialect) -> None:
    with FakeVideos(dialect, key="k") as server:
        body, content_type = _sent(dialect, GOOD[dialect])
        status, record = _post(server, body, _headers(content_type))
        assert (status, record["object"]) == (200, "video")
        assert [bill.prompt for bill in server.ledger] == ["A boat."]


@pytest.mark.parametrize(("dialect", "change"), BAD, ids=str)
def test_anything_else_is_refused_and_not_billed(dialect: Dialect, change: dict[str, Any]) -> None:
    with FakeVideos(dialect, key="k") as server:
        body, content_type = _sent(dialect, {**GOOD[dialect], **change})
        status, answer = _post(server, body, _headers(content_type))
        assert status in (400, 422)
        if dialect in (Dialect.VLLM_OMNI, Dialect.SGLANG):
            assert answer["detail"][0]["loc"] == ["body", next(iter(change))]
        else:
            assert answer["error"]["message"]
        assert server.ledger == []
        assert len(server.cites) == 1


@pytest.mark.parametrize("dialect", Dialect)
def test_a_wrong_encoding_is_refused(dialect: Dialect) -> None:
    with FakeVideos(dialect, key="k") as server:
        if dialect is Dialect.VLLM_OMNI:
            bodies = [(json.dumps(GOOD[dialect]).encode(), "application/json")]
        elif dialect is Dialect.OPENAI:
            bodies = [(b"prompt=A+boat.", "application/x-www-form-urlencoded")]
        else:
            bodies = [_form(GOOD[dialect]), (b"prompt=A+boat.", "application/x-www-form-urlencoded")]
        bodies.append((_form(GOOD[dialect])[0][:-4], "multipart/form-data; boundary=b"))
        for body, content_type in bodies:
            assert _post(server, body, _headers(content_type))[0] in (400, 415, 422)
        assert server.ledger == []


@pytest.mark.parametrize("dialect", Dialect)
@pytest.mark.parametrize("missing", ["Authorization", "Accept", "Content-Type"])
def test_a_missing_header_is_refused(dialect: Dialect, missing: str) -> None:
    with FakeVideos(dialect, key="k") as server:
        body, content_type = _sent(dialect, GOOD[dialect])
        headers = {name: value for name, value in _headers(content_type).items() if name != missing}
        status, _ = _post(server, body, headers)
        assert status == (401 if missing == "Authorization" else status)
        assert status in (400, 401, 415, 422)
        assert _post(server, body, _headers(content_type, "wrong"))[0] == 401
        assert server.ledger == []
