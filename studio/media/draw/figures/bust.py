"""Owns people seen close: waist up, the head alone, one eye. Knows no frame, but is composed for one.

Head units: the chin is at y = 0, the crown at y = -1, the face looks to the right. `framed` puts those into a figure
whose foot is the lower edge of the picture, and which goes on below it, so that a move never shows an end.
"""

import math
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtGui import QColor

from studio.domain.sketch import Action, ShotSize
from studio.media.draw.colours import mix, rgb
from studio.media.draw.figures.face import face
from studio.media.draw.figures.figure import Drawing, Motion, Standing, View, breath
from studio.media.draw.figures.headgear import bust_hat
from studio.media.draw.figures.held import draw_near, near_arm_for
from studio.media.draw.figures.look import Look, look_of
from studio.media.draw.figures.swing import held_arm, raised_hand, swung_arm
from studio.media.draw.figures.tresses import beard, blown_hair, mane, short_hair
from studio.media.draw.figures.wish import CREAM, Wish, wave
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import Point, corners, curve, oval, ribbon, slab

PROFILE: tuple[Point, ...] = (
    (-0.02, 0.07),
    (0.1, 0.045),
    (0.2, 0.03),
    (0.278, 0.0),
    (0.308, -0.05),
    (0.3, -0.1),
    (0.302, -0.125),
    (0.33, -0.15),
    (0.334, -0.176),
    (0.318, -0.197),
    (0.342, -0.222),
    (0.344, -0.252),
    (0.328, -0.29),
    (0.332, -0.315),
    (0.372, -0.325),
    (0.418, -0.345),
    (0.424, -0.37),
    (0.398, -0.42),
    (0.358, -0.49),
    (0.332, -0.545),
    (0.342, -0.6),
    (0.35, -0.66),
    (0.338, -0.74),
    (0.3, -0.83),
    (0.22, -0.915),
    (0.08, -0.98),
    (-0.12, -0.985),
    (-0.3, -0.9),
    (-0.41, -0.75),
    (-0.42, -0.55),
    (-0.36, -0.36),
    (-0.26, -0.2),
    (-0.16, -0.06),
)
CYCLE_S = 2.4  # hair in the air and a blink; ten phases a second


def bust(wish: Wish) -> Drawing:
    """Draw a person for a medium shot, a close-up or an extreme close-up, breathing, blinking, hair in the air."""
    look = look_of(wish)
    scale, x, chin = _FRAMES[wish.size]
    strides = _strides(wish)

    def paint(paper: Paper, phase: float) -> None:
        with paper.at(x, chin, scale=scale), paper.at(-0.1, 1.6, turn=_LEAN.get(wish.action, 0.0)), paper.at(0.1, -1.6):
            swing = (phase * strides) % 1.0
            if strides:
                swung_arm(paper, look, swing + 0.5, strength=_ARMS[wish.action], far=True)
            _bust(paper, wish, look, phase)
            if wish.held is not None and wish.size is ShotSize.MEDIUM:
                joints = raised_hand(near_arm_for(wish.held, phase))
                draw_near(paper, wish, joints[2], phase)
                held_arm(paper, look, joints)
            elif strides:
                swung_arm(paper, look, swing, strength=_ARMS[wish.action], far=False)

    return Drawing(
        body=paint,
        period_s=CYCLE_S,
        phases=12 if wish.size is ShotSize.EXTREME_CLOSE_UP else (48 if strides else 24),
        standing=Standing.FRAME,
        foot=40.0,
        reflects=False,
        motion=_gesture(wish),
        view=View.LEVEL,
    )


# A head's height in hundredths of the frame, then where its middle and its chin are.
_FRAMES: dict[ShotSize, tuple[float, float, float]] = {
    ShotSize.MEDIUM: (34.0, 0.0, -52.0),
    ShotSize.CLOSE_UP: (62.0, -4.0, -23.0),
    ShotSize.EXTREME_CLOSE_UP: (205.0, -40.0, 55.0),
}


_ARMS = {Action.WALK: 0.45, Action.RUN: 1.0}  # how far the arms swing
_LEAN = {Action.RUN: 9.0, Action.WALK: 2.0}  # degrees


def _strides(wish: Wish) -> int:
    """Give how many strides a cycle holds where the arms are in the picture: someone who walks or runs, waist up."""
    if wish.size is not ShotSize.MEDIUM:
        return 0
    return {Action.WALK: 2, Action.RUN: 4}.get(wish.action, 0)


