"""Owns where several of a kind stand: a loose row of a few, many over the ground or through the air."""

from dataclasses import replace
from random import Random

from studio.domain.sketch import Angle, Place, ShotSize, SketchBeat, SketchSubject
from studio.media.draw.figures.figure import Figure, Standing
from studio.media.draw.layers import Canvas, SetPicture, Stand

_IN_A_ROW = 5
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


def _few(beat: SketchBeat, canvas: Canvas, picture: SetPicture, stand: Stand, count: int, width: float) -> list[Stand]:
    """Give a loose row of up to five: smaller where they would not fit, nearer and farther in open country."""
    fits = max(0.45, min(1.0, 0.94 * canvas.width / (1.12 * width * count)))
    stand, width = replace(stand, person_px=stand.person_px * fits), width * fits
    step = min(max(width * 1.12, 0.1 * canvas.width), 0.8 * canvas.width / (count - 1))
    half = min(0.1 * canvas.width + width / 2, 0.5 * (canvas.width - step * (count - 1)))
    first = min(max(stand.x - step * (count - 1) / 2, canvas.x(0) + half), canvas.x(1) - half - step * (count - 1))
    places = [replace(stand, x=first + step * i) for i in range(count)]
    deep = picture.horizon_y is not None and not stand.air and beat.size is ShotSize.WIDE
    if not deep or beat.angle is Angle.LOW:
        return places
    return [nearer(picture, place, _DEPTHS[i]) for i, place in enumerate(places)]


def copies(
    beat: SketchBeat, canvas: Canvas, picture: SetPicture, stand: Stand, subject: SketchSubject, probe: Figure
) -> list[tuple[Stand, float]]:
    """Give one stand for each of `count`, with how late (s) its cycle runs."""
    count = 1 if probe.standing is Standing.FRAME else subject.count
    if count == 1:
        return [(stand, 0.0)]
    width = probe.size[0] * stand.person_px * probe.person_scale
    chance = Random(f"{subject.family} {count}")  # noqa: S311 -- never the take's seed: subjects stay
    if count <= _IN_A_ROW and beat.size is not ShotSize.EXTREME_WIDE:
        return [
            (place, chance.uniform(0.0, 2.0) if i else 0.0)
            for i, place in enumerate(_few(beat, canvas, picture, stand, count, width))
        ]
    rows = []
    swims = stand.air or beat.place is Place.UNDERWATER
    for i in range(count):
        share = 1.0 if i == 0 else (0.45, 0.66, 0.9)[i % 3]
        x = stand.x if i == 0 else canvas.x(0.05 + 0.9 * ((i * 0.618 + 0.31) % 1.0) + chance.uniform(-0.02, 0.02))
        place = nearer(picture, stand, share)
        if swims:
            high, low = (0.1, 0.5) if stand.air else (0.25, 0.85)
            place = replace(place, y=canvas.y(high + (low - high) * chance.random()) if i else stand.y)
        rows.append((replace(place, x=x), chance.uniform(0.0, 2.0)))
    return rows
