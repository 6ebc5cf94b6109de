"""Owns the places beyond ground: under water, space, the open sky, the abstract, and the garden."""

import math
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QRadialGradient

from studio.domain.sketch import Light, Place, Season
from studio.media.draw.brush import begin, blank, blurred, box, cut, dither, ellipse, faded, falling, glow, linear, polygon, soft_shadow, spline, sprite, stroke
from studio.media.draw.layers import SetPicture, Stand
from studio.media.draw.light_pieces import paint_stars, screen
from studio.media.draw.palette import Palette, mix, mixed, palette_for, rgb
from studio.media.draw.sets.growth import crown_path
from studio.media.draw.sets.land import grass_of, lay_field, lay_trees, lay_tufts, plan_ground
from studio.media.draw.sets.scene import Scene
from studio.media.draw.sets.sky import cloud_colour, cloud_path, foliage, lay_ridge, lay_sky
from studio.media.draw.sets.stands import Ground


def _floating(scene: Scene, *, water: bool = False, air: bool = False, share: float = 1.0) -> SetPicture:
    """Hand over a place without ground: the main subject hangs left of the middle, others around it."""
    ground = scene.ground(0.72)
    tall = ground.person_px * share
    wide = scene.beat.size.value in ("wide", "extreme_wide")
    y = scene.y(0.5) + tall * 0.5 if wide else ground.foot
    main = Stand(scene.x(0.42), y, 0.7, tall, water=water, air=air)
    spots = ((0.70, 0.62, 0.6, 0.55), (0.22, 0.70, 0.5, 0.4), (0.80, 0.34, 0.45, 0.32), (0.56, 0.26, 0.4, 0.28), (0.15, 0.3, 0.4, 0.3))
    others = [Stand(scene.x(x), scene.y(sy), depth, tall * k, water=water, air=air) for x, sy, depth, k in spots]
    picture = scene.picture(main, others, horizon=False, air=False)
    for extra in others[:3]:
        picture.others.append(Stand(extra.x + 0.06 * scene.canvas.width, extra.y - 0.1 * scene.canvas.height, extra.depth, extra.person_px, air=not air, water=not water))
    return picture


def _sea_light(scene: Scene) -> Palette:
    """Under water every light is seen through water: the underwater row, shaded by the light above."""
    light = scene.palette.light
    if light is Light.UNDERWATER:
        return scene.palette
    share = {Light.NIGHT: 0.5, Light.DUSK: 0.4, Light.STORM: 0.4, Light.NEON: 0.45}.get(light, 0.12)
    return mixed(palette_for(Light.UNDERWATER), scene.palette, share)


def build_underwater(scene: Scene) -> SetPicture:
    """Build the sea from within: bright surface, light shafts, two reefs, small fish, kelp and coral near the lens."""
    scene.palette = _sea_light(scene)
    scene.ink = scene.palette.ink()
    palette, u = scene.palette, scene.u
    top, bottom = scene.y(0.0), scene.y(1.0)
    sky = palette.sky
    with scene.sheet("water", 0.0) as p:
        stops = ((0.0, sky[0]), (0.34, sky[1]), (0.72, sky[2]), (1.0, mix(sky[2], sky[3], 0.7)))
        p.fillRect(QRectF(0, 0, scene.w, scene.h), falling(top - 0.1 * u, bottom, *stops))
        glow(p, QPointF(scene.x(0.56), top - 0.04 * u), 0.75 * u, palette.glow, 0.75)
        roll = scene.dice("surface")
        for _ in range(int(60 * scene.w / scene.canvas.width)):
            share = roll.random()
            y = top + 0.11 * u * share**1.6
            p.fillPath(ellipse(roll.random() * scene.w, y, u * roll.uniform(0.02, 0.09) * (1.2 - share), u * 0.003 * (1.3 - share)), faded(palette.rim, 0.5 * (1 - share)))
        dither(p, QRectF(0, 0, scene.w, scene.h))
    _lay_reef(scene, "far reef", 0.16, 0.80, 0.075, 0.25)
    _lay_small_fish(scene)
    _lay_shafts(scene)
    _lay_reef(scene, "reef", 0.40, 0.90, 0.085, 0.55)
    _lay_seabed(scene)
    scene.live("bubbles", 0.75, _bubbles(scene))
    _lay_kelp(scene)
    return _floating(scene, water=True)


