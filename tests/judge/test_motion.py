"""The fit of motion on pictures whose motion is known: shifts, growth, turns, a dark rim and a walker in the way."""

import math

import numpy as np
import pytest

from tests.judge.motion import Grey, details_of, motion_between

HEIGHT, WIDTH = 90, 160


def _texture(x: Grey, y: Grey) -> Grey:
    """Give a wall of soft spots that nothing repeats."""
    chance = np.random.default_rng(4)
    total = np.zeros_like(x)
    for _ in range(60):
        across, down, phase = chance.uniform(-0.35, 0.35), chance.uniform(-0.35, 0.35), chance.uniform(0, math.tau)
        total += np.sin(across * x + down * y + phase)
    return 128 + 10 * total


def _seen(right: float = 0.0, down: float = 0.0, scale: float = 1.0, turn_deg: float = 0.0) -> Grey:
    """Give the wall moved, grown and turned about the middle of the picture."""
    ys, xs = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float64)
    x, y = xs - WIDTH / 2 - right, ys - HEIGHT / 2 - down
    angle = math.radians(turn_deg)
    return _texture(
        (x * math.cos(angle) + y * math.sin(angle)) / scale, (-x * math.sin(angle) + y * math.cos(angle)) / scale
    )


@pytest.mark.parametrize(
    ("right", "down", "scale", "turn_deg"),
    [(0, 0, 1, 0), (6, 0, 1, 0), (-9, 3, 1, 0), (0, -7, 1, 0), (0, 0, 1.08, 0), (0, 0, 0.94, 0), (0, 0, 1, 4)],
)
def test_the_motion_is_found(right: float, down: float, scale: float, turn_deg: float) -> None:
    found = motion_between(_seen(), _seen(right, down, scale, turn_deg))
    assert found.right == pytest.approx(right, abs=0.1)
    assert found.down == pytest.approx(down, abs=0.1)
    assert found.scale == pytest.approx(scale, abs=0.005)
    assert found.turn_deg == pytest.approx(turn_deg, abs=0.1)


def test_what_moves_otherwise_and_what_lies_still_over_it_is_left_out() -> None:
    before, after = _seen(), _seen(right=5.0)
    before[30:60, 60:80], after[30:60, 50:70] = 20.0, 20.0  # a walker, the other way
    rim = np.abs(np.linspace(-1, 1, WIDTH))[None, :] ** 2 * 80
    found = motion_between(details_of(before - rim), details_of(after - rim))
    assert found.right == pytest.approx(5.0, abs=0.4)
    assert found.scale == pytest.approx(1.0, abs=0.01)


def test_near_things_sliding_past_far_ones_are_neither_growth_nor_turn() -> None:
    ys, xs = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float64)
    slid = _texture(xs - WIDTH / 2 - 4 - 0.08 * (ys - HEIGHT / 2), ys - HEIGHT / 2)
    found = motion_between(_seen(), slid)
    assert found.right == pytest.approx(4.0, abs=0.2)
    assert found.scale == pytest.approx(1.0, abs=0.01)
    assert found.turn_deg == pytest.approx(0.0, abs=0.3)
