"""A script is pasted, marked, split, merged and becomes shots on the board as one step."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

from studio.craft.script_shared import with_look
from studio.domain.errors import DiskFull
from studio.domain.prompt import PROMPT_LIMIT
from studio.ui.panels.script.card_editor import CardEditor
from studio.ui.panels.script.panel import ScriptDialog
from studio.ui.panels.script.view_model import ScriptViewModel
from tests.fakes.time import calm
from tests.ui.conftest import Desk, button, type_text

TEXT = "# The lake\n\nA boat drifts. Gulls cry over it.\n\nA net is cast. (6 s)\n\n# The road\n\nA cart rolls by."
CTRL = Qt.KeyboardModifier.ControlModifier


async def opened(desk: Desk, text: str = TEXT) -> tuple[ScriptDialog, ScriptViewModel]:
    """Show the dialog over a new project whose one shot is blank, with a script in it."""
    projects = desk.workspace.projects
    project = await projects.create("Film")
    await projects.add_shot(project.id, project.scenes[0].id)
    await desk.workbench.open_project(project.id)
    view_model = desk.keep(ScriptViewModel(desk.workbench))
    view_model.open_text(text)
    dialog = await desk.show(ScriptDialog(desk.look, view_model), 1120, 720)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    return dialog, view_model


def codes(view_model: ScriptViewModel) -> list[str]:
    """Return codes and names of the rows."""
    return [f"{row.code} {row.name}".strip() for row in view_model.rows()]


def shots(desk: Desk) -> list[tuple[str, str, float]]:
    """Return scene, prompt and length of the open project's shots."""
    assert desk.workbench.project is not None
    return [
        (scene.name, shot.prompt.text, shot.parameters.duration_s)
        for scene in desk.workbench.project.scenes
        for shot in scene.shots
    ]


def chosen(dialog: ScriptDialog, at: int) -> CardEditor:
    """Make a row the current one; return the fields that stand in it."""
    dialog.cards.setFocus()
    dialog.cards.setCurrentIndex(dialog.cards.model().index(at, 0))
    assert isinstance(dialog.cards.editor, CardEditor)
    return dialog.cards.editor


