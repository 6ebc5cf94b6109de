"""Owns who stands where: the subjects of a beat become actors on the stands of a set. Paints nothing.

A subject keeps the size that the shot size asks for; a spot named in the words wins over the composition.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from studio.domain.sketch import (
    Action,
    Angle,
    Family,
    Place,
    ShotSize,
    SketchBeat,
    SketchSubject,
    Speed,
    Spot,
    Weather,
)
from studio.media.draw.actors import Actor
from studio.media.draw.figures.figure import Figure, Standing, View
from studio.media.draw.figures.framing import foreground_for, frame_height_share
from studio.media.draw.figures.registry import figure_for
from studio.media.draw.ink import Ink
from studio.media.draw.layers import Canvas, SetPicture, Stand, go_on
from studio.media.draw.nearness import near_share, with_its_head
from studio.media.draw.rows import copies
from studio.media.draw.sets.stands import SPOT_X
from studio.media.draw.spots import at_spot, kept_inside

_SPEED = {Speed.SLOW: 0.55, Speed.NORMAL: 1.0, Speed.FAST: 1.7}
_WAY_PER_S = {
    Action.GLIDE: 0.045,
    Action.FLOAT: 0.008,
    Action.FLY: 0.085,
    Action.DRIVE: 0.11,
    Action.RIDE: 0.09,
    Action.SWIM: 0.045,
}
_CROWD_WAY = 0.03
_MOST_WAY = {
    ShotSize.EXTREME_WIDE: 0.40,
    ShotSize.WIDE: 0.36,
    ShotSize.MEDIUM_WIDE: 0.20,
    ShotSize.MEDIUM: 0.09,
    ShotSize.CLOSE_UP: 0.03,
    ShotSize.EXTREME_CLOSE_UP: 0.0,
}
MOST_SUBJECTS = 6
_FRAMED_DEPTH = 1.05  # a face that fills the frame is before all that stands on the ground
_FOREGROUND_DEPTH = 1.3
_FOREGROUND_GAIN = 1.3
_AFAR = (0.12, 0.24)  # of H: an adult in the background
_WIDE_SHARE = 0.58
_WIDE_MOST_WIDTH, _LONG_MOST_WIDTH, _LONG = 0.42, 0.62, 4.0  # what is long for its height may fill more of the width
_LEAST_SEEN = 0.10  # of the frame: the larger side of a primary subject
_SMALL = 0.34
_LARGE, _HUGE = 0.12, 0.5  # of the frame's area: what is painted on twos, on threes
_FROM_BELOW_GAIN = 1.4
_ROUGH_MIRROR = 0.3  # what a storm leaves of a reflection
_FROM_ABOVE = {Angle.HIGH: 0.8, Angle.AERIAL: 0.55}  # as people are smaller there
_FROM_BELOW_MOST = 0.88
_LEAST_IN_AIR = 0.11  # of the frame's height: what flies past behind the primary subject
_BESIDE_MOST = 0.92
_UPWARD_MOST = 0.6
_ON_WHEELS = frozenset({Family.CAR, Family.BICYCLE, Family.MOTORBIKE})
_DRIVEN = _ON_WHEELS | {Family.TRAIN, Family.BOAT, Family.SHIP, Family.PLANE, Family.ROCKET, Family.DRONE}
_HURRYING = _DRIVEN | {Family.CROWD, Family.FLOCK}
_TIME_LAPSE, _HURRY = 12.0, 4.0  # how much further they get, and how much faster their steps are: more would flicker
_ON_FOOT = frozenset({Family.PERSON, Family.CHILD, Family.COUPLE})
_STREETS = frozenset({Place.CITY_STREET, Place.MARKET, Place.NEON_ALLEY, Place.ROAD})  # they run up the plan
_NEAR_SIZES = frozenset({ShotSize.MEDIUM, ShotSize.CLOSE_UP, ShotSize.EXTREME_CLOSE_UP})


@dataclass(frozen=True, slots=True)
class Staging:
    """What casting must know beside the set.

    `seconds` is the beat's length, `tracked_px` the camera's tracking way at d = 1, `closest` its largest scale,
    `main_person_px` the height of an adult on the main stand, `disc_x` where the sun or moon is (share of W).
    `lapse` says that hours pass: crowds and traffic stream, shadows turn. `halt` is
    called between subjects and may raise.
    """

    beat: SketchBeat
    canvas: Canvas
    ink: Ink
    water: QColor
    seconds: float
    pace: float = 1.0
    closest: float = 1.0
    disc_x: float = 0.5
    main_person_px: float = 0.0
    tracked_px: float | None = None
    lapse: bool = False
    halt: Callable[[], None] = go_on


def cast(staging: Staging, picture: SetPicture) -> list[Actor]:
    """Give the actors of the beat, far ones first."""
    free = list(picture.others)
    actors: list[Actor] = []
    for index, subject in enumerate(staging.beat.subjects[:MOST_SUBJECTS]):
        if subject.family in picture.shown or _held_already(subject, staging.beat.subjects[:index]):
            continue
        staging.halt()
        size = ShotSize.WIDE if subject.spot is Spot.BACKGROUND else staging.beat.size
        probe = figure_for(subject, staging.ink, 100.0, size, staging.beat.angle)
        staging.halt()
        stand = _stand_for(staging, picture, free, subject, probe, primary=index == 0)
        stand = at_spot(staging.canvas, picture, stand, subject, probe, primary=index == 0)
        if subject.count > 1:
            alone = _height_px(staging, stand, subject.replace(count=1), probe, primary=index == 0)
            stand = replace(stand, person_px=alone / probe.person_scale)
        for copy_stand, late_s in copies(staging.beat, staging.canvas, picture, stand, subject, probe):
            actors.append(_actor(staging, copy_stand, subject, probe, late_s, primary=index == 0, known=actors))
    streams = [actor for actor in actors if actor.laps and actor.subject.family is Family.CROWD]
    actors += [
        replace(actor, x=actor.x + 0.5 * actor.lap_px, primary=False) for actor in streams
    ]  # never an empty place
    front = _foreground(staging)
    return sorted([*actors, *front], key=lambda actor: (round(actor.depth, 3), actor.y))


def _held_already(subject: SketchSubject, before: tuple[SketchSubject, ...]) -> bool:
    """Tell whether hands that are drawn already hold this very cup."""
    hands = any(other.family is Family.HANDS and other.variant in ("", "cup", "holding") for other in before)
    return subject.family is Family.CUP and subject.count == 1 and hands


def _foreground(staging: Staging) -> list[Actor]:
    """Give what the camera looks past: a shoulder, or the hands of whoever sees this."""
    canvas, beat = staging.canvas, staging.beat
    subject = beat.subjects[0] if beat.subjects else SketchSubject(family=Family.PERSON)
    looker = subject.replace(facing_left=not subject.facing_left)
    shoulder = beat.angle is Angle.OVER_THE_SHOULDER
    figure = foreground_for(looker if shoulder else subject, staging.ink, float(canvas.height), beat.angle)
    if figure is None:
        return []
    x = 0.5 if not shoulder else (0.06 if subject.facing_left else 0.94)
    return [Actor(figure, canvas.x(x), canvas.y(1.0), _FOREGROUND_DEPTH, canvas, subject=subject, step=2)]


def _stand_for(
    staging: Staging, picture: SetPicture, free: list[Stand], subject: SketchSubject, probe: Figure, *, primary: bool
) -> Stand:
    if primary:
        if subject.facing_left and not _fixed(probe):
            canvas = staging.canvas
            return replace(picture.main, x=canvas.full_width - picture.main.x)
        if staging.beat.place is Place.UNDERWATER and probe.standing in (Standing.WATER, Standing.AIR):
            return replace(picture.main, y=min(picture.main.y, staging.canvas.y(0.66)))
        return picture.main
    fitting = [stand for stand in free if _suits(probe.standing, stand)]
    if fitting:
        stand = fitting[0]
        if stand.air:
            stand = max(fitting, key=lambda one: _clearness(staging, picture.main, one))
        free.remove(stand)
        return stand
    main, width = picture.main, staging.canvas.width
    beside = main.x + (0.3 if main.x < staging.canvas.x(0.5) else -0.3) * width
    if probe.standing is Standing.AIR:
        return replace(main, x=beside, y=staging.canvas.y(0.26), air=True, depth=min(main.depth, 0.6))
    return replace(main, x=beside)


def _clearness(staging: Staging, main: Stand, stand: Stand) -> float:
    """Tell how well a place in the sky is clear of the main subject and of the sun or moon."""
    width = staging.canvas.width
    from_disc = abs(stand.x - staging.canvas.x(staging.disc_x))
    return min(abs(stand.x - main.x), 0.3 * width) + min(from_disc, 0.22 * width)


def _suits(standing: Standing, stand: Stand) -> bool:
    match standing:
        case Standing.WATER:
            return stand.water
        case Standing.AIR:
            return stand.air
        case Standing.TABLE:
            return stand.table
        case _:
            return not (stand.water or stand.air)


def _fixed(probe: Figure) -> bool:
    return probe.standing is Standing.FRAME


def _actor(
    staging: Staging,
    stand: Stand,
    subject: SketchSubject,
    probe: Figure,
    late_s: float,
    *,
    primary: bool,
    known: list[Actor],
) -> Actor:
    if _fixed(probe):
        partner = not primary
        stand = _framed(staging.canvas, stand, subject, partner=partner)
        before = [actor.depth for actor in known if actor.primary and not _fixed(actor.figure)]
        stand = replace(stand, depth=min([stand.depth, *(depth - 0.02 for depth in before)]))
        if partner and subject.spot is None and not subject.facing_left:
            subject = subject.replace(facing_left=True)
            probe = figure_for(subject, staging.ink, 100.0, staging.beat.size, staging.beat.angle)
    stand, height = _seen_from_straight_above(
        staging, stand, subject, probe, _height_px(staging, stand, subject, probe, primary=primary)
    )
    twin = next((a for a in known if a.figure.height_px == height and a.subject is subject), None)
    figure = twin.figure if twin else _resized(probe, height)
    way, rate = _motion(staging, subject, figure, primary=primary)
    if (primary or subject.spot is not None) and late_s == 0.0 and not _fixed(probe):
        room = _room_for(staging, figure, subject)
        if room is not None:
            stays = primary and _is_followed(staging, subject, figure)
            stand, way = kept_inside(room, stand, figure, 0.0 if stays else way, staging.seconds)
    if primary:
        stand = with_its_head(staging.canvas, staging.beat.size, stand, subject, figure)
    tracked, wet = primary and _is_followed(staging, subject, figure), _on_water(staging, stand, figure)
    hurries = staging.lapse and not tracked and subject.family in _HURRYING and way != 0.0
    actor = Actor(
        figure,
        stand.x,
        stand.y,
        stand.depth,
        staging.canvas,
        subject=subject,
        travel=0.0 if tracked else way * (_TIME_LAPSE if hurries else 1.0),
        tracked=tracked,
        rate=rate * staging.pace * (_HURRY if hurries else 1.0) if figure.period_s else 1.0,
        pace=staging.pace,
        laps=hurries,
        shadow_turns=staging.lapse,
        late_s=late_s,
        primary=primary and late_s == 0.0,
        mirrored_in=(_ROUGH_MIRROR if Weather.STORM in staging.beat.weather else 1.0) if wet else 0.0,
        wake=staging.water if wet and _leaves_wake(subject, staging) else None,
        step=_step_of(staging, figure, primary=primary),
        drift=way or (-1.0 if subject.facing_left else 1.0),
        upward=_upward(staging.beat, subject),
    )
    if twin is not None:
        actor.share_with(twin)
    return actor


def _is_followed(staging: Staging, subject: SketchSubject, figure: Figure) -> bool:
    """Tell whether a camera that tracks goes along with the subject; what stands still is passed by."""
    if staging.tracked_px is None:
        return False
    moves = subject.action in _WAY_PER_S or figure.ground_speed > 0.0 or _fixed(figure)
    return moves or (subject.family in _DRIVEN and subject.variant != "parked")


def _upward(beat: SketchBeat, subject: SketchSubject) -> bool:
    """Tell whether what moves lies along a street that runs up the plan: vehicles, and people who walk."""
    walks = subject.family in _ON_FOOT and subject.action in (Action.WALK, Action.RUN)
    return (walks or subject.family in _ON_WHEELS) and beat.angle is Angle.OVERHEAD and beat.place in _STREETS


def _seen_from_straight_above(
    staging: Staging, stand: Stand, subject: SketchSubject, probe: Figure, height: float
) -> tuple[Stand, float]:
    """Put the middle of a thing on a table on its spot, not its foot, and let a vehicle fit the frame lengthwise."""
    if staging.beat.angle is not Angle.OVERHEAD:
        return stand, height
    if _upward(staging.beat, subject):
        height = min(height, _UPWARD_MOST * staging.canvas.height / max(0.3, probe.size[0]))
    if probe.standing is Standing.TABLE:
        stand = replace(stand, y=stand.y + 0.5 * height * probe.size[1])
    return stand, height


def _framed(canvas: Canvas, stand: Stand, subject: SketchSubject, *, partner: bool) -> Stand:
    """Give the stand of a figure composed for the frame: its foot is the lower edge, a second one is behind."""
    x = canvas.x(_framed_x(subject, partner=partner))
    return replace(stand, x=x, y=canvas.y(1.0), depth=_FRAMED_DEPTH - 0.02 * partner)


def _framed_x(subject: SketchSubject, *, partner: bool) -> float:
    """Give where (share of W) a face's frame has its middle: at the spot of the words, a second one to the right."""
    if subject.spot in SPOT_X:
        return 0.5 + 0.7 * (SPOT_X[subject.spot] - 0.5)
    return 0.82 if partner else 0.5


