"""Owns what rooms are made of: wall, window with its light, table, and who sits at it."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from studio.domain.sketch import Light, LightAccent, ShotSize, Weather
from studio.media.draw.brush import cut, dither, falling, glow, linear, soft_shadow
from studio.media.draw.colours import mix, rgb, veil
from studio.media.draw.layers import SetPicture, Stand
from studio.media.draw.sets.growth import crown_path
from studio.media.draw.sets.outside import lay_outside_weather
from studio.media.draw.sets.scene import Scene
from studio.media.draw.sets.stands import TABLE_FAMILIES, Ground, table_adult_px
from studio.media.draw.sets.tabletop import paint_wood
from studio.media.draw.shapes import corners, curve, oval, slab


def table_picture(scene: Scene, low: float) -> SetPicture:
    scene.horizon = scene.y(0.48)
    tall = table_adult_px(scene.canvas, scene.beat)
    y = low + (1 - low) * 0.55
    spots = ((0.66, 0.50), (0.20, 0.42), (0.84, 0.58), (0.53, 0.36))
    others = [Stand(scene.x(x), scene.y(low + (1 - low) * t), 0.8, tall * 0.95, table=True) for x, t in spots]
    if scene.family is None or scene.family in TABLE_FAMILIES:
        return scene.picture(Stand(scene.x(0.38), scene.y(y), 0.85, tall, table=True), others, horizon=False, air=False)
    ground = scene.ground(1.02)
    main = scene.main_stand(ground, 0.42, depth=0.62)
    if scene.beat.size in (ShotSize.WIDE, ShotSize.EXTREME_WIDE):
        tall = max(0.86 * scene.u, min(0.70 * scene.canvas.height, 1.3 * scene.canvas.width))
        main = Stand(scene.x(0.42), scene.y(1.08), 0.62, tall)
    back = Ground(scene.horizon, main.y, main.person_px)
    return scene.picture(main, [*others[:2], scene.stand(0.66, 1.05, back, 0.6)], horizon=False, air=False)


def by_day(scene: Scene) -> bool:
    return scene.palette.light not in (Light.NIGHT, Light.DUSK, Light.LAMP, Light.SPOTLIGHT, Light.NEON)


def lay_room_wall(scene: Scene, low: float, colour: str, *, tiles: bool) -> None:
    palette, roll = scene.palette, scene.dice("wall")
    wall = mix(palette.local(rgb(colour)), palette.ground_lit, 0.3)
    if not by_day(scene):
        wall = mix(mix(wall, palette.shadow, 0.34), palette.glow, 0.06)
    with scene.sheet("wall", 0.2) as p:
        p.fillRect(
            QRectF(0, 0, scene.w, scene.h),
            linear(
                QPointF(scene.x(0.0), scene.y(0)),
                QPointF(scene.x(1.0), scene.y(low)),
                (0.0, mix(wall, palette.rim, 0.2)),
                (0.5, wall),
                (1.0, mix(wall, palette.shadow, 0.24)),
            ),
        )
        if tiles:
            brick = 0.055 * scene.u
            for _ in range(int(64 * scene.w / scene.canvas.width)):
                row, x = roll.randrange(int(scene.y(low) / brick)), roll.random() * scene.w
                tone = palette.rim if roll.random() < 0.55 else palette.shadow
                p.fillPath(
                    slab(x - x % (2.1 * brick) + (brick if row % 2 else 0), row * brick, 2 * brick, brick * 0.86, 2),
                    veil(tone, 0.16 if tone is palette.rim else 0.07),
                )
        else:
            for i in range(int(scene.w / (0.09 * scene.u))):
                p.fillRect(QRectF(i * 0.09 * scene.u, 0, 0.045 * scene.u, scene.y(low)), veil(palette.rim, 0.05))
            p.fillRect(QRectF(0, scene.y(low) - 0.03 * scene.u, scene.w, 0.03 * scene.u), mix(wall, palette.rim, 0.35))
        dither(p, QRectF(0, 0, scene.w, scene.h))


def lay_room_window(scene: Scene, left: float, right: float, top: float, bottom: float) -> None:
    """A window with its sky, a bush outside, what falls there, white bars and a sill."""
    u = scene.u
    pane = QRectF(QPointF(scene.x(left), scene.y(top)), QPointF(scene.x(right), scene.y(bottom)))
    scene.pane, scene.pane_depth = pane, 0.27
    with scene.sheet("view", 0.26, pane.top(), pane.bottom(), left=pane.left(), right=pane.right()) as p:
        _paint_view(scene, p, pane)
    lay_outside_weather(scene, pane, 0.26, scene.outdoors)
    with scene.sheet(
        "window",
        0.26,
        pane.top() - 0.04 * u,
        pane.bottom() + 0.08 * u,
        left=pane.left() - 0.06 * u,
        right=pane.right() + 0.06 * u,
    ) as p:
        _paint_bars(scene, p, pane)
        _pot_plant(scene, p, pane.left() + 0.085 * u, pane.bottom(), 0.15 * u)


def _paint_view(scene: Scene, p: QPainter, pane: QRectF) -> None:
    """Sky, sun glow or moon, and a hedge, in the light outdoors."""
    palette, u, roll = scene.outdoors, scene.u, scene.dice("room window")
    x0, x1, y0, y1 = pane.left(), pane.right(), pane.top(), pane.bottom()
    sky = palette.sky
    p.fillRect(pane, falling(y0, y1, (0.0, sky[0]), (0.3, sky[1]), (0.7, sky[2]), (1.0, sky[3])))
    p.setClipRect(pane)
    if by_day(scene):
        glow(p, QPointF(x0 + 0.3 * (x1 - x0), y0 + 0.35 * (y1 - y0)), 0.34 * u, palette.glow, 0.8)
    elif palette.stars > 0.2 and not scene.has(Weather.RAIN, Weather.STORM, Weather.SNOW):
        at = QPointF(x1 - 0.07 * u, y0 + 0.09 * u)
        glow(p, at, 0.2 * u, palette.glow, 0.5)
        p.fillPath(oval(at.x(), at.y(), 0.024 * u, 0.024 * u), rgb("F2F4E4"))
    leaf = mix(palette.local(rgb("6E8A54")), palette.haze, 0.25)
    for i in range(7):
        cx = x0 + (i + roll.uniform(-0.2, 0.2)) / 6 * (x1 - x0)
        r = u * roll.uniform(0.05, 0.10)
        crown = crown_path(cx, y1 - 0.01 * u, r, r * 1.1, roll)
        cut(p, crown, mix(leaf, palette.shadow, roll.uniform(0, 0.25)), palette.ink(), max(0.8, 0.003 * u))


def _paint_bars(scene: Scene, p: QPainter, pane: QRectF) -> None:
    palette, u = scene.palette, scene.u
    x0, x1, y0, y1 = pane.left(), pane.right(), pane.top(), pane.bottom()
    frame = mix(palette.local(rgb("F4EFE2")), palette.rim, 0.2)
    if not by_day(scene):
        frame = mix(frame, palette.shadow, 0.35)
    thick = 0.020 * u
    for shape in (
        slab(x0 - thick, y0 - thick, x1 - x0 + 2 * thick, thick),
        slab(x0 - thick, y0 - thick, thick, y1 - y0 + 2 * thick),
        slab(x1, y0 - thick, thick, y1 - y0 + 2 * thick),
        slab(x0, (y0 + y1) / 2 - thick * 0.3, x1 - x0, thick * 0.6),
        slab((x0 + x1) / 2 - thick * 0.35, y0, thick * 0.7, y1 - y0),
    ):
        cut(p, shape, frame, scene.ink, max(0.8, 0.0025 * u))
    sill = slab(x0 - 0.04 * u, y1, x1 - x0 + 0.08 * u, 0.026 * u, 3)
    p.fillPath(sill.translated(0, 0.014 * u), veil(palette.shadow, 0.25))
    cut(p, sill, frame, scene.ink, max(0.8, 0.003 * u))


def _pot_plant(scene: Scene, p: QPainter, x: float, y: float, s: float) -> None:
    palette, roll = scene.palette, scene.dice("pot plant")
    green = palette.local(rgb("6E9A54"))
    for i in range(9):
        angle = -1.25 + 2.5 * i / 8
        tip = (x + s * 0.9 * angle * 0.8, y - s * (1.35 - 0.35 * abs(angle)) * roll.uniform(0.9, 1.1))
        leaf = curve(
            [
                (x, y - s * 0.42),
                ((x + tip[0]) / 2 - s * 0.14, (y - s * 0.42 + tip[1]) / 2),
                tip,
                ((x + tip[0]) / 2 + s * 0.14, (y - s * 0.42 + tip[1]) / 2),
            ]
        )
        cut(p, leaf, mix(green, palette.shadow, 0.06 * (i % 3)), scene.ink, max(0.7, 0.015 * s))
    cut(
        p,
        corners([(x - s * 0.27, y - s * 0.5), (x + s * 0.27, y - s * 0.5), (x + s * 0.2, y), (x - s * 0.2, y)]),
        palette.local(rgb("C4623C")),
        scene.ink,
        max(0.8, 0.02 * s),
    )


def lay_sunlight(scene: Scene, low: float) -> None:
    """The window's light: a beam through the room and its patch, with the shadow of the bars."""
    palette, u = scene.palette, scene.u
    wanted = LightAccent.WINDOW_LIGHT in scene.beat.light_accents
    if not wanted and palette.light not in (Light.DAWN, Light.GOLDEN, Light.SUNSET, Light.NOON):
        return
    colour = mix(palette.disc, palette.glow, 0.35)
    x0, x1, y0, y1 = scene.x(0.07), scene.x(0.30), scene.y(0.06), scene.y(0.55)
    run, drop = 0.78 * u, 0.30 * u
    with scene.sheet("sunlight", 0.5) as p:
        beam = corners(
            [
                (x0, y0),
                (x1, y0),
                (x1 + run, y0 + drop + 0.18 * u),
                (x1 + run * 0.92, y1 + drop),
                (x0 + run * 0.6, y1 + drop + 0.1 * u),
                (x0, y1),
            ]
        )
        p.fillPath(
            beam,
            linear(
                QPointF(x0, y0),
                QPointF(x1 + run, y1 + drop),
                (0.0, veil(colour, 0.34)),
                (0.5, veil(colour, 0.17)),
                (1.0, veil(colour, 0.0)),
            ),
        )
        for k in (0.0, 1.0):  # the panes part it into two brighter shafts
            top, foot = x0 + (x1 - x0) * 0.5 * k, x0 + (x1 - x0) * (0.44 + 0.5 * k)
            shaft = corners(
                [
                    (top, y0 + 0.04 * u),
                    (foot, y0 + 0.04 * u),
                    (foot + run, y0 + drop + (0.22 + 0.16 * k) * u),
                    (top + run * 0.9, y1 + drop * 0.9),
                ]
            )
            p.fillPath(shaft, linear(QPointF(top, y0), QPointF(foot + run, y1 + drop), *_fading(colour, 0.26)))
        px, py, w, h = scene.x(0.52), scene.y(0.33), 0.115 * u, 0.15 * u
        for row in range(2):
            for column in range(2):
                ax, ay = px + column * (w + 0.014 * u) + row * 0.05 * u, py + row * (h + 0.014 * u) + column * 0.035 * u
                patch = corners(
                    [(ax, ay), (ax + w, ay + 0.03 * u), (ax + w + 0.04 * u, ay + h + 0.03 * u), (ax + 0.04 * u, ay + h)]
                )
                p.fillPath(patch, veil(colour, 0.34))
        floor = corners(
            [
                (scene.x(0.30), scene.y(low)),
                (scene.x(0.50), scene.y(low)),
                (scene.x(0.78), scene.y(1.0)),
                (scene.x(0.44), scene.y(1.0)),
            ]
        )
        p.fillPath(floor, falling(scene.y(low), scene.y(1.0), (0.0, veil(colour, 0.05)), (1.0, veil(colour, 0.22))))


