"""Owns what people hold in their hands or stand on. Knows no pose: it is told where the hand is."""

import math

from PySide6.QtGui import QColor

from studio.media.draw.colours import rgb, veil
from studio.media.draw.figures.wish import BRASS, DARK, WOOD, Wish
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import Point, corners, curve, limb, oval, ribbon, ring, slab


def mug(paper: Paper, hand: Point, wish: Wish) -> None:
    """Draw a mug in a hand."""
    x, y = hand[0] + 3.4, hand[1] - 0.6
    paper.cut(ring(x - 2.8, y, 1.9, 1.0), wish.accent, rim=0)
    paper.cut(slab(x - 2.6, y - 3.2, 5.6, 6.6, 1.4), wish.accent, vivid=True, rim=0.6)
    paper.flat(oval(x + 0.2, y - 3.0, 2.6, 0.8), rgb("3A2218"))


def briefcase(paper: Paper, hand: Point) -> None:
    """Draw a briefcase that hangs from a hand."""
    x, y = hand
    paper.line([(x - 2.4, y + 4.2), (x - 1.8, y + 1.6), (x + 1.8, y + 1.6), (x + 2.4, y + 4.2)], DARK, 1.0)
    paper.cut(slab(x - 8, y + 3.8, 16, 11, 1.6), WOOD)
    paper.shade(slab(x - 8, y + 7.6, 16, 0.7), 0.35)
    paper.flat(slab(x - 1.2, y + 6.8, 2.4, 2.0, 0.5), BRASS)


def basket(paper: Paper, hand: Point, fruit: QColor) -> None:
    """Draw a shopping basket that hangs from a hand, full of fruit."""
    x, y = hand
    weave = rgb("B58A54")
    paper.line([(x - 6, y + 7), (x, y + 0.5), (x + 6, y + 7)], weave, 1.0, smooth=True)
    for dx, colour in ((-3.6, fruit), (0.4, rgb("F0BA2B")), (4.0, rgb("8BA05A"))):
        paper.cut(oval(x + dx, y + 6.4, 2.5), colour, rim=0.4)
    paper.cut(corners([(x - 7.6, y + 6.8), (x + 7.6, y + 6.8), (x + 5.6, y + 14), (x - 5.6, y + 14)]), weave, rim=0.6)
    paper.line([(x - 6.8, y + 10), (x + 6.8, y + 10)], paper.far(weave, 0.3), 0.6)


def staff(paper: Paper, hand: Point) -> None:
    """Draw a wizard's staff with a light at its head."""
    x, y = hand
    paper.cut(limb([(x - 1, 0), (x + 1.5, y - 50)], (0.9, 1.2)), WOOD, rim=0.6)
    paper.halo(x + 1.5, y - 53, 16, rgb("BFE8FF"), 0.7)
    paper.glowing(oval(x + 1.5, y - 53, 2.6), rgb("E8F8FF"))


def sword(paper: Paper, hand: Point) -> None:
    """Draw a curved sword held low."""
    x, y = hand
    with paper.at(x, y, turn=38):
        paper.cut(curve([(1, -0.9), (16, -2.2), (34, -6.2), (35, -5.6), (17, 0.2), (1, 1.2)]), rgb("C9D0D6"), rim=1.0)
        paper.flat(slab(-0.4, -2.6, 1.2, 5.2, 0.5), BRASS)
        paper.line([(-0.6, 0), (-7, 1.4)], DARK, 1.7)


def board(paper: Paper, wish: Wish) -> None:
    """Draw a surfboard under the feet."""
    paper.cut(
        curve([(-40, -1.5), (-30, -3.2), (10, -3.0), (40, -7.5), (44, -9), (38, -2.2), (8, 1.8), (-30, 1.2)]),
        wish.main,
        vivid=True,
    )
    paper.line([(-32, -1.2), (8, -0.8), (38, -5.4)], rgb("F4EFE2"), 0.9, smooth=True)
    paper.cut(corners([(-34, 0), (-30, 6.5), (-27, 1)]), DARK)


def skis(paper: Paper) -> None:
    """Draw a pair of skis, tips up."""
    for dy, tone in ((-0.4, 0.35), (1.2, 0.0)):
        colour = paper.far(rgb("2F6A72"), tone)
        paper.line([(-32, dy), (26, dy), (34, dy - 3), (37, dy - 6.5)], colour, 1.5, smooth=True)


def steam(paper: Paper, x: float, y: float, height: float, width: float, phase: float, alpha: float = 0.34) -> None:
    """Draw live steam: ribbons that rise, sway and fade; `phase` runs them once through."""
    for i, (dx, tall, shift) in enumerate(((-0.3, 0.82, 0.0), (0.06, 1.0, 0.36), (0.38, 0.7, 0.7))):
        spine, widths = [], []
        for k in range(7):
            t = k / 6
            sway = math.sin(math.tau * (phase + shift) - t * 5.2 + i) * width * (0.08 + 0.34 * t)
            spine.append((x + dx * width * (1 - 0.25 * t) + sway, y - height * tall * t))
            widths.append(
                width
                * (0.05 + 0.3 * math.sin(math.pi * min(1.0, t * 0.82 + 0.1)) ** 1.4)
                * (0.6 + 0.4 * math.sin(i + 2))
            )
        widths[-1] = 0.3
        for share in (1.0, 0.55):
            path = ribbon(spine, [w * share for w in widths])
            paper.mist(path, veil(rgb("FFFFFF"), alpha * (0.8 if share == 1.0 else 0.7)), y, y - height * tall)
