"""Owns servers' providers for tests of connections: what they serve, how they answer, which jobs are under way."""

from collections.abc import Sequence

from studio.domain.errors import ProviderError
from studio.domain.jobs import GenerationJob
from studio.domain.models import ModelSpec, ModelStatus
from studio.domain.provider_ports import KeyCheck, RemoteProvider
from studio.domain.servers import Dialect, Server
from tests.fakes.media import MemoryDisk
from tests.fakes.providers import REMOTE_SPEC, RemoteFake
from tests.store.samples import job

DEN = Server(name="den", url="http://192.168.1.20:8091", dialect=Dialect.VLLM_OMNI)


class World:
    """What a server serves now, how it answers, and the jobs that are under way."""

    def __init__(self) -> None:
        self.serves: tuple[str, ...] = ("wan-2.2",)
        self.error: ProviderError | None = None
        self.latency_ms = 12
        self.open: list[GenerationJob] = []
        self.runs: dict[str, RemoteProvider] = {}
        self.keys_changed: list[tuple[str, str]] = []

    def open_jobs(self) -> Sequence[GenerationJob]:
        return self.open

    def add_remote(self, provider: RemoteProvider) -> None:
        self.runs[provider.id] = provider

    async def key_changed(self, provider_id: str, account: str = "") -> None:
        self.keys_changed.append((provider_id, account))


class Engine(RemoteFake):
    """A server's provider: it offers what the settings say, and is asked what it serves now."""

    def __init__(self, server: Server, world: World) -> None:
        super().__init__(MemoryDisk(), provider=server.provider)
        self.base_url = server.url
        self.closed = "It was removed." if server.removed else ""
        self._world = world
        living = tuple(_spec(server, name) for name in server.served)
        gone = tuple(_spec(server, name).replace(status=ModelStatus.RETIRED) for name in server.gone)
        self.offered = living + gone

    async def check_key(self, account: str = "") -> KeyCheck:
        if self._world.error is not None:
            raise self._world.error
        return KeyCheck(None, len(self._world.serves), None, self._world.latency_ms)

    async def served(self, account: str = "") -> tuple[ModelSpec, ...]:
        return tuple(REMOTE_SPEC.replace(id=f"{self.id}/{name}", provider=self.id) for name in self._world.serves)


def _spec(server: Server, name: str) -> ModelSpec:
    return REMOTE_SPEC.replace(id=f"{server.provider}/{name}", provider=server.provider)


def sent_job(provider: str, account: str = "") -> GenerationJob:
    """Return a job of an account that is not ended."""
    return job().replace(provider=provider, account=account, local=False)
