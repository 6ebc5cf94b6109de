"""Owns what people built, seen far off or as the place itself: village, church, castle, temple."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from studio.domain.sketch import Angle, Colour, Family, Place, ShotSize, SketchSubject
from studio.media.draw.brush import begin, blank, cut
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.figures.registry import figure_for
from studio.media.draw.sets.details.shore import far_depth, foot_of, rock_wall
from studio.media.draw.sets.scene import Scene
from studio.media.draw.shapes import corners, oval, slab


def near_foot(scene: Scene) -> float:
    """Give where the building stands that is the place itself (canvas y)."""
    return max(scene.y(0.68), scene.horizon + 0.05 * scene.u)


def building(
    scene: Scene, variant: str, height: float, depth: float, colour: Colour | None = None
) -> tuple[QImage, QPointF]:
    """Give a building's picture in this light, hazed for its depth, and where its top left lies from its foot."""
    subject = SketchSubject(family=Family.BUILDING, variant=variant, colour=colour)
    figure = figure_for(subject, scene.ink, height, ShotSize.WIDE, Angle.EYE_LEVEL)
    box_px = figure.bounds
    image = blank(box_px.width(), box_px.height())
    p = begin(image, box_px.topLeft())
    figure.paint(p, 0.1)
    p.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
    p.fillRect(box_px, veil(scene.palette.haze, 0.75 * (1.0 - min(1.0, depth + 0.15)) ** 2))
    if scene.palette.gloom > 0.35:
        p.fillRect(box_px, veil(scene.palette.shadow, 0.3))
    p.end()
    return image, box_px.topLeft()


def lay_village(scene: Scene) -> None:
    """Small houses with steep roofs stand together round a spire, some windows lit."""
    foot, u, roll = foot_of(scene) + 0.008 * scene.u, scene.u, scene.dice("village")
    middle = scene.x(0.70)
    with scene.sheet("village", far_depth(scene, 0.44), foot - 0.26 * u, foot + 0.02 * u, crop=True) as p:
        _spire(scene, p, middle - 0.02 * u, foot - 0.012 * u, 0.17 * u)
        for k in range(13):
            x = middle + (k - 6) * 0.048 * u + roll.uniform(-0.01, 0.01) * u
            small_house(
                scene, p, x, foot + roll.uniform(-0.004, 0.012) * u, u * roll.uniform(0.05, 0.075), roll.randrange(9)
            )


def small_house(scene: Scene, p: QPainter, x: float, y: float, size: float, kind: int) -> None:
    """Paint one small house as high as wide (px), seen a little from the side."""
    wall = scene.colour(("F0E2C8", "D9B48A", "E6D2B8", "C98A6A", "EADBC4")[kind % 5], 0.6)
    roof = scene.colour(("B4532A", "8A3F34", "6A4A44", "A0602E")[kind % 4], 0.6)
    line = max(0.7, 0.02 * size)
    half = 0.5 * size
    cut(p, slab(x - half, y - 0.5 * size, size, 0.5 * size), wall, scene.ink, line)
    cut(
        p,
        corners(
            [
                (x - half * 1.15, y - 0.48 * size),
                (x - 0.55 * half, y - size),
                (x + 0.55 * half, y - size),
                (x + half * 1.15, y - 0.48 * size),
            ]
        ),
        roof,
        scene.ink,
        line,
    )
    lit = scene.palette.lit > 0.15
    for k in (-0.5, 0.2):
        tone = rgb("FFD98A") if lit and (kind + round(k)) % 2 == 0 else mix(wall, scene.palette.shadow, 0.55)
        p.fillRect(QRectF(x + k * half, y - 0.36 * size, 0.16 * size, 0.18 * size), tone)


def _spire(scene: Scene, p: QPainter, x: float, y: float, tall: float) -> None:
    wall = scene.colour("EADBC4", 0.6)
    line = max(0.7, 0.012 * tall)
    cut(p, slab(x - 0.11 * tall, y - 0.58 * tall, 0.22 * tall, 0.58 * tall), wall, scene.ink, line)
    cut(
        p,
        corners([(x - 0.14 * tall, y - 0.57 * tall), (x, y - tall), (x + 0.14 * tall, y - 0.57 * tall)]),
        scene.colour("5A6470", 0.6),
        scene.ink,
        line,
    )
    p.fillPath(oval(x, y - 0.44 * tall, 0.04 * tall, 0.06 * tall), mix(wall, scene.palette.shadow, 0.6))


