"""Owns what drives on four wheels or more: cars, taxis, vans, trucks, buses. Knows no road."""

import math
from collections.abc import Callable

from PySide6.QtGui import QColor, QPainterPath

from studio.domain.sketch import Action
from studio.media.draw.colours import mix, rgb
from studio.media.draw.figures.figure import Drawing, Motion, View
from studio.media.draw.figures.head import FACE
from studio.media.draw.figures.wish import (
    CREAM,
    DARK,
    SKINS,
    STEEL,
    WOOD,
    Wish,
    moved,
)
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import corners, curve, oval, ribbon, slab

Body = Callable[[Paper, Wish, float], None]
TYRE = rgb("26272E")
WINDOW = rgb("BFE0E4")
MOVES = (Action.DRIVE, Action.RIDE, Action.GLIDE, Action.RUN, Action.WALK, Action.FLY)


def car(wish: Wish) -> Drawing:
    """Draw a car from its side with its driver: saloon, taxi, pickup, sports or racing car, van, truck, bus."""
    table: dict[str, tuple[Body, float, float]] = {
        "truck": (_truck, 1.7, 150.0),
        "van": (_van, 1.15, 105.0),
        "bus": (_bus, 1.8, 150.0),
        "sports": (_sports, 0.72, 175.0),
        "pickup": (_pickup, 1.0, 150.0),
        "formula": (_formula, 0.56, 200.0),
    }
    body, scale, foot = table.get(wish.variant, (_saloon, 0.84, 140.0))
    if wish.view is View.PLAN:
        body, scale, foot = _car_plan, 1.0, 60.0
    return _rolling(wish, body, scale, foot)


def _rolling(wish: Wish, body: Body, scale: float, foot: float, radius: float = 23.0) -> Drawing:
    rolling = wish.does(*MOVES)
    period = wish.pace(0.5)
    return Drawing(
        body=lambda paper, phase: body(paper, wish, phase if rolling else 0.0),
        period_s=period if rolling else 0.0,
        phases=12 if rolling else 1,
        ground_speed=math.tau * radius / 100 / period if rolling else 0.0,
        person_scale=scale,
        foot=foot,
        motion=moved(wish, rumble, rooted=True) if rolling else moved(wish, rooted=True),
        bend=1.15,
        view=wish.view,
    )


def rumble(t_s: float) -> Motion:
    """Give the shake of something that rolls."""
    return Motion(
        dy=0.006 * math.sin(t_s * 17.0) + 0.004 * math.sin(t_s * 7.3), rotation_deg=0.25 * math.sin(t_s * 6.1)
    )


def wheel(paper: Paper, x: float, radius: float, turns: float, *, hub: QColor = CREAM) -> None:
    """Draw a car wheel: tyre, pale hub with five bolts that turn."""
    y = -radius
    paper.cut(oval(x, y, radius), TYRE, rim=0.5)
    paper.cut(oval(x, y, radius * 0.58), hub, rim=0.5)
    for k in range(5):
        a = math.tau * (turns + k / 5)
        paper.line(
            [
                (x + radius * 0.2 * math.cos(a), y + radius * 0.2 * math.sin(a)),
                (x + radius * 0.48 * math.cos(a), y + radius * 0.48 * math.sin(a)),
            ],
            rgb("7A8088"),
            radius * 0.11,
        )
    paper.flat(oval(x, y, radius * 0.15), DARK)


def draw_driver(paper: Paper, x: float, y: float, size: float) -> None:
    """Draw the driver's profile behind the glass."""
    with paper.at(x, y, scale=size):
        paper.flat(curve([(-0.7, 0.7), (-0.5, 0.2), (0.1, 0.12), (0.5, 0.4), (0.55, 0.8)]), rgb("33415E"))
        paper.flat(curve(FACE), SKINS[0])
        paper.flat(
            curve(
                [(0.34, -0.74), (0.2, -1.04), (-0.3, -1.02), (-0.48, -0.6), (-0.3, -0.3), (-0.05, -0.56), (0.1, -0.72)]
            ),
            rgb("3A2622"),
        )


