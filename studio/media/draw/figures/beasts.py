"""Owns the heavy four-legged beasts: giraffe, camel, rhino, hippo, pig, sheep, bear, panda. Knows no land."""

from PySide6.QtGui import QColor

from studio.media.draw.colours import mix, rgb
from studio.media.draw.figures.animals import RUNNING, Body, Frame, legs
from studio.media.draw.figures.creepers import crocodile
from studio.media.draw.figures.wish import CREAM, DARK, Wish, wave
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import corners, curve, limb, oval, ribbon

HIDE = {
    "giraffe": rgb("DDA85A"),
    "camel": rgb("C1935A"),
    "rhino": rgb("8C8888"),
    "hippo": rgb("8E7C86"),
    "pig": rgb("E8A8A2"),
    "sheep": rgb("F1ECDD"),
    "bear": rgb("6E4630"),
    "polar": rgb("F1EFE6"),
    "panda": rgb("F1EFE6"),
}


def hide_of(wish: Wish) -> QColor:
    """Give the colour of the largest piece of a beast."""
    return wish.own(HIDE.get(wish.variant, HIDE["bear"]))


def _bob(wish: Wish, phase: float, high: float = 0.6) -> float:
    return high * (2.0 if wish.does(*RUNNING) else 1.0) * wave(phase * 2)


def _eye(paper: Paper, x: float, y: float, r: float) -> None:
    paper.flat(oval(x, y, r), rgb("1E1616"))
    paper.shine(oval(x + 0.3 * r, y - 0.35 * r, 0.34 * r), 0.9)


def giraffe(paper: Paper, wish: Wish, frame: Frame, phase: float) -> None:
    """Draw a giraffe: patches on trunk and neck, two knobs, a tufted tail; the neck nods as it walks."""
    coat, patch = hide_of(wish), paper.far(rgb("9A5A2C"), 0.0)
    swish = wave(phase, 0.2)
    with paper.at(0, _bob(wish, phase, 0.4)):
        paper.line([(-21, -53), (-26, -44), (-25 + swish, -34)], coat, 1.2, smooth=True)
        paper.flat(oval(-25 + 1.3 * swish, -32, 1.3, 2.8), DARK)
        legs(paper, wish, frame, coat, phase, far=True)
        trunk = curve(
            [(-22, -46), (-20, -54), (-8, -57.5), (4, -62), (14, -63), (18, -54), (14, -43), (2, -39.5), (-14, -40)]
        )
        paper.cut(trunk, coat, vivid=True)
        with paper.within(trunk):
            for x, y, r in ((-17, -50, 3.4), (-8, -53, 3.8), (1, -57, 4), (9, -58, 3.6), (-12, -44, 3), (-3, -46, 3.8)):
                paper.flat(
                    corners(
                        [(x - r, y - 1), (x, y - r), (x + r, y - 0.6), (x + 0.7 * r, y + r), (x - 0.8 * r, y + 0.8 * r)]
                    ),
                    patch,
                )
            for x, y, r in ((6, -49, 3.6), (14, -52, 3), (10, -43, 2.6), (3, -41, 2.4)):
                paper.flat(
                    corners(
                        [(x - r, y - 1), (x, y - r), (x + r, y - 0.6), (x + 0.7 * r, y + r), (x - 0.8 * r, y + 0.8 * r)]
                    ),
                    patch,
                )
        with paper.at(10, -56, turn=(8 if wish.does(*RUNNING) else 0) + 1.6 * wave(phase)):
            _giraffe_neck(paper, coat, patch)
        legs(paper, wish, frame, coat, phase, far=False)


