"""Owns what each dialect of the Videos protocol takes: the fields of a create, a server's model specs, what it can do.

Sources: OpenAI Videos API reference (Python SDK 3.54.0, 2026-08-13), vLLM-Omni and SGLang Diffusion servers as read on
2026-11-21, and for NVIDIA Dynamo its published request type (dynamo-llm 1.6.2, `protocols/openai/videos`, read
2026-11-22). No server tells the lengths and sizes that its model can make: they are not known, and it says so itself.
Sends nothing.
"""

import json
from collections.abc import Callable
from datetime import date
from types import MappingProxyType
from typing import Any

from studio.domain.errors import InputError
from studio.domain.frames import FrameRate
from studio.domain.models import (
    Audio,
    DurationLimit,
    Extra,
    ExtraType,
    FactSource,
    Limits,
    Makes,
    ModelSpec,
    Price,
    PriceUnit,
    Value,
)
from studio.domain.parameters import Parameters, frame_size
from studio.domain.provider_ports import Capabilities, Order
from studio.domain.servers import Cancels, Dialect, Server
from studio.providers.frozen_request import FrozenRequest, Picture, checked_text, form_request, json_request
from studio.providers.replies import SURELY_NO_JOB

AS_OF = date(2026, 11, 21)
CREATE_DEADLINE_S = 110.0
WHOLE_WORK_DEADLINE_S = 3600.0
"""A Dynamo cluster answers the create when the video is done."""
SOURCES = MappingProxyType(
    {
        Dialect.OPENAI: "OpenAI Videos API reference",
        Dialect.VLLM_OMNI: "vLLM-Omni Videos API",
        Dialect.SGLANG: "SGLang Diffusion OpenAI API",
        Dialect.DYNAMO: "NVIDIA Dynamo Videos API (dynamo-llm 1.6.2)",
    }
)

_LENGTHS = DurationLimit(min=1, max=3600, step=1, known=False)
_RATES = tuple(FrameRate(numerator=rate) for rate in (24, 16, 25, 30))
_GUIDANCE = Extra(
    name="guidance_scale", label="Guidance", type=ExtraType.NUMBER, min=0, max=20,
    help="How closely the picture follows the prompt.",
)  # fmt: skip
_STEPS = Extra(
    name="num_inference_steps", label="Steps", type=ExtraType.INTEGER, min=1, max=200,
    help="More steps take longer and show finer detail.",
)  # fmt: skip
_GUIDANCE_2 = Extra(
    name="guidance_scale_2", label="Second guidance", type=ExtraType.NUMBER, min=0, max=20,
    help="For models of two stages: the guidance of the second.",
)  # fmt: skip
_OMNI_EXTRAS = (
    Extra(name="boundary_ratio", label="Stage boundary", type=ExtraType.NUMBER, min=0, max=1),
    Extra(name="flow_shift", label="Flow shift", type=ExtraType.NUMBER),
    Extra(name="lora", label="LoRA", type=ExtraType.TEXT, help="A JSON object, as the server describes it."),
    Extra(name="extra_params", label="Extra parameters", type=ExtraType.TEXT, help="A JSON object for the model."),
)
EXTRAS = MappingProxyType(
    {
        Dialect.OPENAI: (),
        Dialect.VLLM_OMNI: (_GUIDANCE, _STEPS, _GUIDANCE_2, *_OMNI_EXTRAS),
        Dialect.SGLANG: (_GUIDANCE, _STEPS, _GUIDANCE_2),
        Dialect.DYNAMO: (_GUIDANCE, _STEPS),
    }
)
_JSON_EXTRAS = frozenset({"lora", "extra_params"})


