"""Owns how the camera moves: a beat's movements as a pose for every moment. Pure arithmetic, no painting.

Signs: a camera that looks or goes one way moves the picture the other way. Lengths are px, times seconds from the
beat's start, angles clockwise degrees of the picture. Depth d is 0 for the sky and 1 for the subject's plane.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from random import Random

from studio.domain.sketch import Angle, CameraMove, Move, Speed

DEPTHS = (0.0, 0.3, 0.6, 0.9, 1.15, 1.45)
DUTCH_DEG = 9.0
_EASE = 0.15
_PAN = {Speed.SLOW: 0.10, Speed.NORMAL: 0.22, Speed.FAST: 0.45}
_TILT = {Speed.SLOW: 0.12, Speed.NORMAL: 0.28, Speed.FAST: 0.55}
_ZOOM = {Speed.SLOW: 1.10, Speed.NORMAL: 1.25, Speed.FAST: 1.6}
_ORBIT = {Speed.SLOW: (0.08, -0.03), Speed.NORMAL: (0.18, -0.06), Speed.FAST: (0.34, -0.11)}
_ROLL_DEG = {Speed.SLOW: 5.0, Speed.NORMAL: 10.0, Speed.FAST: 18.0}
_HANDHELD = {Speed.SLOW: 0.7, Speed.NORMAL: 1.0, Speed.FAST: 2.0}
_FPV = 1.8
_FPV_BANK_DEG = 4.0
_RACK_S = 0.8
_TURN_SHARE = 0.62  # of a pan or tilt that the sky follows: a camera that turns moves the far nearly as the near
_RISE_SHARE = 0.5  # of a crane that the sky follows
_TRACK_SHARE = 0.3  # of a tracking move that the sky follows: with none of it a wide plain would not seem to move
_DOLLY_SHARE = 0.5  # of a push that the sky follows, for the same reason
_ORBIT_PLANE = 0.65  # where sets put their subject, the pivot's near side
_ORBIT_CURVE = 0.35  # well below 1, so that only what is furthest away goes the other way
_ORBIT_MOST = 1.6
_ORBIT_EMPTY = 0.4  # of the near shift that the sky follows where the camera turns round no subject
_MOST_TRAVEL = 0.9
_MOST_ZOOM = 2.6
_SAMPLES = 48
_TRACKS = frozenset({Move.TRACK_LEFT, Move.TRACK_RIGHT})
_LENS_ONLY = frozenset(
    {
        Move.STATIC,
        Move.RACK_FOCUS,
        Move.ZOOM_IN,
        Move.ZOOM_OUT,
        Move.ROLL_LEFT,
        Move.ROLL_RIGHT,
        Move.HANDHELD,
    }
)


@dataclass(frozen=True, slots=True)
class Pose:
    """Where everything lies at one moment.

    `pan_*` and `rise_y` move the near most and the far by a large share; `world_x` moves mostly by depth and leaves a
    tracked subject in place; `orbit_*` moves near and far apart; `dolly` scales by depth; `lens`, `roll_deg` and
    `hand_*` work on the finished picture. `focus` is 0 on the subject, 1 on what lies behind it; None: all is sharp.
    """

    pan_x: float = 0.0
    pan_y: float = 0.0
    world_x: float = 0.0
    rise_y: float = 0.0
    orbit_near: float = 0.0
    orbit_far: float = 0.0
    dolly: float = 1.0
    lens: float = 1.0
    roll_deg: float = 0.0
    hand_x: float = 0.0
    hand_y: float = 0.0
    focus: float | None = None

    def shift(self, depth: float, *, tracked: bool = False) -> tuple[float, float]:
        """Give how far a layer of that depth is moved (px); a `tracked` one stays with the camera's sideways travel."""
        turned = _TURN_SHARE + (1.0 - _TURN_SHARE) * depth
        risen = _RISE_SHARE + (1.0 - _RISE_SHARE) * depth
        around = min((depth / _ORBIT_PLANE) ** _ORBIT_CURVE, _ORBIT_MOST)
        x = self.pan_x * turned + self.orbit_far + (self.orbit_near - self.orbit_far) * around
        if not tracked:
            x += self.world_x * (_TRACK_SHARE + (1.0 - _TRACK_SHARE) * depth)
        return x, self.pan_y * turned + self.rise_y * risen

    def scale(self, depth: float) -> float:
        """Give the scale of a layer of that depth."""
        return 1.0 + (self.dolly - 1.0) * (_DOLLY_SHARE + (1.0 - _DOLLY_SHARE) * depth)

    @property
    def flat(self) -> bool:
        """Whether the finished picture needs no lens step."""
        return self.lens == 1.0 and self.roll_deg == 0.0 and self.hand_x == 0.0 and self.hand_y == 0.0


