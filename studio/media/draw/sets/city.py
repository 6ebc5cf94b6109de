"""Owns the streets of a city: the street by day and night, the neon alley."""

from random import Random

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath

from studio.domain.place_details import PlaceDetail
from studio.domain.sketch import Place, Weather
from studio.media.draw.brush import cut, dither, falling, glow, linear, soft_shadow, stroke
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.layers import SetPicture
from studio.media.draw.light_pieces import sign
from studio.media.draw.sets.growth import crown_path
from studio.media.draw.sets.market import (
    ZONES,
    lay_houses,
    lay_road,
    lay_shafts,
    lay_street_sky,
    street_picture,
)
from studio.media.draw.sets.mirror import lamp_streaks, wet_ground
from studio.media.draw.sets.passers import lay_walkers
from studio.media.draw.sets.scene import Scene
from studio.media.draw.sets.vista import Vista, haze_depth, street_view
from studio.media.draw.shapes import oval, slab

FRONTS = ("A4867A", "B06A52", "7C8FA2", "C89A6C", "8C9096", "B97C62", "94A08C")
COTTAGES = ("E8D8BC", "D9B48A", "EADFCB", "CFA47C", "DCCBB0")
LAMPS = (30.0, 20.0, 13.0, 8.4, 5.2)  # m along the street
SIGNS = ("FF3E9A", "2FE6E0", "FFC24A", "B45CFF")


def build_street(scene: Scene) -> SetPicture:
    """Build a city street: house fronts, shop windows, lamps in a row, a road with its lines; wet when it rains."""
    view = street_view(scene)
    lay_street_sky(scene, view)
    wet = scene.has(Weather.RAIN, Weather.STORM)
    night = scene.palette.lit > 0.15
    village = scene.detailed(PlaceDetail.VILLAGE)
    if not village:
        _lay_far_towers(scene, view)
    if not wet:
        _lay_roadway(scene, view)
    fronts, tall = (COTTAGES, (2.9, 4.0)) if village else (FRONTS, (12.0, 19.0))
    lay_houses(scene, view, "far houses", 0.36, ZONES[:4], 6.0, fronts, tall, under=True, roofs=village)
    lay_houses(scene, view, "near houses", 0.5, ZONES[3:], 6.0, fronts, tall, roofs=village)
    if village:
        scene.laid.add(PlaceDetail.VILLAGE)
    else:
        _lay_shops(scene, view, night)
    if wet:
        with scene.sheet("wet road", 0.52, view.vy) as p:
            p.setClipPath(view.quad((-6, 0, 0.6), (-6, 0, 60), (6, 0, 60), (6, 0, 0.6)))
            wet_ground(scene, p, view.vy, 0.85)
            lines = ((-3.6, 0.10), (3.5, 0.10))
            for x, wide in lines:
                p.fillPath(
                    view.quad((x, 0, 0.6), (x, 0, 60), (x + wide, 0, 60), (x + wide, 0, 0.6)),
                    veil(scene.palette.rim, 0.22),
                )
            if night:
                roll = scene.dice("wet lamps")
                for z in LAMPS:
                    for side in (-1, 1):
                        x, y = view.at(side * 3.4, 0.0, z)
                        long, wide = scene.u * min(0.55, 3.2 / z + 0.06), scene.u * min(0.10, 0.6 / z)
                        lamp_streaks(p, x, y, long, wide, rgb("FFDC98"), roll, 0.55)
    lay_walkers(scene, view, 0.53, (34.0, 27.0, 21.0, 16.0))
    lay_shafts(scene, view)
    _lay_street_lamps(scene, view, night)
    return street_picture(scene, view)


def _lay_far_towers(scene: Scene, view: Vista) -> None:
    palette, u, roll = scene.palette, scene.u, scene.dice("far towers")
    with scene.sheet(
        "far towers", 0.12, view.vy - 0.42 * u, view.vy + 0.02 * u, left=view.vx - 0.34 * u, right=view.vx + 0.34 * u
    ) as p:
        for i in range(11):
            x = view.vx + (-0.30 + 0.06 * i + roll.uniform(-0.01, 0.01)) * u
            tall, wide = u * roll.uniform(0.10, 0.34), u * roll.uniform(0.03, 0.055)
            tone = palette.hazed(palette.local(rgb("76849A")), 0.12)
            p.fillRect(
                QRectF(x, view.vy - tall, wide, tall + 0.02 * u),
                falling(
                    view.vy - tall, view.vy, (0.0, veil(tone, 0.9)), (1.0, veil(mix(tone, palette.haze, 0.6), 0.6))
                ),
            )


