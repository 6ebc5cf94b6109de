"""People who act: the runner's arms, the turn to the other side, poses seen from above, the pianist, the spotlight."""

from itertools import pairwise

import numpy as np
import pytest

from studio.domain.sketch import (
    Action,
    Angle,
    Family,
    Light,
    LightAccent,
    Place,
    ShotSize,
    SketchBeat,
    SketchSubject,
    Spot,
)
from studio.media.draw.figures.plan import plan_pose
from studio.media.draw.figures.turning import TURNERS, side_at
from tests.media.draw.flat import CANVAS, beat, flat, inside, painted
from tests.media.draw.test_figures import Pixels, make
from tests.media.draw.test_figures import painted as picture_of


def unlike(one: Pixels, other: Pixels) -> float:
    return float(np.abs(one.astype(int) - other.astype(int)).mean())


def test_a_runner_seen_waist_up_swings_both_arms() -> None:
    runner = make(Family.PERSON, action=Action.RUN, size=ShotSize.MEDIUM)
    stander = make(Family.PERSON, action=Action.STAND, size=ShotSize.MEDIUM)
    quarter, three = 1 / 16, 3 / 16  # of one of the cycle's four strides
    assert unlike(picture_of(runner, quarter), picture_of(runner, three)) > 8
    assert unlike(picture_of(stander, quarter), picture_of(stander, three)) < 4
    bobs = [runner.whole_body_motion(step / 24).dy for step in range(24)]
    assert max(bobs) - min(bobs) > 0.03


def test_a_turn_shows_the_other_side_for_a_while_and_comes_back() -> None:
    sides = [side_at(step / 200) for step in range(200)]
    assert sides[0] == sides[-1] == 1.0
    assert sides.count(-1.0) > 60
    assert max(abs(a - b) for a, b in pairwise(sides)) < 0.3


@pytest.mark.parametrize("family", sorted(TURNERS))
def test_what_turns_is_edge_on_between_its_sides(family: Family) -> None:
    figure = make(family, action=Action.TURN)
    edge = next(step / 400 for step in range(400) if abs(side_at(step / 400)) < 0.1)
    wide, thin = (np.flatnonzero(picture_of(figure, phase)[..., 3].max(axis=0)).size for phase in (0.0, edge))
    assert thin < 0.35 * wide


@pytest.mark.parametrize("family", sorted(TURNERS - {Family.BOAT}))  # a rowing boat looks alike from both sides
def test_what_turns_is_seen_from_its_other_side(family: Family) -> None:
    figure = make(family, action=Action.TURN)
    before, after = (picture_of(figure, phase)[..., :3] for phase in (0.0, 0.5))
    middle = round(24 - figure.bounds.left())  # the foot's column
    half = min(middle, before.shape[1] - middle)
    one, other = (pixels[:, middle - half : middle + half] for pixels in (before, after))
    assert unlike(one[:, ::-1], other) < 0.6 * unlike(one, other)


def test_someone_who_walks_in_plan_looks_the_way_they_go() -> None:
    assert plan_pose(0.0, Action.WALK).whole == plan_pose(0.3, Action.RUN).whole == 90.0
    assert plan_pose(0.0, Action.STAND).whole == 0.0
    strides = [plan_pose(phase, Action.WALK).feet for phase in (0.25, 0.75)]
    assert strides[0][0][1] < -20 < 20 < strides[1][0][1]


@pytest.mark.parametrize("action", [Action.SIT, Action.WAVE, Action.WORK, Action.DANCE, Action.RUN])
def test_each_pose_is_told_from_standing_in_plan(action: Action) -> None:
    standing, acting = (
        picture_of(make(Family.PERSON, action=one, angle=Angle.OVERHEAD), 0.25) for one in (Action.STAND, action)
    )
    assert standing.shape != acting.shape or unlike(standing, acting) > 3


def test_someone_who_stands_in_plan_looks_around() -> None:
    figure = make(Family.PERSON, action=Action.STAND, angle=Angle.OVERHEAD)
    assert unlike(picture_of(figure, 0.0), picture_of(figure, 0.5)) > 0.5


def on_stage(**changes: object) -> SketchBeat:
    settings = {"variant": "singer", "action": Action.STAND, **changes}
    subject = SketchSubject.model_validate({"family": Family.PERSON, **settings})
    return beat(
        Place.BAR,
        light=Light.SPOTLIGHT,
        light_accents=(LightAccent.SPOTLIGHT,),
        subjects=(subject,),
        size=ShotSize.WIDE,
    )


def test_a_pianist_brings_the_only_piano() -> None:
    alone, player = (make(Family.PERSON, variant=name, action=Action.WORK) for name in ("man", "pianist"))
    assert player.size[0] > 1.8 * alone.size[0]
    names = [{layer.name for layer in painted(on_stage(variant=name)).layers} for name in ("singer", "pianist")]
    assert names[0] - names[1] == {"piano"}


@pytest.mark.parametrize("spot", [None, Spot.LEFT, Spot.RIGHT])
def test_the_spotlight_falls_on_the_subject(spot: Spot | None) -> None:
    shown = on_stage(spot=spot)
    picture = painted(shown)
    x = picture.main.x if spot is None else CANVAS.x({Spot.LEFT: 0.22, Spot.RIGHT: 0.78}[spot])
    picture.layers = [layer for layer in picture.layers if layer.name == "beam"]
    lit = inside(flat(picture))[..., 3].astype(float)
    row = lit[round(0.74 * CANVAS.height)]
    middle = float((row * np.arange(row.size)).sum() / row.sum())
    assert abs(middle - (x - CANVAS.bleed_x)) < 0.05 * CANVAS.width
