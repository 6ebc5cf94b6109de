"""Owns the making of a model spec from a published schema alone, and of a request by that spec.

A field becomes one of our parameters only where its meaning is certain from its name, its type and its values;
everything else is a setting of the model's own, with exactly the schema's type. Knows no provider.
"""

import json
import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, NamedTuple

from studio.domain.errors import BadReply
from studio.domain.frames import FrameRate
from studio.domain.models import (
    UNKNOWN_LENGTHS,
    Audio,
    DurationLimit,
    Extra,
    ExtraType,
    FactSource,
    Limits,
    Makes,
    ModelSpec,
    Value,
    WireField,
)
from studio.domain.parameters import Parameters, resolution_height
from studio.providers.openapi_schema import Field, input_fields

_PROMPTS = ("prompt", "text_prompt", "prompt_text")
_LENGTHS = ("duration", "seconds", "duration_seconds", "duration_s", "video_length", "video_duration")
_SOUNDS = ("generate_audio", "enable_audio", "with_audio", "audio_enabled", "generate_sound", "sound")
_RATES = ("fps", "frames_per_second", "frame_rate", "video_fps")
_FIRST = (
    "first_frame_url", "first_frame_image", "first_frame", "start_frame", "start_image_url", "start_image",
    "image_url", "image_uri", "image", "input_reference",
)  # fmt: skip
_LAST = (
    "last_frame_url", "last_frame_image", "last_frame", "end_frame", "end_image_url", "end_image", "last_image_url",
    "last_image", "tail_image_url", "tail_image",
)  # fmt: skip
_REFERENCES = ("reference_images", "reference_image_urls", "image_urls", "images", "input_images")
_SECONDS = re.compile(r"([0-9]{1,4}(?:\.[0-9]{1,3})?) ?s?")
_RATIO = re.compile(r"[0-9]{1,3}:[0-9]{1,3}")
_TALL_WORDS = {"4k": "2160p", "2k": "1440p"}
_LONGEST_S = 3600.0


class Published(NamedTuple):
    """A schema as a provider publishes it. `name` is what it calls the model, `source` where the schema was read."""

    provider: str
    name: str
    title: str
    document: Mapping[str, Any]
    source: str
    read_on: date


class _Found:
    """What was recognised so far; a field is used once."""

    def __init__(self, fields: tuple[Field, ...]) -> None:
        self.left = {field.name: field for field in fields}
        self.wire: list[WireField] = []

    def take(self, parameter: str, names: tuple[str, ...], fits: Callable[[Field], bool]) -> Field | None:
        """Use the first field of those names that fits; its values are passed on as they are."""
        field = next((self.left[name] for name in names if name in self.left and fits(self.left[name])), None)
        if field is not None:
            self.use(parameter, field)
        return field

    def use(self, parameter: str, field: Field, values: tuple[tuple[Value, Value], ...] = ()) -> None:
        del self.left[field.name]
        self.wire.append(WireField(parameter=parameter, name=field.name, values=values, required=field.required))


def spec_of(published: Published) -> ModelSpec:
    """Return the spec of a published schema; raises BadReply where it has no prompt: no clip can be asked for then."""
    found = _Found(input_fields(published.document))
    prompt = found.take("prompt", _PROMPTS, lambda field: field.kind == "string" and not field.choices)
    if prompt is None:
        raise BadReply(
            f"“{published.name}” publishes no input that this program can fill.", "Choose another model.",
            provider=published.provider,
        )  # fmt: skip
    lengths = _lengths(found)
    first = found.take("first_frame", _FIRST, _is_picture)
    last = found.take("last_frame", _LAST, _is_picture)
    references = next(
        (found.left[name] for name in _REFERENCES if name in found.left and found.left[name].of_files), None
    )
    sound = found.take("audio", _SOUNDS, lambda field: field.kind == "boolean")
    limits = Limits(
        duration_s=lengths,
        resolutions=_words(found, "resolution", ("resolution", "video_resolution", "quality"), _our_resolution),
        aspect_ratios=_words(found, "aspect_ratio", ("aspect_ratio", "ratio"), _our_ratio),
        fps=_rates(found),
        audio=Audio.NEVER if sound is None else Audio.OPTIONAL,
        seed=found.take("seed", ("seed",), lambda field: field.kind == "integer") is not None,
        negative=found.take("negative", ("negative_prompt",), lambda field: field.kind == "string") is not None,
        first_frame=first is not None,
        last_frame=last is not None,
        references=(references.longest or 1) if references is not None else 0,  # a list takes one at least
        prompt_chars=prompt.longest,
    )
    extras = tuple(_extra(field) for field in found.left.values())
    unsure = () if sound is not None else ("limits.audio",)
    return ModelSpec(
        id=f"{published.provider}/{published.name}", provider=published.provider, wire_name=published.name,
        name=published.title or published.name, makes=_makes(first, last, references), checked_on=published.read_on,
        source=published.source, limits=limits, extras=extras, wire=tuple(found.wire),
        facts=tuple(
            FactSource(field=name, source=published.source, as_of=published.read_on, confirmed=False) for name in unsure
        ),
    )  # fmt: skip


def schema_input(spec: ModelSpec, prompt: str, parameters: Parameters, pictures: Mapping[str, str]) -> dict[str, Any]:
    """Return the input object of a request by a spec made here, each value with the schema's type.

    `pictures` are the addresses of first and last frame by parameter. What was not asked for is left out, so that the
    provider's own default holds.
    """
    asked: dict[str, Any] = {"prompt": prompt, **{name: parameters.value(name) for name in _PLAIN}, **pictures}
    written: dict[str, Any] = {}
    for field in spec.wire:
        value = asked.get(field.parameter)
        if value is None or value == "":
            continue
        written[field.name] = _theirs(field, value)
    types = {extra.name: extra.type for extra in spec.extras}
    for name, value in parameters.extras:
        written[name] = json.loads(str(value)) if types.get(name) is ExtraType.JSON else value
    return written


