"""Owns what is asked of a model beside the prompt, and the check of it against the model's spec."""

import json
import math
import re
from collections.abc import Mapping, Sequence
from typing import TypeVar

from pydantic import Field

from studio.domain.base import Frozen
from studio.domain.errors import InputError
from studio.domain.frames import DEFAULT_RATE, RateText
from studio.domain.letters import check_letters
from studio.domain.models import (
    Audio,
    CombinationRule,
    DurationLimit,
    Extra,
    ExtraType,
    Makes,
    ModelSpec,
    ModelStatus,
    Value,
)
from studio.domain.picture_origin import PictureOrigin

T = TypeVar("T")

SEED_LIMIT = 2**31 - 1
_HEIGHTS = {
    "360p": 360,
    "480p": 480,
    "512p": 512,
    "540p": 540,
    "720p": 720,
    "768p": 768,
    "1024p": 1024,
    "1080p": 1080,
    "1440p": 1440,
    "2160p": 2160,
}
RULE_FIELDS = ("duration_s", "resolution", "aspect_ratio", "fps", "audio", "has_first_frame", "has_last_frame")
"""What rules and prices may name beside a model's extras."""

_RATIO = re.compile(r"([0-9]{1,6}):([0-9]{1,6})")
_WIDEST = 4


class Parameters(Frozen):
    """One request's settings. `seed` None means a random one is drawn and recorded. Pictures are content hashes."""

    duration_s: float = Field(default=5.0, gt=0, le=3600, allow_inf_nan=False)
    resolution: str = "720p"
    aspect_ratio: str = "16:9"
    rate: RateText = DEFAULT_RATE
    seed: int | None = Field(default=None, ge=0, le=SEED_LIMIT)
    audio: bool = True
    negative: str = ""
    first_frame: str | None = None
    last_frame: str | None = None
    extras: tuple[tuple[str, Value], ...] = ()
    origins: tuple[PictureOrigin, ...] = Field(default=(), description="where the pictures come from, as far as known")

    def origin_of(self, sha256: str) -> PictureOrigin:
        """Return where a picture comes from; one of which nothing is known is its own original."""
        known = next((origin for origin in self.origins if origin.sha256 == sha256), None)
        return known or PictureOrigin(sha256=sha256, original=sha256)

    def with_picture(self, role: str, origin: PictureOrigin | None) -> "Parameters":
        """Return the settings with another picture as `first_frame` or `last_frame`, or with none."""
        other = self.last_frame if role == "first_frame" else self.first_frame
        kept = tuple(known for known in self.origins if known.sha256 == other)
        if origin is None:
            return self.replace(**{role: None, "origins": kept})
        rest = tuple(known for known in kept if known.sha256 != origin.sha256)
        return self.replace(**{role: origin.sha256, "origins": (*rest, origin)})

    def value(self, name: str) -> object:
        """Return the value of a field or an extra by the name that rules and prices use; None where it is absent."""
        if name == "fps":
            return str(self.rate)
        if name in ("has_first_frame", "has_last_frame"):
            return getattr(self, name.removeprefix("has_")) is not None
        if name in type(self).model_fields and name not in ("extras", "origins"):
            return getattr(self, name)
        return dict(self.extras).get(name)


def resolution_height(resolution: str) -> int:
    """Return the shorter side of a resolution in px; 0 for words that are none."""
    return _HEIGHTS.get(resolution, 0)


def frame_size(resolution: str, aspect_ratio: str) -> tuple[int, int]:
    """Return width and height in px, both even. The resolution names the shorter side.

    Raises InputError for words that are not a resolution or a ratio.
    """
    short = _HEIGHTS.get(resolution)
    if short is None:
        raise InputError(
            f"“{resolution}” is not a resolution.", f"Use one of {', '.join(_HEIGHTS)}.", field="resolution"
        )
    written = _RATIO.fullmatch(aspect_ratio)
    if written is None or not (int(written[1]) and int(written[2])):
        raise InputError(f"“{aspect_ratio}” is not an aspect ratio.", "Write it like 16:9.", field="aspect_ratio")
    ratio = int(written[1]) / int(written[2])
    if not 1 / _WIDEST <= ratio <= _WIDEST:
        raise InputError(
            f"A picture of {aspect_ratio} is not possible.", f"Use 1:{_WIDEST} to {_WIDEST}:1.", field="aspect_ratio"
        )
    size = (short * ratio, short) if ratio >= 1 else (short, short / ratio)
    return round(size[0] / 2) * 2, round(size[1] / 2) * 2


