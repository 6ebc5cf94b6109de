"""Keys: which of their places wins, where they are kept, what is left of one that was forgotten, and who may read."""

import asyncio
import stat
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pydantic import SecretStr

from studio.domain.errors import InputError, StoreError
from studio.domain.provider_ports import Secrets
from studio.domain.servers import KeyPlace
from studio.store.key_file import KeyFile, key_file
from studio.store.secrets import KEY_LIMIT, AccountKeys
from studio.store.system_keyring import SystemKeyring
from tests.fakes.keyrings import Ring

KEY = SecretStr("k-0123456789")
OTHER = SecretStr("k-9876543210")
Make = Callable[..., AccountKeys]


@pytest.fixture
def ring() -> Iterator[Ring]:
    made = Ring()
    yield made
    made.gate.set()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "keys.json"


@pytest.fixture
def make(ring: Ring, path: Path) -> Make:
    def made(environment: dict[str, str] | None = None, timeout_s: float = 5.0) -> AccountKeys:
        return AccountKeys(environment or {}, SystemKeyring(lambda: ring, timeout_s), KeyFile(path))

    return made


async def _text(keys: Secrets, provider: str = "fal", account: str = "") -> str | None:
    key = await keys.key(provider, account)
    return None if key is None else key.get_secret_value()


async def test_a_key_goes_to_the_keyring_and_is_there_at_the_next_start(make: Make, ring: Ring, path: Path) -> None:
    keys = make()
    assert (await keys.place("fal"), await keys.key("fal")) == (KeyPlace.MISSING, None)
    assert await keys.keep("fal", "", SecretStr("  k-0123456789\n")) is KeyPlace.KEYRING
    assert await keys.keep("fal", "Studio B", OTHER) is KeyPlace.KEYRING
    assert ring.entries == {"fal": "k-0123456789", "fal/Studio B": "k-9876543210"}
    again = make()
    assert (await _text(again), await _text(again, account="Studio B")) == ("k-0123456789", "k-9876543210")
    assert await again.place("fal") is KeyPlace.KEYRING
    assert (keys.notices(), path.exists()) == ((), False)


async def test_a_key_that_was_read_is_not_asked_for_again(make: Make, ring: Ring) -> None:
    ring.entries["fal"] = "k-1"
    keys = make()
    assert [await _text(keys) for _ in range(3)] == ["k-1"] * 3
    assert ring.calls == ["get fal"]


@pytest.mark.parametrize(
    ("provider", "environment", "key"),
    [
        ("google", {"GOOGLE_API_KEY": "g-1", "GEMINI_API_KEY": "g-2"}, "g-1"),
        ("google", {"GOOGLE_API_KEY": " ", "GEMINI_API_KEY": "g-2\n"}, "g-2"),
        ("fal", {"FAL_KEY": "f-1", "FAL_KEY_ID": "a", "FAL_KEY_SECRET": "b"}, "f-1"),
        ("fal", {"FAL_KEY_ID": "a", "FAL_KEY_SECRET": "b"}, "a:b"),
        ("fal", {"FAL_KEY_ID": "a"}, "kept"),
        ("kling", {"KLING_ACCESS_KEY": "a", "KLING_SECRET_KEY": "b"}, "a|b"),
        ("krea", {"KREA_API_TOKEN": "t-1"}, "t-1"),
        ("videos", {"OPENAI_API_KEY": "o-1"}, "o-1"),
        ("videos:my-den", {"OPENAI_API_KEY": "o-1"}, "kept"),
        ("videos:my-den", {"SHOTWRIGHT_VIDEOS_MY_DEN_API_KEY": "d-1"}, "d-1"),
    ],
)
async def test_the_environment_wins(make: Make, provider: str, environment: dict[str, str], key: str) -> None:
    keys = make(environment)
    await keys.keep(provider, "", SecretStr("kept"))
    assert await _text(keys, provider) == key
    assert await keys.place(provider) is (KeyPlace.KEYRING if key == "kept" else KeyPlace.ENVIRONMENT)
    await keys.keep(provider, "Second", OTHER)
    assert await _text(keys, provider, "Second") == OTHER.get_secret_value()


async def test_a_variable_that_holds_no_key_is_told_and_not_quoted(make: Make) -> None:
    keys = make({"FAL_KEY": "two words"})
    assert await keys.place("fal") is KeyPlace.MISSING
    assert keys.notices() == ("What is in FAL_KEY cannot be a key; it is not used.",)


@pytest.mark.parametrize(
    "text", ["", "  \n", "two words", "line\nbreak", "käse-123", "tab\there", "k" * (KEY_LIMIT + 1), "\x7f"]
)
async def test_what_cannot_be_a_key_is_refused_without_being_quoted(make: Make, ring: Ring, text: str) -> None:
    with pytest.raises(InputError) as caught:
        await make().keep("fal", "", SecretStr(text))
    assert caught.value.field == "key"
    assert not text.strip() or text not in repr(caught.value) + caught.value.what_to_do
    assert ring.calls == []


async def test_a_key_cannot_be_put_into_the_environment(make: Make) -> None:
    with pytest.raises(InputError) as caught:
        await make().keep("fal", "", KEY, KeyPlace.ENVIRONMENT)
    assert caught.value.field == "place"


