"""Owns the reading of servers' answers for every adapter: strict JSON, their words, waits, and what a refusal means.

Knows no provider and sends nothing. Whatever a server writes is material: bounded, escaped, without the key in it.
"""

import asyncio
import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, NamedTuple, TypeVar

from pydantic import SecretStr

from studio.domain.errors import (
    AuthFailed,
    BadReply,
    KeyConflict,
    MaybeSent,
    PromptRejected,
    ProviderError,
    ProviderUnavailable,
    QuotaExceeded,
    RateLimited,
    ResultGone,
)
from studio.providers.http_calls import Reply
from studio.providers.http_words import DETAILS_CHARS, one_line, raw_words, without_queries, without_secrets

T = TypeVar("T")

REFUSED = frozenset({400, 404, 405, 410, 411, 413, 414, 415, 422, 431})
"""Answers to a create that name a fault of the request itself (RFC 9110, section 15.5): no work was started.

409 is none of them: where a key is kept it says that a request under it was taken before, and may be running.
"""
CONFLICT = 409
SURELY_NO_JOB = REFUSED | {401, 402, 403, 429}
FORGEABLE = frozenset({*range(200, 300), 401, 402, 403, 404, 410, 511})
"""With these a network that wants a sign-in answers a plain http request in the server's place, with a web page."""
WORDS_LIMIT = 500
SMALL_BYTES = 1 << 16
PAGE = "answered with a web page"
SIGN_IN = "You may have to sign in to this network first."
_NUMBER_CHARS = 40
_SECONDS = re.compile(r"[0-9]{1,20}(?:\.[0-9]{1,9})?(?:[eE]\+?[0-9]{1,2})?", re.ASCII)
_MONEY_CODES = frozenset(
    {"insufficient_quota", "billing_hard_limit_reached", "insufficient_credits", "payment_required"}
)


class Who(NamedTuple):
    """Whom a question went to. `name` is for people; `key` is what no word of an answer may repeat."""

    id: str
    name: str
    key: SecretStr | None = None


class OddJson(ValueError):
    """An answer is no JSON that can be trusted."""


async def parsed(body: bytes, parse: Callable[[bytes], T]) -> T:
    """Return what `parse` makes of a body; a large one is parsed in a thread, so that the loop goes on."""
    return parse(body) if len(body) <= SMALL_BYTES else await asyncio.to_thread(parse, body)


def read_json(body: bytes) -> Any:
    """Return a JSON value; raises OddJson for anything that readers could take differently.

    That is: other encodings than UTF-8, repeated keys, NaN and infinity, numbers too long for their meaning, and
    nesting too deep to read.
    """
    try:
        return json.loads(
            body.decode("utf-8"),
            object_pairs_hook=_object,
            parse_constant=_no_constant,
            parse_int=_integer,
            parse_float=_float,
        )
    except RecursionError as error:
        raise OddJson("nested too deeply") from error
    except ValueError as error:  # also UnicodeDecodeError and JSONDecodeError
        raise OddJson(str(error)[:80]) from error


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise OddJson("a key comes twice")
    return found


def _no_constant(word: str) -> float:
    raise OddJson(f"{word} is no number")


def _integer(digits: str) -> int:
    if len(digits) > _NUMBER_CHARS:
        raise OddJson("a number is too long")
    return int(digits)


def _float(digits: str) -> float:
    value = float(digits) if len(digits) <= _NUMBER_CHARS else float("inf")
    if value in (float("inf"), float("-inf")):
        raise OddJson("a number is too large")
    return value


def shown(text: str, key: SecretStr | None = None, limit: int = WORDS_LIMIT) -> str:
    """Return a server's text as it may be shown and logged: one line, bounded, marks visible, nothing secret in it."""
    safe = without_queries(text if key is None else without_secrets(text, (key,)))
    return one_line(safe[: limit * 2].strip(), limit)


def error_words(body: bytes, key: SecretStr | None = None) -> tuple[str, str]:
    """Return the message and the code of an error answer, each empty where there is none. Never raises."""
    try:
        value = read_json(body if len(body) <= SMALL_BYTES else b"")
    except OddJson:
        text = body[: WORDS_LIMIT * 4].decode("utf-8", "replace").strip()
        return ("" if text[:1] == "<" or "\ufffd" in text else shown(text, key)), ""
    message, code = words_of(value)
    return shown(message, key), shown(code, key, 80)


