"""Owns the media origin of the fake paid provider: results as files, whole or in ranges, and every way to spoil that.

A file is what `clips` makes of a job's id, so that anybody can say what it should have been.
"""

import gzip
import hashlib
import re

from tests.faults.bench.clips import clip
from tests.faults.bench.fault_rules import Rule
from tests.faults.bench.paid_faults import HTML, json_answer, status_line
from tests.faults.bench.paid_socket import Line, Seen, answer

PIECE_BYTES = 1 << 16
BOMB_BYTES = 300 << 20
HUGE_BYTES = 10 << 40
_RANGE = re.compile(r"bytes=(\d+)-(\d*)")
XML = b"<?xml version='1.0'?><Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>"


def content_of(remote_id: str, output: int, size_bytes: int) -> bytes:
    """Return the file of a job's output."""
    return clip(f"{remote_id}/{output};", size_bytes)


def etag_of(content: bytes) -> str:
    """Return a strong tag of a file."""
    return f'"{hashlib.sha256(content).hexdigest()[:32]}"'


async def serve_file(seen: Seen, line: Line, content: bytes, rule: Rule | None) -> tuple[int, int]:
    """Answer a request for a file, rightly or by a rule; return the status and how many bytes of it were sent."""
    if rule is not None and rule.do in _ANSWERS:
        return await _bad_answer(rule, line, content)
    if rule is not None and rule.do in ("endless", "huge", "bomb", "more", "new_etag", "weak_etag", "other_total"):
        return await _odd_file(rule, seen, line, content)
    if rule is not None and rule.do == "not_satisfiable" and seen.header("range"):
        await line.send(answer(b"", status_line(416), f"Content-Range: bytes */{len(content)}"))
        return 416, 0
    obeys = rule is None or rule.do != "ignore_range"
    etag = f"W/{etag_of(content)}" if rule is not None and rule.do == "weak" else etag_of(content)
    return await _send(seen, line, content, etag, rule, obeys_range=obeys)


_ANSWERS = ("status", "html", "json", "empty", "reset", "close", "silence", "expired", "redirect", "no_type", "xml")


async def _bad_answer(rule: Rule, line: Line, content: bytes) -> tuple[int, int]:
    """Answer with something that is no file."""
    values, status = rule.values, int(rule.values.get("status", 200))
    if rule.do == "reset":
        line.reset()
        return 0, 0
    if rule.do == "close":
        return 0, 0
    if rule.do == "silence":
        await line.waits(values.get("seconds"))
        return 0, 0
    answers = {
        "status": lambda: json_answer({"error": {"message": "the bench says no"}}, status),
        "html": lambda: answer(HTML, status_line(status), "Content-Type: text/html"),
        "json": lambda: json_answer({"detail": "not a video"}),
        "empty": lambda: answer(b"", status_line(status), "Content-Type: video/mp4"),
        "expired": lambda: answer(XML, status_line(int(values.get("status", 403))), "Content-Type: application/xml"),
        "xml": lambda: answer(XML, status_line(200), "Content-Type: application/xml"),
        "redirect": lambda: answer(b"", status_line(int(values.get("status", 302))), f"Location: {values['location']}"),
        "no_type": lambda: answer(content, status_line(200)),
    }
    await line.send(answers[rule.do]())
    return (status if rule.do != "expired" else int(values.get("status", 403))), len(content) * (rule.do == "no_type")


async def _odd_file(rule: Rule, seen: Seen, line: Line, content: bytes) -> tuple[int, int]:
    """Answer with a file that is not what it says."""
    if rule.do == "endless":
        await line.send(answer(b"", status_line(200), "Content-Type: video/mp4", length=None))
        sent = 0
        while not line.gone.is_set() and not line.closing.is_set() and sent < int(rule.values.get("most", 8 << 30)):
            await line.send(b"\0" * (PIECE_BYTES * 16))
            sent += PIECE_BYTES * 16
        return 200, sent
    if rule.do == "huge":
        await line.send(answer(content, status_line(200), "Content-Type: video/mp4", length=HUGE_BYTES))
        await line.waits()
        return 200, len(content)
    if rule.do == "more":
        await line.send(
            answer(content + b"\0" * 4096, status_line(200), "Content-Type: video/mp4", length=len(content))
        )
        return 200, len(content) + 4096
    if rule.do == "bomb":
        packed = gzip.compress(b"\0" * int(rule.values.get("bytes", BOMB_BYTES)), 9)
        await line.send(answer(packed, status_line(200), "Content-Type: video/mp4", "Content-Encoding: gzip"))
        return 200, len(packed)
    other = content_of("another", 0, len(content))
    if rule.do == "other_total":
        found = _RANGE.fullmatch(seen.header("range"))
        start = int(found[1]) if found else 0
        total = len(content) + 1000
        headers = (f"Content-Range: bytes {start}-{len(content) - 1}/{total}", f"ETag: {etag_of(content)}")
        await line.send(answer(content[start:], status_line(206), "Content-Type: video/mp4", *headers))
        return 206, len(content) - start
    etag = etag_of(other) if rule.do == "new_etag" else f"W/{etag_of(other)}"
    return await _send(seen, line, other, etag, None, obeys_range=rule.do == "weak_etag")


async def _send(
    seen: Seen, line: Line, content: bytes, etag: str, rule: Rule | None, *, obeys_range: bool
) -> tuple[int, int]:
    """Send a file or the range of it that was asked for, at the pace and up to the byte that a rule says."""
    found = _RANGE.fullmatch(seen.header("range")) if obeys_range else None
    if found is not None and seen.header("if-range") not in ("", etag):
        found = None
    start = int(found[1]) if found else 0
    if found is not None and start >= len(content):
        await line.send(answer(b"", status_line(416), f"Content-Range: bytes */{len(content)}"))
        return 416, 0
    headers = [f"ETag: {etag}", "Accept-Ranges: bytes", f"Content-Type: {rule_type(rule)}"]
    if found is not None:
        headers.append(f"Content-Range: bytes {start}-{len(content) - 1}/{len(content)}")
    body, status = content[start:], 206 if found else 200
    silent = rule is not None and rule.do == "no_length"
    await line.send(answer(b"", status_line(status), *headers, length=None if silent else len(body)))
    return status, await _body(line, body, rule)


def rule_type(rule: Rule | None) -> str:
    """Return the type that a file is said to have."""
    return str(rule.values.get("type", "video/mp4")) if rule is not None else "video/mp4"


async def _body(line: Line, body: bytes, rule: Rule | None) -> int:
    """Send a body: all of it, up to a byte, or slowly; return how many bytes were sent."""
    do, values = (rule.do, rule.values) if rule is not None else ("", {})
    end = min(len(body), int(values.get("at", len(body) // 2))) if do in ("short", "no_length", "stall") else len(body)
    pace = float(values.get("bytes_a_second", 1024)) if do == "slow" else 0.0
    piece = max(1, int(pace / 4)) if pace else PIECE_BYTES
    for at in range(0, end, piece):
        if line.gone.is_set() or line.closing.is_set():
            return at
        await line.send(body[at : min(end, at + piece)])
        if pace and await line.waits(0.25):
            return at
    if do == "stall":
        await line.waits(values.get("seconds"))
    return end
