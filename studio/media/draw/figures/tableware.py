"""Owns cups, glasses and the hands around them. Knows no table and no person."""

import math

from PySide6.QtGui import QColor, QPainterPath

from studio.domain.sketch import Action
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.figures.figure import Drawing, Standing, View
from studio.media.draw.figures.handheld import thing_of
from studio.media.draw.figures.props import steam
from studio.media.draw.figures.wish import CREAM, GLASS, LEAF, SKINS, Wish, moved, wave
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import Point, corners, curve, limb, oval, ribbon, ring, slab

COFFEE = rgb("3A2018")
KNIT = rgb("D9CDB4")
STEAM_S = 2.4


def cup(wish: Wish) -> Drawing:
    """Draw a cup of coffee or tea with its saucer and live steam, a tumbler, or a glass of wine."""
    bodies = {"glass": _tumbler, "wine": _wine_glass}
    hot = wish.variant not in bodies

    def paint(paper: Paper, phase: float) -> None:
        if wish.view is View.PLAN:
            _cup_plan(paper, wish, phase)
        elif hot:
            _saucer(paper)
            with paper.at(0, -5):
                _bowl(paper, wish.main, handle=True, tea=wish.variant == "tea")
                steam(paper, 0, -84, 78, 52, phase)
        else:
            bodies[wish.variant](paper, wish, phase)

    return Drawing(
        body=paint,
        period_s=wish.pace(STEAM_S),
        phases=24,
        person_scale=0.07,
        standing=Standing.TABLE,
        foot=46.0 if hot else 24.0,
        motion=moved(wish),
        bend=1.25,
        view=wish.view,
    )


def _saucer(paper: Paper) -> None:
    paper.cut(oval(0, -5, 66, 9.5), CREAM, rim=0.8)
    paper.cut(oval(0, -7, 46, 5.8), paper.far(CREAM, 0.16), rim=0)
    paper.shade(oval(-5, -6.4, 34, 4.4), 0.3)


def bowl_path() -> QPainterPath:
    """Give the side of a cup: a rim 88 wide at y = -84, a round foot at y = 0."""
    path = QPainterPath()
    path.moveTo(-44, -84)
    path.cubicTo(-44.5, -58, -41, -34, -31, -17)
    path.cubicTo(-26, -8, -20, -2.5, -14, -1)
    path.cubicTo(-6, 1, 6, 1, 14, -1)
    path.cubicTo(20, -2.5, 26, -8, 31, -17)
    path.cubicTo(41, -34, 44.5, -58, 44, -84)
    path.cubicTo(30, -76, -30, -76, -44, -84)
    path.closeSubpath()
    return path


def _bowl(paper: Paper, colour: QColor, *, handle: bool, tea: bool = False) -> None:
    """Draw the cup: handle, side with its cream band, rim ellipse, what is in it."""
    if handle:
        loop = [(37, -66), (58, -72), (69, -56), (64, -36), (48, -25), (34, -27)]
        paper.cut(ribbon(loop, (10, 9.4, 9, 8.6, 9, 10)), colour, vivid=True)
    side = bowl_path()
    paper.cut(side, colour, vivid=True)
    band = QPainterPath()
    band.moveTo(-46, -50)
    band.cubicTo(-20, -42, 20, -42, 46, -50)
    band.lineTo(46, -44)
    band.cubicTo(20, -36, -20, -36, -46, -44)
    band.closeSubpath()
    with paper.within(side):
        paper.cut(band, CREAM, rim=0)
        paper.shade(oval(-52, -36, 34, 62), 0.16)
        paper.shine(ribbon([(29, -70), (28, -48), (20, -24)], (3.4, 4.2, 1.0)), 0.3)
    paper.cut(oval(0, -84, 44, 7.6), mix(colour, CREAM, 0.28), vivid=True, rim=0.5)
    paper.flat(oval(0, -83.4, 40.5, 6.1), paper.far(colour, 0.5))
    with paper.within(oval(0, -83.4, 40.5, 6.1)):
        drink = rgb("A86428") if tea else COFFEE
        paper.cut(oval(0, -81.2, 38.5, 5.0), drink, rim=0)
        paper.shine(ribbon([(-24, -81), (-8, -83.4), (12, -83.0)], (0.4, 1.0, 0.3)), 0.4)
    if tea:
        paper.line([(-22, -80), (-30, -66), (-29, -54)], CREAM, 0.9, smooth=True)
        paper.cut(
            corners([(-34, -54), (-24, -54), (-24, -40), (-29, -36), (-34, -40)]), mix(LEAF, CREAM, 0.35), rim=0.5
        )