_PLAIN = ("duration_s", "resolution", "aspect_ratio", "rate", "seed", "audio", "negative")


def _theirs(field: WireField, value: Any) -> Any:
    if field.parameter == "rate":
        value = float(value.fraction)
    for ours, theirs in field.values:
        if ours == value:
            return theirs
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _lengths(found: _Found) -> DurationLimit:
    field = next((found.left[name] for name in _LENGTHS if name in found.left), None)
    if field is None:
        return UNKNOWN_LENGTHS
    pairs = tuple((seconds, theirs) for theirs in field.choices if (seconds := _our_seconds(theirs)) is not None)
    if pairs:
        found.use("duration_s", field, pairs)
        values = sorted({float(ours) for ours, _ in pairs})
        return DurationLimit(min=values[0], max=values[-1], values=tuple(values))
    bounded = field.least is not None and field.most is not None and 0 < field.least <= field.most <= _LONGEST_S
    if field.kind in ("integer", "number") and bounded and not field.choices:
        found.use("duration_s", field)
        step = 1.0 if field.kind == "integer" else None
        return DurationLimit(min=field.least or 0, max=field.most or 0, step=step)
    return UNKNOWN_LENGTHS


def _our_seconds(theirs: Value) -> float | None:
    """Return the seconds that a choice means: 5, "5", "5s"; None for a word such as "auto"."""
    if isinstance(theirs, bool):
        return None
    written = _SECONDS.fullmatch(theirs) if isinstance(theirs, str) else None
    seconds = float(written[1]) if written else None if isinstance(theirs, str) else float(theirs)
    return seconds if seconds is not None and 0 < seconds <= _LONGEST_S else None


def _words(found: _Found, parameter: str, names: tuple[str, ...], ours: Callable[[str], str | None]) -> tuple[str, ...]:
    """Use a choice of words where we have a word for at least one; return ours in the schema's order."""
    field = next((found.left[name] for name in names if name in found.left and found.left[name].kind == "string"), None)
    if field is None:
        return ()
    pairs = tuple((word, theirs) for theirs in field.choices if (word := ours(str(theirs))) is not None)
    if not pairs:
        return ()
    found.use(parameter, field, pairs)
    return tuple(dict.fromkeys(word for word, _ in pairs))


def _our_resolution(theirs: str) -> str | None:
    word = _TALL_WORDS.get(theirs.lower(), theirs.lower())
    return word if resolution_height(word) else None


def _our_ratio(theirs: str) -> str | None:
    return theirs if _RATIO.fullmatch(theirs) and "0" not in theirs.split(":") else None


def _rates(found: _Found) -> tuple[FrameRate, ...]:
    field = next((found.left[name] for name in _RATES if name in found.left), None)
    if field is None:
        return ()
    pairs = tuple((float(rate), theirs) for theirs in field.choices if (rate := _our_seconds(theirs)) is not None)
    if not pairs or any(not ours.is_integer() for ours, _ in pairs):
        return ()
    found.use("rate", field, pairs)
    return tuple(FrameRate(numerator=int(ours)) for ours, _ in pairs)


def _is_picture(field: Field) -> bool:
    """Say whether a field takes one picture: an address, or plain text of a name that can mean nothing else."""
    return field.is_file or (field.kind == "string" and not field.choices)


def _makes(first: Field | None, last: Field | None, references: Field | None) -> tuple[Makes, ...]:
    needs_picture = any(field is not None and field.required for field in (first, last, references))
    made = [] if needs_picture else [Makes.TEXT]
    made += [Makes.IMAGE] if first is not None else []
    made += [Makes.FIRST_LAST] if first is not None and last is not None else []
    made += [Makes.REFERENCE] if references is not None else []
    return tuple(made)


def _extra(field: Field) -> Extra:
    kind = _extra_type(field)
    default = field.default
    if kind is ExtraType.JSON:
        default = json.dumps(default) if isinstance(default, list | dict) else None
    elif not _is_of(kind, default, field.choices):
        default = None
    return Extra(
        name=field.name, label=field.label, type=kind, default=default,
        values=field.choices if kind is ExtraType.CHOICE else None,
        min=field.least if kind in (ExtraType.NUMBER, ExtraType.INTEGER) else None,
        max=field.most if kind in (ExtraType.NUMBER, ExtraType.INTEGER) else None,
        required=field.required, help=field.help,
    )  # fmt: skip


def _extra_type(field: Field) -> ExtraType:
    if field.choices:
        return ExtraType.CHOICE
    return {
        "boolean": ExtraType.BOOLEAN,
        "integer": ExtraType.INTEGER,
        "number": ExtraType.NUMBER,
        "array": ExtraType.JSON,
        "object": ExtraType.JSON,
    }.get(field.kind, ExtraType.TEXT)


def _is_of(kind: ExtraType, default: Any, choices: tuple[Value, ...]) -> bool:
    """Say whether a default is a value of its own field: published ones are not always."""
    if kind is ExtraType.CHOICE:
        return any(type(choice) is type(default) and choice == default for choice in choices)
    if kind is ExtraType.BOOLEAN:
        return isinstance(default, bool)
    if kind is ExtraType.TEXT:
        return isinstance(default, str)
    whole = isinstance(default, int) and not isinstance(default, bool)
    return whole or (kind is ExtraType.NUMBER and isinstance(default, float))