def _lay_reef(scene: Scene, name: str, depth: float, y: float, tall: float, near: float) -> None:
    palette, u = scene.palette, scene.u
    points = scene.ridge(name, 3.0)
    tone = mix(palette.sky[2], palette.sky[3], 0.25 + 0.6 * near)
    base = scene.y(y)
    with scene.sheet(name, depth, base - 1.8 * tall * u) as p:
        path = QPainterPath(QPointF(-20, scene.h + 10))
        for x, v in points:
            path.lineTo(float(x), base - tall * u * (float(v) + 0.35 * abs(math.sin(float(x) / (0.09 * u)))))
        path.lineTo(scene.w + 20, scene.h + 10)
        path.closeSubpath()
        p.fillPath(path, falling(base - 1.4 * tall * u, base + 0.2 * u, (0.0, mix(tone, palette.rim, 0.10)), (0.4, tone), (1.0, mix(tone, palette.shadow, 0.5))))


def _lay_shafts(scene: Scene) -> None:
    small, roll = 8, scene.dice("shafts")
    image = blank(scene.w / small, scene.h / small)
    p = begin(image)
    p.scale(1 / small, 1 / small)
    for i in range(int(8 * scene.w / scene.canvas.width)):
        x = (i + roll.uniform(0, 0.9)) * scene.canvas.width / 7.0
        lean = (x - scene.x(0.56)) * 0.55
        wide, drop = scene.u * roll.uniform(0.02, 0.07), scene.y(roll.uniform(0.75, 1.05))
        shaft = polygon([(x, 0), (x + wide, 0), (x + wide * 2.4 + lean, drop), (x + lean - wide, drop)])
        p.fillPath(shaft, falling(0, drop, (0.0, faded(scene.palette.rim, 0.55)), (0.5, faded(scene.palette.rim, 0.22)), (1.0, faded(scene.palette.rim, 0.0))))
    p.end()
    with scene.sheet("shafts", 0.3) as q:
        q.drawImage(QRectF(0, 0, scene.w, scene.h), blurred(image, 2), QRectF(image.rect()))
    screen(scene.layers[-1])


def _lay_small_fish(scene: Scene) -> None:
    """A school far off, on a loose spiral."""
    roll, u = scene.dice("school"), scene.u
    cx, cy = scene.x(0.68), scene.y(0.42)
    tone = mix(scene.palette.sky[2], scene.palette.shadow, 0.35)
    with scene.sheet("school", 0.24, cy - 0.3 * u, cy + 0.3 * u) as p:
        for i in range(34):
            angle, reach = i * 0.55, u * (0.03 + 0.006 * i)
            x, y = cx + reach * 1.6 * math.cos(angle), cy + reach * 0.6 * math.sin(angle)
            s = u * roll.uniform(0.008, 0.014)
            p.fillPath(spline([(x - s, y), (x, y - s * 0.4), (x + s, y), (x, y + s * 0.4)]), faded(tone, 0.7))
            p.fillPath(polygon([(x + s * 0.8, y), (x + s * 1.6, y - s * 0.4), (x + s * 1.6, y + s * 0.4)]), faded(tone, 0.7))
    scene.layers[-1].drift_px_s = -0.012 * scene.canvas.width


