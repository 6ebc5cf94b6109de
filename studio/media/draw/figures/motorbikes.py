"""Owns motorbikes, scooters and hovering bikes with their riders. Knows no road."""

import math
from dataclasses import replace

from PySide6.QtGui import QColor

from studio.domain.sketch import Action
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.figures import clothes
from studio.media.draw.figures.figure import Drawing, Standing, View
from studio.media.draw.figures.look import Look, named_look
from studio.media.draw.figures.person import arm, leg
from studio.media.draw.figures.pose import FOREARM, SHIN, THIGH, UPPER_ARM, reach
from studio.media.draw.figures.wheels import TYRE
from studio.media.draw.figures.wish import CREAM, DARK, STEEL, Wish, hover, moved, wave
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import Point, corners, curve, oval, ribbon, ring, slab


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
