"""Owns the form of a server: its name, its address, what it speaks, whether it asks for a key, who is paid for it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from studio.domain.servers import Dialect, Server
from studio.ui.kit.controls import DropDown, Segmented
from studio.ui.kit.forms import Form
from studio.ui.kit.later import Later
from studio.ui.kit.look import Look
from studio.ui.kit.named_switch import NamedSwitch
from studio.ui.kit.text import label
from studio.ui.kit.theme import set_state
from studio.ui.panels.settings.provider_words import dialect_choices
from studio.ui.panels.settings.typed_checks import address_fault, name_fault, price_fault, price_of

OWN, PAID = "own", "paid"
WIDTH = 480
EXAMPLE = "http://192.168.1.20:8091"


class ServerForm(Form):
    """Asks for a server. `server()` is what was filled in; it is checked as it is typed."""

    def __init__(
        self, look: Look, present: Server | None, taken: tuple[str, ...], parent: QWidget | None = None
    ) -> None:
        adding = present is None
        super().__init__(
            look,
            self.tr("Add a server") if adding else self.tr("Change the server"),
            self.tr("A server that speaks the Videos protocol: on this computer, in your network, or a gateway."),
            self.tr("Add and test") if adding else self.tr("Change"),
            parent=parent,
        )
        self._taken = taken
        self.name = QLineEdit(present.name if present is not None else "")
        self.address = QLineEdit(present.url if present is not None else "")
        self.dialect = DropDown(look, self.tr("What it speaks"))
        self._about = label("", "label", tone="text3", wrap=True)
        self.needs_key = NamedSwitch(look, self.tr("It asks for a key"))
        self.billing = Segmented(
            look, self.tr("Who is paid"), [(OWN, self.tr("It is mine: free")), (PAID, self.tr("A paid gateway"))]
        )
        self.price = QLineEdit(str(present.price_usd_per_s or "") if present is not None else "")
        self._billing_note = label("", "label", tone="text3", wrap=True)
        self._faults: dict[QLineEdit, QLabel] = {}
        self._fit_later = Later(self._fit, self)
        self._add_fields()
        self._fill(present)
        for field in (self.name, self.address, self.price):
            field.textChanged.connect(self._check)
        self.dialect.currentIndexChanged.connect(self._check)
        self.billing.value_chosen.connect(self._check)
        self.setMinimumWidth(look.theme.px(WIDTH))
        self._check()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_fields(self) -> None:
        self.name.setMaxLength(40)
        self.name.setPlaceholderText(self.tr("such as attic or gpu-2"))
        self.address.setPlaceholderText(EXAMPLE)
        self.price.setPlaceholderText(self.tr("unknown"))
        for field, words, name in (
            (self.name, self.tr("Name"), "name"),
            (self.address, self.tr("Address"), "url"),
        ):
            self._add_line(field, words, name)
        self.add_field(self.tr("What it speaks"), self.dialect, "dialect")
        self.add_field("", self._about)
        self.add_field("", self.needs_key, "needs_key")
        self.add_field(self.tr("Who is paid for a clip"), self.billing, "own")
        self.add_field("", self._billing_note)
        self._add_line(self.price, self.tr("Price per second of video in dollars"), "price_usd_per_s")
        for dialect, words, _ in dialect_choices():
            self.dialect.addItem(words, dialect.value)

    def _add_line(self, field: QLineEdit, words: str, name: str) -> None:
        field.setAccessibleName(words)
        self.add_field(words, field, name)
        fault = self._faults[field] = label("", "label", tone="danger", wrap=True)
        self.add_field("", fault)

    def _fill(self, present: Server | None) -> None:
        self.billing.set_value(PAID if present is not None and not present.own else OWN)
        self.needs_key.setChecked(present is not None and present.needs_key)
        if present is not None:
            self.dialect.setCurrentIndex(self.dialect.findData(present.dialect.value))

    def server(self) -> Server:
        """Return the server that was filled in; the fields have no fault."""
        own = self.billing.value() == OWN
        return Server(
            name=self.name.text().strip(),
            url=self.address.text().strip(),
            dialect=Dialect(self.dialect.currentData()),
            needs_key=self.needs_key.isChecked(),
            own=own,
            price_usd_per_s=None if own else price_of(self.price.text()),
        )

    def _check(self, *_: object) -> None:
        own = self.billing.value() == OWN
        self._about.setText(next(about for each, _, about in dialect_choices() if each == self.dialect.currentData()))
        self._billing_note.setText(
            self.tr("Nothing is billed for a clip. Clips are sent as soon as you ask for them.")
            if own
            else self.tr("This version does not send paid work to it yet: its models are listed with your price.")
        )
        self.price.setVisible(not own)
        words = {
            self.name: name_fault(self.name.text().strip(), self._taken),
            self.address: address_fault(self.address.text(), own=own),
            self.price: "" if own else price_fault(self.price.text()),
        }
        for field, fault in words.items():
            shown = fault if field.text().strip() else ""
            self._faults[field].setText(shown)
            self._faults[field].setVisible(bool(shown))
            field.setAccessibleDescription(shown)
            set_state(field, "bad" if shown else "")
        self._price_name().setVisible(not own)
        self._fit_later.ask()
        self.verb.set_ready(not any(words.values()), self.tr("Fill in a name and an address first."))

    def _fit(self) -> None:
        """Take the height that the words need now."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    def _price_name(self) -> QLabel:
        return next(each for each in self.findChildren(QLabel) if each.buddy() is self.price)
