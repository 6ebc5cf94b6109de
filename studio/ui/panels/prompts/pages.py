"""Owns the stretches of a long list that were read: some pages of it are kept, the ones used last."""

from collections import OrderedDict
from collections.abc import Sequence

from studio.domain.library import PromptLine

PAGE = 100
KEPT = 24
WANTED = 4
"""Most pages that wait to be read: what was scrolled away before its turn is not read."""


class Pages:
    """The lines of one list by place. Asking for a line that is not there puts its page on the list of wanted ones."""

    def __init__(self) -> None:
        self._read: OrderedDict[int, tuple[PromptLine, ...]] = OrderedDict()
        self._wanted: OrderedDict[int, None] = OrderedDict()

    def line(self, row: int) -> PromptLine | None:
        """Return the line of a row, or None where its page is not there; it is wanted then."""
        page = self._read.get(row // PAGE)
        if page is None:
            self._want(row // PAGE)
            return None
        self._read.move_to_end(row // PAGE)
        return page[row % PAGE] if row % PAGE < len(page) else None

    def lines(self, rows: Sequence[int]) -> tuple[PromptLine, ...] | None:
        """Return the lines of rows, or None where one is not there; nothing is wanted by it."""
        found = []
        for row in rows:
            page = self._read.get(row // PAGE, ())
            if row % PAGE >= len(page):
                return None
            found.append(page[row % PAGE])
        return tuple(found)

    def row_of(self, prompt_id: str) -> int | None:
        """Return where a prompt stands among what was read."""
        for number, page in self._read.items():
            for place, line in enumerate(page):
                if line.id == prompt_id:
                    return number * PAGE + place
        return None

    def next_wanted(self) -> int | None:
        """Return the number of the page that was wanted last, and take it off the list."""
        return self._wanted.popitem()[0] if self._wanted else None

    def keep(self, number: int, lines: Sequence[PromptLine]) -> None:
        """Keep a page that was read; the one not used for longest goes."""
        self._read[number] = tuple(lines)
        self._read.move_to_end(number)
        while len(self._read) > KEPT:
            self._read.popitem(last=False)

    def replace(self, pages: dict[int, Sequence[PromptLine]]) -> None:
        """Keep these pages and no others."""
        self._read.clear()
        self._wanted.clear()
        for number, lines in pages.items():
            self.keep(number, lines)

    def _want(self, number: int) -> None:
        self._wanted[number] = None
        self._wanted.move_to_end(number)
        while len(self._wanted) > WANTED:
            self._wanted.popitem(last=False)
