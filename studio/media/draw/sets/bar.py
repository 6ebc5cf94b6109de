"""Owns the bar with its small stage: curtain, bulbs, shelf of bottles, piano, beam of light."""

from random import Random

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QLinearGradient, QPainter

from studio.domain.sketch import Family, Light, LightAccent, Place, ShotSize, SketchSubject
from studio.media.draw.brush import cut, dither, falling, glow, linear
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.layers import SetPicture
from studio.media.draw.light_pieces import (
    catenary,
    flicker_of_bulbs,
    paint_bulbs,
)
from studio.media.draw.sets.bar_guests import is_dark, lay_audience, lay_stacked_tables, room_tone
from studio.media.draw.sets.bar_stage import STAGE_BACK, lay_beam, lay_piano, lay_stage
from studio.media.draw.sets.scene import Scene
from studio.media.draw.sets.stands import TABLE_FAMILIES, Ground, adult_px, foot_y, subject_share
from studio.media.draw.sets.tabletop import ledge_from_above
from studio.media.draw.shapes import curve, slab

BOTTLES = ("3E7A72", "9A6A34", "A63A34", "C99A42", "2F5A6E", "7A4A36", "4E7A4A")
EMPTY_WORDS = ("empty", "closed", "stacked", "after hours", "deserted")
PERFORMERS = frozenset({Family.PERSON, Family.COUPLE, Family.CROWD})


def build_bar(scene: Scene) -> SetPicture:
    """Build a bar at night; the stage is symmetric about the beam, the room before it dark."""
    if scene.overhead:
        return ledge_from_above(scene, "4A2E24")
    _lay_wall(scene)
    _lay_curtain(scene)
    _lay_shelves(scene)
    _lay_bulbs(scene)
    lay_stage(scene)
    if not _piano_is_the_subject(scene) and not _piano_is_played(scene):
        lay_piano(scene)
    beam = _has_beam(scene)
    if beam:
        lay_beam(scene, subject_share(scene.beat, _main_share(scene)) - 0.01)
    if _is_empty(scene):
        lay_stacked_tables(scene)
    else:
        lay_audience(scene)
    scene.horizon = scene.y(0.60)
    tall = adult_px(scene.canvas, scene.beat)
    if scene.beat.size.value in ("wide", "extreme_wide"):
        tall = max(0.16 * scene.u, min(tall, 0.40 * scene.u * tall / (0.58 * scene.u)))
    ground = Ground(scene.horizon, foot_y(scene.canvas, scene.beat, tall, 0.80), tall)
    at = _main_share(scene)
    small = scene.family in TABLE_FAMILIES
    main = scene.main_stand(ground, at, depth=0.95 if small else 0.55)  # what stands on a table is before the tables
    others = [scene.stand(x, y, ground, 0.55) for x, y in _beside(scene, at)]
    front = Ground(scene.horizon, scene.y(1.02), tall * 1.5)
    others += [scene.stand(x, y, front, 0.9) for x, y in ((0.22, 0.97), (0.74, 0.98), (0.5, 1.0))]
    picture = scene.picture(main, others, horizon=False, air=False)
    picture.shown = _shown(scene)
    return picture


def _main_share(scene: Scene) -> float:
    """Give where the one on stage stands (share of W): further left where a pianist needs the right half."""
    played = _piano_is_played(scene) and not _brings_piano(scene.beat.subjects[0])
    return 0.40 if played else 0.485


def _beside(scene: Scene, main: float) -> list[tuple[float, float]]:
    """Give the places on stage of the other subjects in their order: a microphone before the mouth, a piano apart."""
    free = [(0.66, 0.80), (0.29, 0.79), (0.78, 0.80), (0.20, 0.79)]
    places: list[tuple[float, float]] = []
    shown = _shown(scene)
    for subject in scene.beat.subjects[1:]:
        if subject.family is Family.MICROPHONE:
            ahead = -0.034 if scene.beat.subjects[0].facing_left else 0.034
            places.append((subject_share(scene.beat, main) + ahead, 0.802))
        elif subject.family not in shown:
            places.append(free.pop(0) if free else (0.5, 0.80))
    return [*places, *free]


