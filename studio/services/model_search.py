"""Owns the search for a model: which lines of the catalogue are shown, in which order, and what is said beside them.

Pure: it is given the lines and the answers, and asks nobody.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from studio.craft.model_names import LONGEST_QUERY, NameAnswer, Names, name_words
from studio.domain.models import Makes, ModelLine, ModelStatus
from studio.domain.servers import Health

_NO_HEALTH: Mapping[str, Health] = MappingProxyType({})
_SortKey = tuple[tuple[int, tuple[int, ...], str], ...]


class ModelOrder(StrEnum):
    """What found models are sorted by."""

    RELEVANCE = "relevance"
    PRICE = "price"
    NAME = "name"


class ModelFilter(NamedTuple):
    """Which models are wanted. All that is given must hold; what is left as it is takes every model.

    `words`: each must begin a word of the name, family, provider or id. `max_micro_usd_per_s` leaves out models whose
    price is unknown. `health` are states of the provider; one that nobody asked yet is UNKNOWN.
    """

    words: str = ""
    badges: frozenset[str] = frozenset()
    task: Makes | None = None
    max_micro_usd_per_s: int | None = None
    local: bool = False
    free: bool = False
    health: frozenset[Health] = frozenset()


EVERY_MODEL = ModelFilter()


class ModelsFound(NamedTuple):
    """What a search shows: models that can be picked, retired ones apart, and answers about dead or foreign names."""

    living: tuple[ModelLine, ...]
    retired: tuple[ModelLine, ...]
    answers: tuple[NameAnswer, ...]


class _Row(NamedTuple):
    line: ModelLine
    name: str
    text: str
    badges: frozenset[str]


class ModelSearch:
    """A catalogue that can be searched. Made once for its lines; each search takes a few milliseconds for thousands."""

    def __init__(self, lines: Sequence[ModelLine], answers: Sequence[NameAnswer] = ()) -> None:
        self._rows = [_row(line) for line in lines]
        self._names = Names(answers)

    def found(
        self,
        wanted: ModelFilter = EVERY_MODEL,
        order: ModelOrder = ModelOrder.RELEVANCE,
        healths: Mapping[str, Health] = _NO_HEALTH,
    ) -> ModelsFound:
        """Return the wanted models in their order. `healths` are those of the providers, by id.

        By relevance, models without a word to go by stay in the catalogue's order; by price, unknown ones come last.
        """
        words = name_words(wanted.words[:LONGEST_QUERY])
        rows = [row for row in self._rows if _is_wanted(row, wanted, healths)]
        rows = [row for row in rows if all(f" {word}" in row.text for word in words)]
        if order is ModelOrder.NAME:
            rows.sort(key=_by_name)
        elif order is ModelOrder.PRICE:
            rows.sort(key=_price_key)
        elif words:
            rows.sort(key=lambda row: -_relevance(row, words))
        living = tuple(row.line for row in rows if row.line.status is not ModelStatus.RETIRED)
        retired = tuple(row.line for row in rows if row.line.status is ModelStatus.RETIRED)
        return ModelsFound(living, retired, self._names.answers(wanted.words))


def _row(line: ModelLine) -> _Row:
    words = name_words(line.name)
    name = f" {' '.join(words)} "
    others = " ".join(name_words(f"{line.family} {line.provider} {line.id}"))
    return _Row(line, name, f"{name}{others} ", frozenset(line.badges))


def _by_name(row: _Row) -> _SortKey:
    return tuple((0, _numbers(word), "") if word[0].isdecimal() else (1, (), word) for word in row.name.split())


def _numbers(word: str) -> tuple[int, ...]:
    """Return what versions are sorted by, so that 2.6 comes before 2.10."""
    return tuple(int(part[:18]) for part in word.split("."))


def _is_wanted(row: _Row, wanted: ModelFilter, healths: Mapping[str, Health]) -> bool:
    line = row.line
    if not wanted.badges <= row.badges or (wanted.task is not None and wanted.task not in line.makes):
        return False
    if (wanted.local and not line.local) or (wanted.free and not line.free):
        return False
    limit = wanted.max_micro_usd_per_s
    if limit is not None and (line.micro_usd_per_s is None or line.micro_usd_per_s > limit):
        return False
    return not wanted.health or healths.get(line.provider, Health.UNKNOWN) in wanted.health


def _price_key(row: _Row) -> tuple[bool, int, _SortKey]:
    price = row.line.micro_usd_per_s
    return price is None, price or 0, _by_name(row)


def _relevance(row: _Row, words: Sequence[str]) -> int:
    """Return how well a row fits: whole words of the name count most, then beginnings there, then anything else."""
    points = sum(3 if f" {word} " in row.name else 2 if f" {word}" in row.name else 1 for word in words)
    return 2 * points + row.name.startswith(f" {' '.join(words)}")
