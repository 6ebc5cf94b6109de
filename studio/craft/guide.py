"""Owns the way from a weak prompt to a strong one: what it does not say yet, in the order of use, as placeholders.

A placeholder is a variable: it is named before the prompt is sent without a value. Three values are offered for each;
they fit the place where the words tell whether that is indoors.
"""

import re
from typing import NamedTuple

from studio.craft.sending import VARIABLE
from studio.domain.cards import Card, Component
from studio.domain.prompt import Prompt
from studio.domain.reading import Reading, Stretch


class Gap(NamedTuple):
    """What a prompt does not say. `name` is the variable that stands for it; `placed` where it is in the prompt."""

    name: str
    component: Component
    values: tuple[str, ...]
    placed: bool = False

    @property
    def card(self) -> Card:
        """The card where it belongs."""
        return self.component.card

    @property
    def placeholder(self) -> str:
        """The variable as it is written."""
        return f"{{{self.name}}}"


class Guide(NamedTuple):
    """How far a prompt has come: it says `said` of `parts` things; `gaps` are the others."""

    gaps: tuple[Gap, ...]
    said: int
    parts: int


class _Part(NamedTuple):
    name: str
    values: tuple[str, str, str]
    indoors: tuple[str, str, str] | None = None


_PARTS = {
    Component.SUBJECT: _Part("subject", ("a ferryman in a patched coat", "a gray heron", "an old fire truck")),
    Component.ACTION: _Part(
        "action",
        (
            "turns slowly and looks back over one shoulder",
            "lifts off and glides low over the ground",
            "stops, waits, then goes on",
        ),
    ),
    Component.ENVIRONMENT: _Part(
        "place",
        (
            "on a wooden pier with mist on the water",
            "in a narrow lane after rain, wet cobbles",
            "in a workshop crowded with tools",
        ),
    ),
    Component.SHOT_TYPE: _Part("framing", ("wide shot", "medium close-up at eye level", "low angle")),
    Component.LIGHTING: _Part(
        "light",
        (
            "golden hour, long shadows",
            "soft overcast light",
            "night, one street lamp",
        ),
        (
            "window light from the left",
            "a single warm lamp, dark corners",
            "candlelight",
        ),
    ),
    Component.CAMERA_MOVEMENT: _Part("camera move", ("slow dolly in", "gentle pan right", "static camera")),
    Component.STYLE: _Part(
        "look",
        ("35mm film, fine grain", "watercolor, soft edges", "muted colors, soft focus"),
    ),
    Component.AUDIO: _Part(
        "sound",
        ("the sound of wind and far-off gulls", "soft piano music at 70 bpm", "footsteps on gravel, no music"),
        ("the sound of a ticking clock", "soft piano music at 70 bpm", "rain on the pane, no music"),
    ),
}
"""The parts of a strong prompt in the order of use."""

_INDOORS = re.compile(
    r"\b(?:room|kitchen|bedroom|bathroom|office|corridor|hallway|attic|cellar|basement|library|caf[eé]|bar|restaurant|"
    r"workshop|studio|church|theat(?:er|re)|hall|indoors|inside|cabin|garage|shop|classroom|hospital|elevator)s?\b",
    re.IGNORECASE,
)


def guide(reading: Reading, prompt: Prompt, *, sound: bool = False) -> Guide:
    """Return what `prompt`, read as `reading`, does not say yet. Sound is a part of it only where `sound` is asked for.

    A language that the analyser does not cover has no gaps: nobody knows what its words say.
    """
    parts = [component for component in _PARTS if sound or component is not Component.AUDIO]
    if not reading.covered:
        return Guide((), len(parts), len(parts))
    places = [Stretch(*match.span()) for match in VARIABLE.finditer(prompt.text)]
    filled = {value.name for value in prompt.values if value.text.strip()}
    open_names = {match[1] for match in VARIABLE.finditer(prompt.text)} - filled
    indoors = _INDOORS.search(prompt.text) is not None
    gaps = tuple(
        _gap(component, indoors=indoors, placed=_PARTS[component].name in open_names)
        for component in parts
        if not _says(reading, prompt, component, places, filled)
    )
    return Guide(gaps, len(parts) - len(gaps), len(parts))


def _gap(component: Component, *, indoors: bool, placed: bool) -> Gap:
    part = _PARTS[component]
    return Gap(part.name, component, part.indoors if indoors and part.indoors else part.values, placed)


def _says(reading: Reading, prompt: Prompt, component: Component, places: list[Stretch], filled: set[str]) -> bool:
    name = _PARTS[component].name
    if name in filled and f"{{{name}}}" in prompt.text:
        return True
    if any(not _within(places, span.start, span.end) for span in reading.of(component)):
        return True
    if component is Component.ACTION:
        return False
    own = (part for part in prompt.ranges if part.card is component.card and not _within(places, part.start, part.end))
    return any(VARIABLE.sub("", prompt.text[part.start : part.end]).strip(" ,.;") for part in own)


def _within(places: list[Stretch], start: int, end: int) -> bool:
    return any(place.start <= start and end <= place.end for place in places)


def with_placeholder(prompt: Prompt, gap: Gap) -> Prompt:
    """Return the prompt with the gap's placeholder at its place; the same prompt where it is there.

    Raises InputError where the card is locked or the prompt becomes too long.
    """
    return prompt if gap.placeholder in prompt.text else _put(prompt, gap, gap.placeholder)


def with_words(prompt: Prompt, gap: Gap, words: str) -> Prompt:
    """Return the prompt that says `words` where the gap is: for its placeholder where that is there.

    Raises InputError where the card is locked or the prompt becomes too long.
    """
    at = prompt.text.find(gap.placeholder)
    if at < 0:
        return _put(prompt, gap, words)
    return prompt.replaced(at, at + len(gap.placeholder), words)


def _put(prompt: Prompt, gap: Gap, words: str) -> Prompt:
    """Put words into a card: an action goes behind its subject, a subject before its action."""
    text = prompt.card_text(gap.card)
    if not text:
        return prompt.with_card(gap.card, words)
    behind = gap.component is not Component.SUBJECT
    return prompt.with_card(gap.card, f"{text.rstrip()} {words}" if behind else f"{words} {text.lstrip()}")


def next_placeholder(text: str, at: int, *, back: bool = False) -> Stretch | None:
    """Return the first variable of `text` that begins at `at` or later, else the first of all; None without any.

    With `back` the last one that ends at `at` or before, else the last of all.
    """
    places = [Stretch(*match.span()) for match in VARIABLE.finditer(text)]
    if not places:
        return None
    if back:
        return next((place for place in reversed(places) if place.end <= at), places[-1])
    return next((place for place in places if place.start >= at), places[0])
