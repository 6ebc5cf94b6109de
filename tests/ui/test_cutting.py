"""The cut in the window: it follows edits, and its selection always holds the open shot."""

from studio.ui.cutting import Cutting
from tests.fakes.time import calm
from tests.ui.conftest import Desk


async def test_the_cut_follows_edits_and_is_put_together_when_asked(desk: Desk) -> None:
    cutting = Cutting(desk.workbench)
    assert (cutting.timeline, cutting.clip, cutting.selected_shots()) == (None, None, ())
    await desk.project("A kite.", "A boat.")
    assert cutting.timeline is not None
    assert cutting.timeline is cutting.timeline
    assert cutting.timeline.frames == 240
    project = desk.workbench.project
    assert project is not None
    heard: list[int] = []
    cutting.timeline_changed.connect(lambda: heard.append(1))
    await desk.workspace.storyboard.set_planned_s(project.id, [project.shots[1].id], 2)
    assert heard
    assert cutting.timeline.frames == 168


async def test_the_open_shot_is_always_selected(desk: Desk) -> None:
    cutting = Cutting(desk.workbench)
    await desk.project("A kite.", "A boat.", "A barn.")
    project = desk.workbench.project
    assert project is not None
    first, second, third = (shot.id for shot in project.shots)
    assert list(cutting.selection) == [first]
    cutting.select([third, first])
    assert list(cutting.selection) == [first, third]
    assert cutting.clip is not None
    assert cutting.clip.shot.id == first
    cutting.select([second, third], current=second)
    assert [shot.id for shot in cutting.selected_shots()] == [second, third]
    assert desk.workbench.shot is not None
    assert desk.workbench.shot.id == second
    desk.workbench.open_shot(first)
    assert list(cutting.selection) == [first]
    cutting.select([])
    assert list(cutting.selection) == []


async def test_what_is_deleted_is_not_selected_any_more(desk: Desk) -> None:
    cutting = Cutting(desk.workbench)
    await desk.project("A kite.", "A boat.", "A barn.")
    project = desk.workbench.project
    assert project is not None
    first, second, third = (shot.id for shot in project.shots)
    cutting.select([first, second, third], current=third)
    await desk.workspace.projects.remove(project.id, [first, third])
    await calm()
    assert list(cutting.selection) == [second]
