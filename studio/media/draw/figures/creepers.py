"""Owns what creeps and crawls: crocodile, snake, frog, crab, spider, octopus. Knows no land and no water."""

import math

from studio.media.draw.colours import mix, rgb
from studio.media.draw.figures.animals import Frame, legs
from studio.media.draw.figures.small_beasts import MOVING, hop
from studio.media.draw.figures.wish import CREAM, DARK, Wish, wave
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import corners, curve, limb, oval, ribbon


def crocodile(paper: Paper, wish: Wish, frame: Frame, phase: float) -> None:
    """Draw a crocodile or lizard: long tail that swings, plates on the back, a long jaw with teeth."""
    skin = wish.own(rgb("5E7448"))
    swing = wave(phase)
    tail = [(-44, -34), (-84, -32), (-122, -20 + 3 * swing), (-156, -8 + 5 * swing)]
    legs(paper, wish, frame, skin, phase, far=True)
    paper.cut(ribbon(tail, (38, 26, 14, 3)), skin, vivid=True)
    for k in range(11):
        x = 34 - k * 15.0
        y = -58 + max(0.0, (k - 5) * 5.4)
        paper.cut(corners([(x - 7, y + 5), (x, y - 6), (x + 7, y + 5)]), paper.far(skin, 0.2), rim=0.6)
    body = curve([(-56, -36), (-44, -52), (0, -58), (40, -54), (56, -40), (44, -22), (0, -16), (-44, -20)])
    paper.cut(body, skin, vivid=True)
    with paper.within(body):
        paper.flat(curve([(-60, -18), (0, -24), (60, -20), (50, -8), (-50, -8)]), mix(skin, CREAM, 0.55), vivid=True)
    legs(paper, wish, frame, skin, phase, far=False)
    with paper.at(48, -38, turn=-2 + 2 * wave(phase, 0.3)):
        paper.cut(
            curve([(0, 2), (30, 8), (74, 10), (76, 15), (30, 17), (-2, 14)], tension=0.12),
            paper.far(skin, 0.22),
            vivid=True,
        )
        for k in range(7):
            x = 28 + 6.6 * k
            paper.flat(corners([(x, 6), (x + 4, 6), (x + 2, 11)]), CREAM)
        paper.cut(
            curve(
                [(-6, 10), (-4, -12), (12, -19), (26, -12), (44, -4), (70, -4), (82, 2), (76, 8), (30, 8)], tension=0.14
            ),
            skin,
            vivid=True,
        )
        paper.flat(oval(76, -0.6, 1.6, 1.1), DARK)
        paper.cut(oval(12, -18, 5.4, 4.6), skin, vivid=True, rim=0.6)
        paper.flat(oval(13.4, -18, 2.2), rgb("E8C84A"))
        paper.flat(oval(13.8, -18, 0.8, 2.0), DARK)


