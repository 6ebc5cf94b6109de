"""Owns the whole body of a person: limbs hung on a pose, dressed by a look, in profile. Knows no family but people."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QColor

from studio.media.draw.colours import mix, rgb
from studio.media.draw.figures import clothes
from studio.media.draw.figures.head import head
from studio.media.draw.figures.look import Look
from studio.media.draw.figures.pose import FOREARM, SHIN, THIGH, TRUNK, UPPER_ARM, Pose, chain
from studio.media.draw.figures.wish import DARK, WOOD
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import Point, curve, limb, oval, slab

ARM_RADII = (3.9, 3.0, 2.2)
LEG_RADII = (5.6, 4.1, 2.7)
ANKLE = 3.1
SEATED_ANGLE = 60.0


@dataclass(frozen=True, slots=True)
class Build:
    """How a body is proportioned: thickness of limbs, length of limbs, height of the head in hundredths."""

    thick: float = 1.0
    limbs: float = 1.0
    head: float = 15.0


ADULT = Build()
CHILD = Build(thick=1.08, limbs=0.9, head=20.0)


def body(
    paper: Paper,
    look: Look,
    pose: Pose,
    phase: float,
    *,
    build: Build = ADULT,
    wind: float = 1.0,
    swing: float = 0.0,
    footed: bool = True,
    holding: Callable[[Point, Point], None] | None = None,
) -> tuple[Point, Point]:
    """Draw a person whose lowest foot is at y = 0 (or whose hip is at the origin when not `footed`).

    Gives the points of the near and the far hand, for what they hold. `holding` paints what lies between the trunk and
    the near arm; it is told the hip and the near hand.
    """
    upper, fore = UPPER_ARM * build.limbs, FOREARM * build.limbs
    thigh, shin = THIGH * build.limbs, SHIN * build.limbs
    hip = (0.0, 0.0)
    if footed:
        ends = [chain((0, 0), pair, (thigh, shin)) for pair in (pose.near_leg, pose.far_leg)]
        lowest = max(end[2][1] + sole(pair[1]) for end, pair in zip(ends, (pose.near_leg, pose.far_leg), strict=True))
        hip = (0.0, -lowest - pose.lift)
    lean = math.radians(pose.lean)
    shoulder = (hip[0] + math.sin(lean) * (TRUNK - 2.6), hip[1] - math.cos(lean) * (TRUNK - 2.6))
    near_hand = chain((shoulder[0] - 0.6, shoulder[1]), pose.near_arm, (upper, fore))
    far_hand = chain((shoulder[0] + 1.4, shoulder[1]), pose.far_arm, (upper, fore))
    seated = pose.near_leg[0] > SEATED_ANGLE
    with paper.at(hip[0], hip[1], turn=pose.lean):
        clothes.cape(paper, look, swing)
    arm(paper, look, far_hand, build, far=True)
    leg(paper, look, chain((hip[0] + 0.8, hip[1]), pose.far_leg, (thigh, shin)), build, far=True)
    leg(paper, look, chain((hip[0] - 0.8, hip[1]), pose.near_leg, (thigh, shin)), build, far=False)
    with paper.at(hip[0], hip[1], turn=pose.lean):
        _upper_body(paper, look, pose, phase, build, wind, swing, seated=seated)
    if holding is not None:
        holding(hip, near_hand[2])
    arm(paper, look, near_hand, build, far=False)
    return near_hand[2], far_hand[2]


def _upper_body(
    paper: Paper, look: Look, pose: Pose, phase: float, build: Build, wind: float, swing: float, *, seated: bool
) -> None:
    clothes.pack(paper, look)
    tilt = -pose.lean * 0.75 + pose.nod
    neck = paper.far(look.skin, 0.22)
    paper.cut(limb([(0.0, -28.5), (1.4, -34.5)], (2.9, 2.6)), look.cloth if look.top == "spacesuit" else neck, rim=0.5)
    with paper.at(1.4, -33.6, turn=tilt, scale=build.head):
        head(paper, look, phase, wind=wind)
    clothes.trunk(paper, look, swing, seated=seated)
    clothes.scarf(paper, look, phase, wind)


def sole(shin_angle: float) -> float:
    """Give how far the shoe reaches below the ankle for an angle of the shin."""
    turn = math.radians(shoe_turn(shin_angle))
    return max(y * math.cos(turn) + x * math.sin(turn) for x, y in ((-2.8, 2.9), (8.0, 2.9)))


def shoe_turn(shin_angle: float) -> float:
    """Give how far a shoe is turned, toe down, for an angle of the shin."""
    if shin_angle < -8:
        return min(86.0, (-shin_angle - 8) * 1.15)
    return -max(0.0, shin_angle - 2) * 0.5


def arm(paper: Paper, look: Look, joints: tuple[Point, Point, Point], build: Build = ADULT, *, far: bool) -> None:
    """Draw a sleeve, a hand with its thumb, and a cuff."""
    bare = look.top == "shirt" and look.extra != "apron"
    cloth, skin = (paper.far(c) if far else c for c in (look.cloth, look.skin))
    if look.top == "spacesuit":
        skin = cloth
    thick = build.thick * (1.35 if look.top == "spacesuit" else 1.0)
    shoulder, elbow, wrist = joints
    turn = math.atan2(wrist[1] - elbow[1], wrist[0] - elbow[0])
    tip = (wrist[0] + 2.9 * math.cos(turn), wrist[1] + 2.9 * math.sin(turn))
    thumb = (wrist[0] + 2.2 * math.cos(turn - 0.9), wrist[1] + 2.2 * math.sin(turn - 0.9))
    paper.cut(limb([wrist, thumb], (1.0, 0.7)), skin, rim=0.4)
    paper.cut(limb([wrist, tip], (1.9 * thick, 1.4 * thick)), skin, rim=0.6)
    radii = [r * thick for r in ARM_RADII]
    if bare:
        paper.cut(limb([shoulder, elbow, wrist], (radii[0] * 0.85, radii[1] * 0.85, radii[2] * 0.85)), skin)
        half = ((shoulder[0] + elbow[0]) / 2, (shoulder[1] + elbow[1]) / 2)
        paper.cut(limb([shoulder, half], (radii[0], radii[1] * 1.15)), cloth, vivid=True)
        return
    paper.cut(limb([shoulder, elbow, wrist], radii), cloth, vivid=True)


def leg(paper: Paper, look: Look, joints: tuple[Point, Point, Point], build: Build = ADULT, *, far: bool) -> None:
    """Draw a trouser leg and its shoe."""
    cloth, shoes = (paper.far(c) if far else c for c in (look.legs, look.shoes))
    thick = build.thick * {"spacesuit": 1.3, "wetsuit": 0.9, "dress": 0.75}.get(look.top, 1.0)
    hip, knee, ankle = joints
    shin_angle = math.degrees(math.atan2(ankle[0] - knee[0], ankle[1] - knee[1]))
    with paper.at(ankle[0], ankle[1], turn=shoe_turn(shin_angle)):
        paper.cut(
            curve(
                [
                    (-2.6, -1.8),
                    (2.2, -2.4),
                    (3.6, -0.6),
                    (7.4, 1.0),
                    (8.2, 2.5),
                    (6.5, 3.0),
                    (0.5, 3.0),
                    (-2.9, 3.0),
                    (-3.2, 0.6),
                ]
            ),
            shoes,
            rim=0.7,
        )
        paper.flat(slab(-3.1, 2.5, 11.0, 0.6, 0.3), mix(shoes, rgb("F4EFE2"), 0.35))
    radii = tuple(r * thick for r in LEG_RADII)
    paper.cut(limb([hip, knee, ankle], radii), cloth)


def seat(paper: Paper, hip_y: float, colour: QColor | None = None) -> None:
    """Draw the low crate that someone sits on."""
    wood = colour or WOOD
    top = hip_y + 5.2
    paper.cut(slab(-14.5, top, 26.0, -top, 1.2), wood)
    for share in (0.33, 0.66):
        y = top - top * share
        paper.shade(slab(-14.5, y, 26.0, 0.6), 0.3)
    paper.flat(oval(-11.5, top + 3, 0.6), DARK)
    paper.flat(oval(8.5, top + 3, 0.6), DARK)
