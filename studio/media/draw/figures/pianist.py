"""Owns the pianist at the piano: someone seated on its stool, hands on its keys. Knows no stage."""

from dataclasses import replace

from studio.domain.sketch import Action
from studio.media.draw.figures.figure import Drawing
from studio.media.draw.figures.instruments import grand_piano
from studio.media.draw.figures.look import Look
from studio.media.draw.figures.person import ADULT, Build, body
from studio.media.draw.figures.pose import SIT, Cycle
from studio.media.draw.figures.wish import Wish, moved
from studio.media.draw.paper import Paper

PLAYING = (Action.STILL, Action.SIT, Action.WORK, Action.HOLD, Action.STAND)
_PIANO_X, _PIANO_SCALE, _STOOL_X = 36.0, 0.86, -38.0
_TOUCH = Cycle(
    (
        replace(SIT, lean=7, near_arm=(36, 84), far_arm=(48, 96), nod=6),
        replace(SIT, lean=9, near_arm=(50, 98), far_arm=(38, 82), nod=10),
        replace(SIT, lean=6, near_arm=(42, 78), far_arm=(52, 92), nod=3),
        replace(SIT, lean=10, near_arm=(52, 94), far_arm=(40, 88), nod=8),
    ),
    2.4,
)


def at_the_piano(wish: Wish, look: Look, build: Build = ADULT) -> Drawing:
    """Draw someone who plays a grand piano, both from their side."""

    def paint(paper: Paper, phase: float) -> None:
        with paper.at(_PIANO_X, 0, scale=_PIANO_SCALE):
            grand_piano(paper, replace(wish, named=None), phase)
        with paper.at(_STOOL_X, 0):
            body(paper, look, _TOUCH.at(phase), phase, build=build, wind=0.2)

    return Drawing(
        body=paint,
        period_s=wish.pace(_TOUCH.period_s),
        phases=24,
        person_scale=1.0,
        foot=72.0,
        motion=moved(replace(wish, action=Action.STILL), rooted=True),
        bend=1.4,
        view=wish.view,
    )
