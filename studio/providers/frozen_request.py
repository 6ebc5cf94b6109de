"""Owns a request as it is frozen in a job's body: exact enough that its bytes can be made again and compared.

Private to the adapters. Pictures are named by their content; they lie in the media store before a job is written. No
key is ever in here. Sends nothing.
"""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from studio.domain.base import Frozen
from studio.domain.errors import InputError
from studio.domain.letters import check_letters
from studio.domain.provider_ports import PlannedPart, PlannedRequest

_FORMAT = 1
_LARGEST_PICTURE_BYTES = 64 << 20
_KINDS = (
    (b"\x89PNG\r\n\x1a\n", "png", "image/png"),
    (b"\xff\xd8\xff", "jpg", "image/jpeg"),
)


class PictureFile(Frozen):
    """A picture of the media store. `extension` is the one it has there."""

    sha256: str
    extension: str
    filename: str
    content_type: str
    size_bytes: int


class Part(Frozen):
    """One part of a form: a value, or a picture."""

    name: str
    value: str = ""
    file: PictureFile | None = None


class FrozenRequest(Frozen):
    """A request without its key: a `body` (JSON text) or `parts`. `wire_sha256` is of the bytes that are sent."""

    format: int = _FORMAT
    method: str = "POST"
    url: str
    headers: tuple[tuple[str, str], ...]
    body: str = ""
    parts: tuple[Part, ...] = ()
    boundary: str = ""
    wire_sha256: str

    def to_bytes(self) -> bytes:
        """Return the canonical form that a job's body holds."""
        fields = self.model_dump(mode="json")
        return json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()

    def planned(self, secret_headers: tuple[tuple[str, str], ...]) -> PlannedRequest:
        """Return it for people to read; `secret_headers` are those that are added when it is sent, already hidden."""
        parts = tuple(
            PlannedPart(part.name, part.value)
            if part.file is None
            else PlannedPart(
                part.name, None, part.file.filename, part.file.content_type, part.file.size_bytes, part.file.sha256
            )
            for part in self.parts
        )
        return PlannedRequest(self.method, self.url, (*self.headers, *secret_headers), self.body, parts)


class Picture(NamedTuple):
    """A picture to be sent: the name of its part, and where it lies now."""

    name: str
    path: str


def thawed(body: bytes) -> FrozenRequest:
    """Return the request in a job's body; raises InputError where none can be read."""
    try:
        request = FrozenRequest.model_validate_json(body)
    except ValidationError as error:
        raise _unreadable() from error
    if request.format != _FORMAT:
        raise _unreadable()
    return request


def _unreadable() -> InputError:
    return InputError(
        "This request was written by another version and cannot be sent.", "Ask for the take again.", field="job"
    )


def json_request(url: str, fields: Mapping[str, Any]) -> FrozenRequest:
    """Freeze a POST of JSON, its fields in the order given."""
    text = json.dumps(fields, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    headers = (("Accept", "application/json"), ("Content-Type", "application/json"))
    return FrozenRequest(url=url, headers=headers, body=text, wire_sha256=_sha256(text.encode()))


def form_request(url: str, fields: Mapping[str, str], pictures: Sequence[Picture] = ()) -> FrozenRequest:
    """Freeze a POST of a form (multipart), values first; reads the pictures, so it blocks. Raises InputError."""
    files = [_opened(picture) for picture in pictures]
    contents = {file.sha256: content for _, file, content in files}
    parts = (
        *(Part(name=name, value=value) for name, value in fields.items()),
        *(Part(name=name, file=file) for name, file, _ in files),
    )
    boundary = _boundary(parts, list(contents.values()))
    headers = (("Accept", "application/json"), ("Content-Type", f"multipart/form-data; boundary={boundary}"))
    wire = _form(parts, boundary, lambda file: contents[file.sha256])
    return FrozenRequest(url=url, headers=headers, parts=parts, boundary=boundary, wire_sha256=_sha256(wire))


def assembled(request: FrozenRequest, media_path: Callable[[str, str], str]) -> bytes:
    """Make the bytes that are sent; raises InputError, so that nothing is sent, where they are not those of then.

    `media_path` tells where the picture with a hash and an ending lies. Reads it, so it blocks.
    """
    if request.parts:
        wire = _form(request.parts, request.boundary, lambda file: _stored(media_path(file.sha256, file.extension)))
    else:
        wire = request.body.encode()
    if _sha256(wire) != request.wire_sha256:
        raise InputError(
            "The request is not what it was when it was written down; nothing was sent.",
            "Ask for the take again.",
            field="job",
        )
    return wire


def _opened(picture: Picture) -> tuple[str, PictureFile, bytes]:
    content = _stored(picture.path)
    known = next(((extension, kind) for start, extension, kind in _KINDS if content.startswith(start)), None)
    if known is None and content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        known = ("webp", "image/webp")
    if known is None:
        raise InputError("The first frame is no PNG, JPEG or WebP picture.", "Choose another.", field="first_frame")
    extension, content_type = known
    file = PictureFile(
        sha256=_sha256(content),
        extension=Path(picture.path).suffix.removeprefix(".") or extension,
        filename=f"first_frame.{extension}",
        content_type=content_type,
        size_bytes=len(content),
    )
    return picture.name, file, content


def _stored(path: str) -> bytes:
    """Return a picture's bytes; raises InputError where it is gone or too large to be one."""
    try:
        file = Path(path)
        if file.stat().st_size <= _LARGEST_PICTURE_BYTES:
            return file.read_bytes()
    except OSError as error:
        raise InputError("The first frame cannot be read.", "Choose it again.", field="first_frame") from error
    raise InputError("The first frame is larger than 64 MB.", "Choose a smaller one.", field="first_frame")


def _boundary(parts: Sequence[Part], contents: Sequence[bytes]) -> str:
    """Return a boundary that follows from the parts, so that one order is always written alike, and is in none."""
    seed = _sha256("\0".join(f"{part.name}={part.value}" for part in parts).encode("utf-8", "replace"))
    while any(seed.encode() in content for content in contents) or any(seed in part.value for part in parts):
        seed = _sha256(seed.encode())
    return seed[:40]


def _form(parts: Sequence[Part], boundary: str, content: Callable[[PictureFile], bytes]) -> bytes:
    """Return a form as RFC 7578 writes it. Names and file names are ours: plain letters."""
    lines: list[bytes] = []
    for part in parts:
        head = f'--{boundary}\r\nContent-Disposition: form-data; name="{part.name}"'
        if part.file is not None:
            head += f'; filename="{part.file.filename}"\r\nContent-Type: {part.file.content_type}'
        lines += [head.encode(), b"\r\n\r\n", content(part.file) if part.file else part.value.encode(), b"\r\n"]
    return b"".join([*lines, f"--{boundary}--\r\n".encode()])


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def checked_text(text: str, field: str) -> str:
    """Return a text that can be written into a request; raises InputError naming `field`."""
    check_letters(text, field, field)
    return text
