"""Owns a library with prompts for the tests of what shows it, and the dialogs that open over it."""

from typing import TypeVar

from PySide6.QtWidgets import QApplication, QDialog

from studio.domain.library import SavedPrompt
from studio.domain.prompt import Prompt
from studio.services.library import PromptLibrary
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
