"""Owns the fetching of a picture from an address that the user pasted: once, over the one HTTP client.

It sends no key and no cookie. Whether the file is a picture is found out later, where reading it can harm nothing.
"""

from urllib.parse import quote, unquote, urlsplit

from studio.domain.errors import BadReply, InputError, ProviderUnavailable
from studio.domain.provider_ports import FetchedPicture
from studio.providers.http_calls import Call, Downloaded, Http, Reply
from studio.providers.http_words import host_of

PICTURE_LIMIT_BYTES = 30_000_000
DEADLINE_S = 30.0
LONGEST_ADDRESS = 2000
_OWNER = "pictures"
_WANTED = "Paste the https address of a picture that anybody can open."
_PAGES = (b"<!doctype html", b"<html", b"<head")


class HttpPictures:
    """A `PictureFetcher`."""

    def __init__(self, http: Http) -> None:
        self._http = http

    async def fetch(self, url: str, part_path: str) -> FetchedPicture:
        """Write what lies at an https address to `part_path`; see `PictureFetcher.fetch`."""
        source = shown_source(url)
        call = Call("GET", url.strip(), headers=(("Accept", "image/*"),), deadline_s=DEADLINE_S)
        try:
            answer = await self._http.download(
                call, part_path, _tell_nobody, provider=_OWNER, limit_bytes=PICTURE_LIMIT_BYTES
            )
        except BadReply as error:
            raise _refused(_too_large(error) or error.what_happened) from error
        except ProviderUnavailable as error:
            raise ProviderUnavailable(error.what_happened, error.what_to_do, provider=host_of(url)) from error
        if isinstance(answer, Reply):
            raise _refused(_status_words(answer.status, host_of(url)))
        start = answer.head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
        if answer.content_type.lower().startswith("text/html") or start.startswith(_PAGES):
            raise _refused("That address leads to a web page, not to a picture.")
        return _fetched(answer, part_path, source)


def _fetched(answer: Downloaded, part_path: str, source: str) -> FetchedPicture:
    last = unquote(source.rpartition("/")[2])
    name = "".join(letter if letter.isprintable() and letter not in "\\/" else " " for letter in last).strip()
    return FetchedPicture(part_path, source, name[:200] or host_of(source), answer.size_bytes)


def shown_source(url: str) -> str:
    """Return what is kept of an address: no user, no query, no fragment. Raises InputError naming `address`."""
    text = url.strip()
    if len(text) > LONGEST_ADDRESS or any(not letter.isprintable() or letter == " " for letter in text):
        raise _refused("That is not the address of a picture.")
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise _refused("That is not the address of a picture.") from error
    if parts.scheme == "http":
        raise _refused("That address begins with http, which anybody on the way could change.")
    if parts.scheme != "https" or not host:
        raise _refused("That is not the address of a picture.")
    if parts.username is not None or parts.password is not None:
        raise _refused("That address has a user name in it.")
    shown = f"[{host}]" if ":" in host else host
    return f"https://{shown}{f':{port}' if port else ''}{quote(parts.path, safe='/%:+~,;=!*()$&')}"


def _status_words(status: int, host: str) -> str:
    if status in (404, 410):
        return f"{host} has nothing at that address any more."
    if status in (401, 403):
        return f"{host} does not show that picture to everybody."
    return f"{host} gave no picture: it answered with {status}."


def _too_large(error: BadReply) -> str:
    """Say in megabytes what the client says in bytes."""
    if f"larger than {PICTURE_LIMIT_BYTES}" in error.what_happened:
        return f"That file is larger than {PICTURE_LIMIT_BYTES // 1_000_000} MB."
    return ""


def _refused(what_happened: str) -> InputError:
    return InputError(what_happened, _WANTED, field="address")


def _tell_nobody(_part: float) -> None:
    """Hear of progress: a picture is there before anybody could read it."""
