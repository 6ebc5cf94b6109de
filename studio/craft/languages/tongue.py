"""Owns which tables and which grammar read a language. Tables are loaded when the language is first met."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import NamedTuple

from studio.craft.languages import signs
from studio.craft.languages.cjk import Scanner
from studio.craft.languages.grammar import Grammar
from studio.craft.languages.lexis import TRANSLATED, Known, add_words, known_terms
from studio.craft.languages.signs import Hit

Finder = Callable[[str], Sequence[Hit]]


class Tongue(NamedTuple):
    """A language: how its text is folded and its words found, its grammar, and the film terms behind its words.

    `letters_a_word` says how many letters make a word where no spaces part them; 0 where they do.
    """

    language: str
    fold: Callable[[str], str]
    find: Callable[[str, Finder], list[Hit]]
    grammar: Grammar
    words: Mapping[str, Known]
    letters_a_word: float


def _settle_compounds(words: dict[str, Known]) -> None:
    """Make verbs of the compounds that are nothing else."""
    for word, known in words.items():
        if known.signs == signs.COMPOUND:
            words[word] = Known(signs.SPECIFIC)
        elif known.signs & signs.COMPOUND:
            words[word] = Known(known.signs & ~signs.COMPOUND, known.terms)


@cache
def tongue_of(language: str) -> Tongue:
    """Return how to read a language; one without tables reads no words of its own."""
    if language not in TRANSLATED:
        from studio.craft.languages.grammar_none import GRAMMAR

        scanner = Scanner({})
        return Tongue(language, scanner.fold, scanner.find, GRAMMAR, {}, 0)
    kind = language if language in ("zh", "ja") else "latin"
    grammar: Grammar = import_module(f"studio.craft.languages.grammar_{kind}").GRAMMAR
    words = known_terms(language)
    tables = import_module(f"studio.craft.languages.words_{language}")
    if language in ("zh", "ja"):
        add_words(words, tables.ENTRIES)
        _settle_compounds(words)
        if language == "ja":
            forms = import_module("studio.craft.languages.grammar_ja").forms_of
            bent = [
                (sign, form) for sign, verbs in tables.VERBS.items() for verb in verbs.split() for form in forms(verb)
            ]
            add_words(words, bent)
        letters = import_module("studio.craft.languages.letters").letters_of(language)
        scanner = Scanner(words, letters)
        return Tongue(language, scanner.fold, scanner.find, grammar, words, 2.0 if language == "zh" else 3.5)
    from studio.craft.languages.latin import LatinScanner

    latin = LatinScanner(language, words, tables)
    return Tongue(language, latin.fold, latin.find, grammar, latin.words, 0)
