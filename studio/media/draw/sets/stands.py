"""Owns where subjects stand and how large an adult is there, by shot size, angle and family. Paints nothing.

`FRAMING` keeps the shot size true for things that are not people: an adult's height on a stand is scaled so that the
thing itself, not an adult beside it, fills the share of the frame that the size asks for.
"""

from dataclasses import dataclass

from studio.domain.sketch import Angle, Family, Place, ShotSize, SketchBeat, Spot
from studio.media.draw.layers import Canvas, Stand

HIGH_ANGLES = frozenset({Angle.HIGH, Angle.AERIAL})
WATER_FAMILIES = frozenset({Family.BOAT, Family.SHIP, Family.FISH})
AIR_FAMILIES = frozenset({Family.BIRD, Family.FLOCK, Family.INSECT, Family.PLANE, Family.ROCKET, Family.DRONE})
TABLE_FAMILIES = frozenset(
    {Family.CUP, Family.BOTTLE, Family.FOOD, Family.FLOWER, Family.BOOK, Family.HANDS, Family.LAMP, Family.OBJECT}
)
INDOORS = frozenset({Place.ROOM, Place.WINDOW, Place.KITCHEN, Place.BAR, Place.CORRIDOR})

SPOT_X = {
    Spot.LEFT: 0.22,
    Spot.RIGHT: 0.78,
    Spot.CENTRE: 0.5,
    Spot.UPPER_LEFT: 0.22,
    Spot.LOWER_LEFT: 0.22,
    Spot.UPPER_RIGHT: 0.78,
    Spot.LOWER_RIGHT: 0.78,
}
"""Where (share of W) a spot of the words is."""

FRAMING: dict[Family, float] = {
    Family.CHILD: 1.25,
    Family.CROWD: 0.85,
    Family.DOG: 1.35,
    Family.CAT: 1.8,
    Family.HORSE: 0.85,
    Family.BIRD: 1.6,
    Family.FISH: 1.6,
    Family.INSECT: 3.0,
    Family.CAR: 0.62,
    Family.BICYCLE: 0.88,
    Family.MOTORBIKE: 0.88,
    Family.BOAT: 0.55,
    Family.SHIP: 0.16,
    Family.TRAIN: 0.34,
    Family.PLANE: 0.30,
    Family.ROCKET: 0.30,
    Family.DRONE: 1.2,
    Family.TREE: 0.34,
    Family.BUILDING: 0.19,
    Family.LIGHTHOUSE: 0.19,
    Family.BALL: 2.4,
    Family.CHAIR: 1.4,
}

_ADULT_H: dict[ShotSize, float] = {
    ShotSize.EXTREME_WIDE: 0.12,
    ShotSize.WIDE: 0.58,
    ShotSize.MEDIUM_WIDE: 1.2,
    ShotSize.MEDIUM: 1.8,
    ShotSize.CLOSE_UP: 4.07,
    ShotSize.EXTREME_CLOSE_UP: 10.0,
}
_HEAD_TOP: dict[ShotSize, float] = {
    ShotSize.MEDIUM_WIDE: 0.08,
    ShotSize.MEDIUM: 0.10,
    ShotSize.CLOSE_UP: 0.165,
    ShotSize.EXTREME_CLOSE_UP: -0.25,
}
_OBJECT_H: dict[ShotSize, float] = {
    ShotSize.EXTREME_WIDE: 1.2,
    ShotSize.WIDE: 2.6,
    ShotSize.MEDIUM_WIDE: 3.2,
    ShotSize.MEDIUM: 4.0,
    ShotSize.CLOSE_UP: 5.2,
    ShotSize.EXTREME_CLOSE_UP: 8.5,
}
_NEARNESS: dict[ShotSize, float] = {
    ShotSize.EXTREME_WIDE: 0.85,
    ShotSize.WIDE: 1.0,
    ShotSize.MEDIUM_WIDE: 1.12,
    ShotSize.MEDIUM: 1.22,
    ShotSize.CLOSE_UP: 1.35,
    ShotSize.EXTREME_CLOSE_UP: 1.5,
}


