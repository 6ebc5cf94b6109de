"""Owns model specs: what one model of a provider can do, what it costs, and when and where that was read."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from pydantic import Field

from studio.domain.base import Frozen
from studio.domain.frames import RateText
from studio.domain.prompt import Component

Value = bool | int | float | str
"""A parameter's value as people write it."""


class ModelStatus(StrEnum):
    """Whether a model can be used."""

    ACTIVE = "active"
    RETIRING = "retiring"
    RETIRED = "retired"


class Audio(StrEnum):
    """Whether a model's takes have sound."""

    ALWAYS = "always"
    OPTIONAL = "optional"
    NEVER = "never"


class DurationLimit(Frozen):
    """Allowed lengths in seconds: a list of `values`, or everything from `min` to `max` (in steps of `step`)."""

    min: float = Field(gt=0)
    max: float = Field(gt=0)
    step: float | None = None
    values: tuple[float, ...] | None = None


class Limits(Frozen):
    """What a request to this model may hold. A field that a model lacks is False or empty."""

    duration_s: DurationLimit
    resolutions: tuple[str, ...]
    aspect_ratios: tuple[str, ...]
    fps: tuple[RateText, ...]
    audio: Audio
    seed: bool
    negative: bool = False
    first_frame: bool = False
    last_frame: bool = False
    references: int = Field(default=0, ge=0, description="how many reference pictures")
    takes: int = Field(default=1, ge=1, description="takes one request can make")
    prompt_chars: int | None = Field(default=None, description="longest prompt in code points; None = unknown")
    coherent_s: float | None = Field(default=None, gt=0, description="longest shot that holds together; None = unknown")
    face_close_up_s: float | None = Field(
        default=None, gt=0, description="longest close-up in which a face stays the same; None = unknown"
    )


class CombinationRule(Frozen):
    """Where all of `when` hold, each field of `then` must be one of its values; `message` says so to the user."""

    when: tuple[tuple[str, Value], ...]
    then: tuple[tuple[str, tuple[Value, ...]], ...]
    message: str


class ExtraType(StrEnum):
    """The kind of a model's own setting."""

    NUMBER = "number"
    INTEGER = "integer"
    TEXT = "text"
    CHOICE = "choice"
    BOOLEAN = "boolean"


class Extra(Frozen):
    """A setting only this model has. `values` are the choices; `min` and `max` bound numbers."""

    name: str
    label: str
    type: ExtraType
    default: Value | None = None
    values: tuple[Value, ...] | None = None
    min: float | None = None
    max: float | None = None
    help: str = ""


class PriceUnit(StrEnum):
    """What a price counts."""

    SECOND = "second"
    TAKE = "take"
    TOKEN = "token"  # noqa: S105  # a unit, not a secret


class Price(Frozen):
    """One price rule with its date and source; `when` narrows it. The most specific matching rule holds."""

    per: PriceUnit
    usd: Decimal = Field(ge=0)
    when: tuple[tuple[str, Value], ...] = ()
    as_of: date
    source: str


class ModelSpec(Frozen):
    """One model. `id` is `provider/name`. `checked_on` is when the limits were read from `source`."""

    id: str
    provider: str
    name: str
    summary: str = ""
    status: ModelStatus = ModelStatus.ACTIVE
    retires_on: date | None = None
    successor: str | None = None
    checked_on: date
    source: str
    local: bool = False
    free: bool = False
    needs_key: bool = True
    simulated: bool = False
    limits: Limits
    rules: tuple[CombinationRule, ...] = ()
    extras: tuple[Extra, ...] = ()
    prices: tuple[Price, ...] = ()
    prompt_order: tuple[Component, ...] = Field(default=(), description="preferred order of components; empty = none")
    good_terms: tuple[str, ...] = Field(default=(), description="lexicon terms this model is known to follow")
    draft_resolution: str | None = None
    draft_duration_s: float | None = None
