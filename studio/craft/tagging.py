"""Owns the parts of speech of a prompt's words: what each word is where it stands. One pass, linear in the length.

Must not know of the camera, of light or of any component.
"""

from collections.abc import Iterable, Sequence
from enum import IntEnum

from studio.craft.marks import Break
from studio.craft.sketch.actions import NOUN_LIKE, VERBS
from studio.craft.tokens import Token, word_set
from studio.craft.verbs import NAMING, NAMING_WAYS, NOT_PARTICIPLES
from studio.craft.word_kinds import ANIMAL, MOTION, PERSON, THINGS, VEHICLE, Word
from studio.craft.words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    OTHER_FUNCTION,
    PREPOSITIONS,
    PRONOUNS,
)


class Part(IntEnum):
    """What a word is in its clause."""

    NOUN = 0
    ADJECTIVE = 1
    DETERMINER = 2
    NUMBER = 3
    VERB = 4
    ADVERB = 5
    AUXILIARY = 6
    PREPOSITION = 7
    CONJUNCTION = 8
    PRONOUN = 9
    OTHER = 10


_NUMBERS = word_set(
    "one two three four five six seven eight nine ten twelve twenty hundred thousand several many multiple dozen"
)
_CLOSED: dict[str, Part] = {
    **dict.fromkeys(OTHER_FUNCTION, Part.OTHER),
    **dict.fromkeys(PREPOSITIONS | {"onto", "despite", "without", "toward", "beyond", "than"}, Part.PREPOSITION),
    **dict.fromkeys(CONJUNCTIONS | {"whereas", "although", "though", "whether"}, Part.CONJUNCTION),
    **dict.fromkeys(DETERMINERS | {"both", "each", "no", "whose"}, Part.DETERMINER),
    **dict.fromkeys(PRONOUNS | {"himself", "herself", "itself", "themselves", "nobody", "anyone"}, Part.PRONOUN),
    **dict.fromkeys(AUXILIARIES | {"cannot", "don't", "doesn't", "isn't", "aren't", "can't", "won't"}, Part.AUXILIARY),
    **dict.fromkeys(_NUMBERS, Part.NUMBER),
}
_SUBJECT_PRONOUNS = word_set("i you he she it they we who that which someone everyone something everything")
_SINGLE_SUBJECTS = word_set("he she it who someone something everyone everything")
_PLURAL_SUBJECTS = word_set("i you they we")
_CONTRACTED = word_set("he's she's it's that's who's they're we're i'm you're there's what's")
_BEFORE_BASE = word_set("to will would can could should may might must do does did don't doesn't can't won't let let's")
_GERUND_AFTER = word_set("while when before after by without for from like until as since despite upon about")
_NAMED_FIRST = frozenset("UCADMRIFSWKLTBGVP")
"""Kinds of nouns in -ing that are things: "building", "painting", "clothing"."""
_OBJECT_WORDS = DETERMINERS | word_set("him them us me himself herself itself both two three several")
_WAYS = word_set(
    "across past toward towards into onto down up over along out away through around back forward forwards to in "
    "on at from off behind beneath under between with by against upward upwards downward downwards together apart "
    "overhead around above below nearby outside inside home everywhere forth backward backwards within"
)
_FAR_WAYS = word_set("over across down up through along into toward towards past around out away onto forward back")
_IN_PHRASE = frozenset({Part.DETERMINER, Part.ADJECTIVE, Part.NUMBER})
_NAMING_PARTS = frozenset({Part.NOUN, Part.ADJECTIVE})
_ANIMATE = frozenset({PERSON, ANIMAL, VEHICLE})
_LIVING = frozenset({PERSON, ANIMAL})


def settled_part(text: str, word: Word) -> Part | None:
    """Return the part of speech of a word that is the same wherever it stands, None where its neighbours decide."""
    part = _CLOSED.get(text)
    if part is None and not (word.form or text in VERBS or (not word.usual and text.endswith(("ing", "ed")))):
        part = _name(text, word)
    return part


def tag(
    tokens: Sequence[Token], words: Sequence[Word], marks: Sequence[int], settled: Iterable[Part | None]
) -> list[Part]:
    """Return the part of speech of every token.

    `words` say what each may be, `marks` what stands before it, `settled` which parts are settled already.
    """
    parts: list[Part] = []
    add = parts.append
    for index, part in enumerate(settled):
        add(_verb_or_name(tokens, words, marks, parts, index) if part is None else part)
    return parts


