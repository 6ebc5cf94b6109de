"""Owns what runs on rails: a modern train, a steam engine, a tram. Knows no station."""

import math
from collections.abc import Callable

from studio.domain.sketch import Action
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.figures.figure import Drawing, View
from studio.media.draw.figures.vehicles import draw_driver, rumble, wheel
from studio.media.draw.figures.wish import (
    BRASS,
    CREAM,
    DARK,
    STEEL,
    WOOD,
    Wish,
    moved,
)
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import corners, curve, oval, ribbon, ring, slab

Body = Callable[[Paper, Wish, float], None]
TYRE = rgb("26272E")
WINDOW = rgb("BFE0E4")


def train(wish: Wish) -> Drawing:
    """Draw a train on its rails: a modern one, a steam engine with its smoke, or a tram."""
    body: Body = {"steam": _steam_engine, "tram": _tram}.get(wish.variant, _express)
    return Drawing(
        body=lambda paper, phase: body(paper, wish, phase),
        period_s=wish.pace(0.8),
        phases=16,
        ground_speed=1.2 / wish.pace(1.0) if not wish.does(Action.STILL, Action.STAND) else 0.0,
        person_scale=2.0,
        foot=240.0 if wish.variant != "tram" else 120.0,
        motion=moved(wish, rumble, rooted=True),
        bend=1.12,
        view=View.FROM_ABOVE if wish.view is View.PLAN else wish.view,
    )


def _rails(paper: Paper, half: float) -> None:
    for k in range(int(half / 14) * 2):
        paper.flat(slab(-half + k * 14, -3.6, 7, 3.6, 0.5), mix(WOOD, DARK, 0.4))
    paper.flat(slab(-half, -5.4, half * 2, 2.2), STEEL)


def _express(paper: Paper, wish: Wish, phase: float) -> None:
    _rails(paper, 270)
    coach, stripe = wish.own(CREAM), wish.trim(CREAM)
    for k in range(2):
        x = -262 + k * 168
        paper.cut(slab(x, -92, 162, 78, 6), coach, vivid=wish.named is not None)
        paper.flat(slab(x, -44, 162, 12), stripe, vivid=True)
        for w in range(5):
            paper.cut(slab(x + 12 + w * 29, -78, 22, 24, 4), WINDOW if (w + k) % 3 else rgb("F6DFA0"), rim=0)
        for axle in (24, 48, 114, 138):
            wheel(paper, x + axle, 8.5, phase, hub=STEEL)
    nose = curve([(74, -14), (74, -92), (150, -92), (196, -82), (236, -48), (252, -24), (246, -14)], tension=0.08)
    paper.cut(nose, coach, vivid=wish.named is not None)
    with paper.within(nose):
        paper.flat(ribbon([(70, -38), (180, -38), (256, -24)], (12, 12, 16)), stripe, vivid=True)
        paper.cut(corners([(176, -82), (200, -80), (228, -54), (190, -54)]), rgb("26323E"), rim=0)
    for w in range(3):
        paper.cut(slab(88 + w * 29, -78, 22, 24, 4), WINDOW, rim=0)
    for axle in (98, 122, 186, 210):
        wheel(paper, axle, 8.5, phase, hub=STEEL)
    paper.halo(248, -28, 26, rgb("FFF3CF"), 0.7)
    paper.glowing(oval(246, -28, 4, 5), rgb("FFF6DC"))