def _shown(scene: Scene) -> frozenset[Family]:
    """Give the families beside the primary subject that the room shows itself: its piano, its chairs, its guests."""
    shown: set[Family] = set()
    for subject in scene.beat.subjects[1:]:
        if subject.family is Family.INSTRUMENT and subject.variant == "piano" and not _piano_is_the_subject(scene):
            shown.add(Family.INSTRUMENT)
        if subject.family is Family.CHAIR and subject.variant == "stacked" and _is_empty(scene):
            shown.add(Family.CHAIR)
        if subject.family is Family.CROWD and not _is_empty(scene):
            shown.add(Family.CROWD)
    return frozenset(shown - {scene.family})


def _piano_is_the_subject(scene: Scene) -> bool:
    subjects = scene.beat.subjects
    return bool(subjects) and subjects[0].family is Family.INSTRUMENT and subjects[0].variant == "piano"


def _piano_is_played(scene: Scene) -> bool:
    """Whether a pianist is seen whole, who brings the piano along."""
    near = scene.beat.size in (ShotSize.MEDIUM, ShotSize.CLOSE_UP, ShotSize.EXTREME_CLOSE_UP)
    return not near and any(_brings_piano(subject) for subject in scene.beat.subjects)


def _brings_piano(subject: SketchSubject) -> bool:
    played = subject.held is not None and subject.held.variant == "piano"
    return played or subject.variant == "pianist"


def _is_empty(scene: Scene) -> bool:
    families = {subject.family for subject in scene.beat.subjects}
    words = scene.beat.place_detail.lower()
    if any(word in words for word in EMPTY_WORDS) or Family.CHAIR in families:
        return True
    return not families & PERFORMERS


def _has_beam(scene: Scene) -> bool:
    accents = scene.beat.light_accents
    asked = LightAccent.SPOTLIGHT in accents or LightAccent.BEAM in accents
    return asked or scene.palette.light is Light.SPOTLIGHT


def _lay_wall(scene: Scene) -> None:
    wall = mix(room_tone(scene, "4A2A26"), scene.palette.shadow, 0.45 if is_dark(scene) else 0.1)
    with scene.sheet("wall", 0.1) as p:
        p.fillRect(
            QRectF(0, 0, scene.w, scene.h),
            falling(
                0,
                scene.y(0.9),
                (0.0, mix(wall, scene.palette.shadow, 0.5)),
                (0.55, wall),
                (1.0, mix(wall, scene.palette.shadow, 0.55)),
            ),
        )
        roll = scene.dice("bricks")
        brick = 0.05 * scene.u
        for row in range(int(scene.y(0.8) / brick)):
            for _ in range(4):
                x = roll.random() * scene.x(0.24)
                tone = veil(mix(wall, rgb("B06A4A"), 0.5), roll.uniform(0.1, 0.3))
                p.fillPath(slab(x, row * brick, brick * 2.1, brick * 0.84, 2), tone)
        dither(p, QRectF(0, 0, scene.w, scene.h))


def _lay_curtain(scene: Scene) -> None:
    """Heavy folds across the back of the stage, brightest behind the light, fading to both sides."""
    palette = scene.palette
    cloth = room_tone(scene, "BC2C3E")
    left, foot = scene.x(0.205), scene.y(STAGE_BACK + 0.012)
    with scene.sheet("curtain", 0.2, 0.0, foot, left=left) as p:
        area = QRectF(left, 0, scene.w - left, foot)
        p.fillRect(area, cloth)
        fold = 0.0165 * scene.u
        folds = QLinearGradient(QPointF(left, 0), QPointF(left + fold, 0))
        folds.setSpread(QLinearGradient.Spread.ReflectSpread)
        for at, colour, alpha in (
            (0.0, palette.shadow, 0.62),
            (0.35, palette.shadow, 0.16),
            (0.7, palette.rim, 0.03),
            (1.0, palette.rim, 0.11),
        ):
            folds.setColorAt(at, veil(colour, alpha))
        p.fillRect(area, folds)
        wide = QLinearGradient(QPointF(left, 0), QPointF(left + 0.12 * scene.u, 0))
        wide.setSpread(QLinearGradient.Spread.ReflectSpread)
        wide.setColorAt(0.0, veil(palette.shadow, 0.0))
        wide.setColorAt(1.0, veil(palette.shadow, 0.26))
        p.fillRect(area, wide)
        middle = scene.x(0.5)
        glow(p, QPointF(middle, scene.y(0.66)), 0.66 * scene.u, rgb("FF6A46"), 0.40)
        dark = palette.shadow if is_dark(scene) else mix(palette.shadow, cloth, 0.5)
        sides = linear(
            QPointF(left, 0),
            QPointF(scene.x(1.0), 0),
            (0.0, veil(dark, 0.70)),
            (0.16, veil(dark, 0.22)),
            (0.4, veil(dark, 0.0)),
            (0.66, veil(dark, 0.0)),
            (0.9, veil(dark, 0.34)),
            (1.0, veil(dark, 0.72)),
        )
        p.fillRect(area, sides)
        p.fillRect(
            area,
            falling(
                scene.y(0.0),
                foot,
                (0.0, veil(dark, 0.46)),
                (0.4, veil(dark, 0.0)),
                (0.86, veil(dark, 0.0)),
                (1.0, veil(dark, 0.5)),
            ),
        )
        dither(p, area)


