"""Owns one hint as a row: how grave, what it says, its fix, and the menu to silence it."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout

from studio.domain.lint import Finding
from studio.domain.lint_rules import Rule, Severity
from studio.ui.kit.controls import Button, IconButton
from studio.ui.kit.look import Look
from studio.ui.kit.text import Elided, label
from studio.ui.kit.theme import set_property
from studio.ui.lint_words import fix_words, measured_words, message_words

_SIGNS = {Severity.WARNING: ("warning", "warning"), Severity.HINT: ("info", "info")}


class HintRow(QFrame):
    """A hint. `pointed_at` carries it while it is pointed at or has the focus, and None afterwards."""

    fix_requested = Signal(object)
    ignore_requested = Signal(object)
    silence_requested = Signal(object)
    values_requested = Signal()
    pointed_at = Signal(object)

    def __init__(self, look: Look, finding: Finding, *, whole: bool = False) -> None:
        super().__init__()
        self._look = look
        self._finding = finding
        self._sign = label()
        self._words = message_words(finding)
        self.setProperty("kind", "hint")
        self.setAccessibleName(self._words)
        self.setAccessibleDescription(measured_words(finding))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._sign, alignment=Qt.AlignmentFlag.AlignTop if whole else Qt.AlignmentFlag.AlignVCenter)
        if whole:
            words = QVBoxLayout()
            words.setSpacing(2)
            words.addWidget(label(self._words, wrap=True))
            words.addWidget(label(measured_words(finding), "caption", tone="text3", wrap=True))
            row.addLayout(words, 1)
        else:
            shown = Elided(self._words)
            shown.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            row.addWidget(shown)
        if finding.fix is not None:
            fix = Button(look, fix_words(finding.rule, finding.fix), "link")
            fix.clicked.connect(self._ask_fix)
            row.addWidget(fix)
        if finding.rule is Rule.OPEN_VARIABLE:
            fill = Button(look, self.tr("Fill in"), "link")
            fill.clicked.connect(self.values_requested)
            row.addWidget(fill)
        self._more = IconButton(look, "dots-three", self.tr("More about this hint"), box=24)
        self._more.clicked.connect(self._open_menu)
        row.addWidget(self._more)
        look.theme.changed.connect(self._dress)
        self._dress()

    @property
    def finding(self) -> Finding:
        """What it shows."""
        return self._finding

    def mark(self, current: bool) -> None:
        """Show whether it is the current hint."""
        set_property(self, "current", current)

    def _dress(self) -> None:
        icon, role = _SIGNS[self._finding.severity]
        theme, ratio = self._look.theme, self.devicePixelRatioF()
        pixmap = self._look.icons.pixmap(icon, theme.colour(role), theme.px(16), weight="fill", ratio=ratio)
        self._sign.setPixmap(pixmap)
        words = {Severity.WARNING: self.tr("Warning"), Severity.HINT: self.tr("Hint")}
        self._sign.setAccessibleName(words[self._finding.severity])

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        about = menu.addAction(measured_words(self._finding))
        about.setEnabled(False)
        menu.addSeparator()
        menu.addAction(self.tr("Ignore here")).triggered.connect(self._ask_ignore)
        menu.addAction(self.tr("Never for this project")).triggered.connect(self._ask_silence)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height() + 2)))

    def _ask_fix(self) -> None:
        self.fix_requested.emit(self._finding)

    def _ask_ignore(self) -> None:
        self.ignore_requested.emit(self._finding.rule)

    def _ask_silence(self) -> None:
        self.silence_requested.emit(self._finding.rule)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the words it speaks of."""
        self.pointed_at.emit(self._finding)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Show them no more."""
        self.pointed_at.emit(None)
        super().leaveEvent(event)
