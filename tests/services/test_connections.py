"""Providers as window and command line have them: the list, keys, accounts, tests, servers, what is sent where."""

import pytest
from pydantic import SecretStr

from studio.domain.errors import (
    AuthFailed,
    InputError,
    NotFound,
    ProviderError,
    ProviderUnavailable,
    QuotaExceeded,
    RateLimited,
)
from studio.domain.providers_known import ProviderKind
from studio.domain.servers import Health, KeyPlace, Network
from studio.services.catalogue import Catalogue
from studio.services.connections import SLOW_MS, Connections
from studio.services.settings import SettingsService
from tests.fakes.connections import MemorySecrets
from tests.fakes.engines import DEN, Engine, World, sent_job
from tests.fakes.time import START

KEY = SecretStr("k-0123456789")


# ---- the list ----------------------------------------------------------------------------------------------------


async def test_every_provider_is_listed_with_its_kind_key_and_models(connections: Connections) -> None:
    await connections.add_server(DEN)
    lines = {each.id: each for each in await connections.list()}
    assert list(lines)[:4] == ["animatic", "rehearsal", "videos:den", "videos"]
    assert len(lines) == 16
    assert (lines["runway"].kind, lines["runway"].models, lines["runway"].key) == (
        ProviderKind.DIRECT, 1, KeyPlace.MISSING,
    )  # fmt: skip
    assert (lines["runway"].url, lines["runway"].variables) == (
        "https://api.dev.runwayml.com",
        ("RUNWAYML_API_SECRET",),
    )
    assert (lines["runway"].testable, lines["runway"].closed) == (False, "This version cannot send to Runway yet.")
    assert (lines["animatic"].key, lines["animatic"].health, lines["animatic"].closed) == (
        KeyPlace.NOT_NEEDED, Health.OK, "",
    )  # fmt: skip
    assert (lines["comfyui"].key, lines["comfyui"].kind) == (KeyPlace.NOT_NEEDED, ProviderKind.OWN_ENGINE)
    den = lines["videos:den"]
    assert (den.name, den.kind, den.host, den.server) == ("den", ProviderKind.OWN_ENGINE, "192.168.1.20", DEN)
    assert (den.testable, den.closed, den.health, den.checked_at) == (True, "", Health.UNKNOWN, None)


async def test_one_provider_is_found_by_its_id(connections: Connections) -> None:
    assert (await connections.connection("fal")).name == "fal"
    with pytest.raises(NotFound) as caught:
        await connections.connection("nobody")
    assert caught.value.field == "provider"


# ---- keys and accounts -------------------------------------------------------------------------------------------


async def test_a_key_is_kept_told_and_forgotten(connections: Connections, world: World, secrets: MemorySecrets) -> None:
    told: list[str] = []
    connections.changes.subscribe(told.append)
    assert await connections.set_key("runway", "", KEY) is KeyPlace.KEYRING
    assert (await connections.connection("runway")).key is KeyPlace.KEYRING
    assert (world.keys_changed, told) == ([("runway", "")], ["runway"])
    world.open = [sent_job("runway"), sent_job("fal"), sent_job("runway", "B")]
    assert connections.jobs_using("runway") == (world.open[0].prompt,)
    assert await connections.forget_key("runway") is KeyPlace.MISSING
    assert secrets.keys == {}


async def test_a_key_of_the_environment_stays(connections: Connections, secrets: MemorySecrets) -> None:
    secrets.variables["fal", ""] = KEY
    assert await connections.forget_key("fal") is KeyPlace.ENVIRONMENT


@pytest.mark.parametrize(
    ("provider", "account", "key", "field"),
    [
        ("nobody", "", "k-1", "provider"),
        ("animatic", "", "k-1", "provider"),
        ("comfyui", "", "k-1", "provider"),
        ("runway", "B", "k-1", "account"),
        ("runway", "", " ", "key"),
        ("kling", "", "half", "key"),
        ("kling", "", "half|", "key"),
        ("kling", "", " | half", "key"),
    ],
)
async def test_a_key_that_nobody_can_use_is_refused(
    connections: Connections, secrets: MemorySecrets, provider: str, account: str, key: str, field: str
) -> None:
    with pytest.raises(InputError) as caught:
        await connections.set_key(provider, account, SecretStr(key))
    assert (caught.value.field, secrets.keys) == (field, {})


async def test_two_halves_are_a_key(connections: Connections, secrets: MemorySecrets) -> None:
    await connections.set_key("kling", "", SecretStr("access|secret"))
    assert ("kling", "") in secrets.keys


async def test_accounts_have_labels_and_keys_of_their_own(connections: Connections, secrets: MemorySecrets) -> None:
    await connections.add_account("fal", "  Studio   B ")
    await connections.set_key("fal", "Studio B", KEY)
    labels = [(each.label, each.place) for each in (await connections.connection("fal")).accounts]
    assert labels == [("", KeyPlace.MISSING), ("Studio B", KeyPlace.KEYRING)]
    await connections.rename_account("fal", "Studio B", "Studio C")
    assert list(secrets.keys) == [("fal", "Studio C")]
    await connections.remove_account("fal", "Studio C")
    assert secrets.keys == {}
    assert len((await connections.connection("fal")).accounts) == 1


@pytest.mark.parametrize(
    ("provider", "label", "field"),
    [("fal", "", "label"), ("fal", "x" * 41, "label"), ("fal", "a\x1bb", "label"), ("fal", "A", "label"),
     ("animatic", "B", "provider"), ("nobody", "B", "provider")],
)  # fmt: skip
async def test_an_account_needs_a_provider_and_a_label(
    connections: Connections, provider: str, label: str, field: str
) -> None:
    await connections.add_account("fal", "A")
    with pytest.raises(InputError) as caught:
        await connections.add_account(provider, label)
    assert caught.value.field == field


