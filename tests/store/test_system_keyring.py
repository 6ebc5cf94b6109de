"""The way to the system's keyring: which are refused, what hangs, what raises, and that nobody waits for it."""

import asyncio
import time
from collections.abc import Iterator
from typing import Any

import pytest

from studio.store.system_keyring import KeyringTrouble, SystemKeyring, Trouble
from tests.fakes.keyrings import Ring


@pytest.fixture
def ring() -> Iterator[Ring]:
    made = Ring()
    yield made
    made.gate.set()


async def _trouble(keyring: SystemKeyring) -> Trouble:
    with pytest.raises(KeyringTrouble) as caught:
        await keyring.get("fal")
    return caught.value.trouble


async def test_entries_are_written_read_and_deleted(ring: Ring) -> None:
    keyring = SystemKeyring(lambda: ring)
    await keyring.set("fal", "k-1")
    assert await keyring.get("fal") == "k-1"
    await keyring.delete("fal")
    await keyring.delete("fal")
    assert (await keyring.get("fal"), ring.entries) == (None, {})
    assert (await keyring.found()).name == "test ring"


def _of(module: str, name: str = "Keyring", priority: float = 5.0) -> Any:
    return type(name, (), {"__module__": module, "priority": priority, "get_password": lambda *_: "k-1"})()


@pytest.mark.parametrize(
    ("ring", "trouble"),
    [
        (_of("keyring.backends.fail"), Trouble.ABSENT),
        (_of("keyring.backends.null"), Trouble.ABSENT),
        (_of("keyrings.alt.file", "PlaintextKeyring"), Trouble.PLAIN),
        (_of("keyrings.alt.file", "EncryptedKeyring"), Trouble.PLAIN),
        (_of("someone", "PlainRing"), Trouble.PLAIN),
        (_of("keyring_insecure_backend"), Trouble.PLAIN),
        (_of("someone", priority=0.5), Trouble.ABSENT),
    ],
)
async def test_a_keyring_that_keeps_no_secret_is_refused(ring: Any, trouble: Trouble) -> None:
    keyring = SystemKeyring(lambda: ring)
    assert await _trouble(keyring) is trouble
    assert await keyring.found() == ("", trouble)


async def test_of_a_chain_the_first_good_one_is_used(ring: Ring) -> None:
    chain = _of("keyring.backends.chainer", "ChainerBackend")
    chain.backends = [_of("keyrings.alt.file", "PlaintextKeyring"), ring]
    await SystemKeyring(lambda: chain).set("fal", "k-1")
    assert ring.entries == {"fal": "k-1"}
    chain.backends = [_of("keyring.backends.null"), _of("keyrings.alt.file")]
    assert await _trouble(SystemKeyring(lambda: chain)) is Trouble.PLAIN
    chain.backends = []
    assert await _trouble(SystemKeyring(lambda: chain)) is Trouble.ABSENT


@pytest.mark.parametrize(
    ("error", "trouble"),
    [
        (type("KeyringLocked", (Exception,), {})("secret words"), Trouble.LOCKED),
        (type("NoKeyringError", (RuntimeError,), {})("secret words"), Trouble.ABSENT),
        (ImportError("secret words"), Trouble.ABSENT),
        (type("DBusErrorResponse", (Exception,), {})("secret words"), Trouble.REFUSED),
        (OSError("secret words"), Trouble.REFUSED),
    ],
)
async def test_what_a_keyring_raises_is_told_by_its_kind_alone(ring: Ring, error: Exception, trouble: Trouble) -> None:
    ring.error = error
    keyring = SystemKeyring(lambda: ring)
    with pytest.raises(KeyringTrouble) as caught:
        await keyring.get("fal")
    assert caught.value.trouble is trouble
    assert (caught.value.__cause__, "secret" in str(caught.value)) == (None, False)


async def test_nobody_waits_for_a_keyring_that_hangs(ring: Ring) -> None:
    keyring = SystemKeyring(lambda: ring, timeout_s=0.05)
    ring.gate.clear()
    assert await _trouble(keyring) is Trouble.SLOW
    began = time.monotonic()
    assert [await _trouble(keyring) for _ in range(20)] == [Trouble.SLOW] * 20
    assert time.monotonic() - began < 0.05
    assert ring.calls == ["get fal"]


async def test_what_hangs_is_done_late_and_in_order(ring: Ring) -> None:
    keyring, told = SystemKeyring(lambda: ring, timeout_s=0.05), asyncio.Event()
    ring.gate.clear()
    for act in (keyring.set("fal", "k-1"), keyring.set("fal", "k-2"), keyring.set("krea", "k-3", lambda _: told.set())):
        with pytest.raises(KeyringTrouble):
            await act
    with pytest.raises(KeyringTrouble):
        await keyring.delete("runway")
    ring.gate.set()
    async with asyncio.timeout(5):
        await told.wait()
    assert ring.entries == {"fal": "k-2", "krea": "k-3"}
    assert await keyring.get("fal") == "k-2"


async def test_a_late_answer_is_told_once_it_comes(ring: Ring) -> None:
    ring.entries["fal"] = "k-1"
    keyring = SystemKeyring(lambda: ring, timeout_s=0.05)
    came: asyncio.Future[str | None] = asyncio.get_running_loop().create_future()
    ring.gate.clear()
    with pytest.raises(KeyringTrouble):
        await keyring.get("fal", came.set_result)
    ring.gate.set()
    assert await came == "k-1"


def test_an_answer_that_comes_when_the_loop_has_ended_is_dropped(ring: Ring) -> None:
    keyring = SystemKeyring(lambda: ring, timeout_s=0.05)
    ring.gate.clear()

    async def asked() -> None:
        assert await _trouble(keyring) is Trouble.SLOW

    asyncio.run(asked())
    ring.gate.set()