def _resized(figure: Figure, height_px: float) -> Figure:
    """Give the figure in another height without measuring it again."""
    scale, box = height_px / figure.height_px, figure.bounds
    bounds = QRectF(box.x() * scale, box.y() * scale, box.width() * scale, box.height() * scale)
    return replace(figure, height_px=height_px, bounds=bounds.adjusted(-1.0, -1.0, 1.0, 1.0))


def _step_of(staging: Staging, figure: Figure, *, primary: bool) -> int:
    """Give how many pictures of a cycle are skipped: faces are slow to paint, far and small figures need few."""
    area = figure.bounds.width() * figure.bounds.height() / (staging.canvas.width * staging.canvas.height)
    if area > _HUGE or (not primary and figure.height_px < _SMALL * staging.canvas.height):
        return 3
    return 2 if not primary or area > _LARGE else 1


def _on_water(staging: Staging, stand: Stand, figure: Figure) -> bool:
    return stand.water and figure.standing is Standing.WATER and staging.beat.place is not Place.UNDERWATER


def _room_for(staging: Staging, figure: Figure, subject: SketchSubject) -> QRectF | None:
    """Give the part of the canvas that a subject stays in which is seen whole; None for what a near frame cuts."""
    canvas = staging.canvas
    half = 0.47 * canvas.width / staging.closest
    whole = staging.beat.size in (ShotSize.WIDE, ShotSize.EXTREME_WIDE) or subject.spot is not None
    if not whole or 2 * half <= figure.bounds.width():
        return None
    return QRectF(canvas.x(0.48) - half, canvas.y(0.05), 2 * half, 0.9 * canvas.height)


