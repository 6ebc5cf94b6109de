"""Owns what flies by feathers: birds and flocks. Knows no sky."""

import math
from collections.abc import Callable

from PySide6.QtGui import QColor

from studio.domain.sketch import Action
from studio.media.draw.colours import mix, rgb
from studio.media.draw.figures.figure import Drawing, Motion, Standing, View
from studio.media.draw.figures.fowl import STEPPING, chicken, duck, penguin, wader
from studio.media.draw.figures.wish import CREAM, DARK, WOOD, Wish, hover, moved, wave
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import Point, corners, curve, limb, oval, ribbon

SMALL_S, LARGE_S = 1 / 2.2, 1 / 0.9
GULL = rgb("F4F1EA")
INK_BLUE = rgb("2E3440")
_ALOFT = (Action.FLY, Action.RISE)
_ON_FOOT: dict[str, tuple[Callable[[Paper, Wish, float], None], float, float, Standing]] = {
    "penguin": (penguin, 0.5, 20.0, Standing.GROUND),
    "chicken": (chicken, 0.28, 22.0, Standing.GROUND),
    "flamingo": (wader, 0.8, 16.0, Standing.GROUND),
    "heron": (wader, 0.62, 16.0, Standing.GROUND),
    "ostrich": (wader, 1.3, 18.0, Standing.GROUND),
    "duck": (duck, 0.3, 48.0, Standing.WATER),
}
PERCHED = (Action.STILL, Action.STAND, Action.SIT, Action.WALK, Action.TURN)


def bird(wish: Wish) -> Drawing:
    """Draw a bird: in flight with a beating wing, perched when it is still, a swan on the water."""
    if wish.variant == "swan" and not wish.does(Action.FLY, Action.RISE):
        return _resting(wish, _swan, 0.62, 60.0, Standing.WATER)
    if wish.variant in _ON_FOOT and not wish.does(*_ALOFT):
        body, scale, foot, at = _ON_FOOT[wish.variant]
        return _resting(wish, body, scale, foot, at)
    if wish.variant == "owl" and not wish.does(Action.FLY):
        return _resting(wish, _owl, 0.3, 26.0, Standing.GROUND)
    if wish.does(*PERCHED) and wish.variant not in ("gull", "eagle", "hummingbird"):
        return _resting(wish, _perched, 0.2, 30.0, Standing.GROUND)
    large = wish.variant in ("eagle", "swan", "gull")
    period = wish.pace(LARGE_S if large else 0.16 if wish.variant == "hummingbird" else SMALL_S)
    return Drawing(
        body=lambda paper, phase: _flying(paper, wish, phase),
        period_s=period,
        phases=16,
        ground_speed=0.9,
        person_scale=0.42 if large else 0.2,
        standing=Standing.AIR,
        motion=moved(wish, hover),
        bend=1.1,
        view=View.LEVEL,
    )


def _resting(
    wish: Wish, body: Callable[[Paper, Wish, float], None], scale: float, foot: float, at: Standing
) -> Drawing:
    steps = wish.does(*STEPPING) and wish.variant in _ON_FOOT
    return Drawing(
        body=lambda paper, phase: body(paper, wish, phase),
        period_s=wish.pace(1.1) if steps else 3.0,
        phases=16,
        ground_speed=0.2 if at is Standing.WATER else 0.5 * steps,
        person_scale=scale,
        standing=at,
        foot=foot,
        motion=moved(wish, float_glide) if at is Standing.WATER else moved(wish),
        bend=1.2,
        view=View.FROM_ABOVE if wish.view is View.PLAN else wish.view,
    )


def float_glide(t_s: float) -> Motion:
    """Give the small bob of a bird on water."""
    return Motion(dy=0.008 * math.sin(t_s * 1.6), rotation_deg=0.8 * math.sin(t_s * 1.1))


