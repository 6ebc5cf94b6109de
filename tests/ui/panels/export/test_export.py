"""The export dialog: what it says of the cut before, where the film goes, and its start in the background."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit

from studio.domain.errors import UnreadableMedia
from studio.domain.frames import FrameRate
from studio.domain.jobs import Grade
from studio.domain.media import ExportRequest
from studio.domain.project import Shot, Take
from studio.domain.timeline import timeline_of
from studio.services.exports import ExportState, FilmExport
from studio.ui.panels.export.findings import Findings, Weight
from studio.ui.panels.export.panel import ExportDialog, FindingRow
from studio.ui.panels.export.view_model import ExportViewModel, file_name
from tests.fakes.time import calm
from tests.ui.conftest import Desk, button


def shots(desk: Desk) -> tuple[Shot, ...]:
    """Return the open project's shots."""
    assert desk.workbench.project is not None
    return desk.workbench.project.shots


async def drawn(desk: Desk, at: int, grade: Grade = Grade.ANIMATIC) -> None:
    """Make a take of a shot."""
    count = len(desk.workbench.takes)
    desk.workbench.open_shot(shots(desk)[at].id)
    await calm()
    desk.generator.generate(grade)
    if grade is Grade.ANIMATIC:
        await desk.until(lambda: len(desk.workbench.takes) > count)
        await desk.bench.clock.advance(1)
    else:
        await desk.bench.clock.until(lambda: len(desk.workbench.takes) > count)


async def opened(
    desk: Desk, folder: Path, *, selected: tuple[str, ...] = (), name: str = "North Light"
) -> tuple[ExportDialog, ExportViewModel]:
    """Show the dialog over the open project."""
    view_model = ExportViewModel(desk.workbench, selected)
    view_model.set_folder(str(folder))
    view_model.set_name(name)
    dialog = await desk.show(ExportDialog(desk.look, view_model), 640, 560)
    await desk.until(lambda: view_model.is_planned)
    return dialog, view_model


def told(dialog: ExportDialog) -> list[str]:
    """Return the findings that are shown, as their weight, words and codes."""
    return [
        f"{finding.weight}: {finding.words} {' '.join(shot.code for shot in finding.shots)}".strip()
        for finding in dialog._view_model.findings
    ]


async def test_the_report_names_holes_grades_and_held_shots(desk: Desk, tmp_path: Path) -> None:
    await desk.project("A kite.", "A dune.", "A hill.", "A road.", name="North Light")
    project = desk.workbench.project
    assert project is not None
    second = shots(desk)[1]
    await desk.workspace.projects.set_parameters(project.id, second.id, second.parameters, model="away/picky")
    await drawn(desk, 0)
    await drawn(desk, 1, Grade.DRAFT)
    await drawn(desk, 2)
    await desk.workspace.storyboard.set_planned_s(project.id, [shots(desk)[2].id], 20)
    lost = next(take for take in desk.workbench.takes if take.shot_id == shots(desk)[0].id)
    del desk.bench.disk.files[desk.workspace.takes.path(lost)]
    await calm()
    dialog, view_model = await opened(desk, tmp_path)
    assert told(dialog) == [
        "hole: 1 shot without a take, shown as a caption card 1D",
        "hole: 1 take whose file is missing, shown as a caption card 1A",
        "note: 1 draft in the cut 1B",
        "note: 1 animatic in the cut, labelled as such in the picture 1C",
        "note: 1 shot made by a video model: say so where you publish the film 1B",
        "note: 1 shot held on the last picture up to the planned length 1C",
    ]
    assert view_model.summary.startswith("4 shots · ")
    asked: list[str] = []
    dialog.shot_requested.connect(asked.append)
    link = button(dialog, "Go to 1C, Shot 3")
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert asked == [shots(desk)[2].id]
    assert not dialog.isVisible()


async def test_a_whole_cut_of_finals_gets_one_good_word(desk: Desk, tmp_path: Path) -> None:
    await desk.project("A kite.")
    await drawn(desk, 0)
    takes = tuple(take.replace(grade=Grade.FINAL) for take in desk.workbench.takes)
    project = desk.workbench.project
    assert project is not None
    timeline = timeline_of(project, lambda shot: takes[0])
    plan = await desk.workspace.film.plan(project.id)
    (finding,) = Findings().of(project, timeline, plan)
    assert (finding.weight, finding.shots) == (Weight.GOOD, ())
    other = takes[0].replace(
        media=takes[0].media.replace(rate=FrameRate(numerator=30)),
        slate=takes[0].slate.replace(simulated=True, provider="rehearsal"),
    )

    def shown(shot: Shot) -> Take:
        return other

    words = [finding.words for finding in Findings().of(project, timeline_of(project, shown), plan)]
    assert words[0] == "1 simulated take of the rehearsal"
    assert words[-1].startswith("1 shot fitted to ")
    assert words[-1].endswith("and 24 fps")
    assert not any("made by a video model" in each for each in words)