def _height_px(staging: Staging, stand: Stand, subject: SketchSubject, probe: Figure, *, primary: bool) -> float:
    """Give the figure's height (px), larger where the words put it in the foreground."""
    height = _own_height_px(staging, stand, subject, probe, primary=primary)
    if primary and subject.spot is Spot.FOREGROUND and staging.beat.size is ShotSize.WIDE and not _fixed(probe):
        return height * _FOREGROUND_GAIN
    return height


def _own_height_px(staging: Staging, stand: Stand, subject: SketchSubject, probe: Figure, *, primary: bool) -> float:
    """Give the figure's height; however far the camera, the primary subject stays large enough to be seen."""
    if _fixed(probe):
        return float(min(staging.canvas.height, 1.25 * staging.canvas.width))
    height = stand.person_px * probe.person_scale
    canvas, beat = staging.canvas, staging.beat
    if primary and subject.count == 1 and stand.person_px == staging.main_person_px:
        known = probe if probe.view is not View.PLAN else None
        share = frame_height_share(subject, staging.ink, beat.size, canvas.width / canvas.height, known)
        if share is not None:
            if beat.size is ShotSize.WIDE:
                most = _LONG_MOST_WIDTH if probe.size[0] > _LONG else _WIDE_MOST_WIDTH
                fits = most * canvas.width / canvas.height / max(0.2, probe.size[0])
                share = max(share, min(height / canvas.height, _WIDE_SHARE, fits))
            if probe.view is not View.PLAN:
                share = near_share(subject.family, beat.size, share)
            if beat.size is ShotSize.WIDE:
                share *= _FROM_ABOVE.get(beat.angle, 1.0)
            if beat.angle is Angle.LOW and probe.size[0] < 1.0:
                share = max(share, min(share * _FROM_BELOW_GAIN, _FROM_BELOW_MOST))
            return share * canvas.height
    if subject.spot is Spot.BACKGROUND:
        large = min(2.2, max(0.4, probe.person_scale)) * canvas.height
        return min(max(height, _AFAR[0] * large), _AFAR[1] * large)
    if primary:
        height = max(height, _LEAST_SEEN * min(canvas.height, canvas.width) / max(1.0, probe.size[0]))
    elif probe.standing is Standing.AIR and beat.size is not ShotSize.EXTREME_WIDE:
        height = max(height, _LEAST_IN_AIR * min(canvas.height, canvas.width))
    return min(max(6.0, height), _tallest(staging, probe, primary=primary))


