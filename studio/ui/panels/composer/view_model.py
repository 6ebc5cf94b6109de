"""Owns the open shot's prompt while it is edited: every edit shows at once and is saved as one undo step.

Prose and cards are two views of the same value. While the ranges are exactly what the analyser finds, they are found
anew as one types; once somebody assigns, clears or types in a card, only `find_components` does that.
"""

import asyncio
import re
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from studio.craft.vocabulary import with_term
from studio.domain.errors import InputError
from studio.domain.models import ModelSpec
from studio.domain.project import ProjectChange
from studio.domain.prompt import Card, Prompt, PromptRange
from studio.ui.workbench import Workbench

EDITOR = "composer"
AUTO_LIMIT = 5_000
READ_AFTER_MS = 400


class ComposerViewModel(QObject):
    """The prompt being edited. `prompt_changed` carries the view that changed it ("" = from outside)."""

    prompt_changed = Signal(str)
    model_changed = Signal()  # another model, or its facts are others
    refused = Signal(str)

    def __init__(
        self,
        workbench: Workbench,
        find_components: Callable[[str], tuple[PromptRange, ...]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._find = find_components
        self._shot_id: str | None = None
        self._model: ModelSpec | None = None
        self.prompt = Prompt()
        self._taken = Prompt()
        self._visit = 0
        self._unsaved: tuple[str, str, Prompt, str] | None = None
        self._saving = False
        self._saved = asyncio.Lock()
        self._auto: bool | None = None  # None = not looked at yet: that reads the text, which the first paint need not
        self._reader = QTimer(self)
        self._reader.setSingleShot(True)
        self._reader.setInterval(READ_AFTER_MS)
        self._reader.timeout.connect(self._read_again)
        self._opener = QTimer(self)
        self._opener.setSingleShot(True)
        self._opener.setInterval(READ_AFTER_MS)
        self._opener.timeout.connect(self._show_found)
        workbench.settle_with(self.settle)
        workbench.shot_opened.connect(self._on_shot_opened)
        workbench.project_changed.connect(self._on_project_changed)
        workbench.models_changed.connect(self._on_models_changed)
        self._on_shot_opened()

    def close(self) -> None:
        """Stop the timers."""
        self._reader.stop()
        self._opener.stop()

    @property
    def is_open(self) -> bool:
        """Whether there is a shot to write for."""
        return self._shot_id is not None

    @property
    def limit(self) -> int | None:
        """The longest prompt of the shot's model in code points, or None."""
        spec = self._spec()
        return spec.limits.prompt_chars if spec is not None else None

    @property
    def model_name(self) -> str:
        """The name of the shot's model."""
        spec = self._spec()
        return spec.name if spec is not None else ""

    @property
    def view(self) -> str:
        """How the composer is shown: cards, split or prose."""
        return self._workbench.remembered("composer", "split")

    def choose_view(self, view: str) -> None:
        """Show cards, split or prose, also at the next start."""
        self._workbench.run(self._workbench.remember(composer=view), "remember view")

    def write_prose(self, text: str, cursor: int) -> None:
        """Take over the whole prose as it now reads; `cursor` is the code point behind the edit."""
        if self._auto is None:
            self._auto = self._is_as_found(self.prompt)
        self._edit(lambda prompt: with_line_feeds(prompt).with_text(text, cursor), "prose", self.tr("write the prompt"))
        if self._auto and len(text) <= AUTO_LIMIT:
            self._reader.start()

    def write_card(self, card: Card, text: str) -> None:
        """Take over a card's text."""
        self._auto = False
        self._edit(lambda prompt: prompt.with_card(card, text), card.value, self.tr("write a card"))

    def add_words(self, card: Card, words: str) -> None:
        """Put words behind what a card says, as one undo step."""
        self.change(lambda prompt: with_term(prompt, card, words), self.tr("add words"))

    def change(self, change: Callable[[Prompt], Prompt], label: str) -> None:
        """Change the prompt as one undo step called `label`; a refused change is told."""
        self._auto = False
        self.leave_field()
        self._edit(change, "", label)

    def assign(self, start: int, end: int, card: Card) -> None:
        """Give a stretch of prose to a card."""
        self._auto = False
        self._edit(lambda prompt: prompt.assigned(start, end, card), "", self.tr("assign a component"))

    def clear(self, start: int, end: int) -> None:
        """Take a stretch of prose away from its card."""
        self._auto = False
        self._edit(lambda prompt: prompt.cleared(start, end), "", self.tr("clear a component"))

    def set_locked(self, card: Card, locked: bool) -> None:
        """Lock or unlock a card."""
        self._edit(lambda prompt: prompt.with_lock(card, locked), "", self.tr("lock a card"))

    def find_components(self) -> None:
        """Read the prose and give its parts to the cards."""
        self._auto = True
        self._edit(self._parsed, "", self.tr("find components"))

    def leave_field(self) -> None:
        """End the present run of typing: the next edit is an undo step of its own."""
        self._visit += 1

    def tell_view(self) -> None:
        """Say that the views must read the prompt again, for example after a refused edit."""
        self.prompt_changed.emit("")

    def _parsed(self, prompt: Prompt) -> Prompt:
        return prompt.with_ranges(self._find(prompt.text))

    def _read_again(self) -> None:
        if self._auto and self._shot_id is not None:
            self._edit(self._parsed, "prose", self.tr("write the prompt"), view="reader")

    def _edit(self, change: Callable[[Prompt], Prompt], field: str, label: str, view: str | None = None) -> None:
        if self._shot_id is None:
            return
        try:
            prompt = change(self.prompt)
        except InputError as error:
            self.refused.emit(f"{error.what_happened} {error.what_to_do}")
            self.prompt_changed.emit("")
            return
        if prompt == self.prompt:
            return
        self.prompt = prompt
        self.prompt_changed.emit(field if view is None else view)
        merge_key = f"{self._shot_id}:{field}:{self._visit}" if field else ""
        self._unsaved = (self._shot_id, merge_key, prompt, label)
        if not self._saving:
            self._saving = True
            self._workbench.run(self._save(), "save prompt")

    async def settle(self) -> None:
        """Return when the last edit is saved, the reading of new words included."""
        if self._reader.isActive():
            self._reader.stop()
            self._read_again()
        async with self._saved:
            await self._write()

    async def _save(self) -> None:
        async with self._saved:
            await self._write()

    async def _write(self) -> None:
        try:
            while self._unsaved is not None:
                (shot_id, merge_key, prompt, label), self._unsaved = self._unsaved, None
                project = self._workbench.project
                if project is None or project.shot(shot_id) is None:
                    return
                await self._workbench.workspace.projects.set_prompt(
                    project.id, shot_id, prompt, label=label, merge_key=merge_key, editor=EDITOR
                )
        finally:
            self._saving = False

    def _on_shot_opened(self) -> None:
        shot = self._workbench.shot
        self._shot_id = shot.id if shot is not None else None
        self._model = self._spec()
        self._take_over(shot.prompt if shot is not None else Prompt())

    def _on_models_changed(self) -> None:
        if self._model != (spec := self._spec()):
            self._model = spec
            self.model_changed.emit()

    def _on_project_changed(self, change: ProjectChange) -> None:
        self._on_models_changed()
        shot = self._workbench.shot
        if shot is None or shot.id != self._shot_id or change.editor == EDITOR:
            return
        if shot.prompt in (self.prompt, self._taken):
            return
        self._take_over(shot.prompt)

    def _take_over(self, prompt: Prompt) -> None:
        self._reader.stop()
        self._opener.stop()
        self._visit += 1
        self.prompt = self._taken = prompt
        self._auto = None
        if prompt.text and not prompt.ranges and len(prompt.text) <= AUTO_LIMIT:
            self._opener.start()
        self.prompt_changed.emit("")

    def read_words(self) -> None:
        """Find components anew where nobody chose them: the analyser came late."""
        if self._auto:  # it came while somebody typed
            self._read_again()
            return
        self._auto = None
        if self.prompt.text and not self.prompt.ranges and len(self.prompt.text) <= AUTO_LIMIT:
            self._show_found()

    def _show_found(self) -> None:
        """Show the parts of a prompt that was written elsewhere and never read; they are saved with the first edit."""
        if self.prompt == self._taken:
            self.prompt = self._parsed(self.prompt)
            self.prompt_changed.emit("reader")

    def _is_as_found(self, prompt: Prompt) -> bool:
        short = len(prompt.text) <= AUTO_LIMIT
        return short and not prompt.locked and prompt.ranges == self._find(prompt.text)

    def _spec(self) -> ModelSpec | None:
        shot = self._workbench.shot
        return self._workbench.workspace.catalogue.known(shot.model) if shot is not None else None


def with_line_feeds(prompt: Prompt) -> Prompt:
    """Return the prompt as a text field shows it: every line break one line feed, ranges kept."""
    for match in reversed(list(re.finditer("\r\n?|\u2028|\u2029", prompt.text))):
        prompt = prompt.replaced(match.start(), match.end(), "\n")
    return prompt
