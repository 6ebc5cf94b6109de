"""Owns what stands on a stage or in a room to be used: microphones, chairs, tables. Knows no room."""

from collections.abc import Callable

from PySide6.QtGui import QColor, QPainterPath

from studio.domain.sketch import Action
from studio.media.draw.colours import mix, rgb
from studio.media.draw.figures.figure import Drawing, Standing, View
from studio.media.draw.figures.wish import CREAM, WOOD, Wish, moved, wave
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import corners, curve, limb, oval, ribbon, slab

Body = Callable[[Paper, Wish, float], None]
CHROME = rgb("C9CDD2")
EBONY = rgb("24202A")


def thing_on_floor(
    wish: Wish, body: Body, scale: float, foot: float, *, period_s: float = 0.0, table: bool = False
) -> Drawing:
    """Give the drawing of a thing that stands on the floor, or on a table."""
    return Drawing(
        body=lambda paper, phase: body(paper, wish, phase),
        period_s=wish.pace(period_s),
        phases=16 if period_s else 1,
        person_scale=scale,
        standing=Standing.TABLE if table else Standing.GROUND,
        foot=foot,
        motion=moved(wish),
        bend=1.5,
        view=View.FROM_ABOVE if wish.view is View.PLAN else wish.view,
    )


def microphone(wish: Wish) -> Drawing:
    """Draw a ribbed stage microphone on its stand, or on a low desk foot; close by, the head fills the picture."""
    if wish.variant == "desk" or wish.near:
        return thing_on_floor(wish, _desk_mic, 0.14, 26.0, table=True)
    return thing_on_floor(wish, _stand_mic, 0.92, 13.0)


def _stand_mic(paper: Paper, wish: Wish, _phase: float) -> None:
    cable = [(2, -0.6), (12, 0.8), (22, -0.4), (30, 1.4), (40, 0.2), (54, 1.6)]
    paper.line(cable, EBONY, 0.8, smooth=True)
    paper.cut(oval(0, -1.2, 12.5, 2.0), rgb("4A4E58"))
    paper.cut(oval(0, -2.0, 9.0, 1.2), rgb("5E636E"), rim=0.5)
    paper.cut(slab(-0.85, -48, 1.7, 46.5, 0.5), CHROME, rim=0.7)
    paper.cut(slab(-1.5, -50, 3.0, 5.0, 0.8), rgb("5A5F68"), rim=0.5)
    paper.cut(slab(-0.6, -80, 1.2, 31, 0.4), CHROME, rim=0.7)
    paper.line([(0.8, -76), (4.2, -60), (3.0, -40), (4.6, -20), (2, -1)], EBONY, 0.7, smooth=True)
    with paper.at(0, -79, turn=10, scale=0.2):
        _mic_head(paper, wish)


def _desk_mic(paper: Paper, wish: Wish, _phase: float) -> None:
    paper.line([(8, -3), (30, 0), (56, -2), (90, 2)], EBONY, 2.4, smooth=True)
    paper.cut(oval(0, -4, 26, 4.6), rgb("4A4E58"))
    paper.cut(oval(0, -6, 18, 2.8), rgb("5E636E"), rim=0.5)
    paper.cut(slab(-2.6, -26, 5.2, 21, 1.4), CHROME)
    with paper.at(0, -24, turn=6, scale=0.74):
        _mic_head(paper, wish)


