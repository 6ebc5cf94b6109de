"""The whole window over a workspace in memory: pages, keys, names of every control, messages, an orderly end.

Over 400 lines: what is asked of the whole window stands here, so that each part of it is asked in one place.
"""

import gc
from collections.abc import AsyncIterator, Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from studio.craft.lexicon import Lexicon
from studio.craft.vocabulary import Vocabulary
from studio.domain.jobs import Grade
from studio.domain.prompt import Prompt
from studio.domain.reading import Reading
from studio.services.sample import SAMPLE_NAME
from studio.services.settings import WindowState
from studio.ui.givens import Givens
from studio.ui.kit.look import Look
from studio.ui.kit.toasts import Toast
from studio.ui.panels.board.panel import BoardPanel
from studio.ui.panels.composer.card import CardWidget
from studio.ui.panels.composer.panel import ComposerPanel
from studio.ui.panels.first_run.panel import FirstRunPanel
from studio.ui.panels.help.about import About
from studio.ui.panels.outline.panel import OutlinePanel
from studio.ui.studio_window import StudioWindow
from tests.fakes.time import calm
from tests.ui.conftest import Desk, button, menu_action, resource, until
from tests.ui.fakes import UiBench

CONTROLS = (
    QAbstractButton, QAbstractItemView, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit, QTextEdit,
)  # fmt: skip


def picture(key: str) -> bytes:
    """Return a starter's picture."""
    return (resource("starters") / f"{key}.jpg").read_bytes()


class Studio:
    """The window and the way to wait for it."""

    def __init__(self, bench: UiBench, window: StudioWindow) -> None:
        self.bench = bench
        self.studio = window
        self.window = window.window
        self.workbench = window.workbench

    async def until(self, fact: Callable[[], object]) -> None:
        """Let Qt and our tasks run until `fact` holds."""
        await until(fact)

    async def show_page(self, name: str) -> None:
        """Open a page and let it settle."""
        self.window.show_page(name)
        await calm()


def givens(look: Look, desk: Desk) -> Givens:
    """Return what the window is given, over the desk's fakes."""
    return Givens(
        look=look,
        icon=QIcon(),
        clock=desk.bench.clock,
        random=desk.bench.random,
        find_components=desk.find,
        findings=lambda *_: (),
        read=lambda _: Reading(),
        vocabulary=lambda: Vocabulary(Lexicon(version=1, count=0, categories={})),
        model_names=tuple,
        about=About("1.2.3", "logs", "A <notice> & more", "details of this computer"),
        starter_picture=picture,
        folder="a folder",
        choose_folder=lambda _: None,
    )


@pytest.fixture
async def studio(qapp: QApplication, look: Look, desk: Desk) -> AsyncIterator[Studio]:
    """The window as it opens for the first time."""
    made = StudioWindow(qapp, desk.workspace, givens(look, desk))
    await made.open()
    made.window.resize(1600, 1000)
    made.window.show()
    made.window.activateWindow()
    opened = Studio(desk.bench, made)
    await opened.until(made.window.isActiveWindow)
    yield opened
    await made.close()
    if isValid(made.window):
        made.window.deleteLater()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    del made, opened
    gc.collect()  # here, not in a worker thread of a later test: there it would stop Qt's timers
    look.theme.use(qapp, "dark", 1.0)


def composer_share(window: QWidget) -> float:
    """Return how much of the height over the queue the composer has."""
    composer = window.findChild(ComposerPanel)
    assert composer is not None
    with_hints = composer.parentWidget()
    beside = with_hints.parentWidget() if with_hints is not None else None
    assert beside is not None
    return composer.height() / beside.height()


