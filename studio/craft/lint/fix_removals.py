"""Owns the fixes that take words out: praise, the later of two instructions that exclude each other.

Where a sentence would be left broken, nothing is yielded: the user then writes it anew.
"""

from collections.abc import Iterator

from studio.craft.lint.case import Case
from studio.craft.lint.edits import Edit, are_apart, edited, removal
from studio.craft.lint.found import Found
from studio.craft.lint.vocabulary import COPULAS, DEGREES
from studio.craft.sketch.actions import VERBS
from studio.craft.sketch.subjects import NOUNS
from studio.craft.tokens import word_set
from studio.craft.words import DETERMINERS, FUNCTION_WORDS, PREPOSITIONS, PRONOUNS
from studio.domain.lint import Fix, FixKind
from studio.domain.reading import Stretch

_ARTICLES = ("a", "an")
_VOWELS = "aeiou"
_LONE_U = ("uni", "use", "usu", "eu", "one", "once", "ut")
_WITHIN = " \t-‑'’"
_LOOSE = " ,.;!?|\n\t"
_DESCRIBING = ("y", "ful", "ous", "ic", "al", "ive", "ed", "less", "ant", "ent", "ing", "ish", "ary")
_SMALL_WORDS = FUNCTION_WORDS | word_set(
    "camera shot view scene light lighting style look frame image video footage then slow slowly gently smoothly also "
    "filmed"
)
_SILENT_H = ("hour", "honest", "honor", "honour", "heir")


def praise(case: Case, found: Found) -> Iterator[Fix]:
    """Take all words of praise out, with what only strengthens them and the "and" or comma that is left over."""
    edits: list[Edit] = []
    for group in _side_by_side(case, found.places):
        edit = _without_praise(case, group)
        if edit is None:
            return
        edits.append(edit)
    prompt = edited(case.prompt, edits) if are_apart(edits) else None
    if prompt is not None and prompt.text.strip():
        values = tuple(dict.fromkeys(case.text[place.start : place.end] for place in found.places))
        yield Fix(kind=FixKind.REMOVE, values=values, prompt=prompt)


def _side_by_side(case: Case, places: tuple[Stretch, ...]) -> list[Stretch]:
    """Return the places as stretches; words of praise with nothing but pauses or "and" between them are one."""
    found: list[Stretch] = []
    for place in places:
        between = case.text[found[-1].end : place.start].lower().replace(",", " ").split() if found else ["."]
        if all(word in ("and", "&") or word in DEGREES for word in between):
            found[-1] = Stretch(found[-1].start, place.end)
        else:
            found.append(place)
    return found


def _without_praise(case: Case, place: Stretch) -> Edit | None:
    """Return the edit that takes praise out; None where a sentence would miss it."""
    first, last = case.index_at(place.start), case.index_at(place.end)
    while first and case.word(first - 1) in DEGREES and case.gap(first) == " ":
        first -= 1
    start = case.tokens[first].start
    joints = case.gap(first).strip(_LOOSE), case.gap(last).strip(_LOOSE)
    if any(joints):
        return None  # within brackets, quotation marks or a compound
    starts, ends = first == 0 or case.gap(first).strip(" \t") != "", _ends(case, last)
    if starts and ends:
        return removal(case.text, start, place.end)
    listed = last < len(case.tokens) and case.gap(last) == ", " and case.word(last) not in FUNCTION_WORDS
    if listed and case.word(first - 1) in DETERMINERS:
        return _with_article(case, first, last)  # "a stunning, quiet lake"
    if case.word(last) == "and" and not ends:
        return _before_and(case, first, last)
    if case.word(first - 1) == "and" and not starts:
        return _behind_and(case, first, last)
    return _within(case, first, last, starts=starts, ends=ends)


def _ends(case: Case, last: int) -> bool:
    return last == len(case.tokens) or case.gap(last).strip(_WITHIN) != ""


def _before_and(case: Case, first: int, last: int) -> Edit | None:
    """Take "stunning and" out of "a stunning and quiet lake"."""
    if _ends(case, last + 1):
        return None
    behind = case.word(last + 1)
    goes_on = behind in FUNCTION_WORDS or (case.word(first - 1) in COPULAS and behind in VERBS)
    return None if goes_on else _with_article(case, first, last + 1)


def _behind_and(case: Case, first: int, last: int) -> Edit | None:
    """Take "and stunning" out of "a quiet and stunning lake", "stunning" out of "a hut and stunning cliffs"."""
    word, ends = case.word(first - 2), _ends(case, last)
    if not word or word in FUNCTION_WORDS or case.gap(first - 1) != " ":
        return None
    if ends or word.endswith(_DESCRIBING):
        return Edit(case.tokens[first - 2].end, case.tokens[last - 1].end)
    if NOUNS.at(case.tokens, first - 2) is not None and case.word(last) not in FUNCTION_WORDS:
        return _with_article(case, first, last)
    return None


