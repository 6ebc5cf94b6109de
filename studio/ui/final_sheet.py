"""Owns the sheet that asks before a final is made: what becomes other than in the draft, the price, the budget left.

It shows a plan and says which of its ways was chosen; it asks no service. It is imported when it is first asked.
"""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from studio.domain.fitting import Plain
from studio.domain.money import usd_text
from studio.domain.parameters import Parameters
from studio.domain.project import Take
from studio.services.finals import MODEL, FinalPlan, FinalWay
from studio.ui.budget_words import money
from studio.ui.kit.controls import Segmented
from studio.ui.kit.dialogs import Question
from studio.ui.kit.layouts import clear
from studio.ui.kit.look import Look
from studio.ui.kit.named_switch import NamedSwitch
from studio.ui.kit.text import Elided, label
from studio.ui.model_words import field_name, value_words

_ALWAYS = (MODEL, "duration_s", "resolution", "aspect_ratio", "seed")
AGAIN, NOW = "again", "now"


class BudgetWords(NamedTuple):
    """What the budgets say of a way: what is left (empty: none is set), why there is no room (empty: there is)."""

    left: str = ""
    over: str = ""


class SheetRow(NamedTuple):
    """A setting in the draft and in the final. `before` is empty where there is no draft."""

    name: str
    before: str
    after: str

    @property
    def is_other(self) -> bool:
        """Whether the final has another value."""
        return self.before != "" and self.before != self.after


