"""Owns how a thing stands on a table: the drawing around its body. Knows no thing."""

from collections.abc import Callable

from studio.media.draw.figures.figure import Drawing, Standing, View
from studio.media.draw.figures.wish import Wish, moved
from studio.media.draw.paper import Paper

Body = Callable[[Paper, Wish, float], None]


def on_table(wish: Wish, body: Body, scale: float, foot: float, *, period_s: float = 0.0) -> Drawing:
    """Give the drawing of a thing on a table; `period_s` 0 means that nothing moves within it."""
    return Drawing(
        body=lambda paper, phase: body(paper, wish, phase),
        period_s=wish.pace(period_s),
        phases=24 if period_s else 1,
        person_scale=scale,
        standing=Standing.TABLE,
        foot=foot,
        motion=moved(wish),
        bend=1.25,
        view=View.FROM_ABOVE if wish.view is View.PLAN else wish.view,
    )
