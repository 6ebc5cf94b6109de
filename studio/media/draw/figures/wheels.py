"""Owns what rolls on two wheels, with its rider: bicycle, motorbike, scooter, hoverbike. Knows no road."""

import math
from dataclasses import replace

from PySide6.QtGui import QColor

from studio.domain.sketch import Action
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.figures import clothes
from studio.media.draw.figures.figure import Drawing, Standing, View
from studio.media.draw.figures.head import head
from studio.media.draw.figures.look import Look, named_look
from studio.media.draw.figures.person import arm, leg
from studio.media.draw.figures.pose import FOREARM, SHIN, THIGH, UPPER_ARM, reach
from studio.media.draw.figures.wish import CREAM, DARK, STEEL, WOOD, Wish, hover, moved, wave
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import Point, corners, curve, limb, oval, ribbon, ring, slab

TYRE = rgb("26272E")
FRAME = rgb("2F8A9A")
RIDER = 0.94  # a rider's own scale, so that wheel, frame and rider make 100 together
MOVES = (Action.RIDE, Action.DRIVE, Action.GLIDE, Action.WALK, Action.RUN, Action.TURN, Action.STILL, Action.FLY)
WHEEL = 21.0
REAR: Point = (-34.0, -21.5)
FRONT: Point = (34.0, -21.5)
CRANK: Point = (-3.0, -20.0)
SADDLE: Point = (-11.5, -49.0)
BAR: Point = (24.5, -56.0)
HEAD_TUBE: Point = (22.5, -48.0)
PEDAL = 6.6


def bicycle(wish: Wish) -> Drawing:
    """Draw a bicycle with a rider who pedals; the parked one leans on its stand."""
    parked = wish.variant == "parked" or wish.does(Action.STAND)
    rolling = not parked and not wish.does(Action.STILL)
    scale = 0.56 if parked else 1.08
    look = _rider(wish)

    def paint(paper: Paper, phase: float) -> None:
        if parked:
            with paper.at(0, 0, scale=1.66):
                _bicycle(paper, wish, 0.0, None)
        else:
            _bicycle(paper, wish, phase, look)

    return Drawing(
        body=paint,
        period_s=wish.pace(1.1) if not parked else 0.0,
        phases=24 if not parked else 1,
        ground_speed=(2 * math.pi * WHEEL / 100 * 2) / wish.pace(1.1) if rolling else 0.0,
        person_scale=scale,
        foot=56.0,
        motion=moved(wish, rooted=True),
        bend=1.3,
        view=View.FROM_ABOVE if wish.view is View.PLAN else wish.view,
    )


def _rider(wish: Wish) -> Look:
    """Give the rider's look: the accent coat and a scarf, but quiet clothes on a bicycle of a named colour."""
    look = named_look("cyclist")
    if wish.named is not None:
        return replace(look, cloth=rgb("9A8F86"), scarf=wish.named)
    return replace(look, cloth=wish.accent)


def _bicycle(paper: Paper, wish: Wish, phase: float, look: Look | None) -> None:
    """Draw far leg, wheels, frame, basket, then the rider; wheels turn twice a cycle, the crank once."""
    frame = wish.own(FRAME)
    turn = math.tau * phase
    near = (CRANK[0] + PEDAL * math.cos(turn), CRANK[1] + PEDAL * math.sin(turn))
    far = (CRANK[0] - PEDAL * math.cos(turn), CRANK[1] - PEDAL * math.sin(turn))
    bob = 0.35 * math.cos(2 * turn)
    hip = (SADDLE[0] + 0.4, SADDLE[1] - 3.6 + bob)
    if look is not None:
        _pedal(paper, CRANK, far, far=True)
        _leg(paper, look, hip, far, far=True)
    for centre in (REAR, FRONT):
        _wheel(paper, centre, WHEEL, phase * 2, wish.own(STEEL))
    _frame(paper, frame, 1.0 if wish.named is None else 1.35)
    _basket(paper, frame)
    if look is None:
        _pedal(paper, CRANK, near, far=False)
        _pedal(paper, CRANK, far, far=True)
        return
    _pedal(paper, CRANK, near, far=False)
    _leg(paper, look, hip, near, far=False)
    _rider_upper(paper, look, hip, phase)


