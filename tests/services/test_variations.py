"""Groups of jobs: written together or not at all, cancelled at once, told once, taken up after a restart or a kill."""

import asyncio
from typing import Any

import pytest

from studio.domain.errors import DiskFull, InputError, NotFound
from studio.domain.jobs import GenerationJob, Grade, JobState
from studio.domain.looks import Look
from studio.domain.parameters import Parameters
from studio.domain.prompt import Card, Prompt
from studio.services.job_groups import GroupEnd, standing
from studio.services.variations import VariationOrder
from tests.fakes.time import calm
from tests.fakes.workspaces import Bench

PROMPT = Prompt(text="A kite over dunes, wide shot.")
VALUES = ("Blue hour", "Hard noon sun", "Moonlight")


async def order(bench: Bench, model: str = "here/one", **changes: Any) -> VariationOrder:
    project_id, shot = await bench.shot()
    made = VariationOrder(
        project_id, shot.id, model, Grade.ANIMATIC, Parameters(), PROMPT, Card.LIGHTING, "Lighting", VALUES
    )
    return made._replace(**changes)


async def ended(bench: Bench, jobs: tuple[GenerationJob, ...]) -> list[GenerationJob]:
    return [await bench.clock.run(bench.workspace.jobs.wait(job.id)) for job in jobs]


async def test_one_job_for_each_value_with_one_seed_in_one_group(bench: Bench) -> None:
    jobs = await bench.workspace.variations.request(await order(bench))
    assert [job.group.value for job in jobs if job.group is not None] == list(VALUES)
    assert len({job.group.id for job in jobs if job.group is not None}) == 1
    assert {(job.group.title, job.group.card) for job in jobs if job.group is not None} == {("Lighting", Card.LIGHTING)}
    assert len({job.parameters.seed for job in jobs}) == 1
    assert jobs[0].parameters.seed is not None
    assert len({job.idempotency_key for job in jobs}) == 3
    assert all(value.lower() in job.prompt.lower() for value, job in zip(VALUES, jobs, strict=True))
    assert [job.state for job in await ended(bench, jobs)] == [JobState.DONE] * 3


async def test_prices_add_up_and_one_unknown_makes_all_unknown(bench: Bench) -> None:
    price = bench.workspace.variations.price("here/one", Parameters(), 3)
    one = bench.workspace.catalogue.estimate("here/one", Parameters())
    assert price.high_micro_usd == (None if one.high_micro_usd is None else 3 * one.high_micro_usd)
    paid = bench.workspace.catalogue.estimate("away/one", Parameters())
    together = bench.workspace.variations.price("away/one", Parameters(), 3)
    assert together.high_micro_usd == (None if paid.high_micro_usd is None else 3 * paid.high_micro_usd)


async def test_looks_are_written_out_and_a_missing_value_of_a_variable_is_named(bench: Bench) -> None:
    asked = await order(bench)
    await bench.workspace.projects.edit(
        asked.project_id, lambda project: project.replace(looks=(Look(name="Kit", text="a kite of red silk"),)), "Look"
    )
    jobs = await bench.workspace.variations.request(asked._replace(prompt=Prompt(text="@Kit over dunes.")))
    assert all("a kite of red silk" in job.prompt for job in jobs)
    with pytest.raises(InputError, match=r"\{place\}"):
        await bench.workspace.variations.request(asked._replace(prompt=Prompt(text="A kite over {place}.")))
    with pytest.raises(NotFound):
        await bench.workspace.variations.request(asked._replace(shot_id="none"))


async def test_a_refusal_by_prompt_or_disk_leaves_nothing_behind(bench: Bench) -> None:
    asked = await order(bench)
    with pytest.raises(InputError):
        await bench.workspace.variations.request(asked._replace(parameters=Parameters(resolution="2160p")))
    bench.jobs.full = True
    with pytest.raises(DiskFull):
        await bench.workspace.variations.request(asked)
    assert bench.jobs.saved == {}
    assert bench.workspace.jobs.open_jobs() == ()


async def test_one_cancel_ends_all_and_the_end_is_told_once(bench: Bench) -> None:
    await bench.close()
    await bench.open(run_local=False)
    told: list[GroupEnd] = []
    groups = bench.workspace.groups
    groups.ended.subscribe(told.append)
    jobs = await bench.workspace.variations.request(await order(bench))
    group_id = jobs[0].group.id if jobs[0].group is not None else ""
    assert [job.id for job in groups.open_jobs(group_id)] == [job.id for job in jobs]
    assert await groups.cancel(group_id) == 3
    assert {job.state for job in await groups.standing(group_id)} == {JobState.CANCELLED}
    assert len(told) == 1
    assert await groups.cancel(group_id) == 0
    groups.close()
    await bench.workspace.jobs.retry(jobs[0].id)
    assert len(told) == 1


async def test_a_group_whose_take_is_being_made_is_cancelled_too(bench: Bench) -> None:
    jobs = await bench.workspace.variations.request(await order(bench, "away/one", grade=Grade.DRAFT))
    group_id = jobs[0].group.id if jobs[0].group is not None else ""
    for _ in range(20):
        await calm()
    await bench.workspace.groups.cancel(group_id)
    assert JobState.QUEUED not in {job.state for job in bench.workspace.groups.open_jobs(group_id)}
    states = {job.state for job in await ended(bench, jobs)}
    assert states <= {JobState.CANCELLED, JobState.DONE, JobState.FAILED}


async def test_a_job_that_is_asked_for_again_stands_for_its_value(bench: Bench) -> None:
    jobs = await bench.workspace.variations.request(await order(bench))
    await bench.workspace.jobs.clear_ended()
    done = await ended(bench, jobs)
    again = await bench.workspace.jobs.retry(done[1].id)
    assert again.group == jobs[1].group
    assert [job.id for job in await bench.workspace.groups.standing(again.group.id if again.group else "")] == [
        jobs[0].id, again.id, jobs[2].id,
    ]  # fmt: skip
    assert standing(()) == ()


async def test_a_kill_leaves_all_of_the_group_or_nothing(bench: Bench) -> None:
    seen = set()
    for step in range(1, 12):
        one = Bench()
        await one.open(run_local=False)
        asked = await order(one)
        one.disk.alive(step)
        work = asyncio.ensure_future(one.workspace.variations.request(asked))
        for _ in range(10):
            await calm()
        await one.kill()
        work.cancel()
        await asyncio.gather(work, return_exceptions=True)
        await one.open(run_local=False)
        seen.add(len(one.workspace.jobs.open_jobs()))
        await one.close()
    assert seen == {0, 3}
