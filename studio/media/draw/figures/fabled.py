"""Owns beings of fables and old times: dragon, dinosaur, furry monster, ghost, snowman. Knows no tale."""

import math

from PySide6.QtGui import QColor

from studio.domain.sketch import Action
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.figures.animals import RUNNING
from studio.media.draw.figures.wish import CREAM, DARK, WOOD, Wish, wave
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import Point, corners, curve, limb, oval, ribbon, slab

MOVING = (Action.WALK, *RUNNING)
AIRBORNE = (Action.FLY, Action.RISE, Action.FLOAT, Action.GLIDE, Action.FALL)


def _stride(wish: Wish, phase: float, shift: float) -> tuple[float, float]:
    """Give how far forward a foot is and how high, of one that walks upright."""
    if not wish.does(*MOVING):
        return (6.0 if shift else -4.0), 0.0
    return 15.0 * wave(phase, shift), 7.0 * max(0.0, wave(phase, shift + 0.25))


def dinosaur(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a tyrant lizard: great head, tiny arms, two strong legs, its tail level behind."""
    skin = wish.own(rgb("6E7A44"))
    belly = mix(skin, CREAM, 0.5)
    sway = wave(phase)
    with paper.at(0, -1.2 * abs(wave(phase)) if wish.does(*MOVING) else 0.4 * sway):
        _strider_leg(paper, paper.far(skin), _stride(wish, phase, 0.5), 4.0)
        paper.cut(
            ribbon([(-20, -52), (-48, -54), (-76, -48 + 2 * sway), (-104, -54 + 5 * sway)], (30, 19, 10, 1.6)),
            skin,
            vivid=True,
        )
        body = curve(
            [
                (-34, -46),
                (-30, -62),
                (-8, -68),
                (14, -78),
                (28, -88),
                (36, -80),
                (32, -62),
                (18, -44),
                (-4, -36),
                (-26, -38),
            ]
        )
        paper.cut(body, skin, vivid=True)
        with paper.within(body):
            paper.flat(curve([(38, -78), (32, -58), (16, -42), (-4, -34), (8, -52), (24, -66)]), belly, vivid=True)
            for k in range(5):
                x = -24 + 11 * k
                paper.line([(x, -78 - 2 * k), (x + 3, -60 - 3 * k)], paper.far(skin, 0.36), 2.6)
        paper.cut(limb([(24, -62), (32, -56), (38, -58)], (3.4, 2.4, 1.4)), skin, vivid=True, rim=0.6)
        with paper.at(28, -84, turn=3 * sway):
            _dinosaur_head(paper, skin, belly, gape=2.0 + 2.0 * max(0.0, wave(phase, 0.3)))
        _strider_leg(paper, skin, _stride(wish, phase, 0.0), 0.0)


def _strider_leg(paper: Paper, skin: QColor, stride: tuple[float, float], dx: float) -> None:
    x, lift = stride[0] + dx, stride[1]
    paper.cut(
        curve(
            [(-6 + x, -3 - lift), (8 + x, -5 - lift), (16 + x, -0.6 - lift), (14 + x, 0.4 - lift), (-7 + x, 0.4 - lift)]
        ),
        skin,
        vivid=True,
        rim=0.6,
    )
    paper.cut(
        limb(
            [(-10 + dx, -46), (4 + 0.5 * x, -27 - 0.5 * lift), (-7 + 0.9 * x, -15 - lift), (0 + x, -3 - lift)],
            (14, 8.6, 4.8, 3.6),
        ),
        skin,
        vivid=True,
    )


def _dinosaur_head(paper: Paper, skin: QColor, belly: QColor, *, gape: float) -> None:
    paper.cut(limb([(-4, 4), (6, -6)], (10, 9)), skin, vivid=True)
    with paper.at(8, -2, turn=gape * 3):
        paper.cut(curve([(-2, 0), (20, 2), (36, 3), (36, 7), (16, 9), (-2, 8)], tension=0.12), belly, vivid=True)
        for k in range(4):
            paper.flat(corners([(15 + 5 * k, 2.6), (18.6 + 5 * k, 2.6), (17 + 5 * k, -1.2)]), CREAM)
    paper.cut(
        curve([(-4, -6), (2, -17), (14, -21), (24, -16), (40, -13), (45, -6), (42, 0), (22, 1), (6, 4)], tension=0.15),
        skin,
        vivid=True,
    )
    for k in range(5):
        paper.flat(corners([(20 + 4.6 * k, 0), (23.4 + 4.6 * k, 0), (21.7 + 4.6 * k, 4)]), CREAM)
    paper.flat(oval(40, -9, 1.3, 1.0), DARK)
    paper.cut(curve([(10, -17), (16, -21), (22, -15), (14, -13)]), paper.far(skin, 0.2), rim=0.5)
    paper.flat(oval(16, -13.4, 2.5), rgb("F0C84A"))
    paper.flat(oval(16.6, -13.4, 0.9, 2.2), DARK)


def dragon(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a dragon: bat wings that beat, a barbed tail, horns, a breath of fire where it bursts or flickers."""
    skin = wish.own(rgb("9A3A34"))
    flying = wish.does(*AIRBORNE)
    belly, sway = mix(skin, rgb("F0C87A"), 0.6), wave(phase)
    beat = sway if flying else 0.45 + 0.12 * sway
    with paper.at(0, -22 - 3 * wave(phase, 0.25) if flying else 0.0, turn=-7 if flying else 0.0):
        _bat_wing(paper, paper.far(skin, 0.4), beat, 8.0)
        tail = [(-22, -30), (-46, -22), (-70, -26 + 3 * sway), (-94, -16 + 6 * sway)]
        paper.cut(ribbon(tail, (17, 11, 6.4, 2.4)), skin, vivid=True)
        x, y = tail[-1]
        paper.cut(corners([(x + 2, y - 4), (x - 14, y - 1), (x + 1, y + 6), (x - 2, y + 1)]), belly, rim=0.6)
        for dx, shift, far in ((6.0, 0.5, True), (0.0, 0.0, False)):
            colour = paper.far(skin) if far else skin
            step = 0.0 if flying else 9.0 * wave(phase, shift) * wish.does(*MOVING)
            low = -6.0 if flying else 0.0
            for hip in (-16.0, 15.0):
                foot = (hip + dx + (-10 if flying else step), -2 + low)
                paper.cut(limb([(hip + dx, -28), (hip + dx + 5, -15 + low), foot], (8, 5, 3)), colour, vivid=True)
                paper.cut(
                    curve(
                        [
                            (foot[0] - 3, foot[1] - 2),
                            (foot[0] + 6, foot[1] - 1),
                            (foot[0] + 9, foot[1] + 2),
                            (foot[0] - 3, foot[1] + 2),
                        ]
                    ),
                    colour,
                    rim=0.5,
                )
            if far:
                body = curve([(-30, -30), (-24, -44), (0, -47), (22, -46), (30, -34), (20, -20), (-4, -16), (-24, -20)])
                paper.cut(body, skin, vivid=True)
                with paper.within(body):
                    paper.flat(curve([(32, -34), (20, -20), (-6, -14), (-24, -18), (4, -27)]), belly, vivid=True)
        _dragon_neck(paper, wish, skin, belly, phase)
        _bat_wing(paper, skin, beat, 0.0)


def _bat_wing(paper: Paper, skin: QColor, beat: float, dx: float) -> None:
    """Draw one wing of skin on three long fingers; `beat` 1 is up, -1 down."""
    tip: Point = (-58 + dx, -50 - 52 * beat)
    mid: Point = (-80 + dx, -42 - 24 * beat)
    low: Point = (-64 + dx, -34 - 6 * beat)
    wrist: Point = (-6 + dx, -64 - 62 * beat)
    root: Point = (10 + dx, -42)
    between = ((-54 + dx, -46 - 30 * beat), (-58 + dx, -36 - 12 * beat))
    web = curve([root, wrist, tip, between[0], mid, between[1], low, (-22 + dx, -34)], tension=0.06)
    paper.cut(web, mix(skin, rgb("E8A05A"), 0.35), vivid=True)
    for end in (tip, mid, low):
        paper.line([wrist, end], paper.far(skin, 0.15), 1.8)
    paper.cut(limb([root, wrist], (4.0, 2.6)), skin, vivid=True, rim=0.7)


def _dragon_neck(paper: Paper, wish: Wish, skin: QColor, belly: QColor, phase: float) -> None:
    nod = 2 * wave(phase, 0.4)
    spine = [(20, -38), (36, -44), (42, -60), (44 + nod, -76)]
    paper.cut(ribbon(spine, (21, 14.5, 10.5, 8.6)), skin, vivid=True)
    for k, (x, y) in enumerate(((14, -47), (27, -50), (33, -60), (36, -71))):
        paper.cut(corners([(x - 5, y + 3), (x - 4 - k, y - 6), (x + 3, y - 1)]), belly, rim=0.5)
    with paper.at(44 + nod, -78, turn=2 * nod):
        if wish.does(Action.BURST, Action.FLICKER, Action.POUR):
            paper.halo(62, 6, 30, rgb("FFB457"), 0.5)
            reach = 70 + 8 * wave(phase * 3)
            paper.glowing(
                curve([(34, 3), (50, -6), (reach, -8), (reach + 16, 4), (reach, 16), (52, 13)]),
                veil(rgb("FF8A3A"), 0.9),
            )
            paper.glowing(curve([(36, 4), (52, -1), (reach - 8, 3), (52, 9)]), rgb("FFE6A0"))
        for dx in (4.0, 0.0):
            paper.cut(ribbon([(-2 + dx, -8), (-12 + dx, -16), (-22 + dx, -17)], (5, 3.6, 0.8)), belly, rim=0.5)
        paper.cut(
            curve([(-2, 4), (16, 6), (33, 6), (34, 10), (16, 12), (-4, 10)], tension=0.12),
            paper.far(skin, 0.2),
            vivid=True,
        )
        paper.cut(
            curve([(-9, 4), (-8, -8), (4, -12), (16, -7), (32, -4), (38, 1), (34, 5), (14, 6)], tension=0.15),
            skin,
            vivid=True,
        )
        paper.flat(oval(34, -0.6, 1.2), DARK)
        paper.flat(oval(10, -4.6, 2.3), rgb("F0C84A"))
        paper.flat(oval(10.6, -4.6, 0.8, 2.1), DARK)


def monster(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a friendly furry monster: shaggy outline, two horns, great eyes, a grin; it waves or walks."""
    fur = wish.own(rgb("5A7AA8"))
    sway = wave(phase)
    for shift, dx in ((0.5, 13.0), (0.0, -13.0)):
        lift = 5 * max(0.0, wave(phase, shift)) if wish.does(*MOVING) else 0.0
        paper.cut(
            curve([(dx - 9, -14 - lift), (dx + 8, -14 - lift), (dx + 15, -2 - lift), (dx - 10, -lift)]),
            paper.far(fur, 0.2),
            vivid=True,
        )
    raised = wish.does(Action.WAVE, Action.REACH, Action.DANCE)
    held = wish.does(Action.HOLD, Action.WORK)
    hand = (44 + 6 * sway, -82) if raised else ((46, -44) if held else (42, -24 + 2 * sway))
    paper.cut(limb([(-26, -50), (-40, -36), (-42, -22 - 2 * sway)], (8, 7, 6)), paper.far(fur, 0.25), vivid=True)
    outline: list[Point] = []
    for k in range(28):
        t = k / 28
        x, y = _egg(t)
        tuft = 2.6 if k % 2 else 0.0
        outline.append((x * (1 + tuft / 60), y - (tuft if y < -60 else 0.0) + 0.5 * sway * (-y / 100)))
    paper.cut(curve(outline, tension=0.08), fur, vivid=True)
    for side in (-1, 1):
        with paper.at(side * 17 + 4, -86, stretch=(side, 1)):
            paper.cut(ribbon([(0, 2), (9, -7), (9, -18)], (9, 6.4, 1)), CREAM, rim=0.8)
    paper.flat(
        curve([(-14, -40), (10, -44), (26, -34), (22, -12), (4, -7), (-12, -14)]), mix(fur, CREAM, 0.4), vivid=True
    )
    for x, r in ((-2, 9.6), (19, 8.6)):
        paper.cut(oval(x, -66, r, r + 0.6), CREAM, rim=0.4)
        paper.flat(oval(x + 2.4, -65, r * 0.46), DARK)
        paper.shine(oval(x + 3.6, -67, r * 0.15), 0.95)
    paper.flat(curve([(-8, -51), (8, -48), (27, -51), (20, -42), (2, -41)]), rgb("4A1E2A"))
    for x in (-1, 15):
        paper.flat(corners([(x, -49), (x + 5, -48.6), (x + 2.4, -44.4)]), CREAM)
    paper.cut(limb([(26, -50), (40, -44 if not raised else -58), hand], (8, 7, 6)), fur, vivid=True)


def _egg(t: float) -> Point:
    """Give a point of a round body, 0..1 around it from its right side upwards."""
    x, y = math.cos(math.tau * t), math.sin(math.tau * t)
    return x * (36 - 5 * y), -50 - 43 * y


def ghost(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a pale ghost: a sheet whose hem waves, two dark eyes."""
    sheet = wish.own(rgb("E9EDF2"))
    hem = [(28 - 8 * k, -8 + (5 if k % 2 else -3) + 2 * wave(phase, k * 0.16)) for k in range(8)]
    paper.halo(0, -54, 60, rgb("DCE8F8"), 0.28)
    body = curve([(-30, -30), (-26, -66), (-14, -90), (4, -96), (22, -86), (30, -60), (32, -30), *hem])
    paper.cut(body, sheet, vivid=True)
    paper.cut(
        limb([(20, -58), (36, -54 + 2 * wave(phase)), (44, -60 + 4 * wave(phase))], (7, 5.4, 3)), sheet, vivid=True
    )
    for x in (4, 18):
        paper.flat(oval(x, -72, 3.4, 5.4), DARK)
    paper.flat(oval(11, -58, 3.0, 4.4), DARK)


def snowman(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a snowman: three balls, a carrot, coals, a hat and a scarf in the accent."""
    snow = wish.own(rgb("F2F4F4"))
    paper.line([(-16, -54), (-44, -68 + 2 * wave(phase))], WOOD, 2.0)
    for y, r in ((-24, 25), (-56, 18), (-79, 12.6)):
        paper.cut(oval(0, y, r, r * 0.98), snow, vivid=True)
    paper.line([(14, -56), (42, -72 - 3 * wave(phase))], WOOD, 2.0)
    for y in (-62, -54, -46):
        paper.flat(oval(7, y, 1.7), DARK)
    paper.cut(ribbon([(-12, -68), (0, -65), (12, -69)], (5, 5.6, 5)), wish.accent, vivid=True, rim=0.6)
    paper.cut(corners([(-6, -66), (-12, -50), (-5, -49), (-1, -65)]), wish.accent, vivid=True, rim=0.6)
    paper.cut(corners([(6, -81), (26, -77), (6, -76)]), rgb("E8863A"), rim=0.6)
    for x in (1, 8):
        paper.flat(oval(x, -84, 1.5), DARK)
    paper.cut(slab(-16, -92.4, 32, 3, 1.2), DARK, rim=0.5)
    paper.cut(slab(-10, -106, 20, 15, 1.4), DARK, rim=0.7)