def check(spec: ModelSpec, parameters: Parameters, prompt: str) -> None:
    """Raise InputError, naming the field, where `spec` does not allow `parameters` or `prompt`."""
    if spec.status is ModelStatus.RETIRED:
        successor = f"Use {spec.successor}." if spec.successor else "Choose another model."
        raise InputError(f"{spec.name} is retired.", successor, field="model")
    if not prompt.strip():
        raise InputError("The prompt is empty.", "Describe one shot.", field="prompt")
    _check_prompt(spec, prompt)
    check_letters(parameters.negative, "negative", "negative")
    _check_duration(spec, parameters.duration_s)
    _check_choice(spec, "resolution", parameters.resolution, spec.limits.resolutions)
    _check_choice(spec, "aspect_ratio", parameters.aspect_ratio, spec.limits.aspect_ratios)
    _check_choice(spec, "fps", str(parameters.rate), tuple(map(str, spec.limits.fps)))
    _check_presence(spec, parameters)
    _check_source(spec, parameters)
    _check_extras(spec, dict(parameters.extras))
    _check_rules(spec, parameters)


def _check_prompt(spec: ModelSpec, prompt: str) -> None:
    check_letters(prompt, "prompt", "prompt")
    limit = spec.limits.prompt_chars
    if limit is not None and len(prompt) > limit:
        raise InputError(
            f"The prompt has {len(prompt):,} characters; {spec.name} takes {limit:,}.",
            "Shorten it or choose another model.",
            field="prompt",
        )


def _check_duration(spec: ModelSpec, duration_s: float) -> None:
    limit = spec.limits.duration_s
    if duration_allowed(limit, duration_s):
        return
    if limit.values is not None:
        lengths = ", ".join(f"{value:g}" for value in limit.values)
    else:
        lengths = f"{limit.min:g} to {limit.max:g}"
    raise InputError(
        f"{spec.name} makes {lengths} s; {duration_s:g} s is not possible.", "Choose one of its lengths.",
        field="duration_s",
    )  # fmt: skip


def duration_allowed(limit: DurationLimit, duration_s: float) -> bool:
    """Say whether a model with `limit` can make `duration_s` seconds."""
    if limit.values is not None:
        return any(math.isclose(duration_s, value) for value in limit.values)
    if not limit.min <= duration_s <= limit.max:
        return False
    if limit.step is None:
        return True
    steps = (duration_s - limit.min) / limit.step
    return math.isclose(steps, round(steps), abs_tol=1e-6)


def nearest_duration(limit: DurationLimit, duration_s: float) -> float:
    """Return the allowed length that is nearest to `duration_s`, the shorter of two."""
    if duration_allowed(limit, duration_s):
        return duration_s
    if limit.values is not None:
        return min(limit.values, key=lambda value: (abs(value - duration_s), value))
    within = min(max(duration_s, limit.min), limit.max)
    if limit.step is None:
        return within
    steps = min(round((within - limit.min) / limit.step), int((limit.max - limit.min) / limit.step))
    return limit.min + steps * limit.step


def fitted(value: T, allowed: Sequence[T]) -> T:
    """Return a value that is allowed, else the first that is; as it is where there is nothing to choose."""
    return value if value in allowed or not allowed else allowed[0]


def _check_choice(spec: ModelSpec, field: str, value: str, allowed: tuple[str, ...]) -> None:
    if allowed and value not in allowed:
        raise InputError(f"{spec.name} does not make {value}.", f"Choose one of {', '.join(allowed)}.", field=field)


def _check_presence(spec: ModelSpec, parameters: Parameters) -> None:
    limits = spec.limits
    wanted = (
        ("seed", parameters.seed is not None, limits.seed),
        ("negative", bool(parameters.negative), limits.negative),
        ("first_frame", parameters.first_frame is not None, limits.first_frame),
        ("last_frame", parameters.last_frame is not None, limits.last_frame),
        ("audio", parameters.audio, limits.audio is not Audio.NEVER),
        ("audio", not parameters.audio, limits.audio is not Audio.ALWAYS),
    )
    for field, asked, possible in wanted:
        if asked and not possible:
            what = "sound always" if field == "audio" and not parameters.audio else field.replace("_", " ")
            verb = "makes" if what == "sound always" else "takes no"
            raise InputError(f"{spec.name} {verb} {what}.", "Leave it out or choose another model.", field=field)


