"""Owns the window: a blurred town outside, its lights, frame, curtain, and a ledge to put things on."""

from random import Random

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QLinearGradient, QPainter

from studio.domain.sketch import Family, Light, Place, ShotSize, Weather
from studio.media.draw.brush import begin, blank, blurred, cut, dither, falling, glow
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.layers import SetPicture, Stand
from studio.media.draw.sets.glass import lay_frost, lay_glass
from studio.media.draw.sets.growth import crown_path
from studio.media.draw.sets.outside import lay_outside_weather
from studio.media.draw.sets.scene import Scene
from studio.media.draw.sets.sky import cloud_path, disc_at
from studio.media.draw.sets.stands import TABLE_FAMILIES, Ground, table_adult_px
from studio.media.draw.sets.tabletop import book_and_glasses, ledge_from_above, paint_wood
from studio.media.draw.shapes import curve, oval, slab

LEDGE = 0.80
_SMALL = 3  # the view outside is painted this much smaller and so comes out soft


def build_window(scene: Scene) -> SetPicture:
    """Build a window seen from inside; with rain the glass is wet."""
    if scene.overhead:
        return ledge_from_above(scene, "5A4038")
    low = LEDGE if not scene.high else 0.58
    _lay_outside(scene, low)
    _lay_bokeh(scene, low)
    scene.pane, scene.pane_depth = QRectF(0, 0, scene.w, scene.y(low - 0.06)), 0.31
    lay_outside_weather(scene, scene.pane, 0.2, scene.outdoors, size=1.3)
    wet = scene.has(Weather.RAIN, Weather.STORM)
    if wet:
        lay_glass(scene, low)
    elif scene.has(Weather.SNOW):
        lay_frost(scene, low)
    _lay_frame(scene, low)
    _lay_curtain(scene)
    _lay_ledge(scene, low)
    return _stands(scene, low)


def _stands(scene: Scene, low: float) -> SetPicture:
    scene.horizon = scene.y(0.5)
    y = low + (1.0 - low) * 0.46
    tall = table_adult_px(scene.canvas, scene.beat)
    spots = ((0.70, 0.5, 0.8), (0.20, 0.42, 0.8), (0.86, 0.62, 0.85), (0.55, 0.34, 0.75))
    others = [Stand(scene.x(x), scene.y(low + (1 - low) * t), depth, tall * 0.92, table=True) for x, t, depth in spots]
    if scene.family is None or scene.family in TABLE_FAMILIES:
        main = Stand(scene.x(0.38), scene.y(y), 0.85, tall, table=True)
        return scene.picture(main, others, horizon=False, air=False)
    ground = _room_ground(scene)
    main = scene.main_stand(ground, depth=0.9)
    if scene.family is Family.CAT:  # its place is on the ledge
        main = Stand(main.x, scene.y(low + (1.0 - low) * 0.36), 0.85, ground.person_px)
    return scene.picture(main, [*others[:2], scene.stand(0.66, 1.1, ground, 0.85)], horizon=False, air=False)


def _room_ground(scene: Scene) -> Ground:
    ground = scene.ground(1.05)
    if scene.beat.size in (ShotSize.WIDE, ShotSize.EXTREME_WIDE):
        return Ground(ground.horizon, scene.y(1.08), 0.8 * scene.canvas.height)
    return ground


