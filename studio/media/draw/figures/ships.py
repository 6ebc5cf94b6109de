"""Owns ships seen from their side: liner, cargo ship, galleon. Knows no sea."""

from collections.abc import Callable

from PySide6.QtGui import QPainterPath

from studio.domain.sketch import Action
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.figures.figure import Drawing, Standing, View
from studio.media.draw.figures.wish import (
    BRASS,
    CREAM,
    DARK,
    STEEL,
    WOOD,
    Wish,
    float_on_water,
    moved,
    wave,
)
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import corners, curve, oval, ribbon, slab

FUNNEL = rgb("C98A3A")  # beside a named hull
Body = Callable[[Paper, Wish, float], None]


def ship(wish: Wish) -> Drawing:
    """Draw a ship: a liner with funnels, a cargo ship with containers, or a galleon under sail."""
    body: Body = {"cargo": _cargo, "galleon": _galleon}.get(wish.variant, _liner)
    return Drawing(
        body=lambda paper, phase: body(paper, wish, phase),
        period_s=3.0,
        phases=24,
        ground_speed=0.12 if not wish.does(Action.STILL) else 0.0,
        person_scale=8.0,
        standing=Standing.WATER,
        foot=150.0 if wish.variant != "galleon" else 62.0,
        motion=moved(wish, float_on_water, rooted=True),
        bend=1.3,
        view=View.FROM_ABOVE if wish.view is View.PLAN else wish.view,
    )


def _liner(paper: Paper, wish: Wish, phase: float) -> None:
    for i, x in enumerate((-36, 4)):
        for k in range(4):
            t = ((phase + i * 0.4) % 1.0 + k) / 4
            paper.glowing(
                oval(x - 6 - 66 * t, -100 - 22 * t, 5 + 14 * t, 4 + 9 * t), veil(rgb("4A4A52"), 0.42 * (1 - t))
            )
    for x in (-44, -4, 36):
        funnel = corners([(x, -62), (x + 18, -62), (x + 14, -97), (x - 2, -97)])
        paper.cut(funnel, wish.trim(FUNNEL), vivid=True)
        paper.flat(corners([(x - 1, -90), (x + 14.8, -90), (x + 14, -97), (x - 2, -97)]), DARK)
    for k, (x, wide) in enumerate(((-92, 176), (-80, 148), (-64, 118))):
        paper.cut(slab(x, -46 - k * 8, wide, 8.6, 1), mix(CREAM, STEEL, 0.06 * k), rim=0.6)
        for w in range(int(wide / 8)):
            paper.flat(
                slab(x + 4 + w * 8, -43 - k * 8, 3.4, 2.6), rgb("F6D98A") if (w * 7 + k * 3) % 5 < 2 else rgb("5A6E80")
            )
    hull = curve(
        [(-138, -40), (-60, -37), (80, -38), (156, -46), (138, -18), (126, 2), (-118, 2), (-132, -20)], tension=0.05
    )
    side = wish.own(rgb("26303E"))
    pale = side.lightnessF() > 0.6
    paper.cut(hull, side, vivid=True)
    with paper.within(hull):
        paper.flat(slab(-150, -6, 320, 10), rgb("8A2E2A") if wish.named is None or pale else DARK)
        paper.flat(slab(-150, -10, 320, 1.6), STEEL if pale else CREAM)
        for w in range(28):
            paper.flat(oval(-118 + w * 8.8, -26, 1.2), rgb("5A6E80") if pale else rgb("F6D98A"))
    for x in (-104, 104):
        paper.line([(x, -40), (x, -92)], WOOD, 1.3)
    paper.line([(-104, -92), (-30, -98), (40, -98), (104, -92), (150, -46)], DARK, 0.35)


