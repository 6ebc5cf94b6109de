"""Saved prompts and shots: used without losing a word, kept with their looks, asked for their values."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from studio.domain.library import SavedPrompt
from studio.domain.looks import Look
from studio.domain.project import Project, Shot
from studio.domain.prompt import NamedText, Prompt
from studio.ui.panels.prompts.save_dialog import SavePromptDialog
from studio.ui.panels.variables.dialog import VariablesDialog
from studio.ui.prompt_wishes import PromptWishes, kept_prompt
from tests.ui.conftest import Desk
from tests.ui.panels.prompts.shelf import keep, library, opened

FIRST = "A kite over dunes."


class Wishing:
    """The wishes over an open project."""

    def __init__(self, desk: Desk, wishes: PromptWishes) -> None:
        self.desk = desk
        self.wishes = wishes

    @property
    def project(self) -> Project:
        """The open project."""
        assert self.desk.workbench.project is not None
        return self.desk.workbench.project

    @property
    def shot(self) -> Shot:
        """The open shot."""
        assert self.desk.workbench.shot is not None
        return self.desk.workbench.shot

    async def versions(self) -> list[tuple[str, str]]:
        """Return words and name of the open shot's versions."""
        found = await self.desk.workspace.versions.of_shot(self.shot.id)
        return [(version.prompt.text, version.name) for version in found]

    async def saved(self, prompt_id: str) -> SavedPrompt:
        """Return a saved prompt."""
        return await library(self.desk).prompt(prompt_id)


@pytest.fixture
async def made(desk: Desk) -> Wishing:
    """A project of one shot."""
    await desk.project(FIRST)
    window = await desk.show(QWidget(), 900, 700)
    return Wishing(desk, PromptWishes(desk.workbench, desk.look, window, window))


async def test_a_prompt_becomes_the_shots_and_the_old_words_are_a_version(desk: Desk, made: Wishing) -> None:
    saved = await keep(desk, "Oven", "A loaf in an oven.")
    made.wishes.use(saved.id)
    await desk.until(lambda: made.shot.prompt.text == "A loaf in an oven.")
    await desk.until(lambda: desk.told)
    assert desk.told == ["“Oven” is the prompt of 1A now. What it was is in the history."]
    assert await made.versions() == [(FIRST, ""), ("A loaf in an oven.", "Oven")]
    assert made.shot.prompt.ranges
    assert (await made.saved(saved.id)).uses == 1
    desk.workbench.undo()
    await desk.until(lambda: made.shot.prompt.text == FIRST)


async def test_a_version_that_has_these_words_keeps_its_name(desk: Desk, made: Wishing) -> None:
    loaf = Prompt(text="A loaf.")
    await desk.workspace.versions.keep(made.project.id, made.shot.id, loaf, "Mine")
    saved = await keep(desk, "Oven", "A loaf.")
    made.wishes.use(saved.id)
    await desk.until(lambda: desk.told)
    assert ("A loaf.", "Mine") in await made.versions()


async def test_a_shot_without_words_gets_no_version_of_nothing(desk: Desk, made: Wishing) -> None:
    await desk.workspace.projects.set_prompt(made.project.id, made.shot.id, Prompt(text=" "))
    saved = await keep(desk, "Oven", "A loaf.")
    made.wishes.use_in(saved.id, made.shot.id)
    await desk.until(lambda: desk.told)
    assert await made.versions() == [("A loaf.", "Oven")]


async def test_values_are_asked_remembered_and_may_stay_open(desk: Desk, made: Wishing) -> None:
    saved = await keep(desk, "Oven", "A {dish} in a {place}.")
    made.wishes.use(saved.id)
    dialog = await opened(desk, VariablesDialog)
    dialog._fields["dish"].setText("loaf")
    QTest.mouseClick(dialog.verb, Qt.MouseButton.LeftButton)
    await desk.until(lambda: made.shot.prompt.text == "A {dish} in a {place}.")
    assert made.shot.prompt.values == (NamedText(name="dish", text="loaf"),)
    await desk.until(lambda: desk.told)
    made.wishes.ask_values()
    dialog = await opened(desk, VariablesDialog)
    assert dialog.windowTitle() == "Values of 1A"
    dialog._fields["place"].setText("stone oven")
    dialog.accept()
    await desk.until(lambda: len(made.shot.prompt.values) == 2)
    desk.workbench.undo()
    await desk.until(lambda: len(made.shot.prompt.values) == 1)
    made.wishes.make_shot(saved.id)
    dialog = await opened(desk, VariablesDialog)
    assert [field.text() for field in dialog._fields.values()] == ["loaf", "stone oven"]
    dialog.reject()
    await desk.until(lambda: not dialog.isVisible())
    assert len(made.project.shots) == 1


