"""Providers, keys and servers on the command line, in this process, against servers on loopback."""

import getpass
import io
import sys
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest

from studio.cli.looking import servers_in
from studio.cli.terminal import EXIT_DONE, EXIT_FAILED, EXIT_WRONG
from studio.domain.servers import Dialect
from tests.cli.conftest import Run
from tests.cli.shapes import check_shape
from tests.fakes.keyrings import Ring
from tests.fakes.videos_server import FakeVideos

KEY = "k-0123456789abcdef"
KITE = "A kite over dunes, wide shot, static camera."


@pytest.fixture
def ring(monkeypatch: pytest.MonkeyPatch) -> Ring:
    made = Ring()
    monkeypatch.setattr(keyring, "get_keyring", lambda: made)
    return made


@pytest.fixture
def server() -> Iterator[FakeVideos]:
    with FakeVideos(Dialect.VLLM_OMNI) as fake:
        yield fake


def _line(cli: Run, provider: str) -> dict[str, object]:
    document = cli("providers", "list").document
    check_shape("providers", document)
    return next(each for each in document["providers"] if each["id"] == provider)


def _add(cli: Run, server: FakeVideos, name: str = "den") -> None:
    added = cli("providers", "add-server", name, server.url, "--dialect", server.dialect.value)
    assert added.code == EXIT_DONE, added.out
    check_shape("provider", added.document)


def test_every_provider_is_listed_as_promised(cli: Run, ring: Ring, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GEMINI_API_KEY", KEY)
    assert _line(cli, "google")["key"] == "environment"
    runway = _line(cli, "runway")
    assert (runway["key"], runway["kind"], runway["health"]) == ("missing", "direct", "unknown")
    assert runway["closed"] == "This version cannot send to Runway yet."
    assert _line(cli, "animatic")["key"] == "not_needed"
    said = cli("providers", "list", text=True).out
    assert "PicassoIA has no public API" in said
    assert "DashScope (Wan)" in said


def test_a_key_goes_from_standard_input_to_the_keyring_and_away_again(
    cli: Run, ring: Ring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(f"  {KEY}\n".encode())))
    kept = cli("providers", "set-key", "runway")
    assert (kept.code, kept.document["key"]["key"]) == (EXIT_DONE, "keyring"), kept.out
    check_shape("key", kept.document)
    assert (ring.entries, KEY in kept.out + kept.err) == ({"runway": KEY}, False)
    assert _line(cli, "runway")["key"] == "keyring"
    gone = cli("providers", "forget-key", "runway")
    assert (gone.document["key"]["key"], ring.entries) == ("missing", {})


def test_an_account_gets_its_label_with_its_first_key(cli: Run, ring: Ring, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(KEY.encode())))
    assert cli("providers", "set-key", "fal", "--account", "Studio B").code == EXIT_DONE
    assert ring.entries == {"fal/Studio B": KEY}
    assert _line(cli, "fal")["accounts"] == [{"label": "", "key": "missing"}, {"label": "Studio B", "key": "keyring"}]