def _tallest(staging: Staging, probe: Figure, *, primary: bool) -> float:
    """Give the height (px) that a figure never exceeds: what stands beside the subject fits into the frame."""
    if primary:
        return math.inf
    canvas = staging.canvas
    return _BESIDE_MOST * min(canvas.height, 0.62 * canvas.width / max(0.3, probe.size[0]))


def _leaves_wake(subject: SketchSubject, staging: Staging) -> bool:
    moves = subject.action in _WAY_PER_S and subject.action is not Action.FLOAT
    return moves or (staging.tracked_px is not None and subject.family in (Family.BOAT, Family.SHIP))


def _way_per_s(staging: Staging, subject: SketchSubject) -> float:
    """Give how far (share of W a second) a subject gets; 0 leaves it to its own steps."""
    if subject.family is Family.CROWD and subject.action in (Action.WALK, Action.RUN):
        return _CROWD_WAY
    if staging.lapse and subject.family in _ON_WHEELS and subject.variant != "parked":
        return _WAY_PER_S[Action.DRIVE]  # in hours no traffic stands still
    return _WAY_PER_S.get(subject.action, 0.0)


def _motion(staging: Staging, subject: SketchSubject, figure: Figure, *, primary: bool) -> tuple[float, float]:
    """Give the way (px, signed) over the beat and the rate of the figure's cycle."""
    width, seconds = staging.canvas.width, staging.seconds
    natural = figure.ground_speed * figure.height_px * _SPEED[subject.speed]
    wanted = _way_per_s(staging, subject) * width * _SPEED[subject.speed] or natural
    way = min(wanted * seconds * staging.pace, _MOST_WAY[staging.beat.size] * width)
    if staging.tracked_px is not None and primary and _is_followed(staging, subject, figure):
        way = abs(staging.tracked_px)
    if figure.standing is Standing.FRAME:
        way = 0.0
    rate = 1.0
    if natural > 0.0 and way > 0.0 and staging.beat.size not in _NEAR_SIZES:
        rate = min(1.15, max(0.5, way / (natural * seconds)))
    return (-way if subject.facing_left else way), rate
