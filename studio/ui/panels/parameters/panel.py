"""Owns the right sidebar: the model, its settings as its spec has them, the estimate and the buttons."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from studio.domain.jobs import Grade
from studio.domain.money import Confidence
from studio.ui.kit.controls import Button, IconButton
from studio.ui.kit.dialogs import Question, ask, ask_for_file
from studio.ui.kit.later import Later
from studio.ui.kit.look import Look
from studio.ui.kit.numerals import plain
from studio.ui.kit.text import Elided, label
from studio.ui.kit.theme import set_property
from studio.ui.panels.parameters.fields import Fields
from studio.ui.panels.parameters.first_frame import PICTURE_ENDINGS, FirstFrameZone
from studio.ui.panels.parameters.view_model import ParametersViewModel

MARGIN = 16
BADGES_ROOM, BADGE_PADDING = 262, 24


class ModelCard(QFrame):
    """The chosen model: name, where it is from, what it can. A press opens the list of models."""

    pressed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("kind", "card")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._letter = label(role="heading")
        self._letter.setProperty("kind", "letter")
        self._letter.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._letter.setFixedSize(look.theme.px(30), look.theme.px(30))
        self._name = Elided(role="bodyStrong")
        self._from = Elided(role="label", tone="text2")
        self._open = IconButton(look, "caret-up-down", self.tr("Choose the model"))
        self._shown: tuple[str, str, tuple[tuple[str, str], ...], float] | None = None
        self._badges = QHBoxLayout()
        self._badges.setSpacing(6)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._from)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._letter)
        head.addLayout(words, 1)
        head.addWidget(self._open)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 10, 8, 10)
        rows.setSpacing(8)
        rows.addLayout(head)
        rows.addLayout(self._badges)
        self._open.clicked.connect(self.pressed)

    def show_model(self, name: str, origin: str, badges: list[tuple[str, str]]) -> None:
        """Show another model."""
        shown = (name, origin, tuple(badges), self._look.theme.scale)
        if shown == self._shown:
            return
        self._shown = shown
        self._letter.setText(name[:1].upper())
        self._name.set_text(name)
        self._from.set_text(origin)
        while self._badges.count():
            taken = self._badges.takeAt(0)
            gone = taken.widget() if taken is not None else None
            if gone is not None:
                gone.deleteLater()
        metrics, room = QFontMetrics(self._look.theme.font("caption")), BADGES_ROOM
        for _icon, words in badges[:3]:
            room -= metrics.horizontalAdvance(words) + BADGE_PADDING
            if room < 0:
                break
            chip = label(words, "caption")
            chip.setProperty("kind", "chip")
            self._badges.addWidget(chip)
        self.setAccessibleDescription(", ".join(words for _icon, words in badges))
        self._badges.addStretch()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the list."""
        self.pressed.emit()


