"""Owns what stands behind the settings page in its tests: providers that answer as they are told."""

import asyncio
from datetime import UTC, date, datetime

from pydantic import SecretStr

from studio.domain.errors import AuthFailed, InputError, StudioError
from studio.domain.models import ModelLine, ModelStatus
from studio.domain.provider_ports import KeyCheck
from studio.domain.providers_known import ProviderKind
from studio.domain.servers import Dialect, Health, KeyPlace, Network, Server
from studio.services.broadcast import Broadcast
from studio.services.connection_lines import AccountState, Connection
from studio.services.model_changes import ModelChange, ModelChangeKind
from studio.services.user_servers import Published
from studio.ui.panels.settings.connected import Connected
from studio.ui.panels.settings.models_model import UserFiles
from tests.ui.conftest import Desk

NOW = datetime(2026, 11, 22, 14, 32, tzinfo=UTC)
TODAY = NOW.date()
CHECK = KeyCheck(account="studio@example.org", models_found=4, balance_micro_usd=12_500_000, latency_ms=118)
ATTIC = Server(name="attic", url="http://192.168.1.20:8091", dialect=Dialect.VLLM_OMNI)

CHANGES = (
    ModelChange(ModelChangeKind.ADDED, "videos:attic/wan-2.2", "wan-2.2"),
    ModelChange(ModelChangeKind.REMOVED, "videos:attic/wan-2.1", "wan-2.1"),
    ModelChange(ModelChangeKind.CHANGED, "videos:attic/ltx-2.3", "ltx-2.3", "limits.audio", "never", "optional"),
)


def first(place: KeyPlace) -> tuple[AccountState, ...]:
    """Return the accounts of a provider that has one."""
    return (AccountState("", place),)


def line(provider: str, name: str, micro_usd: int | None, checked_on: date = TODAY, *, free: bool = False) -> ModelLine:
    """Return a model as lists show it."""
    return ModelLine(
        id=f"{provider}/{name}", provider=provider, name=name, family="", status=ModelStatus.ACTIVE, retires_on=None,
        successor=None, checked_on=checked_on, local=free, free=free, needs_key=not free, simulated=False, makes=(),
        badges=(), max_duration_s=None, max_resolution="", micro_usd_per_s=micro_usd,
    )  # fmt: skip