def _wheel(paper: Paper, centre: Point, radius: float, turns: float, rim: QColor) -> None:
    """Draw a thin wheel: tyre, rim, twelve spokes that turn, hub."""
    x, y = centre
    spoke = veil(paper.tone(rgb("B9B2A6")), 0.75)
    for k in range(6):
        a = math.tau * (turns + k / 12)
        dx, dy = (radius - 1.4) * math.cos(a), (radius - 1.4) * math.sin(a)
        paper.line([(x - dx, y - dy), (x + dx, y + dy)], spoke, 0.32)
    paper.cut(ring(x, y, radius, radius - 1.9), TYRE, rim=0)
    paper.cut(ring(x, y, radius - 1.9, radius - 2.6 - 0.6 * (rim != STEEL)), rim, rim=0, vivid=True)
    lx, ly = paper.light()
    arc = [
        (
            x + (radius - 0.4) * math.cos(math.atan2(ly, lx) + k * 0.14),
            y + (radius - 0.4) * math.sin(math.atan2(ly, lx) + k * 0.14),
        )
        for k in range(-5, 6)
    ]
    paper.line(arc, mix(TYRE, paper.ink.rim, 0.75), 0.5, smooth=True)
    paper.cut(oval(x, y, 1.7), DARK, rim=0.5)


def _frame(paper: Paper, colour: QColor, thick: float) -> None:
    """Draw the diamond frame (tubes `thick` times the usual width), mudguards, saddle, bar, chain wheel and lamp."""
    for centre, start, end in ((REAR, 195, 300), (FRONT, 215, 330)):
        arc = [
            (centre[0] + 22.6 * math.cos(math.radians(a)), centre[1] + 22.6 * math.sin(math.radians(a)))
            for a in range(start, end, 12)
        ]
        paper.line(arc, paper.far(colour, 0.15), 1.1 * thick, smooth=True, vivid=True)
    seat_top = (SADDLE[0] + 1.2, SADDLE[1] + 5)
    for a, b, width in (
        (REAR, CRANK, 1.7),
        (REAR, seat_top, 1.6),
        (CRANK, seat_top, 2.2),
        (CRANK, HEAD_TUBE, 2.3),
        (seat_top, (HEAD_TUBE[0] - 1, HEAD_TUBE[1] + 2.5), 2.2),
        (FRONT, HEAD_TUBE, 2.1),
    ):
        paper.line([a, b], colour, width * thick, vivid=True)
        paper.line(
            [(a[0] + 0.2, a[1] - 0.5), (b[0] + 0.2, b[1] - 0.5)], mix(colour, paper.ink.rim, 0.6), 0.4, vivid=True
        )
    paper.line([HEAD_TUBE, (BAR[0] - 1.5, BAR[1] + 1)], colour, 2.0 * thick, vivid=True)
    paper.line([seat_top, (SADDLE[0], SADDLE[1] + 1)], STEEL, 1.5)
    paper.cut(
        curve([(-18.5, -50.6), (-12, -51.4), (-4.2, -50.2), (-7, -48.6), (-14, -47.4), (-18.6, -48.2)]), WOOD, rim=0.6
    )
    paper.line(
        [(BAR[0] - 2, BAR[1] + 0.6), (BAR[0] + 1, BAR[1] - 0.6), (BAR[0] - 5.5, BAR[1] - 1.2)], DARK, 1.7, smooth=True
    )
    paper.cut(ring(CRANK[0], CRANK[1], 4.4, 3.3), STEEL, rim=0)
    paper.line([(CRANK[0], CRANK[1] - 4), (REAR[0], REAR[1] - 1.6)], DARK, 0.5)
    paper.line([(CRANK[0], CRANK[1] + 4), (REAR[0], REAR[1] + 1.6)], DARK, 0.5)


def _basket(paper: Paper, frame: QColor) -> None:
    """Draw the wicker basket on the bar, with a loaf and apples in it."""
    for x, y, r, colour in ((31, -55.5, 2.6, "D2452F"), (35.5, -56, 2.5, "8BA05A"), (39.5, -55.5, 2.4, "F0BA2B")):
        paper.cut(oval(x, y, r), rgb(colour), rim=0.6)
    basket = corners([(27.5, -55), (43.5, -55), (41.5, -43.5), (29.5, -43.5)])
    paper.cut(basket, rgb("B58A54"), rim=0.7)
    for k in range(1, 5):
        paper.line([(27.5 + k * 3.2, -55), (29.5 + k * 2.4, -43.6)], paper.far(rgb("B58A54"), 0.3), 0.45)
    paper.line([(27.5, -51), (43, -51)], paper.far(rgb("B58A54"), 0.3), 0.45)
    paper.line([(27, -55), (44, -55)], rgb("C9A06A"), 1.1)