def _mic_head(paper: Paper, wish: Wish) -> None:
    """Draw the head, 100 units tall from its yoke at (0, 0): capsule, grille ribs, belt, screws, badge."""
    metal = wish.own(CHROME)
    paper.cut(corners([(-7, 0), (7, 0), (9, -12), (-9, -12)]), rgb("5A5F68"), rim=0.6)
    yoke = QPainterPath()
    yoke.moveTo(-33, -46)
    yoke.cubicTo(-36, -10, 36, -10, 33, -46)
    yoke.lineTo(39, -46)
    yoke.cubicTo(42, -1, -42, -1, -39, -46)
    yoke.closeSubpath()
    paper.cut(yoke, rgb("6E747E"), rim=0.6)
    shell = curve(
        [
            (-22, -14),
            (-31, -30),
            (-33, -56),
            (-31, -80),
            (-18, -97),
            (0, -102),
            (18, -97),
            (31, -80),
            (33, -56),
            (31, -30),
            (22, -14),
            (0, -9),
        ]
    )
    paper.cut(shell, metal, vivid=True, rim=1.2)
    with paper.within(shell):
        for k in range(-3, 4):
            x = k * 9.2
            slot = [(x * 0.62, -98), (x * 1.02, -80), (x * 1.06, -62)]
            paper.line(slot, paper.far(rgb("2A2C34"), 0.2), 4.2, smooth=True)
            paper.line([(p[0] + 2.6, p[1]) for p in slot], mix(metal, CREAM, 0.5), 0.9, smooth=True)
        for k in range(-3, 4):
            x = k * 9.2
            paper.line(
                [(x * 1.06, -46), (x * 1.0, -30), (x * 0.7, -14)], paper.far(rgb("2A2C34"), 0.2), 4.2, smooth=True
            )
            paper.line([(x * 1.06 + 2.6, -46), (x + 2.6, -30)], mix(metal, CREAM, 0.5), 0.9)
        paper.cut(slab(-36, -61, 72, 14.5, 2), mix(metal, CREAM, 0.25), rim=0.8)
        paper.shade(ribbon([(-30, -92), (-33, -56), (-26, -16)], (8, 16, 8)), 0.3)
        paper.shine(ribbon([(22, -88), (27, -56), (21, -22)], (2, 5, 1.6)), 0.5)
    paper.cut(
        corners([(0, -60.5), (6, -54), (0, -47.5), (-6, -54)]),
        wish.trim(CREAM),
        vivid=True,
        rim=0.5,
    )
    for x in (-36, 36):
        paper.cut(oval(x, -47, 5.2), rgb("8A9098"), rim=0.7)
        paper.line([(x - 2.4, -47), (x + 2.4, -47)], EBONY, 1.0)


def chair(wish: Wish) -> Drawing:
    """Draw a chair, chairs stacked upside down on a table, an armchair, a bench, a swing or a table."""
    scales: dict[str, tuple[Body, float, float, float]] = {
        "stacked": (_stacked, 0.78, 62.0, 0.0),
        "armchair": (_armchair, 0.56, 46.0, 0.0),
        "sofa": (_sofa, 0.5, 98.0, 0.0),
        "bench": (_bench, 0.5, 92.0, 0.0),
        "swing": (_swing, 1.5, 30.0, 3.2),
        "table": (_table_alone, 0.44, 80.0, 0.0),
    }
    body, scale, foot, period = scales.get(wish.variant, (_chair, 0.54, 26.0, 0.0))
    return thing_on_floor(wish, body, scale, foot, period_s=period)


def _chair(paper: Paper, wish: Wish, _phase: float) -> None:
    _bentwood(paper, wish.main)


def _bentwood(paper: Paper, colour: QColor) -> None:
    """Draw a ladder-back café chair, 100 tall, turned a little to the right."""
    dim = paper.far(colour, 0.3)
    for x, lean in ((-20, -2), (11, 3)):
        paper.cut(limb([(x, -46), (x + lean, 0)], (2.0, 1.5)), dim, vivid=True, rim=0.5)
    for y, tall in ((-93, 9), (-75, 7), (-60, 5)):
        paper.cut(
            curve(
                [(-20, y), (-4, y - 2.6), (13, y), (13, y + tall), (-4, y + tall - 2.4), (-20, y + tall)], tension=0.1
            ),
            colour,
            vivid=True,
            rim=0.7,
        )
    for x, top in ((-20, -99), (13, -97)):
        paper.cut(limb([(x, -45), (x + (x - 1) * 0.03, top)], (2.2, 1.8)), colour, vivid=True, rim=0.6)
    paper.cut(corners([(-22, -50), (14, -50), (25, -42), (-17, -42)]), mix(colour, CREAM, 0.16), vivid=True, rim=0.7)
    paper.cut(corners([(-17, -42), (25, -42), (25, -38.4), (-17, -38.4)]), paper.far(colour, 0.16), vivid=True, rim=0)
    for x, lean in ((-14, -2), (22, 3)):
        paper.cut(limb([(x, -39), (x + lean, 0)], (2.4, 1.7)), colour, vivid=True, rim=0.6)
    paper.line([(-15, -18), (23, -18)], dim, 1.8, vivid=True)


def _table(paper: Paper, wide: float, top: float, colour: QColor) -> None:
    """Draw a round café table: top, column, cast foot."""
    paper.cut(
        curve([(-2, top), (2, top), (3.4, -14), (16, -3), (20, 0), (-20, 0), (-16, -3), (-3.4, -14)], tension=0.1),
        rgb("3A3A44"),
    )
    paper.cut(oval(0, top, wide, wide * 0.075), colour)
    paper.cut(slab(-wide, top, wide * 2, 3.4, 1.4), paper.far(colour, 0.2), rim=0.5)


