"""Owns the ladder of the window's tests: a shot on a paid model with a draft that was made and chosen."""

from studio.domain.jobs import Grade, JobState
from studio.domain.project import Shot, Take
from tests.fakes.time import calm
from tests.ui.conftest import Desk

PICKY = "away/picky"


def open_shot(desk: Desk) -> Shot:
    """Return the open shot as it is now."""
    assert desk.workbench.shot is not None
    return desk.workbench.shot


async def on_paid_model(desk: Desk, **parameters: object) -> Shot:
    """Put the open shot, a new one where none is open, on the paid model: 8 s at 1080p."""
    if desk.workbench.project is None:
        await desk.project()
    assert desk.workbench.project is not None
    shot = open_shot(desk)
    wanted = shot.parameters.replace(**{"duration_s": 8.0, "resolution": "1080p", **parameters})
    await desk.workspace.projects.set_parameters(desk.workbench.project.id, shot.id, wanted, model=PICKY)
    await calm()
    return open_shot(desk)


async def taken(desk: Desk, takes: int = 1) -> Take:
    """Let the clock run until so many takes are there; return the newest."""
    for _ in range(60):
        if len(desk.workbench.takes) >= takes:
            break
        await desk.bench.clock.advance(1)
        await calm()
    assert len(desk.workbench.takes) == takes, [job.state for job in desk.bench.jobs.saved.values()]
    assert all(job.state is JobState.DONE for job in desk.bench.jobs.saved.values())
    return desk.workbench.takes[-1]


async def chosen_draft(desk: Desk) -> Take:
    """Make a draft of the open shot and choose it."""
    desk.generator.generate(Grade.DRAFT)
    take = await taken(desk, len(desk.workbench.takes) + 1)
    assert desk.workbench.project is not None
    await desk.workspace.projects.choose_take(desk.workbench.project.id, open_shot(desk).id, take.id)
    await calm()
    return take
