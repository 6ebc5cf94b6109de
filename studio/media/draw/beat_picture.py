"""Owns one beat as a moving picture: its set, its weather, its actors and its camera, painted for any moment.

Knows sets and figures by their two entry points only. Everything costly is painted once and kept.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QImage, QPainter

from studio.domain.sketch import LightAccent, Pace, ShotSize, SketchBeat, Weather
from studio.media.draw.actors import Actor
from studio.media.draw.camera import CameraPath
from studio.media.draw.casting import Staging, cast
from studio.media.draw.colours import mix
from studio.media.draw.layers import Canvas, Layer, SetPicture, go_on
from studio.media.draw.palette import Palette
from studio.media.draw.sets.registry import build_set, palette_in
from studio.media.draw.sets.stands import INDOORS
from studio.media.draw.sheets import (
    Sheet,
    View,
    give_soft_twin,
    joined,
    sheets_of,
    soften_sheet,
    split_at_gaps,
    through_lens,
)
from studio.media.draw.weather import air_weather, weather_layers

BLUR = {
    ShotSize.EXTREME_WIDE: 1.0,
    ShotSize.WIDE: 1.0,
    ShotSize.MEDIUM_WIDE: 2.0,
    ShotSize.MEDIUM: 4.0,
    ShotSize.CLOSE_UP: 8.0,
    ShotSize.EXTREME_CLOSE_UP: 16.0,
}
_SHALLOW = 9.0
_TABLE_BLUR = 0.35  # a cup seen close has the room just behind it: what stands there is still to be known
_RACK = 9.0
_SLOW_MOTION = 0.35
_TIME_LAPSE = 12.0
_CLOUD_SHARE_PER_S = 0.012
_CALMER = 0.4  # of their way: what clouds drift under a camera that moves
_IN_FOCUS, _IN_SHALLOW_FOCUS = 0.12, 0.06  # of depth, to each side of the subject
_SMALL_LIGHTS_BLUR = 6.0
_NEARLY_IN_FOCUS = 0.3
_STILL_AIR, _WINDY = 0.5, 2.2


@dataclass(frozen=True, slots=True)
class BeatSpec:
    """What a beat's picture is made from. Sizes are the frame's px, `rate` is frames a second."""

    beat: SketchBeat
    palette: Palette
    width: int
    height: int
    seed: int
    rate: float
    pace: Pace
    shallow: bool

    @property
    def seconds(self) -> float:
        """How long the beat lasts."""
        return max(self.beat.end_s - self.beat.start_s, 1.0 / self.rate)


class BeatPicture:
    """A painted beat. `paint` puts a moment of it into a frame; the same moment gives the same pixels.

    `halt` is called between the pieces of building it and may raise, to give it up half way.
    """

    def __init__(self, spec: BeatSpec, halt: Callable[[], None] = go_on) -> None:
        self._spec = spec
        self._halt = halt
        self._palette = palette_in(spec.beat, spec.palette)
        self._path = CameraPath(
            spec.beat.camera,
            spec.beat.angle,
            spec.seconds,
            spec.width,
            spec.height,
            pivot=bool(spec.beat.subjects) and spec.beat.size is not ShotSize.EXTREME_WIDE,
        )
        self._anchor = (0.47 * spec.width, 0.52 * spec.height)
        self._canvas = self._make_canvas()
        self._lens_margin = self._path.lens_margins() if self._uses_lens() else (0, 0)
        self._buffer: QImage | None = None
        picture = build_set(spec.beat, self._canvas, spec.palette, spec.seed, halt)
        halt()
        air = weather_layers(air_weather(spec.beat), self._canvas, self._palette, spec.seed)
        _insert(picture, air)
        halt()
        self._on_table = picture.main.table
        actors = self._cast(picture)
        self._parts: list[Sheet | Actor] = self._assemble(picture, actors, {id(layer) for layer in air})
        first = self._parts[0]
        self._covered = isinstance(first, Sheet) and first.image is not None and not first.image.hasAlphaChannel()

    @property
    def gloom(self) -> float:
        """The alpha of the vignette that this light asks for."""
        return self._palette.gloom

    def paint(self, frame: QImage, time_s: float, world_s: float) -> None:
        """Paint the moment `time_s` of the beat (s from its start) at `world_s` of the take, over the whole frame."""
        pose = self._path.at(time_s)
        view = View(
            pose,
            self._path.at(time_s + 1.0 / self._spec.rate),
            self._canvas,
            self._anchor,
            *self._lens_margin,
            still=self._path.fixed,
            follows=self._path.follows,
        )
        if self._lens_margin == (0, 0):
            self._paint_parts(frame, view, time_s, world_s)
            return
        if self._buffer is None:
            width = self._spec.width + 2 * self._lens_margin[0]
            self._buffer = QImage(width, self._spec.height + 2 * self._lens_margin[1], QImage.Format.Format_RGB32)
        self._paint_parts(self._buffer, view, time_s, world_s)
        painter = QPainter(frame)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        through_lens(painter, self._buffer, view, self._spec.width, self._spec.height)
        painter.end()

    def _paint_parts(self, target: QImage, view: View, time_s: float, world_s: float) -> None:
        if not self._covered:
            target.fill(self._palette.shadow)
        painter = QPainter(target)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        share = min(1.0, max(0.0, time_s / self._spec.seconds))
        for part in self._parts:
            if isinstance(part, Sheet):
                part.paint(painter, view, world_s)
            else:
                part.paint(painter, view, world_s, share)
        painter.end()

    def _uses_lens(self) -> bool:
        seconds = self._spec.seconds
        return any(not self._path.at(seconds * i / 24).flat for i in range(25))

    def _make_canvas(self) -> Canvas:
        """Give the canvas with the margin that this beat's camera and clouds need."""
        spec = self._spec
        bleed_x, bleed_y = self._path.margins(self._anchor)
        hurry = _TIME_LAPSE if spec.pace is Pace.TIME_LAPSE else 1.0
        clouds = min(0.4, _CLOUD_SHARE_PER_S * spec.beat.end_s * hurry)
        return Canvas(spec.width, spec.height, bleed_x + round(clouds * spec.width), bleed_y)

    def _cast(self, picture: SetPicture) -> list[Actor]:
        spec = self._spec
        palette = self._palette
        dark = LightAccent.BACKLIGHT in spec.beat.light_accents
        tracked = None
        if self._path.tracks:
            start, end = self._path.at(0.0), self._path.at(spec.seconds)
            tracked = end.world_x - start.world_x
        staging = Staging(
            spec.beat,
            self._canvas,
            palette.ink(silhouette=dark),
            mix(palette.water[0], palette.rim, 0.45),
            spec.seconds,
            _SLOW_MOTION if spec.pace is Pace.SLOW_MOTION else 1.0,
            tracked_px=tracked,
            lapse=spec.pace is Pace.TIME_LAPSE,
            main_person_px=picture.main.person_px,
            closest=max(self._closeness(share / 8 * spec.seconds) for share in range(9)),
            disc_x=palette.disc_x,
            halt=self._halt,
        )
        return cast(staging, picture)

    def _closeness(self, time_s: float) -> float:
        pose = self._path.at(time_s)
        return pose.scale(1.0) * pose.lens

    def _assemble(self, picture: SetPicture, actors: list[Actor], airy: set[int]) -> list[Sheet | Actor]:
        spec = self._spec
        plane = next((actor.depth for actor in actors if actor.primary), picture.main.depth)
        sheets = sheets_of(picture.layers, airy, _wind_in(spec.beat))
        for sheet in sheets:
            if not (self._path.still or sheet.airy):
                sheet.drift_px_s *= 0.0 if self._path.flies else _CALMER
            sheet.rate = _rate_of(sheet, spec.pace)
            sheet.side = _side_of(sheet.depth, plane, shallow=spec.shallow)
        groups = _between(sheets, actors)
        parts: list[Sheet | Actor] = []
        factor, rack = self._blur_factor(), max(2.0, _RACK * spec.height / 720)
        for index, (group, actor) in enumerate(groups):
            flat = joined(
                group, still=self._path.fixed, scaled=self._path.dollies, canvas=self._canvas, opaque=index == 0
            )
            for sheet in flat:
                self._halt()
                self._focus(sheet, factor)
            for sheet in flat:
                if not _lost_in_blur(sheet, factor):
                    parts += split_at_gaps(sheet, self._canvas)
            if actor is not None:
                side = _side_of(actor.depth, plane, shallow=spec.shallow)
                actor.blur = factor * (0.7 if side > 0 else 1.0) if side else 1.0
                actor.behind = side < 0
                actor.rack = rack if self._path.racks else 0.0
                parts.append(actor)
        return parts

    def _blur_factor(self) -> float:
        """Give how much the background is softened, in px of this frame."""
        spec = self._spec
        near = _TABLE_BLUR if self._on_table else 1.0
        factor = max(BLUR[spec.beat.size] * near, _SHALLOW if spec.shallow else 1.0)
        return max(1.0, factor * spec.height / 720) if factor > 1.0 else 1.0

    def _focus(self, sheet: Sheet, factor: float) -> None:
        if self._path.racks:
            give_soft_twin(sheet, max(2.0, _RACK * self._spec.height / 720), self._canvas)
        elif sheet.side < 0:
            soften_sheet(sheet, factor, self._canvas)
        elif sheet.side > 0:
            soften_sheet(sheet, factor * 0.8, self._canvas)


