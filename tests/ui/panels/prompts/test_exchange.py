"""Files of prompts: asked for, read in with a report by line, written out."""

import asyncio
import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPlainTextEdit, QWidget

from studio.domain.errors import InputError
from studio.ui.kit.toasts import Toast, Toasts
from studio.ui.panels.prompts.exchange import Exchange, ImportQuestion, ReportDialog
from tests.ui.conftest import Desk, button
from tests.ui.panels.prompts.shelf import keep, library, opened

CSV = "prompt,title\nA quiet harbour at noon.,Harbour\n,Nothing\nA long pier.,Pier\n"


async def exchange(desk: Desk) -> tuple[Exchange, QWidget]:
    """Return an exchange over a window."""
    window = await desk.show(QWidget(), 900, 700)
    return Exchange(desk.workbench, desk.look, Toasts(desk.look, window), lambda: window, window), window


async def test_an_import_asks_and_reports_by_line(desk: Desk) -> None:
    await keep(desk, "Old harbour", "A quiet harbour at noon.")
    made, window = await exchange(desk)
    desk.bench.text_files.files["mine.csv"] = CSV.encode()
    made.ask_import(["mine.csv"])
    question = await opened(desk, ImportQuestion)
    question._folder.setText("From Ada")
    QTest.mouseClick(question.verb, Qt.MouseButton.LeftButton)
    report = await opened(desk, ReportDialog)
    assert report.windowTitle() == "1 prompt added"
    (field,) = report.findChildren(QPlainTextEdit)
    lines = field.toPlainText().splitlines()
    assert lines[0].startswith("Line 3: ")
    assert lines[1] == "Line 2: the words of “Harbour” are there already"
    QTest.mouseClick(button(report, "Copy"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == field.toPlainText()
    QTest.mouseClick(report.verb, Qt.MouseButton.LeftButton)
    await desk.until(lambda: not window.findChildren(ReportDialog))
    page = await library(desk).page("pier")
    assert [line.folder for line in page.lines] == ["From Ada"]


async def test_those_that_are_there_may_come_again(desk: Desk) -> None:
    await keep(desk, "Old harbour", "A quiet harbour at noon.")
    made, _ = await exchange(desk)
    desk.bench.text_files.files["mine.txt"] = b"A quiet harbour at noon.\n"
    made.ask_import(["mine.txt"])
    question = await opened(desk, ImportQuestion)
    QTest.mouseClick(question._again.switch, Qt.MouseButton.LeftButton)
    QTest.mouseClick(question.verb, Qt.MouseButton.LeftButton)
    report = await opened(desk, ReportDialog)
    assert report.windowTitle() == "1 prompt added"
    report.reject()
    assert (await library(desk).page()).total == 2


async def test_a_file_that_cannot_be_read_is_told(desk: Desk) -> None:
    made, _ = await exchange(desk)
    made.ask_import(["absent.json"])
    question = await opened(desk, ImportQuestion)
    question.accept()
    await desk.until(lambda: desk.failures)
    assert isinstance(desk.failures[0], InputError)


async def test_an_export_writes_what_was_chosen(desk: Desk) -> None:
    first = await keep(desk, "Harbour")
    await keep(desk, "Pier")
    made, window = await exchange(desk)
    for query, ids, expected in (("pier", None, ["Pier"]), ("", [first.id], ["Harbour"])):
        made.ask_export(query, ids, 1)
        dialog = await opened(desk, QFileDialog)
        dialog.selectNameFilter(dialog.nameFilters()[0])
        dialog.findChildren(QLineEdit)[0].setText("out")
        dialog.accept()
        await desk.until(lambda: not window.findChildren(QFileDialog))
        await desk.until(lambda: desk.bench.text_files.files)
        ((path, content),) = desk.bench.text_files.files.items()
        assert path.endswith("out.json")
        assert [each["title"] for each in json.loads(content)["prompts"]] == expected
        desk.bench.text_files.files.clear()
    assert [toast for toast in window.findChildren(Toast) if "1 prompt written" in toast.accessibleName()]


async def test_a_long_import_can_be_cancelled(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    made, window = await exchange(desk)
    stopped: list[bool] = []
    made.stopped.connect(lambda: stopped.append(True))

    async def endless(path: str, limit_bytes: int) -> bytes:
        await asyncio.Event().wait()
        return b""

    monkeypatch.setattr(desk.bench.text_files, "read", endless)
    made.ask_import(["mine.txt"])
    question = await opened(desk, ImportQuestion)
    question.accept()
    await desk.until(lambda: [each for each in window.findChildren(Toast) if "Importing" in each.accessibleName()])
    (toast,) = [each for each in window.findChildren(Toast) if each.isVisible()]
    QTest.mouseClick(button(toast, "Cancel"), Qt.MouseButton.LeftButton)
    await desk.until(lambda: stopped)
    await desk.until(lambda: not [each for each in window.findChildren(Toast) if each.isVisible()])
    assert window.findChildren(ReportDialog) == []
