"""Owns what the analyser found in a prompt: spans of components, faults, beats, spoken lines, shots, its language.

Plain tuples: a prompt is read several times while its fixes are tried, and thousands are read in a row.
"""

from enum import StrEnum
from typing import NamedTuple

from studio.domain.cards import Component


class Fault(StrEnum):
    """What the text alone shows to be wrong. The values are those of `lint_rules.Rule`."""

    NO_CAMERA = "no_camera"
    NO_LIGHTING = "no_lighting"
    VAGUE_MOTION = "vague_motion"
    TAG_LIST = "tag_list"
    OVERLOADED = "overloaded"
    TOO_MANY_ACTIONS = "too_many_actions"
    TEXT_IN_FRAME = "text_in_frame"
    LOGO_BRAND = "logo_brand"
    INTRICATE_HANDS = "intricate_hands"
    CONTRADICTORY = "contradictory"


class Span(NamedTuple):
    """Words that show a component; offsets count Unicode code points, end exclusive. Never empty."""

    component: Component
    start: int
    end: int


class Stretch(NamedTuple):
    """A part of the text; offsets count code points, end exclusive."""

    start: int
    end: int


class Evidence(NamedTuple):
    """A fault and the words that show it, in order: one stretch an element or event where the fault counts them.

    A fault of absence has none.
    """

    fault: Fault
    places: tuple[Stretch, ...] = ()


class Beat(NamedTuple):
    """What happens at a time: `time` is where the time is written, `words` what it ties. Seconds; None = not given."""

    time: Stretch
    words: Stretch
    start_s: float
    end_s: float | None


class SpokenLine(NamedTuple):
    """Words to be heard, with their quotation marks. `speaker` is empty where nobody is named; `at_s` None: no time."""

    place: Stretch
    speaker: str
    at_s: float | None


class Reading(NamedTuple):
    """Every mention of a component, by place. Words may show two of them: "tracking shot" is framing and movement.

    `shots` are the parts of a prompt that is written as several numbered shots, heads included; empty for one shot.
    `language` is a two-letter code, empty where it is not known. `covered` says whether the analyser knows the
    language's grammar or vocabulary well enough to say that something is missing.
    """

    spans: tuple[Span, ...] = ()
    faults: tuple[Fault, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    beats: tuple[Beat, ...] = ()
    lines: tuple[SpokenLine, ...] = ()
    shots: tuple[Stretch, ...] = ()
    language: str = "en"
    covered: bool = True

    def of(self, component: Component) -> tuple[Span, ...]:
        """Return the spans of one component in order; empty where it is absent."""
        return tuple(span for span in self.spans if span.component is component)

    def has(self, component: Component) -> bool:
        """Say whether the component is present."""
        return any(span.component is component for span in self.spans)

    def places(self, fault: Fault) -> tuple[Stretch, ...]:
        """Return the words that show a fault; empty where it is absent or nothing shows it."""
        return next((found.places for found in self.evidence if found.fault is fault), ())