async def test_a_pasted_script_becomes_cards_with_their_marks(desk: Desk) -> None:
    dialog, view_model = await opened(desk, "")
    assert not dialog.create_button.isEnabled()
    assert dialog._empty.isVisible()
    paste = QMimeData()
    paste.setText(TEXT)
    dialog.field.insertFromMimeData(paste)
    assert view_model.rows() == []  # it is read on a pause
    await desk.until(lambda: view_model.count == 3)
    assert codes(view_model) == [
        "1 The lake", "1A A boat drifts", "1B A net is cast", "2 The road", "2A A cart rolls by"
    ]  # fmt: skip
    assert dialog._summary.text() == "2 scenes · 3 shots · 16 s"
    marked = [TEXT[mark.start : mark.end] for mark in view_model.marks()]
    assert marked == [
        "# The lake",
        "A boat drifts. Gulls cry over it.",
        "A net is cast.",
        "# The road",
        "A cart rolls by.",
    ]
    sentence = dialog.cards.model().index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert sentence == "1B, A net is cast, 6 s, A net is cast."
    assert dialog.cards.model().index(3, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Scene 2, The road"
    assert dialog.create_button.accessibleName() == "Create 3 shots"
    assert not dialog.grab().isNull()


async def test_create_makes_one_step_and_announces_the_shots(desk: Desk) -> None:
    dialog, view_model = await opened(desk)
    made: list[tuple[object, bool]] = []
    view_model.shots_made.connect(lambda ids, draw: made.append((ids, draw)))
    dialog._style.setFocus()
    QTest.keyClicks(dialog._style, "grainy film")
    dialog._length._box.setValue(4.0)
    QTest.mouseClick(dialog.create_button, Qt.MouseButton.LeftButton)
    await desk.until(lambda: made)
    assert shots(desk) == [
        ("The lake", "A boat drifts. Gulls cry over it. Grainy film.", 4.0),
        ("The lake", "A net is cast. Grainy film.", 6.0),
        ("The road", "A cart rolls by. Grainy film.", 4.0),
    ]
    project = desk.workbench.project
    assert project is not None
    assert made == [(tuple(shot.id for shot in project.shots), True)]
    assert desk.workbench.shot == project.shots[0]
    assert dialog.result() == ScriptDialog.DialogCode.Accepted
    assert view_model.text == ""
    desk.workbench.undo()
    await desk.until(lambda: len(shots(desk)) == 1)


async def test_no_animatics_where_the_switch_is_off(desk: Desk) -> None:
    dialog, view_model = await opened(desk)
    made: list[bool] = []
    view_model.shots_made.connect(lambda _, draw: made.append(draw))
    QTest.mouseClick(dialog._draw, Qt.MouseButton.LeftButton, pos=QPoint(120, 8))  # on its name
    dialog._create()
    dialog._create()  # pressed twice
    await desk.until(lambda: made)
    await calm()
    assert made == [False]
    assert len(shots(desk)) == 3


async def test_ctrl_enter_splits_at_the_caret_and_ctrl_backspace_merges(desk: Desk) -> None:
    dialog, view_model = await opened(desk)
    dialog.field.setFocus()
    dialog.field.go_to(TEXT.index("Gulls") + 3)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return, CTRL)
    assert codes(view_model)[1:4] == ["1A A boat drifts", "1B Gulls cry over it", "1C A net is cast"]
    assert view_model.text == TEXT
    row = dialog.cards.row()
    assert row is not None
    assert row.name == "Gulls cry over it"  # the card of the shot that the caret is in
    dialog.cards.setFocus()
    QTest.keyClick(dialog.cards, Qt.Key.Key_Backspace, CTRL)
    assert codes(view_model)[1:3] == ["1A A boat drifts", "1B A net is cast"]
    editor = chosen(dialog, 2)
    assert editor.merge.isEnabled()
    QTest.mouseClick(editor.merge, Qt.MouseButton.LeftButton)
    assert codes(view_model)[1:3] == ["1A A boat drifts", "2 The road"]
    assert not chosen(dialog, 1).merge.isEnabled()
    QTest.mouseClick(dialog._split, Qt.MouseButton.LeftButton)  # the caret is at its start: nothing to split there
    assert view_model.count == 2


async def test_a_card_is_edited_in_place_and_its_words_in_the_text(desk: Desk) -> None:
    dialog, view_model = await opened(desk)
    chosen(dialog, 2)
    QTest.keyClick(dialog.cards, Qt.Key.Key_F2)
    editor = dialog.cards.editor
    assert isinstance(editor, CardEditor)
    assert editor.name.hasFocus()
    QTest.keyClicks(editor.name, "Casting")
    QTest.keyClick(editor.name, Qt.Key.Key_Return)
    assert dialog.cards.hasFocus()
    assert dialog.isVisible()
    assert codes(view_model)[2] == "1B Casting"
    editor.words.setFocus()
    editor.words.selectAll()
    type_text(editor.words, "Two nets sink")
    await desk.until(lambda: "Two nets sink" in view_model.text)
    assert dialog.field.text() == TEXT.replace("A net is cast.", "Two nets sink")
    assert editor.words.hasFocus()
    assert editor.words.text() == "Two nets sink"
    QTest.keyClick(editor.words, Qt.Key.Key_Escape)
    assert dialog.cards.hasFocus()
    assert dialog.isVisible()
    editor._length._box.setValue(2.5)
    row = view_model.rows()[2]
    assert (row.name, row.prompt, row.duration_s, row.told_s) == ("Casting", "Two nets sink", 2.5, True)
    dialog.cards.setCurrentIndex(dialog.cards.model().index(3, 0))
    QTest.keyClick(dialog.cards, Qt.Key.Key_Return)
    assert dialog.cards.editor is not None
    QTest.keyClicks(dialog.cards.editor.name, "North")
    dialog._create()  # what is being typed counts
    await desk.until(lambda: len(shots(desk)) == 3)
    assert shots(desk)[1:] == [("The lake", "Two nets sink", 2.5), ("North", "A cart rolls by.", 5.0)]