def _lay_roadway(scene: Scene, view: Vista) -> None:
    """Asphalt between pavements, with a kerb, a dashed line and a crossing."""
    palette = scene.palette
    lay_road(scene, view, half=4.2, stones=False)
    asphalt = mix(palette.local(rgb("64626A")), palette.ground_shade, 0.25)
    with scene.sheet("asphalt", 0.49, view.vy) as p:
        lane = view.quad((-3.6, 0, 0.6), (-3.6, 0, 90), (3.6, 0, 90), (3.6, 0, 0.6))
        p.fillPath(
            lane,
            falling(
                view.vy,
                scene.y(1.0),
                (0.0, mix(asphalt, palette.disc, 0.55)),
                (0.3, mix(asphalt, palette.haze, 0.25)),
                (1.0, mix(asphalt, palette.shadow, 0.28)),
            ),
        )
        white = veil(palette.local(rgb("EFEAE0")), 0.7)
        z = 1.2
        while z < 60:
            p.fillPath(view.quad((-0.08, 0, z), (-0.08, 0, z * 1.16), (0.08, 0, z * 1.16), (0.08, 0, z)), white)
            z *= 1.38
        for i in range(9):
            x = -3.3 + i * 0.78
            p.fillPath(view.quad((x, 0, 9.0), (x, 0, 11.2), (x + 0.42, 0, 11.2), (x + 0.42, 0, 9.0)), veil(white, 0.55))
        for side in (-3.6, 3.6):
            p.fillPath(
                view.quad((side, 0, 0.6), (side, 0.14, 0.6), (side, 0.14, 60), (side, 0, 60)),
                mix(asphalt, palette.rim, 0.45),
            )
        if palette.contact > 0.2 and palette.lit < 0.15:  # the houses towards the sun shade their side of the street
            side = 1 if palette.towards_light[0] >= 0 else -1
            for reach, alpha in ((1.9, 0.10), (2.3, 0.08)):
                edge = view.quad((side * reach, 0, 0.6), (side * reach, 0, 90), (side * 6, 0, 90), (side * 6, 0, 0.6))
                p.fillPath(edge, veil(palette.shadow, alpha))
        dither(p, QRectF(0, view.vy, scene.w, scene.h - view.vy))


def _lay_shops(scene: Scene, view: Vista, night: bool) -> None:
    """Shop windows with flat awnings along both sides; lit in the evening."""
    roll = scene.dice("shops")
    palette = scene.palette
    with scene.sheet("shops", 0.51, crop=True) as p:
        for z in (24.0, 18.0, 13.4, 9.8, 7.0, 4.9, 3.2, 1.9):
            for side in (-1, 1):
                x, far = side * 5.96, z * 1.26
                depth = haze_depth(z)
                glass = (
                    rgb(roll.choice(("FFD98A", "FFC878", "FFE6B0")))
                    if night
                    else mix(scene.colour("4A6470", depth), palette.sky[2], 0.3)
                )
                tone = palette.hazed(mix(glass, palette.tint, palette.tint_amount * 0.3), depth)
                _shop_window(scene, p, view, x, (z, far), tone, roll)
                colour = scene.colour(roll.choice(("8A3A34", "2F5A6E", "4E6A4A", "B4863A")), depth)
                flap = view.quad((x, 3.25, z), (x - side * 1.15, 2.75, z), (x - side * 1.15, 2.75, far), (x, 3.25, far))
                cut(p, flap, colour, scene.ink, max(0.7, 0.03 * view.focal / z))
                if night:
                    a = view.at(x - side * 1.4, 0.0, (z + far) / 2)
                    wide = 1.9 * view.focal / z
                    p.save()
                    p.translate(*a)
                    p.scale(1.0, 0.26)
                    glow(p, QPointF(0, 0), wide, rgb("FFC66E"), 0.22)
                    p.restore()


