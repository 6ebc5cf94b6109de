"""Owns what is worn on the trunk, and what is carried on the back. Knows no legs, no face and no pose.

Everything is drawn around the hip at (0, 0), upright, the neck near (0, -31), in hundredths of the figure's height.
"""

from collections.abc import Callable

from studio.media.draw.colours import mix, rgb
from studio.media.draw.figures.look import Look
from studio.media.draw.figures.wish import BRASS, CREAM, DARK, STEEL, WOOD, wave
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import Point, corners, curve, oval, ribbon, slab

UPPER: tuple[Point, ...] = ((3.2, -31.6), (5.6, -28.4), (7.0, -20.5), (5.9, -10))
BACK: tuple[Point, ...] = ((-6.2, -10), (-7.7, -20), (-7.2, -27.6), (-3.6, -31.6))


def trunk(paper: Paper, look: Look, swing: float, *, seated: bool = False) -> None:
    """Draw the top that is worn; `swing` (-1..1) is how far its hem lags behind."""
    kind = look.top
    if seated and kind in ("coat", "dress", "robe"):
        kind = "jacket"
    _TOPS.get(kind, _sweater)(paper, look, swing)
    if look.extra == "apron":
        _apron(paper, swing)


def scarf(paper: Paper, look: Look, phase: float, wind: float) -> None:
    """Draw the scarf: its tail waves behind, its knot lies around the neck."""
    if look.scarf is None:
        return
    a, b, c = wave(phase) * wind, wave(phase, 0.2) * wind, wave(phase, 0.4) * wind
    spine = [
        (-2.0, -31.0),
        (-7.0, -31.5 + a * 0.7),
        (-12.5, -30.0 + b * 1.5),
        (-18.0, -31.5 + c * 2.2),
        (-23.5, -30.5 - a * 2.0),
    ]
    paper.cut(ribbon(spine, (2.6, 3.3, 3.2, 3.4, 3.0)), look.scarf, vivid=True)
    paper.cut(
        curve([(-4.6, -32.6), (-1.0, -33.4), (3.8, -32.8), (5.2, -30.8), (3.4, -28.9), (-1.5, -28.6), (-5.0, -30.2)]),
        look.scarf,
        vivid=True,
    )


def pack(paper: Paper, look: Look) -> None:
    """Draw what is carried on the back, before the trunk."""
    if look.extra == "rucksack":
        paper.cut(curve([(-6, -29), (-13, -28), (-16, -20), (-15.5, -9), (-11, -6), (-6, -8)]), rgb("6A5A3A"))
        paper.cut(slab(-15.6, -31.5, 9.5, 4.4, 2.1), rgb("2F6A72"), rim=0.7)
        paper.flat(slab(-15.4, -17, 6.5, 6.5, 1.5), rgb("564A30"))
    elif look.extra == "tank":
        paper.cut(slab(-12.6, -27, 6.6, 20, 3), rgb("E9E6DC"))
        paper.flat(slab(-12.6, -22, 6.6, 1.6), DARK)
        paper.flat(slab(-10.6, -29.4, 2.6, 3, 0.8), STEEL)
    elif look.extra == "pack":
        paper.cut(slab(-14.5, -30, 10, 24, 2.4), rgb("C4C6C8"))
        paper.flat(slab(-14.5, -16, 10, 1.4), rgb("8E98A0"))
        paper.flat(oval(-10.5, -23, 1.3), rgb("D2452F"))


def cape(paper: Paper, look: Look, swing: float) -> None:
    """Draw a cape behind the body."""
    if look.extra == "cape":
        paper.cut(
            curve(
                [(-2, -30.5), (-8, -28), (-13 - swing * 3, 0), (-20 - swing * 7, 34), (-9 - swing * 5, 38), (-2, 10)]
            ),
            rgb("A8342E"),
        )


def _outline(hem: tuple[Point, ...]) -> tuple[Point, ...]:
    return UPPER + hem + BACK


def _sweater(paper: Paper, look: Look, swing: float) -> None:
    paper.cut(curve(_outline(((6.6, 1.2), (6.5, 2.6), (0, 3.0), (-6.6, 2.6), (-6.8, 1.2)))), look.cloth, vivid=True)
    paper.shade(slab(-6.6, 0.6, 13, 0.5), 0.3)


def _jacket(paper: Paper, look: Look, swing: float) -> None:
    body = curve(_outline(((7.4, 3), (7.5, 5.4), (0.4, 6.0), (-7.4 - swing, 5.4), (-7.6 - swing * 0.6, 3))))
    paper.cut(body, look.cloth, vivid=True)
    paper.line([(5.2, -27.5), (6.0, -12), (6.6, 5)], paper.far(look.cloth, 0.4), 0.5, smooth=True)
    paper.flat(corners([(-3.5, -1.5), (2.5, -2.2), (2.6, -1.2), (-3.4, -0.5)]), paper.far(look.cloth, 0.35))
    _collar(paper, look)