class ParametersPanel(QWidget):
    """The sidebar."""

    def __init__(self, look: Look, view_model: ParametersViewModel) -> None:
        super().__init__()
        self._look = look
        self._view_model = view_model
        self.setProperty("surface", "bg1")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Parameters"))
        self._card = ModelCard(look)
        self._first_frame = FirstFrameZone(look)
        self._fields = Fields(look, view_model, self._first_frame)
        self._amount = label(role="title")
        self._basis = label(role="caption", tone="text2", wrap=True)
        self._confidence = label(role="label")
        self._confidence.setProperty("kind", "chip")
        self._time = label(role="bodyStrong")
        self._time_basis = label(role="caption", tone="text2")
        self._pair = QHBoxLayout()
        self._heading = label(role="label", tone="text2")
        self._draft = Button(look, self.tr("Generate draft"), "primary", icon="lightning", hint="Ctrl Enter")
        self._final = Button(look, self.tr("Final"), "secondary", icon="seal-check")
        self._animatic = Button(look, self.tr("Animatic · free"), "animatic", icon="pencil-line")
        self._only_animatic = Button(look, self.tr("Make animatic"), "primary", icon="pencil-line", hint="Ctrl Enter")
        self._why_not = label(role="label", tone="warning", wrap=True)
        self._lay_out()
        self._connect()
        self._rebuild()

    def _lay_out(self) -> None:
        inner = self._blocks = QVBoxLayout()
        inner.setContentsMargins(16, 12, 16, 12)
        inner.setSpacing(12)
        inner.addWidget(self._card)
        inner.addWidget(self._fields)
        inner.addStretch()
        holder = QWidget()
        holder.setProperty("surface", "bg1")
        holder.setLayout(inner)
        area = self._area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(holder)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        line = QFrame()
        line.setProperty("kind", "line")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(area, 1)
        rows.addWidget(line)
        rows.addLayout(self._foot())

    def add_block(self, block: QWidget) -> None:
        """Put another panel under the fields; the sidebar owns it then."""
        self._blocks.insertWidget(self._blocks.count() - 1, block)
        block.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep all of a block in sight that grows while it is used."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            focus = self.focusWidget()
            if focus is not None and watched.isAncestorOf(focus):
                self._seeing.ask()
        return False

    def _see_block(self) -> None:
        focus = self.focusWidget()
        for place in range(self._blocks.count()):
            item = self._blocks.itemAt(place)
            block = item.widget() if item is not None else None
            if block is not None and block is not self._fields and block.isAncestorOf(focus or self):
                self._area.ensureVisible(0, block.geometry().bottom(), 0, 12)
                self._area.ensureWidgetVisible(focus or block, 0, 12)

    def _foot(self) -> QVBoxLayout:
        head = QHBoxLayout()
        head.addWidget(self._heading)
        head.addStretch()
        head.addWidget(self._confidence)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._time, alignment=Qt.AlignmentFlag.AlignRight)
        right.addWidget(self._time_basis, alignment=Qt.AlignmentFlag.AlignRight)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self._amount)
        left.addWidget(self._basis)
        figures = QHBoxLayout()
        figures.setSpacing(10)
        figures.addLayout(left, 1)
        figures.addLayout(right)
        self._pair.setSpacing(8)
        self._pair.addWidget(self._final, 1)
        self._pair.addWidget(self._animatic, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(MARGIN, 12, MARGIN, 16)
        foot.setSpacing(8)
        foot.addLayout(head)
        foot.addLayout(figures)
        foot.addWidget(self._why_not)
        foot.addWidget(self._draft)
        foot.addWidget(self._only_animatic)
        foot.addLayout(self._pair)
        return foot

    def _connect(self) -> None:
        view_model, generator = self._view_model, self._view_model.generator
        self._reading = Later(self._read, self, turns=2)
        self._seeing = Later(self._see_block, self, turns=2)
        view_model.changed.connect(self._reading.ask)
        view_model.model_changed.connect(self._rebuild)
        generator.changed.connect(self._reading.ask)
        self._card.pressed.connect(self._show_models)
        self._draft.clicked.connect(partial(generator.generate, Grade.DRAFT))
        self._final.clicked.connect(self._ask_final)
        self._animatic.clicked.connect(partial(generator.generate, Grade.ANIMATIC))
        self._only_animatic.clicked.connect(partial(generator.generate, Grade.ANIMATIC))
        self._first_frame.path_given.connect(view_model.set_first_frame)
        self._first_frame.clear_requested.connect(view_model.clear_first_frame)
        self._first_frame.browse_requested.connect(self._browse)

    def _rebuild(self) -> None:
        self._fields.rebuild()
        self._read()

    def _read(self) -> None:
        view_model = self._view_model
        self.setEnabled(view_model.is_open)
        spec = view_model.spec
        name = spec.name if spec is not None else self.tr("No model")
        self._card.show_model(name, view_model.checked_words, view_model.badges)
        self._fields.read()
        self._read_buttons(spec is None or spec.free)
        self._fit_pair()

    def showEvent(self, event: QShowEvent) -> None:
        """Show nothing that is out of date."""
        self._reading.now()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the two lower buttons over each other where they have no room side by side."""
        super().resizeEvent(event)
        self._fit_pair()

    def _fit_pair(self) -> None:
        room = self.width() - 2 * MARGIN - self._pair.spacing()
        fits = self._final.sizeHint().width() + self._animatic.sizeHint().width() <= room
        self._pair.setDirection(QHBoxLayout.Direction.LeftToRight if fits else QHBoxLayout.Direction.TopToBottom)

    def _read_buttons(self, free: bool) -> None:
        generator = self._view_model.generator
        main = Grade.ANIMATIC if free else Grade.DRAFT
        for button, shown in (
            (self._draft, not free), (self._final, not free), (self._animatic, not free), (self._only_animatic, free),
        ):  # fmt: skip
            button.setVisible(shown)
        self._draft.set_words(self.tr("Generate draft · {0}").format(generator.price_words(Grade.DRAFT)))
        self._final.set_words(self.tr("Final · {0}").format(generator.price_words(Grade.FINAL)))
        for button, grade in (
            (self._draft, Grade.DRAFT), (self._final, Grade.FINAL),
            (self._animatic, Grade.ANIMATIC), (self._only_animatic, Grade.ANIMATIC),
        ):  # fmt: skip
            why_not = generator.offer(grade).why_not
            button.set_ready(not why_not, why_not)
        words = self._view_model.estimate_words(main)
        self._heading.setText(self.tr("Estimate") if free else self.tr("Draft estimate"))
        self._amount.setText(words.amount)
        self._basis.setText(words.basis)
        self._time.setText(words.time)
        self._time_basis.setText(words.time_basis)
        self._confidence.setText(self._confidence_words(words.confidence))
        set_property(self._confidence, "state", "good" if words.confidence is Confidence.HIGH else "draft")
        why_not = generator.offer(main).why_not
        self._why_not.setText(why_not)
        self._why_not.setVisible(bool(why_not) and self._view_model.is_open)

    def _confidence_words(self, confidence: Confidence) -> str:
        return {
            Confidence.HIGH: self.tr("High confidence"),
            Confidence.MEDIUM: self.tr("Medium confidence"),
            Confidence.LOW: self.tr("Low confidence"),
        }[confidence]

    def _show_models(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for choice in self._view_model.models:
            words = f"{choice.words} — {choice.why_not}" if choice.why_not else choice.words
            action = menu.addAction(words.replace("&", "&&"))
            action.setEnabled(not choice.why_not)
            action.triggered.connect(partial(self._view_model.choose_model, choice.value))
        menu.popup(self._card.mapToGlobal(QPoint(0, self._card.height() + 4)))

    def _ask_final(self) -> None:
        self._view_model.ask(self._confirm_final())

    async def _confirm_final(self) -> None:
        generator = self._view_model.generator
        price, spec = generator.price_words(Grade.FINAL), self._view_model.spec
        settings = self._view_model.parameters_for(Grade.FINAL)
        body = self.tr("{0}, {1} s, {2}. It costs {3}.").format(
            spec.name if spec is not None else "", plain(settings.duration_s), settings.resolution, price
        )
        question = Question(
            self._look, self.tr("Make the final take?"), body, self.tr("Make the final · {0}").format(price),
            parent=self.window(),
        )  # fmt: skip
        if await ask(question):
            generator.generate(Grade.FINAL)

    def ask_final(self) -> None:
        """Ask once and make the final take; for the keys of the page."""
        if self._final.isVisible() and self._final.isEnabled():
            self._ask_final()

    def _browse(self) -> None:
        self._view_model.ask(self._choose_picture())

    async def _choose_picture(self) -> None:
        patterns = self.tr("Pictures") + " (" + " ".join(f"*{ending}" for ending in PICTURE_ENDINGS) + ")"
        path = await ask_for_file(self.window(), self.tr("Choose the first frame"), patterns)
        if path is not None:
            self._view_model.set_first_frame(path)
