"""Owns the sheets of a picture as the camera sees them: where a layer lies under a pose, and how it is painted there.

Knows layers and the camera, not what is drawn on them. Coordinates: canvas px on a sheet, frame px on the screen.
"""

import math
from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QImage, QPainter, QTransform

from studio.media.draw.camera import Pose
from studio.media.draw.layers import Canvas, Layer
from studio.media.draw.sway import Sway

PREMULTIPLIED = QImage.Format.Format_ARGB32_Premultiplied
_SOURCE_OVER = QPainter.CompositionMode.CompositionMode_SourceOver
_FAST_PX = 5.0  # a layer that moves further than this in a frame may jump whole pixels: nobody sees the fraction
_NEAR_ENOUGH = 0.055
_WORTH_CUTTING = 0.12
_WIDE_GAP_PX = 40
_TALL_GAP_PX = 20
_CUTS = 4
_OPAQUE_ROWS = 60
_BLOCK = 32
_WORTH_A_PIECE = 60_000  # px
_NEAR_ENOUGH_SCALED = 0.09
_FINE, _COARSE = 4, 2  # parts of a pixel that a slow and a faster slide are shown in
_SLOW_PX = 0.6
_SHIFTED_MOST_PX = 4_000_000  # four copies of a larger sheet would take too much memory


class Seat(NamedTuple):
    """Where the canvas lies in the frame: frame = canvas * scale + (x, y).

    `steps` is how many parts of a pixel its slide is worth: what moves faster needs fewer.
    """

    scale: float
    x: float
    y: float
    whole: bool
    steps: int = 4

    def transform(self) -> QTransform:
        """Give the painter's transform for canvas coordinates."""
        if self.whole:
            return QTransform.fromTranslate(self.x, self.y)
        # A hair of scale makes the raster engine sample between pixels; with a plain shift it would round.
        scale = self.scale if self.scale != 1.0 else 1.00002
        return QTransform(scale, 0, 0, scale, self.x, self.y)


class View(NamedTuple):
    """What a frame is painted with: this pose and the next one's, the canvas, the anchor and the lens margins (px)."""

    pose: Pose
    following: Pose
    canvas: Canvas
    anchor: tuple[float, float]
    margin_x: int = 0
    margin_y: int = 0
    still: bool = False
    follows: bool = False

    def seat(self, depth: float, *, tracked: bool = False, drift_px: float = 0.0, drifts: bool = False) -> Seat:
        """Give where the canvas of that depth lies."""
        scale, x, y = self._corner(self.pose, depth, tracked)
        later_scale, later_x, later_y = self._corner(self.following, depth, tracked)
        x += drift_px * scale
        if scale == later_scale == 1.0:
            way = max(abs(later_x - x + drift_px), abs(later_y - y))
            rests = self.still or (tracked and self.follows)
            if (rests and not drifts) or way > _FAST_PX:
                return Seat(1.0, round(x), round(y), True)
            return Seat(scale, x, y, False, _FINE if way < _SLOW_PX else _COARSE)
        return Seat(scale, x, y, False)

    def unscaled_seat(self, depth: float) -> Seat:
        """Give where the canvas of that depth lies if no push scales it, on whole pixels."""
        x, y = self.pose.shift(depth)
        return Seat(
            1.0, round(x - self.canvas.bleed_x + self.margin_x), round(y - self.canvas.bleed_y + self.margin_y), True
        )

    def _corner(self, pose: Pose, depth: float, tracked: bool) -> tuple[float, float, float]:
        scale, (dx, dy) = pose.scale(depth), pose.shift(depth, tracked=tracked)
        x = (-self.canvas.bleed_x - self.anchor[0]) * scale + self.anchor[0] + dx + self.margin_x
        y = (-self.canvas.bleed_y - self.anchor[1]) * scale + self.anchor[1] + dy + self.margin_y
        return scale, x, y