def _gesture(wish: Wish) -> Callable[[float], Motion]:
    """Give the breath of someone who stands, or the bob of someone who walks beside the camera."""
    if not wish.does(Action.WALK, Action.RUN):
        return breath
    running = wish.does(Action.RUN)
    step = math.tau * 2 * ((4 if running else 2) / CYCLE_S)
    high, turn = (0.02, 0.9) if running else (0.008, 0.4)
    return lambda t: Motion(dy=high * math.sin(t * step), rotation_deg=turn * math.sin(t * step / 2))


def _bust(paper: Paper, wish: Wish, look: Look, phase: float) -> None:
    """Draw from back to front: hair behind, shoulders, neck, head, ear, features, hair or hat, collar."""
    dome = look.hat == "dome"
    if look.style == "long":
        mane(paper, look, phase)
    _shoulders(paper, look, phase)
    neck = curve([(-0.3, -0.28), (-0.3, 0.0), (-0.36, 0.34), (0.16, 0.4), (0.13, 0.2), (0.12, 0.0), (0.2, -0.12)])
    paper.cut(neck, paper.far(look.skin, 0.3), rim=0.5)
    skull = curve(PROFILE)
    paper.cut(skull, look.skin)
    face(paper, wish, look, skull, phase)
    if look.beard:
        beard(paper, look)
    if look.style == "wind":
        blown_hair(paper, look, phase)
    elif look.style != "bald":
        short_hair(paper, look)
    if look.hat and not dome:
        bust_hat(paper, look)
    _collar(paper, look, phase)
    if dome:
        bust_hat(paper, look)


def _shoulders(paper: Paper, look: Look, phase: float) -> None:
    """Draw chest, back and the near sleeve, down past the lower edge of the picture."""
    cloth = look.cloth
    body = curve(
        [
            (-0.34, 0.16),
            (-0.62, 0.28),
            (-0.9, 0.5),
            (-1.02, 1.0),
            (-1.06, 1.9),
            (-1.06, 3.2),
            (0.94, 3.2),
            (0.92, 1.9),
            (0.84, 1.1),
            (0.66, 0.56),
            (0.42, 0.34),
            (0.2, 0.24),
        ]
    )
    paper.cut(body, cloth, vivid=True)
    with paper.within(body):
        paper.shade(curve([(-0.2, 0.5), (-1.1, 0.2), (-1.2, 3.2), (-0.74, 3.2), (-0.72, 1.4)]), 0.16)
        paper.line(
            [(-0.34, 0.5), (-0.2, 0.66), (-0.12, 1.1), (-0.1, 3.2)],
            mix(cloth, paper.ink.rim, 0.55),
            0.012,
            smooth=True,
            vivid=True,
        )
    _front(paper, look)


def _front(paper: Paper, look: Look) -> None:
    """Draw what tells the garment: buttons, a lapel, a strap, a neckline."""
    cloth = look.cloth
    dark = paper.far(cloth, 0.5)
    if look.top in ("coat", "jacket"):
        paper.line([(0.4, 0.4), (0.5, 0.9), (0.56, 3.2)], dark, 0.016, smooth=True)
        for k in range(4):
            paper.cut(oval(0.42 + k * 0.035, 0.84 + k * 0.5, 0.045), dark, rim=0.5)
    elif look.top == "suit":
        paper.flat(corners([(0.06, 0.3), (0.4, 0.34), (0.56, 1.2), (0.36, 0.86)]), CREAM)
        paper.flat(corners([(0.28, 0.4), (0.4, 0.4), (0.52, 1.1), (0.44, 1.16)]), rgb("B0382E"))
        paper.cut(corners([(-0.1, 0.3), (0.1, 0.32), (0.5, 1.3), (0.18, 0.84)]), mix(cloth, CREAM, 0.14), rim=0.6)
    elif look.top == "spacesuit":
        paper.cut(slab(-0.02, 0.76, 0.6, 0.5, 0.07), rgb("9AA2AA"), rim=0.6)
        paper.flat(oval(0.14, 0.9, 0.06), rgb("D2452F"))
        paper.flat(oval(0.34, 0.9, 0.06), rgb("3FA7B8"))
    elif look.top == "armour":
        paper.cut(
            curve([(-1.0, 0.9), (-0.96, 0.5), (-0.6, 0.3), (-0.3, 0.46), (-0.3, 0.9), (-0.6, 1.04)]),
            mix(cloth, CREAM, 0.2),
        )
    elif look.top == "robe":
        paper.cut(corners([(-0.2, 0.22), (0.12, 0.26), (0.62, 1.2), (0.5, 1.4)]), mix(cloth, CREAM, 0.3), rim=0.5)
    if look.extra == "apron":
        paper.cut(
            curve([(0.12, 0.7), (0.62, 0.66), (0.8, 1.2), (0.9, 3.2), (-0.1, 3.2), (0.0, 1.2)]), rgb("3F4A52"), rim=0.6
        )
        paper.line([(0.2, 0.72), (-0.16, 0.2)], rgb("3F4A52"), 0.06)