def _pedal(paper: Paper, centre: Point, pedal: Point, *, far: bool) -> None:
    colour = paper.far(STEEL, 0.45) if far else STEEL
    paper.line([centre, pedal], colour, 1.3)
    paper.line([(pedal[0] - 2.6, pedal[1]), (pedal[0] + 2.6, pedal[1])], DARK, 1.2)


def _leg(paper: Paper, look: Look, hip: Point, pedal: Point, *, far: bool) -> None:
    ankle = (pedal[0] - 1.4, pedal[1] - 4.2)
    joints = reach(hip, ankle, (THIGH * 0.79, SHIN * 0.79), forward=True)
    cloth, shoes = (paper.far(c) if far else c for c in (look.legs, look.shoes))
    with paper.at(joints[2][0], joints[2][1], turn=8):
        paper.cut(curve([(-2.4, -1.4), (2, -2), (6.6, 1.4), (7, 3), (-2.6, 3), (-2.9, 0.6)]), shoes, rim=0.5)
    paper.cut(limb(joints, (5.4, 4.0, 2.6)), cloth)


def _rider_upper(paper: Paper, look: Look, hip: Point, phase: float) -> None:
    """Draw the coat with its tail in the wind, scarf, head and the near arm to the bar."""
    neck = (hip[0] + 13.5, hip[1] - 26.0)
    shoulder = (hip[0] + 11.2, hip[1] - 23.0)
    far_arm = reach(
        (shoulder[0] + 2, shoulder[1] + 1),
        (BAR[0] - 1, BAR[1] - 1.2),
        (UPPER_ARM * 0.84, FOREARM * 0.84),
        forward=False,
    )
    arm(paper, look, far_arm, far=True)
    tail = 1.3 * wave(phase, 0.15)
    paper.cut(
        limb([(neck[0] - 1.2, neck[1] + 2), (neck[0] + 1.2, neck[1] - 3.5)], (2.6, 2.4)),
        paper.far(look.skin, 0.22),
        rim=0.4,
    )
    with paper.at(neck[0] + 1.4, neck[1] - 2.6, turn=4, scale=13.6):
        head(paper, look, phase, wind=1.6)
    coat = [
        (neck[0] + 2.6, neck[1] + 0.4),
        (neck[0] + 4.0, neck[1] + 6.0),
        (hip[0] + 10.6, hip[1] - 9.0),
        (hip[0] + 7.6, hip[1] + 1.0),
        (hip[0] + 2.2, hip[1] + 5.6),
        (hip[0] - 7.0 + tail * 0.3, hip[1] + 9.4 + tail * 0.5),
        (hip[0] - 13.5 + tail * 0.2, hip[1] + 10.6 + tail),
        (hip[0] - 15.0, hip[1] + 5.6 + tail),
        (hip[0] - 9.0, hip[1] - 4.0),
        (hip[0] - 1.6, hip[1] - 14.0),
        (hip[0] + 4.6, hip[1] - 22.6),
        (neck[0] - 4.4, neck[1] - 0.2),
    ]
    paper.cut(curve(coat), look.cloth, vivid=True)
    if look.scarf is not None:
        _scarf(paper, look.scarf, neck, phase)
    near_arm = reach(shoulder, (BAR[0] - 2.6, BAR[1] - 0.8), (UPPER_ARM * 0.84, FOREARM * 0.84), forward=False)
    arm(paper, look, near_arm, far=False)


def _scarf(paper: Paper, colour: QColor, neck: Point, phase: float) -> None:
    a, b, c = wave(phase), wave(phase, 0.18), wave(phase, 0.36)
    x, y = neck
    spine = [
        (x - 2, y - 1),
        (x - 8, y - 0.5 + a),
        (x - 14, y + 1.6 + b * 1.6),
        (x - 20, y - 0.5 + c * 2.0),
        (x - 25, y - 3.5 - a * 1.6),
    ]
    paper.cut(ribbon(spine, (2.8, 3.6, 3.2, 3.4, 2.6)), colour, vivid=True)
    paper.cut(
        curve(
            [
                (x - 3.6, y - 2.6),
                (x + 1, y - 3.4),
                (x + 4.8, y - 1.6),
                (x + 3.6, y + 1.4),
                (x - 1, y + 1.8),
                (x - 4.4, y + 0.4),
            ]
        ),
        colour,
        vivid=True,
    )


