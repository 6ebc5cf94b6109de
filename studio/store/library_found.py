"""Owns how the places of what a query finds are read: the first of them at once, far ones from a list that is kept.

Works in the database's thread. `forget` is called by whoever writes. Knows the index and the places, not the prompts.
"""

import sqlite3
from array import array
from collections import OrderedDict

from studio.craft.library_words import match_text
from studio.domain.library import LibraryQuery, LibrarySort

_INDEX = "FROM prompt_index WHERE prompt_index MATCH ?"
_ORDERS = {
    LibrarySort.TITLE: "folded_title, place",
    LibrarySort.RATING: "rating DESC, place",
    LibrarySort.USES: "uses DESC, place",
}
_NEAR = 400
"""Places from the beginning that are read from the index itself."""
_FEW = 1000
"""So many finds are sorted by their rows; more, by walking the order of all prompts."""
_LISTS_KEPT = 6
_MATCHES_KEPT = 1000
_FEW_ENDINGS = 8
_INDEXED_BEGINNING = 3
"""Beginnings of so many letters have entries of their own in the index, marks included."""
_VOCABULARY = "CREATE VIRTUAL TABLE IF NOT EXISTS temp.prompt_vocabulary USING fts5vocab(main, prompt_index, instance)"
_NEXT_WORD = "SELECT term FROM temp.prompt_vocabulary WHERE term >= ? LIMIT 1"

Key = tuple[str, LibrarySort]


class Found:
    """What queries find, as places of rows."""

    def __init__(self) -> None:
        self._matches: dict[LibraryQuery, str] = {}
        self._totals: dict[str, int] = {}
        self._lists: OrderedDict[Key, array[int]] = OrderedDict()
        self._orders: dict[LibrarySort, array[int]] = {}

    def forget(self) -> None:
        """Drop what is kept: the library changes."""
        self._matches.clear()
        self._totals.clear()
        self._lists.clear()
        self._orders.clear()

    def _match(self, connection: sqlite3.Connection, query: LibraryQuery) -> str:
        if query not in self._matches:
            if len(self._matches) > _MATCHES_KEPT:
                self._matches.clear()
            self._matches[query] = match_text(query, lambda beginning: _endings(connection, beginning))
        return self._matches[query]

    def total(self, connection: sqlite3.Connection, query: LibraryQuery) -> int:
        """Return how much a query finds."""
        match = self._match(connection, query)
        if match not in self._totals:
            if len(self._totals) > _MATCHES_KEPT:
                self._totals.clear()
            self._totals[match] = connection.execute(f"SELECT count(*) {_INDEX}", (match,)).fetchone()[0]
        return self._totals[match]

    def places(
        self, connection: sqlite3.Connection, query: LibraryQuery, sort: LibrarySort, offset: int, limit: int
    ) -> list[int]:
        """Return the places of a stretch of what a query finds, in order."""
        match = self._match(connection, query)
        kept = self._lists.get((match, sort))
        if kept is None and offset + limit <= _NEAR:
            if sort is LibrarySort.CHANGED:
                statement = f"SELECT rowid {_INDEX} ORDER BY rowid LIMIT ? OFFSET ?"
                return [place for (place,) in connection.execute(statement, (match, limit, offset))]
            if query == LibraryQuery():
                return [place for (place,) in connection.execute(f"{_ordered(sort)} LIMIT ? OFFSET ?", (limit, offset))]
            if self.total(connection, query) > _FEW:  # the first of them come soon in the order of all
                statement = f"{_ordered(sort, f'AND place IN (SELECT rowid {_INDEX})')} LIMIT ? OFFSET ?"
                return [place for (place,) in connection.execute(statement, (match, limit, offset))]
        if kept is None:
            kept = self._lists[match, sort] = self._all(connection, query, match, sort)
            while len(self._lists) > _LISTS_KEPT:
                self._lists.popitem(last=False)
        self._lists.move_to_end((match, sort))
        return list(kept[offset : offset + limit])

    def _all(self, connection: sqlite3.Connection, query: LibraryQuery, match: str, sort: LibrarySort) -> "array[int]":
        if sort is LibrarySort.CHANGED:
            return _array(connection.execute(f"SELECT rowid {_INDEX} ORDER BY rowid", (match,)))
        if query == LibraryQuery():
            return self._order(connection, sort)
        if self.total(connection, query) <= _FEW:
            few = f"SELECT place FROM saved_prompts WHERE place IN (SELECT rowid {_INDEX}) ORDER BY {_ORDERS[sort]}"  # noqa: S608
            return _array(connection.execute(few, (match,)))
        matched = {place for (place,) in connection.execute(f"SELECT rowid {_INDEX}", (match,))}
        return array("q", [place for place in self._order(connection, sort) if place in matched])

    def _order(self, connection: sqlite3.Connection, sort: LibrarySort) -> "array[int]":
        if sort not in self._orders:
            self._orders[sort] = _array(connection.execute(_ordered(sort)))
        return self._orders[sort]


def _endings(connection: sqlite3.Connection, beginning: str) -> list[str] | None:
    """Return the words of the index that begin so, None where they are many or the index has them together."""
    if len(beginning) <= _INDEXED_BEGINNING:
        return None
    connection.execute(_VOCABULARY)
    found: list[str] = []
    at = beginning
    while True:
        following = connection.execute(_NEXT_WORD, (at,)).fetchone()
        if following is None or not following[0].startswith(beginning):
            return found
        if len(found) == _FEW_ENDINGS:
            return None
        found.append(following[0])
        at = f"{following[0]}\x01"  # no word stands between


def _ordered(sort: LibrarySort, further: str = "") -> str:
    # From the index alone: the table's own rows are long.
    index = f"saved_prompts_by_{sort.value}"
    return f"SELECT place FROM saved_prompts INDEXED BY {index} WHERE NOT trashed {further} ORDER BY {_ORDERS[sort]}"  # noqa: S608


def _array(rows: sqlite3.Cursor) -> "array[int]":
    return array("q", [place for (place,) in rows])
