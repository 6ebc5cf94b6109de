"""Owns what kind of thing common English words are: the parsed word table, and the forms of a word.

The table is made by packaging/word_kinds.py from WordNet: a line for the words of each letter, each word with the
letters of its kinds. Must not know of prompts; is given the text of the file.
"""

from collections.abc import Iterable
from typing import NamedTuple

from studio.craft.tokens import stem
from studio.craft.verbs import IRREGULAR_FORMS

PERSON, ANIMAL, PLANT, GROUP, BODY_PART = "P", "N", "T", "G", "B"
VEHICLE, INSTRUMENT, CLOTHING, FURNITURE, TOOL, ARTIFACT = "V", "I", "C", "R", "J", "A"
FOOD, SUBSTANCE, NATURAL_OBJECT, LIGHT_SOURCE = "F", "X", "O", "K"
BUILT_PLACE, NATURAL_PLACE, WEATHER, TIME = "U", "L", "W", "D"
EVENT, SOUND, MESSAGE, QUALITY, FEELING, AMOUNT, ABSTRACT = "E", "S", "M", "Q", "Y", "Y", "Z"
"""Kinds of nouns."""

BODY, CHANGE, THINKING, SPEECH, CONTEST, CONSUMING, CONTACT, CREATION = "b", "c", "g", "s", "o", "t", "h", "k"
EMOTION, MOTION, PERCEPTION, POSSESSION, SOCIAL, STATE, WEATHER_VERB = "e", "m", "p", "x", "y", "q", "w"
"""Kinds of verbs, by WordNet's lexicographer files."""

THINGS = frozenset("PNTBVICRJAFXOKG")
"""Kinds of nouns that can be the subject of a picture."""

_KEPT_WORDS = 20_000


class Word(NamedTuple):
    """What a word may be. `usual` is its most usual part: n, v, j (adjective), r (adverb) or empty where unknown.

    `nouns` and `verbs` are letters of kinds, the most usual first. `verb` is the base form of the verb that the word is
    or is a form of, `form` how it stands: "base", "s", "ing" or "past"; empty where it is no verb. `noun` is the first
    of `nouns`, the most usual kind.
    """

    usual: str
    nouns: str
    verbs: str
    verb: str
    form: str
    adjective: bool
    adverb: bool
    noun: str = ""


_UNKNOWN = Word("", "", "", "", "", False, False)


class WordKinds:
    """The common words of English and their kinds. May be shared by threads: what it keeps only saves time."""

    def __init__(self, text: str) -> None:
        # One text a letter: as a dict of words the table is eight times as large.
        self._entries = {line[1]: line for line in text.splitlines() if line.strip()}
        self._known: dict[str, Word] = {}

    def __len__(self) -> int:
        return sum(entries.count(":") for entries in self._entries.values())

    def _code(self, word: str) -> str:
        """Return the code of a word; empty where the table has it not."""
        entries = self._entries.get(word[:1], "")
        at = entries.find(f" {word}:")
        if at < 0:
            return ""
        start = at + len(word) + 2
        return entries[start : entries.index(" ", start)]

    def of(self, word: str) -> Word:
        """Return what a word in lower case may be; an unknown one is nothing."""
        found = self._known.get(word)
        if found is None:
            if len(self._known) >= _KEPT_WORDS:
                self._known.clear()
            found = self._known[word] = self._look_up(word)
        return found

    def of_all(self, words: Iterable[str]) -> list[Word]:
        """Return what each of some words in lower case may be."""
        get, look_up = self._known.get, self.of
        return [get(word) or look_up(word) for word in words]

    def _look_up(self, word: str) -> Word:
        plain = word.removesuffix("'s").removesuffix("s'").lstrip("0123456789")
        single = stem(plain)
        if single.endswith("ve") and not self._code(single):
            single = single[:-2] + "f"  # "scarves"
        own = self._code(plain)
        code = own or self._code(single)
        verb, form = self._verb(plain)
        verbs = _small(self._code(verb)) if verb else ""
        nouns = "".join(letter for letter in code if letter.isupper())
        if not code and not verbs:
            return _UNKNOWN
        usual = "v" if form in ("ing", "past") and not own else _part(code)
        if usual == "j" and nouns and not own:
            usual = "n"  # "professionals"
        return Word(usual, nouns, verbs, verb, form, "j" in own, "r" in own, nouns[:1])

    def _verb(self, word: str) -> tuple[str, str]:
        """Return the base form of the verb that a word is a form of, and which form it is."""
        if _small(self._code(word)):
            return word, "base"
        if word in IRREGULAR_FORMS:
            base, form = IRREGULAR_FORMS[word]
            return base, form
        for ending, form in (("ing", "ing"), ("ed", "past"), ("es", "s"), ("s", "s")):
            if word.endswith(ending) and len(word) > len(ending) + 1:
                base = self._base(word[: -len(ending)], form)
                if base:
                    return base, form
        return "", ""

    def _base(self, trunk: str, form: str) -> str:
        seen = _acts if form in ("ing", "past") else _small  # "tuning" acts, though "tune" is all but a noun
        tries = [trunk]
        if form in ("ing", "past"):
            tries = [trunk + "e", trunk]
            if len(trunk) > 2 and trunk[-1] == trunk[-2]:
                tries = [trunk, trunk[:-1]]
            elif _one_closed_syllable(trunk):
                tries = [trunk + "e"]  # "dining" is of "dine": "din" would double its end
            elif seen(self._code(trunk)) and not trunk.endswith(("c", "g", "v", "s", "z")):
                tries = [trunk]
        if trunk.endswith("i"):
            tries.append(trunk[:-1] + "y")
        if form == "ing" and trunk.endswith("y"):
            tries.append(trunk[:-1] + "ie")
        if trunk.endswith("ck"):
            tries.append(trunk[:-1])
        return next((base for base in tries if seen(self._code(base))), "")


def _small(code: str) -> str:
    """Return the kinds of verbs of a code."""
    return "".join(letter for letter in code if letter.islower() and letter not in "jrv")


def _acts(code: str) -> bool:
    """Say whether a word is a verb at all, be it rarely."""
    return any(letter.islower() and letter not in "jr" for letter in code)


def _one_closed_syllable(word: str) -> bool:
    """Say whether a verb doubles its last letter before -ing and -ed: one vowel, then one consonant."""
    return (
        len(word) > 2
        and word[-1] not in "aeiouwxy"
        and word[-2] in "aeiou"
        and not any(letter in "aeiouy" for letter in word[:-2])
    )


def _part(code: str) -> str:
    first = code[:1]
    if first.isupper():
        return "n"
    return first if first in ("j", "r", "") else "v"
