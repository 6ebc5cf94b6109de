"""Owns how the Spend page lies: header, key figures, charts, budgets, models, ledger; and what it shows meanwhile."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from studio.domain.budgets import BudgetLine
from studio.domain.spend import Spend
from studio.ui.kit.chart_card import ChartCard, load_charts
from studio.ui.kit.look import Look
from studio.ui.kit.page import fill_page
from studio.ui.kit.splitter import hairline
from studio.ui.kit.thumbnails import Thumbnails
from studio.ui.panels.spend.budgets_card import BudgetsCard
from studio.ui.panels.spend.figures import figures, more_words
from studio.ui.panels.spend.header import SpendHeader
from studio.ui.panels.spend.key_figures import KeyFigures
from studio.ui.panels.spend.ledger import LedgerCard
from studio.ui.panels.spend.models_card import ModelsCard
from studio.ui.panels.spend.shown import bars_of, dots_of
from studio.ui.panels.spend.strips import NothingSpent, Strip
from studio.ui.panels.spend.view_model import SpendViewModel

CONTENT, MARGIN, GAP = 1600, 24, 14
WIDE_FROM = 1320
"""Width from which on models, dots and ledger lie side by side: that of a window of 1440 without its rail."""
UPPER, LOWER, LEDGER = 326, 396, 420


class SpendPanel(QWidget):
    """The page. Its wishes are for who owns dialogs and files."""

    budget_requested = Signal()
    raise_requested = Signal(str, object)  # the budget's name, BudgetLine
    cheaper_requested = Signal()
    animatic_requested = Signal()

    def __init__(self, look: Look, view_model: SpendViewModel, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._look = look
        self._view_model = view_model
        self._shown: Spend | None = None
        self._wide: bool | None = None
        self._met = False
        self.header = SpendHeader(look, view_model)
        self.figures = KeyFigures(look)
        self.strip = Strip(look)
        self.by_day = ChartCard(look, self.tr("By day"))
        self.budgets = BudgetsCard(look, view_model)
        self.models = ModelsCard(look, view_model)
        self.compared = ChartCard(look, self.tr("Estimate vs actual"), self.tr("Each dot is one job, last 90 days"))
        self.ledger = LedgerCard(look, view_model, thumbnails)
        self.nothing = NothingSpent(look)
        self._upper, self._lower = QHBoxLayout(), QHBoxLayout()
        self._rows = QVBoxLayout()
        self._lay_out()
        self._connect()
        self._read()

    def _lay_out(self) -> None:
        for layout in (self._upper, self._lower):
            layout.setSpacing(GAP)
        for card, least in (
            (self.by_day, UPPER), (self.budgets, UPPER), (self.models, LOWER), (self.compared, LOWER),
            (self.ledger, LOWER),
        ):  # fmt: skip
            card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
            card.setMinimumHeight(self._look.theme.px(least))
        self._upper.addWidget(self.by_day, 924)
        self._upper.addWidget(self.budgets, 543)
        self._lower.addWidget(self.models, 360)
        self._lower.addWidget(self.compared, 340)
        rows = self._rows
        rows.setContentsMargins(MARGIN, 16, MARGIN, 16)
        rows.setSpacing(GAP)
        rows.addWidget(self.strip)
        rows.addWidget(self.figures)
        rows.addWidget(self.nothing)
        rows.addLayout(self._upper, 33)
        rows.addLayout(self._lower, 40)
        body = QWidget()
        fill_page(body, rows, CONTENT + 2 * MARGIN)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addWidget(hairline())
        whole.addWidget(body, 1)

    def _connect(self) -> None:
        view = self._view_model
        view.changed.connect(self._read)
        self.strip.again_requested.connect(view.read)
        self.strip.stop_requested.connect(view.stop)
        for source in (self.header, self.budgets, self.nothing):
            source.budget_requested.connect(self.budget_requested)
        self.nothing.row_requested.connect(self.ledger.row_requested)
        self.budgets.cheaper_requested.connect(self.cheaper_requested)
        self.budgets.animatic_requested.connect(self.animatic_requested)
        self.budgets.raise_requested.connect(self._raise)
        for keys, step in (("F6", 1), ("Shift+F6", -1)):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setProperty("step", step)
            shortcut.activated.connect(self._walk)
        find = QShortcut(QKeySequence("/"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self._find)

    def _raise(self, line: BudgetLine) -> None:
        self.raise_requested.emit(self.budgets.name(line), line)

    def _find(self) -> None:
        self.ledger.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _walk(self) -> None:
        """Go to the next card, or the one before: to what is first used of it."""
        sender = self.sender()
        stops: list[tuple[QWidget, QWidget | None]] = [
            (self.header, self.header.chosen_days),
            (self.by_day, self.by_day.first_stop),
            (self.budgets, self.budgets.findChild(QPushButton)),
            (self.models, self.models.list),
            (self.compared, self.compared.first_stop),
            (self.ledger, self.ledger.search),
        ]
        there = [(card, stop) for card, stop in stops if stop is not None and stop.isVisible()]
        focus = self.focusWidget()
        step = int(sender.property("step")) if sender is not None else 1
        here = next((at for at, (card, _) in enumerate(there) if focus and card.isAncestorOf(focus)), -step)
        target = there[(here + step) % len(there)][1]
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def take_focus(self) -> None:
        """Give the keys to the page: to what had them last, at first to the days that are chosen."""
        last, self._met = self.focusWidget() if self._met else None, True
        (last or self.header.chosen_days).setFocus(Qt.FocusReason.OtherFocusReason)

    async def load_charts(self) -> None:
        """Load the charts, and put them into their cards."""
        await load_charts()
        from studio.ui.kit.charts import BarChart, DotChart, Sparkline

        self.by_day.set_chart(BarChart(self._look, self.by_day.accessibleName()))
        self.compared.set_chart(DotChart(self._look, self.compared.accessibleName()))
        self.figures.add_line(Sparkline(self._look, self.tr("How the cost of a kept clip went")))
        self._shown = None
        self._read()

    # ---- what it shows

    def _read(self) -> None:
        view, spend = self._view_model, self._view_model.spend
        self._show_standing()
        for card in (self.by_day, self.compared):
            card.skeleton.show_bars(view.is_late)
        if spend is None:
            self.nothing.hide()
            return
        self.figures.grey(view.is_late)
        if self._shown is spend:  # only how far reading is has changed
            return
        self._shown = spend
        self.figures.show_figures(figures(spend, view.period), spend.figures.per_kept_history)
        self._show_charts(spend)
        self.budgets.show_spend(spend)
        self.models.show_spend(spend)
        self._show_empty(spend)

    def _show_standing(self) -> None:
        view = self._view_model
        if view.fault is not None:
            self.strip.show_fault(view.fault)
        elif view.is_slow:
            self.strip.show_wait()
        else:
            self.strip.hide()

    def _show_charts(self, spend: Spend) -> None:
        shown = bars_of(self._view_model, spend, self._view_model.charges)
        self.by_day.rename(shown.title)
        self.by_day.legend.show_series(shown.bars.series)
        self.by_day.table.show_table(shown.table)
        self.by_day.say(shown.summary or self.tr("Nothing was charged in these days."), more_words(spend))
        dots, table, words = dots_of(self._view_model, spend)
        self.compared.table.show_table(table)
        self.compared.say(words)
        if self.by_day.chart is None or self.compared.chart is None:
            return
        from studio.ui.kit.charts import BarChart, DotChart

        if isinstance(self.by_day.chart, BarChart) and isinstance(self.compared.chart, DotChart):
            self.by_day.chart.show_bars(shown.bars)
            self.by_day.chart.summarise(shown.summary)
            self.by_day.chart.setAccessibleName(shown.title)
            self.compared.chart.show_dots(dots)
            self.compared.chart.summarise(words)

    def _show_empty(self, spend: Spend) -> None:
        """Show one sentence in the place of empty charts where nothing was paid, and nothing is being paid."""
        numbers, view = spend.figures, self._view_model
        nothing = not (
            view.charges or numbers.spent_micro_usd or numbers.open_jobs or spend.compared or spend.models or spend.days
        )
        all_of_it = view.project_id is None and view.provider is None
        self.nothing.setVisible(nothing and all_of_it)
        for card in (self.by_day, self.models, self.compared, self.ledger):
            card.setVisible(not (nothing and all_of_it))
        self.budgets.setVisible(bool(spend.budgets or spend.balances) or not (nothing and all_of_it))

    # ---- sizes

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the cards out for another width."""
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _fit(self, width: int) -> None:
        self.header.fit_width(width)
        self.figures.fit(min(width, CONTENT + 2 * MARGIN) - 2 * MARGIN)
        wide = width >= self._look.theme.px(WIDE_FROM)
        if wide == self._wide:
            return
        self._wide = wide
        self._lower.removeWidget(self.ledger)
        self._rows.removeWidget(self.ledger)
        if wide:
            self._lower.addWidget(self.ledger, 752)
        else:
            self._rows.addWidget(self.ledger, 42)
        self.ledger.setMinimumHeight(self._look.theme.px(LOWER if wide else LEDGER))
        self.ledger.show()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while it was not seen."""
        super().showEvent(event)
        self._view_model.see(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Read nothing while it is not seen."""
        super().hideEvent(event)
        self._view_model.see(False)
