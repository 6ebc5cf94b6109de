"""Owns first and last frames as values: what is known of a picture, how it was cut, and the rules of its shape.

Sizes and places are whole pixels of the upright picture, from its upper left corner. The seam to who reads and makes
pictures stands here, too.
"""

from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple, Protocol

from pydantic import Field

from studio.domain.base import Frozen
from studio.domain.parameters import frame_size
from studio.domain.picture_origin import Crop, PictureEdit

FITS_WITHIN = 0.01
SMALLEST_PX, LARGEST_PX = 16, 16_384
BLURRED_BELOW = 0.16
"""A picture whose `sharpness` is less looks blurred.

Measured on 29 photographs, drawings and scans of 102 to 1 600 px. As they are, 26 had 0.34 or more; below 0.16 were a
clock taken in motion (0.15), a hue wheel and a cell under a microscope, both soft by nature. Softened by a Gaussian of
0.4 % of the longer side (5 px of 1 280), 23 had less than 0.16; the others were large print, checks and stars."""

Size = tuple[int, int]


class PictureFacts(Frozen):
    """What is known of a still picture that decodes whole. Width and height are those of the upright picture.

    `ending` is that of its kind, whatever the file is called. `plain` says that it can be used as it is: PNG, JPEG or
    WebP, 8 bits a colour, upright, opaque, without a camera's notes. `orientation` is what EXIF calls so, 1 to 8.
    `sharpness` is how strong its finest edges are beside its contrast; None where it has hardly any contrast.
    """

    width_px: int = Field(ge=1)
    height_px: int = Field(ge=1)
    size_bytes: int = Field(ge=1)
    ending: str
    plain: bool = True
    see_through: bool = False
    orientation: int = Field(default=1, ge=1, le=8)
    sharpness: float | None = Field(default=None, ge=0, allow_inf_nan=False)

    @property
    def size(self) -> Size:
        """Width and height in px."""
        return self.width_px, self.height_px

    @property
    def looks_blurred(self) -> bool:
        """Whether nothing in it is sharp."""
        return self.sharpness is not None and self.sharpness < BLURRED_BELOW


class PictureOrder(NamedTuple):
    """What is made of a picture: `crop` of it (None: all), scaled to `size_px` (None: as large as it is).

    With `pad` (see `PictureEdit`) it keeps its shape and the rest of `size_px` is filled; without, it fills `size_px`.
    `ending` is `png`, `jpg` or `webp`; `most_bytes` None is any.
    """

    source_path: str
    orientation: int
    crop: Crop | None
    pad: str
    size_px: Size | None
    ending: str
    most_bytes: int | None = None


class PictureMaker(Protocol):
    """Reads and makes still pictures. The first reading of a file is done where it can harm nothing."""

    async def facts(self, path: str) -> PictureFacts:
        """Return what is known of a picture; raises UnreadableMedia or UnsupportedCodec in words for the user."""

    async def make(self, order: PictureOrder, part_path: str) -> None:
        """Write the picture to `part_path`; equal orders make equal bytes.

        Raises UnreadableMedia, InputError (it cannot be made small enough), EncodeFailed or DiskFull.
        """

    async def put(self, content: bytes, part_path: str) -> None:
        """Write bytes of a picture to `part_path`; raises DiskFull or StoreError."""


class Fit(NamedTuple):
    """How a picture suits a take: `off` is by how much its shape differs (0.12 is 12 %)."""

    off: float
    too_small: bool
    looks_blurred: bool

    @property
    def shape_fits(self) -> bool:
        """Whether its shape is that of the take."""
        return self.off <= FITS_WITHIN


def fit(facts: PictureFacts, resolution: str, aspect_ratio: str) -> Fit:
    """Return how a picture suits a take; raises InputError for words that are no resolution or ratio."""
    wanted = frame_size(resolution, aspect_ratio)
    too_small = facts.width_px < wanted[0] and facts.height_px < wanted[1]
    return Fit(shape_off(facts.size, shape(aspect_ratio)), too_small, facts.looks_blurred)


def shape(aspect_ratio: str) -> Fraction:
    """Return width over height of a ratio as `frame_size` reads it."""
    width, _, height = aspect_ratio.partition(":")
    return Fraction(int(width), int(height))


def shape_off(size: Size, wanted: Fraction) -> float:
    """Return by how much the shape of `size` differs from `wanted`: 0 is not at all, 1 is twice as wide or as high."""
    own = Fraction(*size)
    return float(max(own / wanted, wanted / own)) - 1


def nearest_ratio(size: Size, offered: tuple[str, ...]) -> str | None:
    """Return the offered ratio whose shape is nearest to that of `size`, None where none is offered."""
    return min(offered, key=lambda ratio: shape_off(size, shape(ratio)), default=None)


