"""Owns the face seen close, in head units: cheek, ear, nose, mouth, brow, eye. Knows no hair and no clothes."""

from PySide6.QtGui import QPainterPath

from studio.domain.sketch import Mood
from studio.media.draw.colours import mix, rgb
from studio.media.draw.figures.look import Look
from studio.media.draw.figures.wish import CREAM, Wish, wave
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import Point, curve, oval

EYE: Point = (0.205, -0.515)
_GAPE: dict[Mood | None, float] = {Mood.HAPPY: 0.03, Mood.AMAZED: 0.06, Mood.ANGRY: 0.012}  # how far the lips part
_CORNER: dict[Mood | None, Point] = {
    Mood.HAPPY: (-0.034, -0.034), Mood.SAD: (-0.006, 0.028), Mood.ANGRY: (-0.01, 0.02), Mood.AMAZED: (0.016, 0.01),
}  # fmt: skip
_BROW: dict[Mood | None, Point] = {  # how far its inner and outer ends move, down
    Mood.HAPPY: (-0.012, -0.008), Mood.SAD: (-0.034, 0.014), Mood.ANGRY: (0.036, -0.014), Mood.AMAZED: (-0.05, -0.044),
}  # fmt: skip
_OPEN: dict[Mood | None, float] = {Mood.HAPPY: 0.72, Mood.SAD: 0.8, Mood.ANGRY: 0.78, Mood.AMAZED: 1.5}


def face(paper: Paper, wish: Wish, look: Look, skull: QPainterPath, phase: float) -> None:
    """Draw jaw shadow, cheek, ear, nose, mouth, brow and eye."""
    skin = look.skin
    with paper.within(skull):
        paper.shade(curve([(-0.3, -0.3), (-0.12, -0.12), (0.06, -0.03), (0.3, 0.0), (0.3, 0.12), (-0.3, 0.12)]), 0.2)
        paper.halo(0.12, -0.31, 0.17, rgb("E0523A"), 0.34)
        paper.shade(curve([(0.13, -0.6), (0.24, -0.6), (0.3, -0.54), (0.27, -0.5), (0.2, -0.545), (0.12, -0.52)]), 0.22)
    _ear(paper, look)
    paper.shade(curve([(0.34, -0.41), (0.32, -0.36), (0.33, -0.325), (0.355, -0.34), (0.358, -0.38)]), 0.2)
    paper.flat(
        curve([(0.352, -0.332), (0.372, -0.345), (0.386, -0.335), (0.368, -0.325)]), mix(skin, rgb("5A2430"), 0.65)
    )
    _mouth(paper, wish, look, phase)
    _brow(paper, wish, look)
    _eye(paper, look, phase, wish.mood)
    if wish.mood is Mood.SAD:
        _tear(paper, phase)


def _ear(paper: Paper, look: Look) -> None:
    skin = look.skin
    paper.cut(
        curve(
            [
                (-0.06, -0.53),
                (0.0, -0.5),
                (0.0, -0.42),
                (-0.045, -0.34),
                (-0.085, -0.33),
                (-0.105, -0.4),
                (-0.115, -0.49),
            ]
        ),
        mix(skin, rgb("C2603A"), 0.1),
        rim=0.8,
    )
    paper.flat(
        curve([(-0.06, -0.5), (-0.022, -0.475), (-0.03, -0.42), (-0.06, -0.39), (-0.07, -0.44)]),
        mix(skin, rgb("5A2430"), 0.35),
    )
    if look.style in ("wind", "bun", "bob", "long"):
        paper.flat(oval(-0.062, -0.315, 0.02), CREAM)


def _mouth(paper: Paper, wish: Wish, look: Look, phase: float) -> None:
    """Draw the lips from the side; a singer's or speaker's mouth opens and closes."""
    painted = look.style in ("wind", "bun", "bob", "long")
    lips = mix(look.skin, rgb("B83A3A"), 0.75 if painted else 0.35)
    gape = 0.022 * max(0.0, wave(phase * 3)) if wish.variant == "singer" else _GAPE.get(wish.mood, 0.0)
    dx, dy = _CORNER.get(wish.mood, (0.0, 0.0))
    corner = (0.246 + dx, -0.203 + dy)
    paper.flat(curve([(0.34, -0.222), (0.335, -0.25), (0.3, -0.236), corner, (0.318, -0.199)]), lips)
    paper.flat(
        curve([(0.318, -0.196), corner, (0.28, -0.168 + gape), (0.322, -0.152 + gape), (0.336, -0.174 + gape)]),
        mix(lips, CREAM, 0.12),
    )
    if gape > 0.004:
        inside = curve([(0.325, -0.2), (corner[0] + 0.016, corner[1]), (0.3, -0.186 + gape)])
        paper.flat(inside, rgb("4A1A22"))
        if wish.mood is Mood.HAPPY:
            with paper.within(inside):
                paper.flat(curve([(0.335, -0.215), (0.25, -0.225), (0.262, -0.196), (0.326, -0.188)]), CREAM)
    crease = mix(look.skin, rgb("4A1A22"), 0.7)
    paper.line(
        [(0.328, -0.198), (0.29, -0.205 + 0.4 * dy), (corner[0] - 0.006, corner[1] + 0.003)], crease, 0.007, smooth=True
    )
    if wish.mood is Mood.HAPPY:  # the fold beside a smile
        paper.line(
            [(0.27, -0.3), (0.222, -0.255), (0.205, -0.2)], mix(look.skin, rgb("5A2430"), 0.4), 0.007, smooth=True
        )


