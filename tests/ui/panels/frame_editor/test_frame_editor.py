"""The editor of a first frame: dragged, zoomed, typed and moved by keys, and what comes out of it."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QDoubleSpinBox, QPushButton

from studio.domain.media import Picture
from studio.domain.picture_origin import Crop, PictureEdit
from studio.domain.pictures import Corner
from studio.ui.panels.frame_editor.panel import FrameEditor
from studio.ui.panels.frame_editor.view_model import FrameEditorModel, Way
from tests.fakes.time import calm
from tests.ui.conftest import Desk, button

LEFT = Qt.MouseButton.LeftButton


def shown(width: int = 400, height: int = 300) -> Picture:
    """Return a picture whose left half is red and whose right half is blue."""
    row = b"\x20\x20\xd0\xff" * (width // 2) + b"\xd0\x20\x20\xff" * (width // 2)
    return Picture(width, height, width * 4, row * height)


async def opened(desk: Desk, edit: PictureEdit | None = None, ratio: str = "16:9") -> FrameEditor:
    """Show the editor on a picture of 4000 x 3000."""
    model = FrameEditorModel((4000, 3000), shown(), ratio, (1280, 720), edit)
    return await desk.show(FrameEditor(desk.look, model, "Crop the first frame"), 920, 620)


def at(editor: FrameEditor, x: float, y: float) -> QPoint:
    """Return the point of the canvas over a pixel of the picture."""
    canvas = editor.canvas
    rect = canvas.picture_rect()
    scale = rect.width() / 4000
    return QPointF(rect.left() + x * scale, rect.top() + y * scale).toPoint()


def number(editor: FrameEditor, name: str) -> Any:
    """Return the field of that name."""
    return next(each for each in editor.findChildren(QDoubleSpinBox) if each.accessibleName() == name)


async def test_it_begins_with_the_largest_part_and_says_so(desk: Desk) -> None:
    editor = await opened(desk)
    assert editor.model.crop == Crop(left_px=0, top_px=375, width_px=4000, height_px=2250)
    assert editor.canvas.hasFocus()
    assert "4000 × 2250 of 4000 × 3000" in editor.canvas.accessibleDescription()
    assert editor._size.text() == "4000 × 2250 px, 16:9"
    assert [number(editor, f"{name} in px").value() for name in ("Left", "Top", "Width", "Height")] == [
        0, 375, 4000, 2250,
    ]  # fmt: skip
    assert not editor._small.isVisible()
    assert editor.model.edit() == PictureEdit(crop=editor.model.crop)


async def test_the_frame_and_its_corners_are_dragged(desk: Desk) -> None:
    editor = await opened(desk)
    canvas, model = editor.canvas, editor.model
    corner = canvas.corner_point(Corner.BOTTOM_RIGHT).toPoint()
    QTest.mousePress(canvas, LEFT, pos=corner)
    QTest.mouseMove(canvas, at(editor, 2000, 1500))
    QTest.mouseRelease(canvas, LEFT, pos=at(editor, 2000, 1500))
    assert model.crop.left_px == 0
    assert model.crop.top_px == 375
    assert model.crop.width_px == pytest.approx(2000, abs=20)
    size = model.crop.size
    QTest.mousePress(canvas, LEFT, pos=at(editor, 1000, 900))
    QTest.mouseMove(canvas, at(editor, 1500, 1200))
    QTest.mouseRelease(canvas, LEFT, pos=at(editor, 1500, 1200))
    assert model.crop.size == size
    assert (model.crop.left_px, model.crop.top_px) == pytest.approx((500, 675), abs=20)
    QTest.mouseMove(canvas, at(editor, 100, 2900))
    assert (model.crop.left_px, model.crop.top_px) == pytest.approx((500, 675), abs=20)
    QTest.mousePress(canvas, LEFT, pos=at(editor, 3900, 2900))  # outside the frame: nothing is held
    QTest.mouseMove(canvas, at(editor, 100, 100))
    QTest.mouseRelease(canvas, LEFT, pos=at(editor, 100, 100))
    assert model.crop.size == size


async def test_keys_move_and_zoom(desk: Desk) -> None:
    editor = await opened(desk)
    canvas, model = editor.canvas, editor.model
    model.set_width(2000)
    left, top = model.crop.left_px, model.crop.top_px
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    QTest.keyClick(canvas, Qt.Key.Key_Down, shift)
    assert (model.crop.left_px, model.crop.top_px) == (left + 1, top + 10)
    QTest.keyClick(canvas, Qt.Key.Key_Left, shift)
    QTest.keyClick(canvas, Qt.Key.Key_Up)
    assert (model.crop.left_px, model.crop.top_px) == (left - 9, top + 9)
    QTest.keyClick(canvas, Qt.Key.Key_Plus)
    assert model.crop.width_px == 1905
    QTest.keyClick(canvas, Qt.Key.Key_Minus)
    assert model.crop.width_px == 2000
    QTest.keyClick(canvas, Qt.Key.Key_0)
    assert model.crop.width_px == 4000
    QTest.keyClick(canvas, Qt.Key.Key_Minus)
    assert model.crop.width_px == 4000


async def test_the_wheel_zooms_around_the_pointer(desk: Desk) -> None:
    editor = await opened(desk)
    point = QPointF(canvas_corner := editor.canvas.corner_point(Corner.TOP_LEFT))
    event = QWheelEvent(
        canvas_corner, editor.canvas.mapToGlobal(point), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(editor.canvas, event)
    crop = editor.model.crop
    assert (crop.left_px, crop.top_px, crop.width_px) == (0, 375, 3810)


async def test_numbers_are_typed(desk: Desk) -> None:
    editor = await opened(desk)
    for name, typed in (("Width in px", "1600"), ("Left in px", "120"), ("Top in px", "7")):
        field = number(editor, name)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field.lineEdit(), typed)
        QTest.keyClick(field, Qt.Key.Key_Tab)
    assert editor.model.crop == Crop(left_px=120, top_px=7, width_px=1600, height_px=900)
    height = number(editor, "Height in px")
    height.setValue(450)
    assert editor.model.crop.size == (800, 450)
    assert editor._small.isVisible()
    assert editor._small.text() == "The take is 1280 × 720: this would be enlarged."
    QTest.mouseClick(button(editor, "Largest part"), LEFT)
    assert editor.model.crop.width_px == 4000


async def test_all_of_it_fits_with_edges(desk: Desk) -> None:
    editor = await opened(desk)
    QTest.mouseClick(button(editor, "Shape: Fit (pad)"), LEFT)
    assert editor.verb.accessibleName() == "Use with edges"
    assert editor._size.text() == "5333 × 3000 px, 16:9"
    assert editor.model.edit() == PictureEdit(pad="blur")
    await calm()
    image = editor.canvas.grab().toImage()
    frame = editor.canvas.frame_rect()
    middle = round(frame.center().y())
    soft = QColor(image.pixel(round(frame.left()) + 8, middle))
    assert soft.red() > soft.blue()
    QTest.mouseClick(button(editor, "Edges: White"), LEFT)
    assert editor.model.edit() == PictureEdit(pad="#ffffff")
    await calm()
    white = QColor(editor.canvas.grab().toImage().pixel(round(frame.left()) + 8, middle))
    assert white == QColor("white")
    corner = editor.canvas.corner_point(Corner.TOP_LEFT).toPoint()
    QTest.mousePress(editor.canvas, LEFT, pos=corner)
    QTest.mouseMove(editor.canvas, at(editor, 900, 900))
    QTest.mouseRelease(editor.canvas, LEFT, pos=at(editor, 900, 900))
    assert editor.model.way is Way.FIT
    QTest.mouseClick(button(editor, "Shape: Fill (crop)"), LEFT)
    assert editor.verb.accessibleName() == "Use this part"


async def test_the_preview_shows_the_part(desk: Desk) -> None:
    editor = await opened(desk)
    editor.model.set_width(1000)
    editor.model.move(4000, 0)
    await calm()
    image = editor.preview.grab().toImage()
    colour = QColor(image.pixel(image.width() // 2, image.height() // 2))
    assert colour.blue() > 150
    assert colour.red() < 60


async def test_enter_asks_for_it_and_escape_leaves(desk: Desk) -> None:
    editor = await opened(desk)
    given: list[bool] = []
    editor.given.connect(lambda: given.append(True))
    QTest.keyClick(editor.canvas, Qt.Key.Key_Return)
    assert given == [True]
    ended: list[int] = []
    editor.finished.connect(ended.append)
    QTest.keyClick(editor.canvas, Qt.Key.Key_Escape)
    assert ended == [QDialog.DialogCode.Rejected.value]


async def test_what_was_cut_before_stands_there_again(desk: Desk) -> None:
    crop = Crop(left_px=10, top_px=20, width_px=1600, height_px=900)
    editor = await opened(desk, PictureEdit(crop=crop))
    assert editor.model.crop == crop
    padded = FrameEditorModel((4000, 3000), shown(), "16:9", (1280, 720), PictureEdit(pad="#000000"))
    assert (padded.way, padded.pad, padded.crop.width_px) == (Way.FIT, "#000000", 4000)
    other = FrameEditorModel((4000, 3000), shown(), "1:1", (720, 720), PictureEdit(crop=crop))
    assert other.crop.size == (3000, 3000)
    whole = FrameEditorModel((1600, 900), shown(1600, 900), "16:9", (1280, 720))
    assert whole.edit() == PictureEdit()


async def test_a_mirrored_window_does_not_mirror_the_picture(desk: Desk) -> None:
    editor = await opened(desk)
    editor.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    editor.model.set_width(2000)
    left = editor.model.crop.left_px
    QTest.keyClick(editor.canvas, Qt.Key.Key_Right)
    assert editor.model.crop.left_px == left + 1
    assert all(each.accessibleName() for each in editor.findChildren(QPushButton) if each.isVisible())