def _within(case: Case, first: int, last: int, *, starts: bool, ends: bool) -> Edit | None:
    before, behind = case.word(first - 1), case.word(last)
    is_way = case.word(last - 1).endswith("ly") and not starts and before not in COPULAS | FUNCTION_WORDS
    if ends:  # "the harbour looks stunning" would say nothing without it; "she moves gorgeously" still does
        return Edit(case.tokens[first - 1].end, case.tokens[last - 1].end) if is_way else None
    if (behind in FUNCTION_WORDS or before in PRONOUNS) and not is_way:
        return None
    return _with_article(case, first, last)


def _with_article(case: Case, first: int, last: int) -> Edit:
    """Return the edit that takes tokens `first` to `last` out; "an" becomes "a" where that is needed."""
    start, end = case.tokens[first].start, case.tokens[last].start
    article = case.word(first - 1) if first and case.gap(first) == " " else ""
    if article in _ARTICLES:
        right = "an" if _begins_with_vowel(case.word(last)) else "a"
        if right != article:
            written = case.text[case.tokens[first - 1].start : case.tokens[first - 1].end]
            shown = right.capitalize() if written[0].isupper() else right
            return Edit(case.tokens[first - 1].start, end, f"{shown} ")
    return Edit(start, end)


def _begins_with_vowel(word: str) -> bool:
    if word.startswith(_SILENT_H):
        return True
    return word[:1] in _VOWELS and not word.startswith(_LONE_U)


def later_instruction(case: Case, found: Found) -> Iterator[Fix]:
    """Take the later of two instructions out, where it stands for itself: as a sentence, or between pauses."""
    if len(found.places) < 2 or not case.tokens_in(max(found.places)):
        return
    place = max(found.places)
    for part in (_clause(case, place), _coordinated(case, place), _phrase(case, place), _sentence(case, place)):
        if part is None or part.start <= min(found.places).start:
            continue
        edit = removal(case.text, *part) if case.text[part.start : part.start + 1] != " " else Edit(*part)
        prompt = edited(case.prompt, [edit])
        if prompt is not None:
            yield Fix(kind=FixKind.REMOVE, values=(case.text[part.start : part.end].strip(" ,"),), prompt=prompt)


def _clause(case: Case, place: Stretch) -> Stretch | None:
    """Return the words between two pauses around `place`, where they are not many more than it."""
    first, last = case.index_at(place.start), case.index_at(place.end)
    while first and not case.gap(first).strip(_WITHIN):
        first -= 1
    while not _ends(case, last):
        last += 1
    part = Stretch(case.tokens[first].start, case.tokens[last - 1].end)
    spare = [token.word for token in case.tokens[first:last] if not place.start <= token.start < place.end]
    return part if _say_little(spare) else None


def _coordinated(case: Case, place: Stretch) -> Stretch | None:
    """Return the words with the "and" or "then" before them, where a clause ends behind them."""
    first, last = case.index_at(place.start), case.index_at(place.end)
    if not _ends(case, last) or first < 2 or case.word(first - 1) not in ("and", "but", "then", "while"):
        return None
    return Stretch(case.tokens[first - 2].end, case.tokens[last - 1].end)


def _phrase(case: Case, place: Stretch) -> Stretch | None:
    """Return the words with the preposition before them, where a clause ends behind them: "under the midday sun"."""
    first, last = case.index_at(place.start), case.index_at(place.end)
    if not _ends(case, last):
        return None
    while first and case.gap(first) == " " and case.word(first) not in PREPOSITIONS:
        if case.word(first - 1) in FUNCTION_WORDS - DETERMINERS - PREPOSITIONS or case.word(first - 1) in VERBS:
            return None
        first -= 1
    if first < 2 or case.word(first) not in PREPOSITIONS or case.word(first) == "of" or case.gap(first) != " ":
        return None
    if case.word(first - 1) in ("and", "but"):
        first -= 1
    return Stretch(case.tokens[first - 1].end, case.tokens[last - 1].end)


def _sentence(case: Case, place: Stretch) -> Stretch | None:
    part = case.sentence_of(place.start)
    spare = [
        token.word
        for token in case.tokens[case.index_at(part.start) : case.index_at(part.end)]
        if not place.start <= token.start < place.end
    ]
    return part if _say_little(spare) else None


def _say_little(words: list[str]) -> bool:
    """Say whether words only belong to an instruction: they say nothing that would be missed."""
    return all(word in _SMALL_WORDS for word in words)
