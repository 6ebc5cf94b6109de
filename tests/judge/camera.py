"""Judges the camera: every movement of the contract, in five different sets, at three speeds, from finished files.

A clip's motion is the sum of the motions fitted between pictures half a second apart. Its axis is where most of it
lies, in px: shifts as they are, growth and turn as what they move at the picture's middle radius.
"""

import asyncio
import math
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from studio.domain.sketch import Move, Speed
from tests.judge.clips import HEIGHT, RATE, WIDTH, Drawer, Picture
from tests.judge.motion import Motion, details_of, grey, motion_between
from tests.judge.verdicts import Part, Verdict

MUST = 0.95
SECONDS = 5.0
SETS = {
    "meadow": "Wide shot of a farmer in a green meadow at noon.",
    "city": "Wide shot of a woman in a red coat in a city street, overcast.",
    "room": "Wide shot of a man in a living room by lamplight.",
    "forest": "Wide shot of a fox in an autumn forest in the morning.",
    "sea": "Wide shot of a lighthouse by the sea at sunset.",
}
_SLOWLY = {Speed.SLOW: " slowly", Speed.NORMAL: "", Speed.FAST: " quickly"}
_FINER = 4
_AT = tuple(range(3, round(SECONDS * RATE), 6))
_RADIUS = 0.25 * math.hypot(WIDTH, HEIGHT)
_CLEARLY = 1.5  # the axis that was asked moves so many times as much as any other
_LEAST = 0.012 * WIDTH  # px: what counts as a movement at all
_STILL = 0.004 * WIDTH
_STEP = 1.25  # from one speed to the next
_ROUGHLY = (0.3, 2.0)  # of the size in the contract's table


class Wanted(NamedTuple):
    """What a movement should look like: its words, the axis it moves along, the sign, and its sizes in px at 5 s."""

    words: str
    axis: str
    sign: int
    px: tuple[float, ...]


_PAN = tuple(share * WIDTH for share in (0.10, 0.22, 0.45))
_TILT = tuple(share * HEIGHT for share in (0.12, 0.28, 0.55))
_ZOOM = tuple(math.log(scale) * _RADIUS for scale in (1.10, 1.25, 1.6))
_ORBIT = tuple(share * WIDTH for share in (0.08, 0.18, 0.34))
_ROLL = tuple(math.radians(degrees) * _RADIUS for degrees in (5.0, 10.0, 18.0))

MOVES: Mapping[Move, Wanted] = {
    Move.PAN_LEFT: Wanted("The camera pans{} to the left.", "x", 1, _PAN),
    Move.PAN_RIGHT: Wanted("The camera pans{} to the right.", "x", -1, _PAN),
    Move.TRACK_LEFT: Wanted("The camera tracks{} to the left.", "x", 1, _PAN),
    Move.TRACK_RIGHT: Wanted("The camera tracks{} to the right.", "x", -1, _PAN),
    Move.ORBIT_LEFT: Wanted("The camera orbits{} to the left.", "x", 1, _ORBIT),
    Move.ORBIT_RIGHT: Wanted("The camera orbits{} to the right.", "x", -1, _ORBIT),
    Move.TILT_UP: Wanted("The camera tilts{} up.", "y", 1, _TILT),
    Move.TILT_DOWN: Wanted("The camera tilts{} down.", "y", -1, _TILT),
    Move.CRANE_UP: Wanted("The camera cranes{} up.", "y", 1, _TILT),
    Move.CRANE_DOWN: Wanted("The camera descends{}.", "y", -1, _TILT),
    Move.PUSH_IN: Wanted("The camera pushes{} in.", "growth", 1, _ZOOM),
    Move.PULL_BACK: Wanted("The camera pulls{} back.", "growth", -1, _ZOOM),
    Move.ZOOM_IN: Wanted("The camera zooms{} in.", "growth", 1, _ZOOM),
    Move.ZOOM_OUT: Wanted("The camera zooms{} out.", "growth", -1, _ZOOM),
    Move.ROLL_LEFT: Wanted("The camera rolls{} to the left.", "turn", 1, _ROLL),
    Move.ROLL_RIGHT: Wanted("The camera rolls{} to the right.", "turn", -1, _ROLL),
}
OTHERS: Mapping[Move, str] = {
    Move.STATIC: "Static camera.",
    Move.HANDHELD: "Handheld camera.",
    Move.FPV: "FPV flight, the camera flies through.",
    Move.RACK_FOCUS: "Rack focus from the subject to the background.",
}