def _lay_seabed(scene: Scene) -> None:
    """The near floor with corals in warm colours."""
    palette, u, roll = scene.palette, scene.u, scene.dice("corals")
    base = scene.y(0.955)
    with scene.sheet("seabed", 0.66, base - 0.17 * u) as p:
        points = scene.ridge("seabed", 1.6, 3, 20.0)
        line = [(float(x), base - 0.02 * u * float(v)) for x, v in points]
        path = spline(line, closed=False)
        path.lineTo(scene.w + 40, scene.h + 10)
        path.lineTo(-40, scene.h + 10)
        path.closeSubpath()
        p.fillPath(path, falling(base, scene.y(1.05), (0.0, palette.ground_lit), (1.0, palette.ground_shade)))
        for _ in range(int(9 * scene.w / scene.canvas.width)):
            x, s = roll.random() * scene.w, u * roll.uniform(0.05, 0.09)
            colour = palette.local(rgb(roll.choice(("D2596A", "E8863A", "B46AA0", "E0A64A"))))
            for arm in range(7):
                angle = math.radians(-150 + 20 * arm + roll.uniform(-6, 6))
                tip = (x + s * math.cos(angle), base + 0.01 * u + s * math.sin(angle) * 1.1)
                bend = ((x + tip[0]) / 2 + s * 0.06, (base + tip[1]) / 2)
                stroke(p, [(x, base + 0.02 * u), bend, tip], mix(colour, palette.rim, 0.08 * (arm % 3)), s * 0.16, smooth=True)


def _lay_kelp(scene: Scene) -> None:
    palette, u, roll = scene.palette, scene.u, scene.dice("kelp")
    dark = mix(palette.sky[3], palette.shadow, 0.35)
    with scene.sheet("kelp", 1.25, scene.y(0.42)) as p:
        for left, right, count in ((0.0, scene.x(0.13), 7), (scene.x(0.90), scene.w, 6)):
            for i in range(count):
                x = left + (right - left) * (i + roll.random()) / count
                tall = scene.h - scene.y(1.0) + u * roll.uniform(0.2, 0.5)
                sway = u * roll.uniform(-0.05, 0.05)
                spine = [(x + sway * math.sin(t * 3.0), scene.h - tall * t) for t in (0.0, 0.25, 0.5, 0.75, 1.0)]
                half = u * 0.012
                outline = [(sx - half * (1 - 0.7 * k / 4), sy) for k, (sx, sy) in enumerate(spine)]
                back = [(sx + half * (1 - 0.7 * k / 4), sy) for k, (sx, sy) in enumerate(spine)]
                cut(p, spline([*outline, *reversed(back)], tension=0.12), mix(dark, palette.rim, roll.uniform(0, 0.08)), scene.ink, max(0.8, 0.002 * u))
                for k in range(1, 8):
                    t = k / 8
                    lx, ly, side = x + sway * math.sin(t * 3.0), scene.h - tall * t, 1 if k % 2 else -1
                    leaf = spline([(lx, ly), (lx + side * 0.03 * u, ly - 0.025 * u), (lx + side * 0.055 * u, ly - 0.05 * u), (lx + side * 0.02 * u, ly - 0.012 * u)])
                    p.fillPath(leaf, dark)
    scene.layers[-1].sway = True


def _bubbles(scene: Scene) -> Callable[[QPainter, float], None]:
    roll = scene.dice("bubbles")
    motes = [(scene.x(roll.choice((0.14, 0.48, 0.77)) + roll.uniform(-0.02, 0.02)), roll.random(), roll.uniform(0.003, 0.008) * scene.u, roll.uniform(0.7, 1.3), roll.uniform(0, 6.28)) for _ in range(26)]
    size = 0.02 * scene.u
    picture = sprite(size, size, lambda p: _bubble(p, size / 2, scene.palette))
    span = scene.h

    def paint(p: QPainter, time_s: float) -> None:
        for x, start, r, speed, phase in motes:
            y = scene.h - ((start * span + 0.09 * scene.u * speed * time_s) % span)
            p.drawImage(QRectF(x + r * 2 * math.sin(2 * time_s + phase) - r, y - r, 2 * r, 2 * r), picture)

    return paint


