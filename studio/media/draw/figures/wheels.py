"""Owns bicycles and their riders. Knows no road."""

import math
from dataclasses import replace

from PySide6.QtGui import QColor

from studio.domain.sketch import Action
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.figures.figure import Drawing, View
from studio.media.draw.figures.head import head
from studio.media.draw.figures.look import Look, named_look
from studio.media.draw.figures.person import arm
from studio.media.draw.figures.pose import FOREARM, SHIN, THIGH, UPPER_ARM, reach
from studio.media.draw.figures.wish import DARK, STEEL, WOOD, Wish, moved, wave
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import Point, corners, curve, limb, oval, ribbon, ring

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
