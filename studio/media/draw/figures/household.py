"""Owns things of the house and what is worn: fridge, television, frame, teddy, headphones, ring, glasses, statue."""

from studio.media.draw.colours import mix, rgb
from studio.media.draw.figures.tabletop import Body
from studio.media.draw.figures.wish import BRASS, CREAM, DARK, GLASS, STEEL, WOOD, Wish, wave
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import corners, curve, limb, oval, ring, slab


def _fridge(paper: Paper, wish: Wish, _phase: float) -> None:
    """Draw a fridge: two doors, handles, a note under a magnet."""
    shell = wish.own(rgb("E9E6DE"))
    for x in (-20, 16):
        paper.flat(slab(x, -3, 6, 3), DARK)
    paper.cut(slab(-27, -100, 54, 97, 4), shell, vivid=True)
    paper.shade(slab(-27, -66.6, 54, 1.6), 0.45)
    paper.shade(slab(-27, -100, 8, 97, 4), 0.14)
    for y, tall in ((-92, 20), (-61, 30)):
        paper.cut(slab(17, y, 3.6, tall, 1.6), STEEL, rim=0.7)
    with paper.at(-6, -48, turn=-5):
        paper.cut(slab(-8, 0, 13, 16, 0.6), CREAM, rim=0.4)
        for k in range(3):
            paper.line([(-5.6, 5 + 3.4 * k), (2.4 - k, 5 + 3.4 * k)], paper.far(CREAM, 0.45), 0.8)
        paper.flat(oval(-1.4, 1.4, 1.9), wish.accent)
    paper.flat(oval(-14, -84, 2.6), wish.accent)
    paper.flat(oval(-7, -87, 2.2), rgb("F0BA2B"))


