"""Exports in the background: one at a time, told as they go, cancelled without a trace, tried again."""

import asyncio

import pytest

from studio.domain.errors import DiskFull, InputError, NotFound, RenderCancelled
from studio.services.exports import ExportState, FilmExport
from tests.fakes.workspaces import Bench

WAITING, RUNNING, DONE = ExportState.WAITING, ExportState.RUNNING, ExportState.DONE
FAILED, CANCELLED = ExportState.FAILED, ExportState.CANCELLED


class _Heard:
    """What was announced, and a way to wait for a state."""

    def __init__(self, bench: Bench) -> None:
        self.all: list[FilmExport] = []
        self._news = asyncio.Event()
        bench.workspace.exports.changes.subscribe(self._hear)

    def _hear(self, export: FilmExport) -> None:
        self.all.append(export)
        self._news.set()

    def states(self, export_id: str) -> list[ExportState]:
        found: list[ExportState] = []
        for export in self.all:
            if export.id == export_id and export.state not in found[-1:]:
                found.append(export.state)
        return found

    async def until(self, export_id: str, state: ExportState) -> FilmExport:
        async with asyncio.timeout(5):
            while not (met := [each for each in self.all if each.id == export_id and each.state is state]):
                self._news.clear()
                await self._news.wait()
        return met[-1]


async def _project(bench: Bench) -> str:
    job = await bench.workspace.jobs.request(await bench.order("here/one"))
    await bench.clock.run(bench.workspace.jobs.wait(job.id))
    return job.project_id


async def test_films_are_written_one_after_the_other(bench: Bench) -> None:
    project, heard, exports = await _project(bench), _Heard(bench), bench.workspace.exports
    first, second = await exports.start(project, "one.mp4"), await exports.start(project, "two.mp4")
    assert (first.state, second.state) == (RUNNING, WAITING)
    done = await heard.until(second.id, DONE)
    assert heard.states(first.id) == heard.states(second.id) == [WAITING, RUNNING, DONE]
    assert done.film is not None
    assert (done.frames_done, done.frames, done.film.path) == (120, 120, "two.mp4")
    assert {"one.mp4", "two.mp4"} <= bench.disk.files.keys()
    ended = [export.id for export in heard.all if export.state is DONE]
    assert ended == [first.id, second.id]
    assert exports.clear_ended() == (first.id, second.id)
    assert exports.all() == ()


async def test_a_bad_place_is_said_before_anything_waits(bench: Bench) -> None:
    project, exports = await _project(bench), bench.workspace.exports
    bench.disk.files["mine.mp4"] = b"mine"
    with pytest.raises(InputError) as refused:
        await exports.start(project, "mine.mp4")
    assert (refused.value.field, exports.all()) == ("out", ())
    with pytest.raises(NotFound):
        await exports.start("nobody", "one.mp4")
    await exports.start(project, "one.mp4")
    with pytest.raises(InputError) as second:
        await exports.start(project, "one.mp4")
    assert second.value.field == "out"
    assert len(exports.all()) == 1


async def test_cancelling_leaves_nothing_and_the_next_goes_on(bench: Bench) -> None:
    project, heard, exports = await _project(bench), _Heard(bench), bench.workspace.exports
    bench.film_writer.hold.clear()
    first, second = await exports.start(project, "one.mp4"), await exports.start(project, "two.mp4")
    third = await exports.start(project, "three.mp4")
    exports.cancel(third.id)
    assert heard.states(third.id) == [WAITING, CANCELLED]
    await bench.film_writer.began.wait()
    exports.cancel(first.id)
    bench.film_writer.hold.set()
    assert (await heard.until(first.id, CANCELLED)).error is None
    await heard.until(second.id, DONE)
    assert [path for path in bench.disk.files if path.startswith(("one", "three"))] == []
    exports.cancel(first.id)
    assert exports.retry(first.id).state in (WAITING, RUNNING)
    assert (await heard.until(first.id, DONE)).film is not None
    with pytest.raises(InputError):
        exports.retry(first.id)


async def test_a_failure_says_why_and_can_be_tried_again(bench: Bench) -> None:
    project, heard, exports = await _project(bench), _Heard(bench), bench.workspace.exports
    bench.disk.full = True
    export = await exports.start(project, "one.mp4")
    failed = await heard.until(export.id, FAILED)
    assert isinstance(failed.error, DiskFull)
    assert "one.mp4" not in bench.disk.files
    bench.disk.full = False
    exports.retry(export.id)
    done = await heard.until(export.id, DONE)
    assert done.error is None


async def test_closing_the_studio_ends_what_runs_and_waits_and_says_so(bench: Bench) -> None:
    project, heard, exports = await _project(bench), _Heard(bench), bench.workspace.exports
    bench.film_writer.hold.clear()
    first, second = await exports.start(project, "one.mp4"), await exports.start(project, "two.mp4")
    await bench.film_writer.began.wait()
    await exports.close()
    for export in (first, second):
        ended = await heard.until(export.id, CANCELLED)
        assert isinstance(ended.error, RenderCancelled)
    assert not [path for path in bench.disk.files if path.endswith((".mp4.part", "one.mp4", "two.mp4"))]


async def test_an_export_that_is_not_listed_cannot_be_cancelled(bench: Bench) -> None:
    with pytest.raises(NotFound):
        bench.workspace.exports.cancel("none")


async def test_progress_is_told_ten_times_a_second_at_most(bench: Bench) -> None:
    project, heard, exports = await _project(bench), _Heard(bench), bench.workspace.exports
    bench.film_writer.steps = 100
    export = await exports.start(project, "one.mp4")
    done = await heard.until(export.id, DONE)
    assert (done.frames_done, done.frames) == (120, 120)
    told = [each for each in heard.all if each.state is RUNNING and each.frames]
    assert 1 <= len(told) <= 2  # the test's clock stands still


async def test_a_fault_of_the_program_ends_the_export_and_is_reported(bench: Bench) -> None:
    project, heard, exports = await _project(bench), _Heard(bench), bench.workspace.exports
    bench.film_writer.fault = TypeError("a fault")
    first, second = await exports.start(project, "one.mp4"), await exports.start(project, "two.mp4")
    assert (await heard.until(first.id, FAILED)).error is not None
    await heard.until(second.id, FAILED)
    assert [type(fault) for fault in bench.faults] == [TypeError, TypeError]
    bench.faults.clear()
    assert not [path for path in bench.disk.files if path.startswith(("one", "two"))]


async def test_a_listener_may_clear_the_list_at_once(bench: Bench) -> None:
    project, heard, exports = await _project(bench), _Heard(bench), bench.workspace.exports

    def clear(export: FilmExport) -> None:
        if export.state is DONE:
            exports.clear_ended()

    exports.changes.subscribe(clear)
    first, second = await exports.start(project, "one.mp4"), await exports.start(project, "two.mp4")
    await heard.until(first.id, DONE)
    await heard.until(second.id, DONE)
    assert exports.all() == ()