class FinalSheet(Question):
    """Asks whether to make the final.

    `budget` says how a way stands with the budgets; `is_ready` is as in `Question`.
    """

    def __init__(
        self,
        look: Look,
        plan: FinalPlan,
        shot_name: str,
        budget: Callable[[FinalWay], BudgetWords],
        is_ready: Callable[[], bool],
        *,
        asks: bool,
        parent: QWidget | None = None,
    ) -> None:
        title = _title(plan)
        super().__init__(look, title, "", "", parent=parent, is_ready=is_ready)
        self._look, self._plan, self._budget = look, plan, budget
        self._shot_name = shot_name
        self.setMinimumWidth(look.theme.px(500))
        self.what = label(tone="text2", wrap=True)
        self.choice = Segmented(look, self.tr("Make it"))
        self.since = label(role="label", tone="text2", wrap=True)
        self.table = QWidget()
        self._grid = QGridLayout(self.table)
        self._grid.setContentsMargins(0, 4, 0, 4)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self.left = label(role="label", tone="text2", wrap=True)
        self.differs = label(role="label", tone="warning", wrap=True)
        self.why_not = label(role="label", tone="danger", wrap=True)
        self.asks = NamedSwitch(look, self.tr("Ask before each final of this project"), role="label", tone="text2")
        self.asks.setChecked(asks)
        place = self.rows.count() - 1
        parts = (
            self.what, self.choice, self.since, self.table, self.differs, self.left,
            self.why_not, self.asks,
        )  # fmt: skip
        for at, part in enumerate(parts):
            self.rows.insertWidget(place + at, part)
        self._offer_ways()
        self._read()

    @property
    def way(self) -> FinalWay:
        """The way that is chosen."""
        ways = {AGAIN: self._plan.again, NOW: self._plan.now}
        return ways.get(self.choice.value()) or self._plan.ways[0]

    def accept(self) -> None:
        """Say yes, where it can be made."""
        if self.verb.isEnabled():
            super().accept()

    def _offer_ways(self) -> None:
        both = len(self._plan.ways) > 1
        self.choice.set_choices([(AGAIN, self.tr("As the draft was")), (NOW, self.tr("As the shot is now"))])
        self.choice.set_value(AGAIN if self._plan.again is not None else NOW)
        self.choice.value_chosen.connect(self._read)
        self.choice.setVisible(both)
        self.since.setText(self._since_words())
        self.since.setVisible(both)

    def _since_words(self) -> str:
        words = [self.tr("The prompt was changed after the draft.")] if self._plan.text_changed else []
        names = ", ".join(field_name(change.field, self._plan.spec) for change in self._plan.since)
        if names:
            words.append(self.tr("Settings changed after the draft: {0}.").format(names))
        return " ".join(words)

    def _what_words(self, way: FinalWay) -> str:
        if self._plan.draft is None:
            words = self.tr("{0}. No draft is chosen, so it is made from the shot as it stands.")
        elif way is self._plan.again:
            words = self.tr("{0}. The draft’s words and seed, at the shot’s own length and size.")
        elif way.same_seed:
            words = self.tr("{0}. The shot as it is now, with the draft’s seed.")
        else:
            words = self.tr("{0}. The shot as it is now.")
        return words.format(self._shot_name)

    def _read(self, *_: object) -> None:
        way = self.way
        self.what.setText(self._what_words(way))
        self._show_table(_rows(self._plan, way, self._price_row(way)))
        budget = self._budget(way)
        self.left.setText(budget.left)
        self.left.setVisible(bool(budget.left))
        self.differs.setText(self.tr("New seed behaviour: result may differ"))
        self.differs.setVisible(way.may_differ)
        why_not = way.why_not or budget.over
        if not why_not and way.price.high_micro_usd is None:
            self.why_not.setText(self.tr("Nobody publishes a price for this. Send it all the same?"))
        else:
            self.why_not.setText(why_not)
        self.why_not.setVisible(bool(self.why_not.text()))
        self.verb.set_words(self.tr("Make the final · {0}").format(self._price(way)))
        self.verb.set_ready(not why_not, why_not)
        self.adjustSize()

    def _price(self, way: FinalWay) -> str:
        if self._plan.spec.free:
            return self.tr("free")
        high = way.price.high_micro_usd
        return self.tr("price unknown") if high is None else money(high)

    def _price_row(self, way: FinalWay) -> SheetRow:
        low, high = usd_text(way.price.low_micro_usd), usd_text(way.price.high_micro_usd)
        after = self._price(way) if low == high else self.tr("${0} to ${1}").format(low, high)
        gap = self._plan.gap_micro_usd(way)
        if gap is not None and gap > 0:
            after = self.tr("{0} ({1} more)").format(after, money(gap))
        draft = self._plan.draft
        cost = draft.slate.cost_micro_usd if draft is not None else None
        before = "" if draft is None else self.tr("unknown") if cost is None else money(cost)
        return SheetRow(self.tr("Price"), before, after)

    def _show_table(self, rows: list[SheetRow]) -> None:
        clear(self._grid)
        two = self._plan.draft is not None
        if two:
            self._grid.addWidget(label(self.tr("Draft"), "caption", tone="text3"), 0, 1)
            self._grid.addWidget(label(self.tr("Final"), "caption", tone="text3"), 0, 3)
        for place, row in enumerate(rows, 1):
            self._grid.addWidget(label(row.name, "label", tone="text2"), place, 0)
            self._grid.addWidget(Elided(row.after, "bodyStrong" if row.is_other else "body"), place, 3)
            if two:
                self._grid.addWidget(Elided(row.before, tone="text2"), place, 1)
                self._grid.addWidget(self._arrow(shown=row.is_other), place, 2)
        self._grid.setColumnMinimumWidth(0, self._look.theme.px(110))
        self._grid.setColumnStretch(1, 2 if two else 0)
        self._grid.setColumnStretch(3, 3)
        sentences = (
            self.tr("{0}: {1} becomes {2}").format(*row) if row.is_other else self.tr("{0}: {1}").format(row[0], row[2])
            for row in rows
        )
        self.table.setAccessibleName(". ".join(sentences))

    def _arrow(self, *, shown: bool) -> QLabel:
        arrow = label(("←" if self.isRightToLeft() else "→") if shown else "", tone="text3")
        arrow.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return arrow


def _title(plan: FinalPlan) -> str:
    """Return the question: which take is made again."""
    if plan.draft is None:
        return QCoreApplication.translate("final", "Make the final take?")
    return QCoreApplication.translate("final", "Make the final of take {0}?").format(plan.draft.number)


def _rows(plan: FinalPlan, way: FinalWay, price: SheetRow) -> list[SheetRow]:
    """Return the settings that matter and those that differ, then the price."""
    changed = {change.field: (change.old, change.new) for change in way.changes}
    rows = []
    for field in (*_ALWAYS, *(field for field in changed if field not in _ALWAYS)):
        after = changed[field][1] if field in changed else _value(plan, way.parameters, field)
        before = changed[field][0] if field in changed else after
        rows.append(
            SheetRow(field_name(field, plan.spec), _words(plan.draft, field, before), value_words(field, after))
        )
    return [*rows, price]


def _words(draft: Take | None, field: str, value: Plain) -> str:
    return value_words(field, value) if draft is not None else ""


def _value(plan: FinalPlan, parameters: Parameters, field: str) -> Plain:
    if field == MODEL:
        return plan.spec.name
    value = parameters.value(field)
    return value if value is None or isinstance(value, bool | int | float | str) else str(value)
