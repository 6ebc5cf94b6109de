"""Owns the places in the frame that words name: upper left, foreground, in the distance. Paints nothing."""

from dataclasses import replace

from PySide6.QtCore import QRectF

from studio.domain.sketch import Family, SketchSubject, Spot
from studio.media.draw.figures.figure import Figure, Standing
from studio.media.draw.layers import Canvas, SetPicture, Stand
from studio.media.draw.rows import nearer
from studio.media.draw.sets.stands import SPOT_X

_BESIDE = frozenset({Spot.LEFT, Spot.RIGHT, Spot.CENTRE})
_HIGH = frozenset({Spot.UPPER, Spot.UPPER_LEFT, Spot.UPPER_RIGHT})
_LOW = frozenset({Spot.LOWER, Spot.LOWER_LEFT, Spot.LOWER_RIGHT})
_HANGING = frozenset({Family.LAMP, Family.BALL, Family.OBJECT, Family.FLOWER, Family.MICROPHONE})
_LOOKS = 9  # at a motion over a beat
_NEAR_DEPTH = 1.42  # before all that closes the corners of a set


def at_spot(
    canvas: Canvas, picture: SetPicture, stand: Stand, subject: SketchSubject, probe: Figure, *, primary: bool
) -> Stand:
    """Move a stand to the spot that the words name; where they name none, it stays."""
    spot = subject.spot
    if spot is None:
        return stand
    if spot in _BESIDE and not primary and stand.water == picture.main.water and not stand.air:
        stand = picture.main  # what stands left and right of each other stands on the same ground
    if spot in SPOT_X:
        stand = replace(stand, x=canvas.x(SPOT_X[spot]))
    if spot in _HIGH:
        if probe.standing is Standing.AIR or stand.air:
            return replace(stand, y=canvas.y(0.24))
        if subject.family in _HANGING:
            return replace(stand, y=canvas.y(0.36), air=True)
        return stand if picture.horizon_y is None else nearer(picture, stand, 0.45)
    if spot in _LOW and not stand.air:
        return replace(stand, y=max(stand.y, canvas.y(0.92)))
    if spot is Spot.FOREGROUND:
        x, size = (stand.x, 1.0) if primary else (canvas.x(0.8), 1.5)
        y = max(stand.y, canvas.y(1.02))
        return replace(stand, x=x, y=y, depth=_NEAR_DEPTH, person_px=stand.person_px * size)
    return _afar(picture, stand) if spot is Spot.BACKGROUND else stand


def _afar(picture: SetPicture, stand: Stand) -> Stand:
    """Give a far place on what the stand is on: its set knows where its ground ends and its water begins."""
    alike = [one for one in picture.others if (one.water, one.air, one.table) == (stand.water, stand.air, stand.table)]
    far = min(alike, key=lambda one: one.person_px, default=None)
    if far is None or far.person_px >= stand.person_px:
        return nearer(picture, stand, 0.4)
    return replace(far, x=stand.x)


def kept_inside(room: QRectF, stand: Stand, figure: Figure, way: float, seconds: float) -> tuple[Stand, float]:
    """Shorten and move the way (px, signed) of a figure, so that it neither starts nor ends beyond the room.

    The room (canvas px) is wider than the figure. Only what is in the air is moved up or down.
    """
    least, most = room.left() - figure.bounds.left(), room.right() - figure.bounds.right()
    kept = min(abs(way), most - least)
    x = min(max(stand.x, least + kept / 2), most - kept / 2)
    y = stand.y
    if figure.standing is Standing.AIR or stand.air:
        moves = [figure.whole_body_motion(seconds * i / _LOOKS).dy for i in range(_LOOKS + 1)]
        high = room.top() - figure.bounds.top() - min(moves) * figure.height_px
        low = room.bottom() - figure.bounds.bottom() - max(moves) * figure.height_px
        y = min(max(y, high), low) if high <= low else (high + low) / 2
    return replace(stand, x=x, y=y), kept if way > 0 else -kept
