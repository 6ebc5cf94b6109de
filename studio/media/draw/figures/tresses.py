"""Owns hair and beards seen close. Knows no face: it is drawn on a head in head heights, chin at (0, 0)."""

from studio.media.draw.colours import mix, rgb
from studio.media.draw.figures.look import Look
from studio.media.draw.figures.wish import wave
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import Point, curve, oval

BOB: tuple[Point, ...] = (
    (0.335, -0.75),
    (0.34, -0.88),
    (0.22, -1.02),
    (-0.02, -1.08),
    (-0.32, -1.0),
    (-0.5, -0.8),
    (-0.56, -0.45),
    (-0.58, -0.05),
    (-0.46, 0.06),
    (-0.2, 0.03),
    (-0.1, -0.12),
    (-0.1, -0.4),
    (-0.02, -0.56),
    (0.1, -0.68),
    (0.22, -0.73),
)
SHORT: tuple[Point, ...] = (
    (0.335, -0.75),
    (0.35, -0.86),
    (0.24, -0.99),
    (0.02, -1.065),
    (-0.26, -1.01),
    (-0.45, -0.84),
    (-0.475, -0.6),
    (-0.42, -0.38),
    (-0.33, -0.26),
    (-0.26, -0.3),
    (-0.16, -0.4),
    (-0.13, -0.54),
    (-0.04, -0.58),
    (0.0, -0.52),
    (0.03, -0.53),
    (0.04, -0.66),
    (0.14, -0.735),
    (0.24, -0.755),
)


def _strands(paper: Paper, look: Look, lines: list[list[Point]]) -> None:
    shine = mix(look.hair, mix(paper.ink.rim, rgb("C99A5A"), 0.5), 0.5)
    for points in lines:
        paper.line(points, shine, 0.007, smooth=True)


def blown_hair(paper: Paper, look: Look, phase: float) -> None:
    """Draw hair that the wind blows back, one loose strand before the face."""
    a, b, c = (0.05 * wave(phase, k) for k in (0.0, 0.21, 0.43))
    shape = curve(
        [
            (0.33, -0.75),
            (0.345, -0.86),
            (0.24, -1.0),
            (0.02, -1.09),
            (-0.26, -1.07),
            (-0.55, -0.98 + a * 0.3),
            (-0.86, -0.98 + a),
            (-1.22, -0.94 + a * 1.5),
            (-1.32, -0.88 + a * 1.7),
            (-1.0, -0.83 + a),
            (-1.12, -0.72 + b),
            (-1.34, -0.62 + b * 1.8),
            (-1.36, -0.56 + b * 1.9),
            (-1.06, -0.58 + b),
            (-1.0, -0.5 + b),
            (-1.12, -0.36 + c * 1.7),
            (-1.08, -0.31 + c * 1.7),
            (-0.84, -0.4 + c),
            (-0.76, -0.3 + c),
            (-0.82, -0.12 + c * 1.5),
            (-0.74, -0.1 + c * 1.5),
            (-0.58, -0.26 + c * 0.6),
            (-0.5, -0.16),
            (-0.46, 0.02),
            (-0.36, 0.06),
            (-0.3, -0.08),
            (-0.2, -0.22),
            (-0.12, -0.36),
            (-0.11, -0.5),
            (-0.03, -0.57),
            (0.0, -0.63),
            (0.06, -0.66),
            (0.16, -0.7),
        ],
        tension=0.16,
    )
    paper.cut(shape, look.hair)
    _strands(
        paper,
        look,
        [
            [
                (0.24 - k * 0.03, -0.9 + k * 0.018),
                (0.02, -0.985 + k * 0.026),
                (-0.28 - k * 0.02, -0.9 + k * 0.055),
                (-0.62 - k * 0.05, -0.62 + k * 0.07 + b * 0.4),
            ]
            for k in range(6)
        ],
    )
    for dx, lift in ((0.0, 0.0), (0.02, 0.05)):
        paper.line(
            [(0.33, -0.8 + dx), (0.42, -0.83 - lift + a), (0.47 + dx * 3, -0.72 - lift * 2 + b)],
            look.hair,
            0.011,
            smooth=True,
        )


def short_hair(paper: Paper, look: Look) -> None:
    """Draw short hair, a bun, a bob or a topknot."""
    if look.style == "bun":
        paper.cut(oval(-0.5, -0.98, 0.2, 0.19), look.hair)
        _strands(
            paper, look, [[(-0.66, -1.0), (-0.52, -1.1), (-0.38, -1.0)], [(-0.64, -0.92), (-0.5, -1.02), (-0.36, -0.9)]]
        )
        paper.line([(-0.37, -0.86), (-0.3, -0.97)], look.scarf or rgb("D9A441"), 0.05)
    if look.style == "topknot":
        paper.cut(oval(-0.14, -1.14, 0.11, 0.13), look.hair)
    shape = BOB if look.style == "bob" else SHORT
    paper.cut(curve(shape, tension=0.15), look.hair)
    _strands(
        paper,
        look,
        [
            [
                (0.24 - k * 0.05, -0.86 - k * 0.01),
                (0.0 - k * 0.05, -0.98 + k * 0.03),
                (-0.3, -0.86 + k * 0.07),
                (-0.4 + k * 0.02, -0.6 + k * 0.05),
            ]
            for k in range(5)
        ],
    )


def mane(paper: Paper, look: Look, phase: float) -> None:
    """Draw long hair that hangs behind the shoulders."""
    sway = 0.02 * wave(phase)
    paper.cut(
        curve(
            [
                (0.1, -1.0),
                (-0.4, -0.96),
                (-0.58, -0.5),
                (-0.66 + sway, 0.2),
                (-0.7 + sway, 0.9),
                (-0.3, 1.0),
                (0.05, 0.3),
                (0.1, -0.4),
            ]
        ),
        look.hair,
    )


def beard(paper: Paper, look: Look) -> None:
    """Draw a full beard with its strands."""
    paper.cut(
        curve(
            [
                (0.335, -0.27),
                (0.25, -0.25),
                (0.16, -0.27),
                (0.02, -0.36),
                (-0.1, -0.42),
                (-0.12, -0.2),
                (-0.02, 0.02),
                (0.14, 0.16),
                (0.3, 0.14),
                (0.36, 0.02),
                (0.33, -0.1),
                (0.29, -0.16),
                (0.25, -0.195),
                (0.31, -0.2),
                (0.345, -0.235),
            ],
            tension=0.14,
        ),
        look.hair,
    )
    for k in range(4):
        paper.line(
            [(0.02 + k * 0.07, -0.2 + k * 0.02), (0.08 + k * 0.06, -0.02), (0.14 + k * 0.04, 0.1)],
            paper.far(look.hair, 0.16),
            0.008,
            smooth=True,
        )
