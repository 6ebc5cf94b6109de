"""Owns where a first or last frame comes from: the picture that was chosen, and what was cut of it."""

import re

from pydantic import Field, field_validator

from studio.domain.base import Frozen

BLURRED_EDGE = "blur"
_PAD = re.compile(r"|blur|#[0-9a-f]{6}")
_ADDRESS = re.compile(r"https://[^\s?#@]{1,2000}|take:[0-9a-f]{1,64}@[0-9]{1,9}|")


class Crop(Frozen):
    """A part of a picture, in pixels of the upright picture."""

    left_px: int = Field(ge=0)
    top_px: int = Field(ge=0)
    width_px: int = Field(ge=1)
    height_px: int = Field(ge=1)

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in px."""
        return self.width_px, self.height_px


class PictureEdit(Frozen):
    """What was made of a picture: a part of it (None: all), then edges around it up to a ratio.

    `pad` is empty (no edges), `blur` (its own edge, softened) or a colour such as `#101010`.
    """

    crop: Crop | None = None
    pad: str = ""
    aspect_ratio: str = "16:9"

    @field_validator("pad")
    @classmethod
    def _is_fill(cls, pad: str) -> str:
        if not _PAD.fullmatch(pad):
            raise ValueError("empty, blur or a colour such as #101010")
        return pad


class PictureOrigin(Frozen):
    """Where the picture `sha256` comes from: `original` is the content hash of what was chosen; it is never deleted.

    The two are equal where it is used as it is. `name` is the file's. `source` is the https address it was fetched
    from, without query, or `take:ID@FRAME` for a frame of a take; else empty.
    """

    sha256: str
    original: str
    name: str = Field(default="", max_length=200)
    source: str = ""
    edit: PictureEdit = PictureEdit()

    @field_validator("source")
    @classmethod
    def _is_source(cls, source: str) -> str:
        if not _ADDRESS.fullmatch(source):
            raise ValueError("an https address without query, or a take's frame")
        return source