def _fading(colour: QColor, alpha: float) -> tuple[tuple[float, QColor], ...]:
    return ((0.0, veil(colour, alpha)), (0.45, veil(colour, 0.4 * alpha)), (0.9, veil(colour, 0.0)))


def lay_table(scene: Scene, low: float, *, bread: bool = True) -> None:
    palette, u = scene.palette, scene.u
    wood = mix(palette.local(rgb("A8643C")), palette.shadow, 0.0 if by_day(scene) else 0.35)
    y = scene.y(low)
    with scene.sheet("table", 0.72, y - 0.14 * u) as p:
        paint_wood(scene, p, QRectF(0, y, scene.w, scene.h - y), wood)
        p.fillRect(QRectF(0, y, scene.w, max(1.5, 0.006 * u)), mix(wood, palette.rim, 0.65))
        if bread and scene.canvas.width >= scene.canvas.height:
            _bread(scene, p, scene.x(0.80), scene.y(low + (1 - low) * 0.52))


def _bread(scene: Scene, p: QPainter, x: float, y: float) -> None:
    """A loaf with cuts on its board, two slices and lemons."""
    palette, u = scene.palette, scene.u
    rim = max(0.8, 0.004 * u)
    soft_shadow(p, x, y + 0.02 * u, 0.25 * u, 0.035 * u, palette.shadow, 0.4)
    board = corners(
        [
            (x - 0.21 * u, y - 0.02 * u),
            (x + 0.21 * u, y - 0.02 * u),
            (x + 0.225 * u, y + 0.018 * u),
            (x - 0.225 * u, y + 0.018 * u),
        ]
    )
    cut(p, board, palette.local(rgb("C48A56")), scene.ink, rim)
    crust = palette.local(rgb("C8803E"))
    loaf = curve(
        [
            (x - 0.18 * u, y - 0.01 * u),
            (x - 0.185 * u, y - 0.075 * u),
            (x - 0.12 * u, y - 0.118 * u),
            (x + 0.0 * u, y - 0.122 * u),
            (x + 0.09 * u, y - 0.11 * u),
            (x + 0.135 * u, y - 0.06 * u),
            (x + 0.13 * u, y - 0.01 * u),
            (x, y - 0.004 * u),
        ]
    )
    cut(p, loaf, crust, scene.ink, rim)
    for i in range(4):
        cx = x - 0.115 * u + 0.062 * i * u
        slash = curve(
            [
                (cx - 0.018 * u, y - 0.102 * u),
                (cx + 0.012 * u, y - 0.09 * u),
                (cx + 0.024 * u, y - 0.058 * u),
                (cx - 0.004 * u, y - 0.072 * u),
            ]
        )
        p.fillPath(slash, mix(palette.local(rgb("F3DDB0")), palette.rim, 0.2))
    for i in range(2):
        cut(
            p,
            curve(
                [
                    (x + (0.15 + 0.045 * i) * u, y),
                    (x + (0.142 + 0.045 * i) * u, y - 0.065 * u),
                    (x + (0.17 + 0.045 * i) * u, y - 0.095 * u),
                    (x + (0.198 + 0.045 * i) * u, y - 0.06 * u),
                    (x + (0.19 + 0.045 * i) * u, y),
                ]
            ),
            palette.local(rgb("EBCB92")),
            scene.ink,
            rim,
        )
