"""Owns what tests of the zones of first and last frames share: a zone of the sidebar, and what is brought to it."""

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QImage,
)
from PySide6.QtWidgets import QApplication

from studio.ui.frame_wishes import FrameWishes
from studio.ui.panels.parameters.first_frame import FirstFrameField
from studio.ui.panels.parameters.frame_model import FIRST, FrameModel
from tests.fakes.time import calm
from tests.ui.conftest import Desk
from tests.ui.panels.parameters.helpers import sidebar

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
