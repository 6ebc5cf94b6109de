"""The servers that the user named: added, changed, renamed, removed, and what they serve."""

import pytest
from pydantic import SecretStr

from studio.domain.errors import InputError, NotFound
from studio.domain.models import ModelStatus
from studio.domain.servers import Dialect, KeyPlace
from studio.services.catalogue import Catalogue
from studio.services.connections import Connections
from studio.services.settings import SettingsService
from studio.services.user_servers import server_of
from tests.fakes.connections import MemorySecrets
from tests.fakes.engines import DEN, World, sent_job

KEY = SecretStr("k-0123456789")


@pytest.mark.parametrize(
    ("name", "url", "field"),
    [("Den", "http://den", "name"), ("", "http://den", "name"), ("a" * 41, "http://den", "name")],
)
def test_a_server_needs_a_name(name: str, url: str, field: str) -> None:
    with pytest.raises(InputError) as caught:
        server_of(name, url, Dialect.SGLANG)
    assert caught.value.field == field


async def test_a_server_is_added_once_and_without_a_key_in_its_address(connections: Connections) -> None:
    await connections.add_server(DEN)
    for server, field in ((DEN, "name"), (DEN.replace(name="b", url="http://k-1@den"), "url")):
        with pytest.raises(InputError) as caught:
            await connections.add_server(server)
        assert caught.value.field == field
    assert connections.servers() == (DEN,)


async def test_a_server_gets_another_address_and_keeps_its_models(connections: Connections, world: World) -> None:
    await connections.add_server(DEN)
    await connections.test("videos:den")
    await connections.change_server("den", DEN.replace(url="http://10.0.0.9:8091/"))
    den = await connections.connection("videos:den")
    assert (den.url, den.models, den.checked_at) == ("http://10.0.0.9:8091", 1, None)
    assert world.runs["videos:den"].base_url == "http://10.0.0.9:8091"


async def test_a_server_wants_a_key_as_long_as_it_has_one(connections: Connections) -> None:
    await connections.add_server(DEN)
    assert (await connections.connection("videos:den")).key is KeyPlace.NOT_NEEDED
    await connections.set_key("videos:den", "", KEY)
    assert connections.servers()[0].needs_key
    assert (await connections.connection("videos:den")).key is KeyPlace.KEYRING
    await connections.forget_key("videos:den")
    assert not connections.servers()[0].needs_key


async def test_a_renamed_server_takes_its_keys_along(
    connections: Connections, secrets: MemorySecrets, settings: SettingsService, catalogue: Catalogue
) -> None:
    await connections.add_server(DEN)
    await connections.set_key("videos:den", "", KEY)
    await connections.add_account("videos:den", "B")
    await connections.set_key("videos:den", "B", KEY, KeyPlace.SESSION)
    await connections.rename_server("den", "attic")
    assert {entry: place for entry, (_, place) in secrets.keys.items()} == {
        ("videos:attic", ""): KeyPlace.KEYRING, ("videos:attic", "B"): KeyPlace.SESSION,
    }  # fmt: skip
    assert [server.name for server in settings.value().servers] == ["attic"]
    assert [each.provider for each in settings.value().accounts] == ["videos:attic"]
    assert "videos:den" not in [each.id for each in catalogue.remotes()]


async def test_jobs_of_a_removed_server_are_asked_about_until_they_end(
    connections: Connections, world: World, secrets: MemorySecrets, settings: SettingsService, catalogue: Catalogue
) -> None:
    await connections.add_server(DEN)
    await connections.set_key("videos:den", "", KEY)
    world.open = [sent_job("videos:den")]
    await connections.remove_server("den")
    assert "videos:den" not in [each.id for each in await connections.list()]
    assert world.runs["videos:den"].closed == "It was removed."
    assert ("videos:den", "") in secrets.keys
    with pytest.raises(InputError, match="still under way"):
        await connections.add_server(DEN)
    world.open = []
    await connections.list()
    assert (secrets.keys, settings.value().servers) == ({}, ())
    await connections.add_server(DEN)
    with pytest.raises(NotFound):
        await connections.remove_server("attic")


async def test_what_a_server_serves_now_is_shown_before_it_is_taken_and_the_old_is_kept(
    connections: Connections, world: World, settings: SettingsService, catalogue: Catalogue
) -> None:
    await connections.add_server(DEN)
    await connections.test("videos:den")
    world.serves = ("ltx-2.3",)
    await connections.test("videos:den")
    assert settings.value().servers[0].served == ("wan-2.2",)
    found = await connections.published("videos:den")
    assert [(change.kind.value, change.model) for change in found.changes] == [
        ("added", "videos:den/ltx-2.3"), ("removed", "videos:den/wan-2.2"),
    ]  # fmt: skip
    await connections.take_published(found)
    await connections.take_published(found)
    server = settings.value().servers[0]
    assert (server.served, server.gone) == (("ltx-2.3",), ("wan-2.2",))
    assert (await catalogue.pick("videos:den/wan-2.2")).status is ModelStatus.RETIRED
    assert (await connections.published("videos:den")).changes == ()
    with pytest.raises(InputError, match="publishes no list"):
        await connections.published("rehearsal")