def _saloon(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw the 400 x 140 saloon of the fifties, with a roof rack; a taxi has a sign and a chequered band."""
    taxi = wish.variant == "taxi"
    paint = wish.own(rgb("F0BA2B")) if taxi else wish.main
    cabin = curve([(-78, -58), (-64, -84), (-42, -97), (0, -100), (34, -97), (58, -82), (76, -58)], tension=0.13)
    paper.cut(cabin, paint, vivid=True)
    for pane, who in (
        (((-64, -60), (-54, -81), (-38, -90), (-6, -92), (-6, -60)), False),
        (((0, -60), (0, -92), (28, -90), (46, -78), (58, -60)), True),
    ):
        path = corners(pane)
        paper.cut(path, WINDOW, rim=0)
        with paper.within(path):
            if who:
                draw_driver(paper, 24, -60, 22)
            paper.shine(
                corners(
                    [(pane[0][0] + 14, -56), (pane[0][0] + 34, -96), (pane[0][0] + 42, -96), (pane[0][0] + 22, -56)]
                ),
                0.3,
            )
    body = curve(
        [
            (-140, -26),
            (-143, -44),
            (-134, -56),
            (-100, -60),
            (-60, -60),
            (60, -61),
            (100, -56),
            (132, -50),
            (142, -38),
            (143, -24),
            (120, -17),
            (-122, -17),
        ],
        tension=0.12,
    )
    paper.cut(body, paint, vivid=True)
    with paper.within(body):
        paper.flat(
            ribbon([(-146, -41), (-60, -44), (60, -44), (146, -38)], (5, 6.5, 6.5, 4)), CREAM if not taxi else DARK
        )
        paper.shade(slab(-150, -26, 300, 12), 0.22)
    for x in (-4, -70, 62):
        paper.line([(x, -58), (x, -22)], paper.far(paint, 0.4), 0.9)
    paper.line([(-24, -52), (-14, -52)], STEEL, 2.2)
    paper.line([(44, -52), (54, -52)], STEEL, 2.2)
    _saloon_fittings(paper, paint, phase, taxi=taxi)


def _saloon_fittings(paper: Paper, paint: QColor, phase: float, *, taxi: bool) -> None:
    """Draw wheels, bumpers, lights, and what is on the roof."""
    for x in (-86, 88):
        paper.flat(_arch(x, 28), paper.far(paint, 0.65))
        wheel(paper, x, 23, phase)
    paper.cut(slab(128, -27, 18, 6, 3), STEEL, rim=0.7)
    paper.cut(slab(-147, -27, 18, 6, 3), STEEL, rim=0.7)
    paper.cut(oval(137, -42, 5, 6.6), rgb("FFF0C0"), rim=0.5)
    paper.flat(slab(-143, -47, 5, 9, 2), rgb("8A2022"))
    if taxi:
        paper.cut(slab(-14, -110, 28, 10, 3), CREAM, rim=0.6)
    else:
        paper.line([(-36, -104), (36, -104)], STEEL, 1.8)
        paper.cut(slab(-28, -116, 36, 12, 3), WOOD, rim=0.7)
        paper.cut(slab(10, -112, 20, 8, 2), rgb("2F6A72"), rim=0.6)


def _arch(x: float, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.moveTo(x - radius, -16)
    path.cubicTo(x - radius, -60, x + radius, -60, x + radius, -16)
    path.closeSubpath()
    return path


def _sports(paper: Paper, wish: Wish, phase: float) -> None:
    paint = wish.main
    paper.cut(curve([(-84, -62), (-40, -92), (4, -98), (44, -88), (92, -60)], tension=0.15), rgb("232A36"))
    pane = curve([(-40, -64), (-24, -86), (4, -92), (38, -84), (72, -62)], tension=0.12)
    paper.cut(pane, WINDOW, rim=0)
    with paper.within(pane):
        draw_driver(paper, 14, -60, 23)
    body = curve(
        [
            (-178, -50),
            (-150, -66),
            (-90, -66),
            (-20, -64),
            (60, -64),
            (130, -54),
            (176, -38),
            (180, -22),
            (150, -14),
            (-160, -14),
            (-180, -26),
        ],
        tension=0.14,
    )
    paper.cut(body, paint, vivid=True)
    paper.cut(corners([(-180, -72), (-140, -78), (-138, -73), (-172, -66)]), paper.far(paint, 0.2), vivid=True)
    paper.line([(-150, -40), (-30, -34), (140, -38)], mix(paint, CREAM, 0.5), 1.8, smooth=True)
    paper.flat(corners([(-70, -50), (-44, -50), (-52, -34), (-70, -38)]), paper.far(paint, 0.7))
    for x in (-112, 112):
        paper.flat(_arch(x, 36), paper.far(paint, 0.7))
        wheel(paper, x, 30, phase, hub=STEEL)
    paper.glowing(curve([(150, -44), (174, -36), (170, -32), (146, -38)]), rgb("FFF3CF"))
    paper.glowing(slab(-180, -48, 14, 5, 2), rgb("E0404A"))


def _pickup(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a pickup: cab, open bed with its rail, bumper, driver."""
    paint = wish.main
    for x in (-96, 96):
        paper.flat(_arch(x, 34), DARK)
    cab = curve([(-36, -50), (-32, -88), (-22, -97), (26, -97), (40, -90), (66, -56)], tension=0.1)
    paper.cut(cab, paint, vivid=True)
    for pane in (
        corners([(-26, -58), (-24, -86), (-18, -90), (2, -90), (2, -58)]),
        corners([(8, -58), (8, -90), (24, -90), (32, -86), (52, -58)]),
    ):
        paper.cut(pane, WINDOW, rim=0)
    with paper.within(corners([(8, -58), (8, -90), (24, -90), (32, -86), (52, -58)])):
        draw_driver(paper, 24, -56, 20)
    paper.cut(slab(-146, -66, 112, 44, 3), paint, vivid=True)
    paper.cut(slab(-150, -70, 118, 6, 2), paper.far(paint, 0.2), vivid=True, rim=0.6)
    side = curve([(-40, -58), (66, -58), (118, -52), (142, -44), (146, -24), (140, -20), (-40, -20)], tension=0.08)
    paper.cut(side, paint, vivid=True)
    paper.cut(slab(-152, -26, 300, 7, 3), STEEL, rim=0.6)
    paper.line([(-140, -44), (132, -42)], mix(paint, CREAM, 0.6), 2.4)
    paper.flat(slab(12, -50, 12, 3, 1.4), DARK)
    for x in (-96, 96):
        paper.flat(_arch(x, 32), paper.far(paint, 0.7))
        wheel(paper, x, 27, phase, hub=STEEL)
    paper.cut(oval(140, -42, 5, 6), rgb("FFF0C0"), rim=0.5)
    paper.glowing(slab(-150, -54, 6, 10, 2), rgb("E0404A"))


def _formula(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a racing car with open wheels: low nose, wings, halo, a helmet."""
    paint = wish.main
    for x in (-122, 128):
        wheel(paper, x + 6, 33, phase, hub=DARK)
    paper.cut(slab(-196, -98, 52, 9, 2), paint, vivid=True)
    paper.cut(
        corners([(-190, -92), (-146, -92), (-150, -40), (-176, -40)]), paper.far(paint, 0.45), vivid=True, rim=0.6
    )
    top = [(-184, -40), (-150, -62), (-90, -84), (-46, -92), (-36, -66), (24, -62), (30, -54), (120, -40), (206, -26)]
    body = curve([*top, (206, -18), (120, -14), (-150, -12), (-184, -20)], tension=0.1)
    paper.cut(body, paint, vivid=True)
    paper.cut(
        curve([(-70, -40), (20, -44), (40, -26), (20, -12), (-80, -12)], tension=0.12),
        paper.far(paint, 0.25),
        vivid=True,
    )
    paper.flat(corners([(-60, -34), (14, -38), (26, -28), (-64, -24)]), CREAM)
    paper.cut(oval(-8, -72, 15, 14), CREAM, rim=0.7)
    paper.flat(curve([(-2, -76), (8, -74), (8, -67), (-3, -67)]), DARK)
    paper.line([(-34, -80), (-6, -92), (24, -80), (30, -58)], DARK, 3.4, smooth=True)
    paper.cut(slab(166, -16, 60, 7, 2), paint, vivid=True, rim=0.7)
    paper.cut(corners([(208, -34), (226, -34), (226, -10), (214, -10)]), paper.far(paint, 0.3), vivid=True, rim=0.6)
    for x in (-122, 128):
        wheel(paper, x, 35, phase, hub=STEEL)


def _van(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a camper van: round nose, two-tone body, curtains, luggage on the roof."""
    paint = wish.main
    body = curve(
        [(-104, -18), (-106, -60), (-100, -90), (-84, -97), (60, -97), (84, -88), (98, -56), (104, -40), (103, -18)],
        tension=0.1,
    )
    paper.cut(body, CREAM)
    with paper.within(body):
        paper.cut(
            curve([(-110, -54), (40, -54), (80, -50), (112, -30), (112, 0), (-110, 0)], tension=0.06),
            paint,
            vivid=True,
            rim=0.5,
        )
        paper.shade(slab(-110, -24, 220, 10), 0.2)
    for x, wide in ((-88, 40), (-42, 40), (4, 34)):
        paper.cut(slab(x, -86, wide, 24, 4), WINDOW, rim=0)
        paper.flat(corners([(x, -86), (x + 9, -86), (x + 4, -62), (x, -62)]), mix(paint, CREAM, 0.4), vivid=True)
    pane = corners([(46, -86), (68, -84), (88, -58), (46, -58)])
    paper.cut(pane, WINDOW, rim=0)
    with paper.within(pane):
        draw_driver(paper, 62, -58, 18)
    for x in (-60, 60):
        paper.flat(_arch(x, 23), paper.far(paint, 0.7))
        wheel(paper, x, 18, phase)
    paper.cut(oval(99, -36, 4.4, 6), rgb("FFF0C0"), rim=0.5)
    paper.line([(-70, -100), (60, -100)], STEEL, 1.8)
    paper.cut(slab(-60, -110, 40, 10, 3), WOOD, rim=0.6)
    paper.cut(curve([(-10, -103), (20, -108), (70, -104), (30, -101)]), rgb("2F8A9A"), rim=0.6)


def _truck(paper: Paper, wish: Wish, phase: float) -> None:
    box = CREAM if wish.named is None else mix(wish.named, CREAM, 0.18)
    paper.cut(slab(-150, -98, 196, 76, 3), box, vivid=wish.named is not None)
    paper.flat(slab(-150, -62, 196, 9), wish.trim(CREAM), vivid=True)
    for k in range(6):
        paper.shade(slab(-120 + k * 28, -96, 1.2, 72), 0.25)
    cab = curve([(52, -20), (52, -78), (60, -84), (98, -82), (120, -52), (144, -46), (148, -20)], tension=0.06)
    paper.cut(cab, wish.main, vivid=True)
    pane = corners([(66, -76), (95, -75), (112, -50), (66, -50)])
    paper.cut(pane, WINDOW, rim=0)
    with paper.within(pane):
        draw_driver(paper, 86, -50, 18)
    paper.cut(slab(-152, -24, 300, 8, 2), DARK, rim=0.4)
    paper.line([(48, -24), (48, -96)], STEEL, 2.6)
    for x in (-116, -78, 18, 110):
        wheel(paper, x, 18, phase, hub=STEEL)
    paper.cut(oval(145, -32, 4, 5), rgb("FFF0C0"), rim=0.5)
    paper.line([(62, -46), (142, -42)], CREAM, 1.6)


def _bus(paper: Paper, wish: Wish, phase: float) -> None:
    body = slab(-150, -100, 300, 86, 12)
    paper.cut(body, wish.main, vivid=True)
    with paper.within(body):
        paper.flat(slab(-150, -50, 300, 8), CREAM)
        paper.shade(slab(-150, -22, 300, 10), 0.25)
    for k in range(7):
        pane = slab(-138 + k * 36, -88, 30, 30, 4)
        paper.cut(pane, WINDOW, rim=0)
        if k % 3 != 1:
            with paper.within(pane):
                draw_driver(paper, -126 + k * 36, -56, 13)
    paper.cut(slab(116, -88, 30, 44, 4), WINDOW, rim=0)
    for x in (-92, 88):
        paper.flat(_arch(x, 25), paper.far(wish.main, 0.7))
        wheel(paper, x, 20, phase)
    paper.cut(oval(146, -32, 3.6, 5.4), rgb("FFF0C0"), rim=0.4)


def _car_plan(paper: Paper, wish: Wish, _phase: float) -> None:
    """Draw a car from straight above, bonnet to the right."""
    paint = wish.main
    with paper.at(0, -50):
        for x in (-62, 58):
            for y in (-47, 39):
                paper.cut(slab(x - 14, y, 28, 8, 3), TYRE, rim=0)
        paper.cut(
            curve(
                [
                    (-108, -30),
                    (-100, -43),
                    (-40, -46),
                    (60, -45),
                    (100, -38),
                    (110, 0),
                    (100, 38),
                    (60, 45),
                    (-40, 46),
                    (-100, 43),
                    (-108, 30),
                ]
            ),
            paint,
            vivid=True,
        )
        paper.cut(corners([(26, -38), (48, -34), (48, 34), (26, 38)]), WINDOW, rim=0)
        paper.cut(corners([(-72, -33), (-56, -37), (-56, 37), (-72, 33)]), WINDOW, rim=0)
        paper.cut(slab(-56, -38, 82, 76, 8), mix(paint, CREAM, 0.14), vivid=True)
        paper.cut(slab(-40, -28, 38, 50, 4), WOOD, rim=0.6)
        for y in (-30, 22):
            paper.glowing(slab(100, y, 7, 9, 3), rgb("FFF3CF"))
