"""Owns what flies by engine or gas: planes, balloons, rockets, satellites, drones. Knows no sky and no space."""

import math
from collections.abc import Callable

from studio.domain.sketch import Action
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.figures.figure import Drawing, Standing, View
from studio.media.draw.figures.wish import BRASS, CREAM, DARK, GLASS, STEEL, WOOD, Wish, hover, moved, wave
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import corners, curve, limb, oval, ribbon, slab

Body = Callable[[Paper, Wish, float], None]
HULL = rgb("F1EEE6")


def _flying(wish: Wish, body: Body, scale: float, *, period_s: float, speed: float = 0.6) -> Drawing:
    landed = wish.does(Action.STAND)
    return Drawing(
        body=lambda paper, phase: body(paper, wish, phase),
        period_s=wish.pace(period_s) if period_s else 0.0,
        phases=12 if period_s else 1,
        ground_speed=speed,
        person_scale=scale,
        standing=Standing.GROUND if landed else Standing.AIR,
        foot=50.0,
        reflects=landed,
        motion=moved(wish, hover),
        bend=1.2,
        view=View.LEVEL if wish.view is View.PLAN else wish.view,
    )


def plane(wish: Wish) -> Drawing:
    """Draw an airliner, a propeller plane, a paper plane, a hot-air balloon or a helicopter."""
    table: dict[str, tuple[Body, float, float, float]] = {
        "propeller": (_propeller, 1.6, 0.12, 0.7),
        "paper": (_paper_plane, 0.2, 0.0, 0.8),
        "balloon": (_balloon, 9.0, 2.0, 0.05),
        "helicopter": (_helicopter, 1.9, 0.16, 0.5),
    }
    body, scale, period, speed = table.get(wish.variant, (_airliner, 3.0, 0.0, 0.9))
    return _flying(wish, body, scale, period_s=period, speed=speed)


def _airliner(paper: Paper, wish: Wish, _phase: float) -> None:
    """Draw an airliner that climbs a little: tail fin, wings, engine, windows, a stripe."""
    hull, named = wish.own(HULL), wish.named is not None
    with paper.at(0, -46, turn=-7):
        paper.cut(corners([(-30, -4), (-66, -34), (-54, -34), (6, -6)]), paper.far(hull, 0.4))
        paper.cut(corners([(-104, -10), (-128, -52), (-110, -52), (-78, -14)]), wish.main, vivid=True)
        body = curve(
            [(-122, -8), (-70, -17), (40, -19), (96, -17), (124, -6), (128, 1), (112, 9), (60, 13), (-50, 12), (-96, 4)]
        )
        paper.cut(body, hull, vivid=named)
        with paper.within(body):
            paper.flat(ribbon([(-126, 0), (0, 4), (132, 3)], (5, 4, 3)), wish.trim(CREAM), vivid=True)
        for k in range(18):
            paper.flat(slab(-66 + k * 8.6, -7.6, 3.6, 4.8, 1.6), rgb("5A7690"))
        paper.cut(curve([(104, -12), (120, -7), (114, -5), (102, -6)]), rgb("2E3E4E"), rim=0.4)
        paper.cut(corners([(-96, -2), (-122, 8), (-112, 9), (-78, 3)]), paper.far(hull, 0.15))
        paper.cut(slab(6, 16, 34, 14, 7), paper.far(hull, 0.1))
        paper.flat(oval(38, 23, 4, 6.6), DARK)
        paper.cut(
            curve([(34, 4), (6, 5), (-72, 46), (-64, 50), (-40, 44), (40, 10)], tension=0.05), mix(hull, STEEL, 0.25)
        )


