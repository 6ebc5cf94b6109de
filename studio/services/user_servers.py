"""Owns the servers that the user named: adding, changing, renaming and removing them, and which models they serve.

A removed server stays known while jobs that were sent to it are under way; so does its key.
"""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from pydantic import ValidationError

from studio.domain.errors import InputError, NotFound
from studio.domain.jobs import GenerationJob
from studio.domain.models import ModelStatus
from studio.domain.provider_ports import NamedServers, Publishes, RemoteProvider, Secrets
from studio.domain.providers_known import without_adapter
from studio.domain.server_address import checked_address
from studio.domain.servers import Account, Dialect, KeyPlace, Server
from studio.services.catalogue import Catalogue
from studio.services.model_changes import ModelChange, model_changes
from studio.services.settings import Settings, SettingsService

_MOVABLE = (KeyPlace.KEYRING, KeyPlace.SESSION, KeyPlace.FILE)


class SentJobs(Protocol):
    """The jobs that are not ended, and who runs them."""

    def open_jobs(self) -> Sequence[GenerationJob]:
        """Return the jobs that are not ended."""

    def add_remote(self, provider: RemoteProvider) -> None:
        """Run the jobs of a provider too, in the place of one of its id."""

    async def key_changed(self, provider_id: str, account: str = "") -> None:
        """Let go on what waited for a key."""


class Published(NamedTuple):
    """What a provider serves now, by its own names, and what that would change in the catalogue."""

    provider: str
    names: tuple[str, ...]
    changes: tuple[ModelChange, ...]


