"""Owns the library's query language: what a person types becomes a `LibraryQuery`. Knows no search engine.

    golden dusk            words that begin so, all of them, in any order
    "golden dusk"          exactly these words beside each other
    -rain -tag:draft       without
    lighting:golden        a component's words; title: a title's
    shot:"close up"        the same, exactly
    tag:food               a whole tag; tag:fo* one that begins so
    folder:Products/Food   a folder with those in it
    variable:product       a variable; variable:* any
    rating:>3 rating:2-4   stars; rating:none those without
    uses:0 uses:>=10       how often it was used

Anything else is plain words: no other sign has a meaning, and no text makes it fail but with `BadQuery`.
"""

import re
from difflib import get_close_matches

from studio.craft.library_words import words_of
from studio.domain.cards import Card, Component
from studio.domain.errors import BadQuery
from studio.domain.letters import refused_at
from studio.domain.library import USES_LIMIT, LibraryQuery, Term, TermKind

TERMS_LIMIT = 64
"""Most words of one query: every word is looked up."""

_NAMES = {"tag": TermKind.TAG, "folder": TermKind.FOLDER, "variable": TermKind.VARIABLE}
_NUMBERS = {"rating": (TermKind.RATING, 5), "uses": (TermKind.USES, USES_LIMIT)}
_CARDS = {**{component.value: component.card for component in Component}, **{card.value: card for card in Card}}
FIELDS = (*_NAMES, *_NUMBERS, "title", *_CARDS)
"""The names that may stand before a colon."""

_FIELD = re.compile(r"([A-Za-z_]{2,})[:：]")
_QUOTES = {'"': '"', "“": "”", "„": "“", "«": "»", "「": "」"}
_BARE = re.compile(r'[^\s"“„«「]+')
_RANGE = re.compile(r"(?:(>=|<=|>|<|=)?([0-9]{1,9})|([0-9]{1,9})(?:-|\.\.)([0-9]{1,9}))")


def parse_query(text: str) -> LibraryQuery:
    """Return what `text` asks for; raises BadQuery, which names the place."""
    broken = refused_at(text)
    if broken is not None:
        raise BadQuery(
            f"The search holds a character that cannot be searched for, at character {broken + 1}.",
            "Remove it.",
            position=broken,
        )
    return _Parser(text).query()


class _Parser:
    """Reads one query from left to right."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._words = 0

    def query(self) -> LibraryQuery:
        """Return the whole query."""
        wanted: list[Term] = []
        unwanted: list[Term] = []
        self._skip_spaces()
        while self._at < len(self._text):
            begin = self._at
            negative = self._text[begin] in "-−" and self._text[begin + 1 : begin + 2].strip() != ""
            self._at += negative
            term = self._term()
            if term is not None:
                self._count(term, begin)
                (unwanted if negative else wanted).append(term)
            self._skip_spaces()
        return LibraryQuery(tuple(wanted), tuple(unwanted))

    def _skip_spaces(self) -> None:
        while self._at < len(self._text) and self._text[self._at].isspace():
            self._at += 1

    def _count(self, term: Term, begin: int) -> None:
        self._words += max(1, sum(len(words_of(words)) for words in term.words))
        if self._words > TERMS_LIMIT:
            raise BadQuery(
                f"The search has more than {TERMS_LIMIT} words, from character {begin + 1} on.",
                "Search for fewer.",
                position=begin,
            )

    def _term(self) -> Term | None:
        """Read one term; None where it has nothing that could be looked up."""
        begin = self._at
        field = _FIELD.match(self._text, begin)
        if field is not None:
            name = field[1].lower()
            behind = self._text[field.end() : field.end() + 1]
            if name in FIELDS:
                self._at = field.end()
                return self._of_field(name, begin)
            if behind and not behind.isspace() and behind != "/":
                raise self._unknown(name, begin)
        words, quoted = self._value()
        return Term(TermKind.WORDS, (words,), prefix=not quoted) if words_of(words) else None

    def _of_field(self, name: str, begin: int) -> Term:
        self._skip_spaces()
        place = self._at
        value, quoted = self._value() if place < len(self._text) else ("", False)
        if not value.strip():
            raise BadQuery(
                f"Behind “{name}:” stands nothing, at character {begin + 1}.",
                f"Write what to look for behind it, or leave “{name}:” out.",
                position=begin,
            )
        if name in _NUMBERS:
            return self._number(name, value, place)
        if name in _NAMES:
            return self._named(_NAMES[name], value, quoted)
        if not words_of(value):
            raise BadQuery(
                f"“{value}” has no letters or digits, at character {place + 1}.", "Search for words.", position=place
            )
        if name == "title":
            return Term(TermKind.TITLE, (value,), prefix=not quoted)
        return Term(TermKind.CARD, (value,), prefix=not quoted, card=_CARDS[name])

    def _value(self) -> tuple[str, bool]:
        """Return what stands here up to its end, and whether that is a whole quotation; an open one is not."""
        closing = _QUOTES.get(self._text[self._at])
        if closing is None:
            bare = _BARE.match(self._text, self._at)
            self._at = bare.end() if bare else self._at + 1
            return bare[0] if bare else "", False
        end = self._text.find(closing, self._at + 1)
        value = self._text[self._at + 1 : len(self._text) if end < 0 else end]
        self._at = len(self._text) if end < 0 else end + 1
        return value, end >= 0

    def _named(self, kind: TermKind, value: str, quoted: bool) -> Term:
        prefix = not quoted and value.endswith("*")
        name = " ".join((value[:-1] if prefix else value).split())
        if kind is TermKind.FOLDER:
            name = "/".join(part.strip() for part in name.split("/") if part.strip())
        if kind is TermKind.VARIABLE:
            name = name.strip("{}")
        return Term(kind, (name,), prefix=prefix)

    def _number(self, name: str, value: str, place: int) -> Term:
        kind, most = _NUMBERS[name]
        if value.lower() == "none":
            return Term(kind)
        found = _RANGE.fullmatch(value)
        if found is None:
            raise BadQuery(
                f"“{value}” is not a number for “{name}:”, at character {place + 1}.",
                f"Write it like {name}:3, {name}:>3, {name}:<=3 or {name}:2-4.",
                position=place,
            )
        low, high = _bounds(found, 1 if kind is TermKind.RATING else 0, most)
        if low > high:
            raise BadQuery(
                f"No “{name}” can be {value}, at character {place + 1}.",
                f"Numbers go from 1 to {most}." if kind is TermKind.RATING else "Write the smaller number first.",
                position=place,
            )
        return Term(kind, low=low, high=high)

    def _unknown(self, name: str, begin: int) -> BadQuery:
        near = get_close_matches(name, FIELDS, 1, 0.7)
        hint = f"Did you mean “{near[0]}:”?" if near else f"There are {', '.join(FIELDS)}."
        return BadQuery(
            f"There is no field “{name}”, at character {begin + 1}.",
            f"{hint} To look for the text itself, put it in quotation marks.",
            position=begin,
        )


def _bounds(found: re.Match[str], least: int, most: int) -> tuple[int, int]:
    """Return the lowest and the highest number that are meant; without a comparison, numbers may be the one below."""
    sign, number, low, high = found[1], found[2], found[3], found[4]
    if number is None:
        return int(low), min(int(high), most)
    value = int(number)
    if sign in (">", ">="):
        return max(least, value + (sign == ">")), most
    if sign in ("<", "<="):
        return least, min(most, value - (sign == "<"))
    return value, value if value <= most else most
