"""Owns the fixes that move lettering and brands out of the picture into the shot's caption, where they are set right.

What stays has to be a phrase that stands on its own; where it would not, nothing is yielded.
"""

from collections.abc import Iterator, Sequence

from studio.craft.lint.case import Case
from studio.craft.lint.edits import Edit, are_apart, edited, merged
from studio.craft.lint.found import Found
from studio.craft.sketch.actions import VERBS
from studio.craft.sketch.subjects import NOUNS
from studio.craft.tokens import word_set
from studio.craft.words import FUNCTION_WORDS
from studio.domain.lint import Fix, FixKind
from studio.domain.project import CAPTION_LIMIT
from studio.domain.reading import Stretch

_LETTERING = word_set(
    "that which reads reading read says saying say spelling spells spelled with the a word words text letters "
    "lettering title titled caption captioned inscription name named labeled labelled written bearing showing shows "
    "displaying displays in on it its slogan message line bold large big neon white black red gold golden painted "
    "printed engraved"
)
_SAYS = word_set(
    "reads reading read says saying say spelling spells spelled word words text letters lettering title titled caption "
    "captioned inscription name named labeled labelled written slogan message"
)
_MARKS = ' ,."“”«»「」'
_LOGO = word_set("logo logos emblem branding brand branded label")
_HOLDERS = word_set(
    "can bottle cup mug glass pack packet box bag jar carton tin bar bowl bucket tube pair piece bite sip case crate"
)
_KINDS = {
    "car": "mercedes bmw audi porsche ferrari lamborghini tesla toyota honda ford chevrolet volkswagen volvo bentley "
    "bugatti mclaren maserati jaguar nissan hyundai kia mazda subaru lexus fiat peugeot renault rolls",
    "soda": "coke pepsi sprite fanta",
    "smartphone": "iphone",
    "laptop": "macbook",
    "tablet": "ipad",
    "motorcycle": "harley ducati kawasaki",
}
_KIND_OF = {name: kind for kind, names in _KINDS.items() for name in names.split()}


def lettering(case: Case, found: Found) -> Iterator[Fix]:
    """Move quoted words that are to be seen, with "that reads" before them, to the caption."""
    quotes = [quote for quote in case.quotes if quote not in case.spoken and _concerns(quote, found.places)]
    quotes += [run for run in _capitals(case) if _concerns(run, found.places)]
    edits = []
    for quote in sorted(quotes):
        edit = _without_lettering(case, quote)
        if edit is None:
            return
        edits.append(edit)
    words = [case.text[quote.start : quote.end].strip(_MARKS) for quote in sorted(quotes)]
    yield from _moved(case, edits, words)


def _capitals(case: Case) -> list[Stretch]:
    """Return words in capitals right behind a word that says so: "it reads SALE"."""
    found: list[Stretch] = []
    for index, token in enumerate(case.tokens):
        written = case.text[token.start : token.end]
        if case.is_quoted(token.start) or not (written.isupper() or written[0].isdigit()):
            continue
        if found and case.text[found[-1].end : token.start].strip(" %&-") == "":
            found[-1] = Stretch(found[-1].start, token.end)
        elif case.word(index - 1) in _SAYS and case.gap(index).strip(" :,") == "":
            found.append(Stretch(token.start, token.end))
    return [run for run in found if any(letter.isalpha() for letter in case.text[run.start : run.end])]


def _concerns(quote: Stretch, places: Sequence[Stretch]) -> bool:
    """Say whether a quotation is one of the places, or stands within or right behind one."""
    return not places or any(place.start <= quote.end and quote.start <= place.end + 40 for place in places)


def _without_lettering(case: Case, quote: Stretch) -> Edit | None:
    first = case.index_at(quote.start)
    begin, says = first, False
    while begin and case.word(begin - 1) in _LETTERING and case.gap(begin).strip(' ,:"“«「') == "":
        if case.gap(begin).strip(' ,:"“«「') or "." in case.gap(begin):
            break
        begin -= 1
        says = says or case.word(begin) in _SAYS
    opens = begin == 0 or case.gap(begin).strip() not in ("", ",", '"', "“", "«")
    if not says or opens:
        return None  # nothing would stand before it
    if case.word(begin - 1) in FUNCTION_WORDS:
        return None
    last = case.index_at(quote.end)
    if case.word(last) == "and" and case.word(begin) in ("reads", "says", "spells"):
        return Edit(case.tokens[begin - 1].end, case.tokens[last].end)  # "a board reads … and swings"
    return Edit(case.tokens[begin - 1].end, quote.end)