def _giraffe_neck(paper: Paper, coat: QColor, patch: QColor) -> None:
    """Draw neck, mane and head around the root of the neck; the crown is 44 above it."""
    paper.line([(-4, -2), (5, -22), (12, -38)], rgb("7A4226"), 2.4, smooth=True)
    neck = limb([(0, 0), (8, -20), (15, -38)], (7.0, 4.2, 2.9))
    paper.cut(neck, coat, vivid=True)
    with paper.within(neck):
        for k in range(6):
            x, y, r = 2.2 + 2.5 * k, -3 - 6.4 * k, 2.7 - 0.22 * k
            paper.flat(corners([(x - r, y), (x - 0.3 * r, y - r), (x + r, y - 0.5 * r), (x + 0.6 * r, y + r)]), patch)
    for dx in (0.0, 2.4):
        paper.line([(13.2 + dx, -40), (12.4 + dx, -45.6)], paper.far(coat, 0.1), 1.1)
        paper.flat(oval(12.4 + dx, -46, 1.1), rgb("4A2C20"))
    paper.cut(curve([(10, -41), (5, -43.4), (8, -39)]), coat, vivid=True, rim=0.5)
    paper.cut(
        curve(
            [(10.5, -38), (12, -42.6), (18, -42.4), (24, -37.4), (28.4, -32.4), (27.4, -30), (22, -31), (14.5, -34.6)]
        ),
        coat,
        vivid=True,
        rim=0.7,
    )
    paper.flat(curve([(24.6, -35.4), (28.2, -32.2), (27.2, -30.2), (23.6, -31)]), mix(coat, rgb("5A3A34"), 0.55))
    _eye(paper, 17.2, -39, 0.95)


def camel(paper: Paper, wish: Wish, frame: Frame, phase: float) -> None:
    """Draw a camel with two humps, its neck in a low bow."""
    coat = hide_of(wish)
    with paper.at(0, _bob(wish, phase, 0.5)):
        paper.line([(-34, -52), (-39, -42), (-38 + wave(phase), -34)], paper.far(coat, 0.3), 1.5, smooth=True)
        legs(paper, wish, frame, coat, phase, far=True)
        paper.cut(
            curve(
                [
                    (-36, -46),
                    (-35, -57),
                    (-27, -62),
                    (-20, -78),
                    (-13, -80),
                    (-7, -66),
                    (-1, -64),
                    (6, -79),
                    (13, -80),
                    (19, -64),
                    (28, -58),
                    (28, -46),
                    (14, -38),
                    (-14, -38),
                    (-28, -41),
                ]
            ),
            coat,
            vivid=True,
        )
        for x in (-16, 9.5):
            paper.shade(curve([(x - 5, -70), (x, -80), (x + 6, -72), (x + 1, -68)]), 0.16)
        with paper.at(24, -54, turn=2 * wave(phase)):
            paper.cut(
                ribbon([(-2, 2), (10, 6), (19, -2), (23, -18), (25, -32)], (19, 14, 10.5, 8.4, 8)), coat, vivid=True
            )
            paper.cut(
                curve([(19, -31), (20, -39), (28, -42), (37, -37), (46, -33), (46.4, -27), (38, -24.6), (26, -27)]),
                coat,
                vivid=True,
            )
            paper.cut(curve([(21, -38), (16, -43), (24, -41)]), coat, vivid=True, rim=0.5)
            paper.line([(45, -28.6), (39, -28)], rgb("5A3A2A"), 0.8)
            paper.flat(oval(44.4, -32, 0.8), DARK)
            _eye(paper, 29.6, -36.6, 1.2)
        legs(paper, wish, frame, coat, phase, far=False)


