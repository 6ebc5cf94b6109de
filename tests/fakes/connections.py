"""Owns fakes of what stands around providers: keys, the catalogue's files, and the maker of servers' providers."""

from collections.abc import Sequence
from datetime import date

from pydantic import SecretStr

from studio.craft.model_lines import line
from studio.domain.errors import InputError
from studio.domain.models import ModelLine, ModelSpec
from studio.domain.provider_ports import RemoteProvider
from studio.domain.servers import KeyPlace, Server
from tests.fakes.media import MemoryDisk
from tests.fakes.providers import REMOTE_SPEC, RemoteFake

TODAY = date(2026, 11, 22)


class MemorySecrets:
    """`Secrets` in a dictionary. `variables` are keys of the environment, by provider and account."""

    def __init__(self) -> None:
        self.keys: dict[tuple[str, str], tuple[SecretStr, KeyPlace]] = {}
        self.variables: dict[tuple[str, str], SecretStr] = {}

    async def key(self, provider: str, account: str = "") -> SecretStr | None:
        kept = self.keys.get((provider, account))
        return self.variables.get((provider, account)) or (kept[0] if kept else None)

    async def place(self, provider: str, account: str = "") -> KeyPlace:
        if (provider, account) in self.variables:
            return KeyPlace.ENVIRONMENT
        kept = self.keys.get((provider, account))
        return kept[1] if kept else KeyPlace.MISSING

    async def keep(self, provider: str, account: str, key: SecretStr, place: KeyPlace = KeyPlace.KEYRING) -> KeyPlace:
        if not key.get_secret_value().strip():
            raise InputError("The key is empty.", "Paste it again.", field="key")
        self.keys[provider, account] = (key, place)
        return place

    async def forget(self, provider: str, account: str = "") -> None:
        self.keys.pop((provider, account), None)

    def notices(self) -> tuple[str, ...]:
        return ()


class MemoryModelFiles:
    """`ModelFiles` of the specs it is given. `reads` lists what was read."""

    def __init__(self, *specs: ModelSpec) -> None:
        self.specs = {spec.id: spec for spec in specs}
        self.reads: list[str] = []

    async def lines(self) -> tuple[ModelLine, ...]:
        self.reads.append("lines")
        return tuple(line(spec, TODAY) for spec in self.specs.values())

    async def spec(self, model_id: str) -> ModelSpec | None:
        self.reads.append(model_id)
        found = self.specs.get(model_id)
        return found.replace(status=found.status_on(TODAY)) if found is not None else None

    def notices(self) -> tuple[str, ...]:
        return ()

    async def keep(self, provider: str, specs: Sequence[ModelSpec]) -> None:
        self.specs.update({spec.id: spec for spec in specs})


class MemoryServers:
    """`NamedServers` that makes fakes; `made` holds them by the id of their provider."""

    def __init__(self, disk: MemoryDisk) -> None:
        self._disk = disk
        self.made: dict[str, RemoteFake] = {}

    def __call__(self, server: Server) -> RemoteProvider:
        fake = self.made.setdefault(server.provider, RemoteFake(self._disk, provider=server.provider))
        fake.offered = (REMOTE_SPEC.replace(id=f"{server.provider}/one", provider=server.provider),)
        return fake