def brand(case: Case, found: Found) -> Iterator[Fix]:
    """Say what a branded thing is without its brand: "a can of …" is a can, "a … cap" a cap, a make of car a car."""
    edits, words = [], []
    for place in (_with_model(case, place) for place in found.places):
        edit = _without_brand(case, place)
        if edit is None:
            return
        edits.append(edit)
        words.append(case.text[place.start : place.end])
    yield from _moved(case, edits, words)


def _without_brand(case: Case, place: Stretch) -> Edit | None:
    first, last = case.index_at(place.start), case.index_at(place.end)
    if first == last:
        return None
    end = case.tokens[last - 1].end
    before, behind = case.word(first - 1), case.word(last)
    same_clause = last < len(case.tokens) and not case.gap(last).strip()
    ends = not same_clause or behind in FUNCTION_WORDS or behind in VERBS
    if before == "of" and case.word(first - 2) in _HOLDERS and ends:
        return Edit(case.tokens[first - 2].end, end)
    if case.word(last - 1) in _LOGO:
        return _without_logo(case, first, last - 1)
    if same_clause and behind in _LOGO:
        return _without_logo(case, first, last)
    if same_clause and _is_thing(case, last):
        return _renamed(case, first, case.tokens[last].start, "", case.word(last))
    kind = next((_KIND_OF[case.word(index)] for index in range(first, last) if case.word(index) in _KIND_OF), None)
    if kind is not None and first and ends:
        return _renamed(case, first, end, kind, kind)
    return None


def _with_model(case: Case, place: Stretch) -> Stretch:
    """Return a brand with the words that go on with the name: "Class G", "15 Pro"."""
    last = case.index_at(place.end)
    while 0 < last < len(case.tokens) and case.gap(last) == " ":
        first = case.text[case.tokens[last].start]
        if not first.isdigit() and not first.isupper():
            break
        last += 1
    return Stretch(place.start, max(place.end, case.tokens[last - 1].end if last else 0))


def _is_thing(case: Case, index: int) -> bool:
    """Say whether the word behind a brand is the thing that has it: "a … cap", not "a … roars" nor "a … in red"."""
    word = case.word(index)
    if case.text[case.tokens[index].start].isupper() or word in FUNCTION_WORDS or word.endswith("ly"):
        return False
    return word not in VERBS or NOUNS.at(case.tokens, index) is not None


def _without_logo(case: Case, first: int, last: int) -> Edit | None:
    """Take "with a … logo on it" out."""
    begin = first
    while begin and case.gap(begin) == " " and case.word(begin - 1) not in FUNCTION_WORDS:
        begin -= 1  # the maker's name before "logo"
    begin -= 1 if case.word(begin - 1) in ("a", "the", "its", "an") else 0
    if case.word(begin - 1) not in ("with", "bearing", "featuring", "showing"):
        return None
    end = last + 1
    if [case.word(end), case.word(end + 1)] == ["on", "it"]:
        end += 2
    if begin < 2 or case.gap(begin - 1).strip() not in ("", ","):
        return None
    return Edit(case.tokens[begin - 2].end, case.tokens[end - 1].end)


def _renamed(case: Case, first: int, end: int, words: str, sounds: str) -> Edit:
    """Return the edit that puts `words` for what stands from token `first` to `end`; the article follows the sound."""
    article = case.word(first - 1) if first and case.gap(first) == " " else ""
    right = "an" if sounds[:1] in "aeiou" else "a"
    if article in ("a", "an") and article != right:
        token = case.tokens[first - 1]
        shown = right.capitalize() if case.text[token.start].isupper() else right
        return Edit(token.start, end, f"{shown} {words}")
    return Edit(case.tokens[first].start, end, words)


def _moved(case: Case, edits: list[Edit], words: list[str]) -> Iterator[Fix]:
    """Yield the fix that takes words out; the word "logo" itself is nothing to set as a caption."""
    edits = merged(edits)
    prompt = edited(case.prompt, edits) if edits and are_apart(edits) else None
    shown = tuple(dict.fromkeys(word for word in words if word.lower() not in _LOGO))
    caption = "\n".join(filter(None, (case.context.caption, *shown)))
    if prompt is None or len(caption) > CAPTION_LIMIT:
        return
    if shown:
        yield Fix(kind=FixKind.TO_CAPTION, values=shown, prompt=prompt, caption=caption)
    else:
        yield Fix(kind=FixKind.REMOVE, values=tuple(dict.fromkeys(words)), prompt=prompt)
