"""Owns the card of one job: what is known of it, what can be done, and, where its fate is not known, the choice."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from studio.domain.errors import StudioError
from studio.ui.kit.controls import Button
from studio.ui.kit.look import Look
from studio.ui.kit.text import label
from studio.ui.panels.queue.failure_words import Advice
from studio.ui.panels.queue.job_facts import JobFacts

WIDTH = 460


class JobCard(QScrollArea):
    """A card. `act_requested` carries what was pressed, `found` the id that the job has at its provider."""

    act_requested = Signal(str)
    found = Signal(str)

    def __init__(self, look: Look, facts: JobFacts, again: str) -> None:
        """Show `facts`; `again` is what it costs to send the job again."""
        super().__init__()
        self._look = look
        self._facts = facts
        self._id_field: QLineEdit | None = None
        self._fault = label(tone="danger", wrap=True)
        self._fault.hide()
        self._history = QGridLayout()
        self._details = label(facts.details, "caption", tone="text2", wrap=True)
        self._body = QWidget()
        self._body.setProperty("surface", "raised")
        self._rows = QVBoxLayout(self._body)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(facts.title)
        self._lay_out(again)
        self.setWidget(self._body)

    def sizeHint(self) -> QSize:
        """Return the room of all that stands in it."""
        width = self._look.theme.px(WIDTH)
        return QSize(width, self._rows.totalHeightForWidth(width) + 2)

    def _lay_out(self, again: str) -> None:
        facts = self._facts
        rows = self._rows
        rows.setContentsMargins(16, 14, 16, 14)
        rows.setSpacing(8)
        rows.addWidget(label(facts.title, "heading", wrap=True))
        rows.addWidget(label(facts.state, "bodyStrong", tone="warning" if facts.is_unknown else "text2", wrap=True))
        if facts.happened:
            rows.addWidget(label(facts.happened, wrap=True))
        if facts.is_unknown:
            rows.addLayout(self._choice(again))
        else:
            if facts.advice.words:
                rows.addWidget(label(facts.advice.words, tone="text2", wrap=True))
            rows.addLayout(self._acts(facts.advice, again))
        rows.addWidget(self._fault)
        rows.addLayout(self._facts_grid())
        rows.addWidget(label(self.tr("What became of it"), "label", tone="text2"))
        rows.addLayout(self._history)
        if facts.details:
            rows.addLayout(self._details_fold())
        rows.addStretch()

    def _button(self, words: str, act: str) -> Button:
        button = Button(self._look, words)
        button.setProperty("small", True)
        button.clicked.connect(partial(self.act_requested.emit, act))
        return button

    def _choice(self, again: str) -> QVBoxLayout:
        """Return what can be done about a job of unknown fate, in the order of what is least harm."""
        facts, rows = self._facts, QVBoxLayout()
        rows.setSpacing(8)
        ask = QHBoxLayout()
        ask.addWidget(self._button(self.tr("Ask the provider"), "ask"))
        if facts.host:
            ask.addWidget(self._button(self.tr("Open {0}").format(facts.host), "page"))
        ask.addStretch()
        rows.addLayout(ask)
        self._id_field = QLineEdit()
        self._id_field.setPlaceholderText(self.tr("Its id at the provider"))
        self._id_field.setAccessibleName(self.tr("Its id at the provider"))
        self._id_field.setMaxLength(500)
        self._id_field.returnPressed.connect(self._give_id)
        ran = Button(self._look, self.tr("It ran: here is the id"))
        ran.setProperty("small", True)
        ran.clicked.connect(self._give_id)
        found = QHBoxLayout()
        found.addWidget(self._id_field, 1)
        found.addWidget(ran)
        rows.addLayout(found)
        words = self.tr("It did not run: send again")
        ends = QHBoxLayout()
        ends.addWidget(self._button(f"{words} · {again}" if again else words, "send_again"))
        ends.addWidget(self._button(self.tr("Leave it"), "leave"))
        ends.addStretch()
        rows.addLayout(ends)
        leave = self.tr("“Leave it” ends it as failed and counts it as spent. A late result is still taken.")
        rows.addWidget(label(leave, "caption", tone="text3", wrap=True))
        return rows

    def _acts(self, advice: Advice, again: str) -> QHBoxLayout:
        acts = QHBoxLayout()
        words = {
            "key": self.tr("Add key"),
            "model": self.tr("Try another model"),
            "open": self.tr("Edit the shot"),
        }.get(advice.act)
        if words is not None:
            acts.addWidget(self._button(words, advice.act))
        if advice.words or advice.act == "retry":
            acts.addWidget(self._button(self.tr("Retry · {0}").format(again) if again else self.tr("Retry"), "retry"))
        if self._facts.host:
            acts.addWidget(self._button(self.tr("Open {0}").format(self._facts.host), "page"))
        acts.addStretch()
        return acts

    def _facts_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        for row, (name, value) in enumerate(self._facts.lines):
            grid.addWidget(label(name, tone="text3"), row, 0, Qt.AlignmentFlag.AlignTop)
            shown = label(value, wrap=True)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(shown, row, 1)
        return grid

    def _details_fold(self) -> QVBoxLayout:
        fold = QVBoxLayout()
        fold.setSpacing(6)
        row = QHBoxLayout()
        self._open = Button(self._look, self.tr("Details"), "link")
        self._open.setProperty("small", True)
        self._open.clicked.connect(self._turn_details)
        copy = Button(self._look, self.tr("Copy details"), "link")
        copy.setProperty("small", True)
        copy.clicked.connect(self._copy)
        row.addWidget(self._open)
        row.addWidget(copy)
        row.addStretch()
        fold.addLayout(row)
        self._details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._details.hide()
        fold.addWidget(self._details)
        return fold

    def _turn_details(self) -> None:
        self._details.setVisible(self._details.isHidden())

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._facts.details)

    def _give_id(self) -> None:
        if self._id_field is not None:
            self._fault.hide()
            self.found.emit(self._id_field.text().strip())

    def refuse(self, error: StudioError) -> None:
        """Say why the job could not be settled; what was typed stays."""
        self.say(f"{error.what_happened} {error.what_to_do}")
        if self._id_field is not None:
            self._id_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, words: str) -> None:
        """Say what came of a question."""
        self._fault.setText(words)
        self._fault.show()

    def show_history(self, events: Sequence[tuple[str, str]]) -> None:
        """Show what became of the job, step by step."""
        self._history.setHorizontalSpacing(16)
        self._history.setVerticalSpacing(2)
        self._history.setColumnStretch(1, 1)
        for row, (when, words) in enumerate(events):
            self._history.addWidget(label(when, "caption", tone="text3"), row, 0)
            self._history.addWidget(label(words, "caption", tone="text2", wrap=True), row, 1)

    def focus_first(self) -> None:
        """Put the focus on the first thing that can be done."""
        first: Callable[[], Button | None] = partial(self.findChild, Button)
        if (button := first()) is not None:
            button.setFocus(Qt.FocusReason.PopupFocusReason)