async def test_the_first_account_is_not_removed(connections: Connections) -> None:
    with pytest.raises(InputError, match="first account"):
        await connections.remove_account("fal", "")
    with pytest.raises(NotFound):
        await connections.remove_account("fal", "B")


async def test_jobs_keep_the_key_of_a_removed_or_renamed_account(
    connections: Connections, world: World, secrets: MemorySecrets, settings: SettingsService
) -> None:
    for label in ("A", "B"):
        await connections.add_account("fal", label)
        await connections.set_key("fal", label, KEY)
    world.open = [sent_job("fal", "A"), sent_job("fal", "B")]
    await connections.remove_account("fal", "A")
    await connections.rename_account("fal", "B", "C")
    assert sorted(secrets.keys) == [("fal", "A"), ("fal", "B"), ("fal", "C")]
    assert [each.label for each in (await connections.connection("fal")).accounts] == ["", "C"]
    world.open = []
    await connections.list()
    assert list(secrets.keys) == [("fal", "C")]
    assert [each.label for each in settings.value().accounts] == ["C"]


# ---- tests -------------------------------------------------------------------------------------------------------


async def test_a_test_is_remembered_and_finds_the_models(
    connections: Connections, catalogue: Catalogue, settings: SettingsService
) -> None:
    await connections.add_server(DEN)
    check = await connections.test("videos:den")
    assert (check.models_found, check.latency_ms) == (1, 12)
    den = await connections.connection("videos:den")
    assert (den.health, den.checked_at, den.check, den.models, den.problem) == (Health.OK, START, check, 1, "")
    assert settings.value().servers[0].served == ("wan-2.2",)
    assert (await catalogue.pick("videos:den/wan-2.2")).provider == "videos:den"


async def test_a_slow_answer_is_slow(connections: Connections, world: World) -> None:
    await connections.add_server(DEN)
    world.latency_ms = SLOW_MS
    await connections.test("videos:den")
    assert (await connections.connection("videos:den")).health is Health.SLOW


@pytest.mark.parametrize(
    ("error", "health", "advice"),
    [
        (AuthFailed("It refused.", "Check.", provider="videos:den"), Health.OK, "Check."),
        (
            QuotaExceeded("No money.", "Pay.", provider="videos:den"),
            Health.LIMITED,
            "Set up billing or add credit at den",
        ),
        (RateLimited("Busy.", "Wait.", provider="videos:den", retry_after_s=3.0), Health.LIMITED, "Wait."),
        (ProviderUnavailable("Not there.", "Look.", provider="videos:den"), Health.DOWN, "Look."),
    ],
)
async def test_a_failed_test_is_raised_and_remembered(
    connections: Connections, world: World, error: ProviderError, health: Health, advice: str
) -> None:
    await connections.add_server(DEN)
    world.error = error
    with pytest.raises(type(error)) as caught:
        await connections.test("videos:den")
    assert caught.value.what_to_do.startswith(advice)
    den = await connections.connection("videos:den")
    assert (den.health, den.problem, den.check) == (health, error.what_happened, None)
    await connections.set_key("videos:den", "", KEY)
    assert (await connections.connection("videos:den")).problem == ""


async def test_a_key_of_another_region_is_thought_of(
    world: World, secrets: MemorySecrets, settings: SettingsService, catalogue: Catalogue, connections: Connections
) -> None:
    kling = Engine(DEN, world)
    kling.id = "kling"
    catalogue.add_remote(kling)
    world.error = AuthFailed("It refused.", "Check.", provider="kling")
    with pytest.raises(AuthFailed, match="It refused") as caught:
        await connections.test("kling")
    assert "of one region, and this computer's clock right" in caught.value.what_to_do


async def test_what_needs_no_asking_and_what_cannot_be_asked(connections: Connections) -> None:
    assert (await connections.test("animatic")).models_found == 1
    assert (await connections.test("rehearsal")).account == "a test"
    with pytest.raises(InputError, match="cannot send to Runway yet"):
        await connections.test("runway")
    with pytest.raises(InputError, match="OpenAI switched this service off"):
        await connections.test("videos")
    with pytest.raises(NotFound):
        await connections.test("videos:den")
    with pytest.raises(NotFound) as caught:
        await connections.test("rehearsal", "B")
    assert caught.value.field == "account"


# ---- where things are sent ---------------------------------------------------------------------------------------


async def test_the_host_is_agreed_to_once(connections: Connections) -> None:
    await connections.add_server(DEN)
    await connections.add_server(DEN.replace(name="here", url="http://127.0.0.1:8091"))
    assert connections.consent_needed("videos:den") == "192.168.1.20"
    assert (connections.consent_needed("videos:here"), connections.consent_needed("animatic")) == ("", "")
    await connections.consent("videos:den")
    await connections.consent("videos:den")
    assert connections.consent_needed("videos:den") == ""


async def test_the_proxy_is_an_address_without_a_password(connections: Connections) -> None:
    network = Network(proxy="socks5://10.0.0.1:1080", bypass=("den",))
    await connections.set_network(network)
    assert connections.network == network
    for proxy in ("10.0.0.1:1080", "ftp://10.0.0.1", "http://user:k-1@10.0.0.1", "socks5://"):
        with pytest.raises(InputError) as caught:
            await connections.set_network(Network(proxy=proxy))
        assert caught.value.field == "proxy"
    assert connections.network == network


async def test_a_key_is_in_no_setting(connections: Connections, settings: SettingsService) -> None:
    await connections.add_server(DEN)
    await connections.set_key("videos:den", "", KEY)
    await connections.test("videos:den")
    assert KEY.get_secret_value() not in settings.value().model_dump_json()
