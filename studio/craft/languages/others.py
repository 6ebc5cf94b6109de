"""Owns the reading of prompts in other languages than English, with one lexicon's terms. Imported at the first one."""

from studio.craft.languages import reader
from studio.craft.languages.english_terms import EnglishTerms
from studio.craft.lexicon_terms import Term
from studio.craft.tokens import PhraseTable
from studio.domain.prompt import PromptRange
from studio.domain.reading import Reading


class OtherLanguages:
    """Reads prompts in other languages. `terms` are the English film terms, which stand among their words, too."""

    def __init__(self, terms: PhraseTable[Term]) -> None:
        self._english = EnglishTerms(terms)

    def read(self, text: str, language: str) -> Reading:
        """Return what a text in `language` shows; see `reader.read`."""
        return reader.read(text, language, self._english.find)

    def find_components(self, text: str, language: str) -> tuple[PromptRange, ...]:
        """Return ranges for the cards; see `reader.find_components`."""
        return reader.find_components(text, language, self._english.find)
