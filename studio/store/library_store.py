"""Owns the rows of the prompt library, its index of words and its numbers. Implements `ports.LibraryStore`.

Every write changes rows, index and numbers in one transaction. A prompt in the trash has a row and nothing else.
"""

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from studio.domain.errors import NotFound
from studio.domain.library import Facet, Facets, LibraryPage, LibraryQuery, LibrarySort, PromptLine, SavedPrompt
from studio.domain.ports import AddedPrompt
from studio.store import library_rows as rows
from studio.store.database import Database
from studio.store.library_found import Found
from studio.store.storable_text import is_storable

_INSERT = f"INSERT INTO saved_prompts (place, {rows.COLUMNS}) VALUES (?{', ?' * len(rows.COLUMNS.split(','))})"  # noqa: S608
_INDEX = "INSERT INTO prompt_index (rowid, words) VALUES (?, ?)"
_UNINDEX = "INSERT INTO prompt_index (prompt_index, rowid, words) VALUES ('delete', ?, ?)"
_AT_ONCE = 500

_Labels = Counter[tuple[str, str]]


class SqliteLibraryStore:
    """The prompt library in a workspace's database."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._found = Found()  # used in the database's thread only

    async def add(
        self, prompts: Sequence[SavedPrompt], *, wanted_ids: Sequence[str] = (), keep_duplicates: bool = True
    ) -> tuple[AddedPrompt, ...]:
        """Add prompts, the first of them as the one that was changed last; all or none of them.

        `wanted_ids`, one a prompt where given, take the place of the prompts' own ids as far as they are free. Raises
        InputError, naming the field, for text that cannot be kept. `prompts` is read in the database's thread.
        """
        return await self._database.run(partial(self._add, prompts, wanted_ids, keep_duplicates))

    async def edit(
        self, ids: Sequence[str], change: Callable[[SavedPrompt], SavedPrompt], *, touch: bool = False
    ) -> tuple[str, ...]:
        """Put `change` of each prompt in its place; return the ids of those that differ. `touch` puts them first.

        Raises NotFound, and nothing is changed, for an id that is not there; InputError for text that cannot be kept.
        """
        return await self._database.run(partial(self._edit, tuple(ids), change, touch))

    async def prompts(self, ids: Sequence[str]) -> tuple[SavedPrompt, ...]:
        """Return the prompts of those ids in their order, deleted ones too; ids that are not there are left out."""
        return await self._database.read(partial(_prompts, ids=tuple(ids)))

    async def ids(self, query: LibraryQuery, sort: LibrarySort) -> tuple[str, ...]:
        """Return the ids of all that a query finds."""
        return await self._database.read(partial(self._ids, query, sort))

    async def page(self, query: LibraryQuery, sort: LibrarySort, offset: int, limit: int) -> LibraryPage:
        """Return a stretch of what a query finds."""
        return await self._database.read(partial(self._page, query, sort, offset, limit))

    async def alike(self, text: str) -> tuple[PromptLine, ...]:
        """Return the prompts whose words are those of `text`, without regard to case and white space."""
        return await self._database.read(partial(_alike, text=text))

    async def facets(self) -> Facets:
        """Return folders and tags with their numbers."""
        return await self._database.read(self._facets)

    async def add_once(self, mark: str, prompts: Sequence[SavedPrompt]) -> bool:
        """Add prompts and note `mark` in one transaction, unless it is there; say whether they were added."""
        return await self._database.run(partial(self._add_once, mark, prompts))

    async def has_mark(self, mark: str) -> bool:
        """Say whether `add_once` was done with `mark`."""
        return await self._database.read(partial(_has_mark, mark=mark))

    def _add_once(self, mark: str, prompts: Sequence[SavedPrompt], connection: sqlite3.Connection) -> bool:
        if _has_mark(connection, mark):
            return False
        connection.execute("INSERT INTO library_marks (name) VALUES (?)", (mark,))
        self._add(prompts, (), True, connection)
        return True

    def _add(
        self, prompts: Sequence[SavedPrompt], wanted: Sequence[str], keep: bool, connection: sqlite3.Connection
    ) -> tuple[AddedPrompt, ...]:
        self._found.forget()
        # From the least place on, as they are numbered: FTS5 gathers only what comes in rising order.
        first = _least_place(connection) - len(prompts)
        newcomers = _Newcomers(connection, keep)
        labels: _Labels = Counter()
        for start in range(0, len(prompts), _AT_ONCE):
            made = []
            for at, prompt in enumerate(prompts[start : start + _AT_ONCE], start):
                rows.refuse_unkept(prompt)
                chosen = newcomers.received(prompt, wanted[at] if wanted else "")
                if chosen is not None:
                    made.append((first + at, *rows.row(chosen)))
                    labels.update(_labels(chosen))
            _insert(connection, made)
        _count(connection, labels)
        return tuple(newcomers.answer)

    def _edit(
        self,
        ids: tuple[str, ...],
        change: Callable[[SavedPrompt], SavedPrompt],
        touch: bool,
        connection: sqlite3.Connection,
    ) -> tuple[str, ...]:
        self._found.forget()
        changed: list[str] = []
        labels: _Labels = Counter()
        for id_ in dict.fromkeys(ids):
            place, packed, old = _stored(connection, id_)
            new = change(old)
            if new == old:
                continue
            rows.refuse_unkept(new)
            to = _least_place(connection) - 1 if touch else place
            _rewrite(connection, place, packed, new, to)
            labels.update(_labels(new))
            labels.subtract(_labels(old))
            changed.append(id_)
        _count(connection, labels)
        return tuple(changed)

    def _ids(self, query: LibraryQuery, sort: LibrarySort, connection: sqlite3.Connection) -> tuple[str, ...]:
        total = self._found.total(connection, query)
        places = self._found.places(connection, query, sort, 0, max(total, 1))
        ids = _by_place(connection, "id", places)
        return tuple(str(ids[place][0]) for place in places if place in ids)

    def _page(
        self, query: LibraryQuery, sort: LibrarySort, offset: int, limit: int, connection: sqlite3.Connection
    ) -> LibraryPage:
        total = self._found.total(connection, query)
        if offset >= total:
            return LibraryPage((), total, offset)
        places = self._found.places(connection, query, sort, offset, limit)
        found = _by_place(connection, rows.LINE_COLUMNS, places)
        return LibraryPage(tuple(rows.line(found[place]) for place in places if place in found), total, offset)

    def _facets(self, connection: sqlite3.Connection) -> Facets:
        labels = connection.execute("SELECT kind, name, prompts FROM prompt_labels ORDER BY kind, name").fetchall()
        total = self._found.total(connection, LibraryQuery())
        return Facets(
            tuple(Facet(name, prompts) for kind, name, prompts in labels if kind == "folder"),
            tuple(Facet(name, prompts) for kind, name, prompts in labels if kind == "tag"),
            total,
        )


class _Newcomers:
    """Decides which prompts are added and under which ids."""

    def __init__(self, connection: sqlite3.Connection, keep_duplicates: bool) -> None:
        self._connection = connection
        self._keep = keep_duplicates
        self._taken: set[str] = set()
        self._seen: dict[bytes, str] = {}
        self.answer: list[AddedPrompt] = []

    def received(self, prompt: SavedPrompt, wanted: str) -> SavedPrompt | None:
        """Return the prompt as it is to be added, None where it is left out; note that in `answer`."""
        key = rows.same_key(prompt.prompt.text)
        twin = self._seen.get(key) or _twin(self._connection, key)
        if twin is not None and not self._keep:
            self.answer.append(AddedPrompt(None, twin))
            return None
        id_ = wanted if wanted and self._is_free(wanted) else prompt.id
        self._taken.add(id_)
        self._seen.setdefault(key, id_)
        self.answer.append(AddedPrompt(id_, twin))
        return prompt if id_ == prompt.id else prompt.replace(id=id_)

    def _is_free(self, id_: str) -> bool:
        if id_ in self._taken:
            return False
        return self._connection.execute("SELECT 1 FROM saved_prompts WHERE id = ?", (id_,)).fetchone() is None


def _insert(connection: sqlite3.Connection, made: Sequence[tuple[object, ...]]) -> None:
    connection.executemany(_INSERT, made)
    entries = ((row[0], rows.unpack(_bytes(row[-1]))) for row in made if row[-1])
    connection.executemany(_INDEX, entries)


def _rewrite(connection: sqlite3.Connection, place: int, packed: bytes, new: SavedPrompt, to: int) -> None:
    columns = rows.row(new)
    now = _bytes(columns[-1])
    if packed and (to != place or now != packed):
        connection.execute(_UNINDEX, (place, rows.unpack(packed)))
    connection.execute("DELETE FROM saved_prompts WHERE place = ?", (place,))
    connection.execute(_INSERT, (to, *columns))
    if now and (to != place or now != packed):
        connection.execute(_INDEX, (to, rows.unpack(now)))


def _bytes(value: object) -> bytes:
    return value if isinstance(value, bytes) else b""


def _labels(prompt: SavedPrompt) -> list[tuple[str, str]]:
    """Return what a prompt counts for."""
    if prompt.trashed:
        return []
    folder = [("folder", prompt.folder)] if prompt.folder else []
    return [*folder, *(("tag", tag) for tag in prompt.tags)]


def _count(connection: sqlite3.Connection, labels: _Labels) -> None:
    connection.executemany(
        "INSERT INTO prompt_labels (kind, name, prompts) VALUES (?, ?, ?)"
        " ON CONFLICT (kind, name) DO UPDATE SET prompts = prompts + excluded.prompts",
        [(kind, name, by) for (kind, name), by in labels.items() if by],
    )
    connection.execute("DELETE FROM prompt_labels WHERE prompts <= 0")


def _least_place(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT coalesce(min(place), 0) FROM saved_prompts").fetchone()[0])


def _twin(connection: sqlite3.Connection, key: bytes) -> str | None:
    found = connection.execute(
        "SELECT id FROM saved_prompts WHERE same = ? AND NOT trashed ORDER BY place LIMIT 1", (key,)
    ).fetchone()
    return None if found is None else str(found[0])


def _stored(connection: sqlite3.Connection, id_: str) -> tuple[int, bytes, SavedPrompt]:
    """Return a prompt's place, its words in the index and itself; raises NotFound."""
    found = None
    if is_storable(id_):
        found = connection.execute(
            f"SELECT place, indexed, {rows.WHOLE_COLUMNS} FROM saved_prompts WHERE id = ?",  # noqa: S608  # our own columns
            (id_,),
        ).fetchone()
    if found is None:
        raise NotFound("That prompt is not in the library.", "Choose another prompt.", field="prompt")
    return found[0], found[1], rows.saved(found[2:])


