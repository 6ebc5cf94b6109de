"""The drawer of a saved prompt: what is written there is saved when the field is left."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from studio.domain.cards import Card
from studio.domain.library import SavedPrompt
from studio.ui.panels.prompts.details import DetailsPanel
from studio.ui.panels.prompts.details_model import DetailsViewModel, tags_in
from tests.ui.conftest import Desk, type_text
from tests.ui.panels.prompts.shelf import keep, library


async def drawer(desk: Desk, saved: SavedPrompt) -> tuple[DetailsPanel, DetailsViewModel]:
    """Show the details of a prompt."""
    view_model = desk.keep(DetailsViewModel(desk.workbench))
    panel = await desk.show(DetailsPanel(desk.look, view_model), 440, 640)
    view_model.show(saved.id)
    await desk.until(lambda: view_model.saved is not None and panel._title.text() == saved.title)
    return panel, view_model


def rewrite(field: QLineEdit, words: str) -> None:
    """Replace what stands in a field and leave it."""
    field.setFocus()
    field.selectAll()
    type_text(field, words)
    QTest.keyClick(field, Qt.Key.Key_Return)


async def test_every_part_can_be_changed(desk: Desk) -> None:
    saved = await keep(desk, "Oven", "Close-up of {dish} in an oven.")
    panel, view_model = await drawer(desk, saved)
    assert panel._variables.text() == "Asks for {dish}"
    rewrite(panel._title, "Bakery")
    rewrite(panel._folder, "Food / Bread")
    rewrite(panel._tags, "warm, slow motion, warm")
    panel._stars.setFocus()
    QTest.keyClick(panel._stars, Qt.Key.Key_4)
    panel._note.setFocus()
    type_text(panel._note, "best at dawn")
    panel._prose.setFocus()
    panel._prose.selectAll()
    type_text(panel._prose, "A loaf.")
    panel._title.setFocus()

    def now() -> SavedPrompt:
        assert view_model.saved is not None
        return view_model.saved

    await desk.until(lambda: now().prompt.text == "A loaf." and now().note == "best at dawn" and now().rating == 4)
    kept = await library(desk).prompt(saved.id)
    assert (kept.title, kept.folder, kept.tags) == ("Bakery", "Food/Bread", ("warm", "slow motion"))
    await desk.until(lambda: panel._folder.text() == "Food/Bread")
    rewrite(panel._tags, "slow motion")
    await desk.until(lambda: now().tags == ("slow motion",))


async def test_words_are_given_to_a_card_and_taken_from_it(desk: Desk) -> None:
    saved = await keep(desk, "Oven", "Qwx zzt.")
    panel, view_model = await drawer(desk, saved)
    panel._prose.setFocus()
    panel._prose.selectAll()
    QTest.keyClick(panel._prose, Qt.Key.Key_6, Qt.KeyboardModifier.AltModifier)
    panel._title.setFocus()

    def cards() -> list[Card]:
        assert view_model.saved is not None
        return [part.card for part in view_model.saved.prompt.ranges]

    await desk.until(lambda: cards() == [Card.STYLE])
    panel._prose.setFocus()
    panel._prose.selectAll()
    QTest.keyClick(panel._prose, Qt.Key.Key_0, Qt.KeyboardModifier.AltModifier)
    assert panel._prompt.ranges == ()


async def test_what_cannot_be_kept_is_told_at_its_field(desk: Desk) -> None:
    panel, view_model = await drawer(desk, await keep(desk, "Oven"))
    rewrite(panel._folder, "a/b/c/d/e/f/g/h/i")
    await desk.until(lambda: panel._folder.property("state") == "bad")
    assert panel._fault.isVisible()
    assert panel._folder.text() == "a/b/c/d/e/f/g/h/i"
    rewrite(panel._folder, "a")
    await desk.until(lambda: view_model.saved is not None and view_model.saved.folder == "a")
    await desk.until(lambda: not panel._fault.isVisible())


async def test_another_prompt_comes_with_what_was_written_saved(desk: Desk) -> None:
    first, second = await keep(desk, "First"), await keep(desk, "Second")
    panel, view_model = await drawer(desk, first)
    panel._note.setFocus()
    type_text(panel._note, "mine")
    panel.leave()
    view_model.show(second.id)
    await desk.until(lambda: panel._title.text() == "Second")
    assert panel._note.text() == ""
    await desk.until(lambda: True)
    assert (await library(desk).prompt(first.id)).note == "mine"
    assert (await library(desk).prompt(second.id)).note == ""


async def test_wishes_carry_the_prompt_and_a_deleted_one_closes_it(desk: Desk) -> None:
    saved = await keep(desk, "Oven")
    panel, _ = await drawer(desk, saved)
    heard: list[str] = []
    for signal in (panel.use_requested, panel.shot_requested, panel.insert_requested, panel.delete_requested):
        signal.connect(heard.append)
    for widget in (panel._use, panel._shot, panel._insert, panel._delete):
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    assert heard == [saved.id] * 4
    for field in (panel._title, panel._prose, panel._tags):
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert heard == [saved.id] * 7
    closed: list[bool] = []
    panel.closed.connect(lambda: closed.append(True))
    QTest.keyClick(panel._use, Qt.Key.Key_Escape)
    assert closed == [True]
    await library(desk).delete((saved.id,))
    await desk.until(lambda: len(closed) == 2)


def test_tags_are_words_between_commas() -> None:
    assert tags_in(" a ,, b  c,") == ("a", "b c")
