"""Owns which proxy a host is asked through: the settings' one, or the environment's where the settings say so.

It looks no name up. A proxy's password is a `SecretStr`; nothing here shows it.
"""

import contextlib
import fnmatch
import ipaddress
from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from pydantic import SecretStr

from studio.domain.errors import InputError
from studio.domain.servers import Network
from studio.providers.http_policy import kind
from studio.providers.http_words import place

SCHEMES = ("http", "https", "socks5", "socks5h")
_DEFAULT_PORTS = {"http": 80, "https": 443, "socks5": 1080, "socks5h": 1080}
_NO_PASSWORD = SecretStr("")


class Proxy(NamedTuple):
    """A proxy. `user` is empty where it wants none."""

    scheme: str
    host: str
    port: int
    user: str = ""
    password: SecretStr = _NO_PASSWORD

    def __repr__(self) -> str:
        """Show neither user nor password."""
        return f"Proxy({self.shown})"

    @property
    def shown(self) -> str:
        """Its address, for people."""
        return place(f"{self.scheme}://{f'[{self.host}]' if ':' in self.host else self.host}:{self.port}")


def proxy_for(
    network: Network, scheme: str, host: str, environment: Mapping[str, str], password: SecretStr = _NO_PASSWORD
) -> Proxy | None:
    """Return the proxy that `host` is asked through, None where it is asked directly.

    A name may still turn out to be one of a private network, which is asked directly, too. Raises InputError.
    """
    if _is_near(host):
        return None
    if not network.use_environment:
        wanted, bypass = network.proxy, network.bypass
    else:
        wanted = _variable(environment, f"{scheme}_proxy") or _variable(environment, "all_proxy")
        bypass = tuple(_variable(environment, "no_proxy").split(","))
        password = _NO_PASSWORD
    if not wanted or any(_matches(host, each.strip().lower()) for each in bypass):
        return None
    return parsed(wanted, password)


def parsed(address: str, password: SecretStr = _NO_PASSWORD) -> Proxy:
    """Read the address of a proxy; a password in it goes before the given one. Raises InputError naming `proxy`."""
    text = address if "://" in address else f"http://{address}"
    try:
        parts = urlsplit(text)
        host, port = parts.hostname, parts.port
    except ValueError:
        host, port = None, None
    if not host or parts.scheme not in SCHEMES:
        raise InputError(
            "The proxy's address cannot be read.",
            "Write it as http://host:port, https://host:port or socks5://host:port.",
            field="proxy",
        )
    own = SecretStr(unquote(parts.password)) if parts.password else password
    return Proxy(parts.scheme, host, port or _DEFAULT_PORTS[parts.scheme], unquote(parts.username or ""), own)


def _variable(environment: Mapping[str, str], name: str) -> str:
    """Return a variable in lower or upper case; HTTP_PROXY in upper case counts as it does for other programs."""
    return environment.get(name) or environment.get(name.upper()) or ""


def _is_near(host: str) -> bool:
    """Tell whether a host is this computer or in a private network, as far as its name or number says."""
    name = host.lower().rstrip(".")
    if name == "localhost" or name.endswith(".localhost"):
        return True
    with contextlib.suppress(ValueError):
        return bool(kind(str(ipaddress.ip_address(name))))
    return False


def _matches(host: str, pattern: str) -> bool:
    """Tell whether an entry of a bypass list means `host`: a name and all below it, a pattern, a network, or `*`."""
    name = host.lower().rstrip(".")
    if not pattern:
        return False
    with contextlib.suppress(ValueError):
        return ipaddress.ip_address(name) in ipaddress.ip_network(pattern, strict=False)
    if "*" in pattern:
        return fnmatch.fnmatchcase(name, pattern)
    wanted = pattern.lstrip(".")
    return name == wanted or name.endswith(f".{wanted}")
