"""Edits of projects: saved before told, one undo step each, names unique, and back again by undo."""

import asyncio

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.domain.errors import InputError, NotFound
from studio.domain.parameters import Parameters
from studio.domain.project import Origin, Project, ProjectChange
from studio.domain.prompt import Prompt
from studio.services.projects import Projects
from tests.fakes.stores import MemoryProjects
from tests.fakes.time import FakeClock, FakeRandom


def _projects(store: MemoryProjects | None = None, clock: FakeClock | None = None) -> Projects:
    return Projects(store or MemoryProjects(), clock or FakeClock(), FakeRandom())


async def test_an_edit_is_on_disk_before_it_is_told() -> None:
    store = MemoryProjects()
    projects = _projects(store)
    project = await projects.create("Film")

    def listen(change: ProjectChange) -> None:
        assert store.saved[change.project_id] == change.project
        told.append(change)

    told: list[ProjectChange] = []
    projects.changes.subscribe(listen)
    added = await projects.add_shot(project.id, project.scenes[0].id, prompt=Prompt(text="A kite."), editor="board")
    assert told == [added]
    assert (added.editor, added.origin, added.label) == ("board", Origin.USER, "Add shot")
    assert added.project is not None
    assert added.added == (added.project.shots[0].id,)
    assert (await projects.undo_labels(project.id)) == ("Add shot", None)


@pytest.mark.parametrize("name", ["", "  ", "x" * 201, "nul\0", "half\ud800"])
async def test_a_name_that_cannot_be_kept_names_the_field(name: str) -> None:
    with pytest.raises(InputError) as refused:
        await _projects().create(name)
    assert refused.value.field == "name"


async def test_names_are_unique_within_their_parent() -> None:
    projects = _projects()
    project = await projects.create("Film")
    with pytest.raises(InputError):
        await projects.create(" Film ")
    scene = project.scenes[0]
    await projects.add_shot(project.id, scene.id, name="Kite")
    with pytest.raises(InputError):
        await projects.add_shot(project.id, scene.id, name="Kite")
    other = (await projects.add_scene(project.id)).added[0]
    shot = (await projects.add_shot(project.id, other, name="Kite")).added[0]
    moved = (await projects.move_shot(project.id, shot, scene.id, 0)).project
    assert moved is not None
    assert [each.name for each in moved.scenes[0].shots] == ["Kite 2", "Kite"]
    copied = (await projects.duplicate(project.id, shot)).project
    assert copied is not None
    assert [each.name for each in copied.scenes[0].shots] == ["Kite 2", "Kite 2 copy", "Kite"]


async def test_a_new_shot_is_like_the_one_before_it_but_has_no_seed_of_its_own() -> None:
    projects = _projects()
    project = await projects.create("Film", "9:16")
    scene = project.scenes[0].id
    first = (await projects.add_shot(project.id, scene)).added[0]
    wanted = Parameters(duration_s=8, aspect_ratio="9:16", seed=5, first_frame="a" * 64)
    await projects.set_parameters(project.id, first, wanted, model="rehearsal/steady-1")
    change = await projects.add_shot(project.id, scene)
    assert change.project is not None
    shot = change.project.shots[1]
    assert (shot.model, shot.parameters.duration_s) == ("rehearsal/steady-1", 8)
    assert (shot.parameters.seed, shot.parameters.first_frame) == (None, None)


async def test_typing_is_one_step_until_a_pause() -> None:
    clock = FakeClock()
    projects = _projects(clock=clock)
    project = await projects.create("Film")
    shot = (await projects.add_shot(project.id, project.scenes[0].id)).added[0]
    for text in ("A", "A k", "A kite"):
        await projects.set_prompt(project.id, shot, Prompt(text=text), merge_key="typing")
        await clock.advance(0.4)
    await clock.advance(2)
    await projects.set_prompt(project.id, shot, Prompt(text="A kite rises"), merge_key="typing")
    undone = await projects.undo(project.id)
    assert undone is not None
    assert undone.project is not None
    assert undone.project.shots[0].prompt.text == "A kite"
    undone = await projects.undo(project.id)
    assert undone is not None
    assert undone.project is not None
    assert undone.project.shots[0].prompt.text == ""


async def test_an_edit_that_changes_nothing_is_no_step() -> None:
    projects = _projects()
    project = await projects.create("Film")
    change = await projects.rename(project.id, "Film")
    assert (change.label, change.changed) == ("", ())
    assert await projects.undo(project.id) is None


