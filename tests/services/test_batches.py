"""Shots of a table: one undo step, the settings of the shot before them, names that are free."""

import pytest

from studio.craft.batch import BatchShot
from studio.domain.errors import InputError, NotFound
from studio.domain.parameters import Parameters
from studio.domain.prompt import Prompt
from tests.fakes.workspaces import Bench

FIG = BatchShot("Fig", Prompt(text="A fig on slate."), 4.0)
NAMELESS = BatchShot("", Prompt(text="A plum on linen."))


async def test_shots_take_over_model_and_settings_and_get_free_names(bench: Bench) -> None:
    project_id, shot = await bench.shot()
    like = Parameters(duration_s=7.0, seed=5, first_frame="a" * 64)
    await bench.workspace.projects.set_parameters(project_id, shot.id, like, model="here/one", seed_locked=True)
    scene = bench.workspace.projects.project(project_id).scenes[0]
    change = await bench.workspace.batches.add(project_id, scene.id, [FIG, NAMELESS, FIG])
    assert change.label == "Add 3 shots from a table"
    shots = bench.workspace.projects.project(project_id).scenes[0].shots[1:]
    assert [shot.name for shot in shots] == ["Fig", "Shot 3", "Fig 2"]
    assert [shot.parameters.duration_s for shot in shots] == [4.0, 7.0, 4.0]
    assert {shot.model for shot in shots} == {"here/one"}
    assert {shot.parameters.seed for shot in shots} == {5}
    assert {shot.parameters.first_frame for shot in shots} == {None}
    await bench.workspace.projects.undo(project_id)
    assert len(bench.workspace.projects.project(project_id).shots) == 1


async def test_a_project_without_scenes_gets_one_in_the_same_step(bench: Bench) -> None:
    project = await bench.workspace.projects.create("Film", aspect_ratio="9:16")
    await bench.workspace.projects.remove(project.id, [project.scenes[0].id])
    await bench.workspace.batches.add(project.id, None, [NAMELESS])
    (scene,) = bench.workspace.projects.project(project.id).scenes
    assert [(shot.name, shot.parameters.aspect_ratio) for shot in scene.shots] == [("Shot 1", "9:16")]
    await bench.workspace.projects.undo(project.id)
    assert bench.workspace.projects.project(project.id).scenes == ()


async def test_no_shots_and_no_such_scene_are_refused(bench: Bench) -> None:
    project_id, _ = await bench.shot()
    with pytest.raises(InputError) as refused:
        await bench.workspace.batches.add(project_id, None, [])
    assert refused.value.field == "table"
    with pytest.raises(NotFound):
        await bench.workspace.batches.add(project_id, "none", [FIG])
