"""Owns a row of the benchmark's table and how the table is printed."""

import statistics
from collections.abc import Iterable
from typing import NamedTuple


class Row(NamedTuple):
    """One measured thing. `limit` is what it is held against, in the same unit and from the same run.

    `must` bounds the ratio of value and limit (of limit and value where `speed`), or the value where there is no limit.
    """

    what: str
    against: str
    value: float
    unit: str
    limit: float | None = None
    must: float | None = None
    at_most: bool = True
    speed: bool = False

    @property
    def ratio(self) -> float | None:
        """How the value stands to its limit."""
        if self.limit is None or not self.limit or not self.value:
            return None
        return self.limit / self.value if self.speed else self.value / self.limit

    @property
    def good(self) -> bool:
        """Whether the row reaches what it must."""
        held = self.value if self.limit is None else self.ratio
        if self.must is None:
            return True
        return held is not None and (held <= self.must if self.at_most else held >= self.must)

    def cells(self) -> tuple[str, ...]:
        """Return the row as the table shows it."""
        limit = "–" if self.limit is None else f"{self.limit:.1f} {self.unit}"
        ratio = "–" if self.ratio is None else f"{self.ratio:.2f} ×"
        unit = f" {self.unit}" if self.limit is None else " ×"
        must = "–" if self.must is None else f"{'≤' if self.at_most else '≥'} {self.must:g}{unit}"
        ok = "–" if self.must is None else "yes" if self.good else "NO"
        return self.what, self.against, f"{self.value:.1f} {self.unit}", limit, ratio, must, ok


HEAD = ("what", "held against", "value", "limit", "ratio", "must reach", "ok")


def table(rows: Iterable[Row]) -> str:
    """Return the rows under their heads, in columns."""
    lines = [HEAD, *(row.cells() for row in rows)]
    widths = [max(len(line[at]) for line in lines) for at in range(len(HEAD))]
    texts = ["  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines]
    return "\n".join([texts[0], "  ".join("-" * width for width in widths), *texts[1:]])


def percentile(values: list[float], percent: float) -> float:
    """Return the value that `percent` of the values do not exceed."""
    return sorted(values)[min(len(values) - 1, int(len(values) * percent / 100))]


def median(values: list[float]) -> float:
    """Return the middle value."""
    return statistics.median(values)