@pytest.mark.parametrize("content", [b"", b" \n", b"two words", b"\xff\xfe\x00k", b"k" * 2000])
def test_what_is_no_key_is_refused_without_being_quoted(
    cli: Run, ring: Ring, monkeypatch: pytest.MonkeyPatch, content: bytes
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    refused = cli("providers", "set-key", "runway")
    assert (refused.code, refused.document["error"]["field"], ring.entries) == (EXIT_WRONG, "key", {})
    assert not content.strip() or content.decode("latin-1").strip() not in refused.out + refused.err


@pytest.mark.parametrize(
    "words", [("runway", KEY), ("runway", f"--key={KEY}"), ("runway", f"--{KEY}"), (KEY, "runway", "--frobnicate")]
)
def test_a_key_among_the_words_is_refused_and_not_repeated(cli: Run, ring: Ring, words: tuple[str, ...]) -> None:
    refused = cli("providers", "set-key", *words)
    assert (refused.code, refused.document["error"]["field"]) == (EXIT_WRONG, "key")
    assert KEY not in refused.out + refused.err
    assert ring.entries == {}


def test_a_person_types_a_key_that_is_not_shown(cli: Run, ring: Ring, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    asked: list[str] = []

    def typed(prompt: str, stream: object) -> str:
        asked.append(prompt)
        return f"{KEY} "

    monkeypatch.setattr(getpass, "getpass", typed)
    assert cli("providers", "set-key", "runway").code == EXIT_DONE
    assert (ring.entries, asked) == ({"runway": KEY}, ["Key of Runway (it is not shown): "])


def test_a_terminal_that_would_show_the_key_is_not_used(cli: Run, ring: Ring, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)

    def shown(prompt: str, stream: object) -> str:
        import warnings

        warnings.warn("Can not control echo on the terminal.", getpass.GetPassWarning, stacklevel=2)
        return KEY

    monkeypatch.setattr(getpass, "getpass", shown)
    refused = cli("providers", "set-key", "runway")
    assert (refused.code, refused.document["error"]["field"], ring.entries) == (EXIT_WRONG, "key", {})


def test_without_a_keyring_nothing_is_kept_but_by_the_file_that_was_asked_for(
    cli: Run, tmp_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyring, "get_keyring", type("Keyring", (), {"__module__": "keyring.backends.fail"}))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(KEY.encode())))
    refused = cli("providers", "set-key", "runway")
    assert refused.code == EXIT_FAILED
    assert refused.document["error"]["what_happened"] == "The key was not kept, because this computer has no keyring."
    assert "RUNWAYML_API_SECRET" in refused.document["error"]["what_to_do"]
    assert not list(tmp_home.rglob("keys.json"))
    cli("providers", "add-server", "den", "http://127.0.0.1:9")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(KEY.encode())))
    assert cli("providers", "set-key", "videos:den").code == EXIT_FAILED
    assert _line(cli, "videos:den")["key"] == "not_needed"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(KEY.encode())))
    kept = cli("providers", "set-key", "runway", "--file")
    assert (kept.document["key"]["key"], len(list(tmp_home.rglob("keys.json")))) == ("file", 1)
    assert "not in a keyring" in kept.err
    listed = cli("providers", "list")
    assert "not in a keyring" in listed.err
    assert cli("providers", "forget-key", "runway").code == EXIT_DONE
    assert not list(tmp_home.rglob("keys.json"))


def test_a_server_is_added_tested_and_offers_its_models(cli: Run, ring: Ring, server: FakeVideos) -> None:
    _add(cli, server)
    line = _line(cli, "videos:den")
    assert (line["kind"], line["key"], line["models"]) == ("own_engine", "not_needed", 0)
    tested = cli("providers", "test", "videos:den")
    assert tested.code == EXIT_DONE, tested.out
    check_shape("test", tested.document)
    assert tested.document["test"]["models_found"] == 1
    line = _line(cli, "videos:den")
    assert (line["health"], line["models"], line["checked_at"] is None) == ("ok", 1, False)
    models = cli("models", "list", "--provider", "videos:den").document
    check_shape("models", models)
    assert [each["id"] for each in models["models"]] == ["videos:den/wan/small-1"]
    shown = cli("models", "show", "videos:den/wan/small-1").document
    check_shape("model", shown)
    assert (shown["model"]["closed"], shown["model"]["limits"]["duration_s"]["max"]) == (None, None)
    assert cli("providers", "remove-server", "den").code == EXIT_DONE
    assert cli("models", "list", "--provider", "videos:den").document["error"]["field"] == "provider"


def test_a_wrong_key_and_a_server_that_is_away_are_told_apart(
    cli: Run, ring: Ring, monkeypatch: pytest.MonkeyPatch
) -> None:
    with FakeVideos(Dialect.VLLM_OMNI, key=KEY) as server:
        _add(cli, server)
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"k-wrong-0000")))
        cli("providers", "set-key", "videos:den")
        refused = cli("providers", "test", "videos:den")
        assert (refused.code, refused.document["error"]["kind"]) == (EXIT_FAILED, "auth_failed")
        check_shape("error", refused.document)
        assert _line(cli, "videos:den")["problem"] == refused.document["error"]["what_happened"]
        monkeypatch.setenv("SHOTWRIGHT_VIDEOS_DEN_API_KEY", KEY)
        assert cli("providers", "test", "videos:den").code == EXIT_DONE
    away = cli("providers", "test", "videos:den")
    assert (away.code, away.document["error"]["kind"]) == (EXIT_FAILED, "provider_unavailable")
    assert away.document["error"]["retryable"]
    line = _line(cli, "videos:den")
    assert (line["health"], line["key"]) == ("down", "environment")