@dataclass(frozen=True, slots=True)
class Ground:
    """A plane seen in perspective: its horizon (canvas px) and the adult height at one foot point on it."""

    horizon: float
    foot: float
    person_px: float

    def person_at(self, y: float) -> float:
        """Give the height of an adult (px) whose feet are at the height y of the canvas."""
        depth = max(self.foot - self.horizon, 1.0)
        return max(4.0, self.person_px * (y - self.horizon) / depth)


def unit_px(canvas: Canvas, size: ShotSize) -> float:
    """Give the length that set pieces are measured in: the frame's height, less in upright frames, more when close."""
    return min(canvas.height, 1.1 * canvas.width) * _NEARNESS[size]


def main_family(beat: SketchBeat) -> Family | None:
    """Give the family of the primary subject, None when the plan has none."""
    return beat.subjects[0].family if beat.subjects else None


def subject_share(beat: SketchBeat, main: float) -> float:
    """Give where the primary subject's middle will be (share of W), when its set's main stand is at `main`."""
    if not beat.subjects:
        return main
    subject = beat.subjects[0]
    near = beat.size in (ShotSize.MEDIUM, ShotSize.CLOSE_UP, ShotSize.EXTREME_CLOSE_UP)
    if near and subject.family in (Family.PERSON, Family.CHILD, Family.EYE):
        return 0.5 + (0.7 * (SPOT_X[subject.spot] - 0.5) if subject.spot in SPOT_X else 0.0)
    if subject.spot in SPOT_X:
        return SPOT_X[subject.spot]
    return 1.0 - main if subject.facing_left else main


def adult_px(canvas: Canvas, beat: SketchBeat) -> float:
    """Give the height of an adult on the main stand (px)."""
    frame = min(canvas.height, 1.1 * canvas.width)
    share = _ADULT_H[beat.size]
    if beat.angle in HIGH_ANGLES and beat.size in (ShotSize.WIDE, ShotSize.EXTREME_WIDE):
        share *= 0.52 if beat.angle is Angle.AERIAL else 0.8
    elif beat.angle is Angle.OVERHEAD:
        share = min(share * 1.35, 0.8)
    elif beat.angle is Angle.LOW and beat.size is ShotSize.WIDE:
        share = 0.86
    family = main_family(beat)
    return share * frame * (FRAMING.get(family, 1.0) if family else 1.0)


def table_adult_px(canvas: Canvas, beat: SketchBeat) -> float:
    """Give the height of an adult (px) that makes a hand-sized thing on the main table as large as the size asks."""
    return _OBJECT_H[beat.size] * min(canvas.height, 1.1 * canvas.width)


def foot_y(canvas: Canvas, beat: SketchBeat, person_px: float, wide_y: float) -> float:
    """Give the foot point (canvas px): `wide_y` (share of H) when the feet are in view, else below the head room."""
    family = main_family(beat)
    upright = family in (None, Family.PERSON, Family.COUPLE, Family.CHILD, Family.CROWD, Family.ROBOT, Family.EYE)
    head = _HEAD_TOP.get(beat.size)
    if head is None or beat.angle is Angle.OVERHEAD:
        return canvas.y(wide_y)
    if upright:
        return canvas.y(head) + person_px
    return canvas.y(max(wide_y, 0.9))


def air_stands(canvas: Canvas, ground: Ground, spots: tuple[tuple[float, float], ...] = ()) -> list[Stand]:
    """Give stands in the sky: for birds, drones and planes."""
    base = max(0.1 * canvas.height, min(ground.person_px * 0.5, 0.5 * canvas.height))
    places = spots or ((0.62, 0.27), (0.26, 0.27), (0.82, 0.34), (0.14, 0.38), (0.70, 0.42))
    return [Stand(canvas.x(x), canvas.y(y), 0.55, base, air=True) for x, y in places]
