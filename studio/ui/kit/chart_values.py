"""Owns what charts show, as values: bars of several series, dots, their axes and their words. Knows no Qt.

Charts paint them, tables show the same numbers, and a screen reader says the same words.
"""

from collections.abc import Callable, Sequence
from math import ceil, floor, log10
from typing import NamedTuple

NICE = (1.0, 2.0, 2.5, 5.0, 10.0)


class Series(NamedTuple):
    """One kind of what is shown, and the place of its colour among the chart colours."""

    name: str
    colour: int


class Bar(NamedTuple):
    """One bar: its words under the axis (empty: none), its whole name, and one amount for each series from below."""

    label: str
    name: str
    amounts: tuple[float, ...]

    @property
    def total(self) -> float:
        """The bar's height."""
        return sum(self.amounts)


class Bars(NamedTuple):
    """Stacked bars. From the bar `ahead` on lies the future. `limit` is a line across, None where there is none.

    `words` writes an amount.
    """

    series: tuple[Series, ...]
    bars: tuple[Bar, ...]
    words: Callable[[float], str]
    axis_words: Callable[[float], str]
    ahead: int
    ahead_words: str = ""
    limit: float | None = None
    limit_words: str = ""

    def told(self, at: int) -> str:
        """Return a bar's numbers in words: "21 Nov: $5.50. Google $5.00, Runway $0.50", "3 Nov: Google $0.60"."""
        bar = self.bars[at]
        parts = [
            f"{series.name} {self.words(amount)}"
            for series, amount in zip(self.series, bar.amounts, strict=True)
            if amount
        ]
        if len(parts) == 1:
            return f"{bar.name}: {parts[0]}"
        whole = f"{bar.name}: {self.words(bar.total)}"
        return f"{whole}. {', '.join(parts)}" if parts else whole

    @property
    def highest(self) -> float:
        """The top of the highest bar or of the limit."""
        return max([bar.total for bar in self.bars] + [self.limit or 0.0], default=0.0)


class Dot(NamedTuple):
    """One dot: where it lies, its series, its words, and a label where it stands out (else empty)."""

    x: float
    y: float
    series: int
    words: str
    label: str = ""


class Dots(NamedTuple):
    """Dots around the diagonal of what was expected and what came."""

    dots: tuple[Dot, ...]
    axis_words: Callable[[float], str]
    x_name: str
    y_name: str

    @property
    def highest(self) -> float:
        """The largest of all amounts."""
        return max((max(dot.x, dot.y) for dot in self.dots), default=0.0)


class Table(NamedTuple):
    """The numbers of a chart as rows. `numbers` are the columns that hold numbers."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: frozenset[int] = frozenset()


def steps_to(highest: float, most: int = 4) -> tuple[float, ...]:
    """Return round numbers from 0 to at least `highest`, in at most `most` even steps; of nothing, 0 and 1."""
    if highest <= 0:
        return (0.0, 1.0)
    rough = highest / most
    scale = 10.0 ** floor(log10(rough))
    step = next(nice * scale for nice in NICE if nice * scale >= rough * (1 - 1e-9))
    count = ceil(highest / step - 1e-9)
    return tuple(round(step * at, 9) for at in range(count + 1))


def thinned(places: Sequence[int], room: float, width: float) -> tuple[int, ...]:
    """Return every nth of `places` on an axis, so that words of `width` fit into `room` for each; the first stays.

    `room` is the least distance of two of them.
    """
    if not places or room <= 0:
        return tuple(places)
    every = max(1, ceil(width / room))
    return tuple(places[::every])