class FakeConnections:
    """Providers in memory. `failures` are raised by the next calls; a test waits for `go`; `test_failure` ends it."""

    def __init__(self) -> None:
        self.changes: Broadcast[str] = Broadcast()
        self.keys: dict[tuple[str, str], SecretStr] = {}
        self.keyring = True
        self.jobs: tuple[str, ...] = ()
        self.failures: list[StudioError] = []
        self.unreadable: StudioError | None = None
        self.test_failure: StudioError | None = None
        self.taken: list[str] = []
        self.network = Network()
        self.difference = Published(ATTIC.provider, ("wan-2.2", "ltx-2.3"), CHANGES)
        self.go = asyncio.Event()
        self.go.set()
        self._at = {
            each.id: each
            for each in (
                Connection("animatic", "Animatic", ProviderKind.BUILT_IN, "", first(KeyPlace.NOT_NEEDED), 1,
                    Health.OK, testable=True),
                Connection(
                    ATTIC.provider, "attic", ProviderKind.OWN_ENGINE, ATTIC.url, first(KeyPlace.NOT_NEEDED), 1,
                    Health.OK, NOW, None, ("SHOTWRIGHT_VIDEOS_ATTIC_API_KEY",), "", True, ATTIC,
                ),
                Connection(
                    "runway", "Runway", ProviderKind.DIRECT, "https://api.dev.runwayml.com",
                    (AccountState("", KeyPlace.ENVIRONMENT), AccountState("private", KeyPlace.MISSING)), 3,
                    variables=("RUNWAYML_API_SECRET",), closed="This version cannot send to Runway yet.",
                ),
                Connection(
                    "kling", "Kling", ProviderKind.DIRECT, "https://api-singapore.klingai.com",
                    first(KeyPlace.MISSING), 4, variables=("KLING_ACCESS_KEY", "KLING_SECRET_KEY"),
                    closed="This version cannot send to Kling yet.",
                ),
                Connection(
                    "videos", "OpenAI Videos", ProviderKind.DIRECT, "https://api.openai.com/v1",
                    first(KeyPlace.MISSING), 2, Health.DOWN, NOW, None, ("OPENAI_API_KEY",), "", True,
                ),
                Connection(
                    "fal", "fal", ProviderKind.AGGREGATOR, "https://queue.fal.run", first(KeyPlace.KEYRING), 12,
                    variables=("FAL_KEY",), closed="This version cannot send to fal yet.",
                ),
            )
        }  # fmt: skip

    async def list(self) -> tuple[Connection, ...]:
        if self.unreadable is not None:
            raise self.unreadable
        return tuple(self._at.values())

    async def set_key(
        self, provider: str, account: str, key: SecretStr, place: KeyPlace = KeyPlace.KEYRING
    ) -> KeyPlace:
        self._fail()
        self.keys[provider, account] = key
        if place is KeyPlace.KEYRING and not self.keyring:
            place = KeyPlace.SESSION
        self._put(provider, account, place)
        return place

    async def forget_key(self, provider: str, account: str = "") -> KeyPlace:
        self._fail()
        self.keys.pop((provider, account), None)
        self._put(provider, account, KeyPlace.MISSING)
        return KeyPlace.MISSING

    def jobs_using(self, provider: str, account: str = "") -> tuple[str, ...]:
        return self.jobs

    async def test(self, provider: str, account: str = "") -> KeyCheck:
        await self.go.wait()
        error = self.test_failure
        health = Health.OK if error is None or isinstance(error, AuthFailed) else Health.DOWN
        problem = "" if error is None else error.what_happened
        self._at[provider] = self._at[provider]._replace(health=health, checked_at=NOW, problem=problem)
        if self.test_failure is not None:
            raise self.test_failure
        return CHECK

    async def add_account(self, provider: str, label: str) -> None:
        old = self._at[provider]
        if label in [each.label for each in old.accounts]:
            raise InputError("There is an account with this label.", "Choose another one.", field="label")
        self._at[provider] = old._replace(accounts=(*old.accounts, AccountState(label, KeyPlace.MISSING)))

    async def rename_account(self, provider: str, old: str, new: str) -> None:
        accounts = self._at[provider].accounts
        renamed = tuple(each._replace(label=new) if each.label == old else each for each in accounts)
        self._at[provider] = self._at[provider]._replace(accounts=renamed)

    async def remove_account(self, provider: str, label: str) -> None:
        kept = tuple(each for each in self._at[provider].accounts if each.label != label)
        self._at[provider] = self._at[provider]._replace(accounts=kept)

    async def add_server(self, server: Server) -> None:
        self._fail()
        place = KeyPlace.MISSING if server.needs_key else KeyPlace.NOT_NEEDED
        self._at[server.provider] = Connection(
            server.provider, server.name, ProviderKind.OWN_ENGINE, server.url, first(place), 0, testable=True,
            server=server,
        )  # fmt: skip

    async def change_server(self, name: str, server: Server) -> None:
        old = self._at.pop(f"videos:{name}")
        self._at[server.provider] = old._replace(id=server.provider, name=server.name, url=server.url, server=server)

    async def remove_server(self, name: str) -> None:
        del self._at[f"videos:{name}"]

    async def published(self, provider: str, account: str = "") -> Published:
        await self.go.wait()
        self._fail()
        return self.difference

    async def take_published(self, published: Published) -> None:
        self._fail()
        self.taken.append(published.provider)

    async def set_network(self, network: Network) -> None:
        self._fail()
        self.network = network

    def secret_notices(self) -> tuple[str, ...]:
        return () if self.keyring else ("This computer has no keyring; keys are kept for this session only.",)

    def _put(self, provider: str, account: str, place: KeyPlace) -> None:
        old = self._at[provider]
        accounts = tuple(each._replace(place=place) if each.label == account else each for each in old.accounts)
        self._at[provider] = old._replace(accounts=accounts)

    def _fail(self) -> None:
        if self.failures:
            raise self.failures.pop(0)


async def lines() -> tuple[ModelLine, ...]:
    """Return the models."""
    old = date(2026, 10, 1)
    return (
        line("animatic", "Sketch 1", None, free=True), line(ATTIC.provider, "wan-2.1", 0),
        line("runway", "Runway Gen-4.5", 120_000), line("runway", "Gen-4 Turbo", 50_000),
        line("runway", "Act Two", None), line("kling", "Kling 3.0", 84_000, old), line("kling", "Kling O3", 90_000),
        line("fal", "Pika 2.2", 40_000), *(line("fal", f"Model {at}", 10_000 * at) for at in range(1, 12)),
    )  # fmt: skip


def connected(desk: Desk, service: FakeConnections, notices: tuple[str, ...] = ()) -> Connected:
    """Return what the page stands on."""
    files = UserFiles("a folder/models", lambda: notices)
    return Connected(desk.workbench, service, lines, files, lambda: TODAY)
