"""Owns what the tests of the HTTP client stand on: a server that may misbehave, and the client."""

from collections.abc import AsyncIterator

import pytest

from studio.domain.servers import Network
from studio.providers.http import HttpClient
from studio.providers.http_policy import StrictPolicy
from tests.fakes.raw_http import RawServer, serving


@pytest.fixture
async def server() -> AsyncIterator[RawServer]:
    """The provider: a server that may misbehave."""
    async with serving() as server:
        yield server


@pytest.fixture
async def http() -> AsyncIterator[HttpClient]:
    """A client under the program's own policy."""
    client = HttpClient(Network(), StrictPolicy())
    yield client
    await client.close()
