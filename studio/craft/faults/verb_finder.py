"""Owns which words of an English prompt are verbs that act in the picture, how each stands, and who does it.

Knows nothing of faults. Looks only a few words around each verb, so that it is linear.
"""

import re
from enum import Enum
from typing import NamedTuple

from studio.craft.faults.page import Page
from studio.craft.faults.verb_force import INTRANSITIVE, PHASES
from studio.craft.marks import Break
from studio.craft.tokens import Token, word_set
from studio.craft.verbs import NAMING, NOT_PARTICIPLES
from studio.craft.word_kinds import Word
from studio.craft.words import AUXILIARIES, DETERMINERS, FUNCTION_WORDS, PREPOSITIONS
from studio.domain.cards import Component

_SKIPPED = frozenset({Component.CAMERA_MOVEMENT, Component.DIALOGUE})
_MODALS = word_set("will would can could should may might must shall to do does did don't")
_BE = word_set("is are was were be been being 's 're gets get got")
_SUBJECT_PRONOUNS = word_set(
    "he she it they we you i who which that everyone everything someone something one both all"
)
_SINGLES = word_set("he she it who")
_LINKS = word_set(
    "and or but then that which who whose while whilst as when where until before after so because if once though "
    "although"
)
_BESIDE = word_set("while as when whilst that which who whose where until before because if though although")
_QUANTITY = word_set("of the a an his her its their")
_FILM = word_set(
    "video clip film footage shot scene animation image picture photo movie render view camera lens focus frame "
    "sequence prompt reel trailer"
)
_PLURALS = word_set("people men women children police cattle fish sheep deer geese crowd")
_GLUE = ("-", '"', "“", "«", "「")
_FILM_ORDERS = word_set(
    "fade open close start end cut picture show imagine make create generate use keep add frame begin"
)
_REACH = 12


class Stance(Enum):
    """How a verb stands."""

    FINITE = "finite"
    PROGRESSIVE = "progressive"
    PARTICIPLE = "participle"
    ADJECTIVE = "adjective"
    PASSIVE = "passive"
    INFINITIVE = "infinitive"
    ORDER = "order"


class Verb(NamedTuple):
    """A verb at token `at`. `subject` is the token of its subject, -1 where none is found; `clause` where it begins.

    `beside` says that its clause runs beside another ("as …", "while …"), `heard` that it only tells of a sound.
    """

    at: int
    base: str
    stance: Stance
    subject: int
    clause: int
    beside: bool
    heard: bool


def find_verbs(page: Page) -> list[Verb]:
    """Return the verbs of the picture in order; those of the camera, of sounds and of spoken words are left out."""
    found: list[Verb] = []
    tokens = page.tokens
    for index, word in enumerate(page.words):
        if not word.verb:
            own = tokens[index].word
            if own in FUNCTION_WORDS or (word.usual and own[-1] not in "sg") or not _may_be_verb(page, index, word):
                continue
        if page.owners[index] in _SKIPPED and not _tells(page, index, word):
            continue
        stance = _stance(page, index, word, found)
        if stance is None:
            continue
        base = _base(page.tokens[index], word)
        clause, beside = _clause(page, index)
        subject = _subject(page, clause, index, stance is Stance.PARTICIPLE)
        if stance is Stance.PARTICIPLE and subject >= 0 and page.word(clause - 1) == "and" and not page.lives(subject):
            wider = _subject(page, _clause(page, clause - 2)[0], index, nearest=True)
            subject = wider if wider >= 0 and page.lives(wider) else subject
        if stance is Stance.FINITE and word.form == "s" and subject >= 0 and _is_plural(page, subject):
            subject = -1  # "a creature with big eyes explores": the plural is not what acts
        elif subject < 0 and found:
            subject = found[-1].subject
        if (page.word(subject) in _FILM and stance is Stance.FINITE) or (
            stance is Stance.ORDER and base in _FILM_ORDERS
        ):
            continue
        if found and found[-1].base in PHASES and index - found[-1].at <= 2 and stance in _AFTER_PHASE:
            found.pop()
            stance = Stance.FINITE
        found.append(Verb(index, base, stance, subject, clause, beside, page.owners[index] is Component.AUDIO))
    return found


