"""Edits of the board: many shots at once, scenes joined and parted, trims and scripts, each one step of undo."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.domain.errors import InputError, NotFound
from studio.domain.frames import TimeRange
from studio.domain.project import Project, ProjectChange
from studio.domain.prompt import Prompt
from studio.services.planned_scenes import PlannedScene, PlannedShot
from studio.services.projects import Projects
from studio.services.storyboard import Storyboard
from tests.fakes.stores import MemoryProjects
from tests.fakes.time import FakeClock, FakeRandom


class Board:
    """A project of two scenes: A B C, and D E."""

    def __init__(self) -> None:
        random = FakeRandom()
        self.projects = Projects(MemoryProjects(), FakeClock(), random)
        self.storyboard = Storyboard(self.projects, random)
        self.id = ""

    async def filled(self) -> "Board":
        """Make the project."""
        project = await self.projects.create("Film")
        self.id = project.id
        second = (await self.projects.add_scene(self.id, "Second")).added[0]
        for scene, names in ((project.scenes[0].id, "ABC"), (second, "DE")):
            for name in names:
                await self.projects.add_shot(self.id, scene, name=name, prompt=Prompt(text=f"{name} waits."))
        return self

    @property
    def project(self) -> Project:
        return self.projects.project(self.id)

    @property
    def names(self) -> list[str]:
        """The names of each scene's shots."""
        return ["".join(shot.name for shot in scene.shots) for scene in self.project.scenes]

    def ids(self, names: str) -> list[str]:
        """Return the ids of shots by name."""
        by_name = {shot.name: shot.id for shot in self.project.shots}
        return [by_name[name] for name in names]

    async def undone(self) -> None:
        """Take one step back."""
        assert await self.projects.undo(self.id) is not None


@pytest.fixture
async def board() -> Board:
    return await Board().filled()


@pytest.mark.parametrize(
    ("moved", "scene", "at", "names"),
    [
        ("A", 0, 2, ["BCA", "DE"]),
        ("CA", 1, 1, ["B", "DACE"]),
        ("ABC", 1, 99, ["", "DEABC"]),
        ("AD", 0, 0, ["ADBC", "E"]),
        ("B", 0, 1, ["ABC", "DE"]),
    ],
)
async def test_shots_move_together_in_the_order_of_the_film(
    board: Board, moved: str, scene: int, at: int, names: list[str]
) -> None:
    await board.storyboard.move_shots(board.id, board.ids(moved), board.project.scenes[scene].id, at)
    assert board.names == names
    if names != ["ABC", "DE"]:
        await board.undone()
    assert board.names == ["ABC", "DE"]


async def test_a_name_that_is_taken_gets_a_number_where_shots_come_together(board: Board) -> None:
    (d,) = board.ids("D")
    await board.projects.rename_part(board.id, d, "A")
    first = board.project.scenes[0]
    await board.storyboard.merge_scenes(board.id, first.id)
    assert [shot.name for shot in board.project.shots] == ["A", "B", "C", "A 2", "E"]
    await board.undone()
    await board.storyboard.move_shots(board.id, [d], first.id, 0)
    assert [shot.name for shot in board.project.scenes[0].shots] == ["A 2", "A", "B", "C"]


async def test_scenes_are_parted_and_joined_again(board: Board) -> None:
    change = await board.storyboard.split_scene(board.id, board.ids("B")[0])
    assert board.names == ["A", "BC", "DE"]
    assert board.project.scenes[1].name == "Scene 1, part 2"
    assert change.added == (board.project.scenes[1].id,)
    await board.storyboard.merge_scenes(board.id, board.project.scenes[0].id)
    assert board.names == ["ABC", "DE"]


@pytest.mark.parametrize("name", ["A", "D"])
async def test_a_scene_is_not_parted_at_its_first_shot(board: Board, name: str) -> None:
    with pytest.raises(InputError):
        await board.storyboard.split_scene(board.id, board.ids(name)[0])


async def test_the_last_scene_has_none_to_merge_with(board: Board) -> None:
    with pytest.raises(InputError):
        await board.storyboard.merge_scenes(board.id, board.project.scenes[-1].id)
    with pytest.raises(NotFound):
        await board.storyboard.merge_scenes(board.id, "none")


async def test_copies_are_one_step(board: Board) -> None:
    change = await board.storyboard.duplicate(board.id, board.ids("AC"))
    assert [shot.name for shot in board.project.scenes[0].shots] == ["A", "A copy", "B", "C", "C copy"]
    assert len(change.added) == 2
    await board.undone()
    assert board.names == ["ABC", "DE"]


