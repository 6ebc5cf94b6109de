"""The ladder from draft to final: the draft's words and seed, the shot's own length and size, the link, the choice."""

from datetime import date
from decimal import Decimal

import pytest

from studio.domain.errors import InputError, NotFound
from studio.domain.fitting import drafted
from studio.domain.jobs import GenerationJob, Grade, JobState
from studio.domain.models import DurationLimit, ModelSpec, Price, PriceUnit
from studio.domain.parameters import Parameters
from studio.domain.project import Shot, Take
from studio.domain.prompt import Prompt
from studio.services.job_requests import GenerateOrder
from tests.fakes.providers import LIMITS, REMOTE_SPEC
from tests.fakes.workspaces import Bench

PRICES = (Price(per=PriceUnit.SECOND, usd=Decimal("0.40"), as_of=date(2026, 11, 1), source="a test"),)
QUICK = REMOTE_SPEC.replace(
    limits=LIMITS.replace(duration_s=DurationLimit(min=4, max=8, values=(4.0, 8.0)), negative=True)
)
FINE = QUICK.replace(id="away/fine", name="Fine", prices=PRICES)
SEEDLESS = FINE.replace(id="away/blind", name="Blind", limits=QUICK.limits.replace(seed=False))


async def ladder(bench: Bench, *models: ModelSpec) -> Shot:
    """Return a shot of 8 s at 720p on the quick model; the provider offers it and `models`."""
    bench.remote.offered = (QUICK, *(models or (FINE, SEEDLESS)))
    project_id, shot = await bench.shot()
    await bench.workspace.projects.set_parameters(
        project_id, shot.id, Parameters(duration_s=8.0, resolution="720p"), model=QUICK.id
    )
    return shot_of(bench)


def shot_of(bench: Bench) -> Shot:
    """Return the one shot as it is now."""
    project = bench.workspace.projects.by_name("Film")
    assert project is not None
    return project.shots[0]


def project_id(bench: Bench) -> str:
    """Return the one project's id."""
    project = bench.workspace.projects.by_name("Film")
    assert project is not None
    return project.id


async def done(bench: Bench, job: GenerationJob) -> Take:
    """Return the take of a job, once it is there."""
    assert (await bench.clock.run(bench.workspace.jobs.wait(job.id))).state is JobState.DONE
    (take,) = await bench.workspace.takes.of_job(job.id)
    return take


async def chosen_draft(bench: Bench) -> Take:
    """Make a draft of the shot as the window does, and choose it."""
    shot = shot_of(bench)
    version = await bench.workspace.versions.keep(project_id(bench), shot.id, shot.prompt)
    job = await bench.workspace.jobs.request(
        GenerateOrder(
            project_id=project_id(bench),
            shot_id=shot.id,
            model=QUICK.id,
            grade=Grade.DRAFT,
            prompt=shot.prompt.text,
            parameters=drafted(QUICK, shot.parameters),
            prompt_version=version.number,
        )
    )
    take = await done(bench, job)
    await bench.workspace.projects.choose_take(project_id(bench), shot.id, take.id)
    return take


async def test_the_draft_is_made_again_with_its_words_and_seed_at_the_shots_length_and_size(bench: Bench) -> None:
    shot = await ladder(bench)
    draft = await chosen_draft(bench)
    assert (draft.slate.parameters.duration_s, draft.slate.parameters.resolution) == (4.0, "360p")
    plan = await bench.workspace.finals.plan(project_id(bench), shot.id, QUICK.id)
    assert plan.draft == draft
    assert plan.now is None
    assert plan.again is not None
    way = plan.again
    assert (way.text, way.parameters.seed, way.same_seed) == (draft.slate.prompt, draft.slate.seed, True)
    assert draft.slate.seed is not None
    assert [(change.field, change.old, change.new) for change in way.changes] == [
        ("duration_s", 4.0, 8.0),
        ("resolution", "360p", "720p"),
    ]
    assert way.may_differ  # another size: the seed alone does not make the same picture
    assert (way.why_not, way.price.high_micro_usd) == ("", 800_000)
    assert draft.slate.cost_micro_usd == 500_000
    assert plan.gap_micro_usd(way) == 300_000


async def test_a_final_keeps_its_link_and_becomes_the_chosen_take_and_can_be_undone(bench: Bench) -> None:
    shot = await ladder(bench)
    draft = await chosen_draft(bench)
    plan = await bench.workspace.finals.plan(project_id(bench), shot.id, QUICK.id)
    job = await bench.workspace.finals.request(plan, plan.ways[0], agreed=True)
    assert (job.grade, job.final_of, job.prompt_version) == (Grade.FINAL, draft.id, 1)
    take = await done(bench, job)
    await bench.clock.until(lambda: shot_of(bench).chosen_take == take.id)
    assert await bench.workspace.finals.draft_of(take) == draft
    assert draft in await bench.workspace.takes.of_shot(shot.id)
    await bench.workspace.projects.undo(project_id(bench))
    assert shot_of(bench).chosen_take == draft.id


async def test_the_final_of_a_final_is_made_from_the_same_draft(bench: Bench) -> None:
    shot = await ladder(bench)
    draft = await chosen_draft(bench)
    plan = await bench.workspace.finals.plan(project_id(bench), shot.id, QUICK.id)
    first = await done(bench, await bench.workspace.finals.request(plan, plan.ways[0]))
    await bench.clock.until(lambda: shot_of(bench).chosen_take == first.id)
    again = await bench.workspace.finals.plan(project_id(bench), shot.id, FINE.id)
    assert again.draft == draft
    second = await done(bench, await bench.workspace.finals.request(again, again.ways[0]))
    await bench.clock.until(lambda: shot_of(bench).chosen_take == second.id)


