"""Owns the stands as fixtures: one for each dialect, or for those that a test is about."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from studio.domain.servers import Dialect
from tests.providers.conformance.stands import DIALECTS, Stand, standing


@pytest.fixture(params=DIALECTS, ids=str)
async def stand(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Stand]:
    """Give each dialect in turn; `@pytest.mark.parametrize("stand", [...], indirect=True)` narrows that."""
    dialect: Dialect = request.param
    async with standing(tmp_path, dialect) as made:
        yield made
