"""Owns the names of a prompt's parts: the nine cards, the ten components, and a range of prose that is a card's."""

from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from studio.domain.base import Frozen


class Card(StrEnum):
    """The nine cards of the window, in their fixed order; the values are the keys of the design tokens."""

    SHOT = "shot"
    SUBJECT = "subject"
    ENVIRONMENT = "environment"
    LIGHTING = "lighting"
    CAMERA = "camera"
    STYLE = "style"
    AUDIO = "audio"
    DIALOGUE = "dialogue"
    BEATS = "beats"


class Component(StrEnum):
    """The ten names of the analyser."""

    SHOT_TYPE = "shot_type"
    SUBJECT = "subject"
    ACTION = "action"
    ENVIRONMENT = "environment"
    LIGHTING = "lighting"
    CAMERA_MOVEMENT = "camera_movement"
    STYLE = "style"
    AUDIO = "audio"
    DIALOGUE = "dialogue"
    TIMECODES = "timecodes"

    @property
    def card(self) -> Card:
        """The card that shows this component."""
        return _CARDS[self]


_CARDS = {
    Component.SHOT_TYPE: Card.SHOT,
    Component.SUBJECT: Card.SUBJECT,
    Component.ACTION: Card.SUBJECT,
    Component.ENVIRONMENT: Card.ENVIRONMENT,
    Component.LIGHTING: Card.LIGHTING,
    Component.CAMERA_MOVEMENT: Card.CAMERA,
    Component.STYLE: Card.STYLE,
    Component.AUDIO: Card.AUDIO,
    Component.DIALOGUE: Card.DIALOGUE,
    Component.TIMECODES: Card.BEATS,
}


class PromptRange(Frozen):
    """A stretch of prose that belongs to a card. Offsets count Unicode code points, end exclusive."""

    card: Card
    start: int = Field(ge=0)
    end: int = Field(gt=0)

    @model_validator(mode="after")
    def _not_empty(self) -> Self:
        if self.end <= self.start:
            raise ValueError("a range must not be empty")
        return self
