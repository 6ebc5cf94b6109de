"""What is known of providers: ids are unique, variables are the vendors' own, servers have names of their own."""

from pathlib import Path

import pytest

from studio.domain.providers_known import (
    KNOWN,
    SERVICES_WITHOUT_API,
    KeyVariables,
    ProviderKind,
    base_url_variable,
    display_name,
    key_variables,
    known,
)


def test_every_id_is_known_once() -> None:
    ids = [each.id for each in KNOWN]
    assert ids[:4] == ["animatic", "rehearsal", "videos", "comfyui"]
    assert ids[4:8] == ["google", "runway", "luma", "kling"]
    assert ids[8:12] == ["minimax", "dashscope", "ark", "ltx"]
    assert ids[12:] == ["fal", "replicate", "krea"]
    assert all(known(each.id) is each for each in KNOWN)
    assert known("videos:den") is None


@pytest.mark.parametrize(
    ("provider", "variables"),
    [
        ("google", (KeyVariables(("GOOGLE_API_KEY",)), KeyVariables(("GEMINI_API_KEY",)))),
        ("fal", (KeyVariables(("FAL_KEY",)), KeyVariables(("FAL_KEY_ID", "FAL_KEY_SECRET"), ":"))),
        ("kling", (KeyVariables(("KLING_ACCESS_KEY", "KLING_SECRET_KEY"), "|"),)),
        ("videos", (KeyVariables(("OPENAI_API_KEY",)),)),
        ("videos:my-den", (KeyVariables(("SHOTWRIGHT_VIDEOS_MY_DEN_API_KEY",)),)),
        ("comfyui", ()),
        ("nobody", ()),
    ],
)
def test_a_key_is_named_as_the_vendor_names_it(provider: str, variables: tuple[KeyVariables, ...]) -> None:
    assert key_variables(provider) == variables


def test_a_base_address_has_a_variable_of_its_own() -> None:
    assert base_url_variable("runway") == "SHOTWRIGHT_RUNWAY_BASE_URL"
    assert base_url_variable("videos:my-den") == "SHOTWRIGHT_VIDEOS_MY_DEN_BASE_URL"


def test_a_server_is_called_by_its_name() -> None:
    assert (display_name("fal"), display_name("videos:den"), display_name("nobody")) == ("fal", "den", "nobody")


def test_a_service_without_an_api_names_providers_that_are_known() -> None:
    for service in SERVICES_WITHOUT_API:
        assert known(service.id) is None
        kinds = {there.kind for there in map(known, service.ways) if there is not None}
        assert len(service.ways) >= 2
        assert kinds <= {ProviderKind.DIRECT, ProviderKind.AGGREGATOR}


def test_the_page_about_keys_names_every_variable() -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "keys.md").read_text(encoding="utf-8")
    rows = {row.split("`")[1]: row for row in page.splitlines() if row.startswith("| `")}
    for provider in KNOWN:
        names = [name for each in provider.variables for name in each.names]
        assert all(f"`{name}`" in rows[provider.id] for name in names), provider.id