def _lay_shelves(scene: Scene) -> None:
    """Three shelves of bottles on the left wall, each bottle with its own colour and lit shoulder."""
    roll = scene.dice("bottles")
    wood = room_tone(scene, "5A3524")
    right = scene.x(0.185)
    with scene.sheet("shelves", 0.34, scene.y(0.16), scene.y(0.78), right=right + 0.02 * scene.u) as p:
        glow(p, QPointF(scene.x(0.09), scene.y(0.40)), 0.44 * scene.u, rgb("FFB457"), 0.42)
        for row in range(3):
            y = scene.y(0.36 + 0.137 * row)
            x = 6.0
            while x < right - 0.03 * scene.u:
                wide = scene.u * roll.uniform(0.017, 0.024)
                tall = scene.u * roll.uniform(0.07, 0.105)
                _bottle(scene, p, x, y, wide, tall, roll)
                x += wide * roll.uniform(1.25, 1.6)
            cut(p, slab(-4, y, right + 4, 0.014 * scene.u), wood, scene.ink, max(0.8, 0.0025 * scene.u))
            p.fillRect(
                QRectF(0, y + 0.014 * scene.u, right - 4, 0.02 * scene.u),
                falling(
                    y,
                    y + 0.035 * scene.u,
                    (0.0, veil(scene.palette.shadow, 0.5)),
                    (1.0, veil(scene.palette.shadow, 0.0)),
                ),
            )


def _bottle(scene: Scene, p: QPainter, x: float, y: float, wide: float, tall: float, roll: Random) -> None:
    colour = room_tone(scene, roll.choice(BOTTLES))
    colour = mix(mix(colour, rgb("FFB457"), 0.10), scene.palette.rim, 0.12)
    neck = wide * 0.32
    body = curve(
        [
            (x, y),
            (x, y - tall * 0.5),
            (x + wide * 0.10, y - tall * 0.62),
            (x + wide / 2 - neck / 2, y - tall * 0.74),
            (x + wide / 2 - neck / 2, y - tall),
            (x + wide / 2 + neck / 2, y - tall),
            (x + wide / 2 + neck / 2, y - tall * 0.74),
            (x + wide * 0.90, y - tall * 0.62),
            (x + wide, y - tall * 0.5),
            (x + wide, y),
        ],
        tension=0.07,
    )
    cut(p, body, colour, scene.ink, max(0.7, wide * 0.07))
    p.fillRect(
        QRectF(x + wide * 0.12, y - tall * 0.42, wide * 0.76, tall * 0.2),
        veil(mix(scene.palette.rim, colour, 0.35), 0.55),
    )
    p.fillRect(
        QRectF(x + wide * 0.74, y - tall * 0.55, max(1.0, wide * 0.09), tall * 0.48), veil(scene.palette.rim, 0.55)
    )


def _lay_bulbs(scene: Scene) -> None:
    points = []
    for left, right in ((0.19, 0.545), (0.545, 0.93), (-0.22, 0.19), (0.93, 1.3)):
        run = catenary(
            QPointF(scene.x(left), scene.y(0.10)), QPointF(scene.x(right), scene.y(0.10)), 0.075 * scene.u, 9
        )
        points.append(run)
    with scene.sheet("bulbs", 0.42, 0.0, scene.y(0.4)) as p:
        for run in points:
            paint_bulbs(p, run, scene.u, mix(room_tone(scene, "2A1A16"), scene.palette.shadow, 0.3))
    flat = [q for run in points[:2] for q in run]
    scene.live("bulb light", 0.42, flicker_of_bulbs(flat, scene.u, scene.dice("bulb pulse")))
    scene.lamps.extend(flat[1:-1:3])


PLACES = {Place.BAR: build_bar}
