"""Owns birds that are at home on the ground: penguin, chicken, flamingo, heron, ostrich, duck. Knows no shore."""

from studio.domain.sketch import Action
from studio.media.draw.colours import mix, rgb
from studio.media.draw.figures.wish import CREAM, DARK, Wish, wave
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import corners, curve, oval, ribbon

BEAK = rgb("E8A33A")
STEPPING = (Action.WALK, Action.RUN, Action.DANCE)


def _eye(paper: Paper, x: float, y: float, r: float) -> None:
    paper.flat(oval(x, y, r), rgb("1E1616"))
    paper.shine(oval(x + 0.3 * r, y - 0.35 * r, 0.34 * r), 0.9)


def penguin(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a penguin that waddles: black coat, white front, a flipper held off."""
    coat = wish.own(rgb("2C323E"))
    waddle = 6 * wave(phase) if wish.does(*STEPPING) else 1.2 * wave(phase)
    for x, shift in ((7, 0.5), (-3, 0.0)):
        lift = 3 * max(0.0, wave(phase, shift)) if wish.does(*STEPPING) else 0.0
        paper.cut(
            curve([(x - 5, -4 - lift), (x + 6, -5 - lift), (x + 15, -1 - lift), (x - 5, 0.4 - lift)]), BEAK, rim=0.6
        )
    with paper.at(0, 0, turn=waddle):
        paper.cut(corners([(-18, -14), (-32, -3), (-10, -6)]), coat, vivid=True, rim=0.6)
        paper.cut(
            curve(
                [
                    (-22, -6),
                    (-27, -34),
                    (-18, -62),
                    (-10, -84),
                    (3, -95),
                    (17, -88),
                    (20, -74),
                    (24, -40),
                    (16, -6),
                    (0, -2),
                ]
            ),
            coat,
            vivid=True,
        )
        paper.flat(curve([(18, -70), (22, -40), (15, -8), (0, -5), (-2, -34), (6, -62)]), CREAM, vivid=True)
        paper.flat(curve([(8, -80), (17, -82), (18, -72), (10, -66), (5, -72)]), mix(CREAM, BEAK, 0.4))
        paper.cut(curve([(16, -86), (33, -81), (17, -78)], tension=0.08), BEAK, rim=0.5)
        _eye(paper, 11, -85, 1.8)
        with paper.at(-8, -62, turn=10 + 8 * wave(phase, 0.2)):
            paper.cut(curve([(-4, -2), (5, -2), (4, 22), (-4, 38), (-9, 20)]), paper.far(coat, 0.2), vivid=True)


def chicken(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a hen: arched tail, comb and wattle; it pecks as it walks."""
    coat = wish.own(rgb("C8783E"))
    peck = 10 * max(0.0, wave(phase * 2)) if wish.does(*STEPPING) else 2 * wave(phase)
    for x, shift in ((8, 0.5), (-4, 0.0)):
        dx = 6 * wave(phase, shift) if wish.does(*STEPPING) else 0.0
        paper.line([(x, -28), (x + dx, -2)], BEAK, 2.4)
        paper.line([(x + dx - 5, -0.8), (x + dx, -2.4), (x + dx + 9, -0.8)], BEAK, 2.0)
    for k, (x, y) in enumerate(((-66, -64), (-62, -76), (-50, -84))):
        paper.cut(
            ribbon([(-24, -44), (-44 + 3 * k, -58 - 4 * k), (x, y)], (14, 12, 4)),
            paper.far(coat, 0.45 - 0.12 * k),
            vivid=True,
        )
    paper.cut(
        curve([(-40, -44), (-34, -30), (-8, -20), (18, -24), (30, -44), (32, -62), (22, -66), (8, -52), (-16, -54)]),
        coat,
        vivid=True,
    )
    paper.cut(
        curve([(-26, -48), (-4, -50), (8, -42), (-2, -32), (-22, -32), (-34, -40)]),
        paper.far(coat, 0.22),
        vivid=True,
        rim=0.7,
    )
    with paper.at(24, -60, turn=peck):
        paper.cut(curve([(-8, 6), (-6, -16), (2, -26), (14, -22), (14, -6), (8, 10)]), coat, vivid=True)
        paper.cut(
            curve([(0, -23), (-2, -32), (4, -29), (7, -36), (11, -29), (16, -31), (13, -22)], tension=0.12),
            rgb("D2452F"),
            rim=0.6,
        )
        paper.cut(curve([(11, -12), (17, -6), (14, 1), (9, -4)]), rgb("D2452F"), rim=0.5)
        paper.cut(corners([(13, -20), (24, -15), (13, -12)]), BEAK, rim=0.5)
        _eye(paper, 8, -18, 1.7)


def wader(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a long-legged bird: a flamingo, a heron or an ostrich."""
    kind = wish.variant
    coat = wish.own({"flamingo": rgb("F0889A"), "ostrich": rgb("33303A")}.get(kind, rgb("8A9CB0")))
    skin = {"flamingo": coat, "ostrich": rgb("D9B09A")}.get(kind, coat)
    shank = {"flamingo": rgb("E86A8A"), "ostrich": rgb("C99A84")}.get(kind, rgb("7A6A50"))
    stepping = wish.does(*STEPPING)
    for x, shift, far in ((3.0, 0.5, True), (-2.0, 0.0, False)):
        dx = 11 * wave(phase, shift) if stepping else (1.0 if far else -1.0)
        lift = 7 * max(0.0, wave(phase, shift + 0.25)) if stepping else 0.0
        tone = paper.far(shank) if far else shank
        paper.line(
            [(x - 2, -42), (x - 5 + 0.4 * dx, -22 - lift), (x + dx, -1.4 - lift)],
            tone,
            2.4 if kind != "ostrich" else 3.6,
        )
        paper.line([(x + dx - 3, -0.8 - lift), (x + dx + 7, -0.8 - lift)], tone, 2.2)
    if kind == "ostrich":
        for dx, dy in ((-26, -4), (-30, 4), (-22, 10)):
            paper.cut(oval(dx, -48 + dy, 9, 6), CREAM, rim=0.7)
    paper.cut(curve([(-34, -42), (-26, -54), (-6, -60), (12, -56), (18, -46), (8, -36), (-12, -34)]), coat, vivid=True)
    paper.cut(
        curve([(-36, -40), (-14, -52), (6, -50), (2, -40), (-16, -36)]), paper.far(coat, 0.18), vivid=True, rim=0.7
    )
    nod = 2.5 * wave(phase)
    neck = [(12, -48), (23, -56), (16, -72), (20 + 0.5 * nod, -88), (28 + nod, -94)]
    if kind == "ostrich":
        neck = [(12, -50), (19, -62), (19, -78), (21 + 0.5 * nod, -90), (26 + nod, -95)]
    paper.cut(ribbon(neck, (11, 7.4, 5.4, 5, 5)), skin, vivid=True)
    with paper.at(28 + nod, -94, turn=nod):
        paper.cut(oval(0, 0, 6.2, 5), skin, vivid=True, rim=0.7)
        if kind == "flamingo":
            paper.cut(curve([(4, -3), (13, -1), (15, 6), (11, 8), (10, 3), (4, 3)], tension=0.1), CREAM, rim=0.5)
            paper.flat(curve([(13, 2), (15, 6), (11, 8), (11, 4)]), DARK)
        else:
            paper.cut(corners([(4, -3), (13 if kind == "ostrich" else 24, 0.6), (4, 3)]), BEAK, rim=0.5)
        if kind not in ("flamingo", "ostrich"):
            paper.line([(-3, -3), (-12, -2), (-18, 1)], DARK, 1.4, smooth=True)
        _eye(paper, 1.4, -1.2, 1.1)


def duck(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a duck on the water: round breast, upturned tail, flat bill; a yellow one is a duckling."""
    coat = wish.own(rgb("8A6A50"))
    head = wish.own(rgb("2F6A4A"))
    wing = paper.far(coat, 0.2)
    paper.cut(
        curve([(-58, -16), (-78, -38), (-52, -36), (-20, -40), (16, -42), (36, -34), (42, -16), (26, -1), (-30, 0)]),
        coat,
        vivid=True,
    )
    paper.cut(curve([(-52, -26), (-16, -37), (14, -32), (8, -14), (-20, -9), (-44, -15)]), wing, vivid=True, rim=0.7)
    with paper.at(24, -36, turn=3 * wave(phase)):
        paper.cut(
            curve([(-10, 12), (-8, -12), (-10, -32), (4, -46), (20, -40), (22, -26), (12, -12), (16, 8)]),
            head,
            vivid=True,
        )
        if wish.named is None:
            paper.flat(ribbon([(-9, -6), (2, -3), (13, -7)], (4, 4.4, 4)), CREAM)
        paper.cut(
            curve([(19, -36), (30, -33), (41, -30), (40, -26), (28, -26), (20, -26)], tension=0.12), BEAK, rim=0.6
        )
        _eye(paper, 11, -34, 2.2)
