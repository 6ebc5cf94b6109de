"""Owns the right sidebar: the model, its settings as its spec has them, the estimate and the buttons."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QMenu, QScrollArea, QVBoxLayout, QWidget

from studio.domain.fitting import Change
from studio.domain.jobs import Grade
from studio.domain.models import ModelSpec
from studio.ui.kit.later import Later
from studio.ui.kit.look import Look
from studio.ui.model_words import changes_words, field_name, needs_key_words, standing_words, value_words
from studio.ui.panels.parameters.estimate import EstimateFoot
from studio.ui.panels.parameters.fields import Fields
from studio.ui.panels.parameters.follow import Follow, Move
from studio.ui.panels.parameters.model_card import ModelCard
from studio.ui.panels.parameters.notices import ChangeRow, Notice
from studio.ui.panels.parameters.view_model import ParametersViewModel

TABLE_FROM = 2  # so many changes are told as a table, fewer in one sentence


class ParametersPanel(QWidget):
    """The sidebar. `models_requested` asks for the list of models, `add_key_requested` for a key of a provider.

    `final_requested` asks for a final, which has a sheet of its own.
    """

    models_requested = Signal()
    add_key_requested = Signal(str)
    final_requested = Signal()

    def __init__(self, look: Look, view_model: ParametersViewModel) -> None:
        super().__init__()
        self._look = look
        self._view_model = view_model
        self.setProperty("surface", "bg1")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Parameters"))
        self.card = ModelCard(look)
        self._moving = Notice(look, can_dismiss=False)
        self._following = Notice(look, can_dismiss=True)
        self._fields = Fields(look, view_model)
        self.foot = EstimateFoot(look, view_model)
        self._lay_out()
        self._connect()
        self._rebuild()

    def _lay_out(self) -> None:
        inner = self._blocks = QVBoxLayout()
        inner.setContentsMargins(16, 12, 16, 12)
        inner.setSpacing(12)
        for block in (self.card, self._moving, self._following, self._fields):
            inner.addWidget(block)
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
        rows.addWidget(self.foot)

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

    def _connect(self) -> None:
        view_model, generator = self._view_model, self._view_model.generator
        self._reading = Later(self._read, self, turns=2)
        self._seeing = Later(self._see_block, self, turns=2)
        view_model.changed.connect(self._reading.ask)
        view_model.model_changed.connect(self._rebuild)
        generator.changed.connect(self._reading.ask)
        self.card.pressed.connect(self.models_requested)
        self.card.act_requested.connect(self._ask_for_key)
        self.card.menu_requested.connect(self._show_shots)
        self._moving.act_requested.connect(self._move)
        self._following.act_requested.connect(view_model.take_back)
        self._following.dismissed.connect(view_model.dismiss)
        self.foot.take_requested.connect(self._make)
        self.foot.cheaper_requested.connect(self.models_requested)
        self.foot.add_key_requested.connect(self._ask_for_key)

    def _rebuild(self) -> None:
        self._fields.rebuild()
        self._read()

    def _read(self) -> None:
        view_model = self._view_model
        self.setEnabled(view_model.is_open)
        spec = view_model.spec
        name = spec.name if spec is not None else self.tr("No model")
        self.card.show_model(name, view_model.checked_words, view_model.badges)
        self._read_standing(spec)
        self._show_move(view_model.move)
        self._show_follow(view_model.follow)
        self._fields.read()
        self.foot.read()

    def _read_standing(self, spec: ModelSpec | None) -> None:
        view_model = self._view_model
        if view_model.needs_key and spec is not None:
            self.card.show_standing(needs_key_words(spec.provider), self.tr("Add key"))
        elif view_model.is_missing:
            self.card.show_standing(self.tr("This model is not in the catalogue any more."), "")
        else:
            health = standing_words(spec.provider, view_model.state.health) if spec is not None else ""
            self.card.show_standing("" if view_model.is_retired else health, "")

    def _show_follow(self, follow: Follow | None) -> None:
        if follow is None:
            self._following.show_note("", (), "")
            return
        specs = self._view_model.spec, follow.old_spec
        if len(follow.changes) < TABLE_FROM:
            self._following.show_note(changes_words(follow.changes, *specs), (), self.tr("Undo"))
            return
        words = self.tr("%n setting(s) changed with it", "", len(follow.changes))
        self._following.show_note(words, self._rows(follow.changes, *specs), self.tr("Undo"))

    def _show_move(self, move: Move | None) -> None:
        if move is None:
            self._moving.show_note("", (), "")
            return
        rows = self._rows(move.changes, move.spec, self._view_model.spec)
        rows.append(ChangeRow(self.tr("Price of a final"), move.price_before, move.price_after))
        words = self.tr("This model is gone. {0} can take its place:").format(move.spec.name)
        self._moving.show_note(words, rows, self.tr("Move to {0}").format(move.spec.name))

    def _rows(self, changes: tuple[Change, ...], *specs: ModelSpec | None) -> list[ChangeRow]:
        return [
            ChangeRow(
                field_name(change.field, *specs),
                value_words(change.field, change.old),
                value_words(change.field, change.new),
                change.why,
            )
            for change in changes
        ]

    def showEvent(self, event: QShowEvent) -> None:
        """Show nothing that is out of date."""
        self._reading.now()
        self._view_model.look_again()
        super().showEvent(event)

    def _show_shots(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shots = self._view_model.other_shots
        title = self.tr("Use the settings of") if shots else self.tr("There is no other shot")
        menu.addAction(title).setEnabled(False)
        for shot_id, words in shots:
            menu.addAction(words.replace("&", "&&")).triggered.connect(partial(self._take_over, shot_id))
        menu.addSeparator()
        asks = menu.addAction(self.tr("Ask before each final of this project"))
        asks.setCheckable(True)
        asks.setChecked(self._view_model.budgets.asks_first)
        asks.toggled.connect(self._view_model.budgets.ask_first)
        menu.popup(self.card.more.mapToGlobal(QPoint(0, self.card.more.height() + 2)))

    def _take_over(self, shot_id: str, *_: object) -> None:
        self._view_model.take_over(shot_id)

    def _move(self) -> None:
        move = self._view_model.move
        if move is not None:
            self._view_model.choose_model(move.spec.id)

    def _ask_for_key(self) -> None:
        if self._view_model.spec is not None:
            self.add_key_requested.emit(self._view_model.spec.provider)

    def _make(self, grade: Grade) -> None:
        if grade is Grade.FINAL:
            self.final_requested.emit()
        else:
            self._view_model.generator.generate(grade)

    def ask_final(self) -> None:
        """Ask for a final where one can be made; for the keys of the page."""
        if self.foot.final.isVisible() and self.foot.final.isEnabled():
            self.final_requested.emit()
