"""Owns what the page asks of the services behind it. `services.connections` has this form; tests stand in for it."""

from typing import Protocol

from pydantic import SecretStr

from studio.domain.provider_ports import KeyCheck
from studio.domain.servers import KeyPlace, Network, Server
from studio.services.broadcast import Broadcast
from studio.services.connection_lines import Connection
from studio.services.user_servers import Published


class Connections(Protocol):
    """Providers, their accounts and keys, and the user's servers. Every error is a StudioError."""

    changes: Broadcast[str]

    async def list(self) -> tuple[Connection, ...]:
        """Return a line for each provider."""

    async def set_key(
        self, provider: str, account: str, key: SecretStr, place: KeyPlace = KeyPlace.KEYRING
    ) -> KeyPlace:
        """Keep a key; return where it is now."""

    async def forget_key(self, provider: str, account: str = "") -> KeyPlace:
        """Delete a key; return where there still is one."""

    def jobs_using(self, provider: str, account: str = "") -> tuple[str, ...]:
        """Return the names of the jobs under way that need an account's key."""

    async def test(self, provider: str, account: str = "") -> KeyCheck:
        """Make a call that costs nothing."""

    async def add_account(self, provider: str, label: str) -> None:
        """Add an account."""

    async def rename_account(self, provider: str, old: str, new: str) -> None:
        """Give an account another label."""

    async def remove_account(self, provider: str, label: str) -> None:
        """Offer an account no more."""

    async def add_server(self, server: Server) -> None:
        """Add a server; asks nobody."""

    async def change_server(self, name: str, server: Server) -> None:
        """Put `server` in the place of the one called `name`."""

    async def remove_server(self, name: str) -> None:
        """Offer a server no more; what was sent to it is still asked about."""

    def secret_notices(self) -> tuple[str, ...]:
        """Return what must be known of the place that keys are kept in."""

    async def published(self, provider: str, account: str = "") -> Published:
        """Ask which models a server serves now; changes nothing."""

    async def take_published(self, published: Published) -> None:
        """Keep what a server serves now."""

    async def set_network(self, network: Network) -> None:
        """Change how the internet is reached."""