def _brow(paper: Paper, wish: Wish, look: Look) -> None:
    """Draw the brow: its inner end low in anger, high in grief, all of it high in wonder."""
    inner, outer = _BROW.get(wish.mood, (0.0, 0.0))
    colour = mix(look.hair, rgb("2A1A20"), 0.45)
    paper.flat(
        curve(
            [
                (0.115, -0.6 + outer),
                (0.2, -0.648 + (inner + outer) / 2),
                (0.29, -0.63 + inner),
                (0.316, -0.598 + inner),
                (0.28, -0.61 + inner),
                (0.2, -0.622 + (inner + outer) / 2),
            ]
        ),
        colour,
    )
    if wish.mood is Mood.ANGRY:
        paper.line([(0.325, -0.6), (0.332, -0.57)], mix(look.skin, rgb("5A2430"), 0.5), 0.007)


def _tear(paper: Paper, phase: float) -> None:
    """Draw a tear that runs down the cheek."""
    y = -0.46 + 0.2 * phase
    paper.shine(curve([(0.216, -0.47), (0.224, -0.47), (0.22, y), (0.214, y)]), 0.35)
    paper.glowing(curve([(0.218, y - 0.03), (0.232, y + 0.004), (0.218, y + 0.02), (0.204, y + 0.004)]), rgb("DDF2FA"))


def _eye(paper: Paper, look: Look, phase: float, mood: Mood | None = None) -> None:
    """Draw the eye: white, iris, pupil, glint, lid shade, lashes; it blinks once in a cycle."""
    x, y = EYE
    lid = 1.0 - min(1.0, max(0.0, 1.0 - abs(phase - 7 / 12) / 0.05))
    tall = max(0.08, lid * _OPEN.get(mood, 1.0))
    top = y - 0.036 * tall
    white = curve(
        [
            (x - 0.085, y + 0.012),
            (x - 0.045, y - 0.018 * tall),
            (x + 0.012, top),
            (x + 0.056, y - 0.022 * tall),
            (x + 0.072, y + 0.006),
            (x + 0.03, y + 0.028),
            (x - 0.03, y + 0.029),
        ]
    )
    paper.flat(white, rgb("F2EDE6"))
    with paper.within(white):
        iris = look.iris or rgb("3F8A9A" if look.hair.lightnessF() > 0.14 else "5A3A28")
        paper.flat(oval(x + 0.036, y - 0.002, 0.03, 0.037), paper.far(iris, 0.25))
        paper.flat(oval(x + 0.037, y + 0.004, 0.024, 0.029), iris)
        paper.flat(oval(x + 0.042, y - 0.002, 0.0125, 0.019), rgb("181820"))
        paper.shade(
            curve(
                [
                    (x - 0.1, y - 0.06),
                    (x + 0.1, y - 0.06),
                    (x + 0.09, y - 0.012),
                    (x + 0.01, y - 0.024),
                    (x - 0.08, y + 0.006),
                ]
            ),
            0.3,
        )
        paper.glowing(oval(x + 0.032, y - 0.014, 0.0075, 0.0095), rgb("FFFFFF"))
    _lashes(paper, look, x, top, y)


def _lashes(paper: Paper, look: Look, x: float, top: float, y: float) -> None:
    """Draw the upper lid's line with its lashes, and the crease below; `top` is how high the eye is open."""
    ink = mix(look.hair, rgb("1E1418"), 0.6)
    paper.flat(
        curve(
            [
                (x - 0.094, y + 0.016),
                (x - 0.046, top + 0.012),
                (x + 0.014, top - 0.014),
                (x + 0.062, top + 0.006),
                (x + 0.112, top - 0.026),
                (x + 0.088, top + 0.026),
                (x + 0.055, top + 0.022),
                (x + 0.012, top + 0.006),
                (x - 0.045, top + 0.02),
            ],
            tension=0.14,
        ),
        ink,
    )
    if look.style != "short":
        for k, (dx, lift) in enumerate(((0.02, 0.03), (0.042, 0.034), (0.062, 0.034))):
            paper.line([(x + dx, top), (x + dx + 0.03 + k * 0.006, top - lift)], ink, 0.008)
    paper.line(
        [(x - 0.07, y + 0.034), (x - 0.01, y + 0.044), (x + 0.05, y + 0.034)],
        mix(look.skin, rgb("5A2430"), 0.4),
        0.007,
        smooth=True,
    )
