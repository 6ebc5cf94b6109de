"""Owns the sentences of a text: each is read into words once and kept for the next reading, with offsets of its own.

What is kept is bounded and only saves time: the same text gives the same words. May be shared by threads.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from studio.craft.lexicon_terms import Term
from studio.craft.marks import Break, breaks
from studio.craft.single_words import SingleWords
from studio.craft.tagging import Part, tag
from studio.craft.terms import find_terms
from studio.craft.tokens import Hit, PhraseTable, Token, tokenise
from studio.craft.word_kinds import Word, WordKinds
from studio.craft.word_line import WordLine

_END = re.compile(r"[.!?…。！？；;|]+[\"”»)\]*]{0,3}\s+|\n\s*|[。！？；]")
_KEPT_SENTENCES = 320
_LONGEST_KEPT = 2_000
_BEFORE_ADJECTIVE = frozenset({Part.DETERMINER, Part.NUMBER, Part.ADVERB})
_OF_ADJECTIVE = frozenset({Part.ADJECTIVE, Part.ADVERB, Part.NOUN, Part.NUMBER})


class Sentence(NamedTuple):
    """A sentence and its words; offsets and token numbers count from its beginning. `hits` are its terms in order.

    `places` are the words that may begin a place, `flags` says what each may be at the head of a clause.
    """

    text: str
    tokens: list[Token]
    words: list[Word]
    parts: list[Part]
    marks: list[Break]
    hits: list[Hit[Term]]
    places: list[int]
    flags: bytes


class SentenceReader:
    """Reads sentences with one table of words and one of terms."""

    def __init__(self, kinds: WordKinds, terms: PhraseTable[Term]) -> None:
        self._single = SingleWords(kinds)
        self._terms = terms
        self._kept: dict[str, Sentence] = {}

    def read(self, text: str) -> Iterator[tuple[int, Sentence]]:
        """Yield the sentences of `text` with their offsets. Together they hold every word of it, in order.

        Tried fixes share most of their sentences with the prompt: even those of short texts are worth keeping.
        """
        start = 0
        for match in _END.finditer(text):
            yield start, self._sentence(text[start : match.end()])
            start = match.end()
        if start < len(text):
            yield start, self._sentence(text[start:])

    def _sentence(self, text: str) -> Sentence:
        kept = self._kept
        found = kept.get(text)
        if found is None:
            found = self._look_up(text)
            if len(text) <= _LONGEST_KEPT:
                if len(kept) >= _KEPT_SENTENCES:
                    kept.clear()
                kept[text] = found
        return found

    def _look_up(self, text: str) -> Sentence:
        tokens = tokenise(text)
        marks = breaks(text, tokens)
        entries = self._single.of_all(tokens)
        words = [entry.word for entry in entries]
        parts = tag(tokens, words, marks, [entry.part for entry in entries])
        _join_adjectives(text, tokens, parts, marks)
        hits = list(self._terms.find(tokens, breaks=marks))
        rules = [(index, entry.rules) for index, entry in enumerate(entries) if entry.rules]
        terms = find_terms(WordLine(text, tokens, words, parts, marks), hits, rules)
        places = [index for index, entry in enumerate(entries) if entry.place]
        flags = bytes([entry.flags for entry in entries])
        return Sentence(text, tokens, words, parts, marks, terms, places, flags)


class Joined:
    """The sentences of a text, joined: everything by tokens of the whole text."""

    def __init__(self, sentences: Iterable[tuple[int, Sentence]]) -> None:
        self.tokens: list[Token] = []
        self.words: list[Word] = []
        self.parts: list[Part] = []
        self.marks: list[Break] = []
        self.hits: list[Hit[Term]] = []
        self.sentences: list[tuple[int, Sentence]] = []
        new, token_kind, hit_kind = tuple.__new__, Token, Hit
        for offset, sentence in sentences:
            base = len(self.tokens)
            if offset:
                self.tokens += [
                    new(token_kind, (word, stem, start + offset, end + offset))
                    for word, stem, start, end in sentence.tokens
                ]
                self.hits += [new(hit_kind, (first + base, last + base, term)) for first, last, term in sentence.hits]
            else:
                self.tokens += sentence.tokens
                self.hits += sentence.hits
            self.words += sentence.words
            self.parts += sentence.parts
            self.marks += sentence.marks
            self.sentences.append((base, sentence))


def _join_adjectives(text: str, tokens: list[Token], parts: list[Part], marks: list[Break]) -> None:
    """Take away the pause of a comma between two adjectives of one thing: "a long, winding road"."""
    for index in range(2, len(tokens) - 1):
        if marks[index] is not Break.PAUSE or parts[index - 1] is not Part.ADJECTIVE:
            continue
        if text[tokens[index - 1].end : tokens[index].start] != ", " or parts[index - 2] not in _BEFORE_ADJECTIVE:
            continue
        at = index
        while at < len(tokens) - 1 and at - index < 4 and parts[at] in _OF_ADJECTIVE and not marks[at + 1]:
            at += 1
        if at > index and parts[at] is Part.NOUN:
            marks[index] = Break.NONE