def lay_church(scene: Scene) -> None:
    """A church with its nave and a tall tower: far off, or the building of the place itself."""
    near = scene.beat.place is Place.TOWER
    u = scene.u
    foot = near_foot(scene) if near else foot_of(scene) + 0.02 * u
    tall = (0.66 if near else 0.26) * u
    x = scene.x(0.58 if near else 0.70)
    wall, roof = scene.colour("D8C4A4", 0.75), scene.colour("5E5048", 0.75)
    line = max(0.8, 0.004 * tall)
    with scene.sheet("church", 0.64 if near else far_depth(scene, 0.44), foot - 1.1 * tall, foot + 2, crop=True) as p:
        cut(p, slab(x, foot - 0.36 * tall, 0.62 * tall, 0.36 * tall), wall, scene.ink, line)
        cut(
            p,
            corners(
                [
                    (x - 0.02 * tall, foot - 0.35 * tall),
                    (x + 0.06 * tall, foot - 0.58 * tall),
                    (x + 0.6 * tall, foot - 0.58 * tall),
                    (x + 0.66 * tall, foot - 0.35 * tall),
                ]
            ),
            roof,
            scene.ink,
            line,
        )
        cut(
            p,
            slab(x - 0.13 * tall, foot - 0.66 * tall, 0.24 * tall, 0.66 * tall),
            mix(wall, scene.palette.rim, 0.1),
            scene.ink,
            line,
        )
        cut(
            p,
            corners(
                [
                    (x - 0.16 * tall, foot - 0.65 * tall),
                    (x - 0.01 * tall, foot - tall),
                    (x + 0.14 * tall, foot - 0.65 * tall),
                ]
            ),
            roof,
            scene.ink,
            line,
        )
        glass = rgb("FFD98A") if scene.palette.lit > 0.15 else mix(wall, scene.palette.shadow, 0.6)
        for k in range(4):
            p.fillPath(
                slab(x + (0.16 + 0.115 * k) * tall, foot - 0.27 * tall, 0.05 * tall, 0.15 * tall, 0.025 * tall), glass
            )
        p.fillPath(oval(x - 0.01 * tall, foot - 0.5 * tall, 0.05 * tall, 0.05 * tall), glass)
        p.fillPath(slab(x - 0.06 * tall, foot - 0.17 * tall, 0.1 * tall, 0.17 * tall, 0.04 * tall), roof)


def lay_castle(scene: Scene) -> None:
    """A castle with its keep and towers: on a hill far off, or the building of the place itself."""
    _lay_great_building(scene, "castle")


def lay_temple(scene: Scene) -> None:
    """A temple of stacked roofs: on a hill far off, or the building of the place itself."""
    _lay_great_building(scene, "temple")


def _lay_great_building(scene: Scene, variant: str) -> None:
    u = scene.u
    if scene.beat.place is Place.TOWER:
        image, corner = building(scene, variant, 0.6 * u, 0.8)
        at = QPointF(scene.x(0.62), near_foot(scene)) + corner
        with scene.sheet(
            variant, 0.64, at.y(), at.y() + image.height(), left=at.x(), right=at.x() + image.width()
        ) as p:
            p.drawImage(at, image)
        return
    foot, x = foot_of(scene) + 0.012 * u, scene.x(0.72)
    image, corner = building(scene, variant, 0.2 * u, 0.55)
    with scene.sheet(variant, far_depth(scene, 0.44), foot - 0.36 * u, foot + 2, crop=True) as p:
        hill = [(x - 0.34 * u, foot), (x - 0.2 * u, foot - 0.07 * u), (x - 0.13 * u, foot - 0.1 * u)]
        hill += [(x + 0.14 * u, foot - 0.1 * u), (x + 0.22 * u, foot - 0.05 * u), (x + 0.36 * u, foot)]
        rock_wall(scene, p, hill, scene.colour("6E7258", 0.5), "castle hill")
        p.drawImage(QPointF(x, foot - 0.095 * u) + corner, image)