def motorbike(wish: Wish) -> Drawing:
    """Draw a motorbike, a scooter or a hovering bike with its rider in a helmet."""
    floating = wish.variant == "hoverbike"
    parked = wish.variant == "parked" or wish.does(Action.STAND)

    def paint(paper: Paper, phase: float) -> None:
        if floating:
            _hoverbike(paper, wish, phase)
        else:
            _motorbike(paper, wish, phase, parked=parked)

    return Drawing(
        body=paint,
        period_s=wish.pace(0.5),
        phases=12,
        ground_speed=0.0 if parked or wish.does(Action.STILL) else 2.4 / wish.pace(1.0),
        person_scale=0.92,
        standing=Standing.GROUND,
        foot=70.0,
        motion=moved(wish, hover) if floating else moved(wish, rooted=True),
        bend=1.2,
        view=View.FROM_ABOVE if wish.view is View.PLAN else wish.view,
    )


def _helmeted(wish: Wish) -> Look:
    return replace(named_look("man"), cloth=rgb("33303E"), legs=rgb("2C3448"), hat="", scarf=None, top="jacket")


def _motorbike(paper: Paper, wish: Wish, phase: float, *, parked: bool) -> None:
    """Draw wheels, engine, exhaust, tank and fork, then the rider bent to the bar."""
    small = wish.variant == "scooter"
    r = 15.0 if small else 20.0
    rear, front = (-42.0, -r), (44.0, -r)
    body = wish.main
    for centre in (rear, front):
        _fat_wheel(paper, centre, r, phase)
    paper.line([front, (30, -56)], STEEL, 2.4)
    paper.line([rear, (-12, -24), (14, -22)], DARK, 4.0)
    paper.cut(slab(-14, -34, 28, 19, 5), rgb("5A6068"))
    for k in range(4):
        paper.flat(slab(-11, -31 + k * 3.6, 20, 1.2), DARK)
    paper.line([(4, -14), (-20, -12), (-52, -16)], rgb("B9C0C6"), 3.4, smooth=True)
    paper.cut(
        curve([(-64, -46), (-48, -46), (-22, -44), (-8, -42), (4, -36), (-12, -32), (-40, -35), (-58, -36)]), DARK
    )
    _bodywork(paper, body, r, front, small=small)
    paper.line([(30, -56), (27, -64), (19, -66)], DARK, 2.2)
    paper.cut(oval(37, -53, 4.6, 4.8), STEEL)
    paper.halo(41, -53, 16, rgb("FFF2C2"), 0.7)
    paper.glowing(oval(39, -53, 2.6, 3.2), rgb("FFF6DC"))
    if not parked:
        _biker(paper, wish, phase, (-22.0, -45.0), (21.0, -65.0), (4.0, -19.0))


def _bodywork(paper: Paper, body: QColor, r: float, front: Point, *, small: bool) -> None:
    """Draw the scooter's shell, or the motorbike's tank and mudguard."""
    if small:
        paper.cut(
            curve(
                [
                    (-62, -38),
                    (-34, -46),
                    (-14, -36),
                    (-8, -18),
                    (20, -14),
                    (28, -54),
                    (36, -56),
                    (34, -10),
                    (0, -6),
                    (-40, -8),
                    (-62, -22),
                ]
            ),
            body,
            vivid=True,
        )
    else:
        paper.cut(
            curve([(-66, -50), (-52, -48), (-30, -40), (-12, -38), (-16, -30), (-40, -32), (-58, -40)]),
            body,
            vivid=True,
        )
        paper.cut(
            curve([(-20, -42), (-6, -55), (16, -60), (31, -53), (24, -38), (2, -33), (-14, -34)]), body, vivid=True
        )
        paper.cut(corners([(-16, -17), (24, -24), (34, -34), (26, -12), (-10, -9)]), body, vivid=True, rim=0.6)
        paper.line([(-6, -49), (22, -53)], CREAM, 1.4)
        paper.cut(
            curve(
                [
                    (front[0] - r - 1, front[1] - 8),
                    (front[0], front[1] - r - 4),
                    (front[0] + r, front[1] - 8),
                    (front[0], front[1] - r - 0.5),
                ]
            ),
            body,
            vivid=True,
        )