def _cargo(paper: Paper, wish: Wish, phase: float) -> None:
    colours = ("D2452F", "3A6FB0", "E8863A", "5E7A48", "B9B0A2", "2F6A72")
    for col in range(9):
        for row in range(3 - (col % 4 == 3)):
            paper.cut(
                slab(-78 + col * 22, -45 - row * 13, 21, 12.4, 0.6), rgb(colours[(col * 5 + row * 3) % 6]), rim=0.5
            )
            for k in range(4):
                paper.shade(slab(-74 + col * 22 + k * 4.4, -44 - row * 13, 0.8, 10), 0.2)
    paper.cut(slab(-124, -100, 34, 68, 2), CREAM)
    for row in range(5):
        for k in range(4):
            paper.flat(
                slab(-121 + k * 7.4, -96 + row * 11, 4.6, 4), rgb("F6D98A") if (row + k) % 3 == 0 else rgb("4A5E70")
            )
    paper.cut(slab(-118, -112, 14, 14, 1), wish.trim(FUNNEL), vivid=True, rim=0.6)
    hull = curve(
        [(-138, -36), (-40, -33), (100, -33), (154, -44), (134, -4), (128, 2), (-124, 2), (-136, -14)], tension=0.05
    )
    paper.cut(hull, wish.own(rgb("8A2E2A")), vivid=True)
    with paper.within(hull):
        paper.flat(slab(-150, -8, 320, 12), rgb("3A2A2E"))
        paper.flat(slab(-150, -31, 320, 1.6), CREAM)


def _galleon(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw three masts of square sails that fill, a high stern with lit windows, pennants."""
    belly = 1.8 + 0.6 * wave(phase)
    for x, tall in ((-30, 78), (2, 98), (34, 82)):
        paper.line([(x, -14), (x, -tall)], WOOD, 1.5)
        for k, (low, high, half) in enumerate(((0.32, 0.58, 16), (0.62, 0.82, 12.5), (0.85, 0.97, 8.5))):
            top, foot = -tall * high, -tall * low
            sail = QPainterPath()
            sail.moveTo(x - half * 0.86, top)
            sail.lineTo(x + half * 0.86, top)
            sail.quadTo(x + half + belly * 2.2, (top + foot) / 2, x + half, foot)
            sail.quadTo(x, foot - belly * 2.2, x - half, foot)
            sail.quadTo(x - half + belly * 2.6, (top + foot) / 2, x - half * 0.86, top)
            sail.closeSubpath()
            paper.cut(sail, mix(wish.own(CREAM), WOOD, 0.04 * k), vivid=True, rim=0.8)
            paper.line([(x - half, top), (x + half, top)], WOOD, 1.0)
        flag = wave(phase, x * 0.01)
        paper.cut(
            ribbon([(x, -tall - 1), (x - 6, -tall - 1 + flag), (x - 12, -tall - flag)], (3.4, 2.8, 0.6)),
            wish.accent,
            vivid=True,
            rim=0.4,
        )
    paper.line([(50, -18), (84, -36)], WOOD, 1.8)
    jib = corners([(40, -66), (78, -33), (46, -24)])
    paper.cut(jib, CREAM, rim=0.7)
    hull = curve(
        [
            (-66, -40),
            (-56, -40),
            (-40, -24),
            (-20, -18),
            (30, -17),
            (52, -24),
            (62, -20),
            (52, -6),
            (42, 2),
            (-48, 2),
            (-60, -14),
        ],
        tension=0.08,
    )
    paper.cut(hull, rgb("6A3F28") if wish.named is None else paper.far(mix(wish.named, WOOD, 0.2), 0.25), vivid=True)
    with paper.within(hull):
        paper.line([(-70, -22), (0, -10), (64, -16)], BRASS, 1.2, smooth=True)
        for k in range(7):
            paper.flat(slab(-38 + k * 11, -9, 4, 3.4), DARK)
    for k in range(3):
        paper.glowing(slab(-63 + k * 5, -35 + k * 3.4, 3, 4.4, 0.6), rgb("F6D98A"))
