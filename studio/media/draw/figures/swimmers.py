"""Owns what swims: fish, schools, whale, shark, dolphin, turtle, jellyfish, octopus. Knows no water."""

import math
from collections.abc import Callable

from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.figures.creepers import octopus
from studio.media.draw.figures.figure import Drawing, Standing, View
from studio.media.draw.figures.wish import CREAM, DARK, Wish, hover, moved, wave
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import corners, curve, oval, ribbon

Body = Callable[[Paper, Wish, float], None]


def fish(wish: Wish) -> Drawing:
    """Draw a fish, a school, a whale, a shark, a dolphin, a turtle, a jellyfish or an octopus, swimming."""
    table: dict[str, tuple[Body, float, float]] = {
        "school": (_school, 0.9, 1.0),
        "whale": (_whale, 2.4, 2.4),
        "shark": (_shark, 1.0, 1.4),
        "dolphin": (_dolphin, 0.9, 1.2),
        "turtle": (_turtle, 0.5, 2.0),
        "jellyfish": (_jellyfish, 0.7, 2.4),
        "octopus": (octopus, 0.5, 2.2),
    }
    body, scale, period = table.get(wish.variant, (_fish, 0.24, 0.8))
    return Drawing(
        body=lambda paper, phase: body(paper, wish, phase),
        period_s=wish.pace(period),
        phases=24,
        ground_speed=0.3 if wish.variant != "jellyfish" else 0.0,
        person_scale=scale,
        standing=Standing.AIR,
        reflects=False,
        motion=moved(wish, hover),
        bend=1.1,
        view=View.LEVEL,
    )


def _fish(paper: Paper, wish: Wish, phase: float) -> None:
    with paper.at(0, -50):
        _one_fish(paper, wish, phase, 1.0)


def _one_fish(paper: Paper, wish: Wish, phase: float, size: float) -> None:
    """Draw one fish around the origin, 170 long: body, tail that beats, fins, stripes, gill, eye."""
    main = wish.main
    beat = wave(phase)
    with paper.at(0, 0, scale=size):
        paper.cut(
            corners([(-54, 0), (-92, -34 + beat * 9), (-82, beat * 12), (-92, 34 + beat * 9)]),
            mix(main, rgb("F0BA2B"), 0.4),
            vivid=True,
        )
        paper.cut(curve([(-30, -24), (-10, -48), (26, -40), (36, -24)]), mix(main, rgb("F0BA2B"), 0.4), vivid=True)
        body = curve([(-60, 0), (-24, -30), (28, -32), (64, -14), (80, 2), (60, 20), (20, 32), (-28, 26)])
        paper.cut(body, main, vivid=True)
        with paper.within(body):
            for x, wide in ((-34, 10), (2, 13)):
                paper.flat(ribbon([(x, -44), (x + 8, 0), (x, 44)], (wide, wide * 1.2, wide)), CREAM)
            paper.shine(ribbon([(-40, -14), (10, -24), (50, -18)], (1, 4, 1)), 0.3)
        paper.line([(38, -20), (32, 0), (38, 18)], paper.far(main, 0.4), 1.8, smooth=True)
        with paper.at(18, 8, turn=18 * beat):
            paper.cut(curve([(0, -6), (-22, 4), (-26, 18), (-4, 10)]), mix(main, rgb("F0BA2B"), 0.4), vivid=True)
        paper.flat(oval(57, -5, 6), CREAM)
        paper.flat(oval(58.6, -5, 3.4), DARK)
        paper.line([(79, 5), (70, 9)], paper.far(main, 0.5), 1.6)


