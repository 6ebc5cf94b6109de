"""Owns the bar with its small stage: curtain, bulbs, shelf of bottles, piano, beam of light."""

from random import Random

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QLinearGradient, QPainter

from studio.domain.sketch import Family, Light, LightAccent, Place, ShotSize, SketchSubject
from studio.media.draw.brush import cut, dither, falling, glow, linear, soft_shadow, stroke
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.layers import SetPicture
from studio.media.draw.light_pieces import (
    catenary,
    dust_in_beam,
    flicker_of_bulbs,
    paint_beam,
    paint_bulbs,
)
from studio.media.draw.sets.bar_guests import is_dark, lay_audience, lay_stacked_tables, room_tone
from studio.media.draw.sets.scene import Scene
from studio.media.draw.sets.stands import TABLE_FAMILIES, Ground, adult_px, foot_y, subject_share
from studio.media.draw.sets.tabletop import ledge_from_above
from studio.media.draw.shapes import corners, curve, slab

BOTTLES = ("3E7A72", "9A6A34", "A63A34", "C99A42", "2F5A6E", "7A4A36", "4E7A4A")
EMPTY_WORDS = ("empty", "closed", "stacked", "after hours", "deserted")
PERFORMERS = frozenset({Family.PERSON, Family.COUPLE, Family.CROWD})
STAGE_BACK, STAGE_FRONT, STAGE_FOOT = 0.735, 0.845, 0.895


def build_bar(scene: Scene) -> SetPicture:
    """Build a bar at night; the stage is symmetric about the beam, the room before it dark."""
    if scene.overhead:
        return ledge_from_above(scene, "4A2E24")
    _lay_wall(scene)
    _lay_curtain(scene)
    _lay_shelves(scene)
    _lay_bulbs(scene)
    _lay_stage(scene)
    if not _piano_is_the_subject(scene) and not _piano_is_played(scene):
        _lay_piano(scene)
    beam = _has_beam(scene)
    if beam:
        _lay_beam(scene)
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


def _lay_stage(scene: Scene) -> None:
    """Boards that run to the audience, a lit lip, a panelled front, and the floor of the room."""
    palette = scene.palette
    boards = room_tone(scene, "8A5434")
    back, front, foot = scene.y(STAGE_BACK), scene.y(STAGE_FRONT), scene.y(STAGE_FOOT)
    x = scene.x
    with scene.sheet("stage", 0.5, back - 2) as p:
        floor = mix(room_tone(scene, "3A2420"), palette.shadow, 0.35)
        p.fillRect(
            QRectF(0, back, scene.w, scene.h - back),
            falling(
                back,
                scene.y(1.0),
                (0.0, mix(floor, palette.shadow, 0.4)),
                (0.4, floor),
                (1.0, mix(floor, palette.shadow, 0.7)),
            ),
        )
        deck = corners([(x(0.20), back), (x(1.6), back), (x(1.7), front), (x(0.125), front)])
        p.fillPath(
            deck,
            linear(
                QPointF(x(0.2), 0),
                QPointF(x(1.0), 0),
                (0.0, mix(boards, palette.shadow, 0.62)),
                (0.38, mix(boards, palette.rim, 0.12)),
                (0.6, boards),
                (1.0, mix(boards, palette.shadow, 0.72)),
            ),
        )
        p.fillPath(
            deck,
            falling(
                back,
                front,
                (0.0, veil(palette.shadow, 0.5)),
                (0.5, veil(palette.shadow, 0.05)),
                (1.0, veil(palette.shadow, 0.0)),
            ),
        )
        for i in range(-2, 34):
            share = i / 20
            a = (x(0.5) + (share - 0.5) * 1.55 * 0.60 * scene.canvas.width, back)
            b = (x(0.5) + (share - 0.5) * 1.55 * 0.78 * scene.canvas.width, front)
            if b[0] > x(0.13):
                stroke(p, [(max(a[0], x(0.2)), back), b], veil(palette.shadow, 0.4), max(1.0, 0.0018 * scene.u))
        face = corners([(x(0.125), front), (x(1.7), front), (x(1.7), foot), (x(0.13), foot)])
        p.fillPath(
            face, falling(front, foot, (0.0, mix(boards, palette.shadow, 0.6)), (1.0, mix(boards, palette.shadow, 0.9)))
        )
        lip = linear(
            QPointF(x(0.12), 0),
            QPointF(x(1.0), 0),
            (0.0, veil(palette.rim, 0.15)),
            (0.4, veil(palette.rim, 0.85)),
            (1.0, veil(palette.rim, 0.12)),
        )
        p.fillRect(QRectF(x(0.125), front - 0.002 * scene.u, scene.w, max(1.5, 0.005 * scene.u)), lip)
        dither(p, QRectF(0, back, scene.w, scene.h - back))


