"""Owns the list of saved prompts as it is looked at: the search, what is chosen, the pages shown, the edits."""

from collections import OrderedDict
from collections.abc import Coroutine, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from studio.domain.errors import BadQuery, NotFound, StudioError
from studio.domain.library import Facets, LibraryChange, LibrarySort, PromptLine, checked_folder
from studio.domain.project import Take
from studio.ui.kit.binding import Bindings
from studio.ui.panels.prompts.pages import PAGE, Pages
from studio.ui.panels.prompts.queries import Choice, query_of
from studio.ui.workbench import Workbench

TAKES_KEPT = 400
NO_FACETS = Facets((), (), 0)


class PromptsViewModel(QObject):
    """The list. `restarted`: other rows may stand in it, and whether the place in it should stay; `rows_changed`: they
    look different. `changed` tells of the rest. `deleted` carries ids that `restore` brings back.
    """

    restarted = Signal(bool)
    rows_changed = Signal(int, int)  # first, last
    changed = Signal()
    deleted = Signal(object)

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._library = workbench.workspace.library
        self._pages = Pages()
        self._turn = 0
        self._is_reading = False
        self._seen = (0, 0)
        self._takes: OrderedDict[str, Take | None] = OrderedDict()
        self.text = ""
        self.choice = Choice()
        self.sort = LibrarySort.CHANGED
        self.total = 0
        self.known = False  # whether the first answer is there
        self.facets = NO_FACETS
        self.fault = ""
        self._bindings = Bindings()
        self._bindings.listen(self._library.changes, self._on_change)
        self.find()
        self._run(self._read_facets(), "read folders and tags", exclusive=True)

    def close(self) -> None:
        """Let go of the services."""
        self._bindings.drop()

    # ---- what is looked for

    @property
    def query(self) -> str:
        """The search as the library is asked."""
        return query_of(self.text, self.choice)

    @property
    def is_narrowed(self) -> bool:
        """Whether less than everything is looked for."""
        return bool(self.text.strip()) or self.choice.any

    def search(self, text: str) -> None:
        """Look for other words."""
        if text != self.text:
            self.text = text
            self.find()

    def choose(self, *, folder: str | None = None, tag: str | None = None, stars: int | None = None) -> None:
        """Show only a folder, a tag, so many stars or more; an empty one shows all of its kind again."""
        old = self.choice
        self.choice = Choice(
            old.folder if folder is None else folder,
            old.tag if tag is None else tag,
            old.stars if stars is None else stars,
        )
        if self.choice != old:
            self.find()

    def sort_by(self, sort: LibrarySort) -> None:
        """Show the list in another order."""
        if sort is not self.sort:
            self.sort = sort
            self.find()

    def look_for_all(self) -> None:
        """Take the search and the choice back."""
        self.text, self.choice = "", Choice()
        self.find()

    def find(self) -> None:
        """Ask the library; the old rows stay until its answer is there."""
        self._turn += 1
        self.changed.emit()
        self._run(self._read_anew([0], self._turn, stay=False), "find prompts", exclusive=True)

    # ---- rows

    def line(self, row: int) -> PromptLine | None:
        """Return a row, or None while it is read; `rows_changed` tells when it is there."""
        found = self._pages.line(row)
        if found is None and row < self.total and not self._is_reading:
            self._is_reading = True
            self._run(self._read_wanted(), "read prompts")
        return found

    def row_of(self, prompt_id: str) -> int | None:
        """Return where a prompt stands among the rows that were read."""
        return self._pages.row_of(prompt_id)

    def see(self, first: int, last: int) -> None:
        """Say which rows are on screen: they are read again where the library changes."""
        self._seen = (max(0, first), max(0, first, last))

    def take_of(self, line: PromptLine) -> Take | None:
        """Return the take whose picture stands in a row, or None while it is not known."""
        if line.best_take is None:
            return None
        if line.best_take not in self._takes:
            self._takes[line.best_take] = None
            while len(self._takes) > TAKES_KEPT:
                self._takes.popitem(last=False)
            self._run(self._read_take(line.best_take), "read best takes")
        return self._takes[line.best_take]

    # ---- edits of the prompts in rows

    def duplicate(self, rows: Sequence[int]) -> None:
        """Save a copy of each."""
        self._run(self._duplicate(rows), "duplicate prompts")

    def rate(self, rows: Sequence[int], stars: int | None) -> None:
        """Give them stars, or none."""
        self._run(self._rate(rows, stars), "rate prompts")

    @property
    def shown_take(self) -> Take | None:
        """The take that is shown beside the list, which may stand for a prompt."""
        return self._workbench.take

    def show_with_take(self, prompt_id: str) -> None:
        """Let the take that is shown stand for a prompt."""
        if self._workbench.take is not None:
            self._run(self._library.set_best_take(prompt_id, self._workbench.take.id), "choose a prompt's best take")

    def delete(self, rows: Sequence[int]) -> None:
        """Put them into the trash; `deleted` says which."""
        self._run(self._delete(rows), "delete prompts")

    def delete_one(self, prompt_id: str) -> None:
        """Put one prompt into the trash, likewise."""
        self._run(self._delete_ids((prompt_id,)), "delete prompts")

    def restore(self, ids: Sequence[str]) -> None:
        """Bring deleted ones back."""
        self._run(self._library.restore(ids), "restore prompts")

    async def rename_folder(self, folder: str, to: str) -> None:
        """Give a folder another path; where it is chosen it stays so. Raises InputError."""
        path = checked_folder(to)
        chosen = self.choice.folder == folder
        if chosen:
            self.choice = self.choice._replace(folder=path)  # the library tells of the change before it returns
        try:
            await self._library.move_folder(folder, path)
        except StudioError:
            if chosen:
                self.choice = self.choice._replace(folder=folder)
            raise

    async def ids(self, rows: Sequence[int]) -> tuple[str, ...]:
        """Return the ids of rows; those that were not read are asked for."""
        lines = self._pages.lines(rows)
        if lines is not None:
            return tuple(line.id for line in lines)
        every = await self._library.ids(self.query, self.sort)
        return tuple(every[row] for row in rows if row < len(every))

    # ---- reading

    async def _read_anew(self, numbers: Sequence[int], turn: int, *, stay: bool) -> None:
        """Read pages and show them in the place of all that were read before."""
        pages: dict[int, Sequence[PromptLine]] = {}
        total = 0
        try:
            for number in numbers:
                page = await self._library.page(self.query, self.sort, number * PAGE, PAGE)
                pages[number], total = page.lines, page.total
        except StudioError as error:
            self._tell_fault(error, turn)
            return
        if turn != self._turn:
            return
        self._pages.replace(pages)
        self.total, self.known, self.fault = total, True, ""
        self.restarted.emit(stay)
        self.changed.emit()

    async def _read_wanted(self) -> None:
        try:
            while (number := self._pages.next_wanted()) is not None:
                turn = self._turn
                page = await self._library.page(self.query, self.sort, number * PAGE, PAGE)
                if turn == self._turn:
                    self._pages.keep(number, page.lines)
                    self.rows_changed.emit(number * PAGE, number * PAGE + len(page.lines) - 1)
        except BadQuery:
            return  # what is typed just now: the answer to it comes by `find`
        except StudioError as error:
            self._tell_fault(error, self._turn)
        finally:
            self._is_reading = False

    def _tell_fault(self, error: StudioError, turn: int) -> None:
        if turn == self._turn:
            first = not self.known
            self.fault, self.known = f"{error.what_happened} {error.what_to_do}", True
            if first:
                self.restarted.emit(False)
            self.changed.emit()

    async def _read_facets(self) -> None:
        try:
            self.facets = await self._library.facets()
        except StudioError as error:
            self._tell_fault(error, self._turn)
            return
        self.changed.emit()

    async def _read_take(self, take_id: str) -> None:
        try:
            take = await self._workbench.workspace.takes.take(take_id)
        except NotFound:
            return
        if not take.trashed:
            self._takes[take_id] = take
            self.rows_changed.emit(*self._seen)

    def _on_change(self, _change: LibraryChange) -> None:
        """Read again what is on screen: rows may have come, gone or moved."""
        self._turn += 1
        first, last = (row // PAGE for row in self._seen)
        numbers = range(first, min(last, first + 2) + 1)
        self._run(self._read_anew(numbers, self._turn, stay=True), "find prompts", exclusive=True)
        self._run(self._read_facets(), "read folders and tags", exclusive=True)

    # ---- doing

    async def _duplicate(self, rows: Sequence[int]) -> None:
        for prompt_id in await self.ids(rows):
            await self._library.duplicate(prompt_id)

    async def _rate(self, rows: Sequence[int], stars: int | None) -> None:
        await self._library.rate(await self.ids(rows), stars)

    async def _delete(self, rows: Sequence[int]) -> None:
        await self._delete_ids(await self.ids(rows))

    async def _delete_ids(self, ids: tuple[str, ...]) -> None:
        if ids:
            await self._library.delete(ids)
            self.deleted.emit(ids)

    def _run(self, work: Coroutine[Any, Any, object], name: str, *, exclusive: bool = False) -> None:
        self._workbench.run(work, name, exclusive=exclusive)
