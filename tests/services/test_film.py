"""The cut as a film: which take stands for a shot, what is warned of, and files that are whole or not there."""

from contextlib import aclosing

import pytest

from studio.domain.errors import DiskFull, EncodeFailed, InputError
from studio.domain.jobs import Grade
from studio.domain.media import ExportProgress
from studio.services.film import FilmExported
from tests.fakes.workspaces import Bench

OUT = "films/film.mp4"


async def _film(bench: Bench, *, overwrite: bool = False) -> FilmExported:
    project = bench.workspace.projects.by_name("Film")
    assert project is not None
    events = [event async for event in bench.workspace.film.export(project.id, OUT, overwrite=overwrite)]
    assert isinstance(events[-1], FilmExported)
    return events[-1]


async def _take(bench: Bench) -> str:
    job = await bench.workspace.jobs.request(await bench.order("here/one"))
    await bench.clock.run(bench.workspace.jobs.wait(job.id))
    return (await bench.workspace.takes.of_job(job.id))[0].id


async def test_the_shown_take_of_each_shot_is_joined_and_a_shot_without_is_a_card(bench: Bench) -> None:
    take = await _take(bench)
    project = bench.workspace.projects.by_name("Film")
    assert project is not None
    await bench.workspace.projects.add_shot(project.id, project.scenes[0].id, name="Empty")
    film = await _film(bench)
    assert [clip.take_id for clip in film.clips] == [take, None]
    assert film.frames == 240
    assert [(warning.shot_id, "no take" in warning.message) for warning in film.warnings] == [
        (film.clips[1].shot_id, True)
    ]
    assert film.clips[1].caption == "1B · Empty"
    assert (film.width_px, film.height_px) == (1280, 720)
    assert set(bench.disk.files) >= {OUT}
    assert not [path for path in bench.disk.files if path.endswith(".part")]


async def test_the_chosen_take_wins(bench: Bench) -> None:
    first, second = await _take(bench), await _take(bench)
    assert (await _film(bench)).clips[0].take_id == second
    project = bench.workspace.projects.by_name("Film")
    assert project is not None
    await bench.workspace.projects.choose_take(project.id, project.shots[0].id, first)
    assert (await _film(bench, overwrite=True)).clips[0].take_id == first
    await bench.workspace.takes.trash(first)
    assert (await _film(bench, overwrite=True)).clips[0].take_id == second


async def test_a_file_that_is_there_is_kept_unless_asked(bench: Bench) -> None:
    await _take(bench)
    bench.disk.files[OUT] = b"mine"
    with pytest.raises(InputError) as refused:
        await _film(bench)
    assert refused.value.field == "out"
    assert bench.disk.files[OUT] == b"mine"
    assert bench.film_writer.requests == []
    await _film(bench, overwrite=True)
    assert bench.disk.files[OUT] != b"mine"


async def test_a_full_disk_leaves_nothing(bench: Bench) -> None:
    await _take(bench)
    before = set(bench.disk.files)
    bench.disk.full = True
    with pytest.raises(DiskFull):
        await _film(bench)
    assert set(bench.disk.files) == before


async def test_a_take_whose_file_is_gone_is_a_card_and_told(bench: Bench) -> None:
    take = await bench.workspace.takes.take(await _take(bench))
    del bench.disk.files[bench.workspace.takes.path(take)]
    film = await _film(bench)
    assert film.clips[0].take_id is None
    assert "not there" in film.warnings[0].message


async def test_a_project_without_shots_has_no_film(bench: Bench) -> None:
    project = await bench.workspace.projects.create("Empty")
    with pytest.raises(InputError):
        await bench.workspace.film.plan(project.id)


async def test_an_export_that_is_closed_ends_its_writer_before_the_part_goes(bench: Bench) -> None:
    await _take(bench)
    project = bench.workspace.projects.by_name("Film")
    assert project is not None
    async with aclosing(bench.workspace.film.export(project.id, OUT, overwrite=False)) as events:
        async for _ in events:
            break
    assert bench.film_writer.closed_over is False
    assert bench.disk.discarded == [f"{OUT}.part"]
    assert OUT not in bench.disk.files


async def test_only_the_named_shots_are_in_the_film(bench: Bench) -> None:
    await _take(bench)
    project = bench.workspace.projects.by_name("Film")
    assert project is not None
    change = await bench.workspace.projects.add_shot(project.id, project.scenes[0].id, name="Empty")
    assert change.project is not None
    second = change.project.shots[1].id
    plan = await bench.workspace.film.plan(project.id, (second,))
    assert [clip.shot_id for clip in plan.clips] == [second]
    with pytest.raises(InputError) as refused:
        await bench.workspace.film.plan(project.id, ("gone",))
    assert refused.value.field == "shot"


async def test_a_forecast_asks_the_writer_and_writes_nothing(bench: Bench) -> None:
    await _take(bench)
    project = bench.workspace.projects.by_name("Film")
    assert project is not None
    before = dict(bench.disk.files)
    assert (await bench.workspace.film.forecast(project.id)).stream_copied is True
    await bench.workspace.projects.add_shot(project.id, project.scenes[0].id, name="Empty")
    forecast = await bench.workspace.film.forecast(project.id)
    assert (forecast.stream_copied, forecast.plan.frames, forecast.twin_frames) == (None, 240, 0)
    assert bench.disk.files == before


async def _animatic(bench: Bench) -> str:
    order = await bench.order("here/one", grade=Grade.ANIMATIC)
    job = await bench.workspace.jobs.request(order)
    await bench.clock.run(bench.workspace.jobs.wait(job.id))
    return order.project_id


async def _without_labels(bench: Bench, project_id: str) -> tuple[list[tuple[int, int]], FilmExported]:
    exporting = bench.workspace.film.export(project_id, OUT, overwrite=True, labels=False)
    events = [event async for event in exporting]
    film = events.pop()
    assert isinstance(film, FilmExported)
    return [(event.frames_done, event.frames) for event in events if isinstance(event, ExportProgress)], film


async def test_a_film_without_labels_draws_twins_once(bench: Bench) -> None:
    project_id = await _animatic(bench)
    assert (await bench.workspace.film.forecast(project_id, labels=False)).twin_frames == 120
    progress, film = await _without_labels(bench, project_id)
    assert progress == [(60, 240), (120, 240), (120, 240)]
    twin = film.clips[0].label_free_path
    assert twin is not None
    assert bench.disk.files[OUT].endswith(twin.encode())
    assert film.warnings == ()
    progress, film = await _without_labels(bench, project_id)
    assert progress == [(0, 120)]
    assert len(bench.local.twins) == 1
    assert film.clips[0].label_free_path == twin
    assert (await bench.workspace.film.plan(project_id, labels=False)).clips[0].label_free_path == twin
    assert not [path for path in bench.disk.files if path.startswith("parts/")]


async def test_a_twin_that_cannot_be_drawn_leaves_the_label_and_says_so(bench: Bench) -> None:
    project_id = await _animatic(bench)
    bench.local.failures.append(EncodeFailed("The drawing program ended.", "Try again."))
    _, film = await _without_labels(bench, project_id)
    assert film.clips[0].label_free_path is None
    assert ["The label stays" in warning.message for warning in film.warnings] == [True]
    assert OUT in bench.disk.files


async def test_drafts_have_no_twins(bench: Bench) -> None:
    await _take(bench)
    project = bench.workspace.projects.by_name("Film")
    assert project is not None
    await _without_labels(bench, project.id)
    assert bench.local.twins == []