def words_of(value: Any, depth: int = 3) -> tuple[str, str]:
    """Return the message and the code in an error of any of the known forms, looked for `depth` levels deep."""
    if isinstance(value, str):
        return value, ""
    if not isinstance(value, dict) or not depth:
        return "", ""
    for name in ("error", "detail"):
        inner = value.get(name)
        if isinstance(inner, list):
            return "; ".join(filter(None, map(_field_words, inner[:10]))), ""
        if inner:
            message, code = words_of(inner, depth - 1)
            return message or _text(value.get("message")), code or _text(value.get("code"))
    return _text(value.get("message")) or _text(value.get("msg")), _text(value.get("code")) or _text(value.get("type"))


def _field_words(value: Any) -> str:
    """Return what FastAPI says of one field: where, and what is wrong."""
    if not isinstance(value, dict):
        return value if isinstance(value, str) else ""
    where = value.get("loc")
    names = [str(each) for each in where if each != "body"] if isinstance(where, list) else []
    message = _text(value.get("msg"))
    return f"{'.'.join(names)}: {message}" if names and message else message


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""


def retry_after_s(reply: Reply, now: datetime) -> float | None:
    """Return how long the server asks to wait, in seconds >= 0; None where it does not say so in a known form."""
    milliseconds = reply.header("retry-after-ms").strip()
    if _SECONDS.fullmatch(milliseconds):
        return float(milliseconds) / 1000
    return _wait_s(reply.header("retry-after") or _told_inside(reply.body), now)


def _wait_s(asked: str, now: datetime) -> float | None:
    asked = asked.strip()
    if _SECONDS.fullmatch(asked):
        return float(asked)
    try:
        until = parsedate_to_datetime(asked[:64])
    except (ValueError, OverflowError):
        return None
    return max(0.0, ((until if until.tzinfo else until.replace(tzinfo=UTC)) - now).total_seconds())


def _told_inside(body: bytes) -> str:
    """Return the wait that stands in the error itself, as OpenAI's later records have it; empty where none does."""
    try:
        value = read_json(body if len(body) <= SMALL_BYTES else b"")
    except OddJson:
        return ""
    error = value.get("error") if isinstance(value, dict) else None
    headers = error.get("headers") if isinstance(error, dict) else None
    named = headers.items() if isinstance(headers, dict) else ()
    return next((_text(each) for name, each in named if name.lower() == "retry-after"), "")


def create_error(reply: Reply, who: Who, now: datetime) -> ProviderError:
    """Return what an answer to a create that is no 2xx means: refused, to be sent later, or not known."""
    return _with_details(_create_error(reply, who, now), reply, who)


def _create_error(reply: Reply, who: Who, now: datetime) -> ProviderError:
    if is_foreign_page(reply) and reply.status not in REFUSED:
        return page_instead(who)
    error = _account_error(reply, who, now)
    if error is not None:
        return error
    words, _ = error_words(reply.body, who.key)
    if reply.status in REFUSED:
        said = f": {words}" if words else f" (HTTP {reply.status})."
        return PromptRejected(
            f"{who.name} refused the request{said}", "Change what it names, then ask for the take again.",
            provider=who.id,
        )  # fmt: skip
    what = _answered(reply, words)
    return maybe_sent(who, what, KeyConflict if reply.status == CONFLICT else MaybeSent)


def read_error(reply: Reply, who: Who, now: datetime) -> ProviderError:
    """Return what an answer to a question means that is no 2xx, or a page. Only ResultGone says something of a job."""
    return _with_details(_read_error(reply, who, now), reply, who)