async def test_enter_puts_the_film_in_line_and_the_place_is_remembered(desk: Desk, tmp_path: Path) -> None:
    await desk.project("A kite.", name="North Light")
    await drawn(desk, 0)
    dialog, view_model = await opened(desk, tmp_path, name="Cut 2")
    started: list[FilmExport] = []
    view_model.started.connect(started.append)
    dialog.name.setFocus()
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    await desk.until(lambda: started)
    path = str(tmp_path / "Cut 2.mp4")
    assert started[0].path == path
    assert dialog.result() == ExportDialog.DialogCode.Accepted
    await desk.until(lambda: desk.workspace.exports.all()[0].state is ExportState.DONE)
    assert path in desk.bench.disk.files
    assert len(desk.workspace.exports.all()) == 1
    again = ExportViewModel(desk.workbench)
    assert (again.name, again.folder, again.path) == ("Cut 2", str(tmp_path), path)
    await desk.until(lambda: again.is_planned)


async def test_a_file_that_is_there_is_replaced_only_when_asked(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "North Light.mp4").write_bytes(b"mine")
    await desk.project("A kite.", name="North Light")
    await drawn(desk, 0)
    path = str(tmp_path / "North Light.mp4")
    desk.bench.disk.files[path] = b"mine"
    dialog, view_model = await opened(desk, tmp_path)
    await desk.until(lambda: view_model.exists)
    assert dialog._replace.isVisible()
    assert not dialog.export_button.isEnabled()
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    await calm()
    assert desk.workspace.exports.all() == ()
    assert dialog.isVisible()
    QTest.keyClicks(dialog.name, "X")  # another name
    await desk.until(lambda: not dialog._replace.isVisible() and dialog.export_button.isEnabled())
    view_model.set_name("North Light.mp4")
    await desk.until(lambda: view_model.exists)
    QTest.keyClick(dialog._replace.switch, Qt.Key.Key_Space)
    assert view_model.why_not == ""
    QTest.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    await desk.until(lambda: any(each.state is ExportState.DONE for each in desk.workspace.exports.all()))
    assert desk.bench.disk.files[path] != b"mine"


async def test_a_file_that_came_meanwhile_is_told_in_place(desk: Desk, tmp_path: Path) -> None:
    await desk.project("A kite.")
    await drawn(desk, 0)
    dialog, view_model = await opened(desk, tmp_path)
    desk.bench.disk.files[view_model.path] = b"another program's"
    view_model.start()
    await desk.until(lambda: dialog._trouble.isVisible())
    assert dialog._trouble.text() == "A file is there already. Choose another name."
    assert dialog.isVisible()
    assert not view_model.is_starting


async def test_only_the_selected_shots(desk: Desk, tmp_path: Path) -> None:
    await desk.project("A kite.", "A dune.", "A hill.")
    chosen = tuple(shot.id for shot in shots(desk)[:2])
    dialog, view_model = await opened(desk, tmp_path, selected=chosen)
    assert view_model.summary.startswith("3 shots")
    QTest.mouseClick(button(dialog, "2 selected shots"), Qt.MouseButton.LeftButton)
    await desk.until(lambda: view_model.summary.startswith("2 shots"))
    view_model.start()
    await desk.until(lambda: desk.bench.film_writer.requests)
    assert [clip.shot_id for clip in desk.bench.film_writer.requests[0].clips] == list(chosen)


async def test_how_it_is_written_is_told_before(desk: Desk, tmp_path: Path) -> None:
    await desk.project("A kite.", "A dune.")
    await drawn(desk, 0)
    dialog, view_model = await opened(desk, tmp_path)
    await desk.until(
        lambda: dialog._how.text() == "Clips are copied if the caption cards allow it, else there is one encode."
    )
    await drawn(desk, 1)
    await desk.until(lambda: dialog._how.text() == "Every clip is copied: nothing is encoded again.")

    async def never(request: ExportRequest) -> bool | None:
        return False

    desk.bench.film_writer.copies = never  # type: ignore[method-assign]  # clips of many kinds
    view_model.read()
    await desk.until(lambda: dialog._how.text() == "One encode: not every clip can be copied as it is.")

    async def broken(request: ExportRequest) -> bool | None:
        raise UnreadableMedia("A clip cannot be read.", "Draw it again.")

    desk.bench.film_writer.copies = broken  # type: ignore[method-assign]  # a damaged clip
    view_model.read()
    await desk.until(lambda: dialog._trouble.text() == "A clip cannot be read. Draw it again.")
    assert not dialog.export_button.isEnabled()


