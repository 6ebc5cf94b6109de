"""Owns food on a table. Knows no table and no kitchen."""

import math

from studio.media.draw.colours import mix, rgb
from studio.media.draw.figures.dishes import DISHES
from studio.media.draw.figures.figure import Drawing
from studio.media.draw.figures.props import steam
from studio.media.draw.figures.tabletop import Body, on_table
from studio.media.draw.figures.wish import CREAM, LEAF, WOOD, Wish, wave
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import corners, curve, limb, oval, ribbon, slab


def food(wish: Wish) -> Drawing:
    """Draw bread, a bowl of fruit, a cake, an apple, a steaming bowl, a pizza, a burger, an ice cream or a dish."""
    table: dict[str, tuple[Body, float, float]] = {
        "fruit": (_fruit, 70.0, 0.0),
        "cake": (_cake, 66.0, 1.2),
        "apple": (_apple, 34.0, 0.0),
        "bowl": (_soup, 40.0, 2.4),
        "pizza": (_pizza, 90.0, 2.4),
        "burger": (_burger, 62.0, 0.0),
        "ice_cream": (_ice_cream, 12.0, 0.0),
        **DISHES,
    }
    body, foot, period = table.get(wish.variant, (_bread, 96.0, 0.0))
    return on_table(wish, body, 0.1, foot, period_s=period)


def _bread(paper: Paper, wish: Wish, _phase: float) -> None:
    """Draw a scored loaf, two slices, an ear of wheat, on a board."""
    paper.cut(slab(-118, -9, 226, 9, 4), rgb("A8744A"))
    paper.cut(limb([(104, -4.5), (132, -4.5)], (4.5, 4)), rgb("A8744A"), rim=0.5)
    crust = wish.own(rgb("C98644"))
    loaf = curve(
        [(-102, -9), (-112, -36), (-98, -68), (-60, -88), (-10, -92), (28, -80), (46, -50), (40, -12), (-30, -8)]
    )
    paper.cut(loaf, crust, vivid=True)
    with paper.within(loaf):
        paper.shade(oval(-30, 4, 100, 24), 0.25)
    for k in range(4):
        x = -84 + k * 32
        paper.cut(curve([(x, -60), (x + 12, -84), (x + 24, -82), (x + 12, -58)]), rgb("F0D8A8"), rim=0.5)
    for x, turn in ((60, 8), (84, 20)):
        with paper.at(x, -8, turn=turn):
            slice_ = curve([(-4, 0), (-8, -46), (4, -66), (18, -70), (28, -58), (28, -4)])
            paper.cut(slice_, crust, vivid=True)
            paper.cut(curve([(0, -3), (-3, -44), (7, -61), (18, -64), (24, -55), (24, -7)]), rgb("F4E2BC"), rim=0.3)
    for k in range(6):
        paper.flat(oval(-124 + k * 3, -14 - k * 8, 4, 5.4), rgb("E0B860"))
        paper.flat(oval(-116 + k * 3, -17 - k * 8, 4, 5.4), rgb("E0B860"))


