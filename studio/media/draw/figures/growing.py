"""Owns what grows: trees and flowers as subjects. Knows no forest and no garden."""

import math
from collections.abc import Callable

from PySide6.QtGui import QColor

from studio.domain.sketch import Action
from studio.media.draw.colours import mix, rgb
from studio.media.draw.figures.figure import Drawing, Standing, View
from studio.media.draw.figures.wish import CREAM, LEAF, Wish, eased, moved, wave
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import Point, corners, curve, limb, oval, ribbon, slab

Body = Callable[[Paper, Wish, float], None]
BARK = rgb("6A4632")


def _rooted(wish: Wish, body: Body, scale: float, foot: float, *, table: bool = False) -> Drawing:
    return Drawing(
        body=lambda paper, phase: body(paper, wish, phase),
        period_s=5.0 if wish.does(Action.OPEN) else 2.5,
        phases=24,
        person_scale=scale,
        standing=Standing.TABLE if table else Standing.GROUND,
        foot=foot,
        motion=moved(wish, rooted=True),
        bend=1.35,
        view=View.FROM_ABOVE if wish.view is View.PLAN else wish.view,
    )


def tree(wish: Wish) -> Drawing:
    """Draw a leafy tree, a conifer, a palm, a bare tree, a tree in blossom or a bush; the wind sways it."""
    table: dict[str, tuple[Body, float, float]] = {
        "conifer": (_conifer, 3.6, 9.0),
        "palm": (_palm, 3.2, 8.0),
        "bare": (_bare, 2.8, 10.0),
        "blossom": (_leafy, 2.6, 12.0),
        "bush": (_bush, 0.8, 52.0),
    }
    body, scale, foot = table.get(wish.variant, (_leafy, 3.0, 12.0))
    return _rooted(wish, body, scale, foot)


def _crown(x: float, y: float, rx: float, ry: float, seed: float, sway: float) -> list[Point]:
    """Give a thirteen-point crown with a 13 % jitter of its own."""
    points = []
    for k in range(13):
        a = k * math.tau / 13
        r = 1.0 + 0.13 * math.sin(k * 2.4 + seed * 3.1) * math.cos(k * 1.1 + seed)
        points.append((x + rx * r * math.cos(a) + sway * (1 - math.sin(a)), y + ry * r * math.sin(a)))
    return points


def _leafy(paper: Paper, wish: Wish, phase: float) -> None:
    blossom = wish.variant == "blossom"
    leaves = wish.own(rgb("F0B4C4") if blossom else LEAF)
    sway = 0.8 * wave(phase)
    trunk = [
        (-6, 0),
        (-3.6, -8),
        (-3.2, -30),
        (-5, -48),
        (4, -48),
        (3.2, -30),
        (3.8, -8),
        (6.4, 0),
        (2, -1.4),
        (-2, -1.4),
    ]
    paper.cut(curve(trunk), BARK)
    paper.cut(limb([(0, -26), (11, -44)], (1.9, 1.0)), BARK, rim=0.6)
    paper.cut(limb([(-1, -32), (-13, -50)], (1.8, 1.0)), BARK, rim=0.6)
    for x, y, rx, ry, seed, tone in ((-16, -56, 18, 16, 2, 0.22), (17, -54, 17, 15, 5, 0.14), (0, -68, 27, 30, 1, 0.0)):
        paper.cut(curve(_crown(x, y, rx, ry, seed, sway)), paper.far(leaves, tone), vivid=True)
    for k in range(16):
        a, r = k * 2.399, 5.6 * math.sqrt(k)
        spot = (sway + r * 1.0 * math.cos(a), -68 + r * 1.05 * math.sin(a))
        dapple = mix(leaves, CREAM, 0.45 if blossom else 0.2)
        paper.flat(oval(spot[0], spot[1], 1.5, 0.9), dapple, vivid=True)


