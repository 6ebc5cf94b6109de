"""Owns in which order the queue's rows stand: sorted places, so that a change of one moves one row among ten thousand.

Knows ids and keys only; what a row says is made by `job_words.py` when it is shown.
"""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

Key = tuple[int, int, float, float, str, int]
"""Where a row stands: section, rank, two numbers, the id of its entry, and its place in the entry."""


class Step(NamedTuple):
    """One change of the list of rows: `ids` stand at `at` now, in the place of the `gone` rows that were there.

    Where `to` is not None, the row at `at` stands at `to` now, counted without it. `reset` says that all are others.
    """

    at: int = 0
    gone: int = 0
    ids: tuple[str, ...] = ()
    to: int | None = None
    reset: bool = False


class RowOrder:
    """Rows in their order. An entry is one row, or the head of a group with the rows below it: they stand together."""

    def __init__(self) -> None:
        self._keys: list[Key] = []
        self._ids: list[str] = []
        self._placed: dict[str, tuple[Key, ...]] = {}

    def __len__(self) -> int:
        return len(self._ids)

    @property
    def ids(self) -> list[str]:
        """The ids of the rows in their order; not to be changed."""
        return self._ids

    def index(self, entry: str, row_id: str) -> int | None:
        """Return where a row of an entry stands, None where it does not."""
        for key in self._placed.get(entry, ()):
            at = bisect_left(self._keys, key)
            if self._ids[at] == row_id:
                return at
        return None

    def put(self, entry: str, keys: tuple[Key, ...], ids: Sequence[str]) -> tuple[Step, ...]:
        """Place an entry's rows, none where they are not shown; return the steps from how it was."""
        old = self._placed.get(entry, ())
        if old == keys and (not keys or list(ids) == self._rows(old)):
            return ()
        if len(old) == len(keys) == 1 and self._ids[bisect_left(self._keys, old[0])] == ids[0]:
            return (self._moved(entry, old[0], keys[0], ids[0]),)
        steps = []
        if old:
            at = bisect_left(self._keys, old[0])
            del self._keys[at : at + len(old)]
            del self._ids[at : at + len(old)]
            steps.append(Step(at, len(old)))
        self._placed.pop(entry, None)
        if keys:
            at = bisect_left(self._keys, keys[0])
            self._keys[at:at] = keys
            self._ids[at:at] = ids
            self._placed[entry] = keys
            steps.append(Step(at, 0, tuple(ids)))
        return tuple(steps)

    def _rows(self, keys: tuple[Key, ...]) -> list[str]:
        at = bisect_left(self._keys, keys[0])
        return self._ids[at : at + len(keys)]

    def _moved(self, entry: str, old: Key, new: Key, row_id: str) -> Step:
        at = bisect_left(self._keys, old)
        del self._keys[at], self._ids[at]
        to = bisect_left(self._keys, new)
        self._keys.insert(to, new)
        self._ids.insert(to, row_id)
        self._placed[entry] = (new,)
        return Step(at, to=to)

    def reset(self, entries: Sequence[tuple[str, tuple[Key, ...], Sequence[str]]]) -> Step:
        """Place all entries anew."""
        ids_of = {key: row_id for _, keys, ids in entries for key, row_id in zip(keys, ids)}  # noqa: B905  # as long
        self._keys = sorted(ids_of)
        self._ids = [ids_of[key] for key in self._keys]
        self._placed = {entry: keys for entry, keys, _ in entries if keys}
        return Step(ids=tuple(self._ids), reset=True)
