"""Owns the kitchen: tiles, a shelf of jars, hanging tools, a table in front."""

from PySide6.QtCore import QRectF

from studio.domain.sketch import Place
from studio.media.draw.brush import cut, stroke
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.layers import SetPicture
from studio.media.draw.sets.rooms import lay_room_wall, lay_room_window, lay_sunlight, lay_table, table_picture
from studio.media.draw.sets.scene import Scene
from studio.media.draw.sets.tabletop import ledge_from_above
from studio.media.draw.shapes import corners, curve, oval, slab

TABLE = 0.72


def build_kitchen(scene: Scene) -> SetPicture:
    """Build a kitchen: tiles, a window with the sky in it, jars on a shelf, hanging tools, a table in front."""
    if scene.overhead:
        return ledge_from_above(scene, "7A523C")
    low = TABLE if not scene.high else 0.52
    lay_room_wall(scene, low, "E2B48A", tiles=True)
    lay_room_window(scene, 0.06, 0.30, 0.03, 0.585)
    _lay_shelf(scene)
    _lay_tools(scene)
    lay_sunlight(scene, low)
    lay_table(scene, low)
    return table_picture(scene, low)


def _lay_shelf(scene: Scene) -> None:
    """A shelf with jars, two bowls and a jug."""
    palette, u = scene.palette, scene.u
    left, right, y = scene.x(0.50), scene.x(0.50) + 0.74 * u, scene.y(0.285)
    wood = palette.local(rgb("9A5A3C"))
    jars = (
        ("4E7E8A", 0.056, 0.105),
        ("E9DEC4", 0.044, 0.085),
        ("C8452F", 0.06, 0.125),
        ("E0A63A", 0.04, 0.075),
        ("E9DEC4", 0.05, 0.105),
        ("5E8A64", 0.046, 0.08),
    )
    with scene.sheet("shelf", 0.4, y - 0.22 * u, y + 0.06 * u, left=left - 0.03 * u, right=right + 0.03 * u) as p:
        x = left + 0.03 * u
        for colour, wide, tall in jars:
            tone = palette.local(rgb(colour))
            cut(p, slab(x, y - tall * u, wide * u, tall * u, 0.008 * u), tone, scene.ink, max(0.8, 0.003 * u))
            cut(
                p,
                slab(x + 0.004 * u, y - (tall + 0.016) * u, (wide - 0.008) * u, 0.018 * u, 3),
                mix(wood, palette.shadow, 0.25),
                scene.ink,
                max(0.8, 0.002 * u),
            )
            p.fillPath(
                slab(x + wide * 0.22 * u, y - tall * 0.62 * u, wide * 0.56 * u, tall * 0.3 * u, 2),
                veil(palette.rim, 0.45),
            )
            x += (wide + 0.024) * u
        for i, (colour, wide) in enumerate((("E9DEC4", 0.115), ("4E7E8A", 0.10), ("E9DEC4", 0.082))):
            top = y - 0.026 * (i + 1) * u
            bowl = curve(
                [
                    (x, top),
                    (x + 0.1 * wide * u, top + 0.026 * u),
                    (x + 0.5 * wide * u, top + 0.032 * u),
                    (x + 0.9 * wide * u, top + 0.026 * u),
                    (x + wide * u, top),
                ],
                tension=0.1,
            )
            cut(
                p,
                bowl.translated(i * 0.008 * u, -0.006 * u),
                palette.local(rgb(colour)),
                scene.ink,
                max(0.8, 0.003 * u),
            )
        p.fillRect(QRectF(left, y + 0.018 * u, right - left, 0.018 * u), veil(palette.shadow, 0.2))
        cut(p, slab(left, y, right - left, 0.020 * u, 3), wood, scene.ink, max(0.8, 0.003 * u))
        for bracket in (left + 0.08 * u, right - 0.08 * u):
            cut(
                p,
                corners(
                    [(bracket, y + 0.02 * u), (bracket + 0.012 * u, y + 0.02 * u), (bracket + 0.006 * u, y + 0.055 * u)]
                ),
                mix(wood, palette.shadow, 0.4),
                scene.ink,
            )


def _lay_tools(scene: Scene) -> None:
    palette, u = scene.palette, scene.u
    left, right, y = scene.x(0.56), scene.x(0.56) + 0.56 * u, scene.y(0.375)
    dark = mix(palette.local(rgb("4A4442")), palette.shadow, 0.2)
    with scene.sheet("tools", 0.46, y - 0.02 * u, y + 0.30 * u, left=left - 0.02 * u, right=right + 0.02 * u) as p:
        stroke(p, [(left, y), (right, y)], palette.local(rgb("7A4A34")), 0.008 * u)
        for i, kind in enumerate(("ladle", "spatula", "pan", "pan", "spoon", "pan")):
            x = left + (0.05 + 0.093 * i) * u
            stroke(p, [(x, y), (x, y + 0.10 * u)], dark, 0.0055 * u)
            if kind == "pan":
                r = (0.040 + 0.006 * (i % 3)) * u
                p.fillPath(oval(x + 0.006 * u, y + 0.10 * u + r, r, r), veil(palette.shadow, 0.2))
                cut(
                    p,
                    oval(x, y + 0.095 * u + r, r, r),
                    dark if i % 2 else palette.local(rgb("6A6E74")),
                    scene.ink,
                    max(0.8, 0.004 * u),
                )
                p.fillPath(oval(x, y + 0.095 * u + r, r * 0.8, r * 0.8), veil(palette.shadow, 0.22))
            elif kind == "spatula":
                cut(
                    p,
                    slab(x - 0.016 * u, y + 0.095 * u, 0.032 * u, 0.05 * u, 4),
                    palette.local(rgb("A89A8A")),
                    scene.ink,
                    max(0.8, 0.003 * u),
                )
            else:
                cut(
                    p,
                    oval(x, y + 0.115 * u, 0.018 * u, 0.024 * u),
                    palette.local(rgb("B9AFA0")),
                    scene.ink,
                    max(0.8, 0.003 * u),
                )


PLACES = {Place.KITCHEN: build_kitchen}
