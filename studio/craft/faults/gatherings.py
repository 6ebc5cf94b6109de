"""Owns who competes for the foreground of an English prompt, and which places it wants: lists and subjects that act."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from operator import itemgetter

from studio.craft.faults.page import BEINGS, Page
from studio.craft.faults.verb_finder import Stance, Verb
from studio.craft.faults.view import Element
from studio.craft.marks import Break
from studio.craft.tokens import word_set
from studio.craft.word_kinds import THINGS
from studio.craft.words import DETERMINERS, PREPOSITIONS
from studio.domain.cards import Component

_ACTING = (Stance.FINITE, Stance.PROGRESSIVE, Stance.PARTICIPLE)
_BEHIND = word_set("background backdrop distance distant backgrounds blurred speck specks dots")
_THEM = word_set("him her them it me us")
_TO = word_set("from to into then through over onto past")
_ARTICLES = word_set("a an one two three four several my")
_KNOWN = _ARTICLES | word_set("the our twin every")
_JOINS = word_set("and plus versus vs then")
_WEARING = word_set("wearing wears dressed")
_UNSEEN = (Component.STYLE, Component.DIALOGUE, Component.AUDIO)
_NO_SITES = word_set(
    "edge corner side center centre top bottom ground background foreground middle surface area spot table "
    "position scene left right"
)
_MORE_SITES = word_set(
    "pyramid crossing temple vineyard lift harbor forest jungle woods subway space stadium rooftop underwater "
    "lair desert arctic orbit "
    "bazaar market supermarket"
)
_OWN = frozenset("BC")
"""Kinds that belong to somebody: parts of the body, clothes."""

_PART = 7
_ITEM = 4
"""A sentence of at most so many words may be one of a list."""

_FRAME_WORDS = word_set("side front frame lens attention focus eye place time view foreground shot")
_SIGHT = 40
_LIST = 4
_CROWD = word_set(
    "people passengers pedestrians characters others someone guests spectators audience crowd onlookers passersby "
    "visitors "
    "tourists commuters players members everyone friends family colleagues figures shoppers customers strangers "
    "subjects"
)
_LIMBS = word_set("hand finger paw fur claw tail mane wing feather hoof beak ear fin tentacle mustache beard")
_NAMELESS = word_set("somebody everybody nobody anyone he she it they who which that we you i one all both each other")


def rivals_of(
    page: Page, verbs: Sequence[Verb], lists: Sequence[list[int]], cuts: Sequence[int], compete: bool, foremost: bool
) -> tuple[Element, ...]:
    """Return who acts, and who is listed side by side, each name once; where they `compete`, things count, too."""
    found: dict[str, int] = {}
    for verb in verbs:
        index = verb.subject
        if index < 0 or verb.stance not in _ACTING or page.tokens[index].stem in found:
            continue
        thing = compete and page.words[index].noun in THINGS
        if (thing or _rivals_in_list(page, index)) and not _is_behind(page, index):
            found[page.tokens[index].stem] = index
    for sentence in _introduced(page, cuts, compete):
        _add(page, sentence, found)
    for run in lists:
        if _is_far(page, run[0]):
            continue
        rivals = [index for index in run if _rivals_in_list(page, index)]
        if (len(rivals) > 1 and (foremost or compete)) or _fits(page, run, _rivals_in_list):
            _add(page, (index for index in run if page.tokens[index].stem not in _FRAME_WORDS), found)
    return _heads_only(_elements(page, found))


def _elements(page: Page, found: dict[str, int]) -> list[Element]:
    return [Element(page.stretch(index, index + 1), name) for name, index in sorted(found.items(), key=itemgetter(1))]


def _heads_only(elements: Sequence[Element]) -> tuple[Element, ...]:
    """Return the elements without those that only describe the next one: "a toddler king"."""
    follow = {element.place.start - 1 for element in elements}
    return tuple(element for element in elements if element.place.end not in follow)


def sites_of(page: Page, lists: Sequence[list[int]]) -> tuple[Element, ...]:
    """Return the places that are listed side by side or passed through, each name once."""
    found: dict[str, int] = {}
    for run in lists:
        if _fits(page, run, _is_site):
            _add(page, run, found)
    _add(page, _passed(page), found)
    return tuple(_elements(page, found))


def _add(page: Page, heads: Iterable[int], found: dict[str, int]) -> None:
    for index in heads:
        if page.tokens[index].word not in _NAMELESS:
            found.setdefault(page.tokens[index].stem, index)


def _passed(page: Page) -> Iterator[int]:
    """Yield the places of a journey in one sentence: "from a desert to a jungle to a station"."""
    ways = [index for index, token in enumerate(page.tokens) if token.word in _TO]
    for index in ways if len(ways) >= _LIST - 1 else ():
        if page.owners[index] is Component.DIALOGUE:
            continue
        head = -1
        for place in range(index + 1, min(index + 6, len(page.tokens))):
            if page.marks[place] or page.tokens[place].word in PREPOSITIONS:
                break
            if _is_site(page, place) or "U" in page.words[place].nouns:
                head = place
        if head >= 0:
            yield head


def _can_rival(page: Page, index: int) -> bool:
    """Say whether the word names somebody or something that moves by itself, one by one."""
    own = page.tokens[index]
    if own.word in _CROWD or own.word in _NAMELESS or own.stem in _LIMBS:
        return False
    if own.stem in BEINGS:
        return True
    kinds = page.words[index].nouns[:2]
    if not kinds:
        named = page.capital(index) and not page.marks[index]
        return page.lives(index) and (named or page.word(index - 1) in DETERMINERS or page.words[index - 1].adjective)
    if kinds[0] in _OWN or kinds[0] == "F":
        return kinds[0] != "B" and ("N" in kinds or (kinds[0] == "F" and "P" in kinds))
    return "P" in kinds or "N" in kinds or "V" in kinds


def _is_group(page: Page, index: int) -> bool:
    """Say whether the word names several who act as one: a couple, a band, a flock."""
    return page.words[index].noun == "G" and page.lives(index) and page.tokens[index].word not in _CROWD


def _is_site(page: Page, index: int) -> bool:
    kinds = page.words[index].nouns[:2]
    if page.tokens[index].stem in _NO_SITES:
        return False
    return "L" in kinds or "U" in kinds or page.tokens[index].stem in _MORE_SITES


def _introduced(page: Page, cuts: Sequence[int], things: bool) -> Iterator[list[int]]:
    """Yield whom a sentence brings in one by one, four at least: "a nun on skates, a camel chewing a map, …".

    Where all compete, `things` count as well, and so does what is known: "the bottle, the founder, …".
    """
    articles = _KNOWN if things else _ARTICLES
    words = [page.word(cut) for cut in cuts]
    starts = [cut + (word in _JOINS) for cut, word in zip(cuts, words, strict=True)]
    starts = [start for start in starts if page.word(start) in articles]
    if len(starts) < _LIST:
        return
    heads: list[int] = []
    sentence = -1
    for start in starts:
        first = page.sentence(start)
        if first != sentence:
            if len(heads) >= _LIST and not _is_far(page, heads[0]):
                yield heads
            heads, sentence = [], first
        head = _newcomer(page, start, things)
        if head >= 0:
            heads.append(head)
    if len(heads) >= _LIST and not _is_far(page, heads[0]):
        yield heads


def _newcomer(page: Page, start: int, things: bool) -> int:
    """Return the rival that the article at `start` brings, -1 where it brings none."""
    for place in range(start + 1, min(start + 5, len(page.tokens))):
        last = place + 1 == len(page.tokens) or bool(page.marks[place + 1])
        ends = last or page.words[place + 1].usual != "n" or page.tokens[place + 1].word.endswith("ing")
        if ends and (_rivals_in_list(page, place) or (things and page.words[place].noun in THINGS)):
            return place
        if last or page.tokens[place].word in PREPOSITIONS:
            return -1
    return -1


def _rivals_in_list(page: Page, index: int) -> bool:
    return _can_rival(page, index) or _is_group(page, index)


def _is_far(page: Page, index: int) -> bool:
    """Say whether the sentence puts it into the background."""
    first, last = page.near_start(index), index + 1
    while last < len(page.tokens) and page.marks[last] is not Break.STOP and last - index < _SIGHT:
        last += 1
    return any(
        _is_back(page, place) and (place < index or page.tokens[place].word != "behind") for place in range(first, last)
    )


def _is_behind(page: Page, index: int) -> bool:
    return any(_is_back(page, place) for place in range(max(0, index - 3), min(index + 4, len(page.tokens))))


def _is_back(page: Page, place: int) -> bool:
    """Say whether the word puts something into the background: "behind him", "in the distance"."""
    own = page.tokens[place].word
    if own == "behind":
        return page.word(place + 1) in _THEM
    return own in _BEHIND and page.word(place - 3) not in ("nobody", "nothing", "no")


def cuts_of(page: Page) -> list[int]:
    """Return where parts of sentences begin: behind pauses and at words that join; the text's end is the last."""
    joins = {place for place, token in enumerate(page.tokens) if token.word in _JOINS}
    return [*(place for place, mark in enumerate(page.marks) if mark or place in joins), len(page.tokens)]


