"""Owns which faults are looked for in a read prompt, and in what order. Knows no words."""

from collections.abc import Sequence

from studio.craft.clauses import Segment
from studio.craft.marks import Break
from studio.craft.tokens import Token
from studio.domain.reading import Evidence


def find_faults(
    text: str, tokens: Sequence[Token], marks: Sequence[Break], segments: Sequence[Segment]
) -> tuple[Evidence, ...]:
    """Return the judged faults of an English prompt, each once, with the words that show it; never fails.

    `segments` are the components that were found, in any order; `marks` is what stands before each token.
    """
    return ()