def _name(text: str, word: Word) -> Part:
    if word.usual == "j":
        return Part.ADJECTIVE
    if word.usual == "r" or (not word.usual and text.endswith("ly")):
        return Part.ADVERB
    if not word.usual and text.isdigit():
        return Part.NUMBER
    return Part.NOUN


def _verb_or_name(
    tokens: Sequence[Token], words: Sequence[Word], marks: Sequence[int], parts: list[Part], index: int
) -> Part:
    token, word = tokens[index], words[index]
    form = word.form or _form(token.word)
    begins = index == 0 or marks[index] > Break.NONE
    before = None if begins else parts[-1]
    last_word = "" if begins else tokens[index - 1].word
    behind = tokens[index + 1].word if index + 1 < len(tokens) and not marks[index + 1] else ""
    if last_word.endswith("'s") and last_word not in _CONTRACTED:
        return _named(word)
    if form == "ing":
        opens = index == 0 or marks[index] == Break.STOP
        return _ing(token.word, word, before, last_word, behind, words, index, opens)
    if before is Part.AUXILIARY or last_word in _CONTRACTED:
        return Part.VERB if form == "past" or word.usual == "v" or last_word in _BEFORE_BASE else _named(word)
    if form == "past":
        return _past(word, before, behind, words, index)
    return _finite(tokens, words, marks, parts, index, form, before, last_word, behind)


def _named(word: Word) -> Part:
    if word.usual == "r":
        return Part.ADVERB
    return Part.ADJECTIVE if word.usual == "j" or (word.usual == "v" and word.form == "past") else Part.NOUN


def _form(word: str) -> str:
    """Return the form of a verb that only our own list knows, or that only its ending shows."""
    if word.endswith("ing"):
        return "ing"
    if word.endswith("ed"):
        return "past"
    return "s" if word.endswith("s") and VERBS.get(word) != word else "base"


def _names_next(words: Sequence[Word], index: int, behind: str) -> bool:
    """Say whether the next word goes on with a noun phrase."""
    if not behind or behind in _CLOSED:
        return False
    following = words[index + 1]
    return following.usual in ("n", "j", "") and not behind.endswith("ly")


def _ing(
    text: str,
    word: Word,
    before: Part | None,
    last_word: str,
    behind: str,
    words: Sequence[Word],
    index: int,
    opens: bool,
) -> Part:
    if text in NOT_PARTICIPLES or len(text) < 5:
        return _named(word)
    if before in (Part.AUXILIARY, Part.PRONOUN) or last_word in _CONTRACTED:
        return Part.VERB
    thing = word.usual == "n" and word.noun in _NAMED_FIRST
    if text in NAMING or thing:
        return _naming(text, before, behind, words, index)
    names_next = _names_next(words, index, behind)
    if before in _IN_PHRASE:
        return Part.ADJECTIVE if names_next or not word.nouns else Part.NOUN
    if before is Part.PREPOSITION and last_word not in _GERUND_AFTER:
        return Part.ADJECTIVE if names_next else Part.VERB if behind else Part.NOUN
    if before is Part.ADVERB and index > 1 and names_next and words[index - 2].usual == "" == words[index - 2].form:
        return Part.ADJECTIVE  # "a slowly moving train"
    if before is None and names_next and (word.usual == "j" or (opens and word.adjective)):
        return Part.ADJECTIVE  # "Glowing mushrooms"
    return Part.VERB


def _naming(text: str, before: Part | None, behind: str, words: Sequence[Word], index: int) -> Part:
    """Return what an -ing word is that is as often a noun: "a ferry crossing the bay", not "a zebra crossing"."""
    if before is not Part.NOUN and before is not Part.ADVERB:
        return Part.VERB if before is None and behind in _OBJECT_WORDS else Part.NOUN
    goes = text in NAMING_WAYS and (behind in _WAYS or behind.endswith("ly"))
    if behind in _OBJECT_WORDS or goes:
        return Part.VERB
    acts = words[index - 1].noun in _ANIMATE and words[index - 1].usual == "n"
    return Part.VERB if acts else Part.NOUN


def _past(word: Word, before: Part | None, behind: str, words: Sequence[Word], index: int) -> Part:
    if before in _IN_PHRASE or before is Part.PREPOSITION:
        return Part.ADJECTIVE
    if before in (Part.PRONOUN, Part.CONJUNCTION):
        return Part.VERB if not _names_next(words, index, behind) or before is Part.PRONOUN else Part.ADJECTIVE
    if before is None or before is Part.ADVERB:
        return Part.VERB if behind in _WAYS else Part.ADJECTIVE
    if word.usual == "n" and behind not in _WAYS:
        return Part.NOUN
    return Part.ADJECTIVE if _names_next(words, index, behind) and word.usual != "v" else Part.VERB


