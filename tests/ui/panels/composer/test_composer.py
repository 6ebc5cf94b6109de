"""Cards and prose: two views of one prompt that never argue, whatever is typed, pasted, assigned or undone."""

import random

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from studio.domain.project import ProjectChange
from studio.domain.prompt import PROMPT_LIMIT, Card, Prompt, PromptRange
from studio.ui.panels.composer.panel import ComposerPanel
from studio.ui.panels.composer.view_model import ComposerViewModel
from tests.fakes.time import calm
from tests.ui.conftest import Desk, type_text

TEXT = "Wide shot of a fox crossing a frozen river at dawn, low mist, camera pans slowly right."


async def composer(desk: Desk, text: str = TEXT) -> tuple[ComposerPanel, ComposerViewModel]:
    """Show the composer over a shot with that prompt, its components found."""
    view_model = ComposerViewModel(desk.workbench, desk.find)
    desk.keep(view_model)
    panel = await desk.show(ComposerPanel(desk.look, view_model), 1100, 500)
    await desk.project(text)
    view_model.find_components()
    await desk.workbench.settle_edits()
    return panel, view_model


def stored(desk: Desk) -> Prompt:
    """Return the prompt as the project holds it."""
    assert desk.workbench.shot is not None
    return desk.workbench.shot.prompt


def shown(panel: ComposerPanel, card: Card) -> str:
    """Return what a card shows a turn of the loop from now; see the test of that turn."""
    panel._reading_cards.now()
    return panel._cards[card].field.text()


def in_step(panel: ComposerPanel, view_model: ComposerViewModel) -> bool:
    """Say whether prose and cards show the prompt of the view-model, a turn from now."""
    panel._reading_cards.now()
    prompt = view_model.prompt
    cards = all(widget.field.text() == prompt.card_text(card) for card, widget in panel._cards.items())
    return cards and panel._prose.text() == prompt.text


def select(panel: ComposerPanel, start: int, end: int) -> None:
    """Select a stretch of the prose."""
    cursor = panel._prose.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    panel._prose.setTextCursor(cursor)
    panel._prose.setFocus()


def at_end(panel: ComposerPanel, card: Card) -> None:
    """Put the cursor to the end of a card."""
    field = panel._cards[card].field
    field.setFocus()
    field.moveCursor(QTextCursor.MoveOperation.End)


async def test_the_cards_show_what_was_found(desk: Desk) -> None:
    panel, view_model = await composer(desk)
    assert in_step(panel, view_model)
    assert shown(panel, Card.SHOT) == "Wide shot"
    assert "fox" in shown(panel, Card.SUBJECT)
    assert panel.header.count.text() == "17 words · fits Animatic sketch"


async def test_cards_follow_the_prose_a_turn_later_and_are_right_before_they_can_be_typed_into(desk: Desk) -> None:
    panel, view_model = await composer(desk)
    field = panel._cards[Card.SUBJECT].field
    await desk.until(lambda: "fox" in field.text())
    select(panel, len("Wide shot of a "), len("Wide shot of a fox"))
    QTest.keyClicks(panel._prose, "lynx")
    assert "fox" in field.text()
    await desk.until(lambda: "lynx" in field.text())
    select(panel, len("Wide shot of a "), len("Wide shot of a lynx"))
    QTest.keyClicks(panel._prose, "owl")
    at_end(panel, Card.SUBJECT)
    QTest.keyClicks(field, "!")
    assert "owl" in field.text()
    assert "!" in field.text()
    assert view_model.prompt.card_text(Card.SUBJECT) == field.text()
    await desk.workbench.settle_edits()


async def test_typing_in_prose_shows_in_the_cards_and_is_saved(desk: Desk) -> None:
    panel, view_model = await composer(desk)
    select(panel, len("Wide shot of a "), len("Wide shot of a fox"))
    QTest.keyClicks(panel._prose, "lynx")
    assert "lynx" in shown(panel, Card.SUBJECT)
    assert in_step(panel, view_model)
    await desk.workbench.settle_edits()
    assert stored(desk).text == TEXT.replace("fox", "lynx")


