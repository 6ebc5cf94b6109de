"""Owns the reading of the Videos protocol's answers: job records, lists, models, and whether a file is a video.

Everything that a server may write wrongly is read with care: an odd word is a job that still runs, an odd field is one
that was not told. Sends nothing.
"""

import math
import re
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any, NamedTuple

from studio.domain.errors import Billed, UnreadableMedia
from studio.domain.jobs import JobError, JobState
from studio.domain.provider_ports import RemoteJob, RemoteStatus
from studio.providers.http_words import raw_words
from studio.providers.replies import SMALL_BYTES, OddJson, Who, read_json, shown, words_of

LONGEST_ID = 512
_LONGEST_NAME = 200
_MOST_MODELS = 200
_MOST_CLIPS = 16

WAITING = frozenset({"queued", "pending"})
RUNNING = frozenset({"in_progress", "in-progress", "processing", "running"})
GOOD = frozenset({"completed", "complete", "succeeded", "success"})
BAD = frozenset({"failed", "failure", "error"})
STOPPED = frozenset({"cancelled", "canceled", "deleted"})
EXPIRED = frozenset({"expired"})
_BLOCKED = ("moderation", "content_policy", "content_filter", "safety")

_INLINE = re.compile(rb'"b64_json"[ \t\r\n]*:[ \t\r\n]*"')
_PLACEHOLDER = "(the video)"
_WEBM = b"\x1aE\xdf\xa3"
_BLANKS = MappingProxyType({9: " ", 10: " ", 13: " "})
_BOXES = frozenset({b"moov", b"mdat", b"wide", b"free", b"skip"})


class Clip(NamedTuple):
    """One video of an answer: an address, or bytes in base64."""

    url: str = ""
    base64: bytes | memoryview = b""


class Answer(NamedTuple):
    """What a create that is answered with its result says: the videos, or why there is none."""

    clips: tuple[Clip, ...] = ()
    error: JobError | None = None


class Record(NamedTuple):
    """A job record. `odd` is the word of its state where that is not known, shown as it may be logged."""

    status: RemoteStatus
    odd: str = ""


class Page(NamedTuple):
    """One page of a list; `after` is what to ask the next one with, empty where there is none."""

    jobs: tuple[RemoteJob, ...]
    after: str


def created(body: bytes, who: Who, *, own: bool) -> str | Answer:
    """Return the remote id in the answer to a create, or the result itself; raises OddJson where neither is in it."""
    rest, inline = _cut_out(body)
    record = read_json(rest)
    if not isinstance(record, dict):
        raise OddJson("no job record")
    if "data" in record:
        data = record["data"] if isinstance(record["data"], list) else []
        named = [(_text(each.get("url")), _text(each.get("b64_json"))) for each in data if isinstance(each, dict)]
        clips = [
            Clip(url, inline if inline and coded == _PLACEHOLDER else coded.encode())
            for url, coded in named[:_MOST_CLIPS]
            if url or coded
        ]
        if clips:
            return Answer(tuple(clips))
        if _word(record) in BAD:
            return Answer(error=_failure(record, who, rest, own=own))
        if _word(record) in GOOD:
            return Answer(error=_empty(who, rest, own=own))
    remote_id = record.get("id")
    if not isinstance(remote_id, str) or not usable_id(remote_id):
        raise OddJson("no id")
    return remote_id


def _cut_out(body: bytes) -> tuple[bytes, memoryview]:
    """Return an answer with a placeholder for the first video in it, and that video in base64.

    Reading megabytes of text as JSON would hold up every other thread. A bare quotation mark is never inside a JSON
    text, so what is found is a name; a text with an escape in it is left to the reader of JSON.
    """
    found = _INLINE.search(body) if len(body) > SMALL_BYTES else None
    end = -1 if found is None else body.find(b'"', found.end())
    if found is None or end < 0 or body.find(b"\\", found.end(), end) >= 0:
        return body, memoryview(b"")
    return body[: found.end()] + _PLACEHOLDER.encode() + body[end:], memoryview(body)[found.end() : end]


def usable_id(remote_id: str) -> bool:
    """Say whether a text can be a remote id: it becomes a part of an address."""
    return 0 < len(remote_id) <= LONGEST_ID and remote_id.isprintable() and remote_id.strip(". ") != ""


def status_of(body: bytes, who: Who, *, own: bool) -> Record:
    """Return what a job record says; raises OddJson where it is none. `own`: nobody bills for the user's own server."""
    record = read_json(body)
    if not isinstance(record, dict):
        raise OddJson("no job record")
    word = _word(record)
    cost = 0 if own else None
    if word in GOOD:
        return Record(
            RemoteStatus(
                JobState.FETCHING, progress=1.0, cost_micro_usd=cost, expires_at=moment(record.get("expires_at"))
            )
        )
    if word in BAD:
        return Record(RemoteStatus(JobState.FAILED, cost_micro_usd=cost, error=_failure(record, who, body, own=own)))
    if word in EXPIRED:
        return Record(RemoteStatus(JobState.FAILED, cost_micro_usd=cost, error=_expired(who, body, own=own)))
    if word in STOPPED:
        return Record(RemoteStatus(JobState.CANCELLED, cost_micro_usd=cost))
    running = RemoteStatus(JobState.RUNNING, queued=word in WAITING, progress=_progress(record.get("progress")))
    known = word in WAITING or word in RUNNING
    return Record(running, "" if known else shown(str(record.get("status"))[:200], who.key, 60) or "(nothing)")


