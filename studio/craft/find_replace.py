"""Owns finding words in prompts and putting others in their place; ranges are kept by edit position."""

import re
from typing import NamedTuple

from studio.domain.errors import InputError
from studio.domain.prompt import Prompt
from studio.domain.reading import Stretch


class Wanted(NamedTuple):
    """What is looked for. `whole_words`: not inside longer words. `match_case`: capitals count."""

    words: str
    whole_words: bool = False
    match_case: bool = False


def found_in(text: str, wanted: Wanted) -> tuple[Stretch, ...]:
    """Return where the words stand, in order, without overlap; nowhere for empty words."""
    if not wanted.words:
        return ()
    return tuple(Stretch(match.start(), match.end()) for match in _pattern(wanted).finditer(text))


def replaced_in(prompt: Prompt, wanted: Wanted, new: str) -> tuple[Prompt, int]:
    """Return the prompt with every find replaced by `new`, letter by letter, and how many there were.

    Finds that reach into a locked card are left as they are and not counted. Raises InputError as `Prompt.replaced`.
    """
    count = 0
    for place in reversed(found_in(prompt.text, wanted)):
        if is_locked(prompt, place):
            continue
        prompt = prompt.replaced(place.start, place.end, new)
        count += 1
    return prompt, count


def is_locked(prompt: Prompt, place: Stretch) -> bool:
    """Say whether a stretch of the prompt reaches into a locked card."""
    return any(
        part.card in prompt.locked and part.start < place.end and place.start < part.end for part in prompt.ranges
    )


def check_wanted(wanted: Wanted) -> None:
    """Raise InputError where there is nothing to look for."""
    if not wanted.words:
        raise InputError("There is nothing to look for.", "Write the words to find.", field="find")


def _pattern(wanted: Wanted) -> re.Pattern[str]:
    words = re.escape(wanted.words)
    if wanted.whole_words:
        words = rf"(?<!\w){words}(?!\w)"
    return re.compile(words, re.NOFLAG if wanted.match_case else re.IGNORECASE)
