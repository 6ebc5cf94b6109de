"""Owns the way from the sidebar to the list of models and back: the picker, imported when it is first opened."""

from PySide6.QtCore import QObject, QSize

from studio.ui.kit.look import Look
from studio.ui.kit.popover import Popover
from studio.ui.model_shelf import ModelShelf
from studio.ui.panels.parameters.panel import ParametersPanel
from studio.ui.panels.parameters.view_model import ParametersViewModel
from studio.ui.workbench import Workbench


class ModelChoice(QObject):
    """Opens the picker beside the sidebar's card; what is chosen there is the model of the open shot."""

    def __init__(
        self,
        look: Look,
        workbench: Workbench,
        shelf: ModelShelf,
        sidebar: ParametersPanel,
        sidebar_model: ParametersViewModel,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._workbench = workbench
        self._shelf = shelf
        self._sidebar = sidebar
        self._sidebar_model = sidebar_model
        self._popover: Popover | None = None
        sidebar.models_requested.connect(self.toggle)

    def toggle(self) -> None:
        """Open the picker, or close it."""
        if self._popover is None:
            self._popover = self._made()
        self._popover.toggle_beside(self._sidebar.card)

    def _made(self) -> Popover:
        from studio.ui.panels.model_picker.panel import HEIGHT, WIDTH, ModelPicker
        from studio.ui.panels.model_picker.view_model import PickerViewModel

        view_model = PickerViewModel(self._workbench, self._shelf, self._sidebar_model.generator.roles, self)
        panel = ModelPicker(self._look, view_model)
        px = self._look.theme.px
        popover = Popover(panel, self.tr("Models"), QSize(px(WIDTH), px(HEIGHT)))
        panel.done.connect(popover.leave)
        view_model.model_chosen.connect(self._sidebar_model.choose_model)
        return popover
