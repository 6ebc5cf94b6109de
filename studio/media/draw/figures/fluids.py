"""Owns what flows or has no firm shape, and small wonders of nature: drop, plume, portal, leaf, feather, mushroom."""

import math

from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.figures.tabletop import Body
from studio.media.draw.figures.wish import CREAM, Wish, wave
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import Point, curve, oval, ribbon, ring

WATER = rgb("4FA8C4")


def _drop(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a drop that falls into a pool: the drop, then the crown it throws up, then rings that widen."""
    water = wish.own(WATER)
    paper.cut(oval(0, -7, 74, 9), water, vivid=True)
    for k in range(3):
        t = (phase + k / 3) % 1.0
        loop = oval(0, -8, 10 + 58 * t, 1.4 + 7 * t)
        paper.line(loop, veil(mix(water, CREAM, 0.75), 0.9 * (1 - t)), 1.2)
    fall = phase / 0.45
    if fall < 1.0:
        y = -98 + 82 * fall * fall
        paper.cut(
            curve([(0, y - 15), (6, y - 2), (8, y + 6), (0, y + 13), (-8, y + 6), (-6, y - 2)]), water, vivid=True
        )
        paper.shine(oval(3, y + 4, 1.8, 3.4), 0.8)
        return
    rise = math.sin(math.pi * (phase - 0.45) / 0.55)
    crown: list[Point] = [(-30, -8)]
    for k in range(7):
        x = -30.0 + 10.0 * k
        crown += [(x * (1 + 0.3 * rise), -9 - (34 if k % 2 else 20) * rise), (x + 5, -9 - 6 * rise)]
    paper.cut(curve([*crown, (34, -8), (0, -2)], tension=0.12), water, vivid=True)
    for k in range(5):
        x = (-26.0 + 13.0 * k) * (1 + 0.6 * rise)
        paper.cut(oval(x, -18 - (44 + 9 * (k % 2)) * rise, 3.2 - 0.5 * (k % 2)), water, vivid=True, rim=0.6)
    paper.cut(oval(0, -14 - 60 * rise, 4.6), water, vivid=True, rim=0.7)


def _plume(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw ink or coloured smoke that unfolds: soft clouds that drift outwards, and threads that curl through them."""
    main = wish.main
    for k in range(30):
        t = (k / 30 + phase) % 1.0
        turn = 2.4 * k + 1.2 * t
        reach = 4 + 46 * t
        x, y = math.cos(turn) * reach, -50 + math.sin(turn) * reach * 0.8 - 10 * t
        colour = mix(main, CREAM if k % 4 else rgb("3A6FB0"), 0.12 + 0.1 * (k % 3))
        paper.halo(x, y, 15 + 17 * t, colour, 0.95 * math.sin(math.pi * min(1.0, t + 0.12)))
    for k in range(5):
        turn = math.tau * (k / 5 + 0.12 * wave(phase, k / 7))
        spine, widths = [], []
        for step in range(7):
            t = step / 6
            bend = turn + 1.9 * t * (1 if k % 2 else -1)
            spine.append((math.cos(bend) * 44 * t, -50 + math.sin(bend) * 36 * t - 8 * t))
            widths.append(6.0 * (1 - t) + 0.8)
        paper.glowing(ribbon(spine, widths), veil(mix(main, CREAM, 0.3 * (k % 2)), 0.4))


def _portal(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a standing ring of light with a depth behind it; its rim turns."""
    glow = wish.own(rgb("4FC8E8"))
    paper.halo(0, -50, 78, glow, 0.5)
    inner = oval(0, -50, 31, 43)
    paper.glowing(inner, mix(glow, rgb("0A0B22"), 0.82))
    with paper.within(inner):
        for k in range(6):
            t = (phase + k / 6) % 1.0
            loop = oval(0, -50, 31 * (1 - t), 43 * (1 - t))
            paper.line(loop, veil(mix(glow, CREAM, 0.3), 0.75 * t), 1.6)
        for k in range(16):
            x, y = 26 * math.sin(k * 2.4), -50 + 36 * math.cos(k * 1.7)
            paper.glowing(oval(x, y, 0.5 + 0.4 * (k % 3)), rgb("F4F8FF"))
    frame = oval(0, -50, 35, 47.6)
    frame.addPath(inner)
    paper.glowing(frame, mix(glow, CREAM, 0.35))
    for k in range(14):
        turn = math.tau * (k / 14 + phase)
        out = 1.06 + 0.08 * (k % 3)
        paper.glowing(oval(35 * out * math.cos(turn), -50 + 47.6 * out * math.sin(turn), 1.8 - 0.4 * (k % 3)), CREAM)


def _leaf(paper: Paper, wish: Wish, phase: float) -> None:
    leaf = wish.own(rgb("C9632B"))
    with paper.at(0, -8, turn=10 * wave(phase) + 14):
        paper.cut(
            curve([(0, 0), (-26, -18), (-34, -46), (-18, -76), (4, -96), (22, -72), (34, -44), (24, -16)]),
            leaf,
            vivid=True,
        )
        paper.line([(0, 10), (0, -40), (3, -92)], paper.far(leaf, 0.4), 1.8, smooth=True)
        for k in range(5):
            y = -14 - 14 * k
            for side in (-1, 1):
                paper.line([(0.6, y), (side * (22 - 2 * k), y - 12)], paper.far(leaf, 0.3), 1.0)


def _feather(paper: Paper, wish: Wish, phase: float) -> None:
    vane = wish.own(rgb("E9E4DA"))
    with paper.at(0, -6, turn=22 + 9 * wave(phase)):
        paper.cut(
            curve([(0, -12), (-13, -34), (-16, -62), (-8, -90), (3, -102), (13, -82), (15, -54), (9, -26)]),
            vane,
            vivid=True,
        )
        for k in range(4):
            paper.line([(0.6, -30 - 16 * k), (11 if k % 2 else -12, -42 - 16 * k)], paper.far(vane, 0.25), 0.9)
        paper.line([(-1, 4), (0, -40), (3, -98)], paper.far(vane, 0.4), 1.8, smooth=True)


def _mushroom(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw two mushrooms with dotted caps."""
    for x, scale in ((24.0, 0.58), (-10.0, 1.0)):
        with paper.at(x, 0, scale=scale, turn=1.2 * wave(phase, x)):
            paper.cut(
                curve([(-10, 0), (-9, -28), (-7, -52), (7, -52), (9, -28), (12, 0)], tension=0.12), CREAM, vivid=True
            )
            paper.cut(curve([(-18, -52), (0, -42), (18, -52), (0, -58)]), paper.far(CREAM, 0.3), rim=0.5)
            paper.cut(
                curve([(-40, -52), (-34, -78), (-12, -97), (12, -97), (34, -78), (40, -52), (20, -47), (-20, -47)]),
                wish.main,
                vivid=True,
            )
            for dx, y, r in ((-20, -68, 5.6), (2, -84, 6.4), (20, -64, 5), (-2, -60, 4), (-28, -57, 3.2)):
                paper.flat(oval(dx, y, r, r * 0.86), CREAM)


def _fountain(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a fountain of two basins; its water rises, arches over and falls."""
    stone, water = wish.own(rgb("CFC8BA")), rgb("CDE9F2")
    paper.cut(
        curve([(-52, -18), (-46, -4), (-30, 0), (30, 0), (46, -4), (52, -18), (0, -14)], tension=0.12),
        stone,
        vivid=True,
    )
    paper.cut(oval(0, -18, 52, 6), mix(stone, CREAM, 0.3), rim=0.6)
    paper.flat(oval(0, -18, 47, 4.4), WATER)
    paper.cut(curve([(-7, -18), (-4, -44), (-8, -54), (8, -54), (4, -44), (7, -18)], tension=0.12), stone, vivid=True)
    paper.cut(curve([(-26, -60), (-18, -53), (0, -51), (18, -53), (26, -60), (0, -57)]), stone, vivid=True)
    paper.flat(oval(0, -60, 23, 3), WATER)
    for side in (-1, 1):
        for k in range(3):
            out = 12 + 13 * k
            arch = [(0, -66), (side * out * 0.4, -94 + 8 * k), (side * out * 0.85, -80 + 9 * k), (side * out, -21)]
            paper.line(arch, veil(water, 0.75), 2.0 - 0.3 * k, smooth=True)
            for j in range(3):
                t = (phase * 2 + j / 3 + k / 5) % 1.0
                x, y = side * out * (0.5 + 0.5 * t), -92 + 9 * k + (70 - 9 * k) * t * t
                paper.glowing(oval(x, y, 1.6), rgb("F4FBFF"))
    for k in range(3):
        t = (phase + k / 3) % 1.0
        paper.line(oval(0, -18, 12 + 34 * t, 1.2 + 3 * t), veil(rgb("F4FBFF"), 0.8 * (1 - t)), 0.9)


def _coins(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw stacks of coins, one of them upright, that glint."""
    gold = wish.own(rgb("E0AE3C"))
    for x, count in ((-52, 5), (50, 4), (0, 8)):
        for k in range(count):
            y, dx = -6 - 7.4 * k, 2.4 * math.sin(x + k * 2.1)
            paper.cut(
                curve(
                    [
                        (x - 26 + dx, y - 4),
                        (x - 26 + dx, y + 2),
                        (x + dx, y + 7),
                        (x + 26 + dx, y + 2),
                        (x + 26 + dx, y - 4),
                    ]
                ),
                paper.far(gold, 0.16),
                vivid=True,
                rim=0.5,
            )
            paper.cut(oval(x + dx, y - 4, 26, 6), gold, vivid=True, rim=0.6)
    with paper.at(24, -78, turn=10 * wave(phase)):
        paper.cut(oval(0, 0, 21), gold, vivid=True)
        paper.line(oval(0, 0, 16.4), paper.far(gold, 0.35), 1.6)
        paper.flat(
            curve([(0, -11), (3, -3), (11, 0), (3, 3), (0, 11), (-3, 3), (-11, 0), (-3, -3)], tension=0.05),
            paper.far(gold, 0.3),
        )
    paper.halo(34, -90, 13 + 5 * wave(phase), rgb("FFF6D8"), 0.75)


def _egg(paper: Paper, wish: Wish, _phase: float) -> None:
    paper.cut(
        curve([(0, -98), (22, -78), (34, -40), (24, -8), (0, 0), (-24, -8), (-34, -40), (-22, -78)]),
        wish.own(rgb("EAD9BC")),
        vivid=True,
    )
    paper.shine(oval(12, -62, 6, 13), 0.35)


def _bubble(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a soap bubble: a film of changing colours and two glints."""
    film = wish.own(rgb("BFE6F2"))
    paper.glowing(oval(0, -50, 48), veil(film, 0.28 if wish.named is None else 0.75))
    for k, name in enumerate(("E86A9A", "F0CF7A", "6AD0C8")):
        paper.glowing(ring(0, -50, 48 - 2.4 * k, 46 - 2.4 * k), veil(rgb(name), 0.55 + 0.2 * wave(phase, k / 3)))
    paper.glowing(curve([(14, -86), (30, -76), (38, -58), (30, -70)]), veil(CREAM, 0.9))
    paper.glowing(oval(-22, -26, 4, 6), veil(CREAM, 0.6))


FLUIDS: dict[str, tuple[Body, float, float, float]] = {
    "drop": (_drop, 0.14, 60.0, 2.2),
    "plume": (_plume, 0.9, 30.0, 5.0),
    "portal": (_portal, 1.5, 26.0, 4.0),
    "leaf": (_leaf, 0.1, 12.0, 3.2),
    "feather": (_feather, 0.12, 8.0, 3.2),
    "mushroom": (_mushroom, 0.14, 26.0, 3.0),
    "fountain": (_fountain, 1.5, 50.0, 1.6),
    "coins": (_coins, 0.08, 76.0, 2.4),
    "egg": (_egg, 0.06, 22.0, 0.0),
    "bubble": (_bubble, 0.2, 20.0, 3.0),
}
"""From a variant to its body, its height against an adult, half its foot, and its period in seconds."""
