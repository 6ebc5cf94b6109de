"""Owns the rules that the text alone decides, beside the faults of its reading. Each returns what it found, or None.

Rules that need grammar say nothing about a language whose grammar the analyser does not know.
"""

import re
from bisect import bisect_left
from itertools import pairwise

from studio.craft.lint.case import Case
from studio.craft.lint.found import Found
from studio.craft.lint.vocabulary import Kind
from studio.craft.tokens import Hit
from studio.domain.cards import Component
from studio.domain.lint_rules import Rule
from studio.domain.reading import Fault, Stretch

_COUNTED = re.compile(r"\b(?:exactly|precisely)\s+(?:\d{1,5}|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|"
                      r"twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred|a dozen)\b"
                      r"(?!\s*(?:s|sec|secs|seconds?|minutes?|fps|frames?|mm|%|percent)\b)", re.IGNORECASE)  # fmt: skip
_NO = frozenset({"no", "not", "without", "never", "avoid", "don't", "isn't"})
_BETWEEN_NAMES = 4
_NOT_SEEN = (Component.STYLE, Component.AUDIO)


def faults(case: Case) -> tuple[Found, ...]:
    """Return the faults of the reading as they are."""
    reading = case.reading
    return tuple(Found(Rule(fault.value), _said(case, fault), reading.places(fault)) for fault in reading.faults)


def _said(case: Case, fault: Fault) -> tuple[str, ...]:
    """Return what the message of a fault mentions: how many, or the words themselves."""
    places = case.reading.places(fault)
    if fault in (Fault.OVERLOADED, Fault.TOO_MANY_ACTIONS):
        return (str(len(places)),)
    return tuple(dict.fromkeys(case.text[place.start : place.end] for place in places))


def language_not_covered(case: Case) -> Found | None:
    """Find a language whose grammar and words the analyser does not know."""
    if case.reading.covered or not case.text.strip():
        return None
    return Found(Rule.LANGUAGE_NOT_COVERED, (case.reading.language,))


def empty_praise(case: Case) -> Found | None:
    """Find words that no model can act on, outside of what is spoken or read."""
    hits = [hit for hit in case.of(Kind.PRAISE) if case.is_english and not _is_name(case, hit)]
    return _words(case, Rule.EMPTY_PRAISE, hits)


def _is_name(case: Case, hit: Hit[Kind]) -> bool:
    """Say whether a word of praise is a part of a name: "Amazing Grace"."""
    token = case.tokens[hit.first]
    behind = case.tokens[hit.last] if hit.last < len(case.tokens) else None
    begins = token.start in case.sentence_starts
    capital = case.text[token.start].isupper() and not begins
    return capital and behind is not None and case.gap(hit.last) == " " and case.text[behind.start].isupper()


def athletic_movement(case: Case) -> Found | None:
    """Find gymnastics, flips, dance acrobatics and fights: models break bodies in them."""
    return _words(case, Rule.ATHLETIC_MOVEMENT, [hit for hit in case.of(Kind.ATHLETIC) if not is_denied(case, hit)])


def small_detail(case: Case) -> Found | None:
    """Find tiny things that have to be told apart, read or counted."""
    counted = [Stretch(*match.span()) for match in _COUNTED.finditer(case.text) if not case.is_quoted(match.start())]
    hits = [hit for hit in case.of(Kind.SMALL) if not is_denied(case, hit)]
    places = tuple(sorted({*case.places(hits), *counted}))
    return Found(Rule.SMALL_DETAIL, _texts(case, places), places) if places else None


def is_denied(case: Case, hit: Hit[Kind]) -> bool:
    """Say whether what a phrase names is not wanted: "no fighting"."""
    return any(case.word(hit.first - back) in _NO for back in (1, 2))


def _words(case: Case, rule: Rule, hits: list[Hit[Kind]]) -> Found | None:
    places = case.places(hits)
    return Found(rule, _texts(case, places), places) if places else None


def _texts(case: Case, places: tuple[Stretch, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(case.text[place.start : place.end] for place in places))


def no_weather(case: Case) -> Found | None:
    """Find a place under the sky without weather, sky or season. Light of the sun says what the sky is."""
    if not case.reading.covered or not case.is_english or case.has_weather:
        return None
    return Found(Rule.NO_WEATHER) if case.is_outdoors else None


def real_person(case: Case) -> Found | None:
    """Find people known to the world, and doubles of somebody, who are to be seen.

    A name that only gives a look ("in the manner of …"), names a work or a thing, or is spoken does not count.
    """
    looks = {index for hit in case.of(Kind.MANNER_OF) for index in (hit.first, hit.last - 1)}
    places = [case.place(hit) for hit in case.of(Kind.PUBLIC_FIGURE) if _is_shown(case, hit, looks)]
    for hit in case.of(Kind.LIKENESS):
        name = hit.last if case.word(hit.last - 1) in ("of", "like") else hit.first - 1
        if 0 <= name < len(case.tokens) and _has_capital(case, name) and not is_denied(case, hit):
            places.append(case.place(hit))
    if not places:
        return None
    apart = tuple(sorted(set(places)))
    return Found(Rule.REAL_PERSON, _texts(case, apart), apart)


def _has_capital(case: Case, index: int) -> bool:
    return case.text[case.tokens[index].start].isupper() and case.word(index) not in ("a", "i")


def _is_shown(case: Case, hit: Hit[Kind], looks: set[int]) -> bool:
    if hit.last - hit.first == 1 and not _has_capital(case, hit.first):
        return False
    if is_denied(case, hit) or any(span.component in _NOT_SEEN for span in case.spans_over(case.place(hit))):
        return False
    near = (*range(hit.first - _BETWEEN_NAMES, hit.first), hit.last, hit.last + 1)
    return looks.isdisjoint(near)


def no_transition(case: Case) -> Found | None:
    """Find timed beats that show another place or framing than the beat before without a word of how it gets there."""
    beats = case.reading.beats
    if len(beats) < 2 or not case.reading.covered or not case.is_english:
        return None
    joined = sorted(case.place(hit).start for hit in case.of(Kind.TRANSITION))
    bare = []
    for before, beat in pairwise(beats):
        index = bisect_left(joined, before.words.start)
        if index < len(joined) and joined[index] < max(beat.words.end, beat.time.end):
            continue
        if _differ(case, before.words, beat.words):
            bare.append(beat.time)
    return Found(Rule.NO_TRANSITION, (str(len(bare)),), tuple(bare)) if bare else None


def _differ(case: Case, before: Stretch, behind: Stretch) -> bool:
    """Say whether two beats name framings that differ, or places of which none is the other's."""
    one, other = (
        [case.said(span).lower() for span in case.spans_in(part, Component.SHOT_TYPE)] for part in (before, behind)
    )
    if one and other:
        return one[0] != other[0]
    place, another = case.settings_in(before), case.settings_in(behind)
    return bool(place) and bool(another) and not place & another