async def test_typing_in_a_card_rewrites_its_words_in_the_prose(desk: Desk) -> None:
    panel, view_model = await composer(desk)
    at_end(panel, Card.SHOT)
    QTest.keyClicks(panel._cards[Card.SHOT].field, " from above")
    assert panel._prose.text() == TEXT.replace("Wide shot", "Wide shot from above")
    at_end(panel, Card.DIALOGUE)
    type_text(panel._cards[Card.DIALOGUE].field, "“Come home”")
    assert "“Come home”" in panel._prose.text()
    assert in_step(panel, view_model)
    await desk.workbench.settle_edits()
    assert stored(desk) == view_model.prompt


async def test_typing_in_a_card_keeps_the_cursor_where_it_types(desk: Desk) -> None:
    panel, _ = await composer(desk)
    field = panel._cards[Card.SUBJECT].field
    field.setFocus()
    cursor = field.textCursor()
    cursor.setPosition(2)
    field.setTextCursor(cursor)
    QTest.keyClicks(field, "red-")
    assert (field.text()[:9], field.cursor_index()) == ("a red-fox", 6)


async def test_a_run_of_typing_is_one_undo_step_and_undo_restores_the_prompt(desk: Desk) -> None:
    panel, view_model = await composer(desk)
    before = view_model.prompt
    panel._prose.setFocus()
    panel._prose.moveCursor(QTextCursor.MoveOperation.End)
    for letter in " Snow falls.":
        QTest.keyClicks(panel._prose, letter)
        await calm()
    await desk.workbench.settle_edits()
    desk.workbench.undo()
    await desk.until(lambda: stored(desk) == before)
    assert view_model.prompt == before
    assert in_step(panel, view_model)
    desk.workbench.redo()
    await desk.until(lambda: stored(desk).text == TEXT + " Snow falls.")
    assert in_step(panel, view_model)


