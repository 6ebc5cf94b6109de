"""Owns the mountains: ranges with snow, mist in the valleys, a slope with a path."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from studio.domain.sketch import Place
from studio.media.draw.brush import cut, falling
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.layers import SetPicture
from studio.media.draw.sets.land import grass_of, ground_picture, lay_field, lay_path, lay_trees, lay_tufts
from studio.media.draw.sets.land_above import plan_ground
from studio.media.draw.sets.scene import Scene
from studio.media.draw.sets.sky import lay_mist, lay_ridge, lay_sky
from studio.media.draw.shapes import corners


def build_mountains(scene: Scene) -> SetPicture:
    """Build mountains: five ridges, snow on the highest, a slope with pines and a path in front."""
    if scene.overhead:
        return plan_ground(scene, mix(grass_of(scene), scene.palette.local(rgb("8A8078")), 0.5))
    if scene.high:
        scene.horizon = scene.y(0.40)
    scene.disc_lift = 0.16
    lay_sky(scene)
    palette, u = scene.palette, scene.u
    base = scene.horizon
    rock = palette.local(rgb("64748C"))
    for i, (lift, tall, depth, frequency) in enumerate(
        ((0.17, 0.21, 0.05, 1.7), (0.085, 0.135, 0.12, 2.2), (0.02, 0.07, 0.22, 2.6))
    ):
        _lay_range(
            scene,
            f"range {i}",
            depth,
            base - lift * u,
            tall,
            mix(rock, palette.local(rgb("4E6A62")), 0.3 * i),
            frequency,
            snow=i < 2,
        )
        lay_mist(scene, f"valley {i}", depth + 0.02, base - (lift - 0.06) * u, 6, alpha=0.28, spread=0.03)
    if scene.high:
        return _seen_from_the_air(scene)
    wood = palette.local(rgb("4C6650"))
    lay_ridge(scene, "wooded hill", 0.32, base + 0.02 * u, 0.035, palette.hazed(wood, 0.4), frequency=2.4, below=0.3)
    lay_trees(scene, "pines", 0.42, base + 0.055 * u, 0.05, 0.11, 0.026, pines=1.0, gap=(0.30, 0.62))
    grass = mix(grass_of(scene), palette.local(rgb("8A8A70")), 0.3)
    lay_field(scene, "slope", 0.56, base + 0.06 * u, grass, wave=0.03, frequency=1.0)
    lay_path(scene, 0.6, base + 0.075 * u)
    lay_tufts(scene, "tufts", 0.66, 0.72, 1.0, grass, 40, 0.024)
    _lay_rocks(scene)
    return ground_picture(scene)


def _seen_from_the_air(scene: Scene) -> SetPicture:
    """Close a wide view with wooded ridges that fall away below the camera, mist in their valleys."""
    palette, u, base = scene.palette, scene.u, scene.horizon
    rock, wood = palette.local(rgb("64748C")), palette.local(rgb("4C6650"))
    for i, (drop, depth, wave) in enumerate(((0.10, 0.34, 0.06), (0.21, 0.44, 0.08), (0.36, 0.56, 0.10))):
        y = base + drop * u
        tone = palette.hazed(mix(mix(rock, wood, 0.45 + 0.25 * i), grass_of(scene), 0.12 * i), depth + 0.15)
        lay_field(scene, f"spur {i}", depth, y, tone, wave=wave, frequency=1.7 - 0.2 * i)
        tall = 0.03 * (1.6**i)
        lay_trees(
            scene, f"pines {i}", depth + 0.01, y + (wave + 0.03) * u, tall, 1.7 * tall, 0.7 * tall, pines=1.0,
            gap=(0.18 + 0.16 * i, 0.62 + 0.06 * i),
        )  # fmt: skip
        lay_mist(scene, f"gorge {i}", depth + 0.05, y + (wave + 0.055) * u, 4, alpha=0.16, spread=0.016 + 0.006 * i)
    lay_field(scene, "near slope", 0.74, base + 0.53 * u, mix(grass_of(scene), wood, 0.45), wave=0.07, frequency=1.2)
    lay_tufts(scene, "tufts", 0.78, 0.94, 1.02, grass_of(scene), 30, 0.03)
    return ground_picture(scene)


def _lay_range(
    scene: Scene, name: str, depth: float, base: float, tall: float, colour: QColor, frequency: float, *, snow: bool
) -> None:
    """One range of sharp peaks; its snow is a second, higher ridge clipped to the first."""
    palette, u = scene.palette, scene.u
    points = scene.ridge(name, frequency, 5, 5.0)
    line = [(float(x), base - tall * u * (1.15 - 1.9 * abs(float(v)))) for x, v in points]
    tone = palette.hazed(colour, depth + 0.12)
    with scene.sheet(name, depth, base - 1.3 * tall * u, base + 0.32 * u) as p:
        path = QPainterPath(QPointF(-20, scene.h))
        for x, y in line:
            path.lineTo(x, y)
        path.lineTo(scene.w + 20, scene.h)
        path.closeSubpath()
        p.fillPath(
            path,
            falling(
                base - tall * u,
                base + 0.12 * u,
                (0.0, mix(tone, palette.rim, 0.12)),
                (0.5, tone),
                (1.0, mix(tone, palette.haze, 0.6)),
            ),
        )
        _shade_slopes(scene, p, path, line, base, tone)
        if not snow:
            return
        jag = scene.ridge(f"{name} snow", 16.0, 3, 5.0)
        cap = QPainterPath(QPointF(*line[0]))
        for x, y in line[1:]:
            cap.lineTo(x, y)
        for (x, y), (_, v) in zip(reversed(line), reversed(jag), strict=True):
            depth_px = max(0.0, (base - 0.42 * tall * u - y)) * 0.55 + 0.02 * u * float(v)
            cap.lineTo(x, y + max(0.0, depth_px))
        cap.closeSubpath()
        white = mix(
            palette.hazed(mix(rgb("F6FAFC"), palette.tint, palette.tint_amount * 0.7), depth + 0.4), palette.rim, 0.15
        )
        p.fillPath(cap, veil(white, 0.9))
        p.save()
        p.setClipPath(cap)
        _shade_slopes(scene, p, path, line, base, mix(tone, white, 0.3))
        p.restore()


def _shade_slopes(
    scene: Scene, p: QPainter, path: QPainterPath, line: list[tuple[float, float]], base: float, tone: QColor
) -> None:
    """Fold a range: from each summit the side away from the light falls into shade, along a broken ridge."""
    palette, u, roll = scene.palette, scene.u, scene.dice("slopes")
    away = -1 if palette.towards_light[0] >= 0 else 1
    dark = veil(mix(tone, palette.shadow, 0.55), 0.42)
    near = max(3, int(0.045 * u / 5.0))
    p.save()
    p.setClipPath(path, Qt.ClipOperation.IntersectClip)
    for k in range(near, len(line) - near):
        x, y = line[k]
        if y > min(point[1] for point in line[k - near : k + near + 1]) or base - y < 0.02 * u:
            continue
        fall = base - y + 0.1 * u
        lean = away * 0.1 * fall
        spine = [(x + lean * step * roll.uniform(-0.25, 0.75), y - 1 + fall * step / 5) for step in range(6)]
        foot = x + away * fall * 1.7
        p.fillPath(corners([*spine, (foot, base + 0.1 * u)]), dark)
    p.restore()


def _lay_rocks(scene: Scene) -> None:
    palette, u, roll = scene.palette, scene.u, scene.dice("rocks")
    stone = palette.local(rgb("7E7C7A"))
    with scene.sheet("rocks", 1.15, scene.y(0.80), left=scene.x(0.72)) as p:
        for x, y, r in ((0.99, 1.02, 0.13), (0.87, 1.04, 0.085), (1.12, 1.03, 0.14), (0.80, 1.035, 0.05)):
            cx, cy, size = scene.x(x), scene.y(y), r * u
            path = corners(
                [
                    (cx - size, cy + size),
                    (cx - size * 0.95, cy - size * 0.2),
                    (cx - size * 0.4, cy - size * roll.uniform(0.7, 0.95)),
                    (cx + size * 0.25, cy - size * roll.uniform(0.75, 1.0)),
                    (cx + size * 0.85, cy - size * 0.35),
                    (cx + size * 1.1, cy + size),
                ]
            )
            cut(p, path, mix(stone, palette.shadow, 0.25), scene.ink, max(1.0, 0.006 * u))
        p.fillRect(QRectF(scene.x(0.76), scene.y(1.06), scene.w, scene.h), mix(stone, palette.shadow, 0.5))


PLACES = {Place.MOUNTAINS: build_mountains}
