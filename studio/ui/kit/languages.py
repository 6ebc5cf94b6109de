"""Owns the languages of the window: which are offered, and how one is put on the application before a widget is made.

The words come as bytes; where they lie is not its matter. Two languages are there to be looked at, not to be read:
`en-XA` has accents, brackets and 40 % more letters, `ar-XB` runs from right to left. What is not marked in them does
not go through the translator; what is cut off in them is too narrow.
"""

import re
from collections.abc import Callable

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTranslator
from PySide6.QtWidgets import QApplication

SOURCE = "en"
OFFERED = ((SOURCE, "English"), ("de", "Deutsch"))
ACCENTED, MIRRORED = "en-XA", "ar-XB"
# Read by Qt and by us to know keys, never shown as sentences: their words are parsed again.
KEY_CONTEXTS = frozenset({"QShortcut", "key names"})
LONGER = 0.4
PADDING = "éîöûà "
_KEPT = re.compile(r"\{\w*\}|%n|%L?\d|\b(?:Ctrl|Alt|Shift)\b(?:\+\w+| Enter)?|\*\.\w+|&")
_ACCENTS = str.maketrans(
    "AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpQqRrSsTtUuVvWwXxYyZz",
    "ÅåƁƀÇçÐðÉéƑƒĜĝĤĥÎîĴĵĶķĻļṀṁÑñÖöÞþɊɋŔŕŠšŢţÛûṼṽŴŵẊẋÝýŽž",
)
_OVERRIDE, _END, _MARK = "\u202e", "\u202c", "\u200f"


def accented(words: str) -> str:
    """Return words in brackets, with accents and 40 % longer; placeholders and keys stay as they are."""
    room = max(1, round(len(words) * LONGER))
    padding = (PADDING * (room // len(PADDING) + 1))[:room].rstrip()
    return f"[{_outside_kept(words, lambda part: part.translate(_ACCENTS))} {padding}]"


def mirrored(words: str) -> str:
    """Return words that are shown from right to left, letter by letter; placeholders and keys stay as they are."""
    return _outside_kept(words, lambda part: re.sub(r"[^\W\d]+", rf"{_MARK}{_OVERRIDE}\g<0>{_END}{_MARK}", part))


def _outside_kept(words: str, change: Callable[[str], str]) -> str:
    made, at = [], 0
    for kept in _KEPT.finditer(words):
        made += [change(words[at : kept.start()]), kept[0]]
        at = kept.end()
    return "".join([*made, change(words[at:])])


class FileTranslator(QTranslator):
    """Translates from the bytes of a .qm file; it keeps them, because Qt reads them where they lie."""

    def __init__(self, content: bytes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._content = content
        self.readable = bool(content) and self.load(content)


class PseudoTranslator(QTranslator):
    """Makes its words at run time from the English ones, whose plurals it is given."""

    def __init__(self, change: Callable[[str], str], english: QTranslator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._change = change
        self._english = english

    def isEmpty(self) -> bool:
        """Say that there are words, so that the application uses them."""
        return False

    def translate(self, context: str, source_text: str, disambiguation: str | None = None, n: int = -1) -> str:
        """Return the changed words; the names of keys stay as they are."""
        if context in KEY_CONTEXTS or not source_text:
            return source_text
        return self._change(self._english.translate(context, source_text, disambiguation or "", n) or source_text)


def known(code: str) -> str:
    """Return the code where the window has that language, else the one of English."""
    return code if code in {ACCENTED, MIRRORED, *dict(OFFERED)} else SOURCE


class Languages:
    """Puts one language on an application. `load` returns the .qm file of a language."""

    def __init__(self, app: QApplication, load: Callable[[str], bytes]) -> None:
        self._app = app
        self._load = load
        self._translators: list[QTranslator] = []

    def use(self, code: str) -> str:
        """Show what is made from now on in a language, numbers and direction too; return the one that is used.

        A language that the window does not have is English.
        """
        self.leave()
        used = known(code)
        self._translators = self._pseudo(used) if used in (ACCENTED, MIRRORED) else self._real(used)
        for translator in self._translators:
            self._app.installTranslator(translator)
        locale = QLocale(SOURCE if used in (ACCENTED, MIRRORED) else used)
        QLocale.setDefault(locale)
        to_left = used == MIRRORED or locale.textDirection() is Qt.LayoutDirection.RightToLeft
        self._app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if to_left else Qt.LayoutDirection.LeftToRight)
        return used

    def leave(self) -> None:
        """Take the language off the application again."""
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators = []

    def _pseudo(self, code: str) -> list[QTranslator]:
        change = accented if code == ACCENTED else mirrored
        return [PseudoTranslator(change, FileTranslator(self._load(SOURCE), self._app), self._app)]

    def _real(self, code: str) -> list[QTranslator]:
        of_qt = QTranslator(self._app)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        found = code != SOURCE and of_qt.load(f"qtbase_{code}", folder)
        return [*([of_qt] if found else []), FileTranslator(self._load(code), self._app)]
