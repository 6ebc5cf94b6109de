"""Owns what a renderer is asked for and what it answers while it draws."""

from pydantic import Field

from studio.domain.base import Frozen
from studio.domain.frames import RateText
from studio.domain.sketch import SketchPlan


class RenderRequest(Frozen):
    """One animatic to draw. The worker writes `part_path`; the file there is whole only after `RenderFinished`."""

    plan: SketchPlan
    width_px: int = Field(ge=64, le=7680, multiple_of=2)
    height_px: int = Field(ge=64, le=7680, multiple_of=2)
    rate: RateText
    frames: int = Field(ge=1, le=3600)
    seed: int = Field(ge=0, le=2**63 - 1)
    audio: bool = True
    label: bool = Field(default=True, description="burn in the small label that says it is drawn by software")
    first_frame_path: str | None = None
    part_path: str
    metadata: tuple[tuple[str, str], ...] = Field(default=(), description="container tags, key and value")
    preview: bool = Field(default=False, description="also announce small frames while drawing")


class RenderProgress(Frozen):
    """`frames_done` of `frames` are drawn and encoded."""

    frames_done: int = Field(ge=0)
    frames: int = Field(ge=1)


class PreviewFrame(Frozen):
    """A small picture of a frame that was just drawn. `pixels` is BGRX, 4 bytes a pixel, rows without padding."""

    frame_index: int = Field(ge=0)
    width_px: int = Field(ge=1, le=640)
    height_px: int = Field(ge=1, le=640)
    pixels: bytes = Field(repr=False)


class RenderFinished(Frozen):
    """The part file is whole, synced and closed. `extension` is the ending of what it holds."""

    part_path: str
    size_bytes: int = Field(ge=1)
    extension: str = "mp4"
    not_drawn: tuple[str, ...] = Field(default=(), description="what the painter could not do, in plain words")


RenderEvent = RenderProgress | PreviewFrame | RenderFinished
