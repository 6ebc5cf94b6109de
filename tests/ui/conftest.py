"""Owns the desk of the window's tests: services over memory, the view-models' helpers, one loop that Qt shares.

Tests that are coroutines run on qasync's loop, so that Qt's events and our tasks take turns as they do in the program;
nothing in them starts a loop of Qt's own (no `waitSignal`): they await `desk.until(fact)`.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import pytest
import qasync  # type: ignore[import-untyped]  # it ships no types
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTranslator
from PySide6.QtGui import QAction, QFontDatabase, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget
from shiboken6 import isValid

from studio import resource_folder
from studio.craft.analyser import Analyser
from studio.craft.lexicon import Lexicon
from studio.craft.word_kinds import WordKinds
from studio.domain.prompt import Prompt, PromptRange
from studio.ui.generator import Generator
from studio.ui.kit.icons import Icons, Weight
from studio.ui.kit.look import Look
from studio.ui.kit.playback.engine import PlaybackEngine
from studio.ui.kit.theme import Theme
from studio.ui.kit.thumbnails import Thumbnails
from studio.ui.kit.tokens import Tokens
from studio.ui.workbench import Workbench
from tests.fakes.resources import LEXICON, WORDS
from tests.fakes.time import calm
from tests.ui.fakes import UiBench
from tests.ui.kit.playback.fakes import HandTime

FACT_TIMEOUT_S = 10.0
RESOURCES = resource_folder()
W = TypeVar("W", bound=QWidget)
_apps: list[QApplication] = []


class _SharedLoop(qasync.QEventLoop):  # type: ignore[misc]  # an untyped base
    """The program's loop; what pytest-qt makes it do between a test's steps also knows which loop runs."""

    def call_later(self, delay: float, callback: Callable[..., object], *args: object, context: Any = None) -> Any:
        """Call back later, with this loop as the running one."""

        def called() -> None:
            running = asyncio._get_running_loop()
            asyncio._set_running_loop(self)
            try:
                callback(*args)
            finally:
                asyncio._set_running_loop(running)

        return super().call_later(delay, called, context=context)


def _qt_loop() -> asyncio.AbstractEventLoop:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    app.setQuitOnLastWindowClosed(False)
    _apps[:] = [app]
    loop: asyncio.AbstractEventLoop = _SharedLoop(app)
    return loop


def pytest_asyncio_loop_factories(
    config: pytest.Config, item: pytest.Item
) -> Mapping[str, Callable[[], asyncio.AbstractEventLoop]]:
    """Run coroutines of these tests on the loop that the program uses."""
    return {"qt": _qt_loop}


class _EnglishPlurals(QTranslator):
    """Writes "1 word" and "2 words", as the program's English file does."""

    def isEmpty(self) -> bool:
        return False

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803 -- Qt names it
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        return sourceText if n < 0 else sourceText.replace("(s)", "" if n == 1 else "s")


@pytest.fixture(scope="session")
def look(qapp: QApplication) -> Look:
    """The theme and its icons, dark at 100 %, on the application."""
    qapp.setStyle("Fusion")
    qapp.installTranslator(_EnglishPlurals(qapp))
    for font in sorted((RESOURCES / "fonts").glob("*.?tf")):
        QFontDatabase.addApplicationFont(str(font))
    theme = Theme(
        Tokens.parse((RESOURCES / "tokens.json").read_text(encoding="utf-8")),
        (RESOURCES / "qss" / "studio.qss").read_text(encoding="utf-8"),
        qapp,
    )

    def load(weight: Weight, name: str) -> bytes:
        return (RESOURCES / "icons" / weight / f"{name}.svg").read_bytes()

    theme.use(qapp, "dark", 1.0)
    return Look(theme, Icons(load, theme))


@pytest.fixture(scope="session")
def find_components() -> Callable[[str], tuple[PromptRange, ...]]:
    """The real analyser's ranges."""
    return Analyser(Lexicon.parse(LEXICON), WordKinds(WORDS)).find_components


async def until(fact: Callable[[], object]) -> None:
    """Let Qt and our tasks run until `fact` holds; a fact that never does fails the test."""
    end = time.monotonic() + FACT_TIMEOUT_S
    while not fact():
        assert time.monotonic() < end, "the fact never came"
        await calm()


class Desk:
    """A workbench over memory. Widgets shown with `show` are destroyed at the end, view-models closed before them."""

    def __init__(self, bench: UiBench, look: Look, find: Callable[[str], tuple[PromptRange, ...]]) -> None:
        self.bench = bench
        self.look = look
        self.find = find
        self.workspace = bench.workspace
        self.workbench = Workbench(bench.workspace, "a folder")
        self.generator = Generator(self.workbench, bench.clock)
        self.hand_time = HandTime()
        self.engine = PlaybackEngine(bench.frames, None, self.hand_time)
        self.thumbnails = Thumbnails(bench.workspace.takes, self.workbench.scope)
        self.failures: list[BaseException] = []
        self.told: list[str] = []
        self._open: list[Any] = []
        self._widgets: list[QWidget] = []
        self.workbench.failed.connect(self.failures.append)
        self.workbench.told.connect(self.told.append)

    def keep(self, view_model: Any) -> Any:
        """Close a view-model at the end."""
        self._open.append(view_model)
        return view_model

    async def show(self, widget: W, width: int = 1200, height: int = 700) -> W:
        """Show a widget as the active window until the end of the test."""
        self._widgets.append(widget)
        widget.resize(width, height)
        widget.show()
        widget.activateWindow()
        await self.until(widget.isActiveWindow)
        return widget

    async def project(self, *prompts: str, name: str = "Film") -> None:
        """Make a project with a shot for each prompt and open it."""
        projects = self.workspace.projects
        made = await projects.create(name)
        for text in prompts or ("Wide shot of a kite over dunes.",):
            await projects.add_shot(made.id, made.scenes[0].id, prompt=Prompt(text=text))
        await self.workbench.open_project(made.id)
        await calm()

    async def until(self, fact: Callable[[], object]) -> None:
        """Let Qt and our tasks run until `fact` holds."""
        await until(fact)

    async def close(self) -> None:
        """End everything in the order of the program."""
        await self.workbench.settle_edits()
        for view_model in self._open:
            view_model.close()
        await self.workbench.close()
        for widget in self._widgets:
            if isValid(widget):
                widget.hide()
                widget.deleteLater()
        self.engine.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
async def desk(
    qapp: QApplication, look: Look, find_components: Callable[[str], tuple[PromptRange, ...]]
) -> AsyncIterator[Desk]:
    """A workbench without a project; faults of the program fail the test."""
    bench = UiBench()
    await bench.open()
    made = Desk(bench, look, find_components)
    yield made
    await made.close()
    await bench.close()


def type_text(widget: QWidget, text: str) -> None:
    """Type letters of any script, as a keyboard or an input method sends them."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def button(parent: QWidget, words: str, *, kind: type[QAbstractButton] = QAbstractButton) -> QAbstractButton:
    """Return the visible button with these words or this accessible name."""
    found = [each for each in parent.findChildren(kind) if words in (each.text(), each.accessibleName())]
    return next(each for each in found if each.isVisible())


def resource(name: str) -> Path:
    """Return the path of a resource."""
    return RESOURCES / name


def menu_action(parent: QWidget, words: str) -> QAction:
    """Return the action of the menu that was opened last; the menu is closed by taking it."""
    menu = parent.findChildren(QMenu)[-1]
    found = next(each for each in menu.actions() if each.text() == words)
    menu.close()
    return found
