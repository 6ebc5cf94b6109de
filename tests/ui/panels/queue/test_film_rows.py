"""Films in the queue: their words for every state, their progress, and what can be done with them."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from studio.domain.errors import DiskFull, NotFound
from studio.domain.jobs import Grade
from studio.services.exports import ExportState, FilmExport
from studio.services.film import CutWarning, FilmExported
from studio.ui.panels.queue.panel import QueuePanel
from studio.ui.panels.queue.row_buttons import button_boxes, buttons_of
from studio.ui.panels.queue.rows import QueueRow
from studio.ui.panels.queue.view_model import QueueViewModel
from tests.fakes.time import calm
from tests.ui.conftest import Desk, menu_action

FULL = DiskFull("The disk is full.", "Make room.")
FILM = FilmExported(
    "p", "/films/North Light.mp4", "0", 9, 648, 27.0, "24/1", 1280, 720, True, (), ()
)  # fmt: skip


async def queue(desk: Desk) -> tuple[QueuePanel, QueueViewModel]:
    """Show the queue of a project with two shots, the first of them drawn."""
    await desk.project("A kite.", "A dune.")
    desk.generator.generate(Grade.ANIMATIC)
    await desk.until(lambda: desk.workbench.takes)
    view_model = desk.keep(QueueViewModel(desk.workbench, desk.bench.clock))
    return await desk.show(QueuePanel(desk.look, view_model, desk.thumbnails), 1200, 300), view_model


def told(desk: Desk, view_model: QueueViewModel, **changes: Any) -> QueueRow:
    """Let the service announce such an export; return its row."""
    export = FilmExport("film", "p", "/films/North Light.mp4", ExportState.WAITING)._replace(**changes)
    desk.workspace.exports.changes.send(export)
    return view_model.rows()[0]


@pytest.mark.parametrize(
    ("changes", "state", "words", "buttons"),
    [
        ({}, "queued", "Waiting", ["cancel", "menu"]),
        ({"state": ExportState.RUNNING}, "running", "Writing", ["cancel", "menu"]),
        ({"state": ExportState.RUNNING, "frames_done": 1, "frames": 4}, "running", "25%  Writing", ["cancel", "menu"]),
        ({"state": ExportState.DONE, "film": FILM}, "done", "Done", ["folder", "menu"]),
        ({"state": ExportState.FAILED, "error": FULL}, "failed", "The disk is full.", ["retry", "menu"]),
        ({"state": ExportState.CANCELLED}, "cancelled", "Cancelled", ["retry", "menu"]),
    ],
)  # fmt: skip
async def test_words_and_buttons_for_every_state(
    desk: Desk, changes: dict[str, Any], state: str, words: str, buttons: list[str]
) -> None:
    panel, view_model = await queue(desk)
    row = told(desk, view_model, **changes)
    assert (row.title, row.state, row.words) == ("Film · North Light.mp4", state, words)
    assert [act for act, _ in buttons_of(row)] == buttons
    await desk.until(lambda: row in panel._model.rows)
    sentence = panel._model.index(panel._model.rows.index(row)).data(Qt.ItemDataRole.AccessibleTextRole)
    assert sentence.startswith("Film, North Light.mp4, MP4")
    assert not panel.grab().isNull()


async def test_frames_and_time_left_are_told_once_they_are_honest(desk: Desk) -> None:
    _, view_model = await queue(desk)
    row = told(desk, view_model, state=ExportState.RUNNING, frames_done=400, frames=648)
    assert (row.settings, row.time) == ("MP4 · 400 of 648 frames", "")
    await desk.bench.clock.advance(2)
    row = told(desk, view_model, state=ExportState.RUNNING, frames_done=20, frames=648)
    assert row.time == ""
    await desk.bench.clock.advance(8)
    row = told(desk, view_model, state=ExportState.RUNNING, frames_done=162, frames=648)
    assert (row.fraction, row.time) == (0.25, "0:30 left")
    await desk.bench.clock.advance(20)
    row = told(desk, view_model, state=ExportState.DONE, frames_done=648, frames=648, film=FILM)
    assert (row.settings, row.time, row.cost) == ("MP4 · 1280 × 720 · 27 s", "in 30.0 s", "")
    assert row.fraction is None


async def test_a_film_is_written_cancelled_tried_again_and_cleared(desk: Desk) -> None:
    panel, view_model = await queue(desk)
    writer, project = desk.bench.film_writer, desk.workbench.project
    assert project is not None
    writer.hold.clear()
    await desk.workspace.exports.start(project.id, "/films/one.mp4")
    await desk.workspace.exports.start(project.id, "/films/two.mp4")
    await desk.until(lambda: [row.state for row in panel._model.rows] == ["running", "queued"])
    assert view_model.summary == "1 running · 1 waiting"
    panel.fold(True)
    assert panel._head.running.text().startswith("Film · one.mp4 · 0%")
    panel.fold(False)
    panel.cancel_selected()  # the running one
    await desk.until(lambda: any(row.state == "cancelled" for row in panel._model.rows))
    writer.hold.set()
    await desk.until(lambda: any(row.state == "done" for row in panel._model.rows))
    assert "/films/two.mp4" in desk.bench.disk.files
    cancelled = next(row for row in view_model.rows() if row.state == "cancelled")
    assert "/films/one.mp4" not in desk.bench.disk.files
    view_model.wishes.retry(cancelled.job_id)
    await desk.until(lambda: [row.state for row in panel._model.rows] == ["done"] * 2)
    QTest.mouseClick(panel._head.clear, Qt.MouseButton.LeftButton)
    await desk.until(lambda: panel._model.rows == [])
    assert "/films/one.mp4" in desk.bench.disk.files


async def test_a_finished_film_is_shown_in_its_folder(desk: Desk) -> None:
    panel, view_model = await queue(desk)
    asked: list[str] = []
    panel.folder_requested.connect(asked.append)
    row = told(desk, view_model, state=ExportState.DONE, film=FILM)
    await desk.until(lambda: row in panel._model.rows)
    place = panel._list.visualRect(panel._model.index(0))
    boxes = {act: box for act, _, box in button_boxes(place, row)}
    QTest.mouseClick(panel._list.viewport(), Qt.MouseButton.LeftButton, pos=boxes["folder"].center())
    panel._list.setFocus()
    panel._list.setCurrentIndex(panel._model.index(0))
    QTest.keyClick(panel._list, Qt.Key.Key_Return)
    QTest.mouseDClick(panel._list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, place.center().y()))
    panel._show_menu(row, QPoint(5, 5))
    menu_action(panel, "Show file").trigger()
    assert asked == [FILM.path] * 4
    running = told(desk, view_model, state=ExportState.RUNNING)
    await desk.until(lambda: running in panel._model.rows)
    panel._list.setCurrentIndex(panel._model.index(0))
    QTest.keyClick(panel._list, Qt.Key.Key_Return)  # nothing to show yet
    assert len(asked) == 4


async def test_a_failure_is_kept_and_its_details_are_copied(desk: Desk) -> None:
    panel, view_model = await queue(desk)
    row = told(desk, view_model, state=ExportState.FAILED, error=FULL)
    assert view_model.summary == "1 failed"
    panel._show_menu(row, QPoint(5, 5))
    menu_action(panel, "Copy details").trigger()
    assert "The disk is full." in QGuiApplication.clipboard().text()
    panel._show_menu(row, QPoint(5, 5))
    menu_action(panel, "Retry").trigger()  # the service does not know this one
    await desk.until(lambda: desk.failures)
    assert isinstance(desk.failures[0], NotFound)


async def test_what_the_writer_noted_is_told_with_the_film(desk: Desk) -> None:
    panel, view_model = await queue(desk)
    notes = (CutWarning("a", "The label stays."), CutWarning("b", "The label stays."))
    row = told(desk, view_model, state=ExportState.DONE, film=FILM._replace(warnings=notes))
    assert row.words == "Done, with 2 notes"
    assert row.can_show
    panel._show_menu(row, QPoint(5, 5))
    menu_action(panel, "Copy details").trigger()
    assert QGuiApplication.clipboard().text() == "The label stays."


async def test_a_job_dropped_on_a_film_comes_first_of_those_that_wait(desk: Desk) -> None:
    panel, view_model = await queue(desk)
    desk.bench.local.go.clear()
    for _ in range(3):
        await desk.bench.clock.advance(1)
        desk.generator.generate(Grade.ANIMATIC)
    told(desk, view_model)
    await desk.until(lambda: sum(row.can_move for row in panel._model.rows) == 2)
    first, second = [row.job_id for row in view_model.rows() if row.can_move]
    view_model.wishes.move_before(second, "film")
    await desk.until(lambda: [row.job_id for row in view_model.rows() if row.can_move] == [second, first])
    desk.bench.local.go.set()
    await desk.until(lambda: not any(row.can_cancel for row in view_model.rows() if not row.path))
    await calm()
