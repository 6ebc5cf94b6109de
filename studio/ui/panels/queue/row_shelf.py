"""Owns the queue's rows: which stand where, and each one made when it is looked at and kept until it is another.

A change of a job costs the placing of its one row. Rows that nobody looks at are not made.
"""

from bisect import bisect_left, insort
from collections import OrderedDict
from collections.abc import Callable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from studio.domain.jobs import OPEN_STATES, GenerationJob, JobState
from studio.services.exports import ENDED
from studio.ui.panels.queue.film_rows import FilmRows
from studio.ui.panels.queue.filters import Filter, Kept
from studio.ui.panels.queue.group_rows import GroupRows
from studio.ui.panels.queue.row_order import Key, RowOrder
from studio.ui.panels.queue.rows import QueueRow

PAGE = 50
"""So many ended jobs are shown, and so many more each time the end of the list is reached."""
_KEPT = 256  # more than a tall window shows
_MANY = 400
"""So many changes at once are placed anew rather than one by one."""
_FILMS, _OPEN, _FILMS_ENDED, _ENDED = range(4)
_Made = Callable[[str], QueueRow | None]


class _Entry(NamedTuple):
    """Where an entry stands, without the place in it, and the ids of its rows."""

    key: tuple[int, int, float, float, str]
    ids: tuple[str, ...]