async def test_another_take_that_was_chosen_meanwhile_stays_the_chosen_one(bench: Bench) -> None:
    shot = await ladder(bench)
    await chosen_draft(bench)
    plan = await bench.workspace.finals.plan(project_id(bench), shot.id, QUICK.id)
    job = await bench.workspace.finals.request(plan, plan.ways[0])
    other = await chosen_draft(bench)
    await done(bench, job)
    await bench.workspace.finals.close()
    assert shot_of(bench).chosen_take == other.id


async def test_another_model_comes_first_in_the_table_and_may_lead_to_another_picture(bench: Bench) -> None:
    shot = await ladder(bench)
    draft = await chosen_draft(bench)
    plan = await bench.workspace.finals.plan(project_id(bench), shot.id, FINE.id)
    assert plan.again is not None
    change = plan.again.changes[0]
    assert (change.field, change.old, change.new) == ("model", "Away", "Fine")
    assert (plan.again.same_seed, plan.again.may_differ) == (True, True)
    assert plan.again.text == draft.slate.prompt
    assert plan.gap_micro_usd(plan.again) == 3_200_000 - 500_000


async def test_a_model_without_seeds_cannot_keep_it_and_says_so(bench: Bench) -> None:
    shot = await ladder(bench)
    await chosen_draft(bench)
    plan = await bench.workspace.finals.plan(project_id(bench), shot.id, SEEDLESS.id)
    assert plan.again is not None
    assert (plan.again.parameters.seed, plan.again.same_seed, plan.again.may_differ) == (None, False, True)
    assert "seed" in [change.field for change in plan.again.changes]


async def test_changed_words_offer_both_ways(bench: Bench) -> None:
    shot = await ladder(bench)
    draft = await chosen_draft(bench)
    await bench.workspace.projects.set_prompt(project_id(bench), shot.id, Prompt(text="A kite over a harbour."))
    plan = await bench.workspace.finals.plan(project_id(bench), shot.id, QUICK.id)
    assert plan.text_changed
    assert plan.again is not None
    assert plan.now is not None
    assert (plan.again.text, plan.now.text) == (draft.slate.prompt, "A kite over a harbour.")
    assert plan.now.parameters.seed == draft.slate.seed
    job = await bench.workspace.finals.request(plan, plan.now)
    assert (job.prompt, job.prompt_version, job.final_of) == ("A kite over a harbour.", 2, draft.id)


async def test_changed_settings_stay_the_drafts_where_it_is_made_again(bench: Bench) -> None:
    shot = await ladder(bench)
    await chosen_draft(bench)
    changed = shot.parameters.replace(negative="rain", audio=False, aspect_ratio="9:16", duration_s=8.0)
    await bench.workspace.projects.set_parameters(project_id(bench), shot.id, changed)
    plan = await bench.workspace.finals.plan(project_id(bench), shot.id, QUICK.id)
    assert not plan.text_changed
    assert {change.field for change in plan.since} == {"negative", "audio", "aspect_ratio"}
    assert plan.again is not None
    assert plan.now is not None
    again, now = plan.again.parameters, plan.now.parameters
    assert (again.negative, again.audio, again.aspect_ratio) == ("", True, "16:9")
    assert (now.negative, now.audio, now.aspect_ratio) == ("rain", False, "9:16")
    assert (again.duration_s, now.duration_s) == (8.0, 8.0)


async def test_without_an_approved_draft_the_shot_is_made_as_it_stands(bench: Bench) -> None:
    shot = await ladder(bench)
    plan = await bench.workspace.finals.plan(project_id(bench), shot.id, QUICK.id)
    assert (plan.draft, plan.again) == (None, None)
    assert plan.now is not None
    assert (plan.now.text, plan.now.may_differ, plan.gap_micro_usd(plan.now)) == (shot.prompt.text, False, None)
    job = await bench.workspace.finals.request(plan, plan.now)
    assert (job.final_of, job.grade) == (None, Grade.FINAL)
    take = await done(bench, job)
    await bench.workspace.finals.close()
    assert shot_of(bench).chosen_take is None
    assert await bench.workspace.finals.draft_of(take) is None


async def test_a_chosen_take_that_is_gone_or_no_draft_is_no_approved_one(bench: Bench) -> None:
    shot = await ladder(bench)
    assert await bench.workspace.finals.approved(shot.replace(chosen_take="gone")) is None
    sketch = await done(bench, await bench.workspace.jobs.request(await bench.order("here/one", grade=Grade.ANIMATIC)))
    assert await bench.workspace.finals.approved(shot.replace(chosen_take=sketch.id)) is None


async def test_what_cannot_be_made_says_why(bench: Bench) -> None:
    shot = await ladder(bench, SEEDLESS.replace(limits=SEEDLESS.limits.replace(prompt_chars=10)))
    await chosen_draft(bench)
    plan = await bench.workspace.finals.plan(project_id(bench), shot.id, SEEDLESS.id)
    assert plan.again is not None
    assert plan.again.field == "prompt"
    assert plan.again.why_not.startswith("The prompt has")
    with pytest.raises(InputError):
        await bench.workspace.finals.request(plan, plan.again)
    await bench.workspace.projects.set_prompt(project_id(bench), shot.id, Prompt(text="A kite over {place}."))
    plan = await bench.workspace.finals.plan(project_id(bench), shot.id, QUICK.id)
    assert plan.text_changed
    assert plan.now is not None
    assert "{place}" in plan.now.why_not
    with pytest.raises(NotFound):
        await bench.workspace.finals.plan(project_id(bench), "none", QUICK.id)
