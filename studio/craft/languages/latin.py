"""Owns how Spanish, French and German texts become known words: tokens, phrases of several words, and word forms.

Letters lose their accents one by one, so that offsets stay those of the text. Every token becomes a hit, known or not.
"""

import re
from collections.abc import Mapping, Sequence
from types import ModuleType
from typing import NamedTuple

from studio.craft.languages import signs
from studio.craft.languages.cjk import Finder
from studio.craft.languages.forms import FORMS, Forms
from studio.craft.languages.lexis import Known
from studio.craft.languages.signs import Hit

_ACCENTS = str.maketrans("áàâäãåéèêëíìîïóòôöõúùûüñçýÿ’", "aaaaaaeeeeiiiiooooouuuuncyy'")
_WORD = re.compile(r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)'(?=[a-z])|[^\W_]+")
_SHORT = 3
_MOST = 8192
_DEEDS = signs.ACTING | signs.CAMERA_VERB
_GAPS = frozenset({" ", "", "-", "\n"})
_HOLDING = signs.PARTICLE | signs.ARTICLE | signs.WHERE | signs.JOIN | signs.DENIAL | signs.WAY
"""Small words that hold a clause together are nothing else."""


class Phrase(NamedTuple):
    """A phrase: the stems of its words, its signs, and how it is written without accents."""

    stems: tuple[str, ...]
    signs: int
    name: str


