"""Owns the hats of people seen whole, in head units. Knows no face."""

from collections.abc import Callable, Sequence

from studio.media.draw.colours import mix, rgb
from studio.media.draw.figures.look import Look
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import Point, corners, curve, oval, slab


def dome(paper: Paper, look: Look, face: Sequence[Point]) -> None:
    """Draw a space helmet: a white shell, a dark visor with a lit face behind it, one long glint."""
    shell = oval(0.02, -0.48, 0.66, 0.68)
    paper.cut(shell, look.cloth)
    visor = curve([(0.2, -1.02), (0.56, -0.9), (0.7, -0.5), (0.58, -0.12), (0.2, 0.0), (-0.16, -0.2), (-0.2, -0.74)])
    paper.cut(visor, rgb("23304A"), rim=0.6)
    with paper.within(visor):
        paper.flat(curve([(x + 0.05, y * 0.86 - 0.02) for x, y in face]), mix(look.skin, rgb("23304A"), 0.62))
    paper.shine(curve([(0.3, -0.88), (0.48, -0.74), (0.5, -0.5), (0.44, -0.5), (0.38, -0.7), (0.24, -0.82)]), 0.7)
    paper.cut(slab(-0.42, 0.08, 0.88, 0.12, 0.05), rgb("9AA2AA"), rim=0.6)


def beanie(paper: Paper, look: Look) -> None:
    colour = look.hat_colour or look.cloth
    paper.cut(
        curve(
            [(0.39, -0.74), (0.36, -0.95), (0.16, -1.12), (-0.14, -1.14), (-0.4, -0.98), (-0.5, -0.7), (-0.1, -0.72)]
        ),
        colour,
    )
    paper.cut(slab(-0.51, -0.79, 0.92, 0.14, 0.06), mix(colour, rgb("FFFFFF"), 0.14), rim=0.7)


def _beret(paper: Paper, look: Look) -> None:
    colour = look.hat_colour or look.cloth
    paper.cut(
        curve([(0.38, -0.8), (0.42, -0.94), (0.1, -1.16), (-0.4, -1.1), (-0.64, -0.9), (-0.44, -0.76), (0.0, -0.78)]),
        colour,
    )
    paper.line([(-0.1, -1.13), (-0.12, -1.22)], colour, 0.05)


def _flat(paper: Paper, look: Look) -> None:
    colour = look.hat_colour or look.cloth
    paper.cut(curve([(0.34, -0.76), (0.3, -0.98), (0.0, -1.09), (-0.34, -1.0), (-0.48, -0.76), (-0.1, -0.78)]), colour)
    paper.cut(
        curve([(0.2, -0.82), (0.42, -0.82), (0.58, -0.72), (0.36, -0.73), (0.16, -0.74)]),
        paper.far(colour, 0.2),
        rim=0.8,
    )


def _hard(paper: Paper, look: Look) -> None:
    colour = look.hat_colour or look.cloth
    paper.cut(curve([(0.4, -0.76), (0.36, -1.0), (0.05, -1.16), (-0.3, -1.08), (-0.48, -0.76), (0.0, -0.76)]), colour)
    paper.cut(slab(-0.52, -0.8, 1.12, 0.09, 0.04), colour, rim=0.8)


def _toque(paper: Paper, look: Look) -> None:
    colour = look.hat_colour or look.cloth
    paper.cut(
        curve(
            [
                (0.34, -0.95),
                (0.52, -1.2),
                (0.4, -1.46),
                (0.12, -1.44),
                (-0.1, -1.56),
                (-0.32, -1.42),
                (-0.58, -1.36),
                (-0.56, -1.1),
                (-0.42, -0.95),
                (0.0, -0.98),
            ]
        ),
        colour,
    )
    paper.cut(corners([(0.38, -0.74), (0.36, -1.04), (-0.44, -1.02), (-0.46, -0.72)]), colour, rim=0.8)
    for x in (-0.2, 0.02, 0.22):
        paper.shade(slab(x, -1.4, 0.025, 0.34), 0.25)


def _brimmed(crown: float, brim: float, droop: float, dent: float) -> Callable[[Paper, Look], None]:
    def draw(paper: Paper, look: Look) -> None:
        colour = look.hat_colour or look.cloth
        paper.cut(
            curve(
                [
                    (0.36, -0.78),
                    (0.33, -0.98),
                    (0.2, -crown),
                    (-0.06, -crown + dent),
                    (-0.3, -crown),
                    (-0.44, -0.96),
                    (-0.47, -0.76),
                ]
            ),
            colour,
        )
        paper.flat(
            curve([(0.37, -0.79), (0.36, -0.88), (-0.05, -0.87), (-0.46, -0.86), (-0.48, -0.77), (0.0, -0.76)]),
            paper.far(colour, 0.55),
        )
        paper.cut(
            curve(
                [
                    (-0.06, -0.8),
                    (0.4, -0.8),
                    (0.1 + brim, -0.74 + droop),
                    (0.3, -0.7),
                    (-0.1, -0.7),
                    (-0.5, -0.68),
                    (-brim, -0.74 + droop),
                    (-0.5, -0.8),
                ]
            ),
            colour,
        )

    return draw


