"""Owns the cards that tell of a provider: the server behind it, and the models it offers with examples of prices."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from studio.domain.models import ModelLine
from studio.domain.servers import Server
from studio.ui.kit.controls import Button
from studio.ui.kit.look import Look
from studio.ui.kit.text import Elided, label
from studio.ui.panels.settings.cards import add_card, add_row, flowing
from studio.ui.panels.settings.provider_words import dialect_name, price_words

MOST = 8


class ServerCard(QWidget):
    """A server of the user's own."""

    change_requested = Signal()
    remove_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        grid = add_card(rows, self.tr("Server"))
        self._address = Elided()
        self._dialect = label()
        self._billing = label(wrap=True)
        self.change = Button(look, self.tr("Change…"), "secondary", icon="pencil-simple")
        self.remove = Button(look, self.tr("Remove…"), "secondary", icon="trash")
        add_row(grid, self.tr("Address"), self._address)
        add_row(grid, self.tr("It speaks"), self._dialect)
        add_row(grid, self.tr("Who is paid"), self._billing)
        grid.addWidget(flowing(self.change, self.remove), grid.rowCount(), 1)
        self.change.clicked.connect(self.change_requested)
        self.remove.clicked.connect(self.remove_requested)

    def read(self, server: Server | None) -> None:
        """Show a server; nothing where there is none."""
        self.setVisible(server is not None)
        if server is None:
            return
        self._address.set_text(server.url)
        self._dialect.setText(dialect_name(server.dialect))
        if server.own:
            words = self.tr("It is yours: nothing is billed.")
        elif server.price_usd_per_s is None:
            words = self.tr("A paid gateway; its price is not known. This version does not send paid work to it yet.")
        else:
            words = self.tr(
                "A paid gateway, ${0} a second by what you entered. This version does not send paid work to it yet."
            ).format(server.price_usd_per_s)
        self._billing.setText(words)


class OfferCard(QWidget):
    """The models of a provider. Where there are many, the first ones, and how many more."""

    def __init__(self) -> None:
        super().__init__()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        self._grid: QGridLayout = add_card(rows, self.tr("What it offers"))
        self._lines = [(Elided(), label(role="label", tone="text2")) for _ in range(MOST)]
        for at, (name, price) in enumerate(self._lines):
            self._grid.addWidget(name, at, 0)
            self._grid.addWidget(price, at, 1)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 0)
        self._grid.setVerticalSpacing(8)
        self._rest: QLabel = label(role="label", tone="text3", wrap=True)
        self._note: QLabel = label(role="label", tone="text2", wrap=True)
        for words in (self._rest, self._note):
            self._grid.addWidget(words, self._grid.rowCount(), 0, 1, 2)

    def read(self, models: Sequence[ModelLine], note: str, *, testable: bool) -> None:
        """Show models, and what is known of regions."""
        for at, (name, price) in enumerate(self._lines):
            shown = at < len(models)
            name.setVisible(shown)
            price.setVisible(shown)
            if shown:
                name.set_text(models[at].name)
                price.setText(price_words(models[at]))
        more = len(models) - MOST
        rest = self.tr("And %n more; the model picker of Compose has them all.", "", more) if more > 0 else ""
        if not models:
            rest = self.tr("No model is known yet. A test asks what is served.")
            if not testable:
                rest = self.tr("No model of it is listed in this version.")
        self._rest.setText(rest)
        self._rest.setVisible(bool(rest))
        self._note.setText(note)
        self._note.setVisible(bool(note))