def rhino(paper: Paper, wish: Wish, frame: Frame, phase: float) -> None:
    """Draw a rhino: plated body, low head, two horns."""
    skin = hide_of(wish)
    with paper.at(0, _bob(wish, phase)):
        paper.line([(-50, -66), (-56, -54), (-54 + wave(phase), -42)], paper.far(skin, 0.25), 2.2, smooth=True)
        legs(paper, wish, frame, skin, phase, far=True)
        body = curve(
            [
                (-52, -52),
                (-49, -72),
                (-32, -84),
                (-6, -81),
                (16, -90),
                (34, -85),
                (44, -68),
                (40, -46),
                (20, -33),
                (-12, -31),
                (-40, -36),
            ]
        )
        paper.cut(body, skin, vivid=True)
        for fold in (((22, -88), (15, -66), (20, -42)), ((-22, -83), (-27, -62), (-20, -40))):
            paper.line(list(fold), paper.far(skin, 0.34), 1.5, smooth=True)
        legs(paper, wish, frame, skin, phase, far=False)
        with paper.at(36, -64, turn=2.4 * wave(phase)):
            paper.cut(ribbon([(40, 12), (49, -2), (54, -24)], (11, 7.4, 0.8)), CREAM)
            paper.cut(ribbon([(26, 0), (31, -9), (33, -19)], (8, 5, 0.8)), CREAM, rim=0.7)
            paper.cut(
                curve(
                    [
                        (-8, -16),
                        (4, -22),
                        (18, -12),
                        (32, -2),
                        (46, 10),
                        (49, 21),
                        (42, 28),
                        (28, 25),
                        (8, 24),
                        (-6, 14),
                    ]
                ),
                skin,
                vivid=True,
            )
            for dx, tone in ((6, 0.25), (0, 0.0)):
                ear = curve([(2 + dx, -17), (-2 + dx, -30), (6 + dx, -27), (9 + dx, -18)])
                paper.cut(ear, paper.far(skin, tone), vivid=True, rim=0.7)
            paper.flat(oval(42, 16, 1.6, 1.1), DARK)
            paper.line([(47, 22), (36, 21)], paper.far(skin, 0.5), 1.1)
            _eye(paper, 20, -3, 1.6)


def hippo(paper: Paper, wish: Wish, frame: Frame, phase: float) -> None:
    """Draw a hippo: a barrel on short legs, a great square muzzle."""
    skin = hide_of(wish)
    belly = mix(skin, rgb("E8B4A8"), 0.4)
    with paper.at(0, _bob(wish, phase)):
        legs(paper, wish, frame, skin, phase, far=True)
        body = curve(
            [
                (-60, -48),
                (-55, -72),
                (-30, -84),
                (4, -84),
                (32, -78),
                (44, -58),
                (38, -34),
                (14, -20),
                (-22, -18),
                (-50, -26),
            ]
        )
        paper.cut(body, skin, vivid=True)
        with paper.within(body):
            paper.flat(curve([(-56, -26), (-20, -32), (30, -30), (40, -16), (-50, -10)]), belly, vivid=True)
        legs(paper, wish, frame, skin, phase, far=False)
        with paper.at(34, -62, turn=2.2 * wave(phase)):
            for dx, tone in ((7, 0.3), (0, 0.0)):
                paper.cut(oval(4 + dx, -19, 4, 5), paper.far(skin, tone), vivid=True, rim=0.6)
            paper.cut(
                curve(
                    [
                        (-10, -8),
                        (2, -19),
                        (18, -17),
                        (32, -4),
                        (52, -3),
                        (60, 10),
                        (57, 28),
                        (42, 35),
                        (22, 32),
                        (2, 24),
                    ]
                ),
                skin,
                vivid=True,
            )
            paper.flat(curve([(38, 0), (54, 0), (59, 12), (56, 26), (42, 33), (34, 22)]), belly, vivid=True)
            paper.line([(57, 22), (40, 20), (28, 23)], paper.far(skin, 0.55), 1.3, smooth=True)
            for x in (48, 55):
                paper.flat(oval(x, 3.4, 2.0, 1.4), paper.far(skin, 0.7))
            _eye(paper, 19, -9, 2.0)


