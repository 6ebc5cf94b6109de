"""Owns what a fault of the network means: which error of ours it is, and its words.

A library's own texts are never passed on: they may quote headers and addresses. What is chained is the kinds only.
"""

import socket
import ssl
from collections.abc import Iterator
from dataclasses import dataclass

import anyio
import httpcore
import httpx

from studio.domain.errors import BadReply, InputError, MaybeSent, ProviderUnavailable, StudioError
from studio.providers.http_connect import AddressRefused, LookupFailed
from studio.providers.http_trust import certificate_words


class NetworkFault(Exception):
    """Stands as the cause of an error: the kinds of the library's own exceptions, without their texts."""


class ReplyRefused(Exception):
    """An answer that is not taken. Its text says why, in words that follow "The answer of X"."""


FAULTS = (
    httpx.HTTPError,
    httpcore.ConnectionNotAvailable,
    AddressRefused,
    ReplyRefused,
    TimeoutError,
    OSError,
    anyio.BrokenResourceError,
    anyio.ClosedResourceError,
)
"""All that a request can fail with beside our own errors; a cancellation is none."""


@dataclass
class Attempt:
    """How far a request came. `place` is its address as it may be shown; `led` says that a server named it."""

    provider: str
    paid: bool
    led: bool = False
    place: str = ""
    host: str = ""
    through_proxy: str = ""
    began_sending: bool = False
    has_status: bool = False


def chain(error: BaseException) -> Iterator[BaseException]:
    """Yield an exception and what it came from."""
    seen: set[int] = set()
    at: BaseException | None = error
    while at is not None and id(at) not in seen:
        seen.add(id(at))
        yield at
        at = at.__cause__ or at.__context__


def told(error: BaseException, attempt: Attempt) -> StudioError:
    """Return the error of ours that a fault is, its cause in kinds only."""
    found = _told(error, attempt)
    found.__cause__ = NetworkFault(" < ".join(_kinds(error)))
    return found


def _kinds(error: BaseException) -> list[str]:
    numbered = [(type(each).__name__, getattr(each, "errno", None)) for each in chain(error)]
    return [f"{name} {number}" if isinstance(number, int) else name for name, number in numbered]


def _told(error: BaseException, attempt: Attempt) -> StudioError:
    if isinstance(error, AddressRefused):
        return _not_opened(error, attempt)
    if not attempt.began_sending:
        return _not_sent(error, attempt)
    what, advice = _after(error, attempt)
    if attempt.paid:
        return MaybeSent(
            f"{what} The job may have started all the same.",
            "Look for it at the provider before you send it again.",
            provider=attempt.provider,
        )
    unreadable = attempt.has_status or isinstance(error, ReplyRefused | httpx.ProtocolError)
    if unreadable and not _is_silence(error):
        return BadReply(what, advice, provider=attempt.provider)
    return ProviderUnavailable(what, advice, provider=attempt.provider)


def _not_sent(error: BaseException, attempt: Attempt) -> StudioError:
    """Return the error of a request of which no byte left."""
    what, advice = _no_connection(error, attempt)
    return ProviderUnavailable(what, advice, provider=attempt.provider)


def _not_opened(error: AddressRefused, attempt: Attempt) -> StudioError:
    """Return the error for an address that the policy refused; nothing was sent there."""
    what = f"{attempt.place} was not opened: it is {error}."
    if not attempt.led:
        return InputError(what, "Check the address of the server.", field="url", provider=attempt.provider)
    advice = "Results are only taken from public https addresses and from the provider's own."
    return BadReply(what, advice, provider=attempt.provider)


def _no_connection(error: BaseException, attempt: Attempt) -> tuple[str, str]:
    kinds = list(chain(error))
    target = f"The proxy {attempt.through_proxy}" if attempt.through_proxy else attempt.host
    online = "Check your connection and the address."
    for each in kinds:
        if isinstance(each, ssl.SSLCertVerificationError):
            return certificate_words(each, attempt.host)
    if any(isinstance(each, LookupFailed | socket.gaierror) for each in kinds):
        return f"{target} has no address that is known here.", online
    if isinstance(error, httpx.PoolTimeout):
        return f"Too many transfers with {attempt.host} are under way.", "It goes on when one of them ends."
    if isinstance(error, TimeoutError | httpx.TimeoutException):
        return f"{target} did not answer in time.", online
    if any(isinstance(each, ssl.SSLError) for each in kinds):
        return f"No secure connection to {attempt.host} could be made.", "Check the address, and http or https."
    if isinstance(error, httpx.ProxyError):
        return f"{target} did not pass the request on.", "Check the proxy, its user and password in Settings › Network."
    return f"{target} could not be reached.", online


def _after(error: BaseException, attempt: Attempt) -> tuple[str, str]:
    """Return the words for a fault after the request began to be sent."""
    again = "Try again; if it goes on, look at the provider's status page."
    if isinstance(error, ReplyRefused):
        return f"The answer of {attempt.host} {error}.", again
    if isinstance(error, TimeoutError | httpx.TimeoutException):
        if attempt.has_status:
            return f"The answer of {attempt.host} came too slowly.", again
        return f"{attempt.host} did not answer in time.", again
    if attempt.has_status:
        return f"The answer of {attempt.host} was cut off.", again
    if isinstance(error, httpx.ProtocolError) and not _is_silence(error):
        return f"{attempt.host} answered something that is no web answer.", again
    return f"The connection to {attempt.host} broke off.", again


def _is_silence(error: BaseException) -> bool:
    """Tell whether a connection was closed without an answer; httpcore 1.0 says so in its text only."""
    return isinstance(error, httpx.RemoteProtocolError) and "without sending a response" in str(error)
