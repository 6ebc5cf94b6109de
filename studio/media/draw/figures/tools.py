"""Owns things that people work and play with: pencil, brush, sword, cutlery, hammer, bat, wand. Knows no hand."""

from studio.media.draw.colours import mix, rgb
from studio.media.draw.figures.tabletop import Body
from studio.media.draw.figures.wish import BRASS, CREAM, DARK, STEEL, WOOD, Wish, wave
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import corners, curve, limb, oval, ribbon, slab


def _pencil(paper: Paper, wish: Wish, _phase: float) -> None:
    """Draw a pencil, its point down, on a sheet with a few lines."""
    paper.cut(corners([(-46, -4), (-30, -22), (62, -22), (46, -4)]), CREAM, rim=0.6)
    for k in range(3):
        paper.line([(-26 + 3 * k, -9 - 4 * k), (8 + 6 * k, -9 - 4 * k)], paper.far(CREAM, 0.4), 0.9)
    wood = wish.named or rgb("F0BA2B")
    with paper.at(10, -12, turn=32):
        paper.cut(corners([(-6, -14), (6, -14), (0, 0)]), rgb("E8C79A"), rim=0.5)
        paper.flat(corners([(-1.8, -4.2), (1.8, -4.2), (0, 0)]), DARK)
        paper.cut(slab(-6, -76, 12, 62), wood, vivid=True)
        paper.shade(slab(-6, -76, 4, 62), 0.16)
        paper.shine(slab(2, -76, 1.6, 62), 0.4)
        paper.cut(slab(-6.4, -83, 12.8, 8, 1), STEEL, rim=0.6)
        paper.cut(slab(-6, -93, 12, 11, 3), rgb("E08A86"), vivid=True, rim=0.6)


def _brush(paper: Paper, wish: Wish, _phase: float) -> None:
    """Draw a paint brush laid over a stroke of its colour."""
    paint = wish.main
    paper.cut(curve([(-60, -4), (-40, -16), (-6, -13), (22, -16), (40, -9), (20, -2), (-20, -3)]), paint, vivid=True)
    with paper.at(22, -12, turn=38):
        paper.cut(curve([(-7, -24), (7, -24), (5, -8), (0, 2), (-5, -8)]), paint, vivid=True)
        paper.cut(slab(-7, -36, 14, 13, 1), STEEL, rim=0.7)
        paper.cut(
            curve([(-6, -36), (-4, -70), (-2.4, -98), (2.4, -98), (4, -70), (6, -36)], tension=0.1), WOOD, vivid=True
        )


def _sword(paper: Paper, wish: Wish, _phase: float) -> None:
    """Draw a straight sword, its point up."""
    blade = wish.own(rgb("C9D0D6"))
    paper.cut(corners([(-4.4, -22), (-3.6, -90), (0, -102), (3.6, -90), (4.4, -22)]), blade, vivid=True)
    paper.line([(0, -24), (0, -92)], paper.far(blade, 0.3), 1.1)
    paper.cut(curve([(-18, -24), (-15, -18), (0, -20), (15, -18), (18, -24), (0, -25)], tension=0.12), BRASS)
    paper.cut(slab(-3, -20, 6, 15, 1.6), rgb("4A2C24"), rim=0.6)
    paper.cut(oval(0, -3.4, 4), BRASS)


def _cutlery(paper: Paper, wish: Wish, _phase: float) -> None:
    """Draw a fork and a spoon, upright side by side."""
    metal = wish.own(rgb("C9CED2"))
    for x in (-16.0, 16.0):
        paper.cut(
            curve([(x - 2.2, -58), (x - 4.4, -8), (x, -1), (x + 4.4, -8), (x + 2.2, -58)], tension=0.12),
            metal,
            vivid=True,
        )
    for dx in (-7.5, -2.5, 2.5, 7.5):
        paper.cut(slab(-17.4 + dx, -100, 2.8, 28, 1.4), metal, vivid=True, rim=0.5)
    paper.cut(curve([(-25.4, -76), (-25, -64), (-16, -54), (-7, -64), (-6.6, -76)], tension=0.14), metal, vivid=True)
    paper.cut(oval(16, -77, 11.5, 19), metal, vivid=True)
    paper.shade(oval(16, -76, 7.6, 14), 0.2)


def _knife(paper: Paper, wish: Wish, _phase: float) -> None:
    """Draw a kitchen knife, its point up."""
    with paper.at(0, 0, turn=16):
        blade = wish.own(rgb("C9D0D6"))
        paper.cut(
            curve([(-6, -38), (-6, -84), (-4, -101), (6, -88), (11, -64), (10, -38)], tension=0.1), blade, vivid=True
        )
        paper.line([(-3.4, -42), (-3.4, -92)], paper.far(blade, 0.25), 0.9)
        paper.cut(slab(-6.4, -39, 16, 4, 1), STEEL, rim=0.5)
        paper.cut(
            curve([(-5.4, -35), (-6.4, -18), (-4.6, -1), (5.4, -1), (7, -18), (6, -35)], tension=0.12), rgb("3A2A26")
        )
        for y in (-28, -17, -7):
            paper.flat(oval(0.4, y, 1.3), STEEL)