def _tells(page: Page, index: int, word: Word) -> bool:
    """Say whether the verb brings spoken words and is none of them: "says" at the head of a spoken line."""
    spoken = page.owners[index] is Component.DIALOGUE
    return spoken and word.verbs[:1] == "s" and (index == 0 or page.owners[index - 1] is not Component.DIALOGUE)


def _may_be_verb(page: Page, index: int, word: Word) -> bool:
    """Say whether a word that the table knows as no verb may be one: in -ing, or in -s before what it takes."""
    own = page.tokens[index].word
    if own[-1] not in "sg":
        taken = index > 0 and _behind(page, index) in DETERMINERS
        return taken and (_is_plural(page, index - 1) or page.word(index - 1) in _SUBJECT_PRONOUNS)
    if own[-1] == "g":
        return own.endswith("ing")
    if page.word(index - 1) in _SINGLES:
        return True
    goes_on = _behind(page, index) in DETERMINERS or page.word(index + 1).endswith("ly")
    goes_on = goes_on or own == "goes" or (not _behind(page, index) and index > 1 and _is_whole(page, index))
    goes_on = goes_on or (index > 0 and not page.marks[index] and page.lives(index - 1) and _names(page, index + 1))
    return not word.usual or goes_on


_SHORT_VERB = re.compile(r"[bcdfghjklmnpqrstvwxz]{1,3}[aeiou][bdgklmnprtvz]")
"""Verbs that double their last letter before -ing: "riding" is no form of "rid"."""


def _base(token: Token, word: Word) -> str:
    """Return the base form; of a verb that the table lacks a good guess."""
    if word.verb:
        short = token.word in (word.verb + "ing", word.verb + "es") and _SHORT_VERB.fullmatch(word.verb)
        return word.verb + "e" if short else word.verb
    if not token.word.endswith("ing"):
        return token.stem
    trunk = token.word[:-3]
    if len(trunk) > 2 and trunk[-1] == trunk[-2] and trunk[-1] not in "ls":
        return trunk[:-1]
    return trunk + "e" if trunk.endswith(("as", "is", "at", "iz", "yp", "v", "c", "g")) else trunk


_FLOATING = word_set("each all both one every another")
_OUTWARD = word_set("out in up down off away")
_WAYS = word_set("with at on into over onto through to toward towards past across along around from")
_NEAR_CHAIN = 6
_TOLD = (Stance.FINITE, Stance.ORDER)
_AFTER_PHASE = (Stance.INFINITIVE, Stance.PARTICIPLE)


def _stance(page: Page, index: int, word: Word, found: list[Verb]) -> Stance | None:
    own = page.tokens[index].word
    if own in AUXILIARIES or own in PREPOSITIONS:
        return None
    if page.text[page.tokens[index].start - 1 : page.tokens[index].start] in _GLUE:
        return None
    form = word.form or ("ing" if own.endswith("ing") and len(own) > 5 else "")
    free = bool(page.marks[index]) or index == 0
    before = "" if free else page.tokens[index - 1].word
    if form == "ing":
        return _of_ing(page, index, own, before, free, found)
    if before.endswith(("'s", "s'")) and before not in ("it's", "that's", "he's", "she's"):
        return None
    if form == "s" or (not form and own.endswith("s")):
        return _of_third(page, index, word, before, free, found)
    if form == "past":
        return _of_past(page, index, word, before)
    if form == "base" or not word.usual:
        return _of_base(page, index, word, before, free, found)
    return None


