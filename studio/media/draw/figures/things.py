"""Owns the things on a table or in a hand: bottles, balls, books, and any object asked for. Knows no table.

An object nobody knows is a wrapped parcel with a ribbon on a small plinth.
"""

import math
from dataclasses import replace

from studio.domain.sketch import Action
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.figures.figure import Drawing, Motion, Standing
from studio.media.draw.figures.fluids import FLUIDS
from studio.media.draw.figures.gadgets import GADGETS
from studio.media.draw.figures.household import HOUSEHOLD
from studio.media.draw.figures.lamps import candle, lamp
from studio.media.draw.figures.tabletop import Body, on_table
from studio.media.draw.figures.tools import TOOLS
from studio.media.draw.figures.wish import BRASS, CREAM, DARK, GLASS, PACE, WOOD, Wish, moved, wave
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import corners, curve, oval, ribbon, slab

THINGS = {**GADGETS, **TOOLS, **HOUSEHOLD, **FLUIDS}
STANDING = {
    "kite": Standing.AIR,
    "bubble": Standing.AIR,
    "portal": Standing.GROUND,
    "fridge": Standing.GROUND,
    "statue": Standing.GROUND,
    "hydrant": Standing.GROUND,
    "plume": Standing.AIR,
    "fountain": Standing.GROUND,
    "surfboard": Standing.GROUND,
}
"""What does not stand on a table."""


def bottle(wish: Wish) -> Drawing:
    """Draw a bottle: plain glass with a label, perfume, wine, or a jar."""
    table: dict[str, tuple[Body, float]] = {"perfume": (_perfume, 38.0), "wine": (_wine, 15.0), "jar": (_jar, 34.0)}
    body, foot = table.get(wish.variant, (_bottle, 17.0))
    return on_table(wish, body, 0.14, foot)


def _bottle(paper: Paper, wish: Wish, _phase: float) -> None:
    glass = curve(
        [
            (-6, -96),
            (-6.4, -72),
            (-17, -56),
            (-18, -30),
            (-17, -3),
            (-13, 0),
            (13, 0),
            (17, -3),
            (18, -30),
            (17, -56),
            (6.4, -72),
            (6, -96),
        ],
        tension=0.12,
    )
    paper.cut(glass, wish.own(rgb("3E7A6A")), vivid=True)
    paper.cut(slab(-17.6, -46, 35.2, 28, 1), CREAM, rim=0)
    paper.flat(slab(-17.6, -42, 35.2, 4), wish.accent)
    paper.flat(oval(0, -29, 7), wish.accent)
    paper.flat(oval(0, -29, 4.4), CREAM)
    paper.shine(ribbon([(11, -60), (14, -48), (14, -8)], (1, 3, 1)), 0.5)
    paper.cut(slab(-7, -101, 14, 8, 2), BRASS, rim=0.7)


def _perfume(paper: Paper, wish: Wish, _phase: float) -> None:
    """Draw a faceted perfume bottle: thick glass, tinted liquid, gold collar, a round stopper."""
    paper.halo(0, -40, 70, wish.main, 0.16)
    glass = curve(
        [(-34, -58), (-40, -30), (-36, -4), (-30, 0), (30, 0), (36, -4), (40, -30), (34, -58), (14, -66), (-14, -66)],
        tension=0.1,
    )
    paper.cut(glass, mix(wish.main, CREAM, 0.62), vivid=True)
    with paper.within(glass):
        paper.cut(
            curve([(-32, -44), (0, -42), (32, -44), (33, -10), (28, -6), (-28, -6), (-33, -10)], tension=0.1),
            wish.main,
            vivid=True,
            rim=0,
        )
        paper.shine(corners([(6, -70), (18, -70), (34, 0), (24, 0)]), 0.3)
        paper.shade(corners([(-42, -60), (-24, -64), (-22, 0), (-42, 0)]), 0.2)
    paper.cut(slab(-15, -36, 30, 20, 1.4), CREAM, rim=0.4)
    paper.flat(slab(-10, -31, 20, 1.6), BRASS)
    paper.flat(oval(0, -24, 3.0), BRASS)
    paper.cut(slab(-9, -74, 18, 9, 1.4), BRASS, rim=0.8)
    paper.cut(oval(0, -86, 14), mix(wish.main, CREAM, 0.45), vivid=True)
    paper.shine(oval(4, -91, 4, 3), 0.7)