class UserServers:
    """The servers in the settings, and their providers in the catalogue and at the jobs."""

    def __init__(
        self,
        settings: SettingsService,
        secrets: Secrets,
        make: NamedServers,
        catalogue: Catalogue,
        jobs: SentJobs,
    ) -> None:
        self._settings = settings
        self._secrets = secrets
        self._make = make
        self._catalogue = catalogue
        self._jobs = jobs

    def all(self) -> tuple[Server, ...]:
        """Return the servers that are not removed."""
        return tuple(server for server in self._settings.value().servers if not server.removed)

    def named(self, name: str) -> Server:
        """Return one that is not removed; raises NotFound with the field `name`."""
        found = next((server for server in self.all() if server.name == name), None)
        if found is None:
            raise NotFound(f"There is no server “{name}”.", "Add it first.", field="name")
        return found

    def adapter(self, provider: str) -> RemoteProvider:
        """Make the provider of a server that is not in the catalogue; raises InputError that says why it is not."""
        server = next((each for each in self.all() if each.provider == provider), None)
        if server is None:
            raise InputError(without_adapter(provider), "Its key can be kept all the same.", field="provider")
        return self._make(server)

    def fault(self, server: Server) -> str:
        """Return why a server cannot be asked, such as a bad address in the environment; empty where it can."""
        try:
            self._make(server)
        except InputError as error:
            return error.what_happened
        return ""

    async def add(self, server: Server) -> Server:
        """Add a server; raises InputError naming `name` or `url`. Asks nobody."""
        server = server.replace(url=checked_address(server.url, own=server.own), removed=False)
        taken = {each.name: each for each in self._settings.value().servers}.get(server.name)
        if taken is not None and not taken.removed:
            raise InputError(f"There is a server “{server.name}” already.", "Choose another name.", field="name")
        if taken is not None and self.is_used(taken.provider):
            raise InputError(
                f"Jobs of a removed server “{server.name}” are still under way.", "Choose another name.", field="name"
            )
        provider = self._make(server)
        await self._save(server)
        self._offer(provider)
        return server

    async def change(self, name: str, server: Server) -> Server:
        """Put `server` in the place of the one called `name`; with another name in it, rename that too.

        What it served stays known. Raises as `add` does, or NotFound.
        """
        old = self.named(name)
        server = server.replace(served=old.served, gone=old.gone, removed=False)
        if server.name != name:
            return await self._renamed(old, server)
        server = server.replace(url=checked_address(server.url, own=server.own))
        provider = self._make(server)
        await self._save(server)
        self._offer(provider)
        return server

    async def _renamed(self, old: Server, new: Server) -> Server:
        """Add the server under its new name with its keys; what was sent to it under the old one is asked on."""
        new = await self.add(new)
        accounts = self._settings.value().accounts
        for label in ("", *(each.label for each in accounts if each.provider == old.provider and not each.removed)):
            await move_key(self._secrets, (old.provider, label), (new.provider, label), keep=self.is_used(old.provider))
        await self._settings.edit(lambda value: {"accounts": _with_moved(value.accounts, old.provider, new.provider)})
        await self.remove(old.name)
        return new

    async def remove(self, name: str) -> None:
        """Offer a server no more. It is forgotten with its keys as soon as no job of it is under way."""
        server = self.named(name).replace(removed=True)
        await self._save(server)
        self._catalogue.remove_remote(server.provider)
        self._jobs.add_remote(self._make(server))
        await self.tidy()

    async def tidy(self) -> None:
        """Forget the removed servers and accounts that no job needs any more, with their keys."""
        value = self._settings.value()
        servers = {server.provider for server in value.servers if server.removed and not self.is_used(server.provider)}
        accounts = [
            each
            for each in value.accounts
            if each.provider in servers or (each.removed and not self.is_used(each.provider, each.label))
        ]
        for provider, label in [(each, "") for each in servers] + [(each.provider, each.label) for each in accounts]:
            await self._secrets.forget(provider, label)
        if servers or accounts:
            await self._settings.edit(
                lambda now: {
                    "servers": tuple(server for server in now.servers if server.provider not in servers),
                    "accounts": tuple(each for each in now.accounts if each not in accounts),
                    "checks": tuple(check for check in now.checks if check.provider not in servers),
                }
            )

    def is_used(self, provider: str, account: str | None = None) -> bool:
        """Say whether a job of a provider, or of one account of it, is not ended."""
        return any(job.provider == provider and account in (None, job.account) for job in self._jobs.open_jobs())

    async def needs_key(self, provider: str, needed: bool) -> None:
        """Send a key to a server from now on, or none; does nothing for a provider that is no server."""
        server = next((each for each in self.all() if each.provider == provider), None)
        if server is not None and server.needs_key != needed:
            await self.change(server.name, server.replace(needs_key=needed))

    async def published(self, provider: str, account: str = "") -> Published:
        """Ask which models a server serves now; changes nothing. Raises InputError naming `provider`, ProviderError."""
        server = next((each for each in self.all() if each.provider == provider), None)
        adapter = self._catalogue.provider(provider)
        if server is None or not isinstance(adapter, Publishes):
            raise InputError(
                "This provider publishes no list that this version can read.",
                "Its models come with the program; a file of your own can add to them.",
                field="provider",
            )
        before = self._make(server).specs()
        after = await adapter.served(account)
        names = tuple(spec.wire_name or spec.id.partition("/")[2] for spec in after)
        living = [spec for spec in before if spec.status is not ModelStatus.RETIRED]
        return Published(provider, names, model_changes(living, after))

    async def take(self, published: Published) -> None:
        """Keep what a server serves now; what it served before stays in the catalogue, retired."""
        server = next((each for each in self.all() if each.provider == published.provider), None)
        if server is None or server.served == published.names:
            return
        gone = dict.fromkeys((*server.gone, *server.served))
        server = server.replace(
            served=published.names, gone=tuple(name for name in gone if name not in published.names)
        )
        await self._save(server)
        self._offer(self._make(server))

    async def _save(self, server: Server) -> None:
        """Write a server in the place of the one of its name."""

        def changes(now: Settings) -> dict[str, object]:
            return {"servers": tuple({**{each.name: each for each in now.servers}, server.name: server}.values())}

        await self._settings.edit(changes)

    def _offer(self, provider: RemoteProvider) -> None:
        self._catalogue.add_remote(provider)
        self._jobs.add_remote(provider)


def _with_moved(accounts: tuple[Account, ...], old: str, new: str) -> tuple[Account, ...]:
    moved = (each.replace(provider=new) for each in accounts if each.provider == old and not each.removed)
    return (*accounts, *moved)


def server_of(name: str, url: str, dialect: Dialect, **changes: object) -> Server:
    """Return a server; raises InputError naming `name` or the field that cannot be so."""
    try:
        return Server(name=name, url=url, dialect=dialect).replace(**changes)
    except ValidationError as error:
        field = str(error.errors()[0]["loc"][0])
        advice = "Use 1 to 40 of a–z, 0–9 and inner hyphens." if field == "name" else "Choose another value."
        raise InputError(f"This cannot be the {field} of a server.", advice, field=field) from None


async def move_key(secrets: Secrets, old: tuple[str, str], new: tuple[str, str], *, keep: bool) -> None:
    """Keep an account's key under another name, in the same place; `keep` leaves it under the old one too.

    One in the environment cannot be moved.
    """
    place = await secrets.place(*old)
    key = await secrets.key(*old) if place in _MOVABLE else None
    if key is not None:
        await secrets.keep(*new, key, place)
        if not keep:
            await secrets.forget(*old)