def _television(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a television set on its feet, a picture on the screen."""
    case = wish.own(rgb("5A3A2A"))
    for side in (-1, 1):
        paper.line([(side * 2, -84), (side * 22, -104)], STEEL, 1.6)
        paper.flat(oval(side * 22, -104, 2.2), STEEL)
        paper.cut(corners([(side * 40, -10), (side * 48, -10), (side * 52, 0), (side * 46, 0)]), DARK, rim=0.5)
    paper.cut(slab(-62, -84, 124, 76, 8), case, vivid=True)
    screen = slab(-53, -76, 82, 60, 10)
    paper.halo(-12, -46, 70, rgb("9AD0E8"), 0.18 + 0.03 * wave(phase))
    paper.glowing(screen, rgb("BFE0EA"))
    with paper.within(screen):
        paper.glowing(oval(4, -58, 8), rgb("FFE6A0"))
        paper.glowing(
            curve([(-60, -20), (-40, -46), (-20, -30), (4, -50), (36, -20), (36, 0), (-60, 0)]), rgb("4E8A9A")
        )
        paper.glowing(slab(-60, -26, 100, 20), rgb("2F6A72"))
    for k, y in enumerate((-66, -50)):
        paper.cut(oval(44, y, 7), BRASS, rim=0.7)
        paper.line([(44, y), (44 + 4 * (1 - k), y - 5)], DARK, 1.3)
    for k in range(4):
        paper.line([(38, -36 + 5 * k), (51, -36 + 5 * k)], paper.far(case, 0.5), 1.6)


def _frame(paper: Paper, wish: Wish, _phase: float) -> None:
    """Draw a framed landscape."""
    gilt = wish.own(BRASS)
    paper.cut(slab(-56, -92, 112, 90, 2), gilt, vivid=True)
    paper.shade(slab(-48, -84, 96, 74, 1), 0.3)
    picture = slab(-46, -82, 92, 70)
    paper.cut(picture, rgb("A9CBD2"), rim=0)
    with paper.within(picture):
        paper.flat(oval(20, -64, 9), rgb("FFE6A0"))
        paper.flat(curve([(-60, -30), (-34, -58), (-12, -38), (8, -52), (52, -26), (52, 0), (-60, 0)]), rgb("6A86A0"))
        paper.flat(curve([(-60, -24), (-10, -32), (52, -20), (52, 0), (-60, 0)]), rgb("5E7A48"))


def _teddy(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a teddy bear that sits, a bow at its neck."""
    fur = wish.own(rgb("B5803F"))
    paw = mix(fur, CREAM, 0.5)
    for side, tone in ((1, 0.2), (-1, 0.0)):
        paper.cut(limb([(side * 18, -16), (side * 36, -9)], (11, 9.4)), paper.far(fur, tone), vivid=True)
        paper.flat(oval(side * 40, -8.6, 5.4, 6.2), paw)
        paper.cut(limb([(side * 18, -46), (side * 34, -32 + wave(phase))], (8.4, 7)), paper.far(fur, tone), vivid=True)
    paper.cut(curve([(-24, -6), (-27, -30), (-16, -52), (16, -52), (27, -30), (24, -6), (0, 0)]), fur, vivid=True)
    paper.flat(oval(0, -25, 14, 16), paw)
    for side in (-1, 1):
        paper.cut(oval(side * 19, -88, 9), fur, vivid=True, rim=0.7)
        paper.flat(oval(side * 19, -88, 4.6), paw)
    paper.cut(oval(0, -71, 25, 22.5), fur, vivid=True)
    paper.cut(oval(3, -64, 12, 9), paw, rim=0.5)
    paper.flat(curve([(-3, -69), (9, -69), (3, -62)]), DARK)
    for x in (-9, 12):
        paper.flat(oval(x, -76, 3), DARK)
        paper.shine(oval(x + 0.9, -77, 1), 0.9)
    paper.cut(
        curve([(0, -49), (-15, -56), (-15, -43), (0, -48), (15, -43), (15, -56)], tension=0.12), wish.accent, vivid=True
    )
    paper.cut(oval(0, -49, 3.6), wish.accent, vivid=True, rim=0.5)


def _headphones(paper: Paper, wish: Wish, _phase: float) -> None:
    band = wish.own(rgb("2C2E36"))
    paper.line(
        [(-38, -30), (-40, -64), (-22, -90), (0, -96), (22, -90), (40, -64), (38, -30)],
        band,
        7.0,
        smooth=True,
        vivid=True,
    )
    paper.line([(-22, -89), (0, -94.6), (22, -89)], wish.accent, 2.4, smooth=True)
    for side in (-1, 1):
        paper.cut(slab(side * 37 - 13, -46, 26, 44, 11), band, vivid=True)
        paper.cut(slab(side * 30 - 6, -42, 12, 36, 6), paper.far(band, 0.4), rim=0.6)
        paper.cut(oval(side * 42, -24, 8, 13), wish.accent, vivid=True, rim=0.7)


def _ring(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a ring with a cut stone that glints."""
    gold = wish.own(BRASS)
    paper.cut(ring(0, -36, 36, 28), gold, vivid=True)
    paper.shine(curve([(18, -66), (30, -52), (33, -36), (29, -52)]), 0.5)
    stone = rgb("BFE6F2")
    paper.halo(0, -84, 34, rgb("DFF6FF"), 0.4 + 0.12 * wave(phase))
    paper.cut(corners([(-20, -84), (-12, -98), (12, -98), (20, -84), (0, -64)]), stone, vivid=True)
    for x in (-12, 0, 12):
        paper.line([(x * 0.6, -98), (x, -84), (0, -64)], mix(stone, CREAM, 0.8), 0.8)
    paper.line([(-20, -84), (20, -84)], mix(stone, CREAM, 0.8), 0.8)
    paper.cut(corners([(-12, -74), (12, -74), (7, -66), (-7, -66)]), gold, rim=0.6)


def _glasses(paper: Paper, wish: Wish, _phase: float) -> None:
    rim = wish.own(rgb("33303A"))
    for side in (-1, 1):
        paper.line([(side * 58, -46), (side * 74, -52), (side * 88, -24)], rim, 4.0, smooth=True, vivid=True)
        lens = slab(side * 34 - 26, -58, 52, 46, 17)
        paper.cut(lens, mix(GLASS, rim, 0.55), rim=0)
        paper.shine(
            corners([(side * 34 - 14, -58), (side * 34, -58), (side * 34 - 14, -12), (side * 34 - 26, -12)]), 0.22, lens
        )
        paper.line(lens, rim, 4.6, vivid=True)
    paper.line([(-9, -42), (0, -47), (9, -42)], rim, 4.6, smooth=True, vivid=True)


def _statue(paper: Paper, wish: Wish, _phase: float) -> None:
    """Draw a marble bust on a column."""
    stone = wish.own(rgb("DAD6CC"))
    paper.cut(slab(-22, -8, 44, 8, 1), stone, rim=0.7)
    paper.cut(slab(-16, -46, 32, 38), stone, vivid=True)
    for k in range(4):
        paper.shade(slab(-13 + 7.4 * k, -45, 2.2, 36), 0.2)
    paper.cut(slab(-22, -52, 44, 7, 1), stone, rim=0.7)
    paper.cut(
        curve([(-20, -52), (-19, -62), (-7, -69), (6, -69), (16, -62), (17, -52)], tension=0.14), stone, vivid=True
    )
    paper.cut(limb([(-1, -66), (0, -78)], (6, 5.4)), paper.far(stone, 0.15), rim=0.5)
    paper.cut(
        curve(
            [
                (-9, -76),
                (-11, -90),
                (-2, -100),
                (9, -97),
                (12, -89),
                (15, -83),
                (11.6, -81),
                (12, -76),
                (6, -73),
                (-2, -73),
            ]
        ),
        stone,
        vivid=True,
    )
    paper.cut(
        curve([(-10, -78), (-13, -92), (-3, -103), (10, -99), (4, -94), (-3, -90), (-4, -81)]),
        paper.far(stone, 0.16),
        vivid=True,
    )
    paper.shade(oval(9, -87, 1.5, 1.0), 0.5)


def _wheel(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a spoked wheel that turns."""
    tyre = wish.own(rgb("3A343A"))
    paper.cut(ring(0, -50, 50, 40), tyre, vivid=True)
    with paper.at(0, -50, turn=360 * phase):
        for k in range(8):
            with paper.at(0, 0, turn=45 * k):
                paper.cut(slab(-2, -41, 4, 36), WOOD, rim=0.5)
    paper.cut(oval(0, -50, 10), BRASS)
    paper.flat(oval(0, -50, 4), DARK)


def _hydrant(paper: Paper, wish: Wish, _phase: float) -> None:
    """Draw a fire hydrant: a flanged barrel, a nozzle to each side and one before, a domed cap with its nut."""
    iron = wish.own(rgb("D2452F"))
    for x, tall, y in ((-26, 6, -6), (-23, 5, -68)):
        paper.cut(slab(x, y, -2 * x, tall, 2), paper.far(iron, 0.15), vivid=True)
    paper.cut(slab(-17, -66, 34, 61, 3), iron, vivid=True)
    for side in (-1, 1):
        paper.cut(slab(16 if side > 0 else -27, -56, 11, 16, 2), paper.far(iron, 0.1), vivid=True, rim=0.7)
        paper.cut(slab(25 if side > 0 else -31, -58, 6, 20, 2), STEEL, rim=0.5)
    paper.cut(oval(0, -38, 10), paper.far(iron, 0.2), vivid=True)
    paper.cut(oval(0, -38, 6.4), STEEL, rim=0.6)
    dome = [(-20, -68), (-19, -80), (-10, -90), (0, -93), (10, -90), (19, -80), (20, -68)]
    paper.cut(curve(dome, tension=0.16), iron, vivid=True)
    paper.cut(slab(-4, -100, 8, 9, 1), STEEL, rim=0.6)
    paper.shine(limb([(8, -62), (8, -12)], (1.6, 1.6)), 0.35)


HOUSEHOLD: dict[str, tuple[Body, float, float, float]] = {
    "fridge": (_fridge, 1.05, 28.0, 0.0),
    "television": (_television, 0.36, 56.0, 2.0),
    "frame": (_frame, 0.5, 54.0, 0.0),
    "teddy": (_teddy, 0.26, 40.0, 2.6),
    "headphones": (_headphones, 0.15, 42.0, 0.0),
    "ring": (_ring, 0.06, 30.0, 2.4),
    "glasses": (_glasses, 0.1, 64.0, 0.0),
    "statue": (_statue, 1.1, 24.0, 0.0),
    "hydrant": (_hydrant, 0.42, 26.0, 0.0),
    "wheel": (_wheel, 0.42, 30.0, 2.4),
}
"""From a variant to its body, its height against an adult, half its foot, and its period in seconds."""