@dataclass(slots=True)
class Sheet:
    """One prepared layer. `soft` is its blurred twin for a moving focus; `rate` how fast its time runs.

    `side` is -1 behind the plane of focus, 0 on it, 1 before it. An `airy` one (rain, snow) is not scaled by a push:
    what falls looks the same everywhere, and scaling its tiles would cost most of a frame.
    """

    depth: float
    image: QImage | None
    at: QPoint
    blend: QPainter.CompositionMode = _SOURCE_OVER
    drift_px_s: float = 0.0
    live: Callable[[QPainter, float], None] | None = None
    opacity: Callable[[float], float] | None = None
    soft: QImage | None = None
    rate: float = 1.0
    side: int = 0
    airy: bool = False
    sway: Sway | None = None
    shifted: dict[tuple[int, int], QImage] = field(default_factory=dict)

    @property
    def plain(self) -> bool:
        """Whether it is one still picture that may be joined with its neighbour."""
        still = self.live is None and self.opacity is None and self.drift_px_s == 0.0 and self.sway is None
        return still and self.image is not None and self.blend == _SOURCE_OVER

    def paint(self, painter: QPainter, view: View, time_s: float) -> None:
        """Paint the sheet as the view sees it at a world time in seconds."""
        clock = time_s * self.rate
        strength = 1.0 if self.opacity is None else min(1.0, max(0.0, self.opacity(clock)))
        if strength <= 0.0:
            return
        seat = view.seat(self.depth, drift_px=self.drift_px_s * clock, drifts=self.drift_px_s != 0.0)
        if self.airy:
            seat = view.unscaled_seat(self.depth)
        painter.setOpacity(strength)
        painter.setCompositionMode(self.blend)
        if self.image is not None and not self._paint_between_pixels(painter, seat):
            painter.setTransform(seat.transform())
            if self.sway is not None and self.soft is None:
                self.sway.paint(painter, self.image, self.at, clock)
            else:
                self._paint_image(painter, view.pose, strength)
        if self.live is not None:
            painter.setTransform(seat.transform())
            painter.save()
            self.live(painter, clock)
            painter.restore()

    def _paint_between_pixels(self, painter: QPainter, seat: Seat) -> bool:
        """Paint a sheet that slides along one axis from a copy shifted by parts of a pixel; tell whether it could.

        Such a copy is laid pixel on pixel, which takes a quarter of the time of sampling between pixels.
        """
        if self.image is None or self.soft is not None or seat.whole or seat.scale != 1.0 or self.sway is not None:
            return False
        steps = seat.steps
        across, down = round(seat.x * steps), round(seat.y * steps)
        key = (across % steps * _FINE // steps, down % steps * _FINE // steps)
        if all(key) or self.image.width() * self.image.height() > _SHIFTED_MOST_PX:
            return False
        if key not in self.shifted:
            self.shifted[key] = _shifted(self.image, key[0] / _FINE, key[1] / _FINE)
        painter.setTransform(QTransform.fromTranslate(across // steps, down // steps))
        painter.drawImage(self.at, self.shifted[key])
        return True

    def _paint_image(self, painter: QPainter, pose: Pose, strength: float) -> None:
        if self.image is None:
            return
        blur = self._blur_now(pose)
        if blur < 1.0 or self.soft is None:
            painter.drawImage(self.at, self.image)
        if blur > 0.0 and self.soft is not None:
            painter.setOpacity(strength * blur)
            painter.drawImage(self.at, self.soft)

    def _blur_now(self, pose: Pose) -> float:
        if pose.focus is None or self.soft is None:
            return 0.0
        return 1.0 - pose.focus if self.side < 0 else pose.focus


def sheets_of(layers: list[Layer], airy: Collection[int] = (), wind: float = 1.0) -> list[Sheet]:
    """Turn layers into sheets on whole pixels; `airy` names (by id) those that a push does not scale.

    `wind` is how strongly what may sway does: 1 is a light air.
    """
    return [
        Sheet(
            layer.depth,
            layer.image,
            QPoint(round(layer.offset.x()), round(layer.offset.y())),
            layer.blend,
            layer.drift_px_s,
            layer.live,
            layer.opacity,
            airy=id(layer) in airy,
            sway=Sway(wind, layer.offset.x()) if layer.sway and wind > 0.0 else None,
        )
        for layer in layers
    ]


def joined(sheets: list[Sheet], *, still: bool, scaled: bool, canvas: Canvas, opaque: bool) -> list[Sheet]:
    """Flatten neighbours that the camera cannot tell apart; an `opaque` first sheet fills the canvas."""
    near = _NEAR_ENOUGH_SCALED if scaled else _NEAR_ENOUGH
    groups: list[list[Sheet]] = []
    for sheet in sheets:
        last = groups[-1] if groups else None
        alike = last is not None and last[-1].plain and sheet.plain and last[-1].side == sheet.side
        if last is not None and alike and (still or abs(last[0].depth - sheet.depth) <= near):
            last.append(sheet)
        else:
            groups.append([sheet])
    return [_flat(group, canvas, opaque=opaque and i == 0) for i, group in enumerate(groups)]


def _flat(group: list[Sheet], canvas: Canvas, *, opaque: bool) -> Sheet:
    first = group[0]
    if first.image is None or (len(group) == 1 and not (opaque and first.plain)):
        return first
    area = QRect(first.at, first.image.size())
    for sheet in group[1:]:
        if sheet.image is not None:
            area = area.united(QRect(sheet.at, sheet.image.size()))
    if opaque:
        area = QRect(0, 0, canvas.full_width, canvas.full_height)
    image = QImage(area.size(), QImage.Format.Format_RGB32 if opaque else PREMULTIPLIED)
    image.fill(first.image.pixelColor(0, 0) if opaque else Qt.GlobalColor.transparent)
    painter = QPainter(image)
    for sheet in group:
        if sheet.image is not None:
            painter.drawImage(sheet.at - area.topLeft(), sheet.image)
    painter.end()
    depth = sum(sheet.depth for sheet in group) / len(group)
    return Sheet(depth, image, area.topLeft(), rate=first.rate, side=first.side)


def _shifted(image: QImage, right: float, down: float) -> QImage:
    """Give the image moved by a part of a pixel, with room at its far edges if it is not opaque."""
    if right == down == 0.0:
        return image
    if image.hasAlphaChannel():
        room = QImage(image.width() + 1, image.height() + 1, image.format())
        room.fill(Qt.GlobalColor.transparent)
    else:
        room = image.copy()  # with more room it would get a black edge
    painter = QPainter(room)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setTransform(Seat(1.0, right, down, False).transform())
    painter.drawImage(0, 0, image)
    painter.end()
    return room


def softened(image: QImage, at: QPoint, factor: float, canvas: Canvas) -> tuple[QImage, QPoint]:
    """Blur an image as if seen at 1/factor of its sharpness; give it with its new place. It keeps its format."""
    if factor < 1.5:
        return image, at
    pad = math.ceil(factor * 3)
    room = QRect(at, image.size()).adjusted(-pad, -pad, pad, pad)
    room = room.intersected(QRect(0, 0, canvas.full_width, canvas.full_height))
    if room.isEmpty():
        return image, at
    padded = image if room == QRect(at, image.size()) else image.copy(room.translated(-at))
    smooth, keep = Qt.TransformationMode.SmoothTransformation, Qt.AspectRatioMode.IgnoreAspectRatio
    steps = [factor, factor * 0.6] if factor > 3 else [factor]
    blurred = padded
    for step in steps:  # a second, smaller step of another size hides the squares of the first
        small = blurred.scaled(max(2, round(room.width() / step)), max(2, round(room.height() / step)), keep, smooth)
        blurred = small.scaled(room.size(), keep, smooth)
    return blurred.convertToFormat(image.format()), room.topLeft()


def split_at_gaps(sheet: Sheet, canvas: Canvas) -> list[Sheet]:
    """Cut a large sheet at its gaps (the sky between clouds or houses), which need no painting then.

    What fills all its rows, as ground or water does, becomes an opaque part, which is copied and not mixed.
    """
    image = sheet.image
    if image is None or sheet.live is not None or sheet.sway is not None or sheet.soft is not None:
        return [sheet]
    if not image.hasAlphaChannel():
        return [sheet]
    if image.width() * image.height() < _WORTH_CUTTING * canvas.full_width * canvas.full_height:
        return [sheet]
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    alpha = pixels[:, 3 : image.width() * 4 : 4]
    parts: list[Sheet] = []
    for room in _islands(alpha, QRect(0, 0, image.width(), image.height()), _CUTS):
        for piece, whole in _opaque_apart(alpha, room) if sheet.opacity is None else [(room, False)]:
            part = image.copy(piece)
            if whole:
                part = part.convertToFormat(QImage.Format.Format_RGB32)
            parts.append(replace(sheet, image=part, at=sheet.at + piece.topLeft(), shifted={}))
    return parts


def _islands(alpha: NDArray[np.uint8], room: QRect, cuts: int) -> list[QRect]:
    """Give the rectangles of a room that hold paint, cut at empty columns and rows in turn."""
    seen = alpha[room.top() : room.bottom() + 1, room.left() : room.right() + 1]
    rows = np.flatnonzero(seen.max(axis=1, initial=0))
    if len(rows) == 0:
        return []
    across = cuts % 2 == 0
    lines = np.flatnonzero(seen.max(axis=0)) if across else rows
    breaks = np.flatnonzero(np.diff(lines) > (_WIDE_GAP_PX if across else _TALL_GAP_PX))
    starts, ends = [lines[0], *lines[breaks + 1]], [*lines[breaks], lines[-1]]
    found: list[QRect] = []
    for start, end in zip(starts, ends, strict=True):
        span = int(end - start + 1)
        if across:
            part = QRect(room.left() + int(start), room.top() + int(rows[0]), span, int(rows[-1] - rows[0] + 1))
        else:
            part = QRect(room.left(), room.top() + int(start), room.width(), span)
        found += _islands(alpha, part, cuts - 1) if cuts > 0 else [part]
    return found


def _opaque_apart(alpha: NDArray[np.uint8], room: QRect) -> list[tuple[QRect, bool]]:
    """Give a room as pieces in the order of painting, each with whether it is opaque; they overlap by two px."""
    seen = alpha[room.top() : room.bottom() + 1, room.left() : room.right() + 1]
    core = _full_rows(seen) or _full_rectangle(seen)
    if core is None:
        return [(room, False)]
    left, top, right, bottom = core.left(), core.top(), core.right() + 1, core.bottom() + 1
    wide, tall = room.width(), room.height()
    around = [
        QRect(0, 0, wide, top + 2) if top > 0 else QRect(),
        QRect(0, bottom - 2, wide, tall - bottom + 2) if bottom < tall else QRect(),
        QRect(0, top, left + 2, bottom - top) if left > 0 else QRect(),
        QRect(right - 2, top, wide - right + 2, bottom - top) if right < wide else QRect(),
    ]
    pieces = [(part, False) for part in around if not part.isEmpty()]
    return [(part.translated(room.topLeft()), whole) for part, whole in [*pieces, (core, True)]]


def _full_rows(seen: NDArray[np.uint8]) -> QRect | None:
    """Give the tallest run of rows that are opaque throughout."""
    full = np.concatenate(([False], seen.min(axis=1) == 255, [False]))
    edges = np.flatnonzero(np.diff(full.astype(np.int8)))
    runs = list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))
    start, end = max(runs, key=lambda run: run[1] - run[0], default=(0, 0))
    return QRect(0, start, seen.shape[1], end - start) if end - start >= _OPAQUE_ROWS else None


def _full_rectangle(seen: NDArray[np.uint8]) -> QRect | None:
    """Give the largest opaque rectangle, on a grid of `_BLOCK` px, where it is worth a piece of its own."""
    rows, columns = seen.shape[0] // _BLOCK, seen.shape[1] // _BLOCK
    blocks = seen[: rows * _BLOCK, : columns * _BLOCK].reshape(rows, _BLOCK, columns, _BLOCK)
    best, size = (0, 0, 0, 0), 0
    heights = [0] * (columns + 1)  # of the opaque blocks above each column, and a lowest one that ends every run
    for row, full in enumerate((blocks.min(axis=(1, 3)) == 255).tolist()):
        open_at: list[tuple[int, int]] = []  # where runs begin, and how high they are
        for column in range(columns + 1):
            heights[column] = heights[column] + 1 if column < columns and full[column] else 0
            start = column
            while open_at and open_at[-1][1] >= heights[column]:
                start, tall = open_at.pop()
                if tall * (column - start) > size:
                    best, size = (start, row + 1 - tall, column - start, tall), tall * (column - start)
            open_at.append((start, heights[column]))
    if size * _BLOCK * _BLOCK < _WORTH_A_PIECE:
        return None
    return QRect(*(side * _BLOCK for side in best))


def soften_sheet(sheet: Sheet, factor: float, canvas: Canvas) -> None:
    """Blur the sheet's image in place."""
    if sheet.image is not None:
        sheet.image, sheet.at = softened(sheet.image, sheet.at, factor, canvas)


def give_soft_twin(sheet: Sheet, factor: float, canvas: Canvas) -> None:
    """Give the sheet a blurred twin of the same place, for a focus that moves."""
    if sheet.image is None:
        return
    pad = math.ceil(factor * 3)
    room = QRect(sheet.at, sheet.image.size()).adjusted(-pad, -pad, pad, pad)
    room = room.intersected(QRect(0, 0, canvas.full_width, canvas.full_height))
    if not room.isEmpty():
        sheet.image, sheet.at = sheet.image.copy(room.translated(-sheet.at)), room.topLeft()
    sheet.soft, _ = softened(sheet.image, sheet.at, factor, canvas)


def through_lens(frame: QPainter, picture: QImage, view: View, width: int, height: int) -> None:
    """Paint a finished picture (the frame with the view's margins) into the frame, turned and enlarged by the pose."""
    pose = view.pose
    turn = QTransform()
    turn.translate(width / 2 + pose.hand_x, height / 2 + pose.hand_y)
    turn.rotate(pose.roll_deg)
    turn.scale(pose.lens, pose.lens)
    turn.translate(-width / 2 - view.margin_x, -height / 2 - view.margin_y)
    frame.setTransform(turn)
    frame.setOpacity(1.0)
    frame.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    frame.drawImage(QPointF(0, 0), picture)
    frame.resetTransform()
