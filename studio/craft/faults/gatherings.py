"""Owns who competes for the foreground of an English prompt, and which places it wants: lists and subjects that act."""

from collections.abc import Iterator, Sequence

from studio.craft.faults.page import BEINGS, Page
from studio.craft.faults.verb_finder import Stance, Verb
from studio.craft.faults.view import Element
from studio.craft.tokens import word_set
from studio.craft.words import PREPOSITIONS
from studio.domain.cards import Component

_RIVALS = frozenset("PNV")
_SITES = frozenset("UL")
_ACTING = (Stance.FINITE, Stance.PROGRESSIVE, Stance.PARTICIPLE)
_BEHIND = word_set("background backdrop distance distant behind backgrounds")
_TO = word_set("from to into then through")
_ITEM_WORDS = 5
_CROWD = word_set(
    "people passengers pedestrians characters others someone guests spectators audience crowd onlookers passersby "
    "visitors "
    "tourists commuters players members everyone friends family colleagues figures shoppers customers strangers "
    "subjects"
)
_LIMBS = word_set("hand finger paw")
_NAMELESS = word_set("he she it they who which that we you i one all both")


def rivals_of(page: Page, verbs: Sequence[Verb]) -> tuple[Element, ...]:
    """Return who acts, and who is listed side by side, each name once."""
    found: dict[str, Element] = {}
    for verb in verbs:
        index = verb.subject
        if index < 0 or verb.stance not in _ACTING or verb.heard or not _can_rival(page, index):
            continue
        if not _is_behind(page, index):
            found.setdefault(page.tokens[index].stem, Element(page.stretch(index, index + 1), page.tokens[index].stem))
    acting = frozenset(verb.at for verb in verbs)
    for index in _listed(page, _RIVALS, acting):
        found.setdefault(page.tokens[index].stem, Element(page.stretch(index, index + 1), page.tokens[index].stem))
    return tuple(sorted(found.values(), key=lambda element: element.place))


def sites_of(page: Page) -> tuple[Element, ...]:
    """Return the places that are listed side by side, each name once."""
    found: dict[str, Element] = {}
    for index in (*_listed(page, _SITES, frozenset()), *_passed(page)):
        found.setdefault(page.tokens[index].stem, Element(page.stretch(index, index + 1), page.tokens[index].stem))
    return tuple(found.values())


def _passed(page: Page) -> Iterator[int]:
    """Yield the places of a journey in one sentence: "from a desert to a jungle to a station"."""
    for index, token in enumerate(page.tokens):
        if token.word not in _TO or page.owners[index] is Component.DIALOGUE:
            continue
        head = -1
        for place in range(index + 1, min(index + 6, len(page.tokens))):
            if page.marks[place] or page.tokens[place].word in PREPOSITIONS:
                break
            if page.words[place].noun in _SITES:
                head = place
        if head >= 0:
            yield head


def _can_rival(page: Page, index: int) -> bool:
    own = page.tokens[index]
    if own.word in _CROWD or own.word in _NAMELESS:
        return False
    return page.words[index].noun in _RIVALS or (own.stem in BEINGS and own.stem not in _LIMBS)


def _is_behind(page: Page, index: int) -> bool:
    return any(page.word(place) in _BEHIND for place in range(index - 3, index + 4))


def _listed(page: Page, kinds: frozenset[str], acting: frozenset[int]) -> Iterator[int]:
    """Yield the heads of lists of at least three names of these kinds: "a fox, two owls and a bear"."""
    run: list[int] = []
    begin = 0
    for index in range(len(page.tokens) + 1):
        at_end = index == len(page.tokens)
        if not at_end and not page.marks[index] and page.tokens[index].word != "and":
            continue
        if index > begin:
            head = _head(page, begin, index, kinds, acting)
            if head >= 0:
                run.append(head)
            elif not (index - begin == 1 and page.tokens[begin].word == "and"):
                if len(run) > 2:
                    yield from run
                run = []
        begin = index
        if not at_end and page.marks[index] == 2:
            if len(run) > 2:
                yield from run
            run = []
    if len(run) > 2:
        yield from run


def _head(page: Page, begin: int, end: int, kinds: frozenset[str], acting: frozenset[int]) -> int:
    """Return the head of a short part of a list, where it is of one of the kinds; else -1."""
    head = -1
    for index in range(begin, end):
        own = page.tokens[index].word
        if head >= 0 and (own in PREPOSITIONS or index in acting):
            break
        if page.owners[index] in (Component.STYLE, Component.DIALOGUE):
            return -1
        if page.words[index].noun:
            head = index
        if index - begin > _ITEM_WORDS:
            break
    return head if head >= 0 and page.words[head].noun in kinds else -1
