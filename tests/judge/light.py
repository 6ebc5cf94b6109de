"""Judges the light: how bright and how warm finished pictures are, set by set, when only the words for light change."""

import asyncio
from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np

from tests.judge.clips import Drawer, Picture
from tests.judge.verdicts import Part, Verdict

BRIGHTNESS = ("at night", "at dusk", "under an overcast sky", "at noon")
"""Darkest first."""

SETS = {
    "meadow": "Wide shot of a farmer in a meadow",
    "city": "Wide shot of a woman in a city street",
    "sea": "Wide shot of a sailing boat on the sea",
    "forest": "Wide shot of a fox in a forest",
    "mountains": "Wide shot of a hiker in the mountains",
    "lake": "Wide shot of a canoe on a lake",
    "desert": "Wide shot of a camel in the desert",
    "beach": "Wide shot of a girl on a beach",
    "snow": "Wide shot of a skier in the snow",
    "skyline": "Wide shot of a city skyline",
    "road": "Wide shot of a car on a country road",
    "garden": "Wide shot of a gardener in a garden",
}
INTERIORS = {
    "room": "Wide shot of a woman in a living room",
    "kitchen": "Medium shot of a cook in a kitchen",
    "window": "Medium shot of a cat at a window",
}
_LUMA_STEP = 3.0  # of 255
_WARMTH_STEP = 4.0


def luma(picture: Picture) -> float:
    """Give the mean luma of a picture, 0 to 255."""
    blue, green, red = (float(picture[..., i].mean()) for i in range(3))
    return 0.114 * blue + 0.587 * green + 0.299 * red


def warmth(picture: Picture) -> float:
    """Give how much more red than blue a picture is, against how bright it is (-255 to 255): its colour temperature."""
    blue, green, red = (float(picture[..., i].mean()) for i in range(3))
    return 128.0 * (red - blue) / max(8.0, (red + green + blue) / 3)


async def judge(drawer: Drawer, only: str = "") -> list[Part]:
    """Draw every set in every light, or those whose name holds `only`."""
    outdoors = [(name, words) for name, words in SETS.items() if only in name]
    indoors = [(name, words) for name, words in INTERIORS.items() if only in name]
    bright = [_order(drawer, name, words, BRIGHTNESS, luma, _LUMA_STEP) for name, words in outdoors]
    warm = [
        *(_warmest_first(drawer, name, words, "in golden light") for name, words in outdoors),
        *(_warmest_first(drawer, name, words, "by candlelight") for name, words in indoors),
    ]
    return [
        Part("light: night < dusk < overcast < noon", await asyncio.gather(*bright)),
        Part("light: golden, candle > noon > moonlight", await asyncio.gather(*warm)),
    ]


async def _warmest_first(drawer: Drawer, name: str, words: str, warm: str) -> Verdict:
    return await _order(drawer, name, words, ("in moonlight", "at noon", warm), warmth, _WARMTH_STEP)


async def _order(
    drawer: Drawer, name: str, words: str, lights: Sequence[str], measure: Callable[[Picture], float], step: float
) -> Verdict:
    shown = [await drawer.frames(f"{words} {light}.", at=(0, 6)) for light in lights]
    values = [float(np.mean([measure(picture) for picture in pictures])) for pictures in shown]
    good = all(after - before >= step for before, after in pairwise(values))
    told = " < ".join(f"{value:.0f}" for value in values)
    return Verdict("light", f"{name}: {', '.join(lights)}", told, good)
