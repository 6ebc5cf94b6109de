"""The zones of first and last frames: brought by drop, paste, take, file and address; checked, cut, padded, removed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QLineEdit, QPushButton

from studio.domain.jobs import Grade
from studio.domain.parameters import Parameters
from studio.ui.frame_wishes import AddressForm, FrameWishes
from studio.ui.kit.drags import drag_of_take
from studio.ui.kit.text import label
from studio.ui.panels.frame_editor.panel import FrameEditor
from studio.ui.panels.parameters.brought import Brought, Load, load_of, png_of
from studio.ui.panels.parameters.first_frame import FirstFrameField
from studio.ui.panels.parameters.frame_model import FIRST, LAST, FrameModel
from studio.ui.picture_rights import RightsQuestion, may_use
from tests.fakes.pictures import picture
from tests.fakes.time import calm
from tests.ui.conftest import Desk, button, menu_action
from tests.ui.fakes import PICKY_SPEC
from tests.ui.panels.parameters.helpers import asked, sidebar

LEFT = Qt.MouseButton.LeftButton
ADDRESS = "https://pictures.example/kite.png"


class Zone:
    """A zone of the sidebar with what is seen of it."""

    def __init__(self, desk: Desk, field: FirstFrameField, model: FrameModel, role: str) -> None:
        self.desk, self.field, self.model, self.role = desk, field, model, role

    async def brought(self) -> None:
        """Wait until the picture is there and checked."""
        await self.desk.until(lambda: self.model.state(self.role).facts is not None)
        await calm()

    async def refused(self) -> str:
        """Wait until the zone says why nothing was brought."""
        await self.desk.until(lambda: self.model.state(self.role).fault)
        await calm()
        assert self.field._fault.isVisible()
        return self.field._fault.text()

    def drop(self, carried: QMimeData, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> bool:
        """Drag over the zone and drop; return whether it was taken."""
        at = QPoint(20, 20)
        enter = QDragEnterEvent(at, Qt.DropAction.CopyAction, carried, LEFT, modifiers)
        enter.ignore()
        QApplication.sendEvent(self.field, enter)
        if not enter.isAccepted():
            return False
        assert self.field.property("state") == "drop"
        drop = QDropEvent(QPointF(at), Qt.DropAction.CopyAction, carried, LEFT, modifiers)
        QApplication.sendEvent(self.field, drop)
        assert self.field.property("state") == ""
        return True


async def zone(desk: Desk, role: str = FIRST) -> Zone:
    """Show the sidebar of a model that takes pictures; return one of its zones, the dialogs wired."""
    panel, view_model = await sidebar(desk, "animatic/sketch-1")
    FrameWishes(desk.look, desk.workbench, view_model.frames, panel)
    field = panel._fields._frames[role]
    await desk.until(field.isVisible)
    return Zone(desk, field, view_model.frames, role)


@pytest.fixture(autouse=True)
def _clipboard(qapp: QApplication) -> Iterator[None]:
    """Leave nothing on the clipboard."""
    QGuiApplication.clipboard().clear()
    yield
    QGuiApplication.clipboard().clear()


def of_file(path: str) -> QMimeData:
    """Return what the drag of a file carries."""
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(path)])
    return carried


def of_text(words: str) -> QMimeData:
    """Return what the drag of a text carries."""
    carried = QMimeData()
    carried.setText(words)
    return carried


def image() -> QImage:
    """Return a small green picture."""
    made = QImage(64, 36, QImage.Format.Format_RGB32)
    made.fill(0xFF20C040)
    return made


def of_image() -> QMimeData:
    """Return what the drag of a picture out of another program carries."""
    carried = QMimeData()
    carried.setImageData(image())
    return carried


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


async def test_the_right_to_a_picture_needs_both_lines(desk: Desk) -> None:
    question = await desk.show(RightsQuestion(desk.look, label("kite")), 420, 320)
    assert not question.verb.isEnabled()
    assert question.verb.accessibleDescription() == "Switch both on first."
    QTest.mouseClick(question.may_use, LEFT)
    assert not question.verb.isEnabled()
    QTest.keyClick(question.consent, Qt.Key.Key_Space)
    assert question.verb.isEnabled()
    ended: list[int] = []
    question.finished.connect(ended.append)
    QTest.mouseClick(question.verb, LEFT)
    assert ended == [QDialog.DialogCode.Accepted.value]


async def test_the_right_is_asked_over_the_window(desk: Desk) -> None:
    first = await zone(desk)
    desk.bench.disk.files["/kite.png"] = picture()
    first.drop(of_file("/kite.png"))
    await first.brought()
    parent = first.field.window()
    answers: list[bool] = []

    async def ask() -> None:
        answers.append(await may_use(desk.look, desk.workspace, asked(desk).origins[0], parent))

    desk.workbench.run(ask(), "ask")
    await desk.until(lambda: parent.findChildren(RightsQuestion))
    (question,) = parent.findChildren(RightsQuestion)
    question.reject()
    await desk.until(lambda: answers)
    assert answers == [False]
    gone = Parameters().origin_of("0" * 64)
    assert await may_use(desk.look, desk.workspace, gone, parent)