def _stacked(paper: Paper, wish: Wish, _phase: float) -> None:
    """Draw two chairs upside down on a table, legs in the air, a third one behind."""
    seat = wish.main
    for x, side, tone in ((2.0, 1, 0.4), (-28.0, 1, 0.0), (30.0, -1, 0.0)):
        with paper.at(x, -50.5, scale=0.66, stretch=(side, -1)), paper.at(0, 51):
            _bentwood(paper, paper.far(seat, tone))
    _table(paper, 58.0, -48.0, rgb("8A5A38"))
    paper.shade(slab(-52, -48.4, 104, 1.2, 0.6), 0.4)
    paper.cut(slab(42, -53.5, 6, 5.4, 1.4), CREAM, rim=0.5)


def _table_alone(paper: Paper, wish: Wish, _phase: float) -> None:
    with paper.at(0, 0, scale=1.5):
        _table(paper, 52.0, -64.0, wish.own(rgb("8A5A38")))


def _armchair(paper: Paper, wish: Wish, _phase: float) -> None:
    _upholstered(paper, wish, 32.0, 1)


def _sofa(paper: Paper, wish: Wish, _phase: float) -> None:
    _upholstered(paper, wish, 84.0, 3)


def _upholstered(paper: Paper, wish: Wish, half: float, seats: int) -> None:
    """Draw what is soft to sit on, from its front: a back with buttons, seats, rolled arms, a cushion, wooden feet."""
    main, wide = wish.main, 2 * half / seats
    for x in (-half - 6, half + 6):
        paper.cut(corners([(x - 4, -10), (x + 4, -10), (x + 2.4, 0), (x - 2.4, 0)]), WOOD, rim=0.6)
    top = [(-half - 4, -30), (-half - 6, -76), (-half + 8, -97), (0, -101), (half - 8, -97), (half + 6, -76)]
    paper.cut(curve([*top, (half + 4, -30)], tension=0.14), main, vivid=True)
    for k in range(2 * seats):
        paper.flat(oval(-half + wide * (k + 0.5) / 2, -76, 1.7), paper.far(main, 0.5))
    paper.cut(slab(-half - 2, -32, 2 * half + 4, 22, 4), paper.far(main, 0.22), vivid=True, rim=0.5)
    for k in range(seats):
        paper.cut(slab(-half + wide * k, -46, wide, 20, 7), mix(main, CREAM, 0.14), vivid=True)
    with paper.at(-half + 15, -58, turn=-12):
        paper.cut(slab(-13, -12, 26, 24, 7), wish.trim(CREAM) if seats > 1 else CREAM, vivid=True, rim=0.8)
        paper.line([(-9, 0), (9, 0)], paper.far(CREAM, 0.3), 0.9)
    for side in (-1, 1):
        x = side * (half + 8)
        paper.cut(
            curve([(x - 12, -10), (x - 12, -48), (x, -60), (x + 12, -48), (x + 12, -10)], tension=0.16),
            main,
            vivid=True,
        )
        paper.line(oval(x, -47, 6.4), paper.far(main, 0.35), 1.2)


def _bench(paper: Paper, wish: Wish, _phase: float) -> None:
    wood = wish.own(WOOD)
    for x in (-66, 66):
        paper.line([(x, 0), (x, -46), (x - 5, -96)], EBONY, 5.0, smooth=True)
        paper.line([(x - 14, -48), (x + 16, -48), (x + 14, 0)], EBONY, 4.4)
    for k in range(3):
        paper.cut(slab(-88, -97 + k * 15, 176, 9.4, 2.4), wood, vivid=True, rim=0.7)
    for k in range(2):
        paper.cut(slab(-90, -50 + k * 6.4, 180, 5.2, 2), mix(wood, CREAM, 0.12 - 0.1 * k), vivid=True, rim=0.6)


def _swing(paper: Paper, wish: Wish, phase: float) -> None:
    turn = 13 * wave(phase) if not wish.does(Action.STILL) else 3 * wave(phase)
    for x in (-34, 34):
        paper.cut(limb([(x, 0), (x * 0.86, -98)], (2.0, 1.6)), wish.own(WOOD), rim=0.6)
    paper.cut(slab(-37, -100, 74, 4.4, 2), wish.own(WOOD), rim=0.7)
    with paper.at(0, -97, turn=turn):
        for x in (-12, 12):
            paper.line([(x, 0), (x, 72)], rgb("D9C49A"), 0.9)
        paper.cut(slab(-16, 71, 32, 3.6, 1.4), wish.main, vivid=True, rim=0.7)