def _word(record: dict[str, Any]) -> str:
    """Return the state of a job record in small letters; empty where it is no text."""
    return _text(record.get("status")).strip().lower()[:_LONGEST_NAME]


def _failure(record: dict[str, Any], who: Who, raw: bytes, *, own: bool) -> JobError:
    """Return why a job failed, in the server's words. Whether a gateway charged for it is not told."""
    message, code = words_of({"error": record.get("error")})
    said, code = shown(message, who.key), shown(code, who.key, 80)
    blocked = any(word in code.lower() for word in _BLOCKED)
    return JobError(
        kind="prompt_rejected" if blocked else "failed",
        what_happened=f"{who.name} says the job failed: {said or code}" if said or code
        else f"{who.name} says the job failed, without a reason.",
        what_to_do="Change the prompt." if blocked else "Try again, or change the prompt or the settings.",
        retryable=not blocked,
        billed=Billed.NO if own else Billed.UNKNOWN,
        details=_told(raw, who),
    )  # fmt: skip


def _expired(who: Who, raw: bytes, *, own: bool) -> JobError:
    return JobError(
        kind="expired", what_happened=f"{who.name} says the job's result has expired.",
        what_to_do="Ask for the take again if you still want it.", billed=Billed.NO if own else Billed.UNKNOWN,
        details=_told(raw, who),
    )  # fmt: skip


def _empty(who: Who, raw: bytes, *, own: bool) -> JobError:
    return JobError(
        kind="no_result", what_happened=f"{who.name} says the job is done, and gave no video.",
        what_to_do="Try again, or look at the server.", retryable=True, billed=Billed.NO if own else Billed.UNKNOWN,
        details=_told(raw, who),
    )  # fmt: skip


def _told(raw: bytes, who: Who) -> str:
    return raw_words(raw, () if who.key is None else (who.key,))


def _progress(value: Any) -> float | None:
    """Return a progress of 0 to 100 as 0..1; None for anything else."""
    number = _number(value)
    return None if number is None or not 0 <= number <= 100 else number / 100


def _number(value: Any) -> float | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, str):
        text = value.strip()[:20]
        value = float(text) if text.replace(".", "", 1).isdecimal() and text.isascii() else None
    return float(value) if isinstance(value, int | float) and math.isfinite(value) else None


def moment(value: Any) -> datetime | None:
    """Return a time given in unix seconds; None where it is none."""
    number = _number(value)
    try:
        return None if number is None or number <= 0 else datetime.fromtimestamp(number, UTC)
    except (ValueError, OverflowError, OSError):
        return None


def page_of(body: bytes, asked_after: str) -> Page:
    """Return a page of the list of jobs; raises OddJson where it is none. Entries that are no records are left out."""
    value = read_json(body)
    data = value.get("data") if isinstance(value, dict) else None
    if not isinstance(data, list):
        raise OddJson("no list of jobs")
    jobs = tuple(_listed(each) for each in data if isinstance(each, dict) and usable_id(_text(each.get("id"))))
    last = _text(value.get("last_id")) or (jobs[-1].remote_id if jobs else "")
    more = value.get("has_more") is True and usable_id(last) and last != asked_after
    return Page(jobs, last if more else "")


def _listed(record: dict[str, Any]) -> RemoteJob:
    size = _text(record.get("size"))
    return RemoteJob(
        remote_id=record["id"],
        created_at=moment(record.get("created_at")),
        model=shown(_text(record.get("model")), limit=_LONGEST_NAME) or None,
        prompt=_text(record.get("prompt")) or None,
        seconds=_number(record.get("seconds")),
        size=shown(size, limit=20) or None,
    )


def models_of(body: bytes) -> tuple[str, ...]:
    """Return the names of the models that a server serves, at most 200; raises OddJson where no model is named.

    It is a list as OpenAI's, or SGLang's one model (`model_path`).
    """
    value = read_json(body)
    data = value.get("data") if isinstance(value, dict) else value
    entries = data if isinstance(data, list) else [value]
    names = [_text(each.get("id")) or _text(each.get("model_path")) for each in entries if isinstance(each, dict)]
    usable = tuple(dict.fromkeys(filter(usable_name, names)))[:_MOST_MODELS]
    if not usable and not isinstance(data, list):
        raise OddJson("no list of models")
    return usable


def usable_name(name: str) -> bool:
    """Say whether a text can be a model's name."""
    return 0 < len(name) <= _LONGEST_NAME and name.isprintable() and name == name.strip()


def extension_of(head: bytes, name: str) -> str | None:
    """Return the ending for a video file by its first bytes; None where a page or text came instead of a file.

    Raises UnreadableMedia, naming the server, for a file that is no MP4, WebM or MOV.
    """
    if head[4:8] == b"ftyp":
        return "mov" if head[8:10] == b"qt" else "mp4"
    if head[4:8] in _BOXES:
        return "mov"
    if head.startswith(_WEBM):
        return "webm"
    text = head.removeprefix(b"\xef\xbb\xbf")
    if text.isascii() and text.decode("ascii").translate(_BLANKS).isprintable():
        return None
    raise UnreadableMedia(f"What {name} sent is no video.", "It is fetched again; look at the server if it goes on.")


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