def _coat(paper: Paper, look: Look, swing: float) -> None:
    lag = swing * 4.0
    body = curve(
        _outline(
            (
                (7.2, 2),
                (8.8 - lag * 0.25, 14),
                (10.0 - lag * 0.5, 23.6),
                (9.4 - lag * 0.55, 25.0),
                (0.0 - lag * 0.8, 25.8),
                (-11.4 - lag, 25.2),
                (-12.0 - lag, 23.8),
                (-9.4 - lag * 0.5, 10),
            )
        )
    )
    paper.cut(body, look.cloth, vivid=True)
    paper.line([(5.0, -27.0), (6.2, -10), (7.0 - lag * 0.4, 24.6)], paper.far(look.cloth, 0.45), 0.5, smooth=True)
    for y in (-22.0, -14.0, -6.0):
        paper.flat(oval(5.0 - y * 0.015 - 0.9, y, 0.75), paper.far(look.cloth, 0.6))
    paper.flat(corners([(-4.0, 1.5), (1.6, 0.2), (1.9, 1.4), (-3.8, 2.7)]), paper.far(look.cloth, 0.35))
    _collar(paper, look)


def _collar(paper: Paper, look: Look) -> None:
    paper.cut(
        curve([(-4.2, -33.2), (-0.5, -31.8), (3.4, -32.8), (5.4, -30.6), (3.6, -28.2), (-0.5, -29.6), (-5.2, -29.4)]),
        mix(look.cloth, CREAM, 0.12),
        vivid=True,
        rim=0.8,
    )


def _suit(paper: Paper, look: Look, swing: float) -> None:
    body = curve(_outline(((7.2, 4), (7.0, 7), (0.0, 8.0), (-7.6 - swing, 7.2), (-7.8 - swing * 0.5, 3))))
    paper.cut(body, look.cloth, vivid=True)
    paper.flat(corners([(2.2, -31.4), (5.4, -28.6), (6.4, -19.0), (3.4, -25.0)]), CREAM)
    paper.flat(corners([(4.0, -29.4), (5.6, -28.0), (6.2, -20.4), (5.0, -22.5)]), rgb("B0382E"))
    paper.cut(corners([(1.2, -31.6), (3.0, -30.0), (5.8, -17.0), (2.4, -22.0)]), mix(look.cloth, CREAM, 0.14), rim=0.6)


def _shirt(paper: Paper, look: Look, swing: float) -> None:
    _sweater(paper, look, swing)
    paper.cut(
        curve([(-3.6, -32.4), (0.5, -31.0), (3.6, -32.2), (4.8, -29.6), (0.6, -28.9), (-4.4, -29.8)]),
        mix(look.cloth, CREAM, 0.3),
        rim=0.6,
    )
    paper.flat(slab(-6.5, 0.2, 13, 1.8, 0.4), WOOD)
    paper.flat(slab(4.6, 0.1, 1.8, 2.0, 0.3), BRASS)


def _dress(paper: Paper, look: Look, swing: float) -> None:
    lag = swing * 7.0
    body = curve(
        (
            (3.2, -31.2),
            (5.6, -28),
            (6.4, -21),
            (4.6, -12),
            (6.2, -2),
            (9.4 - lag * 0.3, 14),
            (11.6 - lag * 0.7, 31.5),
            (11.0 - lag * 0.75, 33.4),
            (-1.0 - lag, 34.8),
            (-14.6 - lag, 33.2),
            (-15.2 - lag, 31.4),
            (-9.6 - lag * 0.4, 10),
            (-5.6, -3),
            (-5.2, -12),
            (-7.2, -21),
            (-6.8, -27.6),
            (-3.4, -31.2),
        )
    )
    paper.cut(body, look.cloth, vivid=True)
    paper.shade(curve([(-5.3, -12.4), (0, -11), (4.7, -12.4), (4.7, -10.8), (0, -9.2), (-5.3, -10.8)]), 0.35)
    for x, end in ((-2.4, -8.5), (1.6, 2.0)):
        paper.line(
            [(x, -4), (x * 1.4 - lag * 0.3, 14), (end - lag * 0.8, 32)], paper.far(look.cloth, 0.25), 0.5, smooth=True
        )


