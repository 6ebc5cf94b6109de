"""Owns four-legged animals: dog, wolf, fox, cat, lion, horse, deer, cow. Knows no ground.

One spline makes the body, capsules the legs; tail, ear, neck and muzzle tell the species. The height is the withers'
(dogs and cats) or the head's (horses), 100 units.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QColor

from studio.domain.sketch import Action
from studio.media.draw.colours import mix, rgb
from studio.media.draw.figures.figure import Drawing, View
from studio.media.draw.figures.wish import CREAM, DARK, Wish, moved, wave
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import Point, corners, curve, limb, oval, ribbon

RUNNING = (Action.RUN, Action.RIDE, Action.GLIDE, Action.DRIVE, Action.JUMP)
Gait = tuple[tuple[float, float], ...]
Body = Callable[[Paper, Wish, "Frame", float], None]
# (upper, lower) of one leg at four moments; the other legs follow with a shift.
AMBLE: Gait = ((22, 6), (4, -4), (-20, -26), (6, -44))
GALLOP: Gait = ((58, 34), (4, -8), (-50, -74), (30, -70))


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the legs of an animal hang, how long and thick they are, and how hoofed its feet are."""

    front_x: float
    rear_x: float
    top: float
    upper: float
    lower: float
    radii: tuple[float, float, float]
    hoof: bool = False


DOG = Frame(30.0, -44.0, -50.0, 24.0, 23.0, (8.6, 5.0, 3.6))
CAT = Frame(32.0, -46.0, -44.0, 20.0, 21.0, (8.0, 4.6, 3.4))


def dog(wish: Wish) -> Drawing:
    """Draw a dog, a wolf or a fox: standing, trotting, running, or sitting with a wagging tail."""
    return animal(wish, _dog, DOG, {"wolf": 0.5, "puppy": 0.24}.get(wish.variant, 0.38), 62.0, _dog_face(wish))


def cat(wish: Wish) -> Drawing:
    """Draw a cat, a lion or a tiger: standing, walking, or sitting with its tail around its feet."""
    return animal(
        wish, _cat, CAT, {"lion": 0.66, "tiger": 0.6, "kitten": 0.16}.get(wish.variant, 0.24), 62.0, _cat_face(wish)
    )


def _dog_face(wish: Wish) -> Point:
    return (38.0, -112.0) if wish.does(Action.SIT) else (70.0, -106.0)


def _cat_face(wish: Wish) -> Point:
    sits = wish.does(Action.SIT, Action.STILL) and wish.variant not in ("lion", "tiger")
    return (18.0, -80.0) if sits else (55.0, -74.0)


def animal(wish: Wish, body: Body, frame: Frame, scale: float, foot: float, head: Point | None = None) -> Drawing:
    """Give an animal on four legs; `head` is the middle of its head."""
    moving = wish.does(Action.WALK, *RUNNING)
    fast = wish.does(*RUNNING)
    period = wish.pace((0.6 if fast else 1.05) if moving else 2.4)
    return Drawing(
        body=lambda paper, phase: body(paper, wish, frame, phase),
        period_s=period,
        phases=min(24, max(12, round(period * 24))),
        ground_speed=(2.6 if fast else 0.9) * 1.05 / period if moving else 0.0,
        person_scale=scale,
        foot=foot,
        motion=moved(wish, rooted=True),
        bend=1.3,
        view=View.FROM_ABOVE if wish.view is View.PLAN else wish.view,
        head=head,
    )


def _step(gait: Gait, phase: float) -> tuple[float, float]:
    place = (phase % 1.0) * 4
    i = int(place)
    t = 0.5 - 0.5 * math.cos(math.pi * (place - i))
    a, b = gait[i % 4], gait[(i + 1) % 4]
    return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t


