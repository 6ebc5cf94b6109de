"""The values that cross to the drawing worker and the exporter survive being written."""

import pytest
from pydantic import BaseModel, ValidationError

from studio.domain.frames import DEFAULT_RATE
from studio.domain.media import CutClip, ExportRequest
from studio.domain.render import RenderRequest
from studio.domain.sketch import CameraMove, Family, Light, Move, Place, SketchBeat, SketchPlan, SketchSubject

BEAT = SketchBeat(
    start_s=0,
    end_s=5,
    place=Place.LAKE,
    light=Light.DUSK,
    subjects=(SketchSubject(family=Family.BOAT, variant="canoe"),),
    camera=(CameraMove(move=Move.PAN_LEFT),),
)
PLAN = SketchPlan(duration_s=5, beats=(BEAT,))


@pytest.mark.parametrize(
    "value",
    [
        PLAN,
        RenderRequest(
            plan=PLAN, width_px=640, height_px=360, rate=DEFAULT_RATE, frames=120, seed=7, part_path="a.part"
        ),
        ExportRequest(
            clips=(CutClip(shot_id="s", take_id=None, grade=None, path=None, caption="Missing", frames=24),),
            width_px=640,
            height_px=360,
            rate=DEFAULT_RATE,
            part_path="b.part",
        ),
    ],
    ids=["plan", "render", "export"],
)
def test_there_and_back_as_json(value: BaseModel) -> None:
    assert type(value).model_validate_json(value.model_dump_json()) == value


def test_a_plan_has_one_to_twelve_beats() -> None:
    for beats in ((), (BEAT,) * 13):
        with pytest.raises(ValidationError):
            SketchPlan(duration_s=5, beats=beats)
