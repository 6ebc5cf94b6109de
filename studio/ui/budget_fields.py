"""Owns the fields in which limits of money are typed: in the dialog of the Spend page and in the settings."""

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from studio.domain.budgets import Budgets, BudgetScope
from studio.ui.budgets_model import BudgetsViewModel, Typed
from studio.ui.kit.controls import DropDown, IconButton
from studio.ui.kit.forms import Form
from studio.ui.kit.look import Look
from studio.ui.kit.text import Elided, label
from studio.ui.kit.theme import set_state

AMOUNT_WIDTH, FORM_WIDTH = 130, 520


class LimitField(QObject):
    """One limit: a field for dollars, a button that empties it, and what is wrong with it."""

    changed = Signal()
    taken_away = Signal()

    def __init__(self, look: Look, name: str, typed: Typed, parent: QObject) -> None:
        super().__init__(parent)
        self._typed = typed
        self.name = name
        self.field = QLineEdit(typed.text)
        self.field.setAccessibleName(self.tr("{0}, in dollars").format(name))
        self.field.setPlaceholderText(self.tr("no limit"))
        self.field.setFixedWidth(look.theme.px(AMOUNT_WIDTH))
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.away = IconButton(look, "x", self.tr("Take the limit of “{0}” away").format(name), size=13)
        self.fault = label("", "label", tone="danger", wrap=True)
        self.fault.hide()
        self.field.textChanged.connect(self._check)
        self.away.clicked.connect(self._clear)
        self.away.setEnabled(bool(typed.text))

    @property
    def typed(self) -> Typed:
        """What stands in it."""
        return self._typed._replace(text=self.field.text())

    def show_text(self, text: str) -> None:
        """Show another limit."""
        if text != self.field.text():
            self.field.setText(text)

    def _clear(self) -> None:
        self.field.clear()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.taken_away.emit()

    def _check(self, *_: object) -> None:
        fault = BudgetsViewModel.fault(self.field.text())
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        self.field.setAccessibleDescription(fault)
        set_state(self.field, "bad" if fault else "")
        self.away.setEnabled(bool(self.field.text()))
        self.changed.emit()


