"""Owns what shines: lamps, lanterns, candles, bulbs. Knows no room."""

from collections.abc import Callable
from dataclasses import replace

from studio.domain.sketch import Action
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.figures.figure import Drawing, View
from studio.media.draw.figures.stage import thing_on_floor
from studio.media.draw.figures.wish import BRASS, CREAM, DARK, WOOD, Wish, wave
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import corners, curve, limb, oval, ribbon, ring, slab

Body = Callable[[Paper, Wish, float], None]


def lamp(wish: Wish) -> Drawing:
    """Draw a lamp that is lit: on a table, a street lamp, a lantern, a candle, a bare bulb."""
    table: dict[str, tuple[Body, float, float]] = {
        "street": (_street_lamp, 2.3, 6.0),
        "lantern": (_lantern, 0.2, 26.0),
        "candle": (candle, 0.12, 20.0),
        "bulb": (_bulb, 0.1, 18.0),
    }
    body, scale, foot = table.get(wish.variant, (_table_lamp, 0.3, 22.0))
    drawing = thing_on_floor(wish, body, scale, foot, period_s=1.2, table=wish.variant != "street")
    return replace(drawing, view=View.LEVEL) if wish.variant == "bulb" else drawing


def _flicker(wish: Wish, phase: float) -> float:
    depth = 0.16 if wish.does(Action.FLICKER, Action.BURST) else 0.04
    return 1.0 + depth * (0.6 * wave(phase * 3) + 0.4 * wave(phase * 7, 0.3))


def _table_lamp(paper: Paper, wish: Wish, phase: float) -> None:
    glow = _flicker(wish, phase)
    paper.halo(0, -70, 96 * glow, rgb("FFC46A"), 0.5 * glow)
    paper.cut(
        curve(
            [(-5, -54), (5, -54), (6, -44), (15, -28), (14, -10), (8, -4), (-8, -4), (-14, -10), (-15, -28), (-6, -44)]
        ),
        wish.main,
        vivid=True,
    )
    paper.shine(ribbon([(8, -34), (11, -22), (7, -10)], (1, 3, 1)), 0.4)
    paper.cut(slab(-16, -5, 32, 5, 2), WOOD, rim=0.6)
    shade = corners([(-17, -100), (17, -100), (34, -54), (-34, -54)])
    paper.cut(shade, rgb("F6DFA8"), rim=0.5)
    with paper.within(shade):
        paper.halo(0, -66, 40, rgb("FFF3C8"), 0.9 * glow)
    for x in (-0.5, 0.5):
        paper.shade(ribbon([(x * 17, -100), (x * 34, -54)], (0.5, 0.7)), 0.16)
    paper.line([(12, -54), (12, -42)], BRASS, 0.7)
    paper.flat(oval(12, -41, 1.4), BRASS)


def _street_lamp(paper: Paper, wish: Wish, phase: float) -> None:
    glow = _flicker(wish, phase)
    iron = wish.own(rgb("2C3440"))
    paper.cut(corners([(-1.3, -84), (1.3, -84), (1.9, -8), (-1.9, -8)]), iron, rim=0.7)
    paper.cut(curve([(-5, 0), (-4.4, -4), (-2.6, -9), (2.6, -9), (4.4, -4), (5, 0)]), iron, rim=0.7)
    paper.cut(slab(-2.6, -58, 5.2, 1.6, 0.6), iron, rim=0.5)
    paper.line([(-6, -82), (6, -82)], iron, 1.0)
    paper.halo(0, -90, 26 * glow, rgb("FFD58C"), 0.7 * glow)
    paper.glowing(corners([(-3.0, -84.5), (3.0, -84.5), (4.6, -94), (-4.6, -94)]), rgb("FFEFC0"))
    for x in (-1.2, 1.2):
        paper.line([(x, -84.5), (x * 1.5, -94)], iron, 0.4)
    paper.cut(corners([(-5.6, -94), (5.6, -94), (2.0, -98), (0.5, -100), (-0.5, -100), (-2.0, -98)]), iron, rim=0.6)


