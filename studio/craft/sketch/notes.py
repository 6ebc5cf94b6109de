"""Owns the record of a reading: which words of the prompt became what, and which changed nothing."""

from collections.abc import Iterable

from studio.craft.tokens import Token
from studio.craft.words import FRAME_WORDS, FUNCTION_WORDS
from studio.domain.sketch import DrawnWords, IgnoredWords, SketchReading


class Notes:
    """Collects, for one text, stretches that were drawn. Offsets count code points of the whole prompt."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._drawn: dict[tuple[int, int], list[str]] = {}

    def add(self, start: int, end: int, drawn_as: str) -> None:
        """Note that the words from `start` to `end` are drawn as `drawn_as`; the same words may be two things."""
        names = self._drawn.setdefault((start, end), [])
        if drawn_as not in names:
            names.append(drawn_as)

    def reading(self, tokens: Iterable[Token]) -> SketchReading:
        """Return the record; `tokens` are the words of the whole prompt."""
        covered = bytearray(len(self._text))
        for start, end in self._drawn:
            covered[start:end] = b"\1" * (end - start)
        drawn = tuple(
            DrawnWords(start=start, end=end, text=self._text[start:end], drawn_as=", ".join(names))
            for (start, end), names in sorted(self._drawn.items())
        )
        return SketchReading(drawn=drawn, not_drawn=tuple(self._ignored(tokens, covered)))

    def _ignored(self, tokens: Iterable[Token], covered: bytearray) -> Iterable[IgnoredWords]:
        start = end = -1
        for token in tokens:
            if covered[token.start] or token.word in FUNCTION_WORDS or token.word in FRAME_WORDS:
                continue
            if start >= 0 and self._text[end : token.start] in (" ", "-"):
                end = token.end
                continue
            if start >= 0:
                yield IgnoredWords(start=start, end=end, text=self._text[start:end])
            start, end = token.start, token.end
        if start >= 0:
            yield IgnoredWords(start=start, end=end, text=self._text[start:end])
