"""Owns the rules that need the project: its looks, its other shots, and the values of variables."""

from collections.abc import Iterator

from studio.craft.lint.case import Case
from studio.craft.lint.found import Found
from studio.craft.lint.vocabulary import LOOKS, NOT_NAMES, PLACE_LEADS, ROLES
from studio.craft.sending import VARIABLE
from studio.craft.sketch.actions import VERBS
from studio.craft.sketch.air import WEATHER
from studio.craft.sketch.places import PLACES
from studio.craft.sketch.subjects import NOUNS
from studio.domain.lint_rules import Rule
from studio.domain.looks import LOOK_MARK
from studio.domain.reading import Stretch

_COMMON_ENDINGS = ("ly", "ing", "ion", "ness", "ment", "ity", "ic", "ers")


def open_variable(case: Case) -> Found | None:
    """Find variables that have no value."""
    if "{" not in case.text:
        return None
    given = {value.name for value in case.prompt.values if value.text.strip()}
    found = [match for match in VARIABLE.finditer(case.text) if match[1] not in given]
    return _marks(Rule.OPEN_VARIABLE, [(match.group(), Stretch(*match.span())) for match in found])


def unknown_look(case: Case) -> Found | None:
    """Find `@names` that are no look of the project."""
    if "@" not in case.text:
        return None
    known = {look.key for look in case.context.looks} | {own.name.casefold() for own in case.prompt.overrides}
    found = [match for match in LOOK_MARK.finditer(case.text) if match[1].casefold() not in known]
    return _marks(Rule.UNKNOWN_LOOK, [(match.group(), Stretch(*match.span())) for match in found])


def _marks(rule: Rule, found: list[tuple[str, Stretch]]) -> Found | None:
    if not found:
        return None
    return Found(rule, tuple(dict.fromkeys(name for name, _ in found)), tuple(place for _, place in found))


def no_appearance(case: Case) -> Found | None:
    """Find somebody who comes back, in another shot or a later numbered part, without a word of what he looks like.

    Each shot is made from its own words: what another shot says of a face or a coat is not known here.
    """
    reading = case.reading
    if not reading.covered or not case.is_english or LOOK_MARK.search(case.text):
        return None
    if not case.context.others and len(reading.shots) < 2:
        return None
    if any(token.word in LOOKS for token in case.tokens):
        return None
    elsewhere = [other.text for other in case.context.others]
    for name, place in _characters(case):
        parts = sum(_names(case.text[part.start : part.end], name) for part in reading.shots)
        if parts > 1 or any(_names(text, name) for text in elsewhere):
            return Found(Rule.NO_APPEARANCE, (name,), (place,))
    return None


def _names(text: str, name: str) -> bool:
    """Say whether a text names somebody, as a whole word; "the woman" also as "a woman"."""
    wanted = name.removeprefix("the ")
    if wanted not in text and wanted not in text.lower():
        return False
    words = text.replace("’", "'").split()
    return any(word.strip(".,;:!?()[]\"“”'*").removesuffix("'s") in (wanted, wanted.capitalize()) for word in words)


def _characters(case: Case) -> Iterator[tuple[str, Stretch]]:
    """Yield who acts in the prompt by a name or as "the woman", and where; places and things are left out."""
    speakers = {line.speaker for line in case.reading.lines if line.speaker[:1].isupper() and " " not in line.speaker}
    spoken = {speaker.lower() for speaker in speakers}
    for index, token in enumerate(case.tokens):
        place = Stretch(token.start, token.end)
        before = case.word(index - 1)
        if token.word in ROLES and before == "the":
            yield f"the {token.word}", place
        elif case.text[token.start].isupper() and token.word not in NOT_NAMES and not case.is_quoted(token.start):
            bare = case.text[token.start : token.end].removesuffix("'s").removesuffix("’s")
            if token.word in spoken or (before not in PLACE_LEADS and _acts_behind(case, index)):
                yield bare, place


def _acts_behind(case: Case, index: int) -> bool:
    """Say whether a capitalised word is somebody who does something: a verb in the present follows."""
    text = case.text[case.tokens[index].start : case.tokens[index].end]
    if not text[1:].islower() or _is_common(case, index):
        return False
    behind = case.word(index + 1)
    follows = behind in VERBS and VERBS[behind] != behind and behind.endswith("s")
    return follows and case.gap(index + 1) == " " and case.gap(index) in ("", " ", ". ", ", ", "\n", ": ")


def _is_common(case: Case, index: int) -> bool:
    """Say whether a word is an ordinary one that only begins a sentence: "Rain falls", "Slowly it turns"."""
    word = case.word(index)
    tables = (NOUNS, PLACES, WEATHER)
    return word in VERBS or word.endswith(_COMMON_ENDINGS) or any(table.at(case.tokens, index) for table in tables)
