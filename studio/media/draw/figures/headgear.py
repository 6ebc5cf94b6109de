"""Owns hats and helmets seen close. Knows no face: it is drawn over a head in head heights, chin at (0, 0)."""

from collections.abc import Callable

from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.figures.look import Look
from studio.media.draw.figures.wish import CREAM, DARK
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import corners, curve, oval, ribbon, slab


def bust_hat(paper: Paper, look: Look) -> None:
    """Draw the hat of a look on a head seen close."""
    _HATS.get(look.hat, _knit)(paper, look)


def _knit(paper: Paper, look: Look) -> None:
    colour = look.hat_colour or look.cloth
    paper.cut(
        curve(
            [(0.36, -0.76), (0.33, -0.96), (0.14, -1.12), (-0.14, -1.14), (-0.4, -0.98), (-0.5, -0.72), (-0.1, -0.74)]
        ),
        colour,
        vivid=True,
    )
    for k in range(8):
        x = -0.4 + k * 0.09
        paper.line(
            [(x, -0.78), (x * 0.8 - 0.02, -0.98), (x * 0.4 - 0.02, -1.1)], paper.far(colour, 0.2), 0.012, smooth=True
        )
    paper.cut(slab(-0.52, -0.83, 0.92, 0.17, 0.07), mix(colour, CREAM, 0.14), vivid=True, rim=0.8)
    for k in range(11):
        paper.line([(-0.48 + k * 0.083, -0.81), (-0.48 + k * 0.083, -0.68)], paper.far(colour, 0.16), 0.012)


def _brim(crown: float, reach: float, droop: float) -> Callable[[Paper, Look], None]:
    def draw(paper: Paper, look: Look) -> None:
        colour = look.hat_colour or look.cloth
        paper.cut(
            curve(
                [
                    (0.36, -0.8),
                    (0.34, -0.98),
                    (0.2, -crown),
                    (-0.06, -crown + 0.05),
                    (-0.32, -crown),
                    (-0.46, -0.96),
                    (-0.48, -0.78),
                ]
            ),
            colour,
            vivid=True,
        )
        paper.flat(
            curve([(0.37, -0.81), (0.36, -0.91), (-0.05, -0.9), (-0.47, -0.88), (-0.49, -0.78), (0.0, -0.79)]),
            paper.far(colour, 0.5),
        )
        paper.cut(
            curve(
                [
                    (-0.06, -0.83),
                    (0.4, -0.82),
                    (0.1 + reach, -0.76 + droop),
                    (0.3, -0.73),
                    (-0.1, -0.72),
                    (-0.5, -0.7),
                    (-reach, -0.76 + droop),
                    (-0.5, -0.82),
                ]
            ),
            colour,
            vivid=True,
        )

    return draw


def _toque(paper: Paper, look: Look) -> None:
    colour = look.hat_colour or CREAM
    paper.cut(
        curve(
            [
                (0.34, -0.97),
                (0.52, -1.22),
                (0.4, -1.48),
                (0.12, -1.46),
                (-0.1, -1.58),
                (-0.32, -1.44),
                (-0.58, -1.38),
                (-0.56, -1.12),
                (-0.42, -0.97),
                (0.0, -1.0),
            ]
        ),
        colour,
        vivid=True,
    )
    for x in (-0.3, -0.08, 0.14, 0.3):
        paper.shade(ribbon([(x, -1.36), (x * 0.94, -1.1)], (0.01, 0.03)), 0.3)
    paper.cut(corners([(0.37, -0.76), (0.36, -1.04), (-0.45, -1.02), (-0.47, -0.74)]), colour, vivid=True, rim=0.8)


def _beret(paper: Paper, look: Look) -> None:
    colour = look.hat_colour or look.cloth
    paper.cut(
        curve([(0.38, -0.82), (0.42, -0.96), (0.1, -1.18), (-0.4, -1.12), (-0.66, -0.92), (-0.46, -0.77), (0.0, -0.8)]),
        colour,
        vivid=True,
    )
    paper.line([(-0.1, -1.15), (-0.12, -1.23)], colour, 0.045)
    paper.shade(ribbon([(-0.46, -0.82), (0.0, -0.86), (0.38, -0.86)], (0.02, 0.03, 0.02)), 0.35)


def _cap(paper: Paper, look: Look) -> None:
    colour = look.hat_colour or look.cloth
    paper.cut(
        curve([(0.34, -0.78), (0.32, -0.98), (0.02, -1.12), (-0.34, -1.03), (-0.5, -0.78), (-0.1, -0.8)]),
        colour,
        vivid=True,
    )
    paper.cut(
        curve([(0.16, -0.84), (0.42, -0.85), (0.64, -0.74), (0.36, -0.76), (0.16, -0.76)]),
        paper.far(colour, 0.2),
        vivid=True,
    )
    paper.line([(-0.06, -1.1), (-0.02, -0.8)], paper.far(colour, 0.35), 0.012)


