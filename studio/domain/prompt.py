"""Owns a prompt: prose, and the nine cards as ranges over it. Prose is the single source of truth.

Offsets count Unicode code points, end exclusive. Text outside every range is connective. Everything is a value: each
edit returns a new prompt whose ranges are in order, not empty and do not overlap. A lock keeps a card from edits made
through cards, assignments, variations and rewrites; typing in the prose is always possible, because the prose is what
the user sees and means.
"""

from collections.abc import Iterable
from typing import Self

from pydantic import Field, model_validator

from studio.domain import ranges as edits
from studio.domain.base import Frozen
from studio.domain.cards import Card, Component, PromptRange
from studio.domain.errors import InputError
from studio.domain.letters import check_letters
from studio.domain.lint_rules import Rule

__all__ = ["PROMPT_LIMIT", "Card", "Component", "NamedText", "Prompt", "PromptRange"]

PROMPT_LIMIT = 100_000
"""Longest prompt kept, in code points. A model's own limit is in its spec."""


class NamedText(Frozen):
    """A text under a name: the value of a variable, or a shot's own words for a look."""

    name: str
    text: str


class Prompt(Frozen):
    """Prose with its ranges. `locked` cards are kept as they are by variations and rewrites.

    `values` fill the variables that the prose names as `{name}`; `overrides` are this shot's own words for looks that
    it names as `@name`; `ignored` are rules of the linter that are not to speak here.
    """

    text: str = Field(default="", max_length=PROMPT_LIMIT)
    ranges: tuple[PromptRange, ...] = ()
    locked: tuple[Card, ...] = ()
    values: tuple[NamedText, ...] = ()
    overrides: tuple[NamedText, ...] = ()
    ignored: tuple[Rule, ...] = ()

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        last = 0
        for part in self.ranges:
            if part.start < last or part.end > len(self.text):
                raise ValueError("ranges must be in order, apart and inside the text")
            last = part.end
        return self

    @property
    def words(self) -> int:
        """How many words the prose has: stretches without white space."""
        return len(self.text.split())

    def card_text(self, card: Card) -> str:
        """Return what the card shows: the texts of its ranges in order, joined by ", "."""
        return edits.card_text(self.text, self.ranges, card)

    def is_locked(self, card: Card) -> bool:
        """Say whether the card is locked."""
        return card in self.locked

    def replaced(self, start: int, end: int, new_text: str) -> Self:
        """Return the prompt with `text[start:end]` replaced, ranges kept by edit position (see `ranges.replace_text`).

        Raises InputError where the result is too long or `new_text` holds what no prompt may; ValueError for offsets
        outside the text.
        """
        if not 0 <= start <= end <= len(self.text):
            raise ValueError(f"{start}..{end} is not inside a text of {len(self.text)}")
        check_letters(new_text, "text", "prompt")
        return self._edited(edits.replace_text(self.text, self.ranges, start, end, new_text))

    def with_text(self, new_text: str, cursor: int | None = None) -> Self:
        """Return the prompt after an edit of which only the new whole text is known: the smallest that explains it.

        `cursor` is the place in `new_text` behind the edit, where it is known; it settles what was typed beside an
        equal letter. Raises InputError as `replaced` does.
        """
        return self.replaced(*edits.differing_middle(self.text, new_text, cursor))

    def with_card(self, card: Card, text: str) -> Self:
        """Return the prompt whose card shows exactly `text`, white space included; other cards keep their texts.

        A missing card is added at its place in the fixed order, an emptied one goes with its connective. Raises
        InputError for a locked card, a result that is too long, and letters that no prompt may hold.
        """
        if text == self.card_text(card):
            return self
        self._check_unlocked([card])
        check_letters(text, "text", "prompt")
        return self._edited(edits.write_card(self.text, self.ranges, card, text))

    def assigned(self, start: int, end: int, card: Card) -> Self:
        """Return the prompt with `text[start:end]` given to `card`; what it overlaps is split or trimmed.

        Raises InputError where `card` or a card that it would cut is locked.
        """
        self._check_unlocked([card, *self._cards_in(start, end)])
        return self.replace(ranges=edits.assign(self.text, self.ranges, start, end, card))

    def cleared(self, start: int, end: int) -> Self:
        """Return the prompt with `text[start:end]` taken out of every range; raises InputError for a locked card."""
        self._check_unlocked(self._cards_in(start, end))
        return self.replace(ranges=edits.clear(self.text, self.ranges, start, end))

    def with_ranges(self, ranges: Iterable[PromptRange]) -> Self:
        """Return the prompt with new ranges (in any order, not overlapping); locked cards keep theirs.

        New ranges of locked cards are left out and those that overlap a locked card's are trimmed to what is free.
        """
        kept = tuple(part for part in self.ranges if part.card in self.locked)
        free = tuple(part for part in sorted(ranges, key=lambda part: part.start) if part.card not in self.locked)
        for part in kept:
            free = edits.clear(self.text, free, part.start, part.end)
        return self.replace(ranges=tuple(sorted((*kept, *free), key=lambda part: part.start)))

    def with_lock(self, card: Card, locked: bool) -> Self:
        """Return the prompt with the card locked or free. Locks are kept in the fixed order of the cards."""
        names = {*self.locked, card} if locked else {*self.locked} - {card}
        return self.replace(locked=tuple(name for name in Card if name in names))

    def _edited(self, edited: tuple[str, tuple[PromptRange, ...]]) -> Self:
        text, ranges = edited
        if len(text) > PROMPT_LIMIT:
            raise InputError(
                f"The prompt would have {len(text):,} characters; {PROMPT_LIMIT:,} are possible.",
                "Shorten it or split it into several shots.",
                field="prompt",
            )
        return self.replace(text=text, ranges=ranges)

    def _cards_in(self, start: int, end: int) -> list[Card]:
        return [part.card for part in self.ranges if part.start < end and part.end > start]

    def _check_unlocked(self, cards: Iterable[Card]) -> None:
        for card in cards:
            if card in self.locked:
                raise InputError(f"The card “{card.value}” is locked.", "Unlock it first.", field=card.value)