class BudgetFields(QWidget):
    """All limits. `changed` comes with each letter; `typed` returns what stands in the fields."""

    changed = Signal()

    def __init__(self, look: Look, view_model: BudgetsViewModel) -> None:
        super().__init__()
        self._look = look
        self._view_model = view_model
        self._fixed: list[LimitField] = []
        self._named: list[LimitField] = []
        self._grids: dict[BudgetScope, QGridLayout] = {}
        self._adders: dict[BudgetScope, DropDown] = {}
        self.zone = DropDown(look, self.tr("Time zone of day and month"))
        self._lay_out()
        self.show_budgets()
        self.zone.activated.connect(self.changed)
        view_model.changed.connect(self.show_budgets)

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(14)
        grid = self._grid(rows)
        names = {
            BudgetScope.DAY: self.tr("Each day"),
            BudgetScope.MONTH: self.tr("Each month"),
            BudgetScope.JOB: self.tr("One job at most"),
        }
        for typed in self._view_model.fixed():
            self._fixed.append(self._add(grid, names[typed.scope], typed))
        self.zone.addItem(self.tr("This computer’s"), "")
        for name in self._view_model.zones():
            self.zone.addItem(name.replace("_", " "), name)
        words = label(self.zone.accessibleName(), "body", tone="text2")
        words.setBuddy(self.zone)
        line = QHBoxLayout()
        line.addWidget(words, 1)
        line.addWidget(self.zone)
        rows.addLayout(line)
        for scope, title, add in (
            (BudgetScope.PROJECT, self.tr("Projects, for all of their time"), self.tr("Limit a project…")),
            (BudgetScope.PROVIDER, self.tr("Providers, each month"), self.tr("Limit a provider…")),
        ):
            rows.addWidget(label(title, "bodyStrong"))
            self._grids[scope] = self._grid(rows)
            adder = self._adders[scope] = DropDown(self._look, add)
            adder.activated.connect(partial(self._on_added, scope))
            rows.addWidget(adder, alignment=Qt.AlignmentFlag.AlignLeading)
        note = self.tr(
            "At 80% you are warned, at 90% finals ask first, at 100% paid work waits. "
            "Animatics and local models never count."
        )
        rows.addWidget(label(note, "label", tone="text3", wrap=True))

    def _grid(self, rows: QVBoxLayout) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        rows.addLayout(grid)
        return grid

    def _add(self, grid: QGridLayout, name: str, typed: Typed) -> LimitField:
        limit = LimitField(self._look, name, typed, self)
        at = grid.rowCount()
        grid.addWidget(Elided(name, tone="text2"), at, 0)
        grid.addWidget(limit.field, at, 1)
        grid.addWidget(limit.away, at, 2)
        grid.addWidget(limit.fault, at + 1, 0, 1, 3)
        limit.changed.connect(self.changed)
        return limit

    def show_budgets(self) -> None:
        """Show the limits that hold."""
        for limit, typed in zip(self._fixed, self._view_model.fixed(), strict=True):
            limit.show_text(typed.text)
        for limit in self._named:
            self._drop(limit)
        self._named = []
        for typed in self._view_model.named():
            self._name(typed)
        self.zone.setCurrentIndex(max(0, self.zone.findData(self._view_model.budgets.time_zone)))
        self._offer()

    def typed(self) -> Budgets:
        """Return the limits that were typed; raises InputError naming `budget`."""
        every = [limit.typed for limit in (*self._fixed, *self._named)]
        return self._view_model.of(every, str(self.zone.currentData() or ""))

    @property
    def is_whole(self) -> bool:
        """Whether every field holds a limit or nothing."""
        return not any(self._view_model.fault(limit.typed.text) for limit in (*self._fixed, *self._named))

    def _name(self, typed: Typed) -> LimitField:
        limit = self._add(self._grids[typed.scope], self._view_model.name(typed.scope, typed.of), typed)
        limit.taken_away.connect(partial(self._on_taken_away, limit))
        self._named.append(limit)
        return limit

    def _on_added(self, scope: BudgetScope, at: int) -> None:
        of = str(self._adders[scope].itemData(at) or "")
        if of:
            self._name(Typed(scope, of, "")).field.setFocus(Qt.FocusReason.OtherFocusReason)
            self._offer()
            self.changed.emit()

    def _on_taken_away(self, limit: LimitField) -> None:
        self._named.remove(limit)
        self._drop(limit)
        self._offer()
        self.changed.emit()

    def _drop(self, limit: LimitField) -> None:
        grid = self._grids[limit.typed.scope]
        place = grid.getItemPosition(grid.indexOf(limit.field))
        row = place[0] if isinstance(place, tuple) else 0
        name = grid.itemAtPosition(row, 0)
        for widget in (name.widget() if name is not None else None, limit.field, limit.away, limit.fault):
            if widget is not None:
                widget.hide()
                grid.removeWidget(widget)
                widget.deleteLater()
        limit.deleteLater()

    def _offer(self) -> None:
        """Offer what has no limit yet, below the word that says so."""
        for scope, adder in self._adders.items():
            taken = [limit.typed.of for limit in self._named if limit.typed.scope is scope]
            adder.clear()
            adder.addItem(adder.accessibleName(), "")
            for key, name in self._view_model.free(scope, taken):
                adder.addItem(name, key)
            adder.setEnabled(adder.count() > 1)


class BudgetForm(Form):
    """The dialog around the fields."""

    def __init__(self, look: Look, view_model: BudgetsViewModel, parent: QWidget) -> None:
        super().__init__(look, self.tr("Set budgets"), "", self.tr("Set the budgets"), parent=parent)
        self.setMinimumWidth(look.theme.px(FORM_WIDTH))
        self.verb.setProperty("bar", True)
        self.fields = BudgetFields(look, view_model)
        self.add_field("", self.fields)
        self.fields.changed.connect(self._check)

    def _check(self) -> None:
        self.verb.set_ready(self.fields.is_whole, self.tr("One of the amounts cannot be read."))