def _propeller(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a biplane: two wings with struts, an open cockpit with its pilot, a blurred propeller, wheels."""
    main = wish.main
    with paper.at(0, -50, turn=-5):
        paper.line([(10, 16), (18, 40)], DARK, 2.6)
        paper.line([(30, 16), (22, 40)], DARK, 2.6)
        paper.cut(oval(20, 42, 10), rgb("26272E"), rim=0.5)
        paper.flat(oval(20, 42, 4), STEEL)
        paper.cut(corners([(-90, -6), (-112, -36), (-96, -38), (-74, -8)]), main, vivid=True)
        body = curve([(-104, -4), (-40, -14), (40, -20), (66, -16), (72, 0), (64, 16), (20, 18), (-50, 8)])
        paper.cut(body, main, vivid=True)
        paper.line([(-96, -1), (0, 2), (66, 0)], CREAM, 3.0, smooth=True)
        paper.cut(oval(0, -24, 7), rgb("D69A72"), rim=0.5)
        paper.cut(curve([(-8, -24), (-6, -33), (4, -34), (8, -27), (2, -27), (-2, -18)]), WOOD, rim=0.5)
        paper.cut(
            ribbon([(-4, -16), (-18, -18 + wave(phase)), (-32, -15 - 2 * wave(phase))], (4, 4, 1.4)), CREAM, rim=0.4
        )
        paper.cut(limb([(-34, 14), (52, 10)], (4.6, 5.2)), mix(main, CREAM, 0.14), vivid=True)
        for x in (-20, 38):
            paper.line([(x, 10), (x + 6, -46)], WOOD, 2.0)
        paper.cut(limb([(-30, -48), (60, -52)], (4.6, 5.2)), mix(main, CREAM, 0.14), vivid=True)
        paper.cut(oval(74, 0, 6, 7), BRASS, rim=0.6)
        paper.glowing(oval(80, 0, 4.0, 44), veil(rgb("E9E4DC"), 0.3))
        paper.line([(80, -44 * math.cos(math.tau * phase)), (80, 44 * math.cos(math.tau * phase))], WOOD, 3.0)


def _paper_plane(paper: Paper, wish: Wish, _phase: float) -> None:
    sheet = wish.own(CREAM)
    with paper.at(0, -46, turn=-10):
        paper.cut(corners([(110, -8), (-90, -44), (-50, 2)]), sheet, vivid=True)
        paper.cut(corners([(110, -8), (-50, 2), (-60, 42), (-26, 10)]), paper.far(sheet, 0.28), vivid=True)
        paper.cut(corners([(110, -8), (-26, 10), (-14, 46)]), sheet, vivid=True)
        paper.line([(108, -8), (-48, 2)], paper.far(sheet, 0.3), 0.9)


def _balloon(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a hot-air balloon: eight gores, a scalloped band, ropes, a flame, a wicker basket with two people."""
    envelope = curve(
        [
            (0, -100),
            (-22, -96),
            (-34, -80),
            (-34, -62),
            (-24, -42),
            (-9, -25),
            (9, -25),
            (24, -42),
            (34, -62),
            (34, -80),
            (22, -96),
        ]
    )
    paper.cut(envelope, wish.main, vivid=True)
    with paper.within(envelope):
        for k, side in enumerate((-26, -10, 10, 26)):
            gore = curve(
                [
                    (side * 0.1, -102),
                    (side - 6.4, -72),
                    (side * 0.46 - 3, -24),
                    (side * 0.46 + 3, -24),
                    (side + 6.4, -72),
                ]
            )
            light = CREAM if k % 2 else rgb("F0BA2B")
            paper.cut(gore, light if wish.named is None else mix(wish.named, CREAM, 0.4 if k % 2 else 0.12), rim=0)
        paper.shade(curve([(0, -104), (-40, -100), (-40, -20), (-8, -24), (-22, -60)]), 0.18)
    for x, end in ((-8.0, -4.6), (8.0, 4.6), (-3.0, -2.0), (3.0, 2.0)):
        paper.line([(x, -26), (end, -9)], DARK, 0.4)
    glow = 1 + 0.15 * wave(phase * 2)
    paper.halo(0, -22, 14 * glow, rgb("FFB457"), 0.7)
    paper.glowing(curve([(-1.6, -15), (0, -23 * glow), (1.6, -15)]), rgb("FFE6A0"))
    for seat in (-2.2, 2.0):
        paper.cut(oval(seat, -11.6, 1.3), rgb("C98A62"), rim=0.4)
        paper.cut(slab(seat - 1.5, -10.4, 3, 3.4, 1), rgb("33415E"), rim=0.3)
    paper.cut(corners([(-5.6, -9), (5.6, -9), (4.8, 0), (-4.8, 0)]), rgb("9A6A3A"), rim=0.7)
    for k in range(3):
        paper.line([(-5.2, -7 + k * 2.4), (5.2, -7 + k * 2.4)], WOOD, 0.4)


def _helicopter(paper: Paper, wish: Wish, phase: float) -> None:
    main = wish.main
    paper.line([(-40, -1), (58, -1), (66, -6)], DARK, 2.6, smooth=True)
    for x in (-14, 34):
        paper.line([(x, -18), (x - 4, -1)], DARK, 2.0)
    paper.cut(corners([(-128, -58), (-122, -84), (-110, -84), (-106, -56)]), main, vivid=True)
    paper.cut(
        curve(
            [
                (-124, -58),
                (-60, -62),
                (-30, -78),
                (20, -80),
                (52, -68),
                (70, -44),
                (66, -26),
                (40, -15),
                (-20, -16),
                (-46, -34),
                (-80, -46),
            ]
        ),
        main,
        vivid=True,
    )
    pane = curve([(22, -74), (48, -64), (64, -44), (58, -36), (20, -38)], tension=0.1)
    paper.cut(pane, GLASS, rim=0.4)
    paper.cut(slab(-16, -68, 28, 26, 5), GLASS, rim=0.4)
    paper.line([(-44, -32), (10, -28), (64, -30)], CREAM, 3.0, smooth=True)
    paper.line([(2, -80), (2, -94)], DARK, 3.4)
    reach = 100 * abs(math.cos(math.tau * phase)) + 14
    paper.glowing(oval(2, -95, 112, 3.0), veil(rgb("E9E4DC"), 0.3))
    paper.line([(2 - reach, -95), (2 + reach, -95)], DARK, 2.2)
    paper.glowing(oval(-116, -72, 3.4, 17), veil(rgb("E9E4DC"), 0.4))


def rocket(wish: Wish) -> Drawing:
    """Draw a rocket with its flame, a spaceship, or a satellite."""
    table: dict[str, tuple[Body, float, float]] = {
        "spaceship": (_spaceship, 1.6, 0.5),
        "satellite": (_satellite, 1.4, 3.0),
    }
    body, scale, period = table.get(wish.variant, (_rocket, 4.0, 0.4))
    return _flying(wish, body, scale, period_s=period, speed=0.0)


def _rocket(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a rocket upright, leaning when it flies: nose and fins in the accent, two portholes, a flame that licks."""
    lit = not wish.does(Action.STAND, Action.STILL)
    lean = 32 if wish.does(Action.FLY, Action.GLIDE) else 0
    with paper.at(0, -52, turn=lean):
        if lit:
            flick = 1.0 + 0.12 * wave(phase) + 0.06 * wave(phase * 3, 0.2)
            paper.halo(0, 60, 48, rgb("FFB457"), 0.7)
            for share, colour in ((1.0, "FF8A3A"), (0.7, "FFC24A"), (0.42, "FFF6D8")):
                paper.glowing(
                    curve(
                        [
                            (-11 * share, 30),
                            (-13 * share, 44),
                            (-5 * share, 60 * flick * share + 22),
                            (0, 84 * flick * share + 10),
                            (5 * share, 60 * flick * share + 22),
                            (13 * share, 44),
                            (11 * share, 30),
                        ]
                    ),
                    veil(rgb(colour), 0.92),
                )
        for side in (-1, 1):
            paper.cut(
                curve(
                    [(side * 13, 4), (side * 30, 24), (side * 33, 46), (side * 24, 38), (side * 12, 32)], tension=0.12
                ),
                paper.far(wish.main, 0.0 if side > 0 else 0.25),
                vivid=True,
            )
        paper.cut(corners([(-11, 28), (11, 28), (9, 36), (-9, 36)]), rgb("4A5058"), rim=0.5)
        shell = curve(
            [(0, -50), (-10, -36), (-16, -14), (-16, 12), (-11, 31), (11, 31), (16, 12), (16, -14), (10, -36)]
        )
        paper.cut(shell, HULL)
        with paper.within(shell):
            paper.cut(corners([(-20, -60), (20, -60), (20, -26), (-20, -26)]), wish.main, vivid=True, rim=0)
            paper.flat(slab(-20, 20, 40, 4), wish.main, vivid=True)
            paper.shade(curve([(-4, -52), (-24, -40), (-24, 40), (-6, 40), (-8, 0)]), 0.16)
        for y, r in ((-12, 6.4), (6, 4.4)):
            paper.cut(oval(0, y, r), BRASS, rim=0.5)
            paper.flat(oval(0, y, r * 0.72), rgb("2A5A78"))
            paper.shine(oval(r * 0.2, y - r * 0.24, r * 0.24), 0.8)
        paper.cut(corners([(-2.4, 14), (2.4, 14), (3.4, 44), (-3.4, 44)]), wish.main, vivid=True)


def _spaceship(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a small wedge-shaped ship: canopy, swept wing, two engines that glow."""
    glow = 1.0 + 0.14 * wave(phase)
    with paper.at(0, -48, turn=-6):
        for y in (-10, 12):
            paper.halo(-104, y, 40 * glow, rgb("6FD8F0"), 0.7)
            paper.glowing(ribbon([(-92, y), (-120, y), (-150 * glow, y)], (12, 8, 0.6)), veil(rgb("BFF2FF"), 0.85))
        paper.cut(corners([(-70, -12), (-100, -52), (-76, -50), (10, -16)]), paper.far(wish.main, 0.3), vivid=True)
        paper.cut(
            curve([(-92, -18), (-30, -24), (50, -18), (130, 2), (60, 16), (-40, 22), (-92, 18)], tension=0.1), HULL
        )
        paper.flat(ribbon([(-90, 4), (0, 6), (118, 3)], (7, 6, 1)), wish.main, vivid=True)
        paper.cut(curve([(10, -18), (24, -32), (50, -30), (74, -12), (40, -12)]), rgb("2A5A78"), rim=0.7)
        paper.shine(ribbon([(30, -28), (52, -25), (64, -15)], (1, 4, 1)), 0.6)
        paper.cut(corners([(-60, 12), (-110, 52), (-80, 50), (24, 14)]), wish.main, vivid=True)
        for y in (-10, 12):
            paper.cut(slab(-100, y - 8, 26, 16, 5), rgb("4A5058"))


def _satellite(paper: Paper, wish: Wish, phase: float) -> None:
    with paper.at(0, -50, turn=-18):
        for side in (-1, 1):
            for k in range(2):
                x = side * (44 + k * 44) - 19
                paper.cut(slab(x, -20, 38, 40, 2), wish.own(rgb("2F5A9A")), vivid=True)
                for j in range(1, 4):
                    paper.line([(x, -20 + j * 10), (x + 38, -20 + j * 10)], CREAM, 0.6)
                paper.line([(x + 19, -20), (x + 19, 20)], CREAM, 0.6)
            paper.line([(side * 18, 0), (side * 26, 0)], STEEL, 3.0)
        paper.cut(slab(-18, -26, 36, 52, 4), BRASS)
        paper.shade(slab(-18, -4, 36, 2), 0.4)
        paper.cut(curve([(-16, 30), (0, 24), (16, 30), (12, 42), (0, 46), (-12, 42)]), CREAM)
        paper.line([(0, 36), (0, 56)], STEEL, 1.6)
        paper.halo(0, 57, 10 * (1 + 0.4 * wave(phase)), rgb("FF6A5A"), 0.9)
        paper.flat(oval(0, 57, 2), rgb("FF8A7A"))


def drone(wish: Wish) -> Drawing:
    """Draw a camera drone with four rotors, or a flying saucer with its lights."""
    body, scale, period = (_saucer, 1.2, 1.2) if wish.variant == "ufo" else (_drone, 0.22, 0.12)
    return _flying(wish, body, scale, period_s=period, speed=0.3)


def _drone(paper: Paper, wish: Wish, phase: float) -> None:
    with paper.at(0, -52):
        for x, y, far in ((-58, -16, True), (58, -16, True), (-78, 0, False), (78, 0, False)):
            tone = paper.far(rgb("3A4048")) if far else rgb("3A4048")
            paper.cut(limb([(x * 0.2, 2), (x, y)], (5, 3.4)), tone, rim=0.6)
            paper.cut(slab(x - 5, y - 12, 10, 14, 3), tone, rim=0.6)
            reach = 26 * (0.5 + 0.5 * abs(math.cos(math.tau * phase + x)))
            paper.glowing(oval(x, y - 14, 32, 2.6), veil(rgb("E9E4DC"), 0.4))
            paper.line([(x - reach, y - 14), (x + reach, y - 14)], DARK, 1.8)
        for side in (-1, 1):
            paper.line([(side * 20, 10), (side * 30, 40), (side * 44, 40)], rgb("3A4048"), 3.0, smooth=True)
        paper.cut(curve([(-40, -4), (-22, -18), (22, -18), (40, -4), (30, 12), (-30, 12)]), wish.main, vivid=True)
        paper.cut(slab(-12, 10, 24, 20, 6), rgb("4A5058"))
        paper.cut(oval(2, 21, 8.4), DARK, rim=0.6)
        paper.shine(oval(4, 18.4, 2.4), 0.8)
        paper.halo(34, -2, 9, rgb("6FF0A0"), 0.9)
        paper.halo(-34, -2, 9, rgb("FF5A5A"), 0.9)


def _saucer(paper: Paper, wish: Wish, phase: float) -> None:
    with paper.at(0, -50):
        paper.mist(corners([(-22, 18), (22, 18), (70, 130), (-70, 130)]), veil(rgb("D8FFE8"), 0.5), 16, 130)
        paper.cut(curve([(-36, -12), (-30, -40), (0, -50), (30, -40), (36, -12), (0, -6)]), GLASS)
        paper.shine(ribbon([(10, -44), (24, -34), (28, -18)], (1, 5, 1)), 0.6)
        paper.cut(
            curve([(-112, 0), (-50, -18), (0, -22), (50, -18), (112, 0), (50, 18), (0, 22), (-50, 18)]),
            wish.own(rgb("9AA6B0")),
            vivid=True,
        )
        for k in range(7):
            x = -78 + k * 26
            lit = 0.5 + 0.5 * wave(phase, k / 7)
            paper.halo(x, 2, 12, rgb("FFD27A"), lit)
            paper.flat(oval(x, 2 + 4 * (1 - (x / 90) ** 2), 3.6), mix(rgb("8A5A3A"), rgb("FFF0C0"), lit))
