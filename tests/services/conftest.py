"""Owns the bench of the services' tests: a workspace in memory, closed after each test."""

from collections.abc import AsyncIterator

import pytest

from tests.fakes.workspaces import Bench


@pytest.fixture
async def bench() -> AsyncIterator[Bench]:
    """An open workspace over empty memory; at the end it is closed and must have had no fault."""
    made = Bench()
    await made.open()
    yield made
    await made.close()
