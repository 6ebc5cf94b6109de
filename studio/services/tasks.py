"""Owns running tasks: every task has a scope that ends it. The only module that makes tasks.

Knows nothing of what the tasks do.
"""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Coroutine
from typing import Any, TypeVar

from studio.domain.ports import Clock

T = TypeVar("T")


class TaskScope:
    """The owner of tasks. An error that leaves a task goes to `on_error`; nothing is swallowed."""

    def __init__(self, name: str, on_error: Callable[[BaseException], None]) -> None:
        self._name = name
        self._on_error = on_error
        self._tasks: dict[str, set[asyncio.Task[Any]]] = {}
        self._closed = False

    @property
    def is_open(self) -> bool:
        """Whether `spawn` takes work: `close` was not called, and a loop runs."""
        if self._closed:
            return False
        try:
            asyncio.get_running_loop()
        except RuntimeError:
            return False
        return True

    def spawn(self, coro: Coroutine[Any, Any, T], *, name: str, exclusive: bool = False) -> "asyncio.Task[T]":
        """Run `coro` as a task of this scope; `exclusive` cancels the one of that name first.

        Raises RuntimeError after `close`.
        """
        if self._closed:
            coro.close()
            raise RuntimeError(f"The task scope {self._name} is closed.")
        group = self._tasks.setdefault(name, set())
        if exclusive:
            for running in tuple(group):
                running.cancel()
        task = asyncio.get_running_loop().create_task(coro, name=f"{self._name}: {name}")
        group.add(task)
        task.add_done_callback(lambda done: self._ended(name, done))
        return task

    def running(self, name: str) -> bool:
        """Say whether a task of that name runs."""
        return any(not task.done() for task in self._tasks.get(name, ()))

    def _ended(self, name: str, task: "asyncio.Task[Any]") -> None:
        group = self._tasks.get(name)
        if group is not None:
            group.discard(task)
            if not group:
                del self._tasks[name]
        if task.cancelled():
            return
        error = task.exception()
        if error is not None:
            self._on_error(error)

    async def close(self, timeout_s: float = 5.0) -> None:
        """Cancel every task and wait for them, at most `timeout_s`. Later calls do nothing."""
        self._closed = True
        own = asyncio.current_task()
        tasks = [task for group in self._tasks.values() for task in group if task is not own]
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks, timeout=timeout_s)


class Alarm:
    """Wakes one waiting loop: by `ring`, or when a time has passed on the given clock."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._event = asyncio.Event()

    def ring(self) -> None:
        """Let the next or running `wait` return."""
        self._event.set()

    async def wait(self, timeout_s: float | None = None) -> None:
        """Return when rung, or after `timeout_s` of the clock (None: only when rung)."""
        timer: asyncio.Task[None] | None = None
        if timeout_s is not None:
            timer = asyncio.get_running_loop().create_task(self._ring_after(timeout_s), name="alarm")
        try:
            await self._event.wait()
        finally:
            if timer is not None:
                timer.cancel()
        self._event.clear()

    async def _ring_after(self, timeout_s: float) -> None:
        await self._clock.sleep(max(0.0, timeout_s))
        self._event.set()


class Stalled(Exception):
    """A stream yielded nothing for too long."""


async def until(stream: AsyncIterator[T], stop: asyncio.Event, clock: Clock, stall_s: float) -> AsyncGenerator[T, None]:
    """Yield from `stream` until it ends or `stop` is set; then close the stream, which cancels its work.

    Raises Stalled, the stream closed, where the next value does not come within `stall_s`. Who leaves early closes it.
    """
    loop = asyncio.get_running_loop()
    stopped = loop.create_task(stop.wait(), name="stop")
    following: asyncio.Task[T] | None = None
    try:
        while not stop.is_set():
            following = loop.create_task(_following(stream), name="next")
            stalled = loop.create_task(clock.sleep(stall_s), name="stall")
            try:
                await asyncio.wait({following, stopped, stalled}, return_when=asyncio.FIRST_COMPLETED)
            finally:
                stalled.cancel()
            if not following.done():
                if stop.is_set():
                    return
                raise Stalled
            try:
                value = following.result()
            except StopAsyncIteration:
                return
            yield value
    finally:
        stopped.cancel()
        await _close(stream, following)


async def _following(stream: AsyncIterator[T]) -> T:
    return await anext(stream)


async def _close(stream: AsyncIterator[T], following: "asyncio.Task[T] | None") -> None:
    """End `stream` whether or not it is in the middle of a step."""
    if following is not None and not following.done():
        following.cancel()
        await asyncio.wait({following})
        if not following.cancelled():
            following.exception()
    close = getattr(stream, "aclose", None)
    if close is not None:
        await close()
