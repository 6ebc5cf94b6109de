"""Owns what the settings page shows and changes."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from studio.services.settings import Settings
from studio.ui.kit.languages import OFFERED
from studio.ui.workbench import Workbench


class SettingsViewModel(QObject):
    """The settings as they are now. `changed` carries the new ones. `folder` is the open workspace's."""

    changed = Signal(object)

    def __init__(
        self, workbench: Workbench, folder: str, keep_folder: Callable[[str], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._keep_folder = keep_folder
        self._next_folder = folder
        self._workbench = workbench
        self.folder = folder
        self.languages = OFFERED
        self._language_at_start = workbench.settings.language
        workbench.settings_changed.connect(self.changed)

    @property
    def settings(self) -> Settings:
        """The settings as they are now."""
        return self._workbench.settings

    @property
    def at_next_start(self) -> str:
        """What will only be so at the next start, in words; empty where nothing waits."""
        waiting = []
        if self._next_folder != self.folder:
            waiting.append(self.tr("The folder {0} opens at the next start.").format(self._next_folder))
        if self.settings.language != self._language_at_start:
            waiting.append(self.tr("The language changes at the next start."))
        return " ".join(waiting)

    def choose_theme(self, theme: str) -> None:
        """Use dark, light, or what the system has."""
        self._change(theme=theme)

    def choose_scale(self, scale: str) -> None:
        """Use another text size, such as "1.25"."""
        self._change(text_scale=float(scale))

    def choose_language(self, code: str) -> None:
        """Use another language from the next start on."""
        self._change(language=code)

    def choose_folder(self, path: str) -> None:
        """Open another workspace from the next start on."""
        self._keep_folder(path)
        self._next_folder = path
        self.changed.emit(self.settings)

    def _change(self, **changes: object) -> None:
        self._workbench.run(self._workbench.workspace.settings.change(**changes), "change settings")