def _coat(wish: Wish) -> QColor:
    return wish.own(
        {
            "gull": GULL,
            "eagle": rgb("5A4030"),
            "crow": INK_BLUE,
            "swan": GULL,
            "owl": rgb("8A6A4A"),
            "hummingbird": rgb("2F8A7A"),
            "flamingo": rgb("F0889A"),
            "heron": rgb("8A9CB0"),
            "duck": rgb("6A7A5A"),
        }.get(wish.variant, rgb("3A6FB0"))
    )


def _flying(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a bird from its side in flight: far wing, tail, body, head and beak, near wing."""
    coat = _coat(wish)
    beat = wave(phase)
    belly = mix(coat, CREAM, 0.4)
    lift = 3.0 * wave(phase, 0.25)
    with paper.at(0, -46 + lift, turn=-6):
        _wing(paper, paper.far(coat), beat, 0.86, 6)
        tail = [(-28, -2), (-58, -9), (-70, -4), (-64, 3), (-70, 9), (-52, 8), (-26, 7)]
        paper.cut(curve(tail, tension=0.1), paper.far(coat, 0.14), vivid=True)
        paper.cut(
            curve([(-34, 0), (-14, -11), (16, -13), (34, -12), (44, -6), (42, 2), (28, 9), (4, 14), (-20, 9)]),
            coat,
            vivid=True,
        )
        paper.flat(curve([(30, 8), (4, 13.4), (-20, 8.4), (4, 7), (26, 3)]), belly)
        paper.cut(oval(40, -9, 11.5, 10.4), mix(coat, CREAM, 0.75) if wish.variant == "eagle" else coat, vivid=True)
        beak = rgb("E8A33A") if wish.variant != "crow" else DARK
        length = 92 if wish.variant == "hummingbird" else 64
        paper.cut(curve([(49, -13), (length - 3, -8), (length, -4.6), (56, -4), (48, -5)], tension=0.1), beak, rim=0.5)
        paper.flat(oval(44, -11, 1.9), DARK)
        paper.shine(oval(44.7, -11.7, 0.6), 0.9)
        _wing(paper, coat, beat, 1.0, 0)
        if wish.variant == "gull":
            paper.flat(curve([(-64, -2), (-70, -4), (-64, 3), (-60, 1)]), DARK)


def _wing(paper: Paper, colour: QColor, beat: float, scale: float, shift: float) -> None:
    """Draw one wing, raised or lowered: nine points from the shoulder to the tip and back along three feathers."""
    up = -62 * beat * scale - 10
    mid = up * 0.5 - 8
    points = [
        (18 + shift, -7),
        (12 + shift, mid - 6),
        (-4 + shift, up - 4),
        (-24 + shift, up * 1.16 - 2),
        (-40 + shift, up * 1.1 + 2),
        (-30 + shift, up * 0.9 + 6),
        (-40 + shift, up * 0.66 + 6),
        (-27 + shift, mid + 8),
        (-32 + shift, mid * 0.6 + 8),
        (-12 + shift, 4),
        (8 + shift, 3),
    ]
    paper.cut(curve(points, tension=0.15), colour, vivid=True)
    for k in (0.35, 0.6):
        paper.line(
            [(10 - 22 * k + shift, -4), (-6 - 40 * k + shift, up * (0.95 - k * 0.3))], paper.far(colour, 0.25), 0.8
        )


def _perched(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a songbird on its feet: tail, round breast, folded wing, head that nods."""
    coat = _coat(wish)
    nod = 3 * wave(phase)
    for x in (-4, 6):
        paper.line([(x, -26), (x + 2, -3)], rgb("6A4A38"), 2.0)
        paper.line([(x - 5, -0.8), (x + 2, -3), (x + 10, -0.8)], rgb("6A4A38"), 1.6)
    paper.cut(
        curve([(-18, -40), (-64, -22), (-76, -14), (-60, -12), (-20, -24)], tension=0.1),
        paper.far(coat, 0.2),
        vivid=True,
    )
    paper.cut(
        curve([(-26, -34), (-20, -58), (0, -76), (20, -80), (32, -62), (32, -40), (18, -24), (-6, -22)]),
        coat,
        vivid=True,
    )
    paper.flat(curve([(31, -60), (32, -40), (18, -25), (2, -24), (16, -36), (22, -54)]), mix(coat, rgb("F0B06A"), 0.7))
    with paper.at(16, -78, turn=nod):
        paper.cut(oval(2, -6, 17, 15.5), coat, vivid=True)
        paper.cut(curve([(16, -10), (30, -4), (16, -1)], tension=0.06), rgb("E8A33A"), rim=0.4)
        paper.flat(oval(8, -9, 2.4), DARK)
        paper.shine(oval(8.8, -9.8, 0.8), 0.9)
    paper.cut(
        curve([(10, -62), (-6, -66), (-24, -48), (-44, -26), (-16, -30), (6, -40)]),
        paper.far(coat, 0.22),
        vivid=True,
        rim=0.6,
    )
    paper.line([(-2, -50), (-24, -34)], paper.far(coat, 0.45), 1.0)


def _owl(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw an owl on a branch: ear tufts, great eyes that blink, barred breast."""
    coat = _coat(wish)
    paper.cut(limb([(-60, -5), (56, -8)], (4.4, 3.4)), WOOD)
    paper.cut(
        curve(
            [
                (-24, -10),
                (-30, -40),
                (-28, -74),
                (-26, -98),
                (-14, -88),
                (14, -88),
                (26, -98),
                (28, -74),
                (30, -40),
                (24, -10),
                (0, -2),
            ]
        ),
        coat,
        vivid=True,
    )
    paper.flat(curve([(-15, -12), (-18, -38), (0, -54), (18, -38), (15, -12), (0, -6)]), mix(coat, CREAM, 0.5))
    for row in range(3):
        for k in range(3 - row % 2):
            x, y = -9 + k * 9 + (row % 2) * 4.5, -40 + row * 10
            paper.line([(x - 2.4, y - 1), (x, y + 1.6), (x + 2.4, y - 1)], paper.far(coat, 0.3), 1.1)
    blink = 0.12 if phase > 0.94 else 1.0
    for x in (-11, 11):
        paper.cut(oval(x, -72, 11.5), mix(coat, CREAM, 0.6), rim=0.4)
        paper.flat(oval(x, -72, 7.2, 7.2 * blink), rgb("F0BA2B"))
        paper.flat(oval(x + 0.8, -72, 3.8, 3.8 * blink), DARK)
        paper.shine(oval(x + 2.2, -73.6, 1.3, 1.3 * blink), 0.9)
    paper.cut(corners([(-3.4, -67), (3.4, -67), (0, -57)]), rgb("E8A33A"), rim=0.3)
    for x in (-8, 8):
        paper.cut(limb([(x, -8), (x, -2)], (3.2, 2.6)), rgb("E8A33A"), rim=0.4)


def _swan(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw a swan: S-shaped neck, folded wings, black mask and orange bill."""
    coat = wish.own(GULL)
    bow = 2.0 * wave(phase)
    paper.cut(
        ribbon(
            [(40, -22), (54, -38), (50, -58), (40, -74), (42, -90 + bow), (54, -95 + bow), (64, -88 + bow)],
            (22, 15, 10.5, 9, 8.6, 9.6, 8),
        ),
        coat,
        vivid=True,
    )
    paper.cut(oval(60, -90 + bow, 10, 8), coat, vivid=True, rim=0.7)
    paper.cut(corners([(66, -94 + bow), (86, -84 + bow), (84, -80 + bow), (66, -85 + bow)]), rgb("E8863A"), rim=0.4)
    paper.flat(curve([(62, -91 + bow), (69, -94 + bow), (70, -85 + bow)]), DARK)
    paper.cut(
        curve([(-70, -34), (-56, -18), (-44, -4), (0, 1), (40, -3), (58, -20), (52, -34), (20, -40), (-20, -36)]),
        coat,
        vivid=True,
    )
    for k, (dx, dy) in enumerate(((0, 0), (7, 8), (16, 15))):
        paper.cut(
            curve(
                [
                    (38 - dx, -34 + dy),
                    (10, -52 + dy * 1.3),
                    (-40 + dx, -54 + dy * 1.4),
                    (-78 + dx * 1.4, -48 + dy * 1.2),
                    (-50 + dx, -30 + dy * 0.7),
                    (-10, -20 + dy * 0.4),
                    (26, -22 + dy * 0.5),
                ]
            ),
            paper.far(coat, 0.05 * k),
            vivid=True,
        )


FLIGHT: tuple[Point, ...] = (
    (78, -2),
    (50, -20),
    (46, 13),
    (22, -30),
    (12, 29),
    (-8, -44),
    (-24, 40),
    (-40, -50),
    (-62, 58),
    (-72, -64),
    (14, -2),
    (-30, -8),
)


def flock(wish: Wish) -> Drawing:
    """Draw a dozen birds in a loose V, each with a beat of its own, breathing apart and together."""
    large = wish.variant in ("gulls", "geese")
    period = wish.pace(LARGE_S if large else SMALL_S * 1.5)

    def paint(paper: Paper, phase: float) -> None:
        for i, (x, y) in enumerate(FLIGHT):
            near = 1.0 + 0.22 * math.sin(i * 2.1)
            loose = 2.2 * math.sin(math.tau * phase + i * 1.7)
            _far_bird(
                paper,
                wish,
                x * 1.15 + 4 * math.sin(i * 3.7),
                -50 + y * 0.7 + 2.5 * math.sin(i * 5.1) + loose,
                24.0 * near,
                phase + i * 0.23,
            )

    return Drawing(
        body=paint,
        period_s=period,
        phases=24,
        ground_speed=0.35,
        person_scale=0.8,
        standing=Standing.AIR,
        motion=moved(wish, hover),
        bend=1.1,
        view=View.LEVEL,
    )


def _far_bird(paper: Paper, wish: Wish, x: float, y: float, span: float, beat: float) -> None:
    """Draw a small bird by its two wings and body, tips up or down by a fifth of the span and more."""
    coat = wish.own({"gulls": GULL, "geese": rgb("6A5A4E")}.get(wish.variant, INK_BLUE))
    up = -0.42 * span * (0.25 + 0.75 * wave(beat)) - 0.08 * span
    half = span * 0.9
    body = 0.1 * up
    with paper.at(x, y - body, turn=-4):
        points = [
            (half * 0.1, -span * 0.07),
            (half * 0.45, up * 0.8 - span * 0.1),
            (half, up),
            (half * 0.5, up * 0.66 + span * 0.06),
            (half * 0.14, span * 0.08),
            (-half * 0.06, span * 0.12),
            (-half * 0.2, span * 0.06),
            (-half * 0.56, up * 0.66 + span * 0.06),
            (-half * 1.02, up * 0.92),
            (-half * 0.48, up * 0.8 - span * 0.1),
            (-half * 0.08, -span * 0.06),
        ]
        paper.cut(curve(points, tension=0.16), coat, vivid=True, rim=0.5)
        paper.cut(
            curve(
                [
                    (half * 0.3, -span * 0.02),
                    (half * 0.1, -span * 0.08),
                    (-half * 0.34, span * 0.05),
                    (-half * 0.5, span * 0.12),
                    (-half * 0.1, span * 0.12),
                ]
            ),
            coat,
            vivid=True,
            rim=0.5,
        )
        if wish.variant == "geese":
            paper.cut(
                ribbon(
                    [(half * 0.2, 0.0), (half * 0.6, -span * 0.02), (half * 0.86, -span * 0.07)],
                    (span * 0.1, span * 0.06, span * 0.08),
                ),
                coat,
                rim=0.4,
            )
        elif wish.variant == "swallows":
            for tip in (0.0, 0.2):
                paper.cut(
                    corners([(-half * 0.3, span * 0.03), (-half * 0.3, span * 0.1), (-half * 0.95, span * tip)]),
                    coat,
                    rim=0,
                )
