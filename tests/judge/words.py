"""Judges the words: one word swapped for another changes the finished picture visibly, in every component.

How much: the share of pixels that differ by more than 16 of 255 in a channel, in the moment of the clip in which most
do; of the whole picture, or of one of its 8 x 8 fields, for what is small but plain to see, such as a subtitle. Two
words that mean nothing to the drawing must change nothing at all.
"""

import asyncio
from typing import NamedTuple

import numpy as np

from tests.judge.clips import HEIGHT, WIDTH, Drawer
from tests.judge.verdicts import Part, Verdict


class Swap(NamedTuple):
    """A prompt with a gap, and the two words (or phrases) for it."""

    component: str
    prompt: str
    one: str
    other: str


SWAPS = (
    Swap("subject", "A red {} by a lake at dawn.", "canoe", "bicycle"),
    Swap("subject", "A {} runs over a meadow at noon.", "dog", "horse"),
    Swap("subject", "A close-up of a {} on a table.", "cup", "candle"),
    Swap("kind of person", "A {} walks along a street, overcast.", "woman", "child"),
    Swap("colour", "A {} boat on a lake at noon.", "red", "blue"),
    Swap("clothes", "A woman in a {} coat stands in the snow.", "yellow", "black"),
    Swap("number", "{} boats on a lake at dawn.", "Two", "Five"),
    Swap("place in the frame", "A lighthouse on the {} by the sea at noon.", "left", "right"),
    Swap("depth in the frame", "A hiker in the {} in a mountain valley.", "foreground", "distance"),
    Swap("action", "A man {} in a park at noon.", "runs", "sits"),
    Swap("action", "A woman {} on a beach at noon.", "dances", "stands"),
    Swap("environment", "A woman walks through a {}.", "forest", "market"),
    Swap("environment", "Wide shot of a man in a {}.", "kitchen", "corridor"),
    Swap("detail of a place", "Wide shot of a river with a {}.", "waterfall", "bridge"),
    Swap("season", "A forest in {}.", "autumn", "winter"),
    Swap("weather", "A city street in the {}.", "rain", "snow"),
    Swap("weather", "A mountain lake in {}.", "fog", "wind"),
    Swap("light", "A street at {}.", "noon", "night"),
    Swap("light", "A room lit by {}.", "candlelight", "neon"),
    Swap("light that changes", "A meadow from noon to {}.", "night", "dawn"),
    Swap("shot size", "{} of a woman in a garden.", "Close-up", "Wide shot"),
    Swap("shot size", "{} of a man in a street.", "Medium shot", "Medium wide shot"),
    Swap("angle", "{} angle shot of a man in a street.", "Low", "High"),
    Swap("angle", "A car on a road, {} shot.", "overhead", "dutch angle"),
    Swap("camera", "A lighthouse on a cliff, {} shot.", "orbit", "static"),
    Swap("camera", "A forest at noon, the camera {} left.", "pans", "rolls"),
    Swap("camera speed", "A meadow at noon, the camera pans {} left.", "slowly", "quickly"),
    Swap("style", "A street at noon, {}.", "black and white", "sepia"),
    Swap("style", "A lake at noon, {}.", "watercolour", "noir"),
    Swap("focus", "A man in a garden, {}.", "shallow focus", "deep focus"),
    Swap("pace", "Clouds over a city square, a crowd walking, {}.", "time-lapse", "slow motion"),
    Swap("beats", "0-2s: a {} in a field. 2-4s: a tree.", "horse", "tractor"),
    Swap("dialogue", 'A man in a park says: "{}"', "Good morning to you all", "No"),
)
NOTHING = (
    Swap("no meaning", "A {} thought of a boat on a lake.", "quondam", "verbose"),
    Swap("no meaning", "A boat on a lake, {}.", "perspicuous", "mellifluous"),
)
_STEP = 16
_VISIBLE = 0.012
_VISIBLE_IN_A_FIELD = 0.15
_SECONDS = 4.0
_AT = (2, 8, 15, 24, 30, 38, 46)


async def judge(drawer: Drawer, only: str = "") -> list[Part]:
    """Draw both sides of each swap, or of those whose component's name holds `only`."""
    swapped = await asyncio.gather(*(_changes(drawer, one, seen=True) for one in SWAPS if only in one.component))
    same = await asyncio.gather(*(_changes(drawer, one, seen=False) for one in NOTHING if only in one.component))
    return [Part("words: a swap is seen", swapped), Part("words: what says nothing changes nothing", same)]


async def changed_by(drawer: Drawer, swap: Swap) -> tuple[float, float]:
    """Give the share of the picture that the swap changes, and that of the field it changes most."""
    one, other = [
        await drawer.frames(swap.prompt.format(word), seconds=_SECONDS, at=_AT) for word in (swap.one, swap.other)
    ]
    apart = [np.abs(a.astype(int) - b.astype(int)).max(axis=2) > _STEP for a, b in zip(one, other, strict=True)]
    fields = [one.reshape(8, HEIGHT // 8, 8, WIDTH // 8).mean(axis=(1, 3)).max() for one in apart]
    return float(max(one.mean() for one in apart)), float(max(fields))


async def _changes(drawer: Drawer, swap: Swap, *, seen: bool) -> Verdict:
    share, most = await changed_by(drawer, swap)
    good = share >= _VISIBLE or most >= _VISIBLE_IN_A_FIELD if seen else share == 0.0
    told = f"{share:.1%} of the picture, {most:.0%} of a field"
    return Verdict("words", f"{swap.component}: {swap.one} → {swap.other}", told, good)
