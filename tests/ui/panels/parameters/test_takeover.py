"""The settings of another shot: taken over with its model, said, taken back; never its pictures or its seed."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from studio.domain.fitting import Change
from studio.domain.models import ModelStatus
from studio.domain.parameters import Parameters
from studio.domain.project import Shot
from studio.ui.panels.parameters.notices import ChangeTable
from studio.ui.panels.parameters.takeover import taken_over
from tests.domain.specs import limits, spec
from tests.ui.conftest import Desk, button, menu_action
from tests.ui.panels.parameters.helpers import asked, sidebar

ONE = spec(limits=limits(first_frame=True))
TWO = spec(id="house/two", name="Two", limits=limits(resolutions=("480p", "720p")))
MINE = Shot(id="a", name="Mine", model="house/one", parameters=Parameters(seed=7, first_frame="0" * 64))
OTHER = Shot(id="b", name="Other", model="house/two", parameters=Parameters(resolution="480p", seed=9))


def test_model_and_settings_come_over_but_neither_pictures_nor_the_seed() -> None:
    taken = taken_over(MINE, ONE, OTHER, TWO)
    assert taken is not None
    assert taken.model == "house/two"
    assert (taken.parameters.resolution, taken.parameters.seed) == ("480p", 7)
    assert taken.changes == (
        Change("model", "One", "Two"), Change("resolution", "720p", "480p"), Change("first_frame", "0" * 64, None),
    )  # fmt: skip
    back = taken_over(OTHER, TWO, MINE, ONE)
    assert back is not None
    assert back.parameters == Parameters(seed=9)


def test_settings_of_a_dead_model_come_to_the_own_one() -> None:
    dead = TWO.replace(status=ModelStatus.RETIRED)
    taken = taken_over(MINE, ONE, OTHER, dead)
    assert taken is not None
    assert (taken.model, taken.parameters, taken.changes) == ("house/one", MINE.parameters, ())
    assert taken_over(MINE, None, OTHER, None) is None
    gone = taken_over(MINE, None, OTHER, TWO)
    assert gone is not None
    assert gone.changes[0] == Change("model", "house/one", "Two")


async def test_another_shot_is_chosen_from_the_cards_menu_and_taken_back(desk: Desk) -> None:
    panel, view_model = await sidebar(desk)
    project, first = desk.workbench.project, desk.workbench.shot
    assert project is not None
    assert first is not None
    change = await desk.workspace.projects.duplicate(project.id, first.id)
    other = asked(desk).replace(resolution="1080p", duration_s=8.0)
    await desk.workspace.projects.set_parameters(project.id, change.added[0], other)
    before = asked(desk)
    QTest.mouseClick(button(panel.card, "Settings of other shots"), Qt.MouseButton.LeftButton)
    (words,) = [words for _, words in view_model.other_shots]
    menu_action(panel, words).trigger()
    await desk.until(lambda: asked(desk) == other)
    await desk.until(panel._following.isVisible)
    table = panel._following.findChildren(ChangeTable)[0]
    assert "Resolution: 720p becomes 1080p" in table.accessibleName()
    QTest.mouseClick(button(panel, "Undo"), Qt.MouseButton.LeftButton)
    await desk.until(lambda: asked(desk) == before)


async def test_a_lone_shot_says_that_there_is_no_other(desk: Desk) -> None:
    panel, _ = await sidebar(desk)
    QTest.mouseClick(button(panel.card, "Settings of other shots"), Qt.MouseButton.LeftButton)
    assert not menu_action(panel, "There is no other shot").isEnabled()
