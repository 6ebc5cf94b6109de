"""Charts: their numbers, the same in tip, screen reader and table; the keys; the theme; how they are loaded."""

import sys
import threading

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from studio.ui.kit.chart_card import Card, ChartCard, load_charts
from studio.ui.kit.chart_values import Bar, Bars, Dot, Dots, Series, Table, steps_to, thinned
from studio.ui.kit.look import Look
from studio.ui.kit.tokens import MODES, Mode
from tests.fakes.time import calm
from tests.ui.conftest import Desk
from tests.ui.kit.test_theme import contrast

SERIES = (Series("Google", 0), Series("Kling", 1))


def usd(amount: float) -> str:
    return f"${amount:.2f}"


def axis(amount: float) -> str:
    return f"${amount:g}"


def bars(count: int = 30, ahead: int = 21) -> Bars:
    """A month of which 21 days are over; on the 3rd and the 21st something was spent."""
    amounts = {2: (0.6, 0.7), 20: (5.0, 0.0)}
    made = tuple(
        Bar(f"{at + 1} Nov" if at % 5 == 0 else "", f"{at + 1} November", amounts.get(at, (0.0, 0.0)))
        for at in range(count)
    )
    return Bars(SERIES, made, usd, axis, ahead, "Forecast for the month: $9 to $12", 4.0, "Daily budget $4")


DOTS = Dots(
    (Dot(1.0, 1.1, 0, "1A · Take 2: $1.00, then $1.10"), Dot(0.5, 1.0, 1, "2B: $0.50, then $1.00", "Billed twice")),
    axis, "Estimated", "Actual",
)  # fmt: skip


def of_colour(image: QImage, name: str) -> int:
    """Count the pixels of a colour."""
    return sum(
        image.pixelColor(x, y).name() == name.lower() for x in range(image.width()) for y in range(image.height())
    )


@pytest.mark.parametrize(
    ("highest", "steps"),
    [
        (0.0, (0.0, 1.0)),
        (5.5, (0.0, 2.0, 4.0, 6.0)),
        (3.2, (0.0, 1.0, 2.0, 3.0, 4.0)),
        (0.04, (0.0, 0.01, 0.02, 0.03, 0.04)),
        (98.0, (0.0, 25.0, 50.0, 75.0, 100.0)),
    ],
)
def test_an_axis_has_round_steps(highest: float, steps: tuple[float, ...]) -> None:
    assert steps_to(highest) == pytest.approx(steps)


def test_words_under_an_axis_are_thinned_where_they_would_touch() -> None:
    assert thinned((0, 5, 10, 15), 60.0, 50.0) == (0, 5, 10, 15)
    assert thinned((0, 5, 10, 15), 30.0, 50.0) == (0, 10)
    assert thinned((), 30.0, 50.0) == ()


def test_a_bar_says_its_parts() -> None:
    assert bars().told(2) == "3 November: $1.30. Google $0.60, Kling $0.70"
    assert bars().told(20) == "21 November: Google $5.00"
    assert bars().told(0) == "1 November: $0.00"
    assert bars().highest == 5.0


async def test_the_charts_leave_the_programs_hooks_for_errors() -> None:
    hooks = sys.excepthook, threading.excepthook
    await load_charts()
    assert (sys.excepthook, threading.excepthook) == hooks
    assert "studio.ui.kit.charts" in sys.modules


async def test_bars_are_walked_with_the_arrow_keys(desk: Desk) -> None:
    await load_charts()
    from studio.ui.kit.charts import BarChart

    chart = await desk.show(BarChart(desk.look, "By day"), 900, 300)
    chart.show_bars(bars())
    chart.summarise("In all $6.30.")
    assert chart.accessibleName() == "By day"
    assert chart.accessibleDescription() == "In all $6.30."
    chart.setFocus()
    moved: list[int] = []
    chart.focus_moved.connect(moved.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right):
        QTest.keyClick(chart, key)
    assert chart.accessibleDescription() == "3 November: $1.30. Google $0.60, Kling $0.70"
    assert "3 November: $1.30" in QToolTip.text()
    QTest.keyClick(chart, Qt.Key.Key_End)
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert moved == [0, 1, 2, 20, 20]  # the days to come have no bars
    QTest.keyClick(chart, Qt.Key.Key_Escape)
    assert chart.at is None