def _bubble(p: QPainter, r: float, palette: Palette) -> None:
    p.fillPath(ellipse(r, r, r * 0.9, r * 0.9), faded(palette.rim, 0.25))
    p.fillPath(ellipse(r, r, r * 0.9, r * 0.9).subtracted(ellipse(r, r, r * 0.75, r * 0.75)), faded(palette.rim, 0.8))
    p.fillPath(ellipse(r * 0.7, r * 0.65, r * 0.2, r * 0.16), faded(rgb("FFFFFF"), 0.9))


def build_space(scene: Scene) -> SetPicture:
    """Build space: four glows of nebula, stars, a moon, a planet's limb with its air, rocks near the lens."""
    base = scene.palette if scene.palette.light is Light.SPACE else mixed(palette_for(Light.SPACE), scene.palette, 0.12)
    scene.palette = base
    scene.ink = base.ink()
    palette, u, roll = scene.palette, scene.u, scene.dice("nebula")
    with scene.sheet("space", 0.0) as p:
        p.fillRect(QRectF(0, 0, scene.w, scene.h), linear(QPointF(0, 0), QPointF(scene.w, scene.h), (0.0, palette.sky[0]), (0.5, palette.sky[1]), (1.0, palette.sky[2])))
        for x, y, r, colour, alpha in ((0.30, 0.35, 0.62, "6A3A9A", 0.42), (0.62, 0.18, 0.5, "2F4AA0", 0.40), (0.78, 0.62, 0.55, "8A3A80", 0.34), (0.12, 0.8, 0.5, "24508A", 0.3)):
            glow(p, QPointF(scene.x(x + roll.uniform(-0.05, 0.05)), scene.y(y + roll.uniform(-0.05, 0.05))), r * u, rgb(colour), alpha)
        paint_stars(p, QRectF(0, 0, scene.w, scene.h), scene.dice("stars"), u, 2.0)
        for _ in range(9):
            glow(p, QPointF(roll.random() * scene.w, roll.random() * scene.h), 0.018 * u, rgb("DCE8FF"), 0.7)
        dither(p, QRectF(0, 0, scene.w, scene.h))
    _lay_moon(scene)
    _lay_planet(scene)
    _lay_rocks(scene)
    return _floating(scene, air=True)


def _lay_moon(scene: Scene) -> None:
    u = scene.u
    x, y, r = scene.x(0.81), scene.y(0.21), 0.085 * u
    with scene.sheet("moon", 0.1, y - 2 * r, y + 2 * r, left=x - 2 * r, right=x + 2 * r) as p:
        glow(p, QPointF(x, y), 1.9 * r, rgb("C8C4E8"), 0.22)
        disc = ellipse(x, y, r, r)
        cut(p, disc, rgb("B9B4C8"), scene.ink, max(1.0, 0.03 * r))
        p.save()
        p.setClipPath(disc)
        for dx, dy, s in ((-0.3, -0.25, 0.24), (0.2, 0.3, 0.28), (0.35, -0.35, 0.15), (-0.35, 0.42, 0.16), (0.05, -0.02, 0.10)):
            p.fillPath(ellipse(x + dx * r, y + dy * r, s * r, s * r), faded(rgb("6A6690"), 0.45))
        p.restore()