def _fat_wheel(paper: Paper, centre: Point, radius: float, turns: float) -> None:
    x, y = centre
    paper.cut(ring(x, y, radius, radius * 0.62), TYRE, rim=0)
    paper.cut(ring(x, y, radius * 0.64, radius * 0.52), STEEL, rim=0)
    for k in range(5):
        a = math.tau * (turns + k / 5)
        paper.line([(x, y), (x + radius * 0.56 * math.cos(a), y + radius * 0.56 * math.sin(a))], STEEL, 1.3)
    paper.cut(oval(x, y, radius * 0.18), DARK, rim=0.4)


def _biker(paper: Paper, wish: Wish, phase: float, hip: Point, bar: Point, peg: Point) -> None:
    look = _helmeted(wish)
    buzz = 0.25 * wave(phase * 2)
    hip = (hip[0], hip[1] + buzz)
    joints = reach(hip, (peg[0] - 1, peg[1] - 4), (THIGH * 0.92, SHIN * 0.92), forward=True)
    leg(paper, look, joints, far=False)
    shoulder = (hip[0] + 18, hip[1] - 27)
    arm(paper, look, reach((shoulder[0] + 2, shoulder[1] + 1), bar, (UPPER_ARM, FOREARM), forward=False), far=True)
    with paper.at(shoulder[0] + 4.4, shoulder[1] - 4, turn=8, scale=15):
        _helmet(paper, wish)
    with paper.at(hip[0], hip[1], turn=33):
        clothes.trunk(paper, look, 0.2 * wave(phase))
    arm(paper, look, reach(shoulder, bar, (UPPER_ARM, FOREARM), forward=False), far=False)


def _helmet(paper: Paper, wish: Wish) -> None:
    shell = curve(
        [
            (-0.08, 0.06),
            (0.3, 0.02),
            (0.5, -0.3),
            (0.52, -0.66),
            (0.36, -0.98),
            (0, -1.12),
            (-0.38, -1.02),
            (-0.58, -0.66),
            (-0.5, -0.22),
        ]
    )
    paper.cut(shell, wish.main, vivid=True)
    visor = curve([(0.54, -0.7), (0.52, -0.36), (0.2, -0.34), (0.02, -0.48), (0.14, -0.74), (0.36, -0.8)])
    paper.cut(visor, rgb("22303C"), rim=0.5)
    paper.shine(curve([(0.46, -0.7), (0.48, -0.6), (0.2, -0.6), (0.24, -0.7)]), 0.45)


def _hoverbike(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a wheel-less bike: a long pointed hull, glowing strips, two lift pads, a tail light that trails."""
    glow = paper.ink.rim if paper.ink.rim.saturationF() > 0.4 else rgb("7FE6F0")
    lift = 1.2 * wave(phase)
    for x in (-40, 36):
        paper.halo(x, -4, 26 + lift, glow, 0.6)
    with paper.at(0, -12 + lift * 0.3):
        _biker(paper, wish, phase, (-20.0, -38.0), (22.0, -50.0), (0.0, -14.0))
        hull = curve(
            [
                (-78, -30),
                (-52, -38),
                (-30, -32),
                (-10, -30),
                (10, -42),
                (30, -44),
                (60, -30),
                (92, -12),
                (60, -4),
                (10, -2),
                (-40, -6),
                (-66, -16),
            ]
        )
        paper.cut(hull, mix(wish.own(rgb("2A2A3E")), DARK, 0.2), vivid=True)
        paper.glowing(ribbon([(-66, -22), (-20, -18), (30, -22), (78, -14)], (1.2, 2.6, 2.6, 0.8)), glow)
        paper.glowing(ribbon([(20, -40), (40, -38), (60, -28)], (0.8, 1.8, 0.8)), veil(glow, 0.8))
        paper.line([(16, -40), (22, -50)], STEEL, 2.0)
        for x in (-40, 36):
            paper.cut(slab(x - 16, -6, 32, 7, 3), DARK)
            paper.glowing(slab(x - 12, -0.4, 24, 2.2, 1), glow)
    paper.glowing(ribbon([(-76, -36), (-104, -37), (-134, -35)], (4.5, 2.4, 0.4)), veil(rgb("FF4A6A"), 0.8))
