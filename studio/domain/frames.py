"""Owns time on the timeline: integer frames at a rational rate, never float seconds."""

from fractions import Fraction
from functools import lru_cache
from typing import Annotated, Any

from pydantic import Field, PlainSerializer, model_validator

from studio.domain.base import Frozen


class TimeRange(Frozen):
    """A stretch of time: `frames` frames from `first_frame` on, at a rate that its owner names."""

    first_frame: int = Field(default=0, ge=0)
    frames: int = Field(ge=1)

    @property
    def end_frame(self) -> int:
        """The first frame behind it."""
        return self.first_frame + self.frames


class FrameRate(Frozen):
    """Frames per second as a fraction in lowest terms, such as 24/1 or 30000/1001."""

    numerator: int = Field(ge=1, le=1_000_000)
    denominator: int = Field(default=1, ge=1, le=1_000_000)

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        if isinstance(value, str):
            numerator, slash, denominator = value.partition("/")
            value = {"numerator": int(numerator), "denominator": int(denominator if slash else "1")}
        if isinstance(value, dict) and {"numerator", "denominator"} <= value.keys():
            try:
                rate = Fraction(value["numerator"], value["denominator"])
            except (TypeError, ZeroDivisionError) as error:
                raise ValueError("a frame rate is a fraction of whole numbers") from error
            return {"numerator": rate.numerator, "denominator": rate.denominator}
        return value

    @property
    def fraction(self) -> Fraction:
        """Frames per second."""
        return Fraction(self.numerator, self.denominator)

    def __str__(self) -> str:
        return f"{self.numerator}/{self.denominator}"

    def frames_in(self, seconds: float | Fraction) -> int:
        """Return how many frames last `seconds`, rounded to the nearest and at least 1."""
        return _frames_in(seconds, self.numerator, self.denominator)

    def frame_at(self, seconds: float | Fraction) -> int:
        """Return the index of the frame that is on screen at `seconds` (>= 0)."""
        return int(Fraction(seconds).limit_denominator(1_000_000) * self.fraction)

    def seconds(self, frames: int) -> Fraction:
        """Return how long `frames` last, exactly."""
        return Fraction(frames) / self.fraction

    def timecode(self, frame: int) -> str:
        """Return hh:mm:ss:ff of a frame index (non-drop; ff counts in the rounded-up rate)."""
        per_second = -(-self.numerator // self.denominator)
        seconds, rest = divmod(frame, per_second)
        return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}:{rest:02}"


@lru_cache(maxsize=1024)
def _frames_in(seconds: float | Fraction, numerator: int, denominator: int) -> int:
    """Return how many frames last `seconds`. Kept: a cut asks for the same few lengths, hundreds of times an edit."""
    return max(1, round(Fraction(seconds).limit_denominator(1_000_000) * Fraction(numerator, denominator)))


RateText = Annotated[FrameRate, PlainSerializer(str, return_type=str)]
"""A frame rate that is written as text, such as "24/1"."""

DEFAULT_RATE = FrameRate(numerator=24)
