"""Owns where several of a kind stand: a loose row of a few, many over the ground or through the air."""

import math
from dataclasses import replace
from random import Random

from studio.domain.sketch import Angle, Place, ShotSize, SketchBeat, SketchSubject, Spot
from studio.media.draw.figures.figure import Figure, Standing
from studio.media.draw.layers import Canvas, SetPicture, Stand
from studio.media.draw.sets.stands import SPOT_X

_IN_A_ROW = 5
_ROOM, _ASIDE_ROOM, _RIVER_ROOM = 0.94, 0.5, 0.6  # shares of W that a row takes at most: anywhere, at a side
_MANY_ROWS = 2.2  # so many of many stand behind each other
_ROW_SHARES = (0.45, 0.66, 0.9)  # how near the rows of many stand
_DEPTHS = (1.0, 0.8, 0.9, 0.74, 0.86)  # how near those of a few stand


def nearer(picture: SetPicture, stand: Stand, share: float) -> Stand:
    """Move a stand along the ground: share 1 leaves it, 0 puts it on the horizon, smaller accordingly."""
    if picture.horizon_y is None or stand.y <= picture.horizon_y:
        return replace(stand, person_px=stand.person_px * max(share, 0.3), depth=stand.depth * max(share, 0.3))
    way = stand.y - picture.horizon_y
    return replace(
        stand,
        y=picture.horizon_y + way * share,
        person_px=stand.person_px * share,
        depth=max(0.2, stand.depth * (0.35 + 0.65 * share)),
    )


def _few(
    beat: SketchBeat, canvas: Canvas, picture: SetPicture, stand: Stand, count: int, width: float, room: float
) -> list[Stand]:
    """Give a loose row of up to five within `room` (share of W): smaller where they would not fit, and in open country
    nearer and farther.
    """
    fits = max(0.3, min(1.0, room * canvas.width / (1.12 * width * count)))
    stand, width = replace(stand, person_px=stand.person_px * fits), width * fits
    step = min(max(width * 1.12, 0.1 * canvas.width), 0.86 * room * canvas.width / (count - 1))
    half = min(0.1 * room * canvas.width + width / 2, 0.5 * (canvas.width - step * (count - 1)))
    first = min(max(stand.x - step * (count - 1) / 2, canvas.x(0) + half), canvas.x(1) - half - step * (count - 1))
    places = [replace(stand, x=first + step * i) for i in range(count)]
    deep = picture.horizon_y is not None and not stand.air and beat.size is ShotSize.WIDE
    if not deep or beat.angle is Angle.LOW:
        return places
    rows = [(nearer(picture, place, share), share) for place, share in zip(places, _DEPTHS, strict=False)]
    # nearly at one depth, so that no hill comes between them
    return [replace(place, depth=stand.depth - 0.1 * (1.0 - share)) for place, share in rows]


def copies(
    beat: SketchBeat, canvas: Canvas, picture: SetPicture, stand: Stand, subject: SketchSubject, probe: Figure
) -> list[tuple[Stand, float]]:
    """Give one stand for each of `count`, with how late (s) its cycle runs."""
    count = 1 if probe.standing is Standing.FRAME else subject.count
    if count == 1:
        return [(stand, 0.0)]
    width = probe.size[0] * stand.person_px * probe.person_scale
    room = _ASIDE_ROOM if subject.spot in SPOT_X and subject.spot is not Spot.CENTRE else _ROOM
    if beat.place is Place.RIVER and stand.water:
        room = min(room, _RIVER_ROOM)
    chance = Random(f"{subject.family} {count}")  # noqa: S311 -- never the take's seed: subjects stay
    if count <= _IN_A_ROW and beat.size is not ShotSize.EXTREME_WIDE:
        return [
            (place, chance.uniform(0.0, 2.0) if i else 0.0)
            for i, place in enumerate(_few(beat, canvas, picture, stand, count, width, room))
        ]
    rows = []
    swims = stand.air or beat.place is Place.UNDERWATER or probe.standing is Standing.AIR
    fits = min(1.0, _MANY_ROWS * room * canvas.width / (width * count))
    stand, span = replace(stand, person_px=stand.person_px * fits), room * canvas.width - 1.2 * width * fits
    if probe.standing is Standing.AIR:
        stand = replace(stand, y=canvas.y(0.34), air=True)
    for i in range(count):
        share = 1.0 if i == 0 else _ROW_SHARES[i % 3]
        in_row, of_row = (i - 1) // 3, math.ceil((count - 1) / 3)
        along = (in_row + (0.22, 0.5, 0.78)[i % 3]) / of_row + chance.uniform(-0.12, 0.12) / of_row
        x = stand.x if i == 0 else canvas.x(0.5) + (along - 0.5) * span
        place = nearer(picture, stand, share)
        if swims:
            high, low = (0.24, 0.56) if stand.air else (0.25, 0.85)
            place = replace(place, y=canvas.y(high + (low - high) * ((i * 0.618) % 1.0)) if i else stand.y)
        elif i and picture.horizon_y is not None:
            place = replace(place, depth=stand.depth - 0.1 * (1.0 - share))  # no hill comes between them
        rows.append((replace(place, x=x), chance.uniform(0.0, 2.0)))
    return rows
