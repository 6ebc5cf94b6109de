"""Owns the saved prompt whose details are shown: its parts as they are written, saved when a field is left."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from studio.craft.sending import variables
from studio.domain.errors import NotFound, StudioError
from studio.domain.library import LibraryChange, SavedPrompt
from studio.domain.prompt import Prompt
from studio.ui.kit.binding import Bindings
from studio.ui.workbench import Workbench


class DetailsViewModel(QObject):
    """One prompt. `changed` says to read it again; what was refused stands in `fault`, at the field `fault_field`."""

    changed = Signal()
    gone = Signal()

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._library = workbench.workspace.library
        self.saved: SavedPrompt | None = None
        self._unsaved: list[Callable[[], Awaitable[object]]] = []
        self._line = asyncio.Lock()
        self._wanted = ""  # the prompt that is shown, or is on its way
        self.fault = ""
        self.fault_field = ""
        self._bindings = Bindings()
        self._bindings.listen(self._library.changes, self._on_change)

    def close(self) -> None:
        """Let go of the services."""
        self._bindings.drop()

    @property
    def variables(self) -> tuple[str, ...]:
        """The names that the prompt asks values for."""
        return variables(self.saved.prompt.text) if self.saved is not None else ()

    def show(self, prompt_id: str) -> None:
        """Show a prompt."""
        self._wanted = prompt_id
        self._workbench.run(self._show(prompt_id), "show a prompt", exclusive=True)

    def set_title(self, title: str) -> None:
        """Give it a title; an empty one is made of its first words."""
        if self.saved is not None and title.strip() != self.saved.title:
            self._save(partial(self._library.change, self.saved.id, title=title))

    def set_prompt(self, prompt: Prompt) -> None:
        """Give it other words."""
        if self.saved is not None and prompt != self.saved.prompt:
            self._save(partial(self._library.change, self.saved.id, prompt=prompt))

    def set_note(self, note: str) -> None:
        """Write a note to it."""
        if self.saved is not None and note != self.saved.note:
            self._save(partial(self._library.change, self.saved.id, note=note))

    def set_tags(self, words: str) -> None:
        """Give it the tags between commas, and no others."""
        if self.saved is None:
            return
        tags = tags_in(words)
        if tags != self.saved.tags:
            gone = [tag for tag in self.saved.tags if tag.casefold() not in {each.casefold() for each in tags}]
            self._save(partial(self._library.tag, (self.saved.id,), add=tags, remove=gone))

    def set_folder(self, folder: str) -> None:
        """Put it into a folder."""
        if self.saved is not None and folder.strip() != self.saved.folder:
            self._save(partial(self._library.move, (self.saved.id,), folder))

    def rate(self, stars: int) -> None:
        """Give it stars, 0 for none."""
        if self.saved is not None and (stars or None) != self.saved.rating:
            self._save(partial(self._library.rate, (self.saved.id,), stars or None))

    def _save(self, act: Callable[[], Awaitable[object]]) -> None:
        self._unsaved.append(act)
        self._workbench.run(self.settle(), "change a saved prompt")

    async def settle(self) -> None:
        """Return when everything that was written is saved."""
        async with self._line:
            while self._unsaved:
                await self._saved(self._unsaved.pop(0))

    async def _saved(self, act: Callable[[], Awaitable[object]]) -> None:
        try:
            await act()
        except StudioError as error:
            self.fault, self.fault_field = f"{error.what_happened} {error.what_to_do}", error.field or ""
            self.changed.emit()
        else:
            self.fault = self.fault_field = ""

    async def _show(self, prompt_id: str) -> None:
        try:
            found = await self._library.prompt(prompt_id)
        except NotFound:
            self.gone.emit()
            return
        if self.saved is None or self.saved.id != found.id:
            self.fault = self.fault_field = ""
        self.saved = found
        self.changed.emit()

    def _on_change(self, change: LibraryChange) -> None:
        if self._wanted in change.removed:
            self.saved, self._wanted = None, ""
            self.gone.emit()
        elif self._wanted in change.changed:
            self.show(self._wanted)


def tags_in(words: str) -> tuple[str, ...]:
    """Return the tags that are written between commas."""
    return tuple(tag for tag in (" ".join(part.split()) for part in words.split(",")) if tag)
