"""Owns the pane of one provider: what it is, its key, its server, what it offers; or why there is no way to it."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from studio.domain.providers_known import ProviderKind
from studio.domain.servers import Health
from studio.ui.kit.controls import Button
from studio.ui.kit.flow import FlowLayout
from studio.ui.kit.layouts import clear
from studio.ui.kit.look import Look
from studio.ui.kit.page import fill_page
from studio.ui.kit.text import Elided, label
from studio.ui.panels.settings.cards import SignLine, end_flow
from studio.ui.panels.settings.key_card import KeyCard
from studio.ui.panels.settings.offer_card import OfferCard, ServerCard
from studio.ui.panels.settings.provider_facts import note_on, why_no_api
from studio.ui.panels.settings.provider_words import Sign, health_sign, when_words
from studio.ui.panels.settings.providers_model import ProvidersViewModel

WIDEST = 760


class ProviderDetails(QWidget):
    """The pane. It is read with `read`; its cards carry the wishes."""

    def __init__(self, look: Look, view_model: ProvidersViewModel) -> None:
        super().__init__()
        self._look = look
        self._view_model = view_model
        self._shown_ways: list[str] = []
        self._name = Elided("", "title")
        self._kind = label(role="label")
        self._kind.setProperty("kind", "chip")
        self._address = Elided("", tone="text2")
        self._health = SignLine(look)
        self._closed = SignLine(look)
        self._why = label(wrap=True)
        self._way = label(self.tr("The same models, or living ones like them, are sold by:"), tone="text2", wrap=True)
        self._ways = QWidget()
        self._way_line = FlowLayout(self._ways, last_least=0)
        self.key = KeyCard(look, view_model)
        self.server = ServerCard(look)
        self.offer = OfferCard()
        self.setAccessibleName(self.tr("Provider"))
        rows = QVBoxLayout()
        rows.setContentsMargins(24, 24, 24, 28)
        rows.setSpacing(14)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._name, 1)
        head.addWidget(self._kind, alignment=Qt.AlignmentFlag.AlignVCenter)
        rows.addLayout(head)
        for widget in (self._address, self._health, self._closed, self._why, self._way, self._ways):
            rows.addWidget(widget)
        for card in (self.key, self.server, self.offer):
            rows.addWidget(card)
        rows.addStretch(1)
        fill_page(self, rows, WIDEST)

    def read(self) -> None:
        """Show the provider that is open."""
        view_model = self._view_model
        row, connection = view_model.open_row, view_model.connection
        self._name.set_text(row.words if row is not None else "")
        self.key.read()
        self.server.read(connection.server if connection is not None else None)
        for widget in (self._kind, self._address, self._health, self._closed, self.offer):
            widget.setVisible(connection is not None)
        no_api = row.no_api if row is not None else None
        self._why.setText(why_no_api(no_api.id) if no_api is not None else "")
        without: tuple[QWidget, ...] = (self._why, self._way, self._ways)
        for each in without:
            each.setVisible(no_api is not None)
        self._read_ways()
        if connection is None:
            return
        self._kind.setText(self._kind_words(connection.kind))
        self._address.set_text(connection.url)
        self._address.setVisible(bool(connection.url) and connection.server is None)
        self._health.setVisible(connection.testable and connection.kind is not ProviderKind.BUILT_IN)
        sign, when = health_sign(connection), when_words(connection.checked_at)
        tested = connection.health is not Health.UNKNOWN and bool(when)
        self._health.show_sign(
            sign._replace(words=self.tr("{0}, last asked {1}").format(sign.words, when)) if tested else sign
        )
        self._closed.setVisible(bool(connection.closed) or connection.kind is ProviderKind.BUILT_IN)
        here = self.tr("It works on this computer alone: nothing is sent, and nothing is billed.")
        self._closed.show_sign(Sign("info", "info", connection.closed or here))
        self.offer.read(view_model.models, note_on(connection.id), testable=connection.testable)

    def _read_ways(self) -> None:
        """Offer the providers that sell the same models."""
        ways = self._view_model.ways
        if [way.id for way in ways] == self._shown_ways:
            return
        self._shown_ways = [way.id for way in ways]
        clear(self._way_line)
        for way in ways:
            button = Button(self._look, way.name, "secondary")
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            button.clicked.connect(partial(self._view_model.open, way.id))
            self._way_line.addWidget(button)
        end_flow(self._way_line)

    def _kind_words(self, kind: ProviderKind) -> str:
        return {
            ProviderKind.BUILT_IN: self.tr("Built in"),
            ProviderKind.OWN_ENGINE: self.tr("Own server"),
            ProviderKind.DIRECT: self.tr("Direct"),
            ProviderKind.AGGREGATOR: self.tr("Aggregator"),
        }[kind]