def _lay_planet(scene: Scene) -> None:
    """A blue planet's edge: land and cloud on it, eight rings of air, night creeping over."""
    palette, u, roll = scene.palette, scene.u, scene.dice("planet")
    cx, cy, r = scene.x(0.60), scene.y(1.52), 0.86 * u
    with scene.sheet("planet", 0.3, cy - 1.12 * r) as p:
        for i in range(8):
            p.fillPath(ellipse(cx, cy, r * (1.10 - 0.0115 * i), r * (1.10 - 0.0115 * i)), faded(palette.water[0], 0.045 + 0.012 * i))
        disc = ellipse(cx, cy, r, r)
        p.fillPath(disc, linear(QPointF(cx - 0.7 * r, cy - r), QPointF(cx + 0.7 * r, cy - 0.2 * r), (0.0, palette.water[0]), (0.4, palette.water[1]), (1.0, palette.water[2])))
        p.save()
        p.setClipPath(disc)
        for _ in range(9):
            a = roll.uniform(-2.4, -0.7)
            k = r * roll.uniform(0.62, 0.95)
            x, y, s = cx + k * math.cos(a), cy + k * math.sin(a), r * roll.uniform(0.07, 0.16)
            p.fillPath(crown_path(x, y, s * 1.6, s * 0.55, roll, 0.3), faded(mix(rgb("5E9A6A"), palette.water[2], 0.2), 0.85))
        for _ in range(12):
            a, k = roll.uniform(-2.6, -0.6), r * roll.uniform(0.6, 0.97)
            x, y, s = cx + k * math.cos(a), cy + k * math.sin(a), r * roll.uniform(0.06, 0.16)
            p.fillPath(box(x - s, y, 2 * s, s * 0.16, s * 0.08), faded(rgb("F4FAFF"), 0.6))
        night = QRadialGradient(QPointF(cx - 0.45 * r, cy - 0.5 * r), 1.35 * r)
        night.setColorAt(0.45, faded(palette.shadow, 0.0))
        night.setColorAt(1.0, faded(palette.shadow, 0.85))
        p.fillPath(disc, night)
        p.restore()
        edge = disc.subtracted(disc.translated(0.004 * u, 0.007 * u))
        p.fillPath(edge, faded(mix(palette.water[0], rgb("FFFFFF"), 0.6), 0.85))


def _lay_rocks(scene: Scene) -> None:
    palette, u, roll = scene.palette, scene.u, scene.dice("rocks")
    with scene.sheet("rocks", 1.3) as p:
        for x, y, s in ((0.03, 0.93, 0.09), (0.12, 1.0, 0.05), (-0.12, 0.80, 0.07), (0.97, 0.86, 0.06), (1.12, 0.70, 0.09), (0.06, 0.78, 0.02)):
            cx, cy, r = scene.x(x), scene.y(y), s * u
            rock = mix(rgb("4A4470"), palette.shadow, 0.3)
            cut(p, crown_path(cx, cy, r, r * 0.85, roll, 0.16), rock, scene.ink, max(0.9, 0.05 * r))
            for _ in range(4):
                p.fillPath(ellipse(cx + r * roll.uniform(-0.45, 0.45), cy + r * roll.uniform(-0.4, 0.4), r * 0.14, r * 0.11), faded(palette.shadow, 0.5))


def build_open_sky(scene: Scene) -> SetPicture:
    """Build the open sky: four depths of cloud, far and flat to near and full."""
    scene.horizon = scene.y(0.98)
    lay_sky(scene, clouds=False)
    body, _ = cloud_colour(scene)
    palette, u = scene.palette, scene.u
    for i, (depth, y, count, wide, tall) in enumerate(((0.06, 0.72, 11, 0.22, 0.09), (0.2, 0.80, 9, 0.36, 0.13), (0.42, 0.93, 8, 0.55, 0.16), (1.1, 1.06, 5, 0.8, 0.17))):
        roll = scene.dice(f"bank {i}")
        with scene.sheet(f"clouds {i}", depth, scene.y(y - 0.34), None) as p:
            tone = mix(mix(body, palette.haze, 0.55 - 0.16 * i), palette.sky[3], 0.25)
            places = int(count * scene.w / scene.canvas.width) + 1
            for k in range(places):
                w = u * wide * roll.uniform(0.8, 1.3)
                x = (k + roll.uniform(-0.3, 0.3)) * scene.w / places - w * 0.3
                base = scene.y(y) + u * roll.uniform(-0.03, 0.03)
                path = cloud_path(x, base, w, u * tall * roll.uniform(0.8, 1.2), roll)
                bounds = path.boundingRect()
                p.fillPath(path, falling(bounds.top(), bounds.bottom(), (0.0, mix(tone, palette.rim, 0.5)), (0.6, tone), (1.0, mix(tone, palette.haze, 0.5))))
            p.fillRect(QRectF(0, scene.y(y) - 0.012 * u, scene.w, scene.h), falling(scene.y(y) - 0.02 * u, scene.y(y) + 0.2 * u, (0.0, faded(tone, 0.0)), (0.15, mix(tone, palette.haze, 0.4)), (1.0, mix(tone, palette.haze, 0.7))))
    _lay_high_clouds(scene)
    return _floating(scene, air=True)


