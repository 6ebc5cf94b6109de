import json
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studio.domain.errors import InputError, NotFound, WorkspaceDamaged
from studio.domain.frames import TimeRange
from studio.domain.parameters import Parameters
from studio.domain.project import Project, Scene, Shot
from studio.domain.prompt import Card, Prompt, PromptRange
from studio.store.database import Database
from studio.store.outline import applied, built, difference, flat, joined, turned
from studio.store.project_store import SqliteProjectStore
from studio.store.storable_text import refuse_unstorable
from tests.conftest import ExpectedLogs
from tests.store.samples import AWKWARD_TEXTS, START, SteppedClock, edit, later, project, shot, with_prompt


@pytest.fixture
def store(database: Database) -> SqliteProjectStore:
    return SqliteProjectStore(database)


async def test_a_project_comes_back_as_it_was_after_a_restart(folder: Path, clock: SteppedClock) -> None:
    full = Shot(
        id="full", name="Full", prompt=Prompt(
            text="A heron stands.", ranges=(PromptRange(card=Card.SUBJECT, start=0, end=7),), locked=(Card.SUBJECT,)
        ),
        model="rehearsal/one", parameters=Parameters(seed=3, negative="rain", extras=(("steps", 20), ("fast", True))),
        seed_locked=True, chosen_take="take-1", caption="Who waits, eats.", trim=TimeRange(first_frame=3, frames=9),
    )  # fmt: skip
    saved = later(project(), (Scene(id="a", name="First", shots=(full,)), Scene(id="b", name="Empty")))
    saved = saved.replace(aspect_ratio="9:16", rate="30000/1001", archived=True)
    first = await Database.open(folder, clock)
    await SqliteProjectStore(first).save_project(saved)
    await first.close()
    second = await Database.open(folder, clock)
    assert await SqliteProjectStore(second).project(saved.id) == saved
    assert await SqliteProjectStore(second).project("none") is None
    await second.close()


async def test_projects_come_newest_change_first(store: SqliteProjectStore) -> None:
    for number, age_s in (("a", 3), ("b", 1), ("c", 2)):
        made = project(project_id=number).replace(scenes=(), updated_at=START + timedelta(seconds=60 - age_s))
        await store.save_project(made)
    assert [each.id for each in await store.projects()] == ["b", "c", "a"]


async def test_saving_again_deletes_what_is_gone(store: SqliteProjectStore, database: Database) -> None:
    await store.save_project(project(5))
    await store.save_project(project(2))
    assert await store.project("project-1") == project(2)
    assert await database.read(lambda c: c.execute("SELECT count(*) FROM shots").fetchone()[0]) == 2


@pytest.mark.parametrize("name", AWKWARD_TEXTS)
async def test_any_text_comes_back_exactly(store: SqliteProjectStore, name: str) -> None:
    text = AWKWARD_TEXTS[name]
    before = project()
    await store.save_project(before)
    after = with_prompt(before, 1, text).replace(name=text[:150] or "x")
    await store.save_edit(edit(before, after, label=text[:50]), merge=False, keep=200)
    stored = await store.project(before.id)
    assert stored == after
    assert (await store.undo_labels(before.id))[0] == text[:50]
    assert await store.undo(before.id) is not None
    redone = await store.redo(before.id)
    assert redone is not None
    assert redone[1].shots[1].prompt.text == text


@pytest.mark.parametrize("bad", ["NUL \0 inside", "half \ud83d of an emoji"])
@pytest.mark.parametrize("field", ["prompt", "name", "negative", "label"])
async def test_text_that_cannot_be_kept_is_refused_by_field(store: SqliteProjectStore, bad: str, field: str) -> None:
    before = project()
    await store.save_project(before)
    changes_of: dict[str, dict[str, object]] = {
        "prompt": {"prompt": Prompt.model_construct(text=bad, ranges=(), locked=())},
        "name": {"name": bad},
        "negative": {"parameters": Parameters.model_construct(**{**dict(Parameters()), "negative": bad})},
    }
    broken = before.shots[0].model_copy(update=changes_of.get(field, {}))
    scene = before.scenes[0].model_copy(update={"shots": (broken, *before.shots[1:])})
    after = before.model_copy(update={"scenes": (scene,)})
    with pytest.raises(InputError) as refused:
        await store.save_edit(edit(before, after, label=bad if field == "label" else ""), merge=False, keep=200)
    assert refused.value.field == field
    if field != "label":
        with pytest.raises(InputError) as refused:
            await store.save_project(after)
        assert refused.value.field == field
    assert await store.project(before.id) == before
    assert await store.undo_labels(before.id) == (None, None)