async def test_what_is_not_there_is_named() -> None:
    projects = _projects()
    project = await projects.create("Film")
    for part in (projects.remove(project.id, ["gone"]), projects.rename_part(project.id, "gone", "x")):
        with pytest.raises(NotFound):
            await part
    with pytest.raises(NotFound):
        projects.project("gone")


async def test_the_newest_change_comes_first_and_a_deleted_project_is_gone() -> None:
    clock = FakeClock()
    projects = _projects(clock=clock)
    first = await projects.create("First")
    await clock.advance(1)
    await projects.create("Second")
    assert [project.name for project in projects.all()] == ["Second", "First"]
    await clock.advance(1)
    await projects.add_scene(first.id)
    assert [project.name for project in projects.all()] == ["First", "Second"]
    assert (await projects.delete(first.id)).project is None
    assert projects.by_name("First") is None


EDITS = st.lists(
    st.tuples(
        st.sampled_from(
            ["scene", "shot", "rename", "copy", "remove", "move shot", "move scene", "prompt", "length", "choose"]
        ),
        st.integers(0, 50),
        st.integers(0, 6),
    ),
    min_size=1,
    max_size=25,
)


def _bare(project: Project) -> Project:
    return project.replace(updated_at=project.created_at)


@settings(max_examples=60, deadline=None)
@given(edits=EDITS)
async def test_undoing_all_gives_the_start_and_redoing_all_the_end(edits: list[tuple[str, int, int]]) -> None:
    projects = _projects()
    start = await projects.create("Film")
    for edit, pick, at in edits:
        await _edit(projects, start.id, edit, pick, at)
        assert projects.project(start.id).scenes is not None
    end = projects.project(start.id)
    for scene in end.scenes:
        assert len({shot.name for shot in scene.shots}) == len(scene.shots)
    steps = 0
    while await projects.undo(start.id):
        steps += 1
    assert _bare(projects.project(start.id)) == _bare(start)
    for _ in range(steps):
        assert await projects.redo(start.id) is not None
    assert await projects.redo(start.id) is None
    assert _bare(projects.project(start.id)) == _bare(end)


async def _edit(projects: Projects, project_id: str, edit: str, pick: int, at: int) -> None:
    project = projects.project(project_id)
    scenes = [scene.id for scene in project.scenes]
    shots = [shot.id for shot in project.shots]
    if edit == "scene":
        await projects.add_scene(project_id, at=at)
    elif edit == "shot" and scenes:
        await projects.add_shot(project_id, scenes[pick % len(scenes)], at=at)
    elif edit == "move scene" and scenes:
        await projects.move_scene(project_id, scenes[pick % len(scenes)], at)
    elif edit == "rename":
        await projects.rename(project_id, f"Film {pick}")
    elif edit in ("copy", "remove") and scenes + shots:
        part = (scenes + shots)[pick % len(scenes + shots)]
        await (projects.duplicate(project_id, part) if edit == "copy" else projects.remove(project_id, [part]))
    elif shots:
        shot = shots[pick % len(shots)]
        if edit == "move shot":
            await projects.move_shot(project_id, shot, scenes[at % len(scenes)], at)
        elif edit == "prompt":
            await projects.set_prompt(project_id, shot, Prompt(text=f"A kite, {at}."))
        elif edit == "length":
            await projects.set_parameters(project_id, shot, Parameters(duration_s=at + 1))
        elif edit == "choose":
            await projects.choose_take(project_id, shot, f"take-{at}")


async def test_two_views_that_change_different_parameters_at_once_both_keep_theirs() -> None:
    projects = _projects()
    project = await projects.create("Film")
    shot = (await projects.add_shot(project.id, project.scenes[0].id)).added[0]
    seen = projects.project(project.id).shots[0].parameters
    await asyncio.gather(
        projects.set_parameters(project.id, shot, seen.replace(duration_s=7.0)),
        projects.set_parameters(project.id, shot, seen.replace(seed=12)),
    )
    now = projects.project(project.id).shots[0].parameters
    assert (now.duration_s, now.seed) == (7.0, 12)
    assert await projects.undo(project.id) is not None
    assert projects.project(project.id).shots[0].parameters == seen.replace(duration_s=7.0)
