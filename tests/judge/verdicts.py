"""Owns what the judge says of a case, and how its table is printed."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Verdict(NamedTuple):
    """One case: what was asked, what was measured in the finished file, and whether that is right."""

    part: str
    case: str
    measured: str
    good: bool


class Part(NamedTuple):
    """The cases of one part, at least one, and the share of them (0..1) that must be right."""

    name: str
    verdicts: Sequence[Verdict]
    must: float = 1.0

    @property
    def right(self) -> int:
        """How many cases are right."""
        return sum(verdict.good for verdict in self.verdicts)

    @property
    def good(self) -> bool:
        """Whether enough of them are."""
        return self.right >= self.must * len(self.verdicts)

    def cells(self) -> tuple[str, ...]:
        """Give the part as the table shows it."""
        share = self.right / len(self.verdicts)
        return (
            self.name,
            str(len(self.verdicts)),
            str(self.right),
            f"{share:.1%}",
            f"≥ {self.must:.0%}",
            "yes" if self.good else "NO",
        )


HEAD = ("part", "cases", "right", "share", "must reach", "ok")


def table(parts: Iterable[Part]) -> str:
    """Give the parts under their heads, in columns."""
    return columns([HEAD, *(part.cells() for part in parts)])


def details(verdicts: Iterable[Verdict]) -> str:
    """Give one line for each case."""
    return columns(
        [
            ("part", "case", "measured", "ok"),
            *((one.part, one.case, one.measured, "yes" if one.good else "NO") for one in verdicts),
        ]
    )


def columns(lines: Sequence[tuple[str, ...]]) -> str:
    """Give lines of cells in columns, the first line underlined."""
    widths = [max(len(line[at]) for line in lines) for at in range(len(lines[0]))]
    texts = ["  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines]
    return "\n".join([texts[0], "  ".join("-" * width for width in widths), *texts[1:]])