def _lay_piano(scene: Scene) -> None:
    """A grand piano at the right of the stage with its lid up, drawn by its rim."""
    palette, u = scene.palette, scene.u
    black = mix(room_tone(scene, "2A1A1C"), palette.shadow, 0.25)
    x0, y0 = scene.x(0.655), scene.y(0.79)
    rim = max(1.0, 0.0035 * u)
    with scene.sheet("piano", 0.52, y0 - 0.46 * u, y0 + 0.03 * u, left=x0 - 0.1 * u, right=x0 + 0.62 * u) as p:
        soft_shadow(p, x0 + 0.22 * u, y0, 0.32 * u, 0.03 * u, palette.shadow, 0.6)
        for leg in (0.045, 0.24, 0.40):
            cut(
                p,
                corners(
                    [
                        (x0 + leg * u - 0.007 * u, y0 - 0.115 * u),
                        (x0 + leg * u + 0.007 * u, y0 - 0.115 * u),
                        (x0 + leg * u + 0.004 * u, y0),
                        (x0 + leg * u - 0.004 * u, y0),
                    ]
                ),
                black,
                scene.ink,
                rim * 0.5,
            )
        lid = corners(
            [
                (x0 + 0.075 * u, y0 - 0.175 * u),
                (x0 + 0.36 * u, y0 - 0.385 * u),
                (x0 + 0.385 * u, y0 - 0.375 * u),
                (x0 + 0.43 * u, y0 - 0.175 * u),
            ]
        )
        cut(p, lid, mix(black, palette.rim, 0.05), scene.ink, rim)
        stroke(
            p,
            [(x0 + 0.20 * u, y0 - 0.17 * u), (x0 + 0.27 * u, y0 - 0.31 * u)],
            mix(black, palette.rim, 0.3),
            max(1.0, 0.003 * u),
        )
        body = curve(
            [
                (x0, y0 - 0.125 * u),
                (x0 + 0.002 * u, y0 - 0.175 * u),
                (x0 + 0.07 * u, y0 - 0.182 * u),
                (x0 + 0.26 * u, y0 - 0.180 * u),
                (x0 + 0.43 * u, y0 - 0.178 * u),
                (x0 + 0.452 * u, y0 - 0.150 * u),
                (x0 + 0.43 * u, y0 - 0.112 * u),
                (x0 + 0.2 * u, y0 - 0.104 * u),
                (x0 + 0.05 * u, y0 - 0.108 * u),
            ],
            tension=0.1,
        )
        cut(p, body, black, scene.ink, rim)
        p.fillRect(QRectF(x0 + 0.004 * u, y0 - 0.142 * u, 0.05 * u, 0.010 * u), mix(palette.rim, black, 0.15))
        for key in range(7):
            p.fillRect(QRectF(x0 + (0.008 + 0.0068 * key) * u, y0 - 0.142 * u, max(1.0, 0.002 * u), 0.006 * u), black)
        cut(p, slab(x0 - 0.07 * u, y0 - 0.085 * u, 0.05 * u, 0.016 * u, 2), black, scene.ink, rim)
        for leg in (-0.064, -0.026):
            p.fillRect(QRectF(x0 + leg * u, y0 - 0.07 * u, max(1.2, 0.004 * u), 0.07 * u), mix(black, palette.rim, 0.1))


def _lay_beam(scene: Scene) -> None:
    """One spotlight from above: lamp, cone with core, pool on the boards, dust that turns in it."""
    aim = subject_share(scene.beat, _main_share(scene)) - 0.01
    lamp = aim + (0.29 if aim < 0.62 else -0.29)
    start, end = QPointF(scene.x(lamp), scene.y(-0.02)), QPointF(scene.x(aim), scene.y(0.80))
    near, far = 0.045 * scene.u, 0.36 * scene.u
    with scene.sheet("beam", 0.6, 0.0, scene.y(0.9)) as p:
        p.save()
        p.translate(end.x() + 0.01 * scene.u, scene.y(0.795))
        p.scale(1.0, 0.2)
        glow(p, QPointF(0, 0), 0.34 * scene.u, rgb("FFD692"), 0.75)
        p.restore()
        paint_beam(p, start, end, near, far, 0.78)
        glow(p, start, 0.12 * scene.u, rgb("FFF0CC"), 0.8)
    scene.live("dust", 0.62, dust_in_beam(start, end, near, far, scene.dice("dust"), scene.u))
    with scene.sheet("spot lamp", 0.6, 0.0, scene.y(0.06)) as p:
        p.translate(start.x() + 0.008 * scene.u, start.y())
        p.rotate(35 if lamp > aim else -35)
        cut(
            p,
            slab(-0.03 * scene.u, -0.2 * scene.u, 0.06 * scene.u, 0.215 * scene.u, 0.012 * scene.u),
            mix(rgb("241A1C"), scene.palette.shadow, 0.3),
            scene.ink,
            max(1.0, 0.003 * scene.u),
        )
        p.fillRect(QRectF(-0.026 * scene.u, 0.012 * scene.u, 0.052 * scene.u, 0.006 * scene.u), rgb("FFF0CC"))
    scene.lamps.append(start)


PLACES = {Place.BAR: build_bar}
