"""Takes: told when they come and go, small pictures handed on, single frames inside the take only."""

import pytest

from studio.domain.errors import InputError, NotFound, UnreadableMedia
from studio.domain.project import Take
from studio.services.takes import TakeChange
from tests.fakes.workspaces import Bench


async def _take(bench: Bench) -> Take:
    job = await bench.workspace.jobs.request(await bench.order("here/one"))
    await bench.clock.run(bench.workspace.jobs.wait(job.id))
    return (await bench.workspace.takes.of_job(job.id))[0]


async def test_takes_are_told_when_they_come_and_go(bench: Bench) -> None:
    told: list[TakeChange] = []
    bench.workspace.takes.changes.subscribe(told.append)
    take = await _take(bench)
    await bench.workspace.takes.trash(take.id)
    assert await bench.workspace.takes.of_shot(take.shot_id) == ()
    await bench.workspace.takes.restore(take.id)
    assert await bench.workspace.takes.of_project(take.project_id) == (take,)
    assert [(len(change.added), change.removed) for change in told] == [(1, ()), (0, (take.id,)), (1, ())]
    with pytest.raises(NotFound):
        await bench.workspace.takes.take("gone")


async def test_a_small_picture_is_handed_on_and_not_kept(bench: Bench) -> None:
    take = await _take(bench)
    for number in (1, 2):
        picture = await bench.workspace.takes.thumbnail(take, 80, 45)
        assert (picture.width_px, picture.height_px) == (80, 45)
        assert bench.thumbnailer.calls == number


@pytest.mark.parametrize(("at_s", "index"), [(0.0, 0), (2.5, 60), (4.99, 119), (5.0, 119)])
async def test_a_frame_is_the_one_on_screen_then(bench: Bench, at_s: float, index: int) -> None:
    take = await _take(bench)
    frame = await bench.workspace.takes.save_frame(take.id, at_s, "still.png")
    assert (frame.frame_index, frame.width_px) == (index, 1280)
    with pytest.raises(InputError) as refused:
        await bench.workspace.takes.save_frame(take.id, at_s, "still.png")
    assert refused.value.field == "out"


@pytest.mark.parametrize("at_s", [-0.1, 5.1, float("nan")])
async def test_a_time_outside_the_take_names_the_field(bench: Bench, at_s: float) -> None:
    take = await _take(bench)
    with pytest.raises(InputError) as refused:
        await bench.workspace.takes.save_frame(take.id, at_s, "still.png")
    assert refused.value.field == "at"


async def test_a_missing_file_is_said_to_be_missing(bench: Bench) -> None:
    take = await _take(bench)
    del bench.disk.files[bench.workspace.takes.path(take)]
    assert not await bench.workspace.takes.present(take)
    with pytest.raises(UnreadableMedia):
        await bench.workspace.takes.save_frame(take.id, 1.0, "still.png")