def _hammer(paper: Paper, wish: Wish, _phase: float) -> None:
    with paper.at(0, 0, turn=16):
        paper.cut(limb([(0, -2), (0, -78)], (4.4, 3.4)), wish.named or WOOD, vivid=True)
        paper.cut(
            curve([(-6, -94), (20, -94), (24, -90), (24, -76), (20, -73), (-6, -74)], tension=0.08), rgb("6A7078")
        )
        paper.cut(ribbon([(-4, -84), (-18, -86), (-30, -80)], (17, 12, 3)), rgb("6A7078"))


def _bat(paper: Paper, wish: Wish, _phase: float) -> None:
    """Draw a bat, its thick end up, and a ball beside it."""
    wood = wish.own(rgb("C9945A"))
    with paper.at(0, 0, turn=12):
        paper.cut(
            curve(
                [(-3, -4), (-3, -40), (-7.6, -72), (-7, -96), (0, -102), (7, -96), (7.6, -72), (3, -40), (3, -4)],
                tension=0.12,
            ),
            wood,
            vivid=True,
        )
        paper.cut(slab(-3.2, -30, 6.4, 24, 1.4), rgb("4A2C24"), rim=0.5)
        paper.cut(oval(0, -2.4, 5, 2.8), wood, rim=0.6)


def _racket(paper: Paper, wish: Wish, _phase: float) -> None:
    hoop = wish.main
    with paper.at(0, 0, turn=14):
        for k in range(7):
            x = -15 + 5 * k
            paper.line([(x, -46), (x, -98)], CREAM, 0.5)
            paper.line([(-19, -50 - 7 * k), (19, -50 - 7 * k)], CREAM, 0.5)
        ring = oval(0, -72, 22, 29)
        ring.addPath(oval(0, -72, 18.4, 25.2))
        paper.cut(ring, hoop, vivid=True)
        paper.cut(corners([(-6, -46), (6, -46), (2.6, -30), (-2.6, -30)]), hoop, vivid=True, rim=0.6)
        paper.cut(slab(-3.2, -31, 6.4, 31, 1.6), DARK, rim=0.7)


def _wand(paper: Paper, wish: Wish, phase: float) -> None:
    with paper.at(0, 0, turn=24):
        paper.cut(limb([(0, -2), (0, -80)], (3.2, 1.8)), wish.own(rgb("5A3A2A")), vivid=True)
        paper.cut(slab(-4, -22, 8, 5, 1.6), BRASS, rim=0.6)
        paper.halo(0, -88, 30 + 4 * wave(phase), rgb("FFE6A0"), 0.8)
        star = [(0, -102), (3, -91), (13, -88), (3, -85), (0, -74), (-3, -85), (-13, -88), (-3, -91)]
        paper.glowing(corners(star), rgb("FFF6D8"))


def skateboard(paper: Paper, wish: Wish, _phase: float) -> None:
    """Draw a skateboard from its side, 196 long."""
    deck = wish.main
    for x in (-52, 52):
        paper.cut(oval(x, -9, 9.4), CREAM, rim=0.8)
        paper.flat(oval(x, -9, 3.4), DARK)
        paper.cut(slab(x - 7, -19, 14, 6, 1), STEEL, rim=0.5)
    paper.cut(
        curve(
            [
                (-98, -36),
                (-84, -25),
                (-50, -22),
                (50, -22),
                (84, -25),
                (98, -36),
                (92, -27),
                (52, -17),
                (-52, -17),
                (-92, -27),
            ],
            tension=0.1,
        ),
        deck,
        vivid=True,
    )
    paper.line([(-80, -26), (-50, -23), (50, -23), (80, -26)], mix(deck, DARK, 0.6), 2.0, smooth=True)


def _surfboard(paper: Paper, wish: Wish, _phase: float) -> None:
    """Draw a surfboard that stands on its tail."""
    board = curve([(0, -102), (14, -84), (19, -52), (15, -18), (6, 0), (-6, 0), (-15, -18), (-19, -52), (-14, -84)])
    paper.cut(board, wish.main, vivid=True)
    with paper.within(board):
        paper.flat(corners([(-30, -66), (30, -82), (30, -70), (-30, -54)]), CREAM)
        paper.line([(0, -104), (0, 2)], paper.far(wish.main, 0.3), 1.0)


TOOLS: dict[str, tuple[Body, float, float, float]] = {
    "pencil": (_pencil, 0.14, 48.0, 0.0),
    "brush": (_brush, 0.14, 50.0, 0.0),
    "sword": (_sword, 0.55, 10.0, 0.0),
    "cutlery": (_cutlery, 0.12, 24.0, 0.0),
    "knife": (_knife, 0.17, 14.0, 0.0),
    "hammer": (_hammer, 0.2, 16.0, 0.0),
    "bat": (_bat, 0.5, 10.0, 0.0),
    "racket": (_racket, 0.4, 12.0, 0.0),
    "wand": (_wand, 0.22, 10.0, 2.0),
    "surfboard": (_surfboard, 1.1, 10.0, 0.0),
    "skateboard": (skateboard, 0.2, 70.0, 0.0),
}
"""From a variant to its body, its height against an adult, half its foot, and its period in seconds."""
