"""Owns the window's network thread: a plain asyncio loop of its own in which the HTTP client lives.

Requests and answers cross over as immutable values. The thread begins with the first request, which also imports the
HTTP library there; it knows no Qt. Any loop may await its calls, and is answered and told of progress in its own turn.
"""

import asyncio
import contextlib
import os
import sys
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import CancelledError as ThreadEnded
from typing import Any, Generic, TypeVar

from pydantic import SecretStr

from studio.domain.errors import MaybeSent, ProviderUnavailable
from studio.domain.servers import Network
from studio.providers.http_calls import AddressPolicy, Call, Downloaded, Http, Reply
from studio.providers.http_late import LateHttp

T = TypeVar("T")
Act = Callable[[Http], Coroutine[Any, Any, T]]

END_S = 1.0
"""How long what is under way may take to end; the thread then ends without it."""
CLOSE_S = 2.0
LOWEST_PRIORITY = 19


class NetworkThread:
    """Sends requests from a thread of its own; see `Http` for what its calls return and raise."""

    def __init__(self, network: Network, policy: AddressPolicy, *, proxy_password: SecretStr | None = None) -> None:
        self._http = LateHttp(network, policy, proxy_password=proxy_password)
        self._lock = threading.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._closed = False
        self._ended: list[Callable[[], None]] = []

    def use(self, network: Network, proxy_password: SecretStr | None = None) -> None:
        """Go on with other settings of the network; what is under way ends as it began. Does not block."""
        with self._lock:
            if self._loop is None:
                self._http.use(network, proxy_password)
            elif not self._closed:
                self._loop.call_soon_threadsafe(self._http.use, network, proxy_password)

    async def call(self, call: Call, *, provider: str, paid: bool = False) -> Reply:
        """See `Http.call`."""

        async def act() -> Reply:
            return await self._http.call(call, provider=provider, paid=paid)

        return await self._across(act, provider, paid=paid)

    async def download(
        self,
        call: Call,
        part_path: str,
        progress: Callable[[float], None],
        *,
        provider: str,
        limit_bytes: int | None = None,
        home: str = "",
    ) -> Downloaded | Reply:
        """See `Http.download`; `progress` is called in the caller's loop."""
        here = asyncio.get_running_loop()
        under_way = True

        def tell(fraction: float) -> None:
            if under_way:
                progress(fraction)

        async def act() -> Downloaded | Reply:
            return await self._http.download(
                call,
                part_path,
                lambda fraction: _pass(here, tell, fraction),
                provider=provider,
                limit_bytes=limit_bytes,
                home=home,
            )

        try:
            return await self._across(act, provider, paid=False)
        finally:
            under_way = False

    async def reach(self, url: str, *, provider: str, home: str = "") -> bool:
        """See `Http.reach`; a program that closes reaches nobody."""

        async def act() -> bool:
            return await self._http.reach(url, provider=provider, home=home)

        try:
            return await self._across(act, provider, paid=False)
        except ProviderUnavailable:
            return False

    async def close(self) -> None:
        """End what is under way, close all connections and end the thread, within two seconds."""
        with self._lock:
            self._closed = True
            loop, thread = self._loop, self._thread
        if loop is None or thread is None:
            return
        here = asyncio.get_running_loop()
        ended: asyncio.Future[None] = here.create_future()
        self._ended.append(lambda: _pass(here, _settle, ended))
        with contextlib.suppress(RuntimeError):  # closed before
            loop.call_soon_threadsafe(loop.stop)
            await asyncio.wait({ended}, timeout=CLOSE_S)
        thread.join(0.0 if not ended.done() else CLOSE_S)

    # ---- crossing over -----------------------------------------------------------------------------------------------

    async def _across(self, act: Callable[[], Coroutine[Any, Any, T]], provider: str, *, paid: bool) -> T:
        """Do something in the thread's loop; a cancellation goes over and is waited for, so that files are let go."""
        here, there = asyncio.get_running_loop(), self._running(provider)
        over: asyncio.Future[None] = here.create_future()
        crossing = _Crossing(act)
        answer = asyncio.run_coroutine_threadsafe(crossing.run(), there)
        answer.add_done_callback(lambda _: _pass(here, _settle, over))
        try:
            await asyncio.wait({over})
        except asyncio.CancelledError:
            _pass(there, crossing.cancel)
            await asyncio.wait({over}, timeout=END_S)
            raise
        try:
            return answer.result()
        except ThreadEnded:
            pass
        if paid:
            raise MaybeSent(
                "The program closed before the answer came.", "Look for it at the provider.", provider=provider
            )
        raise _closing(provider)

    def _running(self, provider: str) -> asyncio.AbstractEventLoop:
        with self._lock:
            if self._closed:
                raise _closing(provider)
            if self._loop is None:
                self._loop = asyncio.SelectorEventLoop()  # by name: the window's policy makes loops of its toolkit
                self._thread = threading.Thread(target=self._run, args=(self._loop,), name="network", daemon=True)
                self._thread.start()
            return self._loop

    def _run(self, loop: asyncio.AbstractEventLoop) -> None:
        _step_back()
        try:
            loop.run_forever()
            loop.run_until_complete(self._end())
        finally:
            loop.close()
            for tell in self._ended:
                tell()

    async def _end(self) -> None:
        tasks = asyncio.all_tasks() - {asyncio.current_task()}
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks, timeout=END_S)
        await self._http.close()


class _Crossing(Generic[T]):
    """One request in the thread's loop, which may be cancelled before its task has begun."""

    def __init__(self, act: Callable[[], Coroutine[Any, Any, T]]) -> None:
        self._act = act
        self._task: asyncio.Task[Any] | None = None  # of the loop, which asyncio types so
        self._cancelled = False

    async def run(self) -> T:
        """Do it."""
        self._task = asyncio.current_task()
        if self._cancelled:
            raise asyncio.CancelledError
        return await self._act()

    def cancel(self) -> None:
        """Stop it, wherever it is. Runs in the thread."""
        self._cancelled = True
        if self._task is not None:
            self._task.cancel()


def _pass(loop: asyncio.AbstractEventLoop, act: Callable[..., object], *values: object) -> None:
    """Have a loop of another thread call something; one that is closed hears nothing any more."""
    with contextlib.suppress(RuntimeError):
        loop.call_soon_threadsafe(act, *values)


def _step_back() -> None:
    """Let the window's thread go first: lowest priority, one processor; the threads that write files inherit both.

    With 20 downloads from loopback on two cores the window's thread waited for a processor a third of its time without
    this, a tenth with it, at nearly the same speed. Only Linux has it for one thread; elsewhere it would mean all.
    """
    if sys.platform == "linux":
        own = threading.get_native_id()
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, own, LOWEST_PRIORITY)
            os.sched_setaffinity(own, {max(os.sched_getaffinity(own))})


def _settle(future: "asyncio.Future[None]") -> None:
    if not future.done():
        future.set_result(None)


def _closing(provider: str) -> ProviderUnavailable:
    return ProviderUnavailable("The program is closing; nothing was sent.", "Start it again.", provider=provider)