def _read_error(reply: Reply, who: Who, now: datetime) -> ProviderError:
    if is_foreign_page(reply) or (reply.is_page and reply.status // 100 == 2):
        return _page(who)
    error = _account_error(reply, who, now)
    if error is not None:
        return error
    words, _ = error_words(reply.body, who.key)
    if reply.status in (404, 410):
        said = f" It says: {words}" if words else ""
        return ResultGone(
            f"{who.name} no longer knows this job.{said}", "Ask for the take again if you still want it.",
            provider=who.id,
        )  # fmt: skip
    what = f"{who.name} {_answered(reply, words)}."
    if reply.status == 408 or reply.status >= 500:
        return ProviderUnavailable(what, "It is asked again by itself.", provider=who.id)
    return BadReply(what, "Look at the server's address and its own log.", provider=who.id)


def odd_create(reply: Reply, who: Who) -> ProviderError:
    """Return what a 2xx to a create means that names no job: its fate is not known."""
    what = "answered without a job that can be asked about"
    return _with_details(page_instead(who) if reply.is_page else maybe_sent(who, what), reply, who)


def odd_read(reply: Reply, who: Who, what: str, why: str) -> ProviderError:
    """Return what a 2xx to a question means that is not `what` was asked for; `why` says what is odd about it."""
    if reply.is_page:
        return _with_details(_page(who), reply, who)
    error = BadReply(
        f"{who.name} answered something else than {what} ({why}).", "Look at the server's address.", provider=who.id
    )
    return _with_details(error, reply, who)


def is_foreign_page(reply: Reply) -> bool:
    """Tell whether an answer may be that of a network that wants a sign-in, in place of the server's own."""
    return reply.is_page and not reply.secure and reply.status in FORGEABLE


def page_instead(who: Who) -> MaybeSent:
    """Return the error of a create that was answered with a web page."""
    return MaybeSent(
        f"{who.name} {PAGE}, so it is not known whether it took the request. {SIGN_IN}",
        "Then look for the job at the server, or settle it yourself.",
        provider=who.id,
    )


def _page(who: Who) -> BadReply:
    return BadReply(
        f"{who.name} {PAGE}. {SIGN_IN}", "Open any page in your browser, or look at the server's address.",
        provider=who.id,
    )  # fmt: skip


def details_of(reply: Reply, who: Who) -> str:
    """Return an answer for whoever looks closer: its status, its kind, the server's own number of it, and its body."""
    keys = () if who.key is None else (who.key,)
    number = one_line(reply.header("x-request-id"), 80)
    told = (f"HTTP {reply.status}", one_line(reply.header("content-type"), 80), number and f"request {number}")
    head = without_secrets(", ".join(filter(None, told)), keys)
    return f"{head}: {raw_words(reply.body, keys)}"[:DETAILS_CHARS]


def _with_details(error: ProviderError, reply: Reply, who: Who) -> ProviderError:
    error.details = details_of(reply, who)
    return error


def maybe_sent(who: Who, what: str, kind: type[MaybeSent] = MaybeSent) -> MaybeSent:
    """Return the error of a create whose fate is not known; `what` says what the server did ("answered …")."""
    return kind(
        f"{who.name} {what}, so it is not known whether it took the request.",
        "Look for the job at the server, or settle it yourself.",
        provider=who.id,
    )


def _answered(reply: Reply, words: str) -> str:
    if 300 <= reply.status < 400:
        return f"answered with a redirect (HTTP {reply.status}), which is not followed"
    return f"answered HTTP {reply.status}" + (f" ({words})" if words else "")


def _account_error(reply: Reply, who: Who, now: datetime) -> ProviderError | None:
    """Return the errors that are about the account and mean the same for every call; None for another status."""
    if reply.status not in (401, 402, 403, 429):
        return None
    words, code = error_words(reply.body, who.key)
    said = f": {words}" if words else f" (HTTP {reply.status})."
    if reply.status in (401, 403):
        what = "did not accept the key" if reply.status == 401 else "does not allow this with the key"
        return AuthFailed(f"{who.name} {what}{said}", "Check the key in the settings.", provider=who.id)
    if reply.status == 402 or code in _MONEY_CODES:
        return QuotaExceeded(
            f"{who.name} says the account has no money left{said}", "Top it up or use another account.",
            provider=who.id,
        )  # fmt: skip
    return RateLimited(
        f"{who.name} has too many requests at the moment{said}", "Your take waits in line.",
        provider=who.id, retry_after_s=retry_after_s(reply, now),
    )  # fmt: skip