def frog(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a frog: a folded hind leg, a wide mouth, an eye on top; its throat swells."""
    skin = wish.own(rgb("6E9A3E"))
    belly = mix(skin, CREAM, 0.65)
    with paper.at(0, hop(wish, phase, 40)):
        paper.cut(limb([(26, -34), (36, -16), (40, -3)], (6, 4.4, 3.4)), paper.far(skin), vivid=True)
        paper.cut(
            curve([(-50, -8), (-44, -32), (-18, -56), (16, -72), (44, -70), (58, -52), (48, -28), (20, -8), (-20, -4)]),
            skin,
            vivid=True,
        )
        paper.flat(curve([(57, -52), (48, -28), (22, -10), (0, -10), (26, -34), (40, -48)]), belly, vivid=True)
        paper.flat(oval(44, -36, 10 + 2 * wave(phase * 2), 9), belly, vivid=True)
        paper.cut(limb([(-30, -22), (0, -36), (-14, -6)], (12, 8, 4.4)), skin, vivid=True)
        paper.cut(curve([(-24, -8), (-6, -8), (10, -2), (8, 0), (-24, 0)]), skin, vivid=True, rim=0.6)
        paper.cut(limb([(24, -34), (30, -16), (30, -4)], (6.6, 4.6, 3.6)), skin, vivid=True)
        paper.cut(curve([(24, -6), (36, -6), (46, -1), (24, 0)]), skin, vivid=True, rim=0.6)
        paper.line([(58, -53), (46, -50), (32, -53)], paper.far(skin, 0.6), 1.4, smooth=True)
        paper.cut(oval(34, -73, 10, 9.4), skin, vivid=True, rim=0.7)
        paper.flat(oval(36, -74, 6), rgb("F0C84A"))
        paper.flat(oval(37, -74, 3.6, 2.2), DARK)
        for x, y in ((-20, -40), (0, -54), (-34, -26)):
            paper.flat(oval(x, y, 3.4, 2.8), paper.far(skin, 0.3))


def snake(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a snake that winds along, head raised, its tongue out now and then."""
    skin = wish.own(rgb("6E7F3E"))
    spine, widths = [], []
    for k in range(15):
        t = k / 14
        spine.append((-130 + 170 * t, -9 - 9 * math.sin(math.tau * (1.6 * t - phase)) * (1 - 0.5 * t) - 3))
        widths.append(3 + 17 * min(1.0, t * 2.4))
    spine += [(52, -20), (58, -42), (62, -62)]
    widths += [19, 16, 14]
    paper.cut(ribbon(spine, widths), skin, vivid=True)
    for k in range(3, 17):
        x, y = spine[k]
        paper.flat(oval(x, y - 1, 4.2, 3.2), paper.far(skin, 0.42))
    with paper.at(62, -66, turn=5 * wave(phase)):
        if wave(phase * 2) > 0:
            paper.line([(30, 4), (42, 6)], rgb("C93A3A"), 1.2)
            paper.line([(42, 6), (48, 3)], rgb("C93A3A"), 1.0)
            paper.line([(42, 6), (48, 9)], rgb("C93A3A"), 1.0)
        paper.cut(curve([(-10, 4), (-6, -10), (10, -13), (26, -5), (33, 2), (26, 8), (6, 11)]), skin, vivid=True)
        paper.line([(32, 4), (14, 5)], paper.far(skin, 0.6), 1.0)
        paper.flat(oval(14, -4.6, 3.0), rgb("E8C84A"))
        paper.flat(oval(14.6, -4.6, 0.9, 2.7), DARK)


def crab(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a crab: six legs, two claws that open, eyes on stalks."""
    shell = wish.main
    for side in (-1, 1):
        for k in range(3):
            lift = 4 * wave(phase * 2, k / 3 + side * 0.2)
            knee = (side * (52 + 9 * k), -40 + 7 * k - lift)
            paper.cut(
                limb([(side * 30, -30 + 4 * k), knee, (side * (62 + 8 * k), -2 - max(0.0, lift))], (5, 4, 1.6)),
                paper.far(shell, 0.2),
                vivid=True,
            )
    for side in (-1, 1):
        with paper.at(side * 34, -44, stretch=(side, 1)):
            paper.cut(limb([(0, 0), (18, -10), (22, -26)], (6, 5, 5)), shell, vivid=True)
            with paper.at(22, -30, turn=8 + 6 * wave(phase, 0.25)):
                paper.cut(
                    curve(
                        [(-8, 4), (-14, -16), (-4, -34), (-2, -14), (2, -8), (12, -28), (13, -8), (8, 4)], tension=0.13
                    ),
                    shell,
                    vivid=True,
                )
    paper.cut(
        curve([(-48, -30), (-36, -50), (0, -57), (36, -50), (48, -30), (28, -14), (0, -10), (-28, -14)]),
        shell,
        vivid=True,
    )
    paper.line([(-18, -22), (0, -18), (18, -22)], paper.far(shell, 0.5), 1.6, smooth=True)
    for side in (-1, 1):
        paper.line([(side * 11, -52), (side * 13, -66)], shell, 3.0)
        paper.flat(oval(side * 13, -69, 5.6), CREAM)
        paper.flat(oval(side * 13 + 1.4, -69, 2.6), DARK)


def spider(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a spider on eight bent legs."""
    coat = wish.own(rgb("3A3236"))
    for far in (True, False):
        colour = paper.far(coat, 0.3) if far else coat
        for k, (foot, knee) in enumerate(((-78, -52), (-46, -38), (50, 40), (84, 56))):
            lift = (
                5 * max(0.0, wave(phase * 2, k / 4 + (0.5 if far else 0.0)))
                if wish.does(*MOVING)
                else 1.4 * wave(phase, k / 4)
            )
            dx = 9.0 if far else 0.0
            paper.line([(8 + 0.1 * foot, -34), (knee + dx, -74 - lift), (foot + dx, -1 - max(0.0, lift))], colour, 4.2)
    paper.cut(oval(-22, -40, 32, 25), coat, vivid=True)
    for k in range(3):
        paper.flat(
            corners([(-34 + k * 10, -60), (-28 + k * 10, -50), (-34 + k * 10, -40), (-40 + k * 10, -50)]),
            wish.trim(rgb("D2452F")),
        )
    paper.cut(oval(18, -34, 18, 15), mix(coat, CREAM, 0.08), vivid=True)
    for x, y, r in ((26, -40, 3.4), (32, -36, 2.6), (20, -43, 2.2)):
        paper.flat(oval(x, y, r), CREAM)
        paper.flat(oval(x + 0.8, y, r * 0.5), DARK)
    paper.line([(32, -27), (40, -20), (36, -14)], coat, 3.0, smooth=True)


def octopus(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw an octopus: a bulb of a head over arms that curl in turn."""
    skin = wish.own(rgb("C8566A"))
    for k, x in enumerate((-30, -20, -9, 2, 12, 22)):
        a, b = wave(phase, k / 6), wave(phase, k / 6 + 0.2)
        out = (x + 4) * 1.3
        tone = paper.far(skin, 0.25) if k % 2 else skin
        spine = [
            (x, -44),
            (x + 0.4 * out + 4 * a, -28),
            (x + 0.9 * out + 7 * b, -12),
            (x + 1.2 * out + 10 * a, -5),
            (x + 1.5 * out + 12 * b, -12),
        ]
        paper.cut(ribbon(spine, (12, 10.5, 8, 5.4, 1.6)), tone, vivid=True)
    paper.cut(
        curve([(-32, -46), (-38, -70), (-24, -94), (2, -101), (28, -92), (36, -68), (28, -44), (0, -36)]),
        skin,
        vivid=True,
    )
    for x, y, r in ((-20, -84, 4), (-8, -92, 3), (-26, -70, 3)):
        paper.flat(oval(x, y, r), mix(skin, CREAM, 0.4))
    for x in (6, 24):
        paper.cut(oval(x, -58, 7.4, 7.8), CREAM, rim=0.4)
        paper.flat(oval(x + 1.6, -57, 4.4, 3.0), DARK)
