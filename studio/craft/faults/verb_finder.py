"""Owns which words of an English prompt are verbs that act in the picture, how each stands, and who does it.

Knows nothing of faults. Looks only a few words around each verb, so that it is linear.
"""

import re
from enum import Enum
from typing import NamedTuple

from studio.craft.faults.clause_shape import (
    REACH,
    SUBJECT_PRONOUNS,
    TURNS,
    acts_itself,
    behind_of,
    can_name,
    clause_of,
    is_adverb,
    is_compound,
    is_determined,
    is_pair,
    is_plural,
    is_whole,
    subject_of,
)
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
_NAMERS = (DETERMINERS | PREPOSITIONS) - {"to", "each"}
_DENIALS = word_set("not never don't doesn't didn't won't can't cannot")
_BE = word_set("is are was were be been being 's 're gets get got")
_SINGLES = word_set("he she it who")
_FILM = word_set(
    "video clip film footage shot scene animation image picture photo movie render view camera lens focus frame "
    "sequence prompt reel trailer"
)
_FLOCKS = word_set("police cattle fish sheep deer crowd")
_GLUE = ("-", '"', "“", "«", "「")
_FILM_ORDERS = word_set(
    "fade open close start end cut picture show imagine make create generate use keep add frame begin"
)


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
    possible = [
        (index, word)
        for index, (word, token) in enumerate(zip(page.words, tokens, strict=True))
        if word.verb or (token.word not in FUNCTION_WORDS and (not word.usual or token.word[-1] in "sg"))
    ]
    for index, word in possible:
        if not word.verb:
            if not _may_be_verb(page, index, word):
                continue
        elif word.form == "base" and word.usual == "n" and index and tokens[index - 1].word in _NAMERS:
            continue
        if page.owners[index] in _SKIPPED and not _tells(page, index, word):
            continue
        stance = _stance(page, index, word, found)
        if stance is None or (index and tokens[index - 1].word in _DENIALS):
            continue
        base = _base(page.tokens[index], word)
        clause, beside = clause_of(page, index)
        subject = subject_of(page, clause, index, stance is Stance.PARTICIPLE)
        if stance is Stance.PARTICIPLE and subject >= 0 and page.word(clause - 1) == "and" and not page.lives(subject):
            wider = subject_of(page, clause_of(page, clause - 2)[0], index, nearest=True)
            subject = wider if wider >= 0 and page.lives(wider) else subject
        if stance is Stance.FINITE and word.form == "s" and subject >= 0 and is_plural(page, subject):
            subject = -1  # "a creature with big eyes explores": the plural is not what acts
        elif subject < 0 and found:
            subject = found[-1].subject
        if (page.word(subject) in _FILM and stance is Stance.FINITE) or (
            stance is Stance.ORDER and base in _FILM_ORDERS and not (found and found[-1].stance is Stance.ORDER)
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
        taken = index > 0 and behind_of(page, index) in DETERMINERS
        return taken and (is_plural(page, index - 1) or page.word(index - 1) in SUBJECT_PRONOUNS)
    if own[-1] == "g":
        return own.endswith("ing")
    if page.word(index - 1) in _SINGLES:
        return True
    goes_on = behind_of(page, index) in DETERMINERS or page.word(index + 1).endswith("ly")
    goes_on = goes_on or own == "goes" or (not behind_of(page, index) and index > 1 and is_whole(page, index))
    goes_on = goes_on or (index > 0 and not page.marks[index] and page.lives(index - 1) and can_name(page, index + 1))
    return not word.usual or goes_on


_SHORT = 5
_SHORT_VERB = re.compile(r"[bcdfghjklmnpqrstvwxz]{1,3}[aeiou][bdgklmnprtvz]")
"""Verbs that double their last letter before -ing: "riding" is no form of "rid"."""


def _base(token: Token, word: Word) -> str:
    """Return the base form; of a verb that the table lacks a good guess."""
    if word.verb:
        if len(word.verb) > _SHORT or not token.word.startswith(word.verb) or word.form == "base":
            return word.verb
        short = token.word in (word.verb + "ing", word.verb + "es") and _SHORT_VERB.fullmatch(word.verb)
        return word.verb + "e" if short else word.verb
    if not token.word.endswith("ing"):
        return token.stem
    trunk = token.word[:-3]
    if len(trunk) > 2 and trunk[-1] == trunk[-2] and trunk[-1] not in "ls":
        return trunk[:-1]
    return trunk + "e" if trunk.endswith(("as", "is", "at", "iz", "yp", "v", "c", "g")) else trunk


_FLOATING = word_set("each all both one every another")
_PLACES = word_set("inside outside above below nearby behind beside opposite")
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
    if before in _BE:
        return Stance.PROGRESSIVE
    if _is_name(page, index, own, before, free, found):
        return None
    possessed = before.endswith(("'s", "s'"))
    if (
        (before in DETERMINERS and before not in _FLOATING)
        or possessed
        or (before in PREPOSITIONS and before not in _BY)
    ):
        return Stance.ADJECTIVE if can_name(page, index + 1) and not page.marks[index + 1] else None
    return Stance.ADJECTIVE if _describes(page, index, before, free, not found) else Stance.PARTICIPLE


def _is_name(page: Page, index: int, own: str, before: str, free: bool, found: list[Verb]) -> bool:
    """Say whether a word in -ing that is a noun as well is one here."""
    behind = behind_of(page, index)
    if page.words[index].usual != "n" or behind in DETERMINERS or is_adverb(page, index + 1):
        return False
    if before in ("still", "now", "already", "always"):
        return False
    lists = (free or before in ("and", "or")) and bool(found)
    near = _NEAR_CHAIN if behind in PREPOSITIONS and before else 2
    if lists and found[-1].stance is Stance.PARTICIPLE and index - found[-1].at <= near:
        return False
    if free or before in DETERMINERS or before in PREPOSITIONS or not can_name(page, index - 1):
        return True
    vague = page.words[index - 1].noun in ("", "E", "Z", "M") and not is_plural(page, index - 1)
    return not behind and (own in NAMING or vague)


def _describes(page: Page, index: int, before: str, free: bool, lonely: bool) -> bool:
    """Say whether a word in -ing describes the bare noun behind it: "falling leaves"."""
    behind, word = behind_of(page, index), page.words[index]
    if not behind or behind in FUNCTION_WORDS or not can_name(page, index + 1):
        return False
    if word.verb in INTRANSITIVE and (free or before in ("and", "with", "of") or not can_name(page, index - 1)):
        return True
    if word.adjective and free:
        return True
    if free and lonely and (index + 2 >= len(page.tokens) or bool(page.marks[index + 2])):
        return True
    if not before:
        return False
    if page.words[index + 1].noun == "C" and not page.lives(index - 1):
        return True  # "a scuba diving suit"
    return page.words[index - 1].usual == "j" and page.words[index - 1].noun == ""


_OBJECTS = DETERMINERS | word_set("him her them it up down off out away back")
_BY = word_set("by while after before without when until like through in")


def _of_third(page: Page, index: int, word: Word, before: str, free: bool, found: list[Verb]) -> Stance | None:
    if before in SUBJECT_PRONOUNS:
        return Stance.FINITE
    if before in _OUTWARD and page.marks[index - 1]:
        return Stance.FINITE  # "Out climbs a diver"
    if before in _PLACES and word.usual == "v" and index > 1:
        return Stance.FINITE  # "the town inside looks up"
    if before in DETERMINERS or before in PREPOSITIONS or before in AUXILIARIES:
        return None
    if found and found[-1].at == index - 1 and found[-1].stance is Stance.PARTICIPLE and word.usual != "v":
        return None
    behind = behind_of(page, index)
    if free or before in ("and", "then", "but"):
        opens = not behind or behind in DETERMINERS or behind in PREPOSITIONS or is_adverb(page, index + 1)
        goes_on = found and found[-1].stance is Stance.FINITE and index - found[-1].at <= REACH
        goes_on = goes_on and page.word(found[-1].at).endswith("s") and page.marks[index] is not Break.STOP
        ways = behind in _OBJECTS or (behind in _WAYS and (word.verbs[:1] in ("m", "h") or page.word(index) == "goes"))
        known = word.usual not in ("n", "") or (goes_on and (before or ways))
        return Stance.FINITE if (opens or goes_on) and known and (behind or not free or goes_on) else None
    starts = (bool(page.marks[index - 1]) or page.word(index - 2) in DETERMINERS) and page.words[
        index - 1
    ].form == "base"
    if not (starts or can_name(page, index - 1) or is_adverb(page, index - 1) or before[:1].isdigit()):
        return None
    if found and found[-1].at == index - 2 and word.usual == "n":
        return None  # "creates light trails"
    if word.usual in ("n", ""):
        opens = behind in DETERMINERS or (behind in PREPOSITIONS and behind != "of") or is_adverb(page, index + 1)
        single = page.tokens[index - 1].word == page.tokens[index - 1].stem
        opens = opens or (bool(behind) and page.lives(index - 1) and not acts_itself(page, index + 1))
        opens = opens or is_whole(page, index)
        mass = page.words[index - 1].noun in ("W", "X") and (behind in PREPOSITIONS or behind in DETERMINERS)
        bare = bool(page.marks[index - 1]) and not page.lives(index - 1) and word.usual == "n"
        if bare and behind not in PREPOSITIONS and behind not in DETERMINERS:
            return None  # "tungsten rings overhead"
        return Stance.FINITE if opens and single and (mass or is_determined(page, index - 1)) else None
    if page.words[index - 1].usual == "j" and not page.words[index - 1].noun and behind in ("", "and"):
        return None
    return None if word.nouns and is_compound(page, index) else Stance.FINITE


def _of_past(page: Page, index: int, word: Word, before: str) -> Stance | None:
    if before in _BE:
        return Stance.PASSIVE
    behind = behind_of(page, index)
    if before in SUBJECT_PRONOUNS and before not in ("that", "which", "one", "both", "all"):
        return Stance.FINITE
    if before and can_name(page, index - 1) and (behind in DETERMINERS or behind in TURNS):
        return Stance.FINITE if is_determined(page, index - 1) else None
    return None


def _of_base(page: Page, index: int, word: Word, before: str, free: bool, found: list[Verb]) -> Stance | None:
    behind = behind_of(page, index)
    if before in _MODALS:
        return Stance.INFINITIVE if before == "to" else Stance.FINITE
    if behind in AUXILIARIES and word.nouns:
        return None
    if before in ("they", "we", "you", "i", "who", "he", "she", "it"):
        return Stance.FINITE
    opens = behind in DETERMINERS or behind in PREPOSITIONS or behind in ("him", "her", "them", "it", "and")
    opens = opens or is_adverb(page, index + 1)
    last = found[-1] if found else None
    if free:
        return _of_order(page, index, word, opens, last)
    joined = before in ("and", "then", "or") or (before.endswith("ly") and index > 1)
    if joined and last is not None and index - last.at <= REACH and last.stance in _TOLD:
        plural = page.words[last.at].form == "base"
        return last.stance if plural and (word.usual == "v" or opens) else None
    if before == "each" and word.usual == "v" and can_name(page, index - 2):
        return Stance.FINITE
    if before in DETERMINERS or before in PREPOSITIONS or before in AUXILIARIES:
        return None
    return Stance.FINITE if _agrees(page, index, word, behind, opens) else None


def _of_order(page: Page, index: int, word: Word, opens: bool, last: Verb | None) -> Stance | None:
    """Return how a base form at the head of a clause stands: as an order, or as one more verb of the subject before."""
    behind = behind_of(page, index)
    near = last is not None and index - last.at <= _NEAR_CHAIN
    ordered = last is not None and last.stance is Stance.ORDER and near
    if behind in DETERMINERS and (word.usual == "v" or ordered):
        return Stance.ORDER
    if ordered and word.usual == "v" and not behind:
        return Stance.ORDER
    chains = last is not None and last.stance in _TOLD and page.words[last.at].form == "base"
    if last is not None and chains and near and page.marks[index] is not Break.STOP:
        return last.stance
    starts = page.marks[index] is Break.STOP or (last is not None and last.stance is Stance.ORDER)
    return Stance.ORDER if starts and opens and behind not in ("of", "and") and word.usual == "v" else None


def _agrees(page: Page, index: int, word: Word, behind: str, opens: bool) -> bool:
    """Say whether what stands before a base form is a plural, or acts as one, so that the word is its verb."""
    several = page.words[index - 1].noun == "G" or (
        page.lives(index - 1) and (behind in DETERMINERS or word.usual == "v")
    )
    if opens and several:
        return True
    if word.usual == "v" and not word.nouns and not word.adjective and can_name(page, index - 1) and opens:
        return True
    named = index - 1
    while index - named < _NEAR_CHAIN and named > 0 and not page.marks[named]:
        joins = page.tokens[named].word == "and" and is_adverb(page, named - 1)
        if not joins and not is_adverb(page, named) and page.tokens[named].word not in ("all", "each", "both"):
            break
        named -= 1
    if page.words[named].noun == "D" or not (is_plural(page, named) or is_pair(page, named)):
        return False
    if not behind and word.nouns and page.word(named) in _FLOCKS:
        return False  # "police chase"
    if word.usual != "n" and (word.usual == "v" or not behind):
        return True
    return (opens and behind != "and") or (not behind and word.verbs[:1] == "m")