def capabilities(dialect: Dialect) -> Capabilities:
    """Return what a server of a dialect can do beside making takes."""
    return Capabilities(
        lists=dialect is not Dialect.DYNAMO,
        cancels=Cancels.YES if dialect is Dialect.VLLM_OMNI else Cancels.NO,
        surely_no_job=SURELY_NO_JOB,
        create_deadline_s=WHOLE_WORK_DEADLINE_S if dialect is Dialect.DYNAMO else CREATE_DEADLINE_S,
        source=SOURCES[dialect],
    )


def limits(dialect: Dialect) -> Limits:
    """Return what a request in a dialect can hold."""
    common = {
        "resolutions": ("720p", "480p", "1080p"),
        "aspect_ratios": ("16:9", "9:16", "1:1"),
        "duration_s": _LENGTHS,
    }
    pictures = {"first_frame": True, "picture_types": ("png", "jpg", "webp")}
    if dialect is Dialect.OPENAI:
        fields: dict[str, Any] = {"fps": (), "audio": Audio.ALWAYS, "seed": False, "picture_exact": True, **pictures}
    elif dialect is Dialect.VLLM_OMNI:
        fields = {"fps": _RATES, "audio": Audio.OPTIONAL, "seed": True, "negative": True, **pictures}
    elif dialect is Dialect.SGLANG:
        fields = {"fps": _RATES, "audio": Audio.NEVER, "seed": True, "negative": True, **pictures}
    else:
        fields = {"fps": _RATES, "audio": Audio.NEVER, "seed": True, "negative": True}
    return Limits.model_validate({**common, **fields})


def spec(provider: str, server: Server, wire_name: str, today: date) -> ModelSpec:
    """Return the spec of a model that a server serves. `today` dates a gateway's price, which the user entered."""
    source = SOURCES[server.dialect]
    wide = limits(server.dialect)
    unsure = ("limits.resolutions", "limits.aspect_ratios", "limits.fps", "limits.audio", "limits.first_frame")
    prices: tuple[Price, ...] = ()
    if not server.own and server.price_usd_per_s is not None:
        prices = (Price(per=PriceUnit.SECOND, usd=server.price_usd_per_s, as_of=today, source="entered by you"),)
    return ModelSpec(
        id=f"{provider}/{wire_name}",
        provider=provider,
        name=wire_name.rpartition("/")[2] or wire_name,
        wire_name=wire_name,
        summary="On your own server." if server.own else f"At {server.name}, a server that speaks the Videos protocol.",
        makes=(Makes.TEXT, Makes.IMAGE) if wide.first_frame else (Makes.TEXT,),
        checked_on=AS_OF,
        source=source,
        free=server.own,
        needs_key=server.needs_key,
        limits=wide,
        extras=EXTRAS[server.dialect],
        prices=prices,
        draft_resolution="480p",
        facts=tuple(FactSource(field=field, source=source, as_of=AS_OF, confirmed=False) for field in unsure),
    )


def request(dialect: Dialect, url: str, wire_name: str, order: Order) -> FrozenRequest:
    """Freeze the create of an order; reads its pictures, so it blocks. Raises InputError naming the field."""
    pictures = [Picture("input_reference", path) for role, path in order.inputs if role == "first_frame"]
    if any(role != "first_frame" for role, _ in order.inputs):
        raise InputError("This server takes a first frame only.", "Leave the others out.", field="last_frame")
    if pictures and dialect is Dialect.DYNAMO:
        raise InputError("This server takes no first frame.", "Leave it out.", field="first_frame")
    fields = {"prompt": checked_text(order.prompt, "prompt"), **_FIELDS[dialect](wire_name, order.parameters)}
    if dialect is Dialect.VLLM_OMNI or pictures:
        return form_request(url, {name: _as_text(value) for name, value in fields.items()}, pictures)
    return json_request(url, fields)


def _openai_fields(wire_name: str, wanted: Parameters) -> dict[str, Any]:
    """`seconds` is text; there is no seed, no negative prompt, no frame rate, and sound is always made."""
    return {"model": wire_name, "seconds": str(_whole_seconds(wanted.duration_s)), "size": _size(wanted)}


