"""Owns the turn: a drawing that stands a while, turns to its other side, and turns back. Knows no family."""

from dataclasses import replace

from studio.domain.sketch import Family
from studio.media.draw.figures.figure import Drawing, View
from studio.media.draw.figures.wish import eased
from studio.media.draw.paper import Paper

TURNERS = frozenset(
    {
        Family.PERSON,
        Family.CHILD,
        Family.COUPLE,
        Family.DOG,
        Family.CAT,
        Family.HORSE,
        Family.BEAST,
        Family.BIRD,
        Family.FISH,
        Family.ROBOT,
        Family.CAR,
        Family.BICYCLE,
        Family.MOTORBIKE,
        Family.BOAT,
        Family.SHIP,
        Family.PLANE,
    }
)
"""The families whose two sides differ: a turn shows the other one. What is round only sways."""

PERIOD_S = 8.0
_PHASES = 96  # twelve pictures a second while it turns
_OUT, _BACK, _LASTS = 0.2, 0.7, 0.09  # shares of the period: where a turn begins and how long it takes
_THIN = 0.06


def turning(drawing: Drawing, pace: float) -> Drawing:
    """Give the drawing as it turns round its own upright axis; seen in plan it turns in the plane."""
    own_s = drawing.period_s or PERIOD_S

    def paint(paper: Paper, phase: float) -> None:
        side = side_at(phase)
        own = (phase * PERIOD_S / own_s) % 1.0
        if drawing.view is View.PLAN:
            with paper.at(0, -50, turn=90.0 * (1.0 - side)), paper.at(0, 50):
                drawing.body(paper, own)
            return
        wide = side if abs(side) > _THIN else (_THIN if side >= 0 else -_THIN)
        with paper.at(0, 0, stretch=(wide, 1.0)):
            drawing.body(paper, own)

    phases = _PHASES if drawing.period_s else round(_PHASES / 2)
    return replace(drawing, body=paint, period_s=PERIOD_S / pace, phases=phases, measured=8)


def side_at(phase: float) -> float:
    """Give which side is seen at a phase of 0..1: 1 as drawn, -1 the other one, 0 edge on."""
    if phase < _OUT or phase >= _BACK + _LASTS:
        return 1.0
    if phase < _OUT + _LASTS:
        return 1.0 - 2.0 * eased((phase - _OUT) / _LASTS)
    if phase < _BACK:
        return -1.0
    return 2.0 * eased((phase - _BACK) / _LASTS) - 1.0
