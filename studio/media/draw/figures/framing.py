"""Owns how large a figure wants to be in the frame at each shot size, and what closes its foreground. Knows no set."""

from studio.domain.sketch import Angle, Family, ShotSize, SketchSubject
from studio.media.draw.figures.bust import over_shoulder
from studio.media.draw.figures.figure import Figure, Standing, finish
from studio.media.draw.figures.registry import figure_for, wish_of
from studio.media.draw.figures.tableware import grasping_hands
from studio.media.draw.ink import Ink

PEOPLE = frozenset({Family.PERSON, Family.CHILD, Family.COUPLE, Family.CROWD})
PROBE_PX = 100.0
# Share of the frame's height, and the share of its width that is never exceeded while the whole thing should be seen.
_SHARES: dict[ShotSize, tuple[float, float]] = {
    ShotSize.EXTREME_WIDE: (0.13, 0.2),
    ShotSize.WIDE: (0.38, 0.38),
    ShotSize.MEDIUM_WIDE: (0.52, 0.62),
    ShotSize.MEDIUM: (0.62, 0.8),
    ShotSize.CLOSE_UP: (0.84, 1.1),
    ShotSize.EXTREME_CLOSE_UP: (1.2, 1.9),
}
_TALL = 2.0
_TALL_GAIN = 1.45
_TABLE_GAIN = 0.76
_TABLE_WIDE = 0.48  # a loaf seen close is still to be seen as a loaf, with what lies beside it


def frame_height_share(
    subject: SketchSubject, ink: Ink, size: ShotSize, aspect: float = 16 / 9, known: Figure | None = None
) -> float | None:
    """Give the share of the frame's height that the figure's height should take; None for people seen whole.

    `aspect` is the frame's width over its height; `known` spares measuring the figure anew where its own is at hand. A
    share above 1 is cut by the frame on purpose. Something framed (a face, an eye) takes 1: the figure was composed
    for the frame.
    """
    figure = known or figure_for(subject, ink, PROBE_PX, size, Angle.EYE_LEVEL)
    if figure.standing is Standing.FRAME:
        return 1.0
    if subject.family in PEOPLE:
        return None
    tall, wide = _SHARES[size]
    if figure.standing is Standing.TABLE:
        tall *= _TABLE_GAIN
        wide *= _TABLE_WIDE if size is ShotSize.CLOSE_UP else 1.0
    breadth = figure.upright_breadth
    if figure.standing is not Standing.AIR:
        breadth = min(breadth, 1.2 * figure.contact_width)
    if figure.person_scale >= _TALL and breadth < 1.0:
        tall = min(tall * _TALL_GAIN, 1.5)
    return min(tall, wide * aspect / max(breadth, 0.2))


def foreground_for(subject: SketchSubject, ink: Ink, height_px: float, angle: Angle) -> Figure | None:
    """Give what stands between the camera and the scene at this angle (`height_px`: the frame's height), or None.

    Over the shoulder it is a dark head and shoulder; for a point of view two reaching hands at the lower edge. Its
    foot is the lower edge of the picture.
    """
    if angle is Angle.OVER_THE_SHOULDER:
        maker = over_shoulder
    elif angle is Angle.POV:
        maker = grasping_hands
    else:
        return None
    drawing = maker(wish_of(subject, ink, ShotSize.MEDIUM, angle))
    return finish(drawing, ink, height_px, facing_left=subject.facing_left)
