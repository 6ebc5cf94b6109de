"""Owns how the library's prompts and queries become words of the search index: the same rule for both.

Everything that can be asked for is a word of the index: a prompt's plain words; each component's words once more,
marked with a sign of that component; tags, folders, variables, stars and uses as marked words of their own. So every
query is one expression of FTS5. The marks are letters of private use, which FTS5's tokenizer keeps and no text brings
along. Scripts without spaces are indexed letter by letter, so that any run of them is found.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence

from studio.craft.sending import variables
from studio.domain.cards import Card
from studio.domain.library import LibraryQuery, SavedPrompt, Term, TermKind

_BREAK = "\ue000"
_EVERY = "\ue0ff"
_CARDS = {card: chr(0xE001 + place) for place, card in enumerate(Card)}
_MARKS = {
    TermKind.TITLE: "\ue010",
    TermKind.TAG: "\ue020",
    TermKind.FOLDER: "\ue021",
    TermKind.VARIABLE: "\ue022",
    TermKind.RATING: "\ue023",
    TermKind.USES: "\ue024",
}
# Thai, Lao, Burmese, Khmer, signs, kana, Chinese, emoji, rarer Chinese.
_ALONE = (
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2600-\u27bf\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\U0001f000-\U0001ffff\U00020000-\U0003ffff]"
)
_LONE_LETTER = re.compile(_ALONE)
_WORD = re.compile(f"{_ALONE}|[^\\W_]+")


def words_of(text: str) -> list[str]:
    """Return the words of `text` as the index knows them, in order."""
    if not text.isascii():
        text = _LONE_LETTER.sub(r" \g<0> ", unicodedata.normalize("NFKC", text))
    return _WORD.findall(text.casefold())


def index_text(saved: SavedPrompt) -> str:
    """Return what the index holds for a prompt: words with spaces between."""
    prompt = saved.prompt
    parts = [_EVERY, *words_of(saved.title), _BREAK, *words_of(prompt.text), _BREAK, *words_of(saved.note)]
    parts += _marked(_MARKS[TermKind.TITLE], words_of(saved.title))
    for part in prompt.ranges:
        parts += [_BREAK, *_marked(_CARDS[part.card], words_of(prompt.text[part.start : part.end]))]
    for tag in saved.tags:
        parts += [_BREAK, *words_of(tag), _name(TermKind.TAG, tag)]
    parts += [_name(TermKind.FOLDER, folder) for folder in _with_parents(saved.folder)]
    parts += [_name(TermKind.VARIABLE, name) for name in variables(prompt.text)]
    parts.append(f"{_MARKS[TermKind.RATING]}{_sortable(saved.rating or 0)}")
    parts.append(f"{_MARKS[TermKind.USES]}{_sortable(saved.uses)}")
    return " ".join(parts)


def _marked(mark: str, words: Iterable[str]) -> list[str]:
    return [mark + word for word in words]


def _with_parents(folder: str) -> Iterator[str]:
    parts = folder.split("/") if folder else []
    for count in range(1, len(parts) + 1):
        yield "/".join(parts[:count])


def _name(kind: TermKind, name: str) -> str:
    """Return a whole name as one word: what is no letter or digit is spelt out between marks."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    spelt = (letter if letter.isalnum() else f"\uf000{ord(letter):x}\uf001" for letter in folded)
    return _MARKS[kind] + "".join(spelt)


Endings = Callable[[str], Sequence[str] | None]
"""Returns the index's words that begin so, None where they are many or not known."""


def match_text(query: LibraryQuery, endings: Endings = lambda _: None) -> str:
    """Return the expression of FTS5 for a query; with `endings`, beginnings of few words are those words.

    For a beginning FTS5 first gathers all that it could stand for; a list of words is followed only as far as asked.
    """
    wanted = [expression for term in query.wanted if (expression := _expression(term, endings))]
    unwanted = [expression for term in query.unwanted if (expression := _expression(term, endings))]
    found = " AND ".join(dict.fromkeys(wanted)) or f'"{_EVERY}"'
    return f"({found}) NOT ({' OR '.join(dict.fromkeys(unwanted))})" if unwanted else found


def _expression(term: Term, endings: Endings) -> str:
    """Return a term's expression, empty where it has no words that the index could hold."""
    if term.kind in (TermKind.RATING, TermKind.USES):
        return _number(term)
    if term.kind in (TermKind.TAG, TermKind.FOLDER, TermKind.VARIABLE):
        return f'"{_name(term.kind, term.words[0])}"{" *" if term.prefix else ""}'
    mark = _CARDS[term.card] if term.card is not None else _MARKS.get(term.kind, "")
    words = [word for text in term.words for word in words_of(text)]
    if not words:
        return ""
    # A single letter stands for itself: as a beginning it would stand for nearly everything.
    open_end = term.prefix and len(words[-1]) > 1
    marked = _marked(mark, words)
    known = endings(marked[-1]) if open_end and words[-1].isascii() else None
    if known and (len(words) == 1 or len(known) == 1):
        alike = [f'"{" ".join([*marked[:-1], ending])}"' for ending in known]
        return alike[0] if len(alike) == 1 else f"({' OR '.join(alike)})"
    return f'"{" ".join(marked)}"{" *" if open_end else ""}'


def _sortable(number: int) -> str:
    """Return a number with the count of its digits before it, so that larger ones share few beginnings."""
    return f"{len(str(number))}{number}"


def _number(term: Term) -> str:
    words = []
    for length in range(len(str(term.low)), len(str(term.high)) + 1):
        least, most = (10 ** (length - 1) if length > 1 else 0), 10**length - 1
        low, high = max(term.low, least), min(term.high, most)
        beginnings = [""] if (low, high) == (least, most) else _beginnings(low, high, length)
        words += [f'"{_MARKS[term.kind]}{length}{start}"{" *" if len(start) < length else ""}' for start in beginnings]
    return f"({' OR '.join(words)})"


def _beginnings(low: int, high: int, digits: int) -> list[str]:
    """Return the fewest beginnings of numbers of `digits` digits that together are those from `low` to `high`."""
    if low == 0 and high == 10**digits - 1:
        return [""]
    step = 10 ** (digits - 1)
    found = []
    for first in range(low // step, high // step + 1):
        inner_low, inner_high = max(low - first * step, 0), min(high - first * step, step - 1)
        found += [f"{first}{rest}" for rest in (_beginnings(inner_low, inner_high, digits - 1) if digits > 1 else [""])]
    return found