def path_of(pictures: Sequence[Picture]) -> list[Motion]:
    """Give the motion from each picture to the next, measured at a quarter of their size, in px of the whole."""
    small = [details_of(_smaller(grey(picture))) for picture in pictures]
    found = [motion_between(before, after) for before, after in pairwise(small)]
    return [Motion(_FINER * one.right, _FINER * one.down, one.scale, one.turn_deg) for one in found]


def along_axes(path: Sequence[Motion]) -> dict[str, float]:
    """Give how far (px, signed) a clip moved along each axis in all."""
    return {
        "x": sum(step.right for step in path),
        "y": sum(step.down for step in path),
        "growth": sum(math.log(step.scale) for step in path) * _RADIUS,
        "turn": sum(math.radians(step.turn_deg) for step in path) * _RADIUS,
    }


def is_along(moved: Mapping[str, float], axis: str, sign: int) -> bool:
    """Say whether most of the motion lies along that axis, that way."""
    rest = max(abs(value) for name, value in moved.items() if name != axis)
    return moved[axis] * sign >= max(_LEAST, _CLEARLY * rest)


def _smaller(picture: NDArray[np.float64]) -> NDArray[np.float64]:
    height, width = picture.shape
    smaller: NDArray[np.float64] = picture.reshape(height // _FINER, _FINER, width // _FINER, _FINER).mean(axis=(1, 3))
    return smaller


async def judge(drawer: Drawer, only: str = "") -> list[Part]:
    """Draw and measure all movements in all sets, or in those whose name holds `only`."""
    sets = [name for name in SETS if only in name]
    tasks = [_directed(drawer, name, move) for name in sets for move in MOVES]
    others = [_other(drawer, name, move) for name in sets for move in OTHERS]
    both = await asyncio.gather(*tasks)
    signs = [sign for sign, _ in both] + list(await asyncio.gather(*others))
    return [Part("camera: sign and axis", signs, MUST), Part("camera: speed", [speed for _, speed in both], MUST)]


async def moved_in(drawer: Drawer, prompt: str) -> dict[str, float]:
    """Draw a prompt and give how far its picture moves along each axis (px)."""
    pictures = await drawer.frames(prompt, seconds=SECONDS, at=_AT)
    return along_axes(await asyncio.to_thread(path_of, pictures))


async def _directed(drawer: Drawer, name: str, move: Move) -> tuple[Verdict, Verdict]:
    wanted = MOVES[move]
    prompts = [f"{SETS[name]} {wanted.words.format(_SLOWLY[speed])}" for speed in Speed]
    ways = [await moved_in(drawer, prompt) for prompt in prompts]
    case = f"{name}, {move.value.replace('_', ' ')}"
    normal = ways[list(Speed).index(Speed.NORMAL)]
    sizes = [way[wanted.axis] * wanted.sign for way in ways]
    shares = [size / asked for size, asked in zip(sizes, wanted.px, strict=True)]
    grows = all(faster >= _STEP * slower > 0 for slower, faster in pairwise(sizes))
    rough = all(_ROUGHLY[0] <= share <= _ROUGHLY[1] for share in shares)
    signed = all(is_along(way, wanted.axis, wanted.sign) for way in ways)
    told = " ".join(f"{axis} {value:+.0f}" for axis, value in normal.items())
    speeds = " ".join(f"{size:.0f}" for size in sizes) + " px, of the table " + " ".join(f"{s:.2f}" for s in shares)
    return Verdict("sign", case, told + " px", signed), Verdict("speed", case, speeds, grows and rough)


async def _other(drawer: Drawer, name: str, move: Move) -> Verdict:
    pictures = await drawer.frames(f"{SETS[name]} {OTHERS[move]}", seconds=SECONDS, at=tuple(range(60)))
    case = f"{name}, {move.value.replace('_', ' ')}"
    match move:
        case Move.HANDHELD:
            return await asyncio.to_thread(_shakes, case, pictures)
        case Move.FPV:
            push = await moved_in(drawer, f"{SETS[name]} {MOVES[Move.PUSH_IN].words.format(_SLOWLY[Speed.FAST])}")
            return await asyncio.to_thread(_flies, case, pictures, push["growth"])
        case Move.RACK_FOCUS:
            return await asyncio.to_thread(_racks, case, pictures)
        case _:
            moved = along_axes(await asyncio.to_thread(path_of, [pictures[at] for at in _AT]))
            most = max(abs(value) for value in moved.values())
            return Verdict("sign", case, f"at most {most:.1f} px", most < _STILL)


def _shakes(case: str, pictures: Sequence[Picture]) -> Verdict:
    """A hand goes to and fro: the steps are seen, and come back."""
    path = path_of(pictures[:49:2])
    steps = np.array([(step.right, step.down) for step in path])
    shake, drift = float(np.abs(steps).sum(axis=1).mean()), float(np.abs(steps.sum(axis=0)).max())
    turns = int((np.diff(np.sign(steps), axis=0) != 0).sum())
    good = 0.2 < shake < 8.0 and drift < 0.03 * WIDTH and turns >= 6
    return Verdict("sign", case, f"{shake:.1f} px a step, {turns} turns, {drift:.0f} px away", good)


def _flies(case: str, pictures: Sequence[Picture], push: float) -> Verdict:
    """A flight goes further than a fast push of the same set (px of growth), and banks."""
    path = path_of([pictures[at] for at in range(3, 58, 3)])
    moved = along_axes(path)
    bank = float(np.ptp(np.cumsum([step.turn_deg for step in path])))
    good = moved["growth"] >= 1.05 * push > 0 and bank > 1.5
    told = f"growth {moved['growth']:+.0f} px, a fast push {push:+.0f}, banks by {bank:.1f}°"
    return Verdict("sign", case, told, good)


def _racks(case: str, pictures: Sequence[Picture]) -> Verdict:
    """The focus goes over: some of the picture is sharp first, other of it at the end, and nothing moves."""
    moved = along_axes(path_of([pictures[at] for at in _AT]))
    first, last = (_detail([grey(pictures[i]) for i in at]) for at in ((4, 6, 8), (52, 54, 56)))
    telling = np.maximum(first, last) > 1.5
    share = np.log2((last + 0.1) / (first + 0.1))[telling]
    lost, won = float((share < -0.6).mean()), float((share > 0.6).mean())
    still = max(abs(value) for value in moved.values()) < 2 * _STILL
    return Verdict("sign", case, f"{lost:.0%} of it softer, {won:.0%} sharper", min(lost, won) > 0.02 and still)


def _detail(pictures: Sequence[NDArray[np.float64]]) -> NDArray[np.float64]:
    """Give the mean strength of fine detail in blocks of 20 px."""
    total = np.zeros((HEIGHT // 20, WIDTH // 20))
    for picture in pictures:
        fine = np.abs(4 * picture - sum(np.roll(picture, by, axis) for axis in (0, 1) for by in (-1, 1)))
        total += fine.reshape(HEIGHT // 20, 20, WIDTH // 20, 20).mean(axis=(1, 3))
    return total / len(pictures)
