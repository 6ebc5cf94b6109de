"""Owns small boats and whoever paddles them: rowing boat, canoe, kayak, raft, sailboat, paper boat. Knows no water."""

import math
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtGui import QPainterPath

from studio.domain.sketch import Action
from studio.media.draw.colours import mix, rgb
from studio.media.draw.figures.figure import Drawing, Standing, View
from studio.media.draw.figures.head import head
from studio.media.draw.figures.look import Look, named_look
from studio.media.draw.figures.pose import FOREARM, UPPER_ARM, reach
from studio.media.draw.figures.wish import CREAM, DARK, WOOD, Wish, float_on_water, moved, wave
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import Point, corners, curve, limb, oval, ribbon, slab

ASH = rgb("D9A066")
STROKE_S = 2.4
BODY_SHARE = 0.62  # a seated adult from the seat up, and the hull below, against a standing one
Hull = tuple[float, float, float]  # half length, depth, rise of the ends


def boat(wish: Wish) -> Drawing:
    """Draw a small boat; it is paddled when it glides or is ridden, and empty when it lies still or floats."""
    if wish.variant == "sailboat":
        return _afloat(wish, lambda paper, phase: _sailboat(paper, wish, phase), 2.4, 34.0, period_s=4.0)
    if wish.variant == "paper":
        return _afloat(wish, lambda paper, _phase: _paper_boat(paper, wish), 0.5, 52.0)
    manned = not wish.does(Action.STILL, Action.FLOAT, Action.STAND, Action.TURN)
    if wish.view is View.PLAN:
        paint = lambda paper, phase: _plan(paper, wish, phase, manned=manned)  # noqa: E731
        return _afloat(wish, paint, 0.5, 150.0, period_s=STROKE_S if manned else 0.0)
    if manned:
        return _afloat(wish, lambda paper, phase: _paddled(paper, wish, phase), 0.72, 92.0, period_s=STROKE_S)
    return _afloat(wish, lambda paper, _phase: _empty(paper, wish), 0.22, 265.0)


def _afloat(
    wish: Wish, body: Callable[[Paper, float], None], scale: float, foot: float, *, period_s: float = 0.0
) -> Drawing:
    period = wish.pace(period_s)
    return Drawing(
        body=body,
        period_s=period,
        phases=24 if period_s else 1,
        ground_speed=0.42 if wish.does(Action.GLIDE, Action.RIDE, Action.DRIVE) else 0.0,
        person_scale=scale,
        standing=Standing.WATER,
        foot=foot,
        motion=moved(wish, float_on_water, rooted=True),
        bend=1.15,
        view=wish.view,
    )


def _hull_of(wish: Wish) -> Hull:
    return {"canoe": (100.0, 16.5, 17.0), "kayak": (100.0, 13.0, 8.0), "raft": (74.0, 11.0, 0.0)}.get(
        wish.variant, (80.0, 24.0, 12.0)
    )


def hull_path(half: float, depth: float, rise: float) -> QPainterPath:
    """Give a crescent hull whose keel is at y = 0 and whose gunwale sags between two raised ends."""
    top = -depth
    path = QPainterPath()
    path.moveTo(-half, top - rise)
    path.cubicTo(-half * 0.62, top + rise * 0.05, -half * 0.3, top, 0, top)
    path.cubicTo(half * 0.3, top, half * 0.62, top + rise * 0.05, half, top - rise)
    path.cubicTo(half * 0.93, top + depth * 0.12, half * 0.72, -depth * 0.2, half * 0.46, -depth * 0.05)
    path.cubicTo(half * 0.2, depth * 0.06, -half * 0.2, depth * 0.06, -half * 0.46, -depth * 0.05)
    path.cubicTo(-half * 0.72, -depth * 0.2, -half * 0.93, top + depth * 0.12, -half, top - rise)
    path.closeSubpath()
    return path