def _fruit(paper: Paper, wish: Wish, _phase: float) -> None:
    fruits = (
        (-44, -62, 24, "E8863A"),
        (42, -62, 24, "8BA05A"),
        (0, -72, 27, "D2452F"),
        (-20, -54, 22, "F0BA2B"),
        (24, -54, 23, "C9392F"),
    )
    for x, y, r, colour in fruits:
        paper.cut(oval(x, y, r, r * 0.95), rgb(colour))
        paper.line([(x, y - r * 0.9), (x + 3, y - r * 1.2)], WOOD, 1.8)
        paper.shine(oval(x + r * 0.3, y - r * 0.4, r * 0.22, r * 0.16), 0.6)
    for k in range(7):
        paper.cut(oval(56 + (k % 3) * 9 - (k // 3) * 3, -46 + (k // 3) * 9, 6.4), rgb("6A3A6A"), rim=0.5)
    paper.cut(curve([(2, -98), (14, -110), (28, -104), (16, -96)]), LEAF, rim=0.6)
    bowl = curve([(-84, -48), (-70, -20), (-36, -3), (36, -3), (70, -20), (84, -48), (0, -38)], tension=0.12)
    paper.cut(bowl, wish.own(rgb("3F6E86")), vivid=True)
    with paper.within(bowl):
        paper.flat(ribbon([(-80, -30), (0, -18), (80, -30)], (4, 5, 4)), CREAM)
    paper.cut(slab(-28, -5, 56, 5, 2), paper.far(wish.own(rgb("3F6E86")), 0.2), rim=0.4)


def _cake(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a layer cake with dripping icing, cherries and lit candles on a stand."""
    paper.cut(corners([(-8, -12), (8, -12), (26, 0), (-26, 0)]), CREAM)
    paper.cut(oval(0, -14, 76, 6), CREAM)
    sponge = rgb("E8C48A") if wish.named is None else mix(wish.named, CREAM, 0.35)
    paper.cut(slab(-60, -62, 120, 48, 4), sponge)
    for y in (-46, -30):
        paper.flat(slab(-60, y, 120, 5), wish.main, vivid=True)
    cream = 0.72 if wish.named is None else 0.12
    icing = curve(
        [
            (-62, -64),
            (-40, -72),
            (40, -72),
            (62, -64),
            (62, -52),
            (54, -44),
            (46, -54),
            (34, -50),
            (26, -38),
            (16, -52),
            (0, -48),
            (-10, -36),
            (-20, -52),
            (-34, -46),
            (-44, -54),
            (-54, -42),
            (-62, -52),
        ]
    )
    paper.cut(icing, mix(wish.main, CREAM, cream), vivid=True)
    for k, x in enumerate((-36, -12, 12, 36)):
        paper.cut(
            slab(x - 2.4, -88, 4.8, 20, 1), (rgb("3A6FB0"), rgb("F0BA2B"), rgb("5E7A48"), rgb("E8863A"))[k], rim=0.5
        )
        lean = 1.4 * wave(phase, k * 0.27)
        paper.halo(x, -93, 16, rgb("FFC46A"), 0.7)
        paper.glowing(curve([(x, -88), (x - 2.4, -92), (x + lean, -101), (x + 2.4, -92)]), rgb("FFE08A"))
    for x in (-50, -24, 24, 50, 0):
        paper.cut(oval(x, -69, 5), rgb("C0303A"), rim=0.6)


def _apple(paper: Paper, wish: Wish, _phase: float) -> None:
    body = curve(
        [
            (0, -74),
            (-16, -82),
            (-38, -72),
            (-43, -44),
            (-30, -10),
            (-12, 0),
            (0, -4),
            (12, 0),
            (30, -10),
            (43, -44),
            (38, -72),
            (16, -82),
        ]
    )
    paper.cut(body, wish.main, vivid=True)
    with paper.within(body):
        paper.shade(oval(-30, -30, 26, 52), 0.16)
    paper.flat(curve([(-10, -75), (0, -70), (10, -75), (0, -78)]), paper.far(wish.main, 0.5))
    paper.line([(0, -73), (2, -86), (8, -97)], WOOD, 3.2, smooth=True)
    paper.cut(curve([(4, -84), (16, -98), (36, -98), (24, -84)]), LEAF)
    paper.shine(ribbon([(18, -70), (29, -56), (30, -38)], (2, 6, 2)), 0.55)


def _soup(paper: Paper, wish: Wish, phase: float) -> None:
    bowl = curve([(-78, -62), (-66, -24), (-34, -6), (34, -6), (66, -24), (78, -62), (0, -52)], tension=0.12)
    paper.line([(30, -66), (92, -112)], WOOD, 3.0)
    paper.line([(38, -66), (98, -106)], WOOD, 3.0)
    paper.cut(slab(-30, -8, 60, 8, 2), paper.far(wish.main, 0.25), vivid=True, rim=0.4)
    paper.cut(bowl, wish.main, vivid=True)
    with paper.within(bowl):
        paper.line([(-74, -44), (-40, -34), (0, -31), (40, -34), (74, -44)], CREAM, 2.6, smooth=True)
    paper.cut(oval(0, -62, 78, 12), mix(wish.main, CREAM, 0.3), vivid=True, rim=0.5)
    paper.flat(oval(0, -61, 70, 9.4), rgb("C9833A"))
    with paper.within(oval(0, -61, 70, 9.4)):
        for k in range(5):
            paper.line(
                [(-50 + k * 14, -58), (-30 + k * 14, -64), (-8 + k * 12, -59), (10 + k * 10, -64)],
                rgb("F0D8A0"),
                2.4,
                smooth=True,
            )
        paper.cut(oval(-34, -62, 16, 5), CREAM, rim=0.3)
        paper.flat(oval(-34, -62, 7, 2.6), rgb("F0A83A"))
        for k in range(5):
            paper.flat(oval(20 + k * 8, -60 - (k % 2) * 4, 3.4, 1.5), LEAF)
    steam(paper, 0, -68, 60, 70, phase)


def _pizza(paper: Paper, wish: Wish, phase: float) -> None:
    paper.cut(oval(0, -24, 112, 24), rgb("8A5A3A"))
    paper.cut(oval(0, -32, 100, 22), rgb("D29A52"))
    paper.cut(oval(0, -34, 90, 18.4), rgb("D2552F"), rim=0)
    paper.cut(oval(0, -35, 86, 17), wish.own(rgb("F2D08A")), rim=0, vivid=True)
    for k in range(9):
        a, r = k * 2.399, 27 * math.sqrt(k)
        x, y = r * math.cos(a), -35 + r * 0.19 * math.sin(a)
        paper.cut(oval(x, y, 11, 3.0), wish.trim(rgb("9A3A2E")), rim=0.4)
        paper.flat(oval(x + 16, y - 2, 5, 1.4), LEAF)
    for k in range(4):
        a = math.pi * (k + 0.3) / 4
        paper.line(
            [(-88 * math.cos(a), -35 - 17 * math.sin(a)), (88 * math.cos(a), -35 + 17 * math.sin(a))],
            rgb("B8702F"),
            1.0,
        )
    steam(paper, 0, -46, 54, 80, phase, 0.26)


def _burger(paper: Paper, wish: Wish, _phase: float) -> None:
    bun = wish.own(rgb("D2934A"))
    paper.cut(curve([(-60, -22), (-58, -6), (-46, 0), (46, 0), (58, -6), (60, -22)], tension=0.1), bun)
    paper.cut(slab(-64, -38, 128, 18, 8), rgb("5A3222"))
    paper.cut(
        corners([(-60, -42), (60, -42), (48, -34), (36, -25), (22, -36), (-20, -36), (-34, -27), (-46, -36)]),
        rgb("F0BA2B"),
        rim=0.4,
    )
    paper.cut(
        curve(
            [
                (-66, -46),
                (-50, -40),
                (-34, -47),
                (-16, -40),
                (2, -47),
                (20, -40),
                (38, -47),
                (54, -40),
                (66, -47),
                (58, -54),
                (-58, -54),
            ]
        ),
        rgb("7AA24A"),
        rim=0.6,
    )
    paper.cut(slab(-56, -58, 112, 8, 4), rgb("D2452F"), rim=0.4)
    paper.cut(
        curve([(-62, -58), (-60, -78), (-38, -96), (0, -102), (38, -96), (60, -78), (62, -58), (0, -56)], tension=0.13),
        bun,
    )
    for x, y in ((-34, -82), (-14, -92), (8, -86), (28, -92), (40, -76), (-46, -70), (-4, -76), (20, -74)):
        paper.flat(oval(x, y, 3.2, 2.0), CREAM)


def _ice_cream(paper: Paper, wish: Wish, _phase: float) -> None:
    cone = corners([(-21, -50), (21, -50), (0, 0)])
    paper.cut(cone, rgb("D9A05A"))
    with paper.within(cone):
        for k in range(-5, 6):
            paper.line([(k * 8 - 24, -54), (k * 8 + 24, 4)], paper.far(rgb("D9A05A"), 0.3), 1.0)
            paper.line([(k * 8 + 24, -54), (k * 8 - 24, 4)], paper.far(rgb("D9A05A"), 0.3), 1.0)
    for x, y, r, colour in ((-13, -62, 17, rgb("F4E7C8")), (13, -62, 17, rgb("8A5A40")), (0, -80, 19, wish.main)):
        paper.cut(oval(x, y, r, r * 0.96), colour, vivid=colour == wish.main)
    paper.cut(
        curve([(-22, -52), (-12, -58), (0, -52), (12, -58), (22, -52), (14, -46), (0, -49), (-14, -46)]),
        rgb("F4E7C8"),
        rim=0.4,
    )
    paper.cut(oval(3, -100, 5), rgb("C0303A"), rim=0.7)
    paper.line([(4, -104), (10, -112)], LEAF, 1.2)