def _of_ing(page: Page, index: int, own: str, before: str, free: bool, found: list[Verb]) -> Stance | None:
    if own in NOT_PARTICIPLES:
        return None
    behind = _behind(page, index)
    word = page.words[index]
    if before in _BE:
        return Stance.PROGRESSIVE
    chained = (
        (free or before in ("and", "or"))
        and bool(found)
        and found[-1].stance is Stance.PARTICIPLE
        and index - found[-1].at <= 2
    )
    names = not chained and word.usual == "n" and behind not in DETERMINERS and not _is_adverb(page, index + 1)
    ends = not behind and (
        own in NAMING or free or (page.words[index - 1].noun in ("", "E", "Z", "M") and not _is_plural(page, index - 1))
    )
    if names and (free or before in DETERMINERS or before in PREPOSITIONS or not _names(page, index - 1) or ends):
        return None
    if (
        (before in DETERMINERS and before not in _FLOATING)
        or before.endswith(("'s", "s'"))
        or (before in PREPOSITIONS and before not in _BY)
    ):
        return Stance.ADJECTIVE if _names(page, index + 1) and not page.marks[index + 1] else None
    bare_noun = bool(behind) and behind not in FUNCTION_WORDS and _names(page, index + 1)
    if (
        bare_noun
        and word.verb in INTRANSITIVE
        and (free or before in ("and", "with", "of") or not _names(page, index - 1))
    ):
        return Stance.ADJECTIVE
    if bare_noun and word.adjective and free:
        return Stance.ADJECTIVE
    alone = free and bare_noun and (index + 2 >= len(page.tokens) or bool(page.marks[index + 2]))
    gear = bare_noun and page.words[index + 1].noun == "C" and before and not page.lives(index - 1)
    if gear or (alone and not found):
        return Stance.ADJECTIVE
    describes = page.words[index - 1].usual == "j" and page.words[index - 1].noun == "" if before else False
    if describes and bare_noun:
        return Stance.ADJECTIVE
    return Stance.PARTICIPLE


_OBJECTS = DETERMINERS | word_set("him her them it up down off out away back")
_TURNS = word_set("up down away out into")
_BY = word_set("by while after before without when until like through in")


def _of_third(page: Page, index: int, word: Word, before: str, free: bool, found: list[Verb]) -> Stance | None:
    if before in _SUBJECT_PRONOUNS:
        return Stance.FINITE
    if before in _OUTWARD and page.marks[index - 1]:
        return Stance.FINITE  # "Out climbs a diver"
    if before in DETERMINERS or before in PREPOSITIONS or before in AUXILIARIES:
        return None
    if found and found[-1].at == index - 1 and found[-1].stance is Stance.PARTICIPLE and word.usual != "v":
        return None
    behind = _behind(page, index)
    if free or before in ("and", "then", "but"):
        opens = not behind or behind in DETERMINERS or behind in PREPOSITIONS or _is_adverb(page, index + 1)
        goes_on = found and found[-1].stance is Stance.FINITE and index - found[-1].at <= _REACH
        goes_on = goes_on and page.word(found[-1].at).endswith("s") and page.marks[index] is not Break.STOP
        ways = behind in _OBJECTS or (behind in _WAYS and (word.verbs[:1] in ("m", "h") or page.word(index) == "goes"))
        known = word.usual not in ("n", "") or (goes_on and (before or ways))
        return Stance.FINITE if (opens or goes_on) and known and (behind or not free or goes_on) else None
    starts = (bool(page.marks[index - 1]) or page.word(index - 2) in DETERMINERS) and page.words[
        index - 1
    ].form == "base"
    if not (starts or _names(page, index - 1) or _is_adverb(page, index - 1) or before[:1].isdigit()):
        return None
    if word.usual in ("n", ""):
        opens = behind in DETERMINERS or (behind in PREPOSITIONS and behind != "of") or _is_adverb(page, index + 1)
        single = page.tokens[index - 1].word == page.tokens[index - 1].stem
        opens = opens or (bool(behind) and page.lives(index - 1) and not _acts_itself(page, index + 1))
        opens = opens or _is_whole(page, index)
        mass = page.words[index - 1].noun in ("W", "X") and (behind in PREPOSITIONS or behind in DETERMINERS)
        return Stance.FINITE if opens and single and (mass or _is_determined(page, index - 1)) else None
    if page.words[index - 1].usual == "j" and not page.words[index - 1].noun and behind in ("", "and"):
        return None
    return None if word.nouns and _is_compound(page, index) else Stance.FINITE


