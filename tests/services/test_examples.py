"""Clips that show what a word means: drawn once, one at a time, never before a job."""

import asyncio

import pytest

from studio.domain.errors import EncodeFailed
from tests.fakes.time import calm
from tests.fakes.workspaces import Bench

SENTENCE = "Fog over a lake, a boat drifts."


async def test_a_clip_is_drawn_once_and_then_found(bench: Bench) -> None:
    examples = bench.workspace.examples
    assert await examples.found(SENTENCE) is None
    path = await examples.clip(SENTENCE)
    assert path is not None
    assert path in bench.disk.files
    assert await examples.clip(SENTENCE) == await examples.found(SENTENCE) == path
    assert bench.local.twins == [SENTENCE]
    assert await examples.clip("Rain on a tent.") != path


async def test_wishes_for_one_sentence_are_drawn_once(bench: Bench) -> None:
    examples = bench.workspace.examples
    first, second = await asyncio.gather(examples.clip(SENTENCE), examples.clip(SENTENCE))
    assert first == second
    assert bench.local.twins == [SENTENCE]


async def test_nothing_is_drawn_while_a_job_waits_or_is_made(bench: Bench) -> None:
    bench.local.endless = True
    job = await bench.workspace.jobs.request(await bench.order("here/one"))
    examples = bench.workspace.examples
    assert examples.must_wait
    assert await examples.clip(SENTENCE) is None
    assert bench.local.twins == []
    bench.local.endless = False
    await bench.workspace.jobs.cancel(job.id)
    await bench.clock.until(lambda: not examples.must_wait)
    assert await examples.clip(SENTENCE) is not None


async def test_a_paused_job_stops_no_example(bench: Bench) -> None:
    bench.local.endless = True
    await bench.workspace.jobs.request(await bench.order("here/one"))
    second = await bench.workspace.jobs.request(await bench.order("here/one"))
    await bench.workspace.jobs.hold(second.id, held=True)
    first = bench.workspace.jobs.open_jobs()[0]
    await bench.workspace.jobs.cancel(first.id)
    await bench.clock.until(lambda: not bench.workspace.examples.must_wait)
    assert [job.id for job in bench.workspace.jobs.open_jobs()] == [second.id]
    bench.local.endless = False
    assert await bench.workspace.examples.clip(SENTENCE) is not None


async def test_a_job_that_comes_ends_the_drawing(bench: Bench) -> None:
    bench.local.endless = True
    drawing = asyncio.ensure_future(bench.workspace.examples.clip(SENTENCE))
    await calm()
    assert bench.local.twins == [SENTENCE]
    bench.local.endless = False
    await bench.workspace.jobs.request(await bench.order("here/one"))
    assert await bench.clock.run(drawing) is None
    assert not [path for path in bench.disk.files if "example" in path]


async def test_a_drawing_that_fails_or_stands_still_leaves_nothing(bench: Bench) -> None:
    bench.local.failures.append(EncodeFailed("No.", "Try again."))
    with pytest.raises(EncodeFailed):
        await bench.workspace.examples.clip(SENTENCE)
    bench.local.endless = True
    with pytest.raises(EncodeFailed):
        await bench.clock.run(bench.workspace.examples.clip(SENTENCE))
    assert not [path for path in bench.disk.files if "example" in path]