def eased(share: float) -> float:
    """Give the way travelled (0..1) at a share of the time: speed swells and fades over 15 %, constant between."""
    u = min(1.0, max(0.0, share))
    if u > 0.5:
        return 1.0 - eased(1.0 - u)
    if u >= _EASE:
        return (u - _EASE / 2) / (1.0 - _EASE)
    v = u / _EASE
    return _EASE * (v**3 - v**4 / 2) / (1.0 - _EASE)


def stretch(seconds: float) -> float:
    """Give the factor on a move's distance for a take of that length (1 at 5 s)."""
    return float((max(0.2, seconds) / 5.0) ** 0.7)


class CameraPath:
    """All movements of one beat. `width` and `height` are the frame's px. A seed never moves the camera.

    An orbit turns round a subject as its `pivot`: near things go one way, the furthest the other. Round an empty place
    all goes one way, the near faster.
    """

    def __init__(
        self, moves: Sequence[CameraMove], angle: Angle, seconds: float, width: int, height: int, *, pivot: bool = True
    ) -> None:
        self._pivot = pivot
        self._seconds = max(seconds, 0.001)
        self._width = width
        self._height = height
        self._parts = _in_time(moves, self._seconds)
        self._dutch = DUTCH_DEG if angle is Angle.DUTCH else 0.0
        chance = Random("the hand that holds the camera")  # noqa: S311 -- a tremor, not a secret
        self._tremor = [chance.uniform(0.0, math.tau) for _ in range(8)]
        self._middle = (0.0, 0.0, 0.0, 0.0)
        self._least = (1.0, 1.0)
        self._settle()

    @property
    def still(self) -> bool:
        """Whether the camera never moves (a slanted one may be still)."""
        return all(move.move in (Move.STATIC, Move.RACK_FOCUS) for move, _, _ in self._parts)

    @property
    def fixed(self) -> bool:
        """Whether all layers keep their places to each other: still, or turned and enlarged only as one picture."""
        return all(move.move in _LENS_ONLY for move, _, _ in self._parts)

    @property
    def follows(self) -> bool:
        """Whether a tracked subject stays on its very pixels: the camera tracks, and does nothing else to it."""
        return all(move.move in _LENS_ONLY | _TRACKS for move, _, _ in self._parts)

    @property
    def flies(self) -> bool:
        """Whether it goes so fast that nobody sees what drifts by itself."""
        return any(move.move is Move.FPV for move, _, _ in self._parts)

    @property
    def racks(self) -> bool:
        """Whether the focus moves."""
        return any(move.move is Move.RACK_FOCUS for move, _, _ in self._parts)

    @property
    def tracks(self) -> bool:
        """Whether the subject stays while the world passes."""
        return any(move.move in _TRACKS for move, _, _ in self._parts)

    @property
    def dollies(self) -> bool:
        """Whether layers are scaled by their depth."""
        return any(move.move in (Move.PUSH_IN, Move.PULL_BACK, Move.FPV) for move, _, _ in self._parts)

    def at(self, time_s: float) -> Pose:
        """Give the pose at a time in the beat."""
        pose = self._raw(time_s)
        pan_x, pan_y, world_x, rise_y = self._middle
        dolly, lens = self._least
        return replace(
            pose,
            pan_x=pose.pan_x - pan_x,
            pan_y=pose.pan_y - pan_y,
            world_x=pose.world_x - world_x,
            rise_y=pose.rise_y - rise_y,
            dolly=pose.dolly / dolly,
            lens=pose.lens / lens,
            roll_deg=pose.roll_deg + self._dutch,
        )

    def margins(self, anchor: tuple[float, float]) -> tuple[int, int]:
        """Give the px that must be painted beyond the frame at each side, so that no move shows an edge."""
        most_x = most_y = 0.0
        for pose in self._samples():
            for x, y in _corners_behind(pose, self._width, self._height, anchor):
                most_x = max(most_x, -x, x - self._width)
                most_y = max(most_y, -y, y - self._height)
        return math.ceil(most_x * 1.01) + 2, math.ceil(most_y * 1.01) + 2

    def lens_margins(self) -> tuple[int, int]:
        """Give the px beyond the frame that the lens step (roll, tremor) looks at."""
        most_x = most_y = 0.0
        for pose in self._samples():
            for x, y in _corners_before_lens(pose, self._width, self._height):
                most_x = max(most_x, -x, x - self._width)
                most_y = max(most_y, -y, y - self._height)
        return math.ceil(most_x) + 2, math.ceil(most_y) + 2

    def _samples(self) -> list[Pose]:
        return [self.at(self._seconds * i / _SAMPLES) for i in range(_SAMPLES + 1)]

    def _settle(self) -> None:
        """Centre the sideways and upright ways on the composition, and let no picture be smaller than the frame."""
        poses = [self._raw(self._seconds * i / _SAMPLES) for i in range(_SAMPLES + 1)]
        self._middle = (
            _centre(p.pan_x for p in poses),
            _centre(p.pan_y for p in poses),
            _centre(p.world_x for p in poses),
            _centre(p.rise_y for p in poses),
        )
        self._least = (min(p.dolly for p in poses), min(p.lens for p in poses))

    def _raw(self, time_s: float) -> Pose:
        pose = Pose()
        for move, start_s, end_s in self._parts:
            pose = self._with(pose, move, time_s - start_s, end_s - start_s)
        return pose

    def _with(self, pose: Pose, move: CameraMove, time_s: float, seconds: float) -> Pose:
        way, far = eased(time_s / seconds), stretch(seconds)
        across = min(_MOST_TRAVEL, _PAN[move.speed] * far) * self._width * way
        upward = min(_MOST_TRAVEL, _TILT[move.speed] * far) * self._height * way
        zoom = min(_MOST_ZOOM, 1.0 + (_ZOOM[move.speed] - 1.0) * far) ** way
        roll = min(25.0, _ROLL_DEG[move.speed] * far) * way
        match move.move:
            case Move.STATIC:
                return pose
            case Move.PAN_LEFT | Move.PAN_RIGHT:
                return replace(pose, pan_x=pose.pan_x + _signed(across, move.move is Move.PAN_LEFT))
            case Move.TRACK_LEFT | Move.TRACK_RIGHT:
                return replace(pose, world_x=pose.world_x + _signed(across, move.move is Move.TRACK_LEFT))
            case Move.TILT_UP | Move.TILT_DOWN:
                return replace(pose, pan_y=pose.pan_y + _signed(upward, move.move is Move.TILT_UP))
            case Move.CRANE_UP | Move.CRANE_DOWN:
                return replace(pose, rise_y=pose.rise_y + _signed(upward, move.move is Move.CRANE_UP))
            case Move.PUSH_IN | Move.PULL_BACK:
                return replace(pose, dolly=pose.dolly * (zoom if move.move is Move.PUSH_IN else 1.0 / zoom))
            case Move.ZOOM_IN | Move.ZOOM_OUT:
                return replace(pose, lens=pose.lens * (zoom if move.move is Move.ZOOM_IN else 1.0 / zoom))
            case Move.ORBIT_LEFT | Move.ORBIT_RIGHT:
                return self._orbiting(pose, move, (way - 0.5) * min(2.0, far))
            case Move.ROLL_LEFT | Move.ROLL_RIGHT:
                return replace(pose, roll_deg=pose.roll_deg + _signed(roll, move.move is Move.ROLL_LEFT))
            case Move.HANDHELD:
                return self._by_hand(pose, time_s, _HANDHELD[move.speed], 0.0 <= time_s <= seconds)
            case Move.FPV:
                return self._flying(pose, move, way, far, time_s)
            case Move.RACK_FOCUS:
                return replace(pose, focus=_smooth((time_s - seconds / 2) / _RACK_S + 0.5))

    def _orbiting(self, pose: Pose, move: CameraMove, way: float) -> Pose:
        near, far = _ORBIT[move.speed]
        if not self._pivot:
            far = _ORBIT_EMPTY * near
        sign = (1.0 if move.move is Move.ORBIT_LEFT else -1.0) * way * self._width
        return replace(pose, orbit_near=pose.orbit_near + sign * near, orbit_far=pose.orbit_far + sign * far)

    def _by_hand(self, pose: Pose, time_s: float, strength: float, on: bool) -> Pose:
        if not on:
            return pose
        swing = [0.68 * math.sin(math.tau * 0.6 * time_s + a) + 0.32 * math.sin(math.tau * 1.7 * time_s + b)
                 for a, b in zip(self._tremor[0:6:2], self._tremor[1:6:2], strict=True)]  # fmt: skip
        reach = 0.006 * self._height * strength
        return replace(
            pose,
            hand_x=pose.hand_x + swing[0] * reach,
            hand_y=pose.hand_y + swing[1] * reach,
            roll_deg=pose.roll_deg + swing[2] * 0.25 * strength,
        )

    def _flying(self, pose: Pose, move: CameraMove, way: float, far: float, time_s: float) -> Pose:
        end = min(_MOST_ZOOM, 1.0 + (_ZOOM[move.speed] - 1.0) * _FPV * 1.6 * far)
        bank = _FPV_BANK_DEG * math.sin(math.tau * 0.22 * time_s) * min(1.0, max(0.0, time_s / 0.6))
        return replace(pose, dolly=pose.dolly * end**way, roll_deg=pose.roll_deg + bank)


