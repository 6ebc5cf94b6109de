"""Owns musical instruments: guitar, piano, strings, saxophone, drums, trumpet, flute. Knows no stage, no player."""

import math
from collections.abc import Callable
from dataclasses import replace

from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.figures.figure import Drawing
from studio.media.draw.figures.stage import thing_on_floor
from studio.media.draw.figures.wish import BRASS, CREAM, STEEL, Wish
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import Point, corners, curve, limb, oval, ribbon, slab

Body = Callable[[Paper, Wish, float], None]
CHROME = rgb("C9CDD2")
EBONY = rgb("24202A")


CEDAR = rgb("B5682F")


def instrument(wish: Wish) -> Drawing:
    """Draw a guitar, a grand piano, a violin, a cello, a saxophone, drums, a trumpet, a flute or a harp."""
    table: dict[str, tuple[Body, float, float]] = {
        "piano": (grand_piano, 0.86, 74.0),
        "violin": (_violin, 0.4, 16.0),
        "saxophone": (saxophone, 0.5, 20.0),
        "drum": (drums, 0.72, 66.0),
        "trumpet": (trumpet, 0.2, 40.0),
        "cello": (_cello, 0.72, 16.0),
        "flute": (_flute, 0.3, 40.0),
        "harp": (_harp, 0.95, 26.0),
    }
    body, scale, foot = table.get(wish.variant, (guitar, 0.62, 20.0))
    return thing_on_floor(wish, body, scale, foot)


def _waist(scale: float, y: float) -> list[Point]:
    """Give the outline of a plucked or bowed body, around (0, y)."""
    right = [(0, -30), (11, -28.5), (15, -21), (11.5, -13), (10.5, -9), (15, -2), (20, 8), (17, 19), (8, 24), (0, 25)]
    return [(x * scale, y + py * scale) for x, py in right] + [(-x * scale, y + py * scale) for x, py in right[-2:0:-1]]


def guitar(paper: Paper, wish: Wish, _phase: float) -> None:
    """Draw a guitar, its neck up."""
    with paper.at(0, 0, turn=7):
        paper.cut(limb([(-16, 0), (-6, -22)], (1.0, 1.0)), EBONY, rim=0.4)
        paper.cut(limb([(16, 0), (6, -22)], (1.0, 1.0)), EBONY, rim=0.4)
        wood = wish.own(CEDAR)
        paper.cut(curve(_waist(1.0, -27)), wood, vivid=True)
        paper.line(curve(_waist(0.93, -27.2)), mix(wood, CREAM, 0.6), 0.5)
        paper.flat(oval(0, -36, 6.2), EBONY)
        paper.line(curve([(x, y) for x, y in _circle(0, -36, 7.0)]), mix(wood, CREAM, 0.6), 0.6)
        paper.cut(slab(-7.4, -18.4, 14.8, 2.6, 0.8), EBONY, rim=0.4)
        paper.cut(corners([(-2.0, -86), (2.0, -86), (2.6, -38), (-2.6, -38)]), rgb("4A2E22"), rim=0.6)
        for k in range(8):
            paper.line([(-2.1, -82 + k * 5.4), (2.1, -82 + k * 5.4)], STEEL, 0.4)
        paper.cut(corners([(-3.2, -100), (3.2, -100), (2.2, -86), (-2.2, -86)]), rgb("3A241C"), rim=0.6)
        for k in range(3):
            for x in (-4.2, 4.2):
                paper.flat(oval(x, -97 + k * 4, 0.9), CREAM)
        for x in (-1.4, -0.5, 0.5, 1.4):
            paper.line([(x, -88), (x * 1.6, -18)], veil(CREAM, 0.8), 0.22)


def _circle(x: float, y: float, radius: float) -> list[Point]:
    return [(x + radius * math.cos(k * math.tau / 12), y + radius * math.sin(k * math.tau / 12)) for k in range(12)]


def _violin(paper: Paper, wish: Wish, phase: float) -> None:
    violin(paper, wish, phase)
    bow(paper, (30, -2), (13, -96), 1.0)


def bow(paper: Paper, frog: Point, tip: Point, thick: float) -> None:
    """Draw a bow between its two ends."""
    (ax, ay), (bx, by) = frog, tip
    paper.line([frog, tip], rgb("5A3424"), 1.3 * thick)
    aside = 1.8 * thick
    paper.line([(ax - aside, ay - aside), (bx - aside, by + aside)], CREAM, 0.5 * thick)


