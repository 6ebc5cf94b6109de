"""Owns the elephant. Knows no savanna."""

from studio.media.draw.colours import mix, rgb
from studio.media.draw.figures.animals import RUNNING, Frame, animal, legs
from studio.media.draw.figures.figure import Drawing
from studio.media.draw.figures.wish import CREAM, DARK, Wish, wave
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import curve, oval, ribbon

_FRAME = Frame(22.0, -34.0, -46.0, 20.0, 18.0, (12.0, 10.0, 8.8))
_GREY = rgb("8C8A90")


def elephant(wish: Wish) -> Drawing:
    """Draw an elephant: it swings its trunk and beats its ear as it stands or walks."""
    return animal(wish, _elephant, _FRAME, 1.9, 50.0, (48.0, -84.0))


def _elephant(paper: Paper, wish: Wish, frame: Frame, phase: float) -> None:
    skin = wish.own(_GREY)
    bob = (1.2 if wish.does(*RUNNING) else 0.6) * wave(phase * 2)
    sway = wave(phase, 0.2)
    with paper.at(0, bob):
        paper.line([(-52, -78), (-59, -60), (-57 + 2 * sway, -42)], paper.far(skin, 0.2), 2.2, smooth=True)
        paper.flat(oval(-57 + 2.4 * sway, -39, 2.0, 4.4), DARK)
        legs(paper, wish, frame, skin, phase, far=True)
        trunk = [(-55, -66), (-50, -86), (-30, -97), (-4, -95), (18, -97), (36, -90), (40, -70), (34, -48), (10, -38)]
        paper.cut(curve([*trunk, (-22, -37), (-46, -44)]), skin, vivid=True)
        legs(paper, wish, frame, skin, phase, far=False)
        with paper.at(34, -80, turn=2 * wave(phase)):
            _head(paper, wish, sway)


def _head(paper: Paper, wish: Wish, sway: float) -> None:
    """Draw head, trunk, tusk, eye and ear around the nape."""
    skin = wish.own(_GREY)
    nose = [(24, 2), (33, 16), (34 + sway, 34), (31 + 3 * sway, 50), (36 + 6 * sway, 62), (42 + 6 * sway, 64)]
    paper.cut(ribbon(nose, (19, 15, 11.5, 9, 7, 5)), skin, vivid=True)
    paper.cut(
        curve([(-10, -4), (-4, -18), (10, -23), (24, -19), (32, -6), (31, 8), (20, 19), (2, 18)]), skin, vivid=True
    )
    for k in range(4):
        y = 20.0 + 9 * k
        paper.line([(29 + sway * k * 0.5, y), (37 + sway * k * 0.5, y + 1.5)], paper.far(skin, 0.25), 0.7)
    paper.cut(ribbon([(22, 14), (32, 24), (46, 24)], (5.4, 4.4, 1.0)), CREAM)
    paper.flat(oval(18, -6, 2.0), DARK)
    paper.shine(oval(18.6, -6.8, 0.7), 0.8)
    with paper.at(-2, -14, turn=-5 + 7 * sway):
        ear = curve([(4, -2), (-10, -8), (-24, 0), (-27, 18), (-19, 36), (-8, 42), (1, 28), (6, 12)])
        paper.cut(ear, mix(skin, rgb("C49A94"), 0.16), vivid=True)
        paper.shade(curve([(0, 4), (-12, 4), (-19, 16), (-13, 30), (-5, 32), (0, 18)]), 0.14)
