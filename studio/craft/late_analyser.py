"""Owns the one analyser of a process, made when it is first needed: its word tables take some 0.1 s and some MB."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from studio.domain.cards import PromptRange

if TYPE_CHECKING:
    from studio.craft.analyser import Analyser
    from studio.craft.lint.context import LintContext
    from studio.craft.lint.linter import Linter
    from studio.craft.vocabulary import Vocabulary
    from studio.domain.lint import Finding
    from studio.domain.prompt import Prompt
    from studio.domain.reading import Reading


class LateAnalyser:
    """The analyser over a lexicon, given as the text of its JSON, and a table of words, read when it is needed."""

    def __init__(self, lexicon_json: str, words: Callable[[], str] = str) -> None:
        self._lexicon_json = lexicon_json
        self._words = words

    @cached_property
    def analyser(self) -> "Analyser":
        """The analyser; its tables are made at the first use. Raises InputError where the lexicon is not one."""
        from studio.craft.analyser import Analyser
        from studio.craft.lexicon import Lexicon
        from studio.craft.word_kinds import WordKinds

        return Analyser(Lexicon.parse(self._lexicon_json), WordKinds(self._words()))

    @cached_property
    def linter(self) -> "Linter":
        """The linter over the analyser; its words are read at the first use."""
        from studio.craft.lint.linter import Linter

        return Linter(self.analyser)

    @cached_property
    def _vocabulary(self) -> "Vocabulary":
        from studio.craft.lexicon import Lexicon
        from studio.craft.vocabulary import Vocabulary

        return Vocabulary(Lexicon.parse(self._lexicon_json))

    def vocabulary(self) -> "Vocabulary":
        """Return the words to write with, read at the first use."""
        return self._vocabulary

    def load(self) -> None:
        """Make the tables now. Blocks for about 0.1 s: a window calls it in a thread."""
        self.analyser.find_components("a quiet lake")

    def find_components(self, text: str) -> tuple[PromptRange, ...]:
        """Return what the cards show of a prose. Until the tables are made that is nothing, and nothing waits."""
        if "analyser" not in self.__dict__ or not text.strip():
            return ()
        return self.analyser.find_components(text)

    def read(self, text: str) -> "Reading":
        """Return the reading of a text; makes the tables where they are not there yet."""
        return self.analyser.read(text)

    def findings(self, prompt: "Prompt", context: "LintContext") -> "tuple[Finding, ...]":
        """Return what is wrong with a prompt. Until the tables are made that is nothing, and nothing waits."""
        if "analyser" not in self.__dict__ or not prompt.text.strip():
            return ()
        return self.linter.findings(prompt, context)
