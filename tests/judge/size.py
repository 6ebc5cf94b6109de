"""Judges the size of the subject: its share of the picture grows from extreme wide to close, whatever it is.

The subject's picture is what differs between two drawings of one plan, with the subject and without it; what casts
and mirrors (shadow, reflection) is small against it.
"""

import asyncio
from itertools import pairwise

import numpy as np

from studio.domain.sketch import SketchPlan
from tests.judge.clips import Drawer, Picture
from tests.judge.verdicts import Part, Verdict

SIZES = ("Extreme wide shot", "Wide shot", "Medium wide shot", "Medium shot", "Close-up", "Extreme close-up")
SUBJECTS = (
    "of a woman in a red coat on a beach at noon",
    "of a man in an orange jacket in a city street, overcast",
    "of a red canoe on a lake at dawn",
    "of a horse in a meadow at noon",
    "of a yellow car in the desert at noon",
    "of a dog in the snow",
    "of an old oak tree in a field, overcast",
    "of a robot in a market",
    "of a cat in a garden, overcast",
)
_DIFFERENT = 24  # steps of 255 in one channel
_GROWS = 1.15


async def judge(drawer: Drawer, only: str = "") -> list[Part]:
    """Draw every subject at every size, or those whose words hold `only`."""
    found = await asyncio.gather(*(_grows(drawer, words) for words in SUBJECTS if only in words))
    return [Part("size: grows from wide to close", found)]


def area(with_it: Picture, without: Picture) -> float:
    """Give the share of the picture that the subject takes."""
    apart = np.abs(with_it.astype(int) - without.astype(int)).max(axis=2)
    return float((apart > _DIFFERENT).mean())


def emptied(plan: SketchPlan) -> SketchPlan:
    """Give the plan without its subjects."""
    return plan.replace(beats=tuple(beat.replace(subjects=()) for beat in plan.beats))


async def _grows(drawer: Drawer, words: str) -> Verdict:
    shares = []
    for size in SIZES:
        prompt = f"{size} {words}."
        (full,) = await drawer.frames(prompt, seconds=0.5)
        (bare,) = await drawer.frames(prompt, seconds=0.5, plan=emptied(drawer.plan(prompt, 0.5)))
        shares.append(area(full, bare))
    good = all(nearer >= min(0.95, _GROWS * farther) for farther, nearer in pairwise(shares))
    return Verdict("size", words, " < ".join(f"{share:.1%}" for share in shares), good)
