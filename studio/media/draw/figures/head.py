"""Owns a small head in profile: skull and face, hair and beard, in head heights. Knows no pose and no close-up.

The chin is at (0, 0), the crown at (0, -1), the face looks to the right.
"""

from studio.media.draw.colours import mix, rgb
from studio.media.draw.figures.hats import HATS, beanie, dome
from studio.media.draw.figures.look import Look
from studio.media.draw.figures.wish import wave
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import Point, curve, oval

FACE: tuple[Point, ...] = (
    (0.02, 0.02),
    (0.17, 0.015),
    (0.265, -0.01),
    (0.315, -0.065),
    (0.305, -0.125),
    (0.342, -0.165),
    (0.318, -0.2),
    (0.35, -0.24),
    (0.33, -0.285),
    (0.342, -0.305),
    (0.43, -0.335),
    (0.405, -0.4),
    (0.345, -0.5),
    (0.325, -0.545),
    (0.35, -0.595),
    (0.352, -0.67),
    (0.325, -0.79),
    (0.24, -0.905),
    (0.08, -0.985),
    (-0.12, -0.985),
    (-0.29, -0.91),
    (-0.4, -0.77),
    (-0.42, -0.58),
    (-0.37, -0.4),
    (-0.27, -0.25),
    (-0.17, -0.1),
    (-0.06, -0.01),
)
SHORT: tuple[Point, ...] = (
    (0.345, -0.74),
    (0.37, -0.86),
    (0.24, -1.0),
    (-0.02, -1.065),
    (-0.28, -1.0),
    (-0.46, -0.82),
    (-0.475, -0.58),
    (-0.4, -0.36),
    (-0.28, -0.32),
    (-0.17, -0.44),
    (-0.04, -0.56),
    (0.02, -0.68),
    (0.17, -0.74),
)
BOB: tuple[Point, ...] = (
    (0.345, -0.76),
    (0.36, -0.88),
    (0.22, -1.02),
    (-0.04, -1.08),
    (-0.32, -1.0),
    (-0.5, -0.8),
    (-0.54, -0.5),
    (-0.55, -0.1),
    (-0.4, 0.02),
    (-0.16, -0.02),
    (-0.06, -0.2),
    (-0.03, -0.45),
    (0.04, -0.64),
    (0.18, -0.74),
)


def head(paper: Paper, look: Look, phase: float = 0.0, *, wind: float = 1.0) -> None:
    """Draw the head: skull and face, eye, brow and ear, then hair or hat over it."""
    if look.hat == "dome":
        dome(paper, look, FACE)
        return
    if look.style == "long":
        _long_hair(paper, look, phase)
    paper.cut(curve(FACE), look.skin)
    paper.shade(curve([(0.28, -0.01), (0.1, -0.08), (-0.12, -0.16), (-0.2, -0.08), (0.0, 0.06)]), 0.22, curve(FACE))
    features(paper, look)
    if look.beard:
        _beard(paper, look)
    if look.style == "wind":
        _wind_hair(paper, look, phase, wind)
    else:
        _hair(paper, look)
    if look.hat:
        HATS.get(look.hat, beanie)(paper, look)


def features(paper: Paper, look: Look) -> None:
    """Draw eye, brow, mouth and ear, as small as they are seen on a whole figure."""
    dark = mix(look.skin, rgb("2A1A20"), 0.85)
    paper.flat(oval(0.225, -0.5, 0.03, 0.038), dark)
    paper.line([(0.16, -0.585), (0.23, -0.61), (0.3, -0.59)], mix(look.hair, rgb("2A1A20"), 0.4), 0.035, smooth=True)
    paper.line([(0.315, -0.2), (0.25, -0.195)], mix(look.skin, rgb("7A2A2A"), 0.6), 0.03)
    paper.cut(oval(-0.09, -0.43, 0.06, 0.095), mix(look.skin, rgb("8A3A2A"), 0.12), rim=0.6)


def _hair(paper: Paper, look: Look) -> None:
    if look.style == "bald":
        return
    if look.style == "bun":
        paper.cut(oval(-0.46, -1.0, 0.17), look.hair, rim=0.7)
        paper.line([(-0.36, -0.9), (-0.3, -0.98)], mix(look.hair, rgb("D9A441"), 0.6), 0.04)
    if look.style == "topknot":
        paper.cut(oval(-0.12, -1.13, 0.1, 0.12), look.hair, rim=0.7)
    shape = curve(BOB if look.style == "bob" else SHORT)
    paper.cut(shape, look.hair, rim=0.8)


def _long_hair(paper: Paper, look: Look, phase: float) -> None:
    """Draw long hair that hangs behind the head."""
    sway = 0.04 * wave(phase)
    paper.cut(
        curve(
            [
                (-0.1, -1.0),
                (-0.45, -0.85),
                (-0.56, -0.4),
                (-0.6 + sway, 0.15),
                (-0.5 + sway, 0.6),
                (-0.2 + sway, 0.5),
                (-0.1, 0.0),
                (0.05, -0.6),
            ]
        ),
        look.hair,
    )


def _wind_hair(paper: Paper, look: Look, phase: float, wind: float) -> None:
    """Draw hair that the wind blows back: one piece from the forehead to the tips of five strands."""
    lift = 0.07 * wind
    a, b, c = wave(phase) * lift, wave(phase, 0.22) * lift, wave(phase, 0.45) * lift
    shape = curve(
        [
            (0.35, -0.74),
            (0.37, -0.86),
            (0.24, -1.01),
            (-0.02, -1.08),
            (-0.3, -1.06),
            (-0.6, -1.0 + a * 0.5),
            (-0.86, -1.02 + a),
            (-1.12, -0.95 + a * 1.6),
            (-0.88, -0.86 + a),
            (-1.24, -0.73 + b * 1.7),
            (-0.92, -0.7 + b),
            (-1.14, -0.49 + c * 1.7),
            (-0.82, -0.54 + b),
            (-0.9, -0.31 + c * 1.4),
            (-0.6, -0.41 + c * 0.6),
            (-0.42, -0.27),
            (-0.26, -0.29),
            (-0.16, -0.42),
            (-0.04, -0.56),
            (0.03, -0.67),
            (0.18, -0.73),
        ],
        tension=0.17,
    )
    paper.cut(shape, look.hair, rim=0.8)
    shine = mix(look.hair, rgb("D9B27A"), 0.4)
    for y in (-0.96, -0.88):
        paper.line([(0.16, y), (-0.2, y - 0.02), (-0.7, y + 0.06 + a)], shine, 0.016, smooth=True)


def _beard(paper: Paper, look: Look) -> None:
    paper.cut(
        curve(
            [
                (0.31, -0.17),
                (0.33, -0.1),
                (0.34, 0.02),
                (0.26, 0.12),
                (0.08, 0.08),
                (-0.06, -0.1),
                (-0.08, -0.3),
                (0.04, -0.26),
                (0.16, -0.24),
            ]
        ),
        look.hair,
        rim=0.7,
    )