def lists_of(page: Page, verbs: Sequence[Verb], cuts: Sequence[int]) -> list[list[int]]:
    """Return the lists of four names or more, by the tokens of their heads: "a fox, two owls, a bear and a hare"."""
    acting = frozenset(verb.at for verb in verbs)
    found: list[list[int]] = []
    begin = 0
    while begin + 1 < len(cuts):
        end = begin + 1
        while end + 1 < len(cuts) and (page.marks[cuts[end]] is not Break.STOP or cuts[end] - cuts[end - 1] <= _ITEM):
            end += 1
        if end - begin >= _LIST and _is_dense(cuts, begin, end):
            found += _runs(page, cuts[begin : end + 1], acting)
        begin = end
    return found


def _is_dense(cuts: Sequence[int], begin: int, end: int) -> bool:
    """Say whether three short parts in a row stand between the cuts: without them there is no list."""
    row = 0
    for place in range(begin, end):
        row = row + 1 if cuts[place + 1] - cuts[place] <= _PART else 0
        if row >= _LIST - 1:
            return True
    return False


def _runs(page: Page, cuts: Sequence[int], acting: frozenset[int]) -> list[list[int]]:
    """Return the lists within a sentence that is cut at `cuts`: a verb ends one list and may begin another."""
    found: list[list[int]] = []
    run: list[int] = []
    for begin, end in pairwise(cuts):
        before, after, acted = _heads(page, begin, end, acting, not run)
        if before >= 0:
            run.append(before)
        if acted or (before < 0 and end - begin > 1):
            found.append(run)
            run = [after] if after >= 0 else []
    found.append(run)
    return [run for run in found if len({page.tokens[index].stem for index in run}) >= _LIST]


