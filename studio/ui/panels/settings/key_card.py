"""Owns the card of a provider's key: its accounts, where the key is, the field for another one, test and forget."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from studio.domain.providers_known import ProviderKind
from studio.domain.servers import KeyPlace
from studio.ui.kit.controls import Button, DropDown
from studio.ui.kit.look import Look
from studio.ui.kit.text import Elided
from studio.ui.kit.theme import set_state
from studio.ui.panels.settings.answer_strip import AnswerStrip
from studio.ui.panels.settings.cards import SignLine, add_card, add_note, add_row, flowing, in_line
from studio.ui.panels.settings.key_field import KeyField
from studio.ui.panels.settings.provider_facts import key_form, key_page
from studio.ui.panels.settings.provider_words import (
    Sign,
    check_words,
    place_sign,
    place_warning,
    saved_sign,
    variable_words,
    when_words,
)
from studio.ui.panels.settings.providers_model import ProvidersViewModel

LEAST_FOR_WORDS = 480


class KeyCard(QWidget):
    """The card. What needs a question first is a wish; a wish about a key page carries the provider."""

    file_requested = Signal()
    forget_requested = Signal()
    key_page_requested = Signal(str)
    account_requested = Signal()
    account_rename_requested = Signal()
    account_remove_requested = Signal()

    def __init__(self, look: Look, view_model: ProvidersViewModel) -> None:
        super().__init__()
        self._look = look
        self._view_model = view_model
        self._open_id = ""
        self.accounts = DropDown(look, self.tr("Account"))
        self._add = Button(look, self.tr("Add account…"), "quiet", icon="plus")
        self._rename = Button(look, self.tr("Rename…"), "quiet")
        self._remove = Button(look, self.tr("Remove…"), "quiet")
        self._place = SignLine(look)
        self._warning = SignLine(look, "label")
        self.key = KeyField(self.tr("Key"))
        self._show = Button(look, self.tr("Show"), "secondary", icon="eye")
        self._show.setCheckable(True)
        self._paste = Button(look, self.tr("Paste"), "secondary", icon="clipboard-text")
        self.accounts.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.keep_in = DropDown(look, self.tr("Keep it in"))
        self.save = Button(look, self.tr("Save key"), "primary")
        self.save.setProperty("bar", True)
        self.test = Button(look, self.tr("Test"), "secondary", icon="plugs")
        self.forget = Button(look, self.tr("Forget key…"), "secondary", icon="trash")
        self._page = Button(look, self.tr("Get a key…"), "link", icon="arrow-square-out")
        self._host = Elided("", tone="text3")
        self.strip = AnswerStrip(look)
        self._page_line = in_line(self._page, self._host)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        self._grid = grid = add_card(rows, self.tr("Connection"))
        self._account_line = flowing(self.accounts, self._add, self._rename, self._remove)
        self._account_name = add_row(grid, self.tr("Account"), self._account_line)
        add_row(grid, self.tr("State"), self._place)
        self._warning_line = grid.rowCount()
        grid.addWidget(self._warning, self._warning_line, 1)
        self._key_line = in_line(self.key, self._show, self._paste, stretch=False)
        self._key_name = add_row(grid, self.tr("Key"), self._key_line)
        self._fault = add_note(grid, tone="danger")
        self._form = add_note(grid)
        self._keep_name = add_row(grid, self.tr("Keep it in"), self.keep_in)
        self._notice = add_note(grid, tone="warning")
        grid.addWidget(flowing(self.save, self.test, self.forget), grid.rowCount(), 1)
        grid.addWidget(self._page_line, grid.rowCount(), 1)
        grid.addWidget(self.strip, grid.rowCount(), 1)
        places = {
            KeyPlace.KEYRING: self.tr("The system’s keyring"),
            KeyPlace.SESSION: self.tr("Nowhere: this session only"),
            KeyPlace.FILE: self.tr("A file only you can read…"),
        }
        for place, words in places.items():
            self.keep_in.addItem(words, place.value)

    def _connect(self) -> None:
        view_model = self._view_model
        self.key.held.connect(self._on_typed)
        self.key.given.connect(self._save)
        self._show.toggled.connect(self.key.show_letters)
        self._paste.clicked.connect(self._paste_key)
        self.save.clicked.connect(self._save)
        self.test.clicked.connect(view_model.test)
        self.forget.clicked.connect(self.forget_requested)
        self._page.clicked.connect(self._ask_page)
        self.strip.key_page_requested.connect(self._ask_page)
        self.strip.cancel_requested.connect(view_model.cancel_test)
        self.strip.retype_requested.connect(self._paste_key)
        self.accounts.activated.connect(self._choose_account)
        self._add.clicked.connect(self.account_requested)
        self._rename.clicked.connect(self.account_rename_requested)
        self._remove.clicked.connect(self.account_remove_requested)

    @property
    def host(self) -> str:
        """The host of the page on which keys are made, as it is shown."""
        return self._host.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words of the small buttons away where there is little room."""
        super().resizeEvent(event)
        for button in (self._show, self._paste):
            button.set_brief(event.size().width() < self._look.theme.px(LEAST_FOR_WORDS))

    def take_focus(self) -> None:
        """Go to the key field, or to the test where there is no field."""
        target: QWidget = self.key if self.key.isVisibleTo(self) else self.test
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def save_in(self, place: KeyPlace) -> None:
        """Keep what was typed in `place`; the field is empty then."""
        if self.save.isEnabled():
            self.key.setFocus(Qt.FocusReason.OtherFocusReason)  # there is nothing to save then
            self._view_model.save_key(self.key.take(), place)

    def read(self) -> None:
        """Show the open account; what is being typed stays unless another account is open now."""
        view_model = self._view_model
        connection = view_model.connection
        told = connection is not None and connection.kind is not ProviderKind.BUILT_IN
        self.setVisible(told)
        if connection is None or not told:
            self.key.forget()
            return
        account = f"{connection.id} {view_model.account}"
        if account != self._open_id:
            self._open_id = account
            self.key.forget()
            self.keep_in.setCurrentIndex(0)
        held = self.window().focusWidget() in (self.test, self.strip.cancel)
        self._read_accounts()
        self._read_place()
        self._read_answer()
        if held:
            self._hold_focus()
        page = key_page(connection.id)
        self._page_line.setVisible(page is not None and view_model.takes_key)
        self._host.set_text(page.host if page is not None else "")
        self._page.setAccessibleDescription(self._host.text())
        self._on_typed()

    def _hold_focus(self) -> None:
        """Keep the focus where a test was begun or cancelled, though the one button goes where the other comes."""
        button = self.strip.cancel if self._view_model.is_testing else self.test
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read_accounts(self) -> None:
        view_model = self._view_model
        needs = view_model.takes_key
        for widget in (self._account_line, self._account_name):
            widget.setVisible(needs)
        self.accounts.clear()
        for each in view_model.accounts:
            self.accounts.addItem(each.label or self.tr("First account"), each.label)
        self.accounts.setCurrentIndex(max(0, self.accounts.findData(view_model.account)))
        self.accounts.setVisible(len(view_model.accounts) > 1)
        for button in (self._rename, self._remove):
            button.setVisible(bool(view_model.account))

    def _read_place(self) -> None:
        view_model, connection = self._view_model, self._view_model.connection
        if connection is None:
            return
        place = view_model.place
        sign = place_sign(place)
        names = variable_words(connection.id) if not view_model.account else ""
        if place is KeyPlace.ENVIRONMENT and names:
            sign = sign._replace(words=f"{sign.words}: {names}")
        self._place.show_sign(sign)
        warning = place_warning(place, names)
        self._warning.setVisible(bool(warning))
        self._warning.show_sign(Sign("warning", "warning", warning))
        needs = view_model.takes_key
        for widget in (self._key_line, self._key_name, self.keep_in, self._keep_name, self.save, self.forget):
            widget.setVisible(needs)
        self.test.setVisible(connection.testable or needs)
        self.test.set_ready(not view_model.why_no_test, view_model.why_no_test)
        self.forget.set_ready(not view_model.why_no_forget, view_model.why_no_forget)
        form = key_form(connection.id)
        self._form.setText(form)
        self._form.setVisible(bool(form) and needs)
        notices = " ".join(view_model.notices)
        self._notice.setText(notices)
        self._notice.setVisible(bool(notices) and needs)

    def _read_answer(self) -> None:
        view_model, strip, answer = self._view_model, self.strip, self._view_model.answer
        connection = view_model.connection
        if connection is None:
            return
        if view_model.is_testing:
            strip.show_running(self.tr("Asking {0}; this costs nothing…").format(connection.name))
        elif answer.fault is not None:
            asks_key = view_model.takes_key
            strip.show_fault(answer.fault, retype=asks_key, key_page=asks_key and key_page(connection.id) is not None)
        elif answer.check is not None:
            words = self.tr("{0} answered.").format(connection.name)
            strip.show_good(Sign("check-circle", "success", words), check_words(answer.check))
        elif answer.saved is not None:
            strip.show_good(saved_sign(answer.saved), "")
        elif (last := view_model.last_check) is not None and last.problem:
            when = self.tr("Last test: {0}").format(when_words(last.at))
            strip.show_good(Sign("warning-circle", "danger", last.problem), when)
        else:
            strip.show_nothing()

    def _on_typed(self) -> None:
        fault = self._view_model.key_fault(self.key.typed())
        self._fault.setText(fault)
        self._fault.setVisible(bool(fault))
        self.key.setAccessibleDescription(fault)
        set_state(self.key, "bad" if fault else "")
        held = self.key.is_held
        self.save.set_ready(held and not fault, fault or self.tr("Type or paste a key first."))
        self._show.set_ready(held, self.tr("A saved key is never shown again."))
        if not held:
            self._show.setChecked(False)

    def _paste_key(self) -> None:
        self.key.paste()
        self.key.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self) -> None:
        if not self.save.isEnabled():
            return
        place = KeyPlace(self.keep_in.currentData())
        if place is KeyPlace.FILE:
            self.file_requested.emit()
        else:
            self.save_in(place)

    def _choose_account(self, at: int) -> None:
        self._view_model.choose_account(str(self.accounts.itemData(at)))

    def _ask_page(self) -> None:
        if self._view_model.connection is not None:
            self.key_page_requested.emit(self._view_model.connection.id)