def _school(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw nineteen small fish on a loose spiral, heads one way, each beating in its own time."""
    for i in range(19):
        turn = i * 2.399
        radius = 9.5 * math.sqrt(i)
        x = radius * 2.3 * math.cos(turn) + 2 * math.sin(math.tau * phase + i)
        y = -50 + radius * 0.95 * math.sin(turn) + 1.5 * math.sin(math.tau * phase + i * 1.7)
        with paper.at(x, y, turn=4 * math.sin(i)):
            _one_fish(paper, wish, phase + i * 0.17, 0.115 + 0.03 * math.sin(i * 1.3))


def _whale(paper: Paper, wish: Wish, phase: float) -> None:
    coat = wish.own(rgb("3E5E7A"))
    beat = wave(phase)
    with paper.at(0, -50, turn=-3 + 2 * beat):
        paper.cut(
            curve(
                [
                    (-110, -2 + beat * 8),
                    (-140, -30 + beat * 12),
                    (-156, -26 + beat * 14),
                    (-136, beat * 12),
                    (-152, 20 + beat * 14),
                    (-134, 20 + beat * 10),
                    (-106, 8 + beat * 6),
                ]
            ),
            coat,
            vivid=True,
        )
        body = curve(
            [
                (-116, 4 + beat * 6),
                (-60, -22),
                (10, -42),
                (74, -38),
                (112, -14),
                (118, 6),
                (96, 26),
                (30, 38),
                (-40, 24),
            ]
        )
        paper.cut(body, coat, vivid=True)
        with paper.within(body):
            paper.flat(curve([(126, 6), (80, 10), (10, 16), (-50, 24), (0, 50), (90, 44)]), mix(coat, CREAM, 0.65))
            for k in range(6):
                paper.line(
                    [(104 - k * 5, 14 + k * 3), (60 - k * 8, 18 + k * 3.4), (6 - k * 6, 22 + k * 3)],
                    paper.far(coat, 0.1),
                    0.9,
                    smooth=True,
                )
        paper.line([(117, 4), (92, 8), (76, 2)], paper.far(coat, 0.5), 1.4, smooth=True)
        paper.flat(oval(72, -4, 3.0), DARK)
        paper.shine(oval(73, -5, 1), 0.9)
        with paper.at(36, 18, turn=14 * beat):
            paper.cut(curve([(6, -6), (-10, 10), (-36, 36), (-30, 18), (-14, 0)]), paper.far(coat, 0.15), vivid=True)


def _shark(paper: Paper, wish: Wish, phase: float) -> None:
    coat = wish.own(rgb("6A7C8A"))
    beat = wave(phase)
    with paper.at(0, -46):
        paper.cut(
            curve([(-96, 0), (-130, -46 + beat * 8), (-122, beat * 8), (-126, 24 + beat * 8)], tension=0.06),
            coat,
            vivid=True,
        )
        paper.cut(curve([(-14, -22), (-10, -56), (2, -58), (26, -24)], tension=0.08), coat, vivid=True)
        body = curve([(-104, 0), (-40, -20), (30, -28), (92, -16), (124, 0), (98, 12), (30, 22), (-40, 14)])
        paper.cut(body, coat, vivid=True)
        with paper.within(body):
            paper.flat(curve([(126, 4), (70, 4), (-20, 8), (-104, 4), (-40, 30), (80, 30)]), CREAM)
        paper.cut(curve([(30, 10), (8, 40), (20, 40), (52, 14)], tension=0.08), paper.far(coat, 0.2), vivid=True)
        for k in range(4):
            paper.line([(46 - k * 6, -10), (44 - k * 6, 6)], paper.far(coat, 0.5), 1.3)
        paper.flat(oval(92, -6, 2.8), DARK)
        paper.line([(112, 8), (92, 10), (84, 5)], paper.far(coat, 0.5), 1.5, smooth=True)


def _dolphin(paper: Paper, wish: Wish, phase: float) -> None:
    coat = wish.own(rgb("5A86A8"))
    beat = wave(phase)
    with paper.at(0, -46, turn=-10 + 7 * beat):
        paper.cut(
            curve(
                [
                    (-90, 10),
                    (-116, -8 + beat * 8),
                    (-130, 4 + beat * 10),
                    (-112, 14 + beat * 6),
                    (-122, 30 + beat * 10),
                    (-96, 22),
                ]
            ),
            coat,
            vivid=True,
        )
        paper.cut(curve([(-18, -26), (-26, -54), (-12, -52), (18, -28)], tension=0.1), coat, vivid=True)
        body = curve(
            [
                (-98, 16),
                (-50, -14),
                (0, -32),
                (48, -30),
                (76, -16),
                (112, -8),
                (116, -1),
                (80, 4),
                (40, 18),
                (-20, 20),
                (-60, 18),
            ]
        )
        paper.cut(body, coat, vivid=True)
        with paper.within(body):
            paper.flat(curve([(116, 2), (60, 0), (0, 10), (-70, 18), (0, 32), (70, 20)]), mix(coat, CREAM, 0.75))
        paper.cut(curve([(24, 8), (4, 36), (16, 36), (42, 12)], tension=0.1), paper.far(coat, 0.2), vivid=True)
        paper.flat(oval(68, -10, 2.6), DARK)
        paper.line([(112, -3), (84, -2), (74, -5)], paper.far(coat, 0.4), 1.2, smooth=True)


def _turtle(paper: Paper, wish: Wish, phase: float) -> None:
    skin = rgb("7A8A4A")
    beat = wave(phase)
    with paper.at(0, -46, turn=-6):
        with paper.at(-46, 8, turn=-20 * beat):
            paper.cut(curve([(6, -6), (-30, 10), (-44, 26), (-10, 16)]), paper.far(skin))
        paper.cut(curve([(60, -4), (76, -18), (98, -16), (104, -4), (92, 6), (66, 10)]), skin)
        paper.flat(oval(92, -9, 2.4), DARK)
        shell = curve([(-72, 8), (-50, -24), (-6, -40), (40, -30), (70, -2), (60, 12), (0, 20), (-50, 18)])
        paper.cut(shell, wish.own(LEAFY), vivid=True)
        with paper.within(shell):
            for points in (
                ((-30, -34), (-36, -6), (-60, 6)),
                ((10, -42), (6, -8), (-36, -6)),
                ((50, -28), (40, -4), (6, -8)),
                ((6, -8), (8, 22)),
                ((-36, -6), (-32, 22)),
                ((40, -4), (44, 22)),
            ):
                paper.line(list(points), paper.far(LEAFY, 0.5), 2.0)
        with paper.at(40, 10, turn=26 * beat):
            paper.cut(curve([(8, -8), (-6, 22), (-30, 52), (-26, 24), (-10, -2)]), skin)


LEAFY = rgb("4E6E4A")


def _jellyfish(paper: Paper, wish: Wish, phase: float) -> None:
    squeeze = 1 + 0.1 * wave(phase)
    main = wish.own(rgb("E88AB0"))
    paper.halo(0, -66, 70, main, 0.4)
    for k in range(7):
        x = -24 + k * 8
        points = [(x * squeeze, -54)] + [
            (x * (1 - j * 0.06) + 5 * math.sin(j * 0.9 + math.tau * phase + k), -54 + j * 11) for j in range(1, 6)
        ]
        paper.line(points, veil(mix(main, CREAM, 0.3), 0.7), 2.2 if k % 2 else 1.3, smooth=True)
    for k in range(3):
        x = -10 + k * 10
        paper.glowing(
            ribbon(
                [(x, -54), (x + 3 * wave(phase, k * 0.3), -38), (x - 3 * wave(phase, k * 0.3), -22), (x, -6)],
                (7, 8, 6, 1),
            ),
            veil(mix(main, CREAM, 0.4), 0.6),
        )
    bell = curve(
        [
            (-36 * squeeze, -54),
            (-34 * squeeze, -76),
            (-18, -97),
            (0, -100),
            (18, -97),
            (34 * squeeze, -76),
            (36 * squeeze, -54),
            (18, -60),
            (0, -54),
            (-18, -60),
        ]
    )
    paper.cut(bell, main, vivid=True)
    paper.shine(ribbon([(8, -94), (22, -84), (28, -70)], (1, 5, 1)), 0.5)
    for x in (-24, -12, 0, 12, 24):
        paper.line([(x * 0.3, -96), (x, -62)], veil(CREAM, 0.3), 0.8)
