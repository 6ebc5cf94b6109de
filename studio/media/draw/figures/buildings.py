"""Owns buildings as subjects: house, windmill, castle, tower, lighthouse and more. Knows no street and no skyline."""

import math
from collections.abc import Callable

from PySide6.QtGui import QColor

from studio.domain.sketch import Action
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.figures.figure import Drawing, Motion, View, rest
from studio.media.draw.figures.wish import BRASS, CREAM, DARK, LEAF, STEEL, WOOD, Wish, moved, wave
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import corners, curve, limb, oval, ribbon, slab

Body = Callable[[Paper, Wish, float], None]
LIT = rgb("F6D98A")
SLATE = rgb("4A5468")
STONE = rgb("A49A8C")


def _built(wish: Wish, body: Body, scale: float, foot: float, *, period_s: float = 0.0) -> Drawing:
    return Drawing(
        body=lambda paper, phase: body(paper, wish, phase),
        period_s=period_s,
        phases=24 if period_s else 1,
        person_scale=scale,
        foot=foot,
        motion=_unmoved(wish),
        bend=1.7,
        view=View.FROM_ABOVE if wish.view is View.PLAN else wish.view,
    )


def _unmoved(wish: Wish) -> Callable[[float], Motion]:
    """Give the motion of a building: none, but for those that only a dream asks of it; it does not breathe."""
    return rest if wish.does(Action.STILL) else moved(wish, rooted=True)


def building(wish: Wish) -> Drawing:
    """Draw a house, a cabin, a windmill that turns, a castle, a tower, a temple, a barn, a tent or a bridge."""
    table: dict[str, tuple[Body, float, float, float]] = {
        "cabin": (_cabin, 2.2, 60.0, 3.0),
        "windmill": (_windmill, 6.0, 22.0, 6.0),
        "castle": (_castle, 9.0, 72.0, 2.4),
        "tower": (_tower, 22.0, 24.0, 0.0),
        "temple": (_temple, 5.0, 66.0, 0.0),
        "barn": (_barn, 4.0, 66.0, 0.0),
        "tent": (_tent, 1.1, 66.0, 2.0),
        "bridge": (_bridge, 5.0, 180.0, 0.0),
    }
    body, scale, foot, period = table.get(wish.variant, (_house, 3.6, 54.0, 3.0))
    return _built(wish, body, scale, foot, period_s=period)


def _window(paper: Paper, x: float, y: float, wide: float, tall: float, *, lit: bool = True) -> None:
    """Draw a window with its frame and cross bar, from its top left corner."""
    paper.flat(slab(x - 1.2, y - 1.2, wide + 2.4, tall + 2.4, 0.6), CREAM)
    pane = slab(x, y, wide, tall)
    if lit:
        paper.glowing(pane, LIT)
    else:
        paper.flat(pane, rgb("4A6478"))
    paper.line([(x + wide / 2, y), (x + wide / 2, y + tall)], CREAM, 0.8)
    paper.line([(x, y + tall / 2), (x + wide, y + tall / 2)], CREAM, 0.8)


def _smoke(paper: Paper, x: float, y: float, phase: float) -> None:
    for k in range(5):
        t = (phase + k) / 5
        paper.glowing(
            oval(x + 12 * t + 2.6 * math.sin(t * 6 + k), y - 34 * t, 2.2 + 5 * t, 2 + 4 * t),
            veil(rgb("E9E4DC"), 0.5 * (1 - t)),
        )


