"""Owns what lies below the first clip: the cards of the other ways in, and the foot with the settings."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio.ui.kit.controls import Button, DropDown
from studio.ui.kit.icons import Weight
from studio.ui.kit.look import Look
from studio.ui.kit.numerals import percent
from studio.ui.kit.text import label
from studio.ui.panels.first_run.view_model import FirstRunViewModel


class Sign(QLabel):
    """An icon beside words."""

    def __init__(self, look: Look, icon: str, role: str, *, size: int = 18, weight: Weight = "regular") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._look = look
        self._drawn = (icon, role, size, weight)
        look.theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        icon, role, size, weight = self._drawn
        theme, ratio = self._look.theme, self.devicePixelRatioF()
        self.setPixmap(self._look.icons.pixmap(icon, theme.colour(role), theme.px(size), weight=weight, ratio=ratio))


class WayCard(QFrame):
    """Another way in: what it is, what comes of it, and its button."""

    def __init__(self, look: Look, icon: str, title: str, body: str, verb: str) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.button = Button(look, verb, "secondary")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(title, "heading"))
        words.addWidget(label(body, "body", tone="text2", wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 14, 18, 14)
        row.setSpacing(14)
        row.addWidget(Sign(look, icon, "accentText", size=22))
        row.addLayout(words, 1)
        row.addWidget(self.button)


class Foot(QWidget):
    """What stays private, language, theme and text size, and the way past this page."""

    skip_requested = Signal()

    def __init__(self, look: Look, view_model: FirstRunViewModel) -> None:
        super().__init__()
        self._look = look
        self._view_model = view_model
        self._skip = Button(look, self.tr("Skip to the studio"), "link")
        self._language = self._box(self.tr("Language"), view_model.languages)
        themes = (("dark", self.tr("Dark")), ("light", self.tr("Light")), ("system", self.tr("Like the system")))
        self._theme = self._box(self.tr("Theme"), themes)
        sizes = [(str(scale), self.tr("Text size {0}").format(percent(scale))) for scale in look.theme.tokens.scales]
        self._size = self._box(self.tr("Text size"), sizes)
        self._lay_out()
        self._skip.clicked.connect(self.skip_requested)
        self._language.activated.connect(self._choose_language)
        self._theme.activated.connect(self._choose_theme)
        self._size.activated.connect(self._choose_size)
        view_model.changed.connect(self._read)
        self._read()

    def _box(self, name: str, choices: Iterable[tuple[str, str]]) -> DropDown:
        box = DropDown(self._look, name)
        for value, words in choices:
            box.addItem(words, value)
        return box

    def _lay_out(self) -> None:
        promise = self.tr("Prompts and clips stay on this computer. Nothing is uploaded, and there is no telemetry.")
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(Sign(self._look, "shield-check", "success", weight="fill"))
        top.addWidget(label(promise, "label", tone="text2", wrap=True), 1)
        top.addWidget(self._skip)
        low = QHBoxLayout()
        low.setSpacing(8)
        for icon, box in (("globe", self._language), ("moon", self._theme), ("text-aa", self._size)):
            low.addWidget(Sign(self._look, icon, "text2"))
            low.addWidget(box)
            low.addSpacing(16)
        low.addStretch()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(10)
        rows.addLayout(top)
        rows.addLayout(low)

    def _read(self) -> None:
        settings = self._view_model.settings
        for box, value in (
            (self._language, settings.language),
            (self._theme, settings.theme),
            (self._size, str(settings.text_scale)),
        ):
            box.setCurrentIndex(max(0, box.findData(value)))

    def _choose_language(self, at: int) -> None:
        self._view_model.choose("language", self._language.itemData(at))

    def _choose_theme(self, at: int) -> None:
        self._view_model.choose("theme", self._theme.itemData(at))

    def _choose_size(self, at: int) -> None:
        self._view_model.choose("text_scale", float(self._size.itemData(at)))
