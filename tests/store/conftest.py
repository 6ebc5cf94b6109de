"""Owns the fixtures of the store's tests: a folder, a clock that tests move, an open database."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from studio.store.database import Database
from tests.store.samples import SteppedClock


@pytest.fixture
def clock() -> SteppedClock:
    return SteppedClock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "workspace"


@pytest.fixture
async def database(folder: Path, clock: SteppedClock) -> AsyncIterator[Database]:
    opened = await Database.open(folder, clock)
    yield opened
    await opened.close()
