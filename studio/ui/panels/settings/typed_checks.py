"""Owns what is wrong with a key, a server or the network settings as they are typed. Asks nobody anything."""

import re
from decimal import Decimal, InvalidOperation

from pydantic import SecretStr
from PySide6.QtCore import QCoreApplication, QUrl

from studio.domain.errors import InputError
from studio.domain.server_address import checked_address

_NAME = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?")
_HOST = re.compile(r"(?:\*\.|\.)?[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|[0-9A-Fa-f:.]+(?:/[0-9]{1,3})?|\*")
SHORTEST_KEY = 8


def key_fault(provider: str, key: SecretStr) -> str:
    """Say what is wrong with a key; empty where nothing is, or where nothing is typed."""
    text = key.get_secret_value()
    if not text:
        return ""
    if any(letter.isspace() for letter in text):
        return QCoreApplication.translate("servers", "There is a blank or a line break inside the key.")
    if not text.isascii() or not text.isprintable():
        return QCoreApplication.translate(
            "servers", "There is a letter in it that no key has. Was something else copied?"
        )
    if len(text) < SHORTEST_KEY:
        return QCoreApplication.translate("servers", "It is too short for a key.")
    if provider == "kling" and [bool(part) for part in text.split("|")] != [True, True]:
        return QCoreApplication.translate("servers", "Kling needs both keys with a bar between them: access|secret.")
    return ""


def name_fault(name: str, taken: tuple[str, ...]) -> str:
    """Say what is wrong with a server's name; `taken` are the names of the others."""
    if not _NAME.fullmatch(name):
        return QCoreApplication.translate("servers", "Use 1 to 40 of a-z, 0-9 and, between them, hyphens.")
    if name in taken:
        return QCoreApplication.translate("servers", "Another server has this name.")
    return ""


def address_fault(address: str, *, own: bool) -> str:
    """Say what is wrong with a server's address."""
    try:
        checked_address(address, own=own)
    except InputError as error:
        return f"{error.what_happened} {error.what_to_do}"
    return ""


def price_fault(price: str) -> str:
    """Say what is wrong with a price per second in dollars; an empty one is unknown."""
    return "" if not price.strip() or price_of(price) is not None else QCoreApplication.translate(
        "servers", "Write an amount in dollars, such as 0.12."
    )  # fmt: skip


def price_of(price: str) -> Decimal | None:
    """Return a price that was typed, None where it is none."""
    try:
        amount = Decimal(price.strip().lstrip("$").replace(",", "."))
    except InvalidOperation:
        return None
    return amount if amount.is_finite() and amount >= 0 else None


def proxy_fault(proxy: str) -> str:
    """Say what is wrong with a proxy's address; an empty one is none."""
    if not proxy:
        return ""
    url = QUrl(proxy, QUrl.ParsingMode.StrictMode)
    if not url.isValid() or url.scheme() not in ("http", "https", "socks5") or not url.host():
        return QCoreApplication.translate(
            "servers", "Write it like http://proxy.example.org:3128 or socks5://127.0.0.1:1080."
        )
    if url.userInfo():
        return QCoreApplication.translate("servers", "A name and password in the address are not kept; leave them out.")
    if url.hasQuery() or url.hasFragment() or url.path() not in ("", "/"):
        return QCoreApplication.translate("servers", "Leave out what stands behind the host and its port.")
    return ""


def bypass_fault(hosts: tuple[str, ...]) -> str:
    """Say which of the hosts that are asked directly is none."""
    bad = next((host for host in hosts if not _HOST.fullmatch(host)), None)
    if bad is None:
        return ""
    return QCoreApplication.translate("servers", "“{0}” is not a host, such as example.org or 10.0.0.0/8.").format(bad)


def hosts_of(text: str) -> tuple[str, ...]:
    """Return the hosts in a list with commas, blanks or lines between them, each once."""
    return tuple(dict.fromkeys(part for part in re.split(r"[\s,;]+", text) if part))