def _scarf(paper: Paper, colour: QColor, phase: float) -> None:
    """Draw the scarf around the neck and its end in the wind."""
    lag = 0.04 * wave(phase)
    paper.cut(
        ribbon(
            [(-0.3, 0.2), (-0.62, 0.16 + lag), (-0.98, 0.26 - lag), (-1.34, 0.16 + lag * 2)], (0.2, 0.26, 0.26, 0.2)
        ),
        colour,
        vivid=True,
    )
    paper.cut(
        curve([(-0.42, 0.06), (-0.1, 0.16), (0.26, 0.1), (0.36, 0.26), (0.22, 0.44), (-0.16, 0.46), (-0.46, 0.34)]),
        colour,
        vivid=True,
    )
    for k in range(3):
        paper.line(
            [(-0.36 + k * 0.05, 0.16 + k * 0.09), (-0.06, 0.24 + k * 0.08), (0.28, 0.2 + k * 0.07)],
            paper.far(colour, 0.3),
            0.012,
            smooth=True,
        )


def _collar(paper: Paper, look: Look, phase: float) -> None:
    cloth = look.cloth
    if look.scarf is not None:
        _scarf(paper, look.scarf, phase)
        return
    if look.top in ("coat", "jacket", "shirt", "suit"):
        tone = mix(cloth, CREAM, 0.1) if look.top != "suit" else CREAM
        paper.cut(
            curve(
                [
                    (-0.42, 0.0),
                    (-0.36, -0.06),
                    (-0.22, 0.08),
                    (0.04, 0.2),
                    (0.14, 0.36),
                    (-0.02, 0.44),
                    (-0.28, 0.34),
                    (-0.44, 0.2),
                ],
                tension=0.14,
            ),
            tone,
            vivid=True,
        )
        paper.cut(
            curve([(0.1, 0.2), (0.2, 0.14), (0.34, 0.2), (0.44, 0.42), (0.36, 0.6), (0.24, 0.5)], tension=0.14),
            tone,
            vivid=True,
        )
    else:
        paper.cut(
            curve([(-0.38, 0.14), (-0.1, 0.28), (0.2, 0.24), (0.24, 0.34), (-0.1, 0.4), (-0.42, 0.26)]),
            mix(cloth, CREAM, 0.18),
            vivid=True,
            rim=0.6,
        )


def over_shoulder(wish: Wish) -> Drawing:
    """Draw the dark head and shoulder of someone seen from behind, who closes one edge of the picture."""
    look = replace(look_of(wish), scarf=None)

    def paint(paper: Paper, phase: float) -> None:
        cloth = mix(look.cloth, paper.ink.shadow, 0.78)
        hair = mix(look.hair, paper.ink.shadow, 0.6)
        sway = 0.4 * wave(phase)
        paper.cut(curve([(-90, 40), (-84, -18), (-62, -34), (-26, -44), (6, -40), (34, -24), (46, 2), (50, 40)]), cloth)
        paper.cut(curve([(-24, -36), (-22, -58), (14, -58), (16, -36)]), mix(look.skin, paper.ink.shadow, 0.7), rim=0.6)
        with paper.at(sway, 0):
            paper.cut(
                curve(
                    [
                        (-30, -66),
                        (-34, -92),
                        (-22, -112),
                        (0, -118),
                        (20, -110),
                        (28, -90),
                        (24, -66),
                        (12, -50),
                        (-18, -50),
                    ]
                ),
                hair,
            )
            paper.cut(oval(26, -76, 5, 8), mix(look.skin, paper.ink.shadow, 0.6))
            for x in (-16, -7, 3, 12):
                strand = [(x * 0.5 - 2, -115), (x * 1.2, -92), (x, -56)]
                paper.line(strand, mix(hair, paper.ink.rim, 0.16), 0.5, smooth=True)
        paper.cut(curve([(-30, -38), (-6, -30), (20, -38), (26, -28), (-4, -19), (-36, -28)]), mix(cloth, hair, 0.25))

    return Drawing(body=paint, period_s=CYCLE_S, phases=8, standing=Standing.FRAME, reflects=False)


def eye(wish: Wish) -> Drawing:
    """Draw one eye that fills the picture: it looks along, blinks, and holds a reflection of the light."""
    look = replace(look_of(replace(wish, named=None)), style="wind", iris=wish.named)

    def paint(paper: Paper, phase: float) -> None:
        with paper.at(-40.0, 55.0, scale=205.0):
            _bust(paper, wish, look, phase)

    return Drawing(body=paint, period_s=CYCLE_S, phases=12, standing=Standing.FRAME, reflects=False, motion=breath)