async def test_a_card_left_out_makes_no_shot_and_can_be_put_back(desk: Desk) -> None:
    dialog, view_model = await opened(desk)
    editor = chosen(dialog, 1)
    QTest.keyClick(dialog.cards, Qt.Key.Key_Delete)
    assert codes(view_model)[1:3] == ["A boat drifts", "1A A net is cast"]
    assert dialog._remainder.text() == "1 shot left out"
    assert editor.out.accessibleName() == "Put the shot back"
    assert not dialog.grab().isNull()
    QTest.mouseClick(editor.out, Qt.MouseButton.LeftButton)
    assert codes(view_model)[1] == "1A A boat drifts"
    for at in (1, 2, 4):
        chosen(dialog, at)
        QTest.keyClick(dialog.cards, Qt.Key.Key_Delete)
    assert not dialog.create_button.isEnabled()
    assert "Keep at least one shot." in dialog.create_button.toolTip()


async def test_a_click_goes_on_into_the_field_that_was_hit(desk: Desk) -> None:
    dialog, _ = await opened(desk)
    box = dialog.cards.visualRect(dialog.cards.model().index(2, 0))
    QTest.mouseClick(dialog.cards.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, box.top() + 70))
    editor = dialog.cards.editor
    assert isinstance(editor, CardEditor)
    assert editor.words.hasFocus()
    assert dialog.field._current == TEXT.index("A net")


async def test_empty_lines_are_typed_like_any_others(desk: Desk) -> None:
    dialog, view_model = await opened(desk, "")
    dialog.field.setFocus()
    type_text(dialog.field, "A boat.")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    type_text(dialog.field, "A net.")
    await desk.until(lambda: view_model.count == 2)
    assert view_model.text == "A boat.\n\nA net."


