"""Owns the vocabulary as it is shown: which words, which one is looked at, its example, and the words that are kept.

The words are read when they are first asked for. It writes no prompt: `word_chosen` announces the wish.
"""

import asyncio
from collections.abc import Callable
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from studio.craft.vocabulary import Entry, Vocabulary, good_names, is_good, unusable
from studio.domain.errors import MediaError, StoreError
from studio.domain.models import ModelSpec
from studio.domain.prompt import Card
from studio.services.job_ledger import JobChange
from studio.ui.card_words import card_name
from studio.ui.kit.binding import Bindings
from studio.ui.kit.playback.engine import PlaybackEngine, PlaybackState
from studio.ui.panels.vocabulary.words import group_name, unusable_words
from studio.ui.workbench import Workbench

DWELL_MS = 150
"""How long a word is looked at before its example is drawn: one that is only passed is not."""


class WordRow(NamedTuple):
    """A row: a heading (`entry` is None) or a word. `why_not` says why it is of no use for the open shot."""

    key: str
    card: Card
    heading: str = ""
    entry: Entry | None = None
    kept: bool = False
    good: bool = False
    why_not: str = ""

    @property
    def take(self) -> None:
        """No row has a take's picture."""


class ExampleState(Enum):
    """What there is to see of the example of the present word."""

    NONE = "it cannot be drawn, or nobody looks"
    DRAWING = "it is looked for or drawn"
    WAITING = "jobs come first"
    READY = "it is there"
    FAILED = "it could not be drawn"


