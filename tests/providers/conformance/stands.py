"""Owns the stands of the conformance suite: an adapter with the server it is asked against, and what a test tells both.

The Videos adapter stands before a fake server of each dialect, over a real socket and the program's own HTTP client.
"""

import hashlib
import struct
import zlib
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import SecretStr

from studio.domain.jobs import GenerationJob, Grade, JobState
from studio.domain.models import Audio
from studio.domain.money import Estimate
from studio.domain.parameters import Parameters
from studio.domain.provider_ports import Order, RemoteStatus
from studio.domain.servers import Dialect, KeyPlace, Network, Server
from studio.providers.http import HttpClient
from studio.providers.videos import VideosProvider
from tests.fakes.time import START, InstantClock
from tests.fakes.videos_server import BORN, FakeVideos

KEY = "sk-sentinel/7+4=nobody-may-see-this"
PROMPT = "A paper boat on a canal at noon, wide shot."
MODEL = "wan/small-1"
DIALECTS = tuple(Dialect)
POLLED = (Dialect.OPENAI, Dialect.VLLM_OMNI, Dialect.SGLANG)
WITH_PICTURES = POLLED


class Keys:
    """A `Secrets` in memory."""

    def __init__(self, **keys: str) -> None:
        self.keys: dict[tuple[str, str], SecretStr] = {}
        self.asked: list[tuple[str, str]] = []

    async def key(self, provider: str, account: str = "") -> SecretStr | None:
        self.asked.append((provider, account))
        return self.keys.get((provider, account))

    async def place(self, provider: str, account: str = "") -> KeyPlace:
        return KeyPlace.SESSION if (provider, account) in self.keys else KeyPlace.MISSING

    async def keep(self, provider: str, account: str, key: SecretStr, place: KeyPlace = KeyPlace.KEYRING) -> KeyPlace:
        self.keys[provider, account] = key
        return KeyPlace.SESSION

    async def forget(self, provider: str, account: str = "") -> None:
        self.keys.pop((provider, account), None)

    def notices(self) -> tuple[str, ...]:
        return ()


class LoopbackPolicy:
    """An `AddressPolicy` by a table: loopback is opened, but for the refused ports. It notes what it was asked."""

    def __init__(self) -> None:
        self.refused: set[int] = set()
        self.asked: list[tuple[str, int, bool]] = []

    def url_refusal(self, scheme: str, host: str, port: int, *, has_user: bool, home: bool) -> str:
        self.asked.append((host, port, home))
        return "an address that this test refuses" if has_user or port in self.refused else ""

    def address_refusal(self, address: str, port: int, *, home: bool) -> str:
        return "" if address == "127.0.0.1" else "not on this computer"


class Stand(NamedTuple):
    """A Videos adapter before its fake server."""

    dialect: Dialect
    server: FakeVideos
    provider: VideosProvider
    keys: Keys
    clock: InstantClock
    policy: LoopbackPolicy
    folder: Path
    remake: Callable[[Server], VideosProvider]

    def described(self, **changes: Any) -> Server:
        """Return the server as the user named it, with changes."""
        return server_of(self.server, self.dialect).replace(**changes)

    def order(self, first_frame: str = "", **wanted: Any) -> Order:
        """Return an order of 4 s in 720p that the dialect takes."""
        limits = self.provider.specs()[0].limits
        fields = {"duration_s": 4.0, "seed": 7 if limits.seed else None, "audio": limits.audio is not Audio.NEVER}
        inputs = (("first_frame", first_frame),) if first_frame else ()
        return Order(f"{self.provider.id}/{MODEL}", PROMPT, Parameters(**{**fields, **wanted}), 1, inputs)

    def job(self, order: Order | None = None, key: str = "k" * 32, account: str = "") -> GenerationJob:
        """Return a queued job of an order, its body written by the adapter."""
        asked = order or self.order()
        body = self.provider.body(asked)
        return GenerationJob(
            id=f"job-{key}", sequence=1, position=1.0, project_id="p", shot_id="s", model=asked.model,
            provider=self.provider.id, account=account, grade=Grade.DRAFT, prompt=asked.prompt,
            parameters=asked.parameters, body=body, body_sha256=hashlib.sha256(body).hexdigest(), idempotency_key=key,
            estimate=Estimate(), created_at=START, sent_at=START,
        )  # fmt: skip

    async def sent(self, job: GenerationJob | None = None) -> GenerationJob:
        """Send a job; return it with its remote id."""
        queued = job or self.job()
        return queued.replace(remote_id=await self.provider.submit(queued))

    async def ended(self, job: GenerationJob) -> RemoteStatus:
        """Ask until the job is no longer running."""
        for _ in range(20):
            status = await self.provider.status(job)
            if status.state is not JobState.RUNNING:
                return status
        raise AssertionError("the job never ended")

    def part(self, name: str = "one.part") -> Path:
        """Return where a result may be written."""
        return self.folder / name


def server_of(server: FakeVideos, dialect: Dialect) -> Server:
    """Return the user's own server at a fake's address."""
    return Server(
        name="gpu-1", url=f"{server.url}/v1", dialect=dialect, needs_key=bool(server.key), served=server.models
    )


@asynccontextmanager
async def standing(folder: Path, dialect: Dialect, *, key: str = KEY) -> AsyncIterator[Stand]:
    """Give a stand of a dialect; its server asks for `key` unless that is empty."""
    policy, keys, clock = LoopbackPolicy(), Keys(), InstantClock()
    keys.keys["videos:gpu-1", ""] = SecretStr(key)
    client = HttpClient(Network(), policy)
    with FakeVideos(dialect, key=key) as server:

        def make(described: Server) -> VideosProvider:
            return VideosProvider(
                described, client, keys, lambda sha256, ending: str(folder / f"{sha256}.{ending}"), clock,
                folder / "answers",
            )  # fmt: skip

        try:
            yield Stand(dialect, server, make(server_of(server, dialect)), keys, clock, policy, folder, make)
        finally:
            await client.close()


def picture(folder: Path, width_px: int = 1280, height_px: int = 720) -> str:
    """Write a PNG of that size where the media store would have it; return its path."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = struct.pack(">IIBBBBB", width_px, height_px, 1, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x55" * ((width_px + 7) // 8)) * height_px)
    content = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    path = folder / f"{hashlib.sha256(content).hexdigest()}.png"
    path.write_bytes(content)
    return str(path)


__all__ = ["BORN", "DIALECTS", "KEY", "POLLED", "PROMPT", "Keys", "LoopbackPolicy", "Stand", "picture", "standing"]
