"""Owns the model's card: its name, where it is from, what it can, and how it stands. A press opens the models."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from studio.ui.kit.controls import Button, IconButton
from studio.ui.kit.look import Look
from studio.ui.kit.text import Elided, label
from studio.ui.model_words import Badge
from studio.ui.panels.parameters.badges import BadgeRow


class ModelCard(QFrame):
    """The chosen model. `act_requested` is the wish on its link, such as adding a key."""

    pressed = Signal()
    menu_requested = Signal()
    act_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("kind", "model")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._letter = label(role="heading")
        self._letter.setProperty("kind", "letter")
        self._letter.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._name = Elided(role="bodyStrong")
        self._from = Elided(role="label", tone="text2")
        self._open = IconButton(look, "caret-up-down", self.tr("Choose the model"), size=15, box=24)
        self.more = IconButton(look, "dots-three", self.tr("Settings of other shots"), size=15, box=24)
        self._badges = BadgeRow(look)
        self._stands = label(role="label", tone="warning", wrap=True)
        self._act = Button(look, "", "link")
        self._act.setProperty("small", True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._from)
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self._letter)
        head.addSpacing(10)
        head.addLayout(words, 1)
        head.addWidget(self.more)
        head.addWidget(self._open)
        standing = QHBoxLayout()
        standing.setSpacing(4)
        standing.addWidget(self._stands, 1)
        standing.addWidget(self._act)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 10, 8, 10)
        rows.setSpacing(8)
        rows.addLayout(head)
        rows.addWidget(self._badges)
        rows.addLayout(standing)
        self._open.clicked.connect(self.pressed)
        self.more.clicked.connect(self.menu_requested)
        self._act.clicked.connect(self.act_requested)
        look.theme.changed.connect(self._fit)
        self._fit()
        self.show_standing("", "")

    def _fit(self) -> None:
        self._letter.setFixedSize(self._look.theme.px(28), self._look.theme.px(28))

    def show_model(self, name: str, origin: str, badges: list[Badge]) -> None:
        """Show another model."""
        if name[:1].upper() != self._letter.text():
            self._letter.setText(name[:1].upper())
        self._name.set_text(name)
        self._from.set_text(origin)
        self._badges.show_badges(badges)
        self.setAccessibleName(name)
        self.setAccessibleDescription(", ".join((origin, *(badge.told or badge.words for badge in badges))))

    def show_standing(self, words: str, act: str) -> None:
        """Say how the model stands, with a link to do something about it; empty texts say nothing."""
        self._stands.setText(words)
        self._stands.setVisible(bool(words))
        self._act.set_words(act)
        self._act.setVisible(bool(act))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the list."""
        self.pressed.emit()
