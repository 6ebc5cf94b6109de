"""Owns what is cut of a picture while it is edited: the part and its shape, or the whole with edges. No widget."""

from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from studio.domain.media import Picture
from studio.domain.picture_origin import BLURRED_EDGE, Crop, PictureEdit
from studio.domain.pictures import Corner, Cutting, Size, edited_size, shape

STEP_PX, BIG_STEP_PX = 1, 10
ZOOM_STEP = 1.05
BLACK, WHITE = "#000000", "#ffffff"


class Way(StrEnum):
    """How the picture comes to the shape: a part of it fills it, or all of it fits into it."""

    FILL = "fill"
    FIT = "fit"


class FrameEditorModel(QObject):
    """Read by the editor. Sizes and places are pixels of the upright picture of `size`.

    `shown` is that picture, perhaps smaller. `wanted` is the size of the take in px, to tell where a part is too small.
    """

    changed = Signal()

    def __init__(
        self,
        size: Size,
        shown: Picture,
        aspect_ratio: str,
        wanted: Size,
        edit: PictureEdit | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.size = size
        self.shown = shown
        self.aspect_ratio = aspect_ratio
        self.wanted = wanted
        self.cutting = Cutting(size, shape(aspect_ratio))
        before = edit or PictureEdit()
        self.way = Way.FIT if before.pad else Way.FILL
        self.pad = before.pad or BLURRED_EDGE
        self.crop = self._begun(before.crop)

    def _begun(self, before: Crop | None) -> Crop:
        """Return the part as it was cut before, in the present shape; the largest where none was."""
        if before is None:
            return self.cutting.largest()
        same = abs(before.width_px - before.height_px * self.cutting.ratio) <= max(1.0, float(self.cutting.ratio))
        inside = before.left_px + before.width_px <= self.size[0] and before.top_px + before.height_px <= self.size[1]
        return before if same and inside else self.cutting.largest()

    def edit(self) -> PictureEdit:
        """Return what is to be made of the picture."""
        if self.way is Way.FIT:
            return PictureEdit(pad=self.pad, aspect_ratio=self.aspect_ratio)
        crop = None if self.crop.size == self.size else self.crop
        return PictureEdit(crop=crop, aspect_ratio=self.aspect_ratio)

    @property
    def result_size(self) -> Size:
        """Width and height in px of what is made."""
        return edited_size(self.size, self.edit())

    @property
    def is_small(self) -> bool:
        """Whether the part has fewer pixels than the take, so that it would be enlarged."""
        inside = self.crop.size if self.way is Way.FILL else self.size
        return inside[0] < self.wanted[0] and inside[1] < self.wanted[1]

    def fill(self) -> None:
        """Cut the largest part of the shape out of the middle."""
        self.way = Way.FILL
        self._cut(self.cutting.largest())

    def fit(self) -> None:
        """Show all of the picture, with edges around it."""
        self.way = Way.FIT
        self.changed.emit()

    def use_way(self, way: str) -> None:
        """Fill or fit; the part that was cut before comes back."""
        self.way = Way(way)
        self.changed.emit()

    def use_pad(self, pad: str) -> None:
        """Fill the edges with the softened picture or a colour."""
        self.pad = pad
        self.changed.emit()

    def move(self, right_px: int, down_px: int) -> None:
        """Move the part."""
        self._cut(self.cutting.moved(self.crop, right_px, down_px))

    def move_to(self, left_px: int, top_px: int) -> None:
        """Put the upper left corner of the part at a place, as far as there is room."""
        self.move(left_px - self.crop.left_px, top_px - self.crop.top_px)

    def zoom(self, steps: float, at: tuple[float, float] = (0.5, 0.5)) -> None:
        """Make the part smaller by `steps` (larger by negative ones), keeping the place at `at`, parts of it."""
        width = round(self.crop.width_px / ZOOM_STEP**steps)
        if width == self.crop.width_px and steps:
            width += -1 if steps > 0 else 1
        self._cut(self.cutting.of_width(self.crop, width, at))

    def drag(self, corner: Corner, x_px: float, y_px: float) -> None:
        """Put a corner at a place; the one across from it stays."""
        self._cut(self.cutting.dragged(self.crop, corner, x_px, y_px))

    def set_width(self, width_px: int) -> None:
        """Give the part a width; its middle stays."""
        self._cut(self.cutting.of_width(self.crop, width_px))

    def set_height(self, height_px: int) -> None:
        """Give the part a height; its middle stays."""
        self._cut(self.cutting.of_height(self.crop, height_px))

    def _cut(self, crop: Crop) -> None:
        if crop != self.crop or self.way is not Way.FILL:
            self.way = Way.FILL
            self.crop = crop
        self.changed.emit()
