"""What is said of keys, prices and addresses, and which addresses may be opened."""

from datetime import date
from decimal import Decimal

import pytest
from pydantic import SecretStr

from studio.domain.models import ModelStatus
from studio.domain.provider_ports import KeyCheck
from studio.domain.providers_known import KNOWN, SERVICES_WITHOUT_API
from studio.domain.servers import Dialect, KeyPlace
from studio.ui.panels.settings.provider_facts import key_page, page_of, why_no_api
from studio.ui.panels.settings.provider_words import (
    brief_when,
    check_words,
    dialect_choices,
    place_sign,
    price_words,
    variable_words,
    when_words,
)
from studio.ui.panels.settings.typed_checks import (
    address_fault,
    bypass_fault,
    hosts_of,
    key_fault,
    name_fault,
    price_of,
    proxy_fault,
)
from tests.ui.panels.settings.fakes import line

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(
    "address",
    ["http://example.org/", "https://", "https://me:pw@example.org/", "file:///etc/passwd", "javascript:alert(1)", ""],
)
def test_only_plain_https_pages_may_be_opened(address: str) -> None:
    assert page_of(address) is None


def test_every_key_page_may_be_opened_and_shows_its_host() -> None:
    pages = {each.id: key_page(each.id) for each in KNOWN}
    assert sum(page is not None for page in pages.values()) == 11
    assert all(page.address.startswith(f"https://{page.host}") for page in pages.values() if page is not None)
    assert (pages["animatic"], pages["videos"]) == (None, None)


def test_every_service_without_a_way_in_says_why_and_leads_to_known_providers() -> None:
    for service in SERVICES_WITHOUT_API:
        assert why_no_api(service.id)
        assert set(service.ways) <= {each.id for each in KNOWN}


def test_variables_are_named_as_they_work() -> None:
    assert variable_words("google") == "GOOGLE_API_KEY or GEMINI_API_KEY"
    assert variable_words("kling") == "KLING_ACCESS_KEY and KLING_SECRET_KEY"
    assert variable_words("fal") == "FAL_KEY or FAL_KEY_ID and FAL_KEY_SECRET"
    assert variable_words("videos:gpu-2") == "SHOTWRIGHT_VIDEOS_GPU_2_API_KEY"
    assert variable_words("animatic") == ""


def test_a_place_has_a_sign_and_words() -> None:
    for place in KeyPlace:
        assert place_sign(place).icon
        assert place_sign(place, brief=True).words


def test_each_dialect_is_told_in_one_line() -> None:
    assert {dialect for dialect, _, _ in dialect_choices()} == set(Dialect)
    assert all(name and about for _, name, about in dialect_choices())


def test_what_a_test_was_not_told_is_left_out() -> None:
    assert check_words(KeyCheck(None, None, None, 7)) == "Answered in 7 ms"
    assert "Balance: $0.001" in check_words(KeyCheck("me", 1, 1000, 7))
    assert (when_words(None), brief_when(None)) == ("", "")


def test_prices_are_shown_with_their_day_and_unknown_ones_as_unknown() -> None:
    day = date(2026, 11, 18)
    assert price_words(line("runway", "a", 120_000, day)) == "from $0.12 a second · checked 18 Nov"
    assert price_words(line("runway", "a", 4_500, day)) == "from $0.0045 a second · checked 18 Nov"
    assert price_words(line("runway", "a", None, day)) == "price unknown · checked 18 Nov"
    assert price_words(line("videos:attic", "a", 0, day)) == "free · checked 18 Nov"
    assert price_words(line("runway", "a", 1, day)._replace(status=ModelStatus.RETIRED)) == "retired"


@pytest.mark.parametrize(
    ("provider", "key", "fault"),
    [
        ("runway", "", ""), ("runway", "key_0123456789", ""), ("runway", "1234567", "too short"),
        ("runway", "key 0123456789", "a blank"), ("runway", "clé-0123456789", "no key has"),
        ("kling", "0123456789", "both keys"), ("kling", "01234567|", "both keys"), ("kling", "a1234|b1234", ""),
    ],
)  # fmt: skip
def test_keys_are_checked(provider: str, key: str, fault: str) -> None:
    said = key_fault(provider, SecretStr(key))
    assert (fault in said) if fault else said == ""


def test_names_addresses_and_prices_of_servers_are_checked() -> None:
    assert name_fault("gpu-2", ("attic",)) == ""
    assert all((name_fault("-gpu", ()), name_fault("attic", ("attic",)), name_fault("", ())))
    assert address_fault("http://10.0.0.5:8091", own=True) == ""
    assert "https only" in address_fault("http://example.org", own=False)
    assert (price_of("$0,12"), price_of("0"), price_of("-1"), price_of("NaN"), price_of("dear")) == (
        Decimal("0.12"), Decimal(0), None, None, None,
    )  # fmt: skip


def test_proxies_and_hosts_are_checked() -> None:
    assert [proxy_fault(good) for good in ("", "http://p:1", "socks5://127.0.0.1:1080", "https://p.example.org/")] == [
        "", "", "", "",
    ]  # fmt: skip
    assert all(proxy_fault(bad) for bad in ("p:1", "ftp://p", "http://p/x", "http://p?x", "http://a:b@p"))
    hosts = hosts_of("example.org, .example.net;*.lab\n10.0.0.0/8 ::1 * example.org")
    assert hosts == ("example.org", ".example.net", "*.lab", "10.0.0.0/8", "::1", "*")
    assert bypass_fault(hosts) == ""
    assert bypass_fault(("ok", "http://x"))