def test_the_environment_sends_a_server_elsewhere(
    cli: Run, ring: Ring, server: FakeVideos, monkeypatch: pytest.MonkeyPatch
) -> None:
    cli("providers", "add-server", "den", "http://127.0.0.1:9", "--dialect", "vllm-omni")
    monkeypatch.setenv("SHOTWRIGHT_VIDEOS_DEN_BASE_URL", f"{server.url}/v1/")
    assert cli("providers", "test", "videos:den").code == EXIT_DONE
    assert _line(cli, "videos:den")["base_url"] == f"{server.url}/v1"


def test_a_bad_address_of_the_environment_is_told_and_not_gone_round(
    cli: Run, ring: Ring, server: FakeVideos, monkeypatch: pytest.MonkeyPatch
) -> None:
    _add(cli, server)
    monkeypatch.setenv("SHOTWRIGHT_VIDEOS_DEN_BASE_URL", f"http://{KEY}@127.0.0.1")
    refused = cli("providers", "test", "videos:den")
    assert (refused.code, refused.document["error"]["field"]) == (EXIT_WRONG, "SHOTWRIGHT_VIDEOS_DEN_BASE_URL")
    line = _line(cli, "videos:den")
    assert (line["closed"], line["base_url"]) == ("The address has a user or a key in it.", server.url)
    assert (KEY in refused.out + refused.err, server.seen) == (False, [])


@pytest.mark.parametrize(
    ("url", "words", "own"),
    [
        ("http://127.0.0.1:9", (), True),
        ("http://10.0.0.9:8000", (), True),
        ("https://sells.example", (), False),
        ("https://sells.example", ("--own",), True),
        ("https://den.example", ("--dialect", "sglang"), True),
        ("https://den.example", ("--dialect", "sglang", "--no-own", "--price", "0.10"), False),
    ],
)
def test_a_public_address_of_no_engine_is_nobodys_own(
    cli: Run, ring: Ring, url: str, words: tuple[str, ...], own: bool
) -> None:
    added = cli("providers", "add-server", "den", url, *words).document["provider"]
    assert (added["server"]["own"], added["kind"]) == (own, "own_engine" if own else "aggregator")
    assert added["server"]["usd_per_s"] == ("0.10" if "--price" in words else None)


def test_a_refresh_shows_the_difference_before_it_is_taken(cli: Run, ring: Ring, server: FakeVideos) -> None:
    assert cli("models", "refresh").document == {"refresh": []}
    _add(cli, server)
    cli("providers", "test", "videos:den")
    server.models = ("ltx-2.3",)
    shown = cli("models", "refresh")
    check_shape("refresh", shown.document)
    (difference,) = shown.document["refresh"]
    assert [(each["kind"], each["model"]) for each in difference["changes"]] == [
        ("added", "videos:den/ltx-2.3"), ("removed", "videos:den/wan/small-1"),
    ]  # fmt: skip
    assert (difference["taken"], shown.code) == (False, EXIT_DONE)
    assert "added videos:den/ltx-2.3" in shown.err
    taken = cli("models", "refresh", "videos:den", "--yes").document["refresh"][0]
    assert (taken["taken"], taken["models"]) == (True, ["ltx-2.3"])
    listed = cli("models", "list", "--provider", "videos:den", "--all").document["models"]
    assert [(each["id"], each["status"]) for each in listed] == [
        ("videos:den/ltx-2.3", "active"), ("videos:den/wan/small-1", "retired"),
    ]  # fmt: skip
    assert "Nothing is different" in cli("models", "refresh", text=True).out


def test_a_server_that_is_away_does_not_keep_the_others_from_a_refresh(
    cli: Run, ring: Ring, server: FakeVideos
) -> None:
    cli("providers", "add-server", "gone", "http://127.0.0.1:9", "--dialect", "sglang")
    _add(cli, server)
    asked = cli("models", "refresh", "--yes")
    assert asked.code == EXIT_FAILED
    by_provider = {each["provider"]: each for each in asked.document["refresh"]}
    assert by_provider["videos:den"]["taken"]
    assert by_provider["videos:gone"]["error"]["kind"] == "provider_unavailable"
    assert cli("models", "refresh", "videos:gone").document["error"]["kind"] == "provider_unavailable"


@pytest.mark.parametrize(
    "content", [b"", b"[]", b'{"settings": {"servers": [{"name": "X"}]}}', b"\xff", b"[" * 100_000]
)
def test_looking_at_models_leaves_bad_settings_alone(tmp_path: Path, content: bytes) -> None:
    settings = tmp_path / "settings.json"
    settings.write_bytes(content)
    assert servers_in(settings) == ()
    assert servers_in(tmp_path / "none.json") == ()
    assert list(tmp_path.iterdir()) == [settings]