def _lay_outside(scene: Scene, low: float) -> None:
    """The town behind the glass, painted small and blurred: towers, trees, their lights."""
    palette, roll = scene.outdoors, scene.dice("outside")
    scale = _SMALL
    w, h = scene.w / scale, scene.y(low + 0.08) / scale
    image = blank(w, h)
    p = begin(image)
    top = scene.y(0.0) / scale
    sky = palette.sky
    if palette.light is Light.NOON:  # so bright that its blue pales
        sky = (mix(sky[0], sky[3], 0.3), mix(sky[1], sky[3], 0.3), mix(sky[2], sky[3], 0.3), sky[3])
    p.fillRect(
        QRectF(image.rect()),
        falling(top, h, (0.0, mix(sky[0], sky[1], 0.5)), (0.5, sky[1]), (0.85, sky[2]), (1.0, sky[2])),
    )
    if palette.disc_alpha > 0:
        at = disc_at(scene)
        glow(p, QPointF(at.x() / scale, at.y() / scale), h * 0.7, palette.glow, palette.glow_alpha)
        if not scene.has(Weather.RAIN, Weather.STORM, Weather.SNOW):
            r = h * (0.03 if palette.crescent else 0.06)
            p.fillPath(oval(at.x() / scale, at.y() / scale, r, r), palette.disc)
    unit = scene.u / scale
    for share in (-0.1, 0.22, 0.52, 0.86):
        cx, cy = scene.x(share + roll.uniform(-0.05, 0.05)) / scale, top + unit * roll.uniform(0.08, 0.22)
        cloud = cloud_path(cx, cy, unit * roll.uniform(0.28, 0.5), unit * 0.07, roll)
        p.fillPath(cloud, veil(mix(sky[3], palette.rim, 0.4), 0.5 if palette.stars < 0.3 else 0.14))
    x = 0.0
    while x < w:
        wide = unit * roll.uniform(0.10, 0.22)
        tall = unit * roll.uniform(0.25, 0.62)
        tone = mix(scene.colour("5C6B78", 0.6), palette.shadow, roll.uniform(0.15, 0.42))
        p.fillRect(QRectF(x, h - tall, wide, tall), falling(h - tall, h, (0.0, tone), (1.0, palette.hazed(tone, 0.3))))
        _outside_lights(scene, p, x, h - tall, wide, tall, roll)
        x += wide * roll.uniform(0.7, 1.5)
    leaf = mix(scene.colour("4C6450", 0.8), palette.shadow, 0.15)
    for share in (-0.25, 0.14, 0.80, 1.2):
        cx = scene.x(share + roll.uniform(-0.04, 0.04)) / scale
        p.fillPath(
            crown_path(cx, h - unit * 0.16, unit * roll.uniform(0.13, 0.2), unit * roll.uniform(0.3, 0.42), roll), leaf
        )
    p.end()
    soft = blurred(image, 2).scaled(
        int(scene.w),
        int(scene.y(low + 0.08)),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    with scene.sheet("outside", 0.1) as p2:
        p2.drawImage(0, 0, soft)
        p2.fillRect(QRectF(0, scene.y(low + 0.08) - 1, scene.w, scene.h), leaf)
        dither(p2, QRectF(0, 0, scene.w, scene.h))


def _outside_lights(scene: Scene, p: QPainter, x: float, y: float, wide: float, tall: float, roll: Random) -> None:
    """Rows of windows: lit ones in the evening, by day panes that show the sky."""
    by_day = scene.outdoors.light is Light.NOON
    step = scene.u / _SMALL * 0.055
    glass, share = (scene.outdoors.sky[3], 0.62) if by_day else (rgb("FFC66E"), 0.26 + scene.outdoors.lit)
    for row in range(int(tall / step)):
        for column in range(int(wide / step)):
            if roll.random() < share:
                p.fillRect(
                    QRectF(x + (column + 0.3) * step, y + (row + 0.35) * step, step * 0.55, step * 0.5),
                    veil(glass, 0.45 if by_day else 0.85),
                )


def _lay_bokeh(scene: Scene, low: float) -> None:
    palette, roll = scene.palette, scene.dice("bokeh")
    if palette.light is Light.NOON:
        return
    dark = 0.75 if palette.stars > 0.3 or palette.light is Light.NEON else 0.55
    colours: tuple[str, ...] = ("FFB24A", "FFC876", "FFE0A0", "F08A5A", "FFB24A", "BFE0DC")
    if palette.light is Light.NEON:
        colours = ("FF3E9A", "2FE6E0", "FFC24A", "B45CFF")
    with scene.sheet("bokeh", 0.18, scene.y(0.2), scene.y(low + 0.05)) as p:
        for i in range(int(26 * scene.w / scene.canvas.width)):
            x = roll.random() * scene.w
            y = scene.y(0.36 + 0.42 * roll.random() ** 0.7)
            r = scene.u * roll.uniform(0.014, 0.044)
            colour = rgb(roll.choice(colours))
            alpha = dark * roll.uniform(0.35, 0.9)
            if i % 4 == 0:
                glow(p, QPointF(x, y), r * 3.2, colour, alpha)
            disc = oval(x, y, r, r)
            p.fillPath(disc, veil(colour, alpha * 0.75))
            p.fillPath(
                disc.subtracted(oval(x, y, r * 0.88, r * 0.88)), veil(mix(colour, rgb("FFFFFF"), 0.4), alpha * 0.7)
            )


def _lay_frame(scene: Scene, low: float) -> None:
    """The wooden frame: head, two uprights, one mullion, lit on the side of the glass."""
    palette, ink = scene.palette, scene.ink
    wood = mix(scene.palette.local(rgb("39454F")), palette.shadow, 0.35)
    line = max(1.0, 0.0035 * scene.u)
    wide = 0.032 * scene.u
    with scene.sheet("frame", 0.5, 0.0, scene.y(low) + 4) as p:
        for x in (0.615, -0.33, 1.36):
            at = scene.x(x)
            cut(p, slab(at - wide / 2, 0, wide, scene.y(low) + 4), wood, ink, line)
            p.fillRect(QRectF(at + wide * 0.62, 0, wide * 0.18, scene.y(low)), veil(palette.shadow, 0.35))
        head = scene.y(0.045)
        p.fillRect(QRectF(0, 0, scene.w, head), falling(0, head, (0.0, mix(wood, palette.shadow, 0.4)), (1.0, wood)))
        p.fillRect(QRectF(0, head, scene.w, line), veil(mix(wood, palette.rim, 0.6), 0.9))
        foot = scene.y(low) - 0.028 * scene.u
        p.fillRect(QRectF(0, foot, scene.w, scene.y(low) + 4 - foot), wood)
        p.fillRect(QRectF(0, foot, scene.w, line), mix(wood, palette.rim, 0.55))


def _lay_curtain(scene: Scene) -> None:
    """A curtain hangs at the right, its folds as bands of light and shade, its hem drawn in."""
    palette = scene.palette
    cloth = mix(palette.local(rgb("4E5F70")), palette.shadow, 0.12)
    if palette.light is Light.NOON:
        cloth = mix(cloth, palette.ground_lit, 0.25)
    left, right = scene.x(0.885), scene.w
    with scene.sheet("curtain", 0.62, left=left - 0.06 * scene.u) as p:
        edge = [
            (left, -20.0),
            (left + 0.012 * scene.u, scene.y(0.2)),
            (left - 0.012 * scene.u, scene.y(0.45)),
            (left - 0.03 * scene.u, scene.y(0.7)),
            (left - 0.045 * scene.u, scene.y(1.05)),
            (left - 0.05 * scene.u, scene.h + 20),
        ]
        path = curve(edge, closed=False)
        path.lineTo(right + 20, scene.h + 20)
        path.lineTo(right + 20, -20)
        path.closeSubpath()
        fold = 0.036 * scene.u
        cut(p, path, cloth, scene.ink, max(1.0, 0.005 * scene.u))
        p.save()
        p.setClipPath(path)
        pattern = QLinearGradient(QPointF(left, 0), QPointF(left + fold, 0.0))
        pattern.setSpread(QLinearGradient.Spread.ReflectSpread)
        pattern.setColorAt(0.0, veil(palette.rim, 0.16))
        pattern.setColorAt(0.45, veil(palette.shadow, 0.04))
        pattern.setColorAt(1.0, veil(palette.shadow, 0.5))
        p.translate(left, 0)
        p.shear(-0.035, 0.0)
        p.translate(-left, 0)
        p.fillRect(QRectF(left - 0.3 * scene.u, -40, right - left + scene.u, scene.h + 80), pattern)
        p.restore()
    scene.layers[-1].sway = True


def _lay_ledge(scene: Scene, low: float) -> None:
    """The wooden ledge with its grain and lit edge, a book and glasses on the right."""
    palette = scene.palette
    wood = mix(palette.local(rgb("5C3C30")), palette.shadow, 0.16)
    top = scene.y(low)
    with scene.sheet("ledge", 0.8, top - 0.05 * scene.u) as p:
        paint_wood(scene, p, QRectF(0, top, scene.w, scene.h - top), wood)
        p.fillRect(QRectF(0, top, scene.w, max(1.5, 0.005 * scene.u)), mix(wood, palette.rim, 0.6))
        scale = scene.u / scene.canvas.height
        if scene.canvas.width > scene.canvas.height:
            book_and_glasses(
                scene, p, scene.x(0.735), scene.y(low + (1 - low) * 0.52), 0.27 * scene.u / max(1.0, scale * 0.9)
            )


PLACES = {Place.WINDOW: build_window}