class RowShelf(QObject):
    """The rows over jobs, films and groups. `stepped` carries each Step of the list, `row_changed` a row's index."""

    stepped = Signal(object)
    row_changed = Signal(int)

    def __init__(
        self,
        jobs: dict[str, GenerationJob],
        unsaved: Callable[[str], bool],
        films: FilmRows,
        groups: GroupRows,
        make: _Made,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._unsaved = unsaved
        self._films = films
        self._groups = groups
        self._make = make
        self._order = RowOrder()
        self._made: OrderedDict[str, QueueRow] = OrderedDict()
        self._stale: set[str] = set()
        self._untold: set[str] = set()
        self._dirty: set[str] = set()
        self._anew = True
        self._filter = Filter()
        self._ended: list[Key] = []
        self._ended_key: dict[str, Key] = {}
        self._ended_shown: set[str] = set()
        self._limit = PAGE

    @property
    def filter(self) -> Filter:
        """Which rows are shown."""
        return self._filter

    def use(self, wanted: Filter) -> None:
        """Show the rows of another filter."""
        if wanted != self._filter:
            self._filter, self._limit, self._anew = wanted, PAGE, True

    @property
    def has_more(self) -> bool:
        """Whether more jobs ended than are shown."""
        return len(self._ended) > self._limit

    def show_more(self) -> None:
        """Show another page of jobs that ended."""
        self._limit += PAGE

    def touch(self, *entries: str) -> None:
        """Say that entries are others now: they may stand elsewhere, be gone, or look different."""
        self._dirty.update(entries)

    def touch_row(self, row_id: str) -> None:
        """Say that a row looks different, whether it is shown or stands behind the head of its group."""
        if row_id in self._made:
            self._untold.add(row_id)

    def touch_all(self) -> None:
        """Say that every row may look different; all stand where they stood."""
        self._untold.update(self._made)

    def touch_timed(self) -> None:
        """Say that time passed: rows that tell how long something takes look different."""
        self._untold.update(row_id for row_id, row in self._made.items() if row.time and row.state not in _STILL)

    @property
    def _shown_count(self) -> int:
        return min(self._limit, len(self._ended))

    def settle(self) -> None:
        """Put every row where it stands now, and tell of each step."""
        dirty, self._dirty = self._dirty, set()
        if self._anew or len(dirty) > _MANY:
            self._reset()
            return
        entries = {entry: self._entry(entry) for entry in dirty}
        for name, entry in entries.items():
            self._note_ended(name, entry)
        if dirty or len(self._ended_shown) != self._shown_count:
            shown = {key[4] for key in self._ended[: self._limit]}
            for name in shown ^ self._ended_shown:
                entries.setdefault(name, self._entry(name))
            self._ended_shown = shown
        for name, entry in entries.items():
            self._put(name, entry)
        untold, self._untold = self._untold & self._made.keys(), set()
        self._stale |= untold
        for row_id in untold:
            at = self.index(row_id)
            if at is not None:
                self.row_changed.emit(at)

    def _put(self, name: str, entry: _Entry | None) -> None:
        if entry is not None and entry.key[0] == _ENDED and name not in self._ended_shown:
            entry = None
        keys: tuple[Key, ...] = () if entry is None else tuple((*entry.key, at) for at in range(len(entry.ids)))
        ids = () if entry is None else entry.ids
        for step in self._order.put(name, keys, ids):
            self.stepped.emit(step)
        self._untold.update(row_id for row_id in ids if row_id in self._made)
        if name not in ids and not keys:
            self._forget(name)

    def _forget(self, name: str) -> None:
        """Keep nothing of an entry that is not shown: its rows hold takes."""
        for row_id in (name, *(job.id for job in self._groups.members(name))):
            self._made.pop(row_id, None)
            self._stale.discard(row_id)

    def _note_ended(self, name: str, entry: _Entry | None) -> None:
        old = self._ended_key.pop(name, None)
        if old is not None:
            del self._ended[bisect_left(self._ended, old)]
        if entry is not None and entry.key[0] == _ENDED:
            key = self._ended_key[name] = (*entry.key, 0)
            insort(self._ended, key)

    def _reset(self) -> None:
        self._anew = False
        self._stale, self._untold = set(self._made), set()
        entries = {name: entry for name in self._names() if (entry := self._entry(name)) is not None}
        self._ended_key = {name: (*entry.key, 0) for name, entry in entries.items() if entry.key[0] == _ENDED}
        self._ended = sorted(self._ended_key.values())
        self._ended_shown = {key[4] for key in self._ended[: self._limit]}
        shown = [
            (name, tuple((*entry.key, at) for at in range(len(entry.ids))), entry.ids)
            for name, entry in entries.items()
            if entry.key[0] != _ENDED or name in self._ended_shown
        ]
        self.stepped.emit(self._order.reset(shown))

    def _names(self) -> Iterator[str]:
        yield from self._films.ids()
        seen: set[str] = set()
        for job in self._jobs.values():
            name = job.id if job.group is None else self._groups.of(job) or job.id
            if name not in seen:
                seen.add(name)
                yield name

    def _entry(self, name: str) -> _Entry | None:
        """Return where an entry stands, None where there is none of that id or the filter leaves it out."""
        if name in self._films:
            return self._film(name)
        job = self._jobs.get(name)
        if job is not None and job.group is None:
            return self._single(job)
        members = self._groups.members(name)
        if members:
            ids = (name,) if self._groups.is_folded(name) else (name, *(job.id for job in members))
        elif job is None or self._groups.of(job):
            return None
        else:
            return self._single(job)
        is_open = any(job.state in OPEN_STATES for job in members)
        if self._filter.is_on and not self._filter_shows(members, is_open=is_open):
            return None
        if not is_open:
            return _Entry((_ENDED, 0, -max(job.sequence for job in members), 0.0, name), ids)
        rank, position, sequence = min(
            (int(job.state is JobState.QUEUED), job.position, job.sequence) for job in members
        )
        return _Entry((_OPEN, rank, position, sequence, name), ids)

    def _single(self, job: GenerationJob) -> _Entry | None:
        """Return where a job that stands alone stands. Ten thousand of them are asked for at once."""
        is_open = job.state in OPEN_STATES
        if self._filter.is_on and not self._filter_shows((job,), is_open=is_open):
            return None
        if is_open:
            rank = int(job.state is JobState.QUEUED)
            return _Entry((_OPEN, rank, job.position, job.sequence, job.id), (job.id,))
        return _Entry((_ENDED, 0, -job.sequence, 0.0, job.id), (job.id,))

    def _filter_shows(self, members: tuple[GenerationJob, ...], *, is_open: bool) -> bool:
        if self._filter.kept is Kept.ENDED and is_open:
            return False
        return self._filter.shows(members, any(self._unsaved(job.id) for job in members))

    def _film(self, name: str) -> _Entry | None:
        state = self._films.state(name)
        if not self._filter.shows_film(state):
            return None
        place = self._films.place(name)
        key = (_FILMS_ENDED, 0, -place, 0.0, name) if state in ENDED else (_FILMS, 0, place, 0.0, name)
        return _Entry(key, (name,))

    @property
    def ids(self) -> list[str]:
        """The ids of the rows in their order; not to be changed."""
        return self._order.ids

    def index(self, row_id: str) -> int | None:
        """Return where a row stands, None where it is not shown."""
        job = self._jobs.get(row_id)
        return self._order.index((self._groups.of(job) or row_id) if job is not None else row_id, row_id)

    def pictured(self, sha256: str) -> list[int]:
        """Return where rows stand that were looked at and have the picture of that file."""
        found = [row_id for row_id, row in self._made.items() if row.take is not None and row.take.sha256 == sha256]
        return [at for row_id in found if (at := self.index(row_id)) is not None]

    def row(self, row_id: str) -> QueueRow | None:
        """Return a row; the same object for as long as it says the same. None for one that is gone."""
        kept = self._made.get(row_id)
        if kept is not None and row_id not in self._stale:
            self._made.move_to_end(row_id)
            return kept
        made = self._make(row_id)
        self._stale.discard(row_id)
        if made is None:
            self._made.pop(row_id, None)
            return None
        row = kept if kept == made and kept is not None else made
        self._made[row_id] = row
        self._made.move_to_end(row_id)
        while len(self._made) > _KEPT:
            self._stale.discard(self._made.popitem(last=False)[0])
        return row


_STILL = frozenset({JobState.DONE.value, JobState.FAILED.value, JobState.CANCELLED.value})