def _wine(paper: Paper, wish: Wish, _phase: float) -> None:
    glass = curve(
        [
            (-5, -97),
            (-5, -72),
            (-14.5, -58),
            (-15, -30),
            (-14.6, -2),
            (-11, 0),
            (11, 0),
            (14.6, -2),
            (15, -30),
            (14.5, -58),
            (5, -72),
            (5, -97),
        ],
        tension=0.11,
    )
    paper.cut(glass, wish.own(rgb("2E4A38")), vivid=True)
    paper.cut(slab(-5.6, -100, 11.2, 20, 1.4), rgb("8A2232"), rim=0.6)
    paper.cut(slab(-15, -46, 30, 30, 0.6), CREAM, rim=0)
    paper.flat(curve([(-7, -24), (-4, -34), (0, -29), (5, -37), (8, -24)]), rgb("8A2232"))
    paper.flat(slab(-9, -21.4, 18, 1.4), BRASS)
    paper.shine(ribbon([(9, -62), (12, -50), (12, -6)], (0.8, 2.4, 0.8)), 0.5)


def _jar(paper: Paper, wish: Wish, _phase: float) -> None:
    glass = slab(-34, -80, 68, 80, 12)
    paper.glowing(glass, veil(GLASS, 0.5))
    with paper.within(glass):
        paper.cut(slab(-34, -62, 68, 70), wish.main, vivid=True, rim=0)
        for k in range(10):
            paper.flat(oval(-26 + (k * 23) % 56, -52 + (k * 17) % 46, 4), mix(wish.main, CREAM, 0.3))
        paper.shine(ribbon([(22, -74), (25, -40), (22, -6)], (2, 6, 2)), 0.5)
    paper.cut(slab(-34, -98, 68, 20, 4), rgb("C98A4A"))
    for k in range(7):
        paper.shade(slab(-30 + k * 9.4, -96, 1.2, 16), 0.3)
    paper.cut(slab(-20, -44, 40, 24, 2), CREAM, rim=0.4)
    paper.flat(oval(0, -32, 6), wish.accent)


def ball(wish: Wish) -> Drawing:
    """Draw a ball that bounces or rolls, a balloon on its string, or a globe."""
    if wish.variant == "balloon":
        return replace(on_table(wish, _toy_balloon, 0.5, 4.0, period_s=2.4), standing=Standing.AIR)
    if wish.variant == "globe":
        return on_table(wish, _globe, 0.2, 26.0, period_s=4.0)
    rolling = not wish.does(Action.STILL, Action.STAND)
    pace = PACE[wish.speed]

    def bounce(t_s: float) -> Motion:
        t = (t_s * pace / 0.9) % 1.0
        return Motion(dy=-3.4 * t * (1 - t))

    drawing = on_table(wish, _ball, 0.14, 40.0, period_s=1.2 if rolling else 0.0)
    return replace(
        drawing,
        standing=Standing.GROUND,
        ground_speed=2.6 * pace if rolling else 0.0,
        motion=bounce if wish.does(Action.JUMP, Action.FALL, Action.RUN) else moved(wish),
    )


def _ball(paper: Paper, wish: Wish, phase: float) -> None:
    base = {"football": CREAM, "basketball": rgb("D97A3A")}.get(wish.variant, wish.main)
    main = wish.own(base)
    whole = oval(0, -50, 50)
    paper.cut(whole, main, vivid=True)
    with paper.within(whole), paper.at(0, -50, turn=360 * phase):
        if wish.variant == "football":
            for k in range(6):
                a = math.tau * k / 5
                x, y = (0.0, 0.0) if k == 5 else (44 * math.cos(a), 44 * math.sin(a))
                paper.flat(
                    corners(
                        [
                            (x + 15 * math.cos(a + j * math.tau / 5), y + 15 * math.sin(a + j * math.tau / 5))
                            for j in range(5)
                        ]
                    ),
                    DARK,
                )
                if k < 5:
                    paper.line([(15 * math.cos(a), 15 * math.sin(a)), (30 * math.cos(a), 30 * math.sin(a))], DARK, 1.4)
        elif wish.variant == "basketball":
            for points in (
                ((-52, 0), (52, 0)),
                ((0, -52), (0, 52)),
                ((-36, -44), (-14, 0), (-36, 44)),
                ((36, -44), (14, 0), (36, 44)),
            ):
                paper.line(list(points), rgb("4A2A1C"), 2.2, smooth=True)
        else:
            paper.flat(curve([(-60, -10), (0, -22), (60, -10), (60, 12), (0, 2), (-60, 12)]), CREAM)
            paper.flat(oval(0, -8, 14), CREAM)
            paper.flat(oval(0, -8, 9), main, vivid=True)
    paper.shade(curve([(-50, -50), (-30, -14), (16, -4), (38, -20), (10, 2), (-40, 0)]), 0.25, whole)
    paper.shine(oval(16, -76, 13, 9), 0.5)