def _gunwale(half: float, depth: float, rise: float, drop: float) -> QPainterPath:
    top = -depth + drop
    path = QPainterPath()
    path.moveTo(-half, top - rise)
    path.cubicTo(-half * 0.62, top + rise * 0.05, -half * 0.3, top, 0, top)
    path.cubicTo(half * 0.3, top, half * 0.62, top + rise * 0.05, half, top - rise)
    return path


def _inside(paper: Paper, hull: Hull) -> None:
    """Draw the far inner side of an open boat, its ribs and its thwarts, just above the near gunwale."""
    half, depth, rise = hull
    far_top = -depth - depth * 0.46 - rise * 0.06
    inner = _gunwale(half, depth, rise, 0.0)
    inner.cubicTo(half * 0.66, -depth - rise * 0.5, half * 0.3, far_top, 0, far_top)
    inner.cubicTo(-half * 0.3, far_top, -half * 0.66, -depth - rise * 0.5, -half, -depth - rise)
    inner.closeSubpath()
    paper.cut(inner, mix(WOOD, DARK, 0.28), rim=0.7)
    for share in (-0.5, 0.0, 0.5):
        x = half * share
        y = -depth - rise * share * share * 0.62 - depth * 0.2
        paper.cut(slab(x - half * 0.05, y, half * 0.1, depth * 0.34, 1.0), ASH, rim=0.5)


def _hull(paper: Paper, wish: Wish, hull: Hull) -> None:
    """Draw the near side: the hull, a darker keel, a lit gunwale and a band along it."""
    half, depth, rise = hull
    path = hull_path(half, depth, rise)
    paper.cut(path, wish.main, vivid=True, rim=0.7)
    paper.shade(oval(0, depth * 0.55, half * 1.1, depth * 0.95), 0.26, path)
    if wish.variant not in ("canoe", "kayak"):
        for share in (0.36, 0.66):
            paper.line(
                _gunwale(half * (1 - share * 0.12), depth, rise, depth * share),
                paper.far(wish.main, 0.4),
                0.7,
                vivid=True,
            )
    paper.line(_gunwale(half * 0.995, depth, rise, 0.4), mix(wish.main, CREAM, 0.62), 2.3, vivid=True)
    for side in (-1, 1):
        tip = corners(
            [
                (side * half, -depth - rise - 0.9),
                (side * half * 0.93, -depth - rise * 0.72),
                (side * half * 0.955, -depth * 0.78 - rise * 0.35),
            ]
        )
        with paper.within(path):
            paper.flat(tip, mix(wish.main, CREAM, 0.45), vivid=True)


def _empty(paper: Paper, wish: Wish) -> None:
    hull = _hull_of(wish)
    with paper.at(0, 0, scale=100.0 / (hull[1] + hull[2] + 2.0)):
        _body_of(paper, wish, hull)
        if wish.variant not in ("raft", "kayak"):
            paper.line([(-hull[0] * 0.34, -hull[1] * 1.16), (hull[0] * 0.3, -hull[1] * 1.3)], ASH, 2.2)
            _hull(paper, wish, hull)


def _body_of(paper: Paper, wish: Wish, hull: Hull) -> None:
    """Draw the boat without anyone in it."""
    half, depth, _rise = hull
    if wish.variant == "raft":
        for i in range(9):
            x = -half + i * half * 2 / 8
            paper.cut(
                oval(x, -depth * 0.5, half * 0.125, depth * 0.5), mix(wish.own(WOOD), ASH, 0.15 * (i % 3)), rim=0.6
            )
        for x in (-half * 0.6, half * 0.6):
            paper.line([(x - 3, -depth), (x + 3, 0)], CREAM, 1.4)
        return
    if wish.variant == "kayak":
        _hull(paper, wish, hull)
        paper.cut(curve([(-26, -depth), (0, -depth - 3.5), (28, -depth), (0, -depth + 2.4)]), DARK, rim=0.6)
        return
    _inside(paper, hull)
    _hull(paper, wish, hull)


