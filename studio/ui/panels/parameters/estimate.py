"""Owns the foot of the sidebar: what a take may cost and how long it needs, and the buttons that make one."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.domain.jobs import Grade
from studio.domain.money import Confidence
from studio.ui.budget_words import Over, raise_words
from studio.ui.kit.controls import Button
from studio.ui.kit.look import Look
from studio.ui.kit.text import Elided, label, set_tip
from studio.ui.kit.theme import set_property
from studio.ui.panels.parameters.estimates import confidence_words
from studio.ui.panels.parameters.view_model import ParametersViewModel

MARGIN = 16
_STATES = {Confidence.HIGH: "good", Confidence.MEDIUM: "draft", Confidence.LOW: "draft"}


class EstimateFoot(QWidget):
    """Estimate and buttons. Each press is a wish; a press on a paid button carries its grade."""

    take_requested = Signal(object)  # Grade
    add_key_requested = Signal()
    cheaper_requested = Signal()

    def __init__(self, look: Look, view_model: ParametersViewModel) -> None:
        super().__init__()
        self._view_model = view_model
        self._heading = label(role="label", tone="text2")
        self.confidence = label(role="label")
        self.confidence.setProperty("kind", "chip")
        self.amount = label(role="title")
        self._spread = label(role="caption", tone="text2")
        self._basis = label(role="caption", tone="text2", wrap=True)
        self._below = label(role="caption", tone="text2")
        self.time = Elided(role="bodyStrong")
        self.time_basis = Elided(role="caption", tone="text2")
        self.kept = label(role="caption", tone="text2", wrap=True)
        self.old = label(role="caption", tone="warning", wrap=True)
        self.why_not = label(role="label", tone="warning", wrap=True)
        self.draft = Button(look, self.tr("Generate draft"), "primary", icon="lightning", hint="Ctrl Enter")
        self.final = Button(look, self.tr("Final"), "secondary", icon="seal-check")
        self.animatic = Button(look, self.tr("Animatic · free"), "animatic", icon="pencil-line")
        self.only_animatic = Button(look, self.tr("Make animatic"), "primary", icon="pencil-line", hint="Ctrl Enter")
        self.add_key = Button(look, self.tr("Add key"), "secondary", icon="key")
        self.raise_today = Button(look, self.tr("Raise for today"), "secondary")
        self.cheaper = Button(look, self.tr("Cheaper model"), "secondary")
        self.cheaper.setAccessibleName(self.tr("Use a cheaper model"))
        set_tip(self.cheaper, self.tr("Use a cheaper model"))
        self.final.setProperty("tall", True)
        for button in (self.raise_today, self.cheaper):
            button.setProperty("small", True)
        self._pair, self._rooms = QHBoxLayout(), QHBoxLayout()
        self._lay_out()
        for button, grade in self._graded:
            button.clicked.connect(partial(self._ask, grade))
        self.add_key.clicked.connect(self.add_key_requested)
        self.raise_today.clicked.connect(view_model.budgets.raise_today)
        self.cheaper.clicked.connect(self.cheaper_requested)

    def _ask(self, grade: Grade, *_: object) -> None:
        self.take_requested.emit(grade)

    @property
    def _graded(self) -> tuple[tuple[Button, Grade], ...]:
        return (
            (self.draft, Grade.DRAFT),
            (self.final, Grade.FINAL),
            (self.animatic, Grade.ANIMATIC),
            (self.only_animatic, Grade.ANIMATIC),
        )

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._heading)
        head.addStretch()
        head.addWidget(self.confidence)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self._spread)
        left.addWidget(self._basis)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.time, alignment=Qt.AlignmentFlag.AlignRight)
        right.addWidget(self.time_basis, alignment=Qt.AlignmentFlag.AlignRight)
        figures = QHBoxLayout()
        figures.setSpacing(7)
        figures.addWidget(self.amount)
        figures.addLayout(left, 1)
        figures.addLayout(right)
        self._pair.setSpacing(8)
        self._pair.addWidget(self.final, 1)
        self._pair.addWidget(self.animatic, 1)
        self._rooms.setSpacing(8)
        self._rooms.addWidget(self.raise_today, 1)
        self._rooms.addWidget(self.cheaper, 1)
        self.setProperty("surface", "raised")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(MARGIN, 12, MARGIN, 16)
        rows.setSpacing(8)
        rows.addLayout(head)
        rows.addLayout(figures)
        for widget in (self._below, self.kept, self.old, self.why_not):
            rows.addWidget(widget)
        rows.addLayout(self._rooms)
        for button in (self.draft, self.only_animatic, self.add_key):
            rows.addWidget(button)
        rows.addLayout(self._pair)

    def read(self) -> None:
        """Show the present estimate, and the buttons that can be pressed."""
        self._read_buttons()
        self._read_figures()
        self.fit_pair()

    def _read_buttons(self) -> None:
        view_model, generator = self._view_model, self._view_model.generator
        drawn_here = view_model.spec is None or view_model.spec.local
        paid = not drawn_here and not view_model.needs_key
        for button, shown in (
            (self.draft, paid), (self.final, paid), (self.animatic, paid), (self.only_animatic, not paid),
            (self.add_key, view_model.needs_key),
        ):  # fmt: skip
            button.setVisible(shown)
        self.draft.set_words(self.tr("Generate draft · {0}").format(generator.price_words(Grade.DRAFT)))
        self.final.set_words(self.tr("Final · {0}").format(generator.price_words(Grade.FINAL)))
        for button, grade in self._graded:
            why_not = view_model.why_not(grade)
            button.set_ready(not why_not, why_not)
        for button, grade in ((self.draft, Grade.DRAFT), (self.final, Grade.FINAL)):
            spec = generator.spec_for(grade)
            if button.isEnabled() and spec is not None and spec is not view_model.spec:
                set_tip(button, self.tr("Made with {0}").format(spec.name))
        over = view_model.budgets.over if paid else None
        why_not = view_model.why_not(Grade.DRAFT if paid else Grade.ANIMATIC) or (over.words if over else "")
        self.why_not.setText(why_not)
        self.why_not.setVisible(bool(why_not) and view_model.is_open)
        self._read_rooms(over if over is not None and over.words == why_not else None)

    def _read_rooms(self, over: Over | None) -> None:
        """Offer what can be done where the budgets have no room; the third choice is the animatic."""
        if over is not None:
            self.raise_today.set_words(raise_words(over.raises))
        self.raise_today.setVisible(over is not None and bool(over.raises))
        self.cheaper.setVisible(over is not None)
        self.animatic.set_words(self.tr("Make animatic") if over else self.tr("Animatic · free"))

    def _read_figures(self) -> None:
        view_model, spec = self._view_model, self._view_model.spec
        drawn_here = spec is None or spec.local
        free = spec is None or spec.free
        main = Grade.ANIMATIC if drawn_here else Grade.DRAFT
        words, (time, time_basis) = view_model.estimate_words(main), view_model.time_words
        made_with = view_model.generator.spec_for(main)
        heading = self.tr("Estimate") if free else self.tr("Draft estimate")
        if made_with is not None and spec is not None and made_with is not spec and not free:
            heading = self.tr("{0} · {1}").format(heading, made_with.name)
        self._heading.setText(heading)
        self.amount.setText(words.amount)
        self._spread.setText(words.spread)
        self._spread.setVisible(bool(words.spread))
        is_range = bool(words.amount) and not words.spread and not free
        self._basis.setText("" if is_range else words.basis)
        self._below.setText(words.basis if is_range else "")
        self._below.setVisible(is_range)
        for widget in (self.amount, self._basis):
            set_tip(widget, words.told)
        self.amount.setAccessibleDescription(words.told)
        kept = view_model.kept_words
        self.kept.setText(kept)
        self.kept.setVisible(bool(kept))
        set_tip(self.kept, self.tr("Price of a take × takes made for each one that was kept") if kept else "")
        self.old.setText(words.old)
        self.old.setVisible(bool(words.old))
        self.time.set_text(time)
        self.time_basis.set_text(time_basis)
        self.confidence.setText(confidence_words(words.confidence))
        self.confidence.setVisible(spec is not None)
        set_property(self.confidence, "state", _STATES[words.confidence])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the two lower buttons over each other where they have no room side by side."""
        super().resizeEvent(event)
        self.fit_pair()

    def fit_pair(self) -> None:
        """Put the lower buttons, and the choices of a full budget, side by side or over each other."""
        room = self.width() - 2 * MARGIN - self._pair.spacing()
        for pair, buttons in (
            (self._pair, (self.final, self.animatic)),
            (self._rooms, (self.raise_today, self.cheaper)),
        ):
            fits = sum(button.sizeHint().width() for button in buttons) <= room
            pair.setDirection(QHBoxLayout.Direction.LeftToRight if fits else QHBoxLayout.Direction.TopToBottom)
