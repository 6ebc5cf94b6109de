"""Owns what is said of model names that lead nowhere: dead ones, and those of services that cannot be asked."""

import re
import tomllib
import unicodedata
from collections.abc import Sequence
from datetime import date

from pydantic import Field, ValidationError
from pydantic_core import to_json

from studio.craft.model_bounds import bounds_fault, place_words
from studio.domain.base import Frozen
from studio.domain.errors import InputError

_WORD = re.compile(r"[^\W\d_]+|\d+(?:\.\d+)*")
LONGEST_QUERY = 200
_FEWEST_LETTERS = 4


class NameAnswer(Frozen):
    """What happened to what people know under `names`, and the living way: `models` and `providers` that are offered.

    `said` and `living` are a sentence or two each; `source` and `as_of` say where `said` was read, and when.
    """

    names: tuple[str, ...] = Field(min_length=1)
    said: str = Field(min_length=1)
    living: str = Field(min_length=1)
    models: tuple[str, ...] = ()
    providers: tuple[str, ...] = ()
    source: str = Field(min_length=1)
    as_of: date


class _Names(Frozen):
    names: tuple[NameAnswer, ...]


def parsed_names(text: str) -> tuple[NameAnswer, ...]:
    """Return the answers of a file in TOML; raises InputError where it cannot be used."""
    what_to_do = "Install the program again."
    try:
        document = tomllib.loads(text)
        fault = bounds_fault(document)
        if fault is not None:
            where = f"{place_words(fault.place)}: {fault.message}"
            raise InputError(f"The names of models cannot be read: {where}.", what_to_do, field="names")
        return _Names.model_validate_json(to_json(document), strict=True).names
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = f"{place_words(first['loc'])}: {first['msg']}"
        raise InputError(f"The names of models cannot be read: {where}.", what_to_do, field="names") from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"The names of models cannot be read: {error}.", what_to_do, field="names") from error


def name_words(text: str) -> tuple[str, ...]:
    """Return the words and numbers of a name as they are compared: `Gen-4.5` and `gen4.5` are the same two."""
    folded = text.lower() if text.isascii() else _folded(text)
    return tuple(_WORD.findall(folded))


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


class Names:
    """The answers, ready to be asked."""

    def __init__(self, answers: Sequence[NameAnswer]) -> None:
        self._known = [(name_words(name), answer) for answer in answers for name in answer.names]

    def answers(self, query: str) -> tuple[NameAnswer, ...]:
        """Return what is said of the names that a search means, that of the longest name first; each answer once.

        A name that is part of a longer one which is meant, such as `Veo` of `Veo 3.1`, is not meant itself.
        """
        words = name_words(query[:LONGEST_QUERY])
        means = sorted((each for each in self._known if _means(words, each[0])), key=lambda each: -len(each[0]))
        answers: dict[int, NameAnswer] = {}
        longer: list[tuple[str, ...]] = []
        for name, answer in means:
            if not any(_holds(other, name) for other in longer):
                answers[id(answer)] = answer
            longer.append(name)
        return tuple(answers.values())


def _holds(words: tuple[str, ...], part: tuple[str, ...]) -> bool:
    return any(words[at : at + len(part)] == part for at in range(len(words) - len(part) + 1))


def _means(query: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Say whether a query has all words of a name one after another; its own last word may still be being typed."""
    if not name or len(query) < len(name):
        return False
    if _holds(query, name):
        return True
    ending = query[-len(name) :]
    typed = ending[-1]
    return ending[:-1] == name[:-1] and len(typed) >= _FEWEST_LETTERS and name[-1].startswith(typed)
