"""Owns what an address of a server may look like, and what the environment puts in its place. Opens nothing."""

import ipaddress
from collections.abc import Mapping
from urllib.parse import urlsplit

from studio.domain.errors import InputError
from studio.domain.providers_known import VIDEOS, base_url_variable, key_variables
from studio.domain.servers import Dialect, Server

LONGEST_ADDRESS = 500
OPENAI_ADDRESS = "https://api.openai.com/v1"


def checked_address(url: str, *, field: str = "url", own: bool = True) -> str:
    """Return an address of a server without blanks and slashes at its ends; raises InputError naming `field`.

    It is http or https with a host, and has no user, key, query or fragment in it. A service that is not the user's
    `own` is asked over https only, unless it is on this computer.
    """
    address = url.strip().rstrip("/")
    if len(address) > LONGEST_ADDRESS or not address.isprintable() or " " in address:
        raise _no_address("The address cannot be read.", field)
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        raise _no_address("The address cannot be read.", field) from None
    if parts.scheme not in ("http", "https") or not host:
        raise _no_address("The address does not begin with http:// or https:// and a host.", field)
    if "@" in parts.netloc:
        raise _no_address("The address has a user or a key in it.", field, "Leave it out; give the key by itself.")
    if "?" in address or "#" in address:
        raise _no_address("The address has a query in it.", field, "Give it up to the path; a key goes by itself.")
    if parts.scheme == "http" and not own and not is_this_computer(host):
        raise _no_address("A service of somebody else is asked over https only.", field, "Begin it with https://.")
    return address


def _no_address(
    what_happened: str, field: str, what_to_do: str = "Write it like http://192.168.1.20:8091."
) -> InputError:
    return InputError(what_happened, what_to_do, field=field)


def host_of(url: str) -> str:
    """Return the host of an address; empty where it has none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def is_this_computer(host: str) -> bool:
    """Say whether a host is this computer. Names are not looked up."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def is_near(host: str) -> bool:
    """Say whether a host is this computer or an address of a private network. Names are not looked up."""
    if is_this_computer(host):
        return True
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    return address.is_private and not address.is_unspecified


def addressed(server: Server, environment: Mapping[str, str]) -> Server:
    """Return a server as the environment wants it asked: at another address, with a key that stands there.

    Raises InputError naming the variable where its address cannot be used.
    """
    variable = base_url_variable(server.provider)
    there = environment.get(variable, "").strip()
    names = [name for each in key_variables(server.provider) for name in each.names]
    return server.replace(
        url=checked_address(there, field=variable, own=server.own) if there else server.url,
        needs_key=server.needs_key or any(environment.get(name, "").strip() for name in names),
    )


def unnamed_server(environment: Mapping[str, str]) -> Server:
    """Return the server of the Videos protocol without a name: OpenAI's own, or where the environment leads."""
    address = environment.get(base_url_variable(VIDEOS), "").strip()
    names = [name for each in key_variables(VIDEOS) for name in each.names]
    return Server(
        name=VIDEOS,
        url=address or OPENAI_ADDRESS,
        dialect=Dialect.OPENAI,
        own=False,
        needs_key=not address or any(environment.get(name, "").strip() for name in names),
    )