async def test_nothing_is_asked_where_there_are_no_variables(desk: Desk, made: Wishing) -> None:
    before = made.shot.prompt
    made.wishes.ask_values()
    made.wishes.insert((await keep(desk, "Oven", "A {dish}.")).id)
    heard: list[str] = []
    made.wishes.insert_requested.connect(heard.append)
    await desk.until(lambda: heard)
    assert heard == ["A {dish}."]
    assert made.shot.prompt == before


async def test_a_new_shot_stands_behind_the_open_one(desk: Desk, made: Wishing) -> None:
    await desk.workspace.projects.add_shot(made.project.id, made.project.scenes[0].id)
    saved = await keep(desk, "Oven", "A loaf.")
    made.wishes.make_shot(saved.id)
    await desk.until(lambda: made.shot.prompt.text == "A loaf.")
    assert [shot.prompt.text for shot in made.project.shots] == [FIRST, "A loaf.", ""]
    assert (await made.saved(saved.id)).uses == 1


async def test_without_a_shot_nothing_is_used(desk: Desk) -> None:
    window = await desk.show(QWidget(), 300, 200)
    PromptWishes(desk.workbench, desk.look, window, window).use("x")
    assert desk.told == ["No shot is open."]


async def test_a_prompt_is_kept_with_all_that_is_said_of_it(desk: Desk, made: Wishing) -> None:
    made.wishes.keep_in_library()
    dialog = await opened(desk, SavePromptDialog)
    assert dialog._title.text() == "A kite over dunes"
    dialog._title.setText("Kite")
    dialog._folder.setText("a/b/c/d/e/f/g/h/i")
    dialog._tags.setText("wind, sand")
    dialog._stars.set_stars(4)
    dialog._note.set_text("dry air")
    QTest.mouseClick(dialog.verb, Qt.MouseButton.LeftButton)
    await desk.until(lambda: dialog._fault.isVisible())
    assert dialog._folder.property("state") == "bad"
    dialog._folder.setText("Sky")
    QTest.mouseClick(dialog.verb, Qt.MouseButton.LeftButton)
    await desk.until(lambda: desk.told)
    (line,) = (await library(desk).page("kite")).lines
    saved = await made.saved(line.id)
    assert (saved.title, saved.folder, saved.tags, saved.rating, saved.note) == (
        "Kite", "Sky", ("wind", "sand"), 4, "dry air",
    )  # fmt: skip


async def test_words_that_are_there_already_are_named(desk: Desk, made: Wishing) -> None:
    await keep(desk, "My kite", FIRST.upper())
    made.wishes.keep_in_library()
    dialog = await opened(desk, SavePromptDialog)
    assert dialog.verb.text() == "Keep it again"
    labels = [each.text() for each in dialog.findChildren(type(dialog._fault))]
    assert "These words are in the library already: “My kite”." in labels
    dialog.reject()
    await desk.until(lambda: not dialog.isVisible())
    assert (await library(desk).page()).total == 1


async def test_an_empty_prompt_is_not_kept(desk: Desk, made: Wishing) -> None:
    await desk.workspace.projects.set_prompt(made.project.id, made.shot.id, Prompt())
    made.wishes.keep_in_library()
    await desk.until(lambda: desk.told == ["There are no words to keep."])


async def test_looks_go_with_a_prompt_to_projects_that_do_not_have_them(desk: Desk, made: Wishing) -> None:
    edits = desk.workspace.prompt_edits
    await edits.save_look(made.project.id, Look(name="ada", text="a woman with @hat"))
    await edits.save_look(made.project.id, Look(name="hat", text="a red hat"))
    await desk.workspace.projects.set_prompt(made.project.id, made.shot.id, Prompt(text="@Ada rows."))
    kept = kept_prompt(made.shot.prompt, made.project.looks)
    assert [(own.name, own.text) for own in kept.overrides] == [("ada", "a woman with @hat"), ("hat", "a red hat")]
    saved = (await library(desk).add(kept, title="Rowing")).prompt
    await desk.project("Fog.", name="Other")
    await edits.save_look(made.project.id, Look(name="hat", text="a blue hat"))
    made.wishes.use(saved.id)
    await desk.until(lambda: made.shot.prompt.text == "@Ada rows.")
    assert [own.name for own in made.shot.prompt.overrides] == ["ada"]