def _finite(
    tokens: Sequence[Token],
    words: Sequence[Word],
    marks: Sequence[int],
    parts: list[Part],
    index: int,
    form: str,
    before: Part | None,
    last_word: str,
    behind: str,
) -> Part:
    word = words[index]
    base = form == "base"
    if last_word in _BEFORE_BASE and base and word.usual != "j":
        return Part.VERB if last_word != "to" or word.usual == "v" or behind in _OBJECT_WORDS else _named(word)
    if before is Part.PRONOUN or last_word in _SUBJECT_PRONOUNS:
        if not base and last_word in _SINGLE_SUBJECTS and word.verbs:
            return Part.VERB  # "it rounds a bend"
        return Part.VERB if word.usual != "j" and (not base or last_word in _PLURAL_SUBJECTS) else _named(word)
    only = not word.nouns and not word.adjective and not word.adverb
    goes_on = behind in _OBJECT_WORDS or behind in _WAYS or behind.endswith("ly") or behind in ("his", "her", "their")
    if before is None:
        if base:  # "Show a street", "Zoom in"
            return Part.VERB if (word.usual == "v" or only) and goes_on else _named(word)
        return Part.VERB if only or (word.usual == "v" and goes_on) else _named(word)
    if before is Part.CONJUNCTION:
        if only and not base:
            return Part.VERB
        if not base and word.verbs and behind in _OBJECT_WORDS:
            return Part.VERB  # "is a judge and bangs a gavel"
        acted = Part.VERB in parts[_sentence_start(marks, index, 8) :]
        return Part.VERB if acted and (goes_on or (not behind and word.usual == "v")) else _named(word)
    if before is Part.OTHER and word.usual == "v" and (goes_on if base else last_word != "no"):
        return Part.VERB  # "taxis all flow through", "never leaves"
    if before is Part.ADVERB:
        return Part.VERB if word.usual == "v" or goes_on else _named(word)
    if before is not Part.NOUN:
        return Part.VERB if only and not base and before is Part.ADJECTIVE else _named(word)
    return _behind_noun(tokens, words, marks, parts, index, last_word, behind, base=base, goes_on=goes_on)


def _behind_noun(
    tokens: Sequence[Token],
    words: Sequence[Word],
    marks: Sequence[int],
    parts: list[Part],
    index: int,
    last_word: str,
    behind: str,
    *,
    base: bool,
    goes_on: bool,
) -> Part:
    word = words[index]
    only = not word.nouns and not word.adjective and not word.adverb
    subject, plural = words[index - 1], tokens[index - 1].word != tokens[index - 1].stem
    if last_word.endswith(("s", "men", "people", "children")) and base:
        acts = word.usual == "v" or not word.usual or goes_on
        return Part.VERB if acts and (plural or last_word.endswith("n")) else _named(word)
    if base and (
        only or (goes_on and word.verbs and _two_named(tokens, parts, index, _sentence_start(marks, index, 6)))
    ):
        return Part.VERB  # "hen and cock strut along", "friends on a bench argue"
    if base:
        return Part.NOUN if word.nouns else _named(word)
    if only or word.usual == "v" or (word.verbs[:1] == MOTION and behind in _FAR_WAYS and not plural):
        return Part.VERB
    if subject.noun in _LIVING and not plural and word.noun not in THINGS and word.verbs and word.usual != "j":
        return Part.VERB  # "The nun waves back"
    if word.verbs and not plural and behind in DETERMINERS:
        return Part.VERB  # "the dog with one torn ear guards a stall"
    if word.usual == "j" or tokens[index].word in NOUN_LIKE:
        return Part.VERB if subject.noun in _ANIMATE and goes_on else _named(word)
    acts = behind in _OBJECT_WORDS or (subject.noun in _ANIMATE and (goes_on or not behind))
    return Part.VERB if acts or (behind.endswith("ly")) else Part.NOUN


def _two_named(tokens: Sequence[Token], parts: Sequence[Part], index: int, first: int) -> bool:
    """Say whether the noun phrase before a word is the second of two that "and" joins."""
    at = index - 1
    while at > first and parts[at] in (Part.NOUN, Part.ADJECTIVE, Part.DETERMINER):
        at -= 1
    return tokens[at].word == "and" and at > first and parts[at - 1] is Part.NOUN


def _sentence_start(marks: Sequence[int], index: int, most: int) -> int:
    """Return where the sentence of a word begins, at most `most` words back."""
    first = index
    while first > 0 and index - first < most and marks[first] != Break.STOP:
        first -= 1
    return first
