"""Files from outside: videos become takes by the way of any job, shots get their lengths, pictures become frames."""

import pytest

from studio.domain.errors import DiskFull, InputError, NotFound, UnreadableMedia, UnsupportedCodec
from studio.domain.jobs import GenerationJob, Grade, JobState
from studio.domain.project import Project
from studio.services.imports import MODEL
from tests.fakes.media import CLIP
from tests.fakes.pictures import picture
from tests.fakes.workspaces import Bench

VIDEO = "films/harbour at dawn.mov"


@pytest.fixture
async def shot_id(bench: Bench) -> str:
    bench.disk.files[VIDEO] = CLIP + b"harbour"
    return (await bench.shot())[1].id


def _project(bench: Bench) -> Project:
    project = bench.workspace.projects.by_name("Film")
    assert project is not None
    return project


async def _ended(bench: Bench, job: GenerationJob) -> GenerationJob:
    await bench.clock.run(bench.workspace.jobs.wait(job.id))
    return await bench.workspace.jobs.job(job.id)


async def test_a_video_becomes_a_final_take_with_its_name(bench: Bench, shot_id: str) -> None:
    job = await bench.workspace.imports.video(_project(bench).id, shot_id, VIDEO)
    assert (job.model, job.provider, job.estimate.high_micro_usd) == (MODEL, "import", 0)
    assert (await _ended(bench, job)).state is JobState.DONE
    (take,) = await bench.workspace.takes.of_shot(shot_id)
    assert (take.grade, take.extension, take.slate.original_name) == (Grade.FINAL, "mov", "harbour at dawn.mov")
    assert (take.slate.prompt, take.slate.inputs, take.slate.cost_micro_usd) == ("", (), 0)
    assert bench.disk.files[bench.workspace.takes.path(take)] == bench.disk.files[VIDEO]


async def test_only_a_shot_without_takes_gets_the_length(bench: Bench, shot_id: str) -> None:
    workspace, project = bench.workspace, _project(bench)
    parameters = project.shots[0].parameters.replace(duration_s=9.0)
    await workspace.projects.set_parameters(project.id, shot_id, parameters)
    await _ended(bench, await workspace.imports.video(project.id, shot_id, VIDEO))
    assert _project(bench).shots[0].parameters.duration_s == 5.0
    assert (await workspace.projects.undo_labels(project.id))[0] == "Set length"
    await workspace.projects.undo(project.id)
    assert _project(bench).shots[0].parameters.duration_s == 9.0
    await _ended(bench, await workspace.imports.video(project.id, shot_id, VIDEO))
    assert _project(bench).shots[0].parameters.duration_s == 9.0
    assert len(await workspace.takes.of_shot(shot_id)) == 2


async def test_videos_become_shots_in_one_step(bench: Bench, shot_id: str) -> None:
    workspace, project = bench.workspace, _project(bench)
    paths = [VIDEO, "films/quay.mp4", "more/quay.mp4"]
    for path in paths:
        bench.disk.files[path] = CLIP + path.encode()
    jobs = await workspace.imports.videos_as_shots(project.id, project.scenes[0].id, 0, paths)
    for job in jobs:
        assert (await _ended(bench, job)).state is JobState.DONE
    shots = _project(bench).shots
    assert [shot.name for shot in shots[:3]] == ["harbour at dawn", "quay", "quay 2"]
    assert [job.shot_id for job in jobs] == [shot.id for shot in shots[:3]]
    assert shots[3].id == shot_id
    assert {shot.parameters.duration_s for shot in shots[:3]} == {5.0}
    assert (await workspace.projects.undo_labels(project.id))[0] == "Import 3 videos"
    await workspace.projects.undo(project.id)
    assert [shot.id for shot in _project(bench).shots] == [shot_id]


async def test_one_bad_file_among_several_changes_nothing(bench: Bench, shot_id: str) -> None:
    project = _project(bench)
    bench.disk.files["notes.mp4"] = b"words"
    with pytest.raises(UnreadableMedia) as refused:
        await bench.workspace.imports.videos_as_shots(project.id, project.scenes[0].id, None, [VIDEO, "notes.mp4"])
    assert "“notes.mp4”" in refused.value.what_happened
    assert _project(bench) == project
    assert not bench.workspace.jobs.open_jobs()
    for paths in ([], [VIDEO] * 101):
        with pytest.raises(InputError):
            await bench.workspace.imports.videos_as_shots(project.id, project.scenes[0].id, None, paths)


async def test_a_file_that_is_not_there_a_shot_that_is_not_there(bench: Bench, shot_id: str) -> None:
    project = _project(bench)
    with pytest.raises(InputError) as refused:
        await bench.workspace.imports.video(project.id, shot_id, "films/none.mp4")
    assert refused.value.field == "file"
    with pytest.raises(NotFound):
        await bench.workspace.imports.video(project.id, "nobody", VIDEO)


async def test_no_room_is_said_before_anything_is_copied(bench: Bench, shot_id: str) -> None:
    bench.disk.full = True
    with pytest.raises(DiskFull) as refused:
        await bench.workspace.imports.video(_project(bench).id, shot_id, VIDEO)
    assert "harbour at dawn.mov" in refused.value.what_happened
    bench.disk.full = False


async def test_other_containers_are_refused(bench: Bench, shot_id: str) -> None:
    bench.prober.container = "avi"
    with pytest.raises(UnsupportedCodec) as refused:
        await bench.workspace.imports.video(_project(bench).id, shot_id, VIDEO)
    assert "avi" in refused.value.what_happened


async def test_a_retry_copies_again_and_says_where_the_file_is_gone(bench: Bench, shot_id: str) -> None:
    workspace, content = bench.workspace, bench.disk.files[VIDEO]
    job = await workspace.imports.video(_project(bench).id, shot_id, VIDEO)
    del bench.disk.files[VIDEO]
    failed = await _ended(bench, job)
    assert failed.state is JobState.FAILED
    assert failed.error is not None
    assert "harbour at dawn.mov" in failed.error.what_happened
    again = await workspace.jobs.retry(job.id)
    assert (again.retry_of, again.body, again.id != job.id) == (job.id, job.body, True)
    assert (await _ended(bench, again)).state is JobState.FAILED
    bench.disk.files[VIDEO] = content
    assert (await _ended(bench, await workspace.jobs.retry(job.id))).state is JobState.DONE


async def test_a_picture_becomes_the_first_frame_in_one_step(bench: Bench, shot_id: str) -> None:
    project = _project(bench)
    bench.disk.files["still.jpg"] = picture(like="jpg")
    change = await bench.workspace.imports.picture(project.id, shot_id, "still.jpg")
    assert change.label == "Set first frame"
    first = _project(bench).shots[0].parameters.first_frame
    assert first is not None
    assert bench.disk.files[f"media/{first}.jpg"] == bench.disk.files["still.jpg"]
    assert _project(bench).shots[0].parameters.origin_of(first).name == "still.jpg"
    await bench.workspace.projects.undo(project.id)
    assert _project(bench).shots[0].parameters.first_frame is None
    with pytest.raises(InputError) as refused:
        await bench.workspace.imports.picture(project.id, shot_id, VIDEO)
    assert refused.value.field == "first_frame"
    assert "import/file" not in [spec.id for spec in bench.workspace.catalogue.specs()]
