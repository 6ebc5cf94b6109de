"""Owns the family of beasts: every other animal and being of fables, and how each stands and moves. Knows no shape."""

from studio.domain.sketch import Action
from studio.media.draw.figures import creepers, fabled, small_beasts
from studio.media.draw.figures.animals import RUNNING, animal
from studio.media.draw.figures.beasts import HEAVY
from studio.media.draw.figures.figure import Drawing, Standing, View
from studio.media.draw.figures.tabletop import Body
from studio.media.draw.figures.wish import Wish, hover, moved
from studio.media.draw.shapes import Point

# body, height against an adult, half its stance, the cycle in seconds as it stands and as it moves
_LIGHT: dict[str, tuple[Body, float, float, float, float]] = {
    "kangaroo": (small_beasts.kangaroo, 0.95, 34.0, 2.8, 0.8),
    "monkey": (small_beasts.monkey, 0.55, 26.0, 2.6, 1.0),
    "gorilla": (small_beasts.monkey, 0.95, 34.0, 3.2, 1.2),
    "rabbit": (small_beasts.rabbit, 0.26, 32.0, 2.6, 0.7),
    "squirrel": (small_beasts.rabbit, 0.22, 32.0, 2.2, 0.6),
    "mouse": (small_beasts.mouse, 0.12, 52.0, 2.0, 0.5),
    "frog": (creepers.frog, 0.14, 42.0, 2.4, 0.9),
    "snake": (creepers.snake, 0.36, 84.0, 3.2, 1.8),
    "crab": (creepers.crab, 0.2, 60.0, 1.8, 0.8),
    "spider": (creepers.spider, 0.16, 70.0, 2.6, 0.8),
    "dinosaur": (fabled.dinosaur, 2.8, 30.0, 3.0, 1.5),
    "dragon": (fabled.dragon, 2.2, 30.0, 2.6, 1.2),
    "monster": (fabled.monster, 0.95, 26.0, 2.6, 1.1),
    "ghost": (fabled.ghost, 0.95, 24.0, 3.0, 3.0),
    "snowman": (fabled.snowman, 0.95, 26.0, 3.0, 3.0),
}


_FACES: dict[str, Point] = {
    "bear": (56.0, -80.0), "polar": (56.0, -80.0), "panda": (56.0, -80.0), "giraffe": (29.0, -93.0),
    "camel": (58.0, -88.0), "rhino": (60.0, -60.0), "hippo": (62.0, -56.0), "pig": (54.0, -66.0),
    "sheep": (48.0, -74.0), "crocodile": (84.0, -44.0), "kangaroo": (21.0, -88.0), "monkey": (13.0, -74.0),
    "gorilla": (13.0, -74.0), "rabbit": (20.0, -68.0), "squirrel": (20.0, -64.0), "mouse": (34.0, -40.0),
    "frog": (36.0, -58.0), "snake": (70.0, -62.0), "crab": (0.0, -48.0), "spider": (22.0, -38.0),
    "dinosaur": (48.0, -96.0), "dragon": (58.0, -78.0), "monster": (8.0, -64.0), "ghost": (8.0, -70.0),
    "snowman": (2.0, -82.0),
}  # fmt: skip
"""Where the middle of each head is."""


def beast(wish: Wish) -> Drawing:
    """Draw a bear, a giraffe, a rabbit, a snake, a dragon, a furry monster, and the other beasts."""
    if wish.variant in HEAVY:
        body, frame, scale, foot = HEAVY[wish.variant]
        return animal(wish, body, frame, scale, foot, _FACES.get(wish.variant))
    return _light(wish, *_LIGHT[wish.variant])


def _light(wish: Wish, body: Body, scale: float, foot: float, resting_s: float, moving_s: float) -> Drawing:
    moving = wish.does(Action.WALK, *RUNNING)
    airborne = wish.variant == "ghost" or (wish.variant == "dragon" and wish.does(*fabled.AIRBORNE))
    fast = wish.does(*RUNNING)
    period = wish.pace(moving_s / (1.4 if fast else 1.0) if moving or airborne else resting_s)
    hops = wish.variant in ("kangaroo", "rabbit", "squirrel", "frog")
    return Drawing(
        body=lambda paper, phase: body(paper, wish, phase),
        period_s=period,
        phases=min(24, max(12, round(period * 24))),
        ground_speed=(1.6 if fast or hops else 0.7) / period if moving else 0.0,
        person_scale=scale,
        standing=Standing.AIR if airborne else Standing.GROUND,
        foot=foot,
        motion=moved(wish, hover) if airborne else moved(wish, rooted=True),
        bend=1.3,
        view=View.FROM_ABOVE if wish.view is View.PLAN else wish.view,
        head=_FACES.get(wish.variant),
    )