def _prompts(connection: sqlite3.Connection, ids: tuple[str, ...]) -> tuple[SavedPrompt, ...]:
    found: dict[str, SavedPrompt] = {}
    for part in _parts([id_ for id_ in ids if is_storable(id_)]):
        marks = ", ".join("?" * len(part))
        read = connection.execute(f"SELECT {rows.WHOLE_COLUMNS} FROM saved_prompts WHERE id IN ({marks})", part)  # noqa: S608
        found.update((prompt.id, prompt) for prompt in map(rows.saved, read))
    return tuple(found[id_] for id_ in ids if id_ in found)


def _by_place(connection: sqlite3.Connection, columns: str, places: Sequence[int]) -> dict[int, tuple[object, ...]]:
    """Return columns of the rows at `places`, by place."""
    found: dict[int, tuple[object, ...]] = {}
    for part in _parts(places):
        marks = ", ".join("?" * len(part))
        read = connection.execute(f"SELECT place, {columns} FROM saved_prompts WHERE place IN ({marks})", part)  # noqa: S608
        found.update((each[0], each[1:]) for each in read)
    return found


def _parts(values: "Sequence[int] | Sequence[str]") -> "Iterable[Sequence[int] | Sequence[str]]":
    return (values[start : start + _AT_ONCE] for start in range(0, len(values), _AT_ONCE))


def _alike(connection: sqlite3.Connection, text: str) -> tuple[PromptLine, ...]:
    read = connection.execute(
        f"SELECT {rows.LINE_COLUMNS} FROM saved_prompts WHERE same = ? AND NOT trashed ORDER BY place",  # noqa: S608
        (rows.same_key(text),),
    )
    return tuple(map(rows.line, read))


def _has_mark(connection: sqlite3.Connection, mark: str) -> bool:
    return connection.execute("SELECT 1 FROM library_marks WHERE name = ?", (mark,)).fetchone() is not None
