"""Owns the menus of the library: what order and stars the list has, and what can be done with the selected prompts."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from studio.domain.library import LibrarySort, PromptLine
from studio.ui.panels.prompts.view_model import PromptsViewModel

MOST_STARS = 5


class PromptWish(NamedTuple):
    """The signals that the menu's wishes go out by; the first four carry a prompt's id."""

    use: SignalInstance
    shot: SignalInstance
    insert: SignalInstance
    details: SignalInstance
    tag: SignalInstance
    move: SignalInstance
    export: SignalInstance


class PromptMenus(QObject):
    """Makes the menus of one panel, anew each time: they say how things are now."""

    def __init__(self, panel: QWidget, view_model: PromptsViewModel) -> None:
        super().__init__(panel)
        self._panel = panel
        self._view_model = view_model

    def empty(self) -> QMenu:
        """Return a menu that goes when it is closed."""
        menu = QMenu(self._panel)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def order(self) -> QMenu:
        """Return the menu of the list's order and the least number of stars."""
        menu = self.empty()
        for sort, words in (
            (LibrarySort.CHANGED, self.tr("Changed last first")),
            (LibrarySort.TITLE, self.tr("By title")),
            (LibrarySort.RATING, self.tr("Most stars first")),
            (LibrarySort.USES, self.tr("Most used first")),
        ):
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(self._view_model.sort is sort)
            action.triggered.connect(partial(self._sort_by, sort))
        menu.addSeparator()
        for stars in range(MOST_STARS + 1):
            least = self.tr("%n star(s) or more", "", stars) if stars < MOST_STARS else self.tr("Five stars")
            action = menu.addAction(least if stars else self.tr("Any stars"))
            action.setCheckable(True)
            action.setChecked(self._view_model.choice.stars == stars)
            action.triggered.connect(partial(self._choose_stars, stars))
        return menu

    def prompts(self, rows: Sequence[int], line: PromptLine | None, wishes: PromptWish) -> QMenu:
        """Return the menu for selected rows; `line` is the one of them, or None where there are several."""
        menu = self.empty()
        if line is not None:
            for words, keys, wish in (
                (self.tr("Use in this shot"), "Return", wishes.use),
                (self.tr("New shot from it"), "Ctrl+Return", wishes.shot),
                (self.tr("Insert at the cursor"), "", wishes.insert),
                (self.tr("Details"), "F2", wishes.details),
            ):
                _named(menu.addAction(words), keys).triggered.connect(partial(_emit, wish, line.id))
            menu.addSeparator()
        stars = menu.addMenu(self.tr("Stars"))
        for count in range(MOST_STARS, -1, -1):
            words = self.tr("%n star(s)", "", count) if count else self.tr("No stars")
            stars.addAction(words).triggered.connect(partial(self._rate, rows, count))
        if line is not None and self._view_model.shown_take is not None:
            take = self.tr("Show it with take {0}").format(self._view_model.shown_take.number)
            menu.addAction(take).triggered.connect(partial(self._show_with_take, line.id))
        _named(menu.addAction(self.tr("Tags…")), "T").triggered.connect(partial(_emit, wishes.tag))
        _named(menu.addAction(self.tr("Move to folder…")), "M").triggered.connect(partial(_emit, wishes.move))
        menu.addAction(self.tr("Duplicate")).triggered.connect(partial(self._duplicate, rows))
        menu.addAction(self.tr("Export…")).triggered.connect(partial(_emit, wishes.export))
        menu.addSeparator()
        _named(menu.addAction(self.tr("Delete")), "Del").triggered.connect(partial(self._delete, rows))
        return menu

    def _sort_by(self, sort: LibrarySort, *_: object) -> None:
        self._view_model.sort_by(sort)

    def _choose_stars(self, stars: int, *_: object) -> None:
        self._view_model.choose(stars=stars)

    def _rate(self, rows: Sequence[int], stars: int, *_: object) -> None:
        self._view_model.rate(rows, stars or None)

    def _show_with_take(self, prompt_id: str, *_: object) -> None:
        self._view_model.show_with_take(prompt_id)

    def _duplicate(self, rows: Sequence[int], *_: object) -> None:
        self._view_model.duplicate(rows)

    def _delete(self, rows: Sequence[int], *_: object) -> None:
        self._view_model.delete(rows)


def _named(action: QAction, keys: str) -> QAction:
    """Show a wish's keys beside it; the list itself hears them."""
    action.setShortcut(keys)
    action.setShortcutVisibleInContextMenu(True)
    action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    return action


def _emit(wish: SignalInstance, *values: object) -> None:
    """Send a wish on with its id; what the menu itself adds is left out."""
    wish.emit(*(value for value in values if isinstance(value, str)))
