"""Owns the place for a first frame: drop a picture on it, choose a file, or take it away."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from studio.ui.kit.controls import Button, IconButton
from studio.ui.kit.look import Look
from studio.ui.kit.text import Elided

PICTURE_ENDINGS = (".png", ".jpg", ".jpeg", ".webp", ".bmp", ".tif", ".tiff")


class FirstFrameZone(QFrame):
    """A place for a picture: drop one, or choose a file."""

    path_given = Signal(str)
    browse_requested = Signal()
    clear_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("kind", "field")
        self.setAcceptDrops(True)
        self._words = Elided(role="label", tone="text2")
        self._browse = Button(look, self.tr("Choose picture"), "quiet", icon="image-square")
        self._clear = IconButton(look, "x", self.tr("Remove the first frame"))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.addWidget(self._words, 1)
        row.addWidget(self._browse)
        row.addWidget(self._clear)
        self._browse.clicked.connect(self.browse_requested)
        self._clear.clicked.connect(self.clear_requested)
        self.show_picture(None)

    def show_picture(self, name: str | None) -> None:
        """Show the name of the picture, or the invitation."""
        self._words.set_text(name if name is not None else self.tr("Drop a picture"))
        self._clear.setVisible(name is not None)
        self._browse.setVisible(name is None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take pictures only."""
        paths = [url.toLocalFile() for url in event.mimeData().urls()]
        if len(paths) == 1 and paths[0].lower().endswith(PICTURE_ENDINGS):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Use the dropped picture."""
        self.path_given.emit(event.mimeData().urls()[0].toLocalFile())
        event.acceptProposedAction()