def _conifer(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw five tiers, width by tier to the power of .85, notched at their feet."""
    needles = wish.own(rgb("3F6248"))
    paper.cut(slab(-2.4, -12, 4.8, 12, 0.8), BARK, rim=0.7)
    for k in range(5):
        tier = (5 - k) / 5
        half = 25 * tier**0.85
        low = -8 - k * 16.4
        sway = 0.35 * k * wave(phase)
        top = low - 30 + k * 1.4
        points = [(sway * 1.5, top), (half * 0.55 + sway, (top + low) / 2), (half + sway, low)]
        foot = [
            (half * 0.5 + sway, low - 2.4),
            (half * 0.22 + sway, low + 0.8),
            (-half * 0.2 + sway, low - 2.2),
            (-half * 0.55 + sway, low + 0.6),
        ]
        left = [(-half + sway, low - 0.6), (-half * 0.5 + sway, (top + low) / 2)]
        paper.cut(corners(points + foot + left), paper.far(needles, 0.06 * (4 - k)), vivid=True)


def _palm(paper: Paper, wish: Wish, phase: float) -> None:
    sway = 1.4 * wave(phase)
    spine = [(-4, 0), (-3, -22), (1, -46), (7 + sway * 0.5, -70)]
    paper.cut(ribbon(spine, (6.4, 4.6, 3.8, 3.4)), rgb("8A6242"))
    for k in range(9):
        y = -6 - k * 7
        x = -3.8 + 0.000045 * abs(y) ** 2.9
        paper.line([(x - 2.2, y), (x + 2.2, y - 0.8)], paper.far(rgb("8A6242"), 0.3), 0.6)
    leaf = wish.own(rgb("5A8A4A"))
    top = (7 + sway * 0.5, -70)
    for angle, tone in ((200, 0.3), (-20, 0.3), (160, 0.15), (20, 0.1), (235, 0.1), (-58, 0.05), (178, 0.0), (2, 0.0)):
        a = math.radians(angle + sway * 2)
        reach = 34.0
        tip = (top[0] + reach * math.cos(a), top[1] + reach * math.sin(a) * 0.7 + 15)
        mid = (top[0] + reach * 0.55 * math.cos(a), top[1] + reach * 0.62 * math.sin(a) - 5)
        paper.cut(ribbon([top, mid, tip], (2.0, 8.4, 0.6)), paper.far(leaf, tone), vivid=True, rim=0.8)
        paper.line([top, mid, tip], paper.far(leaf, 0.4), 0.5, smooth=True)
    for x in (-2.2, 1.8):
        paper.cut(oval(top[0] + x, top[1] + 2.4, 2.3), rgb("6A4630"), rim=0.6)


def _bare(paper: Paper, wish: Wish, phase: float) -> None:
    bark = wish.own(BARK)
    paper.cut(
        curve([(-7, 0), (-4, -8), (-3.4, -34), (-1, -58), (2, -58), (3.4, -34), (4.4, -8), (7.4, 0)]), bark, vivid=True
    )
    sway = 0.6 * wave(phase)
    _branch(paper, bark, (0.4, -52), -86 + sway, 24, 2.0, 4)
    for y, angle, length in ((-28, -30, 24), (-34, -148, 26), (-44, -50, 22), (-48, -126, 22)):
        _branch(paper, bark, (0, y), angle + sway, length, 1.7, 3)


def _branch(paper: Paper, bark: QColor, start: Point, angle: float, length: float, radius: float, depth: int) -> None:
    a = math.radians(angle)
    end = (start[0] + length * math.cos(a), start[1] + length * math.sin(a))
    paper.cut(limb([start, end], (radius, radius * 0.55)), bark, vivid=True, rim=0.5)
    if depth > 1:
        for turn, share in ((-26, 0.66), (22, 0.72)):
            _branch(paper, bark, end, angle + turn, length * share, radius * 0.58, depth - 1)


def _bush(paper: Paper, wish: Wish, phase: float) -> None:
    leaves = wish.own(LEAF)
    sway = 1.2 * wave(phase)
    for x, y, rx, ry, seed, tone in (
        (-46, -36, 40, 36, 1, 0.25),
        (48, -34, 40, 34, 3, 0.18),
        (0, -52, 50, 48, 5, 0.0),
        (-30, -22, 34, 24, 7, 0.08),
        (36, -20, 34, 22, 9, 0.04),
    ):
        paper.cut(curve(_crown(x, y, rx, ry, seed, sway)), paper.far(leaves, tone), vivid=True)
    for k in range(12):
        paper.flat(oval(-56 + k * 10, -34 + 26 * math.sin(k * 2.2), 2.6), wish.accent if wish.named is None else CREAM)


def flower(wish: Wish) -> Drawing:
    """Draw a flower that nods: a daisy, rose, tulip, sunflower, a bouquet, one in a pot; it opens when asked."""
    table: dict[str, tuple[Body, float, bool]] = {
        "bouquet": (_bouquet, 0.34, True),
        "potted": (_potted, 0.3, True),
        "sunflower": (_single, 0.9, False),
    }
    body, scale, indoors = table.get(wish.variant, (_single, 0.3, False))
    return _rooted(wish, body, scale, 16.0 if wish.variant != "bouquet" else 20.0, table=indoors)


def _leaf(paper: Paper, x: float, y: float, side: int, size: float, colour: QColor) -> None:
    points = [
        (x, y),
        (x + side * size * 0.4, y - size * 0.55),
        (x + side * size, y - size * 0.62),
        (x + side * size * 0.66, y - size * 0.12),
    ]
    paper.cut(curve(points), colour)
    paper.line(
        [(x, y), (x + side * size * 0.5, y - size * 0.34), (x + side * size * 0.92, y - size * 0.58)],
        paper.far(colour, 0.3),
        0.6,
        smooth=True,
    )


def _single(paper: Paper, wish: Wish, phase: float) -> None:
    sway = 2.0 * wave(phase)
    head = (sway * 1.4, -74.0)
    paper.cut(ribbon([(0, 0), (-2, -26), (1 + sway * 0.4, -52), head], (3.6, 3.0, 2.6, 2.4)), LEAF, rim=0.7)
    _leaf(paper, -1, -18, -1, 24, LEAF)
    _leaf(paper, 0, -30, 1, 21, mix(LEAF, CREAM, 0.1))
    with paper.at(head[0], head[1], turn=3 * wave(phase)):
        _bloom(
            paper, wish.variant, wish.main if wish.variant != "sunflower" else wish.own(rgb("F0BA2B")), 1.0, wish, phase
        )


def _bloom(paper: Paper, kind: str, petal: QColor, size: float, wish: Wish, phase: float) -> None:
    """Draw one bloom around the origin, about 52 across at size 1."""
    spread = 0.45 + 0.55 * eased(1.0 - abs(2.0 * phase - 1.0)) if wish.does(Action.OPEN) else 1.0
    with paper.at(0, 0, scale=size):
        if kind == "tulip":
            for points, tone in (
                ([(-12, 14), (-19, -10), (-9, -26), (0, -8)], 0.15),
                ([(12, 14), (19, -10), (9, -26), (0, -8)], 0.08),
                ([(0, 18), (-13, 4), (-7, -22), (0, -29), (7, -22), (13, 4)], 0.0),
            ):
                paper.cut(curve([(x * (0.6 + 0.4 * spread), y) for x, y in points]), paper.far(petal, tone), vivid=True)
            return
        if kind in ("rose", "bouquet"):
            for radius, turns, tone in ((24, 6, 0.3), (17, 5, 0.14), (10.5, 4, 0.0)):
                for k in range(turns):
                    a = math.tau * (k + radius * 0.13) / turns
                    r = radius * 0.5 * spread
                    paper.cut(
                        oval(r * math.cos(a), r * math.sin(a), radius * 0.56),
                        paper.far(petal, tone),
                        vivid=True,
                        rim=0.5,
                    )
            paper.line([(-4, 1), (-1, -5), (5, -2), (3, 4), (-2, 3)], paper.far(petal, 0.45), 1.1, smooth=True)
            return
        count = 18 if kind == "sunflower" else 11
        for layer in (1, 0):
            for k in range(count):
                a = math.tau * (k + 0.5 * layer) / count
                tip = (27 if not layer else 29) * spread
                with paper.at(0, 0, turn=math.degrees(a)):
                    paper.cut(
                        curve([(6, 0), (14, -4.6), (tip, 0), (14, 4.6)]),
                        paper.far(petal, 0.22 * layer),
                        vivid=True,
                        rim=0.5,
                    )
        core = 12.5 if kind == "sunflower" else 8.4
        centre = rgb("5A3424") if kind == "sunflower" else rgb("F0BA2B")
        paper.cut(oval(0, 0, core), centre, rim=0.7)
        for k in range(14):
            r = core * 0.78 * math.sqrt(k / 14)
            paper.flat(oval(r * math.cos(k * 2.399), r * math.sin(k * 2.399), core * 0.09), mix(centre, CREAM, 0.35))


def _bouquet(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a vase with seven blooms and leaves."""
    sway = 1.0 * wave(phase)
    spots = (
        (-24, -62, 0.5),
        (24, -60, 0.5),
        (-10, -76, 0.56),
        (13, -78, 0.54),
        (0, -60, 0.62),
        (-30, -80, 0.4),
        (32, -79, 0.42),
    )
    for x, y, _size in spots:
        paper.line([(x * 0.14, -34), (x * 0.6, (y - 30) / 2), (x + sway, y)], LEAF, 1.5, smooth=True)
    for x, side in ((-14, -1), (14, 1), (-6, -1), (8, 1)):
        _leaf(paper, x, -46, side, 24, LEAF)
    tones = (wish.main, mix(wish.main, CREAM, 0.55), rgb("F0BA2B"))
    for k, (x, y, size) in enumerate(spots):
        with paper.at(x + sway, y):
            _bloom(paper, "rose" if k % 2 else "flower", tones[k % 3], size, wish, phase)
    vase = curve(
        [(-10, -44), (-13, -38), (-19, -24), (-17, -8), (-11, 0), (11, 0), (17, -8), (19, -24), (13, -38), (10, -44)]
    )
    paper.cut(vase, rgb("8AAEB4"))
    paper.shine(ribbon([(10, -34), (14, -22), (11, -8)], (0.8, 3, 0.8)), 0.55)
    paper.shade(ribbon([(-18, -24), (0, -21), (18, -24)], (0.6, 1.2, 0.6)), 0.3)


def _potted(paper: Paper, wish: Wish, phase: float) -> None:
    sway = 1.2 * wave(phase)
    for x, top, lean in ((-9, -64, -8), (9, -60, 9), (0, -78, 1)):
        paper.cut(
            ribbon([(x * 0.3, -30), (x * 0.7, top * 0.75), (x + lean * 0.4 + sway, top)], (2.4, 2.0, 1.6)),
            LEAF,
            rim=0.5,
        )
    for x, side in ((-4, -1), (4, 1), (-2, -1), (3, 1)):
        _leaf(paper, x, -34, side, 26 if abs(x) > 3 else 18, mix(LEAF, CREAM, 0.08 if side > 0 else 0.0))
    for x, y, size in ((-12, -66, 0.42), (13, -62, 0.42), (1, -80, 0.52)):
        with paper.at(x + sway, y):
            _bloom(paper, "flower", wish.main, size, wish, phase)
    pot = corners([(-21, -32), (21, -32), (15, 0), (-15, 0)])
    paper.cut(pot, rgb("B8683C"))
    paper.cut(slab(-24, -38, 48, 9, 2), rgb("C4764A"), rim=0.8)
    paper.shade(slab(-21, -29.4, 42, 1.6), 0.35)
