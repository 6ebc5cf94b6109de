"""The zones of first and last frames: brought by drop, paste, take, file and address; checked, cut, padded, removed."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QGuiApplication,
    QImage,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from studio.domain.jobs import Grade
from studio.ui.kit.drags import drag_of_take
from studio.ui.panels.parameters.brought import Brought, Load, load_of, png_of
from studio.ui.panels.parameters.frame_model import FIRST, LAST
from tests.fakes.pictures import picture
from tests.fakes.time import calm
from tests.ui.conftest import Desk, button, menu_action
from tests.ui.fakes import PICKY_SPEC
from tests.ui.panels.parameters.helpers import asked, sidebar
from tests.ui.panels.parameters.zones import ADDRESS, LEFT, Zone, image, of_file, of_image, of_text, zone


@pytest.fixture(autouse=True)
def _clipboard(qapp: QApplication) -> Iterator[None]:
    """Leave nothing on the clipboard."""
    QGuiApplication.clipboard().clear()
    yield
    QGuiApplication.clipboard().clear()


async def test_an_empty_zone_says_what_it_takes(desk: Desk) -> None:
    first = await zone(desk)
    assert first.field.accessibleName() == "First frame"
    assert first.field.accessibleDescription().startswith("Empty.")
    assert first.field._invitation.text() == "Drop a picture, a take or an address"
    frame = button(first.field, "Use this frame")
    assert not frame.isEnabled()
    assert "no take yet" in frame.accessibleDescription()
    assert first.model.check(FIRST) is None
    first.model.pad(FIRST)
    first.model.clear(FIRST)
    first.model.use_take(FIRST)
    await calm()
    assert asked(desk) == asked(desk).replace(first_frame=None, origins=())


async def test_a_dropped_file_is_shown_with_its_check(desk: Desk) -> None:
    first = await zone(desk)
    desk.bench.disk.files["/of/mine/kite.png"] = picture()
    assert first.drop(of_file("/of/mine/kite.png"))
    assert first.field._invitation.text() == "Reading the picture…"
    await first.brought()
    assert first.field._name.text() == "kite.png"
    assert (first.field._shape.text(), first.field._size.text()) == ("16:9 fits", "1280 × 720")
    assert not first.field._offers.isVisible()
    assert not first.field._others.isVisible()
    assert first.field.accessibleDescription() == "kite.png, 16:9 fits"
    assert first.field._thumb._image is not None
    first.field.grab()
    desk.workbench.undo()
    await desk.until(lambda: asked(desk).first_frame is None)
    await desk.until(first.field._empty.isVisible)


async def test_a_picture_of_another_shape_offers_three_ways(desk: Desk) -> None:
    first = await zone(desk)
    desk.bench.disk.files["/tall.png"] = picture(720, 1280, "soft")
    first.drop(of_file("/tall.png"))
    await first.brought()
    assert first.field._shape.text() == "off by 216 %"
    assert first.field._others.text() == "Looks blurred"
    QTest.mouseClick(button(first.field, "Pad"), LEFT)
    await desk.until(lambda: first.field._shape.text() == "16:9 fits")
    origin = asked(desk).origin_of(asked(desk).first_frame or "")
    assert (origin.edit.pad, origin.edit.aspect_ratio) == ("blur", "16:9")
    assert origin.original != origin.sha256
    desk.workbench.undo()
    await desk.until(lambda: first.field._shape.text() == "off by 216 %")
    change = button(first.field, "Change to 9:16")
    QTest.mouseClick(change, LEFT)
    await desk.until(lambda: asked(desk).aspect_ratio == "9:16")
    await desk.until(lambda: first.field._shape.text() == "9:16 fits")
    desk.workbench.undo()
    await desk.until(lambda: asked(desk).aspect_ratio == "16:9")


async def test_a_small_picture_says_for_what(desk: Desk) -> None:
    first = await zone(desk)
    desk.bench.disk.files["/small.png"] = picture(640, 360)
    first.drop(of_file("/small.png"))
    await first.brought()
    assert first.field._others.text() == "Small: 640 × 360 for a 720p take"


async def test_a_model_that_takes_one_shape_only_says_so(desk: Desk) -> None:
    limits = PICKY_SPEC.limits.replace(first_frame=True, picture_exact=True)
    desk.bench.remote.offered = (PICKY_SPEC.replace(limits=limits),)
    panel, view_model = await sidebar(desk)
    first = Zone(desk, panel._fields._frames[FIRST], view_model.frames, FIRST)
    desk.bench.disk.files["/four-three.png"] = picture(1600, 1200)
    first.drop(of_file("/four-three.png"))
    await first.brought()
    assert first.field._others.text() == "Picky takes exactly 16:9 only"
    assert not any(each.text() == "Change to 4:3" for each in first.field.findChildren(QPushButton))


async def test_what_is_no_picture_is_said_in_the_zone(desk: Desk) -> None:
    first = await zone(desk)
    desk.bench.disk.files["/page.png"] = b"<html>"
    assert first.drop(of_file("/page.png"))
    assert await first.refused() == "The picture is damaged or missing. Choose a PNG, JPEG or WebP picture."
    assert asked(desk).first_frame is None
    assert desk.failures == []
    desk.bench.disk.files["/good.png"] = picture()
    first.drop(of_file("/good.png"))
    await first.brought()
    assert not first.field._fault.isVisible()
    assert not first.drop(of_text("just words"))
    assert not first.drop(QMimeData())
    two = QMimeData()
    two.setUrls([QUrl.fromLocalFile("/a.png"), QUrl.fromLocalFile("/b.png")])
    assert not first.drop(two)


async def test_a_take_gives_the_frame_on_screen_or_its_last(desk: Desk) -> None:
    first = await zone(desk)
    desk.generator.generate(Grade.ANIMATIC)
    await desk.until(lambda: desk.workbench.take is not None)
    take = desk.workbench.take
    assert take is not None
    await calm()
    QTest.mouseClick(button(first.field, "Use this frame"), LEFT)
    await first.brought()
    assert asked(desk).origins[0].source == f"take:{take.id}@48"
    assert first.field._name.text() == "Frame 48"
    assert first.drop(drag_of_take(take.id), Qt.KeyboardModifier.ShiftModifier)
    await desk.until(lambda: asked(desk).origins[0].source == f"take:{take.id}@119")
    desk.workbench.show_take(None)
    first.drop(drag_of_take(take.id))
    await desk.until(lambda: asked(desk).origins[0].source == f"take:{take.id}@0")


async def test_an_address_is_dropped_and_its_fault_stands_in_the_zone(desk: Desk) -> None:
    first = await zone(desk)
    desk.bench.fetcher.pages[ADDRESS] = picture()
    assert first.drop(of_text(f" {ADDRESS}\n"))
    assert first.field._invitation.text() == "Fetching the picture…"
    await first.brought()
    assert (asked(desk).origins[0].source, first.field._name.text()) == (ADDRESS, "kite.png")
    assert first.drop(of_text("http://nobody.example/"))
    assert await first.refused() == "That address has nothing. Paste another one."
    assert asked(desk).origins[0].source == ADDRESS


async def test_a_picture_is_pasted_by_keys_and_removed(desk: Desk) -> None:
    first = await zone(desk)
    made: list[bytes] = []
    first.model.use_content = lambda role, content: made.append(content())  # type: ignore[method-assign]  # it is seen
    first.field.setFocus()
    QGuiApplication.clipboard().setImage(image())
    QTest.keyClick(first.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert made[0].startswith(b"\x89PNG")
    desk.bench.disk.files["/kite.png"] = picture()
    QGuiApplication.clipboard().setMimeData(of_file("/kite.png"))
    QTest.mouseClick(button(first.field, "Paste a picture or its address"), LEFT)
    await first.brought()
    QTest.keyClick(first.field, Qt.Key.Key_Delete)
    await desk.until(lambda: asked(desk).first_frame is None)
    await desk.until(first.field._empty.isVisible)
    QGuiApplication.clipboard().clear()
    first.field.paste()
    assert await first.refused() == "There is no picture to paste. Copy one, or its address, first."
    assert asked(desk).first_frame is None


async def test_pasted_bytes_are_taken_in(desk: Desk) -> None:
    first = await zone(desk)
    first.model.use_content(FIRST, lambda: picture(640, 360))
    await first.brought()
    assert first.field._name.text() == "Pasted picture"
    QTest.mouseClick(button(first.field, "Remove the first frame"), LEFT)
    await desk.until(lambda: asked(desk).first_frame is None)


async def test_the_menu_holds_every_way(desk: Desk) -> None:
    first = await zone(desk)
    desk.bench.disk.files["/kite.png"] = picture()
    first.model.use_file(FIRST, "/kite.png")
    await first.brought()
    QApplication.sendEvent(first.field, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))
    menu_action(first.field, "Remove the first frame").trigger()
    await desk.until(lambda: asked(desk).first_frame is None)
    QApplication.sendEvent(first.field, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(1, 1), QPoint(40, 40)))
    assert not menu_action(first.field, "Crop the picture").isEnabled()


async def test_a_last_frame_has_a_zone_of_its_own(desk: Desk) -> None:
    last = await zone(desk, LAST)
    assert last.field.accessibleName() == "Last frame"
    desk.bench.disk.files["/dune.png"] = picture()
    last.drop(of_file("/dune.png"))
    await last.brought()
    assert asked(desk).last_frame is not None
    assert asked(desk).first_frame is None
    QTest.keyClick(last.field, Qt.Key.Key_Backspace)
    await desk.until(lambda: asked(desk).last_frame is None)


async def test_a_picture_that_is_gone_says_so(desk: Desk) -> None:
    first = await zone(desk)
    desk.bench.disk.files["/kite.png"] = picture()
    first.drop(of_file("/kite.png"))
    await first.brought()
    project, shot = desk.workbench.project, desk.workbench.shot
    assert project is not None
    assert shot is not None
    change = await desk.workspace.projects.duplicate(project.id, shot.id)
    gone = shot.parameters.replace(first_frame="0" * 64)
    await desk.workspace.projects.set_parameters(project.id, change.added[0], gone)
    desk.workbench.open_shot(change.added[0])
    assert await first.refused() == "The picture is not in the workspace any more. Choose it again."
    assert first.field._name.text() == "A picture of this workspace"


async def test_a_picture_chosen_for_a_shot_stays_with_it(desk: Desk) -> None:
    first = await zone(desk)
    project, shot = desk.workbench.project, desk.workbench.shot
    assert project is not None
    assert shot is not None
    change = await desk.workspace.projects.duplicate(project.id, shot.id)
    desk.bench.disk.files["/kite.png"] = picture()
    first.drop(of_file("/kite.png"))
    desk.workbench.open_shot(change.added[0])
    await desk.until(lambda: desk.workspace.projects.project(project.id).shots[0].parameters.first_frame)
    await calm()
    kept = {each.id: each.parameters.first_frame for each in desk.workspace.projects.project(project.id).shots}
    assert kept[change.added[0]] is None
    assert first.field._empty.isVisible()
    assert not first.model.state(FIRST).busy


def test_what_a_drop_brings() -> None:
    assert load_of(of_file("/a b.png")) == Load(Brought.FILE, "/a b.png")
    assert load_of(of_image()) == Load(Brought.PICTURE)
    remote = of_image()
    remote.setUrls([QUrl(ADDRESS)])
    assert load_of(remote) == Load(Brought.PICTURE)
    assert load_of(of_text(ADDRESS)) == Load(Brought.ADDRESS, ADDRESS)
    assert load_of(of_text(f"{ADDRESS} {ADDRESS}")) is None
    assert QImage.fromData(png_of(image())).size() == image().size()


async def test_a_dropped_picture_leaves_the_zone_as_it_was(desk: Desk) -> None:
    first = await zone(desk)
    carried = of_text(ADDRESS)  # an event does not own it
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, carried, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(first.field, enter)
    QApplication.sendEvent(first.field, QDragLeaveEvent())
    assert first.field.property("state") == ""
