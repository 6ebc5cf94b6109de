"""Owns the strip that tells what came of a test or of saving a key, with what can be done about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout

from studio.ui.kit.controls import Button
from studio.ui.kit.errors import ErrorWords
from studio.ui.kit.look import Look
from studio.ui.kit.text import label
from studio.ui.panels.settings.cards import SignLine, flowing
from studio.ui.panels.settings.provider_words import Sign


class AnswerStrip(QFrame):
    """Nothing, a test that runs, what was found, or what went wrong. Its buttons are wishes."""

    cancel_requested = Signal()
    retype_requested = Signal()
    key_page_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._details = ""
        self._sign = SignLine(look, "bodyStrong")
        self._more = label("", tone="text2", wrap=True)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Test running"))
        self.cancel = Button(look, self.tr("Cancel"), "secondary")
        self._again = Button(look, self.tr("Paste again"), "secondary")
        self._page = Button(look, self.tr("Open key page"), "secondary", icon="arrow-square-out")
        self._copy = Button(look, self.tr("Copy details"), "link", icon="copy")
        self._buttons = flowing(self.cancel, self._again, self._page, self._copy)
        self._buttons.setContentsMargins(24, 2, 0, 0)
        self.cancel.clicked.connect(self.cancel_requested)
        self._again.clicked.connect(self.retype_requested)
        self._page.clicked.connect(self.key_page_requested)
        self._copy.clicked.connect(self._copy_details)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 4, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(self._sign)
        rows.addWidget(self._bar)
        indented = QHBoxLayout()
        indented.setContentsMargins(24, 0, 0, 0)
        indented.addWidget(self._more)
        rows.addLayout(indented)
        rows.addWidget(self._buttons)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Show nothing."""
        self.hide()

    def show_running(self, words: str) -> None:
        """Show that a test runs; it can be cancelled."""
        self._show(Sign("hourglass", "text2", words), "", running=True)

    def show_good(self, sign: Sign, more: str) -> None:
        """Show what was found."""
        self._show(sign, more)

    def show_fault(self, words: ErrorWords, *, retype: bool, key_page: bool) -> None:
        """Show what went wrong, what to do, and the ways to do it."""
        self._show(Sign("warning-circle", "danger", words.what_happened), words.what_to_do, details=words.details)
        self._again.setVisible(retype)
        self._page.setVisible(key_page)

    def _show(self, sign: Sign, more: str, *, running: bool = False, details: str = "") -> None:
        self._details = details
        self._sign.show_sign(sign)
        self._more.setText(more)
        self._more.setVisible(bool(more))
        self._bar.setVisible(running)
        self.cancel.setVisible(running)
        self._again.hide()
        self._page.hide()
        self._copy.setVisible(bool(details))
        self._buttons.setVisible(running or bool(details))
        words = f"{sign.words} {more}".strip()
        if words != self.accessibleName() or not self.isVisible():
            self._read_out(words, urgent=sign.role == "danger")
        self.setAccessibleName(words)
        self.show()

    def _read_out(self, words: str, *, urgent: bool) -> None:
        """Have a screen reader say `words`, at once where something went wrong."""
        politeness = QAccessible.AnnouncementPoliteness
        event = QAccessibleAnnouncementEvent(self, words)
        event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
        QAccessible.updateAccessibility(event)

    def _copy_details(self) -> None:
        QGuiApplication.clipboard().setText(self._details)
