"""Owns the objects people name most: kettle, umbrella, phone, clock, camera and more. Knows no table and no hand."""

import math

from studio.domain.sketch import Action
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.figures.glowing import crystal, fire
from studio.media.draw.figures.props import steam
from studio.media.draw.figures.tabletop import Body
from studio.media.draw.figures.wish import BRASS, CREAM, DARK, STEEL, WOOD, Wish, wave
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import Point, corners, curve, limb, oval, ribbon, ring, slab


def _kettle(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a round kettle: spout, lid with its knob, handle, highlight; it tilts to pour."""
    pouring = wish.does(Action.POUR)
    main = wish.main
    with paper.at(0, 0 if not pouring else -34, turn=26 if pouring else 0):
        paper.line([(-26, -58), (-30, -86), (-4, -99), (24, -88), (26, -58)], DARK, 5.0, smooth=True)
        paper.cut(ribbon([(30, -22), (52, -36), (60, -56), (70, -64)], (17, 12, 9, 8.4)), main, vivid=True)
        body = curve([(-30, -58), (-48, -34), (-46, -10), (-32, 0), (32, 0), (46, -10), (48, -34), (30, -58), (0, -63)])
        paper.cut(body, main, vivid=True)
        with paper.within(body):
            paper.shade(oval(-34, -16, 32, 44), 0.18)
            paper.shine(ribbon([(22, -52), (36, -34), (36, -16)], (2, 6, 2)), 0.5)
        paper.cut(
            curve([(-28, -58), (-16, -66), (16, -66), (28, -58), (0, -55)]),
            mix(main, CREAM, 0.18),
            vivid=True,
            rim=0.7,
        )
        paper.cut(oval(0, -69, 5.4, 4.6), DARK, rim=0.7)
        paper.flat(slab(-34, -3, 68, 3.4, 1.4), rgb("4A3A38"))
    if pouring:
        paper.glowing(
            ribbon([(86, -62), (92, -40), (93, 4)], (5, 4, 3 + 0.6 * wave(phase * 3))), veil(rgb("CFE9EC"), 0.75)
        )
    else:
        steam(paper, 74, -68, 56, 34, phase)


def _umbrella(paper: Paper, wish: Wish, phase: float) -> None:
    with paper.at(0, 0, turn=4 * wave(phase) - 6):
        paper.line([(0, -84), (0, -10), (4, -2), (10, -3), (12, -10)], WOOD, 2.4, smooth=True)
        canopy = curve(
            [
                (-60, -52),
                (-46, -80),
                (0, -96),
                (46, -80),
                (60, -52),
                (50, -58),
                (40, -52),
                (30, -58),
                (20, -52),
                (10, -58),
                (0, -52),
                (-10, -58),
                (-20, -52),
                (-30, -58),
                (-40, -52),
                (-50, -58),
            ],
            tension=0.12,
        )
        paper.cut(canopy, wish.main, vivid=True)
        for x in (-40, -20, 0, 20, 40):
            paper.line([(0, -96), (x * 0.7, -78), (x, -52.6)], paper.far(wish.main, 0.3), 0.8, smooth=True)
        paper.line([(0, -96), (0, -102)], DARK, 1.6)


def _phone(paper: Paper, wish: Wish, phase: float) -> None:
    case = wish.own(rgb("2C2E36"))
    edge = 3.0 if wish.named is None else 5.0
    paper.cut(slab(-22 - edge, -97 - edge, 44 + 2 * edge, 94 + 2 * edge, 4 + edge), case, vivid=True)
    screen = slab(-22, -96, 44, 92, 4.6)
    paper.glowing(screen, rgb("DCEBEE"))
    with paper.within(screen):
        paper.glowing(slab(-22, -96, 44, 44), wish.main)
        paper.glowing(oval(8, -66, 16), veil(rgb("FFF3CF"), 0.8))
        paper.glowing(curve([(-26, -52), (-8, -68), (6, -58), (26, -72), (26, -50), (-26, -50)]), rgb("2F6A72"))
        for k in range(3):
            paper.glowing(slab(-17, -44 + k * 10, 34 - k * 7, 4, 2), rgb("9AB0B6"))
        for k in range(4):
            paper.glowing(slab(-18 + k * 10, -13, 7, 7, 2), rgb("6A8A92") if k % 2 else wish.accent)
    paper.flat(slab(-8, -94, 16, 3.4, 1.7), case, vivid=True)
    paper.halo(0, -50, 64, rgb("DCEBEE"), 0.14 + 0.06 * wave(phase))


def _clock(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw an alarm clock: two bells, hammer, feet, twelve marks, hands that run."""
    for side in (-1, 1):
        paper.line([(side * 20, -8), (side * 28, 0)], STEEL, 4.4)
        with paper.at(side * 24, -86, turn=side * 30):
            paper.cut(curve([(-15, 4), (-12, -8), (0, -13), (12, -8), (15, 4)]), BRASS)
    paper.cut(slab(-3, -100, 6, 14, 2), STEEL, rim=0.5)
    paper.cut(oval(0, -44, 43), wish.main, vivid=True)
    paper.cut(oval(0, -44, 35), CREAM, rim=0.5)
    for k in range(12):
        a = math.tau * k / 12
        inner = 27 if k % 3 else 25
        paper.line(
            [(inner * math.sin(a), -44 - inner * math.cos(a)), (31 * math.sin(a), -44 - 31 * math.cos(a))],
            DARK,
            2.4 if k % 3 == 0 else 1.2,
        )
    for turns, reach, width in ((phase / 12 + 0.84, 16, 3.2), (phase + 0.15, 25, 2.2)):
        a = math.tau * turns
        paper.line([(0, -44), (reach * math.sin(a), -44 - reach * math.cos(a))], DARK, width)
    a = math.tau * phase * 4
    paper.line(
        [(-6 * math.sin(a), -44 + 6 * math.cos(a)), (28 * math.sin(a), -44 - 28 * math.cos(a))], rgb("D2452F"), 1.0
    )
    paper.flat(oval(0, -44, 3), DARK)


def _camera(paper: Paper, wish: Wish, _phase: float) -> None:
    body = wish.own(rgb("33363E"))
    paper.cut(slab(-32, -98, 40, 22, 4), STEEL)
    paper.cut(slab(-70, -82, 140, 82, 9), STEEL)
    paper.cut(slab(-70, -66, 140, 52, 2), body, vivid=True, rim=0)
    paper.cut(slab(30, -92, 20, 11, 2), rgb("9AA0A8"), rim=0.6)
    paper.cut(slab(-60, -90, 18, 9, 3), wish.trim(BRASS), rim=0.6)
    paper.cut(oval(4, -40, 35), rgb("9AA0A8"))
    paper.cut(oval(4, -40, 29), DARK, rim=0.6)
    paper.cut(oval(4, -40, 21), rgb("2A4A62"), rim=0.4)
    paper.cut(oval(4, -40, 12), rgb("1A2836"), rim=0)
    paper.shine(curve([(-8, -50), (2, -58), (14, -56), (2, -52)]), 0.7)
    paper.glowing(slab(-24, -94, 22, 12, 2), rgb("DCEBEE"))
    paper.flat(slab(48, -60, 14, 5, 1), wish.accent)


def _hat(paper: Paper, wish: Wish, _phase: float) -> None:
    main = wish.own(rgb("8A5A3A"))
    paper.cut(curve([(-112, -12), (-60, -22), (60, -22), (112, -14), (80, -1), (0, 2), (-80, 0)]), main, vivid=True)
    crown = curve(
        [(-58, -16), (-56, -60), (-46, -94), (-14, -88), (0, -96), (18, -100), (48, -90), (56, -58), (58, -16), (0, -8)]
    )
    paper.cut(crown, main, vivid=True)
    with paper.within(crown):
        paper.flat(ribbon([(-64, -30), (0, -22), (64, -30)], (17, 17, 17)), DARK if wish.named != DARK else CREAM)
        paper.shade(curve([(-14, -90), (2, -70), (18, -98)]), 0.3)
    paper.cut(curve([(46, -34), (62, -62), (82, -82), (72, -54), (54, -28)]), wish.accent, rim=0.7)


def _suitcase(paper: Paper, wish: Wish, _phase: float) -> None:
    main = wish.main
    paper.line([(-22, -82), (-20, -97), (20, -97), (22, -82)], rgb("4A2E22"), 5.0, smooth=True)
    paper.cut(slab(-74, -84, 148, 84, 9), main, vivid=True)
    for x in (-50, 38):
        paper.cut(slab(x, -84, 12, 84), rgb("6A4228"), rim=0.4)
        paper.cut(slab(x - 2, -54, 16, 12, 2), BRASS, rim=0.5)
    paper.shade(slab(-74, -47, 148, 1.8), 0.4)
    for x, y in ((-74, -84), (60, -84), (-74, -14), (60, -14)):
        paper.cut(slab(x, y, 14, 14, 4), rgb("6A4228"), rim=0.5)
    paper.cut(oval(4, -64, 12), CREAM, rim=0.5)
    paper.flat(curve([(-4, -60), (2, -70), (6, -64), (12, -68), (13, -60)]), rgb("3A6FB0"))
    with paper.at(12, -24, turn=-12):
        paper.cut(slab(-16, -8, 32, 16, 2), rgb("F0BA2B"), rim=0.5)


def _key(paper: Paper, wish: Wish, _phase: float) -> None:
    metal = wish.own(BRASS)
    with paper.at(0, -8, turn=-32):
        paper.cut(slab(-30, -6, 118, 12, 3), metal, vivid=True)
        for x, tall in ((60, 22), (76, 30)):
            paper.cut(slab(x, 0, 10, tall, 2), metal, vivid=True, rim=0.6)
        for x in (-20, -10):
            paper.cut(slab(x, -9, 5, 18, 2), mix(metal, CREAM, 0.3), vivid=True, rim=0.5)
        for cx, cy in ((-52, -18), (-52, 18), (-78, 0)):
            paper.cut(ring(cx, cy, 23, 12), metal, vivid=True, rim=0.6)
        paper.cut(oval(-54, 0, 14), metal, vivid=True, rim=0.6)
        paper.flat(oval(-54, 0, 6), wish.accent)


def _laptop(paper: Paper, wish: Wish, phase: float) -> None:
    edge = 0.0 if wish.named is None else 5.0
    paper.cut(
        slab(-74 - edge, -100 - edge, 148 + 2 * edge, 92 + edge, 6),
        wish.own(rgb("4A505A")),
        vivid=wish.named is not None,
    )
    screen = slab(-69, -95, 138, 82, 3)
    paper.glowing(screen, rgb("1E2A38"))
    with paper.within(screen):
        paper.glowing(slab(-69, -95, 28, 82), rgb("2A3A4C"))
        for k in range(7):
            wide = 26 + (k * 37) % 52
            paper.glowing(
                slab(-34 + (k % 3) * 8, -86 + k * 10, wide, 4, 2), (wish.main, rgb("7FB0C0"), rgb("D9C48A"))[k % 3]
            )
        if phase % 0.5 < 0.25:
            paper.glowing(slab(30, -26, 3, 7), CREAM)
    paper.cut(corners([(-76, -9), (76, -9), (96, 0), (-96, 0)]), wish.own(rgb("B4B9C0")), vivid=wish.named is not None)
    paper.shade(corners([(-60, -7), (60, -7), (66, -3.6), (-66, -3.6)]), 0.35)
    paper.halo(0, -52, 100, rgb("9AC4DC"), 0.16)


def _sneaker(paper: Paper, wish: Wish, _phase: float) -> None:
    upper = curve(
        [
            (-96, -24),
            (-100, -70),
            (-84, -94),
            (-62, -90),
            (-44, -78),
            (-20, -88),
            (-2, -70),
            (40, -48),
            (88, -40),
            (104, -22),
            (0, -14),
        ],
        tension=0.13,
    )
    paper.cut(upper, wish.main, vivid=True)
    with paper.within(upper):
        paper.flat(curve([(60, -50), (110, -40), (112, -10), (70, -12)]), CREAM)
        paper.cut(curve([(-90, -34), (-40, -30), (20, -58), (30, -52), (-30, -20), (-90, -22)]), CREAM, rim=0.4)
        paper.flat(slab(-104, -70, 14, 60), paper.far(wish.main, 0.35))
    paper.cut(curve([(-48, -80), (-34, -96), (-14, -92), (-18, -80)]), mix(wish.main, CREAM, 0.3), vivid=True, rim=0.6)
    for k in range(4):
        x, y = -22 + k * 15, -80 + k * 8.4
        paper.line([(x - 6, y + 12), (x + 9, y)], CREAM, 3.4)
    paper.cut(
        curve([(-104, -24), (-40, -18), (40, -19), (106, -26), (108, -8), (96, 0), (-94, 0), (-106, -8)], tension=0.1),
        CREAM,
    )
    paper.flat(ribbon([(-100, -9), (0, -7), (102, -10)], (2.4, 2.4, 2.4)), wish.main, vivid=True)


def _watch(paper: Paper, wish: Wish, phase: float) -> None:
    strap = wish.main
    paper.cut(
        curve([(-17, -66), (-14, -90), (-10, -100), (10, -100), (14, -90), (17, -66)], tension=0.1), strap, vivid=True
    )
    paper.cut(curve([(-17, -34), (-14, -10), (-10, 0), (10, 0), (14, -10), (17, -34)], tension=0.1), strap, vivid=True)
    for y in (-88, -80, -20, -12):
        paper.flat(oval(0, y, 1.4), paper.far(strap, 0.5))
    paper.cut(slab(25, -54, 6, 8, 2), BRASS, rim=0.5)
    paper.cut(oval(0, -50, 28), BRASS)
    paper.cut(oval(0, -50, 23), rgb("22303C"), rim=0.4)
    for k in range(12):
        a = math.tau * k / 12
        paper.line(
            [(18 * math.sin(a), -50 - 18 * math.cos(a)), (20.6 * math.sin(a), -50 - 20.6 * math.cos(a))], CREAM, 1.2
        )
    for turns, reach, width in ((0.84, 10, 2.2), (0.16, 15, 1.6), (phase, 18, 0.7)):
        a = math.tau * turns
        paper.line(
            [(0, -50), (reach * math.sin(a), -50 - reach * math.cos(a))], CREAM if width > 1 else rgb("E8863A"), width
        )
    paper.shine(curve([(4, -70), (16, -62), (20, -50), (12, -60)]), 0.4)


def _gramophone(paper: Paper, wish: Wish, phase: float) -> None:
    paper.cut(slab(-44, -30, 84, 27, 3), WOOD)
    paper.cut(slab(-48, -5, 92, 5, 2), mix(WOOD, DARK, 0.3), rim=0.5)
    paper.flat(slab(-36, -22, 68, 10, 2), mix(WOOD, CREAM, 0.2))
    paper.cut(oval(-8, -32, 36, 4.4), DARK)
    paper.flat(oval(-8 + 2 * wave(phase), -32.4, 9, 1.4), wish.accent)
    paper.line([(38, -20), (52, -20), (52, -10)], BRASS, 2.4)
    paper.cut(ribbon([(24, -34), (30, -46), (20, -56), (6, -60)], (3.4, 4.4, 6, 9)), BRASS, rim=0.6)
    horn = curve([(10, -56), (0, -72), (-30, -98), (-60, -104), (-50, -76), (-58, -50), (-26, -54), (2, -56)])
    paper.cut(horn, wish.own(BRASS), vivid=True)
    paper.cut(
        curve([(-30, -98), (-60, -104), (-66, -88), (-50, -76), (-66, -64), (-58, -50), (-26, -54), (-32, -76)]),
        mix(wish.own(BRASS), CREAM, 0.2),
        vivid=True,
        rim=0.6,
    )
    for y in (-90, -77, -63):
        paper.line([(-4, -66), (-54, y)], paper.far(wish.own(BRASS), 0.35), 0.9)


def _telescope(paper: Paper, wish: Wish, _phase: float) -> None:
    for x, tone in ((-24, 0.0), (26, 0.0), (4, 0.3)):
        paper.cut(limb([(0, -56), (x, 0)], (2.4, 1.6)), paper.far(WOOD, tone), rim=0.6)
    paper.cut(oval(0, -58, 5.4), BRASS, rim=0.6)
    with paper.at(0, -64, turn=-28):
        paper.cut(slab(-8, -10, 66, 20, 3), wish.main, vivid=True)
        paper.cut(slab(54, -13, 10, 26, 3), BRASS)
        paper.cut(slab(-38, -7, 34, 14, 2), BRASS)
        paper.cut(slab(-50, -5, 14, 10, 2), DARK, rim=0.5)
        paper.cut(slab(-6, -12, 6, 24, 2), BRASS, rim=0.6)


def _kite(paper: Paper, wish: Wish, phase: float) -> None:
    with paper.at(6, -62, turn=20 + 5 * wave(phase)):
        paper.cut(corners([(0, -42), (30, -8), (0, 44), (-30, -8)]), wish.main, vivid=True)
        paper.flat(corners([(0, -40), (29, -8), (0, -8)]), rgb("F0BA2B"))
        paper.flat(corners([(0, 42), (-29, -8), (0, -8)]), rgb("2F8A9A"))
        paper.line([(0, -42), (0, 44)], WOOD, 1.0)
        paper.line([(-30, -8), (30, -8)], WOOD, 1.0)
        tail: list[Point] = [(4 * math.sin(k * 1.2 + math.tau * phase), 44 + k * 9) for k in range(7)]
        paper.line(tail, CREAM, 0.9, smooth=True)
        for k in (1, 3, 5):
            x, y = tail[k]
            paper.cut(corners([(x, y), (x - 7, y - 4), (x - 7, y + 4)]), wish.main, vivid=True, rim=0.4)
            paper.cut(corners([(x, y), (x + 7, y - 4), (x + 7, y + 4)]), rgb("F0BA2B"), rim=0.4)


def _box(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a cardboard box with flaps; light comes out of it when it opens."""
    card = wish.own(rgb("B8895A"))
    opened = wish.does(Action.OPEN, Action.BURST)
    paper.cut(corners([(24, -66), (52, -78), (52, -10), (24, 0)]), paper.far(card, 0.25), vivid=True)
    if opened:
        paper.flat(corners([(-46, -66), (-18, -78), (52, -78), (24, -66)]), mix(card, DARK, 0.6))
        paper.halo(2, -74, 66 + 5 * wave(phase), rgb("FFE29A"), 0.85)
    else:
        paper.cut(corners([(-46, -66), (-18, -78), (52, -78), (24, -66)]), mix(card, CREAM, 0.2), vivid=True, rim=0.6)
        paper.cut(corners([(-16, -66), (12, -78), (20, -78), (-8, -66)]), mix(card, CREAM, 0.5), vivid=True, rim=0)
    paper.cut(slab(-46, -66, 70, 66), card, vivid=True)
    if opened:
        paper.cut(corners([(-46, -66), (24, -66), (16, -46), (-56, -46)]), mix(card, CREAM, 0.18), vivid=True)
        paper.cut(corners([(-18, -78), (52, -78), (60, -98), (-10, -98)]), paper.far(card, 0.1), vivid=True)
    paper.flat(slab(-16, -66, 8, 20), mix(card, CREAM, 0.5))
    paper.cut(slab(-38, -26, 22, 16, 1), CREAM, rim=0.4)
    for k in range(3):
        paper.flat(slab(-35, -23 + k * 4.4, 16 - k * 4, 1.6), paper.far(CREAM, 0.4))


GADGETS: dict[str, tuple[Body, float, float, float]] = {
    "box": (_box, 0.36, 48.0, 2.4),
    "kettle": (_kettle, 0.16, 46.0, 2.4),
    "umbrella": (_umbrella, 0.62, 8.0, 2.4),
    "phone": (_phone, 0.09, 26.0, 2.0),
    "clock": (_clock, 0.12, 34.0, 2.4),
    "camera": (_camera, 0.09, 70.0, 0.0),
    "hat": (_hat, 0.14, 92.0, 0.0),
    "suitcase": (_suitcase, 0.36, 74.0, 0.0),
    "key": (_key, 0.06, 70.0, 0.0),
    "laptop": (_laptop, 0.18, 92.0, 1.2),
    "sneaker": (_sneaker, 0.1, 100.0, 0.0),
    "watch": (_watch, 0.08, 16.0, 2.4),
    "gramophone": (_gramophone, 0.4, 46.0, 1.2),
    "telescope": (_telescope, 0.95, 30.0, 0.0),
    "kite": (_kite, 0.7, 6.0, 2.0),
    "fire": (fire, 0.5, 62.0, 1.0),
    "crystal": (crystal, 0.16, 44.0, 2.4),
}
