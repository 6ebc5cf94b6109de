"""Owns beasts that hop, climb or scurry: kangaroo, monkey, gorilla, rabbit, squirrel, mouse. Knows no land."""

from studio.domain.sketch import Action
from studio.media.draw.colours import mix, rgb
from studio.media.draw.figures.animals import RUNNING
from studio.media.draw.figures.wish import CREAM, DARK, Wish, wave
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import curve, limb, oval, ribbon

MOVING = (Action.WALK, *RUNNING)


def _eye(paper: Paper, x: float, y: float, r: float) -> None:
    paper.flat(oval(x, y, r), rgb("1E1616"))
    paper.shine(oval(x + 0.3 * r, y - 0.35 * r, 0.34 * r), 0.9)


def hop(wish: Wish, phase: float, high: float) -> float:
    """Give how far off the ground (negative: up) something that hops along is."""
    return -high * max(0.0, wave(phase)) if wish.does(*MOVING) else 0.0


def kangaroo(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a kangaroo: great hind leg, thick tail, small arms, tall ears; it hops along."""
    coat = wish.own(rgb("A8714A"))
    belly = mix(coat, CREAM, 0.5)
    air = max(0.0, wave(phase)) if wish.does(*MOVING) else 0.0
    with paper.at(0, -9 * air, turn=5 * air):
        lift = 5 * air
        paper.cut(
            ribbon([(-14, -26), (-34, -13 - lift), (-56, -5 - 2 * lift), (-80, -4 - 3 * lift)], (18, 12, 7, 2.4)),
            coat,
            vivid=True,
        )
        paper.cut(limb([(8, -60), (16, -51), (23, -49)], (3.2, 2.2, 1.5)), paper.far(coat), rim=0.6)
        paper.cut(
            curve(
                [
                    (-23, -28),
                    (-22, -44),
                    (-8, -60),
                    (3, -73),
                    (13, -76),
                    (17, -66),
                    (16, -48),
                    (14, -32),
                    (4, -20),
                    (-12, -18),
                ]
            ),
            coat,
            vivid=True,
        )
        paper.flat(curve([(15.6, -64), (15, -46), (12, -30), (4, -24), (6, -46)]), belly, vivid=True)
        with paper.at(-9, -26, turn=26 * air):
            paper.cut(limb([(4, 14), (17, 24), (27, 24.6)], (3.8, 2.6, 1.6)), coat, vivid=True, rim=0.6)
            paper.cut(curve([(-14, -4), (-6, -15), (9, -12), (13, 2), (8, 15), (-2, 20), (-11, 12)]), coat, vivid=True)
        paper.cut(limb([(8, -62), (17, -54), (22, -46)], (4.0, 2.6, 1.7)), coat, vivid=True, rim=0.7)
        with paper.at(11, -74, turn=4 * wave(phase)):
            for dx, tone in ((4.6, 0.3), (0, 0.0)):
                paper.cut(
                    curve([(1 + dx, -18), (-4 + dx, -32), (3 + dx, -33), (6.4 + dx, -19)]),
                    paper.far(coat, tone),
                    vivid=True,
                    rim=0.6,
                )
            paper.cut(limb([(-1, 3), (4, -13)], (6.0, 4.4)), coat, vivid=True)
            paper.cut(
                curve([(-1, -15), (4, -21), (12, -19), (21, -11), (22, -7.4), (15, -6), (4, -8)]), coat, vivid=True
            )
            paper.flat(oval(21, -9.6, 1.7, 1.4), DARK)
            _eye(paper, 9.6, -15.4, 1.3)


def monkey(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a monkey, or a gorilla: long arms, a bare face; it sits and scratches, or goes on its knuckles."""
    ape = wish.variant == "gorilla"
    coat = wish.own(rgb("3A3438") if ape else rgb("8A5A38"))
    skin = rgb("6A5A58") if ape else rgb("E2B48C")
    step = 9 * wave(phase) if wish.does(*MOVING) else 0.0
    reach = 0.0 if wish.does(*MOVING) else 2.0 * wave(phase)
    with paper.at(0, -1.2 * abs(wave(phase)) if step else 0.0):
        if not ape:
            paper.cut(
                ribbon(
                    [(-18, -20), (-38, -22), (-48, -42), (-38, -58), (-29, -51), (-34, -44)], (6, 5.4, 5, 4.6, 4, 2.4)
                ),
                coat,
                vivid=True,
            )
        wide = 1.3 if ape else 1.0
        paper.cut(
            limb([(8, -52), (20 - step, -32), (24 - step, -6)], (7 * wide, 5.2 * wide, 4.4)),
            paper.far(coat),
            vivid=True,
        )
        paper.cut(
            limb([(-8, -20), (6 + 0.6 * step, -24), (2 + 0.8 * step, -4)], (9 * wide, 7, 4.4)),
            paper.far(coat),
            vivid=True,
        )
        paper.cut(
            curve(
                [
                    (-24 * wide, -8),
                    (-25 * wide, -32),
                    (-12, -56 * (0.96 + 0.06 * wide)),
                    (6, -64),
                    (18 * wide, -54),
                    (17, -28),
                    (8, -6),
                ]
            ),
            coat,
            vivid=True,
        )
        paper.flat(curve([(16 * wide, -50), (16, -28), (8, -12), (4, -34)]), mix(coat, skin, 0.45), vivid=True)
        paper.cut(
            limb([(-12, -18), (8 - 0.6 * step, -28), (6 - 0.8 * step, -4)], (10.4 * wide, 7.4, 4.6)), coat, vivid=True
        )
        paper.cut(
            curve([(0 - 0.8 * step, -6), (12 - 0.8 * step, -6), (18 - 0.8 * step, -1.4), (0 - 0.8 * step, 0)]),
            skin,
            rim=0.6,
        )
        with paper.at(9, -74, turn=3 * wave(phase)):
            paper.cut(oval(-13, 0, 5.4, 6.2), skin, rim=0.6)
            paper.cut(oval(1, -1, 16.4, 16.8), coat, vivid=True)
            paper.cut(
                curve([(2, -9), (10, -12), (16.4, -6), (21, 4), (19, 12), (10, 15), (2, 8), (0, -2)]), skin, rim=0.6
            )
            paper.flat(oval(18.6, 3.4, 1.2, 0.9), rgb("4A2C26"))
            paper.line([(19.4, 9), (10, 10)], rgb("6A3A30"), 1.1, smooth=True)
            _eye(paper, 10.4, -3.6, 2.0)
        paper.cut(
            limb([(4, -52), (18 + step, -34 - reach), (25 + step, -7 - reach)], (8 * wide, 5.8 * wide, 4.4)),
            coat,
            vivid=True,
        )
        paper.cut(oval(26 + step, -5 - reach, 4.6, 4.0), skin, rim=0.6)


def rabbit(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a rabbit, or a squirrel with its great tail, sitting or hopping."""
    squirrel = wish.variant == "squirrel"
    coat = wish.own(rgb("A85A2E") if squirrel else rgb("B09A84"))
    with paper.at(0, hop(wish, phase, 14), turn=-8 * wave(phase) if wish.does(*MOVING) else 0.0):
        if squirrel:
            tail = [(-26, -10), (-50, -22), (-58, -56), (-44, -86 + 2 * wave(phase)), (-64, -96 + 2 * wave(phase))]
            paper.cut(ribbon(tail, (14, 26, 34, 28, 8)), mix(coat, rgb("D98A4A"), 0.3), vivid=True)
        else:
            paper.cut(oval(-38, -20, 9, 9), CREAM, rim=0.7)
        paper.cut(limb([(12, -28), (17, -12), (20, -3)], (6.4, 4.4, 3.4)), paper.far(coat), vivid=True)
        paper.cut(
            curve([(-34, -4), (-40, -26), (-28, -48), (-4, -56), (16, -46), (22, -24), (12, -4)]), coat, vivid=True
        )
        paper.cut(
            curve([(-34, -6), (-30, -26), (-14, -32), (-1, -22), (0, -8), (12, -4), (10, 0), (-28, 0)]),
            coat,
            vivid=True,
        )
        paper.flat(curve([(20, -40), (21, -22), (12, -10), (8, -30)]), mix(coat, CREAM, 0.7), vivid=True)
        paper.cut(limb([(10, -32), (13, -14), (14, -3)], (6.6, 4.6, 3.6)), coat, vivid=True)
        with paper.at(15, -60, turn=3 * wave(phase)):
            tall = 12.0 if squirrel else 38.0
            for dx, tone in ((6, 0.25), (0, 0.0)):
                ear = curve(
                    [
                        (-6 + dx, -12),
                        (-13 + dx, -12 - 0.6 * tall),
                        (-9 + dx, -13 - tall),
                        (-1 + dx, -12 - 0.6 * tall),
                        (2 + dx, -13),
                    ]
                )
                paper.cut(ear, paper.far(coat, tone), vivid=True, rim=0.7)
            if not squirrel:
                paper.flat(curve([(-5, -16), (-9.6, -34), (-8, -44), (-3, -34), (-1, -16)]), rgb("D9A09A"))
            paper.cut(
                curve([(-14, 2), (-12, -13), (2, -18), (16, -11), (25, 0), (22, 8), (8, 13), (-8, 11)]),
                coat,
                vivid=True,
            )
            paper.flat(curve([(14, 1), (24, 0), (21.6, 7.6), (8, 12), (6, 6)]), mix(coat, CREAM, 0.7), vivid=True)
            paper.flat(oval(24, -0.4, 1.9, 1.6), rgb("B8665E"))
            _eye(paper, 9, -4, 3.0)
            for dy in (0.0, 3.0):
                paper.line([(19, 4 + dy * 0.5), (33, 3 + dy * 1.6)], mix(coat, CREAM, 0.8), 0.5)


def mouse(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a mouse: a drop of fur, a great round ear, a thin tail."""
    coat = wish.own(rgb("9A8E88"))
    run = 3 * wave(phase * 2) if wish.does(*MOVING) else 0.0
    tail = [(-44, -14), (-66, -8), (-84, -18 - 4 * wave(phase)), (-104, -12 + 6 * wave(phase))]
    paper.line(tail, rgb("D9A09A"), 3.0, smooth=True)
    for x in (-24, 18):
        paper.cut(limb([(x + run, -12), (x + 4 + 2 * run, -2)], (5, 3)), paper.far(rgb("D9A09A"), 0.2), rim=0.5)
    paper.cut(
        curve([(-50, -8), (-50, -36), (-28, -58), (2, -60), (30, -50), (58, -26), (62, -18), (44, -6), (0, -2)]),
        coat,
        vivid=True,
    )
    paper.flat(curve([(60, -20), (44, -7), (0, -3), (-30, -5), (6, -16), (40, -18)]), mix(coat, CREAM, 0.6), vivid=True)
    for dx, tone in ((14, 0.3), (0, 0.0)):
        paper.cut(oval(10 + dx, -64, 15, 16), paper.far(coat, tone), vivid=True, rim=0.7)
        paper.flat(oval(11 + dx, -63, 9.6, 10.6), rgb("D9A09A"))
    paper.flat(oval(62, -19, 3.8, 3.2), rgb("C97A78"))
    _eye(paper, 38, -37, 3.6)
    for dy in (-3, 2, 7):
        paper.line([(52, -18 + dy * 0.4), (76, -20 + dy * 2)], mix(coat, CREAM, 0.8), 0.7)
    for x in (-14, 28):
        paper.cut(limb([(x - run, -12), (x + 6 - 2 * run, -2)], (5.4, 3.2)), rgb("D9A09A"), rim=0.5)
