"""Owns what the analyser found in a prompt: spans of components, and the faults that follow from them."""

from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from studio.domain.base import Frozen
from studio.domain.cards import Component


class Fault(StrEnum):
    """What a prompt lacks, by rule."""

    NO_CAMERA = "no_camera"
    NO_LIGHTING = "no_lighting"


class Span(Frozen):
    """Words that show a component; offsets count Unicode code points, end exclusive."""

    component: Component
    start: int = Field(ge=0)
    end: int = Field(gt=0)

    @model_validator(mode="after")
    def _not_empty(self) -> Self:
        if self.end <= self.start:
            raise ValueError("a span must not be empty")
        return self


class Reading(Frozen):
    """Every mention of a component, by place. Words may show two of them: "tracking shot" is framing and movement."""

    spans: tuple[Span, ...] = ()
    faults: tuple[Fault, ...] = ()

    def of(self, component: Component) -> tuple[Span, ...]:
        """Return the spans of one component in order; empty where it is absent."""
        return tuple(span for span in self.spans if span.component is component)

    def has(self, component: Component) -> bool:
        """Say whether the component is present."""
        return any(span.component is component for span in self.spans)
