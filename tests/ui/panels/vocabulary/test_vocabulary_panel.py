"""The vocabulary in the window: found, looked at, kept, put into a card, dragged, copied; examples after every job."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from studio.craft.lexicon import Lexicon
from studio.craft.vocabulary import Vocabulary
from studio.domain.errors import EncodeFailed
from studio.domain.parameters import Parameters
from studio.domain.prompt import Card
from studio.services.jobs import GenerateOrder
from studio.ui.kit.drags import Word, word_in
from studio.ui.kit.plain_field import PlainField
from studio.ui.kit.playback.engine import PlaybackEngine, PlaybackState
from studio.ui.panels.vocabulary.panel import HEIGHT, WIDTH, VocabularyPanel
from studio.ui.panels.vocabulary.view_model import ExampleState, VocabularyViewModel
from studio.ui.panels.vocabulary.word_list import WordList
from studio.ui.panels.vocabulary.words import group_name, groups_of
from tests.fakes.resources import LEXICON
from tests.ui.conftest import Desk, button, type_text

Key = Qt.Key


class Shown:
    """A vocabulary over a desk, what it announces, and its parts."""

    def __init__(self, desk: Desk) -> None:
        engine = PlaybackEngine(desk.bench.frames, None, desk.hand_time)
        self.desk = desk
        self.model: VocabularyViewModel = desk.keep(
            VocabularyViewModel(desk.workbench, lambda: Vocabulary(Lexicon.parse(LEXICON)), engine)
        )
        self.chosen: list[tuple[Card, str]] = []
        self.model.word_chosen.connect(lambda card, term: self.chosen.append((card, term)))
        self.panel = VocabularyPanel(desk.look, self.model)
        self.field = self.panel.findChildren(QLineEdit)[0]
        self.list = self.panel.findChildren(WordList)[0]

    async def open(self) -> "Shown":
        await self.desk.show(self.panel, WIDTH, HEIGHT)
        await self.desk.until(lambda: self.list.model().rowCount())
        return self

    @property
    def terms(self) -> list[str]:
        return [row.entry.term for row in self.model.rows() if row.entry is not None]

    async def search(self, words: str) -> None:
        self.field.setFocus()
        self.field.clear()
        type_text(self.field, words)
        await self.desk.until(lambda: self.list.model().rowCount() == len(self.model.rows()))

    def at(self, term: str) -> QPoint:
        model = self.list.model()
        row = next(row for row in range(model.rowCount()) if model.index(row, 0).data() == term)
        self.list.scrollTo(model.index(row, 0))
        return self.list.visualRect(model.index(row, 0)).center()

    def point_at(self, term: str) -> None:
        at = QPointF(self.at(term))
        viewport = self.list.viewport()
        move = QMouseEvent(
            QEvent.Type.MouseMove, at, viewport.mapToGlobal(at), Qt.MouseButton.NoButton, Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(viewport, move)

    @property
    def example(self) -> ExampleState:
        return self.model.example

    @property
    def playback(self) -> PlaybackState:
        return self.model.engine.state

    @property
    def seen(self) -> str:
        return self.model.current.entry.term if self.model.current and self.model.current.entry else ""


@pytest.fixture
async def shown(desk: Desk) -> Shown:
    await desk.project("A fox.")
    return await Shown(desk).open()


async def test_groups_stand_in_the_order_of_the_cards_under_their_names(shown: Shown) -> None:
    headings = [row for row in shown.model.rows() if row.entry is None]
    assert [row.card for row in headings] == sorted((row.card for row in headings), key=list(Card).index)
    assert headings[0].heading == "Shot type · Size"
    assert shown.seen == "extreme wide shot"


async def test_typing_narrows_arrows_walk_over_headings_and_enter_chooses(shown: Shown) -> None:
    await shown.search("wind")
    assert "wind" in shown.terms
    first = shown.terms[0]
    assert shown.seen == first
    for _ in shown.terms[1:]:
        QTest.keyClick(shown.field, Key.Key_Down)
    assert shown.seen == shown.terms[-1]
    QTest.keyClick(shown.field, Key.Key_Down)
    QTest.keyClick(shown.field, Key.Key_Return)
    assert [term for _, term in shown.chosen] == [shown.terms[-1]]


async def test_a_click_chooses_a_word_for_its_card(shown: Shown) -> None:
    await shown.search("rim light")
    QTest.mouseClick(shown.list.viewport(), Qt.MouseButton.LeftButton, pos=shown.at("rim light"))
    assert shown.chosen == [(Card.LIGHTING, "rim light")]
    QTest.mouseClick(button(shown.panel, "Insert"), Qt.MouseButton.LeftButton)
    assert len(shown.chosen) == 2


async def test_the_cards_buttons_show_one_card_and_all_again(shown: Shown) -> None:
    audio = button(shown.panel, "Only words for Audio")
    audio.click()
    assert {row.card for row in shown.model.rows()} == {Card.AUDIO}
    button(shown.panel, "Only words for Dialogue").click()
    assert {row.card for row in shown.model.rows()} == {Card.DIALOGUE}
    button(shown.panel, "Only words for Dialogue").click()
    assert shown.model.card is None
    shown.panel.show_card(Card.CAMERA)
    assert {row.card for row in shown.model.rows()} == {Card.CAMERA}


async def test_stars_are_kept_in_the_settings_and_shown_alone(shown: Shown) -> None:
    await shown.search("rim light")
    shown.list.setFocus()
    QTest.keyClick(shown.list, Key.Key_Space)
    await shown.desk.until(lambda: shown.desk.workbench.settings.kept_words == ("lighting/rim light",))
    await shown.search("")
    button(shown.panel, "Only words you keep").click()
    assert shown.terms == ["rim light"]
    box = shown.list.visualRect(shown.list.model().index(1, 0))
    await shown.desk.until(lambda: shown.list.model().rowCount() == 2)
    box = shown.list.visualRect(shown.list.model().index(1, 0))
    QTest.mouseClick(shown.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box.right() - 14, box.center().y()))
    await shown.desk.until(lambda: not shown.desk.workbench.settings.kept_words)
    assert shown.chosen == []


async def test_no_match_says_so(shown: Shown) -> None:
    await shown.search("qqqq")
    assert shown.terms == []
    await shown.desk.until(lambda: any(said.isVisible() for said in shown.panel.findChildren(QLabel, "nothing found")))
    QTest.keyClick(shown.field, Key.Key_Return)
    assert shown.chosen == []


async def test_a_word_is_copied_as_plain_text(shown: Shown) -> None:
    await shown.search("rim light")
    shown.list.setFocus()
    QTest.keyClick(shown.list, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "rim light"
    QGuiApplication.clipboard().clear()
    button(shown.panel, "Copy this word").click()
    assert QGuiApplication.clipboard().text() == "rim light"


async def test_letters_typed_in_the_list_go_on_searching(shown: Shown) -> None:
    shown.list.setFocus()
    QTest.keyClick(shown.list, Key.Key_F, Qt.KeyboardModifier.AltModifier)
    assert shown.field.text() == ""
    QTest.keyClick(shown.list, Key.Key_F)
    assert shown.field.text() == "f"
    assert shown.field.hasFocus()


async def test_a_dragged_word_carries_its_card_and_fits_between_words(shown: Shown) -> None:
    await shown.search("rim light")
    carried = shown.list.model().mimeData([shown.list.currentIndex()])
    assert carried.text() == "rim light"
    assert word_in(carried) == Word(Card.LIGHTING, "rim light")
    field = await shown.desk.show(PlainField("Prompt"), 300, 100)
    field.set_text("A fox.")
    cursor = field.textCursor()
    cursor.setPosition(2)
    field.setTextCursor(cursor)
    told: list[tuple[Card, int, int]] = []
    field.word_dropped.connect(lambda card, start, end: told.append((card, start, end)))
    field.insertFromMimeData(carried)
    assert field.text() == "A rim light fox."
    assert told == [(Card.LIGHTING, 2, 11)]


async def test_words_of_no_use_say_why_and_good_ones_are_marked(shown: Shown) -> None:
    workbench = shown.desk.workbench
    assert workbench.project is not None
    assert workbench.shot is not None
    await workbench.workspace.projects.set_parameters(workbench.project.id, workbench.shot.id, Parameters(audio=False))
    await shown.search("choir")
    row = next(row for row in shown.model.rows() if row.entry is not None)
    assert row.why_not == "Sound is off for this shot"
    sentence = shown.list.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert sentence.startswith("choir. Audio. ")
    assert row.why_not in sentence


async def test_an_example_is_drawn_after_a_moment_and_plays(shown: Shown) -> None:
    await shown.search("fog")
    assert shown.seen == "fog"
    await shown.desk.until(lambda: shown.model.example is ExampleState.READY)
    assert shown.desk.bench.local.twins[-1] == "Fog over a lake, a boat drifts."
    await shown.desk.until(lambda: shown.model.engine.state is PlaybackState.PLAYING)
    assert shown.model.engine.loop
    shown.point_at("ground fog")
    assert shown.seen == "ground fog"
    assert shown.example is ExampleState.DRAWING
    shown.panel.hide()
    assert shown.model.clip == ""
    assert shown.playback is PlaybackState.EMPTY


async def test_an_example_stands_still_where_motion_is_reduced(shown: Shown) -> None:
    theme = shown.desk.look.theme
    theme.reduced_motion = True
    try:
        await shown.search("fog")
        await shown.desk.until(lambda: shown.model.engine.state is PlaybackState.PAUSED)
        engine = shown.model.engine
        await shown.desk.until(lambda: engine.frame == engine.frames // 2 > 0)
    finally:
        theme.reduced_motion = False


async def test_an_example_waits_for_jobs_and_comes_when_they_are_done(shown: Shown) -> None:
    desk = shown.desk
    workbench = desk.workbench
    assert workbench.project is not None
    assert workbench.shot is not None
    desk.bench.local.go.clear()
    spec = workbench.workspace.catalogue.spec(workbench.shot.model)
    await workbench.workspace.jobs.request(
        GenerateOrder(
            project_id=workbench.project.id, shot_id=workbench.shot.id, model=spec.id, grade="animatic",
            prompt="A fox.", parameters=Parameters(seed=7),
        )
    )  # fmt: skip
    await shown.search("fog")
    await desk.until(lambda: shown.model.example is ExampleState.WAITING)
    assert desk.bench.local.twins == []
    desk.bench.local.go.set()
    await desk.until(lambda: shown.model.example is ExampleState.READY)


async def test_a_word_that_cannot_be_drawn_and_a_drawing_that_fails_leave_the_words(shown: Shown) -> None:
    await shown.search("nostalgic")
    assert shown.model.example is ExampleState.NONE
    shown.desk.bench.local.failures.append(EncodeFailed("No.", "Try again."))
    await shown.search("fog")
    await shown.desk.until(lambda: shown.model.example is ExampleState.FAILED)
    assert shown.desk.failures == []


def test_every_group_has_a_name_and_a_card_its_groups() -> None:
    vocabulary = Vocabulary(Lexicon.parse(LEXICON))
    groups = groups_of(vocabulary, Card.AUDIO)
    assert [name for name, _ in groups] == ["Sound", "Music", "Effects"]
    assert all(group_name(entry.group) for entry in vocabulary.entries)
    assert QSize(WIDTH, HEIGHT) == QSize(520, 420)
