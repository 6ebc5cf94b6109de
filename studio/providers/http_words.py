"""Owns how addresses and a server's words are shown: without keys, without signed queries, on one line."""

import base64
import re
from collections.abc import Iterable
from urllib.parse import quote, quote_plus, urlsplit

from pydantic import SecretStr

_LONGEST_PLACE = 200
DETAILS_CHARS = 2000
_READ_BYTES = 1 << 16
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,20}://[^\s\"'<>\\]+")
_UNICODE = re.compile(r"\\u([0-9a-fA-F]{4})")


def place(url: str) -> str:
    """Return `https://host/path` of an address: no user, no query, no fragment, at most 200 characters."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return "an address that cannot be read"
    if not host:
        return f"{one_line(parts.scheme)}:" if parts.scheme else "an address without a host"
    shown = f"[{host}]" if ":" in host else host
    shown = f"{parts.scheme}://{shown}{f':{port}' if port else ''}{parts.path}"
    return one_line(shown, _LONGEST_PLACE)


def host_of(url: str) -> str:
    """Return the host of an address, for people."""
    try:
        return one_line(urlsplit(url).hostname or "the server", _LONGEST_PLACE)
    except ValueError:
        return "the server"


def one_line(text: str, longest: int = 500) -> str:
    """Return text as one line of a log: what is not printable is escaped, what is longer is cut."""
    cut = text if len(text) <= longest else f"{text[:longest]}…"
    return "".join(each if each.isprintable() else each.encode("unicode_escape").decode("ascii") for each in cut)


def without_secrets(text: str, secrets: Iterable[SecretStr]) -> str:
    """Return text with every key in it replaced by `***`, also where it stands URL-encoded, in base64 or in hex."""
    for secret in secrets:
        for form in _forms(secret.get_secret_value()):
            text = text.replace(form, "***")
    return text


def raw_words(body: bytes, secrets: Iterable[SecretStr]) -> str:
    """Return an answer as it came, on one line of at most 2,000 characters.

    Keys are taken out, and what may be signed in an address: its query, its fragment and its user. What a writer of
    JSON may have escaped (slashes, letters by number) is unescaped before, so that a key cannot hide in it.
    """
    text = body[:_READ_BYTES].decode("utf-8", "replace").replace("\\/", "/")
    text = without_secrets(_UNICODE.sub(lambda found: chr(int(found[1], 16)), text), secrets)
    text = one_line(without_queries(text).strip(), DETAILS_CHARS)
    return text if len(text) <= DETAILS_CHARS else f"{text[: DETAILS_CHARS - 1]}…"


def without_queries(text: str) -> str:
    """Return text in which every address is only its place: what may be signed or secret in it is `***`."""
    return _ADDRESS.sub(_shown_address, text)


def _shown_address(found: re.Match[str]) -> str:
    shown = place(found[0])
    return f"{shown}?***" if any(mark in found[0] for mark in "?#@") else shown


def _forms(key: str) -> list[str]:
    """Return how a key may be written, the longest first. One of fewer than 4 characters is no key."""
    if len(key) < 4:
        return []
    raw = key.encode("utf-8")
    forms = {key, quote(key, safe=""), quote_plus(key), raw.hex(), raw.hex().upper()}
    for encoded in (base64.b64encode(raw), base64.urlsafe_b64encode(raw)):
        forms |= {encoded.decode("ascii"), encoded.decode("ascii").rstrip("=")}
    return sorted(forms, key=len, reverse=True)