def _lantern(paper: Paper, wish: Wish, phase: float) -> None:
    glow = _flicker(wish, phase)
    metal = wish.own(rgb("4A5058"))
    paper.halo(0, -42, 110 * glow, rgb("FFB457"), 0.6 * glow)
    paper.line([(-22, -66), (-20, -92), (0, -102), (20, -92), (22, -66)], metal, 2.0, smooth=True)
    paper.cut(slab(-28, -12, 56, 12, 3), metal, vivid=True)
    glass = slab(-22, -66, 44, 54, 5)
    paper.glowing(glass, rgb("F6C877"))
    with paper.within(glass):
        paper.halo(0, -34, 34, rgb("FFF6D8"), glow)
        _flame(paper, 0, -16, 30, phase)
    for x in (-22, 0, 22):
        paper.line([(x, -66), (x, -12)], metal, 2.0)
    paper.cut(corners([(-28, -66), (28, -66), (14, -80), (-14, -80)]), metal, vivid=True)
    paper.cut(slab(-8, -85, 16, 6, 2), metal, vivid=True, rim=0.5)


def candle(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a burning candle on a small dish: wax, drips, wick, flame."""
    glow = _flicker(wish, phase)
    paper.halo(0, -84, 100 * glow, rgb("FFB457"), 0.55 * glow)
    paper.cut(oval(0, -4, 38, 6), wish.trim(BRASS), vivid=True)
    paper.cut(ring(40, -6, 8, 4.6), wish.trim(BRASS), vivid=True, rim=0)
    paper.cut(oval(0, -6, 26, 3.6), paper.far(wish.trim(BRASS), 0.3), rim=0)
    wax = wish.own(rgb("F6EBD0"))
    paper.cut(slab(-14, -66, 28, 60, 3), wax, vivid=wish.named is not None)
    paper.cut(limb([(-8, -64), (-8, -48)], (3.4, 2.8)), mix(wax, CREAM, 0.3), rim=0.4)
    paper.cut(limb([(5, -64), (5, -38)], (3.0, 2.6)), mix(wax, CREAM, 0.3), rim=0.4)
    paper.cut(oval(0, -66, 14, 2.8), mix(wax, rgb("FFD27A"), 0.5), rim=0.4)
    paper.line([(0, -66), (0.8, -72)], DARK, 1.2)
    _flame(paper, 0.6, -70, 32, phase)


def _flame(paper: Paper, x: float, y: float, tall: float, phase: float) -> None:
    """Draw a flame that leans and licks; its foot is at (x, y)."""
    lean = tall * 0.12 * (wave(phase) + 0.5 * wave(phase * 3, 0.2))
    top = tall * (1.0 + 0.06 * wave(phase * 2, 0.4))
    for share, colour in ((1.0, "FF9A3A"), (0.72, "FFD06A"), (0.42, "FFF6D8")):
        w, h = tall * 0.22 * share, top * share
        paper.glowing(
            curve(
                [
                    (x, y),
                    (x - w, y - h * 0.24),
                    (x - w * 0.5 + lean * 0.4 * share, y - h * 0.66),
                    (x + lean * share, y - h),
                    (x + w * 0.7 + lean * 0.3 * share, y - h * 0.6),
                    (x + w, y - h * 0.22),
                ]
            ),
            rgb(colour),
        )


def _bulb(paper: Paper, wish: Wish, phase: float) -> None:
    glow = _flicker(wish, phase)
    paper.halo(0, -56, 90 * glow, rgb("FFD27A"), 0.6 * glow)
    paper.cut(slab(-11, -24, 22, 24, 4), wish.own(BRASS))
    for k in range(3):
        paper.shade(slab(-11, -20 + k * 6.6, 22, 1.6), 0.4)
    glass = curve(
        [
            (-10, -24),
            (-14, -38),
            (-28, -54),
            (-30, -76),
            (-16, -96),
            (0, -100),
            (16, -96),
            (30, -76),
            (28, -54),
            (14, -38),
            (10, -24),
        ]
    )
    paper.glowing(glass, veil(rgb("FFE9B0"), 0.55))
    paper.line(
        [(-6, -24), (-9, -52), (-5, -62), (0, -54), (5, -62), (9, -52), (6, -24)], rgb("FFB040"), 1.6, smooth=True
    )
    paper.halo(0, -58, 24, rgb("FFF6D8"), glow)
    paper.shine(ribbon([(-20, -82), (-24, -70), (-20, -58)], (1, 4, 1)), 0.8)