def padded_size(size: Size, wanted: Fraction) -> Size:
    """Return the smallest canvas of shape `wanted` (within a pixel) that holds `size`."""
    width, height = size
    if Fraction(width, height) >= wanted:
        return width, max(height, round(width / wanted))
    return max(width, round(height * wanted)), height


def edited_size(size: Size, edit: PictureEdit) -> Size:
    """Return the size of what an edit makes of a picture of `size`."""
    kept = edit.crop.size if edit.crop is not None else size
    return padded_size(kept, shape(edit.aspect_ratio)) if edit.pad else kept


class Corner(StrEnum):
    """A corner of a cut."""

    TOP_LEFT = "top_left"
    TOP_RIGHT = "top_right"
    BOTTOM_LEFT = "bottom_left"
    BOTTOM_RIGHT = "bottom_right"

    @property
    def is_left(self) -> bool:
        """Whether it is on the left."""
        return self in (Corner.TOP_LEFT, Corner.BOTTOM_LEFT)

    @property
    def is_top(self) -> bool:
        """Whether it is at the top."""
        return self in (Corner.TOP_LEFT, Corner.TOP_RIGHT)


class Cutting(NamedTuple):
    """The rules of cutting one shape out of one picture: what is cut is inside and of that shape within a pixel."""

    size: Size
    ratio: Fraction

    @property
    def widest(self) -> int:
        """The width of the largest cut."""
        return max(1, min(self.size[0], round(self.size[1] * self.ratio)))

    @property
    def narrowest(self) -> int:
        """The width of the smallest cut: `SMALLEST_PX` a side, or the largest where that is smaller."""
        least = max(Fraction(SMALLEST_PX), SMALLEST_PX * self.ratio)
        return min(self.widest, -int(-least // 1))

    def largest(self) -> Crop:
        """Return the largest cut, in the middle."""
        width, height = self._size_of(self.widest)
        return self._placed(Fraction(self.size[0] - width, 2), Fraction(self.size[1] - height, 2), self.widest)

    def moved(self, crop: Crop, right_px: int, down_px: int) -> Crop:
        """Return a cut moved as far as there is room."""
        left = min(max(0, crop.left_px + right_px), self.size[0] - crop.width_px)
        top = min(max(0, crop.top_px + down_px), self.size[1] - crop.height_px)
        return crop.replace(left_px=left, top_px=top)

    def of_width(self, crop: Crop, width_px: int, at: tuple[float, float] = (0.5, 0.5)) -> Crop:
        """Return a cut of another width that keeps the place at `at` (parts of its width and height, 0 to 1)."""
        width = min(max(self.narrowest, width_px), self.widest)
        height = self._size_of(width)[1]
        left = crop.left_px + (crop.width_px - width) * Fraction(at[0])
        top = crop.top_px + (crop.height_px - height) * Fraction(at[1])
        return self._placed(left, top, width)

    def of_height(self, crop: Crop, height_px: int) -> Crop:
        """Return a cut of another height that keeps its middle."""
        return self.of_width(crop, round(height_px * self.ratio))

    def dragged(self, crop: Crop, corner: Corner, x_px: float, y_px: float) -> Crop:
        """Return a cut whose `corner` was dragged to a place; the corner across from it stays where it is."""
        right, bottom = crop.left_px + crop.width_px, crop.top_px + crop.height_px
        fixed_x, fixed_y = (right if corner.is_left else crop.left_px), (bottom if corner.is_top else crop.top_px)
        across = (fixed_x - x_px) if corner.is_left else (x_px - fixed_x)
        down = (fixed_y - y_px) if corner.is_top else (y_px - fixed_y)
        wanted = round(max(across, down * float(self.ratio)))
        room_x = fixed_x if corner.is_left else self.size[0] - fixed_x
        room_y = fixed_y if corner.is_top else self.size[1] - fixed_y
        width = min(max(self.narrowest, wanted), room_x, max(1, int(room_y * self.ratio)))
        width, height = self._size_of(width)
        return Crop(
            left_px=max(0, fixed_x - width) if corner.is_left else fixed_x,
            top_px=max(0, fixed_y - height) if corner.is_top else fixed_y,
            width_px=width,
            height_px=height,
        )

    def fitted(self, crop: Crop) -> Crop:
        """Return the cut of this shape that is nearest to one of another shape or picture."""
        width = round((crop.width_px * crop.height_px * self.ratio) ** 0.5)
        return self.of_width(crop, width)

    def _size_of(self, width: int) -> Size:
        return width, min(self.size[1], max(1, round(width / self.ratio)))

    def _placed(self, left: Fraction, top: Fraction, width: int) -> Crop:
        width, height = self._size_of(width)
        return Crop(
            left_px=min(max(0, round(left)), self.size[0] - width),
            top_px=min(max(0, round(top)), self.size[1] - height),
            width_px=width,
            height_px=height,
        )