def _check_source(spec: ModelSpec, parameters: Parameters) -> None:
    """Raise InputError where a model that makes no clip of words alone is given nothing to make it from."""
    if Makes.TEXT in spec.makes or parameters.first_frame is not None or any(each.required for each in spec.extras):
        return
    if spec.makes and set(spec.makes) <= {Makes.IMAGE, Makes.FIRST_LAST}:
        raise InputError(f"{spec.name} needs a first frame.", "Give it a picture.", field="first_frame")
    if spec.limits.first_frame:
        raise InputError(f"{spec.name} needs a picture to begin with.", "Give it a first frame.", field="first_frame")
    raise InputError(
        f"{spec.name} works on clips or pictures that this version cannot give it.", "Choose another model.",
        field="model",
    )  # fmt: skip


def _check_extras(spec: ModelSpec, extras: Mapping[str, Value]) -> None:
    known = {extra.name: extra for extra in spec.extras}
    for name, value in extras.items():
        if name not in known:
            names = ", ".join(known) or "none"
            raise InputError(f"{spec.name} has no setting “{name}”.", f"Its own settings: {names}.", field=name)
        if isinstance(value, str):
            check_letters(value, name, name)
        if not extra_allowed(known[name], value):
            raise InputError(f"{value!r} is not possible for “{name}”.", _extra_help(known[name]), field=name)
    for name, extra in known.items():
        if extra.required and extra.default is None and name not in extras:
            raise InputError(f"{spec.name} needs a value for “{name}”.", _extra_help(extra), field=name)


def extra_allowed(extra: Extra, value: Value) -> bool:
    """Say whether a model's own setting can have `value`."""
    if extra.type is ExtraType.BOOLEAN:
        return isinstance(value, bool)
    if extra.type is ExtraType.CHOICE:
        return any(_is_same(value, choice) for choice in extra.values or ())
    if extra.type is ExtraType.TEXT:
        return isinstance(value, str)
    if extra.type is ExtraType.JSON:
        return isinstance(value, str) and _is_json(value)
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return False
    if extra.type is ExtraType.INTEGER and value != int(value):
        return False
    return (extra.min is None or value >= extra.min) and (extra.max is None or value <= extra.max)


def _is_same(value: Value, choice: Value) -> bool:
    """Say whether two values are equal and of one kind: in Python True is 1, in a schema it is not."""
    return value == choice and isinstance(value, bool) == isinstance(choice, bool)


def _is_json(text: str) -> bool:
    """Say whether a text is a JSON list or object."""
    try:
        return isinstance(json.loads(text), list | dict)
    except (ValueError, RecursionError):
        return False


def _extra_help(extra: Extra) -> str:
    if extra.values:
        return f"Choose one of {', '.join(map(str, extra.values))}."
    if extra.min is not None and extra.max is not None:
        return f"Use a number from {extra.min:g} to {extra.max:g}."
    return f"It takes a {extra.type.value}."


def broken_rule(spec: ModelSpec, parameters: Parameters) -> tuple[str, str] | None:
    """Return the field and the message of the first combination rule that `parameters` break, or None."""
    broken = first_broken(spec, parameters)
    return (broken[1], broken[0].message) if broken is not None else None


def first_broken(spec: ModelSpec, parameters: Parameters) -> tuple[CombinationRule, str] | None:
    """Return the first combination rule that `parameters` break and the field that breaks it, or None."""
    for rule in spec.rules:
        if all(parameters.value(name) == value for name, value in rule.when):
            for name, allowed in rule.then:
                if parameters.value(name) not in allowed:
                    return rule, name
    return None


def _check_rules(spec: ModelSpec, parameters: Parameters) -> None:
    broken = broken_rule(spec, parameters)
    if broken is not None:
        raise InputError(broken[1], "Change one of the two.", field=broken[0])