def legs(
    paper: Paper, wish: Wish, frame: Frame, colour: QColor, phase: float, *, far: bool, socks: QColor | None = None
) -> None:
    """Draw the two legs of one side."""
    moving = wish.does(Action.WALK, *RUNNING)
    fast = wish.does(*RUNNING)
    shade = paper.far(colour) if far else colour
    for rear, x in ((True, frame.rear_x), (False, frame.front_x)):
        shift = (0.5 if rear else 0.0) + ((0.12 if fast else 0.5) if far else 0.0)
        pair = (
            _step(GALLOP if fast else AMBLE, phase + shift) if moving else ((5.0, -3.0) if not rear else (14.0, -12.0))
        )
        if rear and not moving:
            pair = (16.0, -14.0)
        top = (x + (3.5 if far else 0.0) * frame.radii[0] / 5, frame.top)
        knee = _point(top, pair[0] * (-1.0 if rear and not moving else 1.0), frame.upper)
        foot = _point(knee, pair[1] * (-1.0 if rear and not moving else 1.0), frame.lower)
        foot = (foot[0], min(foot[1], -frame.radii[2] * 0.8))
        _paw(paper, frame, foot, socks or shade, far=far)
        paper.cut(limb([top, knee, foot], frame.radii), shade, vivid=True, rim=0.8)


def _point(start: Point, angle: float, length: float) -> Point:
    turn = math.radians(angle)
    return start[0] + length * math.sin(turn), start[1] + length * math.cos(turn)


def _paw(paper: Paper, frame: Frame, foot: Point, colour: QColor, *, far: bool) -> None:
    r = frame.radii[2]
    if frame.hoof:
        hoof = rgb("2E2628")
        paper.cut(
            corners(
                [
                    (foot[0] - r * 1.1, foot[1] - r * 0.3),
                    (foot[0] + r * 1.1, foot[1] - r * 0.3),
                    (foot[0] + r * 1.9, foot[1] + r * 1.1),
                    (foot[0] - r * 1.3, foot[1] + r * 1.1),
                ]
            ),
            hoof,
            rim=0.4,
        )
    else:
        paper.cut(
            curve(
                [
                    (foot[0] - r, foot[1] - r),
                    (foot[0] + r * 1.2, foot[1] - r * 0.9),
                    (foot[0] + r * 2.2, foot[1] + r * 0.5),
                    (foot[0] + r * 1.8, foot[1] + r * 0.9),
                    (foot[0] - r * 1.1, foot[1] + r * 0.9),
                ]
            ),
            colour,
            vivid=True,
            rim=0.6,
        )


def _dog(paper: Paper, wish: Wish, frame: Frame, phase: float) -> None:
    coat = wish.own(
        {"wolf": rgb("7A828C"), "fox": rgb("C9632B"), "puppy": rgb("D9A866")}.get(wish.variant, rgb("A0642F"))
    )
    wild = wish.variant in ("wolf", "fox")
    belly = mix(coat, CREAM, 0.55)
    wag = wave(phase * (1 if wish.does(Action.WALK, *RUNNING) else 3))
    bob = 1.6 * wave(phase * 2)
    if wish.does(Action.SIT):
        _sitting_dog(paper, wish, coat, belly, wag, wild=wild)
        return
    with paper.at(0, bob * 0.5):
        _tail(paper, coat, wag, wild=wild)
        legs(paper, wish, frame, coat, phase, far=True, socks=paper.far(DARK) if wish.variant == "fox" else None)
        body = [
            (-54, -68),
            (-40, -76),
            (-8, -73),
            (22, -80),
            (40, -76),
            (46, -60),
            (40, -44),
            (22, -38),
            (-8, -44),
            (-34, -52),
            (-52, -48),
        ]
        paper.cut(curve(body), coat, vivid=True)
        with paper.within(curve(body)):
            paper.flat(curve([(46, -62), (40, -40), (10, -34), (-14, -44), (24, -50)]), belly, vivid=True)
        with paper.at(36, -72 + bob, turn=4 * wave(phase)):
            _dog_head(paper, coat, belly, wild=wild, accent=wish.accent if not wild else None)
        legs(paper, wish, frame, coat, phase, far=False, socks=DARK if wish.variant == "fox" else None)


def _tail(paper: Paper, coat: QColor, wag: float, *, wild: bool) -> None:
    if wild:
        spine = [(-50, -66), (-66, -58 + wag * 2), (-82, -42 + wag * 4), (-96, -34 + wag * 6)]
        paper.cut(ribbon(spine, (9, 17, 18, 3)), coat, vivid=True)
        paper.cut(
            ribbon([(-86, -40 + wag * 4.6), (-91, -37 + wag * 5), (-97, -33 + wag * 6)], (13, 10, 1.6)), CREAM, rim=0.5
        )
        return
    paper.cut(
        ribbon([(-50, -70), (-62, -84), (-68 + wag * 4, -100), (-64 + wag * 9, -114)], (8, 6.6, 5, 2.4)),
        coat,
        vivid=True,
    )


