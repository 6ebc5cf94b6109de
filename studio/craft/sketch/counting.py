"""Owns how many of a thing the words before its noun say."""

from studio.craft.sketch.scene import Stretches
from studio.craft.sketch.subjects import COUNTED, GROUPS, NUMBERS, Noun
from studio.craft.tokens import Hit
from studio.craft.words import DETERMINERS, PREPOSITIONS

COUNTED_BIRDS = 24
"""So many can still be seen one by one."""


def counted(stretch: Stretches, hit: Hit[Noun]) -> bool:
    """Say whether the words before a noun are a number of which each can be seen, not only "some" or "a group of"."""
    words = [token.word for token in stretch.tokens[max(0, hit.first - 3) : hit.first]]
    if any(word in COUNTED for word in words):
        return True
    return any(word.isdecimal() and word.isascii() and int(word) <= COUNTED_BIRDS for word in words)


def number_before(stretch: Stretches, hit: Hit[Noun]) -> int | None:
    """Return how many the words before a noun say, within its own name; None where they do not."""
    for index in range(hit.first - 1, max(-1, hit.first - 6), -1):
        if stretch.breaks[index + 1]:
            return None
        token = stretch.tokens[index]
        if token.word in NUMBERS:
            times = NUMBERS.get(stretch.tokens[index - 1].word, 1) if token.word == "dozen" and index else 1
            number = min(40, times * NUMBERS[token.word])
            stretch.note(index - (times > 1), index + 1, f"{number} of it")
            return number
        if token.word.isdecimal() and token.word.isascii() and len(token.word) < 3 and 0 < int(token.word) <= 40:
            stretch.note(index, index + 1, f"{int(token.word)} of it")
            return int(token.word)
        if token.stem in GROUPS and stretch.tokens[index + 1].word == "of":
            stretch.note(index, index + 1, f"{GROUPS[token.stem]} of it")
            return GROUPS[token.stem]
        if token.word in DETERMINERS or (token.word in PREPOSITIONS and token.word != "of"):
            return None
    return None