def _house(paper: Paper, wish: Wish, phase: float) -> None:
    wall = wish.own(rgb("E9DCC0"))
    _smoke(paper, 25, -96, phase)
    paper.cut(slab(20, -92, 10, 26), rgb("9A5A40"))
    paper.cut(slab(18.6, -94, 12.8, 3.4), SLATE, rim=0.5)
    paper.cut(slab(-42, -54, 84, 54), wall, vivid=True)
    paper.shade(corners([(-42, -54), (42, -54), (42, -49), (-42, -46)]), 0.3)
    paper.cut(
        corners([(-50, -52), (-26, -88), (26, -88), (50, -52)]),
        wish.trim(SLATE),
        vivid=True,
    )
    for k in range(4):
        y = -82 + k * 8
        half = 29 + k * 5.4
        paper.line([(-half, y), (half, y)], paper.far(wish.trim(SLATE), 0.25), 0.7)
    paper.cut(corners([(-12, -66), (0, -82), (12, -66), (12, -56), (-12, -56)]), wall, vivid=True, rim=0.6)
    _window(paper, -4.4, -68, 8.8, 9)
    for x in (-34, 18):
        _window(paper, x, -40, 16, 18)
        paper.cut(slab(x - 6, -42, 4.6, 22, 0.6), LEAF, rim=0.5)
        paper.cut(slab(x + 17.4, -42, 4.6, 22, 0.6), LEAF, rim=0.5)
    paper.cut(slab(-9, -34, 18, 34, 1), rgb("5A3A2A"), rim=0.6)
    paper.flat(oval(5, -17, 1.2), BRASS)
    paper.cut(slab(-14, -3, 28, 3), STONE, rim=0.5)
    for x in (-46, 40):
        paper.cut(curve([(x - 8, 0), (x - 10, -8), (x, -14), (x + 9, -8), (x + 8, 0)]), LEAF, rim=0.6)


def _cabin(paper: Paper, wish: Wish, phase: float) -> None:
    wood = wish.own(rgb("8A5638"))
    _smoke(paper, 30, -98, phase)
    paper.cut(slab(25, -94, 11, 34), STONE)
    for k in range(6):
        paper.cut(
            limb([(-54, -5 - k * 9), (54, -5 - k * 9)], (4.6, 4.6)),
            mix(wood, CREAM, 0.05 * (k % 2)),
            vivid=True,
            rim=0.5,
        )
        for x in (-56, 56):
            paper.cut(oval(x, -5 - k * 9, 4.6), mix(wood, CREAM, 0.3), rim=0.4)
    paper.cut(corners([(-70, -50), (-40, -88), (40, -88), (70, -50)]), rgb("4A3A3A"))
    paper.cut(
        corners([(-70, -52), (-40, -90), (40, -90), (46, -82), (14, -86), (-20, -82), (-50, -66)]),
        mix(rgb("4A3A3A"), CREAM, 0.16),
        rim=0,
    )
    _window(paper, -40, -38, 22, 18)
    _window(paper, 24, -38, 18, 18)
    paper.cut(slab(-9, -42, 20, 42, 1), rgb("4A2E22"), rim=0.6)
    paper.flat(oval(7, -20, 1.4), BRASS)
    paper.halo(0, -24, 60, rgb("FFC46A"), 0.28)


def _windmill(paper: Paper, wish: Wish, phase: float) -> None:
    paper.cut(corners([(-14, -62), (14, -62), (21, 0), (-21, 0)]), wish.own(CREAM), vivid=True)
    paper.shade(slab(-19, -26, 38, 1.2), 0.3)
    paper.cut(slab(-5, -14, 10, 14, 5), rgb("5A3A2A"), rim=0.5)
    for x, y in ((-4, -42), (3, -54)):
        _window(paper, x - 2.6, y - 3, 5.2, 6)
    paper.cut(
        curve([(-16, -61), (-13, -72), (0, -79), (13, -72), (16, -61)]),
        wish.trim(rgb("5A3A2A")),
        vivid=True,
    )
    with paper.at(2, -68, turn=90 * phase):
        for k in range(4):
            with paper.at(0, 0, turn=90 * k + 20):
                paper.line([(0, 0), (0, -40)], WOOD, 1.6)
                paper.cut(slab(0.8, -39, 8.4, 30), mix(CREAM, WOOD, 0.15), rim=0.6)
                for j in range(1, 5):
                    paper.line([(0.8, -39 + j * 6), (9.2, -39 + j * 6)], WOOD, 0.5)
                paper.line([(5, -39), (5, -9)], WOOD, 0.5)
    paper.cut(oval(2, -68, 2.8), DARK, rim=0.6)


def _battlements(paper: Paper, x: float, top: float, wide: float, colour: QColor, teeth: int) -> None:
    step = wide / (teeth * 2 - 1)
    for k in range(teeth):
        paper.cut(slab(x + k * step * 2, top - 4, step, 5), colour, rim=0.5)


