"""Owns insects: butterfly, bee, dragonfly, beetle. Knows no flower."""

import math
from collections.abc import Callable

from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.figures.figure import Drawing, Motion, Standing, View
from studio.media.draw.figures.wish import CREAM, DARK, PACE, Wish, moved, wave
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import curve, limb, oval, ribbon, slab


def insect(wish: Wish) -> Drawing:
    """Draw a butterfly, a bee, a dragonfly or a beetle."""
    bodies: dict[str, tuple[Callable[[Paper, Wish, float], None], float]] = {
        "bee": (_bee, 0.12),
        "dragonfly": (_dragonfly, 0.1),
        "beetle": (_beetle, 1.0),
    }
    body, period = bodies.get(wish.variant, (_butterfly, 0.9))
    return Drawing(
        body=lambda paper, phase: body(paper, wish, phase),
        period_s=wish.pace(period),
        phases=16,
        person_scale=0.06,
        standing=Standing.GROUND if wish.variant == "beetle" else Standing.AIR,
        foot=42.0,
        motion=moved(wish) if wish.variant == "beetle" else moved(wish, _dither(wish)),
        bend=1.1,
        view=View.LEVEL,
    )


def _dither(wish: Wish) -> Callable[[float], Motion]:
    pace = PACE[wish.speed]

    def move(t_s: float) -> Motion:
        t = t_s * pace
        return Motion(
            0.28 * math.sin(t * 1.3) + 0.1 * math.sin(t * 3.1),
            0.22 * math.sin(t * 2.0 + 1) + 0.07 * math.sin(t * 5.3),
            9 * math.sin(t * 1.7),
        )

    return move


def _butterfly(paper: Paper, wish: Wish, phase: float) -> None:
    open_share = 0.3 + 0.7 * (0.5 + 0.5 * math.cos(math.tau * phase))
    main = wish.main
    with paper.at(0, -50, turn=18):
        for side in (-1, 1):
            with paper.at(0, 0, stretch=(side * open_share, 1)):
                lower = curve([(2, 2), (22, 4), (40, 20), (36, 40), (20, 46), (8, 28)])
                paper.cut(lower, mix(main, rgb("F0BA2B"), 0.35), vivid=True)
                upper = curve([(2, -4), (16, -36), (42, -52), (60, -44), (56, -16), (34, 4), (10, 6)])
                paper.cut(upper, main, vivid=True)
                with paper.within(upper):
                    paper.flat(curve([(38, -60), (66, -56), (66, -10), (50, -6), (54, -32)]), DARK)
                    for x, y in ((54, -40), (55, -28), (51, -18)):
                        paper.flat(oval(x, y, 2.6), CREAM)
                paper.line([(3, -3), (22, -26), (44, -40)], paper.far(main, 0.5), 1.0, smooth=True)
                paper.line([(3, -1), (26, -10), (44, -14)], paper.far(main, 0.5), 1.0, smooth=True)
                paper.flat(oval(24, 26, 5.4), DARK)
                paper.flat(oval(24, 26, 2.6), CREAM)
        paper.cut(limb([(0, -14), (0, 4), (0, 34)], (3.4, 3.8, 1.8)), DARK)
        paper.cut(oval(0, -18, 4.2), DARK, rim=0.5)
        for side in (-1, 1):
            paper.line([(side, -21), (side * 8, -36), (side * 14, -42)], DARK, 1.0, smooth=True)
            paper.flat(oval(side * 14, -42, 1.6), DARK)


def _bee(paper: Paper, wish: Wish, phase: float) -> None:
    flap = 12 * wave(phase)
    with paper.at(0, -46, turn=-8):
        for x, turn in ((-4, -34 + flap), (8, -12 + flap)):
            with paper.at(x, -20, turn=turn):
                paper.glowing(oval(0, -26, 13, 28), veil(rgb("E8F4F4"), 0.7))
                paper.line([(0, -2), (-2, -46)], veil(rgb("8AA6AA"), 0.8), 0.8)
        body = curve([(-52, 4), (-40, -16), (-10, -26), (20, -22), (30, 0), (20, 22), (-10, 26), (-40, 20)])
        paper.cut(body, wish.own(rgb("F0BA2B")), vivid=True)
        with paper.within(body):
            for x in (-40, -20, 0):
                paper.flat(curve([(x - 5, -30), (x + 5, -30), (x + 9, 0), (x + 5, 30), (x - 5, 30), (x - 1, 0)]), DARK)
            paper.shine(oval(4, -18, 14, 5), 0.3)
        paper.cut(oval(34, 0, 17, 18), DARK)
        paper.flat(oval(40, -4, 5, 6.4), rgb("5A4630"))
        paper.shine(oval(41.4, -6.4, 1.6, 2), 0.9)
        for dy in (0, 5):
            paper.line([(42, -14), (54, -24 + dy), (62, -20 + dy)], DARK, 1.5, smooth=True)
        for x in (-14, 2, 18):
            paper.line([(x, 20), (x - 3, 34), (x + 4, 40)], DARK, 1.8)


def _dragonfly(paper: Paper, wish: Wish, phase: float) -> None:
    flap = 10 * wave(phase)
    main = wish.own(rgb("2F8A8A"))
    with paper.at(0, -50, turn=-14):
        for x, turn in ((8, -14 - flap), (22, 10 + flap)):
            for side in (-1, 1):
                with paper.at(x, 0, turn=turn * side, stretch=(1, side)):
                    wing = curve([(-3, 0), (-10, -30), (-8, -62), (2, -70), (8, -58), (5, -24), (4, 0)])
                    paper.glowing(wing, veil(rgb("E4F4F2"), 0.6))
                    paper.line([(1, -2), (2, -64)], veil(rgb("6A9A9A"), 0.9), 0.8)
                    paper.flat(slab(1, -63, 4, 6, 1), DARK)
        paper.cut(limb([(10, 0), (-30, 1), (-92, 4)], (6.0, 3.4, 2.2)), main, vivid=True)
        for k in range(6):
            paper.flat(slab(-80 + k * 14, -0.6 - k * 0.1, 2.2, 5, 0.8), DARK)
        paper.cut(oval(18, 0, 14, 8), paper.far(main, 0.2), vivid=True)
        for y in (-5, 5):
            paper.cut(oval(34, y, 7.4), rgb("7A2E34"), rim=0.6)


def _beetle(paper: Paper, wish: Wish, phase: float) -> None:
    for k, x in enumerate((-30, 0, 28)):
        step = 5 * wave(phase, k * 0.33)
        paper.line([(x, -22), (x - 10 + step, -14), (x - 16 + step * 2, 0)], DARK, 3.4)
    paper.cut(oval(44, -28, 20, 17), DARK)
    for dy in (0, 7):
        paper.line([(58, -36), (74, -48 + dy), (86, -44 + dy)], DARK, 2.0, smooth=True)
    shell = curve([(-60, -14), (-54, -50), (-20, -80), (20, -78), (42, -52), (44, -14), (0, -6)])
    paper.cut(shell, wish.main, vivid=True)
    with paper.within(shell):
        paper.line([(44, -40), (0, -66), (-58, -30)], DARK, 1.8, smooth=True)
        for x, y, r in ((-30, -48, 8), (4, -56, 9), (-6, -28, 7), (26, -36, 7)):
            paper.flat(oval(x, y, r), DARK)
    paper.shine(ribbon([(0, -76), (22, -72), (36, -56)], (1, 4, 1)), 0.5)