async def test_animatics_can_go_without_their_label(desk: Desk, tmp_path: Path) -> None:
    await desk.project("A kite.")
    dialog, view_model = await opened(desk, tmp_path)
    assert not dialog._bare.isVisible()
    await drawn(desk, 0)
    await desk.until(dialog._bare.isVisible)
    QTest.keyClick(dialog._bare.switch, Qt.Key.Key_Space)
    await desk.until(lambda: view_model.how.startswith("First, 120 frames are drawn again without the label."))
    assert told(dialog) == ["note: 1 animatic in the cut, without a label 1A"]
    view_model.start()
    await desk.until(lambda: any(each.state is ExportState.DONE for each in desk.workspace.exports.all()))
    assert len(desk.bench.local.twins) == 1


async def test_the_report_follows_the_cut(desk: Desk, tmp_path: Path) -> None:
    await desk.project(*["A kite."] * 11)
    dialog, view_model = await opened(desk, tmp_path)
    assert len(dialog.findChildren(FindingRow)) == 1
    assert "and 3 more" in [each.text() for each in dialog.findChildren(type(dialog._summary))]
    await drawn(desk, 0)
    await desk.until(lambda: len(view_model.findings) == 2)
    assert not dialog.grab().isNull()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("", "Name the file."),
        (" .. ", "Name the file."),
        (".mp4", "Name the file."),
        ("a/b", "none of"),
        ("a\tb", "none of"),
        ("x" * 121, "at most 120"),
    ],
)
async def test_a_name_that_cannot_be_is_told(desk: Desk, tmp_path: Path, name: str, words: str) -> None:
    await desk.project()
    dialog, view_model = await opened(desk, tmp_path, name=name)
    assert words in view_model.why_not
    assert words in dialog._trouble.text()
    assert not dialog.export_button.isEnabled()
    view_model.start()
    await calm()
    assert desk.workspace.exports.all() == ()


async def test_a_project_without_shots_says_so(desk: Desk, tmp_path: Path) -> None:
    project = await desk.workspace.projects.create("Film")
    await desk.workbench.open_project(project.id)
    view_model = ExportViewModel(desk.workbench)
    dialog = await desk.show(ExportDialog(desk.look, view_model))
    await desk.until(lambda: view_model.trouble)
    assert view_model.why_not == "The project has no shots. Add a shot first."
    assert dialog._trouble.isVisible()


async def test_another_folder_is_asked_for(desk: Desk, tmp_path: Path) -> None:
    await desk.project()
    dialog, view_model = await opened(desk, tmp_path)
    (tmp_path / "films").mkdir()
    QTest.mouseClick(dialog._change, Qt.MouseButton.LeftButton)
    await desk.until(lambda: dialog.findChildren(QFileDialog))
    chooser = dialog.findChildren(QFileDialog)[0]
    chooser.findChildren(QLineEdit)[0].setText(str(tmp_path / "films"))
    chooser.accept()
    await desk.until(lambda: view_model.folder.endswith("films"))
    assert dialog._folder.text() == view_model.folder


async def test_without_a_project(desk: Desk) -> None:
    view_model = ExportViewModel(desk.workbench)
    assert view_model.why_not == "Open a project first."
    view_model.start()
    assert desk.workspace.exports.all() == ()


async def test_a_dialog_closed_while_the_cut_is_read_is_let_go(desk: Desk) -> None:
    await desk.project()
    view_model = ExportViewModel(desk.workbench)
    view_model.deleteLater()
    QCoreApplication.sendPostedEvents(view_model, QEvent.Type.DeferredDelete.value)
    await calm()
    assert desk.failures == []


async def test_a_damaged_memory_of_the_place_is_left_alone(desk: Desk) -> None:
    await desk.project(name="North: Light")
    assert desk.workbench.project is not None
    for kept in ("[1]", "{"):
        await desk.workbench.remember(**{f"export {desk.workbench.project.id}": kept})
        assert ExportViewModel(desk.workbench).name == "North Light"
    await calm()


@pytest.mark.parametrize(("title", "name"), [("A: b / c\nd", "A b c d"), (" . ", "Film"), ("x" * 300, "x" * 120)])
def test_names_of_files_are_possible_everywhere(title: str, name: str) -> None:
    assert file_name(title) == name
