"""Owns announcements between services and views: plain Python, same thread. Knows nothing of what is announced."""

from collections.abc import Callable
from contextlib import ExitStack
from typing import Generic, TypeVar

T = TypeVar("T")


class Broadcast(Generic[T]):
    """Calls every listener in the order they subscribed. A listener may subscribe or unsubscribe while it is called."""

    def __init__(self) -> None:
        self._listeners: dict[int, Callable[[T], None]] = {}
        self._next = 0

    def subscribe(self, listener: Callable[[T], None]) -> Callable[[], None]:
        """Call `listener` with every value from now on; return what ends it (calling that twice is fine)."""
        key = self._next
        self._next += 1
        self._listeners[key] = listener

        def unsubscribe() -> None:
            self._listeners.pop(key, None)

        return unsubscribe

    @property
    def heard(self) -> bool:
        """Whether anybody listens: what costs work is not made for nobody."""
        return bool(self._listeners)

    def send(self, value: T) -> None:
        """Hand `value` to every listener; an error of a listener reaches the sender after the others were called."""
        with ExitStack() as calls:
            for key, listener in reversed(tuple(self._listeners.items())):
                calls.callback(self._call, key, listener, value)

    def _call(self, key: int, listener: Callable[[T], None], value: T) -> None:
        if key in self._listeners:
            listener(value)