def _dog_head(paper: Paper, coat: QColor, belly: QColor, *, wild: bool, accent: QColor | None) -> None:
    """Draw neck, skull, muzzle, nose, eye, ear and collar around the root of the neck."""
    paper.cut(limb([(-6, 4), (16, -26)], (17, 13)), coat, vivid=True)
    skull = curve(
        [
            (4, -30),
            (8, -46),
            (22, -53),
            (36, -48),
            (44, -37),
            (60, -32),
            (64, -25),
            (58, -19),
            (40, -16),
            (22, -13),
            (8, -18),
        ]
    )
    paper.cut(skull, coat, vivid=True)
    with paper.within(skull):
        paper.flat(curve([(40, -30), (62, -28), (64, -16), (20, -8), (26, -20)]), belly, vivid=True)
    paper.flat(oval(61.5, -29.5, 4.0, 3.2), DARK)
    paper.shine(oval(62.6, -30.6, 1.1), 0.7)
    paper.flat(oval(36, -37, 2.5), rgb("241A18"))
    paper.shine(oval(36.9, -37.9, 0.8), 0.9)
    paper.line([(58, -21), (46, -19.5)], rgb("3A2622"), 1.1)
    if wild:
        paper.cut(corners([(8, -42), (9, -70), (24, -52)]), coat, vivid=True)
        paper.flat(corners([(12, -48), (12, -63), (20, -53)]), paper.far(coat, 0.5))
    else:
        paper.cut(
            curve([(10, -48), (20, -50), (24, -38), (20, -20), (12, -14), (5, -24), (4, -38)]),
            paper.far(coat, 0.42),
            vivid=True,
        )
    if accent is not None:
        paper.cut(ribbon([(-2, -20), (10, -12), (22, -9)], (5, 5.6, 5)), accent, vivid=True, rim=0.6)
        paper.flat(oval(17, -5, 3.2), rgb("E8BE5A"))


def _sitting_dog(paper: Paper, wish: Wish, coat: QColor, belly: QColor, wag: float, *, wild: bool) -> None:
    paper.cut(ribbon([(-34, -10), (-52, -9 - wag * 3), (-66, -16 - wag * 8)], (9, 8, 3)), coat, vivid=True)
    paper.cut(limb([(14, -46), (17, -24), (16, -4)], (8, 5.4, 4)), paper.far(coat), vivid=True)
    body = curve([(-40, -18), (-38, -44), (-18, -72), (8, -88), (24, -78), (26, -54), (16, -24), (4, -4), (-30, -2)])
    paper.cut(body, coat, vivid=True)
    with paper.within(body):
        paper.flat(curve([(28, -76), (26, -48), (12, -26), (10, -60)]), belly, vivid=True)
    paper.cut(
        curve([(-40, -16), (-36, -36), (-16, -40), (-2, -24), (-2, -6), (8, -4), (8, 0), (-34, 0)]), coat, vivid=True
    )
    paper.cut(limb([(8, -50), (11, -26), (9, -4)], (8.6, 5.6, 4.4)), coat, vivid=True)
    paper.cut(curve([(4, -7), (14, -7), (19, -2), (17, 0), (4, 0)]), coat, vivid=True, rim=0.6)
    with paper.at(6, -82, turn=4 * wag):
        _dog_head(paper, coat, belly, wild=wild, accent=wish.accent if not wild else None)