def _acts_itself(page: Page, index: int) -> bool:
    """Say whether the word is rather the verb of the clause: "the chef knives gleam"."""
    word = page.words[index]
    return word.form in ("s", "base") and word.usual == "v"


def _is_compound(page: Page, index: int) -> bool:
    """Say whether a bare noun before a word that names, too, makes one name with it: "welding sparks"."""
    behind = _behind(page, index)
    if not page.marks[index - 1]:
        return False
    last = page.words[index + 1] if behind else page.words[index]
    if behind and last.form == "base" and (last.usual != "n" or page.word(index + 2) in _TURNS):
        return True
    return not behind and not (page.lives(index - 1) or page.words[index - 1].noun in ("W", "X", "V", ""))


def _is_whole(page: Page, index: int) -> bool:
    """Say whether the word ends a short clause that its article opens: "a whale breaches", "her face falls"."""
    if _behind(page, index):
        return page.words[index + 1].adjective and page.word(index - 2) in DETERMINERS
    for place in (index - 2, index - 3):
        if place >= 0 and page.word(place) in DETERMINERS:
            return bool(page.marks[place]) or page.word(place - 1) in _LINKS
    return False


def _of_past(page: Page, index: int, word: Word, before: str) -> Stance | None:
    if before in _BE:
        return Stance.PASSIVE
    behind = _behind(page, index)
    if before in _SUBJECT_PRONOUNS and before not in ("that", "which", "one", "both", "all"):
        return Stance.FINITE
    if before and _names(page, index - 1) and (behind in DETERMINERS or behind in _TURNS):
        return Stance.FINITE if _is_determined(page, index - 1) else None
    return None


def _of_base(page: Page, index: int, word: Word, before: str, free: bool, found: list[Verb]) -> Stance | None:
    behind = _behind(page, index)
    if before in _MODALS:
        return Stance.INFINITIVE if before == "to" else Stance.FINITE
    if behind in AUXILIARIES and word.nouns:
        return None
    if before in ("they", "we", "you", "i", "who", "he", "she", "it"):
        return Stance.FINITE
    opens = behind in DETERMINERS or behind in PREPOSITIONS or behind in ("him", "her", "them", "it", "and")
    opens = opens or _is_adverb(page, index + 1)
    if free:
        last = found[-1] if found else None
        ordered = last is not None and last.stance is Stance.ORDER and index - last.at <= _NEAR_CHAIN
        if behind in DETERMINERS and (word.usual == "v" or ordered):
            return Stance.ORDER
        if ordered and word.usual == "v" and not behind:
            return Stance.ORDER
        starts = page.marks[index] == 2 or (last is not None and last.stance is Stance.ORDER)
        chains = last is not None and last.stance in _TOLD and page.words[last.at].form == "base"
        if last is not None and chains and index - last.at <= _NEAR_CHAIN and page.marks[index] is not Break.STOP:
            return last.stance
        return Stance.ORDER if starts and opens and behind not in ("of", "and") and word.usual == "v" else None
    joined = before in ("and", "then", "or") or (before.endswith("ly") and index > 1)
    if joined and found and index - found[-1].at <= _REACH and found[-1].stance in (Stance.FINITE, Stance.ORDER):
        plural = page.words[found[-1].at].form == "base"
        return found[-1].stance if plural and (word.usual == "v" or opens) else None
    if before == "each" and word.usual == "v" and _names(page, index - 2):
        return Stance.FINITE
    if before in DETERMINERS or before in PREPOSITIONS or before in AUXILIARIES:
        return None
    if opens and (
        page.words[index - 1].noun == "G" or (page.lives(index - 1) and (behind in DETERMINERS or word.usual == "v"))
    ):
        return Stance.FINITE
    if word.usual == "v" and not word.nouns and not word.adjective and _names(page, index - 1) and opens:
        return Stance.FINITE
    named = index - 1
    while named > 0 and not page.marks[named]:
        joins = page.tokens[named].word == "and" and _is_adverb(page, named - 1)
        if not joins and not _is_adverb(page, named) and page.tokens[named].word not in ("all", "each", "both"):
            break
        named -= 1
    if page.words[named].noun == "D" or not (_is_plural(page, named) or _is_pair(page, named)):
        return None
    if word.usual != "n" and (word.usual == "v" or not behind):
        return Stance.FINITE
    moves = not behind and word.verbs[:1] == "m"
    return Stance.FINITE if (opens and behind != "and") or moves else None


