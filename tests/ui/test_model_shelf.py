"""The shelf over an open workspace: its lines, its models, how a provider stands."""

from datetime import timedelta

import pytest
from pydantic import SecretStr

from studio.domain.errors import NotFound
from studio.domain.servers import Health, KeyPlace, LastCheck
from studio.ui.model_shelf import ProviderState, WorkspaceShelf
from tests.fakes.time import START
from tests.ui.conftest import Desk


async def test_models_and_providers_of_a_workspace(desk: Desk) -> None:
    shelf = WorkspaceShelf(desk.workspace)
    assert {"animatic/sketch-1", "away/picky"} <= {line.id for line in await shelf.lines()}
    assert (await shelf.pick("away/picky")).name == "Picky"
    with pytest.raises(NotFound):
        await shelf.pick("gone/away")
    assert await shelf.names() == ()
    assert (await shelf.state("away")).health is Health.UNKNOWN
    older = LastCheck(provider="away", at=START, health=Health.DOWN)
    newest = LastCheck(provider="away", account="second", at=START + timedelta(hours=1), health=Health.SLOW)
    await desk.workspace.settings.change(checks=(newest, older))
    now = desk.workspace.adapters.clock.now()
    checks = [
        LastCheck(provider=provider, at=now - timedelta(hours=hours), health=health)
        for provider, hours, health in (("away", 2, Health.OK), ("away", 1, Health.SLOW), ("other", 0, Health.DOWN))
    ]
    await desk.workspace.settings.change(checks=tuple(checks))
    assert await shelf.state("away", needs_key=False) == ProviderState(KeyPlace.NOT_NEEDED, Health.SLOW)
    assert (await shelf.state("away")).key is KeyPlace.MISSING
    await desk.workspace.secrets.keep("away", "", SecretStr("a key of a test"))
    assert (await shelf.state("away")).key is not KeyPlace.MISSING
    assert ProviderState().closed == ""


async def test_a_provider_that_nothing_is_sent_to_is_not_asked_for_its_key(desk: Desk) -> None:
    state = await WorkspaceShelf(desk.workspace).state("nowhere")
    assert (state.key, state.health) == (KeyPlace.NOT_NEEDED, Health.UNKNOWN)
    assert "nowhere" in state.closed
