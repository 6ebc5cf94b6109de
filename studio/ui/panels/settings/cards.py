"""Owns what the sections of the page are laid out with: titled cards, rows of a name and a field, signs, strips."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from studio.ui.kit.flow import FlowLayout
from studio.ui.kit.look import Look
from studio.ui.kit.page import fill_page
from studio.ui.kit.text import label
from studio.ui.panels.settings.provider_words import Sign

CONTENT = 860


def begin_page(title: str) -> QVBoxLayout:
    """Return the rows of a section, its title on top."""
    rows = QVBoxLayout()
    rows.setContentsMargins(32, 28, 32, 32)
    rows.setSpacing(16)
    rows.addWidget(label(title, "title"))
    return rows


def end_page(page: QWidget, rows: QVBoxLayout) -> None:
    """Put the rows on the page, which scrolls where they are higher."""
    rows.addStretch(1)
    fill_page(page, rows, CONTENT)


def add_card(rows: QVBoxLayout, name: str = "") -> QGridLayout:
    """Add a card under its name; return its grid of names and fields."""
    card = QFrame()
    card.setProperty("kind", "card")
    grid = QGridLayout(card)
    grid.setContentsMargins(20, 16, 20, 16)
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(12)
    grid.setColumnStretch(1, 1)
    if name:
        rows.addWidget(label(name, "heading"))
    rows.addWidget(card)
    return grid


def add_row(grid: QGridLayout, name: str, field: QWidget) -> QLabel:
    """Add a field under the others with its name before it; return the name."""
    at = grid.rowCount()
    words = label(name, "body", tone="text2")
    words.setBuddy(field)
    grid.addWidget(words, at, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    grid.addWidget(field, at, 1)
    return words


def add_note(grid: QGridLayout, words: str = "", tone: str = "text3") -> QLabel:
    """Add a line under the fields; return it."""
    note = label(words, "label", tone=tone, wrap=True)
    grid.addWidget(note, grid.rowCount(), 1)
    return note


def in_line(*widgets: QWidget, stretch: bool = True) -> QWidget:
    """Return the widgets side by side; with `stretch`, room is left behind them, else the first one takes it."""
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    for at, widget in enumerate(widgets):
        line.addWidget(widget, 1 if not stretch and at == 0 else 0)
    if stretch:
        line.addStretch()
    return holder


def flowing(*widgets: QWidget) -> QWidget:
    """Return the widgets side by side, each as wide as it wants, going on in the next line where there is no room."""
    holder = QWidget()
    flow = FlowLayout(holder, spacing=8, last_least=0)
    for widget in widgets:
        widget.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        flow.addWidget(widget)
    end_flow(flow)
    return holder


def end_flow(flow: FlowLayout) -> None:
    """Put an end of no width behind the widgets: a flow gives its last one the rest of the line."""
    end = QWidget()
    end.setFixedSize(0, 0)
    flow.addWidget(end)


class SignLine(QWidget):
    """An icon and words beside it, read out as the words."""

    def __init__(self, look: Look, role: str = "body", *, wrap: bool = True) -> None:
        super().__init__()
        self._look = look
        self._sign = Sign("", "text3", "")
        self._icon = label()
        self._words = label("", role, wrap=wrap)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self._icon, alignment=Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._words, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        look.theme.changed.connect(self._dress)

    @property
    def words(self) -> str:
        """What stands in it."""
        return self._sign.words

    def show_sign(self, sign: Sign) -> None:
        """Show another sign."""
        self._sign = sign
        self._words.setText(sign.words)
        self.setAccessibleName(sign.words)
        self._dress()

    def _dress(self) -> None:
        if self._sign.icon:
            theme, ratio = self._look.theme, self.devicePixelRatioF()
            size = theme.px(16)
            self._icon.setPixmap(
                self._look.icons.pixmap(self._sign.icon, theme.colour(self._sign.role), size, ratio=ratio)
            )
        self._icon.setVisible(bool(self._sign.icon))