def _steam_engine(paper: Paper, wish: Wish, phase: float) -> None:
    _rails(paper, 230)
    for i in range(6):
        t = (phase + i) / 6
        r = 8 + 26 * t
        paper.glowing(oval(124 - 190 * t, -112 - 40 * t, r, r * 0.8), veil(rgb("E9E4DC"), 0.62 * (1 - t)))
    boiler = wish.own(rgb("2E4A44"))
    paper.cut(slab(-220, -84, 150, 66, 5), wish.trim(paper.far(boiler, 0.12)), vivid=True)
    paper.cut(slab(-226, -91, 162, 8, 3), DARK, rim=0.6)
    for w in range(4):
        paper.cut(slab(-208 + w * 34, -74, 24, 24, 3), rgb("F6DFA0"), rim=0)
    for axle in (-196, -172, -116, -92):
        wheel(paper, axle, 10, phase, hub=BRASS)
    paper.cut(slab(-58, -72, 50, 52, 3), paper.far(boiler, 0.3), vivid=True)
    paper.cut(slab(-2, -92, 48, 72, 3), boiler, vivid=True)
    paper.cut(slab(-10, -98, 64, 7, 3), DARK, rim=0.6)
    paper.cut(slab(8, -84, 26, 24, 3), rgb("F6DFA0"), rim=0)
    paper.cut(slab(44, -76, 106, 44, 14), boiler, vivid=True)
    for x in (66, 92, 118):
        paper.flat(slab(x, -76, 3, 44), BRASS)
    paper.cut(corners([(112, -74), (134, -74), (130, -94), (140, -112), (106, -112), (116, -94)]), DARK, rim=0.8)
    paper.cut(curve([(70, -75), (72, -88), (82, -93), (92, -88), (94, -75)]), BRASS, rim=0.8)
    paper.cut(slab(-58, -34, 222, 12, 2), mix(boiler, DARK, 0.4), rim=0.4)
    paper.cut(corners([(160, -30), (168, -30), (188, -6), (160, -6)]), rgb("B0382E"), rim=0.6)
    _steam_wheels(paper, phase)
    paper.halo(154, -58, 22, rgb("FFF3CF"), 0.7)
    paper.cut(oval(152, -56, 7), BRASS, rim=0.6)


def _steam_wheels(paper: Paper, phase: float) -> None:
    for x, r in ((-44, 10), (-20, 10), (18, 19), (62, 19), (106, 19), (146, 11)):
        paper.cut(ring(x, -r - 5, r, r * 0.76), rgb("B0382E"), rim=0)
        for k in range(4):
            a = math.tau * (phase + k / 8)
            dx, dy = r * 0.8 * math.cos(a), r * 0.8 * math.sin(a)
            paper.line([(x - dx, -r - 5 - dy), (x + dx, -r - 5 + dy)], rgb("B0382E"), 1.6)
        paper.flat(oval(x, -r - 5, r * 0.2), DARK)
    a = math.tau * phase
    paper.line(
        [(18 + 9 * math.cos(a), -24 + 9 * math.sin(a)), (106 + 9 * math.cos(a), -24 + 9 * math.sin(a))], STEEL, 3.6
    )
    paper.line([(106 + 9 * math.cos(a), -24 + 9 * math.sin(a)), (148, -26)], STEEL, 2.8)


def _tram(paper: Paper, wish: Wish, phase: float) -> None:
    _rails(paper, 130)
    paper.line([(-130, -128), (130, -128)], DARK, 0.8)
    paper.line([(-10, -98), (10, -114), (-6, -127)], DARK, 1.4)
    body = slab(-112, -96, 224, 80, 12)
    paper.cut(body, wish.main, vivid=True)
    with paper.within(body):
        paper.flat(slab(-112, -96, 224, 46), CREAM)
        paper.shade(slab(-112, -24, 224, 10), 0.25)
    for k in range(6):
        pane = slab(-100 + k * 34, -84, 28, 28, 4)
        paper.cut(pane, WINDOW if k % 2 else rgb("F6DFA0"), rim=0)
        if k in (1, 3, 5):
            with paper.within(pane):
                draw_driver(paper, -86 + k * 34, -54, 13)
    paper.cut(slab(-118, -101, 236, 7, 3), DARK, rim=0.6)
    for x in (-62, -34, 34, 62):
        wheel(paper, x, 9, phase, hub=STEEL)
    paper.glowing(oval(108, -34, 4.4), rgb("FFF3CF"))