def _lay_high_clouds(scene: Scene) -> None:
    roll, u = scene.dice("high clouds"), scene.u
    body, alpha = cloud_colour(scene)
    with scene.sheet("high clouds", 0.12, 0.0, scene.y(0.5)) as p:
        for i in range(6):
            w = u * roll.uniform(0.2, 0.45)
            x = (scene.w - w) * ((i + roll.random()) / 6)
            path = cloud_path(x, scene.y(roll.uniform(0.05, 0.42)), w, w * 0.13, roll)
            b = path.boundingRect()
            p.fillPath(path, falling(b.top(), b.bottom(), (0.0, faded(mix(body, scene.palette.rim, 0.5), alpha)), (1.0, faded(body, alpha * 0.6))))
    scene.layers[-1].drift_px_s = 0.006 * scene.canvas.width


def build_abstract(scene: Scene) -> SetPicture:
    """Build no place at all: five large soft shapes of the light's colours drifting at their own depths."""
    palette, u, roll = scene.palette, scene.u, scene.dice("blobs")
    with scene.sheet("field", 0.0) as p:
        a, b = mix(palette.sky[1], palette.haze, 0.3), mix(palette.sky[2], palette.sky[3], 0.4)
        p.fillRect(QRectF(0, 0, scene.w, scene.h), linear(QPointF(0, 0), QPointF(scene.w, scene.h), (0.0, a), (1.0, b)))
        glow(p, QPointF(scene.x(0.66), scene.y(0.36)), 0.7 * u, palette.glow, max(0.4, palette.glow_alpha))
        dither(p, QRectF(0, 0, scene.w, scene.h))
    colours: tuple[QColor, ...] = (palette.sky[0], palette.water[1], palette.ground_lit, palette.sky[2], scene.ink.accent)
    places = ((0.16, 0.30, 0.40, 0.12), (0.82, 0.74, 0.46, 0.25), (0.30, 0.92, 0.42, 0.42), (0.90, 0.14, 0.30, 0.6), (0.62, 0.55, 0.10, 0.9))
    for i, ((x, y, r, depth), colour) in enumerate(zip(places, colours, strict=True)):
        cx, cy, size = scene.x(x + roll.uniform(-0.03, 0.03)), scene.y(y + roll.uniform(-0.03, 0.03)), r * u
        with scene.sheet(f"shape {i}", depth, cy - 1.5 * size, cy + 1.5 * size, left=cx - 1.8 * size, right=cx + 1.8 * size) as p:
            path = crown_path(cx, cy, size * 1.2, size, roll, 0.16)
            soft_shadow(p, cx - palette.towards_light[0] * 0.03 * u, cy + 0.05 * u, size * 1.4, size * 1.2, palette.shadow, 0.25)
            cut(p, path, mix(colour, palette.haze, 0.3 * (1 - depth)), scene.ink, max(1.0, 0.006 * u))
        scene.layers[-1].drift_px_s = (0.006 if i % 2 else -0.005) * scene.canvas.width * (0.4 + depth)
    return _floating(scene)


