"""Owns the card of the budgets: how full each is, what that means, and the ways on where one is used up."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from studio.domain.budgets import ASK_SHARE, STOP_SHARE, WARN_SHARE, BudgetLine, BudgetScope
from studio.domain.spend import Balance, Spend
from studio.ui.kit.chart_card import Card
from studio.ui.kit.controls import Button
from studio.ui.kit.flow import FlowLayout
from studio.ui.kit.layouts import clear
from studio.ui.kit.look import Look
from studio.ui.kit.meter import Meter
from studio.ui.kit.numerals import day, month, percent
from studio.ui.kit.text import Elided, label
from studio.ui.model_words import provider_name
from studio.ui.money_words import brief, exact, rounded
from studio.ui.panels.spend.figures import tone_of
from studio.ui.panels.spend.view_model import SpendViewModel

FEW, ROOMY, TIGHT = 4, 18, 11
"""Up to a few budgets stand apart; more of them stand closer."""


class BudgetRow(QWidget):
    """One budget. Where it is used up, three ways on stand under it."""

    raise_requested = Signal(object)  # BudgetLine
    cheaper_requested = Signal()
    animatic_requested = Signal()

    def __init__(self, look: Look, name: str, line: BudgetLine) -> None:
        super().__init__()
        self._line = line
        words = self.tr("{0} of {1}").format(rounded(line.spent_micro_usd), brief(line.limit_micro_usd))
        kept = self.tr("{0} kept back").format(rounded(line.reserved_micro_usd)) if line.reserved_micro_usd else ""
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Elided(name, "bodyStrong"), 1)
        if kept:
            head.addWidget(label(kept, "label", tone="text3"))
        head.addWidget(label(words, "label", tone="text2"))
        meter = Meter(look, mark=WARN_SHARE)
        limit = line.limit_micro_usd
        used = line.spent_micro_usd / limit if limit else line.share
        meter.show_share(used, line.reserved_micro_usd / limit if limit else 0.0, tone_of(line))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(5)
        rows.addLayout(head)
        rows.addWidget(meter)
        told = self._notes()
        for sign, tone, note in told:
            rows.addWidget(_note(look, sign, tone, note))
        if line.share >= STOP_SHARE:
            rows.addWidget(self._ways(look))
        self.setAccessibleName(". ".join(filter(None, (f"{name}: {words}", kept, *(note for _, _, note in told)))))

    def _notes(self) -> list[tuple[str, str, str]]:
        """Return what is to be said of it: icon, tone, words."""
        line, notes = self._line, []
        if line.share >= STOP_SHARE:
            notes.append(("warning-octagon", "danger", self.tr("Used up. Paid work waits; animatics still run.")))
        elif line.share >= ASK_SHARE:
            words = self.tr("{0} used. Finals will ask first; drafts still run.").format(percent(line.share))
            notes.append(("warning", "warning", words))
        elif line.share >= WARN_SHARE:
            notes.append(
                (
                    "warning",
                    "warning",
                    self.tr("{0} used. From 90% on, finals will ask first.").format(percent(line.share)),
                )
            )
        if line.unknown:
            notes.append(("", "text2", self.tr("%n job(s) of unknown price are not counted.", "", line.unknown)))
        return notes

    def _ways(self, look: Look) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, spacing=8, last_least=0)
        for words, signal in (
            (self.tr("Raise for today…"), self._raise),
            (self.tr("Use a cheaper model"), self.cheaper_requested.emit),
            (self.tr("Make an animatic"), self.animatic_requested.emit),
        ):
            button = Button(look, words, "secondary")
            button.setProperty("small", True)
            button.clicked.connect(signal)
            flow.addWidget(button)
        end = QWidget()
        end.setFixedSize(0, 0)
        flow.addWidget(end)
        return holder

    def _raise(self) -> None:
        self.raise_requested.emit(self._line)


def _note(look: Look, sign: str, tone: str, words: str) -> QWidget:
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(7)
    if sign:
        icon = label()
        size = look.theme.px(15)
        colour = look.theme.colour(tone)
        icon.setPixmap(look.icons.pixmap(sign, colour, size, weight="fill", ratio=holder.devicePixelRatioF()))
        line.addWidget(icon, alignment=Qt.AlignmentFlag.AlignTop)
    line.addWidget(label(words, "label", tone="text2" if not sign else "text", wrap=True), 1)
    return holder


class BudgetsCard(Card):
    """The card. Its lines are made anew when they are other ones: there are few."""

    raise_requested = Signal(object)  # BudgetLine
    cheaper_requested = Signal()
    animatic_requested = Signal()
    budget_requested = Signal()

    def __init__(self, look: Look, view_model: SpendViewModel) -> None:
        super().__init__(look, self.tr("Budgets"))
        self._view_model = view_model
        self._shown: tuple[object, ...] = ()
        self._resets = label("", "label", tone="text2")
        self.head.addWidget(self._resets)
        holder = QWidget()
        whole = QVBoxLayout(holder)
        whole.setContentsMargins(0, 2, 0, 0)
        self._body = QVBoxLayout()
        self._body.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(self._body)
        whole.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(holder)
        self.rows.addWidget(area, 1)
        look.theme.changed.connect(self._again)

    def show_spend(self, spend: Spend) -> None:
        """Show how the budgets stand, and what is left in accounts."""
        shown = (spend.budgets, spend.balances, self.look.theme.mode, self.look.theme.scale)
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._body)
        resets = min((line.resets_at for line in spend.budgets if _is_month(line) and line.resets_at), default=None)
        words = self.tr("Resets {0}").format(day(self._view_model.day_of(resets).date())) if resets else ""
        self._resets.setText(words)
        self._body.setSpacing(ROOMY if len(spend.budgets) <= FEW else TIGHT)
        for line in sorted(spend.budgets, key=_place):
            row = BudgetRow(self.look, self.name(line), line)
            row.raise_requested.connect(self.raise_requested)
            row.cheaper_requested.connect(self.cheaper_requested)
            row.animatic_requested.connect(self.animatic_requested)
            self._body.addWidget(row)
        if not spend.budgets:
            self._body.addWidget(self._nothing())
        if spend.balances:
            self._body.addWidget(self._balances(spend.balances))

    def _again(self) -> None:
        spend = self._view_model.spend
        if spend is not None:
            self.show_spend(spend)

    def _nothing(self) -> QWidget:
        holder = QWidget()
        rows = QVBoxLayout(holder)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(10)
        rows.addWidget(label(self.tr("No limit is set. Paid work runs until you stop it."), tone="text2", wrap=True))
        button = Button(self.look, self.tr("Set a budget"), "secondary", icon="target")
        button.clicked.connect(self.budget_requested)
        rows.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeading)
        return holder

    def name(self, line: BudgetLine) -> str:
        """Return what a budget is called: "All work, November", a project, "Kling, November"."""
        this_month = month(self._view_model.today)
        if line.budget.scope is BudgetScope.DAY:
            return self.tr("All work, today")
        if line.budget.scope is BudgetScope.MONTH:
            return self.tr("All work, {0}").format(this_month)
        if line.budget.scope is BudgetScope.PROJECT:
            return self._view_model.project_name(line.budget.of)
        return self.tr("{0}, {1}").format(provider_name(line.budget.of), this_month)

    def _balances(self, balances: Sequence[Balance]) -> QWidget:
        holder = QWidget()
        rows = QVBoxLayout(holder)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(label(self.tr("Left in accounts"), "label", tone="text2"))
        for balance in balances:
            name = provider_name(balance.provider)
            name = self.tr("{0}, {1}").format(name, balance.account) if balance.account else name
            amount = self.tr("unknown") if balance.balance_micro_usd is None else exact(balance.balance_micro_usd)
            when = self.tr("told {0}").format(day(self._view_model.day_of(balance.at).date())) if balance.at else ""
            line = QHBoxLayout()
            line.addWidget(Elided(name, "body"), 1)
            line.addWidget(label(when, "label", tone="text3"))
            line.addWidget(label(amount, "bodyStrong"))
            rows.addLayout(line)
        return holder


def _place(line: BudgetLine) -> tuple[int, float]:
    """Return where a budget stands: those of all work first, then the fullest."""
    first = {BudgetScope.MONTH: 0, BudgetScope.DAY: 1}.get(line.budget.scope, 2)
    return (first, 0.0) if first < 2 else (first, -line.share)


def _is_month(line: BudgetLine) -> bool:
    return line.budget.scope in (BudgetScope.MONTH, BudgetScope.PROVIDER)
