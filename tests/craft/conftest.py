"""The real lexicon and an analyser on it."""

from pathlib import Path

import pytest

from studio.craft.analyser import Analyser
from studio.craft.lexicon import Lexicon
from studio.craft.word_kinds import WordKinds
from tests.fakes.resources import WORDS

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return Lexicon.parse((RESOURCES / "lexicon.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def analyser(lexicon: Lexicon) -> Analyser:
    return Analyser(lexicon, WordKinds(WORDS))
