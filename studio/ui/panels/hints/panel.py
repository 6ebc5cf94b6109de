"""Owns the strip under the composer: up to two hints with their fixes, and all of them in a popover."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from studio.domain.lint import Finding
from studio.ui.kit.controls import Button
from studio.ui.kit.later import Later
from studio.ui.kit.look import Look
from studio.ui.kit.popover import Popover
from studio.ui.kit.text import label
from studio.ui.lint_words import message_words
from studio.ui.panels.hints.row import HintRow
from studio.ui.panels.hints.view_model import HintsViewModel

INLINE, TWO_FROM = 2, 860
WIDTH, MOST_HEIGHT, ROW = 520, 420, 64


class HintsPanel(QWidget):
    """The strip. `scores_requested` asks how good the hints are, `values_requested` for the values of variables."""

    scores_requested = Signal()
    values_requested = Signal()

    def __init__(self, look: Look, view_model: HintsViewModel) -> None:
        super().__init__()
        self._look = look
        self._view_model = view_model
        self._rows: list[HintRow] = []
        self._listed: list[HintRow] = []
        self._popover: Popover | None = None
        self._line = QHBoxLayout()
        self._calm = label(role="body", tone="text3")
        self._all = Button(look, "", "quiet")
        self._speak = Button(look, "", "quiet")
        self.setProperty("surface", "bg1")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Hints"))
        self.setFixedHeight(look.theme.px(44))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(16)
        self._line.setSpacing(16)
        row.addWidget(self._calm)
        row.addLayout(self._line)
        row.addStretch()
        row.addWidget(self._speak)
        row.addWidget(self._all)
        self._reading = Later(self._read, self)
        self._connect()
        self._read()

    def _connect(self) -> None:
        self._view_model.changed.connect(self._reading.ask)
        self._all.clicked.connect(self.toggle_all)
        self._speak.clicked.connect(self._view_model.let_speak)
        for keys, act in (("F8", self._view_model.go_to_next), ("Shift+F8", self._view_model.fix_current)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(act)

    def toggle_all(self) -> None:
        """Open the list of all hints beside its button, or close it."""
        if self._popover is None:
            self._popover = Popover(self._made_list(), self.tr("All hints"), QSize(WIDTH, MOST_HEIGHT))
            self._popover.closed.connect(self._forget_list)
            self._popover.open_beside(self._all)
        else:
            self._popover.leave()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show one hint where there is no room for two."""
        super().resizeEvent(event)
        if len(self._rows) != len(self._inline()):
            self._reading.ask()

    def _inline(self) -> tuple[Finding, ...]:
        findings, current = self._view_model.findings, self._view_model.current
        room = INLINE if self.width() >= self._look.theme.px(TWO_FROM) else 1
        if current is not None and current in findings[room:]:
            return (current, *findings[: room - 1])
        return findings[:room]

    def _read(self) -> None:
        view_model = self._view_model
        shown = self._inline()
        if [row.finding for row in self._rows] != list(shown):
            for row in self._rows:
                self._line.removeWidget(row)
                row.deleteLater()
            self._rows = [self._row(finding) for finding in shown]
            for row in self._rows:
                self._line.addWidget(row)
        for row in self._rows:
            row.mark(row.finding == view_model.current)
        self._calm.setVisible(not shown)
        self._calm.setText("" if view_model.is_empty else self.tr("No hints: this prompt says what a model needs."))
        self._all.setVisible(bool(shown))
        self._all.set_words(self.tr("%n hint(s)", "", len(view_model.findings)))
        silent = len(view_model.silent)
        self._speak.setVisible(silent > 0)
        self._speak.set_words(self.tr("%n silent", "", silent))
        self._speak.setAccessibleDescription(self.tr("Let every hint speak again"))
        if view_model.current is not None:
            self.setAccessibleDescription(message_words(view_model.current))
        if self._popover is not None:
            self._popover.leave()

    def _row(self, finding: Finding, *, whole: bool = False) -> HintRow:
        row = HintRow(self._look, finding, whole=whole)
        row.fix_requested.connect(self._view_model.fix)
        row.ignore_requested.connect(self._view_model.ignore_here)
        row.silence_requested.connect(self._view_model.ignore_in_project)
        row.values_requested.connect(self.values_requested)
        row.pointed_at.connect(self._view_model.show_places)
        return row

    def _made_list(self) -> QWidget:
        whole = QWidget()
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(16, 12, 16, 12)
        rows.setSpacing(12)
        for finding in self._view_model.findings:
            rows.addWidget(self._row(finding, whole=True))
        rows.addStretch()
        scores = Button(self._look, self.tr("How good are the hints?"), "link")
        scores.clicked.connect(self.scores_requested)
        rows.addWidget(scores, alignment=Qt.AlignmentFlag.AlignLeft)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(whole)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("All hints"))
        return area

    def _forget_list(self) -> None:
        if self._popover is not None:
            self._popover.deleteLater()
            self._popover = None
