"""Owns the way to the system's keyring: the library, which keyrings are refused, and a thread that can hang alone.

The library is imported in that thread, at the first question. Knows nothing of providers and accounts: an entry is a
name. Nothing here keeps or shows a key; what the library raises is told by its kind alone.
"""

import asyncio
import contextlib
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from enum import StrEnum
from types import TracebackType
from typing import Any, NamedTuple, Protocol, TypeVar

T = TypeVar("T")

SERVICE = "Shotwright"
ANSWER_TIMEOUT_S = 3.0
_RECOMMENDED = 1.0
_PLAIN_WORDS = ("plain", "insecure", "uncrypted", "unencrypted")
_REFUSED_MODULES = ("keyrings.alt", "keyring.backends.null", "keyring.backends.fail")


class Trouble(StrEnum):
    """Why a keyring cannot be used. The words follow "because"."""

    ABSENT = "this computer has no keyring"
    PLAIN = "the keyring here would keep it as plain text"
    LOCKED = "the system's keyring is locked"
    REFUSED = "the system's keyring refused"
    SLOW = "the system's keyring does not answer"


class KeyringTrouble(Exception):
    """A keyring cannot be used. Holds no words of the library: they may hold anything."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble


class Backend(Protocol):
    """What the library's keyrings have in common. `delete_password` raises where there is no such entry."""

    def get_password(self, service: str, username: str) -> str | None: ...
    def set_password(self, service: str, username: str, password: str) -> None: ...
    def delete_password(self, service: str, username: str) -> None: ...


class KeyringFound(NamedTuple):
    """What stands here as a keyring: its name, or why there is none that is used."""

    name: str
    trouble: Trouble | None


class SystemKeyring:
    """Entries of the system's keyring, each call at most `timeout_s`. Calls are made one by one, as they were asked.

    While a call hangs, the next ones raise at once. One that ends late has been made all the same.
    """

    def __init__(self, find: Callable[[], Any] | None = None, timeout_s: float = ANSWER_TIMEOUT_S) -> None:
        self._find = find or _library_keyring
        self._timeout_s = timeout_s
        self._line = _Line()
        self._hangs: Future[Any] | None = None

    async def get(self, name: str, late: Callable[[str | None], None] | None = None) -> str | None:
        """Return an entry, None where there is none; `late` hears one that came after the time."""
        return await self._made(lambda ring: ring.get_password(SERVICE, name), late)

    async def set(self, name: str, key: str, late: Callable[[None], None] | None = None) -> None:
        """Write an entry; `late` hears of one that was written after the time. While a call hangs it waits its turn."""
        await self._made(lambda ring: ring.set_password(SERVICE, name, key), late, in_any_case=True)

    async def delete(self, name: str) -> None:
        """Delete an entry; does nothing where there is none. While a call hangs it is made as soon as that ended."""
        await self._made(lambda ring: _delete(ring, name), None, in_any_case=True)

    async def found(self) -> KeyringFound:
        """Say which keyring is used, or why none is."""
        try:
            return KeyringFound(await self._made(_name, None), None)
        except KeyringTrouble as error:
            return KeyringFound("", error.trouble)

    async def _made(self, act: Callable[[Any], T], late: Callable[[T], None] | None, *, in_any_case: bool = False) -> T:
        hangs = self._hangs is not None and not self._hangs.done()
        if hangs and not in_any_case:
            raise KeyringTrouble(Trouble.SLOW)
        future = self._line.run(lambda: act(_checked(self._find())))
        loop, ended = asyncio.get_running_loop(), asyncio.Event()
        future.add_done_callback(lambda _: _call(loop, ended.set))
        try:
            async with asyncio.timeout(0 if hangs else self._timeout_s):
                await ended.wait()
        except TimeoutError:
            self._hangs = future
            if late is not None:
                future.add_done_callback(lambda done: _tell(loop, late, done))
            raise KeyringTrouble(Trouble.SLOW) from None
        return future.result()


def _call(loop: asyncio.AbstractEventLoop, act: Callable[..., object], *given: object) -> None:
    """Call `act` on its loop; where that has ended, nobody waits any more."""
    with contextlib.suppress(RuntimeError):
        loop.call_soon_threadsafe(act, *given)


def _tell(loop: asyncio.AbstractEventLoop, late: Callable[[T], None], done: "Future[T]") -> None:
    if done.exception() is None:
        _call(loop, late, done.result())


class _Line:
    """A thread that makes calls one by one and ends when none is left. It does not keep the process alive."""

    def __init__(self) -> None:
        self._waiting: deque[tuple[Callable[[], Any], Future[Any]]] = deque()
        self._lock = threading.Lock()
        self._runs = False

    def run(self, act: Callable[[], T]) -> "Future[T]":
        future: Future[T] = Future()
        with self._lock:
            self._waiting.append((act, future))
            if not self._runs:
                self._runs = True
                threading.Thread(target=self._work, name="keyring", daemon=True).start()
        return future

    def _work(self) -> None:
        while True:
            with self._lock:
                if not self._waiting:
                    self._runs = False
                    return
                act, future = self._waiting.popleft()
            with _Outcome(future):
                future.set_result(act())


class _Outcome:
    """Lets whatever a call raises end in its future, by its kind: keyrings raise the errors of many libraries."""

    def __init__(self, future: "Future[Any]") -> None:
        self._future = future

    def __enter__(self) -> None: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        if error is None:
            return False
        trouble = error if isinstance(error, KeyringTrouble) else KeyringTrouble(_trouble(error))
        self._future.set_exception(trouble.with_traceback(None))
        return True


def _trouble(error: BaseException) -> Trouble:
    kinds = {kind.__name__ for kind in type(error).__mro__}
    if kinds & {"KeyringLocked", "LockedException", "PromptDismissedException"}:
        return Trouble.LOCKED
    if kinds & {"NoKeyringError", "InitError", "ImportError", "SecretServiceNotAvailableException"}:
        return Trouble.ABSENT
    return Trouble.REFUSED


def _library_keyring() -> Any:
    import keyring

    return keyring.get_keyring()


def _checked(ring: Any) -> Any:
    """Return the keyring to use, of a chain the first that is not refused; raises KeyringTrouble."""
    parts = tuple(ring.backends) if type(ring).__module__ == "keyring.backends.chainer" else (ring,)
    troubles = [_refusal(part) for part in parts]
    for part, trouble in zip(parts, troubles, strict=True):
        if trouble is None:
            return part
    raise KeyringTrouble(Trouble.PLAIN if Trouble.PLAIN in troubles else Trouble.ABSENT)


def _refusal(ring: Any) -> Trouble | None:
    module, name = type(ring).__module__, type(ring).__qualname__
    if module.startswith("keyrings.alt") or any(word in f"{module}.{name}".lower() for word in _PLAIN_WORDS):
        return Trouble.PLAIN
    if module.startswith(_REFUSED_MODULES):
        return Trouble.ABSENT
    return None if ring.priority >= _RECOMMENDED else Trouble.ABSENT


def _name(ring: Any) -> str:
    return str(getattr(ring, "name", type(ring).__qualname__))


def _delete(ring: Any, name: str) -> None:
    """Delete an entry that is there: the library's keyrings raise where it is not, each in its own way."""
    if ring.get_password(SERVICE, name) is not None:
        ring.delete_password(SERVICE, name)