async def test_undo_keys_are_left_to_the_window(desk: Desk) -> None:
    panel, view_model = await composer(desk)
    select(panel, 0, 4)
    QTest.keyClicks(panel._prose, "Tall")
    text = view_model.prompt.text
    QTest.keyClick(panel._prose, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert panel._prose.text() == text  # no undo stack of its own


async def test_alt_digit_assigns_the_selection_or_goes_to_the_card(desk: Desk) -> None:
    panel, view_model = await composer(desk)
    start = TEXT.index("low mist")
    select(panel, start, start + len("low mist"))
    QTest.keyClick(panel._prose, Qt.Key.Key_6, Qt.KeyboardModifier.AltModifier)
    assert view_model.prompt.card_text(Card.STYLE) == "low mist"
    assert shown(panel, Card.STYLE) == "low mist"
    QTest.keyClick(panel._prose, Qt.Key.Key_0, Qt.KeyboardModifier.AltModifier)
    assert view_model.prompt.card_text(Card.STYLE) == ""
    cursor = panel._prose.textCursor()
    cursor.clearSelection()
    panel._prose.setTextCursor(cursor)
    QTest.keyClick(panel._prose, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    assert panel._cards[Card.LIGHTING].field.hasFocus()
    QTest.keyClick(panel._cards[Card.LIGHTING].field, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert panel._cards[Card.SHOT].field.hasFocus()


async def test_a_locked_card_refuses_edits_through_cards_and_assignments(desk: Desk) -> None:
    panel, view_model = await composer(desk)
    refusals: list[str] = []
    panel.refused.connect(refusals.append)
    at_end(panel, Card.SHOT)
    QTest.keyClick(panel._cards[Card.SHOT].field, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert view_model.prompt.is_locked(Card.SHOT)
    QTest.keyClicks(panel._cards[Card.SHOT].field, "x")
    assert shown(panel, Card.SHOT) == "Wide shot"
    select(panel, 0, 4)
    QTest.keyClick(panel._prose, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert refusals == ["The card “shot” is locked. Unlock it first."]
    assert in_step(panel, view_model)
    QTest.mouseClick(panel._cards[Card.SHOT]._lock, Qt.MouseButton.LeftButton)
    assert not view_model.prompt.is_locked(Card.SHOT)


async def test_a_paste_is_plain_and_its_components_are_found(desk: Desk) -> None:
    panel, view_model = await composer(desk, "")
    pasted = QMimeData()
    pasted.setText("Close-up of a drum in a tent at noon, static camera.")
    pasted.setHtml("<b>Close-up</b>")
    panel._prose.setFocus()
    panel._prose.insertFromMimeData(pasted)
    assert view_model.prompt.text == "Close-up of a drum in a tent at noon, static camera."
    assert view_model.prompt.card_text(Card.SHOT) == "Close-up"
    assert in_step(panel, view_model)
    await desk.workbench.settle_edits()
    desk.workbench.undo()
    await desk.until(lambda: not stored(desk).ranges)


async def test_a_hundred_thousand_characters_fit_and_one_more_is_refused(desk: Desk) -> None:
    panel, view_model = await composer(desk, "")
    refusals: list[str] = []
    panel.refused.connect(refusals.append)
    pasted = QMimeData()
    pasted.setText("ab cd. " * (PROMPT_LIMIT // 7) + "x" * (PROMPT_LIMIT % 7))
    panel._prose.insertFromMimeData(pasted)
    assert len(view_model.prompt.text) == PROMPT_LIMIT
    QTest.keyClicks(panel._prose, "y")
    assert refusals
    assert len(panel._prose.text()) == PROMPT_LIMIT
    assert in_step(panel, view_model)
    await desk.workbench.settle_edits()
    assert len(stored(desk).text) == PROMPT_LIMIT


@pytest.mark.parametrize(
    "text",
    [
        "🦊🎬 a fox 👩‍👩‍👧 walks 🏔️",
        "لقطة واسعة لثعلب يعبر النهر",
        "<b>bold</b> &amp; <img src=x> <script>1</script>",
        "tab\there, two  blanks,  thin space",
        "e\u0301 and é, ﬁ, 漢字かな交じり文",
    ],
)
async def test_every_letter_comes_back_as_it_was_written(desk: Desk, text: str) -> None:
    panel, view_model = await composer(desk, "")
    pasted = QMimeData()
    pasted.setText(text)
    panel._prose.insertFromMimeData(pasted)
    view_model.assign(0, len(text), Card.SUBJECT)
    assert panel._prose.text() == shown(panel, Card.SUBJECT) == text
    at_end(panel, Card.SUBJECT)
    panel._cards[Card.SUBJECT].field.insertPlainText("🎈")
    assert view_model.prompt.text == text + "🎈"
    assert in_step(panel, view_model)
    await desk.workbench.settle_edits()
    assert stored(desk) == view_model.prompt
    panel.grab()


async def test_a_line_break_of_any_kind_is_one_in_the_field(desk: Desk) -> None:
    panel, view_model = await composer(desk, "A fox.\r\nA hare.\u2028A goat.")
    panel._prose.setFocus()
    panel._prose.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(panel._prose, "!")
    assert view_model.prompt.text == "A fox.\nA hare.\nA goat.!"
    assert in_step(panel, view_model)


async def test_words_are_read_while_one_types_until_somebody_assigns(desk: Desk) -> None:
    panel, view_model = await composer(desk, "")
    panel._prose.setFocus()
    QTest.keyClicks(panel._prose, "Close-up of a drum, ")
    await desk.until(lambda: view_model.prompt.card_text(Card.SHOT) == "Close-up")
    view_model.clear(0, 8)
    QTest.keyClicks(panel._prose, "static camera")
    await desk.workbench.settle_edits()
    assert view_model.prompt.card_text(Card.SHOT) == ""


async def test_a_prompt_without_ranges_shows_its_cards_when_it_is_opened(desk: Desk) -> None:
    view_model = ComposerViewModel(desk.workbench, desk.find)
    desk.keep(view_model)
    panel = await desk.show(ComposerPanel(desk.look, view_model), 1100, 500)
    await desk.project(TEXT)
    await desk.until(lambda: shown(panel, Card.SHOT) == "Wide shot")
    assert stored(desk).ranges == ()  # opening is no edit
    assert desk.workbench.undo_label == "Add shot"
    panel._prose.setFocus()
    panel._prose.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(panel._prose, "x")
    await desk.workbench.settle_edits()
    assert stored(desk).card_text(Card.SHOT) == "Wide shot"


async def test_random_edits_never_leave_the_views_apart(desk: Desk) -> None:
    panel, view_model = await composer(desk)
    dice = random.Random(7)
    changes: list[ProjectChange] = []
    end = desk.workspace.projects.changes.subscribe(changes.append)
    for _ in range(60):
        length = len(view_model.prompt.text)
        start, stop = sorted((dice.randint(0, length), dice.randint(0, length)))
        act = dice.randrange(5)
        if act == 0:
            select(panel, start, min(stop, start + 6))
            QTest.keyClicks(panel._prose, dice.choice(["owl", ", ", "x", "at dusk. "]))
        elif act == 1:
            card = dice.choice(list(Card))
            at_end(panel, card)
            QTest.keyClicks(panel._cards[card].field, dice.choice(["grey", " and on", "."]))
        elif act == 2:
            view_model.assign(start, stop, dice.choice(list(Card)))
        elif act == 3:
            view_model.clear(start, stop)
        else:
            desk.workbench.undo()
        assert in_step(panel, view_model)
        if dice.random() < 0.3:
            await desk.workbench.settle_edits()
            await calm()
            assert in_step(panel, view_model)
    await desk.workbench.settle_edits()
    await calm()
    assert stored(desk) == view_model.prompt
    count = len(changes)
    await calm()
    assert len(changes) == count  # no echo goes on by itself
    end()


async def test_an_edit_is_saved_when_another_project_is_opened(desk: Desk) -> None:
    panel, _ = await composer(desk)
    first = desk.workbench.project
    assert first is not None
    other = await desk.workspace.projects.create("Other")
    panel._prose.setFocus()
    panel._prose.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(panel._prose, " The end.")
    await desk.workbench.open_project(other.id)
    assert desk.workspace.projects.project(first.id).shots[0].prompt.text == TEXT + " The end."
    assert not panel.isEnabled()


async def test_the_views_are_chosen_by_keys_and_remembered(desk: Desk) -> None:
    panel, view_model = await composer(desk)
    shown = []
    for _ in range(3):
        QTest.keyClick(
            panel._prose if panel._prose.isVisible() else panel,
            Qt.Key.Key_E,
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
        )
        shown.append((panel._card_area.isVisible(), panel._prose.isVisible()))
    assert shown == [(False, True), (True, False), (True, True)]
    await calm()
    assert view_model.view == "split"


async def test_what_was_typed_before_the_analyser_came_is_read_again_and_goes_on_being_read(desk: Desk) -> None:
    known: list[bool] = []

    def find(text: str) -> tuple[PromptRange, ...]:
        return desk.find(text) if known else ()

    view_model = ComposerViewModel(desk.workbench, find)
    desk.keep(view_model)
    panel = await desk.show(ComposerPanel(desk.look, view_model), 1100, 500)
    await desk.project("")
    panel._prose.setFocus()
    type_text(panel._prose, "Wide shot of a fox")
    known.append(True)
    type_text(panel._prose, " at")
    view_model.read_words()
    type_text(panel._prose, " dawn, camera pans right.")
    view_model._read_again()
    await desk.workbench.settle_edits()
    assert stored(desk).ranges == desk.find(stored(desk).text)
    assert stored(desk).card_text(Card.LIGHTING) != ""
