"""What stands around the composer: vocabulary, camera pad, what is missing, history, the text as sent, what changed."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget

from studio.craft.analyser import Analyser
from studio.craft.lexicon import Lexicon
from studio.craft.vocabulary import Vocabulary
from studio.craft.word_kinds import WordKinds
from studio.domain.jobs import Grade
from studio.domain.looks import Look as Description
from studio.domain.prompt import Card, NamedText, Prompt
from studio.ui.kit.look import Look
from studio.ui.kit.prose import Prose
from studio.ui.panels.camera_pad.panel import CameraPadPanel
from studio.ui.panels.composer.panel import ComposerPanel
from studio.ui.panels.composer.sent_text import SentTextDialog
from studio.ui.panels.composer.view_model import ComposerViewModel
from studio.ui.panels.guide.panel import GuidePanel
from studio.ui.panels.history.panel import HistoryPanel
from studio.ui.panels.viewer.panel import ViewerPanel
from studio.ui.panels.viewer.view_model import ViewerViewModel
from studio.ui.panels.vocabulary.panel import VocabularyPanel
from studio.ui.prompt_tools import PromptTools
from studio.ui.prompt_words import PromptWords
from tests.fakes.resources import LEXICON, WORDS
from tests.ui.conftest import Desk, menu_action, type_text
from tests.ui.test_studio_window import givens

FOX = "Wide shot of a fox crossing a frozen river at dawn, camera pans slowly right."


class Tools:
    """The composer and the viewer with what stands around them, in a window."""

    def __init__(self, desk: Desk, look: Look) -> None:
        self.desk = desk
        self.model = desk.keep(ComposerViewModel(desk.workbench, desk.find))
        self.page = QWidget()
        self.composer = ComposerPanel(look, self.model)
        self.viewer = ViewerPanel(look, desk.keep(ViewerViewModel(desk.workbench, desk.engine)))
        self.viewer.setParent(self.page)
        self.composer.setParent(self.page)
        self.composer.setGeometry(0, 420, 1200, 380)
        self.viewer.setGeometry(0, 0, 1200, 420)
        lexicon = Lexicon.parse(LEXICON)
        analyser = Analyser(lexicon, WordKinds(WORDS))
        given = givens(look, desk)
        self.drawn: list[bool] = []
        self.given = replace(given, read=analyser.read, vocabulary=lambda: Vocabulary(lexicon))
        self.words = desk.keep(
            PromptWords(
                desk.workbench, self.given, self.composer, self.model, lambda: self.drawn.append(True), self.page
            )
        )
        self.tools = desk.keep(PromptTools(desk.workbench, self.given, self.composer, self.viewer, self.page))
        self.tools.hints.setParent(self.page)

    @property
    def prompt(self) -> Prompt:
        """The prompt as the project holds it."""
        shot = self.desk.workbench.shot
        assert shot is not None
        return shot.prompt

    async def until(self, fact: Callable[[], object]) -> None:
        await self.desk.until(fact)


@pytest.fixture
async def tools(desk: Desk, look: Look) -> Tools:
    made = Tools(desk, look)
    await desk.show(made.page, 1200, 800)
    await desk.project(FOX)
    made.model.find_components()
    await desk.workbench.settle_edits()
    return made


def prose(tools: Tools) -> Prose:
    found = tools.composer.findChild(Prose)
    assert isinstance(found, Prose)
    return found


async def test_a_word_of_the_vocabulary_goes_into_its_card_as_one_step(tools: Tools) -> None:
    tools.words.toggle_vocabulary()
    panel = tools.page.findChild(VocabularyPanel)
    assert panel is not None
    model = panel._view_model
    await tools.until(lambda: model.is_loaded)
    row = next(row for row in model.rows() if row.entry is not None and row.entry.term == "golden hour")
    model.choose(row)
    await tools.until(lambda: "golden hour" in tools.prompt.card_text(Card.LIGHTING))
    assert "dawn" in tools.prompt.text
    tools.desk.workbench.undo()
    await tools.until(lambda: tools.prompt.text == FOX)
    tools.words.toggle_vocabulary()
    assert not panel.isVisible()


async def test_the_pad_reads_and_writes_the_words_of_the_camera(tools: Tools) -> None:
    tools.words.toggle_pad(tools.composer)
    panel = tools.page.findChild(CameraPadPanel)
    assert panel is not None
    assert panel._view_model.values.pan > 0
    panel._view_model.hold_still()
    await tools.until(lambda: "static" in tools.prompt.card_text(Card.CAMERA))
    assert "pan" not in tools.prompt.card_text(Card.CAMERA)
    panel._view_model.animatic_requested.emit()
    assert tools.drawn == [True]


async def test_what_is_missing_is_offered_and_a_placeholder_is_selected_to_be_filled(tools: Tools) -> None:
    tools.words.show_guide()
    panel = tools.page.findChild(GuidePanel)
    assert panel is not None
    gap = next(gap for gap in panel._view_model.guide.gaps if gap.card is Card.STYLE)
    panel._view_model.place(gap)
    await tools.until(lambda: gap.placeholder in tools.prompt.text)
    assert prose(tools).textCursor().selectedText() == gap.placeholder
    type_text(prose(tools), "grainy film")
    await tools.until(lambda: tools.prompt.text.endswith("grainy film.") or "grainy film" in tools.prompt.text)
    assert gap.placeholder not in tools.prompt.text


async def test_tab_goes_from_variable_to_variable_and_then_on(tools: Tools) -> None:
    field = prose(tools)
    tools.model.write_prose("A {thing} on a {place}.", 0)
    field.setFocus()
    cursor = field.textCursor()
    cursor.setPosition(0)
    field.setTextCursor(cursor)
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert field.textCursor().selectedText() == "{thing}"
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert field.textCursor().selectedText() == "{place}"
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert not field.hasFocus()


async def test_the_history_opens_and_closes_beside_its_button(tools: Tools) -> None:
    tools.tools.versions.keep()
    await tools.until(lambda: tools.tools.versions.versions)
    assert tools.composer.header.version.text() == "v1"
    tools.tools.toggle_history()
    panel = tools.page.findChild(HistoryPanel)
    assert panel is not None
    assert panel.isVisible()
    QTest.keyClick(panel._list, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    tools.model.write_prose(FOX.replace("dawn", "night"), 0)
    await tools.until(lambda: tools.composer.header.version.text() == "v1 +")


async def test_what_changed_since_the_last_take_is_said_and_only_one_change_is_kept(tools: Tools) -> None:
    tools.desk.generator.generate(Grade.ANIMATIC)
    await tools.until(lambda: tools.desk.workbench.takes)
    tools.model.write_prose(FOX.replace("dawn", "night").replace("right", "left"), 0)
    await tools.until(lambda: tools.viewer.changes.property("state") == "many")
    tools.tools._offer_one_change()
    menu_action(tools.viewer.changes, "Lighting").trigger()
    await tools.until(lambda: tools.prompt.text == FOX.replace("dawn", "night"))
    await tools.until(lambda: "1 component changed: Lighting" in tools.viewer.changes.accessibleName())
    assert tools.viewer.changes.property("state") == "one"


async def test_the_text_as_sent_can_be_seen_and_copied(tools: Tools) -> None:
    project, shot = tools.desk.workbench.project, tools.desk.workbench.shot
    assert project is not None
    assert shot is not None
    await tools.desk.workspace.prompt_edits.save_look(project.id, Description(name="fox", text="a red fox"))
    prompt = Prompt(text="@fox sees {thing}.", values=(NamedText(name="thing", text="a crow"),))
    await tools.desk.workspace.projects.set_prompt(project.id, shot.id, prompt)
    tools.tools.show_sent()
    await tools.until(lambda: tools.page.findChild(SentTextDialog))
    dialog = tools.page.findChild(SentTextDialog)
    assert dialog is not None
    assert dialog.text.toPlainText() == "a red fox sees a crow."
    QTest.mouseClick(dialog.verb, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "a red fox sees a crow."
    dialog.reject()
    await tools.until(lambda: not tools.page.findChildren(QDialog))


async def test_the_text_as_sent_names_what_has_no_value(tools: Tools) -> None:
    tools.model.write_prose("A {thing} waits.", 0)
    tools.tools.show_sent()
    await tools.until(lambda: tools.page.findChild(SentTextDialog))
    dialog = tools.page.findChild(SentTextDialog)
    assert dialog is not None
    assert "{thing}" in dialog.text.toPlainText()
    assert any("{thing}" in each.text() for each in dialog.findChildren(QWidget) if hasattr(each, "text"))
    dialog.reject()
    await tools.until(lambda: not tools.page.findChildren(QDialog))
