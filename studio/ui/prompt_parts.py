"""Owns the joining of saved prompts, looks and the search through prompts with the rest of the window.

It is there from the second picture on and costs nothing until something of it is wished for: the tab, the dialogs and
what they stand on are imported then.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from studio.ui.kit.completed import Completed, completed_looks
from studio.ui.kit.look import Look
from studio.ui.kit.thumbnails import Thumbnails
from studio.ui.kit.toasts import Toasts
from studio.ui.outline_dock import DockTab
from studio.ui.workbench import Workbench

if TYPE_CHECKING:
    from studio.ui.panels.composer.panel import ComposerPanel
    from studio.ui.prompt_tab import PromptTab
    from studio.ui.prompt_wishes import PromptWishes


class PromptParts(QObject):
    """The parts. `join` connects them with the composer; `make_tab` makes what stands behind the tab."""

    def __init__(
        self, workbench: Workbench, look: Look, thumbnails: Thumbnails, toasts: Toasts, window: QWidget, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._look = look
        self._thumbnails = thumbnails
        self._toasts = toasts
        self._window = window
        self._composer: ComposerPanel | None = None
        self._wishes: PromptWishes | None = None
        self._tab: PromptTab | None = None

    @property
    def wishes(self) -> "PromptWishes":
        """The wishes, made when the first one is had."""
        if self._wishes is None:
            from studio.ui.prompt_wishes import PromptWishes

            self._wishes = PromptWishes(self._workbench, self._look, self._window, self)
            self._wishes.insert_requested.connect(self._insert)
            self._wishes.hit_shown.connect(self._show_hit)
        return self._wishes

    def make_tab(self) -> DockTab:
        """Make the Prompts tab."""
        from studio.ui.prompt_tab import PromptTab

        self._tab = PromptTab(self._look, self._workbench, self.wishes, self._thumbnails, self._toasts)
        return DockTab(self._tab, self._tab.corner)

    def join(self, composer: "ComposerPanel") -> None:
        """Let the composer keep prompts, search, complete names and take prompts that are dropped on it."""
        from studio.ui.kit.completion import Completion

        self._composer = composer
        composer.header.save_requested.connect(self._keep)
        composer.header.replace_requested.connect(self._find_words)
        shortcut = QShortcut(QKeySequence("Ctrl+H"), composer)
        shortcut.activated.connect(self._find_words)
        for field in composer.fields:
            Completion(self._look, field, self._names)
        composer.setAcceptDrops(True)
        composer.installEventFilter(self)

    def use_in(self, prompt_id: str, shot_id: str) -> None:
        """Give a shot the saved prompt that was dropped on it."""
        self.wishes.use_in(prompt_id, shot_id)

    def ask_values(self) -> None:
        """Ask the values of the open shot's variables."""
        self.wishes.ask_values()

    def close(self) -> None:
        """Let go of the services."""
        if self._tab is not None:
            self._tab.close_models()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take saved prompts that are dropped on the composer."""
        if event.type() not in (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop):
            return False
        if not isinstance(event, QDragEnterEvent | QDragMoveEvent | QDropEvent):
            return False
        from studio.ui.kit.drags import prompt_in

        prompt_id = prompt_in(event.mimeData())
        if prompt_id is None or self._workbench.shot is None:
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self.wishes.use(prompt_id)
        return True

    def _names(self) -> list[Completed]:
        project = self._workbench.project
        return completed_looks(project.looks) if project is not None else []

    def _keep(self) -> None:
        self.wishes.keep_in_library()

    def _find_words(self) -> None:
        if self._composer is not None:
            self.wishes.find_words(self._composer.header, self._composer.selected_words())

    def _insert(self, words: str) -> None:
        if self._composer is not None:
            self._composer.insert(words)

    def _show_hit(self, start: int, end: int) -> None:
        if self._composer is not None:
            self._composer.show_places([(start, end)])
