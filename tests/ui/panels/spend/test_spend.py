"""The page: key figures, charts with their tables, models, what stands there while nothing is known or paid."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from studio.domain.budgets import BudgetScope
from studio.domain.errors import WorkspaceDamaged
from studio.domain.jobs import Grade
from studio.domain.ledger import LedgerKind
from studio.domain.spend import Balance, Compared, ModelSpend, SpendPeriod
from studio.ui.kit.look import Look
from studio.ui.spend_page import SpendPage
from tests.fakes.spending import USD, FakeMoney, FakeSpending, charge_of, spend_of
from tests.fakes.time import START, calm
from tests.ui.conftest import Desk
from tests.ui.panels.spend.stage import press, stage, words_in

DAYS = ((2, "google", 0.6), (2, "kling", 0.7), (18, "google", 3.2), (21, "google", 5.0), (21, "runway", 0.5))
MODELS = (
    ModelSpend("google/veo-3.1-fast", 12, 5, 7_200_000, 1_440_000, 180_000),
    ModelSpend("google/veo-3.1", 2, 2, 6_400_000, 3_200_000, 400_000),
    ModelSpend("kling/one", 3, 0, 1_400_000, None, None),
    ModelSpend("local/wan", 29, 6, 0, 0, 0, True),
)


async def test_the_key_figures_say_what_is_known(desk: Desk) -> None:
    money = FakeMoney()
    money.limit(BudgetScope.MONTH, 60, spent=10)
    shown = await stage(
        desk,
        spend_of(
            DAYS, money=money, committed_micro_usd=1_300_000, open_jobs=2, keepers=12, paid_takes=23,
            per_kept_micro_usd=1_533_333, per_kept_history=(3 * USD, 2 * USD), median_off=0.018, free_takes=83,
        ),
        money=money,
    )  # fmt: skip
    assert [card.accessibleName() for card in shown.panel.figures.cards] == [
        "Spent in November: $10.00, 17% of $60",
        "Committed in queue: $1.30, 2 jobs waiting or running",
        "Cost per kept clip: $1.53, 12 kept of 23 paid takes",
        "Estimate vs actual: +1.8%, median, last 90 days",
        "Made free: 83, animatics and local takes",
    ]
    assert shown.panel.figures.cards[0].meter.isVisible()


async def test_what_nobody_knows_is_never_zero(desk: Desk) -> None:
    spend = spend_of(
        spent_micro_usd=2 * USD, unconfirmed_micro_usd=600_000, unknown_jobs=1, committed_unknown=2, open_jobs=2,
        paid_takes=3, keepers=0,
    )  # fmt: skip
    shown = await stage(desk, spend)
    assert [card.accessibleName() for card in shown.panel.figures.cards][:4] == [
        "Spent in November: $2.00, $0.60 not confirmed · 1 job of unknown price",
        "Committed in queue: unknown, 2 jobs waiting or running · 2 of unknown price",
        "Cost per kept clip: none kept yet, 0 kept of 3 paid takes",
        "Estimate vs actual: –, no bills yet",
    ]
    assert not shown.panel.figures.cards[0].meter.isVisible()


async def test_bars_stand_for_days_and_providers(desk: Desk) -> None:
    money = FakeMoney()
    money.limit(BudgetScope.DAY, 4, spent=5.5)
    final = charge_of("f", "2A · Take 3", 3.2, (LedgerKind.BILLED, 3.2), grade=Grade.FINAL)
    shown = await stage(desk, spend_of(DAYS, money=money, forecast_micro_usd=(25_300_000, 28_100_000)), [final],
                        money=money)  # fmt: skip
    card = shown.panel.by_day
    chart = card.chart
    assert chart is not None
    bars = chart.bars  # type: ignore[attr-defined]  # a BarChart: it cannot be named before it is loaded
    assert [one.name for one in bars.series] == ["Google", "Kling", "Runway"]
    assert len(bars.bars) == 30
    assert bars.ahead == 21
    assert bars.told(1) == "2 Nov: $1.30. Google $0.60, Kling $0.70"
    assert (bars.limit, bars.limit_words) == (4.0, "Daily budget $4")
    assert bars.ahead_words == "Forecast for the month: $25 to $28"
    assert [bar.label for bar in bars.bars if bar.label] == [
        "1 Nov", "5 Nov", "10 Nov", "15 Nov", "20 Nov", "25 Nov", "30 Nov"
    ]  # fmt: skip
    assert card.summary.text() == "Today is the highest day so far: $5.50. 1 final had $3.20 of it."
    assert chart.accessibleDescription() == card.summary.text()
    card.as_table.click()
    model = card.table.numbers
    heads = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())]
    assert heads == ["Day", "Google", "Kling", "Runway", "Together"]
    rows = [[model.index(row, at).data() for at in range(5)] for row in range(model.rowCount())]
    assert rows == [
        ["2 Nov", "$0.60", "$0.70", "–", "$1.30"],
        ["18 Nov", "$3.20", "–", "–", "$3.20"],
        ["21 Nov", "$5.00", "–", "$0.50", "$5.50"],
    ]


async def test_a_year_is_shown_by_month(desk: Desk) -> None:
    shown = await stage(desk, spend_of(DAYS))
    press(shown.panel.header, "Days: Year")
    await desk.until(lambda: shown.panel.by_day.accessibleName() == "By month")
    bars = shown.panel.by_day.chart.bars  # type: ignore[union-attr]  # a BarChart
    assert (len(bars.bars), bars.ahead, bars.limit) == (12, 11, None)
    assert bars.told(10) == "November 2026: $10.00. Google $8.80, Kling $0.70, Runway $0.50"
    assert shown.panel.by_day.summary.text() == "The highest month was November 2026: $10.00."
    assert shown.panel.figures.cards[0].title.text() == "Spent in 2026"


@pytest.mark.parametrize(
    ("period", "title"), [(SpendPeriod.WEEK, "Spent in 7 days"), (SpendPeriod.DAYS_30, "Spent in 30 days")]
)
async def test_other_days_are_read(desk: Desk, period: SpendPeriod, title: str) -> None:
    shown = await stage(desk, spend_of(DAYS))
    shown.view_model.choose_period(period.value)
    await desk.until(lambda: shown.panel.figures.cards[0].title.text() == title)
    assert shown.spending.asked[-1] == (period, None, None)
    assert shown.panel.header.periods.value() == period.value
    await desk.until(lambda: desk.workbench.remembered("spend_period", "") == period.value)


async def test_more_providers_than_colours_share_one(desk: Desk) -> None:
    names = ("google", "kling", "runway", "fal", "minimax", "luma", "ltx")
    shown = await stage(desk, spend_of([(3, name, 7.0 - at) for at, name in enumerate(names)]))
    bars = shown.panel.by_day.chart.bars  # type: ignore[union-attr]  # a BarChart
    assert [one.name for one in bars.series] == ["Google", "Kling", "Runway", "fal", "3 others"]
    assert bars.bars[2].amounts == (7.0, 6.0, 5.0, 4.0, 6.0)


async def test_dots_say_what_was_estimated_and_billed(desk: Desk) -> None:
    compared = (
        Compared("a", "google/veo-x", "google", "1A · Take 2", START, 600_000, 610_000, False),
        Compared("b", "kling/one", "kling", "2B · Take 1", START, 500_000, 1_000_000, True),
        Compared("c", "kling/one", "kling", "2C · Take 1", START, 500_000, 400_000, True),
    )
    shown = await stage(desk, spend_of(DAYS, compared=compared))
    card = shown.panel.compared
    dots = card.chart.dots.dots  # type: ignore[union-attr]  # a DotChart
    assert dots[0].words == "1A · Take 2, veo-x: estimated $0.60, billed $0.61"
    assert [dot.label for dot in dots] == ["", "2.0× estimate", "Less than estimated"]
    assert card.summary.text() == "3 jobs compared. Outside their estimate: 2."
    card.as_table.click()
    model = card.table.numbers
    assert [model.index(1, at).data() for at in range(4)] == [
        "2B · Take 1", "$0.50", "$1.00", "2.0× estimate"
    ]  # fmt: skip


async def test_models_are_sorted_by_what_a_kept_clip_costs(desk: Desk) -> None:
    shown = await stage(desk, spend_of(DAYS, models=MODELS))
    model = shown.panel.models.models

    def said() -> list[str]:
        return [model.index(row).data() for row in range(model.rowCount())]

    assert said() == [
        "veo-3.1, 2 of 2 kept, $3.20",
        "veo-3.1-fast, 5 of 12 kept, $1.44",
        "one, 0 of 3 kept, none kept",
        "wan, 6 of 29 kept, free",
    ]
    press(shown.panel.models, "Cost of: Second")
    assert said()[:2] == ["veo-3.1, 2 of 2 kept, $0.40", "veo-3.1-fast, 5 of 12 kept, $0.18"]


async def test_more_is_told_of_kept_clips(desk: Desk) -> None:
    shown = await stage(desk, spend_of(DAYS, takes_per_keeper=1.92, waiting_s=41.4, finished_s_a_week=36.0))
    assert shown.panel.by_day.more.text() == "1.9 takes per kept clip · 41 s wait per take · 36 s of film a week"


async def test_nothing_spent_is_one_sentence_with_ways_on(desk: Desk) -> None:
    shown = await stage(desk, spend_of(free_takes=3))
    assert "Nothing spent. Animatics and local models are free." in words_in(shown.panel)
    for card in (shown.panel.by_day, shown.panel.models, shown.panel.compared, shown.panel.ledger):
        assert not card.isVisible()
    wishes: list[str] = []
    shown.panel.budget_requested.connect(lambda: wishes.append("budget"))
    shown.panel.ledger.row_requested.connect(lambda: wishes.append("row"))
    for words in ("Set a budget", "Add a row…"):
        for each in shown.panel.nothing.findChildren(QPushButton):
            if each.accessibleName() == words:
                each.clicked.emit()
    assert wishes == ["budget", "row"]


async def test_nothing_in_one_project_keeps_the_cards(desk: Desk) -> None:
    await desk.project()
    shown = await stage(desk, spend_of())
    assert shown.panel.nothing.isVisible()
    assert desk.workbench.project is not None
    shown.panel.header.projects.setCurrentIndex(1)
    shown.panel.header.projects.activated.emit(1)
    await desk.until(lambda: shown.spending.asked[-1][1] == desk.workbench.project.id)  # type: ignore[union-attr]  # it is open
    await desk.until(lambda: shown.panel.ledger.isVisible())
    assert not shown.panel.nothing.isVisible()
    assert "Nothing was charged in these days." in words_in(shown.panel)


async def test_a_fault_is_told_where_the_page_is(desk: Desk) -> None:
    spending = FakeSpending(spend_of(DAYS))
    spending.faults.append(WorkspaceDamaged("A row of the ledger was changed.", "Restore a backup."))
    shown = await stage(desk, spending=spending)
    assert shown.panel.strip.isVisible()
    assert "A row of the ledger was changed. Restore a backup." in words_in(shown.panel)
    assert not desk.failures
    press(shown.panel.strip, "Copy details")
    assert "WorkspaceDamaged" in QApplication.clipboard().text()
    press(shown.panel.strip, "Try again")
    await desk.until(lambda: shown.view_model.spend is not None)
    assert not shown.panel.strip.isVisible()
    assert shown.panel.figures.cards[0].value.text() == "$10.00"


async def test_what_was_known_is_grey_while_it_is_read_again(desk: Desk) -> None:
    shown = await stage(desk, spend_of(DAYS))
    value = shown.panel.figures.cards[0].value
    assert value.property("tone") == "text"
    shown.view_model.is_reading = True
    shown.view_model._late.timeout.emit()
    assert value.property("tone") == "text3"
    shown.view_model._slow.timeout.emit()
    assert "The ledger is still being read. What you see is from before." in words_in(shown.panel)
    press(shown.panel.strip, "Cancel")
    await desk.until(lambda: not shown.panel.strip.isVisible())
    assert value.property("tone") == "text"


async def test_changes_are_read_while_the_page_is_seen(desk: Desk) -> None:
    shown = await stage(desk, spend_of(DAYS))
    asked = len(shown.spending.asked)
    shown.page.hide()
    shown.spending.answer = spend_of([*DAYS, (21, "google", 1.0)])
    shown.money.changes.send(None)
    await calm()
    assert len(shown.spending.asked) == asked
    shown.page.show()
    await desk.until(lambda: shown.panel.figures.cards[0].value.text() == "$11.00")
    shown.spending.answer = spend_of([(21, "google", 2.0)])
    shown.money.changes.send(None)
    shown.money.changes.send(None)
    await desk.until(lambda: shown.panel.figures.cards[0].value.text() == "$2.00")
    assert len(shown.spending.asked) == asked + 2


async def test_a_choice_of_provider_is_read(desk: Desk) -> None:
    charges = [charge_of("a", "1A · Take 1", 0.6, (LedgerKind.BILLED, 0.6)),
               charge_of("b", "1B · Take 1", 0.7, (LedgerKind.BILLED, 0.7), provider="kling")]  # fmt: skip
    shown = await stage(desk, spend_of(DAYS), charges)
    combo = shown.panel.header.providers
    assert [combo.itemText(at) for at in range(combo.count())] == ["All providers", "Google", "Kling"]
    combo.activated.emit(2)
    await desk.until(lambda: shown.takes == ["1B · Take 1"])
    assert shown.spending.asked[-1] == (SpendPeriod.MONTH, None, "kling")
    assert combo.count() == 3  # those that are not looked at stay to be chosen


async def test_cards_stand_closer_in_a_narrow_window(desk: Desk) -> None:
    shown = await stage(desk, spend_of(DAYS), [charge_of("a", "1A · Take 1", 0.6)])
    panel = shown.panel
    top = panel.ledger.mapTo(panel, panel.ledger.rect().topLeft())
    assert top.y() == panel.models.mapTo(panel, panel.models.rect().topLeft()).y()
    assert panel.width() <= 1600
    shown.page.resize(1200, 700)
    await desk.until(
        lambda: (
            panel.ledger.mapTo(panel, panel.ledger.rect().topLeft()).y()
            > panel.models.mapTo(panel, panel.models.rect().bottomLeft()).y()
        )
    )
    shown.page.resize(2488, 1400)
    await desk.until(lambda: panel.by_day.mapTo(panel, panel.by_day.rect().topLeft()).x() > 400)
    right = panel.budgets.mapTo(panel, panel.budgets.rect().topRight()).x()
    left = panel.by_day.mapTo(panel, panel.by_day.rect().topLeft()).x()
    assert right - left + 1 == 1600


async def test_balances_stand_under_the_budgets(desk: Desk) -> None:
    at = START - timedelta(days=1)
    spend = spend_of(DAYS)._replace(
        balances=(Balance("kling", "home", 12_300_000, at), Balance("fal", "", None, None))
    )  # fmt: skip
    shown = await stage(desk, spend)
    words = words_in(shown.panel.budgets)
    for part in ("Left in accounts", "Kling, home", "told 20 Nov", "$12.30", "fal", "unknown"):
        assert part in words


async def test_the_page_is_painted_in_both_themes_from_right_to_left(
    desk: Desk, look: Look, qapp: QApplication
) -> None:
    charges = [
        charge_of("a", "1A · Take 5", 0.6),
        charge_of("b", "1A · Take 4", 0.6, (LedgerKind.BILLED, 0.6), kept=True),
    ]
    money = FakeMoney()
    money.limit(BudgetScope.MONTH, 10, spent=8.5)
    shown = await stage(desk, spend_of(DAYS, money=money, models=MODELS), charges, money=money)
    try:
        shown.page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        await calm()
        chart = shown.panel.by_day.chart
        assert chart is not None
        assert chart.layoutDirection() == Qt.LayoutDirection.LeftToRight  # time runs one way
        assert shown.panel.budgets.geometry().left() < shown.panel.by_day.geometry().left()
        pictures = []
        for mode in ("dark", "light"):
            look.theme.use(qapp, mode, 1.0)
            await calm()
            pictures.append(shown.page.grab().toImage().pixelColor(4, 200).name())
        assert (
            pictures == [look.theme.tokens.colours[mode]["bg0"].lower() for mode in ("dark", "light")]
            or pictures[0] != pictures[1]
        )
    finally:
        look.theme.use(qapp, "dark", 1.0)


async def test_the_keys_walk_from_card_to_card(desk: Desk) -> None:
    shown = await stage(desk, spend_of(DAYS, models=MODELS), [charge_of("a", "1A · Take 1", 0.6)])
    shown.panel.header.chosen_days.setFocus()
    focus: list[str] = []
    for _ in range(6):
        QTest.keyClick(shown.page.focusWidget(), Qt.Key.Key_F6)
        focused = shown.page.focusWidget()
        names = [
            name
            for name in ("header", "by_day", "budgets", "models", "compared", "ledger")
            if focused is not None and getattr(shown.panel, name).isAncestorOf(focused)
        ]
        focus.extend(names)
    assert {"by_day", "models", "compared", "ledger"} <= set(focus)
    shown.panel.header.chosen_days.setFocus()
    QTest.keyClick(shown.page.focusWidget(), Qt.Key.Key_Slash)
    assert shown.panel.ledger.search.hasFocus()


async def test_nothing_is_claimed_before_the_ledger_is_read(desk: Desk) -> None:
    spending = FakeSpending(spend_of(DAYS))
    spending.go.clear()
    page = SpendPage(desk.look, desk.workbench, FakeMoney(), spending, desk.thumbnails)
    desk.keep(page.view_model)
    await desk.show(page, 1528, 956)
    assert "Nothing" not in words_in(page.panel)
    assert [card.value.text() for card in page.panel.figures.cards] == ["–"] * 5
    page.view_model._late.timeout.emit()
    skeleton = page.panel.by_day.skeleton
    grey = desk.look.theme.colour("bg3").name()
    picture = skeleton.grab().toImage()
    assert picture.pixelColor(20, 12).name() == grey  # a bar where the chart will be
    spending.go.set()
    await desk.until(lambda: page.panel.figures.cards[0].value.text() == "$10.00")
    await desk.until(lambda: page.panel.by_day.chart is not None)
