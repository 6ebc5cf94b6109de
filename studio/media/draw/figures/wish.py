"""Owns the wish: what a family is asked to draw, and the colours it draws with. Knows no family."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QColor

from studio.domain.sketch import Action, HeldThing, Mood, ShotSize, Speed
from studio.media.draw.colours import rgb
from studio.media.draw.figures.figure import Drawing, Motion, View, breath, rest

WOOD = rgb("8A5638")
DARK = rgb("2C2A33")
STEEL = rgb("8E98A0")
CREAM = rgb("F4EFE2")
GLASS = rgb("A9CBD2")
BRASS = rgb("D9A441")
LEAF = rgb("5E7A48")
NAVY = rgb("33415E")
SKINS = (rgb("D69A72"), rgb("8A5638"), rgb("F0C3A0"), rgb("6B3F2A"), rgb("B87848"))
PACE = {Speed.SLOW: 0.65, Speed.NORMAL: 1.0, Speed.FAST: 1.5}


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked of a family. `named` is the colour of the words (None = none named), `accent` the picture's one.

    `held` is what a person has in their hands, `mood` what their face shows.
    """

    variant: str
    action: Action
    speed: Speed
    named: QColor | None
    accent: QColor
    size: ShotSize
    view: View
    held: HeldThing | None = None
    mood: Mood | None = None

    @property
    def main(self) -> QColor:
        """Give the colour of the largest piece of a thing that takes the accent when none is named."""
        return self.named or self.accent

    def own(self, natural: QColor) -> QColor:
        """Give the colour of the largest piece of a thing with a colour of its own."""
        return self.named or natural

    def trim(self, natural: QColor) -> QColor:
        """Give the colour of a small piece beside the largest one: the accent, or `natural` when a colour is named."""
        return self.accent if self.named is None else natural

    @property
    def near(self) -> bool:
        """Tell whether the subject is seen from close by."""
        return self.size in (ShotSize.CLOSE_UP, ShotSize.EXTREME_CLOSE_UP)

    def does(self, *actions: Action) -> bool:
        """Tell whether the action is one of these."""
        return self.action in actions

    def pace(self, period_s: float) -> float:
        """Give the length of a cycle at the speed asked for, in seconds."""
        return period_s / PACE[self.speed]


Maker = Callable[[Wish], Drawing]


def wave(phase: float, shift: float = 0.0) -> float:
    """Give a sine of the phase, -1..1."""
    return math.sin(math.tau * (phase + shift))


def eased(t: float) -> float:
    """Give 0..1 for 0..1 with a sine's ease at both ends."""
    return 0.5 - 0.5 * math.cos(math.pi * min(1.0, max(0.0, t)))


def float_on_water(t_s: float) -> Motion:
    """Give the bob and roll of a thing on water: .006 at .25 Hz, 1.5 degrees."""
    turn = math.tau * t_s * 0.25
    return Motion(dy=0.012 * math.sin(turn), rotation_deg=1.5 * math.sin(turn * 0.8 + 0.6))


def hover(t_s: float) -> Motion:
    """Give the slow rise and fall of a thing that hangs in the air."""
    turn = math.tau * t_s * 0.3
    return Motion(dx=0.02 * math.sin(turn * 0.7), dy=0.035 * math.sin(turn), rotation_deg=1.6 * math.sin(turn * 0.8))


def moved(wish: Wish, natural: Callable[[float], Motion] = rest, *, rooted: bool = False) -> Callable[[float], Motion]:
    """Give the motion of the whole figure that the action asks for, or its natural one.

    What is `rooted` (people, animals, buildings, boats) turns and rises on its feet, not like a wheel or a balloon.
    """
    pace = PACE[wish.speed]
    moves: dict[Action, Callable[[float], Motion]] = {
        Action.RISE: (lambda t: _stretched(t * pace)) if rooted else (lambda t: _risen(t * pace, natural(t))),
        Action.FALL: lambda t: _fallen(t * pace),
        Action.JUMP: lambda t: Motion(dy=-0.34 * abs(math.sin(math.pi * t * pace / 1.1))),
        Action.SPIN: (lambda t: _swayed(t * pace)) if rooted else (lambda t: _spun(t * pace)),
        Action.TURN: lambda t: Motion(rotation_deg=(1.5 if rooted else 8.0) * math.sin(math.tau * t * pace / 5.0)),
        Action.FLOAT: hover if natural is rest else natural,
        Action.GROW: lambda t: Motion(scale=0.55 + 0.45 * eased(t * pace / 5.0)),
        Action.BURST: lambda t: _burst(t * pace % 2.5),
        Action.STILL: breath if natural is rest else natural,
    }
    return moves.get(wish.action, natural)


def _risen(t: float, natural: Motion) -> Motion:
    return Motion(natural.dx, natural.dy - 0.16 * t, natural.rotation_deg)


def _stretched(t: float) -> Motion:
    return Motion(dy=-0.02 * eased(t / 3.0), scale=1.0 + 0.03 * eased(t / 3.0))


def _fallen(t: float) -> Motion:
    left = max(0.0, 0.9 - 0.2 * t * t)
    return Motion(dy=-left, rotation_deg=14.0 * left * math.sin(t * 2.6))


def _spun(t: float) -> Motion:
    """Turn around the middle of the figure, half its height above the foot."""
    turn = math.radians(60.0 * t)
    return Motion(-0.5 * math.sin(turn), 0.5 * math.cos(turn) - 0.5, 60.0 * t)


def _swayed(t: float) -> Motion:
    return Motion(
        0.03 * math.sin(math.tau * t / 1.2),
        -0.02 * abs(math.sin(math.tau * t / 1.2)),
        3.0 * math.sin(math.tau * t / 1.2),
    )


def _burst(t: float) -> Motion:
    return Motion(scale=1.0 + 0.35 * eased(t / 0.5) * math.exp(-t))
