"""Owns how the fake paid provider's API misbehaves: silence, broken connections, wrong statuses, hostile answers.

Every function is given a connection and what the right answer would be. Knows no jobs.
"""

import json
import random
from collections.abc import Callable, Mapping
from email.utils import formatdate
from typing import Any

from tests.faults.bench.fault_rules import Rule
from tests.faults.bench.paid_socket import Line, answer

HTML = b"<!doctype html><html><head><title>Bad gateway</title></head><body><h1>Oops</h1></body></html>"
DEEP = 100_000
BIG_BYTES = 10 << 20
REASONS = {
    200: "OK", 201: "Created", 202: "Accepted", 301: "Moved Permanently", 302: "Found", 303: "See Other",
    307: "Temporary Redirect", 308: "Permanent Redirect", 400: "Bad Request", 401: "Unauthorized",
    402: "Payment Required", 403: "Forbidden", 404: "Not Found", 408: "Request Timeout", 409: "Conflict", 410: "Gone",
    413: "Content Too Large", 416: "Range Not Satisfiable", 422: "Unprocessable Content", 429: "Too Many Requests",
    500: "Internal Server Error", 502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout",
    520: "Odd",
}  # fmt: skip
ODD_BODIES = ("no_id", "html", "utf16", "big", "deep", "long_number", "nan", "repeated", "wrong_types", "empty")


def json_answer(value: Any, status: int = 200, *headers: str) -> bytes:
    """Return an answer of JSON."""
    return answer(json.dumps(value).encode(), status_line(status), "Content-Type: application/json", *headers)


def status_line(status: int) -> str:
    """Return a status with its words."""
    return f"{status} {REASONS.get(status, 'Status')}"


async def misbehave(rule: Rule, right: Mapping[str, Any], line: Line, now_s: float) -> int:
    """Answer as a rule says where it is a fault of the line or the answer; return the status told, 0 for none."""
    values = rule.values
    if rule.do == "reset":
        line.reset()
        return 0
    if rule.do == "close":
        return 0
    if rule.do == "silence":
        await line.waits(values.get("seconds"))
        return 0
    if rule.do == "status":
        status = int(values["status"])
        await line.send(_status_answer(values, status, now_s))
        return status
    if rule.do == "redirect":
        status = int(values.get("status", 302))
        await line.send(answer(b"", status_line(status), f"Location: {values['location']}"))
        return status
    if rule.do == "truncated":
        whole = json_answer(right, int(values.get("status", 201)))
        await line.send(whole[: len(whole) - int(values.get("cut", 10))])
        return 0
    if rule.do == "drip":
        await line.drip(json_answer(right), float(values.get("every_s", 2.0)))
        return 200
    if rule.do == "big_headers":
        filling = [f"X-Filling-{number}: {'x' * 4000}" for number in range(int(values.get("bytes", 3 << 20)) // 4000)]
        await line.send(json_answer(right, 200, *filling))
        return 200
    if rule.do == "odd":
        chance = random.Random(f"{values.get('seed', 0)} {right.get('id')}")
        await line.send(odd_answer(str(values["body"]), right, chance))
        return 201
    raise ValueError(f"no fault of the API is called {rule.do}")


def _status_answer(values: Mapping[str, Any], status: int, now_s: float) -> bytes:
    headers = [f"{name}: {value}" for name, value in dict(values.get("headers", {})).items()]
    if "date_in_s" in values:
        headers.append(f"Retry-After: {formatdate(now_s + float(values['date_in_s']), usegmt=True)}")
    if values.get("html"):
        return answer(HTML, status_line(status), "Content-Type: text/html", *headers)
    message = values.get("message", "the bench says no")
    return json_answer({"error": {"message": message, "code": values.get("code", "bench")}}, status, *headers)


def odd_answer(body: str, right: Mapping[str, Any], chance: random.Random) -> bytes:
    """Return a 201 whose body is not what it should be; `mutated` is the right one with bytes of chance in it."""
    text = json.dumps(right).encode()
    bodies: dict[str, Callable[[], bytes]] = {
        "no_id": lambda: json.dumps({name: value for name, value in right.items() if name != "id"}).encode(),
        "html": lambda: HTML,
        "utf16": lambda: text.decode().encode("utf-16"),
        "big": lambda: json.dumps({**right, "filling": "x" * BIG_BYTES}).encode(),
        "deep": lambda: b'{"id": ' + b"[" * DEEP + b"]" * DEEP + b"}",
        "long_number": lambda: b'{"id": "x", "cost_micro_usd": ' + b"9" * 5000 + b"}",
        "nan": lambda: b'{"id": NaN}',
        "repeated": lambda: b'{"id": "one", "id": "two"}',
        "wrong_types": lambda: json.dumps({"id": chance.choice([None, 7, [], {}, True, ""])}).encode(),
        "empty": lambda: b"",
        "mutated": lambda: _mutated(text, chance),
    }
    kind = "text/html" if body == "html" else "application/json"
    return answer(bodies[body](), "201 Created", f"Content-Type: {kind}")


def _mutated(text: bytes, chance: random.Random) -> bytes:
    """Return a body with a few bytes changed, dropped, doubled or put in; never one that names another job."""
    while True:
        content = bytearray(text)
        for _ in range(chance.randint(1, 6)):
            at, act = chance.randrange(len(content) or 1), chance.randrange(4)
            if act == 0:
                content[at : at + 1] = chance.randbytes(1)
            elif act == 1:
                del content[at : at + chance.randint(1, 8)]
            elif act == 2:
                content[at:at] = content[at : at + chance.randint(1, 8)]
            else:
                content[at:at] = chance.randbytes(chance.randint(1, 4))
        if content != text and _id_in(content) in (None, _id_in(text)):
            return bytes(content)


def _id_in(body: bytes | bytearray) -> str | None:
    try:
        value = json.loads(body)
    except ValueError:
        return None
    found = value.get("id") if isinstance(value, dict) else None
    return found if isinstance(found, str) else None