def _robe(paper: Paper, look: Look, swing: float) -> None:
    lag = swing * 5.0
    body = curve(
        _outline(
            (
                (7.2, 2),
                (9.2, 22),
                (10.8 - lag * 0.6, 42.5),
                (10.0 - lag * 0.6, 44),
                (-1 - lag * 0.8, 45),
                (-11.6 - lag, 44),
                (-12.2 - lag, 42.5),
                (-9.4, 18),
            )
        )
    )
    paper.cut(body, look.cloth, vivid=True)
    paper.cut(corners([(3.4, -31.4), (5.6, -27.4), (0.6, -9.5), (-2.4, -10.5)]), mix(look.cloth, CREAM, 0.3), rim=0.5)
    paper.flat(slab(-6.6, -10.5, 13, 3.0, 1.0), paper.far(look.cloth, 0.55))
    paper.line([(2, -8), (3.4, 18), (3.8 - lag * 0.6, 43)], paper.far(look.cloth, 0.35), 0.5, smooth=True)


def _wetsuit(paper: Paper, look: Look, swing: float) -> None:
    paper.cut(curve(_outline(((6.0, 1.5), (5.8, 2.6), (0, 3.0), (-6.0, 2.6), (-6.4, 1.5)))), look.cloth)
    paper.flat(
        curve([(5.8, -28.0), (6.8, -20.5), (5.8, -10), (6.2, 1.5), (4.4, 1.5), (4.2, -10), (5.0, -20), (4.0, -28)]),
        rgb("E8A33A"),
    )
    paper.flat(slab(-6.2, -0.8, 12.4, 2.0, 0.8), rgb("E8A33A"))


def _spacesuit(paper: Paper, look: Look, swing: float) -> None:
    body = curve(
        [
            (3.4, -32),
            (8.4, -28.5),
            (9.6, -20),
            (8.6, -8),
            (8.8, 2.4),
            (7, 4.4),
            (-7, 4.4),
            (-8.8, 2.4),
            (-8.4, -10),
            (-9.4, -20),
            (-8.8, -28),
            (-3.6, -32),
        ]
    )
    paper.cut(body, look.cloth, vivid=True)
    paper.cut(slab(1.4, -24, 7.0, 8.4, 1.0), rgb("9AA2AA"), rim=0.6)
    paper.flat(oval(3.6, -21.4, 1.0), rgb("D2452F"))
    paper.flat(oval(6.4, -21.4, 1.0), rgb("3FA7B8"))
    paper.flat(slab(2.6, -18.6, 4.8, 1.1, 0.4), DARK)
    paper.flat(slab(-8.6, -3.2, 17.2, 2.2, 0.8), rgb("B23A2C"))


def _armour(paper: Paper, look: Look, swing: float) -> None:
    paper.cut(curve(_outline(((7.8, 1), (9.4, 10), (0, 11.5), (-9.4, 10), (-7.8, 1)))), rgb("6E767E"))
    paper.cut(
        curve(
            [
                (3.4, -31.6),
                (7.4, -27),
                (8.6, -19),
                (6.6, -8.5),
                (0, -6.6),
                (-6.8, -8.5),
                (-8.2, -19),
                (-7.6, -27.5),
                (-3.6, -31.6),
            ]
        ),
        look.cloth,
        vivid=True,
    )
    paper.line([(0.6, -30), (2.4, -18), (0.8, -7)], paper.far(look.cloth, 0.4), 0.6, smooth=True)
    paper.flat(slab(-7.4, -7.6, 14.8, 2.4, 0.8), WOOD)
    paper.flat(slab(3.4, -7.9, 3.0, 3.0, 0.5), BRASS)


def _apron(paper: Paper, swing: float) -> None:
    cloth = rgb("3F4A52")
    paper.cut(
        curve(
            [
                (4.0, -24),
                (6.8, -21),
                (6.4, -10),
                (7.8, 2),
                (9.0 - swing, 17.5),
                (7.6 - swing, 18.6),
                (-2.0, 18.8),
                (-3.4, 17.5),
                (-2.6, 2),
                (-1.4, -9),
                (2.0, -12),
            ]
        ),
        cloth,
        rim=0.7,
    )
    paper.line([(3.8, -24), (0.6, -31)], cloth, 0.7)
    paper.line([(-1.6, -9), (-6.2, -8.4)], cloth, 0.8)


_TOPS: dict[str, Callable[[Paper, Look, float], None]] = {
    "coat": _coat,
    "jacket": _jacket,
    "sweater": _sweater,
    "shirt": _shirt,
    "suit": _suit,
    "dress": _dress,
    "robe": _robe,
    "wetsuit": _wetsuit,
    "spacesuit": _spacesuit,
    "armour": _armour,
}
