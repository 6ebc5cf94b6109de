"""Owns what a fake Videos server checks of a request, dialect by dialect, and the words it refuses it with.

Stricter than a real server: an unknown field, a wrong type, a wrong encoding and a missing header are refused. Each
rule cites the provider notes: file, heading, line.
"""

import json
import re
import struct
from collections.abc import Callable, Mapping
from email import message_from_bytes
from email.message import Message
from typing import Any, NamedTuple

from studio.domain.servers import Dialect

PROTOCOL, OPENAI = "videos-protocol.md", "openai-videos.md"


class Cite(NamedTuple):
    """Where the provider notes describe an answer."""

    file: str
    heading: str
    line: int


class Refusal(NamedTuple):
    """Why a create is refused."""

    status: int
    field: str
    message: str
    cite: Cite


class Upload(NamedTuple):
    """A file part of a form."""

    filename: str
    content_type: str
    content: bytes


Fields = Mapping[str, Any]

SIZE = re.compile(r"[1-9]\d{1,4}x[1-9]\d{1,4}", re.ASCII)
OMNI_SECONDS = re.compile(r"[1-9]\d*", re.ASCII)
OPENAI_SIZES = frozenset({"1280x720", "720x1280", "1024x1792", "1792x1024"})
OPENAI_SECONDS = frozenset({"4", "8", "12"})


def read_form(content_type: str, body: bytes) -> tuple[dict[str, str], dict[str, Upload]] | None:
    """Return the values and the files of a multipart body; None where it is none, or not well formed."""
    boundary = re.fullmatch(r"multipart/form-data; boundary=([0-9A-Za-z'()+_,./:=?-]{1,70})", content_type)
    if boundary is None or not body.endswith(f"--{boundary[1]}--\r\n".encode()):
        return None
    values: dict[str, str] = {}
    files: dict[str, Upload] = {}
    message = message_from_bytes(b"Content-Type: " + content_type.encode() + b"\r\n\r\n" + body)
    parts = message.get_payload()
    for part in parts if isinstance(parts, list) else []:
        if not isinstance(part, Message):
            return None
        name = part.get_param("name", header="content-disposition")
        content = part.get_payload(decode=True)
        if part.get_content_disposition() != "form-data" or not isinstance(name, str) or not isinstance(content, bytes):
            return None
        if name in values or name in files:
            return None
        filename = part.get_filename()
        if filename is None:
            values[name] = content.decode("utf-8")
        else:
            files[name] = Upload(filename, part.get_content_type(), content)
    return values, files


def check_create(dialect: Dialect, content_type: str, body: bytes) -> tuple[dict[str, Any], Refusal | None]:
    """Return the fields of a create and, where it is refused, why."""
    form = read_form(content_type, body) if content_type.startswith("multipart/") else None
    if form is not None:
        values, files = form
        fields: dict[str, Any] = {**values, **files}
    elif content_type == "application/json":
        fields = _json_object(body)
    else:
        fields = {}
    return fields, _CHECKS[dialect](fields, form is not None, content_type)


def _json_object(body: bytes) -> dict[str, Any]:
    try:
        value = json.loads(body)
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}


def _check(fields: Fields, rules: Mapping[str, Callable[[Any], bool]], cite: Cite) -> Refusal | None:
    """Refuse the first field that is unknown or not as its rule says, and a missing prompt."""
    for name, value in fields.items():
        rule = rules.get(name)
        if rule is None:
            return Refusal(422, name, "Extra inputs are not permitted", cite)
        if not rule(value):
            return Refusal(422, name, f"Input should be a valid {name}", cite)
    if not fields.get("prompt"):
        return Refusal(422, "prompt", "Field required", Cite(PROTOCOL, "Create: fields", 33))
    return None


def _text(value: Any) -> bool:
    return isinstance(value, str) and bool(value)


def _whole(low: int, high: int = 2**63) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, int) and not isinstance(value, bool) and low <= value <= high


def _number(low: float, high: float) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, int | float) and not isinstance(value, bool) and low <= value <= high


def _size(value: Any) -> bool:
    return isinstance(value, str) and SIZE.fullmatch(value) is not None


def _picture(value: Any) -> bool:
    """Accept a picture whose name, type and content agree."""
    starts = {"image/png": b"\x89PNG", "image/jpeg": b"\xff\xd8\xff", "image/webp": b"RIFF"}
    endings = {"image/png": ".png", "image/jpeg": ".jpg", "image/webp": ".webp"}
    return (
        isinstance(value, Upload)
        and value.content.startswith(starts.get(value.content_type, b"\0none"))
        and value.filename.endswith(endings[value.content_type])
    )


def _as_text(rule: Callable[[Any], bool]) -> Callable[[Any], bool]:
    """Make the rule of a number one of its text, as forms hold it."""

    def checked(value: Any) -> bool:
        if not isinstance(value, str):
            return False
        try:
            return rule(json.loads(value))
        except ValueError:
            return False

    return checked


def _json_text(value: Any) -> bool:
    return isinstance(value, str) and value.startswith("{") and bool(_json_object(value.encode()))


