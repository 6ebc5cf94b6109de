"""Owns model specs: what one model of a provider can do, what it costs, and when and where that was read."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

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


def status_on(status: ModelStatus, retires_on: date | None, day: date) -> ModelStatus:
    """Return the status on a day of a model of that `status` that has no last day, or has it on `retires_on`."""
    if retires_on is None:
        return status
    return ModelStatus.RETIRED if retires_on <= day else ModelStatus.RETIRING


class Audio(StrEnum):
    """Whether a model's takes have sound."""

    ALWAYS = "always"
    OPTIONAL = "optional"
    NEVER = "never"


class Makes(StrEnum):
    """What a model makes a clip from."""

    TEXT = "text_to_video"
    IMAGE = "image_to_video"
    FIRST_LAST = "first_last_frame"
    REFERENCE = "reference_to_video"
    EXTEND = "extend"
    EDIT = "edit"
    REMIX = "remix"


class DurationLimit(Frozen):
    """Allowed lengths in seconds: a list of `values`, or everything from `min` to `max` (in steps of `step`).

    Where nobody has published them, `known` is False: any length may be asked for, and none is shown as a limit.
    """

    min: float = Field(gt=0, allow_inf_nan=False)
    max: float = Field(gt=0, allow_inf_nan=False)
    step: float | None = Field(default=None, gt=0, allow_inf_nan=False)
    values: tuple[float, ...] | None = None
    known: bool = True


UNKNOWN_LENGTHS = DurationLimit(min=0.1, max=3600, known=False)
"""The widest lengths that can be asked for at all; no model's limit."""


class Limits(Frozen):
    """What a request to this model may hold. A field that it lacks, or that cannot be chosen, is False or empty."""

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
    shots: int = Field(default=1, ge=1, description="shots one request can hold")
    masks: bool = False
    picture_types: tuple[str, ...] = Field(
        default=(), description="file endings that a first or last frame may have, the preferred one first; empty = any"
    )
    picture_exact: bool = Field(default=False, description="a first frame must have exactly the size of the take")
    picture_bytes: int | None = Field(default=None, gt=0, description="largest picture in bytes; None = unknown")
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
    JSON = "json"


class Extra(Frozen):
    """A setting only this model has. `values` are the choices; `min` and `max` bound numbers.

    The value of a JSON setting is the text of a list or an object. A `required` one without a default must be given.
    """

    name: str
    label: str
    type: ExtraType
    default: Value | None = None
    values: tuple[Value, ...] | None = None
    min: float | None = None
    max: float | None = None
    required: bool = False
    help: str = ""


class PriceUnit(StrEnum):
    """What a price counts."""

    SECOND = "second"
    TAKE = "take"
    TOKEN = "token"  # noqa: S105  # a unit, not a secret


class Price(Frozen):
    """One price rule with its date and source; `when` narrows it. The most specific matching rule holds.

    `usd_high` is set where the price is only known as a range. A price per token holds `tokens_per_s`, how many tokens
    a second of such a take has, where that is known. `original` is the amount as it was published, where that is not
    in dollars ("12 credits").
    """

    per: PriceUnit
    usd: Decimal = Field(ge=0, allow_inf_nan=False)
    usd_high: Decimal | None = Field(default=None, ge=0, allow_inf_nan=False)
    tokens_per_s: Decimal | None = Field(default=None, gt=0, allow_inf_nan=False)
    original: str = ""
    when: tuple[tuple[str, Value], ...] = ()
    as_of: date
    source: str
    confirmed: bool = True


class FactSource(Frozen):
    """Where a fact of a spec was read, and when. `field` is its name, such as `limits.duration_s` or `prices`.

    `confirmed` is False where the source is second-hand, contradicted or not sure.
    """

    field: str
    source: str
    as_of: date
    confirmed: bool = True


class ClaimTopic(StrEnum):
    """What a claim about a model's strength is about."""

    PEOPLE = "people"
    MOTION = "motion"
    PHYSICS = "physics"
    LANDSCAPE = "landscape"
    CAMERA = "camera"
    DIALOGUE = "dialogue"


class Claim(Frozen):
    """What somebody says a model does well (`good`) or badly. Never the source of a limit."""

    topic: ClaimTopic
    good: bool
    words: str
    source: str
    as_of: date


class WireField(Frozen):
    """How one of our parameters is written in a request that was made from a published schema.

    `parameter` is `prompt` or a field of `Parameters`, `name` the schema's. `values` gives, for each value of ours,
    theirs with exactly the schema's type (`5`, `"5"`, `"5s"`); empty where the value is passed on as it is.
    """

    parameter: str
    name: str
    values: tuple[tuple[Value, Value], ...] = ()
    required: bool = False


class ModelSpec(Frozen):
    """One model. `id` is `provider/name`; `wire_name` is what the provider calls it, where that differs from `name`'s.

    `checked_on` is when the limits were read from `source`; `facts` tell it of single fields where they differ.
    `retires_on` is also the day on which a retired model was switched off.
    """

    id: str
    provider: str
    name: str
    family: str = ""
    wire_name: str = ""
    summary: str = ""
    makes: tuple[Makes, ...] = (Makes.TEXT,)
    status: ModelStatus = ModelStatus.ACTIVE
    available_from: date | None = None
    retires_on: date | None = None
    successor: str | None = None
    checked_on: date
    source: str
    confirmed: bool = Field(default=True, description="False where `source` is second-hand, contradicted or not sure")
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
    typical_s: tuple[float, float] | None = Field(default=None, description="usual time of one take; None = unknown")
    output_lives_h: float | None = Field(default=None, gt=0, description="how long a result is kept; None = unknown")
    content_credentials: str = Field(default="", description="such as SynthID; empty = none known")
    sold_at: tuple[str, ...] = Field(default=(), description="ids of other models that are the same one elsewhere")
    trial: str = Field(default="", description="free or trial credits, in the seller's words; empty = none known")
    claims: tuple[Claim, ...] = ()
    facts: tuple[FactSource, ...] = ()
    wire: tuple[WireField, ...] = Field(default=(), description="set for specs made from a published schema")

    def status_on(self, day: date) -> ModelStatus:
        """Return the status on a day: a model is retired from `retires_on` on, and retiring before."""
        return status_on(self.status, self.retires_on, day)

    def fact(self, field: str) -> FactSource:
        """Return where a fact was read: that of its own field, else the spec's."""
        own = next((fact for fact in self.facts if fact.field == field), None)
        return own or FactSource(field=field, source=self.source, as_of=self.checked_on, confirmed=self.confirmed)


class ModelLine(NamedTuple):
    """What a list shows of a model, without its spec being read. `makes` and `badges` are words of the spec.

    `badges`: `audio`, `first_frame`, `last_frame`, `references`, `seed`, `negative`, `extend`, `multi_shot`, `masks`.
    `micro_usd_per_s` is the lowest price of a second of video, in millionths of a dollar; None = unknown.
    `max_duration_s` and `max_resolution` are None and empty where unknown.
    """

    id: str
    provider: str
    name: str
    family: str
    status: ModelStatus
    retires_on: date | None
    successor: str | None
    checked_on: date
    local: bool
    free: bool
    needs_key: bool
    simulated: bool
    makes: tuple[Makes, ...]
    badges: tuple[str, ...]
    max_duration_s: float | None
    max_resolution: str
    micro_usd_per_s: int | None