def build_garden(scene: Scene) -> SetPicture:
    """Build a garden: hedge, round trees, a gravel path to a bench of light, beds of flowers, leaves near the lens."""
    if scene.overhead:
        return plan_ground(scene, grass_of(scene))
    palette, u = scene.palette, scene.u
    lay_sky(scene)
    far = palette.hazed(palette.local(rgb("6E8A84")), 0.12)
    lay_ridge(scene, "far trees", 0.08, scene.horizon - 0.05 * u, 0.05, far, frequency=4.0, below=0.3)
    lay_trees(scene, "trees", 0.24, scene.horizon + 0.01 * u, 0.16, 0.34, 0.10, pines=0.08, gap=(0.40, 0.62))
    _lay_hedge(scene)
    grass = grass_of(scene)
    lay_field(scene, "lawn", 0.5, scene.horizon + 0.075 * u, grass, wave=0.006)
    _lay_garden_path(scene)
    _lay_beds(scene, grass)
    lay_tufts(scene, "tufts", 0.66, 0.74, 1.0, grass, 44, 0.024)
    _lay_near_roses(scene)
    ground = scene.ground(0.90)
    return scene.picture(scene.main_stand(ground, 0.40), scene.standard_others(Ground(ground.horizon, ground.foot, ground.person_px), 0.94))


def _lay_hedge(scene: Scene) -> None:
    """A clipped hedge with an arch in its middle."""
    palette, u, roll = scene.palette, scene.u, scene.dice("hedge")
    green = scene.colour(foliage(scene, Season.SUMMER)[2], 0.62)
    base, tall = scene.horizon + 0.085 * u, 0.10 * u
    with scene.sheet("hedge", 0.38, base - 0.34 * u, base + 0.03 * u) as p:
        for side in (-1, 1):
            edge = scene.x(0.52) + side * 0.075 * u
            outer = -20.0 if side < 0 else scene.w + 20
            path = polygon([(edge, base), (edge, base - tall), (outer, base - tall), (outer, base)])
            p.fillPath(path, falling(base - tall, base, (0.0, mix(green, palette.rim, 0.25)), (0.15, green), (1.0, mix(green, palette.shadow, 0.4))))
            for _ in range(70):
                x = edge + (outer - edge) * roll.random()
                p.fillPath(ellipse(x, base - tall + 0.006 * u + roll.random() * tall * 0.8, 0.016 * u, 0.009 * u), faded(palette.rim if roll.random() < 0.4 else palette.shadow, 0.13))
        arch = QPainterPath()
        cx = scene.x(0.52)
        arch.addPath(box(cx - 0.11 * u, base - 0.27 * u, 0.22 * u, 0.27 * u, 0.10 * u))
        hole = box(cx - 0.065 * u, base - 0.205 * u, 0.13 * u, 0.30 * u, 0.06 * u)
        cut(p, arch.subtracted(hole), green, scene.ink, max(0.8, 0.003 * u))
        for _ in range(26):
            a = math.pi * roll.random()
            x, y = cx - 0.088 * u * math.cos(a), base - 0.17 * u - 0.085 * u * math.sin(a)
            p.fillPath(ellipse(x, y, 0.008 * u, 0.008 * u), palette.hazed(palette.local(rgb(roll.choice(("E86A8A", "F4D6DC")))), 0.7))


def _lay_garden_path(scene: Scene) -> None:
    palette, u = scene.palette, scene.u
    top, low = scene.horizon + 0.080 * u, scene.h + 10
    cx = scene.x(0.52)
    gravel = mix(palette.ground_lit, palette.rim, 0.3)
    with scene.sheet("gravel", 0.54, top) as p:
        path = spline([(cx - 0.055 * u, top), (cx - 0.10 * u, top + 0.10 * u), (scene.x(0.34), scene.y(0.88)), (scene.x(0.20), low), (scene.x(0.72), low), (scene.x(0.60), scene.y(0.86)), (cx + 0.10 * u, top + 0.09 * u), (cx + 0.055 * u, top)], tension=0.12)
        p.fillPath(path, falling(top, scene.y(1.0), (0.0, palette.hazed(gravel, 0.6)), (0.5, gravel), (1.0, mix(gravel, palette.ground_shade, 0.4))))