async def test_undo_and_redo_survive_a_restart(folder: Path, clock: SteppedClock) -> None:
    states = [project()]
    opened = await Database.open(folder, clock)
    store = SqliteProjectStore(opened)
    await store.save_project(states[0])
    for number in range(5):
        states.append(with_prompt(states[-1], number % 3, f"Version {number}"))
        await store.save_edit(edit(states[-2], states[-1], label=f"Edit {number}"), merge=False, keep=200)
    await store.undo(states[0].id)
    await opened.close()
    opened = await Database.open(folder, clock)
    store = SqliteProjectStore(opened)
    assert await store.undo_labels(states[0].id) == ("Edit 3", "Edit 4")
    redone = await store.redo(states[0].id)
    assert redone is not None
    assert (redone[0].label, redone[1].scenes) == ("Edit 4", states[5].scenes)
    for number in reversed(range(5)):
        undone = await store.undo(states[0].id)
        assert undone is not None
        assert undone[1].scenes == states[number].scenes
        assert undone[0].before.scenes == states[number].scenes
        assert undone[0].after.scenes == states[number + 1].scenes
    assert await store.undo(states[0].id) is None
    await opened.close()


async def test_undo_brings_back_removed_scenes_and_their_order(store: SqliteProjectStore) -> None:
    scenes = (Scene(id="a", name="A", shots=(shot(1), shot(2))), Scene(id="b", name="B", shots=(shot(3),)))
    first = later(project(), scenes)
    await store.save_project(first)
    moved = later(first, (Scene(id="b", name="B", shots=(shot(3), shot(1))),))
    await store.save_edit(edit(first, moved, "Delete"), merge=False, keep=200)
    undone = await store.undo(first.id)
    assert undone is not None
    assert undone[1].scenes == first.scenes
    redone = await store.redo(first.id)
    assert redone is not None
    assert redone[1].scenes == moved.scenes


async def test_a_new_edit_drops_what_was_undone(store: SqliteProjectStore) -> None:
    first = project()
    await store.save_project(first)
    await store.save_edit(edit(first, with_prompt(first, 0, "One"), "One"), merge=False, keep=200)
    undone = await store.undo(first.id)
    assert undone is not None
    await store.save_edit(edit(undone[1], with_prompt(undone[1], 0, "Two"), "Two"), merge=False, keep=200)
    assert await store.undo_labels(first.id) == ("Two", None)


async def test_merged_edits_are_one_step(store: SqliteProjectStore) -> None:
    states = [project()]
    await store.save_project(states[0])
    for number, text in enumerate(("A", "A h", "A hen")):
        states.append(with_prompt(states[-1], 0, text))
        await store.save_edit(edit(states[-2], states[-1], "Type", "typing"), merge=number > 0, keep=200)
    undone = await store.undo(states[0].id)
    assert undone is not None
    assert undone[1].scenes == states[0].scenes
    assert await store.undo_labels(states[0].id) == (None, "Type")


async def test_merged_edits_that_end_where_they_began_leave_no_step(store: SqliteProjectStore) -> None:
    first = project()
    await store.save_project(first)
    kept = with_prompt(first, 1, "Kept")
    await store.save_edit(edit(first, kept, "Kept"), merge=False, keep=200)
    typed = with_prompt(kept, 0, "Typed")
    back = with_prompt(typed, 0, first.shots[0].prompt.text)
    await store.save_edit(edit(kept, typed, "Type", "t"), merge=False, keep=200)
    await store.save_edit(edit(typed, back, "Type", "t"), merge=True, keep=200)
    assert await store.undo_labels(first.id) == ("Kept", None)
    undone = await store.undo(first.id)
    assert undone is not None
    assert undone[1].scenes == first.scenes
    assert await store.undo(first.id) is None


async def test_at_most_so_many_steps_stay(store: SqliteProjectStore, database: Database) -> None:
    states = [project()]
    await store.save_project(states[0])
    for number in range(12):
        states.append(with_prompt(states[-1], 0, f"Version {number}"))
        await store.save_edit(edit(states[-2], states[-1]), merge=False, keep=5)
    for number in (11, 10, 9, 8, 7):
        undone = await store.undo(states[0].id)
        assert undone is not None
        assert undone[1].scenes == states[number].scenes
    assert await store.undo(states[0].id) is None
    assert await database.read(lambda c: c.execute("SELECT count(*) FROM undo_changes").fetchone()[0]) == 5


async def test_a_step_keeps_only_what_differs(store: SqliteProjectStore, database: Database) -> None:
    first = project(300)
    await store.save_project(first)
    await store.save_edit(edit(first, with_prompt(first, 7, "Changed")), merge=False, keep=200)
    rows = await database.read(lambda c: c.execute("SELECT kind, part_id, before, after FROM undo_changes").fetchall())
    assert [row[:2] for row in rows] == [("shot", "shot-7")]
    assert json.loads(json.loads(rows[0][3])[1])["text"] == "Changed"


