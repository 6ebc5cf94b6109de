"""Owns a library with prompts for the tests of what shows it, the panel over it, and the dialogs that open."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from studio.domain.library import PromptLine, SavedPrompt
from studio.domain.prompt import Prompt
from studio.services.library import PromptLibrary
from studio.ui.panels.prompts.panel import PromptsPanel
from studio.ui.panels.prompts.view_model import PromptsViewModel
from tests.ui.conftest import Desk

D = TypeVar("D", bound=QDialog)


async def keep(desk: Desk, title: str, text: str = "", **parts: object) -> SavedPrompt:
    """Save a prompt; the clock goes on, so that it stands before those that were saved earlier."""
    desk.bench.clock.jump(1.0)
    words = text or f"Wide shot of {title.lower()} at noon."
    return (await library(desk).add(Prompt(text=words), title=title, **parts)).prompt  # type: ignore[arg-type]  # by name


def library(desk: Desk) -> PromptLibrary:
    """Return the desk's library."""
    return desk.workspace.library


async def opened(desk: Desk, kind: type[D]) -> D:
    """Wait for a dialog of a kind and return it."""

    def found() -> list[D]:
        return [each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]

    await desk.until(found)
    return found()[0]


class Shelf:
    """The panel over a library, and what it wished for."""

    def __init__(self, desk: Desk, panel: PromptsPanel, view_model: PromptsViewModel) -> None:
        self.desk = desk
        self.panel = panel
        self.view_model = view_model
        self.table = panel.table
        self.wishes: list[tuple[str, object]] = []

    @property
    def titles(self) -> list[str]:
        """The titles that are listed."""
        lines = [self.view_model.line(row) for row in range(self.view_model.total)]
        return [line.title if line is not None else "…" for line in lines]

    def current(self) -> PromptLine:
        """Return the row that the keys mean."""
        line = self.table.current
        assert line is not None
        return line

    def key(self, which: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key in the list."""
        QTest.keyClick(self.table, which, modifiers)

    def hear_id(self, prompt_id: str) -> None:
        """Note a wish for one prompt."""
        self.wishes.append(("id", prompt_id))

    def hear(self) -> None:
        """Note a wish without one."""
        self.wishes.append(("all", tuple(self.table.rows)))


async def shelf(desk: Desk, *titles: str) -> Shelf:
    """Show the library with prompts of these titles, the first one on top."""
    for title in reversed(titles):
        await keep(desk, title)
    view_model = desk.keep(PromptsViewModel(desk.workbench))
    panel = await desk.show(PromptsPanel(desk.look, view_model, desk.thumbnails), 260, 700)
    await desk.until(lambda: view_model.known and view_model.facets.prompts == view_model.total)
    made = Shelf(desk, panel, view_model)
    for signal in (panel.use_requested, panel.shot_requested, panel.details_requested, panel.insert_requested):
        signal.connect(made.hear_id)
    for signal in (panel.tag_requested, panel.move_requested, panel.export_requested, panel.save_requested):
        signal.connect(made.hear)
    made.table.setFocus()
    return made