def _toy_balloon(paper: Paper, wish: Wish, phase: float) -> None:
    sway = 3 * wave(phase)
    paper.line([(0, -34), (3 + sway * 0.3, -22), (-3 - sway * 0.3, -10), (sway, 4)], CREAM, 0.7, smooth=True)
    paper.cut(
        curve([(0, -36), (-14, -48), (-25, -68), (-21, -90), (0, -101), (21, -90), (25, -68), (14, -48)]),
        wish.main,
        vivid=True,
    )
    paper.cut(corners([(0, -37), (-4, -32), (4, -32)]), wish.main, vivid=True, rim=0.5)
    paper.shine(ribbon([(8, -92), (15, -82), (16, -68)], (1, 4.4, 1)), 0.6)


def _globe(paper: Paper, wish: Wish, phase: float) -> None:
    paper.cut(oval(0, -3, 28, 4), WOOD)
    paper.cut(slab(-3, -16, 6, 12, 1), BRASS, rim=0.5)
    paper.line([(-12, -98), (-36, -84), (-44, -58), (-34, -32), (-12, -18), (4, -14)], BRASS, 3.0, smooth=True)
    sphere = oval(0, -58, 36)
    paper.cut(sphere, wish.own(rgb("3A7FA8")), vivid=True)
    with paper.within(sphere):
        for x, y, rx, ry in (
            (-60, -72, 16, 12),
            (-52, -48, 9, 15),
            (-6, -76, 14, 9),
            (0, -52, 11, 16),
            (30, -72, 18, 11),
            (46, -42, 9, 7),
        ):
            spot = (x + 110 * phase + 60) % 110 - 60
            paper.cut(
                curve(
                    [
                        (spot - rx, y),
                        (spot - rx * 0.3, y - ry),
                        (spot + rx, y - ry * 0.4),
                        (spot + rx * 0.4, y + ry),
                        (spot - rx * 0.5, y + ry * 0.5),
                    ]
                ),
                rgb("7A9A52"),
                rim=0.3,
            )
    paper.shine(oval(12, -78, 9, 6), 0.45)


def book(wish: Wish) -> Drawing:
    """Draw an open book whose page turns, a stack of books, a closed one, or a letter."""
    table: dict[str, tuple[Body, float, float]] = {
        "stack": (_stack, 70.0, 0.0),
        "closed": (_closed, 44.0, 0.0),
        "letter": (_letter, 66.0, 0.0),
    }
    body, foot, period = table.get(wish.variant, (_open_book, 104.0, 3.0))
    return on_table(wish, body, 0.14, foot, period_s=period)


def _open_book(paper: Paper, wish: Wish, phase: float) -> None:
    paper.cut(corners([(-126, -6), (-112, -80), (112, -80), (126, -6), (6, 3), (-6, 3)]), wish.main, vivid=True)
    for side in (-1, 1):
        with paper.at(0, 0, stretch=(side, 1)):
            for k in range(3):
                page = curve(
                    [
                        (0, -6 - k),
                        (40, -18 - k * 2),
                        (110 - k * 2, -12 - k * 2),
                        (98 - k * 2, -76 - k * 2),
                        (40, -84 - k * 2),
                        (0, -70 - k),
                    ],
                    tension=0.09,
                )
                paper.cut(page, mix(CREAM, WOOD, 0.12 - 0.05 * k), rim=0.4)
            for row in range(6):
                y = -70 + row * 9
                paper.line([(14, y - 4), (44, y - 12), (88 + row, y - 9)], paper.far(CREAM, 0.3), 1.1, smooth=True)
    if not wish.does(Action.STAND):
        lift = math.cos(math.pi * phase)
        height = math.sin(math.pi * phase)
        paper.cut(
            curve(
                [
                    (0, -10),
                    (52 * lift, -24 - 40 * height),
                    (104 * lift, -18 - 52 * height),
                    (94 * lift, -80 - 46 * height),
                    (46 * lift, -88 - 40 * height),
                    (0, -74),
                ],
                tension=0.1,
            ),
            CREAM,
        )
    paper.cut(
        ribbon([(2, -72), (6, -30), (4, 4), (8, 14)], (3.4, 3.6, 3.6, 3.4)),
        wish.accent if wish.named is not None else BRASS,
        rim=0.4,
    )