def fold(text: str) -> str:
    """Return the text in small letters without accents, as long as the text."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    return low.translate(_ACCENTS)


class LatinScanner:
    """Finds the words of one language. `tables` has ENTRIES (names and other words), VERBS and SMALL (words as is)."""

    def __init__(self, language: str, terms: Mapping[str, Known], tables: ModuleType) -> None:
        self._forms: Forms = FORMS[language]
        self._german = language == "de"
        self._french = language == "fr"
        self._words: dict[str, tuple[int, str]] = {}
        self._phrases: dict[str, list[Phrase]] = {}
        self._small: set[str] = set()
        self._seen: dict[str, tuple[int, str] | None] = {}
        self.words: dict[str, Known] = {}
        for name, known in terms.items():
            self._enter(fold(name), known.signs)
            own = self.words.get(fold(name), Known(0))
            self.words[fold(name)] = Known(known.signs, (*own.terms, *known.terms))
        for sign, names in tables.ENTRIES.items():
            for name in names.split():
                self._enter(fold(name.replace("_", " ")), sign)
        for sign, names in tables.VERBS.items():
            for name in names.split():
                self._verb(fold(name), sign)
        for sign, names in tables.SMALL.items():
            for name in names.split():
                self._add(fold(name.replace("_", " ")), sign)
        for phrases in self._phrases.values():
            phrases.sort(key=lambda phrase: -len(phrase.stems))

    @staticmethod
    def fold(text: str) -> str:
        """Return the text as its words are looked up; as long as the text."""
        return fold(text)

    def find(self, text: str, finder: Finder) -> list[Hit]:
        """Return every word or phrase of the text in order, without overlap."""
        folded = fold(text)
        places = [(match.start(), match.end()) for match in _WORD.finditer(folded)]
        words = [folded[start:end] for start, end in places]
        stems = [self._forms.stem(word) for word in words]
        found: list[Hit] = []
        index, count = 0, len(words)
        while index < count:
            phrase = self._phrase(folded, places, stems, index) if stems[index] in self._phrases else None
            if phrase is not None:
                last = index + len(phrase.stems)
                found.append(Hit(places[index][0], places[last - 1][1], phrase.name, phrase.signs))
                index = last
                continue
            found.append(self._single(text, places[index], words[index]))
            index += 1
        return _with_english(found, text, finder)

    def _phrase(
        self, folded: str, places: Sequence[tuple[int, int]], stems: Sequence[str], index: int
    ) -> Phrase | None:
        for phrase in self._phrases[stems[index]]:
            last = index + len(phrase.stems)
            if last <= len(stems) and tuple(stems[index:last]) == phrase.stems:
                gaps = {folded[places[at][1] : places[at + 1][0]] for at in range(index, last - 1)}
                if gaps <= _GAPS:
                    return phrase
        return None

    def _single(self, text: str, place: tuple[int, int], word: str) -> Hit:
        known = self._words.get(word) or self._kept(word)
        named = self._german and text[place[0]].isupper() and not _opens(text, place[0])
        if known is None:
            if named and len(word) > _SHORT and word.isalpha():
                return Hit(*place, word, signs.THING)
            return Hit(*place, word, signs.DIGIT if word[0].isdigit() else 0)
        sign, base = known
        if self._french and sign & signs.ACTING and text[place[1] - 1] == "é":
            sign = sign & ~(_DEEDS | signs.HANDS) | signs.STILL | signs.PARTICIPLE | signs.PAST
        if named and sign & signs.VERB:
            sign &= ~(signs.VERB | _DEEDS | signs.FIXED | signs.POSTURE)
        return Hit(*place, base, sign)

    def _kept(self, word: str) -> tuple[int, str] | None:
        if word not in self._seen:
            if len(self._seen) > _MOST:
                self._seen.clear()
            self._seen[word] = self._bare(word)
        return self._seen[word]

    def _bare(self, word: str) -> tuple[int, str] | None:
        """Return what is known of a word without what is hung on to it: a pronoun, the first part of a compound."""
        for part in self._forms.parts(word):
            known = self._words.get(part)
            if known is not None and (not self._german or known[0] & signs.COMPOUND_HEAD):
                return known
        return None

    def _enter(self, name: str, sign: int) -> None:
        if " " in name or "'" in name or "-" in name:
            words = _WORD.findall(name)
            phrase = Phrase(tuple(self._forms.stem(word) for word in words), sign, name)
            rivals = self._phrases.setdefault(phrase.stems[0], [])
            same = next((place for place, other in enumerate(rivals) if other.stems == phrase.stems), -1)
            if same >= 0:
                rivals[same] = rivals[same]._replace(signs=rivals[same].signs | sign)
            else:
                rivals.append(phrase)
            return
        for form in self._forms.nouns(name):
            self._put(form, sign, name)

    def _verb(self, name: str, sign: int) -> None:
        for form, extra in self._forms.verbs(name):
            own = sign | extra
            if extra & signs.PAST:
                own = (
                    own & ~(signs.ACTING | signs.CAMERA_VERB | signs.HANDS | signs.AMBIENT | signs.LINK | signs.SPEECH)
                    | (sign & signs.POSTURE and signs.GENERIC)
                    | signs.STILL
                )
            self._put(form, own, name.split(":")[0])

    def _add(self, name: str, sign: int) -> None:
        if " " in name:
            self._enter(name, sign)
        elif sign & _HOLDING and name not in self._small:
            self._small.add(name)
            self._words[name] = (sign, name)
        else:
            self._put(name, sign, name)

    def _put(self, form: str, sign: int, base: str) -> None:
        before = self._words.get(form)
        self._words[form] = (sign | before[0], before[1]) if before else (sign, base)


def _opens(text: str, start: int) -> bool:
    """Say whether a sentence begins at a place, where a capital tells nothing."""
    before = text[max(0, start - 3) : start].rstrip(" ")
    return not before.strip() or before[-1] in '.!?:\n-•"„“»('


def _with_english(found: list[Hit], text: str, finder: Finder) -> list[Hit]:
    """Return the hits with English terms of two words and more in place of unknown words."""
    if not any(not hit.signs for hit in found):
        return found
    taken = [
        hit for hit in finder(text) if " " in hit.word or "-" in hit.word or hit.signs & (signs.BRAND | signs.LOGO)
    ]
    kept = list(found)
    for english in taken:
        over = [hit for hit in kept if hit.start < english.end and english.start < hit.end]
        if any(hit.signs == 0 for hit in over):
            kept = [hit for hit in kept if hit not in over] + [english]
    return sorted(kept) if len(kept) != len(found) or taken else found
