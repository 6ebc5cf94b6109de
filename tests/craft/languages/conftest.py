"""A reader of prompts in other languages, as the analyser uses it."""

from collections.abc import Callable
from typing import NamedTuple

import pytest

from studio.craft.analyser import Analyser
from studio.domain.reading import Fault, Reading


class Read(NamedTuple):
    """A reading with its text, so that a test can ask for words."""

    text: str
    reading: Reading

    def words(self, component: str) -> list[str]:
        """Return the words that show a component."""
        return [self.text[span.start : span.end] for span in self.reading.spans if span.component == component]

    def present(self) -> set[str]:
        """Return the components that were found."""
        return {span.component.value for span in self.reading.spans}

    def judged(self) -> set[Fault]:
        """Return the faults but those of absence."""
        return set(self.reading.faults) - {Fault.NO_CAMERA, Fault.NO_LIGHTING}


@pytest.fixture(scope="session")
def read(analyser: Analyser) -> Callable[[str], Read]:
    return lambda text: Read(text, analyser.read(text))