def _stack(paper: Paper, wish: Wish, _phase: float) -> None:
    rows = (
        (0, 74, 22, wish.main, 0.0),
        (6, 66, 18, rgb("2F6A72"), 0.3),
        (-5, 70, 20, rgb("D9A441"), 0.12),
        (3, 58, 16, rgb("6A4A6A"), 0.38),
        (-3, 52, 18, rgb("5E7A48"), 0.05),
    )
    y = 0.0
    for dx, half, tall, natural, shade in rows:
        colour = natural if wish.named is None else paper.far(wish.named, shade)
        paper.cut(slab(dx - half, y - tall, half * 2, tall, 3), colour, vivid=True)
        spine = 15 if wish.named is None else half
        pages = half * 2 - spine + 10
        paper.cut(slab(dx - half + spine - 7, y - tall + 3, pages, tall - 6, 1), CREAM, rim=0)
        for k in range(3):
            paper.shade(slab(dx - half + spine - 7, y - tall + 5 + k * (tall - 8) / 3, pages, 0.8), 0.2)
        paper.cut(slab(dx - half, y - tall, spine, tall, 3), colour, vivid=True, rim=0.5)
        paper.flat(slab(dx - half + 5, y - tall, 2, tall), BRASS)
        y -= tall


def _closed(paper: Paper, wish: Wish, _phase: float) -> None:
    paper.cut(corners([(38, -96), (48, -90), (48, -2), (38, 0)]), CREAM)
    for k in range(4):
        paper.line([(40 + k * 2, -94 + k), (40 + k * 2, -1)], paper.far(CREAM, 0.2), 0.5)
    paper.cut(slab(-42, -100, 82, 100, 3), wish.main, vivid=True)
    paper.cut(slab(-42, -100, 12, 100, 3), paper.far(wish.main, 0.25), vivid=True, rim=0.4)
    frame = slab(-22, -90, 54, 80, 2)
    paper.line(frame, BRASS, 1.4)
    paper.cut(oval(5, -54, 15), BRASS, rim=0.6)
    paper.flat(oval(5, -54, 9.4), wish.main, vivid=True)
    paper.flat(slab(-8, -28, 26, 2.2), BRASS)


def _letter(paper: Paper, wish: Wish, _phase: float) -> None:
    sheet = wish.own(CREAM)
    paper.cut(slab(-70, -92, 140, 92, 3), sheet, vivid=True)
    paper.line([(-70, -2), (-14, -50)], paper.far(sheet, 0.2), 1.2)
    paper.line([(70, -2), (14, -50)], paper.far(sheet, 0.2), 1.2)
    paper.cut(corners([(-70, -91), (70, -91), (0, -36)]), mix(sheet, WOOD, 0.08), vivid=True)
    paper.cut(oval(0, -42, 12), wish.accent, vivid=True)
    paper.flat(oval(0, -42, 7), paper.far(wish.accent, 0.25))


def thing(wish: Wish) -> Drawing:
    """Draw any object: one of the known gadgets, or the wrapped parcel on its plinth."""
    if wish.variant == "candle":
        return on_table(wish, candle, 0.12, 20.0, period_s=1.2)
    if wish.variant == "lantern":
        return lamp(wish)
    body, scale, foot, period = THINGS.get(wish.variant, (_parcel, 0.4, 44.0, 0.0))
    drawing = on_table(wish, body, scale, foot, period_s=period)
    return replace(drawing, standing=STANDING.get(wish.variant, Standing.TABLE))


def _parcel(paper: Paper, wish: Wish, _phase: float) -> None:
    """Draw a wrapped parcel with a ribbon and a bow on a small plinth."""
    stone = rgb("B9B0A2")
    paper.cut(slab(-46, -14, 92, 14, 2), stone)
    paper.cut(slab(-40, -20, 80, 7, 2), mix(stone, CREAM, 0.25), rim=0.6)
    sheet = wish.own(rgb("D9B98A"))
    paper.cut(corners([(22, -82), (36, -74), (36, -20), (22, -20)]), paper.far(sheet, 0.25), vivid=True)
    paper.cut(slab(-36, -74, 62, 54, 1.4), sheet, vivid=True)
    paper.cut(corners([(-36, -74), (-24, -82), (36, -82), (26, -74)]), mix(sheet, CREAM, 0.3), vivid=True, rim=0.6)
    band = wish.trim(CREAM)
    paper.cut(slab(-10, -74, 9, 54), band, rim=0, vivid=True)
    paper.cut(slab(-36, -50, 62, 8), band, rim=0, vivid=True)
    for side in (-1, 1):
        paper.cut(
            curve([(-4, -79), (-4 + side * 10, -99), (-4 + side * 26, -100), (-4 + side * 24, -86)]), band, vivid=True
        )
        paper.cut(
            ribbon([(-4, -78), (-4 + side * 10, -70), (-4 + side * 17, -60)], (5, 5, 4.4)),
            paper.far(band, 0.15),
            vivid=True,
            rim=0.5,
        )
    paper.cut(oval(-4, -80, 5.4, 4.6), band, vivid=True, rim=0.6)
