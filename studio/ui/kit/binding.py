"""Owns a bundle of subscriptions that end together, so that no listener outlives its panel."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import SignalInstance

from studio.services.broadcast import Broadcast

T = TypeVar("T")


class Bindings:
    """Subscriptions and connections of one owner; `drop` ends all of them."""

    def __init__(self) -> None:
        self._endings: list[Callable[[], None]] = []

    def listen(self, broadcast: Broadcast[T], listener: Callable[[T], None]) -> None:
        """Hear a service until `drop`."""
        self._endings.append(broadcast.subscribe(listener))

    def connect(self, signal: SignalInstance, slot: Callable[..., object]) -> None:
        """Hear a signal until `drop`."""
        connection = signal.connect(slot)

        def end() -> None:
            signal.disconnect(connection)

        self._endings.append(end)

    def drop(self) -> None:
        """End all of them; later calls do nothing."""
        endings, self._endings = self._endings, []
        for end in endings:
            end()