def _omni_fields(wire_name: str, wanted: Parameters) -> dict[str, Any]:
    return {
        "model": wire_name,
        "seconds": _whole_seconds(wanted.duration_s),
        "size": _size(wanted),
        "fps": _whole_rate(wanted.rate),
        **_chosen(wanted),
        "generate_sound": wanted.audio,
        **_extras(Dialect.VLLM_OMNI, wanted),
    }


def _sglang_fields(wire_name: str, wanted: Parameters) -> dict[str, Any]:
    return {
        "model": wire_name,
        "seconds": _whole_seconds(wanted.duration_s),
        "size": _size(wanted),
        "fps": _whole_rate(wanted.rate),
        **_chosen(wanted),
        **_extras(Dialect.SGLANG, wanted),
    }


def _dynamo_fields(wire_name: str, wanted: Parameters) -> dict[str, Any]:
    """The video is asked for in the answer itself: an address may be one of the cluster's own file system."""
    own = {"fps": _whole_rate(wanted.rate), **_chosen(wanted), **_extras(Dialect.DYNAMO, wanted)}
    return {
        "model": wire_name,
        "seconds": _whole_seconds(wanted.duration_s),
        "size": _size(wanted),
        "response_format": "b64_json",
        "nvext": own,
    }


_FIELDS: MappingProxyType[Dialect, Callable[[str, Parameters], dict[str, Any]]] = MappingProxyType(
    {
        Dialect.OPENAI: _openai_fields,
        Dialect.VLLM_OMNI: _omni_fields,
        Dialect.SGLANG: _sglang_fields,
        Dialect.DYNAMO: _dynamo_fields,
    }
)


def _chosen(wanted: Parameters) -> dict[str, Any]:
    """Return seed and negative prompt where they are set."""
    fields: dict[str, Any] = {} if wanted.seed is None else {"seed": wanted.seed}
    if wanted.negative.strip():
        fields["negative_prompt"] = checked_text(wanted.negative, "negative")
    return fields


def _extras(dialect: Dialect, wanted: Parameters) -> dict[str, Value]:
    known = {extra.name: extra for extra in EXTRAS[dialect]}
    fields: dict[str, Value] = {}
    for name, value in wanted.extras:
        if name not in known:
            raise InputError(f"This server has no setting “{name}”.", "Leave it out.", field=name)
        fields[name] = _extra(known[name], value)
    return fields


def _extra(extra: Extra, value: Value) -> Value:
    """Return a value in the type that the server wants; raises InputError naming the setting."""
    if extra.name in _JSON_EXTRAS:
        try:
            if isinstance(value, str) and isinstance(json.loads(value), dict):
                return checked_text(value, extra.name)
        except (ValueError, RecursionError):
            pass
        raise InputError(f"“{extra.name}” is no JSON object.", 'Write it like {"name": 1}.', field=extra.name)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise InputError(f"“{extra.name}” takes a number.", "Write a number.", field=extra.name)
    return int(value) if extra.type is ExtraType.INTEGER else float(value)


def _whole_seconds(duration_s: float) -> int:
    if duration_s != int(duration_s):
        raise InputError(f"This server makes whole seconds; {duration_s:g} s is not possible.", "Round the length.",
                         field="duration_s")  # fmt: skip
    return int(duration_s)


def _whole_rate(rate: FrameRate) -> int:
    if rate.denominator != 1:
        raise InputError(f"This server takes whole frame rates; {rate} is not one.", "Use 24.", field="fps")
    return rate.numerator


def _size(wanted: Parameters) -> str:
    width_px, height_px = frame_size(wanted.resolution, wanted.aspect_ratio)
    return f"{width_px}x{height_px}"


def _as_text(value: Any) -> str:
    """Return a value as a form holds it: whole numbers without a point, yes and no as JSON writes them."""
    return value if isinstance(value, str) else json.dumps(value)
