"""Characters and looks: listed, added, changed everywhere or in one shot, renamed in prompts, deleted."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from studio.domain.looks import Look, LookKind
from studio.domain.project import Project, Shot
from studio.domain.prompt import Prompt
from studio.ui.kit.dialogs import Question
from studio.ui.panels.looks.look_dialog import HERE, LookDialog
from studio.ui.panels.looks.panel import LooksPanel
from studio.ui.panels.looks.view_model import LooksViewModel
from tests.ui.conftest import Desk, button, menu_action, type_text
from tests.ui.panels.prompts.shelf import opened


class Bible:
    """The section over a project of three shots, two of which name @ada; one through @crew."""

    def __init__(self, desk: Desk, panel: LooksPanel, view_model: LooksViewModel) -> None:
        self.desk = desk
        self.panel = panel
        self.view_model = view_model

    @property
    def project(self) -> Project:
        """The open project."""
        assert self.desk.workbench.project is not None
        return self.desk.workbench.project

    def shot(self, place: int) -> Shot:
        """Return a shot."""
        return self.project.shots[place]

    @property
    def rows(self) -> list[tuple[str, int, bool]]:
        """Name, number of shots, whether the open shot names it."""
        return [(row.name, row.shots, row.here) for row in self.view_model.rows()]

    def choose(self, name: str) -> None:
        """Select a row."""
        at = next(at for at, row in enumerate(self.panel._model.rows) if row.name == name)
        self.panel._list.setFocus()
        self.panel._list.setCurrentIndex(self.panel._model.index(at))


async def bible(desk: Desk) -> Bible:
    """Show the section."""
    await desk.project("@Ada rows over a lake.", "@crew at a table.", "Fog, and @nobody.")
    project = desk.workbench.project
    assert project is not None
    edits = desk.workspace.prompt_edits
    await edits.save_look(project.id, Look(name="ada", kind=LookKind.CHARACTER, text="a woman with grey hair"))
    await edits.save_look(project.id, Look(name="crew", kind=LookKind.STYLE, text="@ada and two men"))
    view_model = LooksViewModel(desk.workbench)
    panel = await desk.show(LooksPanel(desk.look, view_model, desk.workbench), 260, 300)
    view_model.setParent(panel)
    await desk.until(lambda: len(panel._model.rows) == 2)
    return Bible(desk, panel, view_model)


async def test_the_list_counts_shots_that_name_a_look_through_others_too(desk: Desk) -> None:
    made = await bible(desk)
    assert made.rows == [("ada", 2, True), ("crew", 1, False)]
    sentence = made.panel._model.data(made.panel._model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert sentence == "@ada, character, 2 shots, a woman with grey hair"
    desk.workbench.open_shot(made.shot(2).id)
    await desk.until(lambda: made.rows[-1] == ("nobody", 1, True))
    await desk.until(lambda: len(made.panel._model.rows) == 3)
    assert made.panel._model.below(made.panel._model.rows[2]) == "No description yet"


async def test_a_look_is_added_with_what_is_refused_told_in_the_form(desk: Desk) -> None:
    made = await bible(desk)
    QTest.mouseClick(button(made.panel, "New character or look"), Qt.MouseButton.LeftButton)
    dialog = await opened(desk, LookDialog)
    type_text(dialog._name, "ADA")
    QTest.mouseClick(dialog.verb, Qt.MouseButton.LeftButton)
    await desk.until(lambda: dialog._fault.isVisible())
    assert "@ADA" in dialog._fault.text()
    assert dialog._name.property("state") == "bad"
    dialog._name.setText("@harbour")
    QTest.mouseClick(button(dialog, "Kind: Place"), Qt.MouseButton.LeftButton)
    dialog._text.setFocus()
    type_text(dialog._text, "a stone pier")
    QTest.mouseClick(dialog.verb, Qt.MouseButton.LeftButton)
    await desk.until(lambda: len(made.project.looks) == 3)
    assert made.project.looks[-1] == Look(name="harbour", kind=LookKind.PLACE, text="a stone pier")
    await desk.until(lambda: not [each for each in made.panel.findChildren(LookDialog) if each.isVisible()])


async def test_one_edit_changes_all_shots_and_says_how_many(desk: Desk) -> None:
    made = await bible(desk)
    made.choose("ada")
    QTest.keyClick(made.panel._list, Qt.Key.Key_Return)
    dialog = await opened(desk, LookDialog)
    assert dialog._reach.text() == "The change goes to 2 shots."
    dialog._name.setText("eva")
    dialog._text.set_text("a woman in red")
    QTest.mouseClick(dialog.verb, Qt.MouseButton.LeftButton)
    await desk.until(lambda: made.shot(0).prompt.text == "@eva rows over a lake.")
    assert made.project.looks[0].text == "a woman in red"
    assert made.project.looks[1].text == "@eva and two men"
    desk.workbench.undo()
    await desk.until(lambda: made.shot(0).prompt.text == "@Ada rows over a lake.")
    assert made.project.looks[0].name == "ada"


async def test_a_shot_has_words_of_its_own_and_gives_them_back(desk: Desk) -> None:
    made = await bible(desk)
    made.choose("ada")
    QTest.keyClick(made.panel._list, Qt.Key.Key_F2)
    dialog = await opened(desk, LookDialog)
    QTest.mouseClick(button(dialog, "Where these words hold: Only in 1A"), Qt.MouseButton.LeftButton)
    assert dialog._scope.value() == HERE
    assert not dialog._name.isEnabled()
    dialog._text.set_text("the same woman, wet hair")
    QTest.mouseClick(dialog.verb, Qt.MouseButton.LeftButton)
    await desk.until(lambda: made.shot(0).prompt.overrides)
    (own,) = made.shot(0).prompt.overrides
    assert (own.name, own.text) == ("ada", "the same woman, wet hair")
    assert made.project.looks[0].text == "a woman with grey hair"
    await desk.until(lambda: made.panel._model.rows[0].own is not None)
    assert made.panel._model.below(made.panel._model.rows[0]) == "1A only: the same woman, wet hair"
    place = made.panel._list.visualRect(made.panel._model.index(0)).center()
    made.panel._show_menu(place)
    menu_action(made.panel, "Take the words of 1A back").trigger()
    await desk.until(lambda: not made.shot(0).prompt.overrides)


async def test_a_name_without_a_look_is_described_from_the_menu(desk: Desk) -> None:
    made = await bible(desk)
    desk.workbench.open_shot(made.shot(2).id)
    await desk.until(lambda: len(made.panel._model.rows) == 3)
    heard: list[str] = []
    made.panel.insert_requested.connect(heard.append)
    place = made.panel._list.visualRect(made.panel._model.index(2)).center()
    made.panel._show_menu(place)
    words = [each.text() for each in made.panel.findChildren(QMenu)[-1].actions()]
    assert words == ["Write it at the cursor", "Describe it…"]
    made.panel.findChildren(QMenu)[-1].actions()[0].trigger()
    assert heard == ["@nobody"]
    menu_action(made.panel, "Describe it…").trigger()
    dialog = await opened(desk, LookDialog)
    assert dialog._name.text() == "nobody"
    dialog._text.set_text("a figure far off")
    dialog.accept()
    await desk.until(lambda: made.rows[-1] == ("nobody", 1, True) and len(made.project.looks) == 3)


async def test_deleting_asks_only_where_prompts_name_it(desk: Desk) -> None:
    made = await bible(desk)
    made.choose("crew")
    QTest.keyClick(made.panel._list, Qt.Key.Key_Delete)
    question = await opened(desk, Question)
    question.reject()
    await desk.until(lambda: not [each for each in made.panel.findChildren(Question) if each.isVisible()])
    assert len(made.project.looks) == 2
    QTest.keyClick(made.panel._list, Qt.Key.Key_Delete)
    (await opened(desk, Question)).accept()
    await desk.until(lambda: [look.name for look in made.project.looks] == ["ada"])
    assert made.shot(1).prompt.text == "@crew at a table."
    desk.workbench.undo()
    await desk.until(lambda: len(made.project.looks) == 2)


async def test_the_section_folds_and_says_what_it_is_for_when_empty(desk: Desk) -> None:
    made = await bible(desk)
    QTest.mouseClick(made.panel._title, Qt.MouseButton.LeftButton)
    assert not made.panel._list.isVisible()
    QTest.mouseClick(made.panel._title, Qt.MouseButton.LeftButton)
    assert made.panel._list.isVisible()
    for name in ("ada", "crew"):
        made.view_model.delete(name)
    desk.workbench.open_shot(made.shot(2).id)
    projects = desk.workspace.projects
    await projects.set_prompt(made.project.id, made.shot(2).id, Prompt(text="Fog."))
    await desk.until(lambda: made.panel._empty.isVisible())