def _castle(paper: Paper, wish: Wish, phase: float) -> None:
    stone = wish.own(STONE)
    flag = wave(phase)
    for x, wide, top, tone in (
        (-16, 32, -66, 0.22),
        (-64, 22, -60, 0.0),
        (42, 22, -56, 0.0),
        (-36, 16, -78, 0.14),
        (20, 16, -74, 0.14),
    ):
        tint = paper.far(stone, tone)
        paper.cut(slab(x, top, wide, -top), tint, vivid=True)
        _battlements(paper, x - 1, top, wide + 2, tint, 4)
        paper.flat(slab(x + wide / 2 - 1.3, top + 10, 2.6, 6, 1.3), rgb("3A3640"))
    for x, base, tall in ((-28, -82, 16), (28, -78, 16), (-53, -64, 15)):
        paper.cut(
            corners([(x - 10, base), (x, base - tall), (x + 10, base)]),
            wish.trim(SLATE),
            vivid=True,
            rim=0.7,
        )
        paper.line([(x, base - tall), (x, base - tall - 8)], DARK, 0.6)
        paper.cut(
            ribbon(
                [(x, base - tall - 6.4), (x + 5, base - tall - 6.6 + flag), (x + 10, base - tall - 5.6 - flag)],
                (3, 2.6, 0.5),
            ),
            BRASS,
            rim=0.4,
        )
    paper.cut(slab(-46, -38, 92, 38), stone, vivid=True)
    _battlements(paper, -46, -38, 92, stone, 10)
    paper.cut(curve([(-11, 0), (-11, -18), (0, -27), (11, -18), (11, 0)], tension=0.12), rgb("3A2A26"), rim=0.5)
    for x in (-6, 0, 6):
        paper.line([(x, 0), (x, -21)], rgb("6A5040"), 0.8)
    for x in (-32, -22, 22, 32):
        paper.glowing(slab(x - 1.4, -26, 2.8, 6, 1.4), LIT)


def _tower(paper: Paper, wish: Wish, _phase: float) -> None:
    """Draw a glass tower of two facades, set back twice, with a mast and scattered lit windows."""
    glass = wish.own(rgb("3E5A7E"))
    for half, top, foot, tone in ((20, -58, 0, 0.0), (15.5, -78, -57, 0.04), (10.5, -89, -77, 0.08)):
        left = corners([(-half, top + 1.4), (half * 0.16, top), (half * 0.16, foot), (-half, foot)])
        right = corners([(half * 0.16, top), (half, top + 1.0), (half, foot), (half * 0.16, foot)])
        paper.cut(left, paper.far(glass, 0.25 + tone), vivid=True, rim=0)
        paper.cut(right, mix(glass, paper.ink.rim, 0.16), vivid=True, rim=0.7)
        rows = int((foot - top) / 2.5)
        for row in range(rows):
            y = top + 2 + row * 2.5
            for k in range(6):
                x = -half * 0.92 + k * half * 0.176
                _pane(paper, x, y, half * 0.12, (row * 7 + k * 5 + int(half)) % 6 == 0)
            for k in range(4):
                x = half * 0.24 + k * half * 0.19
                _pane(paper, x, y, half * 0.13, (row * 3 + k * 7 + int(half)) % 5 == 0)
    paper.line([(0.4, -89), (0.4, -100)], STEEL, 0.7)
    paper.halo(0.4, -100, 3.0, rgb("FF5A4A"), 0.9)
    paper.cut(slab(-22, -3.4, 44, 3.4), paper.far(glass, 0.5), rim=0.4)
    paper.glowing(slab(-4, -3, 8, 3), LIT)


def _pane(paper: Paper, x: float, y: float, wide: float, lit: bool) -> None:
    if lit:
        paper.glowing(slab(x, y, wide, 1.5), LIT)
    else:
        paper.flat(slab(x, y, wide, 1.5), rgb("24364E"))