def _shop_window(
    scene: Scene, p: QPainter, view: Vista, x: float, span: tuple[float, float], tone: QColor, roll: Random
) -> None:
    """One shop window: its light falls off downwards, goods stand before it, posts and a rail part the glass."""
    palette, (near, far) = scene.palette, span
    pane = view.quad((x, 0.45, near), (x, 2.7, near), (x, 2.7, far), (x, 0.45, far))
    top, foot = view.at(x, 2.7, near)[1], view.at(x, 0.45, near)[1]
    deep = mix(tone, palette.shadow, 0.34)
    p.fillPath(pane, falling(top, foot, (0.0, mix(tone, palette.rim, 0.12)), (0.4, tone), (1.0, deep)))
    goods = QPainterPath()
    z = near * 1.02
    while z < far * 0.97:
        wide, tall = 0.03 * near * roll.uniform(0.6, 1.6), roll.choice((0.3, 0.5, 0.8, 1.25)) * roll.uniform(0.8, 1.1)
        goods.addPath(view.quad((x, 0.45, z), (x, 0.45 + tall, z), (x, 0.45 + tall, z + wide), (x, 0.45, z + wide)))
        z += wide + 0.05 * near * roll.uniform(0.6, 2.4)
    p.fillPath(goods, veil(mix(tone, palette.shadow, 0.7), 0.55))
    bars = QPainterPath()
    for k in (0.0, 0.33, 0.66, 1.0):
        zz, thin = near + (far - near) * k, 0.012 * (far - near)
        bars.addPath(view.quad((x, 0.45, zz - thin), (x, 2.7, zz - thin), (x, 2.7, zz + thin), (x, 0.45, zz + thin)))
    bars.addPath(view.quad((x, 2.12, near), (x, 2.2, near), (x, 2.2, far), (x, 2.12, far)))
    bars.addPath(view.quad((x, 0.3, near), (x, 0.47, near), (x, 0.47, far), (x, 0.3, far)))
    p.fillPath(bars, veil(mix(tone, palette.shadow, 0.75), 0.85))


def _lay_street_lamps(scene: Scene, view: Vista, night: bool) -> None:
    palette = scene.palette
    with scene.sheet("street lamps", 0.7, crop=True) as p:
        for z in LAMPS:
            for side in (-1, 1):
                foot, head = view.at(side * 4.5, 0.0, z), view.at(side * 4.5, 4.6, z)
                arm = view.at(side * 3.5, 4.75, z)
                metal = mix(scene.colour("3A3E48", haze_depth(z)), palette.shadow, 0.2)
                wide = max(0.8, 0.09 * view.focal / z)
                soft_shadow(p, foot[0], foot[1], wide * 4, wide, palette.shadow, 0.35)
                stroke(p, [foot, head, arm], metal, wide, smooth=True)
                if night:
                    glow(p, QPointF(arm[0], arm[1] + wide), 1.5 * view.focal / z, rgb("FFD890"), 0.5)
                    p.fillPath(oval(arm[0], arm[1] + wide, wide * 1.8, wide * 0.8), rgb("FFF2CC"))
                    if z < 14:
                        scene.lamps.append(QPointF(*arm))


def build_alley(scene: Scene) -> SetPicture:
    """Build a neon alley: dark fronts, hanging signs of light, cables, and wet ground that gives the colours back."""
    view = street_view(scene, 0.58, 0.46)
    palette = scene.palette
    lay_street_sky(scene, view, sun=False)
    with scene.sheet("glow", 0.05) as p:
        glow(p, QPointF(view.vx, view.vy - 0.03 * scene.u), 0.72 * scene.u, rgb("FF5AB8"), 0.78)
        glow(p, QPointF(view.vx, view.vy), 0.26 * scene.u, rgb("FFC8E8"), 0.7)
    _lay_far_towers(scene, view)
    fronts = ("4A3A6E", "3A3462", "56407A", "423468")
    lay_houses(scene, view, "far houses", 0.36, (26.0, *ZONES[2:4]), 3.4, fronts, (8.0, 12.0), under=True)
    lay_houses(scene, view, "near houses", 0.5, ZONES[3:], 3.4, fronts, (10.0, 15.0))
    _lay_neon_shops(scene, view)
    _lay_signs(scene, view)
    with scene.sheet("wet ground", 0.56, view.vy) as p:
        p.setClipPath(view.quad((-3.4, 0, 0.6), (-3.4, 0, 60), (3.4, 0, 60), (3.4, 0, 0.6)))
        wet_ground(scene, p, view.vy + 1, 0.95)
        ground = mix(palette.ground_shade, palette.shadow, 0.3)
        for side in (-1, 1):
            p.fillPath(
                view.quad((side * 3.4, 0, 0.6), (side * 3.4, 0, 60), (side * 2.3, 0, 60), (side * 2.3, 0, 0.6)),
                veil(ground, 0.45),
            )
        _sign_streaks(scene, p, view)
        _puddles(scene, p, view)
    lay_walkers(scene, view, 0.57, (19.0, 15.5, 12.5))
    _lay_cables(scene, view)
    _lay_alley_corner(scene)
    return street_picture(scene, view)


