"""The languages of the window: plurals, numbers, and what made-up ones mark and mirror in the whole window."""

import gc
import re
from collections.abc import AsyncIterator, Iterator
from datetime import date
from html import unescape

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, Qt
from PySide6.QtGui import QIcon, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QTextEdit,
    QToolButton,
    QWidget,
)
from shiboken6 import isValid

from studio.craft.lexicon import Lexicon
from studio.craft.vocabulary import Vocabulary
from studio.domain.jobs import Grade
from studio.domain.reading import Reading
from studio.ui.givens import Givens
from studio.ui.kit import numerals
from studio.ui.kit.controls import Button
from studio.ui.kit.keys import shown_keys
from studio.ui.kit.languages import ACCENTED, MIRRORED, OFFERED, Languages, accented, known, mirrored
from studio.ui.kit.look import Look
from studio.ui.kit.text import Elided
from studio.ui.panels.help.about import About
from studio.ui.panels.queue.panel import QueuePanel
from studio.ui.panels.viewer.scrubber import Scrubber
from studio.ui.panels.viewer.transport import Transport
from studio.ui.studio_window import StudioWindow
from tests.fakes.time import calm
from tests.ui.conftest import Desk, resource

PROMPT = "Wide shot of a kite over dunes."
# What people, models and files are called, and keys: it goes into the sentences of any language as it is. The names of
# edits come from the services, which speak English.
GIVEN = (
    "Kites", "Scene 1", "Shot 1", "First clips", PROMPT, "Animatic sketch", "Shotwright 1.2.3", "Shotwright", "720p",
    "a folder", "logs", "A notice", *(name for _, name in OFFERED), "Ctrl", "Shift", "Alt", "Enter", "Space", "Home",
    "End", "Delete", "Esc", "Add shot",
)  # fmt: skip


def load(language: str) -> bytes:
    """Return the file of a language."""
    return (resource("translations") / f"shotwright_{language}.qm").read_bytes()


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    """The application's language, as it was before at the end."""
    locale = QLocale()
    made = Languages(qapp, load)
    yield made
    made.use("en")
    made.leave()
    QLocale.setDefault(locale)


class ComposerPanel(QObject):
    """A namesake of the panel: the translator knows it by its name."""


def words(count: int) -> str:
    """Return a count of words."""
    return ComposerPanel().tr("%n word(s)", "", count)


@pytest.mark.parametrize(
    ("code", "none", "one", "two"),
    [
        ("en", "0 words", "1 word", "2 words"),
        ("de", "0 Wörter", "1 Wort", "2 Wörter"),
        (ACCENTED, "[0 ŵöŕðš éîö]", "[1 ŵöŕð éîö]", "[2 ŵöŕðš éîö]"),
    ],
)
def test_plurals(languages: Languages, code: str, none: str, one: str, two: str) -> None:
    assert languages.use(code) == code
    gc.collect()
    assert (words(0), words(1), words(2)) == (none, one, two)


def test_numbers_days_and_keys_follow_the_language(languages: Languages) -> None:
    def shown() -> tuple[str, ...]:
        return (
            numerals.plain(7.5), numerals.plain(1280), numerals.fixed(2.25, 1), numerals.percent(0.5),
            numerals.seconds(7.5), numerals.minutes(2), numerals.frames_per_second(23.976),
            numerals.day(date(2026, 11, 18)), shown_keys("Ctrl+Shift+Enter"),
        )  # fmt: skip

    languages.use("en")
    assert shown() == ("7.5", "1280", "2.3", "50%", "7.5 s", "2 min", "23.976 fps", "18 Nov", "Ctrl+Shift+Enter")
    languages.use("de")
    german = ("7,5", "1280", "2,3", "50\u00a0%", "7,5 s", "2 min", "23,976 fps", "18. Nov.", "Strg+Umschalt+Eingabe")
    assert shown() == german


@pytest.mark.parametrize("code", ["de", ACCENTED, MIRRORED])
def test_shortcuts_work_in_every_language(languages: Languages, code: str) -> None:
    languages.use(code)
    portable = QKeySequence.SequenceFormat.PortableText
    for keys in ("Ctrl+Shift+R", "Ctrl+Home", "Alt+1", "Delete", "F11"):
        assert QKeySequence(keys).toString(portable) == ("Del" if keys == "Delete" else keys)


def test_standard_dialogs_speak_german_too(languages: Languages) -> None:
    languages.use("de")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


@pytest.mark.parametrize("code", ["xx", "", "EN", "en_XA"])
def test_a_language_that_is_not_there_is_english(languages: Languages, code: str) -> None:
    assert languages.use(code) == known(code) == "en"
    assert words(1) == "1 word"


def test_another_language_takes_the_first_ones_place(languages: Languages, qapp: QApplication) -> None:
    languages.use(MIRRORED)
    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    languages.use("de")
    assert words(2) == "2 Wörter"
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_the_made_up_languages_keep_what_is_replaced() -> None:
    text = "Frame {0} of {1}: %n left, press Ctrl+Shift+G & go"
    for made in (accented(text), mirrored(text)):
        assert [part for part in ("{0}", "{1}", "%n", "Ctrl+Shift", "&") if part not in made] == []
    assert accented("Cancel") == "[Çåñçéļ éî]"
    assert len(accented("x" * 100)) in range(138, 145)
    assert "12" in mirrored("Take 12")


# ---- the whole window ---------------------------------------------------------------------------------------------