def pig(paper: Paper, wish: Wish, frame: Frame, phase: float) -> None:
    """Draw a pig: round trunk, snout, folded ear, curled tail."""
    skin = hide_of(wish)
    with paper.at(0, _bob(wish, phase)):
        paper.line([(-52, -62), (-62, -66), (-63, -74), (-57, -73), (-60, -66), (-68, -70)], skin, 2.2, smooth=True)
        legs(paper, wish, frame, skin, phase, far=True)
        body = [
            (-54, -54),
            (-46, -76),
            (-20, -85),
            (10, -84),
            (34, -78),
            (42, -58),
            (34, -36),
            (8, -26),
            (-26, -27),
            (-48, -36),
        ]
        paper.cut(curve(body), skin, vivid=True)
        legs(paper, wish, frame, skin, phase, far=False)
        with paper.at(34, -62, turn=3 * wave(phase)):
            paper.cut(
                curve([(-8, -14), (4, -24), (20, -21), (30, -8), (42, -4), (44, 10), (34, 15), (16, 18), (0, 14)]),
                skin,
                vivid=True,
            )
            paper.cut(
                curve([(40, -6), (46, -4), (47, 9), (42, 11), (39, 3)]),
                mix(skin, rgb("C8645E"), 0.5),
                vivid=True,
                rim=0.6,
            )
            for y in (0.4, 5.0):
                paper.flat(oval(44, y, 0.9, 1.3), rgb("7A3A3A"))
            paper.cut(corners([(0, -20), (12, -38), (16, -18), (8, -10)]), paper.far(skin, 0.16), vivid=True, rim=0.7)
            paper.line([(38, 13), (28, 11)], rgb("8A4A46"), 1.1)
            _eye(paper, 23, -9, 1.8)


def sheep(paper: Paper, wish: Wish, frame: Frame, phase: float) -> None:
    """Draw a sheep: a cloud of wool on dark legs, a dark face."""
    wool, dark = hide_of(wish), rgb("3E3634")
    with paper.at(0, _bob(wish, phase)):
        legs(paper, wish, frame, dark, phase, far=True)
        legs(paper, wish, frame, dark, phase, far=False)
        rim = [
            (-44, -50),
            (-38, -66),
            (-22, -76),
            (-2, -79),
            (18, -76),
            (32, -66),
            (36, -52),
            (28, -40),
            (10, -33),
            (-12, -32),
            (-34, -37),
        ]
        for x, y in rim:
            paper.cut(oval(x, y, 12, 11.4), wool, vivid=True)
        paper.cut(curve([(-46, -52), (-22, -76), (16, -77), (38, -54), (22, -34), (-24, -33)]), wool, vivid=True, rim=0)
        for x, y in ((-20, -58), (2, -62), (18, -52), (-4, -46)):
            paper.line([(x - 6, y), (x, y - 4), (x + 6, y)], paper.far(wool, 0.22), 1.3, smooth=True)
        with paper.at(36, -72, turn=3 * wave(phase)):
            paper.cut(
                curve([(-6, -12), (6, -16), (18, -10), (28, 6), (28, 13), (20, 15), (6, 8), (-5, 2)]), dark, vivid=True
            )
            paper.cut(curve([(-2, -6), (-17, -5), (-16, 1), (-2, 0)]), dark, rim=0.6)
            for x, y in ((-5, -14), (4, -18), (12, -14)):
                paper.cut(oval(x, y, 7.4, 6.4), wool, vivid=True, rim=0.6)
            paper.flat(oval(13, -3, 1.9), CREAM)
            paper.flat(oval(13.6, -3, 1.1), DARK)


