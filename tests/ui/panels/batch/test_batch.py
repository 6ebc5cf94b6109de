"""The "From table…" dialog: pasting, editing in place, problems by row and column, the price, the shots as one step."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from studio.domain.errors import DiskFull
from studio.domain.prompt import Prompt
from studio.ui.panels.batch.panel import BatchDialog
from studio.ui.panels.batch.view_model import BatchViewModel
from tests.ui.conftest import Desk, type_text

TEMPLATE = "Macro of {fruit} on {surface}, soft window light."
PASTED = "fruit\tsurface\nA fig\tslate\nA plum\tlinen\nA pear\toak"


async def dialog(desk: Desk, template: str = TEMPLATE) -> tuple[BatchDialog, BatchViewModel]:
    """Show the dialog with a template that was typed."""
    await desk.project("A stove.")
    view_model = desk.keep(BatchViewModel(desk.workbench, desk.generator))
    shown = await desk.show(BatchDialog(desk.look, view_model), 1000, 600)
    type_text(shown.template, template)
    await desk.until(lambda: view_model.table.columns or not template)
    return shown, view_model


def rows(view_model: BatchViewModel) -> list[tuple[str, ...]]:
    return list(view_model.table.rows)


def paste(shown: BatchDialog, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    shown.table.setFocus()
    QTest.keyClick(shown.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


async def test_a_table_is_pasted_and_makes_shots_as_one_step_with_a_group(desk: Desk) -> None:
    shown, view_model = await dialog(desk)
    assert view_model.table.columns == ("fruit", "surface")
    assert shown._names.text() == "Variables: {fruit}  {surface}"
    assert not shown.create_button.isEnabled()
    paste(shown, PASTED)
    await desk.until(shown.create_button.isEnabled)
    assert shown.create_button.accessibleName() == "Create 3 shots"
    assert shown._summary.text() == "3 shots · animatics free"
    assert not shown.grab().isNull()
    made: list[tuple[str, ...]] = []
    view_model.shots_made.connect(made.append)
    QTest.mouseClick(shown.create_button, Qt.MouseButton.LeftButton)
    await desk.until(lambda: made)
    project = desk.workbench.project
    assert project is not None
    assert [shot.name for shot in project.shots] == ["Shot 1", "A fig · slate", "A plum · linen", "A pear · oak"]
    assert project.shots[2].prompt == Prompt(text="Macro of A plum on linen, soft window light.")
    assert desk.workbench.shot is not None
    assert desk.workbench.shot.id == made[0][0]
    await desk.until(lambda: len(desk.workbench.takes) == 3)
    groups = {job.group.id for job in desk.bench.jobs.saved.values() if job.group is not None}
    assert len(groups) == 1
    assert not shown.isVisible()
    assert desk.workbench.undo_label == "Add 3 shots from a table"
    desk.workbench.undo()
    await desk.until(lambda: desk.workbench.project is not None and len(desk.workbench.project.shots) == 1)


async def test_cells_are_edited_in_place_and_rows_come_and_go(desk: Desk) -> None:
    shown, view_model = await dialog(desk)
    table = shown.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 0))
    QTest.keyClick(table, Qt.Key.Key_Return)
    (editor,) = table.findChildren(QLineEdit)
    type_text(editor, "A fig")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    await desk.until(lambda: view_model.table.rows[0][0] == "A fig")
    await desk.until(lambda: shown._problems.text() == "Row 1: “surface” is empty.")
    assert "Row 1: “surface” is empty." in table.model().data(
        table.model().index(0, 1), Qt.ItemDataRole.AccessibleDescriptionRole
    )
    paste_at = table.model().index(0, 1)
    table.setCurrentIndex(paste_at)
    paste(shown, "slate\nlinen")  # no header: written from the cell on
    assert rows(view_model) == [("A fig", "slate"), ("", "linen")]
    QTest.mouseClick(shown._add, Qt.MouseButton.LeftButton)
    assert len(rows(view_model)) == 3
    table.selectRow(1)
    await desk.until(shown._remove.isEnabled)
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "\tlinen"
    QTest.keyClick(table, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert rows(view_model) == [("A fig", "slate"), ("", "")]
    table.setCurrentIndex(table.model().index(0, 0))
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert rows(view_model)[0] == ("", "slate")


async def test_a_missing_column_is_named_and_added(desk: Desk) -> None:
    shown, view_model = await dialog(desk)
    paste(shown, "fruit\nA fig\nA plum")
    await desk.until(lambda: shown._problems.text() == "The table has no column “surface”.")
    assert not shown.create_button.isEnabled()
    QTest.mouseClick(shown._columns, Qt.MouseButton.LeftButton)
    assert view_model.table.columns == ("fruit", "surface")
    await desk.until(lambda: shown._problems.text().startswith("Row 1: “surface” is empty.\nRow 2:"))


async def test_many_problems_are_told_shortly(desk: Desk) -> None:
    shown, _ = await dialog(desk)
    paste(shown, "fruit\tsurface\n" + "A fig\t\n" * 9)
    await desk.until(lambda: shown._problems.text().endswith("and 5 more"))


async def test_a_table_file_is_opened_and_a_bad_one_is_told(desk: Desk, tmp_path: Path) -> None:
    shown, view_model = await dialog(desk)
    good, bad, wide = tmp_path / "good.csv", tmp_path / "bad.csv", tmp_path / "wide.csv"
    good.write_text("fruit;surface\nA fig;slate\n", encoding="utf-16")
    bad.write_bytes(b"fruit,surface\nA f\xe9g,slate\n")
    wide.write_text("fruit,surface\nA fig,slate,more\n", encoding="utf-8")
    await view_model.open_file(str(good))
    assert view_model.table.rows == (("A fig", "slate"),)
    for path, words in ((bad, "not UTF-8"), (wide, "Line 2 has 3 cells"), (tmp_path / "none.csv", "could not be read")):
        await view_model.open_file(str(path))
        assert words in view_model.trouble
        await desk.until(lambda: shown._trouble.isVisible())
        assert view_model.table.rows == (("A fig", "slate"),)
    (tmp_path / "large.csv").write_bytes(b"x" * 2_000_001)
    await view_model.open_file(str(tmp_path / "large.csv"))
    assert "larger than 2 MB" in view_model.trouble


async def test_the_scene_is_chosen_and_the_price_of_drafts_is_told(desk: Desk) -> None:
    shown, view_model = await dialog(desk)
    project, shot = desk.workbench.project, desk.workbench.shot
    assert project is not None
    assert shot is not None
    await desk.workspace.projects.set_parameters(project.id, shot.id, shot.parameters, model="away/picky")
    await desk.workspace.projects.add_scene(project.id, "Second")
    paste(shown, PASTED)
    view_model.choose_scene(desk.workbench.project.scenes[1].id if desk.workbench.project is not None else "")
    await desk.until(lambda: shown._scene.currentText() == "2 · Second")
    shown._draw.setChecked(False)
    assert shown._summary.text() == "3 shots · later as drafts $1.20"
    made: list[tuple[str, ...]] = []
    view_model.shots_made.connect(made.append)
    QTest.mouseClick(shown.create_button, Qt.MouseButton.LeftButton)
    await desk.until(lambda: made)
    assert desk.workbench.project is not None
    assert [shot.model for shot in desk.workbench.project.scenes[1].shots] == ["away/picky"] * 3
    assert not [job for job in desk.bench.jobs.saved.values() if job.group is not None]


async def test_a_disk_that_refuses_is_told_and_nothing_is_lost(desk: Desk) -> None:
    shown, view_model = await dialog(desk)
    paste(shown, PASTED)
    await desk.until(shown.create_button.isEnabled)
    desk.bench.projects.fault = DiskFull("The disk is full.", "Make room.")
    view_model.create()
    await desk.until(lambda: view_model.trouble == "The disk is full. Make room.")
    assert view_model.table.rows[0] == ("A fig", "slate")
    assert shown.isVisible()
    desk.bench.projects.fault = None


async def test_the_open_shots_own_template_is_taken_up(desk: Desk) -> None:
    await desk.project("A cup of {tea}.")
    view_model = desk.keep(BatchViewModel(desk.workbench, desk.generator))
    shown = await desk.show(BatchDialog(desk.look, view_model), 1000, 600)
    assert shown.template.text() == "A cup of {tea}."
    assert view_model.table.columns == ("tea",)


async def test_a_paste_that_is_no_table_is_told_and_long_cells_are_named(desk: Desk) -> None:
    shown, view_model = await dialog(desk)
    paste(shown, 'fruit\tsurface\n"A fig\tslate')
    assert "cannot be read" in view_model.trouble
    paste(shown, " \n")  # nothing is no table
    paste(shown, "fruit\tsurface\tnote\nA fig\tslate\t" + "x" * 5000)
    await desk.until(lambda: shown._problems.text() == "Row 1: “note” has more than 4000 characters.")
    assert view_model.trouble == ""


async def test_shots_that_no_animatic_can_show_are_made_and_told(desk: Desk) -> None:
    _, view_model = await dialog(desk)
    view_model.paste("fruit\tsurface\nA fig\tslate\nA {plum}\tlinen", 0, 0)
    view_model.create()
    await desk.until(lambda: desk.told)
    assert desk.told == ["1 shot cannot be drawn"]
    assert desk.workbench.project is not None
    assert len(desk.workbench.project.shots) == 3
    await desk.until(lambda: len(desk.workbench.takes) == 1)


async def test_a_file_is_opened_by_its_path_and_the_price_may_be_unknown(desk: Desk, tmp_path: Path) -> None:
    shown, view_model = await dialog(desk)
    project, shot = desk.workbench.project, desk.workbench.shot
    assert project is not None
    assert shot is not None
    await desk.workspace.projects.set_parameters(project.id, shot.id, shot.parameters, model="away/old")
    table = tmp_path / "table.tsv"
    table.write_text("fruit\tsurface\tseconds\nA fig\tslate\t4\n", encoding="utf-8")
    view_model.open_path(str(table))
    await desk.until(lambda: view_model.count == 1)
    assert shown._summary.text() == "1 shot · animatics free · price of drafts unknown"
