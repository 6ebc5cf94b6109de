"""Owns the words between the program and its drawing worker: one JSON object a line, and the preview block's layout.

Both sides import it; it knows neither Qt nor processes. The preview block is a file mapped by both: two slots, each a
header (sequence number, width, height) and the pixels. The worker writes slot `sequence % 2`, then announces it.
"""

import mmap
import struct
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from studio.domain.base import Frozen
from studio.domain.frames import RateText
from studio.domain.render import PreviewFrame, RenderFinished, RenderProgress, RenderRequest

PREVIEW_WIDTH_PX = 640
PREVIEW_HEIGHT_PX = 360
_HEADER = struct.Struct("<QII")
_SLOT_BYTES = _HEADER.size + PREVIEW_WIDTH_PX * PREVIEW_HEIGHT_PX * 4
PREVIEW_BLOCK_BYTES = 2 * _SLOT_BYTES


class CaptionCard(Frozen):
    """A still card with a title, for a shot that has no take: a PNG, or a silent clip of `frames` at `rate`."""

    text: str
    width_px: int = Field(ge=64, le=7680, multiple_of=2)
    height_px: int = Field(ge=64, le=7680, multiple_of=2)
    rate: RateText
    frames: int | None = Field(default=None, ge=1, le=3600, description="None asks for one PNG picture")
    part_path: str
    metadata: tuple[tuple[str, str], ...] = ()


class RenderOrder(Frozen):
    """Draw an animatic."""

    kind: Literal["render"] = "render"
    order_id: int
    request: RenderRequest


class CardOrder(Frozen):
    """Draw a caption card."""

    kind: Literal["card"] = "card"
    order_id: int
    card: CaptionCard


class CancelOrder(Frozen):
    """Stop an order that is being drawn; one that is already over is left alone."""

    kind: Literal["cancel"] = "cancel"
    order_id: int


Order = Annotated[RenderOrder | CardOrder | CancelOrder, Field(discriminator="kind")]
ORDERS: TypeAdapter[RenderOrder | CardOrder | CancelOrder] = TypeAdapter(Order)


class Ready(Frozen):
    """The worker has its fonts and has drawn once."""

    kind: Literal["ready"] = "ready"


class Progress(Frozen):
    """So many frames are drawn and encoded."""

    kind: Literal["progress"] = "progress"
    order_id: int
    progress: RenderProgress


class Preview(Frozen):
    """A small picture lies in the block under this sequence number."""

    kind: Literal["preview"] = "preview"
    order_id: int
    frame_index: int = Field(ge=0)
    sequence: int = Field(ge=1)


class Finished(Frozen):
    """The part file is whole."""

    kind: Literal["finished"] = "finished"
    order_id: int
    finished: RenderFinished


class Failed(Frozen):
    """The order ended without a file; `error` is the `kind` of a `StudioError`."""

    kind: Literal["failed"] = "failed"
    order_id: int
    error: str
    what_happened: str
    what_to_do: str
    field: str | None = None


class Cancelled(Frozen):
    """The order was stopped; its part file is gone."""

    kind: Literal["cancelled"] = "cancelled"
    order_id: int


Notice = Ready | Progress | Preview | Finished | Failed | Cancelled
NOTICES: TypeAdapter[Notice] = TypeAdapter(Annotated[Notice, Field(discriminator="kind")])


def write_preview(block: mmap.mmap, sequence: int, width_px: int, height_px: int, pixels: bytes) -> None:
    """Write BGRX pixels (rows without padding) into the slot of `sequence`; the number is set last."""
    start = sequence % 2 * _SLOT_BYTES
    block[start : start + _HEADER.size] = _HEADER.pack(0, width_px, height_px)
    body = start + _HEADER.size
    block[body : body + width_px * height_px * 4] = pixels[: width_px * height_px * 4]
    block[start : start + _HEADER.size] = _HEADER.pack(sequence, width_px, height_px)


def read_preview(block: mmap.mmap, sequence: int, frame_index: int) -> PreviewFrame | None:
    """Return the picture of `sequence`, or None when a newer one has already taken its slot."""
    start = sequence % 2 * _SLOT_BYTES
    found, width_px, height_px = _HEADER.unpack(block[start : start + _HEADER.size])
    if found != sequence:
        return None
    body = start + _HEADER.size
    pixels = block[body : body + width_px * height_px * 4]
    if _HEADER.unpack(block[start : start + _HEADER.size])[0] != sequence:
        return None
    return PreviewFrame(frame_index=frame_index, width_px=width_px, height_px=height_px, pixels=pixels)


def preview_size(width_px: int, height_px: int) -> tuple[int, int]:
    """Return the largest size of that ratio within the preview's limits, never larger than the picture itself."""
    scale = min(PREVIEW_WIDTH_PX / width_px, PREVIEW_HEIGHT_PX / height_px, 1.0)
    return max(1, round(width_px * scale)), max(1, round(height_px * scale))
