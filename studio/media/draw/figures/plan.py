"""Owns what people look like from straight above: shoulders, hair, hands, feet. Knows no profile.

The middle of the figure is at (0, -50); its height is the breadth of its shoulders. Someone who stands looks up the
picture, someone who walks or runs looks to the right, where figures go.
"""

import math
from typing import NamedTuple

from studio.domain.sketch import Action
from studio.media.draw.colours import mix
from studio.media.draw.figures.look import Look
from studio.media.draw.figures.wish import wave
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import Point, curve, limb, oval, ribbon


class PlanPose(NamedTuple):
    """One moment of a body in plan, looking up: feet and hands from its middle, degrees of trunk and head."""

    feet: tuple[Point, Point]
    hands: tuple[Point, Point]
    elbows: tuple[Point, Point]
    trunk: float = 0.0
    head: float = 0.0
    whole: float = 0.0
    knees: bool = False


def person_plan(paper: Paper, look: Look, phase: float, action: Action) -> None:
    """Draw a person from above in the pose of an action at a phase of 0..1 (limbs left, then right)."""
    pose = plan_pose(phase, action)
    with paper.at(0, -50, turn=pose.whole), paper.at(0, 50):
        for side, foot in zip((-1, 1), pose.feet, strict=True):
            if pose.knees:
                paper.cut(limb([(side * 9, -46), (foot[0], foot[1] - 40)], (9.0, 7.4)), look.legs)
            _shoe(paper, look, foot)
        for side, hand, elbow in zip((-1, 1), pose.hands, pose.elbows, strict=True):
            _arm(paper, look, side, hand, elbow)
        _trunk(paper, look, pose.trunk)
        _scarf(paper, look, phase)
        with paper.at(0, -52, turn=pose.head), paper.at(0, 52):
            _head(paper, look)


def plan_pose(phase: float, action: Action) -> PlanPose:
    """Give the pose of an action at a phase of 0..1; standing, with a look around, for those that have none."""
    swing, other = wave(phase), wave(phase, 0.25)
    match action:
        case Action.WALK:
            return _stride(swing, 30.0, 24.0, 34.0, turn=90.0)
        case Action.RUN:
            return _stride(swing, 46.0, 36.0, 26.0, turn=90.0)
        case Action.DANCE | Action.SPIN:
            hands = ((-62.0, -14.0 + 16 * other), (60.0, -22.0 - 16 * other))
            feet = ((-14.0 - 6 * swing, 4.0), (16.0 + 6 * swing, -10.0))
            return PlanPose(feet, hands, ((-48.0, 2.0), (47.0, -2.0)), 8 * swing, -8 * swing, 360.0 * phase)
        case Action.WAVE | Action.REACH:
            hands = ((-36.0, -10.0), (44.0 + 10 * swing, -52.0))
            return PlanPose(((-13.0, 0.0), (13.0, -4.0)), hands, ((-41.0, 2.0), (46.0, -20.0)), 6.0, 10.0)
        case Action.WORK | Action.HOLD | Action.POUR:
            lift = 7 * swing if action is Action.WORK else 0.0
            hands = ((-14.0, -38.0 + lift), (15.0, -38.0 - lift))
            return PlanPose(((-13.0, 0.0), (13.0, -3.0)), hands, ((-40.0, -10.0), (40.0, -10.0)), 0.0, 3 * other)
        case Action.SIT:
            feet = ((-15.0, -48.0), (15.0, -44.0))
            hands = ((-20.0, -26.0), (21.0, -24.0 + 2 * swing))
            return PlanPose(feet, hands, ((-40.0, -4.0), (40.0, -4.0)), 0.0, 14 * swing, knees=True)
        case _:
            hands = ((-38.0, -4.0 + 4 * swing), (38.0, -4.0 - 4 * swing))
            return PlanPose(((-14.0, 1.0), (14.0, -4.0)), hands, ((-42.0, 4.0), (42.0, 4.0)), 4 * swing, 22 * other)


def _stride(swing: float, step: float, reach: float, wide: float, *, turn: float) -> PlanPose:
    feet = ((-12.0, -step * swing), (12.0, step * swing))
    hands = ((-wide, -8.0 + reach * swing), (wide, -8.0 - reach * swing))
    elbows = ((-44.0, 4.0 + 0.4 * reach * swing), (44.0, 4.0 - 0.4 * reach * swing))
    return PlanPose(feet, hands, elbows, trunk=-12 * swing, head=4 * swing, whole=turn)


def _shoe(paper: Paper, look: Look, foot: Point) -> None:
    x, y = foot[0], -50 + foot[1]
    paper.cut(
        curve([(x - 5, y + 8), (x - 6, y - 12), (x, y - 19), (x + 6, y - 12), (x + 5, y + 8)]),
        look.shoes,
    )


def _arm(paper: Paper, look: Look, side: int, hand: Point, elbow: Point) -> None:
    at = (hand[0], -50 + hand[1])
    away = math.atan2(hand[1] - elbow[1], hand[0] - elbow[0])
    tip = (at[0] + 4 * math.cos(away), at[1] + 4 * math.sin(away))
    paper.cut(oval(*tip, 5.6, 6.0), look.skin, rim=0.7)
    sleeve = limb([(side * 29, -48), (elbow[0], -50 + elbow[1]), at], (10.5, 8.6, 6.8))
    paper.cut(sleeve, look.cloth, vivid=True)


def _trunk(paper: Paper, look: Look, turn: float) -> None:
    with paper.at(0, -48, turn=turn):
        paper.cut(
            curve([(-34, 3), (-30, -12), (-12, -16), (12, -16), (30, -12), (34, 3), (24, 15), (0, 19), (-24, 15)]),
            look.cloth,
            vivid=True,
        )
        paper.line([(-2, -14), (0, 0), (-1, 17)], paper.far(look.cloth, 0.35), 1.2, smooth=True)


def _scarf(paper: Paper, look: Look, phase: float) -> None:
    if look.scarf is None:
        return
    sway = 3 * wave(phase, 0.2)
    paper.cut(
        ribbon([(2, -44), (4 + sway, -28), (0 + sway * 1.6, -12), (4 + sway * 2, 2)], (9, 10, 10, 9)),
        look.scarf,
        vivid=True,
    )
    paper.cut(oval(0, -50, 14.5, 12.5), look.scarf, vivid=True)


def _head(paper: Paper, look: Look) -> None:
    paper.cut(curve([(-3, -66), (0, -71), (3, -66)]), look.skin, rim=0.5)
    crown = look.hat_colour or look.cloth if look.hat else look.hair
    paper.cut(curve([(0, -67), (10, -63), (13, -52), (9, -41), (0, -37), (-9, -41), (-13, -52), (-10, -63)]), crown)
    paper.line([(1, -65), (2, -54), (0, -42)], mix(crown, look.skin, 0.35), 0.9, smooth=True)
    if look.style == "bun" and not look.hat:
        paper.cut(oval(0, -36, 6), look.hair)
    if look.hat in ("straw", "cowboy", "fedora"):
        paper.cut(oval(0, -52, 22, 24), crown)
        paper.cut(oval(0, -52, 11, 13), mix(crown, look.skin, 0.1))
