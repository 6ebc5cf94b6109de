"""Owns how near frames show what is known by its top: animals, robots, towers, trees. Paints nothing.

People and what lies on a table are composed elsewhere; a vehicle stays whole, or is cut where its stand puts it.
"""

from dataclasses import replace

from studio.domain.sketch import Angle, Family, ShotSize, SketchBeat, SketchSubject
from studio.media.draw.figures.figure import Figure, View
from studio.media.draw.layers import Canvas, Stand

_ANIMALS = frozenset({Family.DOG, Family.CAT, Family.HORSE, Family.BEAST, Family.ROBOT})
_KNOWN_BY_TOP = _ANIMALS | {Family.LIGHTHOUSE, Family.BUILDING, Family.TREE}
_SEEN_WHOLE = frozenset({ShotSize.EXTREME_WIDE, ShotSize.WIDE})
_FACES = frozenset({ShotSize.CLOSE_UP, ShotSize.EXTREME_CLOSE_UP})
_FACED = frozenset({Family.PERSON, Family.CHILD})
_ANIMAL_H = {
    ShotSize.MEDIUM_WIDE: 0.66,
    ShotSize.MEDIUM: 0.88,
    ShotSize.CLOSE_UP: 1.7,
    ShotSize.EXTREME_CLOSE_UP: 3.0,
}
_ROBOT_GAIN, _AERIAL = 1.5, 0.13  # it stands upright, its head is small; what of its height is over its head
_VERY_NEAR = 1.4  # times as large as what fills the frame
_TOP_Y = {ShotSize.CLOSE_UP: 0.05, ShotSize.EXTREME_CLOSE_UP: -0.2}  # of H, else as below: where its top is
_TOP_Y_ELSE = 0.08
_FRONT_X = {ShotSize.EXTREME_CLOSE_UP: 1.04}  # of W, else as below: where the muzzle is of an animal that does not fit
_FRONT_X_ELSE = 0.86
_HEAD_X, _HEAD_Y = 0.52, 0.5  # of W, of H: where the middle of an animal's head is in a close-up


def left_out_of_near_frame(beat: SketchBeat) -> tuple[str, ...]:
    """Give what the words ask for that so near a frame does not show, in plain words."""
    if beat.size not in _FACES | {ShotSize.MEDIUM} or beat.angle is Angle.OVERHEAD:
        return ()
    several = any(one.count > 1 and one.family in _FACED for one in beat.subjects)
    return ("more than one of several people in so near a frame",) if several else ()


def near_share(family: Family, size: ShotSize, share: float) -> float:
    """Give the height of a primary subject (share of H) at a shot size, from that of its whole figure."""
    if family in _ANIMALS:
        return max(share, (_ROBOT_GAIN if family is Family.ROBOT else 1.0) * _ANIMAL_H.get(size, 0.0))
    if family in _KNOWN_BY_TOP and size is ShotSize.EXTREME_CLOSE_UP:
        return share * _VERY_NEAR
    return share


def with_its_head(canvas: Canvas, size: ShotSize, stand: Stand, subject: SketchSubject, figure: Figure) -> Stand:
    """Let a near frame cut an animal, a tower or a tree at its foot, not at the head that it is known by."""
    box = figure.bounds
    if subject.family not in _KNOWN_BY_TOP or size in _SEEN_WHOLE or figure.view is View.PLAN:
        return stand
    head = figure.head
    if size in _FACES and subject.family in _ANIMALS and head is not None:
        middle = _HEAD_X if not subject.facing_left else 1 - _HEAD_X
        return replace(stand, x=canvas.x(middle) - head.x(), y=canvas.y(_HEAD_Y) - head.y())
    top, front = canvas.y(_TOP_Y.get(size, _TOP_Y_ELSE)), _FRONT_X.get(size, _FRONT_X_ELSE)
    fits = canvas.y(_TOP_Y_ELSE) <= stand.y + box.top() and stand.y <= canvas.y(1.0)
    y = stand.y if fits else top - box.top()
    if subject.family is Family.ROBOT and size in _FACES:
        y -= _AERIAL * figure.height_px
    if subject.family not in _ANIMALS or box.width() < 0.8 * canvas.width:
        return replace(stand, y=y)
    if subject.facing_left:
        return replace(stand, x=max(stand.x, canvas.x(1 - front) - box.left()), y=y)
    return replace(stand, x=min(stand.x, canvas.x(front) - box.right()), y=y)