def _lay_neon_shops(scene: Scene, view: Vista) -> None:
    """Shop fronts under small roofs: a tube of light along the top, its colour falling down the glass and the wall."""
    roll = scene.dice("neon shops")
    with scene.sheet("neon shops", 0.52) as p:
        for z in (20.0, 14.0, 9.8, 6.8, 4.6, 2.9):
            for side in (-1, 1):
                _neon_shop(scene, p, view, side, z, rgb(roll.choice(SIGNS)), roll)


def _neon_shop(scene: Scene, p: QPainter, view: Vista, side: int, z: float, colour: QColor, roll: Random) -> None:
    palette, x, far, depth = scene.palette, side * 3.38, z * 1.25, haze_depth(z)
    scale = view.focal / z
    bright = palette.hazed(mix(colour, rgb("FFFFFF"), 0.12), depth)
    deep = palette.hazed(mix(mix(colour, palette.shadow, 0.72), rgb("2A1458"), 0.3), depth)
    glass = view.quad((x, 0.3, z), (x, 2.0, z), (x, 2.0, far), (x, 0.3, far))
    top, foot = view.at(x, 2.0, z)[1], view.at(x, 0.3, z)[1]
    p.fillPath(glass, falling(top, foot, (0.0, mix(deep, bright, 0.85)), (0.45, mix(deep, bright, 0.38)), (1.0, deep)))
    posts = QPainterPath()
    for k in (0, 2, 4, 7):
        zz = z + (far - z) * k / 7
        thin = 0.018 * (far - z) * (2.2 if k in (0, 7) else 1.0)
        posts.addPath(view.quad((x, 0.3, zz - thin), (x, 2.0, zz - thin), (x, 2.0, zz + thin), (x, 0.3, zz + thin)))
    for level in (1.05, 0.62):
        wide = 0.10 if level < 1.0 else 0.05
        posts.addPath(view.quad((x, level, z), (x, level + wide, z), (x, level + wide, far), (x, level, far)))
    p.fillPath(posts, veil(mix(palette.shadow, deep, 0.3), 0.8))
    for _ in range(3):  # what stands in the window
        zz, tall = z + (far - z) * roll.uniform(0.12, 0.85), roll.uniform(0.25, 0.7)
        thing = view.quad((x, 0.3, zz), (x, 0.3 + tall, zz), (x, 0.3 + tall, zz * 1.03), (x, 0.3, zz * 1.03))
        p.fillPath(thing, veil(palette.shadow, 0.5))
    a, b = view.at(x, 2.1, z), view.at(x, 2.1, far)
    stroke(p, [a, b], veil(bright, 0.35), max(3.0, 0.16 * scale))
    stroke(p, [a, b], mix(bright, rgb("FFFFFF"), 0.55), max(1.2, 0.05 * scale))
    glow(p, QPointF((a[0] + b[0]) / 2, (a[1] + b[1]) / 2), 1.5 * scale, colour, 0.30)
    roof = view.quad((x, 2.45, z * 0.98), (x - side * 0.8, 2.2, z * 0.98), (x - side * 0.8, 2.2, far), (x, 2.45, far))
    cut(p, roof, mix(scene.colour("2A2048", depth), palette.shadow, 0.4), scene.ink, max(0.7, 0.025 * scale))


def _sign_places(scene: Scene) -> list[tuple[int, float, float, float, QColor, int]]:
    roll = scene.dice("signs")
    places = []
    for i, z in enumerate((22.0, 16.0, 12.0, 9.0, 6.6, 4.6)):
        for side in (-1, 1):
            colour = rgb(SIGNS[(i + (side > 0) * 2 + roll.randrange(2)) % 4])
            height, tall = roll.uniform(2.7, 4.4), roll.uniform(1.0, 2.2)
            places.append((side, z * roll.uniform(0.95, 1.05), height, tall, colour, roll.randrange(3)))
    return places


def _lay_signs(scene: Scene, view: Vista) -> None:
    with scene.sheet("signs", 0.54, crop=True) as p:
        for side, z, height, tall, colour, kind in _sign_places(scene):
            a = view.at(side * 3.3, height + tall, z)
            scale = view.focal / z
            wide = 0.85 * scale
            left = a[0] if side < 0 else a[0] - wide
            stroke(
                p,
                [(a[0], a[1] - 0.05 * scale), (a[0] - side * wide, a[1] - 0.05 * scale)],
                scene.palette.shadow,
                max(1.0, 0.05 * scale),
            )
            glow(p, QPointF(a[0], a[1] + 0.5 * tall * scale), 1.7 * max(wide, tall * scale), colour, 0.30)
            sign(p, left, a[1], wide, tall * scale, colour, kind, scene.ink)
            if z < 14:
                scene.lamps.append(QPointF(left + wide / 2, a[1]))