def _dome(paper: Paper, look: Look) -> None:
    """Draw a clear space helmet over the face: ring, glass, two glints."""
    glass = oval(0.0, -0.46, 0.78, 0.76)
    paper.glowing(glass, veil(rgb("BFE0EA"), 0.16))
    shell = curve(
        [
            (-0.1, -1.22),
            (-0.5, -1.06),
            (-0.78, -0.6),
            (-0.74, -0.1),
            (-0.5, 0.2),
            (-0.3, 0.16),
            (-0.44, -0.2),
            (-0.46, -0.66),
            (-0.3, -1.04),
        ]
    )
    paper.cut(shell, look.cloth)
    paper.line(
        curve(
            [
                (0.78, -0.46),
                (0.55, 0.08),
                (0, 0.3),
                (-0.55, 0.08),
                (-0.78, -0.46),
                (-0.55, -1.0),
                (0, -1.22),
                (0.55, -1.0),
            ]
        ),
        veil(CREAM, 0.7),
        0.02,
    )
    paper.shine(ribbon([(0.36, -1.04), (0.6, -0.78), (0.68, -0.46)], (0.02, 0.07, 0.02)), 0.7)
    paper.cut(curve([(-0.62, 0.2), (0, 0.36), (0.62, 0.2), (0.64, 0.34), (0, 0.52), (-0.64, 0.34)]), rgb("9AA2AA"))


def _mask(paper: Paper, look: Look) -> None:
    paper.cut(
        curve(
            [
                (0.3, -0.76),
                (0.36, -0.88),
                (0.2, -1.04),
                (-0.1, -1.09),
                (-0.4, -0.97),
                (-0.5, -0.6),
                (-0.4, -0.2),
                (-0.2, 0.1),
                (0.08, 0.08),
                (0.0, -0.3),
                (0.06, -0.7),
            ]
        ),
        look.cloth,
    )
    paper.cut(slab(0.1, -0.68, 0.36, 0.3, 0.09), rgb("1C2A30"), rim=0.7)
    paper.glowing(slab(0.14, -0.64, 0.28, 0.22, 0.07), veil(rgb("9FD8DC"), 0.7))
    paper.shine(ribbon([(0.2, -0.62), (0.34, -0.46)], (0.03, 0.03)), 0.6)
    paper.cut(slab(0.3, -0.27, 0.24, 0.16, 0.07), rgb("D9A441"), rim=0.6)
    paper.line([(0.36, -0.14), (0.1, 0.2), (-0.6, 0.3)], DARK, 0.07, smooth=True)


def _crown(paper: Paper, look: Look) -> None:
    colour = look.hat_colour or rgb("D9A441")
    paper.cut(
        corners(
            [
                (0.35, -0.86),
                (0.42, -1.22),
                (0.2, -1.04),
                (0.06, -1.3),
                (-0.1, -1.06),
                (-0.32, -1.28),
                (-0.36, -1.02),
                (-0.54, -1.14),
                (-0.44, -0.86),
            ]
        ),
        colour,
        vivid=True,
    )
    for x in (0.24, 0.0, -0.24):
        paper.cut(oval(x, -0.94, 0.045), rgb("D2452F"), rim=0.5)


def _cone(paper: Paper, look: Look) -> None:
    colour = look.hat_colour or look.cloth
    paper.cut(
        curve(
            [
                (0.36, -0.82),
                (0.12, -1.3),
                (-0.2, -1.76),
                (-0.56, -1.9),
                (-0.4, -1.6),
                (-0.42, -1.2),
                (-0.5, -0.8),
                (0.0, -0.76),
            ]
        ),
        colour,
        vivid=True,
    )
    paper.cut(
        curve(
            [(-0.06, -0.88), (0.45, -0.88), (0.78, -0.74), (0.2, -0.7), (-0.5, -0.68), (-0.86, -0.68), (-0.5, -0.86)]
        ),
        colour,
        vivid=True,
    )
    for x, y in ((-0.1, -1.15), (-0.28, -1.42), (0.1, -1.0)):
        paper.flat(oval(x, y, 0.045), rgb("F0D68A"))


def _helm(paper: Paper, look: Look) -> None:
    colour = look.hat_colour or rgb("9AA2AA")
    paper.cut(
        curve(
            [
                (0.1, 0.08),
                (0.34, 0.0),
                (0.43, -0.4),
                (0.42, -0.8),
                (0.2, -1.08),
                (-0.16, -1.1),
                (-0.44, -0.86),
                (-0.5, -0.4),
                (-0.3, 0.08),
            ]
        ),
        colour,
        vivid=True,
    )
    paper.flat(slab(0.08, -0.57, 0.36, 0.07, 0.03), rgb("1C1E28"))
    for k in range(4):
        paper.flat(slab(0.18, -0.36 + k * 0.09, 0.2, 0.04, 0.02), rgb("3A4048"))
    paper.line([(0.06, -1.08), (0.02, -0.5), (0.08, 0.06)], paper.far(colour, 0.3), 0.02, smooth=True)
    paper.cut(
        curve([(0.05, -1.08), (-0.1, -1.4), (-0.5, -1.46), (-0.9, -1.1), (-0.56, -1.16), (-0.2, -1.02)]), rgb("B0382E")
    )


_HATS: dict[str, Callable[[Paper, Look], None]] = {
    "beanie": _knit,
    "beret": _beret,
    "flat": _cap,
    "hard": _cap,
    "toque": _toque,
    "fedora": _brim(1.18, 0.66, 0.06),
    "cowboy": _brim(1.22, 0.86, -0.08),
    "straw": _brim(1.08, 0.92, 0.06),
    "souwester": _brim(1.1, 0.7, 0.16),
    "dome": _dome,
    "mask": _mask,
    "crown": _crown,
    "cone": _cone,
    "helm": _helm,
}
