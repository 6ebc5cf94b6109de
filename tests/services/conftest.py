"""Owns the benches of the services' tests: a workspace in memory, and providers with keys and servers in memory."""

from collections.abc import AsyncIterator
from datetime import date

import pytest

from studio.domain.models import ModelStatus
from studio.services.catalogue import Catalogue
from studio.services.connections import Connections
from studio.services.settings import SettingsService
from tests.fakes.connections import MemoryModelFiles, MemorySecrets
from tests.fakes.engines import Engine, World
from tests.fakes.media import MemoryDisk
from tests.fakes.providers import REMOTE_SPEC, LocalFake, RemoteFake
from tests.fakes.stores import MemorySettings
from tests.fakes.time import FakeClock
from tests.fakes.workspaces import Bench


@pytest.fixture
async def bench() -> AsyncIterator[Bench]:
    """An open workspace over empty memory; at the end it is closed and must have had no fault."""
    made = Bench()
    await made.open()
    yield made
    await made.close()


@pytest.fixture
def world() -> World:
    """What servers serve and how they answer."""
    return World()


@pytest.fixture
def secrets() -> MemorySecrets:
    """Keys in memory."""
    return MemorySecrets()


@pytest.fixture
def settings() -> SettingsService:
    """Settings in memory."""
    return SettingsService(MemorySettings())


@pytest.fixture
def catalogue() -> Catalogue:
    """A drawer, a rehearsal, and two models of Runway in files."""
    drawer, away = LocalFake(MemoryDisk()), RemoteFake(MemoryDisk(), provider="rehearsal")
    drawer.id = "animatic"
    runway = REMOTE_SPEC.replace(id="runway/gen-x", provider="runway")
    old = runway.replace(id="runway/gen-0", status=ModelStatus.RETIRED, retires_on=date(2026, 1, 1))
    return Catalogue((drawer,), (away,), None, FakeClock(), lambda: MemoryModelFiles(runway, old))


@pytest.fixture
def connections(world: World, secrets: MemorySecrets, settings: SettingsService, catalogue: Catalogue) -> Connections:
    """The providers of that catalogue."""
    return Connections(
        settings, secrets, lambda server: Engine(server, world), catalogue, world, FakeClock(), lambda job: job.prompt
    )
