"""One deliberate act makes one intent, however it comes; a paid draft is not written before its grace is over."""

from typing import Any

import pytest

from studio.domain.errors import DiskFull
from studio.domain.jobs import Grade, JobState
from tests.fakes.time import calm
from tests.ui.conftest import Desk


async def paid(desk: Desk) -> list[int]:
    """Open a shot on a paid model; return the list that the count-down is written to."""
    await desk.project()
    assert desk.workbench.project is not None
    assert desk.workbench.shot is not None
    shot = desk.workbench.shot
    await desk.workspace.projects.set_parameters(
        desk.workbench.project.id, shot.id, shot.parameters, model="away/picky"
    )
    await desk.workspace.projects.set_parameters(
        desk.workbench.project.id, shot.id, shot.parameters.replace(duration_s=8.0), model="away/picky"
    )
    await calm()
    counts: list[int] = []
    desk.generator.draft_waiting.connect(counts.append)
    return counts


@pytest.mark.parametrize("gap_s", [0.0, 0.005, 0.1, 0.5, 0.79])
async def test_presses_that_follow_each_other_are_one_act(desk: Desk, gap_s: float) -> None:
    """Two clicks, a click and Enter, a held shortcut, twenty clicks in 100 ms: all come as calls with small gaps."""
    await desk.project()
    for _ in range(20):
        desk.generator.generate(Grade.ANIMATIC)
        await desk.bench.clock.advance(gap_s)
    await desk.until(lambda: desk.bench.jobs.saved)
    await calm()
    assert len(desk.bench.jobs.saved) == 1


async def test_a_later_press_is_another_act(desk: Desk) -> None:
    await desk.project()
    desk.generator.generate(Grade.ANIMATIC)
    await desk.bench.clock.advance(0.8)
    desk.generator.generate(Grade.ANIMATIC)
    await desk.until(lambda: len(desk.bench.jobs.saved) == 2)


async def test_a_refused_request_leaves_the_next_press_free(desk: Desk) -> None:
    await desk.project("")
    desk.generator.generate(Grade.ANIMATIC)
    await desk.until(lambda: desk.failures)
    assert desk.bench.jobs.saved == {}
    assert desk.workbench.project is not None
    assert desk.workbench.shot is not None
    shot = desk.workbench.shot
    prompt = shot.prompt.replaced(0, 0, "A kite.")
    await desk.workspace.projects.set_prompt(desk.workbench.project.id, shot.id, prompt)
    desk.generator.generate(Grade.ANIMATIC)
    await desk.until(lambda: desk.bench.jobs.saved)


async def test_a_paid_draft_is_written_after_five_seconds_and_not_before(desk: Desk) -> None:
    counts = await paid(desk)
    desk.generator.generate(Grade.DRAFT)
    for _ in range(49):
        await desk.bench.clock.advance(0.1)
        assert desk.bench.jobs.saved == {}
    assert counts == [5, 4, 3, 2, 1]
    await desk.bench.clock.advance(0.2)
    await desk.until(lambda: desk.bench.jobs.saved)
    (job,) = desk.bench.jobs.saved.values()
    assert (job.grade, job.parameters.duration_s) == (Grade.DRAFT, 4.0)
    assert counts[-1] == 0
    assert len(desk.bench.remote.billed) <= 1


async def test_a_paid_draft_that_is_taken_back_leaves_nothing(desk: Desk) -> None:
    counts = await paid(desk)
    desk.generator.generate(Grade.DRAFT)
    await desk.bench.clock.advance(3.5)
    desk.generator.take_back()
    await calm()
    assert counts[-1] == 0
    await desk.bench.clock.advance(20)
    assert (desk.bench.jobs.saved, desk.bench.remote.billed) == ({}, [])
    desk.generator.generate(Grade.DRAFT)
    await desk.bench.clock.advance(4.9)
    assert desk.bench.jobs.saved == {}
    await desk.bench.clock.advance(0.2)
    await desk.until(lambda: desk.bench.jobs.saved)


async def test_a_draft_that_replaces_a_waiting_one_has_its_own_count(desk: Desk) -> None:
    counts = await paid(desk)
    desk.generator.generate(Grade.DRAFT)
    await desk.bench.clock.advance(2.5)
    desk.generator.generate(Grade.DRAFT)
    await desk.bench.clock.advance(4.5)
    assert desk.bench.jobs.saved == {}
    assert counts == [5, 4, 3, 5, 4, 3, 2, 1]
    await desk.bench.clock.advance(1)
    await desk.until(lambda: desk.bench.jobs.saved)
    assert len(desk.bench.jobs.saved) == 1


async def test_closing_within_the_grace_sends_nothing(desk: Desk) -> None:
    await paid(desk)
    desk.generator.generate(Grade.DRAFT)
    await desk.bench.clock.advance(4.0)
    await desk.workbench.close()
    await desk.bench.clock.advance(10)
    assert desk.bench.jobs.saved == {}