def bear(paper: Paper, wish: Wish, frame: Frame, phase: float) -> None:
    """Draw a bear, a polar bear or a panda: heavy shoulders, round ears, a short muzzle."""
    coat = hide_of(wish)
    panda = wish.variant == "panda"
    dark = rgb("2E2A2E")
    limbs = dark if panda else coat
    with paper.at(0, _bob(wish, phase)):
        paper.cut(oval(-49, -66, 6, 5), coat, vivid=True, rim=0.6)
        legs(paper, wish, frame, limbs, phase, far=True)
        body = curve(
            [
                (-52, -54),
                (-50, -74),
                (-34, -87),
                (-8, -86),
                (10, -92),
                (28, -92),
                (42, -76),
                (40, -52),
                (22, -36),
                (-12, -33),
                (-40, -38),
            ]
        )
        paper.cut(body, coat, vivid=True)
        if panda:
            with paper.within(body):
                paper.flat(curve([(8, -98), (30, -96), (34, -60), (36, -30), (14, -28), (14, -60)]), dark)
        legs(paper, wish, frame, limbs, phase, far=False)
        with paper.at(40, -76, turn=2.6 * wave(phase)):
            _bear_head(paper, coat, dark if panda else paper.far(coat, 0.2), panda=panda)


def _bear_head(paper: Paper, coat: QColor, ear: QColor, *, panda: bool) -> None:
    for x, y in ((16, -21), (-4, -20)):
        paper.cut(oval(x, y, 7, 7), ear, vivid=True, rim=0.7)
        paper.flat(oval(x + 0.6, y + 0.6, 3.6), paper.far(ear, 0.35))
    paper.cut(
        curve([(-16, -4), (-10, -19), (8, -24), (22, -16), (30, -6), (42, -2), (45, 7), (36, 13), (18, 16), (-4, 14)]),
        coat,
        vivid=True,
    )
    paper.flat(curve([(28, -4), (41, -2), (45, 7), (36, 12.6), (24, 12), (22, 3)]), mix(coat, CREAM, 0.4), vivid=True)
    paper.flat(curve([(37, -3), (44, -2), (45.6, 2), (41, 4)]), rgb("1E1818"))
    paper.line([(42, 9), (33, 9.6)], rgb("3A2622"), 1.1)
    if panda:
        paper.flat(curve([(10, -10), (18, -13), (22, -6), (16, 0), (10, -2)]), rgb("2E2A2E"))
    _eye(paper, 17, -7, 2.0)


HEAVY: dict[str, tuple[Body, Frame, float, float]] = {
    "giraffe": (giraffe, Frame(9.0, -15.0, -44.0, 22.0, 20.0, (4.6, 2.4, 1.7), hoof=True), 2.9, 30.0),
    "camel": (camel, Frame(18.0, -26.0, -42.0, 20.0, 19.0, (6.4, 3.2, 2.5)), 1.4, 40.0),
    "rhino": (rhino, Frame(24.0, -34.0, -38.0, 17.0, 15.0, (10.5, 8.6, 7.4)), 1.25, 56.0),
    "hippo": (hippo, Frame(22.0, -38.0, -30.0, 13.0, 12.0, (10.5, 9.0, 8.0)), 1.05, 60.0),
    "pig": (pig, Frame(24.0, -36.0, -34.0, 16.0, 14.0, (8.0, 5.0, 3.8), hoof=True), 0.56, 54.0),
    "sheep": (sheep, Frame(20.0, -26.0, -36.0, 17.0, 16.0, (4.6, 3.6, 2.8), hoof=True), 0.56, 42.0),
    "bear": (bear, Frame(26.0, -36.0, -42.0, 19.0, 17.0, (13.0, 9.6, 7.6)), 0.78, 58.0),
    "polar": (bear, Frame(26.0, -36.0, -42.0, 19.0, 17.0, (13.0, 9.6, 7.6)), 0.88, 58.0),
    "panda": (bear, Frame(26.0, -36.0, -42.0, 19.0, 17.0, (13.0, 9.6, 7.6)), 0.66, 58.0),
    "crocodile": (crocodile, Frame(34.0, -38.0, -24.0, 12.0, 10.0, (9.0, 6.0, 4.6)), 0.55, 96.0),
}
"""From a variant to its body, its legs, its height against an adult, and half its stance."""
