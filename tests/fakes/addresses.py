"""Owns a policy of addresses by table, so that two servers of this computer can stand for the provider and for others.

It holds names to addresses as well: what a look-up answers.
"""

from collections.abc import Mapping

from studio.providers.http_connect import LookupFailed
from studio.providers.http_policy import StrictPolicy


class TablePolicy:
    """Allows the ports in its table over http or https, and is the program's own policy for everything else."""

    def __init__(self, *ports: int) -> None:
        self.ports = set(ports)
        self._strict = StrictPolicy()

    def url_refusal(self, scheme: str, host: str, port: int, *, has_user: bool, home: bool) -> str:
        """Judge an address before it is opened."""
        listed = port in self.ports and scheme in ("http", "https") and not has_user
        return "" if listed else self._strict.url_refusal(scheme, host, port, has_user=has_user, home=home)

    def address_refusal(self, address: str, port: int, *, home: bool) -> str:
        """Judge what would be connected to."""
        return "" if port in self.ports else self._strict.address_refusal(address, port, home=home)


class Names:
    """Answers look-ups from a table and counts them; every other name is not known."""

    def __init__(self, table: Mapping[str, tuple[str, ...]]) -> None:
        self.table = dict(table)
        self.asked: list[str] = []

    async def __call__(self, host: str) -> tuple[str, ...]:
        """Return the addresses of a name; a number is its own address."""
        self.asked.append(host)
        if host in self.table:
            return self.table[host]
        if host.replace(".", "").isdigit() or ":" in host:
            return (host,)
        raise LookupFailed(-2, "not known")
