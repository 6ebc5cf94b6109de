"""Owns the robot: jointed limbs on the poses of people, a lit chest, a visor. Knows no person."""

import math

from studio.media.draw.colours import rgb
from studio.media.draw.figures.figure import Drawing, View
from studio.media.draw.figures.pose import chain, cycle_for
from studio.media.draw.figures.wish import DARK, STEEL, Wish, moved, wave
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import curve, limb, oval, ribbon, slab


def robot(wish: Wish) -> Drawing:
    """Draw a robot that walks, waves or stands: jointed limbs, a lit chest, a head with a visor and an aerial."""
    cycle = cycle_for(wish.action)
    moving = bool(cycle.period_s)
    period = wish.pace((cycle.period_s or 2.0) * 1.25)

    def paint(paper: Paper, phase: float) -> None:
        _robot(paper, wish, phase)

    return Drawing(
        body=paint,
        period_s=period,
        phases=24,
        ground_speed=cycle.ground_speed * 0.8 if moving else 0.0,
        person_scale=0.5 if wish.variant == "small" else 1.05,
        foot=22.0,
        motion=moved(wish, rooted=True),
        bend=1.7,
        view=View.FROM_ABOVE if wish.view is View.PLAN else wish.view,
    )


def _robot(paper: Paper, wish: Wish, phase: float) -> None:
    shell = wish.own(rgb("D8DCD8"))
    cycle = cycle_for(wish.action)
    pose = cycle.at(phase) if cycle.period_s else cycle.keys[0]
    stout = wish.variant == "small"
    lengths = (12.0, 11.0) if stout else (19.0, 19.0)
    ends = [chain((0, 0), pair, lengths) for pair in (pose.near_leg, pose.far_leg)]
    hip = (0.0, -max(end[2][1] for end in ends) - 5.5)
    shoulder = (hip[0] + 1.0, hip[1] - 27)
    _arm(paper, wish, (shoulder[0] + 3, shoulder[1]), pose.far_arm, far=True)
    for pair, far in ((pose.far_leg, True), (pose.near_leg, False)):
        joints = chain((hip[0] + (2.5 if far else -1.5), hip[1]), pair, lengths)
        tone = paper.far(shell) if far else shell
        paper.cut(limb(joints, (3.4, 3.0, 2.8)), paper.far(STEEL, 0.4 if far else 0.1), rim=0.6)
        paper.cut(limb([joints[1], joints[2]], (5.0, 4.4)), tone, vivid=True)
        paper.cut(oval(joints[1][0], joints[1][1], 4.0), paper.far(wish.accent, 0.35 if far else 0), rim=0.6)
        x, y = joints[2]
        paper.cut(
            curve([(x - 6, y + 5.4), (x - 5, y), (x, y - 3), (x + 8, y + 0.6), (x + 10, y + 5.4)], tension=0.12),
            tone,
            vivid=True,
        )
    with paper.at(hip[0], hip[1], turn=pose.lean * 0.6):
        paper.cut(slab(-6, -5, 12, 8, 3), paper.far(STEEL, 0.3), rim=0.6)
        trunk = curve([(-11, -4), (-15, -18), (-13.5, -31), (-5, -34.5), (8, -34), (14, -29), (14.5, -17), (10, -4)])
        paper.cut(trunk, shell, vivid=True)
        paper.cut(slab(-1.6, -28, 12, 9.6, 2), DARK, rim=0.5)
        glow = 0.6 + 0.4 * wave(phase)
        paper.halo(4.4, -23.2, 9, rgb("7FE6F0"), 0.7 * glow)
        paper.glowing(
            ribbon([(0, -23), (3, -23), (4.4, -26 * 1.0), (6, -21), (8.6, -23)], (0.8, 0.8, 0.8, 0.8, 0.8)),
            rgb("BFF6FF"),
        )
        for k in range(3):
            paper.flat(slab(0.6 + k * 3.2, -15, 2.2, 2.2, 0.6), (wish.accent, rgb("F0BA2B"), rgb("5E9A6A"))[k])
        paper.shade(ribbon([(-12, -10), (0, -8.6), (12, -10)], (0.5, 0.8, 0.5)), 0.4)
        with paper.at(1.5, -35, turn=pose.nod + 2 * wave(phase), scale=1.5 if stout else 1.0):
            _robot_head(paper, wish, phase)
    _arm(paper, wish, (shoulder[0] - 1, shoulder[1]), pose.near_arm, far=False)


def _arm(paper: Paper, wish: Wish, shoulder: tuple[float, float], pair: tuple[float, float], *, far: bool) -> None:
    shell = wish.own(rgb("D8DCD8"))
    tone = paper.far(shell) if far else shell
    joints = chain(shoulder, pair, (15.0, 14.0))
    paper.cut(limb(joints, (2.8, 2.4, 2.2)), paper.far(STEEL, 0.4 if far else 0.1), rim=0.6)
    paper.cut(limb([joints[1], joints[2]], (4.4, 3.4)), tone, vivid=True)
    paper.cut(oval(shoulder[0], shoulder[1], 5.4), tone, vivid=True)
    turn = math.atan2(joints[2][1] - joints[1][1], joints[2][0] - joints[1][0])
    for spread in (-0.5, 0.0, 0.5):
        tip = (joints[2][0] + 5.6 * math.cos(turn + spread), joints[2][1] + 5.6 * math.sin(turn + spread))
        paper.cut(limb([joints[2], tip], (1.6, 1.0)), paper.far(STEEL, 0.5 if far else 0.2), rim=0.4)


def _robot_head(paper: Paper, wish: Wish, phase: float) -> None:
    shell = wish.own(rgb("D8DCD8"))
    paper.cut(slab(-3, -4, 6, 6, 1), paper.far(STEEL, 0.3), rim=0.5)
    paper.line([(-3, -24), (-5, -33)], STEEL, 0.9)
    paper.halo(-5, -34, 6 * (1 + 0.3 * wave(phase)), wish.accent, 0.8)
    paper.flat(oval(-5, -34, 1.7), wish.accent, vivid=True)
    paper.cut(
        curve([(-13, -5), (-14.5, -16), (-10, -25), (2, -27), (12, -23), (14.5, -14), (12, -4.5), (0, -2.6)]),
        shell,
        vivid=True,
    )
    visor = curve([(-2, -8), (-3, -17), (4, -20), (13.4, -18), (14.4, -12), (12, -7)])
    paper.cut(visor, rgb("1E2A36"), rim=0.5)
    blink = 0.12 if 0.55 < phase < 0.6 else 1.0
    for x in (3.2, 9.6):
        paper.halo(x, -13, 5, rgb("7FE6F0"), 0.6)
        paper.glowing(oval(x, -13, 1.8, 2.6 * blink), rgb("CFF8FF"))
    paper.cut(oval(-12.5, -14, 3.6), wish.accent, vivid=True, rim=0.6)
