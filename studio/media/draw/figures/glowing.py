"""Owns things that shine by themselves: a camp fire, a crystal. Knows no place."""

import math

from PySide6.QtGui import QColor

from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.figures.wish import DARK, WOOD, Wish, wave
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import corners, curve, limb, oval


def _flames(wish: Wish) -> tuple[tuple[float, QColor], ...]:
    """Give the tongues of a fire, the outer first: how large each is and its colour."""
    if wish.named is None:
        return (1.0, rgb("FF7A2A")), (0.68, rgb("FFB03A")), (0.4, rgb("FFF0B8"))
    hot = rgb("FFFFFF")
    return (1.0, wish.named), (0.62, mix(wish.named, hot, 0.35)), (0.36, mix(wish.named, hot, 0.75))


def fire(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a camp fire: crossed logs, stones, tongues of flame that lick, sparks."""
    paper.halo(0, -44, 130 + 6 * wave(phase * 2), wish.own(rgb("FF9A3A")), 0.5)
    for x in (-52, -34, 38, 54):
        paper.cut(oval(x, -5, 13, 8), rgb("6A6468"), rim=0.6)
    paper.cut(limb([(-50, -4), (34, -24)], (8, 7)), WOOD)
    paper.cut(limb([(50, -4), (-34, -24)], (8, 7)), mix(WOOD, DARK, 0.25))
    for k, (x, tall, wide) in enumerate(((-20, 54, 15), (20, 58, 15), (0, 88, 21))):
        for share, colour in _flames(wish):
            lean = 7 * wave(phase, k * 0.3) * share + 3 * wave(phase * 3, k * 0.2)
            top = tall * share * (1 + 0.08 * wave(phase * 2, k * 0.37))
            w = wide * share
            paper.glowing(
                curve(
                    [
                        (x - w * 0.6, -12),
                        (x - w, -12 - top * 0.28),
                        (x - w * 0.34 + lean * 0.4, -12 - top * 0.66),
                        (x + lean, -12 - top),
                        (x + w * 0.5 + lean * 0.3, -12 - top * 0.56),
                        (x + w, -12 - top * 0.24),
                        (x + w * 0.6, -12),
                    ]
                ),
                veil(colour, 0.94),
            )
    for k in range(9):
        t = (phase + k / 9) % 1.0
        paper.glowing(
            oval(30 * math.sin(k * 2.3) + 6 * math.sin(t * 6 + k), -60 - 70 * t, 1.6 * (1 - t) + 0.3),
            veil(rgb("FFD27A"), 1 - t),
        )


def crystal(paper: Paper, wish: Wish, phase: float) -> None:
    main = wish.main if wish.named is not None else rgb("7A5AC0")
    paper.halo(0, -48, 90, main, 0.4 + 0.12 * wave(phase))
    for x, tall, half, turn in (
        (-30, 56, 13, -20),
        (32, 52, 12, 22),
        (-12, 76, 15, -7),
        (14, 68, 14, 9),
        (0, 98, 19, 0),
    ):
        with paper.at(x, 0, turn=turn):
            paper.cut(
                corners([(-half, 0), (-half, -tall * 0.76), (0, -tall), (half, -tall * 0.8), (half, 0)]),
                main,
                vivid=True,
            )
            paper.shade(
                corners([(-half, 0), (-half, -tall * 0.76), (-half * 0.2, -tall * 0.68), (-half * 0.2, 0)]), 0.28
            )
            paper.shine(corners([(0, -tall), (half, -tall * 0.8), (-half * 0.2, -tall * 0.68)]), 0.35)