class Shown:
    """The window in a language, with a project, a take and a job in it."""

    def __init__(self, desk: Desk, look: Look, app: QApplication) -> None:
        self.desk = desk
        self.studio = StudioWindow(
            app,
            desk.workspace,
            Givens(
                look=look, icon=QIcon(), clock=desk.bench.clock, random=desk.bench.random, find_components=desk.find,
                findings=lambda *_: (), read=lambda _: Reading(),
                vocabulary=lambda: Vocabulary(Lexicon(version=1, count=0, categories={})),
                model_names=tuple,
                about=About("1.2.3", "logs", "A notice", ""), starter_picture=lambda _: b"", folder="a folder",
                choose_folder=lambda _: None,
            ),
        )  # fmt: skip
        self.window = self.studio.window

    async def open(self, width: int, height: int) -> None:
        """Open the window with a take to see."""
        await self.desk.project(PROMPT, name="Kites")
        await self.studio.open()
        self.window.resize(width, height)
        self.window.show()
        self.window.activateWindow()
        await self.desk.until(self.window.isActiveWindow)
        workbench = self.studio.workbench
        projects = self.desk.workspace.projects.all()
        await workbench.open_project(next(each.id for each in projects if each.name == "Kites"))
        self.studio.panels.generator.generate(Grade.ANIMATIC)
        await self.desk.until(lambda: workbench.take is not None)

    async def page(self, name: str) -> QWidget:
        """Open a page and return the window."""
        self.window.show_page(name)
        await calm()
        await self.desk.until(lambda: self.window.page == name)
        return self.window

    async def close(self) -> None:
        """End the window."""
        await self.studio.close()
        if isValid(self.window):
            self.window.deleteLater()
        self.studio.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
async def shown(languages: Languages, qapp: QApplication, look: Look, desk: Desk) -> AsyncIterator[list[Shown]]:
    """Windows to be closed at the end."""
    made: list[Shown] = []
    yield made
    while made:
        await made.pop().close()
    gc.collect()  # here, on Qt's thread: what is left of a window holds timers, which no other thread may stop


async def window_in(code: str, languages: Languages, desk: Desk, look: Look, shown: list[Shown], width: int) -> Shown:
    """Open the window in a language; the language comes first."""
    languages.use(code)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    shown.append(Shown(desk, look, app))
    await shown[0].open(width, width * 9 // 16)
    return shown[0]


def texts_of(widget: QWidget) -> Iterator[str]:
    """Yield what a widget shows, tells under the pointer and says to a screen reader."""
    yield from (widget.accessibleName(), widget.accessibleDescription())
    yield unescape(re.sub(r"<[^>]+>", "", widget.toolTip()))
    if isinstance(widget, QLabel | QAbstractButton | Elided):
        yield widget.text()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(at) for at in range(widget.count()))
    if isinstance(widget, QLineEdit | QTextEdit):
        yield widget.placeholderText()


def unmarked(text: str) -> bool:
    """Tell whether a text has words that neither the translator made nor somebody gave."""
    for given in sorted(GIVEN, key=len, reverse=True):
        text = text.replace(given, "")
    return re.search(r"[A-Za-z]{3,}", text) is not None


@pytest.mark.parametrize("page", ["first_run", "compose", "settings", "help"])
async def test_every_visible_text_goes_through_the_translator(
    page: str, languages: Languages, desk: Desk, look: Look, shown: list[Shown]
) -> None:
    window = await (await window_in(ACCENTED, languages, desk, look, shown, 1600)).page(page)
    seen = [widget for widget in window.findChildren(QWidget) if widget.isVisible()]
    assert len(seen) > 40
    found = {(type(each).__name__, text) for each in seen for text in texts_of(each) if unmarked(text)}
    assert found == set()


@pytest.mark.parametrize("code", ["en", "de", ACCENTED])
@pytest.mark.parametrize("page", ["first_run", "compose", "settings", "help"])
async def test_no_words_are_cut_off_in_a_small_window(
    page: str, code: str, languages: Languages, desk: Desk, look: Look, shown: list[Shown]
) -> None:
    window = await (await window_in(code, languages, desk, look, shown, 1280)).page(page)
    cut = set()
    for widget in window.findChildren(QWidget):
        if not (isinstance(widget, Button | QLabel | QToolButton) and widget.isVisible() and widget.text()):
            continue
        wraps = isinstance(widget, QLabel) and widget.wordWrap()
        right = widget.mapTo(window, widget.rect().topRight()).x()
        if not wraps and (widget.width() < widget.sizeHint().width() or right > window.width()):
            cut.add((type(widget).__name__, widget.text()))
    assert cut == set()


async def test_the_mirrored_window_runs_from_right_to_left_but_time_does_not(
    languages: Languages, desk: Desk, look: Look, shown: list[Shown]
) -> None:
    studio = await window_in(MIRRORED, languages, desk, look, shown, 1600)
    window = await studio.page("compose")
    rail = studio.window.rail
    assert rail.mapTo(window, rail.rect().topRight()).x() == window.width() - 1
    queue = window.findChild(QueuePanel)
    assert queue is not None
    assert queue.isRightToLeft()
    for kind in (Transport, Scrubber):
        found = window.findChild(kind)
        assert isinstance(found, QWidget)
        assert not found.isRightToLeft()


def test_only_languages_that_can_be_read_are_offered() -> None:
    assert [code for code, _ in OFFERED] == ["en", "de"]