async def test_trims_captions_and_lengths_are_steps_of_their_own(board: Board) -> None:
    (a,) = board.ids("A")
    await board.storyboard.set_trim(board.id, a, TimeRange(first_frame=3, frames=20))
    await board.storyboard.set_caption(board.id, a, "  A waits for rain. ")
    await board.storyboard.set_planned_s(board.id, board.ids("AB"), 7.5)
    first, second = board.project.shots[:2]
    assert (first.trim, first.caption) == (TimeRange(first_frame=3, frames=20), "A waits for rain.")
    assert (first.parameters.duration_s, second.parameters.duration_s) == (7.5, 7.5)
    assert (await board.projects.undo_labels(board.id))[0] == "Change length"
    for _ in range(3):
        await board.undone()
    assert (board.project.shots[0].trim, board.project.shots[0].caption) == (None, "")


async def test_a_drag_of_a_trim_is_one_step(board: Board) -> None:
    (a,) = board.ids("A")
    for frames in (40, 41, 42):
        await board.storyboard.set_trim(board.id, a, TimeRange(frames=frames), merge_key="drag")
    await board.storyboard.set_trim(board.id, a, None)
    await board.undone()
    assert board.project.shots[0].trim == TimeRange(frames=42)
    await board.undone()
    assert board.project.shots[0].trim is None


async def test_what_cannot_be_is_refused_and_changes_nothing(board: Board) -> None:
    (a,) = board.ids("A")
    before = board.project
    for work, field in (
        (board.storyboard.set_caption(board.id, a, "x" * 1001), "caption"),
        (board.storyboard.set_trim(board.id, a, TimeRange(first_frame=86_000, frames=500)), "trim"),
        (board.storyboard.set_planned_s(board.id, [a], 0), "duration_s"),
        (board.storyboard.set_planned_s(board.id, [a], float("nan")), "duration_s"),
        (board.storyboard.add_script(board.id, []), "script"),
        (board.storyboard.add_script(board.id, [PlannedScene("", (PlannedShot("", "A.", 5),) * 2001)]), "script"),
    ):
        with pytest.raises(InputError) as refused:
            await work
        assert refused.value.field == field
    assert board.project == before


async def test_a_script_comes_behind_what_is_there_as_one_step(board: Board) -> None:
    lake = PlannedScene("The lake", (PlannedShot("Dawn", "Mist.", 8, "Mist lies."), PlannedShot("Dawn", "Birds.", 4)))
    change: ProjectChange = await board.storyboard.add_script(
        board.id, [lake, PlannedScene("", (PlannedShot("", "Road.", 3),))]
    )
    assert [scene.name for scene in board.project.scenes] == ["Scene 1", "Second", "The lake", "Scene 4"]
    made = board.project.scenes[2].shots
    assert [(shot.name, shot.caption, shot.parameters.duration_s) for shot in made] == [
        ("Dawn", "Mist lies.", 8.0), ("Dawn 2", "", 4.0),
    ]  # fmt: skip
    assert board.project.scenes[3].shots[0].name == "Shot 1"
    assert len(change.added) == 5
    await board.undone()
    assert board.names == ["ABC", "DE"]


async def test_a_script_takes_the_place_of_a_project_that_nobody_touched() -> None:
    board = Board()
    project = await board.projects.create("New")
    board.id = project.id
    await board.projects.add_shot(project.id, project.scenes[0].id)
    await board.storyboard.add_script(board.id, [PlannedScene("", (PlannedShot("Dawn", "Mist.", 8),))])
    assert [(scene.name, [shot.name for shot in scene.shots]) for scene in board.project.scenes] == [
        ("Scene 1", ["Dawn"])
    ]
    await board.undone()
    assert [shot.name for shot in board.project.shots] == ["Shot 1"]


@settings(max_examples=60, deadline=None)
@given(st.data())
async def test_no_shot_is_lost_by_moves(data: st.DataObject) -> None:
    board = await Board().filled()
    for _ in range(data.draw(st.integers(1, 6))):
        moved = data.draw(st.lists(st.sampled_from("ABCDE"), min_size=1, unique=True))
        scene = data.draw(st.integers(0, 1))
        await board.storyboard.move_shots(
            board.id, board.ids("".join(moved)), board.project.scenes[scene].id, data.draw(st.integers(-2, 7))
        )
        assert sorted("".join(board.names)) == list("ABCDE")
