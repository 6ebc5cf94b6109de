"""Owns who competes for the foreground of an English prompt, and which places it wants: lists and subjects that act."""

from collections.abc import Callable, Iterator, Sequence

from studio.craft.faults.page import BEINGS, Page
from studio.craft.faults.verb_finder import Stance, Verb
from studio.craft.faults.view import Element
from studio.craft.marks import Break
from studio.craft.tokens import word_set
from studio.craft.word_kinds import THINGS
from studio.craft.words import FUNCTION_WORDS, PREPOSITIONS
from studio.domain.cards import Component

_ACTING = (Stance.FINITE, Stance.PROGRESSIVE, Stance.PARTICIPLE)
_BEHIND = word_set("background backdrop distance distant behind backgrounds")
_TO = word_set("from to into then through")
_JOINS = word_set("and plus versus vs")
_WEARING = word_set("wearing wears dressed with")
_UNSEEN = (Component.STYLE, Component.DIALOGUE, Component.AUDIO)
_MORE_SITES = word_set("subway space stadium rooftop underwater lair desert arctic orbit bazaar market supermarket")
_LIST = 4
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
    for index in _listed(page, _can_rival, acting):
        found.setdefault(page.tokens[index].stem, Element(page.stretch(index, index + 1), page.tokens[index].stem))
    return tuple(sorted(found.values(), key=lambda element: element.place))


def sites_of(page: Page) -> tuple[Element, ...]:
    """Return the places that are listed side by side, each name once."""
    found: dict[str, Element] = {}
    for index in (*_listed(page, _is_site, frozenset()), *_passed(page)):
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
            if _is_site(page, place):
                head = place
        if head >= 0:
            yield head


def _can_rival(page: Page, index: int) -> bool:
    """Say whether the word names somebody or something that moves by itself, one by one."""
    own = page.tokens[index]
    if own.word in _CROWD or own.word in _NAMELESS:
        return False
    kinds = page.words[index].nouns[:2]
    if kinds[:1] in ("B", "F", "C") and "N" not in kinds:
        return False
    return kinds[:1] in ("P", "V") or "N" in kinds or "V" in kinds or (own.stem in BEINGS and own.stem not in _LIMBS)


def _is_site(page: Page, index: int) -> bool:
    kinds = page.words[index].nouns[:2]
    return "L" in kinds or "U" in kinds or page.tokens[index].stem in _MORE_SITES


def _is_behind(page: Page, index: int) -> bool:
    return any(page.word(place) in _BEHIND for place in range(index - 3, index + 4))


def _listed(page: Page, wanted: Callable[[Page, int], bool], acting: frozenset[int]) -> Iterator[int]:
    """Yield the heads of lists of four names or more, at least half of them wanted: "a fox, two owls and a bear"."""
    run: list[int] = []
    begin = 0
    for index in range(len(page.tokens) + 1):
        at_end = index == len(page.tokens)
        mark = Break.STOP if at_end else page.marks[index]
        if not mark and page.tokens[index].word not in _JOINS:
            continue
        head, closes = _head(page, begin, index, acting) if index > begin else (-1, False)
        if head >= 0:
            run.append(head)
        if mark is Break.STOP or closes or (head < 0 and index - begin > 1):
            yield from _whole(page, run, wanted)
            run = []
        begin = index
    return


def _whole(page: Page, run: list[int], wanted: Callable[[Page, int], bool]) -> list[int]:
    """Return the list if it is long enough and of the wanted kind."""
    names = {page.tokens[index].stem for index in run}
    fits = sum(wanted(page, index) for index in run)
    return run if len(names) >= _LIST and 2 * fits >= len(run) else []


def _head(page: Page, begin: int, end: int, acting: frozenset[int]) -> tuple[int, bool]:
    """Return the head of a short part of a list, -1 where it has none, and whether a verb closes the list with it."""
    head = -1
    for index in range(begin, end):
        own = page.tokens[index].word
        if page.owners[index] in _UNSEEN:
            return -1, True
        if index in acting:
            return head, True
        if own in PREPOSITIONS:
            if head >= 0 and index > begin + 1:
                break
            head = -1
        elif own in _WEARING:
            return -1, True
        elif page.words[index].noun in THINGS or _is_site(page, index) or _unknown(page, index):
            if index > begin + _ITEM_WORDS:
                return -1, False
            head = index
    return head, False


def _unknown(page: Page, index: int) -> bool:
    return not page.words[index].usual and page.tokens[index].word not in FUNCTION_WORDS