class VocabularyViewModel(QObject):
    """Read by the panel. `word_chosen` carries a card and a term that is to be put there."""

    rows_changed = Signal()
    current_changed = Signal()
    example_changed = Signal()
    word_chosen = Signal(object, str)

    def __init__(
        self,
        workbench: Workbench,
        load: Callable[[], Vocabulary],
        engine: PlaybackEngine,
        parent: QObject | None = None,
    ) -> None:
        """Take `load`, which reads the words (it blocks for some 20 ms, and is called once, in a thread), and `engine`.

        The engine is for the examples alone, has no sound, and is closed with the view-model.
        """
        super().__init__(parent)
        self._workbench = workbench
        self.engine = engine
        self._load = load
        self._vocabulary: Vocabulary | None = None
        self._loading = False
        self.words = ""
        self.card: Card | None = None
        self.only_kept = False
        self.current: WordRow | None = None
        self.example = ExampleState.NONE
        self.clip = ""
        self._open = False
        self._bindings = Bindings()
        self._dwell = QTimer(self)
        self._dwell.setSingleShot(True)
        self._dwell.setInterval(DWELL_MS)
        self._dwell.timeout.connect(self._ask_example)
        self._bindings.listen(workbench.workspace.jobs.changes, self._on_job)
        workbench.shot_opened.connect(self._on_shot)
        workbench.project_changed.connect(self._on_shot)
        workbench.settings_changed.connect(self._on_settings)

    # --- what is shown ---

    @property
    def is_loaded(self) -> bool:
        """Whether the words are there."""
        return self._vocabulary is not None

    @property
    def count(self) -> int:
        """How many words there are."""
        return len(self._vocabulary.entries) if self._vocabulary is not None else 0

    @property
    def kept(self) -> frozenset[str]:
        """The keys of the words that somebody kept."""
        return frozenset(self._workbench.settings.kept_words)

    @property
    def model_name(self) -> str:
        """The name of the open shot's model; empty without one."""
        spec = self._spec()
        return spec.name if spec is not None else ""

    def rows(self) -> list[WordRow]:
        """Return the words that were looked for, each group under its heading."""
        if self._vocabulary is None:
            return []
        kept, spec = self.kept, self._spec()
        good = good_names(spec) if spec is not None else frozenset()
        rows: list[WordRow] = []
        group = ""
        for entry in self._vocabulary.find(self.words, among=kept if self.only_kept else None):
            if self.card is not None and entry.card is not self.card:
                continue
            if entry.group != group:
                group = entry.group
                rows.append(WordRow(f"# {group}", entry.card, f"{card_name(entry.card)} · {group_name(group)}"))
            rows.append(self._row(entry, kept, spec, good))
        return rows

    def _row(self, entry: Entry, kept: frozenset[str], spec: ModelSpec | None, good: frozenset[str]) -> WordRow:
        shot = self._workbench.shot
        if spec is None or shot is None:
            return WordRow(entry.key, entry.card, "", entry, entry.key in kept)
        reason = unusable(entry, spec, shot.parameters)
        why_not = unusable_words(reason, spec.name) if reason is not None else ""
        return WordRow(entry.key, entry.card, "", entry, entry.key in kept, is_good(entry, good), why_not)

    # --- wishes ---

    def open(self) -> None:
        """Begin to be looked at: read the words where they were not read yet."""
        self._open = True
        if self._vocabulary is None and not self._loading:
            self._loading = True
            self._workbench.run(self._read_words(), "read the vocabulary")
        self._begin_example()

    def rest(self) -> None:
        """Nobody looks any more: an example that is being drawn is let go."""
        if not self._open:
            return
        self._open = False
        self._dwell.stop()
        self._workbench.run(_nothing(), "example", exclusive=True)
        self._show_example(ExampleState.NONE)

    def close(self) -> None:
        """Let go of the services, stop the timers and end playback."""
        self._open = False
        self._dwell.stop()
        self._bindings.drop()
        self.engine.close()

    def search(self, words: str) -> None:
        """Show the words that match."""
        if words != self.words:
            self.words = words
            self.rows_changed.emit()

    def show_card(self, card: Card | None) -> None:
        """Show the words of one card, or of all."""
        if card is not self.card:
            self.card = card
            self.rows_changed.emit()

    def show_kept(self, only_kept: bool) -> None:
        """Show only the words that were kept, or all."""
        if only_kept != self.only_kept:
            self.only_kept = only_kept
            self.rows_changed.emit()

    def look_at(self, row: WordRow | None) -> None:
        """Show what a word means, and its example after a moment; a heading is nothing to look at."""
        if row is not None and row.entry is None:
            return
        changed = (row.key if row else "") != (self.current.key if self.current else "")
        self.current = row
        self.current_changed.emit()
        if changed:
            self._begin_example()

    def choose(self, row: WordRow) -> None:
        """Have a word put into its card. One that the model cannot use can be chosen as well: models change."""
        if row.entry is not None:
            self.word_chosen.emit(row.card, row.entry.term)

    def keep(self, row: WordRow) -> None:
        """Keep a word, or keep it no longer."""
        if row.entry is None:
            return
        kept = list(self._workbench.settings.kept_words)
        if row.key in kept:
            kept.remove(row.key)
        else:
            kept.append(row.key)
        self._workbench.run(self._workbench.workspace.settings.change(kept_words=tuple(kept)), "keep a word")

    # --- inside ---

    async def _read_words(self) -> None:
        try:
            self._vocabulary = await asyncio.to_thread(self._load)
        finally:
            self._loading = False
        self.rows_changed.emit()

    def _spec(self) -> ModelSpec | None:
        shot = self._workbench.shot
        return self._workbench.workspace.catalogue.known(shot.model) if shot is not None else None

    def _on_shot(self, *_: object) -> None:
        if self._open:
            self.rows_changed.emit()

    def _on_settings(self, *_: object) -> None:
        if self._open:
            self.rows_changed.emit()

    def _on_job(self, _: JobChange) -> None:
        if self._open and self.example is ExampleState.WAITING:
            self._dwell.start()

    def _begin_example(self) -> None:
        entry = self.current.entry if self.current is not None else None
        self._workbench.run(_nothing(), "example", exclusive=True)
        if not self._open or entry is None or not entry.drawn:
            self._dwell.stop()
            self._show_example(ExampleState.NONE)
            return
        self._show_example(ExampleState.DRAWING)
        self._dwell.start()

    def _ask_example(self) -> None:
        entry = self.current.entry if self.current is not None else None
        if self._open and entry is not None and entry.drawn:
            self._workbench.run(self._find_example(entry), "example", exclusive=True)

    async def _find_example(self, entry: Entry) -> None:
        examples = self._workbench.workspace.examples
        try:
            path = await examples.clip(entry.example)
        except (MediaError, StoreError):
            self._show_example(ExampleState.FAILED)
            return
        if path is None:
            self._show_example(ExampleState.WAITING)
            if not examples.must_wait:  # it was over before anybody listened for its end
                self._dwell.start()
            return
        self._show_example(ExampleState.READY, path)

    def _show_example(self, state: ExampleState, clip: str = "") -> None:
        if (state, clip) == (self.example, self.clip):
            return
        self.example, self.clip = state, clip
        if clip:
            self.engine.open_clip(clip)
        elif self.engine.state is not PlaybackState.EMPTY:
            self.engine.close_source()
        self.example_changed.emit()


async def _nothing() -> None:
    """Take the place of a task of the same name, which is cancelled by it."""
