"""Owns the cards of the key figures over the charts."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from studio.ui.kit.look import Look
from studio.ui.kit.meter import Meter
from studio.ui.kit.text import Elided, label
from studio.ui.kit.theme import set_property
from studio.ui.panels.spend.figures import Figure

if TYPE_CHECKING:
    from studio.ui.kit.charts import Sparkline

HEIGHT, SIGN, LINE = 112, 20, 40


class FigureCard(QFrame):
    """One figure: title, number, note; at its side a bar, a line or a sign."""

    def __init__(self, look: Look, icon: str = "", role: str = "text2") -> None:
        super().__init__()
        self._look = look
        self._icon, self._role = icon, role
        self.setProperty("kind", "panel")
        self.title = Elided("", "label", tone="text2")
        self.value = label("–", "figure")
        self.note = Elided("", "label", tone="text2")
        self.meter = Meter(look, height=6)
        self.meter.hide()
        self._sign = label()
        self._beside = QHBoxLayout()
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(14)
        self._beside.addStrut(look.theme.px(LINE))
        self._beside.addWidget(self.value)
        self._beside.addWidget(self.meter, 1)
        self._gap = QWidget()
        self._beside.addWidget(self._gap, 1)
        self._beside.addWidget(self._sign)
        if not icon:
            self._sign.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(18, 13, 18, 12)
        rows.setSpacing(1)
        rows.addStretch()
        rows.addWidget(self.title)
        rows.addLayout(self._beside)
        rows.addWidget(self.note)
        rows.addStretch()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        look.theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        theme = self._look.theme
        self.setFixedHeight(theme.px(HEIGHT))
        if self._icon:
            size, ratio = theme.px(SIGN), self.devicePixelRatioF()
            self._sign.setPixmap(self._look.icons.pixmap(self._icon, theme.colour(self._role), size, ratio=ratio))

    def show_figure(self, figure: Figure) -> None:
        """Show another number."""
        self.title.set_text(figure.title)
        self.value.setText(figure.value)
        self.note.set_text(figure.note)
        self.setAccessibleName(f"{figure.title}: {figure.value}, {figure.note}")
        self.meter.setVisible(figure.share is not None)
        self._gap.setVisible(figure.share is None)
        if figure.share is not None:
            self.meter.show_share(figure.share, tone=figure.tone)

    def add_line(self, line: "Sparkline") -> None:
        """Put a small line at the side."""
        px = self._look.theme.px
        line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        line.setMinimumWidth(px(40))
        line.setMaximumWidth(px(110))
        line.setFixedHeight(px(LINE))
        self._beside.insertWidget(self._beside.indexOf(self._sign), line, 4)

    def grey(self, is_grey: bool) -> None:
        """Show that the number is an earlier one."""
        set_property(self.value, "tone", "text3" if is_grey else "text")


class KeyFigures(QWidget):
    """The five cards side by side; in two lines where they would be narrow."""

    LEAST = 190

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._line: Sparkline | None = None
        self.cards = (
            FigureCard(look), FigureCard(look, "clock-countdown"), FigureCard(look), FigureCard(look),
            FigureCard(look, "pencil-line", "success"),
        )  # fmt: skip
        self._lines = [QHBoxLayout(), QHBoxLayout()]
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(14)
        for line in self._lines:
            line.setSpacing(14)
            rows.addLayout(line)
        self._first = 0
        self.fit(1600)

    def fit(self, width: int) -> None:
        """Lay them out for a width in px."""
        first = 5 if width >= 5 * self._look.theme.px(self.LEAST) + 4 * 14 else 3
        if first == self._first:
            return
        self._first = first
        for at, card in enumerate(self.cards):
            for line in self._lines:
                line.removeWidget(card)
            self._lines[0 if at < first else 1].addWidget(card, 1)

    def show_figures(self, figures: Sequence[Figure], history: Sequence[int]) -> None:
        """Show other numbers; `history` is how the cost of a kept clip went."""
        for card, figure in zip(self.cards, figures, strict=True):
            card.show_figure(figure)
        if self._line is not None:
            self._line.show_values([float(each) for each in history])
            self._line.setVisible(len(history) > 1)

    def add_line(self, line: "Sparkline") -> None:
        """Take the small line in, once charts are loaded."""
        if self._line is None:
            self._line = line
            self.cards[2].add_line(line)

    def grey(self, is_grey: bool) -> None:
        """Show that the numbers are earlier ones, while others are read."""
        for card in self.cards:
            card.grey(is_grey)
