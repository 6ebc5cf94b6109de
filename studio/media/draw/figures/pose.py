"""Owns how a body is held: the angle table of the poses, their cycles, joints from angles, and the two-bone reach.

Angles are degrees from straight down, + = forward (to the right). Lengths are hundredths of the figure's height.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from studio.domain.sketch import Action
from studio.media.draw.shapes import Point

UPPER_ARM, FOREARM, THIGH, SHIN, TRUNK = 15.5, 14.5, 24.5, 23.5, 30.0

Pair = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Pose:
    """One moment of a body: the lean of the trunk, (upper, lower) of each limb, and how far it is off the ground."""

    lean: float
    near_arm: Pair
    far_arm: Pair
    near_leg: Pair
    far_leg: Pair
    lift: float = 0.0
    nod: float = 0.0


@dataclass(frozen=True, slots=True)
class Cycle:
    """Key poses at even steps of a period; one pose only = still."""

    keys: tuple[Pose, ...]
    period_s: float = 0.0
    ground_speed: float = 0.0

    def at(self, phase: float) -> Pose:
        """Give the pose at a phase of 0..1, smoothly through all keys."""
        count = len(self.keys)
        if count == 1:
            return self.keys[0]
        place = phase * count
        i = math.floor(place)
        t = place - i
        a, b, c, d = (self.keys[(i + k) % count] for k in (-1, 0, 1, 2))
        return _between(a, b, c, d, t)


def _between(a: Pose, b: Pose, c: Pose, d: Pose, t: float) -> Pose:
    def one(p: float, q: float, r: float, s: float) -> float:
        return q + 0.5 * t * (r - p + t * (2 * p - 5 * q + 4 * r - s + t * (3 * (q - r) + s - p)))

    def pair(p: Pair, q: Pair, r: Pair, s: Pair) -> Pair:
        return one(p[0], q[0], r[0], s[0]), one(p[1], q[1], r[1], s[1])

    return Pose(
        one(a.lean, b.lean, c.lean, d.lean),
        pair(a.near_arm, b.near_arm, c.near_arm, d.near_arm),
        pair(a.far_arm, b.far_arm, c.far_arm, d.far_arm),
        pair(a.near_leg, b.near_leg, c.near_leg, d.near_leg),
        pair(a.far_leg, b.far_leg, c.far_leg, d.far_leg),
        max(0.0, one(a.lift, b.lift, c.lift, d.lift)),
        one(a.nod, b.nod, c.nod, d.nod),
    )


def _gait(lean: float, arm: Sequence[Pair], leg: Sequence[Pair], lift: Sequence[float]) -> tuple[Pose, ...]:
    """Give a gait: the far limbs do half a cycle later what the near ones do."""
    count = len(leg)
    half = count // 2
    return tuple(
        Pose(lean, arm[i], arm[(i + half) % count], leg[i], leg[(i + half) % count], lift[i]) for i in range(count)
    )


STAND = Pose(0, (6, 10), (-8, 4), (3, 0), (-4, -2))
ASTRIDE = Pose(0, (6, 10), (-8, 4), (9, 5), (-12, -8))  # standing, seen from below: the legs must not close to a block
SIT = Pose(2, (34, 62), (28, 50), (84, 2), (78, -4))
REACH = Pose(3, (138, 150), (-10, 6), (10, 0), (-14, -16))
DANCE = Pose(-8, (112, 150), (-96, -128), (18, 4), (-36, -96))
WALK = _gait(
    4,
    ((-24, 6), (2, 22), (26, 42), (2, 22)),
    ((24, 4), (2, -3), (-18, -42), (20, -38)),
    (0, 0, 0, 0),
)
RUN = _gait(
    14,
    ((-48, 40), (-4, 74), (42, 118), (-4, 74)),
    ((58, -28), (20, -12), (-26, -88), (22, -84)),
    (4.5, 0, 4.5, 0),
)
WAVE = tuple(Pose(1, (128, turn), (-8, 4), (4, 0), (-5, -3), nod=-3) for turn in (150, 178, 206, 178))
WORK = (
    Pose(9, (34, 84), (42, 92), (8, 0), (-10, -8), nod=10),
    Pose(11, (44, 96), (34, 84), (8, 0), (-10, -8), nod=11),
    Pose(10, (30, 80), (46, 98), (8, 0), (-10, -8), nod=9),
)
SWAY = (
    DANCE,
    Pose(2, (70, 118), (-50, -84), (8, 0), (-14, -52), lift=1.5),
    Pose(7, (30, 128), (118, 152), (2, -2), (34, -22), lift=0.5),
    Pose(0, (74, 124), (20, 60), (6, 0), (6, -38), lift=1.5),
)
HOLD = Pose(0, (22, 104), (28, 98), (3, 0), (-4, -2))
SING = (
    Pose(-3, (40, 148), (-24, 12), (5, 0), (-7, -4), nod=-6),
    Pose(-1, (44, 146), (28, 70), (5, 0), (-7, -4), nod=-9),
    Pose(-4, (38, 150), (50, 96), (5, 0), (-7, -4), nod=-4),
)
JUMP = Pose(6, (120, 140), (-80, -110), (34, -50), (-20, -96), lift=2)
STRIKE = (
    Pose(-8, (-34, 74), (40, 118), (34, -14), (-18, -44), nod=4),
    Pose(4, (20, 96), (30, 112), (40, -10), (-26, -40)),
    Pose(15, (84, 92), (-20, 84), (50, -2), (-38, -46), nod=-6),
    Pose(6, (40, 108), (10, 104), (42, -8), (-28, -42)),
)
DIVING = (
    Pose(68, (150, 118), (164, 128), (12, -40), (-10, -66), nod=-40),
    Pose(72, (156, 126), (158, 122), (6, -48), (-4, -58), nod=-42),
)
FALL = Pose(-24, (100, 130), (-110, -140), (40, 0), (10, -60))
FLOATING = (
    Pose(-6, (64, 96), (-58, -30), (34, -12), (8, -34)),
    Pose(-8, (72, 100), (-50, -24), (28, -20), (14, -26)),
)
FLUTTER = _gait(
    0, ((160, 172), (158, 170), (156, 168), (158, 170)), ((14, 4), (0, -6), (-14, -22), (0, -10)), (0, 0, 0, 0)
)
RIDING = Pose(18, (46, 74), (40, 70), (60, -20), (40, -30))

_CYCLES = {
    Action.WALK: Cycle(WALK, 1.0, 0.75),
    Action.RUN: Cycle(RUN, 0.62, 1.7 / 0.62 * 0.62),
    Action.SIT: Cycle((SIT,)),
    Action.REACH: Cycle((REACH, Pose(5, (146, 160), (-8, 8), (12, 0), (-16, -18), nod=-6)), 2.4),
    Action.WORK: Cycle(WORK, 1.6),
    Action.WAVE: Cycle(WAVE, 1.1),
    Action.DANCE: Cycle(SWAY, 1.2),
    Action.SPIN: Cycle(SWAY, 1.2),
    Action.HOLD: Cycle((HOLD,)),
    Action.OPEN: Cycle((HOLD,)),
    Action.POUR: Cycle((HOLD,)),
    Action.STRIKE: Cycle(STRIKE, 1.1),
    Action.JUMP: Cycle((JUMP,)),
    Action.FALL: Cycle((FALL, Pose(-18, (120, 100), (-90, -120), (20, -30), (30, -30))), 1.0),
    Action.FLOAT: Cycle(FLOATING, 3.0),
    Action.RISE: Cycle(FLOATING, 3.0),
    Action.FLY: Cycle(FLUTTER, 1.4),
    Action.SWIM: Cycle(FLUTTER, 0.9),
    Action.GLIDE: Cycle((Pose(12, (-30, 10), (40, 60), (26, -14), (-8, -34)),)),
    Action.RIDE: Cycle((RIDING,)),
    Action.DRIVE: Cycle((RIDING,)),
}


def cycle_for(action: Action) -> Cycle:
    """Give the cycle of poses of an action; standing for the ones a body only stands in."""
    return _CYCLES.get(action, Cycle((STAND,)))


def down(start: Point, angle: float, length: float) -> Point:
    """Give the point that lies `length` from another in a direction (degrees from straight down, + = forward)."""
    turn = math.radians(angle)
    return start[0] + length * math.sin(turn), start[1] + length * math.cos(turn)


def chain(start: Point, angles: Pair, lengths: Pair) -> tuple[Point, Point, Point]:
    """Give the three joints of a limb."""
    middle = down(start, angles[0], lengths[0])
    return start, middle, down(middle, angles[1], lengths[1])


def reach(start: Point, goal: Point, lengths: Pair, *, forward: bool) -> tuple[Point, Point, Point]:
    """Give the joints of a limb that ends at `goal` (or as near as it gets), its middle bent forward or backward."""
    dx, dy = goal[0] - start[0], goal[1] - start[1]
    a, b = lengths
    far = min(math.hypot(dx, dy), (a + b) * 0.999)
    far = max(far, abs(a - b) * 1.01, 1e-6)
    along = math.atan2(dy, dx)
    opening = math.acos(max(-1.0, min(1.0, (a * a + far * far - b * b) / (2 * a * far))))
    turn = along - opening if forward else along + opening
    middle = (start[0] + a * math.cos(turn), start[1] + a * math.sin(turn))
    return start, middle, (start[0] + far * math.cos(along), start[1] + far * math.sin(along))
