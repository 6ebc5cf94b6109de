"""Owns dishes on a plate: pancakes, a doughnut, fried eggs, a steak, sushi. Knows no table."""

from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.figures.props import steam
from studio.media.draw.figures.tabletop import Body
from studio.media.draw.figures.wish import CREAM, LEAF, Wish
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import curve, oval, ribbon, slab

PLATE = rgb("F1EDE4")


def _plate(paper: Paper, wide: float) -> None:
    paper.cut(curve([(-wide, -12), (-0.7 * wide, -2), (0, 0), (0.7 * wide, -2), (wide, -12), (0, -4)]), PLATE)
    paper.cut(oval(0, -12, wide, 0.1 * wide), PLATE, rim=0.6)
    paper.shade(oval(0, -11.4, 0.72 * wide, 0.06 * wide), 0.14)


def _pancakes(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a stack of pancakes: butter on top, syrup that runs down, berries beside."""
    _plate(paper, 96)
    dough = wish.own(rgb("DDA45A"))
    for k in range(5):
        y, wide = -20 - 13 * k, 64 - 2 * (k % 2)
        paper.cut(slab(-wide, y - 7, 2 * wide, 13, 6.4), mix(dough, CREAM, 0.45), vivid=True)
        paper.cut(slab(-wide, y - 8, 2 * wide, 6.4, 3.2), dough, vivid=True, rim=0.5)
    syrup = rgb("9A4A1E")
    paper.cut(
        curve(
            [
                (-52, -81),
                (0, -88),
                (52, -81),
                (57, -62),
                (51, -56),
                (46, -70),
                (24, -72),
                (20, -46),
                (13, -44),
                (9, -70),
                (-18, -71),
                (-23, -58),
                (-30, -58),
                (-34, -71),
                (-48, -70),
            ],
            tension=0.13,
        ),
        syrup,
        vivid=True,
    )
    paper.cut(slab(-14, -97, 28, 13, 2.4), rgb("F4DE8A"), vivid=True)
    for x, colour in ((74, "3A4A7A"), (84, "C0343A"), (-78, "3A4A7A")):
        paper.cut(oval(x, -17, 7), rgb(colour), vivid=True, rim=0.7)
    steam(paper, 0, -98, 36, 40, phase, 0.24)


def _donut(paper: Paper, wish: Wish, _phase: float) -> None:
    """Draw a glazed doughnut standing on its edge, with sprinkles."""
    icing = wish.named or rgb("E86A9A")
    whole = oval(0, -50, 50)
    whole.addPath(oval(0, -50, 15))
    paper.cut(whole, rgb("D9A25E"), vivid=True)
    wave_out = [
        (44, -50),
        (40, -30),
        (26, -15),
        (8, -9),
        (-14, -12),
        (-32, -22),
        (-42, -44),
        (-40, -68),
        (-24, -86),
        (0, -93),
        (24, -88),
        (40, -70),
    ]
    glaze = curve(wave_out)
    glaze.addPath(oval(0, -50, 19))
    paper.cut(glaze, icing, vivid=True)
    for k, (x, y, turn) in enumerate(
        (
            (-30, -56, 30),
            (-22, -76, 80),
            (0, -84, 10),
            (22, -76, 60),
            (31, -56, 110),
            (28, -32, 20),
            (8, -20, 70),
            (-16, -22, 130),
            (-32, -36, 0),
        )
    ):
        with paper.at(x, y, turn=turn):
            paper.flat(slab(-4, -1.4, 8, 2.8, 1.4), (CREAM, rgb("F0BA2B"), rgb("4FA8C4"))[k % 3])


def _eggs(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw two fried eggs on a plate seen a little from above."""
    paper.cut(oval(0, -34, 104, 33), wish.own(PLATE), vivid=True)
    paper.shade(oval(0, -33, 82, 24), 0.12)
    for x, y in ((-30, -36), (34, -31)):
        white = curve(
            [
                (x - 38, y),
                (x - 24, y - 13),
                (x + 4, y - 16),
                (x + 30, y - 10),
                (x + 36, y + 3),
                (x + 18, y + 13),
                (x - 18, y + 12),
            ]
        )
        paper.cut(white, rgb("FBF8F0"), vivid=True, rim=0.6)
        paper.cut(oval(x, y - 4, 13, 8.4), rgb("F0A92B"), vivid=True, rim=0.8)
        paper.shine(oval(x + 4, y - 7.4, 3, 1.6), 0.8)
    steam(paper, 0, -46, 46, 50, phase, 0.24)


def _steak(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a grilled steak with its marks, a sprig and steam."""
    paper.cut(oval(0, -30, 108, 30), rgb("4A4248"))
    meat = wish.own(rgb("8A4632"))
    body = curve(
        [(-70, -34), (-56, -56), (-14, -62), (34, -58), (72, -44), (74, -28), (40, -18), (-20, -16), (-60, -22)]
    )
    paper.cut(body, meat, vivid=True)
    with paper.within(body):
        for k in range(6):
            paper.line([(-64 + 25 * k, -12), (-42 + 25 * k, -66)], paper.far(meat, 0.6), 4.0)
        paper.line([(-72, -36), (-56, -57), (-14, -63), (34, -59)], rgb("E8CFA8"), 4.0, smooth=True)
    paper.line([(38, -26), (66, -22), (88, -34)], LEAF, 2.0, smooth=True)
    for x, y in ((56, -26), (68, -18), (78, -34)):
        paper.cut(oval(x, y, 7, 4), LEAF, vivid=True, rim=0.6)
    steam(paper, 0, -60, 50, 60, phase, 0.3)


def _sushi(paper: Paper, wish: Wish, _phase: float) -> None:
    """Draw two nigiri and two rolls on a board, with chopsticks."""
    paper.cut(slab(-104, -16, 208, 11, 2), wish.own(rgb("6A4630")), vivid=True)
    for x in (-78, 72):
        paper.cut(slab(x, -6, 12, 6), rgb("4A2F22"), rim=0.5)
    for at, fish in ((-64.0, rgb("F08A5A")), (-8.0, rgb("D2453A"))):
        paper.cut(slab(at - 25, -31, 50, 18, 8), rgb("F7F4EC"), rim=0.7)
        top = curve(
            [
                (at - 30, -27),
                (at - 22, -41),
                (at + 4, -45),
                (at + 26, -38),
                (at + 31, -25),
                (at + 12, -31),
                (at - 12, -31),
            ]
        )
        paper.cut(top, fish, vivid=True)
        with paper.within(top):
            for k in range(4):
                paper.line([(at - 18 + 12 * k, -46), (at - 24 + 12 * k, -24)], mix(fish, CREAM, 0.6), 1.8)
    for at in (42.0, 78.0):
        paper.cut(slab(at - 16, -44, 32, 30, 3), rgb("28342E"), vivid=True)
        paper.cut(oval(at, -44, 16, 6), rgb("F7F4EC"), rim=0.5)
        paper.flat(oval(at, -44, 7, 2.8), rgb("F08A5A"))
    for dy in (0, 5):
        paper.cut(ribbon([(-98, -17 - dy), (10, -22 - dy), (106, -18 - dy)], (3.4, 3, 2)), rgb("B5863F"), rim=0.6)
    paper.glowing(oval(-96, -20, 5, 3), veil(rgb("9AC25A"), 0.95))


DISHES: dict[str, tuple[Body, float, float]] = {
    "pancakes": (_pancakes, 92.0, 2.4),
    "donut": (_donut, 30.0, 0.0),
    "egg": (_eggs, 96.0, 2.4),
    "steak": (_steak, 98.0, 2.4),
    "sushi": (_sushi, 92.0, 0.0),
}
"""From a variant to its body, half its foot, and its period in seconds."""
