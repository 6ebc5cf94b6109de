"""The dialogs around first frames: a file, an address, the editor. What goes wrong stands in them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QGuiApplication,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit

from studio.ui.frame_wishes import AddressForm
from studio.ui.panels.frame_editor.panel import FrameEditor
from studio.ui.panels.parameters.frame_model import FIRST
from tests.fakes.pictures import picture
from tests.fakes.time import calm
from tests.ui.conftest import Desk, button
from tests.ui.panels.parameters.helpers import asked
from tests.ui.panels.parameters.zones import ADDRESS, LEFT, zone


@pytest.fixture(autouse=True)
def _clipboard(qapp: QApplication) -> Iterator[None]:
    """Leave nothing on the clipboard."""
    QGuiApplication.clipboard().clear()
    yield
    QGuiApplication.clipboard().clear()


async def test_the_editor_cuts_the_original(desk: Desk) -> None:
    first = await zone(desk)
    desk.bench.disk.files["/wide.png"] = picture(4000, 3000)
    first.model.use_file(FIRST, "/wide.png")
    await first.brought()
    whole = asked(desk).first_frame
    first.field.setFocus()
    for width in (1600, 800):
        QTest.keyClick(first.field, Qt.Key.Key_Return)
        await desk.until(lambda: first.field.window().findChildren(FrameEditor))
        (editor,) = first.field.window().findChildren(FrameEditor)
        editor.model.set_width(width)
        editor.accept()
        await desk.until(lambda: not first.field.window().findChildren(FrameEditor))
        await desk.until(lambda: asked(desk).origins[0].edit.crop is not None)
        await calm()
        origin = asked(desk).origins[0]
        assert origin.edit.crop is not None
        assert (origin.original, origin.edit.crop.width_px) == (whole, width)
    QTest.mouseClick(button(first.field, "Crop the picture"), LEFT)
    await desk.until(lambda: first.field.window().findChildren(FrameEditor))
    (editor,) = first.field.window().findChildren(FrameEditor)
    assert editor.model.crop.width_px == 800
    editor.reject()
    await desk.until(lambda: not first.field.window().findChildren(FrameEditor))
    assert asked(desk).origins[0].edit.crop == editor.model.crop


async def test_a_file_is_chosen_in_a_dialog(desk: Desk, tmp_path: Path) -> None:
    first = await zone(desk)
    (tmp_path / "kite.png").write_bytes(b"only its name is needed")
    path = str(tmp_path / "kite.png")
    desk.bench.disk.files[path] = picture()
    for chosen in (False, True):
        QTest.mouseClick(button(first.field, "Choose picture"), LEFT)
        await desk.until(lambda: first.field.window().findChildren(QFileDialog))
        (dialog,) = first.field.window().findChildren(QFileDialog)
        assert "*.webp" in dialog.nameFilters()[0]
        if chosen:
            dialog.selectFile(path)
            dialog.findChildren(QLineEdit)[0].setText(path)  # as typed: the list of the folder may come later
        dialog.accept() if chosen else dialog.reject()
        await desk.until(lambda: not first.field.window().findChildren(QFileDialog))
        assert asked(desk).first_frame is None or chosen
    await first.brought()
    assert first.field._name.text() == "kite.png"


async def test_the_form_for_an_address_stays_until_it_is_right(desk: Desk) -> None:
    first = await zone(desk)
    desk.bench.fetcher.pages[ADDRESS] = picture()
    QTest.mouseClick(button(first.field, "From address…"), LEFT)
    await desk.until(lambda: first.field.window().findChildren(AddressForm))
    (form,) = first.field.window().findChildren(AddressForm)
    assert not form.verb.isEnabled()
    field = form.findChildren(QLineEdit)[0]
    QTest.keyClicks(field, "https://nobody.example/")
    QTest.keyClick(field, Qt.Key.Key_Return)
    await desk.until(lambda: any("has nothing" in each.text() for each in form.findChildren(QLabel)))
    field.setText(ADDRESS)
    QTest.keyClick(field, Qt.Key.Key_Return)
    await first.brought()
    assert asked(desk).origins[0].source == ADDRESS
    QGuiApplication.clipboard().setText(ADDRESS)
    assert AddressForm(desk.look).address() == ADDRESS