def _lay_beds(scene: Scene, grass: QColor) -> None:
    palette, u, roll = scene.palette, scene.u, scene.dice("beds")
    with scene.sheet("beds", 0.62, scene.horizon + 0.06 * u, scene.y(1.0)) as p:
        for side in (-1, 1):
            for k in range(3):
                t = (k + 1) / 3
                x = scene.x(0.52) + side * u * (0.16 + 0.32 * t)
                y = scene.horizon + (0.12 + 0.19 * t) * u
                rx = u * (0.06 + 0.10 * t)
                soft_shadow(p, x, y + 0.01 * u, rx * 1.1, rx * 0.22, palette.shadow, 0.35)
                cut(p, crown_path(x, y - rx * 0.2, rx, rx * 0.34, roll, 0.12), mix(grass, scene.colour(foliage(scene, Season.SUMMER)[2]), 0.7), scene.ink, max(0.8, 0.003 * u))
                kinds = (("E86A8A", "F4D6DC"), ("F0BA2B", "F4EFE2"), ("8A6AB4", "C8B4E0"))[(k + (side > 0)) % 3]
                for _ in range(int(20 + 26 * t)):
                    a, d = roll.uniform(0, 6.28), roll.random() ** 0.5
                    r = u * (0.004 + 0.006 * t)
                    fx, fy = x + rx * 0.88 * d * math.cos(a), y - rx * 0.24 + rx * 0.26 * d * math.sin(a)
                    p.fillPath(ellipse(fx, fy, r, r * 0.85), mix(palette.local(rgb(roll.choice(kinds))), palette.rim, 0.12))
                    p.fillPath(ellipse(fx, fy, r * 0.35, r * 0.3), faded(palette.shadow, 0.35))


def _lay_near_roses(scene: Scene) -> None:
    palette, u, roll = scene.palette, scene.u, scene.dice("roses")
    green = mix(palette.local(rgb("4A6A40")), palette.shadow, 0.42)
    with scene.sheet("roses", 1.25, scene.y(0.66), left=scene.x(0.78)) as p:
        for i in range(12):
            x, y = scene.x(0.86 + 0.045 * i) + roll.uniform(-0.02, 0.02) * u, scene.y(1.04) - 0.03 * u * i * roll.uniform(0.5, 1.0)
            cut(p, crown_path(x, y, 0.10 * u, 0.09 * u, roll, 0.22), mix(green, palette.shadow, 0.08 * (i % 3)), scene.ink, max(0.9, 0.004 * u))
        for i in range(9):
            x, y, r = scene.x(0.88 + 0.05 * i) + roll.uniform(-0.03, 0.03) * u, scene.y(1.0) - (0.02 + 0.025 * i) * u, 0.024 * u
            rose = palette.local(rgb(roll.choice(("D2455A", "E87A90"))))
            cut(p, crown_path(x, y, r, r * 0.9, roll, 0.1), rose, scene.ink, max(0.9, 0.004 * u))
            for k in (0.62, 0.34):
                p.fillPath(crown_path(x + 0.002 * u, y - 0.001 * u, r * k, r * k * 0.85, roll, 0.14), mix(rose, palette.shadow, 0.38 - 0.4 * (0.62 - k)))
        p.fillRect(QRectF(scene.x(0.84), scene.y(1.06), scene.w, scene.h), mix(green, palette.shadow, 0.3))
    scene.layers[-1].sway = True


PLACES = {
    Place.UNDERWATER: build_underwater,
    Place.SPACE: build_space,
    Place.OPEN_SKY: build_open_sky,
    Place.ABSTRACT: build_abstract,
    Place.GARDEN: build_garden,
}
