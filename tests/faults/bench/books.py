"""Owns the books of the fake paid provider: what it charged, each line on disk before it answers anything. The truth.

A second file tells what it was asked, for counting; that one may lose its end.
"""

import json
import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple


class Bill(NamedTuple):
    """A charge, or with a negative amount a refund. `intent` is the key that the studio wrote down for the request."""

    at_s: float
    intent: str
    remote_id: str
    account: str
    model: str
    micro_usd: int
    body_sha256: str


class Asked(NamedTuple):
    """One request that came in: `what` it was, and what was `done` to it. `billed` says that it led to a charge."""

    at_s: float
    what: str
    method: str
    path: str
    intent: str
    remote_id: str
    status: int
    done: str
    billed: bool
    body_sha256: str


class Books:
    """The books as they are written."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC
        self._bills = os.open(folder / "bills.jsonl", flags, 0o600)
        self._asked = os.open(folder / "asked.jsonl", flags, 0o600)

    def bill(self, bill: Bill) -> None:
        """Write a charge; it is on disk when this returns."""
        _append(self._bills, bill._asdict())
        os.fsync(self._bills)

    def note(self, asked: Asked) -> None:
        """Write what came in."""
        _append(self._asked, asked._asdict())

    def close(self) -> None:
        """Close the files."""
        os.close(self._bills)
        os.close(self._asked)


def _append(descriptor: int, line: dict[str, Any]) -> None:
    rest = memoryview(json.dumps(line, separators=(",", ":")).encode() + b"\n")
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def bills(folder: Path) -> list[Bill]:
    """Return every charge and refund in the order they were written."""
    return [Bill(**line) for line in _lines(folder / "bills.jsonl")]


def asked(folder: Path, what: str = "") -> list[Asked]:
    """Return every request that came in, or those of one kind."""
    return [each for each in (Asked(**line) for line in _lines(folder / "asked.jsonl")) if what in ("", each.what)]


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    content = path.read_bytes() if path.exists() else b""
    *whole, _cut_off = content.split(b"\n")
    return map(json.loads, whole)


def charges_by_intent(found: list[Bill]) -> Counter[str]:
    """Return how often each intent was charged; a refund takes none away."""
    return Counter(bill.intent for bill in found if bill.micro_usd > 0)


def sends_by_intent(folder: Path) -> Counter[str]:
    """Return how many requests that start paid work came in for each intent."""
    return Counter(each.intent for each in asked(folder, "create"))


def peak_a_second(times: list[float], window_s: float = 1.0) -> int:
    """Return the most requests that came in within any window of so many seconds."""
    ordered, most, first = sorted(times), 0, 0
    for at, moment in enumerate(ordered):
        while ordered[first] <= moment - window_s:
            first += 1
        most = max(most, at - first + 1)
    return most