def _cone(paper: Paper, look: Look) -> None:
    colour = look.hat_colour or look.cloth
    paper.cut(
        curve(
            [
                (0.36, -0.8),
                (0.12, -1.3),
                (-0.2, -1.76),
                (-0.56, -1.9),
                (-0.4, -1.6),
                (-0.42, -1.2),
                (-0.5, -0.78),
                (0.0, -0.74),
            ]
        ),
        colour,
    )
    paper.cut(
        curve(
            [(-0.06, -0.86), (0.45, -0.86), (0.78, -0.72), (0.2, -0.68), (-0.5, -0.66), (-0.86, -0.66), (-0.5, -0.84)]
        ),
        colour,
    )
    paper.flat(oval(-0.1, -1.15, 0.05), rgb("F0D68A"))
    paper.flat(oval(-0.28, -1.42, 0.035), rgb("F0D68A"))


def _crown(paper: Paper, look: Look) -> None:
    colour = look.hat_colour or look.cloth
    paper.cut(
        corners(
            [
                (0.36, -0.86),
                (0.42, -1.22),
                (0.2, -1.04),
                (0.06, -1.28),
                (-0.1, -1.06),
                (-0.32, -1.26),
                (-0.36, -1.02),
                (-0.54, -1.14),
                (-0.44, -0.86),
            ]
        ),
        colour,
    )
    for x in (0.24, -0.04, -0.3):
        paper.flat(oval(x, -0.93, 0.04), rgb("D2452F"))


def _helm(paper: Paper, look: Look) -> None:
    colour = look.hat_colour or look.cloth
    paper.cut(
        curve(
            [
                (0.1, 0.06),
                (0.34, -0.02),
                (0.42, -0.4),
                (0.42, -0.8),
                (0.2, -1.08),
                (-0.16, -1.1),
                (-0.44, -0.86),
                (-0.48, -0.4),
                (-0.3, 0.04),
            ]
        ),
        colour,
    )
    paper.flat(slab(0.1, -0.56, 0.33, 0.06, 0.02), rgb("1C1E28"))
    for y in (-0.34, -0.24, -0.14):
        paper.flat(slab(0.2, y, 0.16, 0.035, 0.015), rgb("3A4048"))
    paper.cut(
        curve([(0.05, -1.08), (-0.1, -1.4), (-0.5, -1.46), (-0.9, -1.1), (-0.56, -1.16), (-0.2, -1.02)]),
        rgb("B0382E"),
        rim=0.8,
    )


def _mask(paper: Paper, look: Look) -> None:
    """Draw a diver's hood, mask and mouthpiece."""
    paper.cut(
        curve(
            [
                (0.3, -0.74),
                (0.36, -0.88),
                (0.2, -1.04),
                (-0.1, -1.08),
                (-0.4, -0.96),
                (-0.5, -0.6),
                (-0.4, -0.2),
                (-0.1, 0.04),
                (0.12, 0.02),
                (0.02, -0.4),
                (0.1, -0.7),
            ]
        ),
        look.cloth,
    )
    paper.cut(slab(0.12, -0.68, 0.34, 0.3, 0.08), rgb("1C2A30"), rim=0.7)
    paper.glowing(slab(0.17, -0.63, 0.24, 0.2, 0.06), rgb("9FD8DC"))
    paper.line([(-0.48, -0.56), (0.14, -0.55)], rgb("1C2A30"), 0.06)
    paper.cut(slab(0.3, -0.26, 0.2, 0.14, 0.06), rgb("D9A441"), rim=0.6)
    paper.line([(0.34, -0.16), (0.1, 0.16), (-0.5, 0.2)], rgb("20262E"), 0.07, smooth=True)


HATS = {
    "beanie": beanie,
    "beret": _beret,
    "flat": _flat,
    "hard": _hard,
    "toque": _toque,
    "fedora": _brimmed(1.16, 0.66, 0.06, 0.06),
    "cowboy": _brimmed(1.2, 0.86, -0.08, 0.1),
    "straw": _brimmed(1.06, 0.92, 0.06, 0.0),
    "souwester": _brimmed(1.08, 0.7, 0.16, 0.0),
    "cone": _cone,
    "crown": _crown,
    "helm": _helm,
    "mask": _mask,
}
