"""Owns dialogs with fields that close only when what was filled in could be done; what could not stands in them."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from studio.domain.errors import StudioError
from studio.ui.kit.controls import Kind
from studio.ui.kit.dialogs import Question
from studio.ui.kit.look import Look
from studio.ui.kit.text import label
from studio.ui.kit.theme import set_state


class Form(Question):
    """A question with fields, for `fill_in`. `given` asks to do it, `refuse` says why it cannot be done."""

    given = Signal()

    def __init__(
        self, look: Look, title: str, body: str, verb: str, *, kind: Kind = "primary", parent: QWidget | None = None
    ) -> None:
        super().__init__(look, title, body, verb, kind=kind, parent=parent)
        self._fields: dict[str, QWidget] = {}
        self._fault = label(tone="danger", wrap=True)
        self._fault.hide()
        self.rows.insertWidget(self.rows.count() - 1, self._fault)

    def add_field(self, words: str, widget: QWidget, name: str = "") -> None:
        """Put a field under its words; errors of the field `name` are shown at it. An empty text adds it alone."""
        place = self.rows.indexOf(self._fault)
        if words:
            caption = label(words, "label", tone="text2")
            caption.setBuddy(widget)
            self.rows.insertWidget(place, caption)
            place += 1
        self.rows.insertWidget(place, widget)
        if name:
            self._fields[name] = widget

    def accept(self) -> None:
        """Ask to do it; the dialog stays until that is done."""
        self._show_fault("", ())
        self.given.emit()

    def refuse(self, error: StudioError) -> None:
        """Say why it cannot be done, at the field where the error names one."""
        name = getattr(error, "field", "") or ""
        self._show_fault(f"{error.what_happened} {error.what_to_do}", (name,))

    def _show_fault(self, words: str, names: tuple[str, ...]) -> None:
        self._fault.setText(words)
        self._fault.setVisible(bool(words))
        for name, widget in self._fields.items():
            set_state(widget, "bad" if name in names else "")
            if name in names:
                widget.setFocus(Qt.FocusReason.OtherFocusReason)


async def fill_in(form: Form, act: Callable[[], Awaitable[object]]) -> bool:
    """Open a form and do `act` when it is given, again after an error; return whether it was done."""
    answers: asyncio.Queue[bool] = asyncio.Queue()
    form.given.connect(partial(answers.put_nowait, True))
    form.rejected.connect(partial(answers.put_nowait, False))
    form.open()
    try:
        while await answers.get():
            form.verb.setEnabled(False)
            try:
                await act()
            except StudioError as error:
                form.refuse(error)
            else:
                return True
            finally:
                form.verb.setEnabled(True)
        return False
    finally:
        form.hide()
        form.deleteLater()