def _paddler_look(wish: Wish) -> Look:
    named = wish.named
    warm = named is not None and 0.1 < named.hueF() < 0.19
    look = named_look("fisherman" if wish.variant == "rowboat" else "hiker")
    cloth = rgb("3A6FB0") if warm else rgb("F0BA2B")
    hat = "souwester" if wish.variant == "rowboat" else "beanie"
    return replace(
        look, cloth=cloth, top="sweater", hat=hat, hat_colour=rgb("2C4A66"), extra="", beard=False, style="short"
    )


def _paddled(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw the boat with someone kneeling in it: the blade goes in ahead, is drawn back and swings forward again."""
    hull = _hull_of(wish)
    half, depth, _rise = hull
    look = _paddler_look(wish)
    seat_x, seat_y = -half * 0.06, -depth * 0.86
    stroke = wave(phase)
    lift = max(0.0, wave(phase, 0.25))
    if wish.variant in ("canoe", "rowboat"):
        _inside(paper, hull)
    elif wish.variant == "raft":
        _body_of(paper, wish, hull)
    grip, blade = _paddle_line(seat_x, seat_y, stroke, lift)
    with paper.at(seat_x, seat_y, turn=4 + 5 * stroke):
        paper.cut(limb([(0, 1), (22, -3), (30, 5)], (7.5, 6.4, 5)), rgb("34405A"), rim=0.5)
        _torso(paper, look)
        paper.cut(limb([(1, -43), (2.6, -49)], (4.2, 3.8)), paper.far(look.skin, 0.25), rim=0)
        with paper.at(2.6, -48.5, turn=-4 - 3 * stroke, scale=22.5):
            head(paper, look, phase, wind=0.4)
    shoulder = (seat_x + math.sin(math.radians(4 + 5 * stroke)) * 38 + 1, seat_y - 38)
    _arm(paper, look, (shoulder[0] + 3, shoulder[1] + 1), _along(grip, blade, 0.1), far=True)
    if wish.variant == "kayak":
        _body_of(paper, wish, hull)
    elif wish.variant != "raft":
        _hull(paper, wish, hull)
    _paddle(paper, grip, blade, double=wish.variant == "kayak")
    _arm(paper, look, shoulder, _along(grip, blade, 0.46), far=False)
    if lift < 0.25:
        ripple = mix(paper.ink.rim, paper.ink.haze, 0.5)
        ripple.setAlphaF(0.5)
        paper.glowing(curve([(blade[0] - 13, 2.0), (blade[0], 0.9), (blade[0] + 12, 2.0), (blade[0], 3.0)]), ripple)


def _paddle_line(x: float, y: float, stroke: float, lift: float) -> tuple[Point, Point]:
    grip = (x + 13 + 5 * stroke, y - 48 - 3 * lift)
    blade = (x + 36 + 26 * stroke, 3.5 - 15 * lift)
    return grip, blade


def _along(a: Point, b: Point, share: float) -> Point:
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def _torso(paper: Paper, look: Look) -> None:
    paper.cut(
        curve(
            [
                (-4.5, -46),
                (4.6, -46.5),
                (10.4, -40),
                (12.4, -26),
                (12.6, -8),
                (11.8, 3),
                (-11.6, 3),
                (-13.0, -8),
                (-12.8, -26),
                (-10.8, -40),
            ]
        ),
        look.cloth,
        vivid=True,
    )
    paper.flat(slab(-12.8, -17.5, 25.2, 3.0, 1.0), mix(look.cloth, WOOD, 0.75))
    paper.flat(slab(6.8, -18.2, 3.6, 4.4, 0.6), rgb("D9B27A"))
    paper.cut(
        curve([(-5.4, -48.4), (0, -46.4), (5.8, -48.4), (6.6, -44.2), (0, -42.6), (-6.6, -44.2)]),
        mix(look.cloth, CREAM, 0.15),
        rim=0.5,
    )


def _arm(paper: Paper, look: Look, shoulder: Point, hand: Point, *, far: bool) -> None:
    joints = reach(shoulder, hand, (UPPER_ARM * 1.3, FOREARM * 1.3), forward=False)
    cloth, skin = (paper.far(c) if far else c for c in (look.cloth, look.skin))
    paper.cut(oval(joints[2][0], joints[2][1], 3.4, 3.1), skin, rim=0.5)
    paper.cut(limb(joints, (5.9, 4.8, 3.5)), cloth, vivid=True)


def _paddle(paper: Paper, grip: Point, blade: Point, *, double: bool) -> None:
    """Draw a paddle from its grip down to the tip of its blade."""
    angle = math.degrees(math.atan2(blade[1] - grip[1], blade[0] - grip[0])) - 90
    length = math.hypot(blade[0] - grip[0], blade[1] - grip[1])
    shape = curve([(-1.2, -2), (-4.4, 5), (-5.0, 13), (-3.2, 18), (0, 19.4), (3.2, 18), (5.0, 13), (4.4, 5), (1.2, -2)])
    with paper.at(grip[0], grip[1], turn=angle):
        if double:
            paper.line([(0, -length * 0.55), (0, length - 12)], ASH, 2.0)
            with paper.at(0, -length * 0.55, stretch=(1, -1)):
                paper.cut(shape, ASH, rim=0.7)
        else:
            paper.line([(0, 0), (0, length - 12)], ASH, 2.0)
            paper.cut(slab(-3.6, -2.4, 7.2, 3.0, 1.4), ASH, rim=0.5)
        with paper.at(0, length - 18):
            paper.cut(shape, ASH, rim=0.8)


def _sailboat(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a sloop: mast, a full mainsail and a jib that fill with the wind, hull with a stripe, a pennant."""
    belly = 2.2 + 0.7 * wave(phase)
    sail = CREAM
    paper.cut(slab(-0.8, -100, 1.9, 90, 0.6), DARK, rim=0.5)
    main = QPainterPath()
    main.moveTo(-2.0, -93)
    main.quadTo(-10 - belly, -58, -33, -19)
    main.quadTo(-17, -15.5 + belly * 0.5, -2.0, -18)
    main.closeSubpath()
    paper.cut(main, sail, rim=0.9)
    for share in (0.35, 0.6, 0.82):
        paper.line([(-2, -93 + 75 * share), (-31 * share - 2, -93 + 74 * share - 1)], paper.far(sail, 0.25), 0.4)
    jib = QPainterPath()
    jib.moveTo(2.6, -86)
    jib.quadTo(17 + belly, -52, 29, -18)
    jib.quadTo(14, -14 + belly, 2.8, -20)
    jib.closeSubpath()
    paper.cut(jib, mix(sail, wish.main, 0.08), rim=0.9)
    paper.cut(
        ribbon([(0.6, -98), (-5, -98.5 + wave(phase)), (-10, -97 - wave(phase, 0.3))], (3.2, 2.6, 0.6)),
        wish.main,
        vivid=True,
        rim=0.5,
    )
    paper.line([(-1, -17), (-35, -18)], DARK, 1.1)
    hull = QPainterPath()
    hull.moveTo(-37, -12.5)
    hull.cubicTo(-15, -10.2, 15, -10.2, 40, -14.5)
    hull.cubicTo(35, -5, 28, 1, 18, 1.2)
    hull.lineTo(-24, 1.2)
    hull.cubicTo(-33, 1, -36, -5, -37, -12.5)
    hull.closeSubpath()
    paper.cut(slab(-22, -14.8, 20, 4.4, 1.6), mix(CREAM, WOOD, 0.25), rim=0.6)
    paper.cut(hull, wish.main, vivid=True, rim=0.9)
    paper.line([(-36, -9.6), (0, -7.8), (37.5, -10.8)], CREAM, 1.2, smooth=True)


def _paper_boat(paper: Paper, wish: Wish) -> None:
    """Draw a folded paper boat: two flanks, a peak, the fold lines."""
    sheet = wish.own(CREAM)
    paper.cut(corners([(0, -100), (34, -34), (-34, -34)]), mix(sheet, paper.ink.shadow, 0.14), vivid=True)
    paper.cut(corners([(0, -100), (10, -34), (-34, -34)]), sheet, vivid=True, rim=0.5)
    paper.cut(corners([(-88, -58), (-30, -44), (0, -36), (30, -44), (88, -58), (46, 0), (-46, 0)]), sheet, vivid=True)
    paper.shade(corners([(0, -36), (30, -44), (88, -58), (46, 0), (12, 0)]), 0.16)
    paper.line([(0, -36), (-46, 0)], paper.far(sheet, 0.25), 0.8)
    paper.line([(0, -36), (12, 0)], paper.far(sheet, 0.3), 0.8)


def _plan(paper: Paper, wish: Wish, phase: float, *, manned: bool) -> None:
    """Draw the boat from straight above, bow to the right: hull, floor, thwarts, and whoever paddles."""
    half = 190.0 if wish.variant in ("canoe", "kayak") else 130.0
    wide = 38.0 if wish.variant != "rowboat" else 46.0
    outer = _leaf(half, wide)
    with paper.at(0, -50):
        paper.cut(outer, wish.main, vivid=True)
        if wish.variant == "kayak":
            paper.cut(oval(-8, 0, 40, 22), DARK, rim=0.6)
        else:
            inner = _leaf(half * 0.93, wide * 0.8)
            floor = wish.own(WOOD)
            paper.cut(inner, mix(floor, DARK, 0.2 if wish.named is None else 0.4), rim=0)
            for y in (-0.4, 0.0, 0.4):
                paper.line([(-half * 0.8, y * wide), (half * 0.8, y * wide)], mix(floor, DARK, 0.55), 1.2)
            for share in (-0.52, 0.0, 0.5):
                reach_y = wide * 0.8 * (1 - share * share * 0.9)
                paper.cut(slab(half * share - 7, -reach_y, 14, 2 * reach_y, 2), ASH, rim=0.6)
        if manned:
            _paddler_above(paper, wish, phase, wide)


def _leaf(half: float, wide: float) -> QPainterPath:
    path = QPainterPath()
    path.moveTo(-half, 0)
    path.cubicTo(-half * 0.6, -wide * 1.12, half * 0.6, -wide * 1.12, half, 0)
    path.cubicTo(half * 0.6, wide * 1.12, -half * 0.6, wide * 1.12, -half, 0)
    path.closeSubpath()
    return path


def _paddler_above(paper: Paper, wish: Wish, phase: float, wide: float) -> None:
    look = _paddler_look(wish)
    stroke = 26 * wave(phase)
    blade = (40 + stroke, wide + 46)
    paper.line([(14 + stroke * 0.3, -18), blade], ASH, 4.0)
    with paper.at(blade[0], blade[1], turn=-20):
        paper.cut(curve([(-7, -16), (7, -16), (10, 8), (0, 20), (-10, 8)]), ASH, rim=0.8)
    for y, hand in ((-24, (16 + stroke * 0.3, -14)), (24, (30 + stroke * 0.7, wide * 0.7 + 10))):
        paper.cut(oval(hand[0], hand[1], 6), look.skin, rim=0.6)
        paper.cut(limb([(-6, y), (12, y * 0.9), hand], (10, 8.5, 6.5)), look.cloth, vivid=True)
    paper.cut(
        curve([(12, -26), (-10, -34), (-20, -18), (-22, 0), (-20, 18), (-10, 34), (12, 26), (16, 0)]),
        look.cloth,
        vivid=True,
    )
    paper.cut(oval(2, 0, 16, 14.5), look.hat_colour or look.hair)
    paper.cut(oval(1, 0, 4), CREAM, rim=0)