def key(studio: Studio, which: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is."""
    QTest.keyClick(QApplication.focusWidget() or studio.window, which, modifiers)


async def test_the_first_page_stands_until_it_is_left(studio: Studio) -> None:
    assert studio.window.page == "first_run"
    page = studio.window.findChild(FirstRunPanel)
    assert page is not None
    QTest.mouseClick(button(page, "Skip to the studio"), Qt.MouseButton.LeftButton)
    await studio.until(lambda: studio.workbench.settings.first_run_done)
    assert studio.window.page == "compose"
    await studio.show_page("help")
    QTest.mouseClick(button(studio.window, "Show the first page"), Qt.MouseButton.LeftButton)
    assert studio.window.page == "first_run"


async def test_a_first_clip_is_refined_in_compose(studio: Studio) -> None:
    page = studio.window.findChild(FirstRunPanel)
    assert page is not None
    key(studio, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    await studio.until(
        lambda: [
            each
            for each in page.findChildren(QAbstractButton)
            if each.text().strip() == "Refine in Compose" and each.isVisible()
        ]
    )
    page._refine.click()
    assert studio.window.page == "compose"
    assert studio.workbench.project is not None
    assert studio.workbench.project.name == "First clips"
    await calm()
    assert 0.36 < composer_share(studio.window) < 0.4
    cards = {card.card.value: card.field.text() for card in studio.window.findChildren(CardWidget)}
    assert cards["shot"] == "Wide shot"


@pytest.mark.parametrize("page", ["first_run", "compose", "storyboard", "spend", "settings", "help"])
@pytest.mark.parametrize("mode", ["dark", "light"])
async def test_every_control_has_a_name(studio: Studio, page: str, mode: str) -> None:
    await studio.workbench.workspace.settings.change(theme=mode)
    await studio.show_page(page)
    nameless = [
        f"{type(each).__name__} {each.objectName()!r} in {type(each.parent()).__name__}"
        for each in studio.window.findChildren(QWidget)
        if isinstance(each, CONTROLS)
        and each.isVisible()
        and not isinstance(each, QScrollBar)
        and each.objectName() not in ("qt_spinbox_lineedit", "_q_qlineeditclearbutton", "qt_toolbar_ext_button")
        and not (each.accessibleName() or (isinstance(each, QAbstractButton) and each.text()))
    ]
    assert nameless == []
    assert studio.studio._givens.look.theme.mode == mode
    assert not studio.window.grab().isNull()


async def test_every_page_can_be_walked_with_the_tab_key(studio: Studio) -> None:
    for page in ("first_run", "compose", "storyboard", "spend", "settings", "help"):
        await studio.show_page(page)
        visited: set[QWidget] = set()
        for _ in range(200):
            focus = QApplication.focusWidget()
            if focus is not None:
                visited.add(focus)
            studio.window.focusNextChild()
        wanted = [
            each
            for each in studio.window.findChildren(QAbstractButton)
            if each.isVisible() and each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        lost = [each.accessibleName() or each.text() for each in wanted if each not in visited]
        assert lost == [], page


async def test_keys_open_pages(studio: Studio) -> None:
    for keys, modifiers, page in (
        (Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier, "settings"),
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier, "help"),
        (Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier, "storyboard"),
        (Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier, "compose"),
    ):
        QTest.keyClick(studio.window, keys, modifiers)
        assert studio.window.page == page
    pages = (("Settings", "settings"), ("Storyboard", "storyboard"), ("Help", "help"), ("Compose", "compose"))
    for name, page in pages:
        QTest.mouseClick(button(studio.window.rail, name), Qt.MouseButton.LeftButton)
        assert studio.window.page == page


async def test_text_size_grows_every_page(studio: Studio) -> None:
    await studio.show_page("compose")
    before = studio.window.top_bar.sizeHint().height()
    await studio.workbench.workspace.settings.change(text_scale=1.5)
    for page in ("first_run", "compose", "storyboard", "spend", "settings", "help"):
        await studio.show_page(page)
        assert not studio.window.grab().isNull()
    assert studio.window.top_bar.sizeHint().height() >= 1.4 * before
    for words in studio.window.findChildren(QAbstractButton):
        if words.isVisible():
            assert words.font().pixelSize() >= 11 or words.font().pointSize() > 0


async def test_undo_and_redo_by_keys_and_by_the_bar(studio: Studio) -> None:
    await studio.show_page("compose")
    project = studio.workbench.project
    assert project is not None
    await studio.workbench.workspace.projects.rename_part(project.id, project.shots[0].id, "Kite")
    undo = button(studio.window, "Undo")
    await studio.until(lambda: "Rename" in undo.toolTip())
    QTest.keyClick(studio.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    await studio.until(lambda: studio.workbench.shot is not None and studio.workbench.shot.name != "Kite")
    QTest.mouseClick(button(studio.window, "Redo"), Qt.MouseButton.LeftButton)
    await studio.until(lambda: studio.workbench.shot is not None and studio.workbench.shot.name == "Kite")


async def test_the_way_to_the_shot_leads_to_others(studio: Studio) -> None:
    await studio.show_page("compose")
    workspace = studio.workbench.workspace
    other = await workspace.projects.create("Other & <b>more</b>")
    await workspace.projects.add_shot(other.id, other.scenes[0].id, prompt=Prompt(text="A kite."))
    bar = studio.window.top_bar
    QTest.mouseClick(bar._project, Qt.MouseButton.LeftButton)
    menu_action(bar, "Other && <b>more</b>").trigger()
    await studio.until(lambda: studio.workbench.project is not None and studio.workbench.project.id == other.id)
    await calm()
    assert bar._project.text() == "Other && <b>more</b>"
    assert bar._shot.text() == "1A Shot 1"
    await workspace.projects.add_shot(other.id, other.scenes[0].id)
    await calm()
    QTest.mouseClick(bar._shot, Qt.MouseButton.LeftButton)
    menu_action(bar, "1B Shot 2").trigger()
    await studio.until(lambda: bar._shot.text() == "1B Shot 2")
    QTest.mouseClick(bar._project, Qt.MouseButton.LeftButton)
    menu_action(bar, "Open the sample film").trigger()
    await studio.until(lambda: bar._project.text() == SAMPLE_NAME)


async def test_a_paid_draft_counts_down_and_is_cancelled_in_its_message(studio: Studio) -> None:
    await studio.show_page("compose")
    project, shot = studio.workbench.project, studio.workbench.shot
    assert project is not None
    assert shot is not None
    projects = studio.workbench.workspace.projects
    await projects.set_prompt(project.id, shot.id, Prompt(text="A kite."))
    await projects.set_parameters(project.id, shot.id, shot.parameters.replace(duration_s=4.0), model="away/picky")
    await calm()
    QTest.keyClick(studio.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    await studio.until(lambda: [each for each in studio.window.findChildren(Toast) if each.isVisible()])
    (toast,) = [each for each in studio.window.findChildren(Toast) if each.isVisible()]
    assert "5 s" in toast._title.text()
    await studio.bench.clock.advance(2.5)
    assert "3 s" in toast._title.text()
    QTest.mouseClick(button(toast, "Cancel"), Qt.MouseButton.LeftButton)
    await studio.bench.clock.advance(10)
    assert studio.bench.jobs.saved == {}


async def test_a_fault_is_told_with_details_to_copy(studio: Studio) -> None:
    studio.studio.tell_error(ZeroDivisionError("<b>by</b> zero"))
    (toast,) = [each for each in studio.window.findChildren(Toast) if each.isVisible()]
    QTest.mouseClick(button(toast, "Copy details"), Qt.MouseButton.LeftButton)
    assert "ZeroDivisionError: <b>by</b> zero" in QGuiApplication.clipboard().text()
    await studio.show_page("help")
    QTest.mouseClick(button(studio.window, "Copy details"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "details of this computer"


async def test_alt_enter_makes_an_animatic_that_the_viewer_plays(studio: Studio) -> None:
    await studio.show_page("compose")
    project, shot = studio.workbench.project, studio.workbench.shot
    assert project is not None
    assert shot is not None
    await studio.workbench.workspace.projects.set_prompt(project.id, shot.id, Prompt(text="A kite over dunes."))
    await calm()
    QTest.keyClick(studio.window, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    await studio.until(lambda: studio.workbench.takes)
    assert studio.workbench.takes[0].grade is Grade.ANIMATIC
    await studio.until(lambda: studio.studio.panels.engine.frames == 192)


async def test_closing_asks_for_an_orderly_end_and_remembers(studio: Studio) -> None:
    asked: list[str] = []
    studio.studio.closing.connect(lambda: asked.append("closing"))
    await studio.show_page("settings")
    studio.window.close()
    assert asked == ["closing"]
    assert studio.window.isVisible()
    await studio.studio.close()
    assert studio.workbench.settings.window.page == "settings"


async def test_the_page_is_there_before_the_panels_beside_the_outline(
    qapp: QApplication, look: Look, desk: Desk
) -> None:
    await desk.project("A kite over dunes.", name="Kites")
    await desk.workspace.settings.change(first_run_done=True)
    made = StudioWindow(qapp, desk.workspace, givens(look, desk))
    await made.open()
    made.window.resize(1600, 1000)
    made.window.show()
    made.window.activateWindow()
    await until(made.window.isActiveWindow)
    outline = made.window.findChild(OutlinePanel)
    assert outline is not None
    assert outline.isVisible()
    assert made.window.findChild(ComposerPanel) is None
    QTest.keyClick(made.window, Qt.Key.Key_Space)  # nothing is there yet that could play
    place = outline.geometry()
    await made.workbench.read_takes()
    panels = made.fill()
    assert made.fill() is panels
    in_order = panels.in_order
    await until(lambda: all(panel.isVisible() for panel in in_order))
    assert outline.geometry() == place
    assert 0.36 < composer_share(made.window) < 0.4
    focus = QApplication.focusWidget()
    assert focus is not None
    assert panels.composer.isAncestorOf(focus)
    await made.close()
    made.window.deleteLater()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    del made, panels, outline, focus
    gc.collect()
    look.theme.use(qapp, "dark", 1.0)


async def test_the_queue_is_under_the_page_that_is_shown(studio: Studio) -> None:
    queue = studio.studio.panels.queue
    for page in ("compose", "storyboard", "settings", "storyboard", "compose"):
        await studio.show_page(page)
        assert queue.isVisible() == (page != "settings")
    assert studio.window.top_bar._shot.text() == "1A Shot 1"
    await studio.show_page("storyboard")
    assert studio.window.top_bar._shot.text() == "Storyboard"
    assert not studio.window.top_bar._scene.isVisible()


@pytest.mark.parametrize("page", ["compose", "storyboard"])
async def test_a_folded_queue_gives_its_room_to_the_page(studio: Studio, page: str) -> None:
    await studio.show_page(page)
    queue = studio.studio.panels.queue
    beside = queue.parentWidget()
    assert beside is not None
    for height in (34, 126):
        QTest.keyClick(studio.window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
        await studio.until(lambda: queue.height() == height)  # noqa: B023  # awaited at once
        assert queue.geometry().bottom() == beside.rect().bottom()


async def test_what_is_made_on_the_storyboard_is_open_in_compose(studio: Studio) -> None:
    await studio.show_page("storyboard")
    QTest.keyClick(studio.window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    await studio.until(lambda: studio.workbench.project is not None and len(studio.workbench.project.scenes) == 2)
    QTest.keyClick(studio.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    await studio.until(lambda: studio.workbench.shot is not None and studio.workbench.shot.name == "Shot 2")
    QTest.mouseClick(button(studio.window, "Open in Compose"), Qt.MouseButton.LeftButton)
    assert studio.window.page == "compose"
    assert studio.window.top_bar._shot.text() == "1B Shot 2"


async def test_the_storyboard_comes_back_behind_the_first_picture(qapp: QApplication, look: Look, desk: Desk) -> None:
    await desk.project("A kite over dunes.", name="Kites")
    await desk.workspace.settings.change(first_run_done=True, window=WindowState(page="storyboard"))
    made = StudioWindow(qapp, desk.workspace, givens(look, desk))
    await made.open()
    made.window.show()
    assert made.window.page == "storyboard"
    assert made.window.findChild(BoardPanel) is None
    await made.workbench.read_takes()
    made.fill()
    board = made.window.findChild(BoardPanel)
    assert board is not None
    await until(board.isVisible)
    await made.close()
    made.window.deleteLater()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    del made, board
    gc.collect()