async def test_the_text_has_its_own_undo(desk: Desk) -> None:
    dialog, view_model = await opened(desk)
    dialog.field.setFocus()
    dialog.field.selectAll()
    QTest.keyClick(dialog.field, Qt.Key.Key_Delete)
    await desk.until(lambda: view_model.count == 0)
    QTest.keyClick(dialog.field, Qt.Key.Key_Z, CTRL)
    await desk.until(lambda: view_model.count == 3)
    QTest.keyClick(dialog.field, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    await desk.until(lambda: view_model.count == 0)


async def test_the_text_outlives_a_dialog_that_was_closed(desk: Desk) -> None:
    dialog, view_model = await opened(desk)
    dialog.field.setFocus()
    type_text(dialog.field, "X")
    QTest.keyClick(dialog.field, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    again = await desk.show(ScriptDialog(desk.look, view_model))
    assert again.field.text() == f"X{TEXT}"
    assert view_model.count == 4


async def test_a_refusal_is_told_in_place_and_nothing_is_lost(desk: Desk) -> None:
    dialog, view_model = await opened(desk, "a\n\n" * 501)
    dialog._create()
    await desk.until(lambda: dialog._trouble.isVisible())
    assert dialog._trouble.text().startswith("The script has 501 shots; 500 are possible.")
    assert dialog.create_button.isEnabled()
    view_model.open_text("b" * (PROMPT_LIMIT - 3))
    view_model.set_look("grainy film")
    view_model.create()
    await desk.until(lambda: "too long" in view_model.trouble)
    view_model.open_text(TEXT)
    assert view_model.trouble == ""

    async def full(*_: object, **__: object) -> None:
        raise DiskFull("No room.", "Make room.")

    desk.bench.projects.save_edit = full  # type: ignore[method-assign]  # the disk of this test is full
    view_model.create()
    await desk.until(lambda: view_model.trouble == "No room. Make room.")
    assert (view_model.text, len(shots(desk)), dialog.isVisible()) == (TEXT, 1, True)


async def test_files_are_opened_and_others_are_told(desk: Desk, tmp_path: Path) -> None:
    dialog, view_model = await opened(desk, "")
    for encoding in ("utf-8-sig", "utf-16"):
        (tmp_path / "script.txt").write_text(TEXT.replace("boat", "bœuf"), encoding=encoding)
        drop = QMimeData()
        drop.setUrls([QUrl.fromLocalFile(str(tmp_path / "script.txt"))])
        assert dialog.field.canInsertFromMimeData(drop)
        dialog.field.insertFromMimeData(drop)
        await desk.until(lambda: "bœuf" in view_model.text)
        assert dialog.field.text() == view_model.text
        view_model.open_text("")
    (tmp_path / "film.mp4").write_bytes(b"\xff\x00\xfa" * 9)
    (tmp_path / "large.txt").write_bytes(b"a" * 2_000_001)
    for name, words in (("film.mp4", "not plain text"), ("large.txt", "larger than 2 MB"), ("gone.txt", "not be read")):
        view_model.open_path(str(tmp_path / name))
        await desk.until(lambda: view_model.trouble)
        assert words in view_model.trouble
        view_model.open_text("A boat.")


async def test_a_file_is_asked_for(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "film.txt").write_text(TEXT, encoding="utf-8")
    dialog, view_model = await opened(desk, "")
    QTest.mouseClick(dialog._open, Qt.MouseButton.LeftButton)
    await desk.until(lambda: dialog.findChildren(QFileDialog))
    chooser = dialog.findChildren(QFileDialog)[0]
    chooser.setDirectory(str(tmp_path))
    chooser.findChildren(QLineEdit)[0].setText(str(tmp_path / "film.txt"))
    chooser.accept()
    await desk.until(lambda: view_model.count == 3)
    assert dialog.field.text() == TEXT


async def test_the_dialog_takes_most_of_the_window_and_no_more(desk: Desk) -> None:
    await opened(desk, "")
    for width, height, wanted in ((1600, 1000, (1120, 720)), (1000, 600, (952, 552)), (400, 300, (820, 480))):
        window = await desk.show(QWidget(), width, height)
        view_model = desk.keep(ScriptViewModel(desk.workbench))
        dialog = ScriptDialog(desk.look, view_model, parent=window)
        assert dialog.size().toTuple() == wanted


async def test_the_tab_key_goes_through_the_card_before_what_is_below(desk: Desk) -> None:
    dialog, _ = await opened(desk)
    editor = chosen(dialog, 1)
    await calm()
    names = []
    for _ in range(7):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        names.append(focus.accessibleName())
    assert names[0] == "Shot's name"
    assert names[-3:] == ["Leave the shot out", "Shot's prompt", "Seconds per shot"]
    assert editor is dialog.cards.editor


async def test_scenes_are_counted_behind_those_on_the_board(desk: Desk) -> None:
    await desk.project()
    view_model = desk.keep(ScriptViewModel(desk.workbench))
    view_model.open_text("A boat.")
    assert codes(view_model) == ["2 Scene 2", "2A A boat"]


async def test_without_a_project_nothing_is_made(desk: Desk) -> None:
    view_model = desk.keep(ScriptViewModel(desk.workbench))
    view_model.open_text(TEXT)
    assert view_model.why_not == "Open a project first."
    view_model.create()
    assert not view_model.is_making


async def test_right_to_left_and_text_beyond_the_first_plane(desk: Desk) -> None:
    text = f"🎬 {TEXT}"
    dialog, view_model = await opened(desk, text)
    dialog.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    dialog.field.go_to(text.index("Gulls"))
    assert dialog.field.cursor_index() == text.index("Gulls")
    bands = dialog.field._bands
    assert [band.start - band.mark.start for band in bands][1:] == [1] * (len(bands) - 1)
    view_model.split(text.index("Gulls"))
    assert not dialog.grab().isNull()
    button(dialog, "Split the shot at the caret")


@pytest.mark.parametrize(
    ("prompt", "look", "expected"),
    [
        ("A goat.", "", "A goat."),
        ("A goat.", "  warm   light ", "A goat. Warm light."),
        ("A goat", "warm light.", "A goat. Warm light."),
        ("“Go!”", "warm light", "“Go!” Warm light."),
    ],
)
def test_the_look_is_a_sentence_of_its_own(prompt: str, look: str, expected: str) -> None:
    assert with_look(prompt, look) == expected
