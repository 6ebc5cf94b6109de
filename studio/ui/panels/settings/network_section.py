"""Owns the network section: the proxy, the hosts that are asked directly, and certificates beside the system's."""

from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from studio.domain.servers import Network
from studio.ui.kit.controls import Button
from studio.ui.kit.dialogs import ask_for_file
from studio.ui.kit.look import Look
from studio.ui.kit.named_switch import NamedSwitch
from studio.ui.kit.theme import set_state
from studio.ui.panels.settings.answer_strip import AnswerStrip
from studio.ui.panels.settings.cards import add_card, add_note, add_row, begin_page, end_page, in_line
from studio.ui.panels.settings.network_model import NetworkViewModel
from studio.ui.panels.settings.provider_words import Sign
from studio.ui.workbench import Workbench


class NetworkSection(QWidget):
    """The section. What is typed is used after "Use these settings"."""

    def __init__(self, look: Look, view_model: NetworkViewModel, workbench: Workbench) -> None:
        super().__init__()
        self._view_model = view_model
        self._workbench = workbench
        self._said_good = False
        self.environment = NamedSwitch(look, self.tr("Use the environment’s proxy"))
        self.proxy = QLineEdit()
        self.bypass = QLineEdit()
        self.ca_file = QLineEdit()
        self._browse = Button(look, self.tr("Choose…"), "secondary", icon="folder-open")
        self.keep = Button(look, self.tr("Use these settings"), "primary")
        self.keep.setProperty("bar", True)
        self._strip = AnswerStrip(look)
        self._notes: dict[QLineEdit, QLabel] = {}
        self._lay_out()
        for field in (self.proxy, self.bypass, self.ca_file):
            field.textChanged.connect(self._check)
            field.returnPressed.connect(self._keep)
        self.environment.toggled.connect(self._check)
        self.keep.clicked.connect(self._keep)
        self._browse.clicked.connect(self._ask_file)
        view_model.changed.connect(self._read)
        self._fill()

    def _lay_out(self) -> None:
        rows = begin_page(self.tr("Network"))
        grid = add_card(rows, self.tr("Proxy"))
        add_row(grid, "", self.environment)
        add_note(
            grid, self.tr("It is taken from HTTPS_PROXY, HTTP_PROXY and NO_PROXY. Else these variables mean nothing.")
        )
        self._line(grid, self.tr("Proxy"), self.proxy, "http://proxy.example.org:3128")
        self._line(grid, self.tr("Asked directly"), self.bypass, "example.org, .example.net, 10.0.0.0/8")
        add_note(grid, self.tr("This computer and private networks are never asked through a proxy."))
        trust = add_card(rows, self.tr("Certificates"))
        self.ca_file.setPlaceholderText(self.tr("none"))
        self.ca_file.setAccessibleName(self.tr("File of certificates"))
        add_row(trust, self.tr("File of certificates"), in_line(self.ca_file, self._browse, stretch=False))
        self._notes[self.ca_file] = add_note(trust, tone="danger")
        add_note(trust, self.tr("They are trusted beside the system’s, such as those of a company’s own network."))
        rows.addWidget(in_line(self.keep))
        rows.addWidget(self._strip)
        end_page(self, rows)

    def _line(self, grid: QGridLayout, name: str, field: QLineEdit, example: str) -> None:
        field.setAccessibleName(name)
        field.setPlaceholderText(example)
        add_row(grid, name, field)
        self._notes[field] = add_note(grid, tone="danger")

    def _fill(self) -> None:
        network = self._view_model.network
        self.environment.setChecked(network.use_environment)
        self.proxy.setText(network.proxy)
        self.bypass.setText(", ".join(network.bypass))
        self.ca_file.setText(network.ca_file)
        self._check()

    def _check(self, *_: object) -> None:
        network, environment = self._view_model.network, self.environment.isChecked()
        faults = self._view_model.faults(self.proxy.text(), self.bypass.text(), self.ca_file.text())
        for (field, note), fault in zip(self._notes.items(), faults, strict=True):
            note.setText(fault)
            note.setVisible(bool(fault))
            field.setAccessibleDescription(fault)
            set_state(field, "bad" if fault else "")
        self.proxy.setEnabled(not environment)
        self.bypass.setEnabled(not environment)
        same = not any(faults) and self._typed() == network
        why = next((fault for fault in faults if fault), "") or self.tr("Nothing was changed.")
        self.keep.set_ready(not any(faults) and not same, why)
        if not same:
            self._strip.show_nothing()

    def _typed(self) -> Network:
        return self._view_model.of(
            self.proxy.text(), self.bypass.text(), self.ca_file.text(), use_environment=self.environment.isChecked()
        )

    def _keep(self) -> None:
        if self.keep.isEnabled():
            self._said_good = True
            self._view_model.keep(self._typed())

    def _read(self) -> None:
        fault = self._view_model.fault
        self._check()
        if fault is not None:
            self._strip.show_fault(fault, retype=False, key_page=False)
        elif self._said_good:
            self._said_good = False
            self._strip.show_good(Sign("check-circle", "success", self.tr("In use from the next request on.")), "")

    def _ask_file(self) -> None:
        self._workbench.run(self._file(), "ask for certificates", exclusive=True)

    async def _file(self) -> None:
        patterns = self.tr("Certificates") + " (*.pem *.crt *.cer)"
        path = await ask_for_file(self, self.tr("Choose a file of certificates"), patterns)
        if path is not None:
            self.ca_file.setText(path)
            self._check()  # the file may be there only now