def _temple(paper: Paper, wish: Wish, _phase: float) -> None:
    """Draw a pagoda of three curved roofs."""
    red = wish.trim(BRASS)
    for half, foot, tall in ((34, -14, 20), (26, -42, 16), (18, -66, 12)):
        paper.cut(slab(-half, foot - tall, half * 2, tall), wish.own(CREAM), vivid=wish.named is not None)
        for k in range(5):
            x = -half + k * half / 2
            paper.cut(slab(x - 1.4, foot - tall, 2.8, tall), red, vivid=True, rim=0.4)
        roof = [
            (-half - 16, foot - tall - 3),
            (-half - 2, foot - tall - 3.6),
            (-half * 0.5, foot - tall - 13),
            (half * 0.5, foot - tall - 13),
            (half + 2, foot - tall - 3.6),
            (half + 16, foot - tall - 3),
            (half + 8, foot - tall + 2.4),
            (0, foot - tall + 1),
            (-half - 8, foot - tall + 2.4),
        ]
        paper.cut(curve(roof, tension=0.12), SLATE if wish.named is None else paper.far(wish.named, 0.3), vivid=True)
    paper.line([(0, -88), (0, -100)], BRASS, 1.4)
    paper.cut(oval(0, -93, 2.4), BRASS, rim=0.5)
    paper.cut(corners([(-50, 0), (50, 0), (42, -14), (-42, -14)]), STONE)
    for k in range(3):
        paper.shade(slab(-14, -12 + k * 4.4, 28, 1.2), 0.3)
    paper.cut(slab(-7, -32, 14, 18), rgb("3A2A26"), rim=0.4)
    for x in (-22, 22):
        paper.halo(x, -26, 8, rgb("FFB457"), 0.8)
        paper.cut(oval(x, -26, 2.6, 3.2), red, vivid=True, rim=0.4)


def _barn(paper: Paper, wish: Wish, _phase: float) -> None:
    red = wish.main
    paper.cut(slab(54, -86, 22, 86, 2), rgb("B9B4AA"))
    paper.cut(curve([(54, -86), (56, -96), (65, -100), (74, -96), (76, -86)]), STEEL)
    paper.cut(corners([(-58, 0), (-58, -54), (-44, -76), (0, -96), (44, -76), (58, -54), (58, 0)]), red, vivid=True)
    for x in range(-50, 58, 9):
        paper.line([(x, 0), (x, -52)], paper.far(red, 0.2), 0.6)
    paper.line([(-62, -52), (-46, -77), (0, -98), (46, -77), (62, -52)], rgb("5A4A48"), 4.0)
    paper.cut(slab(-20, -40, 40, 40), CREAM, rim=0.4)
    paper.flat(slab(-18, -38, 36, 38), red, vivid=True)
    paper.line([(-18, -38), (18, 0)], CREAM, 2.0)
    paper.line([(18, -38), (-18, 0)], CREAM, 2.0)
    paper.line([(0, -38), (0, 0)], CREAM, 2.0)
    _window(paper, -8, -72, 16, 16)


def _tent(paper: Paper, wish: Wish, phase: float) -> None:
    main = wish.main
    glow = 1 + 0.06 * wave(phase)
    paper.cut(corners([(8, -98), (86, 0), (20, 0)]), paper.far(main, 0.25), vivid=True)
    paper.cut(corners([(8, -98), (38, 0), (-80, 0)]), main, vivid=True)
    door = corners([(6, -82), (16, 0), (-34, 0)])
    paper.glowing(door, rgb("FFD58C"))
    with paper.within(door):
        paper.halo(-6, -18, 50 * glow, rgb("FFF3CF"), 0.8)
    paper.cut(
        curve([(6, -82), (-14, -40), (-34, 0), (-44, 0), (-18, -44)], tension=0.1),
        mix(main, CREAM, 0.25),
        vivid=True,
        rim=0.6,
    )
    for foot in (-104, 108):
        paper.line([(8, -98), (foot, 0)], CREAM, 0.7)
        paper.line([(foot - 2, -4), (foot + 2, 2)], WOOD, 1.8)