async def test_a_keyring_that_refuses_leaves_the_session(make: Make, ring: Ring, path: Path) -> None:
    ring.error = OSError("no")
    keys = make()
    assert await keys.keep("fal", "", KEY) is KeyPlace.SESSION
    assert (await _text(keys), await keys.place("fal")) == (KEY.get_secret_value(), KeyPlace.SESSION)
    (notice,) = keys.notices()
    assert notice == "The key of fal is kept for this session only, because the system's keyring refused."
    assert (await _text(make()), path.exists()) == (None, False)
    ring.error = None
    assert await keys.keep("fal", "", OTHER) is KeyPlace.KEYRING
    assert (await _text(keys), keys.notices()) == (OTHER.get_secret_value(), ())


async def test_a_keyring_that_hangs_keeps_nobody_and_takes_the_key_late(make: Make, ring: Ring) -> None:
    ring.gate.clear()
    keys = make(timeout_s=0.05)
    assert await keys.keep("fal", "", KEY) is KeyPlace.SESSION
    assert "does not answer" in keys.notices()[0]
    ring.gate.set()
    async with asyncio.timeout(5):
        while await keys.place("fal") is not KeyPlace.KEYRING:
            await asyncio.to_thread(ring.gate.wait)
    assert (ring.entries, keys.notices()) == ({"fal": KEY.get_secret_value()}, ())


async def test_a_late_answer_does_not_bring_a_forgotten_key_back(make: Make, ring: Ring) -> None:
    ring.entries["fal"] = "k-1"
    ring.gate.clear()
    keys = make(timeout_s=0.05)
    assert await _text(keys) is None
    assert "cannot be read" in keys.notices()[0]
    with pytest.raises(StoreError, match="may still be in the keyring"):
        await keys.forget("fal")
    ring.gate.set()
    for _ in range(500):  # the deletion is made in a thread of the keyring's own
        if ring.entries:
            await asyncio.to_thread(threading.Event().wait, 0.01)
    assert ring.entries == {}
    assert (await _text(make()), await _text(keys)) == (None, None)


async def test_a_key_for_this_session_is_nowhere_else(make: Make, ring: Ring) -> None:
    keys = make()
    await keys.keep("fal", "", KEY)
    assert await keys.keep("fal", "", OTHER, KeyPlace.SESSION) is KeyPlace.SESSION
    assert (await _text(keys), ring.entries) == (OTHER.get_secret_value(), {})


async def test_a_file_only_where_it_was_asked_for_and_only_for_this_user(make: Make, ring: Ring, path: Path) -> None:
    keys = make()
    await keys.keep("fal", "", KEY)
    assert await keys.keep("fal", "", OTHER, KeyPlace.FILE) is KeyPlace.FILE
    assert ring.entries == {}
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    again = make()
    assert (await _text(again), await again.place("fal")) == (OTHER.get_secret_value(), KeyPlace.FILE)
    (notice,) = again.notices()
    assert str(path) in notice
    assert "fal" in notice
    await again.keep("fal", "", KEY)
    assert (path.exists(), again.notices()) == (False, ())


async def test_others_are_shut_out_of_the_file(make: Make, path: Path) -> None:
    await make().keep("fal", "", KEY, KeyPlace.FILE)
    path.chmod(0o644)
    keys = make()
    assert await _text(keys) == KEY.get_secret_value()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert any("Other users" in notice for notice in keys.notices())


@pytest.mark.parametrize(
    "content",
    [b"", b"\0" * 40, b"[1]", b'{"version": 1}', b'{"version": 2, "keys": []}', b'{"version": 1, "keys": [1]}'],
)
async def test_a_damaged_file_is_set_aside_whole(make: Make, path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    keys = make()
    assert await _text(keys) is None
    (aside,) = path.parent.iterdir()
    assert aside.read_bytes() == content
    assert aside.name in keys.notices()[0]
    await keys.keep("fal", "", KEY, KeyPlace.FILE)
    assert aside.exists()


async def test_a_folder_in_the_place_of_the_file_is_set_aside_too(make: Make, path: Path) -> None:
    path.mkdir(parents=True)
    keys = make()
    assert await _text(keys) is None
    assert await keys.keep("fal", "", KEY, KeyPlace.FILE) is KeyPlace.FILE
    assert "damaged" in keys.notices()[1]


@pytest.mark.parametrize("place", [KeyPlace.KEYRING, KeyPlace.SESSION, KeyPlace.FILE])
async def test_of_a_forgotten_key_nothing_remains(make: Make, ring: Ring, path: Path, place: KeyPlace) -> None:
    keys = make()
    await keys.keep("fal", "", KEY, place)
    await keys.keep("krea", "", OTHER, place)
    await keys.forget("fal")
    assert (await _text(keys), await keys.place("fal")) == (None, KeyPlace.MISSING)
    assert await _text(keys, "krea") == OTHER.get_secret_value()
    kept = repr(ring.entries) + (path.read_text(encoding="utf-8") if path.exists() else "")
    assert KEY.get_secret_value() not in kept
    assert not list(path.parent.glob("*.part"))


async def test_forgetting_needs_no_keyring_but_one_that_answers(make: Make, ring: Ring) -> None:
    ring.error = type("NoKeyringError", (Exception,), {})()
    await make().forget("fal")
    ring.error = type("KeyringLocked", (Exception,), {})()
    with pytest.raises(StoreError, match="is locked"):
        await make().forget("fal")


async def test_a_key_is_in_no_repr(make: Make) -> None:
    keys = make()
    await keys.keep("fal", "", KEY, KeyPlace.SESSION)
    assert KEY.get_secret_value() not in repr(await keys.key("fal")) + repr(vars(keys))


def test_the_file_is_in_the_settings_of_the_platform() -> None:
    assert key_file().name == "keys.json"
    assert "workspace" not in key_file().parts