async def test_a_pressed_bar_has_the_focus(desk: Desk) -> None:
    await load_charts()
    from studio.ui.kit.charts import BarChart

    chart = await desk.show(BarChart(desk.look, "By day"), 900, 300)
    chart.show_bars(bars())
    await desk.until(lambda: chart.nearest(20.0, 1.0) == 20)
    spot = chart.mapFromScene(chart._view.mapViewToScene(chart.place(20))) + QPoint(0, 20)
    QTest.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert chart.at == 20
    assert chart.nearest(25.0, 1.0) is None


async def test_dots_are_walked_from_the_cheapest_on(desk: Desk) -> None:
    await load_charts()
    from studio.ui.kit.charts import DotChart

    chart = await desk.show(DotChart(desk.look, "Estimate vs actual"), 360, 320)
    chart.show_dots(DOTS)
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.accessibleDescription() == "2B: $0.50, then $1.00 · Billed twice"
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.accessibleDescription() == "1A · Take 2: $1.00, then $1.10"
    assert chart.nearest(0.5, 1.0) == 0
    assert chart.nearest(0.1, 0.9) is None


async def test_charts_are_painted_anew_in_another_theme(desk: Desk, look: Look, qapp: QApplication) -> None:
    await load_charts()
    from studio.ui.kit.charts import BarChart, Sparkline

    chart = await desk.show(BarChart(look, "By day"), 600, 240)
    chart.show_bars(bars())
    line = await desk.show(Sparkline(look, "History"), 120, 40)
    line.show_values((3.0, 2.0, 2.5, 1.0))
    try:
        for mode in MODES:
            look.theme.use(qapp, mode, 1.0)
            series = look.theme.tokens.charts[mode]
            await calm()
            assert of_colour(chart.grab().toImage(), series[0]) > 500
            assert of_colour(chart.grab().toImage(), series[1]) > 50
            assert of_colour(line.grab().toImage(), look.theme.tokens.colours[mode]["success"]) > 10
    finally:
        look.theme.use(qapp, "dark", 1.0)


async def test_a_card_shows_the_same_numbers_as_a_table(desk: Desk) -> None:
    await load_charts()
    from studio.ui.kit.charts import BarChart

    card = await desk.show(ChartCard(desk.look, "By day"), 700, 360)
    assert card.skeleton.isVisible()
    chart = BarChart(desk.look, "By day")
    chart.show_bars(bars())
    card.set_chart(chart)
    card.legend.show_series(SERIES)
    card.table.show_table(Table(("Day", "Google"), (("3 November", "$0.60"),), frozenset({1})))
    assert chart.isVisible()
    assert card.legend.accessibleName() == "Google, Kling"
    card.as_table.click()
    assert card.table.isVisible()
    assert not chart.isVisible()
    model = card.table.numbers
    assert [model.headerData(at, Qt.Orientation.Horizontal) for at in range(2)] == ["Day", "Google"]
    assert [model.index(0, at).data() for at in range(2)] == ["3 November", "$0.60"]
    card.as_table.click()
    assert chart.isVisible()


async def test_the_wheel_over_a_chart_is_the_pages(desk: Desk) -> None:
    await load_charts()
    from studio.ui.kit.charts import BarChart

    holder = await desk.show(Card(desk.look, "By day"), 700, 360)
    chart = BarChart(desk.look, "By day")
    chart.show_bars(bars())
    holder.rows.addWidget(chart)
    before = chart._view.viewRange()
    QTest.wheelEvent(holder.windowHandle(), QPoint(300, 200), QPoint(0, -240))
    assert chart._view.viewRange() == before


@pytest.mark.parametrize("mode", MODES)
def test_the_colours_of_charts_can_be_told_from_their_ground(look: Look, mode: Mode) -> None:
    tokens = look.theme.tokens
    assert len(set(tokens.charts[mode])) == 5
    low = {
        colour: round(contrast(colour, tokens.colours[mode][ground]), 2)
        for colour in (*tokens.charts[mode], tokens.colours[mode]["success"], tokens.colours[mode]["warning"])
        for ground in ("bg0", "bg1")
        if contrast(colour, tokens.colours[mode][ground]) < 3.0
    }
    assert low == {}
