"""Owns the guide as it is seen: how far the prompt has come, and a button for each thing that it does not say."""

from functools import partial

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QMenu, QSizePolicy, QWidget

from studio.craft.guide import Gap
from studio.domain.cards import Component
from studio.ui.kit.controls import Button
from studio.ui.kit.flow import FlowLayout
from studio.ui.kit.look import Look
from studio.ui.kit.text import label
from studio.ui.panels.guide.view_model import GuideViewModel

SEGMENT, GAP, BAR = 12, 3, 4


class Meter(QWidget):
    """How many parts are said, as a row of strokes."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._said, self._parts = 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.theme.changed.connect(self.update)

    def show_parts(self, said: int, parts: int) -> None:
        """Show that `said` of `parts` are said."""
        self._said, self._parts = said, parts
        self.setFixedSize(max(1, parts * (SEGMENT + GAP) - GAP), self._look.theme.px(32))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the strokes from weak to strong."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for at in range(self._parts):
            place = self._parts - 1 - at if self.isRightToLeft() else at
            painter.setBrush(theme.colour("success" if at < self._said else "control"))
            box = QRectF(place * (SEGMENT + GAP), (self.height() - BAR) / 2, SEGMENT, BAR)
            painter.drawRoundedRect(box, BAR / 2, BAR / 2)


class GuidePanel(QFrame):
    """The guide. It is hidden while the prompt says everything."""

    def __init__(self, look: Look, view_model: GuideViewModel) -> None:
        super().__init__()
        self._look = look
        self._view_model = view_model
        self._meter = Meter(look)
        self._words = label(role="label", tone="text2")
        self._buttons: dict[Gap, Button] = {}
        self._flow = FlowLayout(self, spacing=6)
        self._flow.addWidget(self._meter)
        self._flow.addWidget(self._words)
        self._rest = QWidget()  # takes what is left of the last line
        self._flow.addWidget(self._rest)
        self.setAccessibleName(self.tr("Weak to strong"))
        view_model.changed.connect(self._read)
        look.theme.changed.connect(self._dress)
        self._read()

    def _read(self) -> None:
        found = self._view_model.guide
        for gap in [gap for gap in self._buttons if gap not in found.gaps]:
            button = self._buttons.pop(gap)
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        for at, gap in enumerate(found.gaps):
            if gap not in self._buttons:
                self._buttons[gap] = self._button(gap)
                self._flow.insert(2 + at, self._buttons[gap])
                self._buttons[gap].show()
        self._meter.show_parts(found.said, found.parts)
        said = self.tr("Says {0} of {1}").format(found.said, found.parts)
        self._words.setText(said)
        self._meter.setAccessibleName(said)
        self._words.setFixedHeight(self._look.theme.px(32))
        self.setVisible(bool(found.gaps))

    def _button(self, gap: Gap) -> Button:
        name = self._name(gap)
        button = Button(self._look, gap.placeholder if gap.placed else name, "quiet")
        button.setAccessibleName(self.tr("Fill {0}").format(name) if gap.placed else self.tr("Add {0}").format(name))
        button.clicked.connect(partial(self._offer, gap))
        self._dress_one(gap, button)
        return button

    def _dress(self) -> None:
        for gap, button in self._buttons.items():
            self._dress_one(gap, button)

    def _dress_one(self, gap: Gap, button: Button) -> None:
        theme = self._look.theme
        name, size = "pencil-simple" if gap.placed else "plus", theme.px(14)
        pixmap = self._look.icons.pixmap(name, theme.component(gap.card), size, ratio=self.devicePixelRatioF())
        button.setIcon(QIcon(pixmap))

    def _offer(self, gap: Gap, *_: object) -> None:
        """Offer words for a gap, and the placeholder where it is not there yet."""
        button = self._buttons[gap]
        menu = QMenu(button)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        locked = self._view_model.is_locked(gap)
        if locked:
            menu.addAction(self.tr("The card is locked")).setEnabled(False)
        elif not gap.placed:
            menu.addAction(self.tr("Placeholder {0}").format(gap.placeholder)).triggered.connect(
                partial(self._place, gap)
            )
            menu.addSeparator()
        for words in () if locked else gap.values:
            menu.addAction(words).triggered.connect(partial(self._say, gap, words))
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 2)))

    def _place(self, gap: Gap, *_: object) -> None:
        self._view_model.place(gap)

    def _say(self, gap: Gap, words: str, *_: object) -> None:
        self._view_model.say(gap, words)

    def _name(self, gap: Gap) -> str:
        return {
            Component.SUBJECT: self.tr("Subject"),
            Component.ACTION: self.tr("Action"),
            Component.ENVIRONMENT: self.tr("Place"),
            Component.SHOT_TYPE: self.tr("Framing"),
            Component.LIGHTING: self.tr("Light"),
            Component.CAMERA_MOVEMENT: self.tr("Camera move"),
            Component.STYLE: self.tr("Look"),
            Component.AUDIO: self.tr("Sound"),
        }[gap.component]