def _cup_plan(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a cup from straight above: saucer, rim, drink with a leaf of milk, handle."""
    with paper.at(0, -50):
        saucer = wish.own(CREAM)
        paper.cut(oval(0, 0, 50), saucer, vivid=wish.named is not None)
        paper.cut(oval(0, 0, 38), paper.far(saucer, 0.14), rim=0.5, vivid=wish.named is not None)
        paper.cut(limb([(22, 14), (44, 27)], (5.5, 5.0)), wish.main, vivid=True)
        paper.cut(oval(0, 0, 31), wish.main, vivid=True)
        paper.cut(oval(0, 0, 27), rgb("8A5A34") if wish.variant != "glass" else GLASS, rim=0)
        turn = 4 * wave(phase)
        with paper.at(0, 0, turn=-20 + turn):
            milk = rgb("E8CFA8")
            for k in range(4):
                y = 12 - k * 8.0
                for side in (-1, 1):
                    wide = 13 - k * 2.6
                    leaf = [(0, y), (side * wide * 0.7, y - 3), (side * wide, y - 9), (side * wide * 0.4, y - 6)]
                    paper.flat(curve(leaf), milk)
            paper.flat(curve([(-3.4, -20), (0, -24), (3.4, -20), (0, -14)]), milk)
            paper.line([(0, 16), (0, -16)], milk, 1.0)
        paper.shine(ring(0, 0, 27, 25.6), 0.3)
        drift = 8 * wave(phase, 0.3)
        paper.halo(drift, -4, 24, rgb("FFFFFF"), 0.16)


def _tumbler(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a tall glass: drink, ice, a slice of lemon and a straw."""
    paper.line([(6, -20), (22, -116)], mix(wish.accent, CREAM, 0.2), 3.6, vivid=True)
    glass = curve([(-28, -100), (-23, -4), (-18, 0), (18, 0), (23, -4), (28, -100)], tension=0.02)
    with paper.within(glass):
        level = -74 + 0.8 * wave(phase)
        paper.cut(slab(-30, level, 60, 80), wish.own(rgb("E8A33A")), rim=0, vivid=True)
        for x, y, turn in ((-10, -62, 14), (9, -54, -20), (-3, -40, 34)):
            with paper.at(x, y + wave(phase, x * 0.02), turn=turn):
                paper.glowing(slab(-8, -8, 16, 16, 2), veil(rgb("FFFFFF"), 0.34))
        paper.shade(slab(-30, -100, 13, 100), 0.14)
    paper.glowing(glass, veil(GLASS, 0.26))
    paper.glowing(ribbon([(20, -94), (18, -50), (15, -12)], (3, 4, 2)), veil(rgb("FFFFFF"), 0.5))
    paper.line([(-28, -100), (28, -100)], CREAM, 1.2)
    paper.cut(ring(-24, -100, 14, 9), rgb("F0C93A"), rim=0.6)
    paper.flat(oval(-24, -100, 9), rgb("F7E7A0"))
    paper.line([(-33, -100), (-15, -100)], rgb("F0C93A"), 0.9)
    paper.line([(-24, -109), (-24, -91)], rgb("F0C93A"), 0.9)


def _wine_glass(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a wine glass: bowl, wine that tilts a little, stem and foot."""
    paper.cut(oval(0, -2.4, 22, 3.2), mix(GLASS, CREAM, 0.3), rim=0.6)
    paper.cut(corners([(-1.4, -44), (1.4, -44), (2.0, -3), (-2.0, -3)]), mix(GLASS, CREAM, 0.3), rim=0.6)
    bowl = curve(
        [(-21, -100), (-25, -76), (-20, -55), (-8, -45), (8, -45), (20, -55), (25, -76), (21, -100)], tension=0.15
    )
    with paper.within(bowl):
        tip = 1.4 * wave(phase)
        wine = wish.own(rgb("8A2232"))
        paper.cut(corners([(-30, -74 + tip), (30, -74 - tip), (30, -40), (-30, -40)]), wine, rim=0, vivid=True)
        paper.flat(oval(0, -74, 24.5, 2.6), mix(wine, CREAM, 0.2))
    paper.glowing(bowl, veil(GLASS, 0.24))
    paper.line([(-21, -100), (21, -100)], CREAM, 0.9)
    paper.glowing(ribbon([(16, -94), (19, -76), (14, -58)], (1.6, 3.0, 1.0)), veil(rgb("FFFFFF"), 0.6))


_IN_PALMS = 0.62  # how large (of its own 100 units) what two palms hold is drawn


def hands(wish: Wish) -> Drawing:
    """Draw two hands seen close: around a hot cup, held open around a light, or on a keyboard."""
    bodies = {"open": _open_hands, "holding": _open_hands, "typing": _typing}
    paint = bodies.get(wish.variant, _hands_on_cup)
    return Drawing(
        body=lambda paper, phase: paint(paper, wish, phase),
        period_s=wish.pace(STEAM_S if wish.variant != "typing" else 0.8),
        phases=24 if wish.variant != "typing" else 12,
        person_scale=0.12,
        standing=Standing.TABLE,
        foot=58.0,
        motion=moved(wish),
        bend=1.15,
        view=View.LEVEL if wish.view is View.PLAN else wish.view,
    )


def _hands_on_cup(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw the cup between two hands: sleeves come in from below, fingers wrap around it, steam rises."""
    grip = 0.5 * wave(phase)
    for side in (-1, 1):
        _sleeve(paper, side)
    with paper.at(0, -4):
        _bowl(paper, wish.main, handle=False)
    for side in (-1, 1):
        with paper.at(0, 0, stretch=(side, 1)):
            _hand_around(paper, grip)
    steam(paper, 0, -89, 92, 60, phase, 0.42)


def _sleeve(paper: Paper, side: int) -> None:
    """Draw a knitted sleeve and its ribbed cuff."""
    with paper.at(0, 0, stretch=(side, 1)):
        paper.cut(
            curve([(50, -38), (74, -40), (108, -18), (150, 22), (196, 84), (150, 112), (104, 50), (68, 14), (48, -8)]),
            KNIT,
        )
        for k in range(8):
            x = 84 + k * 13
            paper.line(
                [(x, -36 + k * 9), (x - 5, -14 + k * 8), (x - 14, 12 + k * 6)], paper.far(KNIT, 0.2), 0.9, smooth=True
            )
        paper.cut(
            curve([(46, -44), (62, -50), (78, -42), (72, -16), (58, 2), (44, -6)]), mix(KNIT, CREAM, 0.25), rim=0.8
        )
        for k in range(5):
            rib = 50 + k * 5.4
            paper.line([(rib + 3, -44), (rib + 1, -22), (rib - 3, -4)], paper.far(KNIT, 0.26), 0.8, smooth=True)


def _hand_around(paper: Paper, grip: float) -> None:
    """Draw the hand that holds the right half of a cup: its back, four fingers, the thumb on top."""
    skin = SKINS[0]
    back = curve([(58, -38), (60, -56), (54, -72), (44, -80), (35, -76), (31, -50), (32, -20), (40, -8), (52, -14)])
    paper.cut(back, skin)
    fingers = (
        ((45, -13), (33, -12), (23 - grip, -15), (5.6, 5.2, 4.0)),
        ((47, -27), (32, -26), (17 - grip, -28), (6.6, 6.2, 4.7)),
        ((48, -43), (33, -41.5), (15 - grip, -43), (6.9, 6.6, 5.0)),
        ((47, -59), (33, -57), (18 - grip, -57.5), (6.8, 6.4, 4.9)),
    )
    for base, knuckle, tip, radii in fingers:
        shape = limb([base, knuckle, tip], radii)
        paper.shade(shape.translated(-1.4, 2.6), 0.22)
        paper.cut(shape, skin, rim=0.7)
        _nail(paper, tip, radii[2])
        paper.line(
            [(knuckle[0] - 1, knuckle[1] - radii[1] * 0.5), (knuckle[0] + 0.6, knuckle[1] + radii[1] * 0.4)],
            paper.far(skin, 0.3),
            0.7,
        )
    thumb = limb([(46, -70), (35, -80), (25 - grip, -82.5)], (7.4, 6.0, 4.6))
    paper.shade(thumb.translated(-1.0, 2.6), 0.22)
    paper.cut(thumb, skin, rim=0.8)
    _nail(paper, (25 - grip, -83), 4.4)


def _nail(paper: Paper, tip: Point, radius: float) -> None:
    paper.flat(oval(tip[0] - radius * 0.3, tip[1] - radius * 0.12, radius * 0.56, radius * 0.5), rgb("F2C4AE"))
    paper.shine(oval(tip[0] - radius * 0.42, tip[1] - radius * 0.3, radius * 0.24, radius * 0.14), 0.6)


def _open_hands(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw two cupped palms that hold a light, a seedling when it grows, or a small present."""
    skin = SKINS[0]
    beat = 1.0 + 0.06 * wave(phase)
    for side in (-1, 1):
        with paper.at(0, 0, stretch=(side, 1)):
            paper.cut(
                curve([(40, -22), (60, -36), (100, -14), (150, 30), (190, 90), (140, 110), (80, 32), (50, 2)]),
                wish.own(rgb("5A6E7A")),
                vivid=True,
            )
            for k in range(4):
                with paper.at(20 + k * 9, -34 - (3 - k) * 1.5, turn=14 + k * 9):
                    paper.cut(
                        limb([(0, 6), (-2, -14), (-8 + k, -32 + k * 2)], (6.0, 5.2, 4.0)),
                        paper.far(skin, 0.1 + 0.04 * k),
                        rim=0.7,
                    )
    paper.halo(0, -58, 62 * beat, rgb("FFDFA0"), 0.75)
    if wish.held is not None:
        body, own = thing_of(wish, wish.held)
        with paper.at(0, -40, scale=_IN_PALMS * min(1.0, max(0.75, own * 6.0))):
            body(paper, phase)
    elif wish.variant == "holding":
        paper.cut(slab(-17, -74, 34, 36, 3), wish.accent, vivid=True)
        paper.flat(slab(-4, -74, 8, 36), CREAM)
        for side in (-1, 1):
            paper.cut(curve([(0, -76), (side * 8, -88), (side * 20, -86), (side * 15, -76)]), CREAM, rim=0.6)
    elif wish.does(Action.GROW):
        paper.line([(0, -36), (1, -56), (0, -70)], LEAF, 2.4, smooth=True)
        for side in (-1, 1):
            paper.cut(curve([(0, -60), (side * 10, -74), (side * 24, -76), (side * 16, -62)]), LEAF)
    else:
        paper.glowing(oval(0, -58, 9 * beat), rgb("FFF3CF"))
    for side in (-1, 1):
        with paper.at(0, 0, stretch=(side, 1)):
            palm = curve([(-1, -10), (4, -32), (24, -42), (50, -44), (62, -34), (58, -12), (36, 4), (10, 4)])
            paper.cut(palm, skin)
            paper.line([(12, -28), (26, -20), (30, -4)], paper.far(skin, 0.25), 1.0, smooth=True)
            thumb = limb([(50, -34), (34, -50), (18, -56)], (7.4, 6.0, 4.6))
            paper.cut(thumb, skin)
            _nail(paper, (18, -57), 4.6)


def _typing(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw two hands above a keyboard, fingers tapping in turn."""
    skin = SKINS[0]
    paper.cut(corners([(-96, -34), (96, -34), (118, 0), (-118, 0)]), wish.own(rgb("4A525C")), vivid=True)
    for row in range(4):
        for k in range(13):
            share = row / 3
            half = 88 + 18 * share
            x = -half + (k + 0.5) * 2 * half / 13
            paper.flat(
                slab(x - half / 16, -31 + row * 7.4, half / 8, 5.2, 1.2), CREAM if (k * 3 + row) % 11 else wish.accent
            )
    for side in (-1, 1):
        with paper.at(46 * side, 0, stretch=(side, 1)):
            for k in range(4):
                press = max(0.0, math.sin(math.tau * (phase * (1 + k % 2) + k * 0.27 + side * 0.2))) * 4
                x = -22 + k * 11
                paper.cut(
                    limb([(x * 0.7 + 6, -40), (x - 2, -52 - press), (x - 6, -22 - press)], (6.4, 5.6, 4.2)),
                    skin,
                    rim=0.7,
                )
                _nail(paper, (x - 6, -22 - press), 3.8)
            paper.cut(curve([(-18, -40), (2, -54), (26, -46), (44, -26), (46, -8), (20, -14), (-8, -26)]), skin)
            paper.cut(curve([(28, -40), (48, -42), (100, -4), (160, 60), (150, 100), (84, 50), (36, -8)]), KNIT)
    paper.shade(slab(-118, -3, 236, 3), 0.3)


def grasping_hands(wish: Wish) -> Drawing:
    """Draw the viewer's own two hands, reaching into the picture from its lower edge."""

    def paint(paper: Paper, phase: float) -> None:
        sway = wave(phase)
        for side in (-1, 1):
            with paper.at(side * (52 + sway), 2 - sway, turn=side * -24, scale=0.62, stretch=(side, 1)):
                _reaching_hand(paper, wish)

    return Drawing(body=paint, period_s=2.4, phases=12, standing=Standing.FRAME, reflects=False)


def _reaching_hand(paper: Paper, wish: Wish) -> None:
    """Draw the back of one hand, fingers up, thumb towards the middle, with its sleeve."""
    skin = SKINS[0]
    for k, (x, tip) in enumerate(((-13.0, -44.0), (-5.0, -52.0), (4.0, -50.0), (12.0, -40.0))):
        paper.cut(limb([(x, -18), (x * 1.1, (tip - 18) / 2), (x * 1.05 - 1, tip)], (5.0, 4.5, 3.5)), skin, rim=0.7)
        paper.flat(oval(x * 1.05 - 1, tip - 0.4, 2.0, 2.4), rgb("F2C4AE"))
        paper.line([(x - 1.6, -30 - k % 2), (x + 2, -30 - k % 2)], paper.far(skin, 0.3), 0.7)
    paper.cut(limb([(-12, 0), (-24, -14), (-26, -27)], (6.4, 5.2, 3.8)), skin, rim=0.7)
    paper.cut(curve([(-17, -20), (-8, -25), (8, -24), (17, -18), (17, 4), (11, 18), (-11, 18), (-17, 4)]), skin)
    paper.cut(curve([(-14, 12), (14, 12), (20, 40), (26, 90), (-26, 90), (-20, 40)]), wish.own(KNIT), vivid=True)
    paper.cut(slab(-16, 10, 32, 9, 3), mix(wish.own(KNIT), CREAM, 0.25), vivid=True, rim=0.7)