def violin(paper: Paper, wish: Wish, _phase: float) -> None:
    """Draw a violin or a cello, its scroll up, without its bow."""
    with paper.at(0, -2, turn=10):
        wood = wish.own(rgb("A8522A"))
        paper.cut(curve(_waist(1.05, -27)), wood, vivid=True)
        for side in (-1, 1):
            paper.line(
                [(side * 6, -34), (side * 4.4, -28), (side * 7.4, -20), (side * 6, -15)], EBONY, 0.9, smooth=True
            )
        paper.cut(corners([(-1.8, -90), (1.8, -90), (3.0, -34), (-3.0, -34)]), EBONY, rim=0.6)
        paper.cut(slab(-5.4, -24.6, 10.8, 1.8, 0.5), rgb("D9A066"), rim=0.4)
        paper.cut(corners([(-2.4, -20), (2.4, -20), (3.2, -6), (-3.2, -6)]), EBONY, rim=0.4)
        paper.cut(
            curve([(-2.4, -88), (-2.8, -96), (0, -101), (3.4, -98), (3.0, -93), (0.6, -94), (2.4, -88)]), wood, rim=0.5
        )
        for k in range(2):
            for x in (-4.6, 4.6):
                paper.line([(0, -91 + k * 3), (x, -92 + k * 3)], EBONY, 0.9)
        for x in (-1.0, 0.0, 1.0):
            paper.line([(x, -88), (x * 1.8, -18)], veil(CREAM, 0.85), 0.2)


def grand_piano(paper: Paper, wish: Wish, _phase: float) -> None:
    """Draw a grand piano from its side: lid up, keys, three legs, pedals, stool."""
    body = wish.own(EBONY)
    paper.cut(
        curve([(-34, -54), (-20, -76), (10, -98), (62, -100), (66, -94), (50, -74), (20, -56)], tension=0.12),
        mix(body, STEEL, 0.1),
        vivid=True,
    )
    paper.line([(36, -56), (44, -84)], BRASS, 1.0)
    for x in (-42, 22, 66):
        paper.cut(corners([(x - 2.6, -38), (x + 2.6, -38), (x + 1.3, -3), (x - 1.3, -3)]), body, vivid=True, rim=0.6)
        paper.flat(oval(x, -1.6, 2.0), BRASS)
    paper.cut(slab(-50, -55, 126, 18, 3), body, vivid=True)
    paper.shine(slab(-46, -51, 118, 1.2, 0.6), 0.35)
    paper.cut(slab(-64, -50, 22, 5, 1.4), body, vivid=True, rim=0.6)
    paper.flat(slab(-65, -51.6, 18, 2.4, 0.6), CREAM)
    for k in range(5):
        paper.flat(slab(-63 + k * 3.2, -51.8, 1.2, 1.6), EBONY)
    paper.cut(corners([(-44, -56), (-26, -56), (-30, -72), (-42, -72)]), body, rim=0.5)
    paper.flat(corners([(-41, -58), (-30, -58), (-32, -69), (-40, -69)]), CREAM)
    paper.line([(-10, -37), (-10, -8)], BRASS, 1.1)
    paper.line([(-16, -7), (-6, -7)], BRASS, 1.4)
    paper.cut(slab(-98, -30, 24, 5, 2), rgb("5A2A2A"), rim=0.6)
    for x in (-95, -77):
        paper.line([(x, -25), (x, 0)], body, 2.0)


def _cello(paper: Paper, wish: Wish, phase: float) -> None:
    _violin(paper, replace(wish, named=wish.own(rgb("8A3E22"))), phase)


def _flute(paper: Paper, wish: Wish, _phase: float) -> None:
    with paper.at(0, -20, turn=-14):
        flute(paper, wish, 160.0)


def flute(paper: Paper, wish: Wish, length: float) -> None:
    """Draw a flute from the origin to the right."""
    tube = wish.own(CHROME)
    paper.line([(-0.08 * length, 0), (length, 0)], tube, 0.045 * length, vivid=True)
    for k in range(6):
        paper.flat(oval((0.34 + 0.1 * k) * length, -0.012 * length, 0.018 * length), EBONY)


def _harp(paper: Paper, wish: Wish, _phase: float) -> None:
    wood = wish.own(BRASS)
    for k in range(11):
        x = -18 + 4.4 * k
        paper.line([(x, -84 + 0.8 * k), (x - 2, -8 - 4.6 * k)], CREAM, 0.5)
    paper.cut(ribbon([(-28, 0), (-6, -26), (34, -64)], (7, 9, 6)), wood, vivid=True)
    paper.cut(ribbon([(-26, -94), (-12, -82), (10, -92), (36, -66)], (6, 8, 8, 6)), wood, vivid=True)
    paper.cut(limb([(-27, -2), (-26, -96)], (4.0, 3.4)), wood, vivid=True)
    paper.cut(slab(-36, -5, 26, 5, 1.4), wood, vivid=True, rim=0.7)


