"""Owns what the words around a word of an English prompt say of it: that it names, is plural, where its clause begins.

Looks only a few words around, so that it is linear. Knows nothing of verbs in the picture.
"""

from studio.craft.faults.page import Page
from studio.craft.tokens import word_set
from studio.craft.words import DETERMINERS, FUNCTION_WORDS, PREPOSITIONS

SUBJECT_PRONOUNS = word_set("he she it they we you i who which that everyone everything someone something one both all")
_LINKS = word_set(
    "and or but then that which who whose while whilst as when where until before after so because if once though "
    "although"
)
_BESIDE = word_set("while as when whilst that which who whose where until before because if though although")
_PLURALS = word_set("people men women children police cattle fish sheep deer geese crowd")
TURNS = word_set("up down away out into")
REACH = 12


def behind_of(page: Page, index: int) -> str:
    """Return the word behind, empty where a pause or the end stands between."""
    if index + 1 >= len(page.tokens) or page.marks[index + 1]:
        return ""
    return page.tokens[index + 1].word


def can_name(page: Page, index: int) -> bool:
    """Say whether the word can name: a noun, or a word that nobody knows."""
    if not 0 <= index < len(page.words):
        return False
    word = page.words[index]
    return bool(word.nouns) or (not word.usual and page.tokens[index].word not in FUNCTION_WORDS)


def is_adverb(page: Page, index: int) -> bool:
    if not 0 <= index < len(page.words):
        return False
    word = page.tokens[index].word
    return (word.endswith("ly") and page.words[index].noun == "") or page.words[index].usual == "r"


def is_plural(page: Page, index: int) -> bool:
    token = page.tokens[index]
    if token.word in _PLURALS:
        return True
    known = bool(page.words[index].nouns) or not page.words[index].usual
    return token.word != token.stem and known and not token.word.endswith("'s")


def is_pair(page: Page, index: int) -> bool:
    """Say whether the noun at `index` is the second of two: "a fox and a hare run"."""
    for place in range(index - 1, max(-1, index - 6), -1):
        if page.tokens[place].word == "and":
            return place > 0 and can_name(page, place - 1)
        joined = page.text[page.tokens[place].start - 1] == "-" if place else False
        if page.marks[place + 1] or (page.tokens[place].word in PREPOSITIONS and not joined):
            return False
    return False


def is_determined(page: Page, index: int) -> bool:
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


def acts_itself(page: Page, index: int) -> bool:
    """Say whether the word is rather the verb of the clause: "the chef knives gleam"."""
    word = page.words[index]
    return word.form in ("s", "base") and word.usual == "v"


def is_compound(page: Page, index: int) -> bool:
    """Say whether a bare noun before a word that names, too, makes one name with it: "welding sparks"."""
    behind = behind_of(page, index)
    if not page.marks[index - 1]:
        return False
    last = page.words[index + 1] if behind else page.words[index]
    goes_on = page.word(index + 2) in TURNS or page.word(index + 2) in PREPOSITIONS
    if behind and last.form == "base" and (last.usual != "n" or (last.verbs and goes_on)):
        return True
    return not behind and not (page.lives(index - 1) or page.words[index - 1].noun in ("W", "X", "V", ""))


def is_whole(page: Page, index: int) -> bool:
    """Say whether the word ends a short clause that its article opens: "a whale breaches", "her face falls"."""
    if behind_of(page, index):
        return page.words[index + 1].adjective and page.word(index - 2) in DETERMINERS
    for place in (index - 2, index - 3):
        if place >= 0 and page.word(place) in DETERMINERS:
            return bool(page.marks[place]) or page.word(place - 1) in _LINKS
    return False


def clause_of(page: Page, index: int) -> tuple[int, bool]:
    """Return where the clause of a verb begins, and whether it runs beside another."""
    for place in range(index, max(-1, index - REACH), -1):
        if place < index and page.tokens[place].word in _LINKS:
            return place + 1, page.tokens[place].word in _BESIDE
        if page.marks[place]:
            return place, False
    return max(0, index - REACH), False


def subject_of(page: Page, clause: int, index: int, nearest: bool) -> int:
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
        known = can_name(page, place) or (place == clause and page.words[place].form == "base")
        if own in SUBJECT_PRONOUNS or (own not in FUNCTION_WORDS and known):
            head = place
    return first if first >= 0 and not page.lives(head) else head