def _wind_in(beat: SketchBeat) -> float:
    """Give how strongly plants and cloths sway: little in a room, much where the words name wind."""
    if beat.place in INDOORS:
        return _STILL_AIR
    return _WINDY if {Weather.WIND, Weather.STORM} & set(beat.weather) else 1.0


def _rate_of(sheet: Sheet, pace: Pace) -> float:
    match pace:
        case Pace.SLOW_MOTION:
            return _SLOW_MOTION
        case Pace.TIME_LAPSE:
            return _TIME_LAPSE if sheet.depth < 0.25 else 3.0
        case Pace.NORMAL:
            return 1.0


def _lost_in_blur(sheet: Sheet, factor: float) -> bool:
    """Tell whether a sheet only moves small lights that cannot be blurred and would lie sharp on a soft background."""
    near = sheet.depth >= _NEARLY_IN_FOCUS  # such as drops on the pane before the blurred street
    return factor >= _SMALL_LIGHTS_BLUR and sheet.side < 0 and sheet.image is None and not (sheet.airy or near)


def _side_of(depth: float, plane: float, *, shallow: bool) -> int:
    reach = _IN_SHALLOW_FOCUS if shallow else _IN_FOCUS
    return -1 if depth < plane - reach else (1 if depth > plane + reach else 0)


def _insert(picture: SetPicture, layers: list[Layer]) -> None:
    """Put the weather between the set's layers by depth."""
    for layer in layers:
        at = next((i for i, other in enumerate(picture.layers) if other.depth > layer.depth), len(picture.layers))
        picture.layers.insert(at, layer)


def _between(sheets: list[Sheet], actors: list[Actor]) -> list[tuple[list[Sheet], Actor | None]]:
    """Split the sheets at the actors: each actor comes after all sheets that are not nearer than it."""
    groups: list[tuple[list[Sheet], Actor | None]] = []
    start = 0
    for actor in sorted(actors, key=lambda one: one.depth):
        end = max(start, next((i for i, sheet in enumerate(sheets) if sheet.depth > actor.depth + 1e-6), len(sheets)))
        groups.append((sheets[start:end], actor))
        start = end
    groups.append((sheets[start:], None))
    return groups
