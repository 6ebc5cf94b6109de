"""Owns the lexicon of cinematic terms as a parsed value. Whoever holds the file reads it and passes its text."""

from typing import Self

from pydantic import Field, TypeAdapter, ValidationError

from studio.domain.base import Frozen
from studio.domain.errors import InputError


class Term(Frozen):
    """A term with its synonyms and its meaning in one line."""

    term: str = Field(min_length=1)
    synonyms: tuple[str, ...] = ()
    meaning: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """The term and its synonyms."""
        return (self.term, *self.synonyms)


class Lexicon(Frozen):
    """Terms by category, such as `shot_size` or `lighting`."""

    version: int
    count: int = Field(ge=0)
    categories: dict[str, tuple[Term, ...]]

    @classmethod
    def parse(cls, json_text: str) -> Self:
        """Return the lexicon written as JSON; raises InputError where it is damaged."""
        try:
            return TypeAdapter(cls).validate_json(json_text)
        except ValidationError as error:
            raise InputError("The lexicon cannot be read.", "Install the program again.", field="lexicon") from error

    def names(self, *categories: str) -> tuple[str, ...]:
        """Return every term and synonym of the categories; a category that is not there has none."""
        return tuple(
            name for category in categories for term in self.categories.get(category, ()) for name in term.names
        )
