"""Owns the prompt library: saving, finding, sorting out, importing and exporting prompts of the whole workspace.

Made when it is first asked for; at its first use in a workspace it puts the starters in. Knows the store and the files
only through their ports; nothing here reads or writes on the caller's thread.
"""

import asyncio
import logging
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from studio.craft.late_analyser import LateAnalyser
from studio.craft.library_files import LibraryFormat, format_of
from studio.craft.library_query import parse_query
from studio.domain import library
from studio.domain.errors import InputError, NotFound, StudioError
from studio.domain.letters import check_letters
from studio.domain.library import (
    Duplicates,
    Facets,
    ImportReport,
    LibraryChange,
    LibraryExport,
    LibraryPage,
    LibraryQuery,
    LibrarySort,
    PromptLine,
    Saved,
    SavedPrompt,
    Term,
    TermKind,
)
from studio.domain.ports import Clock, LibraryStore, Random, TextFiles
from studio.domain.prompt import Prompt
from studio.services.broadcast import Broadcast
from studio.services.library_transfer import Transfer

PAGE_LIMIT = 1000
_STARTERS = "starters"

_log = logging.getLogger(__name__)


class LibraryGivens(NamedTuple):
    """What the library stands on. `starters` returns the text of the starters' file and blocks; raises StoreError."""

    store: LibraryStore
    files: TextFiles
    analyser: LateAnalyser
    starters: Callable[[], str]