_COMMON: dict[str, Callable[[Any], bool]] = {"prompt": _text, "model": _text, "size": _size}
_GUIDED: dict[str, Callable[[Any], bool]] = {
    "guidance_scale": _number(0, 20),
    "guidance_scale_2": _number(0, 20),
    "num_inference_steps": _whole(1, 200),
}


def _check_openai(fields: Fields, is_form: bool, content_type: str) -> Refusal | None:
    cite = Cite(OPENAI, "Create fields", 36)
    if not is_form and content_type != "application/json":
        return Refusal(400, "content-type", f"Unsupported content type {content_type}", cite)
    rules = {
        **_COMMON,
        "seconds": lambda value: value in OPENAI_SECONDS,
        "size": lambda value: value in OPENAI_SIZES,
        "input_reference": _picture,
    }
    refusal = _check(fields, rules, cite)
    if refusal is not None:
        return refusal._replace(status=400)
    picture = fields.get("input_reference")
    if isinstance(picture, Upload) and picture_size(picture.content) != fields.get("size", "720x1280"):
        return Refusal(400, "input_reference", "Inpaint image must match the requested width and height", cite)
    return None


def _check_omni(fields: Fields, is_form: bool, content_type: str) -> Refusal | None:
    if not is_form:
        return Refusal(422, "prompt", "Field required", Cite(PROTOCOL, "Errors and quirks", 68))
    return _check(
        fields,
        {
            **_COMMON,
            "seconds": lambda value: isinstance(value, str) and OMNI_SECONDS.fullmatch(value) is not None,
            "fps": _as_text(_whole(1)),
            "num_frames": _as_text(_whole(1)),
            "width": _as_text(_whole(1)),
            "height": _as_text(_whole(1)),
            "seed": _as_text(_whole(0)),
            "negative_prompt": _text,
            "generate_sound": lambda value: value in ("true", "false"),
            "sound_duration": _as_text(_number(0, 3600)),
            "boundary_ratio": _as_text(_number(0, 1)),
            "flow_shift": _as_text(_number(-100, 100)),
            "lora": _json_text,
            "extra_params": _json_text,
            "image_reference": _json_text,
            "input_reference": _picture,
            **{name: _as_text(rule) for name, rule in _GUIDED.items()},
        },
        Cite(PROTOCOL, "Create: fields", 37),
    )


def _check_sglang(fields: Fields, is_form: bool, content_type: str) -> Refusal | None:
    cite = Cite(PROTOCOL, "Create: fields", 32)
    if not is_form and content_type != "application/json":
        return Refusal(422, "content-type", f"Unsupported content type {content_type}", cite)
    if is_form and "input_reference" not in fields:
        return Refusal(400, "input_reference", "input_reference file is required for multipart requests", cite)
    numbers: dict[str, Callable[[Any], bool]] = {
        "seconds": _whole(1),
        "fps": _whole(1),
        "num_frames": _whole(1),
        "seed": _whole(0),
        **_GUIDED,
    }
    if is_form:
        numbers = {name: _as_text(rule) for name, rule in numbers.items()} | {"input_reference": _picture}
    return _check(fields, {**_COMMON, "negative_prompt": _text, **numbers}, Cite(PROTOCOL, "Create: fields", 35))


def _check_dynamo(fields: Fields, is_form: bool, content_type: str) -> Refusal | None:
    """The request type that NVIDIA published with dynamo-llm 1.6.2 (`protocols/openai/videos`, read 2026-11-22)."""
    cite = Cite(PROTOCOL, "Create: fields", 45)
    if content_type != "application/json":
        return Refusal(415, "content-type", "Expected request with `Content-Type: application/json`", cite)
    own = fields.get("nvext", {})
    rules = {
        **_COMMON,
        "seconds": _whole(1, 2**31 - 1),
        "response_format": lambda value: value in ("url", "b64_json"),
        "user": _text,
        "input_reference": _text,
        "nvext": lambda value: isinstance(value, dict),
    }
    if "model" not in fields:
        return Refusal(422, "model", "missing field `model`", cite)
    nvext_rules = {
        "prompt": _text,
        "fps": _whole(1, 2**31 - 1),
        "num_frames": _whole(1, 2**31 - 1),
        "seed": _whole(0),
        "negative_prompt": _text,
        "num_inference_steps": _whole(1, 2**31 - 1),
        "guidance_scale": _number(0, 1000),
    }
    return _check(fields, rules, cite) or _check({"prompt": "-", **own}, nvext_rules, cite)


_CHECKS: dict[Dialect, Callable[[Fields, bool, str], Refusal | None]] = {
    Dialect.OPENAI: _check_openai,
    Dialect.VLLM_OMNI: _check_omni,
    Dialect.SGLANG: _check_sglang,
    Dialect.DYNAMO: _check_dynamo,
}


def picture_size(content: bytes) -> str:
    """Return the size of a PNG as `WxH`; empty for other pictures."""
    if not content.startswith(b"\x89PNG") or len(content) < 24:
        return ""
    width_px, height_px = struct.unpack(">II", content[16:24])
    return f"{width_px}x{height_px}"
