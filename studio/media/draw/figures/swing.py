"""Owns the arms of one who walks, runs or holds something, waist up in head units. Knows no face and no legs."""

import math

from studio.media.draw.figures.look import Look
from studio.media.draw.figures.pose import down
from studio.media.draw.figures.wish import wave
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import Point, limb, oval

_SHOULDER = (-0.28, 0.62)
_UPPER, _FORE = 0.98, 0.92


def raised_hand(angles: tuple[float, float]) -> tuple[Point, Point, Point]:
    """Give shoulder, elbow and wrist of a near arm at (upper, lower) degrees."""
    elbow = down(_SHOULDER, angles[0], _UPPER)
    return _SHOULDER, elbow, down(elbow, angles[1], _FORE)


def held_arm(paper: Paper, look: Look, joints: tuple[Point, Point, Point]) -> None:
    """Draw the near arm that holds something."""
    wrist = joints[2]
    paper.cut(oval(wrist[0] + 0.1, wrist[1], 0.19, 0.17), look.skin, rim=0.8)
    paper.cut(limb(joints, (0.34, 0.25, 0.17)), look.cloth, vivid=True)


def swung_arm(paper: Paper, look: Look, phase: float, *, strength: float, far: bool) -> None:
    """Draw one arm at a phase of its stride; `strength` 1 is a run with bent elbows, less a walk."""
    swing = wave(phase)
    bend = 30.0 + 66.0 * strength
    upper = 10.0 * strength + 58.0 * strength * swing
    fore = upper + bend + 16.0 * strength * swing
    start = (_SHOULDER[0] + (0.62 if far else 0.0), _SHOULDER[1] + (0.02 if far else 0.0))
    elbow = down(start, upper, _UPPER)
    wrist = down(elbow, fore, _FORE)
    cloth = paper.far(look.cloth, 0.35) if far else look.cloth
    skin = paper.far(look.skin, 0.3) if far else look.skin
    turn = math.radians(fore)
    fist = (wrist[0] + 0.14 * math.sin(turn), wrist[1] + 0.14 * math.cos(turn))
    paper.cut(oval(*fist, 0.2, 0.19), skin, rim=0.8)
    paper.cut(limb([start, elbow, wrist], (0.34, 0.25, 0.17)), cloth, vivid=True)