async def test_an_edit_of_an_older_state_is_written_whole(store: SqliteProjectStore) -> None:
    first = project()
    await store.save_project(first)
    await store.save_edit(edit(first, with_prompt(first, 0, "One")), merge=False, keep=200)
    stale = with_prompt(later(first, first.scenes), 1, "Two")
    await store.save_edit(edit(later(first, first.scenes).replace(updated_at=START), stale), merge=False, keep=200)
    assert await store.project(first.id) == stale
    undone = await store.undo(first.id)
    assert undone is not None
    assert [each.prompt.text for each in undone[1].shots][:2] == ["One", first.shots[1].prompt.text]


async def test_an_edit_of_a_project_that_is_not_there_is_refused(store: SqliteProjectStore) -> None:
    with pytest.raises(NotFound):
        await store.save_edit(edit(project(), with_prompt(project(), 0, "x")), merge=False, keep=200)
    assert await store.undo("project-1") is None
    assert await store.redo("project-1") is None


async def test_saving_another_outline_empties_the_undo_stack_and_saving_words_does_not(
    store: SqliteProjectStore,
) -> None:
    first = project()
    await store.save_project(first)
    second = with_prompt(first, 0, "One")
    await store.save_edit(edit(first, second, "One"), merge=False, keep=200)
    await store.save_project(second.replace(name="Renamed"))
    assert await store.undo_labels(first.id) == ("One", None)
    await store.save_project(project(9))
    assert await store.undo_labels(first.id) == (None, None)


async def test_a_deleted_project_leaves_no_rows_of_its_outline(store: SqliteProjectStore, database: Database) -> None:
    first = project()
    await store.save_project(first)
    await store.save_edit(edit(first, with_prompt(first, 0, "One")), merge=False, keep=200)
    await store.delete_project(first.id)
    tables = ("projects", "scenes", "shots", "undo_steps", "undo_changes")
    counts = await database.read(
        lambda c: [c.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables]
    )
    assert counts == [0] * 5
    assert await store.projects() == ()


async def test_rows_that_do_not_fit_together_are_damage(
    store: SqliteProjectStore, database: Database, expected_logs: ExpectedLogs
) -> None:
    expected_logs.expect("project-1 cannot be read")
    await store.save_project(project())
    await database.run(lambda c: c.execute("DELETE FROM shots WHERE id = 'shot-1'"))
    with pytest.raises(WorkspaceDamaged, match="project-1"):
        await store.projects()


TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)
SHOTS = st.lists(st.tuples(st.integers(0, 12), TEXTS), max_size=8, unique_by=lambda pair: pair[0])


@st.composite
def projects(draw: st.DrawFn) -> Project:
    """Draw a project whose shots of like number may differ from those of another one drawn."""
    cut = draw(st.integers(0, 8))
    shots = tuple(shot(number, text) for number, text in draw(SHOTS))
    scenes = [Scene(id="a", name="A", shots=shots[:cut]), Scene(id="b", name=draw(TEXTS) or "B", shots=shots[cut:])]
    return project().replace(scenes=tuple(draw(st.permutations(scenes))), name=draw(TEXTS) or "P")


@given(projects(), projects(), projects())
def test_differences_apply_join_and_turn_round(first: Project, second: Project, third: Project) -> None:
    there, onward = difference(first, second), difference(second, third)
    assert applied(flat(first), there) == flat(second)
    assert applied(flat(second), turned(there)) == flat(first)
    assert applied(flat(first), joined(there, onward)) == flat(third)
    assert joined(there, turned(there)) == {}
    assert built(flat(first), first.id, first.created_at.isoformat(), first.updated_at.isoformat()) == first


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(states=st.lists(projects(), min_size=2, max_size=5))
async def test_every_drawn_edit_is_stored_and_undone(store: SqliteProjectStore, states: list[Project]) -> None:
    first = later(states[0], states[0].scenes)
    await store.save_project(first)
    for before, after in zip([first, *states[1:]], states[1:], strict=False):
        await store.save_edit(edit(before, after), merge=False, keep=200)
        assert await store.project(first.id) == after
    while (undone := await store.undo(first.id)) is not None:
        assert undone[1].scenes == undone[0].before.scenes
    assert (await store.projects())[0].scenes == first.scenes
    await store.delete_project(first.id)


async def test_text_inside_lists_and_tables_is_looked_at_too() -> None:
    with pytest.raises(InputError) as refused:
        refuse_unstorable({"extras": [("steps", "a\0b")]})
    assert refused.value.field == "extras"
    with pytest.raises(InputError):
        refuse_unstorable({"a\0": 1}, "extras")