def _cat(paper: Paper, wish: Wish, frame: Frame, phase: float) -> None:
    big = wish.variant in ("lion", "tiger")
    coat = wish.own({"lion": rgb("D0A060"), "tiger": rgb("DC8A3A")}.get(wish.variant, rgb("5A6478")))
    if wish.does(Action.SIT, Action.STILL) and not big:
        _sitting_cat(paper, coat, phase, wish)
        return
    sway = wave(phase)
    bob = 1.0 * wave(phase * 2)
    tail = [(-54, -60), (-72, -66), (-86, -84 - sway * 3), (-84 + sway * 5, -106), (-76 + sway * 10, -116)]
    paper.cut(ribbon(tail, (7, 6.4, 6, 5.4, 3)), coat, vivid=True)
    if wish.variant == "lion":
        paper.cut(oval(-77 + sway * 10, -117, 8, 9), rgb("6A4228"))
    with paper.at(0, bob * 0.5):
        legs(paper, wish, frame, coat, phase, far=True)
        body = curve(
            [
                (-58, -58),
                (-46, -68),
                (-16, -65),
                (18, -68),
                (40, -66),
                (46, -54),
                (40, -42),
                (14, -36),
                (-20, -38),
                (-48, -42),
            ]
        )
        paper.cut(body, coat, vivid=True)
        with paper.within(body):
            for k in range(7 if wish.variant in ("tiger", "cat", "kitten") else 0):
                x = -46 + k * 12
                paper.line([(x, -72), (x + 3, -60), (x, -50)], paper.far(coat, 0.6), 3.0 if big else 2.2, smooth=True)
        if wish.variant == "lion":
            paper.cut(
                curve([(20, -92), (44, -106), (66, -98), (70, -74), (58, -50), (38, -38), (20, -48), (12, -70)]),
                rgb("7A4A28"),
            )
        with paper.at(50, -70 + bob, scale=1.4 if wish.variant == "kitten" else 1.1):
            _cat_head(paper, coat, wish)
        legs(paper, wish, frame, coat, phase, far=False)


def _cat_head(paper: Paper, coat: QColor, wish: Wish) -> None:
    """Draw a round head with two ears, eye, nose, whiskers; it looks to the right."""
    for points, tone in ((((8, -10), (14, -29), (20, -8)), 0.3), (((-12, -10), (-10, -31), (4, -15)), 0.0)):
        paper.cut(corners(points), paper.far(coat, tone), vivid=True, rim=0.7)
    paper.flat(corners([(-8.6, -15), (-8, -25), (0, -16)]), rgb("D98A8A"))
    paper.cut(
        curve([(-15, 0), (-14, -12), (-2, -19), (12, -16), (20, -6), (24, 0), (20, 7), (8, 12), (-8, 11)]),
        coat,
        vivid=True,
    )
    paper.flat(curve([(12, 1), (23, 0), (20, 7), (8, 11), (6, 5)]), mix(coat, CREAM, 0.6), vivid=True)
    paper.flat(oval(8, -5, 3.6, 3.9), rgb("D8C04A"))
    paper.flat(oval(9, -5, 1.2, 3.5), DARK)
    paper.flat(corners([(20.4, -2), (25, -1), (22, 2.2)]), rgb("C97A7A"))
    for dy in (-1.6, 1.4, 4.2):
        paper.line([(17, 3 + dy * 0.4), (34, 1 + dy * 2.0)], mix(coat, CREAM, 0.85), 0.55)
    if wish.named is None and wish.variant in ("cat", "kitten"):
        paper.cut(ribbon([(-13, 6), (-4, 13), (8, 13)], (3.4, 3.8, 3.4)), wish.accent, vivid=True, rim=0.5)


def _sitting_cat(paper: Paper, coat: QColor, phase: float, wish: Wish) -> None:
    sway = wave(phase)
    paper.cut(
        ribbon([(-30, -8), (-46, -4), (-58, -10 - sway * 3), (-64 - sway * 2, -24 - sway * 7)], (8, 8, 7, 4)),
        coat,
        vivid=True,
    )
    paper.cut(limb([(18, -40), (20, -20), (20, -4)], (6.6, 5, 4)), paper.far(coat), vivid=True)
    body = curve([(-34, -10), (-34, -36), (-20, -58), (2, -70), (20, -66), (26, -48), (20, -20), (12, -2), (-26, 0)])
    paper.cut(body, coat, vivid=True)
    paper.cut(
        curve([(-34, -12), (-30, -30), (-12, -34), (0, -22), (2, -6), (12, -4), (10, 0), (-28, 0)]), coat, vivid=True
    )
    paper.cut(limb([(13, -44), (15, -22), (14, -4)], (7, 5.2, 4.2)), coat, vivid=True)
    paper.cut(curve([(9, -6), (18, -6), (22, -2), (20, 0), (9, 0)]), coat, vivid=True, rim=0.6)
    paper.flat(curve([(24, -56), (24, -38), (16, -26), (14, -44)]), mix(coat, CREAM, 0.55), vivid=True)
    for k in range(3):
        paper.line([(-26 + k * 7, -48 - k * 6), (-18 + k * 7, -40 - k * 6)], paper.far(coat, 0.5), 2.0)
    with paper.at(14, -78, turn=3 * sway, scale=1.5 if wish.variant == "kitten" else 1.16):
        _cat_head(paper, coat, wish)
