"""Owns the dialogs around first and last frames: choosing a file, an address, cutting. The zones know no dialog."""

from collections.abc import Coroutine
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from studio.domain.errors import StudioError
from studio.domain.parameters import frame_size
from studio.ui.kit.dialogs import ask_for_file
from studio.ui.kit.forms import Form, fill_in
from studio.ui.kit.look import Look
from studio.ui.panels.parameters.brought import PICTURE_ENDINGS
from studio.ui.panels.parameters.frame_model import FIRST, FrameModel
from studio.ui.workbench import Workbench

translate = QCoreApplication.translate

SHOWN_PX = (1600, 1000)
RIGHTS_PX = (332, 188)


class AddressForm(Form):
    """Asks for the address of a picture."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        body = self.tr("It is fetched once and kept in the workspace. No key is sent.")
        super().__init__(look, self.tr("Picture from an address"), body, self.tr("Fetch picture"), parent=parent)
        self._field = QLineEdit()
        self._field.setAccessibleName(self.tr("Address of the picture"))
        self._field.setPlaceholderText(self.tr("https://"))
        self._field.setMinimumWidth(look.theme.px(420))
        clipboard = QGuiApplication.clipboard().text().strip()
        if clipboard.startswith("https://") and len(clipboard.split()) == 1:
            self._field.setText(clipboard)
            self._field.selectAll()
        self.add_field(self.tr("Address"), self._field, "address")
        self._field.textChanged.connect(self._check)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._check()

    def refuse(self, error: StudioError) -> None:
        """Say why it cannot be done, in a dialog that has room for it."""
        super().refuse(error)
        self.adjustSize()

    def address(self) -> str:
        """Return what was typed."""
        return self._field.text().strip()

    def _check(self) -> None:
        self.verb.setEnabled(bool(self.address()))


class FrameWishes(QObject):
    """Does what the zones ask for. `place` is a widget of the window that dialogs open over."""

    def __init__(self, look: Look, workbench: Workbench, model: FrameModel, place: QWidget) -> None:
        super().__init__(model)
        self._look = look
        self._workbench = workbench
        self._model = model
        self._place = place
        model.browse_requested.connect(lambda role: self._run(self._choose_file(role)))
        model.address_requested.connect(lambda role: self._run(self._ask_address(role)))
        model.edit_requested.connect(lambda role: self._run(self._edit(role)))

    def _run(self, dialog: Coroutine[Any, Any, None]) -> None:
        self._workbench.run(dialog, "frame dialog", exclusive=True)

    async def _choose_file(self, role: str) -> None:
        patterns = self.tr("Pictures") + " (" + " ".join(f"*{ending}" for ending in PICTURE_ENDINGS) + ")"
        title = self.tr("Choose the first frame") if role == FIRST else self.tr("Choose the last frame")
        path = await ask_for_file(self._place.window(), title, patterns)
        if path is not None:
            self._model.use_file(role, path)

    async def _ask_address(self, role: str) -> None:
        form = AddressForm(self._look, self._place.window())
        await fill_in(form, lambda: self._model.fetch(role, form.address()))

    async def _edit(self, role: str) -> None:
        """Open the editor on the original of a picture and use what is cut there."""
        from studio.ui.panels.frame_editor.panel import FrameEditor
        from studio.ui.panels.frame_editor.view_model import FrameEditorModel

        origin, parameters = self._model.state(role).origin, self._model.parameters
        if origin is None:
            return
        pictures = self._workbench.workspace.frame_pictures
        wanted = frame_size(parameters.resolution, parameters.aspect_ratio)
        facts = await pictures.facts(origin.original, role)
        whole = await pictures.upright(origin, role)
        shown = await pictures.picture(whole.sha256, role, *SHOWN_PX)
        title = self.tr("Crop the first frame") if role == FIRST else self.tr("Crop the last frame")
        model = FrameEditorModel(facts.size, shown, parameters.aspect_ratio, wanted, origin.edit)
        editor = FrameEditor(self._look, model, title, self._place.window())
        model.setParent(editor)
        await fill_in(editor, lambda: self._model.edit(role, model.edit()))