def _sign_streaks(scene: Scene, p: QPainter, view: Vista) -> None:
    """The signs, the shops and the glow at the end, given back by the wet ground as broken bars."""
    roll, u = scene.dice("streaks"), scene.u
    lamp_streaks(p, view.vx, view.vy + 0.02 * u, 0.5 * u, 0.16 * u, rgb("FF7AC0"), roll, 0.42)
    for side, z, _, _, colour, _ in _sign_places(scene):
        x, y = view.at(side * 2.5, 0.0, z)
        lamp_streaks(p, x, y, u * min(0.5, 2.6 / z + 0.08), u * min(0.16, 0.7 / z), colour, roll, 0.6)
    for _ in range(170):
        z = 1.3 + 14 * roll.random() ** 2
        x, y = view.at(roll.uniform(-3.2, 3.2), 0.0, z)
        wide = u * roll.uniform(0.02, 0.13) * min(1.0, 3 / z)
        tall = max(1.0, 0.0032 * u * min(1.0, 2.4 / z))
        p.fillPath(slab(x, y, wide, tall, tall / 2), veil(rgb(roll.choice(SIGNS)), roll.uniform(0.12, 0.5)))


def _puddles(scene: Scene, p: QPainter, view: Vista) -> None:
    """Still water in the hollows: a dark mirror with one lit crescent along its near edge."""
    roll = scene.dice("puddles")
    for i in range(6):
        x, y = view.at(roll.uniform(-2.2, 2.2), 0.0, roll.uniform(2.0, 6.0))
        rx = scene.u * roll.uniform(0.05, 0.12)
        pool = crown_path(x, y, rx, rx * 0.13, roll, 0.2)
        p.fillPath(pool, veil(scene.palette.shadow, 0.4))
        lit = linear(QPointF(x - rx, y), QPointF(x + rx, y), *_fading(rgb(SIGNS[i % 3]), 0.75))
        p.fillPath(pool.subtracted(pool.translated(0.0, -max(1.2, 0.022 * rx))), lit)


def _fading(colour: QColor, alpha: float) -> tuple[tuple[float, QColor], ...]:
    return ((0.0, veil(colour, 0.0)), (0.45, veil(colour, alpha)), (1.0, veil(colour, 0.0)))


def _lay_cables(scene: Scene, view: Vista) -> None:
    roll = scene.dice("cables")
    with scene.sheet("cables", 0.8, 0.0, view.vy) as p:
        for z in (12.0, 8.0, 5.4, 4.0):
            a, b = view.at(-3.4, roll.uniform(4.2, 5.4), z), view.at(3.4, roll.uniform(4.2, 5.4), z * 0.9)
            drop = roll.uniform(0.5, 1.0) * view.focal / z * 0.5
            line = [
                a,
                ((2 * a[0] + b[0]) / 3, (2 * a[1] + b[1]) / 3 + drop),
                ((a[0] + 2 * b[0]) / 3, (a[1] + 2 * b[1]) / 3 + drop),
                b,
            ]
            stroke(
                p, line, mix(scene.palette.shadow, scene.palette.sky[1], 0.2), max(1.0, 0.0032 * scene.u), smooth=True
            )


def _lay_alley_corner(scene: Scene) -> None:
    """A dark door frame close to the lens closes the right edge, lit along its inner side."""
    u = scene.u
    x = scene.x(0.945)
    dark = mix(scene.palette.shadow, scene.palette.sky[1], 0.25)
    with scene.sheet("door", 1.3, left=x - 0.02 * u) as p:
        p.fillRect(
            QRectF(x, 0, scene.w - x, scene.h),
            linear(QPointF(x, 0), QPointF(x + 0.2 * u, 0), (0.0, dark), (1.0, mix(dark, scene.palette.shadow, 0.6))),
        )
        p.fillRect(QRectF(x, 0, max(1.5, 0.004 * u), scene.h), rgb("2FE6E0"))
        p.fillRect(QRectF(x + 0.05 * u, 0, max(1.0, 0.002 * u), scene.h), veil(rgb("FF5CB0"), 0.45))


PLACES = {
    Place.CITY_STREET: build_street,
    Place.NEON_ALLEY: build_alley,
}
