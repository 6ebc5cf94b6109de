"""Judges chance: the same request gives the same frames; another seed moves the set, never camera or subject."""

import asyncio
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from tests.judge.camera import along_axes, path_of
from tests.judge.clips import Drawer, Picture
from tests.judge.verdicts import Part, Verdict

REPEATED = (
    "A cyclist rides through a city street in heavy rain at night, neon light, handheld camera following.",
    "Fireflies over a forest pond at dusk, a deer drinks, slow push in, film grain.",
    "A dancer spins on a stage under a spotlight. Then she sits down by candlelight, fading lights.",
    "A storm at sea, lightning, a lighthouse, orbit to the left.",
    "Time-lapse of a market square from noon to night, a crowd walking.",
)
RESEEDED = {
    "clouds and grass": "Wide shot of a woman in a red coat walking in a meadow at noon, clouds, the camera pans left.",
    "trees": "Wide shot of a man in a red coat standing in a forest, overcast, the camera rolls to the left.",
    "stars": "Wide shot of a man in a red coat standing in the desert on a starry night, the camera tilts up.",
    "hills": "Wide shot of a red canoe gliding on a lake at noon, the camera zooms out.",
    "houses": "Wide shot of a woman in a red coat in a city street, overcast, the camera pushes in.",
}
_SECONDS = 3.0
_AT = tuple(range(2, 36, 6))
_SAME_PLACE = 0.9
_SAME_WAY = 0.05  # of the way, beside 3 px: what is fitted depends a little on what there is to be seen
_MOVED = 0.02  # of the picture that is not the subject


async def judge(drawer: Drawer, only: str = "") -> list[Part]:
    """Draw twice with one seed, then with two; only prompts that hold `only`."""
    repeated = await asyncio.gather(*(_repeats(drawer, prompt) for prompt in REPEATED if only in prompt))
    reseeded = await asyncio.gather(*(_reseeds(drawer, *case) for case in RESEEDED.items() if only in case[1]))
    return [Part("seed: two renders equal", repeated), Part("seed: another moves only the set", reseeded)]


async def _repeats(drawer: Drawer, prompt: str) -> Verdict:
    at = tuple(range(48))
    one, other = [await drawer.frames(prompt, seconds=4.0, at=at) for _ in range(2)]
    same = sum(bool(np.array_equal(a, b)) for a, b in zip(one, other, strict=True))
    return Verdict("seed", prompt[:48], f"{same} of {len(at)} frames equal", same == len(at))


def _red(picture: Picture) -> NDArray[np.bool_]:
    """Find the red coat or hull."""
    blue, green, red = (picture[..., i].astype(int) for i in range(3))
    found: NDArray[np.bool_] = (red > 60) & (red > 1.7 * green) & (red > 1.7 * blue)
    return found


def _overlap(one: NDArray[np.bool_], other: NDArray[np.bool_]) -> float:
    either = int((one | other).sum())
    return float((one & other).sum()) / either if either else 0.0


async def _reseeds(drawer: Drawer, name: str, prompt: str) -> Verdict:
    takes = [await drawer.frames(prompt, seconds=_SECONDS, at=_AT, seed=seed) for seed in (11, 4021)]
    ways = [along_axes(await asyncio.to_thread(path_of, take)) for take in takes]
    apart = max(abs(ways[0][axis] - ways[1][axis]) - _SAME_WAY * abs(ways[0][axis]) for axis in ways[0])
    subject = float(np.mean([_overlap(_red(a), _red(b)) for a, b in zip(*takes, strict=True)]))
    moved = _changed(*takes)
    good = subject >= _SAME_PLACE and apart <= 3.0 and moved >= _MOVED
    told = f"subject overlaps {subject:.0%}, camera apart {max(apart, 0.0):.1f} px, {moved:.0%} of the set changed"
    return Verdict("seed", name, told, good)


def _changed(one: Sequence[Picture], other: Sequence[Picture]) -> float:
    apart = [np.abs(a.astype(int) - b.astype(int)).max(axis=2) > 16 for a, b in zip(one, other, strict=True)]
    return float(np.mean(apart))