class PromptLibrary:
    """The prompt library of one workspace."""

    def __init__(self, givens: LibraryGivens, clock: Clock, random: Random) -> None:
        self._store, self._starters = givens.store, givens.starters
        self._transfer = Transfer(givens.store, givens.files, givens.analyser, clock, random)
        self._clock = clock
        self._random = random
        self._begun = False
        self._beginning = asyncio.Lock()
        self.changes: Broadcast[LibraryChange] = Broadcast()

    async def page(
        self, query: str = "", sort: LibrarySort = LibrarySort.CHANGED, offset: int = 0, limit: int = 50
    ) -> LibraryPage:
        """Return a stretch of what `query` finds, at most 1 000, and how much it finds in all.

        Raises BadQuery (an InputError with `position`) for a query that cannot be read.
        """
        wanted = parse_query(query)
        await self._begin()
        return await self._store.page(wanted, sort, max(offset, 0), min(max(limit, 0), PAGE_LIMIT))

    async def ids(self, query: str = "", sort: LibrarySort = LibrarySort.CHANGED) -> tuple[str, ...]:
        """Return the ids of all that `query` finds; raises BadQuery."""
        wanted = parse_query(query)
        await self._begin()
        return await self._store.ids(wanted, sort)

    async def facets(self) -> Facets:
        """Return the folders and tags with their numbers."""
        await self._begin()
        return await self._store.facets()

    async def prompt(self, prompt_id: str) -> SavedPrompt:
        """Return a prompt, a deleted one too; raises NotFound."""
        await self._begin()
        found = await self._store.prompts((prompt_id,))
        if not found:
            raise NotFound("That prompt is not in the library.", "Choose another prompt.", field="prompt")
        return found[0]

    async def prompts(self, ids: Sequence[str]) -> tuple[SavedPrompt, ...]:
        """Return prompts in the order of `ids`, deleted ones too; ids that are not there are left out."""
        await self._begin()
        return await self._store.prompts(ids)

    async def find_similar(self, text: str) -> tuple[PromptLine, ...]:
        """Return the prompts whose words are those of `text`, without regard to case and white space."""
        await self._begin()
        return await self._store.alike(text)

    async def add(
        self,
        prompt: Prompt,
        *,
        title: str = "",
        folder: str = "",
        tags: Iterable[str] = (),
        rating: int | None = None,
        note: str = "",
        best_take: str | None = None,
    ) -> Saved:
        """Save a prompt; an empty title is made of its first words, missing ranges are found by the analyser.

        The answer names prompts that had the same words before. Raises InputError, naming the field.
        """
        check_letters(prompt.text, "prompt", "prompt")
        if not prompt.text.strip():
            raise InputError("The prompt is empty.", "Write it first.", field="prompt")
        now = self._clock.now()
        made = SavedPrompt(
            id=self._random.new_id(),
            title=library.checked_title(title, prompt.text),
            prompt=await self._read(prompt),
            folder=library.checked_folder(folder),
            tags=library.checked_tags(tags),
            rating=library.checked_rating(rating),
            note=library.checked_note(note),
            best_take=best_take,
            created_at=now,
            updated_at=now,
        )
        await self._begin()
        twins = await self._store.alike(prompt.text)
        await self._store.add((made,))
        self.changes.send(LibraryChange(added=(made.id,)))
        return Saved(made, twins)

    async def duplicate(self, prompt_id: str) -> SavedPrompt:
        """Save a copy of a prompt, without its uses and stars; raises NotFound."""
        old = await self.prompt(prompt_id)
        now = self._clock.now()
        changes = {"id": self._random.new_id(), "created_at": now, "updated_at": now, "uses": 0, "rating": None}
        copy = old.replace(**changes, starter=False, trashed=False)
        await self._store.add((copy,))
        self.changes.send(LibraryChange(added=(copy.id,)))
        return copy

    async def change(
        self, prompt_id: str, *, title: str | None = None, prompt: Prompt | None = None, note: str | None = None
    ) -> SavedPrompt:
        """Change what a prompt says; None leaves a part as it is. It stands first in the list then.

        Raises NotFound, or InputError naming the field.
        """
        changes: dict[str, object] = {}
        if prompt is not None:
            check_letters(prompt.text, "prompt", "prompt")
            if not prompt.text.strip():
                raise InputError("The prompt is empty.", "Write it first, or delete it.", field="prompt")
            changes["prompt"] = await self._read(prompt)
        if title is not None:
            text = (prompt or (await self.prompt(prompt_id)).prompt).text
            changes["title"] = library.checked_title(title, text)
        if note is not None:
            changes["note"] = library.checked_note(note)
        now = self._clock.now()

        def changed(old: SavedPrompt) -> SavedPrompt:
            same = all(getattr(old, name) == value for name, value in changes.items())
            return old if same else old.replace(**changes, updated_at=now)

        await self._edit((prompt_id,), changed, touch=True)
        return await self.prompt(prompt_id)

    async def move(self, ids: Sequence[str], folder: str) -> None:
        """Put prompts into a folder, empty for none; raises NotFound or InputError."""
        path = library.checked_folder(folder)
        await self._edit(ids, lambda old: old.replace(folder=path))

    async def move_folder(self, folder: str, to: str) -> None:
        """Give a folder another path; its prompts and the folders in it come along. Raises InputError."""
        source, target = library.checked_folder(folder), library.checked_folder(to)
        if not source or not target:
            raise InputError("The folder has no name.", "Give it one.", field="folder")
        await self._begin()
        query = LibraryQuery((Term(TermKind.FOLDER, (source,)),))
        ids = await self._store.ids(query, LibrarySort.CHANGED)

        def moved(old: SavedPrompt) -> SavedPrompt:
            if old.folder != source and not old.folder.startswith(f"{source}/"):
                return old  # one whose name differs in its letters' case
            return old.replace(folder=library.checked_folder(target + old.folder[len(source) :]))

        await self._edit(ids, moved)

    async def tag(self, ids: Sequence[str], *, add: Iterable[str] = (), remove: Iterable[str] = ()) -> None:
        """Give prompts tags and take others from them; raises NotFound or InputError."""
        added = library.checked_tags(add)
        gone = {tag.casefold() for tag in remove}
        await self._edit(
            ids,
            lambda old: old.replace(
                tags=library.checked_tags((*(tag for tag in old.tags if tag.casefold() not in gone), *added))
            ),
        )

    async def rate(self, ids: Sequence[str], rating: int | None) -> None:
        """Give prompts 1 to 5 stars, or None; raises NotFound or InputError."""
        stars = library.checked_rating(rating)
        await self._edit(ids, lambda old: old.replace(rating=stars))

    async def use(self, prompt_id: str, times: int = 1) -> None:
        """Count that a prompt was taken into a shot; raises NotFound."""
        most = library.USES_LIMIT
        await self._edit((prompt_id,), lambda old: old.replace(uses=min(most, old.uses + max(0, times))))

    async def set_best_take(self, prompt_id: str, take_id: str | None) -> None:
        """Let a take show what a prompt can do; raises NotFound."""
        await self._edit((prompt_id,), lambda old: old.replace(best_take=take_id))

    async def delete(self, ids: Sequence[str]) -> None:
        """Put prompts into the trash: no list shows them, `restore` brings them back. Raises NotFound."""
        await self._begin()
        gone = await self._store.edit(ids, lambda old: old.replace(trashed=True))
        if gone:
            self.changes.send(LibraryChange(removed=gone))

    async def restore(self, ids: Sequence[str]) -> None:
        """Bring deleted prompts back to where they were; raises NotFound."""
        await self._begin()
        back = await self._store.edit(ids, lambda old: old.replace(trashed=False))
        if back:
            self.changes.send(LibraryChange(added=back))

    async def export_file(
        self,
        path: str,
        *,
        file_format: LibraryFormat | None = None,
        query: str = "",
        ids: Sequence[str] | None = None,
        overwrite: bool = False,
    ) -> LibraryExport:
        """Write what `query` finds, or the prompts of `ids`, into a file; without a format its ending says which.

        Raises BadQuery, InputError naming `out` or `format`, DiskFull or StoreError.
        """
        chosen = format_of(path, file_format, "out")
        wanted = await self.ids(query) if ids is None else ids
        return await self._transfer.write(path, chosen, wanted, overwrite=overwrite)

    async def import_file(
        self,
        path: str,
        *,
        file_format: LibraryFormat | None = None,
        duplicates: Duplicates = Duplicates.SKIP,
        folder: str = "",
    ) -> ImportReport:
        """Add the prompts of a file, all that can be taken in one step, under `folder`.

        Without a format the file's ending says which. Raises InputError, and nothing is added, for a file that cannot
        be read as a whole; DiskFull or StoreError.
        """
        chosen = format_of(path, file_format, "file")
        under = library.checked_folder(folder)
        await self._begin()
        report = await self._transfer.read(path, chosen, duplicates, under)
        if report.added:
            self.changes.send(LibraryChange(added=report.added))
        return report

    async def _read(self, prompt: Prompt) -> Prompt:
        """Return the prompt with ranges."""
        return prompt if prompt.ranges else await asyncio.to_thread(self._transfer.with_ranges, prompt)

    async def _edit(
        self, ids: Sequence[str], change: Callable[[SavedPrompt], SavedPrompt], *, touch: bool = False
    ) -> None:
        await self._begin()
        changed = await self._store.edit(ids, change, touch=touch)
        if changed:
            self.changes.send(LibraryChange(changed=changed))

    async def _begin(self) -> None:
        """Put the starters into a library that never had them; without them the library works, too."""
        if not self._begun:
            async with self._beginning:
                if not self._begun:
                    await self._put_starters()
                    self._begun = True

    async def _put_starters(self) -> None:
        try:
            if not await self._store.has_mark(_STARTERS):
                await self._store.add_once(_STARTERS, await self._transfer.prompts_of(self._starters))
        except StudioError as error:
            _log.warning("No starters: %s", error.what_happened)