def _fits(page: Page, run: list[int], wanted: Callable[[Page, int], bool]) -> bool:
    """Say whether most of a list are of the wanted kind."""
    joined = any(page.word(place) in _JOINS for place in range(run[-1] - 3, run[-1]))
    return sum(wanted(page, index) for index in run) >= max(_LIST - joined, len(run) / 2)


def _heads(page: Page, begin: int, end: int, acting: frozenset[int], first: bool) -> tuple[int, int, bool]:
    """Return the heads of a short part of a list before and behind its verb, -1 for none, and whether it has a verb.

    "With" counts as a verb in the `first` part: "a market with a juggler, …".
    """
    before, head, acted, closed = -1, -1, False, False
    if not first and page.tokens[begin].word in PREPOSITIONS:
        return -1, -1, True
    for index in range(begin, end):
        own = page.tokens[index].word
        if page.owners[index] in _UNSEEN or own in _WEARING:
            return (head, -1, True) if not acted else (before, -1, True)
        if index in acting or (own == "with" and first):
            if not acted:
                before, acted = (head if own != "with" else -1), True
            head, closed = -1, False
        elif own in PREPOSITIONS:
            closed = not acted and head >= 0 and index > begin + 1
            head = head if closed else -1
        elif not closed and (
            page.words[index].noun in THINGS
            or page.lives(index)
            or _is_site(page, index)
            or (page.words[index].usual == "n" and end - begin <= _ITEM)
        ):
            keeps = head >= 0 and page.lives(head) and page.capital(index)
            head = head if keeps else index
    if head >= 0 and page.words[head].noun in _OWN and not page.lives(head):
        return before, -1, True
    return (before, head, True) if acted else (head, -1, False)
