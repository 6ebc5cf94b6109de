"""Owns the lexicon of cinematic terms as a parsed value. Whoever holds the file reads it and passes its text."""

from typing import Self

from pydantic import Field, TypeAdapter, ValidationError

from studio.domain.base import Frozen
from studio.domain.errors import InputError


class Term(Frozen):
    """A term with its synonyms, its meaning in one line, and a short prompt that uses it.

    `drawn` says that an animatic of the example shows what the term means. A `plain` term is an ordinary word as well:
    it is offered to writers, but standing in a prompt it does not show that a component is meant.
    """

    term: str = Field(min_length=1)
    synonyms: tuple[str, ...] = ()
    meaning: str = ""
    example: str = ""
    drawn: bool = False
    plain: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """The term and its synonyms."""
        return (self.term, *self.synonyms)


class Lexicon(Frozen):
    """Terms by category, such as `shot_size` or `lighting`. `language` is a two-letter code."""

    version: int
    language: str = Field(default="en", min_length=2)
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
        """Return the terms and synonyms of the categories that are not plain; a missing category has none."""
        terms = (term for category in categories for term in self.categories.get(category, ()))
        return tuple(name for term in terms if not term.plain for name in term.names)