def _in_time(moves: Sequence[CameraMove], seconds: float) -> list[tuple[CameraMove, float, float]]:
    """Give each move its start and end: `then` opens a new part, the parts share the time equally."""
    groups: list[list[CameraMove]] = []
    for move in moves:
        if move.then or not groups:
            groups.append([])
        groups[-1].append(move)
    length = seconds / max(1, len(groups))
    return [(move, i * length, (i + 1) * length) for i, group in enumerate(groups) for move in group]


def _corners_before_lens(pose: Pose, width: int, height: int) -> list[tuple[float, float]]:
    turn = math.radians(-pose.roll_deg)
    corners = []
    for x, y in ((0, 0), (width, 0), (0, height), (width, height)):
        dx, dy = x - width / 2 - pose.hand_x, y - height / 2 - pose.hand_y
        corners.append(
            (
                width / 2 + (dx * math.cos(turn) - dy * math.sin(turn)) / pose.lens,
                height / 2 + (dx * math.sin(turn) + dy * math.cos(turn)) / pose.lens,
            )
        )
    return corners


def _corners_behind(pose: Pose, width: int, height: int, anchor: tuple[float, float]) -> list[tuple[float, float]]:
    behind = []
    for depth in DEPTHS:
        scale, (dx, dy) = pose.scale(depth), pose.shift(depth)
        behind += [
            ((x - anchor[0] - dx) / scale + anchor[0], (y - anchor[1] - dy) / scale + anchor[1])
            for x, y in _corners_before_lens(pose, width, height)
        ]
    return behind


def _signed(value: float, positive: bool) -> float:
    return value if positive else -value


def _centre(values: Iterable[float]) -> float:
    known = list(values)
    return (min(known) + max(known)) / 2


def _smooth(share: float) -> float:
    u = min(1.0, max(0.0, share))
    return u * u * (3.0 - 2.0 * u)