def saxophone(paper: Paper, wish: Wish, _phase: float) -> None:
    """Draw a saxophone, its mouthpiece to the left."""
    brass = wish.own(BRASS)
    paper.cut(
        ribbon(
            [
                (-12, -96),
                (-3, -99),
                (4, -94),
                (4, -70),
                (2, -40),
                (2, -18),
                (9, -4),
                (20, -6),
                (24, -22),
                (28, -44),
                (40, -54),
            ],
            (2.4, 3.0, 3.6, 5.0, 6.6, 8.4, 9.6, 10.6, 13, 18, 27),
        ),
        brass,
        vivid=True,
        rim=1.1,
    )
    paper.cut(limb([(-13, -96), (-20, -92)], (1.6, 1.1)), EBONY, rim=0.4)
    paper.flat(curve([(29, -62), (44, -56), (52, -44), (40, -52)]), paper.far(brass, 0.5))
    for k in range(6):
        y = -76 + k * 9.5
        paper.cut(oval(6.6 - k * 0.2, y, 2.7), mix(brass, CREAM, 0.35), rim=0.6)
        paper.line([(-1.5, y - 3), (-1.6, y + 4)], paper.far(brass, 0.35), 0.9)
    paper.line([(10, -74), (10.5, -30)], paper.far(brass, 0.3), 0.8)


def trumpet(paper: Paper, wish: Wish, _phase: float) -> None:
    """Draw a trumpet, its bell to the right."""
    brass = wish.own(BRASS)
    with paper.at(0, -26, turn=-8):
        for y in (-16.0, 6.0):
            paper.line([(-60, y), (34, y)], brass, 4.6, vivid=True)
        for x, turn in ((-60, 1), (34, -1)):
            arc = [(x - turn * 12 * math.sin(a), -5 - 11 * math.cos(a)) for a in [k * math.pi / 6 for k in range(7)]]
            paper.line(arc, brass, 4.6, smooth=True, vivid=True)
        paper.cut(
            curve([(30, -19), (62, -22), (88, -40), (98, -46), (100, -16), (98, 14), (88, 8), (62, -10), (30, -13)]),
            brass,
            vivid=True,
        )
        paper.flat(oval(98, -16, 4, 30), paper.far(brass, 0.45))
        paper.line([(-60, -16), (-98, -16)], brass, 3.4, vivid=True)
        paper.cut(corners([(-106, -21), (-98, -18), (-98, -14), (-106, -11)]), mix(brass, CREAM, 0.4), rim=0.4)
        for k in range(3):
            paper.cut(slab(-24 + k * 15, -34, 9, 50, 3), mix(brass, CREAM, 0.25), vivid=True, rim=0.7)
            paper.cut(slab(-22 + k * 15, -42, 5, 9, 1), CHROME, rim=0.4)
            paper.flat(oval(-19.5 + k * 15, -43, 4.4, 2.0), CREAM)


def drums(paper: Paper, wish: Wish, _phase: float) -> None:
    """Draw a drum kit: bass drum, two toms, snare, two cymbals on stands."""
    shell = wish.main
    for x, lean in ((-64, -6), (62, 8)):
        paper.line([(x, 0), (x + lean * 0.4, -92)], CHROME, 1.3)
        paper.line([(x - 8, 0), (x, -16), (x + 8, 0)], CHROME, 1.1)
        with paper.at(x + lean * 0.4, -93, turn=lean * 1.4):
            paper.cut(curve([(-26, 1.4), (-6, -2.4), (0, -4.4), (6, -2.4), (26, 1.4), (0, 3.0)]), BRASS)
    for x, turn in ((-20, 10), (20, -10)):
        with paper.at(x, -66, turn=turn):
            paper.cut(slab(-17, -13, 34, 26, 3), shell, vivid=True)
            paper.cut(oval(0, -13, 17, 4), CREAM, rim=0.6)
            paper.line([(-17, 10), (17, 10)], CHROME, 1.6)
    paper.cut(slab(-62, -42, 30, 14, 2), shell, vivid=True)
    paper.cut(oval(-47, -42, 15, 3.2), CREAM, rim=0.5)
    paper.line([(-47, -28), (-55, 0)], CHROME, 1.3)
    paper.line([(-47, -28), (-39, 0)], CHROME, 1.3)
    paper.cut(oval(0, -30, 31), shell, vivid=True)
    paper.cut(oval(0, -30, 26.5), CREAM, rim=0.5)
    paper.line(curve(_circle(0, -30, 20)), paper.far(CREAM, 0.16), 1.0)
    paper.flat(oval(9, -24, 5), paper.far(CREAM, 0.6))
    for side in (-1, 1):
        paper.line([(side * 24, -10), (side * 31, 0)], CHROME, 1.6)