def _bridge(paper: Paper, wish: Wish, _phase: float) -> None:
    """Draw a suspension bridge: two towers, main cables, hangers, deck."""
    steel = wish.main
    for side in (-1, 1):
        points = [(side * 110 + dx, -96 + (dx / 110) ** 2 * 62) for dx in range(-110, 100, 15)]
        paper.line(points, steel, 1.6, smooth=True, vivid=True)
        for x, y in points:
            paper.line([(x, y), (x, -30)], steel, 0.5, vivid=True)
    paper.cut(slab(-220, -32, 440, 7), paper.far(steel, 0.15), vivid=True)
    for k in range(44):
        paper.line(
            [(-220 + k * 10, -25), (-215 + k * 10, -19), (-210 + k * 10, -25)], paper.far(steel, 0.3), 0.7, vivid=True
        )
    paper.line([(-220, -19), (220, -19)], paper.far(steel, 0.2), 1.2, vivid=True)
    for x in (-110, 110):
        for dx in (-6, 6):
            paper.cut(
                corners([(x + dx - 2.6, 0), (x + dx - 1.8, -100), (x + dx + 1.8, -100), (x + dx + 2.6, 0)]),
                steel,
                vivid=True,
            )
        for y in (-94, -70, -48, -12):
            paper.cut(slab(x - 7, y, 14, 4), steel, vivid=True, rim=0.5)
        paper.cut(slab(x - 14, -5, 28, 5), STONE, rim=0.6)


def lighthouse(wish: Wish) -> Drawing:
    """Draw a lighthouse on its rock, with a keeper's house; its beam turns once in eight seconds."""
    return _built(wish, _lighthouse, 9.0, 26.0, period_s=8.0)


def _lighthouse(paper: Paper, wish: Wish, phase: float) -> None:
    _beam(paper, phase)
    paper.cut(curve([(-46, 2), (-40, -8), (-26, -15), (-8, -18), (18, -17), (34, -11), (50, 2)]), rgb("3E4650"))
    paper.shine(ribbon([(2, -16), (20, -14), (36, -7)], (0.4, 1.2, 0.3)), 0.4)
    paper.cut(slab(14, -28, 18, 13), CREAM)
    paper.cut(corners([(12, -27), (17, -35), (29, -35), (34, -27)]), wish.main, vivid=True, rim=0.6)
    _window(paper, 20, -24, 4, 5)
    shaft = corners([(-6.4, -76), (6.4, -76), (11, -15), (-11, -15)])
    paper.cut(shaft, wish.own(CREAM), vivid=wish.named is not None)
    with paper.within(shaft):
        for k in range(3):
            y = -70 + k * 20
            paper.cut(slab(-14, y, 28, 10 if wish.named is None else 4), wish.trim(CREAM), vivid=True, rim=0)
        paper.shade(slab(-14, -78, 9, 64), 0.18)
    for y in (-64, -44, -27):
        paper.flat(slab(-1.2, y, 2.4, 4.4, 1.2), DARK)
    paper.cut(slab(-9.6, -79, 19.2, 3.4, 0.8), rgb("3E4650"), rim=0.7)
    for k in range(6):
        paper.line([(-9 + k * 3.6, -79), (-9 + k * 3.6, -83)], rgb("3E4650"), 0.5)
    paper.line([(-9.4, -83), (9.4, -83)], rgb("3E4650"), 0.6)
    paper.glowing(slab(-5, -91, 10, 12), rgb("FFF0C0"))
    paper.halo(0, -85, 30, rgb("FFE6A0"), 0.85)
    for x in (-4.6, 0, 4.6):
        paper.line([(x, -91), (x, -79)], rgb("3E4650"), 0.6)
    paper.cut(curve([(-7, -90.6), (-4, -96), (0, -98.6), (4, -96), (7, -90.6)]), wish.main, vivid=True)
    paper.line([(0, -98), (0, -102)], DARK, 0.7)


def _beam(paper: Paper, phase: float) -> None:
    """Draw the two arms of the turning beam, long when they point across, short when they point at us."""
    across = math.cos(math.tau * phase)
    glare = min(1.0, 0.2 + 2.4 * paper.ink.tint_amount)  # a bright day leaves little of it
    for side in (1, -1):
        reach = side * across * 190
        if abs(reach) < 12:
            continue
        for spread, alpha in ((28.0, 0.44), (12.0, 0.5)):
            wide = spread * abs(across) + 4
            path = corners([(0, -86.5), (reach, -86 - wide), (reach, -84 + wide * 0.6), (0, -83.5)])
            paper.ray(path, veil(rgb("FFF3CF"), glare * (alpha + 0.14)), (0.0, -85.0), (reach, -85.0))