async def test_the_offer_says_why_not_and_what_it_costs(desk: Desk) -> None:
    await paid(desk)
    assert desk.generator.price_words(Grade.DRAFT) == "$0.40"
    assert desk.generator.price_words(Grade.FINAL) == "$0.80"
    assert desk.generator.price_words(Grade.ANIMATIC) == "free"
    assert desk.generator.offer(Grade.DRAFT).why_not == ""
    assert desk.workbench.project is not None
    assert desk.workbench.shot is not None
    shot = desk.workbench.shot
    await desk.workspace.projects.set_prompt(desk.workbench.project.id, shot.id, shot.prompt.with_text("a kite " * 40))
    offer = desk.generator.offer(Grade.DRAFT)
    assert offer.field == "prompt"
    assert offer.why_not.startswith("The prompt has 280 characters; Picky takes 200.")
    assert desk.generator.offer(Grade.ANIMATIC).why_not == ""


async def test_only_free_takes_are_written_without_grace(desk: Desk) -> None:
    await paid(desk)
    assert desk.workbench.project is not None
    assert desk.workbench.shot is not None
    made = await desk.generator.request(desk.workbench.project.id, desk.workbench.shot.id, Grade.DRAFT)
    assert (made, desk.bench.jobs.saved) == (None, {})


async def test_a_final_goes_through_the_same_grace(desk: Desk) -> None:
    await paid(desk)
    desk.generator.generate(Grade.FINAL)
    await desk.bench.clock.advance(4.9)
    assert desk.bench.jobs.saved == {}
    await desk.bench.clock.advance(0.2)
    await desk.until(lambda: desk.bench.jobs.saved)
    (job,) = desk.bench.jobs.saved.values()
    assert (job.grade, job.parameters.duration_s, job.state in JobState) == (Grade.FINAL, 8.0, True)


async def test_a_full_disk_is_told_and_nothing_is_sent(desk: Desk) -> None:
    await desk.project()

    async def full(*_: object, **__: object) -> None:
        raise DiskFull("No room.", "Make room.")

    desk.bench.jobs.add_all = full  # type: ignore[assignment,method-assign]  # the disk of this test is full
    desk.generator.generate(Grade.ANIMATIC)
    await desk.until(lambda: desk.failures)
    assert isinstance(desk.failures[0], DiskFull)
    assert desk.bench.local.made == []


async def drawn(desk: Desk, *shot_ids: str) -> int:
    """Ask for the missing animatics of the open project, as a press some time after the last one."""
    assert desk.workbench.project is not None
    await desk.bench.clock.advance(1)
    return await desk.generator.draw_missing(desk.workbench.project.id, shot_ids)


async def test_animatics_for_all_that_miss_one(desk: Desk) -> None:
    await desk.project("A kite.", "", "A dune.", "A hill.")
    assert desk.workbench.project is not None
    kite, _, dune, hill = desk.workbench.project.shots
    desk.generator.generate(Grade.ANIMATIC)
    await desk.until(lambda: desk.workbench.takes)
    desk.bench.local.go.clear()
    assert await drawn(desk, dune.id) == 1
    assert desk.told[-1] == "1 animatic in line."
    assert await drawn(desk) == 1
    assert [job.shot_id for job in desk.bench.jobs.saved.values()] == [kite.id, dune.id, hill.id]
    assert all(job.grade is Grade.ANIMATIC for job in desk.bench.jobs.saved.values())
    words = "1 animatic in line. Left out: 1 with a take, 1 being made, 1 without a prompt."
    assert desk.told[-1] == words
    assert await drawn(desk) == 0
    assert desk.told[-1] == "No animatic to draw. Left out: 1 with a take, 2 being made, 1 without a prompt."
    desk.bench.local.go.set()
    await desk.until(lambda: len(desk.workbench.takes) == 3)


async def test_presses_for_all_missing_are_one_act(desk: Desk) -> None:
    await desk.project("A kite.", "A dune.")
    assert desk.workbench.project is not None
    for _ in range(20):
        desk.workbench.run(desk.generator.draw_missing(desk.workbench.project.id), "draw missing")
    await desk.until(lambda: len(desk.bench.jobs.saved) == 2)
    await desk.bench.clock.advance(5)
    assert len(desk.bench.jobs.saved) == 2
    assert desk.told == ["2 animatics in line."]


async def test_a_shot_that_cannot_be_drawn_does_not_stop_the_others(desk: Desk) -> None:
    await desk.project("A kite.", "A dune.")
    project = desk.workbench.project
    assert project is not None
    await desk.workspace.storyboard.set_planned_s(project.id, [project.shots[0].id], 90)
    assert await drawn(desk) == 1
    assert desk.told[-1] == "1 animatic in line. Left out: 1 too long or too short to draw."


async def test_a_full_disk_says_how_far_it_came(desk: Desk) -> None:
    await desk.project("A kite.", "A dune.", "A hill.")
    add, count = desk.bench.jobs.add_all, 0

    async def full(*args: Any, **named: Any) -> Any:
        nonlocal count
        count += 1
        if count > 2:
            raise DiskFull("No room.", "Make room.")
        return await add(*args, **named)

    desk.bench.jobs.add_all = full  # type: ignore[method-assign]  # the disk of this test fills up
    with pytest.raises(DiskFull):
        await drawn(desk)
    assert desk.told[-1] == "2 animatics in line."