def _behind(page: Page, index: int) -> str:
    """Return the word behind, empty where a pause or the end stands between."""
    if index + 1 >= len(page.tokens) or page.marks[index + 1]:
        return ""
    return page.tokens[index + 1].word


def _names(page: Page, index: int) -> bool:
    """Say whether the word can name: a noun, or a word that nobody knows."""
    if not 0 <= index < len(page.words):
        return False
    word = page.words[index]
    return bool(word.nouns) or (not word.usual and page.tokens[index].word not in FUNCTION_WORDS)


def _is_adverb(page: Page, index: int) -> bool:
    if not 0 <= index < len(page.words):
        return False
    word = page.tokens[index].word
    return (word.endswith("ly") and page.words[index].noun == "") or page.words[index].usual == "r"


def _is_plural(page: Page, index: int) -> bool:
    token = page.tokens[index]
    if token.word in _PLURALS:
        return True
    known = bool(page.words[index].nouns) or not page.words[index].usual
    return token.word != token.stem and known and not token.word.endswith("'s")


def _is_pair(page: Page, index: int) -> bool:
    """Say whether the noun at `index` is the second of two: "a fox and a hare run"."""
    for place in range(index - 1, max(-1, index - 6), -1):
        if page.tokens[place].word == "and":
            return place > 0 and _names(page, place - 1)
        joined = page.text[page.tokens[place].start - 1] == "-" if place else False
        if page.marks[place + 1] or (page.tokens[place].word in PREPOSITIONS and not joined):
            return False
    return False


def _is_determined(page: Page, index: int) -> bool:
    """Say whether the noun at `index` stands behind a determiner, a possessive or a proper name."""
    for place in range(index, max(-1, index - 6), -1):
        own = page.tokens[place].word
        if own in DETERMINERS or own.endswith(("'s", "s'")) or own in ("one", "single"):
            return True
        if place < index and (own in PREPOSITIONS or own in _LINKS):
            return False
        if page.marks[place]:
            return page.marks[place] == 2 or place == index or page.capital(index)
    return False


def _clause(page: Page, index: int) -> tuple[int, bool]:
    """Return where the clause of a verb begins, and whether it runs beside another."""
    for place in range(index, max(-1, index - _REACH), -1):
        if place < index and page.tokens[place].word in _LINKS:
            return place + 1, page.tokens[place].word in _BESIDE
        if page.marks[place]:
            return place, False
    return max(0, index - _REACH), False


def _subject(page: Page, clause: int, index: int, nearest: bool) -> int:
    """Return the head of the subject: the last name before the clause's first preposition, else before the verb.

    For a participle it is the `nearest` name that lives: "a kitchen with a cook frying".
    """
    head = first = -1
    for place in range(clause, index):
        own = page.tokens[place].word
        if own in PREPOSITIONS:
            if head >= 0 and own != "of":
                if not nearest:
                    return head
                first = head if first < 0 else first
            continue
        known = _names(page, place) or (place == clause and page.words[place].form == "base")
        if own in _SUBJECT_PRONOUNS or (own not in FUNCTION_WORDS and known):
            head = place
    return first if first >= 0 and not page.lives(head) else head
